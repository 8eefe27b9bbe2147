//! A book in use: its store and its directory, which every commit brings forward together.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;

use super::{
    Commit, Store, StoreError,
    directory::Directory,
    lock::Lock,
    memory::MemoryStore,
    place::{self, Place},
    read_only::ReadOnlyStore,
    sled::SledStore,
};

/// An open book. Shared by [`Arc`]; closed when the last one lets go.
pub struct Book {
    // The order of the fields is the order of closing: the lock is the last to go.
    store: Box<dyn Store>,
    directory: Mutex<Option<Arc<Directory>>>,
    /// Held from a commit to its directory, and while the directory is built: both see every commit once.
    writing: Mutex<()>,
    place: Option<Place>,
    read_only: bool,
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
        let place = place::find(path)?;
        let lock = Lock::take(&place.lock(), now)?;
        let store = SledStore::open(&place)?;
        Ok(Self::with(Box::new(store), Some(place), Some(lock)))
    }

    /// Makes a new book and opens it. `id` are sixteen random bytes that name the book.
    ///
    /// # Errors
    /// `Exists`, `NotABook` where something else is there, `ReadOnly`, `Full`, `Io`; then nothing was made.
    pub fn create(path: &Path, now: Timestamp, id: [u8; 16]) -> Result<Self, StoreError> {
        place::create(path, now, id)?;
        Self::open(path, now)
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
        Self::with(store, None, None)
    }

    fn with(store: Box<dyn Store>, place: Option<Place>, lock: Option<Lock>) -> Self {
        Self {
            store,
            directory: Mutex::default(),
            writing: Mutex::default(),
            place,
            read_only: false,
            _lock: lock,
        }
    }

    /// The same book, whose store refuses every commit from now on.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.store = Box::new(ReadOnlyStore::over(self.store));
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
        let Some(directory) = Directory::build(&*self.store, progress)? else {
            return Ok(None);
        };
        let directory = Arc::new(directory);
        self.keep(Arc::clone(&directory));
        Ok(Some(directory))
    }

    /// The directory, if it was read already.
    pub fn built(&self) -> Option<Arc<Directory>> {
        self.directory
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn keep(&self, directory: Arc<Directory>) {
        *self
            .directory
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(directory);
    }

    /// Commits to the store, then to the directory.
    ///
    /// # Errors
    /// Those of [`Store::commit`].
    pub fn commit(&self, commit: Commit) -> Result<u64, StoreError> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        // Copied only where there is a directory to bring forward.
        let before = self.built();
        let changes = before.as_ref().map(|_| commit.changes.clone());
        let seq = self.store.commit(commit)?;
        if let (Some(before), Some(changes)) = (before, changes) {
            self.keep(Arc::new(before.apply(&changes, seq)));
        }
        Ok(seq)
    }
}
