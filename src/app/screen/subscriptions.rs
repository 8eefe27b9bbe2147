//! The subscriptions of a customer (accounts.md 3): add-ons under their base, with their dates and what is possible now.
//! Enter offers what can be done, each with its reason where it cannot.

mod acts;

use std::sync::Arc;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, JobId, Question},
    list::Cursor,
    model::Focus,
    overlay::confirm::Confirm,
};
use crate::domain::{
    customer::CustomerKey, finding::Severity, guid::Guid, message::Message,
    subscription::SubscriptionStatus,
};
use crate::service::{
    intent::Intent,
    plan::Plan,
    subscriptions::{Columns, Shelved, SubscriptionEdits, asks_for_renewal},
};

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Suspend: ask why.
    Suspend,
    /// Suspend for a reason, which is typed out.
    SuspendFor(Reason),
    /// Reactivate.
    Reactivate,
    /// Cancel.
    Cancel,
    /// Change the number of seats.
    Quantity,
    /// Switch the renewal.
    AutoRenew,
    /// Give a nickname.
    Rename,
    /// Record a sale.
    Add,
    /// Write a file with these columns.
    Export(Columns),
    /// Copy the subscription ID.
    Copy,
    /// Show one alone, with all that is known.
    Details,
    /// Read them again.
    Reload,
}

/// Why something is suspended (SUB-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was not paid.
    NonPayment,
    /// Fraud.
    Fraud,
    /// The customer asked for it.
    Customer,
    /// Something else.
    Other,
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
pub struct Subscriptions {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name when the screen was opened.
    pub name: String,
    /// How the list is.
    pub stage: Stage,
    /// What it bought.
    pub rows: Arc<[Shelved]>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// Whether the one under the cursor is shown alone.
    pub open: bool,
    keep: Option<Guid>,
    job: Option<JobId>,
    export: Option<JobId>,
    columns: Columns,
    reactivating: Option<Guid>,
}

impl Subscriptions {
    /// The screen of a customer, with the cursor on one of its subscriptions.
    pub fn new(key: CustomerKey, name: String, on: Option<Guid>) -> Self {
        Self {
            key,
            name,
            stage: Stage::Loading,
            rows: Arc::new([]),
            cursor: Cursor::default(),
            open: false,
            keep: on,
            job: None,
            export: None,
            columns: Columns::Portal,
            reactivating: None,
        }
    }

    /// The one under the cursor.
    pub fn current(&self) -> Option<&Shelved> {
        self.rows.get(self.cursor.at)
    }

    fn ask(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Subscriptions(self.key));
    }

    fn take(&mut self, rows: &Arc<[Shelved]>, page: usize) {
        self.rows = Arc::clone(rows);
        self.stage = Stage::Ready;
        let at = self
            .keep
            .and_then(|id| rows.iter().position(|row| row.of.id == id));
        match at {
            Some(at) => self.cursor.put(at, rows.len(), page),
            None => self.cursor.settle(rows.len(), page),
        }
        self.open &= !rows.is_empty();
        self.keep = self.current().map(|row| row.of.id);
    }

    fn back(&mut self, cx: &mut Context) {
        if self.open {
            self.open = false;
            return;
        }
        for job in [self.job.take(), self.export.take()].into_iter().flatten() {
            cx.cancel(job);
        }
        cx.pop();
    }
}

impl State for Subscriptions {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("subs-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Subscriptions);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading || self.export.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match action {
            Action::Viewport(_) => self.cursor.settle(self.rows.len(), page),
            Action::Move(step) => {
                self.cursor.go(*step, self.rows.len(), page);
                self.keep = self.current().map(|row| row.of.id);
            }
            Action::Accept => self.offer(cx),
            Action::Subscriptions(act) => self.act(*act, cx),
            Action::Import => {
                cx.dispatch(Action::OpenImportSubscriptions(self.key, self.name.clone()));
            }
            Action::Export => self.offer_export(cx),
            Action::Prompted(what, text) => self.prompted(*what, text, cx),
            Action::Back => self.back(cx),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job == Some(job) {
            match outcome {
                Outcome::Progress { .. } => return true,
                Outcome::Subscriptions(rows) => self.take(rows, cx.viewport.page),
                Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
                _ => {}
            }
            self.job = None;
            return true;
        }
        if self.export == Some(job) {
            match outcome {
                Outcome::Progress { .. } => return true,
                Outcome::Written { path, records } => cx.notice(
                    Severity::Info,
                    crate::service::subscriptions::exported(*records, path),
                ),
                Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
                _ => {}
            }
            self.export = None;
            return true;
        }
        false
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        self.reactivating = match &plan.intent {
            Intent::SetSubscriptionStatus {
                id,
                status: SubscriptionStatus::Active,
                ..
            } => Some(*id),
            _ => None,
        };
    }

    /// 3.3: a reactivated one does not renew itself; somebody has to decide.
    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        let Some(id) = self.reactivating.take() else {
            return;
        };
        let Some(row) = self.rows.iter().find(|row| row.of.id == id) else {
            return;
        };
        if !asks_for_renewal(&row.of) {
            return;
        }
        cx.open(Confirm {
            title: Message::new("subs-ask-title"),
            text: Message::new("subs-ask-text").with("name", row.of.name()),
            yes: Message::new("subs-ask-yes"),
            action: Action::Review(Box::new(Intent::SetSubscription {
                key: self.key,
                id,
                edits: SubscriptionEdits {
                    auto_renew: Some(true),
                    ..SubscriptionEdits::default()
                },
            })),
        });
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
