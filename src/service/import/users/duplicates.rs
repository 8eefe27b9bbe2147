//! Sign-in names that stand twice in a file, found with eight bytes a row: the names are hashed, not kept.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::row::Values;

/// Names that are compared at a time, about: their table has 16 megabytes.
const PART: usize = 2 << 20;

/// What was found of rows that follow each other.
#[derive(Debug)]
pub(super) struct Run {
    /// Number of the first.
    pub(super) first: u64,
    /// A byte for each row, see [`super::verdict`].
    pub(super) verdicts: Vec<u8>,
    /// The hash of each row's folded sign-in name; 0 where it has none.
    pub(super) names: Vec<u64>,
}

/// How the names of a file are hashed. Chosen anew for each, so that no file can be made whose names meet. Two different
/// names among a million meet once in 37 million files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed(u64);

impl Seed {
    /// One that nobody knows.
    pub(super) fn unknown() -> Self {
        Self(RandomState::new().hash_one(0_u8))
    }

    /// The hash of a folded sign-in name: never 0.
    pub(super) fn name(self, folded: &str) -> u64 {
        mix(self.0, folded.as_bytes()).max(1)
    }

    /// The hash of all that a row says, to tell whether two are equal in every field.
    pub(super) fn contents(self, values: &Values<'_>) -> u64 {
        [
            values.first.clean.value.as_ref(),
            &values.last.clean.value,
            &values.display.clean.value,
            &values.upn.clean.value,
            values.status,
            values.location,
        ]
        .into_iter()
        .fold(self.0, |hash, text| mix(hash, text.as_bytes()))
    }
}

/// A row whose sign-in name another row may have.
#[derive(Debug)]
pub(super) struct Twice {
    /// Number of the record.
    pub(super) record: u64,
    name: u64,
    /// See [`Seed::contents`].
    pub(super) contents: u64,
    /// Line on which it starts.
    pub(super) line: u64,
}

/// What is said of a row that stands twice.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Duplicate {
    /// Number of the record.
    pub(super) record: u64,
    /// Line of the first other row of that name.
    pub(super) other: u64,
    /// Equal in every field to all others of that name, and not the first of them.
    pub(super) identical: bool,
}

/// The rows whose name another may have, in the order of the file; their contents and lines are still to be read.
pub(super) fn find(runs: &[Run]) -> Vec<Twice> {
    let rows: usize = runs.iter().map(|run| run.names.len()).sum();
    let names = || runs.iter().flat_map(|run| &run.names).copied();
    let mut suspects = HashSet::new();
    let parts = rows.div_ceil(PART).next_power_of_two() as u64;
    let mut table = vec![0; (2 * rows.min(PART)).next_power_of_two()];
    for part in 0..parts {
        table.fill(0);
        for name in names() {
            // The highest bits choose the part, those in the middle the place, the lowest stand there for the name.
            let of_part = parts == 1 || name >> (64 - parts.trailing_zeros()) == part;
            if name != 0 && of_part && !is_new(&mut table, name) {
                suspects.insert(name);
            }
        }
    }
    drop(table);
    if suspects.is_empty() {
        return Vec::new();
    }
    runs.iter()
        .flat_map(|run| (run.first..).zip(&run.names))
        .filter(|(_, name)| suspects.contains(name))
        .map(|(record, name)| Twice {
            record,
            name: *name,
            contents: 0,
            line: 0,
        })
        .collect()
}

/// Puts a name into a table that has room for twice as many. `false` where it stands there, or, very rarely, one that is
/// alike.
fn is_new(table: &mut [u32], name: u64) -> bool {
    #[expect(clippy::cast_possible_truncation, reason = "the lowest bits are meant")]
    let alike = (name as u32).max(1);
    let last = table.len() - 1;
    let mut at = usize::try_from(name >> 32).unwrap_or(0) & last;
    for _ in 0..=last {
        match table.get_mut(at) {
            Some(place) if *place == 0 => {
                *place = alike;
                return true;
            }
            Some(place) if *place == alike => return false,
            _ => at = (at + 1) & last,
        }
    }
    false
}

/// What is said of rows whose names stand twice, in the order of the file. Where the rows of a name differ all of them are
/// in error, the first too.
pub(super) fn judge(mut rows: Vec<Twice>) -> Vec<Duplicate> {
    rows.sort_unstable_by_key(|row| (row.name, row.record));
    let mut duplicates = Vec::new();
    for group in rows.chunk_by(|a, b| a.name == b.name) {
        let [first, second, ..] = group else { continue };
        let same = group.iter().all(|row| row.contents == first.contents);
        for row in group {
            let is_first = row.record == first.record;
            if !(same && is_first) {
                duplicates.push(Duplicate {
                    record: row.record,
                    other: if is_first { second.line } else { first.line },
                    identical: same,
                });
            }
        }
    }
    duplicates.sort_unstable_by_key(|duplicate| duplicate.record);
    duplicates
}

/// Eight bytes at a time, each step a multiplication of 64 by 64 bits folded in two (as wyhash does).
#[inline]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_dup_file_names_that_stand_twice_are_found_in_every_part_of_a_large_file() {
        let seed = Seed::unknown();
        let name = |n: u64| {
            seed.name(&format!(
                "user{}@contoso.com",
                if n == 7 { 2_000_000 } else { n }
            ))
        };
        // More names than are compared at a time, in runs; a row without a name is nobody's twin.
        let runs: Vec<Run> = (0..5)
            .map(|run| {
                let first = run * 500_000 + 1;
                let names =
                    (first..first + 500_000).map(|n| if n % 1000 == 999 { 0 } else { name(n) });
                Run {
                    first,
                    verdicts: Vec::new(),
                    names: names.collect(),
                }
            })
            .collect();
        let mut found = find(&runs);
        let records = found.iter().map(|row| row.record).collect::<Vec<_>>();
        assert_eq!(records, [7, 2_000_000]);
        for (row, line) in found.iter_mut().zip([8, 2_000_003]) {
            row.line = line;
        }
        let duplicate = |record, other| Duplicate {
            record,
            other,
            identical: false,
        };
        found[1].contents = 1;
        assert_eq!(
            judge(found),
            [duplicate(7, 2_000_003), duplicate(2_000_000, 8)]
        );
        assert!(find(&runs[1..3]).is_empty() && find(&[]).is_empty());
    }
}
