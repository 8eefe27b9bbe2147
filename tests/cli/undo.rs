//! `contas undo`.

use super::{Desk, add::body, users};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("new.json", body("padaria", "Padaria").to_string());
    desk.run("customers add --file new.json --yes").ends(0);
    desk
}

#[test]
fn a_change_is_taken_back_once_and_that_too() {
    let desk = desk();
    desk.run("customers update Padaria --set notes=a --yes")
        .ends(0);
    let seq = desk.seq();
    desk.changes_nothing(&format!("undo {seq}"))
        .ends(1)
        .says("Notes: a → Not provided")
        .warns(&["--yes"]);
    desk.changes_nothing(&format!("undo {seq} --dry-run"))
        .ends(0)
        .says("Notes: a → Not provided");
    desk.run(&format!("undo {seq} --yes")).ends(0);
    assert_eq!(
        desk.run("customers show Padaria --format json")
            .json()
            .get("notes"),
        None
    );
    desk.changes_nothing(&format!("undo {seq} --yes"))
        .ends(1)
        .warns(&["UNDO-2"]);
    // An undo is a change like any other.
    desk.run(&format!("undo {} --yes", seq + 1)).ends(0);
    assert_eq!(
        desk.run("customers show Padaria --format json").json()["notes"],
        "a"
    );
    desk.changes_nothing("undo 999 --yes")
        .ends(1)
        .warns(&["UNDO-1", "999"]);
    desk.changes_nothing("undo 1 --yes")
        .ends(1)
        .warns(&["UNDO-1"]);
    desk.changes_nothing("undo x --yes").ends(2);
}

#[test]
fn an_added_customer_goes_again() {
    let desk = desk();
    desk.run(&format!("undo {} --yes", desk.seq())).ends(0);
    desk.run("customers show Padaria").ends(1);
    desk.run("customers add --file new.json --yes").ends(0);
}

/// UNDO-3: a field that was changed since is not overwritten silently; another field is no obstacle.
#[test]
fn undo_3_a_later_change_is_a_conflict() {
    let desk = desk();
    desk.run("customers update Padaria --set notes=first --yes")
        .ends(0);
    let first = desk.seq();
    desk.run("customers update Padaria --set aliases=Pad --yes")
        .ends(0);
    desk.changes_nothing(&format!("undo {first} --dry-run"))
        .ends(0);
    desk.run("customers update Padaria --set notes=second --yes")
        .ends(0);
    desk.changes_nothing(&format!("undo {first} --yes"))
        .ends(1)
        .warns(&["UNDO-3", "notes"]);
}

/// Promise 1: "undo takes the whole group".
#[test]
fn an_import_goes_as_a_whole() {
    let desk = Desk::new();
    let many: Vec<(String, String)> = (0..1_500)
        .map(|n| (format!("Nº {n}"), format!("n{n}.com")))
        .collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    desk.import(&many);
    let log = desk.run("audit list --format json").json();
    let part = log
        .as_array()
        .unwrap()
        .iter()
        .find(|e| !e["group"].is_null())
        .unwrap()["seq"]
        .clone();
    desk.run(&format!("undo {part} --yes")).ends(0);
    assert_eq!(
        desk.run("customers list --format json").json(),
        serde_json::json!([])
    );
    desk.changes_nothing(&format!("undo {part} --yes"))
        .ends(1)
        .warns(&["UNDO-2"]);
    desk.import(&many[..2]);
    assert_eq!(desk.run("customers list --format ndjson").lines().len(), 2);
}

/// UNDO-4: a customer with users stays until they went.
#[test]
fn undo_4_users_go_first() {
    let desk = desk();
    let added = desk.seq();
    desk.file("u.csv", users::rows(3));
    desk.run(&format!("{} --yes", users::IMPORT)).ends(0);
    let imported = desk.seq();
    desk.changes_nothing(&format!("undo {added} --yes"))
        .ends(1)
        .warns(&["UNDO-4"]);
    desk.run(&format!("undo {imported} --yes")).ends(0);
    assert!(
        desk.run("users list --customer Padaria --format ndjson")
            .out
            .is_empty()
    );
    desk.run(&format!("undo {added} --yes")).ends(0);
}
