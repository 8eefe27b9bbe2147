//! Service plans switched on and off for those who hold a product (LIC-10): what is named in neither list stays as it is,
//! and one plan at least stays on.

use crate::domain::{
    finding::Finding,
    license::SubscribedSku,
    message::Message,
    product::plans,
    user::{AssignedLicense, User},
};
use crate::service::refusal::Refusal;

use super::{Licensing, Outcome, OutcomeKind, PlanEdit, UserChange, seats::find_sku};

/// Longest id of a plan, in characters.
const MAX_PLAN: usize = 128;

/// Calls products and plans by their ids; what is wrong with them.
pub(super) fn settle(
    licensing: &mut Licensing,
    skus: &[SubscribedSku],
) -> Result<Vec<Finding>, Refusal> {
    let mut found = Vec::new();
    for edit in &mut licensing.plans {
        let sku = find_sku(skus, &edit.sku)?;
        edit.sku.clone_from(&sku.sku_id);
        for plan in edit.on.iter_mut().chain(&mut edit.off) {
            *plan = plans::id(plan).to_owned();
            let length = plan.chars().count();
            if length == 0 || length > MAX_PLAN || plan.chars().any(char::is_control) {
                let message = Message::new("licenses-bad-plan").with("max", MAX_PLAN);
                found.push(Finding::block("LIC-10", message).of(plan));
            }
        }
        let known = plans::of(&edit.sku);
        let strangers = edit.on.iter().chain(&edit.off).filter(|plan| {
            !known.is_empty() && known.iter().all(|known| !known.eq_ignore_ascii_case(plan))
        });
        for plan in strangers {
            let message = Message::new("licenses-unknown-plan")
                .with("plan", plan.as_str())
                .with("name", sku.name.as_str())
                .with("known", known.join(", "));
            found.push(Finding::block("LIC-10", message));
        }
        // Who holds it already is judged one by one.
        if none_left(&edit.sku, &edit.off) {
            let message = Message::new("licenses-all-plans-off");
            found.push(Finding::block("LIC-10", message));
        }
        if let Some(both) = edit.on.iter().find(|plan| has(&edit.off, plan)) {
            let message = Message::new("licenses-plan-both").with("plan", plans::name(both));
            found.push(Finding::block("LIC-10", message));
        }
    }
    Ok(found)
}

/// What becomes of the plans of a user; added to its change, and to what is told of it.
pub(super) fn judge(
    licensing: &Licensing,
    skus: &[SubscribedSku],
    user: &User,
    change: &mut UserChange,
    outcomes: &mut Vec<Outcome>,
) {
    for edit in &licensing.plans {
        let name = skus
            .iter()
            .find(|sku| sku.sku_id == edit.sku)
            .map_or(edit.sku.as_str(), |sku| sku.name.as_str());
        let held = user
            .licenses
            .iter()
            .find(|held| held.sku_id.eq_ignore_ascii_case(&edit.sku))
            .filter(|_| !has(&change.revoke, &edit.sku));
        let own: &[String] = held.map_or(&[], |held| &held.excluded_plans);
        let new = edited(own, edit);
        let result = if held.is_none() && !has(&change.assign, &edit.sku) {
            OutcomeKind::Unchanged
        } else if none_left(&edit.sku, &new) {
            OutcomeKind::Failed("LIC-10", Message::new("licenses-all-plans-off"))
        } else if new == own {
            OutcomeKind::Unchanged
        } else {
            change.plans.push(edit.sku.clone());
            OutcomeKind::PlansChanged
        };
        let known = outcomes
            .iter_mut()
            .find(|o| o.user == user.user_principal_name && o.product == name);
        match (known, result) {
            // A license that is new says more than its plans; why there is none says more than "unchanged".
            (Some(known), OutcomeKind::PlansChanged) if known.result == OutcomeKind::Assigned => {}
            (Some(_), OutcomeKind::Unchanged) => {}
            (Some(known), result) => known.result = result,
            (None, result) => outcomes.push(Outcome {
                user: user.user_principal_name.clone(),
                product: name.to_owned(),
                result,
            }),
        }
    }
}

/// The licenses of a user with their plans changed.
pub(super) fn apply(licenses: &mut [AssignedLicense], change: &UserChange, edits: &[PlanEdit]) {
    for edit in edits.iter().filter(|edit| has(&change.plans, &edit.sku)) {
        for license in licenses.iter_mut() {
            if license.sku_id.eq_ignore_ascii_case(&edit.sku) {
                license.excluded_plans = edited(&license.excluded_plans, edit);
            }
        }
    }
}

fn edited(excluded: &[String], edit: &PlanEdit) -> Vec<String> {
    let mut new: Vec<String> = excluded
        .iter()
        .filter(|plan| !has(&edit.on, plan))
        .cloned()
        .collect();
    for plan in &edit.off {
        if !has(&new, plan) {
            new.push(plan.clone());
        }
    }
    new
}

/// Whether no plan of a product is on any more, as far as its plans are known.
fn none_left(sku: &str, excluded: &[String]) -> bool {
    let known = plans::of(sku);
    !known.is_empty() && known.iter().all(|plan| has(excluded, plan))
}

fn has(all: &[String], one: &str) -> bool {
    all.iter().any(|known| known.eq_ignore_ascii_case(one))
}
