//! The subscriptions of all customers: a filter, orders, and the way to the customer's own.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    line::Line,
    list::Cursor,
    model::Focus,
    purchased::{PurchaseSort, Purchased, PurchasesQuery},
};
use crate::domain::{guid::Guid, message::Message, subscription::Glance};

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Put the cursor into the filter field.
    Filter,
    /// Sort by this; again: the other way round.
    Sort(PurchaseSort),
    /// Copy the subscription ID.
    Copy,
    /// Read them again.
    Reload,
}

/// See the module.
#[derive(Debug, Default)]
pub struct Purchases {
    /// The lines that fit; `None` until they are there.
    pub found: Option<Purchased>,
    /// Why they could not be read.
    pub failed: Option<Message>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// The filter.
    pub filter: Line,
    /// Whether the filter field has the focus.
    pub filtering: bool,
    /// Sorted by.
    pub sort: PurchaseSort,
    /// The other way round.
    pub descending: bool,
    keep: Option<Guid>,
    job: Option<JobId>,
}

impl Purchases {
    /// How many fit.
    pub fn len(&self) -> usize {
        self.found.as_ref().map_or(0, Purchased::len)
    }

    /// Whether none fits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The subscription under the cursor and its customer's name.
    pub fn current(&self) -> Option<(&Glance, String)> {
        self.found.as_ref()?.get(self.cursor.at)
    }

    fn ask(&mut self, cx: &mut Context) {
        let query = PurchasesQuery {
            text: self.filter.text().to_owned(),
            sort: self.sort,
            descending: self.descending,
            keep: self.keep,
        };
        cx.ask_instead(&mut self.job, Question::Purchases(query));
    }

    fn moved(&mut self) {
        self.keep = self.current().map(|(glance, _)| glance.id);
    }

    fn typed(&mut self, cx: &mut Context) {
        if !self.filter.is_empty() {
            self.keep = None;
        }
        self.ask(cx);
    }

    fn back(&mut self, cx: &mut Context) {
        if self.filtering {
            self.filtering = false;
        } else if self.filter.is_empty() {
            if let Some(job) = self.job.take() {
                cx.cancel(job);
            }
            cx.pop();
        } else {
            self.filter.clear();
            self.typed(cx);
        }
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Filter => self.filtering = true,
            Act::Sort(sort) => {
                self.descending = self.sort == sort && !self.descending;
                self.sort = sort;
                self.ask(cx);
            }
            Act::Copy => {
                if let Some((glance, _)) = self.current() {
                    cx.copy_word(glance.id.to_string());
                }
            }
            Act::Reload => self.ask(cx),
        }
    }
}

impl State for Purchases {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("purchases-title")
    }

    fn focus(&self, focus: &mut Focus) {
        if self.filtering {
            focus.scope(Scope::PurchasesFilter);
            focus.typing();
        } else {
            focus.scope(Scope::Purchases);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.found.is_none() && self.failed.is_none()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match action {
            Action::Viewport(_) => self.cursor.settle(self.len(), page),
            Action::Move(step) => {
                self.cursor.go(*step, self.len(), page);
                self.moved();
            }
            Action::Insert(c) if self.filtering => {
                self.filter.insert(&c.to_string());
                self.typed(cx);
            }
            Action::Paste(text) if self.filtering => {
                self.filter.insert(text);
                self.typed(cx);
            }
            Action::Edit(edit) if self.filtering && self.filter.edit(*edit) => self.typed(cx),
            Action::Accept if self.filtering => self.filtering = false,
            Action::Accept => {
                if let Some((glance, name)) = self.current() {
                    let open = Action::OpenSubscriptions(glance.customer, name, Some(glance.id));
                    cx.dispatch(open);
                }
            }
            Action::Back => self.back(cx),
            Action::Purchases(act) => self.act(*act, cx),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Purchases(found) => {
                let at = found.at.unwrap_or(0);
                self.cursor.put(at, found.len(), cx.viewport.page);
                self.found = Some(found.clone());
                self.failed = None;
                self.moved();
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
