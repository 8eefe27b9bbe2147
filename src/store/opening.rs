//! A book on its way to being open: locked, and perhaps with a snapshot to show while the database opens.

use std::{path::Path, sync::Arc, thread};

use jiff::Timestamp;

use super::{
    StoreError,
    book::Book,
    directory::snapshot::{Snapshot, Unusable},
    lock::Lock,
    place::{self, Place},
    shelf::{Copy, Shelf},
    sled::SledStore,
    witness::Witness,
};

/// See the module.
#[derive(Debug)]
pub struct Opening {
    place: Place,
    lock: Lock,
    snapshot: Result<Arc<Snapshot>, Unusable>,
    copy: Option<Copy>,
}

impl Opening {
    /// Finds a book and locks it. Reads nothing of its database.
    ///
    /// # Errors
    /// `Missing`, `NotABook`, `Newer`, `ReadOnly`, `Locked`, `Io`.
    pub fn begin(path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let place = place::find(path)?;
        let lock = Lock::take(&place.lock(), now)?;
        let copy = place::identity(&place).map(|book| Copy {
            path: place.snapshot(),
            book,
        });
        let snapshot = match &copy {
            Some(copy) => Snapshot::read(&copy.path, copy.book).map(Arc::new),
            None => Err(Unusable::Foreign),
        };
        Ok(Self {
            place,
            lock,
            snapshot,
            copy,
        })
    }

    /// The place of the book.
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// The snapshot, where it is of the last commit: what may be shown before the database is open. One that is behind
    /// might name customers that are gone.
    pub fn snapshot(&self) -> Option<&Arc<Snapshot>> {
        let snapshot = self.snapshot.as_ref().ok()?;
        (last_commit(&self.place)? == snapshot.title().sequence).then_some(snapshot)
    }

    /// Opens the database, and brings the snapshot forward to it where it is of use.
    ///
    /// # Errors
    /// `Damaged`, `Locked`, `ReadOnly`, `Full`, `Io`.
    pub fn finish(self) -> Result<Book, StoreError> {
        let Self {
            place,
            lock,
            snapshot,
            copy,
        } = self;
        let (store, is_whole) = thread::scope(|scope| {
            // The bytes are checked while the database opens.
            let check = snapshot
                .as_ref()
                .ok()
                .map(|snapshot| scope.spawn(|| snapshot.verify()));
            let store = SledStore::open(&place);
            let is_whole = check.is_some_and(|check| check.join().unwrap_or(false));
            (store, is_whole)
        });
        let store = store?;
        let shelf = Shelf::new(copy);
        if let Ok(snapshot) = shelf.noted(snapshot) {
            shelf.take(&store, &snapshot, || is_whole)?;
        }
        Ok(Book::with(Box::new(store), shelf, Some(place), Some(lock)))
    }

    /// Opens the database alone; the directory is read when it is asked for.
    ///
    /// # Errors
    /// Those of [`Self::finish`].
    pub fn finish_lazily(self) -> Result<Book, StoreError> {
        let store = SledStore::open(&self.place)?;
        let shelf = Shelf::new(self.copy);
        Ok(Book::with(
            Box::new(store),
            shelf,
            Some(self.place),
            Some(self.lock),
        ))
    }
}

/// The last commit, as far as is known outside the database.
fn last_commit(place: &Place) -> Option<u64> {
    Some(Witness::open(&place.witness()).ok()?.last())
}
