//! The transfer desk: all transfers, or those of one customer, with badges, countdown and signatures.

use std::sync::Arc;

use jiff::Timestamp;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    list::Cursor,
    model::Focus,
};
use crate::domain::{customer::CustomerKey, finding::Severity, message::Message};
use crate::service::transfers::view::TransferRow;

use super::{Screen, State, transfer::TransferPage, transfer_new::NewTransfer};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Make or record a transfer.
    New,
    /// Copy the id of the one under the cursor.
    Copy,
    /// Show also those that have ended, or only open ones.
    Ended,
    /// Read again.
    Reload,
}

/// How the list is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read.
    Loading,
    /// It is there.
    Ready,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Transfers {
    /// One customer's, with its name; `None` for all.
    pub of: Option<(CustomerKey, String)>,
    /// How the list is.
    pub stage: Stage,
    /// As of when.
    pub now: Timestamp,
    /// Whether those that have ended are shown too.
    pub ended: bool,
    /// Where the cursor is.
    pub cursor: Cursor,
    rows: Arc<[TransferRow]>,
    job: Option<JobId>,
}

impl Transfers {
    /// The desk, of one customer or of all.
    pub fn new(of: Option<(CustomerKey, String)>) -> Self {
        Self {
            ended: of.is_some(),
            of,
            stage: Stage::Loading,
            now: Timestamp::UNIX_EPOCH,
            cursor: Cursor::default(),
            rows: Arc::default(),
            job: None,
        }
    }

    /// The lines that are shown.
    pub fn shown(&self) -> Vec<&TransferRow> {
        self.rows
            .iter()
            .filter(|row| {
                self.ended
                    || row.transfer.open()
                    || row.transfer.checklist.iter().any(|task| !task.done())
            })
            .collect()
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&TransferRow> {
        self.shown().get(self.cursor.at).copied()
    }

    fn ask(&mut self, cx: &mut Context) {
        let of = self.of.as_ref().map(|(key, _)| *key);
        cx.ask_instead(&mut self.job, Question::Transfers(of));
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::New => match &self.of {
                Some((key, name)) => {
                    let screen = NewTransfer::new(*key, name.clone());
                    cx.push(Screen::NewTransfer(Box::new(screen)));
                }
                None => cx.notice(Severity::Info, Message::new("desk-new-from-account")),
            },
            Act::Copy => {
                if let Some(row) = self.current() {
                    cx.copy_word(row.transfer.id.to_string());
                }
            }
            Act::Ended => {
                self.ended = !self.ended;
                let count = self.shown().len();
                self.cursor.settle(count, cx.viewport.page);
            }
            Act::Reload => self.ask(cx),
        }
    }
}

impl State for Transfers {
    fn title(&self, _cx: &Context) -> Message {
        match &self.of {
            Some((_, name)) => Message::new("desk-title-of").with("name", name.as_str()),
            None => Message::new("desk-title"),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Transfers);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let count = self.shown().len();
        match action {
            Action::Viewport(_) => self.cursor.settle(count, cx.viewport.page),
            Action::Move(step) => self.cursor.go(*step, count, cx.viewport.page),
            Action::Transfers(act) => self.act(*act, cx),
            Action::Accept => {
                if let Some(row) = self.current() {
                    let page = TransferPage::new(row.transfer.customer(), row.transfer.id);
                    cx.push(Screen::Transfer(Box::new(page)));
                }
            }
            Action::Back => cx.pop(),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Transfers(rows, now) => {
                self.rows = Arc::clone(rows);
                self.now = *now;
                self.stage = Stage::Ready;
                let count = self.shown().len();
                self.cursor.settle(count, cx.viewport.page);
            }
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
