//! A new database without the old one's waste: sled never gives back room, a sorted copy does.

use std::{ops::ControlFlow, path::Path, sync::PoisonError};

use super::Book;
use crate::store::{
    StoreError,
    codec::{self, Entry},
    damage::{Damage, Fault},
    disk::{self, Disk},
    engine::{Engine, Write},
    journal::Journal,
    ledger,
    meta::Meta,
    proof::Proof,
    recover,
    seal::Seal,
    sled::Tree,
    verify::Progress,
};

/// Entries that are copied at a time.
const BATCH: usize = 1_000;

/// How often it is tried to take the place of a database that is being read.
const TRIES: u32 = 50;

/// What a rebuild did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// Bytes of the database before.
    pub before: u64,
    /// Bytes after.
    pub after: u64,
}

impl Book {
    /// Copies the database into a new one, compares, and puts it in the old one's place. Commits go on meanwhile and
    /// wait only for the exchange. `None` where it was stopped, or somebody read without end.
    ///
    /// # Errors
    /// `Full`, `Io`, `Damaged` where a copy is not what was copied; then the old database stays.
    pub fn rebuild(&self, progress: &mut Progress<'_>) -> Result<Option<Rebuilt>, StoreError> {
        let (Some(place), Some(store)) = (&self.place, &self.sled) else {
            return Ok(None);
        };
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = recover::fresh_directory(&*self.disk, &place.database())?;
        let before = store.engine().database_bytes();
        let (begun, total) = store.paused(|_, meta, _| (meta.sequence, meta.entries()));
        let disk = &*self.disk;
        if !copy(
            store.engine(),
            disk,
            (&fresh, place.seal()),
            total,
            progress,
        )? {
            let _ = disk.remove_directory(&fresh);
            return Ok(None);
        }
        let mut done = false;
        for _ in 0..TRIES {
            done = store.paused(|engine, meta, proof| {
                bring_forward(
                    (&fresh, place.seal()),
                    disk,
                    engine.journal(),
                    begun,
                    meta,
                    proof,
                )?;
                engine.exchange(|| {
                    let (old, place, parent) = (
                        place.former_database(),
                        place.database(),
                        place.path().to_owned(),
                    );
                    disk::rename(disk, &place, &old)?;
                    disk::rename(disk, &fresh, &place)?;
                    disk::sync_directory(disk, &parent)
                })
            })?;
            if done {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let _ = disk.remove_directory(&if done { place.former_database() } else { fresh });
        Ok(done.then(|| Rebuilt {
            before,
            after: store.engine().database_bytes(),
        }))
    }
}

/// Copies all entries in the order of their keys, then reads the copy and compares the sum.
fn copy(
    from: &dyn Engine,
    disk: &dyn Disk,
    (path, seal): (&Path, &Seal),
    total: u64,
    progress: &mut Progress<'_>,
) -> Result<bool, StoreError> {
    let tree = Tree::make(disk, path, seal)?;
    let mut wanted = Proof::default();
    let mut batch: Vec<Write> = Vec::with_capacity(BATCH);
    let mut failure = None;
    let mut count = 0_u64;
    let mut stopped = false;
    from.scan(&[], &mut |key, value| {
        if !matches!(codec::entry(key), Some(Entry::Meta | Entry::Proof)) {
            wanted.add(key, value);
        }
        batch.push((key.to_vec(), Some(value.to_vec())));
        if batch.len() < BATCH {
            return ControlFlow::Continue(());
        }
        count += batch.len() as u64;
        if let Err(error) = tree.apply(std::mem::take(&mut batch)) {
            failure = Some(error);
            return ControlFlow::Break(());
        }
        stopped = progress(count, 2 * total).is_break();
        if stopped {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    if let Some(error) = failure {
        return Err(error);
    }
    if stopped {
        return Ok(false);
    }
    tree.apply(batch)?;
    tree.sync()?;
    let mut found = Proof::default();
    let mut read = 0;
    tree.scan(&[], &mut |key, value| {
        if !matches!(codec::entry(key), Some(Entry::Meta | Entry::Proof)) {
            found.add(key, value);
        }
        read += 1;
        if read % 4096 == 0 && progress(total + read, 2 * total).is_break() {
            stopped = true;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })?;
    if stopped {
        return Ok(false);
    }
    if found != wanted {
        return Err(Damage::file(path, Fault::Sum).into());
    }
    Ok(true)
}

/// Writes what was committed since into the copy, and leaves it closed and on the disk.
fn bring_forward(
    (path, seal): (&Path, &Seal),
    disk: &dyn Disk,
    journal: &Journal,
    begun: u64,
    meta: &Meta,
    proof: &Proof,
) -> Result<(), StoreError> {
    let tree = Tree::open(disk, path, seal)?;
    journal.replay(Some(begun), &mut |_, writes| tree.apply(writes))?;
    let there = (
        ledger::stored_meta(&tree)?,
        ledger::stored_proof(&tree)?.unwrap_or_default(),
    );
    if (&there.0, &there.1) != (meta, proof) {
        return Err(Damage::file(path, Fault::Changed).into());
    }
    tree.sync()?;
    drop(tree);
    disk::sync_directory(disk, path)
}
