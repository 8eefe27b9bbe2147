//! What is true after a commit, kept beside it in the same write: sequence, counts, open groups.

use serde::{Deserialize, Serialize};

use crate::domain::{
    audit::{AuditEntry, GroupMark},
    record::RecordKind,
};

/// Sequence, counts and open groups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Meta {
    /// The last commit.
    pub(super) sequence: u64,
    /// How many records there are.
    pub(super) counts: KindCounts,
    /// Groups that were begun and not ended, oldest first.
    pub(super) open: Vec<Group>,
}

impl super::codec::Body for Meta {}

/// Records by kind; open-ended, so that a new kind does not change the bytes of old books.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct KindCounts(Vec<u64>);

/// A group that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Group {
    /// Its first entry.
    pub(super) begin: u64,
    /// Parts that are in the book.
    pub(super) parts: u64,
    /// The group it takes back.
    pub(super) undoes: Option<u64>,
}

impl KindCounts {
    /// How many records of a kind there are.
    pub(super) fn of(&self, kind: RecordKind) -> u64 {
        self.0.get(kind as usize).copied().unwrap_or_default()
    }

    /// Adds records.
    pub(super) fn add(&mut self, kind: RecordKind, records: u64) {
        let place = kind as usize;
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        self.0[place] += records;
    }

    /// Takes records away.
    pub(super) fn subtract(&mut self, kind: RecordKind, records: u64) {
        if let Some(count) = self.0.get_mut(kind as usize) {
            *count = count.saturating_sub(records);
        }
    }
}

impl Meta {
    /// Records of every kind.
    pub(super) fn records(&self) -> u64 {
        self.counts.0.iter().sum()
    }

    /// Entries of every kind but sequence and proof, about.
    pub(super) fn entries(&self) -> u64 {
        self.records() + 3 * self.sequence
    }

    /// Keeps account of groups. A group is closed by its end, by a commit that undoes its first entry, or by the end of
    /// a group whose beginning undoes it.
    pub(super) fn mark(&mut self, entry: &AuditEntry) {
        match entry.group {
            Some(GroupMark::Begin { .. }) => self.open.push(Group {
                begin: entry.seq,
                parts: 0,
                undoes: entry.undoes,
            }),
            Some(GroupMark::Part { group, .. }) => {
                if let Some(open) = self.open.iter_mut().find(|open| open.begin == group) {
                    open.parts += 1;
                }
            }
            Some(GroupMark::End { group }) => {
                let undone = self
                    .open
                    .iter()
                    .find(|open| open.begin == group)
                    .and_then(|open| open.undoes);
                self.open.retain(|open| {
                    open.begin != group
                        && Some(open.begin) != undone
                        && Some(open.begin) != entry.undoes
                });
            }
            None => self.open.retain(|open| Some(open.begin) != entry.undoes),
        }
    }
}
