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
    disk::{Disk, SystemDisk},
    lock::Lock,
    memory::MemoryStore,
    notice::Notice,
    place::{self, Place},
    purchases::Purchases,
    read_only::ReadOnlyStore,
    recover,
    sled::SledStore,
};

mod examine;
mod keep;

pub use keep::Upkeep;

/// An open book. Shared by [`Arc`]; closed when the last one lets go.
pub struct Book {
    // The order of the fields is the order of closing: the lock is the last to go.
    store: Arc<dyn Store>,
    sled: Option<Arc<SledStore>>,
    directory: Mutex<Option<Arc<Directory>>>,
    purchases: Mutex<Option<Arc<Purchases>>>,
    /// Held from a commit to its directory, and while the directory is built: both see every commit once.
    writing: Mutex<()>,
    place: Option<Place>,
    disk: Arc<dyn Disk>,
    notices: Vec<Notice>,
    /// Held while a backup is made or the database made anew.
    keeping: Mutex<()>,
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
        Self::open_on(&(Arc::new(SystemDisk) as Arc<dyn Disk>), path, now)
    }

    /// Like [`Self::open`], on a disk that tests may give.
    pub fn open_on(disk: &Arc<dyn Disk>, path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let found = place::find(path)?;
        let lock = Lock::take(&found.place.lock(), now)?;
        let opened = recover::open(disk, &found, now)?;
        let sled = Arc::new(opened.store);
        let mut book = Self::with(
            Arc::clone(&sled) as Arc<dyn Store>,
            Some(found.place),
            Some(lock),
        );
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
        Self::create_on(&(Arc::new(SystemDisk) as Arc<dyn Disk>), path, now, id)
    }

    /// Like [`Self::create`], on a disk that tests may give.
    pub fn create_on(
        disk: &Arc<dyn Disk>,
        path: &Path,
        now: Timestamp,
        id: [u8; 16],
    ) -> Result<Self, StoreError> {
        place::create(disk, path, now, id)?;
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

    fn with(store: Arc<dyn Store>, place: Option<Place>, lock: Option<Lock>) -> Self {
        Self {
            store,
            sled: None,
            disk: Arc::new(SystemDisk),
            notices: Vec::new(),
            keeping: Mutex::default(),
            directory: Mutex::default(),
            purchases: Mutex::default(),
            writing: Mutex::default(),
            place,
            read_only: false,
            _lock: lock,
        }
    }

    /// The same book, whose store refuses every commit from now on.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.store = Arc::new(ReadOnlyStore::over(self.store));
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
        let (before, bought) = (self.built(), self.bought());
        let changes = (before.is_some() || bought.is_some()).then(|| commit.changes.clone());
        let seq = self.store.commit(commit)?;
        if let Some(changes) = changes {
            if let Some(before) = before {
                self.keep(Arc::new(before.apply(&changes, seq)));
            }
            if let Some(bought) = bought {
                self.keep_bought(bought.apply(&changes));
            }
        }
        Ok(seq)
    }
}
