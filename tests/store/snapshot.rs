//! The directory's snapshot: what a start does with a good one, and with every kind of bad one.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use contas::domain::customer::CustomerKey;
use contas::store::{
    book::Book,
    directory::{
        Column, Directory, Query, Shown, SortBy,
        snapshot::{Snapshot, Unusable},
    },
    opening::Opening,
    place,
    seal::Seal,
};

use super::{
    directory::{by, removed},
    samples::{commit, guid, named, put, remove, time},
};

const BOOK: [u8; 16] = [7; 16];

/// A book of 5,000 customers, closed.
fn filled(path: &Path, id: [u8; 16]) {
    let book = Book::create(path, time(), id).unwrap();
    for block in 0..5u128 {
        let customers = (0..1_000).map(|n| {
            let number = block * 1_000 + n;
            let customer = named(number, &format!("Firma {:04} Ltda", number * 7 % 5_000));
            put(if number % 100 == 3 {
                removed(customer)
            } else {
                customer
            })
        });
        book.commit(commit(customers.collect())).unwrap();
    }
    book.directory().unwrap();
}

fn file(path: &Path) -> PathBuf {
    path.join("directory")
}

/// All that a list shows, by every column.
fn lists(directory: &Directory) -> Vec<Vec<(CustomerKey, String)>> {
    let show = |row: u32| {
        let row = directory.row(row).unwrap();
        (row.key(), format!("{} {}", row.name(), row.revision()))
    };
    let mut lists = Vec::new();
    for shown in [Shown::Active, Shown::Removed, Shown::All] {
        for column in Column::ALL {
            let rows = directory.list(by(column), shown);
            lists.push(rows.into_iter().map(show).collect());
        }
    }
    lists
}

/// Opens a book as a start does: whether there was something to show before the database was open, why the snapshot
/// was of no use, and what the directory shows then.
fn start(path: &Path) -> (bool, Option<Unusable>) {
    let opening = Opening::begin(path, None, time()).unwrap();
    let early = opening
        .snapshot()
        .is_some_and(|snapshot| snapshot.verify_window(SortBy::default(), Shown::Active, 0..50));
    let book = opening.finish().unwrap();
    let shown = book.directory().unwrap();
    let fresh = Directory::build(book.store(), &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(lists(&shown), lists(&fresh.unwrap().unwrap()));
    assert_eq!(shown.sequence(), book.store().sequence());
    (early, book.snapshot_unusable())
}

#[test]
fn what_a_start_makes_of_every_kind_of_snapshot() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path, BOOK);
    let good = fs::read(file(&path)).unwrap();
    let other = home.path().join("other");
    filled(&other, [8; 16]);
    let foreign = fs::read(file(&other)).unwrap();
    let changed = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    };
    let future = || {
        let mut bytes = good.clone();
        bytes[16] = 9;
        bytes
    };
    for (what, bytes, early, unusable) in [
        ("good", Some(good.clone()), true, None),
        ("missing", None, false, Some(Unusable::Missing)),
        ("empty", Some(Vec::new()), false, Some(Unusable::Torn)),
        (
            "half",
            Some(good[..good.len() / 2].to_vec()),
            false,
            Some(Unusable::Torn),
        ),
        (
            "one byte short",
            Some(good[..good.len() - 1].to_vec()),
            false,
            Some(Unusable::Torn),
        ),
        (
            "header changed",
            Some(changed(50)),
            false,
            Some(Unusable::Torn),
        ),
        (
            "first rows changed",
            Some(changed(5_000)),
            false,
            Some(Unusable::Torn),
        ),
        (
            "last order changed",
            Some(changed(good.len() - 3_000)),
            true,
            Some(Unusable::Torn),
        ),
        (
            "table changed",
            Some(changed(good.len() - 9)),
            false,
            Some(Unusable::Torn),
        ),
        (
            "future version",
            Some(future()),
            false,
            Some(Unusable::Newer(9)),
        ),
        (
            "another book",
            Some(foreign),
            false,
            Some(Unusable::Foreign),
        ),
        (
            "not ours",
            Some(b"something else".repeat(99)),
            false,
            Some(Unusable::Torn),
        ),
    ] {
        match bytes {
            Some(bytes) => fs::write(file(&path), bytes).unwrap(),
            None => fs::remove_file(file(&path)).unwrap(),
        }
        assert_eq!(start(&path), (early, unusable), "{what}");
        // Whatever it was, the next start has a good one.
        assert_eq!(start(&path), (true, None), "after {what}");
    }
}

#[test]
fn one_that_is_behind_is_brought_forward_and_shows_nothing_that_is_gone_before() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path, BOOK);
    let old = fs::read(file(&path)).unwrap();
    let book = Book::open(&path, time()).unwrap();
    book.commit(commit(vec![remove(1), put(named(2, "Zulu"))]))
        .unwrap();
    book.commit(commit(vec![
        put(named(9_000, "Alfa")),
        put(removed(named(4, "x"))),
    ]))
    .unwrap();
    drop(book);
    fs::write(file(&path), old).unwrap();
    let opening = Opening::begin(&path, None, time()).unwrap();
    assert!(opening.snapshot().is_none(), "customer 1 is gone");
    let book = opening.finish().unwrap();
    assert_eq!(book.snapshot_unusable(), None);
    let directory = book.directory().unwrap();
    assert_eq!(directory.find(&CustomerKey::direct(guid(1))), None);
    drop(book);
    assert_eq!(start(&path), (true, None));
}

#[test]
fn one_of_another_history_of_the_same_book_is_not_used() {
    let home = tempfile::tempdir().unwrap();
    let (path, twin) = (home.path().join("book"), home.path().join("twin"));
    filled(&path, BOOK);
    filled(&twin, BOOK);
    // Behind the book's back: the twin is one commit ahead, then both are as far, but not by the same commit.
    let book = Book::open(&twin, time()).unwrap();
    book.directory().unwrap();
    book.commit(commit(vec![put(named(2, "Zulu"))])).unwrap();
    drop(book);
    let ahead = fs::read(file(&twin)).unwrap();
    fs::write(file(&path), &ahead).unwrap();
    assert_eq!(start(&path), (false, Some(Unusable::Diverged)));
    let book = Book::open(&path, time()).unwrap();
    let mut mine = commit(vec![put(named(2, "Yankee"))]);
    mine.audit.operator = "somebody else".to_owned();
    book.commit(mine).unwrap();
    drop(book);
    fs::write(file(&path), &ahead).unwrap();
    assert_eq!(start(&path).1, Some(Unusable::Diverged));
}

#[test]
fn it_is_private_and_a_search_in_it_finds_what_a_search_in_memory_finds() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path, BOOK);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(file(&path)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let id = place::identity(&place::find(&path).unwrap().place).unwrap();
    let snapshot = Snapshot::read(&file(&path), id, &Seal::none()).unwrap();
    assert!(snapshot.verify());
    assert_eq!(snapshot.title().at, time());
    let book = Book::open(&path, time()).unwrap();
    let built = Directory::build(book.store(), &mut |_, _| ControlFlow::Continue(()))
        .unwrap()
        .unwrap();
    let mapped = snapshot.directory();
    let keys = |directory: &Directory, query: &str| -> Vec<CustomerKey> {
        directory
            .find_all(&Query::parse(query), SortBy::default())
            .into_iter()
            .map(|row| directory.row(row).unwrap().key())
            .collect()
    };
    for query in ["firma", "12 ltda", "c12", "0000", "nothing", ""] {
        assert_eq!(keys(mapped, query), keys(&built, query), "{query:?}");
    }
    let place = mapped.place_of(SortBy::default(), Shown::Active, 7);
    assert_eq!(
        place.and_then(|place| mapped.at(SortBy::default(), Shown::Active, place)),
        Some(7)
    );
}

#[test]
fn a_damaged_part_is_not_shown_and_the_others_are() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path, BOOK);
    let id = place::identity(&place::find(&path).unwrap().place).unwrap();
    let good = fs::read(file(&path)).unwrap();
    let by = SortBy::default();
    // What a search reads of both segments comes first, then their other columns, then the orders.
    for (at, early, searchable) in [
        (5_000, false, false),
        (good.len() / 2, false, true),
        (good.len() - 3_000, true, true),
    ] {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        fs::write(file(&path), &bytes).unwrap();
        let snapshot = Snapshot::read(&file(&path), id, &Seal::none()).unwrap();
        let all = snapshot.directory().len(Shown::Active);
        let shown = |place: usize| {
            let row = snapshot.at(by, Shown::Active, place);
            row.and_then(|row| snapshot.row(row)).is_some()
        };
        assert_eq!(shown(0), early, "byte {at}");
        assert!(shown(all - 1), "byte {at}: the other segment is whole");
        assert_eq!(
            snapshot.verify_search(by, Shown::Active),
            searchable,
            "byte {at}"
        );
        assert!(!snapshot.verify(), "byte {at}");
        assert!(!snapshot.verify(), "the answer stays");
    }
}

#[test]
fn more_changes_than_the_list_is_worth_let_it_go_and_it_comes_back_whole() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path, BOOK);
    let book = Book::open(&path, time()).unwrap();
    assert!(book.built().is_none());
    book.directory().unwrap();
    for block in 0..17u128 {
        let customers = (0..1_000).map(|n| put(named(10_000 + block * 1_000 + n, "Nova")));
        book.commit(commit(customers.collect())).unwrap();
    }
    assert!(book.built().is_none());
    assert_eq!(book.directory_lag(), None);
    let shown = book.directory().unwrap();
    let fresh = Directory::build(book.store(), &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(lists(&shown), lists(&fresh.unwrap().unwrap()));
    assert_eq!(book.snapshot_unusable(), None, "nothing was wrong with it");
    drop(book);
    assert_eq!(start(&path), (true, None));
}

#[test]
fn a_file_that_is_cut_while_it_is_read_is_not_read_any_more() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    filled(&path, BOOK);
    let book = Opening::begin(&path, None, time())
        .unwrap()
        .finish()
        .unwrap();
    let before = lists(&book.directory().unwrap());
    let cut = fs::OpenOptions::new()
        .write(true)
        .open(file(&path))
        .unwrap();
    cut.set_len(1).unwrap();
    assert_eq!(lists(&book.directory().unwrap()), before);
    assert_eq!(book.snapshot_unusable(), Some(Unusable::Torn));
}
