//! The service plans of a product (LIC-10): on for all who have it, for some, or for none. One at least stays on.

use std::collections::BTreeMap;

use crate::app::{Action, Context, list::Cursor};
use crate::domain::{
    finding::Severity,
    message::Message,
    product::plans::{self, name},
};
use crate::service::people::SkuOfUsers;

use super::{Act, Box3, Licenses, Mode, box_of};

/// See the module.
#[derive(Debug)]
pub struct PlanList {
    /// Which product.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Its plans: those of the list, then what else is off for somebody.
    pub plans: Vec<String>,
    /// The plan under the cursor.
    pub cursor: Cursor,
}

/// A plan of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanBox<'a> {
    /// Its name.
    pub name: &'a str,
    /// On for whom, once what was chosen is done.
    pub on: Box3,
    /// Whether it was changed.
    pub changed: bool,
}

impl PlanList {
    /// The plans of a product; `None` where none is known.
    pub(super) fn of(of: &SkuOfUsers) -> Option<Self> {
        let mut plans: Vec<String> = plans::of(&of.sku.sku_id)
            .iter()
            .map(|plan| (*plan).to_owned())
            .collect();
        for plan in of.off.keys() {
            if plans.iter().all(|known| !known.eq_ignore_ascii_case(plan)) {
                plans.push(plan.clone());
            }
        }
        (!plans.is_empty()).then(|| Self {
            sku: of.sku.sku_id.clone(),
            name: of.sku.name.clone(),
            plans,
            cursor: Cursor::default(),
        })
    }
}

impl Licenses {
    /// The plans whose list is open.
    pub fn plan_list(&self) -> Option<&PlanList> {
        match &self.mode {
            Mode::Plans(list) => Some(list),
            _ => None,
        }
    }

    /// A plan of the open list.
    pub fn plan<'a>(&'a self, list: &'a PlanList, at: usize) -> Option<PlanBox<'a>> {
        let plan = list.plans.get(at)?;
        let changed = self.changed(list).and_then(|plans| plans.get(plan));
        Some(PlanBox {
            name: name(plan),
            on: match changed {
                Some(true) => Box3::All,
                Some(false) => Box3::None,
                None => self.plan_before(list, plan),
            },
            changed: changed.is_some(),
        })
    }

    fn changed(&self, list: &PlanList) -> Option<&BTreeMap<String, bool>> {
        self.plans.get(&list.sku)
    }

    /// For whom a plan is on now: of those who hold the product; all is on for who gets it anew.
    fn plan_before(&self, list: &PlanList, plan: &str) -> Box3 {
        let of = self.skus().iter().find(|of| of.sku.sku_id == list.sku);
        let Some(of) = of.filter(|of| of.held > 0) else {
            return Box3::All;
        };
        let off = of
            .off
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(plan))
            .map_or(0, |(_, users)| *users);
        box_of(of.held.saturating_sub(off), of.held)
    }

    pub(super) fn at_plans(&mut self, action: &Action, cx: &mut Context) {
        let Mode::Plans(list) = &mut self.mode else {
            return;
        };
        match action {
            Action::Move(step) => {
                let (len, page) = (list.plans.len(), cx.viewport.page);
                list.cursor.go(*step, len, page);
            }
            Action::Viewport(_) => list.cursor.settle(list.plans.len(), cx.viewport.page),
            Action::Licenses(Act::Toggle) => self.toggle_plan(cx),
            Action::Accept | Action::Back => self.mode = Mode::Products,
            Action::Save => {
                self.mode = Mode::Products;
                self.save(cx);
            }
            _ => {}
        }
    }

    fn toggle_plan(&mut self, cx: &mut Context) {
        let Mode::Plans(list) = &self.mode else {
            return;
        };
        let Some(plan) = list.plans.get(list.cursor.at).cloned() else {
            return;
        };
        let sku = list.sku.clone();
        let before = self.plan_before(list, &plan);
        let is = self.changed(list).and_then(|plans| plans.get(&plan));
        let next = match (is, before) {
            (None, Box3::All) => Some(false),
            (None, Box3::None | Box3::Some) => Some(true),
            (Some(true), Box3::Some) => Some(false),
            (Some(_), _) => None,
        };
        // The last one that is on for anybody cannot be switched off.
        let others = (0..list.plans.len())
            .filter(|at| *at != list.cursor.at)
            .any(|at| {
                self.plan(list, at)
                    .is_some_and(|plan| plan.on != Box3::None)
            });
        if next == Some(false) && !others {
            return cx.notice(Severity::Warn, Message::new("licenses-all-plans-off"));
        }
        let plans = self.plans.entry(sku.clone()).or_default();
        match next {
            Some(on) => {
                plans.insert(plan, on);
            }
            None => {
                plans.remove(&plan);
            }
        }
        if plans.is_empty() {
            self.plans.remove(&sku);
        }
    }
}
