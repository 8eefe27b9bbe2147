//! The user record of a customer's tenant (accounts.md 2.1).

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::guid::Guid;

/// A user of a customer's tenant. Never holds a password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Object id of the user.
    pub id: Guid,
    /// Microsoft ID of the customer whose tenant it is in.
    pub customer_id: Guid,
    /// Sign-in name, unique in the tenant without regard to case (USR-15).
    pub user_principal_name: String,
    /// First name.
    #[serde(default)]
    pub first_name: String,
    /// Last name.
    #[serde(default)]
    pub last_name: String,
    /// Display name.
    #[serde(default)]
    pub display_name: String,
    /// Where the user will use licenses: ISO alpha-2, or empty (LIC-5).
    #[serde(default)]
    pub usage_location: String,
    /// Set for accounts linked to an on-premises directory.
    #[serde(default)]
    pub immutable_id: Option<String>,
    /// Phone number.
    #[serde(default)]
    pub phone_number: String,
    /// Set when directory synchronisation is on.
    #[serde(default)]
    pub last_directory_sync_time: Option<Timestamp>,
    /// How the domain signs in.
    #[serde(default)]
    pub user_domain_type: UserDomainType,
    /// Active, or soft-deleted for thirty days (USR-30).
    #[serde(default)]
    pub state: UserState,
    /// Start of the thirty days.
    #[serde(default)]
    pub soft_deletion_time: Option<Timestamp>,
    /// Whether sign-in is blocked.
    #[serde(default)]
    pub blocked: bool,
    /// Directory roles by name; empty means "Can use licenses and services" (USR-40).
    #[serde(default)]
    pub directory_roles: Vec<String>,
    /// Assigned licenses (LIC-1).
    #[serde(default)]
    pub licenses: Vec<AssignedLicense>,
    /// Members we do not know, as JSON text by key.
    #[serde(default)]
    pub other: BTreeMap<String, String>,
}

/// Deleted users can be restored for so many days (USR-30).
pub const RESTORABLE_DAYS: i64 = 30;
const DAY: i64 = 86_400;

impl User {
    /// An active user of whom only the ids are known.
    pub const fn new(customer_id: Guid, id: Guid) -> Self {
        Self {
            id,
            customer_id,
            user_principal_name: String::new(),
            first_name: String::new(),
            last_name: String::new(),
            display_name: String::new(),
            usage_location: String::new(),
            immutable_id: None,
            phone_number: String::new(),
            last_directory_sync_time: None,
            user_domain_type: UserDomainType::Managed,
            state: UserState::Active,
            soft_deletion_time: None,
            blocked: false,
            directory_roles: Vec::new(),
            licenses: Vec::new(),
            other: BTreeMap::new(),
        }
    }

    /// When a deleted user is purged: thirty days of 24 hours after its deletion.
    pub fn purge_time(&self) -> Option<Timestamp> {
        let deleted = self.soft_deletion_time.filter(|_| self.is_deleted())?;
        Timestamp::from_second(deleted.as_second() + RESTORABLE_DAYS * DAY).ok()
    }

    /// Days until a deleted user is purged, each begun one counted (USR-31); 0 or less: it is being purged.
    pub fn days_left(&self, now: Timestamp) -> Option<i64> {
        let deleted = self.soft_deletion_time.filter(|_| self.is_deleted())?;
        Some(days_left(deleted.as_second(), now))
    }

    /// Whether it is deleted and its thirty days are over: it is gone at Microsoft.
    pub fn is_purged(&self, now: Timestamp) -> bool {
        self.days_left(now).is_some_and(|days| days <= 0)
    }

    /// Whether it is soft-deleted.
    pub const fn is_deleted(&self) -> bool {
        matches!(self.state, UserState::Inactive)
    }

    /// Whether its names are kept by a directory of the customer's own.
    pub const fn is_synced(&self) -> bool {
        self.last_directory_sync_time.is_some()
    }

    /// Whether it holds the directory role.
    pub fn holds_role(&self, role: &str) -> bool {
        self.directory_roles
            .iter()
            .any(|held| held.eq_ignore_ascii_case(role))
    }

    /// Whether it may do more than use licenses and services (USR-40).
    pub fn is_admin(&self) -> bool {
        !self.directory_roles.is_empty()
    }

    /// Whether it holds the license.
    pub fn holds(&self, sku_id: &str) -> bool {
        self.licenses
            .iter()
            .any(|license| license.sku_id.eq_ignore_ascii_case(sku_id))
    }
}

/// Days until who was deleted in this second is purged; see [`User::days_left`].
pub fn days_left(deleted: i64, now: Timestamp) -> i64 {
    let seconds = deleted + RESTORABLE_DAYS * DAY - now.as_second();
    seconds.div_euclid(DAY) + i64::from(seconds.rem_euclid(DAY) > 0)
}

/// The role that a tenant must never be without (USR-43).
pub const GLOBAL_ADMINISTRATOR: &str = "Global administrator";

/// A license of a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AssignedLicense {
    /// The product.
    pub sku_id: String,
    /// Service plans that are switched off (LIC-10).
    #[serde(default)]
    pub excluded_plans: Vec<String>,
}

/// `userDomainType`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserDomainType {
    /// Not known.
    #[default]
    None,
    /// Signs in at Microsoft.
    Managed,
    /// Signs in at the customer's own federation server.
    Federated,
}

impl UserDomainType {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::None => "user-domain-none",
            Self::Managed => "user-domain-managed",
            Self::Federated => "user-domain-federated",
        }
    }
}

/// `state`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserState {
    /// In use.
    #[default]
    Active,
    /// Soft-deleted.
    Inactive,
}

impl UserState {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Active => "user-state-active",
            Self::Inactive => "user-state-inactive",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usr_31_days_left_are_rounded_up_and_end_after_thirty_days() {
        let deleted = Timestamp::from_second(1_700_000_000).unwrap();
        let mut user = User::new(Guid::from_bytes([1; 16]), Guid::from_bytes([2; 16]));
        user.soft_deletion_time = Some(deleted);
        assert_eq!(
            user.days_left(deleted),
            None,
            "an active user is not purged"
        );
        user.state = UserState::Inactive;
        for (seconds, left) in [
            (0, 30),
            (1, 30),
            (DAY, 29),
            (27 * DAY + 1, 3),
            (30 * DAY - 1, 1),
            (30 * DAY, 0),
            (31 * DAY, -1),
        ] {
            let now = Timestamp::from_second(1_700_000_000 + seconds).unwrap();
            assert_eq!(user.days_left(now), Some(left), "{seconds}");
            assert_eq!(user.is_purged(now), left <= 0);
        }
    }
}
