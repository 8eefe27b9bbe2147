//! A book on its way to being open: locked, and perhaps with a snapshot to show while the database opens.

use std::{path::Path, sync::Arc};

use jiff::Timestamp;

use super::{
    StoreError,
    book::Book,
    directory::snapshot::{Snapshot, Unusable},
    disk::{Disk, SystemDisk},
    files,
    lock::Lock,
    place::{self, Found, Place},
    seal::Seal,
    witness::Witness,
};
use crate::domain::secret::Secret;

/// See the module.
pub struct Opening {
    disk: Arc<dyn Disk>,
    found: Found,
    lock: Lock,
    now: Timestamp,
    snapshot: Result<Arc<Snapshot>, Unusable>,
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opening")
            .field("found", &self.found)
            .finish_non_exhaustive()
    }
}

impl Opening {
    /// Finds a book and locks it. Reads nothing of its database.
    ///
    /// # Errors
    /// `Missing`, `NotABook`, `Newer`, `Link`, `ReadOnly`, `Locked`, `Sealed`, `WrongPassphrase`, `Io`.
    pub fn begin(
        path: &Path,
        passphrase: Option<&Secret>,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let disk: Arc<dyn Disk> = Arc::new(SystemDisk);
        Self::begin_on(&disk, path, passphrase, now)
    }

    /// Like [`Self::begin`], on a disk that tests may give.
    pub fn begin_on(
        disk: &Arc<dyn Disk>,
        path: &Path,
        passphrase: Option<&Secret>,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let mut found = place::find(path)?;
        if let Some(link) = files::link_in(found.place.path()) {
            return Err(StoreError::Link {
                path: link.display().to_string(),
            });
        }
        let lock = Lock::take(&found.place.lock(), now)?;
        found.unlock(passphrase)?;
        let snapshot = match place::identity(&found.place) {
            Some(book) => {
                Snapshot::read(&found.place.snapshot(), book, found.place.seal()).map(Arc::new)
            }
            None => Err(Unusable::Foreign),
        };
        Ok(Self {
            disk: Arc::clone(disk),
            found,
            lock,
            now,
            snapshot,
        })
    }

    /// The place of the book.
    pub fn path(&self) -> &Path {
        self.found.place.path()
    }

    /// How what tells of customers lies on the disk.
    pub const fn seal(&self) -> &Seal {
        self.found.place.seal()
    }

    /// The snapshot, where it is of the last commit: what may be shown before the database is open. One that is behind
    /// might name customers that are gone.
    pub fn snapshot(&self) -> Option<&Arc<Snapshot>> {
        let snapshot = self.snapshot.as_ref().ok()?;
        (last_commit(&*self.disk, &self.found.place)? == snapshot.title().sequence)
            .then_some(snapshot)
    }

    /// Opens the database, and brings the snapshot forward to it where it is of use.
    ///
    /// # Errors
    /// `Damaged`, `Locked`, `ReadOnly`, `Full`, `Io`.
    pub fn finish(self) -> Result<Book, StoreError> {
        let snapshot = self.snapshot.clone();
        let book = self.finish_lazily()?;
        book.take(snapshot)?;
        Ok(book)
    }

    /// Opens the database alone; the directory is read when it is asked for.
    ///
    /// # Errors
    /// Those of [`Self::finish`].
    pub fn finish_lazily(self) -> Result<Book, StoreError> {
        Book::finish(&self.disk, self.found, self.lock, self.now)
    }
}

/// The last commit of a book that was closed in order; of another only the database can tell.
fn last_commit(disk: &dyn Disk, place: &Place) -> Option<u64> {
    let said = Witness::read(disk, &place.witness()).ok()?;
    said.closed.then_some(said.seq)
}
