//! A book in use: its store and its directory, which every commit brings forward together.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;

use super::{
    Commit, Store, StoreError,
    directory::{
        Directory,
        snapshot::{Snapshot, Unusable},
    },
    disk::{Disk, SystemDisk},
    files,
    lock::Lock,
    memory::MemoryStore,
    notice::Notice,
    opening::Opening,
    place::{self, Found, Place},
    purchases::Purchases,
    read_only::ReadOnlyStore,
    recover,
    seal::Seal,
    shelf::{Copy, Shelf},
    sled::SledStore,
};
use crate::domain::secret::Secret;

mod examine;
mod keep;
mod rebuild;

pub use keep::Upkeep;

/// An open book. Shared by [`Arc`]; closed when the last one lets go.
pub struct Book {
    // The order of the fields is the order of closing: the lock is the last to go.
    store: Arc<dyn Store>,
    sled: Option<Arc<SledStore>>,
    shelf: Shelf,
    purchases: Mutex<Option<Arc<Purchases>>>,
    /// Held from a commit to its directory, and while the directory is built: both see every commit once.
    writing: Mutex<()>,
    place: Option<Place>,
    disk: Arc<dyn Disk>,
    notices: Vec<Notice>,
    /// Held while a backup is made or the database made anew.
    keeping: Mutex<()>,
    read_only: bool,
    held: bool,
    _lock: Option<Lock>,
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Book")
            .field("path", &self.path())
            .field("sequence", &self.store.sequence())
            .finish_non_exhaustive()
    }
}

impl Book {
    /// Opens the book at a place.
    ///
    /// # Errors
    /// `Missing`, `NotABook`, `Newer`, `ReadOnly`, `Locked`, `Damaged`, `Full`, `Io`.
    pub fn open(path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        Self::open_under(path, None, now)
    }

    /// Opens the book at a place, which may be under a passphrase.
    ///
    /// # Errors
    /// Those of [`Self::open`], `Sealed`, `WrongPassphrase`.
    pub fn open_under(
        path: &Path,
        passphrase: Option<&Secret>,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        Opening::begin(path, passphrase, now)?.finish_lazily()
    }

    /// Like [`Self::open`], on a disk that tests may give.
    pub fn open_on(disk: &Arc<dyn Disk>, path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        Opening::begin_on(disk, path, None, now)?.finish_lazily()
    }

    /// Opens the database of a book that was found and locked.
    pub(super) fn finish(
        disk: &Arc<dyn Disk>,
        found: Found,
        lock: Lock,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let opened = recover::open(disk, &found, now)?;
        // A book that cannot be written is not made private either.
        let _ = files::make_private(found.place.path());
        let sled = Arc::new(opened.store);
        let store = Arc::clone(&sled) as Arc<dyn Store>;
        let copy = place::identity(&found.place).map(|book| Copy {
            path: found.place.snapshot(),
            book,
            seal: found.place.seal().clone(),
        });
        let mut book = Self::with(store, Some(found.place), Some(lock));
        book.shelf = Shelf::new(copy);
        book.sled = Some(sled);
        book.disk = Arc::clone(disk);
        book.notices = opened.notices;
        book.notices
            .extend(keep::came_from(&**disk, book.place.as_ref()));
        Ok(book)
    }

    /// Makes a new book and opens it. `id` are sixteen random bytes that name the book.
    ///
    /// # Errors
    /// `Exists`, `NotABook` where something else is there, `ReadOnly`, `Full`, `Io`; then nothing was made.
    pub fn create(path: &Path, now: Timestamp, id: [u8; 16]) -> Result<Self, StoreError> {
        Self::create_under(path, None, now, id)
    }

    /// Makes a new book under a passphrase and opens it.
    ///
    /// # Errors
    /// Those of [`Self::create`].
    pub fn create_under(
        path: &Path,
        passphrase: Option<&Secret>,
        now: Timestamp,
        id: [u8; 16],
    ) -> Result<Self, StoreError> {
        let disk: Arc<dyn Disk> = Arc::new(SystemDisk);
        place::create(&disk, path, now, id, passphrase)?;
        Self::open_under(path, passphrase, now)
    }

    /// Like [`Self::create`], on a disk that tests may give.
    pub fn create_on(
        disk: &Arc<dyn Disk>,
        path: &Path,
        now: Timestamp,
        id: [u8; 16],
    ) -> Result<Self, StoreError> {
        place::create(disk, path, now, id, None)?;
        Self::open_on(disk, path, now)
    }

    /// Whether it had to be put right when it was opened.
    pub fn was_damaged(&self) -> bool {
        self.notices
            .iter()
            .any(|notice| matches!(notice, Notice::Mended { .. } | Notice::Rebuilt { .. }))
    }

    /// What is to be said of the book since it was last open: damage that was put right, another place, a full disk.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether there is a book at a place. It may still not open.
    pub fn exists(path: &Path) -> bool {
        place::exists(path)
    }

    /// A book that is forgotten when it is closed.
    pub fn in_memory() -> Self {
        Self::over(Box::new(MemoryStore::new()))
    }

    /// A book over any store; tests give one that fails.
    pub fn over(store: Box<dyn Store>) -> Self {
        Self::with(Arc::from(store), None, None)
    }

    /// A book that is only looked at, with the list as far as it is known.
    pub(super) fn held(store: Arc<dyn Store>, directory: &Arc<Directory>) -> Self {
        let mut book = Self::with(store, None, None);
        book.shelf.put(directory);
        book.read_only = true;
        book.held = true;
        book
    }

    /// Whether it is only looked at, because another process holds it or it cannot be written.
    pub const fn is_held(&self) -> bool {
        self.held
    }

    fn with(store: Arc<dyn Store>, place: Option<Place>, lock: Option<Lock>) -> Self {
        Self {
            store,
            sled: None,
            disk: Arc::new(SystemDisk),
            notices: Vec::new(),
            keeping: Mutex::default(),
            shelf: Shelf::default(),
            purchases: Mutex::default(),
            writing: Mutex::default(),
            place,
            read_only: false,
            held: false,
            _lock: lock,
        }
    }

    /// The same book, whose store refuses every commit from now on.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.store = Arc::new(ReadOnlyStore::over(Arc::clone(&self.store)));
        self.read_only = true;
        self
    }

    /// Whether every commit is refused.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The store, to read. Commit through the book, or the directory will not know.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Where the book is; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.place.as_ref().map(Place::path)
    }

    /// Where drafts are kept (0700); `None` in memory.
    pub fn drafts(&self) -> Option<PathBuf> {
        self.place.as_ref().map(Place::drafts)
    }

    /// How what tells of customers lies on the disk.
    pub fn seal(&self) -> Seal {
        self.place
            .as_ref()
            .map_or_else(Seal::none, |place| place.seal().clone())
    }

    /// Puts the book's key under another passphrase. Backups that were made before still open by the former one.
    ///
    /// # Errors
    /// `Sealed` where the book is under none, `WrongPassphrase` where `from` is not the one it is under; those of
    /// writing.
    pub fn change_passphrase(&self, from: &Secret, to: &Secret) -> Result<(), StoreError> {
        let Some((place, slot)) = self
            .place
            .as_ref()
            .and_then(|place| Some((place, place::slot(place)?)))
        else {
            return Err(StoreError::Sealed);
        };
        if self.read_only {
            return Err(StoreError::OpenedReadOnly);
        }
        place::rekey(&*self.disk, place, Seal::again(&slot, from, to)?)
    }

    /// Where passwords wait until they are in a file (IMP-63; 0700); `None` in memory.
    pub fn spool(&self) -> Option<PathBuf> {
        self.place.as_ref().map(Place::spool)
    }

    /// Where files of evidence are kept by their digests (TRF-34; 0700); `None` in memory.
    pub fn attachments(&self) -> Option<PathBuf> {
        self.place.as_ref().map(Place::attachments)
    }

    /// The directory after the last commit; read from the store when it is first asked for.
    pub fn directory(&self) -> Result<Arc<Directory>, StoreError> {
        let built = self.directory_with(&mut |_, _| ControlFlow::Continue(()))?;
        Ok(built.unwrap_or_default())
    }

    /// Like [`Self::directory`]. `progress` is told how many customers of how many are read; when it breaks, `None`
    /// comes back and nothing is kept.
    pub fn directory_with(
        &self,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Option<Arc<Directory>>, StoreError> {
        if let Some(directory) = self.built() {
            return Ok(Some(directory));
        }
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(directory) = self.built() {
            return Ok(Some(directory));
        }
        self.shelf.fill(&*self.store, progress)
    }

    /// What customers bought, after the last commit; read from the store when it is first asked for.
    pub fn purchases(&self) -> Result<Arc<Purchases>, StoreError> {
        if let Some(purchases) = self.bought() {
            return Ok(purchases);
        }
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(purchases) = self.bought() {
            return Ok(purchases);
        }
        let purchases = Arc::new(Purchases::build(&*self.store)?);
        self.keep_bought(Arc::clone(&purchases));
        Ok(purchases)
    }

    fn bought(&self) -> Option<Arc<Purchases>> {
        self.purchases
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn keep_bought(&self, purchases: Arc<Purchases>) {
        *self
            .purchases
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(purchases);
    }

    /// Takes a snapshot as the directory, if it is of this book's history and whole.
    pub(super) fn take(&self, snapshot: Result<Arc<Snapshot>, Unusable>) -> Result<(), StoreError> {
        if let Ok(snapshot) = self.shelf.noted(snapshot) {
            self.shelf.take(&*self.store, &snapshot)?;
        }
        Ok(())
    }

    /// The directory, if it was read already.
    pub fn built(&self) -> Option<Arc<Directory>> {
        self.shelf.current()
    }

    /// Why the directory could not be taken from its snapshot, if that was tried in vain.
    pub fn snapshot_unusable(&self) -> Option<Unusable> {
        self.shelf.unusable()
    }

    /// Writes the directory's snapshot where it is behind; whether it did. Takes a moment for each hundred thousand
    /// customers; commits go on meanwhile.
    ///
    /// # Errors
    /// Those of reading the store and writing a file. Nothing depends on it.
    pub fn keep_directory(&self) -> Result<bool, StoreError> {
        self.shelf.keep(&*self.store)
    }

    /// How many commits the directory's snapshot is behind; `None` where no directory is in use. What was built anew is
    /// behind by as much as can be.
    pub fn directory_lag(&self) -> Option<u64> {
        self.shelf.lag(self.store.sequence())
    }

    /// Commits to the store, then to the directory.
    ///
    /// # Errors
    /// Those of [`Store::commit`].
    pub fn commit(&self, commit: Commit) -> Result<u64, StoreError> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        // Copied only where there is a directory to bring forward.
        let (used, bought) = (self.shelf.is_used(), self.bought());
        let changes = (used || bought.is_some()).then(|| commit.changes.clone());
        let seq = self.store.commit(commit)?;
        if let Some(changes) = changes {
            if let Some(bought) = bought {
                self.keep_bought(bought.apply(&changes));
            }
            if used {
                self.shelf.committed(changes, seq);
            }
        }
        Ok(seq)
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        // The next start begins with it; without it, it only begins slower.
        if !self.read_only {
            let _ = self.keep_directory();
        }
    }
}
