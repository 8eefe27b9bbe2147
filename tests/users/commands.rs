//! `contas users list|show|edit|delete|restore|block|unblock|reset-password`.

use std::os::unix::fs::PermissionsExt;

use crate::cli::{Desk, id};

const OF: &str = "--customer padaria.onmicrosoft.com";

/// A customer with three users: ana1 to ana3.
fn desk() -> Desk {
    let desk = Desk::with(&[
        ("Padaria", "padaria.onmicrosoft.com"),
        ("Ottica", "ottica.onmicrosoft.com"),
    ]);
    let rows: String = (1..=3)
        .map(|n| format!("Ana,Souza {n},Ana Souza {n},ana{n}@padaria.onmicrosoft.com,\n"))
        .collect();
    desk.file(
        "u.csv",
        format!("First name,Last name,Display name,Email,Status update\n{rows}"),
    );
    desk.run(&format!("users import u.csv {OF} --location BR --yes"))
        .ends(0);
    desk
}

fn last_operation(desk: &Desk) -> String {
    let log = desk.run("audit list --format json").ends(0).json();
    log[0]["operationType"].as_str().unwrap().to_owned()
}

#[test]
fn usr_35_an_edit_is_reviewed_logged_and_taken_back() {
    let desk = desk();
    let edit = format!("users edit ANA1@padaria.onmicrosoft.com {OF}");
    desk.changes_nothing(&edit).ends(2).warns(&["--set"]);
    desk.changes_nothing(&format!("{edit} --set displayName=Anna"))
        .ends(1)
        .warns(&["--yes"]);
    desk.changes_nothing(&format!("{edit} --set displayName=Anna --dry-run"))
        .ends(0)
        .says("Display name: Ana Souza 1 → Anna");
    let done = desk
        .run(&format!(
            "{edit} --set displayName=Anna usageLocation=pt --clear lastName --yes --format json"
        ))
        .ends(0)
        .json();
    assert_eq!(done["displayName"], "Anna");
    assert_eq!(done["usageLocation"], "PT");
    assert!(done.get("lastName").is_none());
    assert_eq!(last_operation(&desk), "update_customer_user");
    desk.run(&format!("undo {} --yes", done["seq"])).ends(0);
    let shown = desk
        .run(&format!(
            "users show ana1@padaria.onmicrosoft.com {OF} --format json"
        ))
        .ends(0)
        .json();
    assert_eq!(shown["displayName"], "Ana Souza 1");
    assert_eq!(shown["lastName"], "Souza 1");
    assert_eq!(shown["customerId"], id(1));

    // USR-10 to USR-15.
    for (set, rule) in [
        ("displayName=", "E-REQ-DISPLAY"),
        (
            "'userPrincipalName=ana 1@padaria.onmicrosoft.com'",
            "USR-10",
        ),
        ("userPrincipalName=ana1@example.org", "E-UPN-DOMAIN"),
        ("userPrincipalName=Ana2@padaria.onmicrosoft.com", "USR-15"),
        ("usageLocation=ZZ", "E-LOC-REQUIRED"),
        ("id=1", "USR-35"),
    ] {
        desk.changes_nothing(&format!("{edit} --set {set} --yes"))
            .ends(1)
            .warns(&[rule]);
    }
    desk.run(&format!(
        "{edit} --set userPrincipalName=anna@padaria.onmicrosoft.com --yes"
    ))
    .ends(0);
    assert_eq!(last_operation(&desk), "update_customer_user_principal_name");
    desk.changes_nothing(&format!("users show nobody@x.com {OF}"))
        .ends(1)
        .warns(&["nobody@x.com"]);
}

#[test]
fn usr_30_to_34_deleted_users_are_kept_apart_and_restored() {
    let desk = desk();
    let ana = |n: u32| format!("ana{n}@padaria.onmicrosoft.com");
    desk.run(&format!("users delete {} {OF} --dry-run", ana(1)))
        .ends(0)
        .says("can be restored");
    desk.run(&format!("users delete {} {OF} --yes", ana(1)))
        .ends(0);
    assert_eq!(last_operation(&desk), "delete_customer_user");
    let list = |flags: &str| {
        desk.run(&format!("users list {OF} --format json {flags}"))
            .ends(0)
            .column("/userPrincipalName")
    };
    assert_eq!(list(""), [ana(2), ana(3)], "USR-3");
    assert_eq!(list("--deleted"), [ana(1)]);
    let deleted = desk
        .run(&format!("users list {OF} --deleted --format json"))
        .json();
    assert_eq!(deleted[0]["daysLeft"], 30);
    desk.changes_nothing(&format!("users block {} {OF} --yes", ana(1)))
        .ends(1)
        .warns(&["USR-30"]);

    // USR-34: the name is taken meanwhile.
    let rename = format!(
        "users edit {} {OF} --set userPrincipalName={}",
        ana(2),
        ana(1)
    );
    desk.run(&format!("{rename} --dry-run"))
        .ends(0)
        .says("USR-34");
    desk.run(&format!("{rename} --yes")).ends(0);
    desk.changes_nothing(&format!("users restore {} {OF} --yes", ana(1)))
        .ends(1)
        .warns(&["USR-34", "contas users edit"]);
    desk.run(&format!(
        "users edit {} {OF} --set userPrincipalName={} --yes",
        ana(1),
        ana(2)
    ))
    .ends(0);
    desk.run(&format!("users restore {} {OF} --yes", ana(1)))
        .ends(0);
    assert_eq!(last_operation(&desk), "restore_customer_user");
    assert_eq!(list("").len(), 3);
    desk.changes_nothing(&format!("users restore {} {OF} --yes", ana(1)))
        .ends(0);

    // More than one needs a name typed.
    let two = format!("users delete {} {} {OF}", ana(1), ana(3));
    desk.changes_nothing(&format!("{two} --yes"))
        .ends(1)
        .warns(&["USR-30", "--confirm"]);
    desk.changes_nothing(&format!("{two} --confirm {}", ana(2)))
        .ends(1);
    desk.run(&format!("{two} --confirm ANA1@padaria.onmicrosoft.com"))
        .ends(0);
    assert_eq!(list(""), [ana(2)]);
}

#[test]
fn usr_40_to_43_roles_and_the_last_global_administrator() {
    let desk = desk();
    let ana = "ana1@padaria.onmicrosoft.com";
    let edit = format!("users edit {ana} {OF}");
    desk.run(&format!(
        "{edit} --add-role 'Global administrator' --dry-run"
    ))
    .ends(0)
    .says("warning USR-43");
    desk.run(&format!("{edit} --add-role 'Global administrator' --yes"))
        .ends(0);
    assert_eq!(last_operation(&desk), "add_user_member");
    for line in [
        format!("{edit} --remove-role 'global Administrator' --yes"),
        format!("users delete {ana} {OF} --confirm {ana}"),
        format!("users block {ana} {OF} --yes"),
    ] {
        desk.changes_nothing(&line).ends(1).warns(&["USR-43"]);
    }
    desk.run(&format!(
        "users edit ana2@padaria.onmicrosoft.com {OF} --add-role 'Global administrator' --yes"
    ))
    .ends(0);
    desk.changes_nothing(&format!("users delete {ana} {OF} --yes"))
        .ends(1)
        .warns(&["USR-30"]);
    desk.run(&format!(
        "{edit} --remove-role 'global Administrator' --yes"
    ))
    .ends(0);
    assert_eq!(last_operation(&desk), "remove_user_member");
    desk.changes_nothing(&format!("{edit} --remove-role Nobody --yes"))
        .ends(1)
        .warns(&["USR-42"]);
}

#[test]
fn a_blocked_user_is_found_and_unblocked() {
    let desk = desk();
    desk.run(&format!(
        "users block ana2@padaria.onmicrosoft.com {OF} --yes"
    ))
    .ends(0);
    let blocked = || {
        desk.run(&format!("users list {OF} --blocked --format json"))
            .ends(0)
            .column("/displayName")
    };
    assert_eq!(blocked(), ["Ana Souza 2"]);
    desk.run(&format!(
        "users unblock ana2@padaria.onmicrosoft.com {OF} --yes"
    ))
    .ends(0);
    assert!(blocked().is_empty());
}

/// USR-25, USR-26, IMP-62: once, to the person or to a file, and nowhere else.
#[test]
fn usr_25_a_new_password_is_handed_over_once() {
    let desk = desk();
    let reset = format!("users reset-password ana1@padaria.onmicrosoft.com {OF}");
    desk.changes_nothing(&reset).ends(1).warns(&["--yes"]);
    let done = desk
        .run(&format!("{reset} --yes --format json"))
        .ends(0)
        .json();
    let password = done["password"].as_str().unwrap();
    assert_eq!(password.len(), 16);
    assert_eq!(last_operation(&desk), "reset_customer_user_password");
    assert!(desk.grep(password).is_empty());
    desk.changes_nothing(&format!("undo {} --yes", done["seq"]))
        .ends(1);

    desk.changes_nothing(&format!("{reset} --yes --passwords u.csv"))
        .ends(1);
    let done = desk
        .run(&format!("{reset} --yes --passwords p.csv"))
        .ends(0);
    let mode = std::fs::metadata(desk.path("p.csv")).unwrap().permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
    let line = desk.text("p.csv").lines().nth(1).unwrap().to_owned();
    let second = line.rsplit(',').next().unwrap().to_owned();
    assert_eq!(second.len(), 16);
    assert!(!done.out.contains(&second) && !done.err.contains(&second));
    assert_ne!(second, password);
    assert!(desk.grep(&second).is_empty());
}

#[test]
fn usr_2_the_list_is_of_one_customer_or_of_all() {
    let desk = desk();
    desk.file(
        "o.csv",
        "Display name,Email\nZoe,zoe@ottica.onmicrosoft.com\nÁlvaro,alvaro@ottica.onmicrosoft.com\n",
    );
    desk.run("users import o.csv --customer Ottica --location IT --yes")
        .ends(0);
    let all = desk.run("users list --format json").ends(0);
    assert_eq!(
        all.column("/displayName"),
        ["Álvaro", "Zoe", "Ana Souza 1", "Ana Souza 2", "Ana Souza 3"]
    );
    assert_eq!(all.column("/customerName")[0], "Ottica");
    let some = |flags: &str| {
        desk.run(&format!("users list --format json {flags}"))
            .ends(0)
            .column("/displayName")
    };
    assert_eq!(some("--search 'souza 2'"), ["Ana Souza 2"]);
    assert_eq!(some("--location it").len(), 2);
    assert_eq!(some("--unlicensed").len(), 5);
    assert!(some("--license SPB").is_empty());
    desk.run("users list").ends(0).says("Ottica");
}
