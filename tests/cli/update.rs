//! `contas customers update`.

use contas::{
    cli::exit::{Exit, Failure},
    service::{
        Intent, Service, Unwatched,
        intent::FieldEdit,
        ports::{Clock, SystemClock, SystemEntropy},
    },
    store::book::Book,
};
use std::sync::Arc;

use super::{Desk, add::body, desk::id};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file(
        "new.json",
        body("padaria", "Padaria do João Ltda").to_string(),
    );
    desk.run("customers add --file new.json --yes").ends(0);
    desk
}

const WHO: &str = "customers update padaria.onmicrosoft.com";

/// Several edits are one change with one entry; clearing an optional field works (issue 2, 4).
#[test]
fn several_edits_are_one_change() {
    let desk = desk();
    let before = desk.seq();
    desk.run(&format!(
        "{WHO} --set 'billingProfile.companyName=Padaria Nova' 'notes=a = b' \
         --set billingProfile.defaultAddress.addressLine2=Sala --yes"
    ))
    .ends(0);
    assert_eq!(desk.seq(), before + 1);
    let shown = desk
        .run("customers show 'Padaria Nova' --format json")
        .ends(0)
        .json();
    assert_eq!(shown["notes"], "a = b");
    // UP-03, CL-45: bill-to and the list follow, the tenant keeps its name.
    assert_eq!(shown["billingProfile"]["companyName"], "Padaria Nova");
    assert_eq!(
        shown["companyProfile"]["companyName"],
        "Padaria do João Ltda"
    );
    desk.run(&format!(
        "{WHO} --clear notes billingProfile.defaultAddress.addressLine2 --yes"
    ))
    .ends(0);
    let shown = desk
        .run("customers show 'Padaria Nova' --format json")
        .json();
    assert_eq!(shown.get("notes"), None);
    assert_eq!(
        shown.pointer("/billingProfile/defaultAddress/addressLine2"),
        None
    );
}

#[test]
fn no_difference_is_no_change() {
    let desk = desk();
    desk.changes_nothing(&format!(
        "{WHO} --set billingProfile.defaultAddress.city='São Paulo' --yes"
    ))
    .ends(0)
    .says("Nothing");
    let done = desk
        .changes_nothing(&format!("{WHO} --clear notes --yes --format json"))
        .ends(0);
    assert_eq!(done.json()["records"], 0);
}

/// UP-02: a read-only field says why and stays; so does what does not exist or breaks a rule.
#[test]
fn up_02_what_cannot_be_changed_says_why() {
    let desk = desk();
    for (edit, words) in [
        (
            "--set companyProfile.domain=other",
            vec!["UP-02", "never changes"],
        ),
        ("--set id=x", vec!["UP-02", "id"]),
        ("--set companyProfile.companyName=x", vec!["UP-02"]),
        (
            "--set billingProfile.colour=red",
            vec!["billingProfile.colour"],
        ),
        ("--clear nothing.at.all", vec!["nothing.at.all"]),
        ("--clear billingProfile.companyName", vec!["AC-42"]),
        ("--set billingProfile.email=nobody", vec!["AC-52"]),
        (
            "--set notes=ok --set billingProfile.email=nobody",
            vec!["AC-52"],
        ),
    ] {
        desk.changes_nothing(&format!("{WHO} {edit} --yes"))
            .ends(1)
            .warns(&words);
    }
    for usage in ["", "--set notes", "--set"] {
        desk.changes_nothing(&format!("{WHO} {usage} --yes"))
            .ends(2);
    }
    desk.changes_nothing("customers update Nobody --set notes=x --yes")
        .ends(1)
        .warns(&["Nobody"]);
}

/// "A later update checks the fields that it changes": what an import left empty is no obstacle.
#[test]
fn an_imported_customer_can_be_updated_in_parts() {
    let desk = Desk::with(&[("Águas", "aguas.onmicrosoft.com")]);
    desk.run(&format!(
        "customers update {} --set billingProfile.email=a@aguas.com.br --yes",
        id(1)
    ))
    .ends(0);
    desk.changes_nothing(&format!(
        "customers update {} --set billingProfile.email=a@ --yes",
        id(1)
    ))
    .ends(1)
    .warns(&["AC-52"]);
}

/// Promise 1: a stale base is refused whole, exit code 4.
#[test]
fn a_change_in_between_is_a_conflict() {
    let desk = desk();
    let clock = Arc::new(SystemClock);
    let book = Arc::new(Book::open(&desk.path("book"), clock.now()).unwrap());
    let operator = contas::service::operator(book.store(), None).unwrap();
    let service = Service::new(book, operator, clock, Arc::new(SystemEntropy));
    let key =
        contas::service::resolve::customer(service.book(), "padaria.onmicrosoft.com").unwrap();
    let plan = |value: &str| {
        let edit = FieldEdit {
            path: "notes".to_owned(),
            value: value.to_owned(),
        };
        service
            .plan(Intent::UpdateCustomer {
                key,
                edits: vec![edit],
            })
            .unwrap()
    };
    let (first, second) = (plan("first"), plan("second"));
    service.commit(first, &Unwatched).unwrap();
    let refused = service.commit(second, &Unwatched).unwrap_err();
    assert_eq!(Failure::from(refused).exit(), Exit::Conflict);
    drop(service);
    desk.run("customers show padaria.onmicrosoft.com")
        .says("first");
}
