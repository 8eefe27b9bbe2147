//! What was bought, and where it stands in its life.

use serde::{Deserialize, Serialize};

/// `entitlementType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EntitlementType {
    /// Azure reservation.
    #[serde(rename = "reservedInstance")]
    ReservedInstance,
    /// Software: perpetual, or a software subscription.
    #[serde(rename = "software")]
    Software,
}

impl EntitlementType {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::ReservedInstance => Bought::Reservation.text(),
            Self::Software => Bought::Software.text(),
        }
    }
}

/// `status`, in the order of the service's numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SubscriptionStatus {
    /// Initial.
    #[default]
    None,
    /// Normal.
    Active,
    /// Suspended by the partner.
    Suspended,
    /// The end.
    Deleted,
    /// Its term ended without renewal.
    Expired,
    /// Provisioning or renewing.
    Pending,
    /// After expiry or suspension.
    Disabled,
}

impl SubscriptionStatus {
    /// All, in the order of the service's numbers.
    pub const ALL: [Self; 7] = [
        Self::None,
        Self::Active,
        Self::Suspended,
        Self::Deleted,
        Self::Expired,
        Self::Pending,
        Self::Disabled,
    ];

    /// As it stands in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Deleted => "deleted",
            Self::Expired => "expired",
            Self::Pending => "pending",
            Self::Disabled => "disabled",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::None => "subscription-status-none",
            Self::Active => "subscription-status-active",
            Self::Suspended => "subscription-status-suspended",
            Self::Deleted => "subscription-status-deleted",
            Self::Expired => "subscription-status-expired",
            Self::Pending => "subscription-status-pending",
            Self::Disabled => "subscription-status-disabled",
        }
    }

    /// The status of a word in any case, or of the service's number (API-4).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let position = text.parse::<usize>().ok();
        Self::ALL.into_iter().enumerate().find_map(|(at, status)| {
            (Some(at) == position || status.word().eq_ignore_ascii_case(text)).then_some(status)
        })
    }

    /// Whether nothing more comes of it.
    pub const fn ended(self) -> bool {
        matches!(self, Self::Deleted | Self::Expired | Self::Disabled)
    }
}

/// What a subscription record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bought {
    /// A subscription.
    Subscription,
    /// A reservation.
    Reservation,
    /// Software.
    Software,
}

impl Bought {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Subscription => "bought-subscription",
            Self::Reservation => "bought-reservation",
            Self::Software => "bought-software",
        }
    }
}
