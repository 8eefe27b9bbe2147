//! How records lie in the tree: keys that sort, and values that prove themselves.
//!
//! A key is one byte for the kind of entry, then ids of fixed width in big-endian order, so that a kind, the users of a
//! tenant and the activity log are each one run of keys. A value is an envelope: format version (1 byte), CRC-32 over
//! key, version, revision and body (4 bytes), revision (8 bytes), body in postcard; numbers little-endian.
//!
//! The place of version and checksum never changes. Postcard is positional: whoever changes the shape of a record
//! freezes the old types beside this file (as in `v1`), raises [`VERSION`] and teaches [`Body`] the old number; the
//! golden bytes in `tests/store/golden` say when that is due.

use serde::{Serialize, de::DeserializeOwned};

use super::{
    StoreError,
    damage::{Damage, Fault},
};
use crate::domain::{
    audit::AuditEntry,
    customer::CustomerKey,
    guid::Guid,
    record::{Record, RecordId, RecordKind, Revision},
};

mod shape;
mod v1;

pub(super) use shape::{Shape, id_places, shape};

/// The version this contas writes.
pub const VERSION: u8 = 2;

/// Bytes before the body.
const HEADER: usize = 1 + 4 + 8;

const META: u8 = 0x00;
const PROOF: u8 = 0x01;
const RECORDS: u8 = 0x10;
const AUDIT: u8 = 0x20;
const TOUCHED: u8 = 0x21;
const LINK: u8 = 0x22;

/// What a key stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Sequence, counts and open groups.
    Meta,
    /// Sum over all entries, and the head of the chain.
    Proof,
    /// A record.
    Record(RecordId),
    /// An entry of the activity log.
    Audit(u64),
    /// The ids that a commit touched.
    Touched(u64),
    /// The chain over the activity log after an entry.
    Link(u64),
}

impl std::fmt::Display for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Meta => f.write_str("sequence and counts"),
            Self::Proof => f.write_str("sum and chain"),
            Self::Record(id) => id.fmt(f),
            Self::Audit(seq) => write!(f, "entry {seq} of the activity log"),
            Self::Touched(seq) => write!(f, "records of commit {seq}"),
            Self::Link(seq) => write!(f, "link {seq} of the chain"),
        }
    }
}

const fn kind_byte(kind: RecordKind) -> u8 {
    match kind {
        RecordKind::Partner => RECORDS,
        RecordKind::Operator => RECORDS + 1,
        RecordKind::Reseller => RECORDS + 2,
        RecordKind::Customer => RECORDS + 3,
        RecordKind::User => RECORDS + 4,
        RecordKind::Subscription => RECORDS + 5,
        RecordKind::Transfer => RECORDS + 6,
        RecordKind::Request => RECORDS + 7,
        RecordKind::Segment => RECORDS + 8,
        RecordKind::TagSet => RECORDS + 9,
        RecordKind::Licenses => RECORDS + 10,
        RecordKind::Mapping => RECORDS + 11,
    }
}

/// The key of an entry.
pub fn key(entry: &Entry) -> Vec<u8> {
    match entry {
        Entry::Meta => vec![META],
        Entry::Proof => vec![PROOF],
        Entry::Record(id) => record_key(id),
        Entry::Audit(seq) => numbered(AUDIT, *seq),
        Entry::Touched(seq) => numbered(TOUCHED, *seq),
        Entry::Link(seq) => numbered(LINK, *seq),
    }
}

/// The key of a record.
pub fn record_key(id: &RecordId) -> Vec<u8> {
    let mut key = Vec::with_capacity(34);
    key.push(kind_byte(id.kind()));
    match id {
        RecordId::Partner | RecordId::TagSet => {}
        RecordId::Operator(text) | RecordId::Segment(text) | RecordId::Mapping(text) => {
            key.extend_from_slice(text.as_bytes());
        }
        RecordId::Reseller(id) | RecordId::Licenses(id) => key.extend_from_slice(id.as_bytes()),
        RecordId::Customer(customer) => push_customer(&mut key, customer),
        RecordId::User(tenant, id) => {
            key.extend_from_slice(tenant.as_bytes());
            key.extend_from_slice(id.as_bytes());
        }
        RecordId::Subscription(customer, id) | RecordId::Transfer(customer, id) => {
            push_customer(&mut key, customer);
            key.extend_from_slice(id.as_bytes());
        }
        RecordId::Request(number) => key.extend_from_slice(&number.to_be_bytes()),
    }
    key
}

fn push_customer(key: &mut Vec<u8>, customer: &CustomerKey) {
    key.extend_from_slice(customer.microsoft_id.as_bytes());
    key.push(u8::from(customer.provider.is_some()));
    if let Some(provider) = &customer.provider {
        key.extend_from_slice(provider.as_bytes());
    }
}

fn numbered(prefix: u8, seq: u64) -> Vec<u8> {
    let mut key = vec![prefix];
    key.extend_from_slice(&seq.to_be_bytes());
    key
}

/// The prefix of all records of a kind.
pub fn kind_prefix(kind: RecordKind) -> Vec<u8> {
    vec![kind_byte(kind)]
}

/// The prefix of all users of a tenant.
pub fn users_prefix(tenant: Guid) -> Vec<u8> {
    let mut key = kind_prefix(RecordKind::User);
    key.extend_from_slice(tenant.as_bytes());
    key
}

/// The prefix of all records of a kind that belong to a customer's row: subscriptions, transfers.
pub fn belongings_prefix(kind: RecordKind, customer: &CustomerKey) -> Vec<u8> {
    let mut key = kind_prefix(kind);
    push_customer(&mut key, customer);
    key
}

/// The prefix of the activity log.
pub fn audit_prefix() -> Vec<u8> {
    vec![AUDIT]
}

/// The prefix of the ids that commits touched.
pub fn touched_prefix() -> Vec<u8> {
    vec![TOUCHED]
}

/// The prefix of the chain.
pub fn link_prefix() -> Vec<u8> {
    vec![LINK]
}

/// Reads a key; `None` where it is none of ours.
pub fn entry(key: &[u8]) -> Option<Entry> {
    let (&prefix, rest) = key.split_first()?;
    match prefix {
        META => rest.is_empty().then_some(Entry::Meta),
        PROOF => rest.is_empty().then_some(Entry::Proof),
        AUDIT => Some(Entry::Audit(u64::from_be_bytes(rest.try_into().ok()?))),
        TOUCHED => Some(Entry::Touched(u64::from_be_bytes(rest.try_into().ok()?))),
        LINK => Some(Entry::Link(u64::from_be_bytes(rest.try_into().ok()?))),
        _ => {
            let kind = RecordKind::ALL
                .into_iter()
                .find(|kind| kind_byte(*kind) == prefix)?;
            record_id(kind, rest).map(Entry::Record)
        }
    }
}

fn record_id(kind: RecordKind, rest: &[u8]) -> Option<RecordId> {
    Some(match kind {
        RecordKind::Partner => rest.is_empty().then_some(RecordId::Partner)?,
        RecordKind::Operator => RecordId::Operator(std::str::from_utf8(rest).ok()?.to_owned()),
        RecordKind::Reseller => RecordId::Reseller(guid(rest)?),
        RecordKind::Customer => {
            let (key, rest) = customer(rest)?;
            rest.is_empty().then_some(RecordId::Customer(key))?
        }
        RecordKind::User => {
            let (tenant, id) = rest.split_at_checked(16)?;
            RecordId::User(guid(tenant)?, guid(id)?)
        }
        RecordKind::Subscription => {
            let (key, rest) = customer(rest)?;
            RecordId::Subscription(key, guid(rest)?)
        }
        RecordKind::Transfer => {
            let (key, rest) = customer(rest)?;
            RecordId::Transfer(key, guid(rest)?)
        }
        RecordKind::Request => RecordId::Request(u64::from_be_bytes(rest.try_into().ok()?)),
        RecordKind::Segment => RecordId::Segment(std::str::from_utf8(rest).ok()?.to_owned()),
        RecordKind::TagSet => rest.is_empty().then_some(RecordId::TagSet)?,
        RecordKind::Licenses => RecordId::Licenses(guid(rest)?),
        RecordKind::Mapping => RecordId::Mapping(std::str::from_utf8(rest).ok()?.to_owned()),
    })
}

/// The customer's row at the beginning of a key, and what follows.
fn customer(bytes: &[u8]) -> Option<(CustomerKey, &[u8])> {
    let (id, rest) = bytes.split_at_checked(16)?;
    let (provider, rest) = match rest.split_first()? {
        (0, rest) => (None, rest),
        (1, rest) => {
            let (provider, rest) = rest.split_at_checked(16)?;
            (Some(guid(provider)?), rest)
        }
        _ => return None,
    };
    Some((
        CustomerKey {
            microsoft_id: guid(id)?,
            provider,
        },
        rest,
    ))
}

fn guid(bytes: &[u8]) -> Option<Guid> {
    Some(Guid::from_bytes(bytes.try_into().ok()?))
}

/// Puts a value into its envelope. `key` is part of the checksum: a value under a strange key is damage.
///
/// # Errors
/// `Io` when postcard refuses, which it does for no type of ours.
pub fn seal<T: Serialize>(key: &[u8], revision: Revision, body: &T) -> Result<Vec<u8>, StoreError> {
    let mut value = vec![0; HEADER];
    value[0] = VERSION;
    value[5..HEADER].copy_from_slice(&revision.to_le_bytes());
    let mut value = postcard::to_extend(body, value).map_err(|error| StoreError::Io {
        action: format!("encode {}", name(key)),
        cause: error.to_string(),
    })?;
    let sum = checksum(key, &value).to_le_bytes();
    value[1..5].copy_from_slice(&sum);
    Ok(value)
}

/// The revision of an envelope that is as it was written; its body is not looked at.
///
/// # Errors
/// `Damaged` naming the entry.
pub fn sealed_revision(key: &[u8], value: &[u8]) -> Result<Revision, StoreError> {
    let damaged = |fault| StoreError::from(Damage::key(key, fault));
    if value.len() < HEADER {
        return Err(damaged(Fault::CutShort));
    }
    let sum = u32::from_le_bytes([value[1], value[2], value[3], value[4]]);
    if checksum(key, value) != sum {
        return Err(damaged(Fault::Checksum));
    }
    Ok(revision(value))
}

/// Opens an envelope: revision and body.
///
/// # Errors
/// `Damaged` naming the entry, `Newer` where a newer contas wrote it.
pub fn unseal<T: Body>(key: &[u8], value: &[u8]) -> Result<(Revision, T), StoreError> {
    let damaged = |fault| StoreError::from(Damage::key(key, fault));
    let revision = sealed_revision(key, value)?;
    match value[0] {
        version @ 1..=VERSION => match T::read(version, &value[HEADER..]) {
            Ok((body, [])) => Ok((revision, body)),
            Ok(_) => Err(damaged(Fault::TooLong)),
            Err(error) => Err(damaged(Fault::Unreadable(error.to_string()))),
        },
        0 => Err(damaged(Fault::Other)),
        newer => Err(StoreError::Newer {
            found: u32::from(newer),
            known: u32::from(VERSION),
        }),
    }
}

/// What lies in an envelope, and how each version wrote it.
pub trait Body: DeserializeOwned {
    /// Reads the body as `version` wrote it, and what follows it.
    ///
    /// # Errors
    /// Those of postcard.
    fn read(version: u8, bytes: &[u8]) -> postcard::Result<(Self, &[u8])> {
        let _ = version;
        postcard::take_from_bytes(bytes)
    }
}

impl Body for AuditEntry {}
impl Body for Vec<RecordId> {}
impl Body for [u8; 32] {}

impl Body for Record {
    fn read(version: u8, bytes: &[u8]) -> postcard::Result<(Self, &[u8])> {
        if version == 1 {
            return postcard::take_from_bytes::<v1::Record>(bytes)
                .map(|(old, rest)| (old.into(), rest));
        }
        postcard::take_from_bytes(bytes)
    }
}

fn revision(value: &[u8]) -> Revision {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&value[5..HEADER]);
    u64::from_le_bytes(bytes)
}

fn checksum(key: &[u8], value: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(key);
    hasher.update(&value[..1]);
    hasher.update(&value[5..]);
    hasher.finalize()
}

/// What to call the entry of a key.
pub fn name(key: &[u8]) -> String {
    entry(key).map_or_else(
        || format!("an entry of unknown kind ({} bytes)", key.len()),
        |entry| entry.to_string(),
    )
}
