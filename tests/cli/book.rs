//! The book itself: locked, newer, damaged, full, read-only.

use contas::{
    service::ports::{Clock, SystemClock},
    store::book::Book,
};

use super::{Desk, users};

/// "Two processes on one book": the second is told who holds it.
#[test]
fn a_locked_book_names_its_holder() {
    let desk = Desk::with(&[("One", "one.com")]);
    let held = Book::open(&desk.path("book"), SystemClock.now()).unwrap();
    let me = std::process::id().to_string();
    for line in [
        "customers update One --set notes=x --yes",
        "backup",
        "verify",
        "demo --customers 1",
        "init --partner P --domain p.com --country BR --kind direct-bill --cloud public --operator a@p.com",
    ] {
        let done = desk.run(line);
        assert!(matches!(done.code, Some(5 | 1)), "{done:#?}");
        if !line.starts_with("init") {
            done.ends(5).warns(&[&me]);
        }
    }
    drop(held);
    desk.run("customers list").ends(0).says("One");
}

/// "from a newer version, not a book": a clear text, nothing touched.
#[test]
fn a_newer_book_is_left_alone() {
    let desk = Desk::with(&[("One", "one.com")]);
    let old = desk.text("book/book.json");
    desk.file(
        "book/book.json",
        old.replace("\"format\": 2", "\"format\": 99"),
    );
    desk.run("customers list").ends(5).warns(&["newer"]);
    let copy = desk.text("book/book.copy.json");
    for wrong in ["", "{}", "not json", "{\"magic\":\"other\",\"format\":1}"] {
        desk.file("book/book.json", wrong);
        desk.file("book/book.copy.json", wrong);
        desk.run("customers list").ends(5);
    }
    // One of the two is enough.
    desk.file("book/book.copy.json", &copy);
    desk.run("customers list").ends(0).says("One");
}

/// Promise 2: "damage is noticed and said, never silently read around".
#[test]
fn a_damaged_book_is_mended_and_told_or_refused() {
    let desk = Desk::empty();
    desk.run("demo --customers 300").ends(0);
    let path = desk.path("book/db/db");
    let whole = std::fs::read(&path).unwrap();
    for cut in [whole.len() / 2, whole.len() / 4, 0] {
        std::fs::write(&path, &whole[..cut]).unwrap();
        let done = desk.run("customers list --format ndjson").ends(0);
        assert_eq!(done.lines().len(), 300, "cut at {cut}: {}", done.err);
        assert!(!done.err.contains("panicked"), "{}", done.err);
    }
    // Without database and journal nothing is left, and it is said.
    for gone in ["book/db", "book/journal"] {
        std::fs::remove_dir_all(desk.path(gone)).unwrap();
    }
    desk.run("customers list").ends(5).warns(&["damaged"]);
}

/// A book on read-only ground is told; for root nothing is read-only, so another user tries.
#[test]
fn a_read_only_book_is_told() {
    let desk = Desk::with(&[("One", "one.com")]);
    let done = desk.shell(
        "chmod -R a+rX,a-w .
         run() { if [ $(id -u) = 0 ]; then setpriv --reuid 65534 --clear-groups \"$@\"; else \"$@\"; fi; }
         run true || exit 99
         run $CONTAS customers update One --set notes=x --yes; code=$?
         run $CONTAS customers list || code=97
         run $CONTAS init --book book2 --partner P --domain p.com --country BR --kind direct-bill --cloud public --operator a@p.com && code=98
         chmod -R u+w .; exit $code",
    );
    if done.code == Some(99) || done.code == Some(126) {
        eprintln!("skipped: no other user can run the program: {}", done.err);
        return;
    }
    done.ends(5)
        .says("One")
        .warns(&["cannot be written", "change"]);
    desk.run("customers list").ends(0).says("One");
}

/// "on a full disk": what was acknowledged is there, the rest is refused in words, and with room it goes on.
#[test]
fn a_full_disk_costs_nothing_acknowledged() {
    let desk = Desk::empty();
    let rows: Vec<String> = (0..3_000).map(|n| format!("{n:08x}-1111-4111-8111-111111111111,Padaria São João Número {n} Comércio Ltda,cliente{n}.onmicrosoft.com,Cloud Reseller\n")).collect();
    desk.file(
        "c.csv",
        format!(
            "Microsoft ID,Company name,Primary domain name,Relationship\n{}",
            rows.concat()
        ),
    );
    std::fs::create_dir(desk.path("small")).unwrap();
    // A file system of its own in a mount namespace of its own: nothing is left when the script ends.
    let done = desk.shell(
        "unshare -m sh -c 'mount -t tmpfs -o size=1600k tmpfs small || exit 99
         export CONTAS_BOOK=small/book
         $CONTAS init --partner P --domain p.com --country BR --kind direct-bill --cloud public --operator a@p.com >&2 || exit 97
         $CONTAS customers import c.csv --yes >&2; echo import $?
         mount -o remount,size=60m small
         $CONTAS customers list --format ndjson | wc -l; $CONTAS audit list --format ndjson | wc -l
         $CONTAS customers import c.csv --yes >&2; echo again $?
         $CONTAS customers list --format ndjson | wc -l' || exit 99",
    );
    if done.code == Some(99) {
        eprintln!(
            "skipped: cannot mount a small file system here: {}",
            done.err
        );
        return;
    }
    let said: Vec<&str> = done.out.split_whitespace().collect();
    assert_eq!(said[..2], ["import", "5"], "{done:#?}");
    let kept: usize = said[2].parse().unwrap();
    assert_eq!(kept % 1_000, 0, "a part is half there: {done:#?}");
    assert_eq!(said[4..], ["again", "0", "3000"], "{done:#?}");
    assert!(!done.err.contains("panicked"), "{done:#?}");
}

/// A file that is changed while it is reviewed is not what was reviewed. (Library: a command has no pause.)
#[test]
fn a_file_that_changes_after_the_plan_is_refused() {
    use contas::service::{
        Intent, Service, Unwatched,
        intent::{CustomersFile, UsersFile},
        ports::SystemEntropy,
    };
    use std::sync::Arc;
    let desk = users::desk();
    desk.file("u.csv", users::rows(3));
    let book = Arc::new(Book::open(&desk.path("book"), SystemClock.now()).unwrap());
    let operator = contas::service::operator(book.store(), None).unwrap();
    let customer = contas::service::resolve::customer(&book, "Padaria").unwrap();
    let service = Service::new(
        book,
        operator,
        Arc::new(SystemClock),
        Arc::new(SystemEntropy),
    );
    let users = service
        .plan(Intent::ImportUsers(UsersFile {
            location: Some("BR".to_owned()),
            ..UsersFile::new(desk.path("u.csv"), customer, contas::text::Lang::En)
        }))
        .unwrap();
    desk.file("c.csv", desk.text("start.csv").replace("Padaria", "Outra"));
    let customers = service
        .plan(Intent::ImportCustomers(CustomersFile {
            path: desk.path("c.csv"),
        }))
        .unwrap();
    desk.file("u.csv", users::rows(4));
    desk.file(
        "c.csv",
        desk.text("start.csv").replace("Padaria", "Mais uma"),
    );
    for plan in [users, customers] {
        let refused = service.commit(plan, &Unwatched).unwrap_err();
        assert_eq!(refused.message().id, "refusal-file", "{refused}");
    }
    drop(service);
    desk.run("users list --customer Padaria --format ndjson")
        .ends(0);
    assert_eq!(desk.names(), ["book", "c.csv", "start.csv", "u.csv"]);
}
