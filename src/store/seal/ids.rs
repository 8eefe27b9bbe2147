//! Keys of entries under the key of the book. Scans go by the beginnings of keys (a kind, the users of a tenant), so each
//! part of a key is hidden by itself and keeps its length: an id of sixteen bytes becomes another one (one block of
//! AES-256, which is a permutation), a text becomes its nonce and cipher text. The kind, and the numbers of the activity
//! log, stay as they are: their order is needed.

use std::borrow::Cow;

use aes::{
    Aes256, Block,
    cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit},
};
use chacha20poly1305::XChaCha20Poly1305;
use zeroize::Zeroizing;

use super::keys::{BookKey, cipher, decrypted, encrypted, mac};
use crate::store::codec::{self, Shape};

/// Bytes of an id.
const ID: usize = 16;

/// Bytes of a text's nonce.
const NONCE: usize = 24;

/// See the module.
pub(in crate::store) struct Ids {
    blocks: Aes256,
    texts: XChaCha20Poly1305,
    nonces: Zeroizing<[u8; 32]>,
}

impl Ids {
    pub(super) fn of(key: &BookKey) -> Self {
        Self {
            blocks: Aes256::new(&(*key.derived("contas ids")).into()),
            texts: cipher(&key.derived("contas names")),
            nonces: key.derived("contas nonces of names"),
        }
    }

    /// A key, or its beginning up to the end of a part, as it lies on the disk.
    /// `None` where a text is too long.
    pub(super) fn hide<'a>(&self, key: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        Some(match codec::shape(key) {
            Shape::Plain => Cow::Borrowed(key),
            Shape::Ids => Cow::Owned(ids(key, &|id| self.blocks.encrypt_block(id))),
            Shape::Text if key.len() == 1 => Cow::Borrowed(key),
            Shape::Text => {
                let (kind, text) = key.split_at(1);
                // The same text must be the same key: the nonce comes from the text.
                let mut nonce = [0; NONCE];
                nonce.copy_from_slice(&mac(&self.nonces, key)[..NONCE]);
                let mut hidden = kind.to_vec();
                hidden.extend_from_slice(&nonce);
                hidden.extend_from_slice(&encrypted(&self.texts, nonce, kind, text.to_vec())?);
                Cow::Owned(hidden)
            }
        })
    }

    /// The key of what lies on the disk.
    pub(super) fn show<'a>(&self, hidden: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        match codec::shape(hidden) {
            Shape::Plain => Some(Cow::Borrowed(hidden)),
            Shape::Ids => Some(Cow::Owned(ids(hidden, &|id| self.blocks.decrypt_block(id)))),
            Shape::Text if hidden.len() == 1 => Some(Cow::Borrowed(hidden)),
            Shape::Text => {
                let (kind, rest) = hidden.split_at(1);
                let (nonce, text) = rest.split_first_chunk::<NONCE>()?;
                let text = decrypted(&self.texts, *nonce, kind, text.to_vec())?;
                Some(Cow::Owned([kind, &text].concat()))
            }
        }
    }
}

/// Changes every id of a key: sixteen bytes each, with a byte between the two of a customer's row.
fn ids(key: &[u8], change: &dyn Fn(&mut Block)) -> Vec<u8> {
    let mut changed = key.to_vec();
    for at in codec::id_places(key) {
        if let Some(id) = changed
            .get_mut(at..at + ID)
            .and_then(|id| <&mut Block>::try_from(id).ok())
        {
            change(id);
        }
    }
    changed
}
