//! One process at a time: a lock on a file that also says who holds it.

use std::{
    fs::{File, TryLockError},
    io::{Read, Seek, Write},
    path::Path,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{StoreError, files};

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
        lock.write(&Holder {
            program: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            process: std::process::id(),
            host: host(),
            since: now,
        })
        .map_err(|error| failed(&error))?;
        Ok(lock)
    }

    fn write(&mut self, holder: &Holder) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(&serde_json::to_vec(holder)?)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The lock goes with the file; the name of a former holder would only mislead.
        let _ = self.file.set_len(0);
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
