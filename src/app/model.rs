//! All that is seen.

use jiff::civil::Date;

use crate::domain::{
    message::Message,
    partner::{Operator, Partner, Reseller},
    rules,
};
use crate::text::Lang;

use super::{
    action::Action,
    context::Context,
    effect::{JobId, ThemeName},
    overlay::Overlay,
    scope::Scope,
    screen::Screen,
};

/// Who works where, and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The partner; `None` until a book is open.
    pub partner: Option<Partner>,
    /// The operator; `None` until a book is open.
    pub operator: Option<Operator>,
    /// The partner's indirect resellers.
    pub resellers: Vec<Reseller>,
    /// A throw-away book.
    pub demo: bool,
    /// The book was opened to be read only.
    pub read_only: bool,
    /// Language.
    pub lang: Lang,
    /// Theme.
    pub theme: ThemeName,
    /// The day the program was started (UTC).
    pub today: Date,
}

impl Session {
    /// What the rules need to know besides the customer; `None` until a book is open.
    pub fn rules(&self) -> Option<rules::Context<'_>> {
        Some(rules::Context {
            partner: self.partner.as_ref()?,
            resellers: &self.resellers,
            roles: self
                .operator
                .as_ref()
                .map(|operator| operator.roles.as_slice())
                .unwrap_or_default(),
            today: self.today,
        })
    }
}

/// Where keys go: the scopes that are asked in turn, and whether printable keys are text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Focus {
    /// The scopes, the first one first.
    pub scopes: Vec<Scope>,
    /// A text field has the focus.
    pub text: bool,
}

impl Focus {
    /// Adds a scope behind the others.
    pub fn scope(&mut self, scope: Scope) {
        self.scopes.push(scope);
    }

    /// A text field has the focus.
    pub fn typing(&mut self) {
        self.text = true;
        self.scopes.push(Scope::Text);
    }
}

/// The whole visible state.
#[derive(Debug)]
pub struct Model {
    /// Session, words, notices.
    pub cx: Context,
    /// The screens, the one that is seen last. Never empty.
    pub screens: Vec<Screen>,
    /// What lies above, the top one last.
    pub overlays: Vec<Overlay>,
    /// A question for the last change, asked by `u`.
    pub(super) undo: Option<JobId>,
    pub(super) spinning: bool,
    pub(super) left: bool,
    pub(super) locked: bool,
}

impl Model {
    /// A model that shows one screen; follow with [`super::update::start`].
    pub fn new(session: Session, first: Screen) -> Self {
        Self {
            cx: Context::new(session),
            screens: vec![first],
            overlays: Vec::new(),
            undo: None,
            spinning: false,
            left: false,
            locked: false,
        }
    }

    /// The screen that is seen. The stack is never empty: a pop keeps the last one.
    pub fn screen(&self) -> &Screen {
        &self.screens[self.screens.len() - 1]
    }

    /// The overlay on top.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last()
    }

    /// Who gets a key: the overlay on top alone, else the screen, then what holds everywhere.
    pub fn focus(&self) -> Focus {
        let mut focus = Focus::default();
        if let Some(overlay) = self.overlay() {
            overlay.state().focus(&mut focus);
        } else {
            self.screen().state().focus(&mut focus);
            focus.scope(Scope::Global);
        }
        focus.scope(Scope::Always);
        focus
    }

    /// Titles of the screens, from the first to the one that is seen.
    pub fn breadcrumb(&self) -> Vec<Message> {
        self.screens
            .iter()
            .map(|screen| screen.state().title(&self.cx))
            .collect()
    }

    /// Whether something is under way that is worth a moving picture.
    pub fn busy(&self) -> bool {
        self.undo.is_some()
            || self.overlays.iter().any(|overlay| overlay.state().busy())
            || self.screens.iter().any(|screen| screen.state().busy())
    }

    /// Whether a key with this action has to wait: it is meant for what is not on the screen yet.
    pub fn holds(&self, action: Option<&Action>) -> bool {
        self.overlays.is_empty() && self.screen().state().holds(action)
    }

    /// Whether it was left only to ask for the passphrase again.
    pub fn locked(&self) -> bool {
        self.left && self.locked
    }

    /// Whether the program has been left.
    pub fn left(&self) -> bool {
        self.left
    }
}
