//! How many licenses of which product a tenant has, and who may be told of them.

use std::{collections::BTreeMap, ops::ControlFlow};

use crate::{
    domain::{
        finding::Finding,
        guid::Guid,
        license::{self, LicensePool, SubscribedSku},
        message::Message,
        record::{Record, RecordId, Stored},
    },
    service::{Service, refusal::Refusal},
    store::{Range, StoreError},
};

impl Service {
    /// The products of a tenant with their units, by name (LIC-1, LIC-11): subscriptions of all rows of the customer, what
    /// was recorded, and what active users hold.
    pub fn subscribed_skus(&self, tenant: Guid) -> Result<Vec<SubscribedSku>, Refusal> {
        let mut held: BTreeMap<String, u64> = BTreeMap::new();
        self.store().scan(Range::UsersOf(tenant), &mut |stored| {
            if let Record::User(user) = stored.record
                && !user.is_deleted()
            {
                for license in user.licenses {
                    *held.entry(license.sku_id).or_default() += 1;
                }
            }
            ControlFlow::Continue(())
        })?;
        self.skus(tenant, &held)
    }

    /// The same where somebody has counted the users already.
    pub(in crate::service) fn skus(
        &self,
        tenant: Guid,
        held: &BTreeMap<String, u64>,
    ) -> Result<Vec<SubscribedSku>, Refusal> {
        let keys: Vec<_> = {
            let directory = self.book.directory()?;
            directory
                .rows_of_microsoft_id(&tenant)
                .into_iter()
                .filter_map(|row| directory.row(row))
                .map(|row| row.key())
                .collect()
        };
        let mut subscriptions = Vec::new();
        for key in keys {
            subscriptions.extend(self.subscriptions(key)?);
        }
        let pool = self.license_pool(tenant)?;
        Ok(license::subscribed(
            &subscriptions,
            pool.as_ref().map(|(pool, _)| &**pool),
            held,
        ))
    }

    /// What was recorded of a tenant's units, and its revision.
    pub(super) fn license_pool(
        &self,
        tenant: Guid,
    ) -> Result<Option<(Box<LicensePool>, u64)>, StoreError> {
        Ok(match self.store().get(&RecordId::Licenses(tenant))? {
            Some(Stored {
                revision,
                record: Record::Licenses(pool),
            }) => Some((pool, revision)),
            _ => None,
        })
    }
}

/// The code of who gets no license because there is none left.
pub(in crate::service) const QUOTA: &str = "E-LIC-QUOTA";

/// The products of a tenant that are meant, each once.
///
/// # Errors
/// A refusal that names the products there are.
pub(in crate::service) fn find_skus<'a>(
    skus: &'a [SubscribedSku],
    names: &[String],
) -> Result<Vec<&'a SubscribedSku>, Refusal> {
    let mut found: Vec<&SubscribedSku> = Vec::with_capacity(names.len());
    for name in names {
        let sku = find_sku(skus, name)?;
        if found.iter().all(|known| known.sku_id != sku.sku_id) {
            found.push(sku);
        }
    }
    Ok(found)
}

pub(super) fn find_sku<'a>(
    skus: &'a [SubscribedSku],
    what: &str,
) -> Result<&'a SubscribedSku, Refusal> {
    skus.iter().find(|sku| sku.is(what)).ok_or_else(|| {
        let known: Vec<&str> = skus.iter().map(|sku| sku.name.as_str()).collect();
        let message = if known.is_empty() {
            Message::new("licenses-none-known").with("sku", what)
        } else {
            Message::new("licenses-unknown")
                .with("sku", what)
                .with("known", known.join(", "))
        };
        Refusal::Rule {
            rule: "LIC-1",
            message,
        }
    })
}

/// LIC-7, `E-LIC-QUOTA`: there are fewer licenses than users.
pub(in crate::service) fn short(sku: &SubscribedSku, needed: u64) -> Finding {
    Finding::block(
        QUOTA,
        Message::new("licenses-short")
            .with("name", sku.name.as_str())
            .with("needed", needed)
            .with("available", sku.available().max(0).to_string()),
    )
}
