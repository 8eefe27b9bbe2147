//! From the command line to the running program.

use std::{path::PathBuf, sync::Arc};

use color_eyre::eyre::{Result, eyre};
use etcetera::BaseStrategy;
use jiff::civil::Date;

use crate::app::{
    Model, Session,
    effect::{Settings, Which},
    screen::{Screen, welcome::Welcome},
};
use crate::service::ports::{Clock, SystemClock, SystemEntropy};
use crate::text::{Catalogue, Lang};
use crate::ui;

use super::{
    event_loop::EventLoop, input, keep::Keep, own::OwnServices, services::Services, terminal,
};

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
    /// The real program on the book at `place`: settings and theme as they were left, the machine's clock and
    /// randomness. `lang` goes before the settings; `operator` is a sign-in name.
    pub fn own(place: PathBuf, which: Which, operator: Option<String>, lang: Option<Lang>) -> Self {
        let config = etcetera::choose_base_strategy()
            .ok()
            .map(|base| base.config_dir().join("contas"));
        let (kept, theme) = Keep::new(config.clone()).settings();
        let locale = sys_locale::get_locale();
        let lang = lang
            .or(kept)
            .or_else(|| locale.as_deref().map(Lang::of_locale))
            .unwrap_or_default();
        let clock = SystemClock;
        let today = clock.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let services = OwnServices::new(
            place,
            operator,
            lang,
            config,
            Arc::new(clock),
            Arc::new(SystemEntropy),
        );
        Self {
            services: Arc::new(services),
            which,
            settings: Settings { lang, theme },
            today,
            no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        }
    }

    /// The model at its start.
    pub fn model(&self) -> Model {
        let session = Session {
            partner: None,
            operator: None,
            demo: self.which == Which::Demo,
            lang: self.settings.lang,
            theme: self.settings.theme,
            today: self.today,
        };
        Model::new(session, Screen::Welcome(Box::new(Welcome::new(self.which))))
    }
}

/// Runs the terminal application until it is left. `color_eyre::install` must have been called before.
///
/// # Errors
/// Without a usable terminal, in words and without an escape code; or when the terminal fails.
pub fn run(setup: &Setup) -> Result<()> {
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
        EventLoop::new(setup.model(), look, screen, services, keys, signals)?
            .run()
            .await
    })
}
