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
    /// Where the user will use licences: ISO alpha-2, or empty (LIC-5).
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
    /// Assigned licences (LIC-1).
    #[serde(default)]
    pub licenses: Vec<AssignedLicense>,
    /// Members we do not know, as JSON text by key.
    #[serde(default)]
    pub other: BTreeMap<String, String>,
}

/// A licence of a user.
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
