//! Room on the disk: commits are refused before it is used up, and a file is kept that can be let go of, so that a book
//! can be opened and read while the disk is full.

use std::{path::PathBuf, sync::Arc};

use super::{StoreError, disk::Disk};

/// Bytes that are kept for opening a book on a full disk.
const RESERVE: u64 = 2 << 20;

/// With fewer free bytes nothing is committed: sled, which spoils its own state when it meets a full disk, never does.
const LEAST: u64 = 24 << 20;

/// A commit takes its bytes in the journal, and a few times that in sled.
const TIMES: u64 = 6;

/// The reserve of a book.
#[derive(Debug)]
pub(super) struct Reserve {
    disk: Arc<dyn Disk>,
    path: PathBuf,
}

impl Reserve {
    pub(super) const fn new(disk: Arc<dyn Disk>, path: PathBuf) -> Self {
        Self { disk, path }
    }

    fn free(&self) -> Option<u64> {
        self.disk.free(self.path.parent()?)
    }

    /// Lets go of the reserve where the disk is full, and makes it again where it is not. Whether the disk is full.
    pub(super) fn balance(&self) -> bool {
        let Some(free) = self.free() else {
            return false;
        };
        if free < LEAST {
            let _ = self.disk.remove(&self.path);
            return true;
        }
        if free > LEAST + 2 * RESERVE && !self.path.exists() {
            let made = self.disk.create(&self.path).and_then(|file| {
                let zeros = vec![0; usize::try_from(RESERVE).unwrap_or_default()];
                file.write_at(&zeros, 0)?;
                file.sync()
            });
            if made.is_err() {
                let _ = self.disk.remove(&self.path);
            }
        }
        false
    }

    /// # Errors
    /// `Full` where a commit of so many bytes is too much.
    pub(super) fn room_for(&self, bytes: u64) -> Result<(), StoreError> {
        match self.free() {
            Some(free) if free < LEAST + TIMES * bytes => Err(StoreError::Full),
            _ => Ok(()),
        }
    }
}
