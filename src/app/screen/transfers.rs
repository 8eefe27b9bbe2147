//! The transfer desk: all transfers, or those of one customer, with badges, countdown and signatures.

use std::sync::Arc;

use jiff::Timestamp;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    line::Line,
    list::Cursor,
    model::Focus,
};
use crate::domain::{
    customer::CustomerKey, finding::Severity, fold::fold, message::Message, transfer::clock,
};
use crate::service::transfers::view::TransferRow;

use super::{Screen, State, transfer_new::NewTransfer};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Put the cursor into the filter field.
    Filter,
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
    /// One customer's; `None` for all.
    pub of: Option<CustomerKey>,
    /// How the list is.
    pub stage: Stage,
    /// As of when.
    pub now: Timestamp,
    /// Whether those that have ended are shown too.
    pub ended: bool,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// The filter: every word must occur in customer, partner or ids.
    pub filter: Line,
    /// Whether the filter field has the focus.
    pub filtering: bool,
    rows: Arc<[TransferRow]>,
    /// What the filter looks at, of each row.
    folded: Vec<String>,
    /// The rows that are shown.
    shown: Vec<usize>,
    job: Option<JobId>,
}

impl Transfers {
    /// The desk, of one customer or of all.
    pub fn new(of: Option<CustomerKey>) -> Self {
        Self {
            ended: of.is_some(),
            of,
            stage: Stage::Loading,
            now: Timestamp::UNIX_EPOCH,
            cursor: Cursor::default(),
            filter: Line::default(),
            filtering: false,
            rows: Arc::default(),
            folded: Vec::new(),
            shown: Vec::new(),
            job: None,
        }
    }

    /// How many are shown.
    pub const fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether none is shown.
    pub const fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// One of those that are shown.
    pub fn get(&self, at: usize) -> Option<&TransferRow> {
        self.rows.get(*self.shown.get(at)?)
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&TransferRow> {
        self.get(self.cursor.at)
    }

    /// Chooses anew what is shown; the cursor stays on its transfer.
    fn choose(&mut self, cx: &Context) {
        let on = self.current().map(|row| row.transfer.id);
        let words = fold(self.filter.text());
        let fits = |at: &usize| {
            let text = self.folded.get(*at).map_or("", String::as_str);
            words.split_whitespace().all(|word| text.contains(word))
        };
        let seen = |at: &usize| {
            self.ended
                || self
                    .rows
                    .get(*at)
                    .is_some_and(|row| row.transfer.unfinished())
        };
        self.shown = (0..self.rows.len()).filter(seen).filter(fits).collect();
        let stands = |at: &usize| self.rows.get(*at).map(|row| row.transfer.id) == on;
        let at = self.shown.iter().position(stands).unwrap_or(0);
        self.cursor.put(at, self.shown.len(), cx.viewport.page);
    }

    fn ask(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Transfers(self.of));
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Filter => self.filtering = true,
            Act::New => match self.of {
                Some(key) => {
                    let screen = NewTransfer::new(key);
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
                self.choose(cx);
            }
            Act::Reload => self.ask(cx),
        }
    }
}

/// What the filter looks at.
fn looked_at(row: &TransferRow) -> String {
    let of = &row.transfer;
    let text = [
        &row.customer,
        &of.counterparty.name,
        &of.remote_id,
        &of.ticket,
    ]
    .map(String::as_str);
    fold(&format!("{} {}", text.join(" "), of.id))
}

impl State for Transfers {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("desk-title")
    }

    fn focus(&self, focus: &mut Focus) {
        if self.filtering {
            focus.scope(Scope::TransfersFilter);
            focus.typing();
        } else {
            focus.scope(Scope::Transfers);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Viewport(_) => self.cursor.settle(self.len(), cx.viewport.page),
            Action::Move(step) => self.cursor.go(*step, self.len(), cx.viewport.page),
            Action::Transfers(act) => self.act(*act, cx),
            Action::Insert(c) if self.filtering => {
                self.filter.insert(&c.to_string());
                self.choose(cx);
            }
            Action::Paste(text) if self.filtering => {
                self.filter.insert(text);
                self.choose(cx);
            }
            Action::Edit(edit) if self.filtering && self.filter.edit(*edit) => self.choose(cx),
            Action::Accept if self.filtering => self.filtering = false,
            Action::Accept => {
                if let Some(row) = self.current() {
                    cx.dispatch(Action::OpenTransfer(
                        row.transfer.customer(),
                        row.transfer.id,
                    ));
                }
            }
            Action::Back if self.filtering => self.filtering = false,
            Action::Back if !self.filter.is_empty() => {
                self.filter.clear();
                self.choose(cx);
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
                self.folded = rows.iter().map(looked_at).collect();
                self.choose(cx);
                let changes = rows
                    .iter()
                    .filter_map(|row| clock::changes(&row.transfer, *now));
                cx.refresh_at(*now, changes.min());
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
