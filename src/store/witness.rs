//! Evidence outside the database of how far it goes. The database may be ahead of it, never behind.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
    sync::{Mutex, PoisonError},
};

use super::{StoreError, files};

/// Two slots, written in turn: a torn write spoils one.
const SLOT: usize = 12;

/// After how many commits the witness is brought to the disk; between, it is in the hands of the system, which a
/// crash of the process does not touch.
const EVERY: u64 = 256;

/// The witness file, open.
#[derive(Debug)]
pub(super) struct Witness {
    file: Mutex<File>,
    last: u64,
}

fn slot(seq: u64) -> [u8; SLOT] {
    let mut bytes = [0; SLOT];
    bytes[..8].copy_from_slice(&seq.to_le_bytes());
    let sum = crc32fast::hash(&bytes[..8]).to_le_bytes();
    bytes[8..].copy_from_slice(&sum);
    bytes
}

fn read(bytes: &[u8]) -> Option<u64> {
    let (seq, _) = bytes.split_first_chunk::<8>()?;
    let seq = u64::from_le_bytes(*seq);
    (slot(seq) == bytes).then_some(seq)
}

impl Witness {
    /// Makes the witness of an empty book.
    pub(super) fn create(path: &Path) -> Result<(), StoreError> {
        files::write_new(path, &[slot(0), slot(0)].concat())
            .map_err(|error| files::error("write", path, &error))
    }

    /// # Errors
    /// `Damaged` where it is missing or says nothing.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let damaged = |what: &str| StoreError::Damaged {
            what: format!("{}: {what}", path.display()),
        };
        let mut file = match files::private().read(true).write(true).open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(damaged("missing"));
            }
            Err(error) => return Err(files::error("open", path, &error)),
        };
        let mut bytes = Vec::with_capacity(2 * SLOT);
        file.read_to_end(&mut bytes)
            .map_err(|error| files::error("read", path, &error))?;
        let last = bytes
            .chunks(SLOT)
            .filter_map(read)
            .max()
            .ok_or_else(|| damaged("the checksum differs"))?;
        Ok(Self {
            file: Mutex::new(file),
            last,
        })
    }

    /// What it said when it was opened.
    pub(super) const fn last(&self) -> u64 {
        self.last
    }

    /// Writes down that a commit is on the disk. Called only when it is.
    pub(super) fn saw(&self, seq: u64) -> io::Result<()> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start((seq % 2) * SLOT as u64))?;
        file.write_all(&slot(seq))?;
        if seq.is_multiple_of(EVERY) {
            file.sync_data()?;
        }
        Ok(())
    }

    /// Brings it to the disk.
    pub(super) fn close(&self) {
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        // Nothing is lost where this fails: the witness then only knows less.
        let _ = file.sync_data();
    }
}
