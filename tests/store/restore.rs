//! Putting a book back to an earlier state, and going on from there: what was given up does not come back by itself.

use std::{fs, ops::ControlFlow, path::Path};

use contas::store::{
    Store,
    book::Book,
    notice::Notice,
    restore::{Under, restore},
    verify::Progress,
};

use super::samples::{commit, customer_id, named, put, time};

fn go_on() -> Box<Progress<'static>> {
    Box::new(|_, _| ControlFlow::Continue(()))
}

fn add(book: &Book, numbers: std::ops::Range<u128>, name: &str) {
    for number in numbers {
        book.commit(commit(vec![put(named(number, name))])).unwrap();
    }
}

/// A book that was put back from change 10 to change 5 and went on to 7; the backups lie in `home`.
fn put_back(home: &Path) -> std::path::PathBuf {
    let path = home.join("book");
    let earlier = home.join("earlier.jsonl.gz");
    let book = Book::create(&path, time(), [3; 16]).unwrap();
    add(&book, 0..5, "kept");
    book.back_up_to(&earlier, time(), &mut *go_on())
        .unwrap()
        .unwrap();
    add(&book, 5..10, "given up");
    book.back_up(time(), &mut *go_on()).unwrap().unwrap();
    drop(book);
    let done = restore(
        &earlier,
        &path,
        time(),
        true,
        (None, Under::Same),
        &mut *go_on(),
    )
    .unwrap()
    .unwrap();
    assert_eq!((done.sequence, done.records), (5, 5));
    let book = Book::open(&path, time()).unwrap();
    assert!(book.notices().is_empty(), "{:?}", book.notices());
    add(&book, 20..22, "new");
    path
}

fn assert_is_put_back(store: &dyn Store) {
    assert_eq!(store.sequence(), 7);
    store.verify().unwrap();
    let there = |number| store.get(&customer_id(number)).unwrap().is_some();
    assert!((0..5).all(there) && there(20) && there(21));
    assert!(!(5..10).any(there), "given up");
}

#[test]
fn a_database_that_is_lost_after_a_restore_comes_back_as_it_was_restored() {
    let home = tempfile::tempdir().unwrap();
    let path = put_back(home.path());
    fs::remove_dir_all(path.join("db")).unwrap();
    let book = Book::open(&path, time()).unwrap();
    assert!(
        matches!(book.notices(), [Notice::Rebuilt { .. }]),
        "{:?}",
        book.notices()
    );
    assert_is_put_back(book.store());
}

#[test]
fn a_backup_of_a_history_that_was_given_up_is_never_taken() {
    let home = tempfile::tempdir().unwrap();
    let path = put_back(home.path());
    // Somebody puts it back among the others.
    let aside = fs::read_dir(path.join("damaged")).unwrap().next().unwrap();
    let given_up = fs::read_dir(aside.unwrap().path())
        .unwrap()
        .map(|entry| entry.unwrap())
        .find(|entry| {
            entry
                .file_name()
                .to_string_lossy()
                .starts_with("000000000010")
        })
        .unwrap();
    let back = path.join("backups").join(given_up.file_name());
    fs::rename(given_up.path(), back).unwrap();
    fs::remove_dir_all(path.join("db")).unwrap();
    let book = Book::open(&path, time()).unwrap();
    assert_is_put_back(book.store());
    // And one of today is still made when it is due.
    add(&book, 30..31, "later");
    let tomorrow = time() + jiff::SignedDuration::from_hours(25);
    assert!(book.upkeep(tomorrow).backup);
    book.back_up(tomorrow, &mut *go_on()).unwrap().unwrap();
    assert!(!book.upkeep(tomorrow).backup);
}

#[test]
fn a_backup_of_a_state_that_is_backed_up_is_read_and_not_made_again() {
    let home = tempfile::tempdir().unwrap();
    let book = Book::create(&home.path().join("book"), time(), [3; 16]).unwrap();
    add(&book, 0..3, "a");
    let first = book.back_up(time(), &mut *go_on()).unwrap();
    assert_eq!(book.back_up(time(), &mut *go_on()).unwrap(), first);
    assert_eq!(book.backups().len(), 1);
}
