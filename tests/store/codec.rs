//! The bytes of records: frozen, and proof against a flipped bit.

use std::fmt::Write;

use contas::domain::record::{Record, RecordId};
use contas::store::{
    StoreError,
    codec::{self, Entry},
};
use proptest::prelude::*;

use super::samples::{full_audit, guid, named, one_of_each, one_of_each_later, one_of_each_newest};

/// Version 1, written once: `name key value`, hexadecimal.
const GOLDEN_1: &str = include_str!("golden/v1.txt");

/// The version of today.
const GOLDEN: &str = include_str!("golden/v2.txt");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

/// Name, key and value of everything that is kept.
fn samples() -> Vec<(String, Vec<u8>, Vec<u8>)> {
    let mut samples: Vec<_> = one_of_each()
        .into_iter()
        .chain(one_of_each_later())
        .chain(one_of_each_newest())
        .map(|(name, record)| {
            let key = codec::record_key(&record.id());
            let value = codec::seal(&key, 258, &record).unwrap();
            (name.to_owned(), key, value)
        })
        .collect();
    let key = codec::key(&Entry::Audit(9));
    let value = codec::seal(&key, 9, &full_audit()).unwrap();
    samples.push(("audit".to_owned(), key, value));
    let key = codec::key(&Entry::Touched(9));
    let ids: Vec<RecordId> = one_of_each()
        .iter()
        .map(|(_, record)| record.id())
        .collect();
    let value = codec::seal(&key, 9, &ids).unwrap();
    samples.push(("touched".to_owned(), key, value));
    samples
}

#[test]
fn version_2_is_written_as_it_always_was() {
    let now = samples()
        .iter()
        .fold(String::new(), |mut text, (name, key, value)| {
            writeln!(text, "{name} {} {}", hex(key), hex(value)).unwrap();
            text
        });
    if std::env::var_os("CONTAS_BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/store/golden/v2.txt");
        std::fs::write(path, now).unwrap();
        return;
    }
    assert!(
        now == GOLDEN,
        "The bytes of stored records changed. Once a book with version 2 is out, this needs a new version and the \
         old types kept to read version 2 (see store::codec). New bytes:\n{now}"
    );
}

/// What the records of version 1 say: `name path value`, JSON.
const LEAVES_1: &str = include_str!("golden/v1.leaves.txt");

#[test]
fn version_1_is_read_for_ever() {
    let mut read = 0;
    for line in GOLDEN_1.lines() {
        let [name, key, value] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let (key, value) = (unhex(key), unhex(value));
        match name {
            "audit" => assert_eq!(codec::unseal(&key, &value).unwrap(), (9, full_audit())),
            "touched" => {
                let (revision, ids): (_, Vec<RecordId>) = codec::unseal(&key, &value).unwrap();
                assert_eq!((revision, ids.len()), (9, 5));
            }
            _ => {
                let (revision, record): (_, Record) = codec::unseal(&key, &value).unwrap();
                assert_eq!(revision, 258, "{name}");
                assert_eq!(codec::record_key(&record.id()), key, "{name}");
                let leaves = contas::domain::diff::leaves(&record).unwrap();
                let frozen: Vec<_> = LEAVES_1
                    .lines()
                    .filter_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
                    .collect();
                assert!(!frozen.is_empty(), "{name}");
                for line in frozen {
                    let (path, json) = line.split_once(' ').unwrap();
                    let json: serde_json::Value = serde_json::from_str(json).unwrap();
                    assert_eq!(leaves.get(path), Some(&json), "{name} {path}");
                }
            }
        }
        read += 1;
    }
    assert_eq!(read, 12);
}

#[test]
fn every_flipped_bit_is_noticed() {
    for (name, key, value) in samples() {
        let kept = value.clone();
        for at in 0..value.len() * 8 {
            let mut value = kept.clone();
            value[at / 8] ^= 1 << (at % 8);
            let read: Result<(u64, Record), _> = codec::unseal(&key, &value);
            assert!(
                matches!(&read, Err(StoreError::Damaged { .. })),
                "{name}, bit {at}: {read:?}"
            );
        }
    }
}

#[test]
fn a_value_under_another_key_or_cut_short_is_damage() {
    for (name, key, value) in samples() {
        for end in 0..value.len() {
            let read: Result<(u64, Record), _> = codec::unseal(&key, &value[..end]);
            assert!(
                matches!(read, Err(StoreError::Damaged { .. })),
                "{name}, {end}"
            );
        }
        let mut other = key.clone();
        *other.last_mut().unwrap() ^= 1;
        let read: Result<(u64, Record), _> = codec::unseal(&other, &value);
        assert!(matches!(read, Err(StoreError::Damaged { .. })), "{name}");
    }
}

#[test]
fn damage_names_the_record() {
    let record = Record::Customer(Box::new(named(5, "x")));
    let key = codec::record_key(&record.id());
    let mut value = codec::seal(&key, 1, &record).unwrap();
    *value.last_mut().unwrap() ^= 1;
    let read: Result<(u64, Record), _> = codec::unseal(&key, &value);
    let text = read.unwrap_err().to_string();
    assert!(
        text.contains("customer 00000000-0000-0000-0000-000000000005"),
        "{text}"
    );
}

#[test]
fn a_newer_version_is_refused_as_newer() {
    let (_, key, mut value) = samples().remove(0);
    value[0] = codec::VERSION + 1;
    let mut sum = crc32fast::Hasher::new();
    for part in [&key[..], &value[..1], &value[5..]] {
        sum.update(part);
    }
    value[1..5].copy_from_slice(&sum.finalize().to_le_bytes());
    let read: Result<(u64, Record), _> = codec::unseal(&key, &value);
    assert!(matches!(
        read,
        Err(StoreError::Newer { found: 3, known: 2 })
    ));
}

#[test]
fn foreign_keys_are_not_read() {
    for key in [
        &[][..],
        &[0, 1],
        &[0x10, 1],
        &[0x11, 0xff],
        &[0x12, 1, 2],
        &[0x13; 18],
        &[0x14; 32],
        &[0x20, 1],
        &[0x7f],
    ] {
        assert_eq!(codec::entry(key), None, "{key:x?}");
    }
}

fn id() -> impl Strategy<Value = RecordId> {
    let guid = any::<u128>().prop_map(guid);
    prop_oneof![
        Just(RecordId::Partner),
        "\\PC{0,40}".prop_map(RecordId::Operator),
        guid.clone().prop_map(RecordId::Reseller),
        (guid.clone(), prop::option::of(guid.clone())).prop_map(|(microsoft_id, provider)| {
            RecordId::Customer(contas::domain::customer::CustomerKey {
                microsoft_id,
                provider,
            })
        }),
        (guid.clone(), guid.clone()).prop_map(|(tenant, id)| RecordId::User(tenant, id)),
        (
            guid.clone(),
            prop::option::of(guid.clone()),
            guid,
            any::<bool>()
        )
            .prop_map(|(microsoft_id, provider, id, transfer)| {
                let key = contas::domain::customer::CustomerKey {
                    microsoft_id,
                    provider,
                };
                if transfer {
                    RecordId::Transfer(key, id)
                } else {
                    RecordId::Subscription(key, id)
                }
            }),
        any::<u64>().prop_map(RecordId::Request),
        "\\PC{0,40}".prop_map(RecordId::Segment),
        Just(RecordId::TagSet),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keys_come_back_and_sort_as_ids_do(a in id(), b in id()) {
        let (key_a, key_b) = (codec::record_key(&a), codec::record_key(&b));
        prop_assert_eq!(codec::entry(&key_a), Some(Entry::Record(a.clone())));
        prop_assert_eq!(key_a.cmp(&key_b), a.cmp(&b));
    }

    #[test]
    fn values_come_back(revision: u64, name: String, alias: String, number: u128) {
        let mut customer = named(number, &name);
        customer.aliases = vec![alias];
        let record = Record::Customer(Box::new(customer));
        let key = codec::record_key(&record.id());
        let value = codec::seal(&key, revision, &record).unwrap();
        prop_assert_eq!(codec::unseal::<Record>(&key, &value).unwrap(), (revision, record));
    }

    #[test]
    fn foreign_bytes_are_refused_and_never_panic(key: Vec<u8>, value: Vec<u8>) {
        let _ = codec::entry(&key);
        prop_assert!(codec::unseal::<Record>(&key, &value).is_err());
    }
}
