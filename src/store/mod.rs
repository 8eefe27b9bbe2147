//! The book on the disk. Small and blocking; knows nothing of screens.

use std::ops::ControlFlow;

use crate::domain::{
    audit::AuditEntry,
    change::{Base, ChangeSet},
    record::{RecordId, RecordKind, Stored},
};

mod aside;
pub mod attachments;
pub mod backup;
pub mod book;
pub mod codec;
pub mod damage;
pub mod directory;
pub mod disk;
pub mod engine;
mod error;
pub mod files;
mod fold;
mod guard;
pub mod held;
mod hex;
mod journal;
pub mod ledger;
pub mod lock;
pub mod memory;
mod meta;
pub mod notice;
pub mod opening;
pub mod people;
pub mod place;
mod proof;
pub mod purchases;
pub mod read_only;
mod recover;
pub mod restore;
pub mod seal;
mod shelf;
pub mod sled;
mod space;
mod swap;
pub mod verify;
mod witness;

pub use error::StoreError;

/// The most records one commit may write: sled's memory grows steeply beyond (measured: 5,000 took 1.4 GB).
pub const MAX_COMMIT: usize = 1_000;

/// One atomic, durable step: the changes and the entry of the activity log that tells of them.
#[derive(Debug, Clone)]
pub struct Commit {
    /// What changes; at most [`MAX_COMMIT`].
    pub changes: ChangeSet,
    /// What it was based on; a stale base refuses the whole.
    pub base: Base,
    /// The entry; its `seq` is set by the store.
    pub audit: AuditEntry,
}

/// The sign-in name of the operator who set up a book; `None` in one that is not set up.
fn default_operator(store: &dyn Store) -> Result<Option<String>, StoreError> {
    Ok(match store.get(&RecordId::Partner)? {
        Some(Stored {
            record: crate::domain::record::Record::Partner(partner),
            ..
        }) => Some(partner.default_operator),
        _ => None,
    })
}

/// What can be counted: records by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts(pub [u64; RecordKind::ALL.len()]);

impl Counts {
    /// How many records of a kind there are.
    pub fn of(&self, kind: RecordKind) -> u64 {
        self.0[kind as usize]
    }
}

/// A group that was begun and neither ended nor taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenGroup {
    /// Its first entry.
    pub begin: AuditEntry,
    /// Parts that are in the book.
    pub parts: u64,
}

/// What a scan walks over, in the order of the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// All records of a kind.
    Kind(RecordKind),
    /// The users of one tenant.
    UsersOf(crate::domain::guid::Guid),
    /// The subscriptions of one customer's row.
    SubscriptionsOf(crate::domain::customer::CustomerKey),
    /// The transfers of one customer's row.
    TransfersOf(crate::domain::customer::CustomerKey),
}

/// A book that can be read and changed. One contract suite (`tests/`) holds for every implementation.
pub trait Store: Send + Sync {
    /// The sequence number of the last commit; 0 in a new book.
    fn sequence(&self) -> u64;

    /// How many records there are.
    fn counts(&self) -> Counts;

    /// Reads one record.
    fn get(&self, id: &RecordId) -> Result<Option<Stored>, StoreError>;

    /// Visits the records of a range in key order until the visitor breaks. Each record is whole; a commit that is
    /// made meanwhile may be seen in part. The visitor may read the store.
    fn scan(
        &self,
        range: Range,
        visit: &mut dyn FnMut(Stored) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// Writes changes and audit entry together or not at all. When it returns `Ok(seq)`, they are on the disk.
    ///
    /// # Errors
    /// `Stale` and `TooLarge` leave the store as it was. After `Full`, `Damaged` or `Io` from the engine the store can
    /// be read, but every further commit gets the same error until the book is opened again.
    fn commit(&self, commit: Commit) -> Result<u64, StoreError>;

    /// One entry of the activity log.
    fn audit(&self, seq: u64) -> Result<Option<AuditEntry>, StoreError>;

    /// Visits the activity log backwards, from `before` (exclusive; `u64::MAX` for the newest), until the visitor breaks.
    fn audit_back(
        &self,
        before: u64,
        visit: &mut dyn FnMut(AuditEntry) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// The records one commit touched, in the order it wrote them; what an undo of a group and a change feed read.
    fn touched(&self, seq: u64) -> Result<Vec<RecordId>, StoreError>;

    /// Groups that were begun and not ended.
    fn open_groups(&self) -> Result<Vec<OpenGroup>, StoreError>;

    /// Reads everything, checks checksums, counts, sequence, sum and chain.
    fn verify(&self) -> Result<(), StoreError>;

    /// Reads the activity log and the chain over it.
    fn chain(&self) -> Result<verify::Chain, StoreError>;

    /// Like [`Self::verify`], and tells everything that is wrong, also records that name a missing one. `progress`
    /// breaks to stop; then `None` comes back. Commits wait meanwhile.
    fn report(
        &self,
        progress: &mut verify::Progress<'_>,
    ) -> Result<Option<verify::Report>, StoreError>;
}
