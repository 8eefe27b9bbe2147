//! A book in sled 0.34.7 behind a journal, with what sled does not do itself: a real sync, and no panic that reaches
//! the caller.

use std::{
    fs::{self, File, TryLockError},
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use ::sled::{Batch, Db, Error, IVec, Mode};

use super::{
    StoreError,
    disk::{Disk, DiskFile},
    engine::{Engine, Visit, Write},
    files,
    guard::quietly,
    journal::{AppendError, Journal},
    ledger::Ledger,
    space::Reserve,
    witness::Witness,
};

/// A store on the disk.
pub type SledStore = Ledger<SledEngine>;

/// Bytes of pages that sled keeps in memory; its own default is 1 GB.
const CACHE: u64 = 64 << 20;

/// After so many bytes of commits sled is brought to the disk: so much is written again, at most, after a crash.
const CHECKPOINT: u64 = 8 << 20;

/// How often, and after which pause, it is asked whether sled has let go: two seconds in all.
const RELEASE_TRIES: u32 = 1_000;
const RELEASE_PAUSE: Duration = Duration::from_millis(2);

/// sled alone, open.
#[derive(Debug)]
pub(super) struct Tree {
    /// Empty only while it is dropped.
    db: Option<Db>,
    /// The log, to ask whether sled has let go of it.
    file: File,
    /// The log, to sync: `flush` waits for `sync_file_range` only, which is no promise on Linux.
    log: Box<dyn DiskFile>,
    path: PathBuf,
}

/// sled, the journal before it and the witness beside it.
#[derive(Debug)]
pub struct SledEngine {
    /// Empty only where it could not be opened again after it was made anew.
    tree: RwLock<Option<Arc<Tree>>>,
    path: PathBuf,
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

pub(super) fn log(database: &Path) -> PathBuf {
    database.join("db")
}

fn damaged(path: &Path, what: &str) -> StoreError {
    StoreError::Damaged {
        what: format!("{}: {what}", path.display()),
    }
}

impl Tree {
    /// Opens a database that is there.
    pub(super) fn open(disk: &dyn Disk, path: &Path) -> Result<Self, StoreError> {
        let log = log(path);
        match log.metadata() {
            Ok(found) if found.is_file() => {}
            Ok(_) => return Err(damaged(&log, "no file")),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Err(damaged(&log, "missing"));
            }
            Err(error) => return Err(files::error("open", &log, &error)),
        }
        Self::make(disk, path)
    }

    /// Opens a database, or makes one.
    pub(super) fn make(disk: &dyn Disk, path: &Path) -> Result<Self, StoreError> {
        let db = guarded(path, || {
            ::sled::Config::new()
                .path(path)
                .mode(Mode::LowSpace)
                .cache_capacity(CACHE)
                .flush_every_ms(None)
                .open()
        })?;
        let log = log(path);
        let failed = |error: io::Error| files::error("open", &log, &error);
        let file = files::private()
            .read(true)
            .write(true)
            .open(&log)
            .map_err(failed)?;
        Ok(Self {
            db: Some(db),
            file,
            log: disk.open(&log).map_err(failed)?,
            path: path.to_owned(),
        })
    }

    /// Writes all or nothing; on the disk after [`Self::sync`].
    pub(super) fn apply(&self, mut writes: Vec<Write>) -> Result<(), StoreError> {
        writes.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        self.with(|db| {
            let mut batch = Batch::default();
            for (key, value) in writes {
                match value {
                    Some(value) => batch.insert(key, value),
                    None => batch.remove(key),
                }
            }
            db.apply_batch(batch)
        })
    }

    /// Brings everything to the disk.
    #[expect(
        clippy::disallowed_methods,
        reason = "the file is synced right after it"
    )]
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        self.with(|db| db.flush().map(|_| ()))?;
        self.log
            .sync()
            .map_err(|error| files::error("sync", &self.path, &error))
    }

    fn with<T>(&self, work: impl FnOnce(&Db) -> Result<T, Error>) -> Result<T, StoreError> {
        match &self.db {
            Some(db) => guarded(&self.path, || work(db)),
            None => Err(damaged(&self.path, "closed")),
        }
    }

    fn walk(
        &self,
        mut entries: ::sled::Iter,
        backwards: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        loop {
            // Only sled's own part is guarded: a panic of the visitor is the visitor's.
            let entry: Option<(IVec, IVec)> = self.with(|_| {
                if backwards {
                    entries.next_back().transpose()
                } else {
                    entries.next().transpose()
                }
            })?;
            match entry {
                Some((key, value)) if visit(&key, &value).is_continue() => {}
                _ => return Ok(()),
            }
        }
    }
}

/// Calls sled. On damaged pages it panics; that becomes an error like others.
fn guarded<T>(path: &Path, work: impl FnOnce() -> Result<T, Error>) -> Result<T, StoreError> {
    match quietly(work) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(translate(path, &error)),
        Err(panic) => Err(damaged(path, &panic)),
    }
}

fn translate(path: &Path, error: &Error) -> StoreError {
    match error {
        Error::Io(error) if error.to_string().contains("could not acquire lock") => {
            StoreError::Locked {
                holder: "unknown".to_owned(),
            }
        }
        Error::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            damaged(path, "cut short")
        }
        Error::Io(error) => files::error("use", path, error),
        Error::Corruption { .. } | Error::ReportableBug(_) | Error::CollectionNotFound(_) => {
            damaged(path, &error.to_string())
        }
        Error::Unsupported(why) => damaged(path, why),
    }
}

impl Engine for Tree {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|db| Ok(db.get(key)?.map(|value| value.to_vec())))
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let entries = self.with(|db| Ok(db.scan_prefix(prefix)))?;
        self.walk(entries, false, visit)
    }

    fn scan_back(
        &self,
        prefix: &[u8],
        before: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        if before <= prefix {
            return Ok(());
        }
        let entries = self.with(|db| Ok(db.range(prefix..before)))?;
        self.walk(entries, true, &mut |key, value| {
            if key.starts_with(prefix) {
                visit(key, value)
            } else {
                ControlFlow::Break(())
            }
        })
    }

    fn commit(&self, _seq: u64, writes: Vec<Write>) -> Result<(), StoreError> {
        self.apply(writes)?;
        self.sync()
    }
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
        tree: Tree,
        journal: Journal,
        witness: Witness,
        reserve: Reserve,
        last: u64,
    ) -> Self {
        Self {
            path: tree.path.clone(),
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
            .ok_or_else(|| damaged(&self.path, "closed"))
    }

    /// Puts another database in the place of this one: closes the old one, lets `swap` move the files, and opens what
    /// is there then. `false` where somebody was reading: then nothing happened.
    ///
    /// # Errors
    /// Those of `swap` and of opening; where opening fails nothing can be read any more until the book is opened again.
    pub(super) fn exchange(
        &self,
        disk: &dyn Disk,
        swap: impl FnOnce() -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let mut slot = self.tree.write().unwrap_or_else(PoisonError::into_inner);
        let Some(tree) = slot.take() else {
            return Err(damaged(&self.path, "closed"));
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
        *slot = Some(Arc::new(Tree::open(disk, &self.path)?));
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

/// Bytes of the files in a directory.
pub(super) fn directory_bytes(path: &Path) -> u64 {
    fs::read_dir(path).map_or(0, |entries| {
        entries
            .filter_map(|entry| entry.ok()?.metadata().ok())
            .filter(fs::Metadata::is_file)
            .map(|found| found.len())
            .sum()
    })
}

/// Waits, but not for ever, until sled has let go of its file: its background threads outlive the last handle for a
/// moment, and whoever opens the book next would find it locked.
fn await_release(file: &File) {
    for _ in 0..RELEASE_TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(RELEASE_PAUSE),
            Ok(()) | Err(TryLockError::Error(_)) => break,
        }
    }
    let _ = file.unlock();
}

impl Drop for Tree {
    fn drop(&mut self) {
        // sled flushes when its last handle goes, and may panic doing so.
        let db = self.db.take();
        let _ = quietly(|| drop(db));
        await_release(&self.file);
        let _ = self.log.sync();
        // sled makes its files as the umask says.
        let _ = files::make_private(&self.path);
    }
}

impl Drop for SledEngine {
    fn drop(&mut self) {
        if self.goes_on() && self.checkpoint().is_ok() {
            self.witness.close(self.last.load(Ordering::Relaxed));
        }
    }
}
