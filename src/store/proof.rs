//! What proves a book beyond its single entries, kept beside the sequence in every commit: the sum over all entries,
//! their bytes, and the head of the chain over the activity log.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Sum, bytes and chain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Proof {
    /// Sum of the checksums of all entries but those of sequence and proof. In no order: what is missing, double or an
    /// older version of itself changes it.
    pub(super) sum: u64,
    /// Bytes of all these keys and values.
    pub(super) bytes: u64,
    /// The chain's head: what [`link`] made of the last entry of the activity log.
    pub(super) head: [u8; 32],
    /// Entries up to this one are older than the chain; it begins with one hash over all of them.
    pub(super) anchor: u64,
}

impl super::codec::Body for Proof {}

impl Proof {
    /// An entry is there now.
    pub(super) fn add(&mut self, key: &[u8], value: &[u8]) {
        self.sum = self.sum.wrapping_add(weight(value));
        self.bytes = self.bytes.wrapping_add((key.len() + value.len()) as u64);
    }

    /// An entry is there no more.
    pub(super) fn take(&mut self, key: &[u8], value: &[u8]) {
        self.sum = self.sum.wrapping_sub(weight(value));
        self.bytes = self.bytes.wrapping_sub((key.len() + value.len()) as u64);
    }
}

/// The checksum of an envelope, which covers its key too; never zero, so that no entry weighs nothing.
fn weight(value: &[u8]) -> u64 {
    let sum = value
        .get(1..5)
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u32::from_le_bytes);
    u64::from(sum) + 1
}

/// What a link holds of an envelope.
pub(super) fn digest(value: &[u8]) -> [u8; 32] {
    Sha256::digest(value).into()
}

/// The chain goes on: over the head so far, and the digests of the envelopes of an entry of the activity log and of the
/// ids it touched.
pub(super) fn link(head: &[u8; 32], audit: &[u8; 32], touched: &[u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(head);
    hash.update(audit);
    hash.update(touched);
    hash.finalize().into()
}
