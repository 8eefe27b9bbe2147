//! What the license screen shows: the products of a customer, and how many of some users hold each (LIC-6).

use std::collections::BTreeMap;

use crate::domain::{customer::CustomerKey, guid::Guid, license::SubscribedSku};
use crate::service::{Service, refusal::Refusal};

/// A product, and what some users have of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkuOfUsers {
    /// The product with its units.
    pub sku: SubscribedSku,
    /// How many of the users hold it.
    pub held: u64,
    /// For how many of them a service plan is off (LIC-10).
    pub off: BTreeMap<String, u64>,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenseDesk {
    /// The products, by name.
    pub skus: Vec<SkuOfUsers>,
    /// How many of the users are there and not deleted.
    pub users: u64,
    /// How many of those have no usage location (LIC-5).
    pub unlocated: u64,
    /// The customer's country: where its users most likely are.
    pub country: String,
}

impl Service {
    /// The products of a customer, and what these users have of them.
    ///
    /// # Errors
    /// `NotFound` where there is no such customer.
    pub fn license_desk(&self, key: CustomerKey, users: &[Guid]) -> Result<LicenseDesk, Refusal> {
        let (customer, _) = self.customer(key)?;
        let mut desk = LicenseDesk {
            skus: self
                .subscribed_skus(key.microsoft_id)?
                .into_iter()
                .map(|sku| SkuOfUsers {
                    sku,
                    held: 0,
                    off: BTreeMap::new(),
                })
                .collect(),
            users: 0,
            unlocated: 0,
            country: customer.billing_profile.default_address.country.clone(),
        };
        for id in users {
            let Some((user, _)) = self.user(key, *id)?.filter(|(u, _)| !u.is_deleted()) else {
                continue;
            };
            desk.users += 1;
            desk.unlocated += u64::from(user.usage_location.is_empty());
            for held in &user.licenses {
                let known = desk
                    .skus
                    .iter_mut()
                    .find(|of| of.sku.sku_id.eq_ignore_ascii_case(&held.sku_id));
                if let Some(of) = known {
                    of.held += 1;
                    for plan in &held.excluded_plans {
                        *of.off.entry(plan.clone()).or_default() += 1;
                    }
                }
            }
        }
        Ok(desk)
    }
}
