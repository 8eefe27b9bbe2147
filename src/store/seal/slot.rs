//! The key of a book under its passphrase.

use argon2::{Algorithm, Argon2, Params, Version};
use icu_normalizer::ComposingNormalizer;
use rand::Rng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::keys::{BookKey, cipher, decrypted, encrypted};
use crate::{domain::secret::Secret, store::hex};

/// What a new slot asks of whoever tries a passphrase: 64 MiB and three passes, some tenths of a second.
const COST: Cost = Cost {
    memory: 64 << 10,
    passes: 3,
    lanes: 1,
};

/// More than this no slot may ask: a file that somebody changed must not take the machine's memory.
const MOST: Cost = Cost {
    memory: 4 << 20,
    passes: 100,
    lanes: 16,
};

/// What is authenticated with the key.
const LABEL: &[u8] = b"contas key";

/// The passphrase is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the passphrase is another one")]
pub struct WrongPassphrase;

/// The cost of Argon2id: memory in KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Cost {
    memory: u32,
    passes: u32,
    lanes: u32,
}

/// How a passphrase becomes a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Derivation {
    Argon2id,
}

/// The key of a book under its passphrase: `{"kdf":"argon2id","memory":65536,"passes":3,"lanes":1,"salt":…,"nonce":…,
/// "key":…}`, bytes in hexadecimal. `key` is XChaCha20-Poly1305 (with the additional text `contas key`) over the 32
/// bytes of the book's key, under the 32 bytes that the derivation makes of passphrase (NFC, UTF-8) and salt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySlot {
    kdf: Derivation,
    #[serde(flatten)]
    cost: Cost,
    #[serde(with = "hex::serde")]
    salt: Vec<u8>,
    #[serde(with = "hex::serde")]
    nonce: Vec<u8>,
    #[serde(with = "hex::serde")]
    key: Vec<u8>,
}

impl KeySlot {
    /// Puts a key under a passphrase. Takes some tenths of a second; `None` where there is no memory for it.
    pub(in crate::store) fn new(key: &BookKey, passphrase: &Secret) -> Option<Self> {
        let mut salt = vec![0; 16];
        let mut nonce = [0; 24];
        let mut random = rand::rng();
        random.fill_bytes(&mut salt);
        random.fill_bytes(&mut nonce);
        let mut slot = Self {
            kdf: Derivation::Argon2id,
            cost: COST,
            salt,
            nonce: nonce.to_vec(),
            key: Vec::new(),
        };
        let wrapping = slot.derive(passphrase)?;
        slot.key = encrypted(&cipher(&wrapping), nonce, LABEL, key.bytes().to_vec())?;
        Some(slot)
    }

    /// The key, by the passphrase. Takes some tenths of a second.
    ///
    /// # Errors
    /// [`WrongPassphrase`], also where the slot was changed.
    pub(in crate::store) fn open(&self, passphrase: &Secret) -> Result<BookKey, WrongPassphrase> {
        let wrapping = self.derive(passphrase).ok_or(WrongPassphrase)?;
        let nonce: [u8; 24] = self
            .nonce
            .as_slice()
            .try_into()
            .map_err(|_| WrongPassphrase)?;
        let bytes = decrypted(&cipher(&wrapping), nonce, LABEL, self.key.clone())
            .map(Zeroizing::new)
            .ok_or(WrongPassphrase)?;
        BookKey::from_bytes(&bytes).ok_or(WrongPassphrase)
    }

    fn derive(&self, passphrase: &Secret) -> Option<Zeroizing<[u8; 32]>> {
        let Cost {
            memory,
            passes,
            lanes,
        } = self.cost;
        if memory > MOST.memory || passes > MOST.passes || lanes > MOST.lanes {
            return None;
        }
        let params = Params::new(memory, passes, lanes, Some(32)).ok()?;
        // The same letters, however a keyboard composes them.
        let text = Zeroizing::new(
            ComposingNormalizer::new_nfc()
                .normalize(passphrase.expose())
                .into_owned(),
        );
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(text.as_bytes(), &self.salt, &mut *key)
            .ok()?;
        Some(key)
    }
}
