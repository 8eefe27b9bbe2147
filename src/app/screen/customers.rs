//! The customer list (CL-01 to CL-45): the root of the program.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, ViewState},
    line::Line,
    list::Cursor,
    model::Focus,
    overlay::prompt::PromptFor,
    rows::{Column, CustomerRow, Listing},
};
use crate::domain::{
    customer::{Customer, CustomerKey},
    message::Message,
};

use super::{Screen, State, account::Account, export::Export, import_customers};

mod asking;
mod filtering;
mod marked;

pub use filtering::Lookup;

/// What only this screen does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Put the cursor into the filter field.
    Filter,
    /// Sort by this column; again: the other way round.
    Sort(Column),
    /// Mark or unmark the customer under the cursor.
    Mark,
    /// Mark all that fit, or none if all are marked.
    MarkAll,
    /// Copy the Microsoft ID.
    CopyId,
    /// Copy the primary domain name.
    CopyDomain,
    /// Read the list again.
    Reload,
    /// Show the customer under the cursor below the list, or do not.
    Pane,
    /// The users of the customer under the cursor.
    Users,
    /// The licenses of the customer under the cursor.
    Licenses,
    /// What the customer under the cursor bought.
    Subscriptions,
    /// The tags of the marked customers, or of the one under the cursor.
    Tags,
    /// Fields of the marked customers, or of the one under the cursor.
    Fields,
    /// Customers with an advisor relationship alone, or all (CL-06).
    Advisors,
    /// Choose a saved segment to be shown.
    ChooseSegment,
    /// Show this saved segment.
    UseSegment(String),
    /// Save the filter as a segment.
    SaveSegment,
    /// Choose a saved segment to be deleted.
    ForgetSegment,
}

/// How the list is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read for the first time.
    Loading {
        /// Customers read.
        done: u64,
        /// Of how many.
        total: u64,
    },
    /// It is there.
    Ready,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Customers {
    /// How the list is.
    pub stage: Stage,
    /// How many customers of how many are read, while the list is read again and the old one is still shown.
    pub reading: Option<(u64, u64)>,
    /// The customers that fit.
    pub listing: Option<Listing>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// The filter as it is typed.
    pub filter: Line,
    /// What is known of the filter.
    pub lookup: Lookup,
    /// Whether the filter field has the focus.
    pub filtering: bool,
    /// Sorted by.
    pub sort: Column,
    /// Downwards.
    pub descending: bool,
    /// Whether the customer under the cursor is shown below the list.
    pub pane: bool,
    /// Only customers with an advisor relationship are shown, without their tags (CL-06, TG-07).
    pub advisors: bool,
    /// Marked customers.
    pub marks: std::collections::BTreeSet<CustomerKey>,
    /// The whole record of the customer under the cursor, once it has been read.
    pub detail: Option<Box<Customer>>,
    keep: Option<CustomerKey>,
    /// What the list is to show was chosen anew and is not there yet.
    awaited: bool,
    list_job: Option<JobId>,
    detail_job: Option<JobId>,
    export: Export,
}

impl Customers {
    /// The list as it was looked at last.
    pub fn new(view: &ViewState) -> Self {
        Self {
            stage: Stage::Loading { done: 0, total: 0 },
            reading: None,
            listing: None,
            cursor: Cursor::default(),
            filter: Line::new(&view.filter),
            lookup: Lookup::default(),
            filtering: false,
            sort: view.sort,
            descending: view.descending,
            pane: !view.pane_closed,
            advisors: false,
            marks: std::collections::BTreeSet::new(),
            detail: None,
            keep: view.at,
            awaited: false,
            list_job: None,
            detail_job: None,
            export: Export::default(),
        }
    }

    /// How many fit.
    pub fn len(&self) -> usize {
        self.listing.as_ref().map_or(0, Listing::len)
    }

    /// Whether none fits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.listing.as_ref().map_or(0, |listing| listing.total)
    }

    /// The customer under the cursor.
    pub fn current(&self) -> Option<CustomerRow> {
        self.listing.as_ref()?.get(self.cursor.at)
    }

    /// The record of the customer under the cursor, if it has been read.
    pub fn current_record(&self) -> Option<&Customer> {
        let key = self.current()?.key;
        self.detail
            .as_deref()
            .filter(|customer| customer.key() == key)
    }

    fn act(&mut self, act: &Act, cx: &mut Context) {
        match *act {
            Act::Filter => self.open_filter(cx),
            Act::Sort(column) => {
                self.descending = self.sort == column && !self.descending;
                self.sort = column;
                self.ask_anew(cx);
                self.keep_view(cx);
            }
            Act::Mark => {
                if let Some(row) = self.current() {
                    if !self.marks.remove(&row.key) {
                        self.marks.insert(row.key);
                    }
                    let (len, page) = (self.len(), cx.viewport.page);
                    self.cursor.go(crate::app::Move::Down, len, page);
                    self.moved(cx);
                }
            }
            Act::MarkAll => {
                let keys: Vec<_> = (0..self.len())
                    .filter_map(|at| self.listing.as_ref()?.get(at).map(|row| row.key))
                    .collect();
                if keys.iter().all(|key| self.marks.contains(key)) {
                    self.marks.clear();
                } else {
                    self.marks.extend(keys);
                }
            }
            Act::CopyId => self.copy(cx, |row| row.key.microsoft_id.to_string()),
            Act::CopyDomain => self.copy(cx, |row| row.domain),
            Act::Reload => self.ask(cx),
            Act::Pane => {
                self.pane = !self.pane;
                self.read_record(cx);
                self.keep_view(cx);
            }
            Act::Users => {
                if let Some(row) = self.current() {
                    cx.dispatch(Action::OpenUsers(row.key, row.name));
                }
            }
            Act::Licenses => {
                if let Some(row) = self.current() {
                    cx.dispatch(Action::OpenLicenses(row.key, row.name));
                }
            }
            Act::Subscriptions => {
                if let Some(row) = self.current() {
                    cx.dispatch(Action::OpenSubscriptions(row.key, row.name, None));
                }
            }
            Act::Tags => self.tags(cx),
            Act::Fields => self.fields(cx),
            Act::Advisors => self.switch_advisors(cx),
            Act::ChooseSegment | Act::UseSegment(_) | Act::SaveSegment | Act::ForgetSegment => {
                self.segments(act, cx);
            }
        }
    }

    fn open(&self, cx: &mut Context) {
        if let Some(row) = self.current() {
            cx.push(Screen::Account(Box::new(Account::new(row.key, row.name))));
        }
    }

    fn copy(&self, cx: &mut Context, what: impl FnOnce(CustomerRow) -> String) {
        if let Some(row) = self.current() {
            cx.copy_word(what(row));
        }
    }

    fn back(&mut self, cx: &mut Context) {
        if self.filtering {
            self.filtering = false;
            self.keep_view(cx);
        } else if !self.filter.is_empty() {
            self.filter.clear();
            self.filter_changed(cx);
            self.keep_view(cx);
        } else if !self.marks.is_empty() {
            self.marks.clear();
        }
    }
}

impl State for Customers {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("list-title")
    }

    fn focus(&self, focus: &mut Focus) {
        if self.filtering {
            focus.scope(Scope::CustomersFilter);
            focus.typing();
        } else {
            focus.scope(Scope::Customers);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.read_filter();
        self.ask_anew(cx);
    }

    fn holds(&self, action: Option<&Action>) -> bool {
        self.awaited && action.is_some_and(|action| self.is_about_rows(action))
    }

    fn busy(&self) -> bool {
        matches!(self.stage, Stage::Loading { .. }) || self.export.busy()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        let (query, shown, total) = (self.query(), self.len(), self.total());
        if self
            .export
            .update(action, &query, &self.marks, shown, total, cx)
        {
            return;
        }
        match action {
            Action::Viewport(_) => self.cursor.settle(self.len(), page),
            Action::Move(step) => {
                let before = self.cursor.at;
                self.cursor.go(*step, self.len(), page);
                if self.cursor.at != before {
                    self.moved(cx);
                }
            }
            Action::Insert(c) if self.filtering => {
                self.filter.insert(&c.to_string());
                self.filter_changed(cx);
            }
            Action::Paste(text) if self.filtering => {
                self.filter.insert(text);
                self.filter_changed(cx);
            }
            Action::Edit(edit) if self.filtering => {
                let changed = self.filter.edit(*edit);
                self.edited(changed, cx);
            }
            Action::NextField if self.filtering => self.complete(cx),
            Action::PreviousField if self.filtering => self.next_candidate(),
            // What is not understood is put right first; its error is in sight.
            Action::Accept if self.filtering && self.lookup.wrong.is_some() => {}
            Action::Accept if self.filtering => {
                self.filtering = false;
                self.keep_view(cx);
            }
            Action::Accept => self.open(cx),
            Action::AddCustomer => cx.push(Screen::AddCustomer(Box::default())),
            Action::Import => import_customers::offer(self.current(), cx),
            Action::Back => self.back(cx),
            Action::Prompted(PromptFor::SegmentName, name) => self.save_segment(name, cx),
            Action::Customers(act) => self.act(act, cx),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.export.outcome(job, outcome, cx) || self.lookup_outcome(job, outcome, cx) {
            return true;
        }
        if self.list_job == Some(job) {
            self.awaited &= matches!(outcome, Outcome::Progress { .. });
            self.reading = None;
            match outcome {
                Outcome::Progress { done, total } => {
                    match &mut self.stage {
                        Stage::Loading { done: d, total: t } => (*d, *t) = (*done, *total),
                        _ => self.reading = Some((*done, *total)),
                    }
                    return true;
                }
                Outcome::Listed(listing) => {
                    let len = listing.len();
                    let at = listing.at.unwrap_or(self.cursor.at);
                    self.lookup.shown.clone_from(&self.lookup.asked);
                    self.listing = Some(listing.clone());
                    self.stage = Stage::Ready;
                    self.cursor.put(at, len, cx.viewport.page);
                    if listing.more {
                        return true;
                    }
                    self.moved(cx);
                }
                Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
                Outcome::Misread(wrong) => {
                    self.list_job = None;
                    self.misread(wrong, cx);
                    return true;
                }
                _ => {}
            }
            self.list_job = None;
            return true;
        }
        if self.detail_job == Some(job) {
            self.detail_job = None;
            if let Outcome::Customer(found) = outcome {
                self.detail = found.as_ref().map(|found| Box::new(found.0.clone()));
            }
            return true;
        }
        false
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
