//! The users of a customer (USR-1 to USR-3).

use contas::{
    app::{
        Effect, Outcome,
        effect::Question,
        screen::{
            Screen,
            users::{Stage, Users},
        },
    },
    domain::{cloud::CloudId, message::Message},
};

use crate::users_desk::{Desk, NAME, key, partner, users};

pub(crate) fn screen() -> Screen {
    Screen::Users(Box::new(Users::new(key(), NAME.into())))
}

fn state(desk: &Desk) -> &Users {
    match desk.model.screen() {
        Screen::Users(users) => users,
        other => panic!("{other:?}"),
    }
}

fn names(desk: &Desk) -> Vec<&str> {
    let users = state(desk);
    (0..users.len())
        .filter_map(|at| users.get(at).map(|user| user.display_name.as_str()))
        .collect()
}

fn desk() -> Desk {
    let mut desk = Desk::new(screen());
    assert_eq!(desk.asked().1, &Question::Users(key().microsoft_id));
    desk.answer(users());
    desk
}

#[test]
fn usr_2_sorted_by_name_without_regard_to_accents_and_the_other_way_round() {
    let mut desk = desk();
    let by_name = [
        "Ana Souza",
        "Ângela Prado",
        "Bruno Prado",
        "Zoë Łukasik",
        "山田 太郎",
    ];
    assert_eq!(names(&desk), by_name);
    desk.keys("j 1");
    assert_eq!(names(&desk)[0], "山田 太郎");
    assert_eq!(
        state(&desk).current().unwrap().display_name,
        "Ângela Prado",
        "the cursor stays on its user"
    );
    desk.keys("2");
    assert_eq!(names(&desk)[3], "山田 太郎", "taro comes before zoe");
}

#[test]
fn usr_2_the_filter_folds_ands_words_and_looks_in_name_and_user_name() {
    let mut desk = desk();
    for (typed, found) in [
        ("lukas", vec!["Zoë Łukasik"]),
        ("PRADO ang", vec!["Ângela Prado"]),
        ("prado", vec!["Ângela Prado", "Bruno Prado"]),
        ("yamada", vec!["山田 太郎"]),
        ("prado zoe", vec![]),
    ] {
        desk.keys(&format!("/ ctrl-u '{typed}'"));
        assert_eq!(names(&desk), found, "{typed}");
        desk.keys("enter");
    }
    desk.keys("esc");
    assert_eq!(names(&desk).len(), 5, "Esc clears the filter");
}

#[test]
fn usr_3_deleted_users_are_not_in_the_plain_list_and_are_counted() {
    let desk = desk();
    assert!(!names(&desk).contains(&"Carla Gone"));
    assert_eq!(state(&desk).deleted, 1);
}

#[test]
fn the_user_name_is_copied_and_enter_shows_all_that_is_known() {
    let mut desk = desk();
    desk.keys("y");
    assert!(
        desk.has(
            |effect| matches!(effect, Effect::Copy(it) if it.text == "ana.souza@padaria.com.br")
        )
    );
    desk.keys("enter");
    let seen = desk.screen();
    assert!(
        seen.contains("O365_BUSINESS_PREMIUM") && seen.contains("02020202-"),
        "{seen}"
    );
    assert!(seen.contains("Can use licenses and services"), "USR-40");
    desk.keys("esc");
    assert!(!state(&desk).open);
}

#[test]
fn a_list_that_cannot_be_read_says_why_and_is_read_again() {
    let mut desk = Desk::new(screen());
    desk.answer(Outcome::Failed(Message::new("list-needs-book")));
    assert!(matches!(state(&desk).stage, Stage::Failed(_)));
    desk.keys("f5").answer(users());
    assert_eq!(names(&desk).len(), 5);
}

#[test]
fn cd_08_a_cloud_without_users_says_why_they_cannot_be_added() {
    let mut desk = desk();
    desk.model.cx.session.partner = Some(partner(CloudId::UsGov));
    desk.keys("i");
    assert!(matches!(desk.model.screen(), Screen::Users(_)));
    assert!(!desk.notice().is_empty());
}
