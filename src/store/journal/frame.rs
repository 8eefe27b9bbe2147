//! The bytes of the journal: segments that begin with a header, and frames that prove themselves.
//!
//! Header: `contasJ1`, number of the segment (8), sequence its first frame must have (8), checksum of the frame before
//! it (4), CRC-32 (4). Frame: `FRAM`, length of the payload (4), sequence (8), checksum of the frame before (4), CRC-32
//! over segment number, these and the payload (4), payload. Payload: for each write the length of the key (2), the key,
//! the length of the value (4; all ones for a removal), the value. Numbers are little-endian. In a book under a
//! passphrase the payload is sealed.

use crate::store::{engine::Write, seal::Seal};

const MAGIC: &[u8; 8] = b"contasJ1";
const FRAME: &[u8; 4] = b"FRAM";
const REMOVED: u32 = u32::MAX;

/// Bytes of a segment's header.
pub(super) const HEADER: usize = 8 + 8 + 8 + 4 + 4;

/// Bytes of a frame before its payload.
pub(super) const FRAME_HEADER: usize = 4 + 4 + 8 + 4 + 4;

/// What a segment says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// Segments are numbered without gaps.
    pub(super) number: u64,
    /// The sequence of its first frame.
    pub(super) first: u64,
    /// The checksum of the frame before it; 0 at the beginning of a journal.
    pub(super) previous: u32,
}

impl Header {
    pub(super) fn bytes(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..16].copy_from_slice(&self.number.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.first.to_le_bytes());
        bytes[24..28].copy_from_slice(&self.previous.to_le_bytes());
        let sum = crc32fast::hash(&bytes[..28]);
        bytes[28..].copy_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// `None` where the bytes are no header.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.get(..HEADER)?;
        let header = Self {
            number: u64_at(bytes, 8)?,
            first: u64_at(bytes, 16)?,
            previous: u32_at(bytes, 24)?,
        };
        (header.bytes() == bytes).then_some(header)
    }
}

/// A frame that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    pub(super) seq: u64,
    pub(super) previous: u32,
    pub(super) sum: u32,
    pub(super) payload: &'a [u8],
}

impl Frame<'_> {
    /// Bytes it takes.
    pub(super) const fn len(&self) -> usize {
        FRAME_HEADER + self.payload.len()
    }
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

fn sum(segment: u64, head: &[u8], payload: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&segment.to_le_bytes());
    hasher.update(head);
    hasher.update(payload);
    hasher.finalize()
}

/// The bytes of a frame, and its checksum; `None` where a key or a value is too long for its length field.
pub(super) fn encode(
    segment: u64,
    seq: u64,
    previous: u32,
    writes: &[Write],
    seal: &Seal,
) -> Option<(Vec<u8>, u32)> {
    let mut bytes = vec![0; FRAME_HEADER];
    for (key, value) in writes {
        bytes.extend_from_slice(&u16::try_from(key.len()).ok()?.to_le_bytes());
        bytes.extend_from_slice(key);
        match value {
            Some(value) => {
                let length = u32::try_from(value.len()).ok().filter(|n| *n != REMOVED)?;
                bytes.extend_from_slice(&length.to_le_bytes());
                bytes.extend_from_slice(value);
            }
            None => bytes.extend_from_slice(&REMOVED.to_le_bytes()),
        }
    }
    if seal.is_set() {
        let payload = bytes.split_off(FRAME_HEADER);
        bytes.extend(seal.value(&place(seq), payload).ok()?);
    }
    let length = u32::try_from(bytes.len() - FRAME_HEADER).ok()?;
    bytes[..4].copy_from_slice(FRAME);
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    bytes[8..16].copy_from_slice(&seq.to_le_bytes());
    bytes[16..20].copy_from_slice(&previous.to_le_bytes());
    let sum = sum(segment, &bytes[4..20], &bytes[FRAME_HEADER..]);
    bytes[20..24].copy_from_slice(&sum.to_le_bytes());
    Some((bytes, sum))
}

/// The frame that begins at the first byte; `None` where there is none that proves itself.
pub(super) fn decode(segment: u64, bytes: &[u8]) -> Option<Frame<'_>> {
    if bytes.get(..4)? != FRAME {
        return None;
    }
    let length = usize::try_from(u32_at(bytes, 4)?).ok()?;
    let payload = bytes.get(FRAME_HEADER..FRAME_HEADER.checked_add(length)?)?;
    let frame = Frame {
        seq: u64_at(bytes, 8)?,
        previous: u32_at(bytes, 16)?,
        sum: u32_at(bytes, 20)?,
        payload,
    };
    (sum(segment, &bytes[4..20], payload) == frame.sum).then_some(frame)
}

/// Whether a whole frame stands anywhere in the bytes: then what is before it was not merely cut off by a crash.
pub(super) fn any(segment: u64, bytes: &[u8]) -> bool {
    memchr::memmem::find_iter(bytes, FRAME).any(|at| {
        bytes
            .get(at..)
            .is_some_and(|rest| decode(segment, rest).is_some())
    })
}

/// Shows every whole frame that stands anywhere in the bytes.
pub(super) fn each(segment: u64, bytes: &[u8], visit: &mut dyn FnMut(&Frame<'_>)) {
    for at in memchr::memmem::find_iter(bytes, FRAME) {
        if let Some(frame) = bytes.get(at..).and_then(|rest| decode(segment, rest)) {
            visit(&frame);
        }
    }
}

/// What a payload belongs to.
fn place(seq: u64) -> [u8; 13] {
    let mut place = *b"frame........";
    place[5..].copy_from_slice(&seq.to_le_bytes());
    place
}

/// The writes of a frame; `None` where it does not read as such.
pub(super) fn writes(seq: u64, payload: &[u8], seal: &Seal) -> Option<Vec<Write>> {
    if seal.is_set() {
        return of_payload(&seal.opened(&place(seq), payload.to_vec())?);
    }
    of_payload(payload)
}

fn of_payload(mut payload: &[u8]) -> Option<Vec<Write>> {
    let mut writes = Vec::new();
    while !payload.is_empty() {
        let (length, rest) = payload.split_first_chunk::<2>()?;
        let (key, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = u32::from_le_bytes(*length);
        if length == REMOVED {
            writes.push((key.to_vec(), None));
            payload = rest;
        } else {
            let (value, rest) = rest.split_at_checked(usize::try_from(length).ok()?)?;
            writes.push((key.to_vec(), Some(value.to_vec())));
            payload = rest;
        }
    }
    Some(writes)
}
