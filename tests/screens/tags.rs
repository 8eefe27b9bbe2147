//! Tags of marked customers (TG-01 to TG-05).

use contas::{domain::role::Role, text::Lang};

use crate::{
    people::partner,
    real_book::{load, service, service_of, start},
};

#[test]
fn tg_03_one_review_gives_a_tag_to_all_that_are_marked_and_one_undo_takes_it_back() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("ctrl-a t");
    insta::assert_snapshot!("tags-marked", app.screen());
    app.slowly("'gold' enter ctrl-s");
    insta::assert_snapshot!("tags-review", app.screen());
    app.slowly("enter");
    assert!((1..=5).all(|at| load(&service, at).tags.contains(&"gold".to_owned())));
    app.slowly("u enter");
    let gold = (1..=5).filter(|at| load(&service, *at).tags.contains(&"gold".to_owned()));
    assert_eq!(gold.collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn tg_03_a_new_tag_is_made_and_a_tag_that_all_have_is_taken_away() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("t 'renewal 2027' enter ctrl-s enter");
    assert!(load(&service, 1).tags.contains(&"renewal 2027".to_owned()));
    app.slowly("t 'renewal' enter ctrl-s enter");
    assert!(!load(&service, 1).tags.contains(&"renewal 2027".to_owned()));
}

#[test]
fn tg_01_a_tag_of_51_characters_changes_nothing() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("t").paste(&"x".repeat(51));
    app.slowly("enter ctrl-s enter");
    assert!(app.screen().contains("TG-01"), "{}", app.screen());
    assert_eq!(load(&service, 1).tags, ["gold", "vip"]);
}

#[test]
fn tg_04_several_tags_are_given_and_taken_in_one_review_and_one_undo() {
    let service = service();
    let mut app = start(&service, Lang::En, (80, 24));
    app.slowly("space space t 'gold' enter 'new one' enter 'vip' enter enter ctrl-s");
    insta::assert_snapshot!("tags-several-review", app.screen());
    // Not yet: what was chosen is still chosen.
    app.slowly("esc ctrl-s enter");
    assert_eq!(load(&service, 1).tags, ["new one"]);
    assert_eq!(load(&service, 2).tags, ["new one"]);
    assert!(app.model().overlays.is_empty());
    app.slowly("u enter");
    assert_eq!(load(&service, 1).tags, ["gold", "vip"]);
    assert_eq!(load(&service, 2).tags, ["gold"]);
}

#[test]
fn tg_02_looks_in_portuguese_and_wide() {
    for (lang, size) in [
        (Lang::PtBr, (80, 24)),
        (Lang::PtBr, (200, 50)),
        (Lang::En, (200, 50)),
    ] {
        let mut app = start(&service(), lang, size);
        app.slowly("space space t 'go'");
        let name = format!("tags-{}-{}x{}", lang.tag(), size.0, size.1);
        insta::assert_snapshot!(name, app.screen());
    }
}

#[test]
fn ro_05_without_the_role_the_tags_stay_shut_and_say_why() {
    let service = service_of(partner(), &[Role::HelpdeskAgent]);
    let mut app = start(&service, Lang::En, (120, 24));
    app.slowly("t");
    assert!(app.model().overlays.is_empty());
    assert!(app.screen().contains("Your roles"), "{}", app.screen());
}
