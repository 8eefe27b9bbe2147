//! The lines of a backup.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        audit::AuditEntry,
        guid::Guid,
        record::{Record, RecordId},
    },
    store::{
        StoreError,
        codec::{self, Entry},
        damage::{Damage, Fault},
        hex::{hex, unhex},
        meta::Meta,
        proof::Proof,
    },
};

/// The format of the lines.
pub(super) const FORMAT: u32 = 1;

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::store) struct Header {
    pub(in crate::store) contas: String,
    pub(in crate::store) format: u32,
    /// The version of the records' bytes that the checksums are of.
    pub(in crate::store) codec: u8,
    pub(in crate::store) book: Option<Guid>,
    pub(in crate::store) made: Timestamp,
    /// The last commit when it was begun.
    pub(in crate::store) sequence: u64,
    /// Whether the files of evidence are in it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(in crate::store) attachments: bool,
}

/// An entry.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Line {
    pub(super) key: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) revision: u64,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) sum: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) record: Option<Record>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) activity: Option<AuditEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) touched: Option<Vec<RecordId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) link: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bytes: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) removed: bool,
}

/// Before lines that take the place of earlier ones.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Amended {
    /// How many follow.
    pub(super) amended: u64,
}

/// The last line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct End {
    pub(super) end: bool,
    /// The last commit that is in it.
    pub(super) sequence: u64,
    /// Lines of entries.
    pub(super) lines: u64,
    /// Files of evidence.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) attachments: u64,
    pub(super) meta: Meta,
    pub(super) proof: Proof,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the shape serde asks for"
)]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// The key of a line that is written as contas writes it, without reading the rest.
pub(super) fn key_of(text: &str) -> Option<Vec<u8>> {
    let (key, _) = text.strip_prefix("{\"key\":\"")?.split_once('"')?;
    unhex(key)
}

fn checksum(value: &[u8]) -> u64 {
    value
        .get(1..5)
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, |bytes| u64::from(u32::from_le_bytes(bytes)))
}

/// The line of an entry; `None` for sequence and proof, which are in the last line.
///
/// # Errors
/// `Damaged` where the entry is spoilt.
pub(super) fn of(key: &[u8], value: &[u8]) -> Result<Option<Line>, StoreError> {
    let mut line = Line {
        key: hex(key),
        sum: checksum(value),
        ..Line::default()
    };
    // The chain is over the very bytes of the activity log; other entries keep theirs where an older contas wrote them.
    let mut exact = value.first() != Some(&codec::VERSION);
    match codec::entry(key) {
        Some(Entry::Meta | Entry::Proof) => return Ok(None),
        Some(Entry::Record(_)) => {
            let (revision, record) = codec::unseal(key, value)?;
            line.revision = revision;
            line.record = Some(record);
        }
        Some(Entry::Audit(_)) => {
            let (revision, entry) = codec::unseal(key, value)?;
            line.revision = revision;
            line.activity = Some(entry);
            exact = true;
        }
        Some(Entry::Touched(_)) => {
            let (revision, ids) = codec::unseal(key, value)?;
            line.revision = revision;
            line.touched = Some(ids);
            exact = true;
        }
        Some(Entry::Link(_)) => {
            let (revision, link): (_, [u8; 32]) = codec::unseal(key, value)?;
            line.revision = revision;
            line.link = Some(hex(&link));
        }
        None => {
            return Err(Damage::key(key, Fault::Foreign).into());
        }
    }
    line.bytes = exact.then(|| hex(value));
    Ok(Some(line))
}

/// Key and value of a line. `codec` is the version the checksums are of.
///
/// # Errors
/// `Damaged` where the line is not what was written.
pub(super) fn entry(line: &Line, codec: u8) -> Result<(Vec<u8>, Option<Vec<u8>>), StoreError> {
    let key = unhex(&line.key).ok_or(Damage::Book(Fault::Foreign))?;
    let damaged = |fault| StoreError::from(Damage::key(&key, fault));
    if line.removed {
        return Ok((key, None));
    }
    let value = match (&line.bytes, &line.record, &line.link) {
        (Some(bytes), ..) => unhex(bytes).ok_or_else(|| damaged(Fault::Other))?,
        (None, Some(record), _) => codec::seal(&key, line.revision, record)?,
        (None, None, Some(link)) => {
            let link: [u8; 32] = unhex(link)
                .and_then(|link| link.try_into().ok())
                .ok_or_else(|| damaged(Fault::Other))?;
            codec::seal(&key, line.revision, &link)?
        }
        _ => return Err(damaged(Fault::Empty)),
    };
    if (codec == codec::VERSION || line.bytes.is_some()) && checksum(&value) != line.sum {
        return Err(damaged(Fault::Checksum));
    }
    // What stands beside exact bytes for people to read must be the same.
    let told = of(&key, &value)?.ok_or_else(|| damaged(Fault::Other))?;
    if (&told.record, &told.activity, &told.touched)
        != (&line.record, &line.activity, &line.touched)
    {
        return Err(damaged(Fault::Other));
    }
    Ok((key, Some(value)))
}
