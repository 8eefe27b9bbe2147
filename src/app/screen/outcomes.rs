//! What became of every user, and of every product of every user (LIC-8).

use std::sync::Arc;

use crate::app::{Action, Context, Scope, effect::Committed, list::Cursor, model::Focus};
use crate::domain::message::Message;
use crate::service::people::{Outcome, OutcomeKind};

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Only what was not done, or all.
    Failed,
}

/// See the module.
#[derive(Debug)]
pub struct Outcomes {
    /// What was done, in a sentence.
    pub message: Message,
    /// It was stopped before the end.
    pub stopped: bool,
    /// What became of everybody.
    pub outcomes: Arc<[Outcome]>,
    /// Only what was not done is shown.
    pub failed_only: bool,
    /// Where among the lines the cursor is.
    pub cursor: Cursor,
    /// What was not done.
    failed: Vec<usize>,
}

impl Outcomes {
    /// Of a change of users.
    pub fn of(committed: &Committed) -> Self {
        let failed = committed
            .outcomes
            .iter()
            .enumerate()
            .filter(|(_, outcome)| outcome.failed())
            .map(|(at, _)| at)
            .collect();
        Self {
            message: committed.message.clone(),
            stopped: committed.stopped,
            outcomes: Arc::clone(&committed.outcomes),
            failed_only: false,
            cursor: Cursor::default(),
            failed,
        }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        if self.failed_only {
            self.failed.len()
        } else {
            self.outcomes.len()
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many ended so.
    pub fn count(&self, kind: &OutcomeKind) -> usize {
        let outcomes = self.outcomes.iter();
        outcomes.filter(|of| of.result == *kind).count()
    }

    /// How many were not done.
    pub const fn failed(&self) -> usize {
        self.failed.len()
    }

    /// The outcome on a line.
    pub fn get(&self, line: usize) -> Option<&Outcome> {
        let at = if self.failed_only {
            *self.failed.get(line)?
        } else {
            line
        };
        self.outcomes.get(at)
    }
}

impl State for Outcomes {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("person-outcomes-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Outcomes);
        focus.scope(Scope::List);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let (len, page) = (self.len(), cx.viewport.page);
        match action {
            Action::Viewport(_) => self.cursor.settle(len, page),
            Action::Move(step) => self.cursor.go(*step, len, page),
            Action::Outcomes(Act::Failed) => {
                self.failed_only = !self.failed_only && !self.failed.is_empty();
                self.cursor = Cursor::default();
            }
            Action::Accept | Action::Back => cx.pop(),
            _ => {}
        }
    }
}
