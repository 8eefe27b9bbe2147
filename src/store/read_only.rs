//! A store that can be read and refuses every commit: `--read-only` holds here, not in a menu.

use std::{ops::ControlFlow, sync::Arc};

use super::{Commit, Counts, OpenGroup, Range, Store, StoreError, verify};
use crate::domain::{
    audit::AuditEntry,
    record::{RecordId, Stored},
};

/// Refuses commits to the store below.
pub struct ReadOnlyStore(Arc<dyn Store>);

impl ReadOnlyStore {
    /// Over a store.
    pub const fn over(store: Arc<dyn Store>) -> Self {
        Self(store)
    }
}

impl Store for ReadOnlyStore {
    fn sequence(&self) -> u64 {
        self.0.sequence()
    }

    fn counts(&self) -> Counts {
        self.0.counts()
    }

    fn get(&self, id: &RecordId) -> Result<Option<Stored>, StoreError> {
        self.0.get(id)
    }

    fn scan(
        &self,
        range: Range,
        visit: &mut dyn FnMut(Stored) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.0.scan(range, visit)
    }

    fn commit(&self, _commit: Commit) -> Result<u64, StoreError> {
        Err(StoreError::OpenedReadOnly)
    }

    fn audit(&self, seq: u64) -> Result<Option<AuditEntry>, StoreError> {
        self.0.audit(seq)
    }

    fn audit_back(
        &self,
        before: u64,
        visit: &mut dyn FnMut(AuditEntry) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.0.audit_back(before, visit)
    }

    fn touched(&self, seq: u64) -> Result<Vec<RecordId>, StoreError> {
        self.0.touched(seq)
    }

    fn open_groups(&self) -> Result<Vec<OpenGroup>, StoreError> {
        self.0.open_groups()
    }

    fn chain(&self) -> Result<verify::Chain, StoreError> {
        self.0.chain()
    }

    fn report(
        &self,
        progress: &mut verify::Progress<'_>,
    ) -> Result<Option<verify::Report>, StoreError> {
        self.0.report(progress)
    }

    fn verify(&self) -> Result<(), StoreError> {
        self.0.verify()
    }
}
