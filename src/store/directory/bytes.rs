//! Bytes that many share: on the heap, or in the mapped snapshot file. Columns and orders are read from them in place;
//! whatever they hold, reading them never fails: what is not there is empty or zero.

use std::{fmt, ops::Range, sync::Arc};

use super::mapping::Mapping;

#[derive(Clone)]
enum Owner {
    Heap(Arc<Vec<u8>>),
    File(Arc<Mapping>),
}

/// A part of shared bytes.
#[derive(Clone)]
pub(super) struct Bytes {
    owner: Owner,
    range: Range<usize>,
}

impl Bytes {
    /// A part of a mapped file; empty where the file does not reach that far.
    pub(super) fn of_file(file: &Arc<Mapping>, range: Range<usize>) -> Self {
        Self {
            owner: Owner::File(Arc::clone(file)),
            range,
        }
    }

    /// Row numbers as bytes.
    pub(super) fn of_numbers(numbers: &[u32]) -> Self {
        numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect::<Vec<u8>>()
            .into()
    }

    pub(super) fn get(&self) -> &[u8] {
        let whole: &[u8] = match &self.owner {
            Owner::Heap(bytes) => bytes,
            Owner::File(file) => file.bytes(),
        };
        whole.get(self.range.clone()).unwrap_or_default()
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(mut bytes: Vec<u8>) -> Self {
        bytes.shrink_to_fit();
        Self {
            range: 0..bytes.len(),
            owner: Owner::Heap(Arc::new(bytes)),
        }
    }
}

impl Default for Bytes {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bytes({})", self.range.len())
    }
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk())
        .copied()
        .unwrap_or([0; N])
}

/// The number at a place of a column of two bytes each.
pub(super) fn u16_at(column: &[u8], place: usize) -> u16 {
    u16::from_le_bytes(array(column, place * 2))
}

/// The number at a place of a column of four bytes each.
pub(super) fn u32_at(column: &[u8], place: usize) -> u32 {
    u32::from_le_bytes(array(column, place * 4))
}

/// The sixteen bytes at a place of a column of ids.
pub(super) fn id_at(column: &[u8], place: usize) -> [u8; 16] {
    array(column, place * 16)
}

/// All numbers of a column of four bytes each.
pub(super) fn numbers(column: &[u8]) -> impl DoubleEndedIterator<Item = u32> + '_ {
    column.chunks_exact(4).map(|bytes| u32_at(bytes, 0))
}

/// The text of bytes that should be one.
pub(super) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}
