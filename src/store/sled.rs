//! A book in sled 0.34.7 behind a journal, with what sled does not do itself: a real sync, and no panic that reaches
//! the caller.

use std::{
    path::PathBuf,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use super::{
    StoreError,
    damage::Fault,
    disk::Disk,
    engine::{Engine, Visit, Write},
    journal::{AppendError, Journal},
    ledger::Ledger,
    seal::Seal,
    space::Reserve,
    witness::Witness,
};

mod tree;

use tree::damaged;
pub(super) use tree::{Tree, directory_bytes};

/// A store on the disk.
pub type SledStore = Ledger<SledEngine>;

/// After so many bytes of commits sled is brought to the disk: so much is written again, at most, after a crash.
const CHECKPOINT: u64 = 8 << 20;

/// sled, the journal before it and the witness beside it.
#[derive(Debug)]
pub struct SledEngine {
    /// Empty only where it could not be opened again after it was made anew.
    tree: RwLock<Option<Arc<Tree>>>,
    disk: Arc<dyn Disk>,
    path: PathBuf,
    seal: Seal,
    journal: Journal,
    witness: Witness,
    reserve: Reserve,
    /// The last commit.
    last: AtomicU64,
    /// Bytes in the journal that sled has not brought to the disk.
    behind: AtomicU64,
    /// Journal and sled may differ.
    broken: AtomicBool,
}

impl Engine for SledEngine {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.tree()?.get(key)
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.tree()?.scan(prefix, visit)
    }

    fn scan_back(
        &self,
        prefix: &[u8],
        before: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        self.tree()?.scan_back(prefix, before, visit)
    }

    fn commit(&self, seq: u64, writes: Vec<Write>) -> Result<(), StoreError> {
        let bytes: usize = writes
            .iter()
            .map(|(key, value)| key.len() + value.as_ref().map_or(0, Vec::len))
            .sum();
        self.reserve.room_for(bytes as u64)?;
        match self.journal.append(seq, &writes) {
            Ok(()) => {}
            Err(AppendError::NotWritten(error)) => return Err(error),
            Err(AppendError::Unknown(error)) => {
                self.broken.store(true, Ordering::Relaxed);
                return Err(error);
            }
        }
        // From here on it is on the disk; what sled does not take is written again at the next opening.
        self.last.store(seq, Ordering::Relaxed);
        self.witness.saw(seq);
        let behind = self.behind.fetch_add(bytes as u64, Ordering::Relaxed) + bytes as u64;
        let applied = self
            .tree()
            .and_then(|tree| tree.apply(writes))
            .and_then(|()| {
                if behind >= CHECKPOINT {
                    self.checkpoint()
                } else {
                    Ok(())
                }
            });
        applied.inspect_err(|_| self.broken.store(true, Ordering::Relaxed))
    }

    fn goes_on(&self) -> bool {
        !self.broken.load(Ordering::Relaxed)
    }
}

impl SledEngine {
    /// Puts the parts together. All of them are at commit `last`.
    pub(super) fn new(
        disk: Arc<dyn Disk>,
        tree: Tree,
        journal: Journal,
        witness: Witness,
        reserve: Reserve,
        last: u64,
    ) -> Self {
        Self {
            disk,
            path: tree.path.clone(),
            seal: tree.seal.clone(),
            tree: RwLock::new(Some(Arc::new(tree))),
            journal,
            witness,
            reserve,
            last: AtomicU64::new(last),
            behind: AtomicU64::new(0),
            broken: AtomicBool::new(false),
        }
    }

    fn tree(&self) -> Result<Arc<Tree>, StoreError> {
        self.tree
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| damaged(&self.path, Fault::Missing))
    }

    /// Puts another database in the place of this one: closes the old one, lets `swap` move the files, and opens what
    /// is there then. `false` where somebody was reading: then nothing happened.
    ///
    /// # Errors
    /// Those of `swap` and of opening; where opening fails nothing can be read any more until the book is opened again.
    pub(super) fn exchange(
        &self,
        swap: impl FnOnce() -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let mut slot = self.tree.write().unwrap_or_else(PoisonError::into_inner);
        let Some(tree) = slot.take() else {
            return Err(damaged(&self.path, Fault::Missing));
        };
        match Arc::try_unwrap(tree) {
            Ok(tree) => {
                tree.sync()?;
                drop(tree);
            }
            Err(read) => {
                *slot = Some(read);
                return Ok(false);
            }
        }
        let swapped = swap();
        *slot = Some(Arc::new(Tree::open(&*self.disk, &self.path, &self.seal)?));
        self.behind.store(0, Ordering::Relaxed);
        swapped.map(|()| true)
    }

    /// Brings sled to the disk.
    pub(super) fn checkpoint(&self) -> Result<(), StoreError> {
        self.tree()?.sync()?;
        self.behind.store(0, Ordering::Relaxed);
        Ok(())
    }

    /// The journal.
    pub(super) const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Bytes of the database's files.
    pub(super) fn database_bytes(&self) -> u64 {
        directory_bytes(&self.path)
    }
}

impl Drop for SledEngine {
    fn drop(&mut self) {
        let slot = self.tree.get_mut().unwrap_or_else(PoisonError::into_inner);
        let Some(tree) = slot.take().and_then(|tree| Arc::try_unwrap(tree).ok()) else {
            return;
        };
        // sled goes on writing while it is closed: only when it is, and all of that is on the disk, it may be said.
        let closed = tree.sync().and_then(|()| tree.close(&*self.disk));
        if closed.is_ok() && self.goes_on() {
            self.witness.close(self.last.load(Ordering::Relaxed));
        }
    }
}
