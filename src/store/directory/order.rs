//! The orders of the list: one array of row numbers per column, kept sorted by search and splice, never sorted anew.

use std::{cmp::Ordering, sync::Arc};

use super::{Directory, segment::Row};

/// Columns the list can be sorted by (CL-33).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// Name.
    #[default]
    Name,
    /// Microsoft ID.
    MicrosoftId,
    /// Primary domain.
    Domain,
    /// Relationship, in the order of Microsoft's enumeration.
    Relationship,
    /// Tags; customers without tags come last.
    Tags,
}

impl Column {
    /// All columns.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::MicrosoftId,
        Self::Domain,
        Self::Relationship,
        Self::Tags,
    ];
}

/// How a list is sorted: by name, ascending, unless said otherwise (CL-30).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase", default)]
pub struct SortBy {
    /// The column.
    pub column: Column,
    /// The same order read backwards.
    pub descending: bool,
}

/// Row numbers in the order of each column.
#[derive(Debug, Clone, Default)]
pub(super) struct Orders([Arc<Vec<u32>>; Column::ALL.len()]);

impl Orders {
    pub(super) fn sort(directory: &Directory, rows: &[u32]) -> Self {
        let sort = |column| {
            let head = |row: &u32| {
                directory
                    .row(*row)
                    .map_or(0, |row| column_head(column, &row))
            };
            Arc::new(sort_by_head(rows, head, |a, b| {
                compare(directory, column, a, b)
            }))
        };
        Self(std::thread::scope(|scope| {
            Column::ALL
                .map(|column| scope.spawn(move || sort(column)))
                .map(|sorted| {
                    sorted
                        .join()
                        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                })
        }))
    }

    pub(super) fn len(&self) -> usize {
        self.by(Column::Name).len()
    }

    pub(super) fn by(&self, column: Column) -> &Arc<Vec<u32>> {
        &self.0[column as usize]
    }

    /// Takes rows out, as `old` has them, and puts rows in, as `new` has them.
    pub(super) fn splice(
        &self,
        (old, out): (&Directory, &[u32]),
        (new, into): (&Directory, &[u32]),
    ) -> Self {
        if out.is_empty() && into.is_empty() {
            return self.clone();
        }
        Self(Column::ALL.map(|column| {
            Arc::new(splice(
                self.by(column),
                &Moved::new(out, &|a, b| compare(old, column, a, b)),
                &Moved::new(into, &|a, b| compare(new, column, a, b)),
            ))
        }))
    }
}

/// Sorts by the first bytes of what is compared, and compares in full only where these are equal: most comparisons then
/// touch nothing but the array that is sorted.
pub(super) fn sort_by_head<T: Copy>(
    entries: &[T],
    head: impl Fn(&T) -> u128,
    compare: impl Fn(T, T) -> Ordering,
) -> Vec<T> {
    let mut headed: Vec<(u128, T)> = entries.iter().map(|entry| (head(entry), *entry)).collect();
    headed.sort_unstable_by(|(head_a, a), (head_b, b)| {
        head_a.cmp(head_b).then_with(|| compare(*a, *b))
    });
    headed.into_iter().map(|(_, entry)| entry).collect()
}

/// The first sixteen bytes as a number that sorts as they do.
pub(super) fn head(bytes: impl IntoIterator<Item = u8>) -> u128 {
    let mut first = [0; 16];
    for (place, byte) in first.iter_mut().zip(bytes) {
        *place = byte;
    }
    u128::from_be_bytes(first)
}

/// Sorts as [`compare`] does, but for ties. The upper bits of what has few values; the name fills the rest.
fn column_head(column: Column, row: &Row<'_>) -> u128 {
    let bytes = |key: &[u8]| head(key.iter().copied());
    match column {
        Column::Name => bytes(row.name_key()),
        Column::MicrosoftId => u128::from_be_bytes(*row.microsoft_id().as_bytes()),
        Column::Domain => head(row.domain().bytes().map(|byte| byte.to_ascii_lowercase())),
        Column::Relationship => (row.relationship() as u128) << 120 | bytes(row.name_key()) >> 8,
        Column::Tags if row.tags().next().is_none() => {
            u128::from(u8::MAX) << 120 | bytes(row.name_key()) >> 8
        }
        Column::Tags => bytes(row.tags_key()) >> 8,
    }
}

/// Entries that go out of a sorted array or come into it, and how entries compare.
pub(super) struct Moved<'a, T> {
    entries: &'a [T],
    compare: &'a dyn Fn(T, T) -> Ordering,
}

impl<'a, T> Moved<'a, T> {
    pub(super) fn new(entries: &'a [T], compare: &'a dyn Fn(T, T) -> Ordering) -> Self {
        Self { entries, compare }
    }
}

/// Takes entries out of a sorted array and puts others in: a search for each, and one copy of the array.
///
/// `out` compares as before the change, `into` as after it; all that stays compares the same in both.
pub(super) fn splice<T: Copy>(order: &[T], out: &Moved<'_, T>, into: &Moved<'_, T>) -> Vec<T> {
    let mut holes: Vec<usize> = out
        .entries
        .iter()
        .filter_map(|entry| {
            order
                .binary_search_by(|other| (out.compare)(*other, *entry))
                .ok()
        })
        .collect();
    holes.sort_unstable();
    let mut kept = Vec::with_capacity(order.len() + into.entries.len());
    let mut from = 0;
    for hole in holes {
        kept.extend_from_slice(&order[from..hole]);
        from = hole + 1;
    }
    kept.extend_from_slice(&order[from..]);
    if into.entries.is_empty() {
        return kept;
    }
    let mut entries = into.entries.to_vec();
    entries.sort_unstable_by(|a, b| (into.compare)(*a, *b));
    let mut spliced = Vec::with_capacity(kept.len() + entries.len());
    let mut from = 0;
    for entry in entries {
        let rest = &kept[from..];
        let place =
            from + rest.partition_point(|other| (into.compare)(*other, entry) == Ordering::Less);
        spliced.extend_from_slice(&kept[from..place]);
        spliced.push(entry);
        from = place;
    }
    spliced.extend_from_slice(&kept[from..]);
    spliced
}

/// Two sorted arrays as one.
pub(super) fn merge(directory: &Directory, column: Column, a: &[u32], b: &[u32]) -> Vec<u32> {
    let by = |a, b| compare(directory, column, a, b);
    splice(a, &Moved::new(&[], &by), &Moved::new(b, &by))
}

/// The order of two rows in a column; ties by name, then Microsoft ID, then provider (CL-33, CL-40).
pub(super) fn compare(directory: &Directory, column: Column, a: u32, b: u32) -> Ordering {
    match (directory.row(a), directory.row(b)) {
        (Some(a), Some(b)) => compare_rows(column, &a, &b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

fn compare_rows(column: Column, a: &Row<'_>, b: &Row<'_>) -> Ordering {
    match column {
        Column::Name => Ordering::Equal,
        Column::MicrosoftId => a.microsoft_id().cmp(&b.microsoft_id()),
        Column::Domain => compare_domains(a.domain(), b.domain()),
        Column::Relationship => a.relationship().cmp(&b.relationship()),
        Column::Tags => (a.tags().next().is_none(), a.tags_key())
            .cmp(&(b.tags().next().is_none(), b.tags_key())),
    }
    .then_with(|| a.name_key().cmp(b.name_key()))
    .then_with(|| a.key().cmp(&b.key()))
}

/// Domains in the order of their lower-case bytes.
pub(super) fn compare_domains(a: &str, b: &str) -> Ordering {
    let lower = |byte: u8| byte.to_ascii_lowercase();
    a.bytes().map(lower).cmp(b.bytes().map(lower))
}
