//! What every screen and overlay may use while it handles an action: the session, the words, and ways to ask for
//! effects and for other screens.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;

use crate::domain::{finding::Severity, message::Message};
use crate::service::{intent::Intent, plan::Plan};
use crate::text::Catalogue;

use super::{
    action::{Action, Timer, Viewport},
    effect::{Committed, Effect, JobId, Opened, Question},
    model::Session,
    overlay::{Overlay, review::Review},
    screen::Screen,
};

/// A notice: shown in the line above the footer until the next key, kept in the list of notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How much it weighs.
    pub severity: Severity,
    /// What it says.
    pub message: Message,
}

/// A wish about screens and overlays, granted after the handler has returned.
#[derive(Debug)]
pub(super) enum Wish {
    Push(Box<Screen>),
    Replace(Box<Screen>),
    Pop,
    Open(Box<Overlay>),
    Close,
    Dispatch(Action),
    Planned(Box<Plan>),
    Committed(Committed),
    Refresh,
}

/// See the module.
#[derive(Debug)]
pub struct Context {
    /// Who works where.
    pub session: Session,
    /// The words of the session's language.
    pub catalogue: Arc<Catalogue>,
    /// How much room there is.
    pub viewport: Viewport,
    /// All notices, oldest first.
    pub notices: Vec<Notice>,
    /// Whether the newest notice is still shown in its line.
    pub notice_shown: bool,
    /// Counts while something moves.
    pub spin: usize,
    /// The folder of the file that was chosen last, with a separator at its end; empty before.
    pub folder: String,
    /// Whether it was said already that the terminal alone knows whether it copies.
    pub(super) told_of_terminal: bool,
    pub(super) effects: Vec<Effect>,
    pub(super) wishes: Vec<Wish>,
    pub(super) draft_timer: bool,
    /// The question whose book can be looked at already while its database opens.
    pub(super) opening: Option<JobId>,
    /// The book that is open is under a passphrase.
    pub sealed: bool,
    /// After so long without a key such a book is closed; `None` for never.
    pub lock_after: Option<Duration>,
    next_job: u64,
}

impl Context {
    /// A context without history.
    pub fn new(session: Session) -> Self {
        Self {
            catalogue: Arc::new(Catalogue::on_screen(session.lang)),
            session,
            viewport: Viewport {
                width: 80,
                height: 24,
                page: 1,
                overlay_page: 1,
                overlay_lines: 0,
            },
            notices: Vec::new(),
            notice_shown: false,
            spin: 0,
            folder: String::new(),
            told_of_terminal: false,
            effects: Vec::new(),
            wishes: Vec::new(),
            draft_timer: false,
            opening: None,
            sealed: false,
            lock_after: None,
            next_job: 0,
        }
    }

    /// A book is open, or can be looked at: whose it is, who works in it, what is to be said.
    pub(super) fn opened(&mut self, opened: &Opened) {
        self.session.partner = Some(opened.partner.clone());
        self.session.operator = Some(opened.operator.clone());
        self.session.resellers.clone_from(&opened.resellers);
        self.session.demo = opened.demo;
        self.session.read_only = opened.read_only;
        self.sealed = opened.sealed;
        self.wait_for_keys();
        for notice in &opened.notices {
            self.notice(Severity::Warn, notice.clone());
        }
    }

    /// The time begins anew after which the book is closed, if it is to be.
    pub(super) fn wait_for_keys(&mut self) {
        if let Some(after) = self.locks_after() {
            self.effect(Effect::After(Timer::Idle, after));
        }
    }

    /// After how long without a key the book that is open is closed.
    pub fn locks_after(&self) -> Option<Duration> {
        self.lock_after.filter(|_| self.sealed)
    }

    /// A message in words.
    pub fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    /// Has an effect performed.
    pub fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Asks a question; its answer carries the number.
    pub fn ask(&mut self, question: Question) -> JobId {
        let job = self.job();
        self.effects.push(Effect::Ask(job, question));
        job
    }

    /// Asks a question instead of an older one, which is forgotten.
    pub fn ask_instead(&mut self, job: &mut Option<JobId>, question: Question) {
        if let Some(old) = job.take() {
            self.cancel(old);
        }
        *job = Some(self.ask(question));
    }

    /// Commits a reviewed plan.
    pub fn commit(&mut self, plan: Plan) -> JobId {
        let job = self.job();
        self.effects.push(Effect::Commit(job, Box::new(plan)));
        job
    }

    /// Forgets a question.
    pub fn cancel(&mut self, job: JobId) {
        self.effects.push(Effect::Cancel(job));
    }

    fn job(&mut self) -> JobId {
        self.next_job += 1;
        JobId(self.next_job)
    }

    /// Says something in the notice line.
    pub fn notice(&mut self, severity: Severity, message: Message) {
        self.notices.push(Notice { severity, message });
        self.notice_shown = true;
    }

    /// Opens a screen on top; Esc comes back.
    pub fn push(&mut self, screen: Screen) {
        self.wishes.push(Wish::Push(Box::new(screen)));
    }

    /// Puts a screen in the place of this one.
    pub fn replace(&mut self, screen: Screen) {
        self.wishes.push(Wish::Replace(Box::new(screen)));
    }

    /// Leaves this screen; the last one stays.
    pub fn pop(&mut self) {
        self.wishes.push(Wish::Pop);
    }

    /// Opens an overlay on top.
    pub fn open(&mut self, overlay: impl Into<Overlay>) {
        self.wishes.push(Wish::Open(Box::new(overlay.into())));
    }

    /// Closes the overlay on top.
    pub fn close(&mut self) {
        self.wishes.push(Wish::Close);
    }

    /// Does something as if it had been chosen.
    pub fn dispatch(&mut self, action: Action) {
        self.wishes.push(Wish::Dispatch(action));
    }

    /// Plans a change, shows it for review, commits it on confirmation. The screen on top hears of the plan
    /// ([`super::screen::State::planned`]) and of the commit ([`super::screen::State::committed`]).
    pub fn review(&mut self, intent: Intent) {
        let review = Review::of(intent, self);
        self.open(review);
    }

    /// Plans and commits a change that was read and agreed to on the screen; asks again only where it cannot be done.
    pub fn carry_out(&mut self, intent: Intent) {
        let review = Review::agreed(intent, self);
        self.open(review);
    }

    /// Shows a plan that is there already for review.
    pub fn review_plan(&mut self, plan: Plan) {
        self.open(Review::ready(plan));
    }

    /// Tells the screen on top of a plan.
    pub(super) fn planned(&mut self, plan: Plan) {
        self.wishes.push(Wish::Planned(Box::new(plan)));
    }

    /// Tells all screens of a commit.
    pub(super) fn committed(&mut self, committed: Committed) {
        self.wishes.push(Wish::Committed(committed));
    }

    /// Has every screen read again what it shows at a moment, at the latest in an hour; nothing ticks before.
    pub(super) fn refresh_at(&mut self, now: Timestamp, at: Option<Timestamp>) {
        if let Some(at) = at {
            let wait = Duration::try_from(at.duration_since(now)).unwrap_or_default();
            let wait = wait.clamp(Duration::from_secs(1), Duration::from_hours(1));
            self.effects.push(Effect::After(Timer::Clock, wait));
        }
    }

    /// Has every screen read again what it shows.
    pub fn refresh(&mut self) {
        self.wishes.push(Wish::Refresh);
    }

    /// Something was typed that must not get lost: asks [`super::screen::State::draft`] within half a second.
    pub fn draft_soon(&mut self) {
        if !self.draft_timer {
            self.draft_timer = true;
            self.effects
                .push(Effect::After(Timer::Draft, Duration::from_millis(500)));
        }
    }
}
