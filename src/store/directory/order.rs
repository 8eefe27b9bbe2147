//! The orders of the list: one array of row numbers per column, brought forward by search and splice, never sorted anew.

use std::{cmp::Ordering, collections::HashMap};

use super::{Directory, chunks::Order, entry::Collation, row::Row};

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
pub(super) struct Orders(pub(super) [Order; Column::ALL.len()]);

impl Orders {
    /// Sorts rows, given the first bytes of the sort key of each row's name.
    pub(super) fn sort(directory: &Directory, rows: &[u32], name_heads: &[u128]) -> Self {
        let collation = Collation::new();
        let comparing = |column| {
            let collation = &collation;
            move |a, b| compare(directory, collation, column, a, b)
        };
        let name_head = |row: u32| name_heads.get(row as usize).copied().unwrap_or_default();
        let by_name = sort_by_head(rows, name_head, comparing(Column::Name));
        // All other columns go by the name where they are equal: its rank stands for it.
        let mut ranks = vec![0; name_heads.len()];
        for (rank, row) in (0..).zip(&by_name) {
            if let Some(place) = ranks.get_mut(*row as usize) {
                *place = rank;
            }
        }
        let rank = |row: u32| u128::from(ranks.get(row as usize).copied().unwrap_or(0_u32));
        let tags = tag_ranks(directory, rows, &collation);
        let heads = |column| {
            let (rank, tags) = (&rank, &tags);
            move |number: u32| {
                let Some(row) = directory.row(number) else {
                    return 0;
                };
                match column {
                    Column::Name => rank(number),
                    Column::MicrosoftId => u128::from_be_bytes(*row.microsoft_id().as_bytes()),
                    Column::Domain => head(lower(row.domain_parts())),
                    Column::Relationship => (row.relationship() as u128) << 32 | rank(number),
                    Column::Tags => {
                        let tags = tags.get(row.tags_line()).copied();
                        u128::from(tags.unwrap_or(u32::MAX)) << 32 | rank(number)
                    }
                }
            }
        };
        Self(Column::ALL.map(|column| {
            Order::of(&match column {
                Column::Name => by_name.clone(),
                _ => sort_by_head(rows, heads(column), comparing(column)),
            })
        }))
    }

    pub(super) fn len(&self) -> usize {
        self.by(Column::Name).len()
    }

    pub(super) fn by(&self, column: Column) -> &Order {
        &self.0[column as usize]
    }

    /// Takes rows out, as `old` has them, and puts rows in, as `new` has them.
    pub(super) fn splice(
        &self,
        collation: &Collation,
        (old, out): (&Directory, &[u32]),
        (new, into): (&Directory, &[u32]),
    ) -> Self {
        if out.is_empty() && into.is_empty() {
            return self.clone();
        }
        Self(Column::ALL.map(|column| {
            splice(
                self.by(column),
                (out, &|a, b| compare(old, collation, column, a, b)),
                (into, &|a, b| compare(new, collation, column, a, b)),
            )
        }))
    }
}

/// The rank of every set of tags that occurs.
fn tag_ranks<'a>(
    directory: &'a Directory,
    rows: &[u32],
    collation: &Collation,
) -> HashMap<&'a str, u32> {
    let mut ranks: HashMap<&str, u32> = rows
        .iter()
        .filter_map(|row| directory.row(*row))
        .map(|row| row.tags_line())
        .filter(|tags| !tags.is_empty())
        .map(|tags| (tags, 0))
        .collect();
    let mut sorted: Vec<&str> = ranks.keys().copied().collect();
    sorted.sort_unstable_by(|a, b| collation.compare(a, b));
    let (mut rank, mut last) = (0, "");
    for tags in sorted {
        if collation.compare(last, tags) != Ordering::Equal {
            rank += 1;
        }
        ranks.insert(tags, rank);
        last = tags;
    }
    ranks
}

/// Sorts by the first bytes of what is compared, and compares in full only where these are equal: most comparisons then
/// touch nothing but the array that is sorted.
pub(super) fn sort_by_head(
    rows: &[u32],
    head: impl Fn(u32) -> u128,
    compare: impl Fn(u32, u32) -> Ordering,
) -> Vec<u32> {
    let mut headed: Vec<(u128, u32)> = rows.iter().map(|row| (head(*row), *row)).collect();
    headed.sort_unstable_by(|(head_a, a), (head_b, b)| {
        head_a.cmp(head_b).then_with(|| compare(*a, *b))
    });
    headed.into_iter().map(|(_, row)| row).collect()
}

/// The first sixteen bytes as a number that sorts as they do.
pub(super) fn head(bytes: impl IntoIterator<Item = u8>) -> u128 {
    let mut first = [0; 16];
    for (place, byte) in first.iter_mut().zip(bytes) {
        *place = byte;
    }
    u128::from_be_bytes(first)
}

/// Rows that go out of an order or come into it, and how rows compare.
pub(super) type Moved<'a> = (&'a [u32], &'a dyn Fn(u32, u32) -> Ordering);

/// Takes rows out of a sorted order and puts others in: a search for each, and a copy of the chunks around it.
///
/// `out` compares as before the change, `into` as after it; all that stays compares the same in both.
pub(super) fn splice(order: &Order, out: Moved<'_>, into: Moved<'_>) -> Order {
    let mut holes: Vec<usize> = out
        .0
        .iter()
        .map(|row| order.partition_point(|other| (out.1)(other, *row) == Ordering::Less))
        .collect();
    holes.sort_unstable();
    let kept = order.without(&holes);
    let mut rows = into.0.to_vec();
    rows.sort_unstable_by(|a, b| (into.1)(*a, *b));
    let inserts: Vec<(usize, u32)> = rows
        .into_iter()
        .map(|row| {
            let before = |other| (into.1)(other, row) == Ordering::Less;
            (kept.partition_point(before), row)
        })
        .collect();
    kept.with(&inserts)
}

/// The order of two rows in a column; ties by name, then Microsoft ID, then provider (CL-33, CL-40).
pub(super) fn compare(
    directory: &Directory,
    collation: &Collation,
    column: Column,
    a: u32,
    b: u32,
) -> Ordering {
    match (directory.row(a), directory.row(b)) {
        (Some(a), Some(b)) => compare_rows(collation, column, &a, &b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

fn compare_rows(collation: &Collation, column: Column, a: &Row<'_>, b: &Row<'_>) -> Ordering {
    match column {
        Column::Name => Ordering::Equal,
        Column::MicrosoftId => a.microsoft_id().cmp(&b.microsoft_id()),
        Column::Domain => lower(a.domain_parts()).cmp(lower(b.domain_parts())),
        Column::Relationship => a.relationship().cmp(&b.relationship()),
        Column::Tags => {
            let (a, b) = (a.tags_line(), b.tags_line());
            a.is_empty()
                .cmp(&b.is_empty())
                .then_with(|| collation.compare(a, b))
        }
    }
    .then_with(|| collation.compare(a.name(), b.name()))
    .then_with(|| a.key().cmp(&b.key()))
}

/// The bytes of a domain by which it is sorted: in lower case.
pub(super) fn lower((stem, suffix): (&str, &str)) -> impl Iterator<Item = u8> {
    stem.bytes()
        .chain(suffix.bytes())
        .map(|byte| byte.to_ascii_lowercase())
}
