//! Keys of entries in an encrypted book: what is personal in them (ids of users, mail addresses of operators, names of
//! segments and mappings) becomes an alias of sixteen bytes at the end of the key; the rest stays, so that prefixes and
//! their order stay. The true key lies sealed with the value.

use super::Cipher;
use crate::{
    domain::record::RecordId,
    store::codec::{self, Entry},
};

/// Where what is hidden of a key begins, in the true key as in the stored one; `None` where nothing is hidden.
pub(super) fn hidden_from(entry: &Entry) -> Option<usize> {
    match entry {
        Entry::Record(RecordId::Operator(_) | RecordId::Segment(_) | RecordId::Mapping(_)) => {
            Some(1)
        }
        Entry::Record(RecordId::User(..)) => Some(1 + 16),
        _ => None,
    }
}

/// The same by the first byte of a key, which is all that a stored key tells.
pub(super) fn hidden_from_kind(first: u8) -> Option<usize> {
    let of = |id: &RecordId| codec::record_key(id)[0];
    let user = RecordId::User(
        crate::domain::guid::Guid::from_bytes([0; 16]),
        crate::domain::guid::Guid::from_bytes([0; 16]),
    );
    if first == of(&user) {
        return Some(1 + 16);
    }
    [
        RecordId::Operator(String::new()),
        RecordId::Segment(String::new()),
        RecordId::Mapping(String::new()),
    ]
    .iter()
    .any(|id| of(id) == first)
    .then_some(1)
}

/// The key under which an entry is stored.
pub(super) fn stored(cipher: &Cipher, key: &[u8]) -> Vec<u8> {
    let hidden = codec::entry(key).as_ref().and_then(hidden_from);
    match hidden {
        Some(at) if at <= key.len() => {
            let (open, name) = key.split_at(at);
            let mut stored = open.to_vec();
            stored.extend_from_slice(&cipher.alias(&[open, name]));
            stored
        }
        _ => key.to_vec(),
    }
}
