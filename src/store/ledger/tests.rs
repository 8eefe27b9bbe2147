//! The ledger over engines that fail and forget.

use super::*;
use crate::{
    domain::audit::{Operation, Resource, Status},
    store::{
        engine::Visit,
        memory::{MemoryEngine, MemoryStore},
    },
};
use std::sync::atomic::{AtomicBool, Ordering};

/// Writes, but says that the disk is full.
struct Failing {
    inner: MemoryEngine,
    full: AtomicBool,
}

impl Engine for Failing {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.inner.get(key)
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.inner.scan(prefix, visit)
    }

    fn scan_back(&self, p: &[u8], b: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.inner.scan_back(p, b, visit)
    }

    fn commit(&self, seq: u64, writes: Vec<Write>) -> Result<(), StoreError> {
        if self.full.load(Ordering::Relaxed) {
            return Err(StoreError::Full);
        }
        self.inner.commit(seq, writes)
    }
}

fn failing() -> Failing {
    Failing {
        inner: MemoryEngine::default(),
        full: AtomicBool::new(false),
    }
}

fn nothing() -> Commit {
    Commit {
        changes: Vec::new(),
        base: Vec::new(),
        audit: AuditEntry {
            seq: 0,
            at: jiff::Timestamp::UNIX_EPOCH,
            operator: "ana".to_owned(),
            operation: Operation::UNDO,
            resource: Resource::PARTNER,
            status: Status::Succeeded,
            customer: None,
            changes: Vec::new(),
            details: Vec::new(),
            group: None,
            undoes: None,
            reversible: false,
        },
    }
}

#[test]
fn a_store_that_failed_says_so_until_it_is_opened_again() {
    let ledger = Ledger::begin(failing()).unwrap();
    ledger.commit(nothing()).unwrap();
    ledger.engine.full.store(true, Ordering::Relaxed);
    assert!(matches!(ledger.commit(nothing()), Err(StoreError::Full)));
    ledger.engine.full.store(false, Ordering::Relaxed);
    assert!(matches!(ledger.commit(nothing()), Err(StoreError::Full)));
    assert_eq!(ledger.sequence(), 1);
    ledger.verify().unwrap();
    let ledger = Ledger::resume(ledger.engine).unwrap();
    assert_eq!(ledger.commit(nothing()).unwrap(), 2);
}

#[test]
fn entries_that_went_missing_are_noticed() {
    type Take = fn(u64) -> Vec<u8>;
    let takes: [Take; 5] = [
        |seq| codec::key(&Entry::Audit(seq)),
        |seq| codec::key(&Entry::Touched(seq)),
        |seq| codec::key(&Entry::Link(seq)),
        |_| codec::key(&Entry::Meta),
        |_| codec::key(&Entry::Proof),
    ];
    for take in takes {
        for seq in 1..=3 {
            let ledger = MemoryStore::new();
            for _ in 0..3 {
                ledger.commit(nothing()).unwrap();
            }
            ledger.verify().unwrap();
            let gone = vec![(take(seq), None)];
            ledger.engine.commit(4, gone).unwrap();
            let noticed = ledger.verify();
            assert!(
                matches!(noticed, Err(StoreError::Damaged { .. })),
                "{noticed:?}"
            );
        }
    }
}
