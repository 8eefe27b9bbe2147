//! The loop itself: bursts, floods, panics, signals, leaving.

use contas::{app::screen::Screen, runtime::input::Signal, text::Lang};

use crate::{book::Book, harness::App};

#[test]
fn four_hundred_keys_at_once_are_all_handled_and_drawn_in_few_pictures() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    let before = app.inner.surface.drawn;
    app.keys(&format!("/ '{}'", "x".repeat(400)));
    match app.model().screen() {
        Screen::Customers(list) => assert_eq!(list.filter.text().len(), 400),
        other => panic!("{other:?}"),
    }
    assert!(app.inner.surface.drawn - before < 400);
}

#[test]
fn nothing_is_drawn_without_an_event() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    let before = app.inner.surface.drawn;
    app.settle();
    assert_eq!(app.inner.surface.drawn, before);
}

#[test]
fn a_worker_that_panics_answers_and_the_program_lives() {
    let book = Book {
        panic_on_list: true,
        ..Book::with_customers()
    };
    let mut app = App::start(book, 80, 24);
    assert!(
        app.screen().contains("went up in smoke"),
        "{}",
        app.screen()
    );
    app.keys("?");
    assert_eq!(app.model().overlays.len(), 1);
}

#[test]
fn a_search_that_was_overtaken_is_called_off_and_its_answer_dropped() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    *app.book.gate.0.lock().unwrap() = false;
    // Each letter overtakes the search before it; only the last one is answered when the gate opens.
    app.turn_with("/ 'łódź'");
    *app.book.gate.0.lock().unwrap() = true;
    app.settle();
    match app.model().screen() {
        Screen::Customers(list) => assert_eq!(list.len(), 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn keys_that_are_typed_before_the_hits_are_there_wait_for_them_and_come_in_order() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    *app.book.gate.0.lock().unwrap() = false;
    // Enter leaves the filter; the next one must not open the customer that happened to stand at the cursor before.
    app.turn_with("/ 'łódź' enter j enter");
    assert!(matches!(app.model().screen(), Screen::Customers(_)));
    *app.book.gate.0.lock().unwrap() = true;
    app.settle();
    assert!(matches!(app.model().screen(), Screen::Account(_)));
    let screen = app.screen();
    assert!(screen.contains("Łódź"), "{screen}");
}

#[test]
fn sigterm_and_a_lost_keyboard_leave_and_keep_what_was_typed() {
    let book = || Book {
        partner: None,
        ..Book::default()
    };
    let mut app = App::start(book(), 80, 24);
    app.keys("enter 'Fabrikam'");
    app.signals.try_send(Signal::Leave).unwrap();
    app.finish();
    let draft = app.book.kept.lock().unwrap().drafts["set-up"].clone();
    assert!(draft.values.contains(&("name".into(), "Fabrikam".into())));

    let mut app = App::start(book(), 80, 24);
    app.keys("enter 'Contoso'");
    app.close_keyboard();
    app.finish();
    assert!(app.book.kept.lock().unwrap().drafts.contains_key("set-up"));
}

#[test]
fn ctrl_z_gives_the_terminal_away_and_comes_back() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("ctrl-z");
    assert_eq!(app.inner.surface.suspended, 1);
    app.keys("j");
    assert!(!app.model().left());
}

#[test]
fn a_tiny_terminal_says_what_it_needs_and_stays_alive() {
    let mut app = App::start_in(Lang::PtBr, Book::with_customers(), 20, 5);
    assert!(app.screen().contains("40×10"), "{}", app.screen());
    app.keys("j ? esc").resize(80, 24);
    assert!(app.screen().contains("Lista de clientes"));
    assert!(
        app.screen().contains("▸ Alpine Ski House"),
        "{}",
        app.screen()
    );
    app.resize(1, 1).keys("j j");
}

/// "Resize storms": a terminal that was smaller for a moment has lost what stood there, though its size is the old one.
#[test]
fn a_size_that_came_back_is_drawn_whole() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    let before = app.inner.surface.cleared;
    app.resize(80, 24);
    assert_eq!(app.inner.surface.cleared, before + 1);
}

#[test]
fn theme_and_language_are_switched_and_kept() {
    let mut app = App::start(Book::with_customers(), 80, 24);
    app.keys("L T");
    assert!(app.screen().contains("Lista de clientes"));
    let kept = app.book.kept.lock().unwrap().settings.unwrap();
    assert_eq!(kept.lang, Lang::PtBr);
    app.keys("q");
    assert!(app.model().left());
    app.finish();
}
