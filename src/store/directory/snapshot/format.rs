//! The bytes of the snapshot's header, and the table at its end.

use std::ops::Range;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Unusable;
use crate::{domain::guid::Guid, store::directory::segment::Shape};

const MAGIC: &[u8; 16] = b"contas directory";

/// The format this contas writes. What is packed, folded or sorted in another way is another format.
pub(super) const FORMAT: u32 = 2;

/// Bytes of the header.
pub(super) const HEADER: usize = 96;

/// The beginning of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) book: Guid,
    pub(super) sequence: u64,
    pub(super) evidence: u32,
    pub(super) at: Timestamp,
    pub(super) table_at: u64,
    pub(super) table_length: u32,
    pub(super) table_sum: u32,
    pub(super) length: u64,
}

/// Which contas wrote it: folding and collation come with its libraries.
fn version() -> u32 {
    crc32fast::hash(env!("CARGO_PKG_VERSION").as_bytes())
}

impl Header {
    pub(super) fn bytes(&self) -> [u8; HEADER] {
        let mut bytes = Vec::with_capacity(HEADER);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&version().to_le_bytes());
        bytes.extend_from_slice(self.book.as_bytes());
        bytes.extend_from_slice(&self.sequence.to_le_bytes());
        bytes.extend_from_slice(&self.at.as_second().to_le_bytes());
        bytes.extend_from_slice(&self.table_at.to_le_bytes());
        bytes.extend_from_slice(&self.length.to_le_bytes());
        bytes.extend_from_slice(&self.table_length.to_le_bytes());
        bytes.extend_from_slice(&self.table_sum.to_le_bytes());
        bytes.extend_from_slice(&self.evidence.to_le_bytes());
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        let mut whole = [0; HEADER];
        whole[..bytes.len()].copy_from_slice(&bytes);
        whole
    }

    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unusable> {
        let mut rest = Fields(bytes.strip_prefix(MAGIC).ok_or(Unusable::Torn)?);
        let format = u32::from_le_bytes(rest.take()?);
        if format > FORMAT {
            return Err(Unusable::Newer(format));
        }
        let made_by = u32::from_le_bytes(rest.take()?);
        if format != FORMAT || made_by != version() {
            return Err(Unusable::Other);
        }
        let header = Self {
            book: Guid::from_bytes(rest.take()?),
            sequence: u64::from_le_bytes(rest.take()?),
            at: Timestamp::from_second(i64::from_le_bytes(rest.take()?))
                .map_err(|_| Unusable::Torn)?,
            table_at: u64::from_le_bytes(rest.take()?),
            length: u64::from_le_bytes(rest.take()?),
            table_length: u32::from_le_bytes(rest.take()?),
            table_sum: u32::from_le_bytes(rest.take()?),
            evidence: u32::from_le_bytes(rest.take()?),
        };
        if bytes.starts_with(&header.bytes()) {
            Ok(header)
        } else {
            Err(Unusable::Torn)
        }
    }

    /// Where the table is, in a file that is as long as it was.
    pub(super) fn table(&self, length: usize) -> Option<Range<usize>> {
        let start = usize::try_from(self.table_at).ok()?;
        let end = start.checked_add(self.table_length as usize)?;
        (length as u64 == self.length && end == length).then_some(start..end)
    }
}

struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], Unusable> {
        let (field, rest) = self.0.split_first_chunk().ok_or(Unusable::Torn)?;
        self.0 = rest;
        Ok(*field)
    }
}

/// A run of bytes in the file.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct Part {
    pub(super) at: u64,
    pub(super) length: u32,
    /// CRC-32.
    pub(super) sum: u32,
}

/// Where a segment is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SegmentEntry {
    pub(super) shape: Shape,
    pub(super) hot: Part,
    pub(super) cold: Part,
}

/// Where everything is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) segments: Vec<SegmentEntry>,
    /// Five of the customers in the list, five of the removed ones, one of registration numbers.
    pub(super) orders: Vec<Vec<Part>>,
    pub(super) loose: u32,
    /// JSON.
    pub(super) cover: Vec<u8>,
}
