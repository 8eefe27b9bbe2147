//! Whole files under the key of a book.
//!
//! A file is `contasE1`, the length of a [`KeySlot`] in JSON (4, little-endian; 0 where there is none), the slot, 19 random
//! bytes, then pieces of 65,536 bytes, each with a tag of 16 behind it; the last one may be shorter. A piece is
//! XChaCha20-Poly1305; its nonce is the 19 bytes, its number (4, big-endian) and 1 for the last piece, else 0 (the
//! construction STREAM). What the file is for is authenticated with every piece.

use std::{
    fmt,
    io::{self, Read, Write},
};

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::{XChaCha20Poly1305, aead::Payload};
use rand::Rng;

use super::{KeySlot, Seal, keys::cipher};

const MAGIC: &[u8; 8] = b"contasE1";
const PREFIX: usize = 19;
const PIECE: usize = 64 << 10;
const TAG: usize = 16;

/// A slot is a few hundred bytes.
const LONGEST_SLOT: usize = 4096;

/// Whether a file that begins so is sealed.
pub(in crate::store) fn is_sealed(beginning: &[u8]) -> bool {
    beginning.starts_with(MAGIC)
}

/// Seals a file that grows.
pub(in crate::store) struct Sealer {
    pieces: EncryptorBE32<XChaCha20Poly1305>,
    label: String,
    waiting: Vec<u8>,
}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sealer")
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

impl Sealer {
    /// A sealer, and the bytes the file begins with.
    pub(super) fn new(key: &[u8; 32], label: &str, slot: Option<&KeySlot>) -> (Self, Vec<u8>) {
        let mut prefix = [0; PREFIX];
        rand::rng().fill_bytes(&mut prefix);
        let slot = slot
            .and_then(|slot| serde_json::to_vec(slot).ok())
            .unwrap_or_default();
        let length = u32::try_from(slot.len()).unwrap_or_default();
        let beginning = [&MAGIC[..], &length.to_le_bytes(), &slot, &prefix].concat();
        let sealer = Self {
            pieces: EncryptorBE32::from_aead(cipher(key), &prefix.into()),
            label: label.to_owned(),
            waiting: Vec::with_capacity(PIECE),
        };
        (sealer, beginning)
    }

    /// Takes more bytes; what is ready to be written goes to `out`.
    ///
    /// # Errors
    /// After 2^32 pieces, 256 TiB.
    pub(in crate::store) fn push(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
        // The last piece is another than those before it: a full one waits until it is known that more comes.
        while self.waiting.len() + bytes.len() > PIECE {
            let (now, rest) = bytes.split_at(PIECE - self.waiting.len());
            self.waiting.extend_from_slice(now);
            bytes = rest;
            let piece = Payload {
                msg: &self.waiting,
                aad: self.label.as_bytes(),
            };
            let sealed = self.pieces.encrypt_next(piece).map_err(|_| too_long())?;
            out.extend_from_slice(&sealed);
            self.waiting.clear();
        }
        self.waiting.extend_from_slice(bytes);
        Ok(())
    }

    /// The end of the file goes to `out`.
    pub(in crate::store) fn end(self, out: &mut Vec<u8>) -> io::Result<()> {
        let piece = Payload {
            msg: &self.waiting,
            aad: self.label.as_bytes(),
        };
        let sealed = self.pieces.encrypt_last(piece).map_err(|_| too_long())?;
        out.extend_from_slice(&sealed);
        Ok(())
    }
}

/// Writes a file, sealed or not.
#[derive(Debug)]
pub struct SealedWriter<W: Write> {
    file: W,
    sealer: Option<Sealer>,
    out: Vec<u8>,
}

impl<W: Write> SealedWriter<W> {
    pub(super) fn new(mut file: W, sealer: Option<(Sealer, Vec<u8>)>) -> io::Result<Self> {
        let sealer = match sealer {
            Some((sealer, beginning)) => {
                file.write_all(&beginning)?;
                Some(sealer)
            }
            None => None,
        };
        Ok(Self {
            file,
            sealer,
            out: Vec::new(),
        })
    }

    /// Writes the end, and gives the file back.
    ///
    /// # Errors
    /// Those of writing.
    pub fn finish(mut self) -> io::Result<W> {
        if let Some(sealer) = self.sealer.take() {
            sealer.end(&mut self.out)?;
            self.file.write_all(&self.out)?;
        }
        self.file.flush()?;
        Ok(self.file)
    }
}

impl<W: Write> Write for SealedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.sealer {
            Some(sealer) => {
                sealer.push(bytes, &mut self.out)?;
                self.file.write_all(&self.out)?;
                self.out.clear();
                Ok(bytes.len())
            }
            None => self.file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn too_long() -> io::Error {
    io::Error::other("the file is too long to be sealed")
}

fn spoilt(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// The slot a sealed file begins with; `None` where it has none. Leaves the reader behind it.
///
/// # Errors
/// `InvalidData` where it is no sealed file; those of reading.
pub(in crate::store) fn beginning(file: &mut impl Read) -> io::Result<Option<KeySlot>> {
    let mut head = [0; MAGIC.len() + 4];
    file.read_exact(&mut head)?;
    let (magic, length) = head.split_at(MAGIC.len());
    if magic != MAGIC {
        return Err(spoilt("it is not sealed"));
    }
    let length = length
        .try_into()
        .map(u32::from_le_bytes)
        .ok()
        .and_then(|length| usize::try_from(length).ok())
        .filter(|length| *length <= LONGEST_SLOT)
        .ok_or_else(|| spoilt("its beginning is spoilt"))?;
    if length == 0 {
        return Ok(None);
    }
    let mut slot = vec![0; length];
    file.read_exact(&mut slot)?;
    serde_json::from_slice(&slot)
        .map(Some)
        .map_err(|_| spoilt("its beginning is spoilt"))
}

/// Reads the contents of a sealed file. What comes out was sealed so, to the last byte; a file that was cut short is an
/// error at its end.
pub(in crate::store) struct StreamReader<R> {
    file: R,
    pieces: Option<DecryptorBE32<XChaCha20Poly1305>>,
    label: String,
    /// Bytes of the file that are not opened yet; one more than a piece tells that it is not the last.
    sealed: Vec<u8>,
    opened: Vec<u8>,
    at: usize,
}

impl<R: Read> StreamReader<R> {
    /// Over a file from its first byte.
    ///
    /// # Errors
    /// `InvalidData` where it is no sealed file, or there is no key; those of reading.
    pub(in crate::store) fn open(mut file: R, seal: &Seal, label: &str) -> io::Result<Self> {
        beginning(&mut file)?;
        Self::behind_slot(file, seal, label)
    }

    /// Over a file whose slot was read by [`beginning`].
    pub(in crate::store) fn behind_slot(mut file: R, seal: &Seal, label: &str) -> io::Result<Self> {
        let keys = seal.keys().ok_or_else(|| spoilt("it is sealed"))?;
        let mut prefix = [0; PREFIX];
        file.read_exact(&mut prefix)?;
        Ok(Self {
            file,
            pieces: Some(DecryptorBE32::from_aead(
                cipher(keys.streams()),
                &prefix.into(),
            )),
            label: label.to_owned(),
            sealed: Vec::with_capacity(PIECE + TAG + 1),
            opened: Vec::new(),
            at: 0,
        })
    }

    fn next(&mut self) -> io::Result<()> {
        let Some(mut pieces) = self.pieces.take() else {
            return Ok(());
        };
        let want = PIECE + TAG + 1 - self.sealed.len();
        (&mut self.file)
            .take(want as u64)
            .read_to_end(&mut self.sealed)?;
        let is_last = self.sealed.len() <= PIECE + TAG;
        let end = self.sealed.len().min(PIECE + TAG);
        let piece = Payload {
            msg: &self.sealed[..end],
            aad: self.label.as_bytes(),
        };
        let changed = |_| spoilt("its bytes have changed");
        self.opened = if is_last {
            pieces.decrypt_last(piece).map_err(changed)?
        } else {
            let opened = pieces.decrypt_next(piece).map_err(changed)?;
            self.pieces = Some(pieces);
            opened
        };
        self.sealed.drain(..end);
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for StreamReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.opened.len() && self.pieces.is_some() {
            self.next()?;
        }
        let rest = &self.opened[self.at..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.at += length;
        Ok(length)
    }
}
