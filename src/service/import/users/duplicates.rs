//! Sign-in names that stand twice in a file, found with 24 bytes a row: the names are hashed, not kept.

use std::hash::{BuildHasher, RandomState};

use super::row::Values;
use crate::service::import::table::Row;

/// Parts by which names are divided, so that few of them are sorted at a time.
const PARTS: usize = 64;

/// The sign-in names of a file, or of some of its rows.
#[derive(Debug)]
pub(super) struct Seen {
    seed: u64,
    parts: Vec<Vec<Mark>>,
}

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
    /// Nothing yet. The seed is chosen anew for each file, so that no file can be made whose names meet.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            parts: vec![Vec::new(); PARTS],
        }
    }

    /// A seed that nobody knows.
    pub(super) fn seed() -> u64 {
        RandomState::new().hash_one(0_u8)
    }

    pub(super) fn push(&mut self, folded: &str, values: &Values<'_>, row: &Row<'_>) {
        let content = [
            values.first.clean.value.as_ref(),
            &values.last.clean.value,
            &values.display.clean.value,
            &values.upn.clean.value,
            values.status,
            values.location,
        ]
        .into_iter()
        .fold(self.seed, |hash, text| mix(hash, text.as_bytes()));
        let name = mix(self.seed, folded.as_bytes());
        let mark = Mark {
            name,
            content,
            record: u32::try_from(row.number).unwrap_or(u32::MAX),
            line: u32::try_from(row.record.line).unwrap_or(u32::MAX),
        };
        // The highest bits choose the part.
        let part = usize::try_from(name >> 58).unwrap_or(0);
        if let Some(part) = self.parts.get_mut(part) {
            part.push(mark);
        }
    }

    /// All duplicates by record, of rows that were looked at apart. Where the rows of a name differ all of them are in
    /// error, the first too.
    pub(super) fn duplicates(mut all: Vec<Self>) -> Vec<Duplicate> {
        let mut duplicates = Vec::new();
        for part in 0..PARTS {
            // One part after the other is put together and let go: never two copies of all.
            let mut marks = Vec::new();
            for seen in &mut all {
                if let Some(part) = seen.parts.get_mut(part) {
                    let part = std::mem::take(part);
                    if marks.is_empty() {
                        marks = part;
                    } else {
                        marks.extend(part);
                    }
                }
            }
            find(marks, &mut duplicates);
        }
        duplicates.sort_unstable_by_key(|duplicate| duplicate.record);
        duplicates
    }
}

fn find(mut marks: Vec<Mark>, duplicates: &mut Vec<Duplicate>) {
    marks.sort_unstable_by_key(|mark| (mark.name, mark.record));
    for group in marks.chunk_by(|a, b| a.name == b.name) {
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
}

/// Eight bytes at a time, each step a multiplication of 64 by 64 bits folded in two (as wyhash does).
fn mix(seed: u64, bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    const OTHER: u64 = 0xD6E8_FEB8_6659_FD93;
    let fold = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        #[expect(clippy::cast_possible_truncation, reason = "both halves are used")]
        let low = product as u64;
        low ^ u64::try_from(product >> 64).unwrap_or_default()
    };
    let mut hash = seed ^ ODD;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk.try_into().map_or(0, u64::from_le_bytes);
        hash = fold(hash ^ word, OTHER) ^ hash.rotate_left(23);
    }
    let rest = chunks.remainder();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    // The length keeps "a" and "a\0" apart.
    let word = u64::from_le_bytes(last) ^ (bytes.len() as u64).rotate_left(56);
    fold(fold(hash ^ word, OTHER), ODD ^ hash)
}
