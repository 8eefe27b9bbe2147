//! The optional passphrase of a book: everything that tells of customers lies on the disk under a key that only the
//! passphrase opens.
//!
//! A book that is sealed has a random key of 256 bits. `book.json` and every backup carry that key in a [`KeySlot`]:
//! encrypted under a key that Argon2id makes of the passphrase. Under keys derived from it lie
//!
//! - values and journal frames: XChaCha20-Poly1305 with a random nonce of 24 bytes before the text; the key of the entry
//!   (or the number of the frame) is authenticated with it, so that no value can be put in another's place;
//! - keys of entries (`ids`): what kind an entry is and how many there are can be seen, whose it is can not;
//! - whole files (`stream`): backups, attachments, the directory's snapshot, drafts, waiting passwords.
//!
//! What it does not hide: how many records of which kind there are, which of them belong together, how large they are
//! and when they change.

mod ids;
mod keys;
mod slot;
mod stream;

use std::{
    borrow::Cow,
    fmt,
    io::{self, Read, Write},
    sync::Arc,
};

use super::{
    StoreError,
    hex::{hex, unhex},
};
use crate::domain::secret::Secret;

pub(super) use keys::BookKey;
pub use slot::{KeySlot, WrongPassphrase};
pub use stream::SealedWriter;
pub(super) use stream::{Sealer, StreamReader, beginning, is_sealed};

use keys::Keys;

/// How a book lies on the disk: as it is, or under its key.
#[derive(Clone, Default)]
pub struct Seal(Option<Arc<Keys>>);

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "sealed" } else { "open" })
    }
}

impl Seal {
    /// Everything lies there as it is.
    pub const fn none() -> Self {
        Self(None)
    }

    /// Everything lies under this key.
    pub(super) fn under(key: &BookKey) -> Self {
        Self(Some(Arc::new(Keys::of(key))))
    }

    /// Under the key of a slot that this passphrase opens.
    pub(super) fn of(slot: &KeySlot, passphrase: &Secret) -> Result<Self, WrongPassphrase> {
        Ok(Self::under(&slot.open(passphrase)?))
    }

    /// Under a new key, which this passphrase opens.
    ///
    /// # Errors
    /// `Io` where there is no memory to make a key of the passphrase.
    pub(super) fn fresh(passphrase: &Secret) -> Result<(Self, KeySlot), StoreError> {
        let key = BookKey::random();
        let slot = KeySlot::new(&key, passphrase).ok_or_else(no_memory)?;
        Ok((Self::under(&key), slot))
    }

    /// The slot of the same key under another passphrase.
    ///
    /// # Errors
    /// `WrongPassphrase` where `from` does not open the slot; `Io`.
    pub(super) fn again(slot: &KeySlot, from: &Secret, to: &Secret) -> Result<KeySlot, StoreError> {
        KeySlot::new(&slot.open(from)?, to).ok_or_else(no_memory)
    }

    /// Whether there is a key.
    pub const fn is_set(&self) -> bool {
        self.0.is_some()
    }

    /// A value as it lies on the disk. `place` is what it belongs to.
    ///
    /// # Errors
    /// `Io` for a value of 256 GiB.
    pub(super) fn value(&self, place: &[u8], value: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        match &self.0 {
            Some(keys) => keys.seal(place, value).ok_or_else(too_long),
            None => Ok(value),
        }
    }

    /// The value of what lies on the disk; `None` where it is not what was sealed for this place.
    pub(super) fn opened(&self, place: &[u8], value: Vec<u8>) -> Option<Vec<u8>> {
        match &self.0 {
            Some(keys) => keys.open(place, value),
            None => Some(value),
        }
    }

    /// The key of an entry, or the beginning of one, as it lies on the disk.
    ///
    /// # Errors
    /// `Io` for a name of 256 GiB.
    pub(super) fn key<'a>(&self, key: &'a [u8]) -> Result<Cow<'a, [u8]>, StoreError> {
        match &self.0 {
            Some(keys) => keys.ids().hide(key).ok_or_else(too_long),
            None => Ok(Cow::Borrowed(key)),
        }
    }

    /// The key of an entry that lies on the disk; `None` where nobody with this book's key wrote it.
    pub(super) fn key_of<'a>(&self, hidden: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        match &self.0 {
            Some(keys) => keys.ids().show(hidden),
            None => Some(Cow::Borrowed(hidden)),
        }
    }

    /// Seals a file that grows; `None` where files lie there as they are. `label` says what it is, and `slot` comes
    /// first where the file has to open by the passphrase alone.
    pub(super) fn sealer(&self, label: &str, slot: Option<&KeySlot>) -> Option<(Sealer, Vec<u8>)> {
        let keys = self.0.as_ref()?;
        Some(Sealer::new(keys.streams(), label, slot))
    }

    /// A small file as it lies on the disk. `label` says what it is.
    ///
    /// # Errors
    /// A file of 256 TiB.
    pub fn file<'a>(&self, label: &str, bytes: &'a [u8]) -> io::Result<Cow<'a, [u8]>> {
        let Some((mut sealer, mut out)) = self.sealer(label, None) else {
            return Ok(Cow::Borrowed(bytes));
        };
        sealer.push(bytes, &mut out)?;
        sealer.end(&mut out)?;
        Ok(Cow::Owned(out))
    }

    /// A line of a file that grows by lines, without its end: hexadecimal digits where it is sealed.
    ///
    /// # Errors
    /// A line of 256 GiB.
    pub fn line<'a>(&self, label: &str, line: &'a [u8]) -> io::Result<Cow<'a, [u8]>> {
        let Some(keys) = self.keys() else {
            return Ok(Cow::Borrowed(line));
        };
        let sealed = keys.seal(label.as_bytes(), line.to_vec());
        let sealed = sealed.ok_or_else(|| io::Error::other("the line is too long"))?;
        Ok(Cow::Owned(hex(&sealed).into_bytes()))
    }

    /// What [`Self::line`] made a line of; `None` where it was not that.
    pub fn line_of<'a>(&self, label: &str, line: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        let Some(keys) = self.keys() else {
            return Some(Cow::Borrowed(line));
        };
        let sealed = unhex(std::str::from_utf8(line).ok()?)?;
        keys.open(label.as_bytes(), sealed).map(Cow::Owned)
    }

    /// Writes through it: a file that grows, and is sealed where there is a key.
    pub fn writer<W: Write>(&self, label: &str, file: W) -> io::Result<SealedWriter<W>> {
        SealedWriter::new(file, self.sealer(label, None))
    }

    /// Reads what [`Self::writer`] wrote.
    ///
    /// # Errors
    /// `InvalidData` where it is not sealed under this key and label; those of reading.
    pub fn reader<R: Read + 'static>(&self, label: &str, file: R) -> io::Result<Box<dyn Read>> {
        Ok(if self.is_set() {
            Box::new(StreamReader::open(file, self, label)?)
        } else {
            Box::new(file)
        })
    }

    /// The contents of a file that lies on the disk; `None` where it is not what was sealed under this label.
    pub fn file_of(&self, label: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
        if !self.is_set() {
            return Some(bytes);
        }
        let mut contents = Vec::with_capacity(bytes.len());
        StreamReader::open(&bytes[..], self, label)
            .ok()?
            .read_to_end(&mut contents)
            .ok()?;
        Some(contents)
    }

    fn keys(&self) -> Option<&Keys> {
        self.0.as_deref()
    }
}

fn no_memory() -> StoreError {
    StoreError::Io {
        action: "make a key of the passphrase".to_owned(),
        cause: "out of memory".to_owned(),
    }
}

fn too_long() -> StoreError {
    StoreError::Io {
        action: "encrypt".to_owned(),
        cause: "it is too long".to_owned(),
    }
}

#[cfg(test)]
mod tests;
