//! Sign-in names that stand twice in a file, found with 24 bytes a row: the names are hashed, not kept.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::row::Values;
use crate::service::import::table::Row;

/// The sign-in names of a file.
#[derive(Debug, Default)]
pub(super) struct Seen(Vec<Mark>);

#[derive(Debug, Clone, Copy)]
struct Mark {
    /// Of the folded sign-in name. Sixty-four bits: two different names among a million meet once in 37 million files.
    name: u64,
    /// Of all values of the row.
    content: u64,
    record: u32,
    line: u32,
}

/// A row whose sign-in name another row has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Duplicate {
    /// Number of the record.
    pub(super) record: u32,
    /// Line of the first other row of that name.
    pub(super) other: u32,
    /// Equal in every field to all others of that name, and not the first of them.
    pub(super) identical: bool,
}

impl Seen {
    pub(super) fn push(&mut self, folded: &str, values: &Values<'_>, row: &Row<'_>) {
        let content = hash(&[
            &values.first.clean.value,
            &values.last.clean.value,
            &values.display.clean.value,
            &values.upn.clean.value,
            values.status,
            values.location,
        ]);
        self.0.push(Mark {
            name: hash(&[folded]),
            content,
            record: u32::try_from(row.number).unwrap_or(u32::MAX),
            line: u32::try_from(row.record.line).unwrap_or(u32::MAX),
        });
    }

    /// All duplicates by record. Where the rows of a name differ all of them are in error, the first too.
    pub(super) fn duplicates(mut self) -> Vec<Duplicate> {
        self.0.sort_unstable_by_key(|mark| (mark.name, mark.record));
        let mut duplicates = Vec::new();
        for group in self.0.chunk_by(|a, b| a.name == b.name) {
            let [first, second, ..] = group else { continue };
            let same = group.iter().all(|mark| mark.content == first.content);
            for mark in group {
                let is_first = mark.record == first.record;
                if !(same && is_first) {
                    duplicates.push(Duplicate {
                        record: mark.record,
                        other: if is_first { second.line } else { first.line },
                        identical: same,
                    });
                }
            }
        }
        duplicates.sort_unstable_by_key(|duplicate| duplicate.record);
        duplicates
    }
}

fn hash(texts: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    texts.hash(&mut hasher);
    hasher.finish()
}
