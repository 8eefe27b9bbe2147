//! Damage to the files of a book is noticed when it is opened or verified; whatever is read in spite of it is right.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use contas::domain::record::{Record, RecordKind};
use contas::store::{Range, Store, StoreError, book::Book};

use super::samples::{commit, named, put, time};

const COMMITS: u128 = 30;
const RECORDS: u128 = 20;

struct Sample {
    home: tempfile::TempDir,
}

impl Sample {
    /// A book with six hundred customers, closed.
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let book = Book::create(&home.path().join("book"), time(), [3; 16]).unwrap();
        for n in 0..COMMITS {
            let changes = (0..RECORDS)
                .map(|m| put(named(n * RECORDS + m, &format!("Customer {n} {m} Ltda"))))
                .collect();
            book.commit(commit(changes)).unwrap();
        }
        Self { home }
    }

    fn path(&self) -> PathBuf {
        self.home.path().join("book")
    }

    /// A fresh copy of the book.
    fn copy(&self) -> tempfile::TempDir {
        let copy = tempfile::tempdir().unwrap();
        copy_all(&self.path(), copy.path());
        copy
    }
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What a book says of itself when everything is asked: an error, or all that it has.
fn ask(path: &Path) -> Result<Vec<Record>, StoreError> {
    let book = Book::open(path, time())?;
    book.store().verify()?;
    read(book.store())
}

fn read(store: &dyn Store) -> Result<Vec<Record>, StoreError> {
    let mut records = Vec::new();
    store.scan(Range::Kind(RecordKind::Customer), &mut |stored| {
        records.push(stored.record);
        ControlFlow::Continue(())
    })?;
    Ok(records)
}

fn assert_damaged(found: &Result<Vec<Record>, StoreError>, how: &str) {
    match found {
        Err(StoreError::Damaged { .. }) => {}
        Err(other) => panic!("{how}: {other}"),
        Ok(records) => panic!("{how}: not noticed, {} records", records.len()),
    }
}

#[test]
fn a_database_cut_short_is_noticed() {
    let sample = Sample::new();
    let whole = ask(&sample.path()).unwrap();
    assert_eq!(whole.len() as u128, COMMITS * RECORDS);
    let length = fs::metadata(sample.path().join("db/db")).unwrap().len();
    for eighths in 0..8 {
        let copy = sample.copy();
        let file = fs::OpenOptions::new()
            .write(true)
            .open(copy.path().join("db/db"))
            .unwrap();
        file.set_len(length * eighths / 8).unwrap();
        drop(file);
        match ask(copy.path()) {
            // The end of the file may be padding.
            Ok(records) => assert!(records == whole, "{eighths}/8: not noticed"),
            found => assert_damaged(&found, &format!("{eighths}/8")),
        }
    }
}

#[test]
fn a_flipped_byte_is_noticed_or_harmless() {
    let sample = Sample::new();
    let whole = ask(&sample.path()).unwrap();
    let mut noticed = 0;
    for entry in fs::read_dir(sample.path().join("db")).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            continue;
        }
        let bytes = fs::read(entry.path()).unwrap();
        let used = bytes.iter().rposition(|byte| *byte != 0).unwrap_or(0);
        for trial in 0..24 {
            let at = used * trial / 24;
            let copy = sample.copy();
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x10;
            fs::write(copy.path().join("db").join(entry.file_name()), bytes).unwrap();
            match ask(copy.path()) {
                Ok(records) => assert!(records == whole, "{:?} at {at}", entry.file_name()),
                found => {
                    assert_damaged(&found, &format!("{:?} at {at}", entry.file_name()));
                    noticed += 1;
                }
            }
        }
    }
    assert!(noticed > 10, "only {noticed}: the trials missed the data");
}

#[test]
fn missing_files_are_noticed() {
    let sample = Sample::new();
    for name in ["db", "db/db", "witness"] {
        let copy = sample.copy();
        let path = copy.path().join(name);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        assert_damaged(&ask(copy.path()), name);
        // Looking must not have made a new, empty database.
        assert_damaged(&ask(copy.path()), name);
    }
}

#[test]
fn an_older_database_is_noticed() {
    let sample = Sample::new();
    let older = sample.copy();
    let book = Book::open(&sample.path(), time()).unwrap();
    book.commit(commit(vec![put(named(9999, "later"))]))
        .unwrap();
    drop(book);
    fs::remove_dir_all(sample.path().join("db")).unwrap();
    fs::create_dir(sample.path().join("db")).unwrap();
    copy_all(&older.path().join("db"), &sample.path().join("db"));
    assert_damaged(&ask(&sample.path()), "older");
}

#[test]
fn an_older_witness_is_allowed_and_a_spoilt_one_noticed() {
    let sample = Sample::new();
    let older = sample.copy();
    let book = Book::open(&sample.path(), time()).unwrap();
    book.commit(commit(vec![put(named(9999, "later"))]))
        .unwrap();
    drop(book);
    let witness = sample.path().join("witness");
    fs::copy(older.path().join("witness"), &witness).unwrap();
    assert_eq!(
        ask(&sample.path()).unwrap().len() as u128,
        COMMITS * RECORDS + 1
    );
    // One slot is torn by a crash: the other still speaks.
    let mut bytes = fs::read(&witness).unwrap();
    bytes[3] ^= 1;
    fs::write(&witness, &bytes).unwrap();
    ask(&sample.path()).unwrap();
    for bytes in [&[][..], &[0xff; 24]] {
        fs::write(&witness, bytes).unwrap();
        assert_damaged(&ask(&sample.path()), "spoilt witness");
    }
}
