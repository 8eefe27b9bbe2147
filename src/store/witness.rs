//! Evidence outside database and journal: the last commit, whether the book was closed in order, and on which start of
//! which machine it was open. It is brought to the disk when a book is opened and closed; between, it is in the hands
//! of the system, which a crash of the process does not touch. Database and journal may be ahead of it, never behind.

use std::{
    io,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    StoreError,
    damage::{Damage, Fault},
    disk::{Disk, DiskFile},
    files,
};

/// Two slots, written in turn: a torn write spoils one. Turn (8), sequence (8), state (1), boot (16), CRC-32 (4).
const SLOT: usize = 8 + 8 + 1 + 16 + 4;

/// What it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Said {
    /// The last commit that was acknowledged.
    pub(super) seq: u64,
    /// Whether the book was closed, with everything on the disk.
    pub(super) closed: bool,
    /// The start of the machine it was open on.
    pub(super) boot: [u8; 16],
}

/// The witness file, open.
#[derive(Debug)]
pub(super) struct Witness {
    file: Box<dyn DiskFile>,
    turn: Mutex<(u64, Said)>,
}

fn slot(turn: u64, said: &Said) -> [u8; SLOT] {
    let mut bytes = [0; SLOT];
    bytes[..8].copy_from_slice(&turn.to_le_bytes());
    bytes[8..16].copy_from_slice(&said.seq.to_le_bytes());
    bytes[16] = u8::from(said.closed);
    bytes[17..33].copy_from_slice(&said.boot);
    let sum = crc32fast::hash(&bytes[..33]).to_le_bytes();
    bytes[33..].copy_from_slice(&sum);
    bytes
}

fn read_slot(bytes: &[u8]) -> Option<(u64, Said)> {
    let turn = u64::from_le_bytes(bytes.get(..8)?.try_into().ok()?);
    let said = Said {
        seq: u64::from_le_bytes(bytes.get(8..16)?.try_into().ok()?),
        closed: *bytes.get(16)? == 1,
        boot: bytes.get(17..33)?.try_into().ok()?,
    };
    (slot(turn, &said) == bytes).then_some((turn, said))
}

impl Witness {
    /// What a witness says.
    ///
    /// # Errors
    /// `Damaged` where it is missing or says nothing.
    pub(super) fn read(disk: &dyn Disk, path: &Path) -> Result<Said, StoreError> {
        Self::newest(disk, path).map(|(_, said)| said)
    }

    fn newest(disk: &dyn Disk, path: &Path) -> Result<(u64, Said), StoreError> {
        let damaged = |fault| StoreError::from(Damage::file(path, fault));
        let bytes = match disk.read(path, 2 * SLOT as u64 + 1) {
            Ok(bytes) => bytes,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::IsADirectory
                ) =>
            {
                return Err(damaged(Fault::Missing));
            }
            Err(error) => return Err(files::error("read", path, &error)),
        };
        if bytes.len() > 2 * SLOT {
            return Err(damaged(Fault::TooLong));
        }
        bytes
            .chunks(SLOT)
            .filter_map(read_slot)
            .max_by_key(|(turn, _)| *turn)
            .ok_or_else(|| damaged(Fault::Checksum))
    }

    /// Writes one anew.
    pub(super) fn create(disk: &dyn Disk, path: &Path, said: &Said) -> Result<(), StoreError> {
        super::disk::replace(disk, path, &[slot(0, said), slot(1, said)].concat())
            .map_err(|error| files::error("write", path, &error))
    }

    /// Opens it and notes that the book is open now.
    pub(super) fn open(disk: &Arc<dyn Disk>, path: &Path, seq: u64) -> Result<Self, StoreError> {
        let (turn, _) = Self::newest(&**disk, path)?;
        let file = disk
            .open(path)
            .map_err(|error| files::error("open", path, &error))?;
        let witness = Self {
            file,
            turn: Mutex::new((
                turn,
                Said {
                    seq,
                    closed: false,
                    boot: disk.boot(),
                },
            )),
        };
        witness
            .write(seq, false)
            .and_then(|()| witness.file.sync())
            .map_err(|error| files::error("write", path, &error))?;
        Ok(witness)
    }

    fn write(&self, seq: u64, closed: bool) -> io::Result<()> {
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        turn.0 += 1;
        turn.1.seq = seq;
        turn.1.closed = closed;
        self.file
            .write_at(&slot(turn.0, &turn.1), (turn.0 % 2) * SLOT as u64)
    }

    /// Writes down that a commit is on the disk. Called only when it is. Nothing is lost where this fails: the witness
    /// then knows less.
    pub(super) fn saw(&self, seq: u64) {
        let _ = self.write(seq, false);
    }

    /// Writes down that everything is on the disk.
    pub(super) fn close(&self, seq: u64) {
        let _ = self.write(seq, true).and_then(|()| self.file.sync());
    }
}
