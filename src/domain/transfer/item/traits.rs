//! What a transfer must know of a subscription.

use super::{ItemClass, Scope};
use crate::domain::{
    guid::Guid,
    subscription::{self, Kind, Subscription},
};

/// What a transfer must know of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Reads them from the record.
pub fn traits(of: &Subscription) -> Traits {
    let class = class(of);
    let scope = class.reserved().then(|| match of.scope() {
        Some(subscription::Scope::Single | subscription::Scope::ResourceGroup) => Scope::Single,
        _ => Scope::Shared,
    });
    let single = scope == Some(Scope::Single);
    let upfront = ["one_time", "onetime", "upfront"];
    let paid = |cycle: &&str| of.billing_cycle.eq_ignore_ascii_case(cycle);
    let publisher = of.publisher_name.to_ascii_lowercase();
    Traits {
        class,
        scope,
        covers: of
            .scope_of()
            .or(of.parent_subscription_id)
            .filter(|_| single),
        upfront: class.reserved() && upfront.iter().any(paid),
        marketplace: !publisher.is_empty() && !publisher.contains("microsoft"),
    }
}

fn class(of: &Subscription) -> ItemClass {
    match of.kind() {
        Kind::Reservation => ItemClass::Reservation,
        Kind::SavingsPlan => ItemClass::SavingsPlan,
        Kind::SoftwareSubscription | Kind::PerpetualSoftware => ItemClass::Software,
        Kind::AzureLegacy => ItemClass::AzureLegacy,
        Kind::AzurePlan | Kind::AzureSubscription => ItemClass::Azure,
        Kind::Legacy => ItemClass::LegacySeats,
        Kind::NewCommerce if classic_name(of) => ItemClass::LegacySeats,
        Kind::NewCommerce => ItemClass::NceSeats,
    }
}

/// G-M3, G-A5: offers of classic commerce that the rules name; where the offer id does not tell, the name does.
fn classic_name(of: &Subscription) -> bool {
    !of.product_type.id.eq_ignore_ascii_case("OnlineServicesNCE")
        && !of.offer_id.to_ascii_uppercase().starts_with("CFQ7")
        && legacy_name(&of.offer_name)
}

/// G-M3, G-A5: offers of classic commerce that are named in the rule.
pub(super) fn legacy_name(name: &str) -> bool {
    let name = name.to_lowercase();
    ["office 365", "enterprise mobility", "dynamics crm"]
        .iter()
        .any(|legacy| name.contains(legacy))
}
