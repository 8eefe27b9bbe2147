//! From the command line to the running program.

use std::{sync::Arc, time::Duration};

use color_eyre::eyre::{Result, eyre};
use jiff::civil::Date;

use crate::app::{
    Model, Session,
    effect::{Settings, Which},
    screen::{Screen, welcome::Welcome},
};
use crate::text::Catalogue;
use crate::ui;

use super::{event_loop::EventLoop, input, services::Services, terminal};

/// What the program starts with.
pub struct Setup {
    /// Answers questions, commits plans.
    pub services: Arc<dyn Services>,
    /// Which book to open.
    pub which: Which,
    /// Language and theme.
    pub settings: Settings,
    /// The day (UTC).
    pub today: Date,
    /// After so long without a key a book under a passphrase is closed; `None` for never.
    pub lock_after: Option<Duration>,
    /// `NO_COLOR` is set.
    pub no_color: bool,
}

impl std::fmt::Debug for Setup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setup")
            .field("which", &self.which)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl Setup {
    /// The model at its start.
    pub fn model(&self) -> Model {
        self.model_at(Welcome::new(self.which))
    }

    fn model_at(&self, welcome: Welcome) -> Model {
        let session = Session {
            partner: None,
            operator: None,
            resellers: Vec::new(),
            demo: self.which == Which::Demo,
            read_only: false,
            lang: self.settings.lang,
            theme: self.settings.theme,
            today: self.today,
        };
        let mut model = Model::new(session, Screen::Welcome(Box::new(welcome)));
        model.cx.lock_after = self.lock_after;
        model
    }
}

/// Runs the terminal application until it is left. [`super::report::install`] must have been called before.
///
/// # Errors
/// Without a usable terminal, in words and without an escape code; or when the terminal fails.
pub fn run(mut setup: Setup) -> Result<()> {
    if !terminal::usable() {
        let words = Catalogue::new(setup.settings.lang);
        return Err(eyre!(words.get("list-no-terminal")));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let signals = input::signals()?;
        let screen = terminal::Screen::open()?;
        let keys = input::spawn()?;
        let look = ui::Look {
            no_color: setup.no_color,
        };
        let services = Arc::clone(&setup.services);
        let mut program = EventLoop::new(setup.model(), look, screen, services, keys, signals)?;
        loop {
            program.run().await?;
            // Everything that was known goes with the old model and the old services.
            let Some(services) = program.locked_services() else {
                return Ok(());
            };
            setup.services = Arc::clone(&services);
            let session = &program.model.cx.session;
            let mut model = setup.model_at(Welcome::locked());
            model.cx.session.lang = session.lang;
            model.cx.session.theme = session.theme;
            model.cx.catalogue = Arc::clone(&program.model.cx.catalogue);
            program = program.again(model, services)?;
        }
    })
}
