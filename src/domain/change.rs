//! The only way data changes: the store and the directory both apply a [`ChangeSet`].

use super::record::{Record, RecordId, Revision};

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Write a record, new or changed.
    Put(Record),
    /// Take a record away.
    Remove(RecordId),
}

impl Change {
    /// The record it is about.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Put(record) => record.id(),
            Self::Remove(id) => id.clone(),
        }
    }
}

/// Changes that happen together or not at all. At most one change per record.
pub type ChangeSet = Vec<Change>;

/// What an edit was based on: the revision that was read, or `None` where no record must exist.
pub type Base = Vec<(RecordId, Option<Revision>)>;
