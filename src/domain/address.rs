//! A postal address as Partner Center keeps it (customers.md 8.4).

use serde::{Deserialize, Serialize};

/// An address. Empty text means "not provided"; lengths are in characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Address {
    /// ISO 3166-1 alpha-2, upper case.
    pub country: String,
    /// Company profiles use this where billing profiles use `state`.
    pub region: String,
    /// City; required by country (AC-61).
    pub city: String,
    /// State or province code, at most two characters where the country has a list.
    pub state: String,
    /// District; preserved, not asked.
    pub district: String,
    /// 1 to 200 characters.
    pub address_line1: String,
    /// 0 to 200 characters.
    pub address_line2: String,
    /// Preserved, not asked.
    pub address_line3: String,
    /// Postal code, in the country's format.
    pub postal_code: String,
    /// Contact's first name, 1 to 50 characters.
    pub first_name: String,
    /// Contact's middle name.
    pub middle_name: String,
    /// Contact's last name, 1 to 50 characters.
    pub last_name: String,
    /// Telephone number, as typed.
    pub phone_number: String,
}
