//! Users of a customer, or of all customers (USR-1 to USR-3, USR-31): a filter, orders, marks that stay whatever is shown,
//! and what can be done with those who are marked. The list holds numbers into a packed snapshot, no users.

mod asking;
mod marking;

use std::collections::BTreeSet;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, JobId},
    filter_field::{FilterField, Typed},
    list::Cursor,
    model::Focus,
    people::{Column, Person, UserId, UsersListing},
    user_acts,
};
use crate::domain::{customer::CustomerKey, finding::Severity, message::Message, user::User};
use crate::service::{intent::Intent, plan::Plan};

use super::{Screen, State, licenses::Licenses, password, user::UserPage};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Put the cursor into the filter field.
    Filter,
    /// Sort by this column; again: the other way round.
    Sort(Column),
    /// Mark or unmark the user under the cursor.
    Mark,
    /// Mark those on this page; again: all that fit; again: none.
    MarkAll,
    /// Only marked users, or all.
    MarkedOnly,
    /// Deleted users, or the others (USR-31).
    Deleted,
    /// What can be done with the marked users, or with the one under the cursor.
    Menu,
    /// The licenses of the customer.
    CustomerLicenses,
    /// Copy the sign-in name.
    Copy,
    /// Read the users again.
    Reload,
}

/// How the list is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read for the first time.
    Loading {
        /// Users read.
        done: u64,
        /// Of how many; 0 where nobody knows.
        total: u64,
    },
    /// It is there.
    Ready,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Users {
    /// Whose users, and its name when the screen was opened; `None`: of all customers.
    pub of: Option<(CustomerKey, String)>,
    /// How the list is.
    pub stage: Stage,
    /// The users that fit.
    pub listing: Option<UsersListing>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// What the list is narrowed by.
    pub filter: FilterField,
    /// Sorted by.
    pub sort: Column,
    /// Downwards.
    pub descending: bool,
    /// Marked users.
    pub marks: BTreeSet<UserId>,
    /// Only they are shown.
    pub marked_only: bool,
    /// The record of the user under the cursor, once it has been read.
    pub detail: Option<Box<User>>,
    keep: Option<UserId>,
    /// What the list is to show was chosen anew and is not there yet.
    awaited: bool,
    /// The filter was changed while the list was read for the first time.
    again: bool,
    /// A change of users was planned here.
    own: bool,
    job: Option<JobId>,
    detail_job: Option<JobId>,
}

impl Users {
    /// The users of a customer.
    pub fn of(key: CustomerKey, name: String) -> Self {
        Self {
            of: Some((key, name)),
            sort: Column::Name,
            ..Self::of_all()
        }
    }

    /// The users of all customers.
    pub fn of_all() -> Self {
        Self {
            of: None,
            stage: Stage::Loading { done: 0, total: 0 },
            listing: None,
            cursor: Cursor::default(),
            filter: FilterField::default(),
            sort: Column::Customer,
            descending: false,
            marks: BTreeSet::new(),
            marked_only: false,
            detail: None,
            keep: None,
            awaited: false,
            again: false,
            own: false,
            job: None,
            detail_job: None,
        }
    }

    /// The same, narrowed by a filter.
    #[must_use]
    pub fn filtered(mut self, filter: &str) -> Self {
        let nothing = crate::domain::filter::users::UserWords::default();
        self.filter.set(filter, &nothing);
        self
    }

    /// How many fit.
    pub fn len(&self) -> usize {
        self.listing.as_ref().map_or(0, UsersListing::len)
    }

    /// Whether none fits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The user under the cursor.
    pub fn current(&self) -> Option<Person<'_>> {
        self.listing.as_ref()?.get(self.cursor.at)
    }

    /// The record of the user under the cursor, if it has been read.
    pub fn current_record(&self) -> Option<&User> {
        let row = self.current()?;
        self.detail
            .as_deref()
            .filter(|user| user.id == row.id() && user.customer_id == row.tenant())
    }

    /// Whether deleted users are shown.
    pub fn shows_deleted(&self) -> bool {
        self.filter.filter().wants_deleted()
    }

    fn open(&self, cx: &mut Context) {
        let (Some(listing), Some(row)) = (&self.listing, self.current()) else {
            return;
        };
        let (key, customer) = match &self.of {
            Some((key, name)) => (*key, name.clone()),
            None => listing.customer(row.tenant()),
        };
        let page = UserPage::new(key, customer, row.id(), row.name().to_owned());
        cx.push(Screen::User(Box::new(page)));
    }

    fn back(&mut self, cx: &mut Context) {
        if self.filter.open {
            self.filter.open = false;
        } else if !self.filter.line.is_empty() {
            self.put_filter("", cx);
        } else if self.marked_only {
            self.marked_only = false;
            self.ask_anew(cx);
        } else if !self.marks.is_empty() {
            self.marks.clear();
        } else {
            for job in [self.job.take(), self.detail_job.take()]
                .into_iter()
                .flatten()
            {
                cx.cancel(job);
            }
            cx.pop();
        }
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Filter => self.open_filter(),
            Act::Sort(column) => {
                self.descending = self.sort == column && !self.descending;
                self.sort = column;
                self.ask_anew(cx);
            }
            Act::Mark => self.mark(cx),
            Act::MarkAll => self.mark_all(cx),
            Act::MarkedOnly => self.turn_marked_only(cx),
            Act::Deleted => self.turn_deleted(cx),
            Act::Menu => match self.chosen() {
                Ok(chosen) => cx.open(user_acts::menu(&chosen, cx)),
                Err(why) => cx.notice(Severity::Warn, why),
            },
            Act::CustomerLicenses => {
                if let Some((key, name)) = self.customer() {
                    let licenses = Licenses::of_customer(key, name);
                    cx.push(Screen::Licenses(Box::new(licenses)));
                }
            }
            Act::Copy => {
                if let Some(row) = self.current() {
                    cx.copy_word(row.upn().to_owned());
                }
            }
            Act::Reload => self.ask(cx),
        }
    }
}

impl State for Users {
    fn title(&self, _cx: &Context) -> Message {
        match &self.of {
            Some((_, name)) => Message::new("users-title").with("name", name.as_str()),
            None => Message::new("person-all-title"),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        if self.filter.open {
            focus.scope(Scope::UsersFilter);
            focus.typing();
        } else {
            focus.scope(Scope::Users);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask_anew(cx);
    }

    fn holds(&self, action: Option<&Action>) -> bool {
        self.awaited
            && self.stage == Stage::Ready
            && action.is_some_and(|action| self.is_about_rows(action))
    }

    fn busy(&self) -> bool {
        matches!(self.stage, Stage::Loading { .. })
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        if self.filter.open {
            let words = self.words();
            match self.filter.update(action, &words) {
                Typed::Changed => return self.narrowed(cx),
                Typed::Same => return,
                Typed::Not => {}
            }
        }
        match action {
            Action::Viewport(_) => self.cursor.settle(self.len(), cx.viewport.page),
            Action::Move(step) => {
                let before = self.cursor.at;
                self.cursor.go(*step, self.len(), cx.viewport.page);
                if self.cursor.at != before {
                    self.moved(cx);
                }
            }
            Action::Accept => self.open(cx),
            Action::Import => {
                if let Some((key, name)) = &self.of {
                    cx.dispatch(Action::OpenImportUsers(*key, name.clone()));
                }
            }
            Action::Back => self.back(cx),
            Action::Users(act) => self.act(*act, cx),
            Action::UserDo(what) => match self.chosen() {
                Ok(chosen) => user_acts::begin(*what, chosen, cx),
                Err(why) => cx.notice(Severity::Warn, why),
            },
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job == Some(job) {
            self.listed(outcome, cx);
            return true;
        }
        if self.detail_job == Some(job) {
            self.detail_job = None;
            if let Outcome::User(user, _) = outcome {
                self.detail.clone_from(user);
            }
            return true;
        }
        false
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        // An undo comes by here too.
        self.own = matches!(plan.intent, Intent::Users(_) | Intent::ResetPassword(_));
    }

    fn committed(&mut self, committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.own) {
            self.marks.clear();
            self.marked_only = false;
            password::told(committed, cx);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
        self.read_record(cx);
    }
}
