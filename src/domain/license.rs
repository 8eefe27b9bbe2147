//! Licence units of a customer's tenant (accounts.md 2.6), where no subscription in the book gives them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::guid::Guid;

/// How many licences a tenant has of each product, as the operator recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicensePool {
    /// Microsoft ID of the customer whose tenant it is.
    pub customer_id: Guid,
    /// Units by product (SKU).
    #[serde(default)]
    pub units: BTreeMap<String, u64>,
}
