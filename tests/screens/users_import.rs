//! Adding many users from a file: every step, back, and what stops it.

use contas::{
    app::{
        Action, Effect, Outcome,
        action::Timer,
        effect::Question,
        overlay::Overlay,
        screen::{
            Screen,
            import_users::{ImportUsers, Step},
        },
    },
    domain::message::Message,
    service::{people::LicenseDesk, plan::Plan},
};

use crate::users_desk::{Desk, NAME, committed, customer, findings, key, report, users_plan};

pub(crate) fn screen() -> Screen {
    Screen::ImportUsers(Box::new(ImportUsers::new(key(), NAME.into())))
}

fn state(desk: &Desk) -> &ImportUsers {
    match desk.model.screen() {
        Screen::ImportUsers(import) => import,
        other => panic!("{other:?}"),
    }
}

/// Up to the report about a file.
pub(crate) fn to_report(desk: &mut Desk, valid: u64, errors: bool) {
    let job = desk
        .effects
        .iter()
        .find_map(|effect| match effect {
            Effect::Ask(job, Question::Customer(_)) => Some(*job),
            _ => None,
        })
        .expect("the customer is asked for");
    desk.act(Action::Outcome(job, customer()));
    desk.pick("/srv/in/", "novos.csv");
    answer_plan(desk, valid, errors);
}

/// The customer has no products: nothing is to be chosen.
pub(crate) fn no_products(desk: &mut Desk) {
    assert!(matches!(desk.asked().1, Question::Licenses(..)));
    desk.answer(Outcome::Licenses(Box::new(LicenseDesk {
        skus: Vec::new(),
        users: 0,
        unlocated: 0,
        country: "BR".into(),
    })));
}

pub(crate) fn answer_plan(desk: &mut Desk, valid: u64, errors: bool) {
    let found = if errors { findings() } else { Vec::new() };
    let plan: Plan = users_plan(desk.users_file(), report(valid, found));
    desk.answer(Outcome::Planned(Box::new(plan)));
}

fn desk() -> Desk {
    Desk::new(screen())
}

#[test]
fn the_customer_is_fixed_and_the_file_is_asked_for_first() {
    let mut desk = desk();
    assert!(matches!(desk.model.overlay(), Some(Overlay::FilePicker(_))));
    desk.keys("esc");
    assert_eq!(state(&desk).step, Step::File, "Esc leaves the picker only");
    desk.keys("enter");
    assert!(matches!(desk.model.overlay(), Some(Overlay::FilePicker(_))));
    to_report(&mut desk, 3, false);
    let file = &state(&desk).plan.as_ref().unwrap().intent;
    let contas::service::intent::Intent::ImportUsers(file) = file else {
        panic!("{file:?}");
    };
    assert_eq!(file.customer, key());
    assert_eq!(file.path.to_str(), Some("/srv/in/novos.csv"));
    assert_eq!((file.location.as_deref(), file.valid_only), (None, false));
}

#[test]
fn imp_40_few_users_are_confirmed_by_y_and_a_good_file_goes_straight_through() {
    let mut desk = desk();
    to_report(&mut desk, 25, false);
    assert_eq!(state(&desk).step, Step::Report);
    desk.keys("enter");
    assert_eq!(state(&desk).step, Step::Location);
    desk.keys("enter");
    no_products(&mut desk);
    assert_eq!(desk.users_file().location.as_deref(), Some("BR"));
    answer_plan(&mut desk, 25, false);
    assert_eq!(state(&desk).step, Step::Review);
    desk.keys("enter x");
    assert!(desk.commit().is_some() == matches!(state(&desk).step, Step::Saving(_)));
    assert!(desk.commit().is_none(), "Enter is not yes");
    desk.keys("y");
    let (_, plan) = desk.commit().unwrap();
    assert!(!plan.blocked());
    desk.committed(Outcome::Committed(Box::new(committed(25, false))));
    let seen = desk.screen();
    assert!(seen.contains("/srv/in/novos.senhas-temporarias.csv"));
    assert!(seen.contains("This is the only time"), "IMP-61");
    desk.keys("y");
    assert!(desk.has(|effect| matches!(effect, Effect::Copy(it) if it.text == "/srv/in/novos.senhas-temporarias.csv")));
}

#[test]
fn imp_40_more_than_25_users_are_confirmed_by_typing_their_number() {
    let mut desk = desk();
    to_report(&mut desk, 1_200, false);
    desk.keys("enter enter");
    no_products(&mut desk);
    answer_plan(&mut desk, 1_200, false);
    for (typed, commits) in [
        ("y", false),
        ("25", false),
        ("1,2x00", false),
        ("1.200", true),
    ] {
        desk.keys(&format!("ctrl-u '{typed}' enter"));
        assert_eq!(desk.commit().is_some(), commits, "{typed}");
    }
}

#[test]
fn e_loc_required_the_location_is_proposed_and_never_chosen_by_itself() {
    let mut desk = desk();
    to_report(&mut desk, 3, false);
    let import = state(&desk);
    assert_eq!(import.locations.proposed.unwrap().code, "BR");
    assert!(import.locations.confirmed.is_none());
    assert!(!import.ready(), "a plan without a location cannot be saved");
    desk.keys("enter");
    assert!(state(&desk).locations.confirmed.is_none());
    // Another country than the proposed one, by name without accents and by code.
    desk.keys("'portug' enter");
    no_products(&mut desk);
    assert_eq!(desk.users_file().location.as_deref(), Some("PT"));
    desk.keys("esc");
    desk.keys("ctrl-u 'ao' enter");
    no_products(&mut desk);
    assert_eq!(desk.users_file().location.as_deref(), Some("AO"));
}

#[test]
fn imp_32_with_errors_nobody_is_added_unless_the_valid_ones_are_chosen() {
    let mut desk = desk();
    to_report(&mut desk, 10, true);
    desk.keys("enter");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Choice(_))));
    assert!(!state(&desk).valid_only, "asking is not choosing");
    desk.keys("down down enter");
    assert!(state(&desk).valid_only);
    assert_eq!(state(&desk).step, Step::Location);
    desk.keys("enter");
    no_products(&mut desk);
    assert!(desk.users_file().valid_only);
    answer_plan(&mut desk, 10, true);
    desk.keys("y");
    assert!(desk.commit().is_some());
}

#[test]
fn imp_32_valid_only_is_switched_by_v_and_off_again() {
    let mut desk = desk();
    to_report(&mut desk, 10, true);
    desk.keys("v");
    assert!(state(&desk).valid_only);
    desk.keys("v");
    assert!(!state(&desk).valid_only);
}

#[test]
fn imp_33_a_file_without_a_valid_user_goes_no_further() {
    let mut desk = desk();
    to_report(&mut desk, 0, true);
    desk.keys("enter v");
    assert_eq!(state(&desk).step, Step::Report);
    assert!(desk.notice().contains("No valid user"));
    desk.keys("o");
    assert!(matches!(desk.model.overlay(), Some(Overlay::FilePicker(_))));
}

#[test]
fn imp_31_findings_are_listed_and_narrowed_by_severity() {
    let mut desk = desk();
    to_report(&mut desk, 10, true);
    for hits in [4, 2, 1, 1, 4] {
        assert_eq!(state(&desk).list.hits.len(), hits);
        desk.keys("f");
    }
}

#[test]
fn esc_goes_one_step_back_and_loses_no_choice() {
    let mut desk = desk();
    to_report(&mut desk, 10, true);
    desk.keys("v enter 'chile' enter");
    no_products(&mut desk);
    answer_plan(&mut desk, 10, true);
    for step in [Step::Location, Step::Report, Step::File] {
        desk.keys("esc");
        assert_eq!(state(&desk).step, step);
    }
    let import = state(&desk);
    assert!(import.valid_only && import.path.is_some());
    assert_eq!(import.locations.confirmed.unwrap().code, "CL");
    // The same file again: what was chosen still holds.
    desk.keys("enter").pick("/srv/in/", "novos.csv");
    assert!(desk.users_file().valid_only);
    answer_plan(&mut desk, 10, true);
    desk.keys("esc enter").pick("/srv/in/", "outro.csv");
    assert!(
        !desk.users_file().valid_only,
        "another file is another choice"
    );
}

#[test]
fn a_check_is_called_off_and_its_late_answer_is_dropped() {
    let mut desk = desk();
    desk.pick("/srv/in/", "novos.csv");
    let (job, _) = desk.asked();
    let plan = users_plan(desk.users_file(), report(3, Vec::new()));
    desk.keys("esc");
    assert!(desk.has(|effect| *effect == Effect::Cancel(job)));
    desk.answer(Outcome::Planned(Box::new(plan)));
    assert_eq!(state(&desk).step, Step::File);
}

#[test]
fn imp_48_a_stop_finishes_the_part_in_hand_and_says_what_is_in_the_book() {
    let mut desk = desk();
    to_report(&mut desk, 3_000, false);
    desk.keys("enter enter");
    no_products(&mut desk);
    answer_plan(&mut desk, 3_000, false);
    desk.keys("'3000' enter");
    desk.committed(Outcome::Progress {
        done: 1_000,
        total: 3_000,
    });
    let (job, _) = desk.commit().unwrap();
    desk.keys("esc");
    assert!(desk.screen().contains("2,000 are not"), "{}", desk.screen());
    desk.keys("esc");
    let stops = |effect: &Effect| *effect == Effect::Cancel(job);
    assert!(!desk.has(stops), "asking is not stopping");
    desk.keys("esc enter");
    assert!(desk.has(stops));
    assert!(
        matches!(state(&desk).step, Step::Saving(_)),
        "it is waited for"
    );
    desk.committed(Outcome::Committed(Box::new(committed(2_000, true))));
    let seen = desk.screen();
    assert!(
        seen.contains("Users in the book: 2,000; not yet: 1,000"),
        "{seen}"
    );
}

#[test]
fn a_failure_says_why_and_enter_tries_again() {
    let mut desk = desk();
    desk.pick("/srv/in/", "novos.csv");
    desk.answer(Outcome::Failed(Message::new("list-needs-book")));
    assert!(matches!(state(&desk).step, Step::Failed(_)));
    desk.keys("enter");
    answer_plan(&mut desk, 3, false);
    assert_eq!(state(&desk).step, Step::Report);
}

#[test]
fn the_template_is_written_where_it_is_asked_for() {
    let mut desk = desk();
    desk.keys("esc t");
    desk.answer(Outcome::Paths(crate::users_desk::files("/srv/", &[])));
    desk.keys("enter");
    let path = "/srv/users-template.csv".into();
    assert_eq!(desk.asked().1, &Question::WriteTemplate(path));
    desk.answer(Outcome::Written {
        path: "/srv/users-template.csv".into(),
        records: 0,
    });
    assert!(desk.notice().contains("/srv/users-template.csv"));
}

#[test]
fn a_run_is_paused_goes_on_and_says_its_pace() {
    let mut desk = desk();
    to_report(&mut desk, 3_000, false);
    desk.keys("enter enter");
    no_products(&mut desk);
    answer_plan(&mut desk, 3_000, false);
    desk.keys("'3000' enter");
    let (job, _) = desk.commit().unwrap();
    for _ in 0..10 {
        desk.act(Action::Timer(Timer::Spinner));
    }
    desk.committed(Outcome::Progress {
        done: 600,
        total: 3_000,
    });
    // Ten pictures are 1.2 seconds: 500 a second, so 2,400 take 4.8.
    let seen = desk.screen();
    assert!(seen.contains("about 500 per second, 0:05 left"), "{seen}");
    desk.keys("p");
    assert!(desk.has(|effect| *effect == Effect::Pause(job, true)));
    assert!(desk.screen().contains("Paused"), "{}", desk.screen());
    assert!(!desk.model.busy(), "nothing moves");
    desk.keys("p");
    assert!(desk.has(|effect| *effect == Effect::Pause(job, false)));
    assert!(!desk.screen().contains("Paused"));
}
