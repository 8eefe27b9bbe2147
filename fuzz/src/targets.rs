//! One function a decoder of foreign or stored bytes. They return for any input; a panic is a finding. The corpus
//! (`fuzz/corpus/<name>/`) is also run by `cargo test` of contas, which includes this file.
//!
//! A new target: a function here, a line in [`ALL`], a file in `fuzz_targets/`, a few inputs in `corpus/<name>/`.

use std::{
    io::{Cursor, Write},
    ops::ControlFlow,
    path::Path,
};

use contas::{
    domain::{
        audit::AuditEntry,
        cloud::CLOUDS,
        customer::{CustomDomain, CustomerKey},
        filter::{self, Vocabulary},
        guid::Guid,
        read,
        record::{Record, RecordId},
    },
    runtime::desk,
    service::import::{
        Encoding, ReadOptions,
        decode::Decode,
        dialect,
        header::{Header, Sought},
        normalise,
        records::Records,
        repair::{self, Repair, Repairs},
        table::Table,
        users::{self, Checked, Context, Existing, Verdict},
    },
    store::{
        backup,
        codec::{self, Body},
        directory::snapshot::Snapshot,
        seal::Seal,
    },
};

/// Every target by the name of its corpus.
pub const ALL: &[(&str, fn(&[u8]))] = &[
    ("csv", csv),
    ("users", users),
    ("json", json),
    ("records", records),
    ("filter", filter),
    ("config", config),
    ("workbook", workbook),
    ("backup", backups),
    ("snapshot", snapshot),
];

/// Delimited text in any encoding: decode, dialect, header, records. The first byte chooses the encoding.
pub fn csv(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else {
        return;
    };
    let encoding = Encoding::ALL[usize::from(*choice) % Encoding::ALL.len()];
    let mut text = Vec::new();
    let mut decode = Decode::new(Cursor::new(bytes), encoding, 0);
    while let Ok(true) = decode.part(&mut text) {}
    let users = Sought::Users {
        kind: None,
        map: &[],
    };
    for sought in [users, Sought::Customers, Sought::Subscriptions] {
        let Ok(dialect) = dialect::detect(&text, sought, None) else {
            continue;
        };
        let decode = Decode::new(Cursor::new(bytes), encoding, 0);
        let mut records = Records::new(decode, dialect.delimiter);
        let mut line = 0;
        while let Ok(Some(record)) = records.next_record() {
            assert!(record.line > line, "records go forward");
            line = record.line;
            let header = Header::new(sought, record.line, record.iter());
            assert!(header.recognised() <= record.len());
            for cell in record.iter() {
                normalise_cell(cell);
            }
        }
    }
}

/// A whole file of users: decode, columns, check, repair, save, and all of it again. The first byte chooses the encoding;
/// one that is not in the list leaves it to be guessed.
///
/// No row is lost or invented, no cell that is written starts a formula, and what is saved gives the same rows when it is
/// read again.
pub fn users(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else {
        return;
    };
    let Ok(directory) = tempfile::tempdir() else {
        return;
    };
    let path = directory.path().join("users.csv");
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let domains = [CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    let context = |encoding, repairs| Context {
        options: ReadOptions {
            encoding,
            ..ReadOptions::default()
        },
        repairs,
        ..Context::new(&domains, &|_| Existing::No)
    };
    let encoding = Encoding::ALL.get(usize::from(*choice)).copied();
    let mut context = context(encoding, Repairs::default());
    let Ok(checked) = users::check(&path, &context) else {
        return;
    };
    counted(&checked);
    for repair in Repair::ALL {
        if let Ok(Some(step)) = repair::make(&path, &context, repair) {
            context.repairs = context.repairs.and(step);
        }
    }
    let repaired = users::check(&path, &context).expect("it was read before");
    counted(&repaired);
    assert_eq!(checked.report.records, repaired.report.records);
    if repaired.header().is_none() {
        return;
    }
    let target = directory.path().join("saved.csv");
    let Ok((saved, records)) = repair::save(&path, &context, &target) else {
        return;
    };
    assert!(records <= repaired.report.records);
    let written = std::fs::read(&saved).expect("it was written");
    let delimiter = repaired
        .facts
        .as_ref()
        .map_or(b',', |facts| facts.delimiter);
    let decode = Decode::new(Cursor::new(&written[3..]), Encoding::Utf8, 0);
    let mut again = Records::new(decode, delimiter);
    while let Ok(Some(record)) = again.next_record() {
        for cell in record.iter() {
            assert!(!normalise::trigger(cell), "no formula goes out: {cell:?}");
        }
    }
    // What is read again is what was repaired, as far as it could be added.
    let fresh = Context::new(&domains, &|_| Existing::No);
    if let (Ok(back), false) = (users::check(&saved, &fresh), repaired.report.fatal) {
        counted(&back);
        if back.header().map(|header| header.kind) == repaired.header().map(|header| header.kind) {
            let all = |checked: &Checked| -> Vec<users::UserRow> {
                let entries = checked.valid_entries().expect("it is unchanged");
                entries.flatten().map(|entry| entry.user).collect()
            };
            assert_eq!(all(&back), all(&repaired));
        }
    }
}

/// Every record has exactly one fate.
fn counted(checked: &Checked) {
    if checked.report.fatal {
        return;
    }
    let (mut valid, mut skipped) = (0, 0);
    for record in 1..=checked.report.records {
        match checked.verdict(record) {
            Verdict::Valid => valid += 1,
            Verdict::Skipped(_) => skipped += 1,
            Verdict::Failed(_) => {}
        }
    }
    assert_eq!(
        (valid, skipped),
        (checked.report.valid, checked.report.skipped)
    );
    let entries = checked.entries().expect("it is unchanged");
    assert_eq!(entries.count() as u64, checked.report.records);
}

/// Values of cells are made ready for the rules.
fn normalise_cell(cell: &str) {
    let name = normalise::name(cell).value;
    let again = normalise::name(&name);
    assert_eq!(
        (&again.value, again.cleaned),
        (&name, false),
        "what is clean stays so"
    );
    let label = normalise::label(cell).value;
    assert_eq!(normalise::label(&label).value, label);
    let (upn, _) = normalise::sign_in_name(cell);
    drop(upn);
    let guarded = normalise::neutralise(cell);
    assert!(
        !normalise::trigger(&guarded),
        "no formula goes out: {guarded:?}"
    );
    assert_eq!(normalise::strip_guard(&guarded), cell);
}

/// The JSON bodies that `add` and `import` read.
pub fn json(data: &[u8]) {
    let Ok(body) = serde_json::from_slice(data) else {
        return;
    };
    let id = Guid::from_bytes([7; 16]);
    for cloud in &CLOUDS {
        let (_, findings) = read::customer(&body, id, cloud.id);
        drop(findings);
    }
    let key = CustomerKey {
        microsoft_id: id,
        provider: None,
    };
    let (_, findings) = read::subscription(&body, key, id);
    drop(findings);
}

/// Stored entries. Twice: as they are, and with a checksum made right, so that the decoders behind it are reached.
pub fn records(data: &[u8]) {
    let Some((&length, rest)) = data.split_first() else {
        return;
    };
    let (key, value) = rest.split_at(usize::from(length).min(rest.len()));
    if let Some(entry) = codec::entry(key) {
        assert_eq!(codec::key(&entry), key, "a key is read back as it is");
    }
    let mut right = value.to_vec();
    if right.len() > 5 {
        let mut sum = crc32fast::Hasher::new();
        sum.update(key);
        sum.update(&right[..1]);
        sum.update(&right[5..]);
        let sum = sum.finalize().to_le_bytes();
        right[1..5].copy_from_slice(&sum);
    }
    for value in [value, &right] {
        sealed::<Record>(key, value);
        sealed::<AuditEntry>(key, value);
        sealed::<Vec<RecordId>>(key, value);
    }
}

/// What can be read is written and read again, the same.
fn sealed<T: Body + serde::Serialize + PartialEq + std::fmt::Debug>(key: &[u8], value: &[u8]) {
    let Ok((revision, body)) = codec::unseal::<T>(key, value) else {
        return;
    };
    let again = codec::seal(key, revision, &body).expect("what was read can be written");
    let (also, same) = codec::unseal::<T>(key, &again).expect("what was written can be read");
    assert_eq!((revision, body), (also, same));
}

/// The filter language, and what it offers at every place of the text.
pub fn filter(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let vocabulary = Vocabulary {
        tags: vec!["gold \"plus\"".to_owned(), "ção".to_owned()],
        resellers: vec!["Relecloud".to_owned()],
        segments: vec!["q4".to_owned()],
    };
    if let Err(error) = filter::parse(text) {
        assert!(text.get(error.at.clone()).is_some(), "{error:?}");
    }
    for cursor in 0..=text.len().min(64) {
        for candidate in filter::complete(text, cursor, &vocabulary) {
            assert!(
                text.get(candidate.replaces.clone()).is_some(),
                "{candidate:?}"
            );
        }
    }
    let quoted = filter::quoted(text);
    let _ = filter::parse(&format!("tag:{quoted}"));
}

/// Files that lie beside the book: settings, drafts, the view.
pub fn config(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = desk::SettingsFile::parse(text);
    }
    let _ = serde_json::from_slice::<contas::app::effect::Draft>(data);
    let _ = serde_json::from_slice::<contas::app::effect::ViewState>(data);
}

/// Workbooks: an archive of XML. It is read from a file, as the program does.
pub fn workbook(data: &[u8]) {
    // What does not begin like one is the matter of `csv`.
    if data.len() > 1 << 20 {
        return;
    }
    in_a_file(data, |path| {
        let options = ReadOptions::default();
        if let Ok(mut table) = Table::open(path, Sought::Customers, &options) {
            for _ in 0..10_000 {
                match table.next_row() {
                    Ok(Some(row)) => drop(row.record.iter().count()),
                    Ok(None) | Err(_) => break,
                }
            }
        }
    });
}

/// Backups: the bytes as they are, and as the lines of one that is compressed rightly.
pub fn backups(data: &[u8]) {
    let whole = |bytes: &[u8]| {
        in_a_file(bytes, |path| {
            drop({
                let seal = Seal::none();
                let keys = backup::Keys::of_book(&seal);
                backup::check(path, keys, &mut |_, _| ControlFlow::Continue(()))
            });
        });
    };
    whole(data);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    if packed.write_all(data).is_ok()
        && let Ok(packed) = packed.finish()
    {
        whole(&packed);
    }
}

/// Snapshots of the directory: the bytes as they are, and with length and checksums of header and table made right.
pub fn snapshot(data: &[u8]) {
    let read = |bytes: &[u8]| {
        let Some(book) = bytes.get(24..40).and_then(|book| book.try_into().ok()) else {
            return;
        };
        in_a_file(bytes, |path| {
            if let Ok(snapshot) = Snapshot::read(path, Guid::from_bytes(book), &Seal::none()) {
                snapshot.verify();
            }
        });
    };
    read(data);
    let mut right = data.to_vec();
    let length = right.len();
    if length < 96 {
        return;
    }
    let at = u64::from_le_bytes(right[56..64].try_into().unwrap_or_default());
    let at = usize::try_from(at).unwrap_or(length).clamp(96, length);
    let sum = crc32fast::hash(&right[at..]);
    right[56..64].copy_from_slice(&(at as u64).to_le_bytes());
    right[64..72].copy_from_slice(&(length as u64).to_le_bytes());
    right[72..76].copy_from_slice(&u32::try_from(length - at).unwrap_or_default().to_le_bytes());
    right[76..80].copy_from_slice(&sum.to_le_bytes());
    let sum = crc32fast::hash(&right[..84]);
    right[84..88].copy_from_slice(&sum.to_le_bytes());
    read(&right);
}

fn in_a_file(bytes: &[u8], look: impl FnOnce(&Path)) {
    let Ok(mut file) = tempfile::NamedTempFile::new() else {
        return;
    };
    if file.write_all(bytes).is_ok() {
        look(file.path());
    }
}
