//! Data never steers the terminal: hostile customers, users, tags and log entries on every screen, whatever is pressed.

use std::sync::Arc;

use contas::{
    domain::{change::Change, partner::Operator, record::Record, role::Role},
    service::Service,
    store::{Commit, book::Book},
    text::Lang,
};

use crate::{
    harness::App,
    hostile_data::{HOSTILE, dangerous, hostile, hostile_entry, hostile_user},
    people::{customer, partner},
    real_book::{Noon, Sevens},
};

fn service() -> Service {
    let book = Book::in_memory();
    let operator = Operator {
        mail: "ana@contoso.example".into(),
        name: "Ana Souza".into(),
        roles: Role::ALL.to_vec(),
    };
    let mut records = vec![
        Record::Partner(hostile(&partner())),
        Record::Operator(operator.clone()),
    ];
    for number in 1..=9 {
        let plain = customer(number, "Contoso", "contoso", &["gold", "vip", "old"]);
        let customer = hostile(&plain);
        assert!(customer.billing_profile.company_name.contains('\u{1b}'));
        for at in 0..3 {
            records.push(hostile_user(customer.key().microsoft_id, 10 * number + at));
        }
        records.push(Record::Customer(Box::new(customer)));
    }
    let audit = hostile_entry(customer(1, "", "", &[]).id, &operator.mail);
    book.commit(Commit {
        changes: records.into_iter().map(Change::Put).collect(),
        base: Vec::new(),
        audit,
    })
    .unwrap();
    Service::new(Arc::new(book), operator, Arc::new(Noon), Arc::new(Sevens))
}

fn assert_harmless(app: &App, after: &str) {
    for cell in &app.frame().content {
        let symbol = cell.symbol();
        assert!(
            !symbol.contains(dangerous) && !symbol.contains('\n') && symbol.len() <= 64,
            "{symbol:?} on the screen after {after}:\n{}",
            app.screen()
        );
    }
}

/// Keys that a person may press; what leaves the program is not among them.
const KEYS: &[&str] = &[
    "j",
    "k",
    "enter",
    "enter",
    "esc",
    "tab",
    "down",
    "up",
    "space",
    "g",
    "G",
    "/",
    "x",
    "backspace",
    ":",
    "?",
    "u",
    "a",
    "e",
    "o",
    "i",
    "r",
    "t",
    "d",
    "n",
    "s",
    "A",
    "L",
    "T",
    "U",
    "R",
    "ctrl-s",
    "ctrl-p",
    "ctrl-l",
    "page-down",
    "home",
    "end",
    "y",
    "Y",
    "left",
    "right",
    "f",
    "F",
    "1",
    "2",
    "3",
    "m",
    "c",
    "l",
    "h",
    "b",
    "w",
    "p",
];

/// "escape sequences and bidirectional controls in data never reach the terminal raw": a long random walk.
#[test]
fn hostile_data_never_reaches_the_terminal_raw_whatever_is_pressed() {
    let service = service();
    for (seed, size) in [(1_u64, (80, 24)), (2, (132, 40)), (3, (41, 11))] {
        let mut app = App::at(service.clone(), Lang::En, size.0, size.1);
        let mut number = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut pressed = String::new();
        for step in 0..250 {
            number ^= number << 13;
            number ^= number >> 7;
            number ^= number << 17;
            if step % 23 == 22 {
                pressed.push_str("paste ");
                app.paste(HOSTILE);
            } else {
                let key = KEYS[usize::try_from(number % KEYS.len() as u64).unwrap()];
                pressed.push_str(key);
                pressed.push(' ');
                app.keys(key);
            }
            assert!(!app.model().left(), "left after {pressed}");
            assert_harmless(&app, &pressed);
        }
    }
}

/// The same on the ways people take: list, account, users, log, filter, help, palette, review.
#[test]
fn hostile_data_is_seen_as_placeholders_on_the_usual_ways() {
    let service = service();
    let mut app = App::at(service, Lang::PtBr, 80, 24);
    assert!(app.screen().contains('␛'), "{}", app.screen());
    for keys in [
        "enter", "j", "j", "tab", "esc", "/", "'x'", "enter", "esc", "A", "enter", "esc", "esc",
        ":", "esc", "?", "esc",
    ] {
        app.keys(keys);
        assert_harmless(&app, keys);
    }
}

/// A pasted text is no key, also when the terminal sends it as keys; one that is too long is refused in words.
#[test]
fn a_paste_is_text_or_nothing_and_ten_megabytes_are_refused_in_words() {
    let mut app = App::at(service(), Lang::En, 80, 24);
    app.burst("quit now, please\nq\ny\n");
    assert!(!app.model().left());
    assert!(
        app.screen().contains("never taken for keys"),
        "{}",
        app.screen()
    );
    app.keys("/").paste(&"x\n".repeat(5_000_000));
    assert!(app.screen().contains("64 KB"), "{}", app.screen());
    app.keys("esc esc").burst("/contoso\n");
    assert!(
        !app.model().left() && app.screen().contains("contoso"),
        "{}",
        app.screen()
    );
}
