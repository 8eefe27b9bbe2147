//! A user's page: edited, blocked, deleted, restored, a new password (USR-25 to USR-43).

use contas::{
    app::{
        Action, Effect, Outcome,
        action::Timer,
        effect::{Draft, Question},
        screen::{Screen, user::UserPage},
    },
    domain::{message::Message, user::User},
    text::Lang,
};

use crate::{
    harness::App,
    real_book::key,
    users_book::{CONTOSO, at_users, book, load},
    users_desk::Desk,
};

const SIZE: (u16, u16) = (80, 24);

/// From the list to Zoë, the fifth.
const ZOE: &str = "down down down down enter";

fn at_user(service: &contas::service::Service, lang: Lang, keys: &str) -> App {
    let mut app = at_users(service, lang, SIZE);
    app.slowly(keys);
    assert!(
        matches!(app.model().screen(), Screen::User(_)),
        "{}",
        app.screen()
    );
    app
}

fn pictures(name: &str, keys: &str) {
    for lang in Lang::ALL {
        let mut app = at_users(&book(), lang, SIZE);
        app.slowly(keys);
        insta::assert_snapshot!(format!("{name}-{}-80x24", lang.tag()), app.screen());
    }
}

#[test]
fn usr_35_pictures_of_a_user() {
    pictures("user", "enter");
    pictures("user-edit", "enter e ctrl-u '' tab");
    pictures("user-roles", "enter down down down down down e");
    pictures("user-deleted", "d down enter");
    pictures("user-long", "/ 'maria' enter enter");
}

#[test]
fn usr_43_picture_of_a_role_that_is_dangerous() {
    pictures(
        "user-review",
        "end enter down down down down down e 'helpdesk' enter esc ctrl-s",
    );
}

#[test]
fn usr_30_pictures_of_a_deletion_that_wants_the_name_typed() {
    pictures(
        "user-delete",
        "down down down down space space x down down down down enter",
    );
}

#[test]
fn usr_35_a_name_is_edited_reviewed_saved_and_taken_back() {
    let service = book();
    let mut app = at_user(&service, Lang::En, ZOE);
    app.slowly("e ctrl-u 'Zoe Lukasik' ctrl-s");
    assert!(
        app.screen().contains("Zoë Łukasik → Zoe Lukasik"),
        "{}",
        app.screen()
    );
    app.slowly("enter");
    assert_eq!(load(&service, 1).display_name, "Zoe Lukasik");
    app.slowly("u enter");
    assert_eq!(load(&service, 1).display_name, "Zoë Łukasik");
}

#[test]
fn usr_10_a_wrong_sign_in_name_is_said_at_its_field_and_nothing_typed_is_lost() {
    let service = book();
    let mut app = at_user(&service, Lang::En, ZOE);
    app.slowly("down down down e ctrl-u 'zoë@contoso.com' tab");
    assert!(app.screen().contains("USR-10"), "{}", app.screen());
    app.slowly("esc ctrl-s");
    assert!(app.screen().contains("zoë@contoso.com"), "{}", app.screen());
    assert_eq!(
        load(&service, 1).user_principal_name,
        "zoe.lukasik@contoso.com"
    );
}

/// A page without a book, with this user on it and this draft.
fn page(user: &User, draft: Option<&Draft>) -> Desk {
    let page = UserPage::new(key(CONTOSO), "Contoso".into(), user.id, "Zoë".into());
    let mut desk = Desk::new(Screen::User(Box::new(page)));
    let asked: Vec<_> = desk.effects.clone();
    for effect in asked {
        let Effect::Ask(job, question) = effect else {
            continue;
        };
        let outcome = match question {
            Question::User(..) => {
                Outcome::User(Some(Box::new(user.clone())), jiff::Timestamp::UNIX_EPOCH)
            }
            Question::LoadDraft(_) => Outcome::Draft(draft.cloned()),
            _ => Outcome::Customer(None),
        };
        desk.act(Action::Outcome(job, outcome));
    }
    desk
}

#[test]
fn what_was_typed_is_kept_and_offered_again() {
    let user = load(&book(), 1);
    let mut desk = page(&user, None);
    desk.keys("e ctrl-u 'Zoe L.' esc esc");
    desk.act(Action::Timer(Timer::Draft));
    let kept = desk.effects.iter().find_map(|effect| match effect {
        Effect::SaveDraft(draft) => Some(draft.clone()),
        _ => None,
    });
    assert!(kept.is_some(), "{:?}", desk.effects);
    let mut desk = page(&user, kept.as_ref());
    desk.keys("enter");
    let seen = desk.screen();
    assert!(
        seen.contains("Zoe L.") && seen.contains("saved: Zoë Łukasik"),
        "{seen}"
    );
}

#[test]
fn usr_36_what_somebody_else_changed_meanwhile_is_shown_beside_what_was_typed() {
    let mut user = load(&book(), 1);
    let mut desk = page(&user, None);
    desk.keys("e ctrl-u 'Zoe L.' esc f5");
    user.display_name = "Zoe Lukasik".into();
    let job = desk
        .effects
        .iter()
        .rev()
        .find_map(|effect| match effect {
            Effect::Ask(job, Question::User(..)) => Some(*job),
            _ => None,
        })
        .unwrap();
    let now = jiff::Timestamp::UNIX_EPOCH;
    desk.act(Action::Outcome(
        job,
        Outcome::User(Some(Box::new(user)), now),
    ));
    let seen = desk.screen();
    for words in ["USR-36", "Zoe L.", "Zoe Lukasik", "Zoë Łukasik"] {
        assert!(seen.contains(words), "{words}\n{seen}");
    }
}

#[test]
fn loading_failed_and_gone_look_different() {
    let user = load(&book(), 1);
    let new = || UserPage::new(key(CONTOSO), "Contoso".into(), user.id, "Zoë".into());
    let mut seen = Vec::new();
    let now = jiff::Timestamp::UNIX_EPOCH;
    for outcome in [
        None,
        Some(Outcome::User(None, now)),
        Some(Outcome::Failed(Message::new("list-needs-book"))),
    ] {
        let mut desk = Desk::new(Screen::User(Box::new(new())));
        if let Some(outcome) = outcome {
            let asked = desk.effects.iter().find_map(|effect| match effect {
                Effect::Ask(job, Question::User(..)) => Some(*job),
                _ => None,
            });
            desk.act(Action::Outcome(asked.unwrap(), outcome));
        }
        seen.push(desk.screen());
    }
    assert!(seen[0].contains("Reading the user"), "{}", seen[0]);
    assert!(seen[1].contains("not in the book any more"), "{}", seen[1]);
    assert!(seen[2].contains('✗'), "{}", seen[2]);
}

#[test]
fn usr_43_the_last_global_administrator_keeps_the_role_and_cannot_be_deleted() {
    let service = book();
    let mut app = at_user(&service, Lang::En, "enter");
    app.slowly("down down down down down e enter esc ctrl-s");
    assert!(app.screen().contains("USR-43"), "{}", app.screen());
    app.slowly("esc x down down down down enter");
    assert!(app.screen().contains("(USR-43)"), "{}", app.screen());
    assert!(!load(&service, 2).is_deleted());
}

#[test]
fn usr_43_other_roles_are_typed() {
    let service = book();
    let mut app = at_user(&service, Lang::En, ZOE);
    app.slowly("down down down down down down e 'Contas reader, Guest inviter' ctrl-s enter");
    assert_eq!(
        load(&service, 1).directory_roles,
        ["Contas reader", "Guest inviter"],
        "{}",
        app.screen()
    );
}

#[test]
fn usr_30_two_users_are_deleted_only_when_the_name_is_typed() {
    let service = book();
    let mut app = at_users(&service, Lang::En, SIZE);
    app.slowly("down down down down space space x down down down down enter");
    app.slowly("enter");
    assert!(!load(&service, 1).is_deleted(), "nothing was typed");
    app.slowly("'wrong@contoso.com' enter");
    assert!(!load(&service, 1).is_deleted(), "the wrong name was typed");
    app.slowly("ctrl-u 'ZOE.lukasik@contoso.com' enter");
    assert!(load(&service, 1).is_deleted(), "{}", app.screen());
    assert!(load(&service, 4).is_deleted());
    insta::assert_snapshot!("users-outcomes-en-80x24", app.screen());
    app.slowly("enter u enter");
    assert!(!load(&service, 1).is_deleted(), "{}", app.screen());
    assert!(!load(&service, 4).is_deleted(), "both in one step");
}

#[test]
fn usr_25_a_new_password_is_shown_once_and_enter_does_not_leave() {
    let service = book();
    let mut app = at_user(&service, Lang::En, ZOE);
    app.slowly("x down down down enter enter");
    let Screen::Password(screen) = app.model().screen() else {
        panic!("{}", app.screen());
    };
    let password = screen.credentials.password.reveal().to_owned();
    assert_eq!(password.chars().count(), 16, "IMP-60");
    assert!(app.screen().contains(&password));
    app.slowly("enter esc q");
    assert!(app.screen().contains(&password), "still there");
    let model = format!("{:?}", app.model());
    assert!(!model.contains(&password), "not in debug output");
    app.slowly("y");
    assert!(!app.screen().contains(&password), "{}", app.screen());
    assert!(matches!(app.model().screen(), Screen::User(_)));
    app.slowly("!");
    assert!(!app.screen().contains(&password), "not among the notices");
    let store = service.book().store();
    let entry = store.audit(store.sequence()).unwrap().unwrap();
    assert!(!format!("{entry:?}").contains(&password));
    assert_eq!(entry.operation.0, "reset_customer_user_password");
}

#[test]
fn usr_25_not_where_the_password_is_kept_elsewhere() {
    let service = book();
    let mut app = at_user(&service, Lang::En, "down down enter");
    app.slowly(": 'reset' enter");
    assert!(app.screen().contains("own directory"), "{}", app.screen());
}

#[test]
fn block_and_unblock_from_the_menu() {
    let service = book();
    let mut app = at_user(&service, Lang::En, ZOE);
    app.slowly("x down enter enter");
    assert!(load(&service, 1).blocked, "{}", app.screen());
    assert!(
        app.screen().contains("Sign-in is blocked"),
        "{}",
        app.screen()
    );
    app.slowly("x down down enter enter");
    assert!(!load(&service, 1).blocked);
}
