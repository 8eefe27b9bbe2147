//! Which parts of a key tell whose an entry is.

use super::{RecordKind, kind_byte};

/// Bytes of an id.
const ID: usize = 16;

/// What follows the first byte of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Shape {
    /// Nothing, or a number that orders.
    Plain,
    /// Ids, at [`id_places`].
    Ids,
    /// A text.
    Text,
}

fn kind(key: &[u8]) -> Option<RecordKind> {
    let first = key.first()?;
    RecordKind::ALL
        .into_iter()
        .find(|kind| kind_byte(*kind) == *first)
}

/// The shape of a key.
pub(in crate::store) fn shape(key: &[u8]) -> Shape {
    match kind(key) {
        None | Some(RecordKind::Partner | RecordKind::TagSet | RecordKind::Request) => Shape::Plain,
        Some(RecordKind::Operator | RecordKind::Segment | RecordKind::Mapping) => Shape::Text,
        Some(
            RecordKind::Reseller
            | RecordKind::Licenses
            | RecordKind::Customer
            | RecordKind::User
            | RecordKind::Subscription
            | RecordKind::Transfer,
        ) => Shape::Ids,
    }
}

/// Where the ids of a key begin; some may lie behind the end of one that is only a beginning.
pub(in crate::store) fn id_places(key: &[u8]) -> impl Iterator<Item = usize> + use<> {
    const FIRST: usize = 1;
    const SECOND: usize = FIRST + ID;
    // A customer's row has a byte behind its first id, which says whether a second one follows.
    let has_provider = usize::from(key.get(SECOND).copied() == Some(1));
    let (second, ids) = match kind(key) {
        Some(RecordKind::User) => (SECOND, 2),
        Some(RecordKind::Customer) => (SECOND + 1, 1 + has_provider),
        Some(RecordKind::Subscription | RecordKind::Transfer) => (SECOND + 1, 2 + has_provider),
        _ => (SECOND, 1),
    };
    [FIRST, second, second + ID].into_iter().take(ids)
}
