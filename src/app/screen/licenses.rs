//! Licenses of a customer: its products with their units, and, where users are marked, a box for each (LIC-3 to LIC-11).
//! A box that is left alone changes nothing; one review does the rest.

mod acts;
mod plans;

use std::collections::BTreeMap;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, JobId, Question},
    list::Cursor,
    model::Focus,
    overlay::{confirm::Confirm, prompt::PromptFor},
    user_acts::{self, Chosen, UserDo},
};
use crate::domain::{country, customer::CustomerKey, message::Message};
use crate::service::{
    intent::Intent,
    people::{LicenseDesk, SkuOfUsers},
    plan::Plan,
};

use super::{State, import_users::Locations, password};

pub use acts::parse_units;
pub use plans::{PlanBox, PlanList};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Tick the box under the cursor, or clear it.
    Toggle,
    /// Where licenses are short: assign those there are, or nothing (LIC-7).
    Partial,
    /// Choose the usage location for users without one (LIC-5).
    Location,
    /// The service plans of the product under the cursor (LIC-10).
    Plans,
    /// Who has the product under the cursor (LIC-6).
    Holders,
    /// Record the units of the product under the cursor.
    Units,
    /// Record the units of another product.
    Add,
    /// Read the licenses again.
    Reload,
    /// Leave, with what was chosen unsaved.
    Leave,
}

/// How the licenses are.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// They are being read.
    Loading,
    /// They are there.
    Ready,
    /// They could not be read.
    Failed(Message),
}

/// On how many of the users a box is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Box3 {
    /// On all.
    All,
    /// On some.
    Some,
    /// On none.
    None,
}

/// What the screen is at.
#[derive(Debug, Default)]
pub enum Mode {
    /// The products.
    #[default]
    Products,
    /// The service plans of a product.
    Plans(PlanList),
    /// Choosing the usage location; the review comes after it.
    Location(Box<Locations>),
}

/// See the module.
#[derive(Debug)]
pub struct Licenses {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name.
    pub customer: String,
    /// The users; `None` where only the products are looked at.
    pub chosen: Option<Chosen>,
    /// How the licenses are.
    pub stage: Stage,
    /// The products.
    pub desk: Option<Box<LicenseDesk>>,
    /// The product under the cursor.
    pub cursor: Cursor,
    /// What the screen is at.
    pub mode: Mode,
    /// Boxes that were changed: ticked or cleared, by product.
    pub wanted: BTreeMap<String, bool>,
    /// Service plans that were changed: on or off, by product and plan.
    pub plans: BTreeMap<String, BTreeMap<String, bool>>,
    /// Assign what there is where licenses are short.
    pub partial: bool,
    /// Usage location for users without one, once it was chosen.
    pub location: Option<&'static country::Country>,
    own: bool,
    job: Option<JobId>,
}

impl Licenses {
    /// The products of a customer.
    pub fn of_customer(key: CustomerKey, customer: String) -> Self {
        Self {
            key,
            customer,
            chosen: None,
            stage: Stage::Loading,
            desk: None,
            cursor: Cursor::default(),
            mode: Mode::Products,
            wanted: BTreeMap::new(),
            plans: BTreeMap::new(),
            partial: false,
            location: None,
            own: false,
            job: None,
        }
    }

    /// The licenses of some users.
    pub fn of_users(chosen: Chosen) -> Self {
        Self {
            chosen: Some(chosen.clone()),
            ..Self::of_customer(chosen.key, chosen.customer)
        }
    }

    /// The products.
    pub fn skus(&self) -> &[SkuOfUsers] {
        self.desk.as_ref().map_or(&[], |desk| &desk.skus)
    }

    /// The product under the cursor.
    pub fn current(&self) -> Option<&SkuOfUsers> {
        self.skus().get(self.cursor.at)
    }

    /// How many users there are to have licenses.
    pub fn users(&self) -> u64 {
        self.desk.as_ref().map_or(0, |desk| desk.users)
    }

    /// The box of a product as it is.
    pub fn before(&self, of: &SkuOfUsers) -> Box3 {
        box_of(of.held, self.users())
    }

    /// The box of a product once what was chosen is done.
    pub fn after(&self, of: &SkuOfUsers) -> Box3 {
        match self.wanted.get(&of.sku.sku_id) {
            Some(true) => Box3::All,
            Some(false) => Box3::None,
            None => self.before(of),
        }
    }

    /// How many licenses of a product the change needs, and how many it frees (LIC-7).
    pub fn needs(&self, of: &SkuOfUsers) -> (u64, u64) {
        match self.wanted.get(&of.sku.sku_id) {
            Some(true) => (self.users().saturating_sub(of.held), 0),
            Some(false) => (0, of.held),
            None => (0, 0),
        }
    }

    /// What is left of a product after the change; below zero where there is too little of it.
    pub fn left(&self, of: &SkuOfUsers) -> i64 {
        let (mut needed, freed) = self.needs(of);
        if self.partial {
            needed = needed.min(u64::try_from(of.sku.available()).unwrap_or(0));
        }
        let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        of.sku.available() - signed(needed) + signed(freed)
    }

    /// Products of which there are too few, with how many are needed and how many there are.
    pub fn short(&self) -> impl Iterator<Item = (&SkuOfUsers, u64, u64)> {
        self.skus().iter().filter_map(|of| {
            let (needed, _) = self.needs(of);
            let there = u64::try_from(of.sku.available()).unwrap_or(0);
            (needed > there).then_some((of, needed, there))
        })
    }

    /// Users without a usage location who would get a license, at most (LIC-5).
    pub fn unlocated(&self) -> u64 {
        let assigns = self.wanted.values().any(|on| *on);
        self.desk
            .as_ref()
            .filter(|_| assigns)
            .map_or(0, |desk| desk.unlocated)
    }

    /// How many boxes and plans were changed.
    pub fn changes(&self) -> usize {
        self.wanted.len() + self.plans.values().map(BTreeMap::len).sum::<usize>()
    }

    fn read(&mut self, cx: &mut Context) {
        let users = self
            .chosen
            .as_ref()
            .map(|chosen| chosen.users.clone())
            .unwrap_or_default();
        let question = Question::Licenses(self.key, users.into());
        cx.ask_instead(&mut self.job, question);
    }

    fn back(&mut self, cx: &mut Context) {
        if self.changes() == 0 {
            return self.leave(cx);
        }
        cx.open(Confirm {
            title: Message::new("person-licenses-leave"),
            text: Message::new("person-licenses-leave-text").with("count", self.changes()),
            yes: Message::new("person-licenses-leave-yes"),
            action: Action::Licenses(Act::Leave),
        });
    }

    fn leave(&mut self, cx: &mut Context) {
        if let Some(job) = self.job.take() {
            cx.cancel(job);
        }
        cx.pop();
    }
}

fn box_of(held: u64, of: u64) -> Box3 {
    match held {
        0 => Box3::None,
        held if held >= of => Box3::All,
        _ => Box3::Some,
    }
}

impl State for Licenses {
    fn title(&self, _cx: &Context) -> Message {
        match &self.chosen {
            None => Message::new("person-licenses-title").with("name", self.customer.as_str()),
            Some(chosen) if chosen.users.len() == 1 => {
                Message::new("person-licenses-of-one").with("name", chosen.first.as_str())
            }
            Some(chosen) => Message::new("person-licenses-of").with("count", chosen.users.len()),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        match &self.mode {
            Mode::Location(_) => {
                focus.scope(Scope::Location);
                focus.typing();
            }
            Mode::Plans(_) => {
                focus.scope(Scope::LicensePlans);
                focus.scope(Scope::List);
            }
            Mode::Products => {
                focus.scope(if self.chosen.is_some() {
                    Scope::UserLicenses
                } else {
                    Scope::Licenses
                });
                focus.scope(Scope::AnyLicenses);
                focus.scope(Scope::List);
            }
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.read(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match &mut self.mode {
            Mode::Location(locations) => match action {
                Action::Back => self.mode = Mode::Products,
                Action::Accept => self.locate(cx),
                _ => locations.update(action, page),
            },
            Mode::Plans(_) => self.at_plans(action, cx),
            Mode::Products => match action {
                Action::Viewport(_) => self.cursor.settle(self.skus().len(), page),
                Action::Move(step) => self.cursor.go(*step, self.skus().len(), page),
                Action::Accept if self.chosen.is_none() => self.holders(cx),
                Action::Accept => self.toggle(),
                Action::Save => self.save(cx),
                Action::Back => self.back(cx),
                Action::Licenses(act) => self.act(*act, cx),
                Action::Prompted(PromptFor::LicenseUnits, units) => self.set_units(units, cx),
                _ => {}
            },
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Licenses(desk) => {
                self.desk = Some(desk.clone());
                self.stage = Stage::Ready;
                self.cursor.settle(self.skus().len(), cx.viewport.page);
            }
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        // An undo comes by here too.
        self.own = matches!(plan.intent, Intent::Licenses(_));
    }

    fn committed(&mut self, committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.own) {
            self.wanted.clear();
            self.plans.clear();
            self.partial = false;
            // Back to the list; what became of everybody lies above it.
            cx.pop();
            password::told(committed, cx);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.read(cx);
    }
}

/// Whether licenses may be changed here (accounts.md 2.7).
fn allowed(cx: &Context) -> Result<(), Message> {
    user_acts::allowed(UserDo::Licenses, &cx.session)
}
