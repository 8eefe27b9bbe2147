//! What opens a backup that is under a passphrase.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom},
    path::Path,
};

use crate::{
    domain::secret::Secret,
    store::{
        StoreError,
        damage::{Damage, Fault},
        files,
        seal::{self, KeySlot, Seal, StreamReader},
    },
};

/// What the pieces of a backup are authenticated with.
pub(super) const LABEL: &str = "backup";

/// What a file lies under, and the slot of its key.
type Lock = (Seal, Option<KeySlot>);

fn failed(path: &Path, error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::InvalidData => Damage::file(path, Fault::Checksum).into(),
        io::ErrorKind::UnexpectedEof => Damage::file(path, Fault::CutShort).into(),
        _ => files::error("read", path, error),
    }
}

/// What opens a backup: the key of its book, or the passphrase it was made under.
#[derive(Debug, Clone, Copy)]
pub struct Keys<'a> {
    seal: &'a Seal,
    passphrase: Option<&'a Secret>,
}

impl<'a> Keys<'a> {
    /// The key of the book.
    pub const fn of_book(seal: &'a Seal) -> Self {
        Self {
            seal,
            passphrase: None,
        }
    }

    /// The key of a book that is open, where there is one, or a passphrase.
    pub const fn new(seal: &'a Seal, passphrase: Option<&'a Secret>) -> Self {
        Self { seal, passphrase }
    }

    /// The compressed lines of a backup.
    pub(super) fn contents(self, path: &Path) -> Result<Box<dyn Read>, StoreError> {
        let (file, (seal, _)) = self.open(path)?;
        if !seal.is_set() {
            return Ok(Box::new(file));
        }
        let contents =
            StreamReader::behind_slot(file, &seal, LABEL).map_err(|error| failed(path, &error))?;
        Ok(Box::new(contents))
    }

    /// What a backup lies under: its seal, and the slot of the seal's key.
    pub(in crate::store) fn lock(self, path: &Path) -> Result<Lock, StoreError> {
        self.open(path).map(|(_, lock)| lock)
    }

    fn open(self, path: &Path) -> Result<(BufReader<File>, Lock), StoreError> {
        let failed = |error: io::Error| failed(path, &error);
        let file = File::open(path).map_err(failed)?;
        let mut file = BufReader::with_capacity(1 << 18, file);
        let lock = if seal::is_sealed(file.fill_buf().map_err(failed)?) {
            self.opening(&mut file, failed)?
        } else {
            (Seal::none(), None)
        };
        Ok((file, lock))
    }

    /// The key of the book is tried first: a passphrase may have been changed since. Leaves the file behind its slot.
    fn opening(
        self,
        file: &mut BufReader<File>,
        failed: impl Fn(io::Error) -> StoreError,
    ) -> Result<Lock, StoreError> {
        let slot = seal::beginning(file).map_err(&failed)?;
        let behind = file.stream_position().map_err(&failed)?;
        if self.seal.is_set() {
            let fits = StreamReader::behind_slot(&mut *file, self.seal, LABEL)
                .and_then(|mut contents| contents.read(&mut [0]));
            file.seek(SeekFrom::Start(behind)).map_err(&failed)?;
            if fits.is_ok() || slot.is_none() {
                return Ok((self.seal.clone(), slot));
            }
        }
        match (slot, self.passphrase) {
            (Some(slot), Some(passphrase)) => Ok((Seal::of(&slot, passphrase)?, Some(slot))),
            _ => Err(StoreError::Sealed),
        }
    }
}
