//! One process at a time: a lock on a file that also says who holds it.

use std::{
    fs::{File, TryLockError},
    io::{Read, Seek, Write},
    path::Path,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{StoreError, files};

/// Bytes of the file: the holder, then spaces.
const ROOM: usize = 512;

/// The contents of the lock file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Holder {
    program: String,
    process: u32,
    host: String,
    since: Timestamp,
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            program,
            process,
            host,
            since,
        } = self;
        write!(f, "{program}, {process}@{host}, {since:.0}")
    }
}

/// The lock of a book, held until dropped. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock, and writes down who has it.
    ///
    /// # Errors
    /// `Locked` with the holder: program, process@host, since when.
    pub fn take(path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let failed = |error: &std::io::Error| files::error("lock", path, error);
        let mut file = files::private()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(|error| failed(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::Locked {
                    holder: holder(&mut file),
                });
            }
            Err(TryLockError::Error(error)) => return Err(failed(&error)),
        }
        let mut lock = Self { file };
        let holder = serde_json::to_vec(&Holder {
            program: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            process: std::process::id(),
            host: host(),
            since: now,
        });
        // The lock is the system's; the name is a courtesy that a full disk may forbid.
        let _ = lock.write(&holder.unwrap_or_default());
        Ok(lock)
    }

    /// Always as many bytes, so that the file keeps its room on a disk that is full the next time.
    fn write(&mut self, text: &[u8]) -> std::io::Result<()> {
        let mut page = text.to_vec();
        page.resize(ROOM.max(text.len()), b' ');
        self.file.rewind()?;
        self.file.write_all(&page)?;
        self.file.set_len(page.len() as u64)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The lock goes with the file; the name of a former holder would only mislead.
        let _ = self.write(&[]);
        let _ = self.file.unlock();
    }
}

/// Who holds the lock, as far as the file tells: on Windows a locked file cannot be read.
fn holder(file: &mut File) -> String {
    let mut text = String::new();
    file.read_to_string(&mut text)
        .ok()
        .and_then(|_| serde_json::from_str::<Holder>(&text).ok())
        .map_or_else(|| "unknown".to_owned(), |holder| holder.to_string())
}

fn host() -> String {
    std::fs::read_to_string("/proc/sys/kernel/hostname")
        .ok()
        .or_else(|| std::env::var("HOSTNAME").ok())
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn who_holds_it_is_told_and_forgotten_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        for _ in 0..2 {
            let lock = Lock::take(&path, time()).unwrap();
            let size = std::fs::metadata(&path).unwrap().len();
            let refused = Lock::take(&path, time()).unwrap_err();
            let me = format!("{}@", std::process::id());
            assert!(refused.to_string().contains(&me), "{refused}");
            drop(lock);
            let text = std::fs::read_to_string(&path).unwrap();
            assert_eq!(text.trim(), "");
            assert_eq!(text.len() as u64, size);
        }
    }

    /// A disk that is full does not keep a book closed.
    #[cfg(target_os = "linux")]
    #[test]
    fn it_is_taken_where_nothing_can_be_written() {
        Lock::take(Path::new("/dev/full"), time()).unwrap();
    }
}
