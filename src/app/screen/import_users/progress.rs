//! How far a file is.

use crate::app::{
    Context,
    effect::{Committed, JobId},
    update::SPIN,
};
use crate::domain::message::Message;

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

    /// Rows per second, by the pictures that were drawn of it; `None` while it is too early to tell.
    pub fn rate(&self, spin: usize) -> Option<u64> {
        let pictures = u64::try_from(spin.wrapping_sub(self.began)).ok()?;
        let milliseconds = pictures * u64::try_from(SPIN.as_millis()).ok()?;
        (milliseconds >= 500 && self.done > 0).then(|| self.done * 1000 / milliseconds)
    }
}
