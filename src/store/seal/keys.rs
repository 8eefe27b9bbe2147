//! The key of a book, and the keys that come from it.

use std::fmt;

use chacha20poly1305::{AeadInOut, Key, KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::Rng;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::ids::Ids;

/// Bytes of a nonce.
const NONCE: usize = 24;

/// The key of a book.
pub(in crate::store) struct BookKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for BookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl BookKey {
    /// A key that nobody has.
    pub(in crate::store) fn random() -> Self {
        let mut key = Zeroizing::new([0; 32]);
        rand::rng().fill_bytes(&mut *key);
        Self(key)
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        (bytes.len() == key.len()).then(|| key.copy_from_slice(bytes))?;
        Some(Self(key))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key for one purpose.
    pub(super) fn derived(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(mac(&self.0, purpose.as_bytes()))
    }
}

/// HMAC-SHA-256.
pub(super) fn mac(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    // A key shorter than a block is filled up with zeros: so HMAC says.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    Hmac::<Sha256>::new(&(*block).into())
        .chain_update(text)
        .finalize()
        .into_bytes()
        .into()
}

/// A cipher with a key.
pub(super) fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

/// What a book that is sealed is read and written with.
pub(super) struct Keys {
    values: XChaCha20Poly1305,
    streams: Zeroizing<[u8; 32]>,
    ids: Ids,
}

impl Keys {
    pub(super) fn of(key: &BookKey) -> Self {
        Self {
            values: cipher(&key.derived("contas values")),
            streams: key.derived("contas files"),
            ids: Ids::of(key),
        }
    }

    pub(super) fn streams(&self) -> &[u8; 32] {
        &self.streams
    }

    pub(super) const fn ids(&self) -> &Ids {
        &self.ids
    }

    /// Nonce, then text and tag.
    pub(super) fn seal(&self, place: &[u8], value: Vec<u8>) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let mut sealed = Vec::with_capacity(NONCE + value.len() + 16);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&encrypted(&self.values, nonce, place, value)?);
        Some(sealed)
    }

    pub(super) fn open(&self, place: &[u8], mut value: Vec<u8>) -> Option<Vec<u8>> {
        let nonce = *value.first_chunk::<NONCE>()?;
        value.drain(..NONCE);
        decrypted(&self.values, nonce, place, value)
    }
}

/// Text and tag; `None` where the text is longer than 256 GiB.
pub(super) fn encrypted(
    cipher: &XChaCha20Poly1305,
    nonce: [u8; NONCE],
    place: &[u8],
    mut text: Vec<u8>,
) -> Option<Vec<u8>> {
    cipher
        .encrypt_in_place(&XNonce::from(nonce), place, &mut text)
        .ok()?;
    Some(text)
}

/// The text; `None` where it is not what was encrypted for this place.
pub(super) fn decrypted(
    cipher: &XChaCha20Poly1305,
    nonce: [u8; NONCE],
    place: &[u8],
    mut text: Vec<u8>,
) -> Option<Vec<u8>> {
    cipher
        .decrypt_in_place(&XNonce::from(nonce), place, &mut text)
        .ok()?;
    Some(text)
}
