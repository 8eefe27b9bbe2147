//! The first start without a book.

use contas::{
    app::screen::Screen,
    domain::{cloud::CloudId, partner::PartnerKind, role::Role},
    service::intent::Intent,
    text::Lang,
};

use crate::{book::Book, harness::App};

fn nobody() -> Book {
    Book {
        partner: None,
        ..Book::default()
    }
}

#[test]
fn says_welcome_in_both_languages() {
    for (lang, word) in [(Lang::En, "Welcome"), (Lang::PtBr, "Bem-vindo")] {
        let app = App::start_in(lang, nobody(), 80, 24);
        assert!(app.screen().contains(word));
        insta::assert_snapshot!(format!("welcome-{}", lang.tag()), app.screen());
    }
}

#[test]
fn sets_up_a_book_and_offers_what_to_begin_with() {
    let mut app = App::start(nobody(), 80, 24);
    app.slowly("enter 'Fabrikam' tab 'fabrikam.com, Fabrikam.net' tab enter 'brazil' enter");
    app.slowly("right tab right tab tab tab 'Ana Souza' tab 'ana@fabrikam.com' tab");
    insta::assert_snapshot!("set-up", app.screen());
    app.slowly("ctrl-s enter");
    let kept = app.book.kept.lock().unwrap();
    let Some(Intent::SetUp { partner, operator }) = kept.committed.first() else {
        panic!("{:?}", kept.committed);
    };
    assert_eq!(partner.name, "Fabrikam");
    assert_eq!(partner.domains, ["fabrikam.com", "fabrikam.net"]);
    assert_eq!(partner.country, "BR");
    assert_eq!(
        (partner.kind, partner.cloud),
        (PartnerKind::IndirectProvider, CloudId::UsGov)
    );
    assert_eq!(operator.roles, [Role::GlobalAdmin, Role::AdminAgent]);
    assert!(kept.drafts.is_empty(), "the draft is done with");
    drop(kept);
    insta::assert_snapshot!("offers", app.screen());
    app.slowly("down down enter");
    assert!(matches!(app.model().screen(), Screen::Customers(_)));
}

#[test]
fn what_is_missing_is_said_at_its_field_and_nothing_is_planned() {
    let mut app = App::start(nobody(), 80, 24);
    app.slowly("enter 'Fabrikam' ctrl-s");
    assert!(app.model().overlays.is_empty());
    insta::assert_snapshot!("set-up-missing", app.screen());
}

#[test]
fn ac_13_what_was_typed_is_offered_again() {
    let mut app = App::start(nobody(), 80, 24);
    app.slowly("enter 'Fabrikam' esc enter");
    assert!(app.screen().contains("Fabrikam"));
    app.slowly("ctrl-q");
    app.finish();
    let draft = app.book.kept.lock().unwrap().drafts["set-up"].clone();
    let book = nobody();
    book.kept
        .lock()
        .unwrap()
        .drafts
        .insert("set-up".into(), draft);
    let mut app = App::start(book, 80, 24);
    app.slowly("enter");
    assert!(app.screen().contains("Fabrikam"), "{}", app.screen());
}

#[test]
fn the_demo_book_is_one_key_away_and_says_that_it_is_one() {
    let mut app = App::start(nobody(), 80, 24);
    app.slowly("d");
    assert!(matches!(app.model().screen(), Screen::Customers(_)));
    assert!(app.screen().contains("demo book, nothing is kept"));
}
