//! The directory of a book: what is there, what is refused, who holds it.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use contas::domain::record::RecordKind;
use contas::store::{StoreError, book::Book};

use super::samples::{commit, named, put, time};

fn open(path: &Path) -> Result<Book, StoreError> {
    Book::open(path, time())
}

fn create(path: &Path) -> Book {
    Book::create(path, time(), [7; 16]).unwrap()
}

#[test]
fn a_book_is_made_used_closed_and_found_again() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("deep/er/book");
    assert!(!Book::exists(&path));
    let book = create(&path);
    assert!(Book::exists(&path));
    assert_eq!(book.path(), Some(path.as_path()));
    assert_eq!(book.commit(commit(vec![put(named(1, "a"))])).unwrap(), 1);
    drop(book);
    let book = open(&path).unwrap();
    assert_eq!(book.store().counts().of(RecordKind::Customer), 1);
    assert_eq!(book.directory().unwrap().find_name("A").len(), 1);
    assert!(book.drafts().unwrap().is_dir());
    assert!(book.spool().unwrap().is_dir());
    let beside: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 1, "nothing is left beside the book");
}

#[test]
fn a_book_is_made_in_an_empty_directory() {
    let home = tempfile::tempdir().unwrap();
    assert!(matches!(open(home.path()), Err(StoreError::Missing { .. })));
    drop(create(home.path()));
    open(home.path()).unwrap();
}

#[test]
fn a_book_is_not_made_over_something() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    drop(create(&path));
    let again = Book::create(&path, time(), [8; 16]);
    assert!(matches!(again, Err(StoreError::Exists { .. })));
    open(&path).unwrap();

    fs::write(home.path().join("file"), "x").unwrap();
    for place in ["", "file"] {
        let made = Book::create(&home.path().join(place), time(), [8; 16]);
        assert!(
            matches!(made, Err(StoreError::NotABook { .. })),
            "{place:?}"
        );
    }
    assert_eq!(fs::read(home.path().join("file")).unwrap(), b"x");
}

#[test]
fn what_is_no_book_is_said_to_be_none() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    assert!(matches!(open(&path), Err(StoreError::Missing { .. })));
    fs::write(&path, "x").unwrap();
    assert!(matches!(open(&path), Err(StoreError::NotABook { .. })));
    assert!(matches!(
        open(&path.join("in a file")),
        Err(StoreError::NotABook { .. })
    ));
    fs::remove_file(&path).unwrap();
    drop(create(&path));
    let (title, copy) = (path.join("book.json"), path.join("book.copy.json"));
    for text in [
        "",
        "{",
        "[]",
        r#"{"magic":"other","format":1}"#,
        r#"{"magic":"contas-book"}"#,
        r#"{"magic":"contas-book","format":0}"#,
        "\u{0}\u{0}",
    ] {
        fs::write(&title, text).unwrap();
        fs::write(&copy, text).unwrap();
        assert!(
            matches!(open(&path), Err(StoreError::NotABook { .. })),
            "{text:?}"
        );
    }
    fs::write(&title, r#"{"magic":"contas-book","format":7,"later":[]}"#).unwrap();
    assert!(matches!(
        open(&path),
        Err(StoreError::Newer { found: 7, known: 3 })
    ));
    for title in [title, copy] {
        fs::remove_file(title).unwrap();
    }
    assert!(matches!(open(&path), Err(StoreError::NotABook { .. })));
    assert!(!Book::exists(&path));
}

#[cfg(unix)]
#[test]
fn a_book_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    let book = create(&path);
    book.commit(commit(vec![put(named(1, "a"))])).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for directory in ["", "db", "drafts", "spool"] {
        assert_eq!(mode(&path.join(directory)), 0o700, "{directory:?}");
    }
    for file in ["book.json", "lock", "witness"] {
        assert_eq!(mode(&path.join(file)), 0o600, "{file:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_is_said_to_be_read_only() {
    use std::os::unix::fs::PermissionsExt;
    // Nobody, not even root, makes directories here.
    let made = Book::create(Path::new("/sys/contas-book"), time(), [1; 16]);
    assert!(matches!(made, Err(StoreError::ReadOnly { .. })), "{made:?}");

    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    drop(create(&path));
    let set = |mode: u32| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    fs::remove_file(path.join("lock")).unwrap();
    set(0o500);
    let root = fs::write(path.join("probe"), "").is_ok();
    let opened = open(&path);
    set(0o700);
    // Root may write everywhere: then the book opens.
    assert!(
        root || matches!(opened, Err(StoreError::ReadOnly { .. })),
        "{opened:?}"
    );
}

#[test]
fn the_second_to_open_is_told_who_was_first() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    let book = create(&path);
    let Err(StoreError::Locked { holder }) = open(&path) else {
        panic!("not locked");
    };
    let process = std::process::id().to_string();
    assert!(
        holder.starts_with("contas ") && holder.contains(&process),
        "{holder}"
    );
    assert!(holder.ends_with("2026-11-22T12:00:00Z"), "{holder}");
    drop(book);
    open(&path).unwrap();
}

#[test]
fn another_process_is_locked_out_until_this_one_is_gone_even_killed() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    drop(create(&path));
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::book::holds_a_book", "--nocapture"])
        .env("CONTAS_TEST_HOLD", &path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("held")));
    let Err(StoreError::Locked { holder }) = open(&path) else {
        panic!("not locked");
    };
    assert!(holder.contains(&child.id().to_string()), "{holder}");
    child.kill().unwrap();
    child.wait().unwrap();
    open(&path).unwrap();
}

/// The other process of the test above; by itself it does nothing.
#[test]
fn holds_a_book() {
    if let Some(path) = std::env::var_os("CONTAS_TEST_HOLD") {
        let _book = open(Path::new(&path)).unwrap();
        println!("held");
        let _ = std::io::stdin().read_line(&mut String::new());
    }
}

#[test]
fn a_book_is_shared_by_threads_and_its_directory_keeps_up() {
    let book = Arc::new(Book::in_memory());
    std::thread::scope(|scope| {
        for thread in 0..4u128 {
            let book = Arc::clone(&book);
            scope.spawn(move || {
                for n in 0..25 {
                    book.commit(commit(vec![put(named(thread * 100 + n, "x"))]))
                        .unwrap();
                    let directory = book.directory().unwrap();
                    assert!(
                        directory
                            .find_domain(&format!("C{}.onmicrosoft.com", thread * 100 + n))
                            .len()
                            == 1
                    );
                }
            });
        }
    });
    let directory = book.directory().unwrap();
    assert_eq!(directory.sequence(), 100);
    assert_eq!(directory.find_name("x").len(), 100);
}
