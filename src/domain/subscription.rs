//! The subscription record of a customer (accounts.md 3.1). A reservation and a software purchase are the same record
//! with another `entitlementType`: they too stand in the way of a removal (RM-03).

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{customer::CustomerKey, guid::Guid};

mod arrange;
mod dates;
mod effect;
mod glance;
mod handover;
mod kind;
mod parts;
mod status;

pub use arrange::arranged;
pub use dates::{By, Predicted, Window, cancellation_window, predicted, renewing, term_end};
pub use glance::Glance;
pub use handover::Handover;
pub use kind::Kind;
pub use parts::{
    LineItem, LineItemScope, NextCharge, Product, ProductType, PurchaseCommitment, RefundOption,
    RefundableQuantity, RefundableSeats, ScheduledTerm, Scope,
};
pub use status::{Bought, EntitlementType, SubscriptionStatus};

/// Something a customer bought through this partner.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a member of Partner Center's resource"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Subscription {
    /// Partner Center's subscription id.
    pub id: Guid,
    /// Microsoft ID of the customer.
    pub customer_id: Guid,
    /// Provider of the customer's row, see [`CustomerKey`].
    #[serde(default)]
    pub provider_id: Option<Guid>,
    /// Azure subscription id.
    #[serde(default)]
    pub entitlement_id: Option<Guid>,
    /// What was bought; missing = a subscription.
    #[serde(default)]
    pub entitlement_type: Option<EntitlementType>,
    /// Offer: legacy GUID, `MS-AZR-0145P`, or `product:sku:availability`.
    #[serde(default)]
    pub offer_id: String,
    /// Name of the product.
    #[serde(default)]
    pub offer_name: String,
    /// Nickname.
    #[serde(default)]
    pub friendly_name: String,
    /// Seats; 1 for usage.
    #[serde(default)]
    pub quantity: u64,
    /// `Licenses`, `Usage-based` …
    #[serde(default)]
    pub unit_type: String,
    /// The base of an add-on.
    #[serde(default)]
    pub parent_subscription_id: Option<Guid>,
    /// When it was made.
    #[serde(default)]
    pub creation_date: Option<Timestamp>,
    /// When the term began.
    #[serde(default)]
    pub effective_start_date: Option<Timestamp>,
    /// Exact end of the term.
    #[serde(default)]
    pub commitment_end_date_time: Option<Timestamp>,
    /// Where it stands in its life (accounts.md 3.2).
    #[serde(default)]
    pub status: SubscriptionStatus,
    /// Whether it renews itself.
    #[serde(default)]
    pub auto_renew_enabled: bool,
    /// A trial cannot be suspended (accounts.md 3.3).
    #[serde(default)]
    pub is_trial: bool,
    /// `usage`, `license`, `benefit`.
    #[serde(default)]
    pub billing_type: String,
    /// `monthly`, `annual` …
    #[serde(default)]
    pub billing_cycle: String,
    /// `P1M`, `P1Y`, `P3Y`; empty for an Azure plan.
    #[serde(default)]
    pub term_duration: String,
    /// What may be done: `edit`, `cancel`; empty = Partner Center did not say, all is allowed.
    #[serde(default)]
    pub actions: Vec<String>,
    /// Reseller of record.
    #[serde(default)]
    pub partner_id: String,
    /// Reasons set by Microsoft.
    #[serde(default)]
    pub suspension_reasons: Vec<String>,
    /// Until when it can be cancelled (SUB-2); `None` = not known.
    #[serde(default)]
    pub cancellation_allowed_until_date: Option<Timestamp>,
    /// The order.
    #[serde(default)]
    pub order_id: String,
    /// Members we do not know, as JSON text by key.
    #[serde(default)]
    pub other: BTreeMap<String, String>,
    /// What the product is; `OnlineServicesNCE` tells new commerce from legacy.
    #[serde(default)]
    pub product_type: ProductType,
    /// The day at whose end the term ends; see [`term_end`].
    #[serde(default)]
    pub commitment_end_date: Option<Date>,
    /// When the current billing cycle ends.
    #[serde(default)]
    pub billing_cycle_end_date: Option<Timestamp>,
    /// Term after the next renewal: `P1M`, `P1Y`.
    #[serde(default)]
    pub renewal_term_duration: String,
    /// Whether add-ons can be bought for it.
    #[serde(default)]
    pub has_purchasable_addons: bool,
    /// Whether Microsoft makes it.
    #[serde(default)]
    pub is_microsoft_product: bool,
    /// Who makes it.
    #[serde(default)]
    pub publisher_name: String,
    /// `product:sku:promotion`.
    #[serde(default)]
    pub promotion_id: String,
    /// `subscription`, `productKey`, `redemptionCode`.
    #[serde(default)]
    pub contract_type: String,
    /// What comes back on a cancellation, and until when (SUB-2).
    #[serde(default)]
    pub refund_options: Vec<RefundOption>,
    /// Seats that may be taken away now (SUB-3); `None` = not known.
    #[serde(default)]
    pub refundable_quantity: Option<RefundableQuantity>,
    /// What becomes of it at the next renewal.
    #[serde(default)]
    pub scheduled_next_term_instructions: Option<ScheduledTerm>,
    /// What becomes of it at the next charge.
    #[serde(default)]
    pub next_charge_instructions: Option<NextCharge>,
    /// The legacy subscription it was migrated from.
    #[serde(default)]
    pub migrated_from_subscription_id: Option<Guid>,
    /// Of a savings plan.
    #[serde(default)]
    pub consumption_type: String,
    /// Of a savings plan.
    #[serde(default)]
    pub product_order_id: String,
    /// Of a savings plan: what was committed to, and for which scope.
    #[serde(default)]
    pub line_items: Vec<LineItem>,
    /// Of a reservation: `Shared`, `Single` …, as the service says it; see [`Subscription::scope`].
    #[serde(default)]
    pub scope_type: String,
    /// Of a reservation: what a single scope covers; empty where shared.
    #[serde(default)]
    pub applied_scopes: Vec<String>,
    /// The service said `null` for the end of the cancellation window: it cannot be cancelled.
    #[serde(default)]
    pub cancellation_excluded: bool,
    /// When this book last saw its status change; ours.
    #[serde(default)]
    pub status_changed_at: Option<Timestamp>,
    /// Why it was suspended, in the operator's words; ours (SUB-1).
    #[serde(default)]
    pub suspended_for: String,
}

impl Subscription {
    /// A subscription of which only the ids are known.
    pub fn new(customer: CustomerKey, id: Guid) -> Self {
        Self {
            id,
            customer_id: customer.microsoft_id,
            provider_id: customer.provider,
            entitlement_id: None,
            entitlement_type: None,
            offer_id: String::new(),
            offer_name: String::new(),
            friendly_name: String::new(),
            quantity: 0,
            unit_type: String::new(),
            parent_subscription_id: None,
            creation_date: None,
            effective_start_date: None,
            commitment_end_date_time: None,
            status: SubscriptionStatus::None,
            auto_renew_enabled: false,
            is_trial: false,
            billing_type: String::new(),
            billing_cycle: String::new(),
            term_duration: String::new(),
            actions: Vec::new(),
            partner_id: String::new(),
            suspension_reasons: Vec::new(),
            cancellation_allowed_until_date: None,
            order_id: String::new(),
            other: BTreeMap::new(),
            product_type: ProductType::default(),
            commitment_end_date: None,
            billing_cycle_end_date: None,
            renewal_term_duration: String::new(),
            has_purchasable_addons: false,
            is_microsoft_product: false,
            publisher_name: String::new(),
            promotion_id: String::new(),
            contract_type: String::new(),
            refund_options: Vec::new(),
            refundable_quantity: None,
            scheduled_next_term_instructions: None,
            next_charge_instructions: None,
            migrated_from_subscription_id: None,
            consumption_type: String::new(),
            product_order_id: String::new(),
            line_items: Vec::new(),
            scope_type: String::new(),
            applied_scopes: Vec::new(),
            cancellation_excluded: false,
            status_changed_at: None,
            suspended_for: String::new(),
        }
    }

    /// The customer's row.
    pub const fn customer(&self) -> CustomerKey {
        CustomerKey {
            microsoft_id: self.customer_id,
            provider: self.provider_id,
        }
    }

    /// The name for people: the nickname, else the product.
    pub fn name(&self) -> &str {
        if self.friendly_name.is_empty() {
            &self.offer_name
        } else {
            &self.friendly_name
        }
    }

    /// What it is.
    pub const fn bought(&self) -> Bought {
        match self.entitlement_type {
            None => Bought::Subscription,
            Some(EntitlementType::ReservedInstance) => Bought::Reservation,
            Some(EntitlementType::Software) => Bought::Software,
        }
    }

    /// Whether an action may be done: all are where Partner Center did not say.
    pub fn allows(&self, action: &str) -> bool {
        self.actions.is_empty() || self.actions.iter().any(|a| a.eq_ignore_ascii_case(action))
    }

    /// Whether it is an Azure plan or Azure subscription (SP-03).
    pub fn is_azure(&self) -> bool {
        self.entitlement_type.is_none()
            && (self.offer_id.to_uppercase().starts_with("MS-AZR")
                || self.billing_type.eq_ignore_ascii_case("usage")
                || self.offer_name.to_lowercase().contains("azure plan"))
    }

    /// Whether it stands in the way of a removal (RM-03, RM-05): an active subscription; a reservation or software that
    /// has not ended.
    pub const fn blocks_removal(&self) -> bool {
        match self.bought() {
            Bought::Subscription => matches!(self.status, SubscriptionStatus::Active),
            Bought::Reservation | Bought::Software => !self.status.ended(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rm_03_rm_05_what_stands_in_the_way_of_a_removal() {
        use SubscriptionStatus as S;
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        for (kind, status, blocks) in [
            (None, S::Active, true),
            (None, S::Suspended, false),
            (None, S::Expired, false),
            (None, S::Pending, false),
            (Some(EntitlementType::ReservedInstance), S::Active, true),
            (Some(EntitlementType::ReservedInstance), S::Suspended, true),
            (Some(EntitlementType::ReservedInstance), S::Deleted, false),
            (Some(EntitlementType::Software), S::None, true),
            (Some(EntitlementType::Software), S::Disabled, false),
        ] {
            let mut subscription = Subscription::new(customer, Guid::from_bytes([2; 16]));
            subscription.entitlement_type = kind;
            subscription.status = status;
            assert_eq!(subscription.blocks_removal(), blocks, "{kind:?} {status:?}");
        }
    }
}
