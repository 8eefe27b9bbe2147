//! `contas audit list`.

use super::{Desk, add::body, desk::id};

/// AU-05: the keys of an audit record, and our before and after.
#[test]
fn au_05_an_entry_says_who_did_what_and_when() {
    let desk = Desk::new();
    desk.file("new.json", body("padaria", "Padaria").to_string());
    desk.run("customers add --file new.json --yes").ends(0);
    desk.run("customers update Padaria --set billingProfile.companyName='Padaria Nova' --yes")
        .ends(0);
    let log = desk.run("audit list --format json").ends(0).json();
    let entry = &log[0];
    assert_eq!(entry["operationType"], "update_customer_billing_profile");
    assert_eq!(entry["resourceType"], "customer");
    assert_eq!(entry["operationStatus"], "succeeded");
    assert_eq!(entry["userPrincipalName"], "ana@aurora.com.br");
    assert_eq!(entry["customerName"], "Padaria Nova");
    assert_eq!(entry["changes"][0]["path"], "billingProfile.companyName");
    assert_eq!(entry["changes"][0]["old"], "Padaria");
    assert_eq!(entry["changes"][0]["new"], "Padaria Nova");
    assert_eq!(
        entry["resourceOldValue"],
        "{\"billingProfile.companyName\":\"Padaria\"}"
    );
    assert_eq!(
        entry["resourceNewValue"],
        "{\"billingProfile.companyName\":\"Padaria Nova\"}"
    );
    let date = entry["operationDate"].as_str().unwrap();
    assert!(
        date.len() == 20 && date.ends_with('Z') && date.as_bytes()[10] == b'T',
        "{date}"
    );
    assert_eq!(log[1]["operationType"], "add_customer");
    assert_eq!(log.as_array().unwrap().len(), 3);
}

#[test]
fn a_log_is_filtered_by_customer_and_day() {
    let desk = Desk::with(&[("One", "one.com"), ("Two", "two.com")]);
    desk.run("customers update One --set notes=a --yes").ends(0);
    desk.run("customers update Two --set notes=b --yes").ends(0);
    let of_one = desk
        .run("audit list --customer one.com --format json")
        .ends(0);
    assert!(of_one.column("/customerId").contains(&id(1)));
    assert!(!of_one.column("/customerId").contains(&id(2)));
    let all = desk.seq();
    let count = |options: &str| {
        desk.run(&format!("audit list {options} --format ndjson"))
            .ends(0)
            .lines()
            .len() as u64
    };
    assert_eq!(count("--from 2020-01-01"), all);
    assert_eq!(count("--to 2020-01-01"), 0);
    assert_eq!(count("--from 2999-01-01"), 0);
    let day = desk
        .run("audit list --format json")
        .column("/operationDate")[0][..10]
        .to_owned();
    // The day named last belongs to it. A test that runs at midnight has two days.
    assert!(count(&format!("--to {day}")) == all);
    assert_eq!(
        count("--from 2020-01-01T00:00:00Z --to 2999-12-31T23:59:59Z"),
        all
    );
    for wrong in ["--from yesterday", "--to 2026-13-01"] {
        desk.run(&format!("audit list {wrong}"))
            .ends(2)
            .warns(&["2026-11-22"]);
    }
    desk.run("audit list --customer Nobody")
        .ends(1)
        .warns(&["Nobody"]);
}

#[test]
fn a_log_is_printed_in_every_format_and_language() {
    let desk = Desk::with(&[("One", "one.com")]);
    let table = desk.run("audit list").ends(0).out;
    assert!(
        table.lines().next().unwrap().contains("Partner user"),
        "{table}"
    );
    desk.run("audit list --lang pt-BR").ends(0);
    let csv = desk.run("audit list --format csv").ends(0).out;
    assert_eq!(csv.lines().count() as u64, desk.seq() + 1);
}

/// RM-01: the history of a customer is complete: what was done to several at once is in it, and what made it.
#[test]
fn the_log_of_a_customer_has_what_was_done_to_several() {
    let desk = Desk::with(&[
        ("One", "one.com"),
        ("Two", "two.com"),
        ("Three", "three.com"),
    ]);
    desk.run("tags add gold One Two --yes").ends(0);
    desk.run("customers update Three --set notes=b --yes")
        .ends(0);
    let operations = |who: &str| {
        desk.run(&format!("audit list {who} --format json"))
            .ends(0)
            .column("/operationType")
    };
    for who in ["--customer One", "--customer Two"] {
        assert_eq!(
            operations(who),
            ["assign_tags", "import_customers"],
            "{who}"
        );
    }
    assert_eq!(
        operations("--customer Three"),
        ["update_customer", "import_customers"]
    );
    desk.run("segments save golden tag:gold --yes").ends(0);
    assert_eq!(operations("-S golden"), ["assign_tags", "import_customers"]);
}
