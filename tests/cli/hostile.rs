//! "escape sequences and bidirectional controls in data never reach the terminal raw": the plain output of commands.

use std::ops::ControlFlow;

use contas::{
    domain::{
        change::Change,
        record::{Record, RecordKind},
    },
    store::{Commit, Range, book::Book},
};

use super::{Desk, desk::id};
use crate::hostile_data::{dangerous, hostile, hostile_entry, hostile_user};

/// A book whose customers, users, tags and log entries are hostile. They come in behind the rules, as from a book that
/// was tampered with.
fn desk() -> Desk {
    let desk = Desk::with(&[
        ("Contoso", "contoso.onmicrosoft.com"),
        ("Fabrikam", "fabrikam.com"),
    ]);
    let book = Book::open(&desk.path("book"), "2026-11-22T12:00:00Z".parse().unwrap()).unwrap();
    let mut changes = Vec::new();
    let range = Range::Kind(RecordKind::Customer);
    book.store()
        .scan(range, &mut |stored| {
            if let Record::Customer(customer) = stored.record {
                changes.push(Change::Put(hostile_user(customer.id, 7)));
                changes.push(Change::Put(Record::Customer(Box::new(hostile(&*customer)))));
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    let Some(Change::Put(Record::Customer(one))) = changes.get(1) else {
        panic!("{changes:?}");
    };
    let audit = hostile_entry(one.id, "ana@aurora.com.br");
    book.commit(Commit {
        changes,
        base: Vec::new(),
        audit,
    })
    .unwrap();
    desk
}

/// Tables, reviews, errors, notes and JSON show placeholders or escapes; CSV into a pipe is data and stays as it is.
#[test]
fn no_command_writes_hostile_data_raw() {
    let desk = desk();
    let one = id(1);
    for command in [
        "customers list".to_owned(),
        "customers list --search live".to_owned(),
        format!("customers show {one}"),
        format!("users list {one}"),
        "audit list".to_owned(),
        "tags list".to_owned(),
        "partner show".to_owned(),
        "operators list".to_owned(),
        "relationships list".to_owned(),
        "subscriptions list".to_owned(),
        "transfers list".to_owned(),
        format!("customers update {one} --set notes=y --dry-run"),
        format!("customers update {one} --set companyName=\u{1b}[2Jx\u{202e} --dry-run"),
        format!("customers remove {one} --dry-run"),
        "customers show live".to_owned(),
        "customers show \u{1b}]52;c;eA==\u{7}\u{202e}".to_owned(),
        "customers list --filter \u{1b}[2J:\u{202e}".to_owned(),
        "customers list --\u{1b}[2J\u{9b}\u{202e}".to_owned(),
        "\u{1b}[2J".to_owned(),
        format!("users import {one} \u{1b}[2J\u{202e}.csv"),
        "--book \u{1b}[2J\u{202e} customers list".to_owned(),
    ] {
        for format in ["table", "json", "ndjson"] {
            let done = desk.run(&format!("{command} --format {format}"));
            for (name, text) in [("stdout", &done.out), ("stderr", &done.err)] {
                let raw = text.chars().find(|c| dangerous(*c));
                assert_eq!(raw, None, "{name} of {command:?} as {format}: {text:?}");
            }
            assert!(!done.err.contains("panicked"), "{done:#?}");
        }
    }
    let table = desk.run("customers list").ends(0);
    assert!(table.out.contains("␛[2J"), "{}", table.out);
    let json = desk
        .run(&format!("customers show {one} --format json"))
        .ends(0)
        .json();
    let name = json["companyProfile"]["companyName"]
        .as_str()
        .unwrap_or_default();
    assert!(
        name.contains('\u{1b}') && name.contains('\u{202e}'),
        "the same value: {name:?}"
    );
    let csv = desk.run("customers list --format csv").ends(0);
    assert!(
        csv.out.contains('\u{202e}'),
        "data stays as it is: {}",
        csv.out
    );
}
