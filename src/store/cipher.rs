//! Bytes that only the passphrase opens. One cipher serves everything that is written of an encrypted book: the entries
//! (in the database, the journal and the backups, which all hold them as they are sealed here) and the small files
//! beside them.
//!
//! The method is XChaCha20-Poly1305 with a random nonce each time. What a sealed entry is sealed for is part of its
//! proof: an entry cannot be moved to another key, a file not given another name, without being noticed. What stays
//! visible: how many entries of each kind there are, how long they are, the Microsoft IDs of customers in their keys,
//! numbers and times of commits.

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

pub mod keyring;
mod keys;
pub mod sealed;

/// Bytes of a key.
pub const KEY: usize = 32;

const NONCE: usize = 24;

/// How a small file that is sealed begins.
const FILE: &[u8; 8] = b"contasE1";

/// What cannot be opened: not sealed with this key, or changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it was not sealed with this key, or it was changed")]
pub struct Unsealable;

/// The cipher of a book. Its key is wiped from the memory when the last one lets go.
pub struct Cipher {
    values: XChaCha20Poly1305,
    names: Zeroizing<[u8; KEY]>,
}

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cipher")
    }
}

impl Cipher {
    /// The cipher of a data key.
    pub fn new(key: &[u8; KEY]) -> Self {
        let mut values = mac(key, &[b"contas values"]);
        let cipher = XChaCha20Poly1305::new(&Key::from(values));
        values.zeroize();
        Self {
            values: cipher,
            names: Zeroizing::new(mac(key, &[b"contas names"])),
        }
    }

    /// Sixteen bytes in place of a name: the same for the same name, and telling nothing of it.
    fn alias(&self, name: &[&[u8]]) -> [u8; 16] {
        let long = mac(&self.names, name);
        let mut alias = [0; 16];
        alias.copy_from_slice(&long[..16]);
        alias
    }

    /// Seals bytes for a purpose: nonce, then what they became.
    ///
    /// # Errors
    /// None for lengths that memory holds.
    pub fn seal(&self, purpose: &[u8], bytes: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let mut nonce = [0; NONCE];
        rand::Rng::fill_bytes(&mut rand::rng(), &mut nonce);
        let payload = Payload {
            msg: bytes,
            aad: purpose,
        };
        let body = self
            .values
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Unsealable)?;
        let mut sealed = Vec::with_capacity(NONCE + body.len());
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&body);
        Ok(sealed)
    }

    /// Opens what was sealed for the same purpose.
    ///
    /// # Errors
    /// [`Unsealable`]
    pub fn open(&self, purpose: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let (nonce, body) = sealed.split_first_chunk::<NONCE>().ok_or(Unsealable)?;
        let payload = Payload {
            msg: body,
            aad: purpose,
        };
        self.values
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| Unsealable)
    }

    /// A small file, e.g. a draft, sealed under its name.
    ///
    /// # Errors
    /// None for lengths that memory holds.
    pub fn seal_file(&self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let mut file = FILE.to_vec();
        file.extend(self.seal(name.as_bytes(), bytes)?);
        Ok(file)
    }

    /// Opens a small file.
    ///
    /// # Errors
    /// [`Unsealable`], also for a file that is not sealed at all.
    pub fn open_file(&self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let sealed = bytes.strip_prefix(FILE).ok_or(Unsealable)?;
        self.open(name.as_bytes(), sealed)
    }
}

/// HMAC-SHA-256 (RFC 2104) over parts, each with its length before it.
fn mac(key: &[u8; KEY], parts: &[&[u8]]) -> [u8; KEY] {
    let pad = |with: u8| {
        let mut block = Zeroizing::new([with; 64]);
        for (byte, key) in block.iter_mut().zip(key) {
            *byte ^= key;
        }
        block
    };
    let mut inner = Sha256::new();
    inner.update(*pad(0x36));
    for part in parts {
        inner.update((part.len() as u64).to_le_bytes());
        inner.update(part);
    }
    let mut outer = Sha256::new();
    outer.update(*pad(0x5c));
    outer.update(inner.finalize());
    outer.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_opened_by_the_same_key_for_the_same_purpose_alone() {
        let cipher = Cipher::new(&[7; KEY]);
        let sealed = cipher.seal(b"a", b"Contoso").unwrap();
        assert_eq!(cipher.open(b"a", &sealed).unwrap(), b"Contoso");
        assert_ne!(
            cipher.seal(b"a", b"Contoso").unwrap(),
            sealed,
            "never the same twice"
        );
        assert_eq!(cipher.open(b"b", &sealed), Err(Unsealable));
        assert_eq!(Cipher::new(&[8; KEY]).open(b"a", &sealed), Err(Unsealable));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(cipher.open(b"a", &changed), Err(Unsealable), "byte {at}");
            assert_eq!(
                cipher.open(b"a", &sealed[..at]),
                Err(Unsealable),
                "cut at {at}"
            );
        }
        assert!(memchr::memmem::find(&sealed, b"Contoso").is_none());
    }

    #[test]
    fn a_file_is_sealed_under_its_name() {
        let cipher = Cipher::new(&[7; KEY]);
        let file = cipher.seal_file("draft", b"{}").unwrap();
        assert_eq!(cipher.open_file("draft", &file).unwrap(), b"{}");
        assert_eq!(cipher.open_file("other", &file), Err(Unsealable));
        assert_eq!(
            cipher.open_file("draft", b"{}"),
            Err(Unsealable),
            "no plain file is taken"
        );
    }

    #[test]
    fn names_that_are_divided_differently_have_different_aliases() {
        let cipher = Cipher::new(&[1; KEY]);
        assert_eq!(cipher.alias(&[b"ab", b"c"]), cipher.alias(&[b"ab", b"c"]));
        assert_ne!(cipher.alias(&[b"ab", b"c"]), cipher.alias(&[b"a", b"bc"]));
    }
}
