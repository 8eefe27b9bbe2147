//! The customer list (CL-01 to CL-45).

use contas::{
    app::{
        rows::Column,
        screen::{
            Screen,
            customers::{Customers, Stage},
        },
    },
    domain::role::Role,
    text::Lang,
};

use crate::{book::Book, harness::App};

fn list(app: &App) -> &Customers {
    match &app.model().screens[0] {
        Screen::Customers(list) => list,
        other => panic!("{other:?}"),
    }
}

#[test]
fn cl_01_looks_at_every_size_in_both_languages() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (200, 50), (40, 10), (39, 9)] {
            let app = App::start_in(lang, Book::with_customers(), width, height);
            insta::assert_snapshot!(
                format!("customers-{}-{width}x{height}", lang.tag()),
                app.screen()
            );
        }
    }
}

#[test]
fn empty_no_hit_loading_and_failed_look_different() {
    let app = App::start(Book::default(), 80, 24);
    insta::assert_snapshot!("customers-empty", app.screen());

    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("/ 'nobody'");
    insta::assert_snapshot!("customers-no-hit", app.screen());

    let book = Book {
        fail_list: true,
        ..Book::with_customers()
    };
    let app = App::start(book, 80, 24);
    insta::assert_snapshot!("customers-failed", app.screen());

    let book = Book::with_customers();
    *book.gate.0.lock().unwrap() = false;
    let mut app = App::start_busy(Lang::En, book, 80, 24);
    while !matches!(app.model().screen(), Screen::Customers(_)) {
        app.turn();
    }
    insta::assert_snapshot!("customers-loading", app.screen());
    *app.book.gate.0.lock().unwrap() = true;
    app.settle();
    assert_eq!(list(&app).len(), 10, "the gate is open again");
}

#[test]
fn a_long_reading_says_how_far_it_is_and_that_sorting_follows() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    let mut shown = |done| {
        app.with_model(|model| {
            if let Screen::Customers(list) = &mut model.screens[0] {
                list.stage = Stage::Loading {
                    done,
                    total: 1_000_000,
                };
            }
        });
        app.resize(80, 24).screen()
    };
    let screen = shown(578_816);
    assert!(screen.contains("578,816 / 1,000,000\n"), "{screen}");
    let screen = shown(1_000_000);
    assert!(
        screen.contains("Putting the customers in order"),
        "{screen}"
    );
}

#[test]
fn the_filter_is_live_and_esc_leaves_then_clears_then_does_nothing() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("/ 'lodz'");
    assert_eq!(
        list(&app).current().unwrap().name,
        "Fabryka Łódź Sp. z o.o."
    );
    app.keys("esc");
    assert!(!list(&app).filtering && list(&app).len() == 1);
    app.keys("esc");
    assert_eq!(list(&app).len(), 10);
    assert_eq!(
        list(&app).current().unwrap().name,
        "Fabryka Łódź Sp. z o.o.",
        "the cursor stays on the customer"
    );
    app.keys("esc esc");
    assert_eq!(app.model().screens.len(), 1);
    assert!(!app.model().left());
}

#[test]
fn letters_in_the_filter_are_text_and_a_pasted_text_triggers_nothing() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.paste("qq/a\n");
    assert_eq!(app.model().screens.len(), 1, "nothing happened");
    assert!(!app.model().left() && list(&app).filter.is_empty());
    app.keys("/ 'qua'");
    assert_eq!(list(&app).filter.text(), "qua");
    app.keys("ctrl-u").paste("con\ntoso");
    assert_eq!(list(&app).filter.text(), "con toso");
    assert_eq!(list(&app).len(), 2, "words are ANDed: con…, …toso");
}

#[test]
fn cl_33_sorts_by_any_column_and_back_and_keeps_the_customer() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("j j j");
    let name = list(&app).current().unwrap().name;
    app.slowly("3");
    assert_eq!(
        (list(&app).sort, list(&app).descending),
        (Column::Domain, false)
    );
    assert_eq!(list(&app).current().unwrap().name, name);
    app.slowly("3");
    assert!(list(&app).descending);
    app.slowly("1");
    assert_eq!(
        (list(&app).sort, list(&app).descending),
        (Column::Name, false)
    );
    let view = app.book.kept.lock().unwrap().view.clone().unwrap();
    assert_eq!(view.sort, Column::Name, "kept for the next start");
}

#[test]
fn marks_and_copies() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("space space k y Y");
    assert_eq!(list(&app).marks.len(), 2);
    assert_eq!(
        *app.copied.lock().unwrap(),
        [
            "a2020202-0202-0202-0202-020202020202",
            "alpineskihouse.onmicrosoft.com"
        ]
    );
    insta::assert_snapshot!("customers-marked", app.screen());
}

#[test]
fn ro_05_a_key_that_is_off_says_who_may() {
    let mut book = Book::with_customers();
    book.operator.roles = vec![Role::HelpdeskAgent];
    let mut app = App::start(book, 100, 24);
    app.keys("a");
    assert_eq!(app.model().screens.len(), 1);
    assert!(
        app.screen()
            .contains("It takes: Global admin, User management admin, Admin agent"),
        "{}",
        app.screen()
    );
    app.keys(": 'add cust'");
    insta::assert_snapshot!("palette-disabled", app.screen());
    app.keys("enter");
    assert_eq!(app.model().screens.len(), 1);
}

#[test]
fn the_palette_finds_words_in_any_order_and_does_what_it_names() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys(": 'domain sort' enter");
    assert_eq!(list(&app).sort, Column::Domain);
    assert!(app.model().overlays.is_empty());
}

#[test]
fn the_help_is_written_by_the_bindings() {
    let mut app = App::start(Book::with_customers(), 80, 30);
    app.keys("?");
    insta::assert_snapshot!("help", app.screen());
    app.keys("esc");
    assert!(app.model().overlays.is_empty());
}
