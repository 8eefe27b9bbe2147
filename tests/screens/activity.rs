//! The activity log (AU-01, AU-02) and the review of an undo.

use contas::{
    app::{overlay::Overlay, screen::Screen},
    domain::{finding::Finding, message::Message},
    service::intent::Intent,
    text::Lang,
};

use crate::{book::Book, harness::App};

fn rows(app: &App) -> usize {
    match app.model().screen() {
        Screen::Activity(log) => log.entries.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn au_01_columns_last_month_and_before_after() {
    for lang in Lang::ALL {
        let mut app = App::start_in(lang, Book::with_customers().with_log(), 80, 24);
        app.slowly("l j enter");
        insta::assert_snapshot!(format!("activity-{}", lang.tag()), app.screen());
    }
}

#[test]
fn au_01_text_and_days_narrow_it_and_a_half_typed_day_asks_nothing() {
    let mut app = App::start(Book::with_customers().with_log(), 80, 24);
    app.slowly("l / 'nobody'");
    assert_eq!(rows(&app), 0);
    app.slowly("ctrl-u tab ctrl-u '2026-11-2'");
    assert_eq!(rows(&app), 3, "2026-11-2 is no day: the last answer stays");
    app.slowly("'0' enter");
    assert_eq!(rows(&app), 2);
    app.keys("esc");
    assert!(
        matches!(app.model().screen(), Screen::Customers(_)),
        "Esc comes back"
    );
}

#[test]
fn au_02_exports_where_it_is_told() {
    let mut app = App::start(Book::with_customers().with_log(), 80, 24);
    app.slowly("l e ctrl-u 'log.csv' enter");
    assert!(
        app.screen().contains("3 entries written to log.csv"),
        "{}",
        app.screen()
    );
}

#[test]
fn u_plans_reviews_and_only_then_commits() {
    let mut app = App::start(Book::with_customers().with_log(), 80, 24);
    app.keys("u");
    assert!(matches!(app.model().overlay(), Some(Overlay::Review(_))));
    assert!(app.book.kept.lock().unwrap().committed.is_empty());
    insta::assert_snapshot!("review", app.screen());
    app.keys("enter");
    assert_eq!(
        app.book.kept.lock().unwrap().committed,
        [Intent::Undo { seq: 3 }]
    );
    assert!(app.model().overlays.is_empty());
}

#[test]
fn a_blocked_plan_cannot_be_confirmed_and_says_why() {
    let book = Book {
        findings: vec![
            Finding::warn("W1", Message::new("list-nothing-to-undo")),
            Finding::block("AC-44", Message::new("list-field-no-guid"))
                .at("billingProfile.companyName"),
        ],
        ..Book::with_customers().with_log()
    };
    let mut app = App::start(book, 80, 24);
    app.slowly("l u enter");
    insta::assert_snapshot!("review-blocked", app.screen());
    assert!(app.book.kept.lock().unwrap().committed.is_empty());
    app.keys("esc");
    assert!(app.model().overlays.is_empty());
}

#[test]
fn a_stale_plan_is_planned_again() {
    let book = Book::with_customers().with_log();
    *book.stale.lock().unwrap() = 1;
    let mut app = App::start(book, 80, 24);
    app.slowly("u enter");
    assert!(app.book.kept.lock().unwrap().committed.is_empty());
    app.slowly("enter enter");
    assert_eq!(app.book.kept.lock().unwrap().committed.len(), 1);
}
