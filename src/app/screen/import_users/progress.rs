//! How far a file is.

use crate::app::{
    Context,
    effect::{Committed, JobId},
    update::SPIN,
};
use crate::domain::{
    message::Message,
    pace::{self, Pace},
};

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
            began: spin,
        }
    }

    /// So much is done.
    pub const fn set(&mut self, done: u64, total: u64) {
        self.done = done;
        self.total = total;
    }

    /// Asks it to stop after the part in hand.
    pub fn stop(&mut self, cx: &mut Context) {
        if !self.stopping {
            self.stopping = true;
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
        pace::pace(self.done, spent.as_secs_f64(), left).filter(|_| spent.as_millis() >= 500)
    }
}
