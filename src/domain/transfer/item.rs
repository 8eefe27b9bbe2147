//! What a subscription is for a transfer, and whether it may go (TRF-11 … TRF-14, G-M3, G-A4, G-A5, G-A7).

mod holdings;
mod obstacle;
mod traits;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{guid::Guid, subscription::Subscription};

pub use holdings::Holdings;
pub use obstacle::{Obstacle, obstacle_of};
pub use traits::{Traits, traits};

/// What moves, as it was when it was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TransferItem {
    /// The subscription.
    pub subscription_id: Guid,
    /// Its name then.
    #[serde(default)]
    pub name: String,
    /// Its quantity then (TRF-13).
    #[serde(default)]
    pub quantity: u64,
    /// Name of the offer.
    #[serde(default)]
    pub offer: String,
    /// What it is for a transfer.
    #[serde(default)]
    pub class: ItemClass,
    /// Azure subscription id.
    #[serde(default)]
    pub azure_id: Option<Guid>,
    /// End of its term.
    #[serde(default)]
    pub term_end: Option<Timestamp>,
    /// Scope of a reservation or savings plan.
    #[serde(default)]
    pub scope: Option<Scope>,
    /// Paid upfront (TRF-20).
    #[serde(default)]
    pub upfront: bool,
    /// The item it goes with: base of an add-on, subscription of a single-scope reservation.
    #[serde(default)]
    pub follows: Option<Guid>,
    /// What became of it.
    #[serde(default)]
    pub state: ItemState,
    /// Its Partner Center id at the new partner.
    #[serde(default)]
    pub new_subscription_id: Option<Guid>,
    /// From when the new partner is billed.
    #[serde(default)]
    pub billed_from: Option<Date>,
}

/// What a subscription is for a transfer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemClass {
    /// Nothing is known of it: it is another partner's.
    #[default]
    Unknown,
    /// Classic Azure, `MS-AZR-0145P`.
    AzureLegacy,
    /// An Azure subscription under an Azure plan.
    Azure,
    /// An Azure plan whose subscriptions are recorded one by one: they move, it does not.
    AzurePlan,
    /// An Azure reservation.
    Reservation,
    /// An Azure savings plan.
    SavingsPlan,
    /// Seats of classic commerce.
    LegacySeats,
    /// Seats of the new commerce experience.
    NceSeats,
    /// Software.
    Software,
}

impl ItemClass {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Unknown => "transfer-class-unknown",
            Self::AzureLegacy => "transfer-class-azure-legacy",
            Self::Azure => "transfer-class-azure",
            Self::AzurePlan => "transfer-class-azure-plan",
            Self::Reservation => "transfer-class-reservation",
            Self::SavingsPlan => "transfer-class-savings-plan",
            Self::LegacySeats => "transfer-class-legacy-seats",
            Self::NceSeats => "transfer-class-nce-seats",
            Self::Software => "transfer-class-software",
        }
    }

    /// `productType` of a line item (accounts.md 4.4).
    pub const fn product_type(self) -> &'static str {
        match self {
            Self::Reservation => "AzureReservation",
            Self::SavingsPlan => "AzureSavingsPlan",
            Self::NceSeats | Self::LegacySeats => "OnlineServicesNCE",
            Self::Software => "Software",
            Self::Unknown | Self::AzureLegacy | Self::Azure | Self::AzurePlan => {
                "AzureSubscription"
            }
        }
    }

    /// Whether a reservation or savings plan: TRF-20 is about them.
    pub const fn reserved(self) -> bool {
        matches!(self, Self::Reservation | Self::SavingsPlan)
    }
}

/// Scope of a reservation or savings plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One subscription: it goes with it.
    Single,
    /// All of the billing scope.
    Shared,
}

impl Scope {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Single => "transfer-scope-single",
            Self::Shared => "transfer-scope-shared",
        }
    }
}

/// What became of an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemState {
    /// It is to go.
    #[default]
    Chosen,
    /// It was in the request and was not chosen at acceptance.
    Left,
    /// It moved.
    Moved,
    /// It did not move.
    Failed,
}

impl ItemState {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Chosen => "transfer-item-chosen",
            Self::Left => "transfer-item-left",
            Self::Moved => "transfer-item-moved",
            Self::Failed => "transfer-item-failed",
        }
    }
}

/// The Azure id: its own, or for a purchased `MS-AZR-0145P` the same as its Partner Center id.
pub fn azure_id(subscription: &Subscription, class: ItemClass) -> Option<Guid> {
    subscription
        .entitlement_id
        .or_else(|| matches!(class, ItemClass::AzureLegacy).then_some(subscription.id))
}

/// A subscription as it is chosen.
pub fn chosen(subscription: &Subscription, follows: Option<Guid>) -> TransferItem {
    with_traits(subscription, traits(subscription), follows)
}

/// The same where its traits are known already.
pub fn with_traits(
    subscription: &Subscription,
    traits: Traits,
    follows: Option<Guid>,
) -> TransferItem {
    TransferItem {
        subscription_id: subscription.id,
        name: subscription.name().to_owned(),
        quantity: subscription.quantity,
        offer: subscription.offer_name.clone(),
        class: traits.class,
        azure_id: azure_id(subscription, traits.class),
        term_end: subscription.commitment_end_date_time,
        scope: traits.scope,
        upfront: traits.upfront,
        follows,
        state: ItemState::Chosen,
        new_subscription_id: None,
        billed_from: None,
    }
}

/// Something that only the other partner's book knows.
pub fn unknown(id: Guid) -> TransferItem {
    TransferItem {
        subscription_id: id,
        name: String::new(),
        quantity: 0,
        offer: String::new(),
        class: ItemClass::Unknown,
        azure_id: None,
        term_end: None,
        scope: None,
        upfront: false,
        follows: None,
        state: ItemState::Chosen,
        new_subscription_id: None,
        billed_from: None,
    }
}
