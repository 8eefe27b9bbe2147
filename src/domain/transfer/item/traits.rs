//! What a transfer must know of a subscription, also from members that the record keeps without knowing them.

use serde_json::Value;

use super::{ItemClass, Scope};
use crate::domain::{
    guid::Guid,
    subscription::{Bought, Subscription},
    write,
};

/// What a transfer must know of a subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traits {
    /// What it is.
    pub class: ItemClass,
    /// Scope, where it has one.
    pub scope: Option<Scope>,
    /// The subscription that a single scope covers: its Partner Center or Azure id.
    pub covers: Option<Guid>,
    /// Paid upfront.
    pub upfront: bool,
    /// Another publisher's, through the marketplace.
    pub marketplace: bool,
}

/// Reads them from the record, also from members that it keeps without knowing them.
pub fn traits(subscription: &Subscription) -> Traits {
    let body = write::subscription(subscription);
    let text = |path: &[&str]| {
        member(&body, path)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let product = text(&["productType", "id"]).to_ascii_lowercase();
    let publisher = text(&["publisherName"]).to_ascii_lowercase();
    let scope_type = [
        text(&["scopeType"]),
        text(&["scope", "type"]),
        text(&["scope"]),
    ]
    .into_iter()
    .find(|text| !text.is_empty())
    .or_else(|| {
        member(&body, &["lineItems"])
            .and_then(|items| items.get(0))
            .and_then(|item| member(item, &["scope", "type"]))
            .and_then(Value::as_str)
    })
    .unwrap_or_default()
    .to_ascii_lowercase();
    let class = class(subscription, &body, &product);
    let scope = class.reserved().then(|| {
        if scope_type.starts_with("single") || scope_type.contains("resource") {
            Scope::Single
        } else {
            Scope::Shared
        }
    });
    Traits {
        class,
        scope,
        covers: (scope == Some(Scope::Single))
            .then(|| covered(subscription, &body))
            .flatten(),
        upfront: class.reserved()
            && ["one_time", "onetime", "upfront"]
                .iter()
                .any(|cycle| subscription.billing_cycle.eq_ignore_ascii_case(cycle)),
        marketplace: !publisher.is_empty() && !publisher.contains("microsoft"),
    }
}

fn class(subscription: &Subscription, body: &Value, product: &str) -> ItemClass {
    match subscription.bought() {
        Bought::Reservation => return ItemClass::Reservation,
        Bought::Software => return ItemClass::Software,
        Bought::Subscription => {}
    }
    let offer = subscription.offer_id.to_ascii_uppercase();
    let savings = product.contains("savingsplan")
        || member(body, &["consumptionType"]).is_some()
        || subscription
            .offer_name
            .to_lowercase()
            .contains("savings plan");
    if savings {
        ItemClass::SavingsPlan
    } else if product.contains("reservation") || product.contains("reservedinstance") {
        ItemClass::Reservation
    } else if product == "software" {
        ItemClass::Software
    } else if offer.starts_with("MS-AZR") {
        ItemClass::AzureLegacy
    } else if product.starts_with("azure") || subscription.is_azure() {
        ItemClass::Azure
    } else if product == "onlineservicesnce" || offer.starts_with("CFQ7") {
        ItemClass::NceSeats
    } else if offer.parse::<Guid>().is_ok() || legacy_name(&subscription.offer_name) {
        ItemClass::LegacySeats
    } else {
        ItemClass::NceSeats
    }
}

/// G-M3, G-A5: offers of classic commerce that are named in the rule.
pub(super) fn legacy_name(name: &str) -> bool {
    let name = name.to_lowercase();
    ["office 365", "enterprise mobility", "dynamics crm"]
        .iter()
        .any(|legacy| name.contains(legacy))
}

/// A member by path, keys in any case.
fn member<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    let mut value = value;
    for key in path {
        value = value
            .as_object()?
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(key))
            .map(|(_, value)| value)?;
    }
    Some(value)
}

fn covered(subscription: &Subscription, body: &Value) -> Option<Guid> {
    let guid = |value: &Value| -> Option<Guid> {
        let text = value.as_str()?;
        text.parse()
            .ok()
            .or_else(|| text.rsplit('/').find_map(|part| part.parse().ok()))
    };
    let scopes = member(body, &["appliedScopes"]);
    scopes
        .and_then(|list| list.as_array()?.iter().find_map(guid))
        .or_else(|| scopes.and_then(guid))
        .or_else(|| member(body, &["scope", "entitlementId"]).and_then(guid))
        .or_else(|| member(body, &["scope", "subscriptionId"]).and_then(guid))
        .or_else(|| {
            let item = member(body, &["lineItems"])?.get(0)?;
            member(item, &["scope", "entitlementId"])
                .or_else(|| member(item, &["scope", "subscriptionId"]))
                .and_then(guid)
        })
        .or(subscription.parent_subscription_id)
}
