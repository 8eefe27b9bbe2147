//! What customers bought, at a glance, in memory: what the list over all customers and the due view read. A snapshot never
//! changes; [`Purchases::apply`] makes the next one and shares all that did not change.

use std::{ops::ControlFlow, sync::Arc};

use super::{Range, Store, StoreError};
use crate::domain::{
    change::{Change, ChangeSet},
    customer::CustomerKey,
    guid::Guid,
    record::{Record, RecordId, RecordKind},
    subscription::Glance,
};

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct Purchases {
    /// By customer's row, then id.
    rows: Vec<Arc<Glance>>,
}

impl Purchases {
    /// Reads all subscriptions of a store.
    pub(super) fn build(store: &dyn Store) -> Result<Self, StoreError> {
        let mut rows = Vec::new();
        store.scan(Range::Kind(RecordKind::Subscription), &mut |stored| {
            if let Record::Subscription(of) = &stored.record {
                rows.push(Arc::new(Glance::of(of)));
            }
            ControlFlow::Continue(())
        })?;
        rows.sort_by_key(|row| row.place());
        Ok(Self { rows })
    }

    /// The purchases after a commit.
    #[must_use]
    pub fn apply(self: &Arc<Self>, changes: &ChangeSet) -> Arc<Self> {
        let mut changed: Vec<((CustomerKey, Guid), Option<Arc<Glance>>)> = changes
            .iter()
            .filter_map(|change| match change {
                Change::Put(Record::Subscription(of)) => {
                    let row = Arc::new(Glance::of(of));
                    Some((row.place(), Some(row)))
                }
                Change::Remove(RecordId::Subscription(key, id)) => Some(((*key, *id), None)),
                _ => None,
            })
            .collect();
        if changed.is_empty() {
            return Arc::clone(self);
        }
        changed.sort_by_key(|(place, _)| *place);
        // One walk over both: a file of a thousand costs as much as one.
        let mut rows = Vec::with_capacity(self.rows.len() + changed.len());
        let mut old = self.rows.iter().peekable();
        for (place, new) in changed {
            while let Some(row) = old.next_if(|row| row.place() < place) {
                rows.push(Arc::clone(row));
            }
            let _ = old.next_if(|row| row.place() == place);
            rows.extend(new);
        }
        rows.extend(old.cloned());
        Arc::new(Self { rows })
    }

    /// All, by customer's row, then id.
    pub fn rows(&self) -> &[Arc<Glance>] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::subscription::Subscription;

    fn made(customer: u8, number: u8, quantity: u64) -> Subscription {
        let key = CustomerKey::direct(Guid::from_bytes([customer; 16]));
        let mut of = Subscription::new(key, Guid::from_bytes([number; 16]));
        of.quantity = quantity;
        of
    }

    proptest! {
        #[test]
        fn what_commits_do_to_the_store_they_do_to_the_snapshot(
            steps in proptest::collection::vec(proptest::collection::vec((0..3_u8, 0..6_u8, 0..4_u64), 1..5), 1..20)
        ) {
            let mut model = std::collections::BTreeMap::new();
            let mut snapshot = Arc::new(Purchases::default());
            for step in steps {
                let mut changes = std::collections::BTreeMap::new();
                for (customer, number, quantity) in step {
                    let of = made(customer, number, quantity);
                    changes.insert((of.customer(), of.id), of);
                }
                let set: ChangeSet = changes.values().map(|of| if of.quantity == 0 {
                    Change::Remove(RecordId::Subscription(of.customer(), of.id))
                } else {
                    Change::Put(Record::Subscription(Box::new(of.clone())))
                }).collect();
                snapshot = snapshot.apply(&set);
                for (place, of) in changes {
                    if of.quantity == 0 { model.remove(&place); } else { model.insert(place, of); }
                }
                let found: Vec<Glance> = snapshot.rows().iter().map(|row| (**row).clone()).collect();
                let expected: Vec<Glance> = model.values().map(Glance::of).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
