//! `licenses set`: units of a product that no subscription in the book gives.

use std::collections::BTreeMap;

use crate::{
    domain::{
        audit::{Operation, Resource},
        customer::CustomerKey,
        finding::Finding,
        license::{self, LicensePool, Source},
        message::Message,
        permission::Act,
        product,
        record::{Record, Stored},
    },
    service::{
        Intent, Service,
        plan::{Plan, Undo, Work},
        record_change::{Transition, affected, step},
        refusal::Refusal,
    },
};

/// Longest id of a product, in characters.
const MAX_SKU: usize = 128;

impl Service {
    pub(in crate::service) fn plan_set_license_units(
        &self,
        key: CustomerKey,
        what: String,
        units: u64,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Licenses)?;
        let (customer, mut findings) = self.people_of(key)?;
        let skus = self.subscribed_skus(key.microsoft_id)?;
        let known = skus.iter().find(|sku| sku.is(&what));
        let sku = known.map_or_else(|| license::sku_id(&what), |sku| sku.sku_id.clone());
        let name = known.map_or_else(|| product::name(&sku).to_owned(), |sku| sku.name.clone());
        if sku.is_empty() || sku.chars().count() > MAX_SKU || sku.chars().any(char::is_control) {
            let message = Message::new("licenses-bad-sku").with("max", MAX_SKU);
            findings.push(Finding::block("LIC-1", message).at("sku").of(&what));
        }
        if let Some(sku) = known.filter(|sku| sku.source == Source::Subscriptions) {
            findings.push(Finding::block(
                "LIC-11",
                Message::new("licenses-from-subscription")
                    .with("name", sku.name.as_str())
                    .with("units", sku.total),
            ));
        }
        let consumed = known.map_or(0, |sku| sku.consumed);
        if consumed > units {
            findings.push(Finding::warn(
                "USR-33",
                Message::new("licenses-overdrawn")
                    .with("name", name.as_str())
                    .with("assigned", consumed)
                    .with("units", units),
            ));
        }
        let old = self.license_pool(key.microsoft_id)?;
        let mut pool = old.as_ref().map_or_else(
            || LicensePool {
                customer_id: key.microsoft_id,
                units: BTreeMap::new(),
            },
            |(pool, _)| LicensePool::clone(pool),
        );
        pool.units
            .retain(|known, _| !known.eq_ignore_ascii_case(&sku));
        if units > 0 {
            pool.units.insert(sku.clone(), units);
        }
        let (mut step, records) = step(
            vec![Transition {
                old: old.map(|(pool, revision)| Stored {
                    revision,
                    record: Record::Licenses(pool),
                }),
                new: (!pool.units.is_empty()).then(|| Record::Licenses(Box::new(pool))),
            }],
            Operation::SET_LICENSE_UNITS,
            Resource::LICENSE,
            Some(affected(&customer)),
        )?;
        step.details = vec![
            ("sku".to_owned(), sku),
            ("units".to_owned(), units.to_string()),
        ];
        Ok(Plan {
            title: Message::new("licenses-set-title")
                .with("name", name)
                .with("customer", customer.name())
                .with("units", units),
            intent: Intent::SetLicenseUnits {
                key,
                sku: what,
                units,
            },
            records,
            findings,
            consequences: vec![Message::new("licenses-set-book-only")],
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }
}
