//! A book under its passphrase, by itself: what was sealed comes back, nothing else does, and nothing can be read.

use super::*;
use crate::domain::{
    customer::CustomerKey,
    guid::Guid,
    record::{RecordId, RecordKind},
    secret::Secret,
};
use crate::store::codec;

fn seal(byte: u8) -> Seal {
    Seal::under(&BookKey::from_bytes(&[byte; 32]).unwrap())
}

fn guid(byte: u8) -> Guid {
    Guid::from_bytes([byte; 16])
}

fn row(provider: Option<u8>) -> CustomerKey {
    CustomerKey {
        microsoft_id: guid(7),
        provider: provider.map(guid),
    }
}

fn ids() -> Vec<RecordId> {
    vec![
        RecordId::Partner,
        RecordId::Operator("ana@contoso.example".to_owned()),
        RecordId::Reseller(guid(3)),
        RecordId::Customer(row(None)),
        RecordId::Customer(row(Some(8))),
        RecordId::User(guid(7), guid(9)),
        RecordId::Subscription(row(None), guid(10)),
        RecordId::Subscription(row(Some(8)), guid(10)),
        RecordId::Transfer(row(Some(8)), guid(11)),
        RecordId::Request(12),
        RecordId::Segment("ouro".to_owned()),
        RecordId::TagSet,
        RecordId::Licenses(guid(7)),
        RecordId::Mapping("nome;email".to_owned()),
    ]
}

#[test]
fn a_slot_opens_with_its_passphrase_alone_however_it_is_composed() {
    let key = BookKey::random();
    let slot = KeySlot::new(&key, &Secret::new("coração de mãe".to_owned())).unwrap();
    let written = serde_json::to_string(&slot).unwrap();
    assert!(written.starts_with("{\"kdf\":\"argon2id\",\"memory\":65536,\"passes\":3,\"lanes\":1"));
    let read: KeySlot = serde_json::from_str(&written).unwrap();
    let decomposed = Secret::new("corac\u{327}a\u{303}o de ma\u{303}e".to_owned());
    assert_eq!(read.open(&decomposed).unwrap().bytes(), key.bytes());
    let other = Secret::new("coracao de mae".to_owned());
    assert_eq!(read.open(&other).unwrap_err(), WrongPassphrase);
    assert_eq!(format!("{key:?}"), "[secret]");
}

#[test]
fn a_slot_that_asks_for_too_much_is_refused_before_it_takes_the_memory() {
    let passphrase = Secret::new("x".to_owned());
    let slot = KeySlot::new(&BookKey::random(), &passphrase).unwrap();
    let greedy = serde_json::to_string(&slot)
        .unwrap()
        .replace("65536", "4294967295");
    let greedy: KeySlot = serde_json::from_str(&greedy).unwrap();
    assert_eq!(greedy.open(&passphrase).unwrap_err(), WrongPassphrase);
}

#[test]
fn a_value_opens_only_in_its_place_under_its_key_and_unchanged() {
    let sealed = seal(1);
    let value = b"Contoso Ltda.".to_vec();
    let hidden = sealed.value(b"here", value.clone()).unwrap();
    assert!(!hidden.windows(7).any(|part| part == b"Contoso"));
    assert_ne!(hidden, sealed.value(b"here", value.clone()).unwrap());
    let open = |seal: &Seal, place: &[u8], bytes: Vec<u8>| seal.opened(place, bytes);
    assert_eq!(open(&sealed, b"here", hidden.clone()).unwrap(), value);
    assert!(open(&sealed, b"there", hidden.clone()).is_none());
    assert!(open(&seal(2), b"here", hidden.clone()).is_none());
    for at in 0..hidden.len() {
        let mut flipped = hidden.clone();
        flipped[at] ^= 1;
        assert!(open(&sealed, b"here", flipped).is_none(), "{at}");
    }
    for length in 0..hidden.len() {
        assert!(open(&sealed, b"here", hidden[..length].to_vec()).is_none());
    }
    assert_eq!(Seal::none().value(b"here", value.clone()).unwrap(), value);
}

#[test]
fn keys_are_hidden_part_by_part_and_come_back() {
    let sealed = seal(1);
    for id in ids() {
        let key = codec::record_key(&id);
        let hidden = sealed.key(&key).unwrap();
        assert_eq!(sealed.key_of(&hidden).unwrap(), key, "{id}");
        assert_eq!(hidden, sealed.key(&key).unwrap(), "always the same");
        assert_eq!(hidden[0], key[0], "the kind is seen");
        if key.len() > 16 {
            assert_ne!(hidden, key, "{id}");
        }
    }
    let operator = codec::record_key(&RecordId::Operator("ana@contoso.example".to_owned()));
    let hidden = sealed.key(&operator).unwrap();
    assert!(!hidden.windows(7).any(|part| part == b"contoso"));
    assert_eq!(seal(2).key_of(&hidden), None);
}

#[test]
fn a_scan_by_the_beginning_of_a_key_finds_what_begins_so() {
    let sealed = seal(1);
    let begins = |prefix: &[u8], id: &RecordId| {
        let hidden = sealed.key(&codec::record_key(id)).unwrap().into_owned();
        hidden.starts_with(&sealed.key(prefix).unwrap())
    };
    let users = codec::users_prefix(guid(7));
    assert!(begins(&users, &RecordId::User(guid(7), guid(9))));
    assert!(!begins(&users, &RecordId::User(guid(9), guid(7))));
    for provider in [None, Some(8)] {
        let prefix = codec::belongings_prefix(RecordKind::Subscription, &row(provider));
        let own = RecordId::Subscription(row(provider), guid(10));
        assert!(begins(&prefix, &own));
        let other = RecordId::Subscription(row(Some(9)), guid(10));
        assert!(!begins(&prefix, &other));
    }
    for id in ids() {
        assert!(begins(&codec::kind_prefix(id.kind()), &id), "{id}");
    }
}

fn stream(seal: &Seal, bytes: &[u8], step: usize) -> Vec<u8> {
    let (mut sealer, mut out) = seal.sealer("test", None).unwrap();
    for part in bytes.chunks(step) {
        sealer.push(part, &mut out).unwrap();
    }
    sealer.end(&mut out).unwrap();
    out
}

#[test]
fn a_file_comes_back_however_it_was_pushed_and_not_when_it_was_changed() {
    let sealed = seal(1);
    for length in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let bytes: Vec<u8> = (0..length)
            .map(|at| u8::try_from(at % 251).unwrap())
            .collect();
        for step in [1_000, 65_536, 1 << 20] {
            let file = stream(&sealed, &bytes, step);
            assert!(is_sealed(&file));
            assert_eq!(sealed.file_of("test", file).as_ref(), Some(&bytes));
        }
    }
    let bytes = vec![5; 150_000];
    let file = stream(&sealed, &bytes, 70_000);
    assert_eq!(sealed.file_of("another", file.clone()), None);
    assert_eq!(seal(2).file_of("test", file.clone()), None);
    for at in (0..file.len()).step_by(997) {
        let mut flipped = file.clone();
        flipped[at] ^= 64;
        assert_eq!(sealed.file_of("test", flipped), None, "{at}");
        assert_eq!(sealed.file_of("test", file[..at].to_vec()), None, "{at}");
    }
    // A whole piece taken out, or two in another order.
    let (head, piece) = (8 + 4 + 19, 65_536 + 16);
    let without = [&file[..head], &file[head + piece..]].concat();
    assert_eq!(sealed.file_of("test", without), None);
    let swapped = [
        &file[..head],
        &file[head + piece..head + 2 * piece],
        &file[head..head + piece],
        &file[head + 2 * piece..],
    ]
    .concat();
    assert_eq!(sealed.file_of("test", swapped), None);
    let cut = file[..head + piece].to_vec();
    assert_eq!(
        sealed.file_of("test", cut),
        None,
        "a whole piece, but not the last"
    );
}

#[test]
fn a_file_with_a_slot_opens_by_its_passphrase() {
    let key = BookKey::random();
    let passphrase = Secret::new("correct horse".to_owned());
    let slot = KeySlot::new(&key, &passphrase).unwrap();
    let (mut sealer, mut file) = Seal::under(&key).sealer("backup", Some(&slot)).unwrap();
    sealer.push(b"contents", &mut file).unwrap();
    sealer.end(&mut file).unwrap();
    let mut rest = &file[..];
    let found = stream::beginning(&mut rest).unwrap().unwrap();
    assert_eq!(found, slot);
    let seal = Seal::under(&found.open(&passphrase).unwrap());
    let mut contents = String::new();
    StreamReader::behind_slot(rest, &seal, "backup")
        .unwrap()
        .read_to_string(&mut contents)
        .unwrap();
    assert_eq!(contents, "contents");
    assert!(stream::beginning(&mut &b"{\"magic\":\"contas\"}"[..]).is_err());
}

#[test]
fn nothing_is_shown_of_a_key() {
    assert_eq!(format!("{:?} {:?}", seal(1), Seal::none()), "sealed open");
}
