//! A book under a passphrase on the screen: it is asked for, and asked for again when nobody pressed a key.

use std::{ops::ControlFlow, path::Path};

use contas::{
    app::{self, Action, Effect, action::Timer, screen::Screen},
    domain::secret::Secret,
    runtime::desk::Desk,
    service::demo,
    store::book::Book,
    text::Lang,
};
use jiff::Timestamp;

use crate::harness::App;

fn sealed(path: &Path) {
    let now = Timestamp::UNIX_EPOCH;
    let passphrase = Secret::new("quatro palavras sem rumo".to_owned());
    let book = Book::create_under(path, Some(&passphrase), now, [5; 16]).unwrap();
    let filled = demo::book::add(&book, 1, 20, 1, now, &mut |_, _| ControlFlow::Continue(()));
    filled.unwrap();
}

fn desk(path: &Path) -> Desk {
    Desk::new(path.to_owned(), None, None, Lang::En)
}

#[test]
fn the_passphrase_is_asked_for_without_being_shown() {
    let home = tempfile::tempdir().unwrap();
    for lang in [Lang::En, Lang::PtBr] {
        let path = home.path().join(lang.tag());
        sealed(&path);
        let mut app = App::on(desk(&path), lang, 80, 24);
        insta::assert_snapshot!(format!("passphrase-{}", lang.tag()), app.screen());
        // Letters that are keys elsewhere are letters here.
        app.keys("'quit now?' enter");
        assert!(!app.model().left());
        insta::assert_snapshot!(format!("passphrase-wrong-{}", lang.tag()), app.screen());
        app.keys("'quatro palavras'");
        assert!(app.screen().contains("•••") && !app.screen().contains("quatro"));
        app.keys("' sem rumo' enter");
        assert!(matches!(app.model().screen(), Screen::Customers(_)));
        assert!(!format!("{:?}", app.model()).contains("palavras"));
    }
}

#[test]
fn a_file_with_the_passphrase_opens_it_at_once() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    sealed(&path);
    let file = home.path().join("frase");
    std::fs::write(&file, "quatro palavras sem rumo\n").unwrap();
    let app = App::on(desk(&path).passphrase_file(Some(file)), Lang::En, 80, 24);
    assert!(matches!(app.model().screen(), Screen::Customers(_)));
}

#[test]
fn without_a_key_for_some_time_the_book_is_closed_and_what_was_typed_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    sealed(&path);
    let mut app = App::on(desk(&path), Lang::En, 80, 24);
    app.keys("'quatro palavras sem rumo' enter a");
    app.slowly("tab 'Tailspin Toys'");
    let mut effects = Vec::new();
    app.with_model(|model| effects = app::update(model, Action::Timer(Timer::Idle)));
    assert!(app.model().locked());
    let drafted = effects.iter().any(|effect| {
        matches!(effect, Effect::SaveDraft(draft)
            if draft.values.iter().any(|(_, value)| value == "Tailspin Toys"))
    });
    assert!(drafted, "{effects:?}");
    // What begins again knows nothing of the book.
    let again = app.inner.locked_services().unwrap();
    drop(app);
    let app = App::locked(again, Lang::En, 80, 24);
    assert!(app.screen().contains("passphrase"), "{}", app.screen());
    assert!(app.model().cx.session.partner.is_none());
}

#[test]
fn a_book_under_no_passphrase_is_never_closed_and_says_why() {
    let mut app = App::demo(Lang::En, 80, 24);
    assert_eq!(app.model().cx.locks_after(), None);
    app.keys(": 'close the book'");
    assert!(
        app.screen().contains("under no passphrase"),
        "{}",
        app.screen()
    );
}
