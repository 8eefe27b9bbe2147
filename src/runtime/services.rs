//! What the loop needs from outside: questions answered, plans committed, small files kept. Tests give their own.

use std::{
    cell::Cell,
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crate::app::{
    Outcome,
    effect::{Committed, Draft, JobId, Question, Settings, ViewState},
};
use crate::domain::message::Message;
use crate::service::plan::Plan;

use super::jobs::{Line, Report};

/// Why there is no answer. The message says what is wrong and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It did not work.
    Failed(Message),
    /// A record was changed meanwhile: plan again.
    Stale(Message),
    /// It was stopped on request; the message says what stays.
    Cancelled(Message),
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Failed(why) => Self::Failed(why),
            Failure::Stale(why) => Self::Stale(why),
            Failure::Cancelled(why) => Self::Cancelled(why),
        }
    }
}

/// Answers what the program asks. Called from worker threads; may block, and looks at [`Watch::cancelled`] between
/// chunks.
pub trait Services: Send + Sync + 'static {
    /// Answers a question with the outcome that [`Question`] names.
    fn answer(&self, question: Question, watch: &Watch) -> Result<Outcome, Failure>;

    /// The day (UTC), where it moves on: people leave the program open over midnight (AC-91).
    fn today(&self) -> Option<jiff::civil::Date> {
        None
    }

    /// Services for the same place that know nothing of its book: what the program begins with again once it was locked.
    fn locked(&self) -> Arc<dyn Services>;

    /// Commits a plan. Called from the writer thread alone; durable when it returns.
    fn commit(&self, plan: Plan, watch: &Watch) -> Result<Committed, Failure>;

    /// Keeps a draft (mode 0600, replaced whole).
    fn save_draft(&self, draft: &Draft) -> Result<(), Failure>;

    /// Deletes a draft; none is no error.
    fn delete_draft(&self, name: &str) -> Result<(), Failure>;

    /// Keeps how the list is looked at.
    fn save_view(&self, view: &ViewState) -> Result<(), Failure>;

    /// Keeps theme and language.
    fn save_settings(&self, settings: Settings) -> Result<(), Failure>;
}

/// The eye can see no more.
const PROGRESS_EVERY: Duration = Duration::from_millis(50);

/// What the person wants of a question that is under way.
#[derive(Debug, Default)]
pub(super) struct Wish {
    cancelled: AtomicBool,
    paused: Mutex<bool>,
    changed: Condvar,
}

impl Wish {
    /// It is not wanted any more.
    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        // Who waits must hear of it, too.
        self.pause(false);
    }

    /// It shall wait, or go on.
    pub(super) fn pause(&self, paused: bool) {
        *self.paused.lock().unwrap_or_else(PoisonError::into_inner) = paused;
        self.changed.notify_all();
    }

    fn hold(&self) {
        let paused = self.paused.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_while(paused, |paused| *paused);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }
}

/// A question's line back to the screen: progress, and whether it was called off.
#[derive(Debug)]
pub struct Watch {
    job: JobId,
    wish: Arc<Wish>,
    out: Line,
    last: Cell<Option<Instant>>,
}

impl Watch {
    pub(super) const fn new(job: JobId, wish: Arc<Wish>, out: Line) -> Self {
        Self {
            job,
            wish,
            out,
            last: Cell::new(None),
        }
    }

    /// So much is done; `total` is 0 where nobody knows.
    #[expect(clippy::disallowed_methods, reason = "runtime may read the clock")]
    pub fn progress(&self, done: u64, total: u64) {
        let now = Instant::now();
        let recent = |last| now.saturating_duration_since(last) < PROGRESS_EVERY;
        if done < total && self.last.get().is_some_and(recent) {
            return;
        }
        self.last.set(Some(now));
        // A full channel means that the screen is behind: the next report will do.
        self.out.try_send(Report {
            job: Some(self.job),
            outcome: Some(Outcome::Progress { done, total }),
            last: false,
        });
    }

    /// A first answer, before the whole one.
    pub fn early(&self, outcome: Outcome) {
        // Nobody listens any more: then nobody misses it.
        self.out.send(Report {
            job: Some(self.job),
            outcome: Some(outcome),
            last: false,
        });
    }

    /// The flag that is raised when the person does not want it any more.
    pub fn flag(&self) -> &AtomicBool {
        &self.wish.cancelled
    }

    /// Whether the person does not want it any more.
    pub fn cancelled(&self) -> bool {
        self.wish.cancelled.load(Ordering::Relaxed)
    }

    /// Returns at once, or, where the person paused the work, when it shall go on or end.
    pub fn hold(&self) {
        self.wish.hold();
    }
}
