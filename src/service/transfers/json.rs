//! A transfer as JSON: the common fields of accounts.md 4.7 in camelCase, our own id as `id`.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{
    domain::{
        due,
        finding::Severity,
        transfer::{Transfer, clock, evidence::SIGNATURES, readiness::Check, selection::Choice},
    },
    text::{Catalogue, format},
};

/// A transfer, as of a moment: state and badge follow from it.
pub fn transfer(transfer: &Transfer, customer: &str, now: Timestamp) -> Value {
    let mut value = serde_json::to_value(transfer).unwrap_or_default();
    let state = clock::state(transfer, now);
    value["customer"] = json!(transfer.customer_id);
    value["customerName"] = json!(customer);
    value["state"] = json!(state);
    value["badge"] = json!(clock::badge(transfer, now));
    value["signatureCount"] = json!(format!("{}/{SIGNATURES}", transfer.signatures.len()));
    if let Some(end) = clock::expires(transfer) {
        value["expiresAt"] = json!(format::iso(end));
        value["expiresInDays"] = json!(due::days(end, now));
    }
    if let Some(members) = value.as_object_mut() {
        if transfer.kind != crate::domain::transfer::TransferKind::Manual {
            members.remove("signatureCount");
        }
        members.retain(|key, value| key != "other" && !value.is_null());
    }
    value
}

/// Guards as JSON.
pub fn check(check: &Check, catalogue: &Catalogue) -> Value {
    json!({
        "guard": check.guard,
        "level": check.level,
        "severity": if check.level.blocks() { Some(Severity::Block) } else { None },
        "why": catalogue.say(&check.why),
        "step": check.step.as_ref().map(|step| catalogue.say(step)),
    })
}

/// A line of the picker as JSON.
pub fn choice(choice: &Choice, chosen: bool, catalogue: &Catalogue) -> Value {
    let mut value = serde_json::to_value(&choice.item).unwrap_or_default();
    value["status"] = json!(choice.status.trim_start_matches("subscription-status-"));
    value["selectable"] = json!(choice.obstacle.is_none());
    value["selected"] = json!(chosen);
    value["locked"] = json!(choice.locked);
    if let Some(obstacle) = &choice.obstacle {
        value["rule"] = json!(obstacle.rule);
        value["why"] = json!(catalogue.say(&obstacle.why));
        value["step"] = json!(obstacle.step.as_ref().map(|step| catalogue.say(step)));
    }
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, value| !value.is_null());
        members.remove("state");
    }
    value
}
