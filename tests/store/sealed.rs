//! A book under a passphrase: nothing of it can be read without, all of it works with, and it heals as others do.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use contas::{
    domain::secret::Secret,
    store::{
        StoreError,
        book::Book,
        notice::Notice,
        opening::Opening,
        restore::{Under, repair, restore},
        verify::Progress,
    },
};

use super::samples::{commit, customer_id, named, one_of_each_newest, put, time, user};
use contas::domain::{change::Change, record::Record};

const NAME: &str = "Wide World Importers";

fn passphrase() -> Secret {
    Secret::new("quatro palavras sem rumo".to_owned())
}

fn other() -> Secret {
    Secret::new("outra frase qualquer".to_owned())
}

fn go_on() -> Box<Progress<'static>> {
    Box::new(|_, _| ControlFlow::Continue(()))
}

fn open(path: &Path) -> Result<Book, StoreError> {
    Book::open_under(path, Some(&passphrase()), time())
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}

/// A sealed book with one record of each kind, fifty customers, a backup and a snapshot of the directory; closed.
fn filled(path: &Path) {
    let book = Book::create_under(path, Some(&passphrase()), time(), [9; 16]).unwrap();
    let each = one_of_each_newest().into_iter();
    book.commit(commit(
        each.map(|(_, record)| Change::Put(record)).collect(),
    ))
    .unwrap();
    for number in 0..50 {
        let customer = named(number, &format!("{NAME} {number}"));
        let member = Change::Put(Record::User(Box::new(user(number, 1))));
        book.commit(commit(vec![put(customer), member])).unwrap();
    }
    book.back_up(time(), &mut *go_on()).unwrap().unwrap();
    book.commit(commit(vec![put(named(50, NAME))])).unwrap();
    book.directory().unwrap();
}

fn assert_is_whole(book: &Book) {
    assert_eq!(book.store().sequence(), 52);
    book.store().verify().unwrap();
    assert_eq!(book.examined().unwrap().problems, []);
    for number in 0..51 {
        assert!(book.store().get(&customer_id(number)).unwrap().is_some());
    }
}

#[test]
fn what_is_in_it_stands_in_no_file() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path);
    let files = files(&path);
    let named = |end: &str| {
        files
            .iter()
            .any(|path| path.to_string_lossy().ends_with(end))
    };
    assert!(named(".journal") && named(".jsonl.gz") && named("directory"));
    for file in &files {
        let bytes = fs::read(file).unwrap();
        for wanted in [NAME.as_bytes(), b"@contoso", b"@fabrikam", b"Ana "] {
            assert!(
                !bytes.windows(wanted.len()).any(|part| part == wanted),
                "{}: {}",
                file.display(),
                String::from_utf8_lossy(wanted)
            );
        }
    }
    // The same, not sealed, has them: the test can fail.
    let plain = home.path().join("plain");
    let book = Book::create(&plain, time(), [8; 16]).unwrap();
    book.commit(commit(vec![put(named_customer())])).unwrap();
    drop(book);
    let has = |file: &PathBuf| {
        let bytes = fs::read(file).unwrap();
        bytes
            .windows(NAME.len())
            .any(|part| part == NAME.as_bytes())
    };
    assert!(self::files(&plain).iter().any(has));
}

fn named_customer() -> contas::domain::customer::Customer {
    named(1, NAME)
}

#[test]
fn it_opens_with_its_passphrase_alone() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path);
    assert!(matches!(Book::open(&path, time()), Err(StoreError::Sealed)));
    assert!(matches!(
        Book::open_under(&path, Some(&other()), time()),
        Err(StoreError::WrongPassphrase)
    ));
    let opening = Opening::begin(&path, Some(&passphrase()), time()).unwrap();
    assert!(opening.snapshot().is_some(), "the list is there at once");
    let book = opening.finish().unwrap();
    assert!(book.notices().is_empty(), "{:?}", book.notices());
    assert_eq!(book.snapshot_unusable(), None);
    assert_eq!(book.directory().unwrap().sequence(), 52);
    assert_is_whole(&book);
    let title = fs::read_to_string(path.join("book.json")).unwrap();
    assert!(title.contains("\"format\": 3") && title.contains("argon2id"));
}

#[test]
fn another_passphrase_opens_it_after_a_change_and_its_old_backups_stay_of_use() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path);
    let book = open(&path).unwrap();
    assert!(matches!(
        book.change_passphrase(&other(), &passphrase()),
        Err(StoreError::WrongPassphrase)
    ));
    book.change_passphrase(&passphrase(), &other()).unwrap();
    drop(book);
    assert!(matches!(open(&path), Err(StoreError::WrongPassphrase)));
    // The database is lost: the backup, made under the former passphrase, is of the same key.
    fs::remove_dir_all(path.join("db")).unwrap();
    let book = Book::open_under(&path, Some(&other()), time()).unwrap();
    assert!(matches!(book.notices(), [Notice::Rebuilt { .. }]));
    assert_is_whole(&book);
}

#[test]
fn damage_heals_as_in_any_other_book() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path);
    let database = path.join("db/db");
    let mut bytes = fs::read(&database).unwrap();
    for at in (200..bytes.len()).step_by(4096) {
        bytes[at] ^= 1;
    }
    fs::write(&database, bytes).unwrap();
    let book = open(&path).unwrap();
    assert!(book.was_damaged());
    assert_is_whole(&book);
    drop(book);
    fs::write(path.join("book.json"), "{").unwrap();
    let book = open(&path).unwrap();
    assert!(book.was_damaged(), "the copy of the title has the key");
    assert_is_whole(&book);
    drop(book);
    // Database and journal gone: what the backup has comes back.
    fs::remove_dir_all(path.join("db")).unwrap();
    fs::remove_dir_all(path.join("journal")).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Damaged { .. })));
    let way = repair(&path, Some(&passphrase()), time(), true).unwrap();
    assert_eq!(way.reaches, 51);
    open(&path).unwrap().store().verify().unwrap();
}

#[test]
fn a_backup_opens_by_its_passphrase_and_makes_a_book_that_is_sealed_or_not() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path);
    let file = home.path().join("backup.jsonl.gz");
    let book = open(&path).unwrap();
    book.back_up_to(&file, time(), &mut *go_on()).unwrap();
    drop(book);
    let into = |name: &str, passphrase: Option<&Secret>, under| {
        let path = home.path().join(name);
        restore(
            &file,
            &path,
            time(),
            false,
            (passphrase, under),
            &mut *go_on(),
        )
        .map(|done| (path, done.unwrap()))
    };
    assert!(matches!(
        into("a", None, Under::Same),
        Err(StoreError::Sealed)
    ));
    assert!(matches!(
        into("a", Some(&other()), Under::Same),
        Err(StoreError::WrongPassphrase)
    ));
    assert!(!home.path().join("a").exists());
    let (same, _) = into("same", Some(&passphrase()), Under::Same).unwrap();
    assert_is_whole(&open(&same).unwrap());
    let (plain, _) = into("plain", Some(&passphrase()), Under::Nothing).unwrap();
    assert_is_whole(&Book::open(&plain, time()).unwrap());
    let (fresh, _) = into("fresh", Some(&passphrase()), Under::Passphrase(&other())).unwrap();
    assert!(matches!(open(&fresh), Err(StoreError::WrongPassphrase)));
    assert_is_whole(&Book::open_under(&fresh, Some(&other()), time()).unwrap());
    // And in place: the book stays under what it is under.
    let book = open(&path).unwrap();
    book.commit(commit(vec![put(named(60, NAME))])).unwrap();
    drop(book);
    let with = (Some(&passphrase()), Under::Same);
    restore(&file, &path, time(), true, with, &mut *go_on()).unwrap();
    assert_is_whole(&open(&path).unwrap());
}

#[test]
fn a_book_that_grew_is_made_anew_under_its_key() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path);
    let book = open(&path).unwrap();
    book.rebuild(&mut *go_on()).unwrap().unwrap();
    assert_is_whole(&book);
    drop(book);
    assert_is_whole(&open(&path).unwrap());
}
