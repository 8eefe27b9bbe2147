//! A book in sled 0.34.7, with what sled does not do itself: a real sync, and no panic that reaches the caller.

use std::{
    fs::{File, TryLockError},
    io,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::Duration,
};

use ::sled::{Batch, Db, Error, IVec, Mode};

use super::{
    StoreError,
    engine::{Engine, Visit, Write},
    files,
    ledger::Ledger,
    place::Place,
    witness::Witness,
};

/// A store on the disk.
pub type SledStore = Ledger<SledEngine>;

/// Bytes of pages that sled keeps in memory; its own default is 1 GB.
const CACHE: u64 = 64 << 20;

/// How often, and after which pause, it is asked whether sled has let go: two seconds in all.
const RELEASE_TRIES: u32 = 1_000;
const RELEASE_PAUSE: Duration = Duration::from_millis(2);

/// sled, and the file it writes to.
#[derive(Debug)]
pub struct SledEngine {
    /// Empty only while it is dropped.
    db: Option<Db>,
    /// The log, to sync: `flush` waits for `sync_file_range` only, which is no promise on Linux.
    file: File,
    path: PathBuf,
    witness: Witness,
}

impl SledStore {
    /// Makes the database and the witness of a new book; its directory for the database is there and empty.
    pub(super) fn create(place: &Place) -> Result<(), StoreError> {
        Witness::create(&place.witness())?;
        Self::begin(SledEngine::open(place)?)?;
        let path = place.database();
        for directory in [path.as_path(), place.path()] {
            files::sync_directory(directory)
                .map_err(|error| files::error("sync", directory, &error))?;
        }
        Ok(())
    }

    /// Opens the database of a book. The caller holds the book's lock.
    ///
    /// # Errors
    /// `Damaged`, `Locked`, `ReadOnly`, `Full`, `Io`.
    pub fn open(place: &Place) -> Result<Self, StoreError> {
        let log = log(&place.database());
        match log.metadata() {
            Ok(found) if found.is_file() => {}
            Ok(_) => return Err(damaged(&log, "no file")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(damaged(&log, "missing"));
            }
            Err(error) => return Err(files::error("open", &log, &error)),
        }
        Self::resume(SledEngine::open(place)?)
    }
}

fn log(database: &Path) -> PathBuf {
    database.join("db")
}

fn damaged(path: &Path, what: &str) -> StoreError {
    StoreError::Damaged {
        what: format!("{}: {what}", path.display()),
    }
}

impl SledEngine {
    fn open(place: &Place) -> Result<Self, StoreError> {
        let path = place.database();
        let witness = Witness::open(&place.witness())?;
        let db = guarded(&path, || {
            ::sled::Config::new()
                .path(&path)
                .mode(Mode::LowSpace)
                .cache_capacity(CACHE)
                .flush_every_ms(None)
                .open()
        })?;
        let log = log(&path);
        let file = files::private()
            .read(true)
            .write(true)
            .open(&log)
            .map_err(|error| files::error("open", &log, &error))?;
        Ok(Self {
            db: Some(db),
            file,
            path,
            witness,
        })
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
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(translate(path, &error)),
        Err(panic) => {
            let text = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("the database cannot be read");
            Err(damaged(path, text))
        }
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

impl Engine for SledEngine {
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

    #[expect(
        clippy::disallowed_methods,
        reason = "the file is synced right after it"
    )]
    fn commit(&self, seq: u64, writes: Vec<Write>) -> Result<(), StoreError> {
        self.with(|db| {
            let mut batch = Batch::default();
            for (key, value) in writes {
                match value {
                    Some(value) => batch.insert(key, value),
                    None => batch.remove(key),
                }
            }
            db.apply_batch(batch)?;
            db.flush()?;
            Ok(())
        })?;
        self.file
            .sync_data()
            .map_err(|error| files::error("sync", &self.path, &error))?;
        // The commit is on the disk; a witness that knows less is allowed.
        let _ = self.witness.saw(seq);
        Ok(())
    }

    fn witnessed(&self) -> u64 {
        self.witness.last()
    }
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

impl Drop for SledEngine {
    fn drop(&mut self) {
        // sled flushes when its last handle goes, and may panic doing so.
        let db = self.db.take();
        let _ = catch_unwind(AssertUnwindSafe(|| drop(db)));
        await_release(&self.file);
        let _ = self.file.sync_data();
        self.witness.close();
    }
}
