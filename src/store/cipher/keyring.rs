//! The file that holds the key of an encrypted book: `key.json`. The data key is random and never changes while the book
//! is encrypted; it is wrapped by a key that Argon2id makes of the passphrase. Another passphrase wraps it anew. Without
//! the passphrase nothing opens it, whoever asks.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Cipher, KEY};
use crate::domain::secret::Secret;

/// Memory (KiB), passes and lanes: what OWASP recommends at least is 19 MiB and two passes; about a third of a second
/// here.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
/// More than this is asked for by no file of ours: a stranger's file must not take all memory.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;

const MAGIC: &str = "contas-key";
/// The format this contas writes.
pub const FORMAT: u32 = 1;
const PURPOSE: &[u8] = b"contas data key";

/// The shortest passphrase that is taken, in characters.
pub const SHORTEST: usize = 8;

/// Why there is no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The passphrase does not fit.
    #[error("the passphrase is wrong")]
    Wrong,
    /// The file is no key file, or damaged.
    #[error("the key file is damaged")]
    Damaged,
    /// A newer contas wrote it.
    #[error("the key file has format {0}")]
    Newer(u32),
}

/// `key.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyring {
    magic: String,
    format: u32,
    memory: u32,
    passes: u32,
    lanes: u32,
    /// Hexadecimal.
    salt: String,
    /// Hexadecimal: the data key, sealed.
    wrapped: String,
}

/// A data key, wiped when dropped.
pub struct DataKey(Zeroizing<[u8; KEY]>);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}

impl DataKey {
    /// A new random key.
    pub fn random() -> Self {
        let mut key = Zeroizing::new([0; KEY]);
        rand::Rng::fill_bytes(&mut rand::rng(), &mut *key);
        Self(key)
    }

    /// Its cipher.
    pub fn cipher(&self) -> Cipher {
        Cipher::new(&self.0)
    }
}

impl Keyring {
    /// Wraps a key by a passphrase.
    ///
    /// # Errors
    /// `Damaged` where Argon2 refuses, which it does for no parameters of ours.
    pub fn wrap(key: &DataKey, passphrase: &Secret) -> Result<Self, KeyError> {
        let mut salt = [0; 16];
        rand::Rng::fill_bytes(&mut rand::rng(), &mut salt);
        let mut ring = Self {
            magic: MAGIC.to_owned(),
            format: FORMAT,
            memory: MEMORY,
            passes: PASSES,
            lanes: LANES,
            salt: hex(&salt),
            wrapped: String::new(),
        };
        let wrapped = ring
            .wrapping(passphrase)?
            .seal(PURPOSE, &*key.0)
            .map_err(|_| KeyError::Damaged)?;
        ring.wrapped = hex(&wrapped);
        Ok(ring)
    }

    /// Unwraps the key.
    ///
    /// # Errors
    /// [`KeyError`]
    pub fn unwrap(&self, passphrase: &Secret) -> Result<DataKey, KeyError> {
        let wrapped = unhex(&self.wrapped).ok_or(KeyError::Damaged)?;
        let plain = self
            .wrapping(passphrase)?
            .open(PURPOSE, &wrapped)
            .map(Zeroizing::new)
            .map_err(|_| KeyError::Wrong)?;
        let mut key = Zeroizing::new([0; KEY]);
        if plain.len() != KEY {
            return Err(KeyError::Damaged);
        }
        key.copy_from_slice(&plain);
        Ok(DataKey(key))
    }

    fn wrapping(&self, passphrase: &Secret) -> Result<Cipher, KeyError> {
        let sound = self.memory <= MOST_MEMORY && self.passes <= MOST_PASSES && self.lanes <= 16;
        let salt = unhex(&self.salt)
            .filter(|_| sound)
            .ok_or(KeyError::Damaged)?;
        let params = Params::new(self.memory, self.passes, self.lanes, Some(KEY))
            .map_err(|_| KeyError::Damaged)?;
        let mut key = Zeroizing::new([0; KEY]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.expose().as_bytes(), &salt, &mut *key)
            .map_err(|_| KeyError::Damaged)?;
        Ok(Cipher::new(&key))
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads the file.
    ///
    /// # Errors
    /// `Damaged`, `Newer`.
    pub fn read(bytes: &[u8]) -> Result<Self, KeyError> {
        let ring: Self = serde_json::from_slice(bytes).map_err(|_| KeyError::Damaged)?;
        match ring.format {
            _ if ring.magic != MAGIC => Err(KeyError::Damaged),
            FORMAT => Ok(ring),
            newer if newer > FORMAT => Err(KeyError::Newer(newer)),
            _ => Err(KeyError::Damaged),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned())
    }

    #[test]
    fn the_right_passphrase_gives_the_key_back_and_another_says_so() {
        let key = DataKey::random();
        let ring = Keyring::wrap(&key, &secret("correct horse")).unwrap();
        let read = Keyring::read(ring.text().as_bytes()).unwrap();
        assert_eq!(read, ring);
        assert_eq!(*read.unwrap(&secret("correct horse")).unwrap().0, *key.0);
        assert_eq!(
            read.unwrap(&secret("correct hors")).err(),
            Some(KeyError::Wrong)
        );
        let anew = Keyring::wrap(&key, &secret("another one")).unwrap();
        assert_eq!(
            *anew.unwrap(&secret("another one")).unwrap().0,
            *key.0,
            "the same key"
        );
        assert_eq!(format!("{key:?}"), "DataKey");
    }

    #[test]
    fn a_file_that_is_damaged_or_newer_or_greedy_is_refused() {
        let ring = Keyring::wrap(&DataKey::random(), &secret("correct horse")).unwrap();
        let with = |from: &str, to: &str| Keyring::read(ring.text().replace(from, to).as_bytes());
        assert_eq!(with("contas-key", "x"), Err(KeyError::Damaged));
        assert_eq!(
            with("\"format\": 1", "\"format\": 9"),
            Err(KeyError::Newer(9))
        );
        assert_eq!(Keyring::read(b"{"), Err(KeyError::Damaged));
        let greedy = with("65536", "4294967295").unwrap();
        assert_eq!(greedy.unwrap(&secret("x")).err(), Some(KeyError::Damaged));
    }
}
