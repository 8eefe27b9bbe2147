//! The directory of a book in use: taken from its snapshot or built, brought forward with every commit, and kept on the
//! disk again.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;

use super::{
    Range, Store, StoreError,
    directory::{
        self, Directory, Shown,
        snapshot::{self, Cover, Snapshot, Title, Unusable},
    },
    seal::Seal,
};
use crate::domain::{
    change::ChangeSet,
    customer::CustomerKey,
    guid::Guid,
    record::{Record, RecordKind},
};

/// Changes wait until somebody asks for the directory, or until there are so many: a file of a million customers is
/// not sorted in a million times.
const PENDING: usize = 16_384;

/// When more than one in so many customers changed since the directory was read, it is let go: reading it anew when it
/// is asked for takes less than bringing it forward on and on.
const SHARE: usize = 8;

/// Where the snapshot of a book is.
#[derive(Debug, Clone)]
pub(super) struct Copy {
    pub(super) path: PathBuf,
    pub(super) book: Guid,
    pub(super) seal: Seal,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    copy: Option<Copy>,
    state: Mutex<State>,
    /// Held while the file is written.
    keeping: Mutex<()>,
}

#[derive(Debug, Default)]
struct State {
    directory: Option<Arc<Directory>>,
    pending: Vec<(ChangeSet, u64)>,
    /// Changes in `pending`.
    waiting: usize,
    /// Changes since it was read.
    taken: usize,
    /// It was let go; the file on the disk is too far behind to be of use.
    let_go: bool,
    /// The commit that the file on the disk stands for.
    kept: Option<u64>,
    unusable: Option<Unusable>,
}

impl Shelf {
    /// A shelf beside a book; `None` in memory.
    pub(super) fn new(copy: Option<Copy>) -> Self {
        Self {
            copy,
            ..Self::default()
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The directory after the last commit, if it was asked for already and is still whole.
    pub(super) fn current(&self) -> Option<Arc<Directory>> {
        let mut state = self.state();
        state.settle();
        if state.directory.as_ref().is_some_and(|own| !own.is_whole()) {
            state.directory = None;
            state.unusable = Some(Unusable::Torn);
        }
        state.directory.clone()
    }

    /// Why the snapshot could not be used, where it was tried.
    pub(super) fn unusable(&self) -> Option<Unusable> {
        self.state().unusable.clone()
    }

    /// Takes a commit in. The directory sees it when it is asked for next.
    pub(super) fn committed(&self, changes: ChangeSet, sequence: u64) {
        let mut state = self.state();
        state.waiting += changes.len();
        state.taken += changes.len();
        state.pending.push((changes, sequence));
        if state.waiting >= PENDING {
            let customers = state
                .directory
                .as_ref()
                .map_or(0, |own| own.len(Shown::All));
            if state.taken > customers / SHARE {
                *state = State {
                    let_go: true,
                    unusable: state.unusable.take(),
                    ..State::default()
                };
            } else {
                state.settle();
            }
        }
    }

    /// Whether changes are to be told.
    pub(super) fn is_used(&self) -> bool {
        self.state().directory.is_some()
    }

    /// Takes a directory as the one after the last commit.
    pub(super) fn put(&self, directory: &Arc<Directory>) {
        let mut state = self.state();
        *state = State {
            directory: Some(Arc::clone(directory)),
            unusable: state.unusable.take(),
            ..State::default()
        };
    }

    /// The directory from its snapshot, brought forward, or built; `None` when the progress wanted to stop. Nothing may
    /// be committed meanwhile.
    pub(super) fn fill(
        &self,
        store: &dyn Store,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Option<Arc<Directory>>, StoreError> {
        let known = {
            let state = self.state();
            state.unusable.is_some() || state.let_go
        };
        if !known
            && let Some(copy) = &self.copy
            && let Ok(snapshot) = self.noted(Snapshot::read(&copy.path, copy.book, &copy.seal))
            && self.take(store, &snapshot)?
        {
            return Ok(self.current());
        }
        let Some(directory) = Directory::build(store, progress)? else {
            return Ok(None);
        };
        let directory = Arc::new(directory);
        self.put(&directory);
        Ok(Some(directory))
    }

    /// Takes a snapshot, if it is of this book's history and whole; whether it did.
    pub(super) fn take(&self, store: &dyn Store, snapshot: &Snapshot) -> Result<bool, StoreError> {
        let title = snapshot.title();
        let known = directory::evidence(store, title.sequence)?;
        let fits = if known != Some(title.evidence) {
            Err(Unusable::Diverged)
        } else if snapshot.verify() {
            Ok(())
        } else {
            Err(Unusable::Torn)
        };
        if self.noted(fits).is_err() {
            return Ok(false);
        }
        let directory = if title.sequence == store.sequence() {
            Arc::clone(snapshot.directory())
        } else {
            match self.noted(snapshot.directory().refreshed(store)?) {
                Ok(directory) => Arc::new(directory),
                Err(_) => return Ok(false),
            }
        };
        self.put(&directory);
        self.state().kept = Some(title.sequence);
        Ok(true)
    }

    /// Remembers why a snapshot is of no use.
    pub(super) fn noted<T>(&self, result: Result<T, Unusable>) -> Result<T, Unusable> {
        if let Err(why) = &result {
            self.state().unusable = Some(why.clone());
        }
        result
    }

    /// How many commits the file is behind; `None` where no directory is in use.
    pub(super) fn lag(&self, sequence: u64) -> Option<u64> {
        let state = self.state();
        self.copy.as_ref().and(state.directory.as_ref())?;
        Some(match state.kept {
            Some(kept) => sequence.saturating_sub(kept),
            None => u64::MAX,
        })
    }

    /// Writes the directory to its file where that is behind; whether it did.
    pub(super) fn keep(&self, store: &dyn Store) -> Result<bool, StoreError> {
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let (Some(copy), Some(directory)) = (&self.copy, self.current()) else {
            return Ok(false);
        };
        let sequence = directory.sequence();
        if self.state().kept == Some(sequence) {
            return Ok(false);
        }
        let Some(evidence) = directory::evidence(store, sequence)? else {
            return Ok(false);
        };
        let at = match store.audit(sequence)? {
            Some(entry) => entry.at,
            None => Timestamp::UNIX_EPOCH,
        };
        let title = Title {
            book: copy.book,
            sequence,
            evidence,
            at,
        };
        snapshot::write((&copy.path, &copy.seal), &directory, &title, &cover(store)?)
            .map_err(|error| super::files::error("write", &copy.path, &error))?;
        self.swap(copy, &directory);
        Ok(true)
    }

    /// Reads from the file what was in memory, if nothing was committed meanwhile.
    fn swap(&self, copy: &Copy, written: &Arc<Directory>) {
        let read = Snapshot::read(&copy.path, copy.book, &copy.seal);
        let mut state = self.state();
        state.kept = Some(written.sequence());
        let same = state
            .directory
            .as_ref()
            .is_some_and(|now| Arc::ptr_eq(now, written));
        if let (true, Ok(snapshot)) = (same, read) {
            state.directory = Some(Arc::clone(snapshot.directory()));
        }
    }
}

impl State {
    /// Brings the directory forward by what waits.
    fn settle(&mut self) {
        self.waiting = 0;
        let pending = std::mem::take(&mut self.pending);
        let (Some(directory), Some((_, sequence))) = (&self.directory, pending.last()) else {
            return;
        };
        let mut last: HashMap<CustomerKey, _> = HashMap::new();
        for (changes, sequence) in &pending {
            last.extend(directory::became(changes, *sequence));
        }
        self.directory = Some(Arc::new(directory.advance(last, *sequence)));
    }
}

fn cover(store: &dyn Store) -> Result<Cover, StoreError> {
    let mut cover = Cover::default();
    for kind in [
        RecordKind::Partner,
        RecordKind::Operator,
        RecordKind::Reseller,
    ] {
        store.scan(Range::Kind(kind), &mut |stored| {
            match stored.record {
                Record::Partner(partner) => cover.partner = Some(partner),
                Record::Operator(operator) => cover.operators.push(operator),
                Record::Reseller(reseller) => cover.resellers.push(reseller),
                _ => {}
            }
            ControlFlow::Continue(())
        })?;
    }
    Ok(cover)
}
