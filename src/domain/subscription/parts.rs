//! Parts of a subscription (accounts.md 3.1, 3.8).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::guid::Guid;

/// `productType`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProductType {
    /// `OnlineServicesNCE`, `Software`, `Azure` …
    #[serde(default)]
    pub id: String,
    /// For people.
    #[serde(default)]
    pub display_name: String,
    /// What it is more exactly.
    #[serde(default)]
    pub sub_type: String,
}

/// An entry of `refundOptions`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefundOption {
    /// `Full` or `Partial`.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// Until when; `None` = for ever (AMB-13).
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

/// `refundableQuantity`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefundableQuantity {
    /// All of them together.
    #[serde(default)]
    pub total_quantity: u64,
    /// Each with its own end.
    #[serde(default)]
    pub details: Vec<RefundableSeats>,
}

/// Seats that may be taken away until a moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefundableSeats {
    /// How many.
    #[serde(default)]
    pub quantity: u64,
    /// Until when; `None` = for ever.
    #[serde(default)]
    pub allowed_until_date_time: Option<Timestamp>,
}

impl RefundableQuantity {
    /// The seats whose window is still open: how many, and when the first of these windows closes.
    pub fn open_at(&self, now: Timestamp) -> (u64, Option<Timestamp>) {
        let open = self
            .details
            .iter()
            .filter(|seats| seats.allowed_until_date_time.is_none_or(|end| end >= now));
        let count = open.clone().map(|seats| seats.quantity).sum();
        (count, open.filter_map(|s| s.allowed_until_date_time).min())
    }
}

/// The product of an instruction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Product {
    /// Product.
    #[serde(default)]
    pub product_id: String,
    /// SKU.
    #[serde(default)]
    pub sku_id: String,
    /// Availability.
    #[serde(default)]
    pub availability_id: String,
    /// Billing cycle.
    #[serde(default)]
    pub billing_cycle: String,
    /// Term.
    #[serde(default)]
    pub term_duration: String,
    /// Promotion.
    #[serde(default)]
    pub promotion_id: String,
}

/// `scheduledNextTermInstructions`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScheduledTerm {
    /// What it becomes.
    #[serde(default)]
    pub product: Product,
    /// Seats.
    #[serde(default)]
    pub quantity: Option<u64>,
    /// Another end of the first term (3.6).
    #[serde(default)]
    pub custom_term_end_date: Option<Timestamp>,
}

/// `nextChargeInstructions`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NextCharge {
    /// What is charged.
    #[serde(default)]
    pub product: Product,
    /// Seats.
    #[serde(default)]
    pub quantity: Option<u64>,
}

/// An entry of a savings plan's `lineItems`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LineItem {
    /// Its id.
    #[serde(default)]
    pub id: String,
    /// Nickname.
    #[serde(default)]
    pub friendly_name: String,
    /// What it covers.
    #[serde(default)]
    pub scope: LineItemScope,
    /// Whether it renews itself.
    #[serde(default)]
    pub auto_renew_enabled: bool,
    /// As the service says it.
    #[serde(default)]
    pub status: String,
    /// What was committed to.
    #[serde(default)]
    pub purchase_commitment: PurchaseCommitment,
}

/// What a line item covers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LineItemScope {
    /// `Single`, `Shared`, `Resource group`, `Management group`.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// Partner Center's id of the one it covers.
    #[serde(default)]
    pub subscription_id: Option<Guid>,
    /// Azure's id of the one it covers.
    #[serde(default)]
    pub entitlement_id: Option<Guid>,
    /// Of a management group.
    #[serde(default)]
    pub management_group_id: String,
    /// Of a resource group.
    #[serde(default)]
    pub resource_group_id: String,
}

/// Money per time that was committed to. Amounts are decimal text: they are shown, never calculated with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseCommitment {
    /// Decimal number.
    #[serde(default)]
    pub amount: String,
    /// `hourly`.
    #[serde(default)]
    pub grain: String,
    /// ISO 4217.
    #[serde(default)]
    pub currency: String,
}

/// What a reservation or savings plan covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One subscription.
    Single,
    /// All subscriptions of the billing scope.
    Shared,
    /// One resource group.
    ResourceGroup,
    /// One management group.
    ManagementGroup,
}

impl Scope {
    /// The scope of a word, in any case, with or without blanks and underscores (API-4).
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        Some(match plain.as_str() {
            "single" => Self::Single,
            "shared" => Self::Shared,
            "resourcegroup" => Self::ResourceGroup,
            "managementgroup" => Self::ManagementGroup,
            _ => return None,
        })
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Single => "subs-scope-single",
            Self::Shared => "subs-scope-shared",
            Self::ResourceGroup => "subs-scope-resource-group",
            Self::ManagementGroup => "subs-scope-management-group",
        }
    }
}
