//! The store over an engine: sequence, revisions, counts, groups and the activity log, the same for every engine.

use std::{
    collections::{HashMap, HashSet},
    ops::ControlFlow,
    sync::{Mutex, PoisonError, RwLock},
};

use super::{
    Commit, Counts, MAX_COMMIT, OpenGroup, Range, Store, StoreError,
    codec::{self, Entry},
    damage::{Damage, Fault},
    engine::{Engine, Write},
    meta::Meta,
    proof::{self, Proof},
    verify,
};
use crate::domain::{
    audit::AuditEntry,
    change::{Base, Change},
    record::{Record, RecordId, RecordKind, Revision, Stored},
};

mod standing;

pub(super) use standing::{meta_write, proof_write, standing, stored_meta, stored_proof};

/// A [`Store`] over an [`Engine`].
#[derive(Debug)]
pub struct Ledger<E> {
    engine: E,
    meta: RwLock<Meta>,
    /// Held while a commit is made.
    writer: Mutex<Writer>,
}

/// What only the one who commits needs.
#[derive(Debug, Default)]
struct Writer {
    /// Why no more can be committed.
    stopped: Option<StoreError>,
    proof: Proof,
}

impl<E: Engine> Ledger<E> {
    /// Over an engine that has nothing in it and needs nothing written first.
    pub(super) fn fresh(engine: E) -> Self {
        Self {
            engine,
            meta: RwLock::default(),
            writer: Mutex::default(),
        }
    }

    /// Writes the first entry of a new book.
    pub(super) fn begin(engine: E) -> Result<Self, StoreError> {
        let writes = vec![
            meta_write(&Meta::default())?,
            proof_write(0, &Proof::default())?,
        ];
        engine.commit(0, writes)?;
        Ok(Self::fresh(engine))
    }

    /// Over an engine that keeps a book.
    ///
    /// # Errors
    /// `Damaged` where what stands at the end of every commit does not fit together.
    pub(super) fn resume(engine: E) -> Result<Self, StoreError> {
        let (meta, Some(proof)) = (stored_meta(&engine)?, stored_proof(&engine)?) else {
            return Err(damaged(Entry::Proof, Fault::Missing));
        };
        let ledger = Self {
            engine,
            meta: RwLock::new(meta),
            writer: Mutex::new(Writer {
                stopped: None,
                proof,
            }),
        };
        let last = ledger.sequence();
        if last > 0 && ledger.audit(last)?.is_none() {
            return Err(damaged(Entry::Audit(last), Fault::Missing));
        }
        Ok(ledger)
    }

    /// Gives a book that was written before there were proofs its first.
    pub(super) fn prove(engine: E) -> Result<Self, StoreError> {
        let meta = stored_meta(&engine)?;
        let proof = verify::first_proof(&engine, &meta)?;
        engine.commit(
            meta.sequence,
            vec![meta_write(&meta)?, proof_write(meta.sequence, &proof)?],
        )?;
        Self::resume(engine)
    }

    /// The engine.
    pub(super) const fn engine(&self) -> &E {
        &self.engine
    }

    /// Bytes of all entries.
    pub(super) fn live_bytes(&self) -> u64 {
        self.writer
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .proof
            .bytes
    }

    /// Does something while nothing is committed.
    pub(super) fn paused<T>(&self, work: impl FnOnce(&E, &Meta, &Proof) -> T) -> T {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        work(&self.engine, &self.meta(), &writer.proof)
    }

    fn meta(&self) -> Meta {
        self.meta
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What a commit writes, and what is true afterwards.
    ///
    /// # Errors
    /// `Stale` where a record is not what the commit was based on.
    fn prepare(
        &self,
        commit: Commit,
        mut proof: Proof,
    ) -> Result<(Vec<Write>, Meta, Proof), StoreError> {
        let mut meta = self.meta();
        let mut base = Expected::of(&commit.base);
        meta.sequence += 1;
        let seq = meta.sequence;
        let mut writes = Vec::with_capacity(commit.changes.len() + 3);
        let mut touched = Vec::with_capacity(commit.changes.len());
        let mut seen = HashSet::with_capacity(commit.changes.len());
        for change in &commit.changes {
            let id = change.id();
            if !seen.insert(id.clone()) {
                return Err(StoreError::Io {
                    action: "commit".to_owned(),
                    cause: format!("two changes of {id}"),
                });
            }
            let key = codec::record_key(&id);
            let before = self.engine.get(&key)?;
            base.check(&id, &key, before.as_deref())?;
            let existed = before.is_some();
            if let Some(before) = before {
                proof.take(&key, &before);
            }
            match change {
                Change::Put(record) => {
                    let value = codec::seal(&key, seq, record)?;
                    proof.add(&key, &value);
                    writes.push((key, Some(value)));
                    meta.counts.add(id.kind(), u64::from(!existed));
                }
                Change::Remove(_) => {
                    writes.push((key, None));
                    meta.counts.subtract(id.kind(), u64::from(existed));
                }
            }
            touched.push(id);
        }
        for id in base.rest() {
            let key = codec::record_key(&id);
            base.check(&id, &key, self.engine.get(&key)?.as_deref())?;
        }
        let audit = AuditEntry {
            seq,
            ..commit.audit
        };
        meta.mark(&audit);
        let audit_key = codec::key(&Entry::Audit(seq));
        let audit = codec::seal(&audit_key, seq, &audit)?;
        let touched_key = codec::key(&Entry::Touched(seq));
        let touched = codec::seal(&touched_key, seq, &touched)?;
        proof.head = proof::link(
            &proof.head,
            &proof::digest(&audit),
            &proof::digest(&touched),
        );
        let link_key = codec::key(&Entry::Link(seq));
        let link = codec::seal(&link_key, seq, &proof.head)?;
        for (key, value) in [(audit_key, audit), (touched_key, touched), (link_key, link)] {
            proof.add(&key, &value);
            writes.push((key, Some(value)));
        }
        writes.push(meta_write(&meta)?);
        writes.push(proof_write(seq, &proof)?);
        Ok((writes, meta, proof))
    }
}

/// What a commit was based on, as far as it has not been looked at.
struct Expected(HashMap<RecordId, Option<Revision>>);

impl Expected {
    fn of(base: &Base) -> Self {
        Self(base.iter().cloned().collect())
    }

    /// Compares a record, as it is sealed, with what was expected of it.
    fn check(&mut self, id: &RecordId, key: &[u8], found: Option<&[u8]>) -> Result<(), StoreError> {
        let Some(expected) = self.0.remove(id) else {
            return Ok(());
        };
        let found = found.map(|value| codec::sealed_revision(key, value));
        if found.transpose()? == expected {
            Ok(())
        } else {
            Err(StoreError::Stale { id: id.clone() })
        }
    }

    /// The records that were not looked at.
    fn rest(&self) -> Vec<RecordId> {
        self.0.keys().cloned().collect()
    }
}

fn damaged(entry: Entry, fault: Fault) -> StoreError {
    Damage::entry(entry, fault).into()
}

/// Opens the envelope of a record and checks that it is the one of its key.
pub(super) fn record(key: &[u8], value: &[u8]) -> Result<Stored, StoreError> {
    let (revision, record): (_, Record) = codec::unseal(key, value)?;
    if codec::record_key(&record.id()) != key {
        return Err(Damage::key(key, Fault::Misplaced(record.id())).into());
    }
    Ok(Stored { revision, record })
}

/// Opens the envelope of an entry of the activity log.
pub(super) fn audit(key: &[u8], value: &[u8]) -> Result<AuditEntry, StoreError> {
    codec::unseal(key, value).map(|(_, entry)| entry)
}

/// Lets a visitor of decoded entries visit bytes: an error ends the visit and is given back.
fn visiting<T>(
    decode: fn(&[u8], &[u8]) -> Result<T, StoreError>,
    visit: &mut dyn FnMut(T) -> ControlFlow<()>,
    walk: impl FnOnce(&mut super::engine::Visit<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut failure = None;
    walk(&mut |key, value| match decode(key, value) {
        Ok(entry) => visit(entry),
        Err(error) => {
            failure = Some(error);
            ControlFlow::Break(())
        }
    })?;
    failure.map_or(Ok(()), Err)
}

impl<E: Engine> Store for Ledger<E> {
    fn sequence(&self) -> u64 {
        self.meta
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .sequence
    }

    fn counts(&self) -> Counts {
        let meta = self.meta.read().unwrap_or_else(PoisonError::into_inner);
        Counts(RecordKind::ALL.map(|kind| meta.counts.of(kind)))
    }

    fn get(&self, id: &RecordId) -> Result<Option<Stored>, StoreError> {
        let key = codec::record_key(id);
        self.engine
            .get(&key)?
            .map(|value| record(&key, &value))
            .transpose()
    }

    fn scan(
        &self,
        range: Range,
        visit: &mut dyn FnMut(Stored) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let prefix = match range {
            Range::Kind(kind) => codec::kind_prefix(kind),
            Range::UsersOf(tenant) => codec::users_prefix(tenant),
            Range::SubscriptionsOf(customer) => {
                codec::belongings_prefix(RecordKind::Subscription, &customer)
            }
            Range::TransfersOf(customer) => {
                codec::belongings_prefix(RecordKind::Transfer, &customer)
            }
        };
        visiting(record, visit, |bytes| self.engine.scan(&prefix, bytes))
    }

    fn commit(&self, commit: Commit) -> Result<u64, StoreError> {
        if commit.changes.len() > MAX_COMMIT {
            return Err(StoreError::TooLarge {
                records: commit.changes.len(),
            });
        }
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = &writer.stopped {
            return Err(error.clone());
        }
        let (writes, meta, proof) = self.prepare(commit, writer.proof.clone())?;
        let seq = meta.sequence;
        if let Err(error) = self.engine.commit(seq, writes) {
            if !self.engine.goes_on() {
                writer.stopped = Some(error.clone());
            }
            return Err(error);
        }
        writer.proof = proof;
        *self.meta.write().unwrap_or_else(PoisonError::into_inner) = meta;
        Ok(seq)
    }

    fn audit(&self, seq: u64) -> Result<Option<AuditEntry>, StoreError> {
        let key = codec::key(&Entry::Audit(seq));
        self.engine
            .get(&key)?
            .map(|value| audit(&key, &value))
            .transpose()
    }

    fn audit_back(
        &self,
        before: u64,
        visit: &mut dyn FnMut(AuditEntry) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let before = codec::key(&Entry::Audit(before));
        visiting(audit, visit, |bytes| {
            self.engine
                .scan_back(&codec::audit_prefix(), &before, bytes)
        })
    }

    fn touched(&self, seq: u64) -> Result<Vec<RecordId>, StoreError> {
        let key = codec::key(&Entry::Touched(seq));
        match self.engine.get(&key)? {
            Some(value) => codec::unseal(&key, &value).map(|(_, ids)| ids),
            None => Ok(Vec::new()),
        }
    }

    fn open_groups(&self) -> Result<Vec<OpenGroup>, StoreError> {
        self.meta()
            .open
            .iter()
            .map(|group| {
                let begin = self
                    .audit(group.begin)?
                    .ok_or_else(|| damaged(Entry::Audit(group.begin), Fault::Missing))?;
                Ok(OpenGroup {
                    begin,
                    parts: group.parts,
                })
            })
            .collect()
    }

    fn chain(&self) -> Result<verify::Chain, StoreError> {
        self.paused(|engine, meta, proof| verify::chain(engine, meta, proof))
    }

    fn report(
        &self,
        progress: &mut verify::Progress<'_>,
    ) -> Result<Option<verify::Report>, StoreError> {
        self.paused(|engine, meta, proof| verify::report(engine, meta, proof, progress))
    }

    fn verify(&self) -> Result<(), StoreError> {
        self.paused(|engine, meta, proof| verify::verify(engine, meta, proof))
    }
}

#[cfg(test)]
mod tests;
