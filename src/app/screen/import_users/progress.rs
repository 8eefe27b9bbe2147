//! How far a file is.

use crate::app::{
    Action, Context, Effect,
    effect::{Committed, JobId},
    overlay::confirm::Confirm,
    update::SPIN,
};
use crate::domain::{
    message::Message,
    pace::{self, Pace},
};

use super::Act;

/// A file that is being checked or saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The question.
    pub job: JobId,
    /// Rows done.
    pub done: u64,
    /// Of how many; 0 where nobody knows.
    pub total: u64,
    /// A stop was asked for.
    pub stopping: bool,
    /// It waits until somebody has it go on.
    pub paused: bool,
    /// The spinner's count at the beginning: this layer has no clock.
    began: usize,
}

impl Progress {
    /// At its beginning.
    pub const fn new(job: JobId, spin: usize) -> Self {
        Self {
            job,
            done: 0,
            total: 0,
            stopping: false,
            paused: false,
            began: spin,
        }
    }

    /// So much is done.
    pub const fn set(&mut self, done: u64, total: u64) {
        self.done = done;
        self.total = total;
    }

    /// Has it wait after the part in hand, or go on.
    pub fn pause(&mut self, cx: &mut Context) {
        if self.stopping {
            return;
        }
        // Nothing moves while it waits: the spinner stands, and the time is no part of the pace.
        self.paused = !self.paused;
        cx.effect(Effect::Pause(self.job, self.paused));
    }

    /// The question before it is stopped (IMP-48).
    pub fn ask_to_stop(&self) -> Confirm {
        Confirm {
            title: Message::new("users-stop-title"),
            text: Message::new("users-stop-text")
                .with("done", self.done)
                .with("left", self.total.saturating_sub(self.done)),
            yes: Message::new("users-stop-yes"),
            action: Action::ImportUsers(Act::Stop),
        }
    }

    /// Asks it to stop after the part in hand.
    pub fn stop(&mut self, cx: &mut Context) {
        if !self.stopping {
            self.stopping = true;
            self.paused = false;
            cx.cancel(self.job);
        }
    }

    /// What is in the book when it was stopped and only a sentence came back.
    pub fn stopped(&self, message: &Message) -> Committed {
        Committed {
            seq: 0,
            records: self.done,
            stopped: true,
            message: message.clone(),
            credentials: None,
            files: Vec::new(),
            findings: Vec::new(),
            outcomes: std::sync::Arc::default(),
        }
    }

    /// How fast it goes and how long it still takes, by the pictures that were drawn of it; `None` while it is too early
    /// to tell.
    pub fn pace(&self, spin: usize) -> Option<Pace> {
        let pictures = u32::try_from(spin.wrapping_sub(self.began)).ok()?;
        let spent = SPIN * pictures;
        let left = self.total.saturating_sub(self.done);
        let early = self.total == 0 || spent.as_millis() < 500;
        pace::pace(self.done, spent.as_secs_f64(), left).filter(|_| !early)
    }
}
