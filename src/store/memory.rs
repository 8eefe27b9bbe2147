//! A book in memory: for tests, and for a demo that leaves nothing behind.

use std::{
    collections::BTreeMap,
    ops::{Bound, ControlFlow},
    sync::{PoisonError, RwLock},
};

use super::{
    StoreError,
    engine::{Engine, Visit, Write},
    ledger::Ledger,
};

/// A store that forgets everything when it is dropped.
pub type MemoryStore = Ledger<MemoryEngine>;

/// How many entries are copied at a time, so that a visitor may call the store.
const CHUNK: usize = 256;

/// Bytes by key, in memory.
#[derive(Debug, Default)]
pub struct MemoryEngine {
    entries: RwLock<BTreeMap<Vec<u8>, Vec<u8>>>,
}

impl MemoryStore {
    /// An empty book.
    pub fn new() -> Self {
        Self::fresh(MemoryEngine::default())
    }
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

impl MemoryEngine {
    fn chunk(
        &self,
        from: Bound<&[u8]>,
        to: Bound<&[u8]>,
        backwards: bool,
    ) -> Vec<(Vec<u8>, Vec<u8>)> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        let range = entries.range::<[u8], _>((from, to));
        let copy = |(key, value): (&Vec<u8>, &Vec<u8>)| (key.clone(), value.clone());
        if backwards {
            range.rev().take(CHUNK).map(copy).collect()
        } else {
            range.take(CHUNK).map(copy).collect()
        }
    }
}

impl Engine for MemoryEngine {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        Ok(entries.get(key).cloned())
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let mut last: Option<Vec<u8>> = None;
        loop {
            let from = last
                .as_deref()
                .map_or(Bound::Included(prefix), Bound::Excluded);
            let chunk = self.chunk(from, Bound::Unbounded, false);
            for (key, value) in &chunk {
                if !key.starts_with(prefix) || visit(key, value) == ControlFlow::Break(()) {
                    return Ok(());
                }
            }
            match chunk.into_iter().next_back() {
                Some((key, _)) => last = Some(key),
                None => return Ok(()),
            }
        }
    }

    fn scan_back(
        &self,
        prefix: &[u8],
        before: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let mut last = before.to_vec();
        while last.as_slice() > prefix {
            let chunk = self.chunk(Bound::Included(prefix), Bound::Excluded(&last), true);
            for (key, value) in &chunk {
                if !key.starts_with(prefix) || visit(key, value) == ControlFlow::Break(()) {
                    return Ok(());
                }
            }
            match chunk.into_iter().next_back() {
                Some((key, _)) => last = key,
                None => return Ok(()),
            }
        }
        Ok(())
    }

    fn commit(&self, _seq: u64, writes: Vec<Write>) -> Result<(), StoreError> {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        for (key, value) in writes {
            match value {
                Some(value) => entries.insert(key, value),
                None => entries.remove(&key),
            };
        }
        Ok(())
    }
}
