//! Pictures of the screens of users and files: both languages, small and large.

use contas::{app::Outcome, service::intent::CustomersFile, text::Lang};

use crate::{
    users_desk::{Desk, committed, customers_plan, files},
    users_files,
    users_import::{self, answer_plan, no_products, to_report},
};

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 50)];

/// A picture in each language at each size.
fn pictures(name: &str, first: fn() -> contas::app::screen::Screen, steps: fn(&mut Desk)) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut desk = Desk::of(first(), lang, width, height);
            steps(&mut desk);
            let seen = desk.screen();
            let name = format!("{name}-{}-{width}x{height}", lang.tag());
            insta::assert_snapshot!(name, seen);
        }
    }
}

#[test]
fn file_picker() {
    pictures("users-picker", users_files::importing, |desk| {
        desk.keys("'~/in/'");
        desk.answer(Outcome::Paths(files(
            "/srv/ana/in/",
            &["2025/", "Clientes São Paulo.csv", "Customers.csv"],
        )));
        desk.keys("down down");
    });
}

#[test]
fn imp_31_report() {
    pictures("users-report", users_import::screen, |desk| {
        to_report(desk, 120, true);
        desk.keys("down");
    });
}

#[test]
fn location() {
    pictures("users-location", users_import::screen, |desk| {
        to_report(desk, 120, false);
        desk.keys("enter");
    });
}

#[test]
fn imp_40_review() {
    pictures("users-review", users_import::screen, |desk| {
        to_report(desk, 120, true);
        desk.keys("v enter enter");
        no_products(desk);
        answer_plan(desk, 120, true);
        desk.keys("'12'");
    });
}

#[test]
fn imp_40_review_of_few() {
    pictures("users-review-few", users_import::screen, |desk| {
        to_report(desk, 12, false);
        desk.keys("enter enter");
        no_products(desk);
        answer_plan(desk, 12, false);
    });
}

#[test]
fn progress() {
    pictures("users-progress", users_import::screen, |desk| {
        to_report(desk, 12_000, false);
        desk.keys("enter enter");
        no_products(desk);
        answer_plan(desk, 12_000, false);
        desk.keys("'12000' enter");
        for _ in 0..10 {
            desk.act(contas::app::Action::Timer(
                contas::app::action::Timer::Spinner,
            ));
        }
        desk.committed(Outcome::Progress {
            done: 3_000,
            total: 12_000,
        });
        desk.keys("p");
    });
}

#[test]
fn imp_48_the_question_before_a_run_is_stopped() {
    pictures("users-stop", users_import::screen, |desk| {
        to_report(desk, 12_000, false);
        desk.keys("enter enter");
        no_products(desk);
        answer_plan(desk, 12_000, false);
        desk.keys("'12000' enter");
        for _ in 0..10 {
            desk.act(contas::app::Action::Timer(
                contas::app::action::Timer::Spinner,
            ));
        }
        desk.committed(Outcome::Progress {
            done: 3_000,
            total: 12_000,
        });
        desk.keys("esc");
    });
}

#[test]
fn imp_61_result() {
    pictures("users-result", users_import::screen, |desk| {
        to_report(desk, 12, false);
        desk.keys("enter enter");
        no_products(desk);
        answer_plan(desk, 12, false);
        desk.keys("y");
        desk.committed(Outcome::Committed(Box::new(committed(12, false))));
    });
}

#[test]
fn cl_50_plan_of_customers() {
    pictures("users-customers-plan", users_files::importing, |desk| {
        desk.pick("/srv/", "Customers.csv");
        let file = CustomersFile {
            path: "/srv/Customers.csv".into(),
        };
        desk.answer(Outcome::Planned(Box::new(customers_plan(&file, 120, 3))));
    });
}
