//! What is due over all customers: the most pressing first, each with what to think of.

use std::sync::Arc;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    list::Cursor,
    model::Focus,
    purchased::DueRow,
};
use crate::domain::message::Message;

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Read it again.
    Reload,
}

/// See the module.
#[derive(Debug, Default)]
pub struct DueList {
    /// What is due; `None` until it is there.
    pub rows: Option<Arc<[DueRow]>>,
    /// Why it could not be read.
    pub failed: Option<Message>,
    /// Where the cursor is.
    pub cursor: Cursor,
    job: Option<JobId>,
}

impl DueList {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.as_ref().map_or(0, |rows| rows.len())
    }

    /// Whether nothing is due.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The one under the cursor.
    pub fn current(&self) -> Option<&DueRow> {
        self.rows.as_ref()?.get(self.cursor.at)
    }

    fn ask(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Due);
    }
}

impl State for DueList {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("due-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Due);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.rows.is_none() && self.failed.is_none()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match action {
            Action::Viewport(_) => self.cursor.settle(self.len(), page),
            Action::Move(step) => self.cursor.go(*step, self.len(), page),
            Action::Accept => {
                if let Some(row) = self.current() {
                    cx.dispatch(if row.due.kind.transfer() {
                        Action::OpenTransfer(row.key(), row.due.id)
                    } else {
                        let on = Some(row.due.id);
                        Action::OpenSubscriptions(row.key(), row.customer.clone(), on)
                    });
                }
            }
            Action::Back => {
                if let Some(job) = self.job.take() {
                    cx.cancel(job);
                }
                cx.pop();
            }
            Action::Due(Act::Reload) => self.ask(cx),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Due(rows) => {
                self.rows = Some(Arc::clone(rows));
                self.failed = None;
                self.cursor.settle(self.len(), cx.viewport.page);
            }
            Outcome::Failed(why) => self.failed = Some(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
