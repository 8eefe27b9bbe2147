//! `contas subscriptions` and `contas due` (accounts.md section 3).

use jiff::{SignedDuration, Timestamp};

use super::{Desk, desk::id};

const SUB: &str = "8bde6f40-5a6b-4c5d-8f8e-000000000001";
const ADD_ON: &str = "8bde6f40-5a6b-4c5d-8f8e-000000000002";

fn desk() -> Desk {
    Desk::with(&[("Padaria", "padaria.com.br")])
}

/// A subscription of new commerce, bought on 20 November 2026 for a year.
fn sale(desk: &Desk) {
    desk.file(
        "s.json",
        format!(
            r#"{{"Id": "{SUB}", "OfferName": "Microsoft 365 Business Premium", "quantity": 25, "STATUS": "active",
            "productType": {{"id": "OnlineServicesNCE"}}, "termDuration": "P1Y", "billingCycle": "monthly",
            "autoRenewEnabled": true, "effectiveStartDate": "2026-11-20T10:00:00Z",
            "commitmentEndDate": "2036-11-19T00:00:00Z", "cancellationAllowedUntilDate": "2036-11-18T10:00:00Z",
            "refundableQuantity": {{"totalQuantity": 25, "details": [{{"quantity": 5, "allowedUntilDateTime": "2036-11-18T10:00:00Z"}}]}},
            "scheduledNextTermInstructions": {{"product": {{"productId": "CFQ7TTC0LCHC"}}, "quantity": 30}},
            "colour": "red"}}"#
        ),
    );
    desk.run(&format!(
        "subscriptions add --customer {} --file s.json --yes",
        id(1)
    ))
    .ends(0)
    .says(SUB);
}

/// Issue: "a subscription needs `offerName`, `quantity`, `status`; unknown keys are kept"; file errors name the field.
#[test]
fn accounts_3_1_a_sale_is_recorded_and_what_is_missing_is_named() {
    let desk = desk();
    desk.file("bad.json", r#"{"quantity": "many"}"#);
    let add = format!("subscriptions add --customer {} --file", id(1));
    desk.changes_nothing(&format!("{add} bad.json --yes"))
        .ends(1)
        .warns(&["offerName"])
        .warns(&["quantity"])
        .warns(&["status"]);
    desk.file("worse.json", "{\n  \"quantity\": ,\n}");
    desk.changes_nothing(&format!("{add} worse.json --yes"))
        .ends(1)
        .warns(&["line 2", "worse.json"]);
    sale(&desk);
    let list = desk
        .run(&format!(
            "subscriptions list --customer {} --format json --at 2026-11-22",
            id(1)
        ))
        .ends(0)
        .json();
    let of = &list[0];
    assert_eq!(of["colour"], "red");
    assert_eq!(of["commerce"], "new-commerce");
    assert_eq!(of["termEnd"], "2036-11-19T23:59:59Z");
    assert_eq!(of["renewsAt"], "2036-11-19T23:59:59Z");
    assert_eq!(of["cancelUntil"], "2036-11-18T10:00:00Z");
    assert_eq!(
        of["possible"],
        serde_json::json!(["suspend", "cancel", "quantity", "autoRenew", "rename"])
    );
    assert_eq!(of["notPossible"]["reactivate"]["rule"], "3.3");
    let later = desk
        .run("subscriptions list --format json --at 2036-11-18T10:00:01Z")
        .ends(0)
        .json();
    assert_eq!(later[0]["notPossible"]["cancel"]["rule"], "RM-07");
}

/// 3.3, SUB-1: what a suspension does, and that a reactivation asks for the renewal.
#[test]
fn sub_1_suspend_and_reactivate_by_a_prefix_of_the_id() {
    let desk = desk();
    sale(&desk);
    let review = desk
        .changes_nothing("subscriptions suspend 8bde --reason fraud --dry-run")
        .ends(0);
    for words in [
        "Users are cut off at once",
        "You keep being billed",
        "Automatic renewal goes off",
        "scheduled for the next term is lost",
        "2036-11-19 23:59 UTC",
        "fraud",
    ] {
        assert!(review.out.contains(words), "no “{words}” in {review:#?}");
    }
    let of = desk
        .run("subscriptions suspend 8bde --reason fraud --yes --format json")
        .ends(0)
        .json();
    assert_eq!(of["status"], "suspended");
    assert_eq!(of["autoRenewEnabled"], false);
    assert_eq!(of["scheduledNextTermInstructions"], serde_json::Value::Null);
    assert_eq!(of["reactivateUntil"], "2036-11-19T23:59:59Z");
    desk.changes_nothing("subscriptions set 8bde --quantity 30 --yes")
        .ends(1)
        .warns(&["2001"]);
    desk.run("subscriptions reactivate 8bde --yes")
        .ends(0)
        .says("--auto-renew on");
    desk.run("subscriptions set 8bde --auto-renew on --name Matriz --yes")
        .ends(0);
    let list = desk.run("subscriptions list --format json").ends(0).json();
    assert_eq!(list[0]["autoRenewEnabled"], true);
    assert_eq!(list[0]["friendlyName"], "Matriz");
    desk.changes_nothing("subscriptions suspend 9 --yes")
        .ends(1)
        .warns(&["9"]);
    desk.run("subscriptions set 8bde").ends(2);
}

/// SUB-3: fewer seats only inside their window.
#[test]
fn sub_3_seats() {
    let desk = desk();
    sale(&desk);
    desk.changes_nothing("subscriptions set 8bde --quantity 19 --yes")
        .ends(1)
        .warns(&["SUB-3", "up to 5 seats"]);
    let of = desk
        .run("subscriptions set 8bde --quantity 20 --yes --format json")
        .ends(0)
        .json();
    assert_eq!(of["quantity"], 20);
    desk.run(&format!("undo {} --yes", desk.seq())).ends(0);
    let list = desk.run("subscriptions list --format json").ends(0).json();
    assert_eq!(list[0]["quantity"], 25, "undo brings the seats back");
}

/// SUB-2: the review of a cancellation.
#[test]
fn sub_2_cancel_says_what_it_costs() {
    let desk = desk();
    sale(&desk);
    let review = desk
        .changes_nothing("subscriptions cancel 8bde --dry-run --lang pt-BR")
        .ends(0);
    for words in [
        "não pode ser desfeito",
        "18/11/2036 10:00 UTC",
        "horário local",
    ] {
        assert!(review.out.contains(words), "no “{words}” in {review:#?}");
    }
    desk.run("subscriptions cancel 8bde --yes").ends(0);
    desk.changes_nothing("subscriptions cancel 8bde --yes")
        .ends(1);
}

/// SUB-30: exactly the portal's five columns; the complete form goes round; both languages are read.
#[test]
fn sub_30_import_and_export() {
    let desk = desk();
    desk.file(
        "in.csv",
        format!(
            "\u{feff}ID da assinatura;Assinatura;Quantidade;Status;Revendedor\r\n\
             {SUB};=Microsoft 365;25;Ativa;123\r\n{ADD_ON};Teams Phone;3;Suspensa;\r\nx;Y;1;Ativa;\r\n"
        ),
    );
    let import = format!("subscriptions import in.csv --customer {}", id(1));
    desk.changes_nothing(&format!("{import} --dry-run"))
        .ends(3)
        .warns(&["line 4", "ID da assinatura"]);
    desk.run(&format!("{import} --yes")).ends(3).says("2 new");
    let again = desk
        .changes_nothing(&format!("{import} --yes --format json"))
        .ends(3)
        .json();
    assert_eq!(again["unchanged"], 2);
    let export = format!("subscriptions export --customer {}", id(1));
    let out = desk.run(&export).ends(0).out;
    assert_eq!(
        out,
        format!(
            "\u{feff}Subscription ID,Subscription,Quantity,Status,Reseller\r\n\
             {SUB},\"'=Microsoft 365\",25,Active,123\r\n{ADD_ON},Teams Phone,3,Suspended,\r\n"
        )
    );
    desk.run(&format!("{export} --complete -o all.csv --lang pt-BR"))
        .ends(0);
    let back = format!(
        "subscriptions import all.csv --customer {} --yes --format json",
        id(1)
    );
    assert_eq!(desk.changes_nothing(&back).ends(0).json()["unchanged"], 2);
    desk.file("no.csv", "Subscription ID,Subscription\n1,2\n");
    desk.changes_nothing(&format!(
        "subscriptions import no.csv --customer {} --yes",
        id(1)
    ))
    .ends(1)
    .warns(&["Quantity"]);
}

/// "Exit code 0 nothing due, 3 something due"; "a clock 29 and 31 days after a request".
#[test]
fn due_the_clock_29_and_31_days_after_a_request() {
    let desk = desk();
    desk.run("due").ends(0).says("Nothing is due");
    desk.run(&format!(
        "transfers receive --customer {} --kind azure-plan --direction outgoing --partner Fabrikam \
         --partner-tenant 11111111-2222-4333-8444-555555555555 --yes",
        id(1)
    ))
    .ends(0);
    let made: Timestamp = desk
        .run("transfers list --format json")
        .ends(0)
        .column("/createdAt")[0]
        .parse()
        .unwrap();
    let after = |days: i64| made + SignedDuration::from_hours(24 * days);
    desk.run("due").ends(0);
    for (days, kind) in [(29, "expires"), (31, "expired")] {
        let due = desk
            .run(&format!("due --at {} --format json", after(days)))
            .ends(3);
        assert_eq!(due.column("/kind"), [kind], "{days}");
        assert_eq!(due.column("/name"), ["Fabrikam"]);
        assert_eq!(due.column("/customerName"), ["Padaria"]);
    }
    desk.run(&format!("due --at {} --days 0 --format json", after(29)))
        .ends(0);
}

/// Cancellation windows that close, terms that end in 30 days.
#[test]
fn due_windows_and_terms() {
    let desk = desk();
    sale(&desk);
    desk.run("due --at 2036-10-01").ends(0);
    let due = desk.run("due --at 2036-11-01 --format json").ends(3);
    assert_eq!(due.column("/kind"), ["window-closes", "term-ends"]);
    assert_eq!(due.column("/id"), [SUB, SUB]);
    desk.run("due --at 2036-11-01 --days 5").ends(0);
    desk.run("due --at 2036-11-18T12:00:00Z")
        .ends(3)
        .says("Term ends");
}
