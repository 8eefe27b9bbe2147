//! Damage to the files of a book is put right when it is opened, and said; `tests/hard/damage.rs` does the same at random.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use contas::domain::record::{Record, RecordKind};
use contas::store::{Range, Store, StoreError, book::Book};

use super::{
    copy_all,
    samples::{commit, named, put, time},
};

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

/// The book has everything, and opening it said that something was wrong.
fn assert_mended(path: &Path, whole: &[Record], how: &str) {
    let book = Book::open(path, time()).unwrap_or_else(|error| panic!("{how}: {error}"));
    assert!(book.was_damaged(), "{how}: not noticed");
    assert!(read(book.store()).unwrap() == whole, "{how}: not whole");
    let report = book.examined().unwrap();
    assert!(report.is_whole(), "{how}: {report:?}");
    drop(book);
    let book = Book::open(path, time()).unwrap();
    assert!(!book.was_damaged(), "{how}: once is enough");
}

#[test]
fn a_database_cut_short_is_written_again() {
    let sample = Sample::new();
    let whole = ask(&sample.path()).unwrap();
    assert_eq!(whole.len() as u128, COMMITS * RECORDS);
    let length = fs::metadata(sample.path().join("db/db")).unwrap().len();
    for eighths in [0, 1, 4, 7] {
        let copy = sample.copy();
        let file = fs::OpenOptions::new()
            .write(true)
            .open(copy.path().join("db/db"))
            .unwrap();
        file.set_len(length * eighths / 8).unwrap();
        drop(file);
        // A tail that is missing is replayed without a word: the journal has it.
        assert!(ask(copy.path()).unwrap() == whole, "{eighths}/8");
    }
}

#[test]
fn every_spoilt_snapshot_of_sled_is_set_aside() {
    let sample = Sample::new();
    let whole = ask(&sample.path()).unwrap();
    let snapshot = fs::read_dir(sample.path().join("db"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .find(|name| name.to_string_lossy().starts_with("snap."))
        .unwrap();
    let bytes = fs::read(sample.path().join("db").join(&snapshot)).unwrap();
    let mut flipped = bytes.clone();
    flipped[bytes.len() / 2] ^= 1;
    let cases: [(&str, Vec<u8>); 5] = [
        (
            snapshot.to_str().unwrap(),
            bytes[..bytes.len() / 2].to_vec(),
        ),
        (snapshot.to_str().unwrap(), Vec::new()),
        (snapshot.to_str().unwrap(), flipped),
        ("snap.00000000000000AB.generating", b"garbage".to_vec()),
        ("snap.00000000000000AB.generating", Vec::new()),
    ];
    for (name, contents) in cases {
        let copy = sample.copy();
        fs::write(copy.path().join("db").join(name), &contents).unwrap();
        if name.ends_with(".generating") {
            // What a kill leaves behind is taken away by sled itself.
            assert!(ask(copy.path()).unwrap() == whole, "{name}");
        } else {
            assert_mended(
                copy.path(),
                &whole,
                &format!("{name}, {} bytes", contents.len()),
            );
            assert!(copy.path().join("damaged").is_dir(), "it is kept");
        }
    }
}

#[test]
fn missing_files_are_made_again() {
    let sample = Sample::new();
    let whole = ask(&sample.path()).unwrap();
    for name in [
        "db",
        "db/db",
        "witness",
        "journal",
        "book.json",
        "book.copy.json",
    ] {
        let copy = sample.copy();
        let path = copy.path().join(name);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        assert_mended(copy.path(), &whole, name);
    }
}

#[test]
fn without_database_and_journal_there_is_no_book_left_and_it_is_said() {
    let sample = Sample::new();
    for name in ["db", "journal"] {
        fs::remove_dir_all(sample.path().join(name)).unwrap();
    }
    for _ in 0..2 {
        // Looking must not have made a new, empty database.
        let found = ask(&sample.path());
        assert!(
            matches!(found, Err(StoreError::Damaged { .. })),
            "{found:?}"
        );
    }
}

#[test]
fn an_older_database_is_brought_forward() {
    let sample = Sample::new();
    let older = sample.copy();
    let book = Book::open(&sample.path(), time()).unwrap();
    book.commit(commit(vec![put(named(9999, "later"))]))
        .unwrap();
    drop(book);
    let whole = ask(&sample.path()).unwrap();
    fs::remove_dir_all(sample.path().join("db")).unwrap();
    fs::create_dir(sample.path().join("db")).unwrap();
    copy_all(&older.path().join("db"), &sample.path().join("db"));
    assert!(ask(&sample.path()).unwrap() == whole);
}

#[test]
fn an_older_witness_is_allowed() {
    let sample = Sample::new();
    let older = sample.copy();
    let book = Book::open(&sample.path(), time()).unwrap();
    book.commit(commit(vec![put(named(9999, "later"))]))
        .unwrap();
    drop(book);
    let witness = sample.path().join("witness");
    fs::copy(older.path().join("witness"), &witness).unwrap();
    let whole = ask(&sample.path()).unwrap();
    assert_eq!(whole.len() as u128, COMMITS * RECORDS + 1);
    // One slot is torn by a crash: the other still speaks.
    let mut bytes = fs::read(&witness).unwrap();
    bytes[3] ^= 1;
    fs::write(&witness, &bytes).unwrap();
    assert!(ask(&sample.path()).unwrap() == whole);
    for bytes in [&[][..], &[0xff; 24]] {
        fs::write(&witness, bytes).unwrap();
        assert_mended(&sample.path(), &whole, "spoilt witness");
    }
}
