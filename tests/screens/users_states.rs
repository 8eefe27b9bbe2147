//! Loading, failed and shown once: screens of users that cannot be seen for long.

use contas::{
    app::{
        Action, Effect, JobId, Outcome,
        effect::{Credentials, Password as Secret, Question},
        screen::{Screen, licenses::Licenses, password::Password, user::UserPage, users::Users},
    },
    domain::message::Message,
    text::Lang,
};

use crate::{
    users_book::id,
    users_desk::{Desk, NAME, key},
};

fn first(desk: &Desk) -> JobId {
    let asked = desk.effects.iter().find_map(|effect| match effect {
        Effect::Ask(job, _) => Some(*job),
        _ => None,
    });
    asked.unwrap()
}

/// A picture while it is read, and one when that did not work, in both languages.
fn states(name: &str, screen: fn() -> Screen, progress: (u64, u64)) {
    for lang in Lang::ALL {
        let mut desk = Desk::of(screen(), lang, 80, 24);
        let job = first(&desk);
        let (done, total) = progress;
        desk.act(Action::Outcome(job, Outcome::Progress { done, total }));
        assert!(desk.model.busy(), "something moves");
        insta::assert_snapshot!(format!("{name}-loading-{}", lang.tag()), desk.screen());
        let why = Message::new("list-worker-failed").with("what", "users.rs:7");
        desk.act(Action::Outcome(job, Outcome::Failed(why)));
        assert!(!desk.model.busy());
        insta::assert_snapshot!(format!("{name}-failed-{}", lang.tag()), desk.screen());
        desk.keys("f5");
        assert_ne!(desk.asked().0, job, "it is read again");
    }
}

#[test]
fn lists_of_users_are_read_with_progress_and_failures_are_said() {
    states(
        "users",
        || Screen::Users(Box::new(Users::of_all())),
        (250_000, 1_000_000),
    );
}

#[test]
fn licenses_are_read_and_failures_are_said() {
    let screen = || Screen::Licenses(Box::new(Licenses::of_customer(key(), NAME.into())));
    states("licenses", screen, (0, 0));
}

#[test]
fn a_user_is_read_and_failures_are_said() {
    let screen = || {
        let page = UserPage::new(key(), NAME.into(), id(1), "Zoë".into());
        Screen::User(Box::new(page))
    };
    states("user", screen, (0, 0));
}

#[test]
fn usr_25_a_password_in_both_languages() {
    for lang in Lang::ALL {
        let screen = Password {
            credentials: Credentials {
                user_name: "zoe.lukasik@contoso.com".into(),
                password: Secret::new("Kd7#mVq2*Xa9tRp4".into()),
            },
        };
        let mut desk = Desk::of(Screen::Password(Box::new(screen)), lang, 80, 24);
        insta::assert_snapshot!(format!("password-{}", lang.tag()), desk.screen());
        desk.keys("c");
        assert!(
            desk.has(|effect| matches!(effect, Effect::Copy(copying)
                if copying.secret && copying.text == "Kd7#mVq2*Xa9tRp4")),
            "only when asked for"
        );
    }
}

#[test]
fn usr_2_a_filter_that_is_typed_while_the_list_is_read_does_not_begin_it_anew() {
    let mut desk = Desk::new(Screen::Users(Box::new(Users::of_all())));
    let job = first(&desk);
    desk.keys("/ 'ana'");
    assert_eq!(desk.asked().0, job, "one million users are read once");
    assert!(!desk.has(|effect| *effect == Effect::Cancel(job)));
    desk.act(Action::Outcome(
        job,
        Outcome::Failed(Message::new("list-needs-book")),
    ));
    match desk.asked().1 {
        Question::Users(query) => assert_eq!(query.text, "ana"),
        other => panic!("{other:?}"),
    }
}
