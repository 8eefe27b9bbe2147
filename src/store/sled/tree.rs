//! sled alone: what it does not do itself, and nothing that escapes it.

use std::{
    fs::{self, File, TryLockError},
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::Duration,
};

use ::sled::{Batch, Db, Error, IVec, Mode};

use crate::store::{
    StoreError,
    damage::{Damage, Fault},
    disk::{Disk, DiskFile},
    engine::{Engine, Visit, Write},
    files,
    guard::quietly,
    seal::Seal,
};

/// Bytes of pages that sled keeps in memory; its own default is 1 GB.
const CACHE: u64 = 64 << 20;

/// How often, and after which pause, it is asked whether sled has let go: two seconds in all.
const RELEASE_TRIES: u32 = 1_000;
const RELEASE_PAUSE: Duration = Duration::from_millis(2);

/// sled alone, open.
#[derive(Debug)]
pub(in crate::store) struct Tree {
    /// Empty only while it is dropped.
    db: Option<Db>,
    /// The log, to ask whether sled has let go of it.
    file: File,
    /// The log, to sync: `flush` waits for `sync_file_range` only, which is no promise on Linux.
    log: Box<dyn DiskFile>,
    pub(in crate::store) path: PathBuf,
    pub(in crate::store) seal: Seal,
}

pub(in crate::store) fn log(database: &Path) -> PathBuf {
    database.join("db")
}

pub(super) fn damaged(path: &Path, fault: Fault) -> StoreError {
    Damage::file(path, fault).into()
}

impl Tree {
    /// Opens a database that is there.
    pub(in crate::store) fn open(
        disk: &dyn Disk,
        path: &Path,
        seal: &Seal,
    ) -> Result<Self, StoreError> {
        let log = log(path);
        match log.metadata() {
            Ok(found) if found.is_file() => {}
            Ok(_) => return Err(damaged(&log, Fault::Other)),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Err(damaged(&log, Fault::Missing));
            }
            Err(error) => return Err(files::error("open", &log, &error)),
        }
        Self::make(disk, path, seal)
    }

    /// Opens a database, or makes one.
    pub(in crate::store) fn make(
        disk: &dyn Disk,
        path: &Path,
        seal: &Seal,
    ) -> Result<Self, StoreError> {
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
            seal: seal.clone(),
        })
    }

    /// Writes all or nothing; on the disk after [`Self::sync`].
    pub(in crate::store) fn apply(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        let mut writes = if self.seal.is_set() {
            writes
                .into_iter()
                .map(|(key, value)| {
                    let hidden = self.seal.key(&key)?.into_owned();
                    let value = value
                        .map(|value| self.seal.value(&key, value))
                        .transpose()?;
                    Ok((hidden, value))
                })
                .collect::<Result<_, StoreError>>()?
        } else {
            writes
        };
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
    pub(in crate::store) fn sync(&self) -> Result<(), StoreError> {
        self.with(|db| db.flush().map(|_| ()))?;
        self.log
            .sync()
            .map_err(|error| files::error("sync", &self.path, &error))
    }

    /// Closes it and brings all that sled wrote doing so to the disk.
    pub(in crate::store) fn close(mut self, disk: &dyn Disk) -> Result<(), StoreError> {
        self.let_go();
        sync_all(disk, &self.path).map_err(|error| files::error("sync", &self.path, &error))
    }

    /// Lets sled flush and close, which may panic.
    fn let_go(&mut self) {
        if let Some(db) = self.db.take() {
            let _ = quietly(|| drop(db));
            await_release(&self.file);
        }
    }

    fn with<T>(&self, work: impl FnOnce(&Db) -> Result<T, Error>) -> Result<T, StoreError> {
        match &self.db {
            Some(db) => guarded(&self.path, || work(db)),
            None => Err(damaged(&self.path, Fault::Missing)),
        }
    }

    /// Shows an entry as it was before it was sealed.
    fn shown(
        &self,
        key: &[u8],
        value: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<ControlFlow<()>, StoreError> {
        if !self.seal.is_set() {
            return Ok(visit(key, value));
        }
        let Some(key) = self.seal.key_of(key) else {
            return Err(damaged(&self.path, Fault::Foreign));
        };
        let value = self.opened(&key, value.to_vec())?;
        Ok(visit(&key, &value))
    }

    fn opened(&self, key: &[u8], value: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        self.seal
            .opened(key, value)
            .ok_or_else(|| Damage::key(key, Fault::Checksum).into())
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
                Some((key, value)) if self.shown(&key, &value, visit)?.is_continue() => {}
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
        Err(panic) => Err(damaged(path, Fault::Unreadable(panic))),
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
            damaged(path, Fault::CutShort)
        }
        Error::Io(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
                    | io::ErrorKind::IsADirectory
                    | io::ErrorKind::InvalidData
                    | io::ErrorKind::InvalidInput
            ) =>
        {
            damaged(path, Fault::Unreadable(error.to_string()))
        }
        Error::Io(error) => files::error("use", path, error),
        Error::Corruption { .. } | Error::ReportableBug(_) | Error::CollectionNotFound(_) => {
            damaged(path, Fault::Unreadable(error.to_string()))
        }
        Error::Unsupported(why) => damaged(path, Fault::Unreadable(why.clone())),
    }
}

impl Engine for Tree {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let hidden = self.seal.key(key)?;
        self.with(|db| Ok(db.get(&hidden)?.map(|value| value.to_vec())))?
            .map(|value| self.opened(key, value))
            .transpose()
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let prefix = self.seal.key(prefix)?;
        let entries = self.with(|db| Ok(db.scan_prefix(&prefix)))?;
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

/// Bytes of the files in a directory.
pub(in crate::store) fn directory_bytes(path: &Path) -> u64 {
    fs::read_dir(path).map_or(0, |entries| {
        entries
            .filter_map(|entry| entry.ok()?.metadata().ok())
            .filter(fs::Metadata::is_file)
            .map(|found| found.len())
            .sum()
    })
}

/// Brings a directory, its files and those below to the disk.
fn sync_all(disk: &dyn Disk, directory: &Path) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_all(disk, &entry.path())?;
        } else {
            disk.open(&entry.path())?.sync()?;
        }
    }
    disk.sync_directory(directory)
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
        self.let_go();
        let _ = self.log.sync();
        // sled makes its files as the umask says.
        let _ = files::make_private(&self.path);
    }
}
