//! The licenses that every user of a file gets (accounts.md 1.2): none, or some of the customer's products; where there
//! are too few, the rest is added without (`E-LIC-QUOTA`).

use std::collections::BTreeSet;

use crate::app::{
    Action, Context, Outcome,
    effect::{JobId, Question},
    list::Cursor,
};
use crate::domain::message::Message;
use crate::service::people::{LicenseDesk, SkuOfUsers};

use super::{Act, ImportUsers, Step};

/// See the module.
#[derive(Debug, Default)]
pub struct Seats {
    /// The products; `None` while they are read.
    pub desk: Option<Box<LicenseDesk>>,
    /// Why they could not be read.
    pub failed: Option<Message>,
    /// The product under the cursor.
    pub cursor: Cursor,
    /// Products that are given.
    pub chosen: BTreeSet<String>,
    /// Where there are too few, the rest is added without.
    pub partial: bool,
    job: Option<JobId>,
}

impl Seats {
    /// The products.
    pub fn skus(&self) -> &[SkuOfUsers] {
        self.desk.as_ref().map_or(&[], |desk| &desk.skus)
    }

    /// Whether a product is given.
    pub fn gives(&self, of: &SkuOfUsers) -> bool {
        self.chosen.contains(&of.sku.sku_id)
    }

    /// What can be assigned of a product.
    pub fn there(of: &SkuOfUsers) -> u64 {
        u64::try_from(of.sku.available()).unwrap_or(0)
    }

    /// Products of which there are too few for so many users.
    pub fn short(&self, users: u64) -> impl Iterator<Item = &SkuOfUsers> {
        let given = self.skus().iter().filter(|of| self.gives(of));
        given.filter(move |of| Self::there(of) < users)
    }

    fn toggle(&mut self) {
        if let Some(of) = self.skus().get(self.cursor.at) {
            let sku = of.sku.sku_id.clone();
            if !self.chosen.remove(&sku) {
                self.chosen.insert(sku);
            }
        }
    }
}

impl ImportUsers {
    /// On to the licenses, which may have changed since.
    pub(super) fn open_seats(&mut self, cx: &mut Context) {
        self.seats.desk = None;
        self.seats.failed = None;
        self.step = Step::Licenses;
        let question = Question::Licenses(self.key, [].into());
        cx.ask_instead(&mut self.seats.job, question);
    }

    pub(super) fn at_seats(&mut self, action: &Action, cx: &mut Context) {
        let seats = &mut self.seats;
        let (len, page) = (seats.skus().len(), cx.viewport.page);
        match action {
            Action::Viewport(_) => seats.cursor.settle(len, page),
            Action::Move(step) => seats.cursor.go(*step, len, page),
            Action::ImportUsers(Act::License) => seats.toggle(),
            Action::ImportUsers(Act::Partial) => seats.partial = !seats.partial,
            Action::Accept if seats.desk.is_some() || seats.failed.is_some() => self.plan_run(cx),
            _ => {}
        }
    }

    /// Takes the products; where there is none there is nothing to choose.
    pub(super) fn seats_outcome(
        &mut self,
        job: JobId,
        outcome: &Outcome,
        cx: &mut Context,
    ) -> bool {
        if self.seats.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Licenses(desk) => {
                let known = |sku: &String| desk.skus.iter().any(|of| of.sku.sku_id == *sku);
                self.seats.chosen.retain(known);
                self.seats.desk = Some(desk.clone());
                if desk.skus.is_empty() && self.step == Step::Licenses {
                    self.plan_run(cx);
                }
            }
            Outcome::Failed(why) => self.seats.failed = Some(why.clone()),
            _ => {}
        }
        self.seats.job = None;
        true
    }
}
