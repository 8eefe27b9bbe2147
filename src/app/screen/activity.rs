//! The activity log (AU-01, AU-02): who did what to whom, with before and after.

use std::path::PathBuf;

use jiff::{ToSpan, civil::Date};

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{AuditPage, AuditQuery, JobId, Question},
    line::Line,
    list::Cursor,
    model::Focus,
    overlay::prompt::{Prompt, PromptFor},
};
use crate::domain::{
    audit::AuditEntry, customer::CustomerKey, finding::Severity, message::Message,
};
use crate::service::intent::Intent;

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Put the cursor into a filter field.
    Filter(Field),
    /// Plan to take back the entry under the cursor.
    Undo,
    /// Read the log again.
    Reload,
}

/// The filter fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Customer or operator.
    Text,
    /// First day.
    From,
    /// Last day.
    To,
}

/// How the log is.
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
pub struct Activity {
    /// How the log is.
    pub stage: Stage,
    /// The customer whose log it is; all where `None`.
    pub about: Option<CustomerKey>,
    /// Entries, newest first.
    pub entries: Vec<AuditEntry>,
    /// Whether there are older ones.
    pub more: bool,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// Words in the customer's name or the operator.
    pub text: Line,
    /// First day (UTC).
    pub from: Line,
    /// Last day (UTC).
    pub to: Line,
    /// Which filter field has the focus.
    pub filtering: Option<Field>,
    /// Whether the entry under the cursor is open: before and after.
    pub open: bool,
    /// First line of the open entry that is seen.
    pub top: usize,
    job: Option<JobId>,
    more_job: Option<JobId>,
    export_job: Option<JobId>,
}

impl Activity {
    /// The log of the month that ends today.
    pub fn new(today: Date) -> Self {
        let from = today.checked_sub(1.month()).unwrap_or(today);
        Self {
            stage: Stage::Loading,
            about: None,
            entries: Vec::new(),
            more: false,
            cursor: Cursor::default(),
            text: Line::default(),
            from: Line::new(&from.to_string()),
            to: Line::default(),
            filtering: None,
            open: false,
            top: 0,
            job: None,
            more_job: None,
            export_job: None,
        }
    }

    /// The log of one customer, of all days: also what was done to many at once.
    pub fn about(customer: CustomerKey, today: Date) -> Self {
        Self {
            about: Some(customer),
            from: Line::default(),
            ..Self::new(today)
        }
    }

    /// A day of a filter field: empty is no bound; `None` is no date.
    pub fn day(line: &Line) -> Option<Option<Date>> {
        match line.text().trim() {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        }
    }

    /// The entry under the cursor.
    pub fn current(&self) -> Option<&AuditEntry> {
        self.entries.get(self.cursor.at)
    }

    fn query(&self) -> AuditQuery {
        AuditQuery {
            customer: self.about,
            text: self.text.text().trim().to_owned(),
            from: Self::day(&self.from).flatten(),
            to: Self::day(&self.to).flatten(),
            before: None,
        }
    }

    fn ask(&mut self, cx: &mut Context) {
        self.more_job = None;
        let query = self.query();
        cx.ask_instead(&mut self.job, Question::Audit(query));
    }

    fn ask_more(&mut self, cx: &mut Context) {
        let near_the_end = self.cursor.at + cx.viewport.page * 2 >= self.entries.len();
        if self.more && near_the_end && self.more_job.is_none() && self.job.is_none() {
            let query = AuditQuery {
                before: self.entries.last().map(|entry| entry.seq),
                ..self.query()
            };
            self.more_job = Some(cx.ask(Question::Audit(query)));
        }
    }

    fn line(&mut self) -> Option<&mut Line> {
        Some(match self.filtering? {
            Field::Text => &mut self.text,
            Field::From => &mut self.from,
            Field::To => &mut self.to,
        })
    }

    fn typed(&mut self, cx: &mut Context) {
        self.cursor = Cursor::default();
        // A half-typed date is no question yet.
        if Self::day(&self.from).is_some() && Self::day(&self.to).is_some() {
            self.ask(cx);
        }
    }

    fn turn(&mut self, forward: bool) {
        let order = [Field::Text, Field::From, Field::To];
        let at = order
            .iter()
            .position(|field| Some(*field) == self.filtering)
            .unwrap_or_default();
        let step = if forward { 1 } else { order.len() - 1 };
        self.filtering = order.get((at + step) % order.len()).copied();
    }

    fn take(&mut self, page: &AuditPage, replace: bool, cx: &Context) {
        if replace {
            self.entries.clear();
        }
        self.entries.extend(page.entries.iter().cloned());
        self.more = page.more;
        self.stage = Stage::Ready;
        self.cursor.settle(self.entries.len(), cx.viewport.page);
    }
}

impl State for Activity {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("list-activity-title")
    }

    fn focus(&self, focus: &mut Focus) {
        if self.filtering.is_some() {
            focus.scope(Scope::ActivityFilter);
            focus.typing();
        } else {
            focus.scope(Scope::Activity);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading || self.export_job.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Viewport(_) => self.cursor.settle(self.entries.len(), cx.viewport.page),
            Action::Move(step) => {
                self.cursor.go(*step, self.entries.len(), cx.viewport.page);
                self.top = 0;
                self.ask_more(cx);
            }
            Action::Insert(c) => {
                if let Some(line) = self.line() {
                    line.insert(&c.to_string());
                    self.typed(cx);
                }
            }
            Action::Paste(text) => {
                if let Some(line) = self.line() {
                    line.insert(text);
                    self.typed(cx);
                }
            }
            Action::Edit(edit) if self.line().is_some_and(|line| line.edit(*edit)) => {
                self.typed(cx);
            }
            Action::NextField => self.turn(true),
            Action::PreviousField => self.turn(false),
            Action::Accept if self.filtering.is_some() => self.filtering = None,
            Action::Accept => self.open = !self.open,
            Action::Back => {
                if self.filtering.is_some() {
                    self.filtering = None;
                } else if self.open {
                    self.open = false;
                } else if !self.text.is_empty() {
                    self.text.clear();
                    self.typed(cx);
                } else {
                    cx.pop();
                }
            }
            Action::Activity(Act::Filter(field)) => self.filtering = Some(*field),
            Action::Activity(Act::Reload) => self.ask(cx),
            Action::Activity(Act::Undo) => {
                if let Some(entry) = self.current() {
                    let seq = entry.seq;
                    if entry.reversible {
                        cx.review(Intent::Undo { seq });
                    } else {
                        cx.notice(
                            Severity::Warn,
                            Message::new("list-activity-final").with("seq", seq),
                        );
                    }
                }
            }
            Action::Export => cx.open(Prompt::path(
                PromptFor::ExportLog,
                Message::new("list-activity-export-to"),
                "ActivityLog.csv",
            )),
            Action::Prompted(PromptFor::ExportLog, path) => {
                let question = Question::ExportLog(self.query(), PathBuf::from(path));
                self.export_job = Some(cx.ask(question));
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.export_job == Some(job) {
            self.export_job = None;
            match outcome {
                Outcome::Written { path, records } => cx.notice(
                    Severity::Info,
                    Message::new("list-activity-exported")
                        .with("path", path.display().to_string())
                        .with("count", *records),
                ),
                Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
                _ => {}
            }
            return true;
        }
        let replace = self.job == Some(job);
        if !replace && self.more_job != Some(job) {
            return false;
        }
        if replace {
            self.job = None;
        } else {
            self.more_job = None;
        }
        match outcome {
            Outcome::Audit(page) => self.take(page, replace, cx),
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        true
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
