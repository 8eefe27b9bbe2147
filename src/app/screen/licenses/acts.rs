//! What is done on the license screen.

use crate::app::{
    Context,
    overlay::prompt::{Prompt, PromptFor},
    screen::{
        Screen,
        entry::{Entry, What},
        import_users::Locations,
        users::Users,
    },
};
use crate::domain::{
    country, filter::quoted, finding::Severity, license::Source, message::Message, product,
};
use crate::service::{
    intent::Intent,
    people::{Licensing, PlanEdit},
};

use super::{Act, Box3, Licenses, Mode, PlanList, allowed};

impl Licenses {
    pub(super) fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Toggle => self.toggle(),
            Act::Partial => self.partial = !self.partial,
            Act::Location => self.open_locations(cx),
            Act::Plans => self.open_plans(cx),
            Act::Holders => self.holders(cx),
            Act::Units => self.ask_units(cx),
            Act::Add => {
                let what = What::Units(self.key, self.customer.clone());
                let entry = Entry::new(what, cx);
                cx.push(Screen::Entry(Box::new(entry)));
            }
            Act::Reload => self.read(cx),
            Act::Leave => self.leave(cx),
        }
    }

    /// LIC-6: a partial box is ticked, then cleared, then left alone again; others turn between what they are and not.
    pub(super) fn toggle(&mut self) {
        let Some(of) = self.current() else { return };
        let (sku, before) = (of.sku.sku_id.clone(), self.before(of));
        let next = match (self.wanted.get(&sku), before) {
            (None, Box3::All) => Some(false),
            (None, Box3::None | Box3::Some) => Some(true),
            (Some(true), Box3::Some) => Some(false),
            (Some(_), _) => None,
        };
        match next {
            Some(on) => {
                self.wanted.insert(sku, on);
            }
            None => {
                self.wanted.remove(&sku);
            }
        }
        // What nobody has any more has no plans either.
        if let Some(of) = self.current()
            && self.after(of) == Box3::None
        {
            let sku = of.sku.sku_id.clone();
            self.plans.remove(&sku);
        }
    }

    /// LIC-6: who has the product under the cursor.
    pub(super) fn holders(&self, cx: &mut Context) {
        if let Some(of) = self.current() {
            // What the list of products does not know is called by its id in the records of users.
            let known = product::find(&of.sku.sku_id);
            let what = known.map_or(of.sku.sku_id.as_str(), |product| product.name);
            let filter = format!("license:{}", quoted(what));
            let users = Users::of(self.key, self.customer.clone()).filtered(&filter);
            cx.push(Screen::Users(Box::new(users)));
        }
    }

    fn ask_units(&self, cx: &mut Context) {
        let Some(of) = self.current() else { return };
        let (name, total) = (of.sku.name.as_str(), of.sku.total);
        if of.sku.source == Source::Subscriptions {
            let why = Message::new("licenses-from-subscription")
                .with("name", name)
                .with("units", total);
            return cx.notice(Severity::Warn, why);
        }
        let title = Message::new("person-units-of").with("name", name);
        let prompt = Prompt::text(PromptFor::LicenseUnits, title);
        cx.open(prompt.holding(&total.to_string()));
    }

    pub(super) fn set_units(&self, units: &str, cx: &mut Context) {
        let Some(of) = self.current() else { return };
        if let Some(units) = parse_units(units) {
            cx.review(Intent::SetLicenseUnits {
                key: self.key,
                sku: of.sku.sku_id.clone(),
                units,
            });
        } else {
            let why = Message::new("person-units-no-number").with("text", units);
            cx.notice(Severity::Block, why);
            let title = Message::new("person-units-of").with("name", of.sku.name.as_str());
            cx.open(Prompt::text(PromptFor::LicenseUnits, title).holding(units));
        }
    }

    fn open_locations(&mut self, cx: &Context) {
        let mut locations = Locations::new(cx.session.lang);
        let country = self.desk.as_ref().map(|desk| desk.country.clone());
        locations.proposed = country.as_deref().and_then(country::find);
        locations.confirmed = self.location;
        locations.open(cx.session.lang, cx.viewport.page);
        self.mode = Mode::Location(Box::new(locations));
    }

    /// The location under the cursor is taken; then the review, if it was asked for that.
    pub(super) fn locate(&mut self, cx: &mut Context) {
        let Mode::Location(locations) = &mut self.mode else {
            return;
        };
        if locations.confirm() {
            self.location = locations.confirmed;
            self.mode = Mode::Products;
            self.save(cx);
        }
    }

    fn open_plans(&mut self, cx: &mut Context) {
        let Some(of) = self.current() else { return };
        if self.after(of) == Box3::None {
            let name = of.sku.name.as_str();
            let why = Message::new("person-plans-nobody").with("name", name);
            return cx.notice(Severity::Info, why);
        }
        if let Some(list) = PlanList::of(of) {
            self.mode = Mode::Plans(list);
        } else {
            let why = Message::new("person-plans-unknown").with("name", of.sku.name.as_str());
            cx.notice(Severity::Info, why);
        }
    }

    /// Reviews what was chosen. Who has no usage location gets one first (LIC-5).
    pub(super) fn save(&mut self, cx: &mut Context) {
        let Some(chosen) = &self.chosen else { return };
        if let Err(why) = allowed(cx) {
            return cx.notice(Severity::Block, why);
        }
        if self.changes() == 0 {
            return cx.notice(Severity::Info, Message::new("list-review-nothing"));
        }
        if self.unlocated() > 0 && self.location.is_none() {
            return self.open_locations(cx);
        }
        let of = |wanted: bool| {
            let skus = self.wanted.iter().filter(|(_, on)| **on == wanted);
            skus.map(|(sku, _)| sku.clone()).collect()
        };
        let plans = self.plans.iter().map(|(sku, plans)| {
            let of = |wanted: bool| {
                let plans = plans.iter().filter(|(_, on)| **on == wanted);
                plans.map(|(plan, _)| plan.clone()).collect()
            };
            PlanEdit {
                sku: sku.clone(),
                on: of(true),
                off: of(false),
            }
        });
        cx.review(Intent::Licenses(Licensing {
            key: self.key,
            users: chosen.users.clone(),
            missing: Vec::new(),
            assign: of(true),
            revoke: of(false),
            plans: plans.collect(),
            location: self.location.map(|country| country.code.to_owned()),
            partial: self.partial,
        }));
    }
}

/// A count as people type it, digit groups as they are shown.
pub fn parse_units(text: &str) -> Option<u64> {
    let digits: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, '.' | ',' | ' '))
        .collect();
    digits.parse().ok()
}
