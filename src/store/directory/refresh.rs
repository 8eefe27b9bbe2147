//! A directory that is some commits behind its book, brought forward by the records those commits touched.

use std::collections::HashMap;

use super::{Directory, snapshot::Unusable};
use crate::{
    domain::{
        customer::{Customer, CustomerKey},
        record::{Record, RecordId},
    },
    store::{Store, StoreError},
};

/// Further behind, reading the whole book is not much slower.
const COMMITS: u64 = 2_000;
const RECORDS: usize = 20_000;

/// A checksum of a commit's entry in the activity log; 0 for the beginning of a book, `None` where there is no such
/// commit.
pub(in crate::store) fn evidence(
    store: &dyn Store,
    sequence: u64,
) -> Result<Option<u32>, StoreError> {
    if sequence == 0 {
        return Ok(Some(0));
    }
    Ok(store
        .audit(sequence)?
        .and_then(|entry| postcard::to_stdvec(&entry).ok())
        .map(|bytes| crc32fast::hash(&bytes)))
}

impl Directory {
    /// The directory as the store has the customers now.
    ///
    /// # Errors
    /// The outer one of the store; the inner one where the directory is of no use any more.
    pub(in crate::store) fn refreshed(
        &self,
        store: &dyn Store,
    ) -> Result<Result<Self, Unusable>, StoreError> {
        let now = store.sequence();
        if now < self.sequence {
            return Ok(Err(Unusable::Diverged));
        }
        if now - self.sequence > COMMITS {
            return Ok(Err(Unusable::Behind));
        }
        let mut touched: HashMap<CustomerKey, Option<(Box<Customer>, u64)>> = HashMap::new();
        for sequence in self.sequence + 1..=now {
            for id in store.touched(sequence)? {
                if let RecordId::Customer(key) = id {
                    touched.entry(key).or_default();
                }
            }
            if touched.len() > RECORDS {
                return Ok(Err(Unusable::Behind));
            }
        }
        for (key, became) in &mut touched {
            if let Some(stored) = store.get(&RecordId::Customer(*key))?
                && let Record::Customer(customer) = stored.record
            {
                *became = Some((customer, stored.revision));
            }
        }
        let became = touched.iter().map(|(key, became)| {
            let record = became.as_ref();
            (
                *key,
                record.map(|(customer, revision)| (&**customer, *revision)),
            )
        });
        Ok(Ok(self.advance(became, now)))
    }
}
