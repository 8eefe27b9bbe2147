//! Choosing files; import and export of customers.

use contas::{
    app::{
        Action, Outcome,
        effect::{Question, ViewState},
        overlay::{
            Overlay,
            file_picker::{FilePicker, Obstacle},
        },
        rows::{CustomerRow, ListQuery, Listing, PlainRows},
        screen::{
            Screen,
            customers::Customers,
            import_customers::{ImportCustomers, Step},
        },
    },
    domain::{customer::Relationship, message::Message},
    service::intent::{CustomersFile, Intent},
};

use crate::users_desk::{Desk, NAME, committed, customers_plan, files, key};

pub(crate) fn importing() -> Screen {
    Screen::ImportCustomers(Box::default())
}

fn list() -> Screen {
    Screen::Customers(Box::new(Customers::new(&ViewState::default())))
}

/// A customer list of one.
fn listed(filter: &str) -> Desk {
    let mut desk = Desk::new(list());
    if !filter.is_empty() {
        desk.keys(&format!("/ '{filter}' enter"));
    }
    let (job, _) = desk.asked();
    let row = CustomerRow {
        key: key(),
        name: NAME.into(),
        domain: "padaria.onmicrosoft.com".into(),
        relationship: Relationship::Reseller,
        tags: Vec::new(),
        removed: false,
    };
    let listing = Listing::new(
        std::sync::Arc::new(PlainRows(vec![row])),
        std::sync::Arc::from([0_u32]),
        3,
        None,
    );
    desk.act(Action::Outcome(job, Outcome::Listed(listing)));
    desk
}

fn picker(desk: &Desk) -> &FilePicker {
    match desk.model.overlay() {
        Some(Overlay::FilePicker(picker)) => picker,
        other => panic!("{other:?}"),
    }
}

fn asked(desk: &Desk) -> &str {
    match desk.asked().1 {
        Question::Complete(typed) => typed,
        other => panic!("{other:?}"),
    }
}

fn state(desk: &Desk) -> &ImportCustomers {
    match desk.model.screen() {
        Screen::ImportCustomers(import) => import,
        other => panic!("{other:?}"),
    }
}

#[test]
fn tab_completes_what_is_certain_then_goes_into_the_list() {
    let mut desk = Desk::new(importing());
    desk.keys("'~/in/C'");
    let found = files("/srv/ana/in/", &["Customers-old.csv", "Customers.csv"]);
    desk.answer(Outcome::Paths(found.clone()));
    desk.keys("tab");
    assert_eq!(asked(&desk), "~/in/Customers", "~ stays as it was typed");
    desk.answer(Outcome::Paths(found));
    desk.keys("tab");
    assert_eq!(picker(&desk).chosen, Some(0));
    desk.keys("down enter");
    assert!(desk.model.overlay().is_none());
    let file = CustomersFile {
        path: "/srv/ana/in/Customers.csv".into(),
    };
    assert_eq!(desk.intent(), &Intent::ImportCustomers(file));
}

#[test]
fn enter_opens_a_folder_and_a_single_completion_is_taken_over() {
    let mut desk = Desk::new(importing());
    desk.answer(Outcome::Paths(files("/srv/", &["in/", "notes.txt"])));
    desk.keys("down enter");
    assert_eq!(asked(&desk), "in/");
    desk.answer(Outcome::Paths(files("/srv/in/", &["Customers.csv"])));
    desk.keys("tab");
    assert_eq!(asked(&desk), "in/Customers.csv");
    desk.keys("shift-tab");
    assert_eq!(asked(&desk), "/srv/", "the folder above");
}

#[test]
fn a_pasted_path_replaces_what_stands_there_and_is_freed_of_quotes() {
    let mut desk = Desk::new(importing());
    desk.keys("'rubbish'");
    desk.act(Action::Paste("'/srv/meus clientes.csv'\n".into()));
    assert_eq!(asked(&desk), "/srv/meus clientes.csv");
    desk.act(Action::Paste(r"/srv/meus\ clientes.csv".into()));
    assert_eq!(asked(&desk), "/srv/meus clientes.csv");
}

#[test]
fn enter_before_the_answer_waits_for_it_and_a_missing_file_is_said() {
    let mut desk = Desk::new(importing());
    desk.keys("'/srv/x.csv' enter");
    assert!(desk.model.overlay().is_some());
    desk.answer(Outcome::Paths(files("/srv/", &[])));
    assert_eq!(picker(&desk).obstacle, Some(Obstacle::Missing));
    desk.keys("backspace");
    assert_eq!(picker(&desk).obstacle, None);
    let why = Message::new("list-needs-book");
    desk.answer(Outcome::Failed(why.clone()));
    assert_eq!(picker(&desk).obstacle, Some(Obstacle::Folder(why)));
}

#[test]
fn the_last_folder_is_where_the_next_choice_begins() {
    let mut desk = Desk::new(importing());
    desk.pick("/srv/in/", "Customers.csv");
    desk.keys("esc enter");
    assert_eq!(asked(&desk), "/srv/in/");
}

#[test]
fn cl_50_a_customers_file_is_planned_confirmed_saved_and_done() {
    let mut desk = Desk::new(importing());
    desk.pick("/srv/", "Customers.csv");
    let Intent::ImportCustomers(file) = desk.intent().clone() else {
        panic!();
    };
    desk.answer(Outcome::Planned(Box::new(customers_plan(&file, 120, 3))));
    assert_eq!(state(&desk).step, Step::Report);
    desk.keys("enter");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Confirm(_))));
    desk.keys("esc");
    assert!(desk.commit().is_none());
    desk.keys("enter enter");
    desk.committed(Outcome::Progress {
        done: 50,
        total: 123,
    });
    assert!(desk.screen().contains("50 / 123"));
    desk.committed(Outcome::Committed(Box::new(committed(123, false))));
    assert!(matches!(state(&desk).step, Step::Done(_)));
}

#[test]
fn cl_50_a_file_that_changes_nothing_is_not_saved() {
    let mut desk = Desk::new(importing());
    desk.pick("/srv/", "Customers.csv");
    let file = CustomersFile {
        path: "/srv/Customers.csv".into(),
    };
    desk.answer(Outcome::Planned(Box::new(customers_plan(&file, 0, 0))));
    desk.keys("enter");
    assert!(desk.model.overlay().is_none());
    assert!(desk.notice().contains("Nothing would change"));
}

#[test]
fn import_offers_customers_and_the_users_of_the_one_under_the_cursor() {
    let mut desk = listed("");
    desk.keys("i down enter");
    assert!(matches!(desk.model.screen(), Screen::ImportUsers(_)));
    let mut empty = Desk::new(list());
    empty.keys("i");
    assert!(matches!(empty.model.screen(), Screen::ImportCustomers(_)));
    let mut users = listed("");
    users.keys("U");
    assert!(matches!(users.model.screen(), Screen::Users(_)));
}

#[test]
fn cl_52_the_export_is_of_the_whole_list_or_of_what_the_filter_shows() {
    for (filter, keys, text) in [
        ("", "e", ""),
        ("padaria", "e enter", "padaria"),
        ("padaria", "e down enter", ""),
    ] {
        let mut desk = listed(filter);
        desk.keys(keys);
        desk.answer(Outcome::Paths(files("/srv/", &["Customers.csv"])));
        desk.keys("enter");
        assert_eq!(picker(&desk).obstacle, Some(Obstacle::Exists));
        desk.keys("enter");
        let Question::ExportCustomers(ListQuery { text: asked, .. }, _, path) = desk.asked().1
        else {
            panic!("{:?}", desk.asked());
        };
        assert_eq!(
            (asked.as_str(), path.to_str()),
            (text, Some("/srv/Customers.csv"))
        );
        desk.answer(Outcome::Written {
            path: "/srv/Customers.csv".into(),
            records: 3,
        });
        assert_eq!(desk.notice(), "3 customers written to /srv/Customers.csv");
    }
}

#[test]
fn cl_52_what_is_marked_is_exported_where_something_is() {
    let mut desk = listed("");
    desk.keys("space e");
    assert!(
        desk.screen().contains("The marked customer"),
        "{}",
        desk.screen()
    );
    desk.keys("enter");
    desk.answer(Outcome::Paths(files("/srv/", &[])));
    desk.keys("enter");
    let Question::ExportCustomers(_, Some(only), _) = desk.asked().1 else {
        panic!("{:?}", desk.asked());
    };
    assert_eq!(only.len(), 1);
}
