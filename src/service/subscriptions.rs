//! What customers bought: recording it, changing it, reading and writing the portal's file (SUB).

mod change;
mod export;
mod import;
mod put;
mod said;
mod shelf;

pub use change::SubscriptionEdits;
pub use export::{Columns, exported};
pub use said::asks_for_renewal;
pub use shelf::Shelved;

use std::ops::ControlFlow;

use crate::{
    domain::{
        customer::CustomerKey,
        guid::Guid,
        record::{Record, RecordId, RecordKind, Stored},
        subscription::Subscription,
    },
    store::Range,
};

use super::{Service, refusal::Refusal};

impl Service {
    /// The customer of a subscription or transfer of this kind, by its id alone.
    pub fn owner(&self, kind: RecordKind, id: Guid) -> Result<CustomerKey, Refusal> {
        let mut found = None;
        self.store()
            .scan(Range::Kind(kind), &mut |stored| match stored.record.id() {
                RecordId::Subscription(key, own) | RecordId::Transfer(key, own) if own == id => {
                    found = Some(key);
                    ControlFlow::Break(())
                }
                _ => ControlFlow::Continue(()),
            })?;
        found.ok_or_else(|| Refusal::NotFound {
            what: id.to_string(),
        })
    }

    /// All that was bought, a list a customer: of one, or of all.
    pub fn families(&self, key: Option<CustomerKey>) -> Result<Vec<Vec<Subscription>>, Refusal> {
        let range = match key {
            None => Range::Kind(RecordKind::Subscription),
            Some(key) => Range::SubscriptionsOf(key),
        };
        let mut families: Vec<Vec<Subscription>> = Vec::new();
        self.store().scan(range, &mut |stored| {
            if let Record::Subscription(of) = stored.record {
                // The keys of a customer's records stand together.
                match families.last_mut() {
                    Some(family) if family[0].customer() == of.customer() => family.push(*of),
                    _ => families.push(vec![*of]),
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(families)
    }

    fn stored(&self, id: &RecordId) -> Result<Stored, Refusal> {
        self.store().get(id)?.ok_or_else(|| Refusal::NotFound {
            what: id.to_string(),
        })
    }
}
