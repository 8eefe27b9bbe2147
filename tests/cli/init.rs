//! `contas init`.

use super::Desk;

const INIT: &str =
    "init --partner Aurora --domain aurora.com.br --country BR --kind direct-bill --cloud public";

/// Issue 2, 7: "`--cloud …`; `--kind …`; `--role …` repeatable …; optional `--microsoft-id GUID`, `--sandbox`."
#[test]
fn every_option_is_kept() {
    let desk = Desk::empty();
    desk.run(
        "init --partner 'Aurora Nuvem' --domain Aurora.com.br --domain aurora.net --country br \
         --kind indirect-provider --cloud public --operator 'Ana Souza <ana@aurora.com.br>' \
         --role sales-agent --role global-admin --sandbox \
         --microsoft-id 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01",
    )
    .ends(0)
    .says("Aurora Nuvem");
    let partner = desk.run("partner show --format json").ends(0).json();
    assert_eq!(partner["name"], "Aurora Nuvem");
    assert_eq!(
        partner["domains"],
        serde_json::json!(["aurora.com.br", "aurora.net"])
    );
    assert_eq!(partner["country"], "BR");
    assert_eq!(partner["kind"], "indirect-provider");
    assert_eq!(partner["cloud"], "public");
    assert_eq!(partner["sandbox"], true);
    assert_eq!(
        partner["microsoftId"],
        "0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01"
    );
    let operators = desk.run("operators list --format json").ends(0).json();
    assert_eq!(
        operators[0]["roles"],
        serde_json::json!(["sales-agent", "global-admin"])
    );
}

/// Issue 2, 7: "without it the operator is global-admin and admin-agent"; "`init` … need no `--yes`".
#[test]
fn an_operator_without_roles_is_global_admin_and_admin_agent() {
    let desk = Desk::new();
    let operators = desk.run("operators list --format json").json();
    assert_eq!(operators[0]["mail"], "ana@aurora.com.br");
    assert_eq!(operators[0]["name"], "Ana Souza");
    assert_eq!(
        operators[0]["roles"],
        serde_json::json!(["global-admin", "admin-agent"])
    );
}

/// Every wrong profile is refused with its rule, and leaves no directory behind.
#[test]
fn a_wrong_profile_makes_no_book() {
    let desk = Desk::empty();
    for (line, code, words) in [
        (INIT.to_owned(), 2, "--operator"),
        (format!("{INIT} --operator Ana"), 1, "RO-01"),
        (
            INIT.replace("BR", "ZZ") + " --operator ana@aurora.com.br",
            1,
            "AC-06",
        ),
        (
            INIT.replace("aurora.com.br", "'no domain'") + " --operator ana@aurora.com.br",
            1,
            "AC-51",
        ),
        (
            INIT.replace("Aurora", "' '") + " --operator ana@aurora.com.br",
            1,
            "AC-42",
        ),
        (
            INIT.replace("direct-bill", "retailer") + " --operator a@b.com",
            2,
            "direct-bill | indirect-provider | indirect-reseller",
        ),
        (
            INIT.replace("public", "mars") + " --operator a@b.com",
            2,
            "public | us-gov | germany | 21vianet",
        ),
        (
            format!("{INIT} --operator a@b.com --role boss"),
            2,
            "global-admin",
        ),
        (
            format!("{INIT} --operator a@b.com --microsoft-id 12"),
            2,
            "--microsoft-id",
        ),
        ("init --operator a@b.com".to_owned(), 2, "--partner"),
    ] {
        desk.run(&line).ends(code).warns(&[words]);
        assert!(desk.names().is_empty(), "{line}: {:?}", desk.names());
    }
}

/// Issue 2, 2: "A book is a directory (`--book DIR`, `CONTAS_BOOK`, else the platform's data directory)".
#[test]
fn the_place_of_the_book_is_the_option_else_the_variable_else_the_data_directory() {
    let desk = Desk::empty();
    let init = format!("{INIT} --operator 'Ana <ana@aurora.com.br>'");
    desk.run(&format!("{init} --book other")).ends(0);
    assert_eq!(desk.names(), ["other"]);
    desk.run(&init).ends(0);
    assert_eq!(desk.names(), ["book", "other"]);
    let done = desk
        .command(&init)
        .env_remove("CONTAS_BOOK")
        .env("XDG_DATA_HOME", desk.path("data"))
        .output()
        .unwrap();
    assert!(done.status.success());
    assert!(desk.path("data/contas/book/book.json").is_file());
}

/// A place that holds something else is left alone and named.
#[test]
fn only_an_empty_place_becomes_a_book() {
    let desk = Desk::new();
    let init = format!("{INIT} --operator 'Ana <ana@aurora.com.br>'");
    desk.changes_nothing(&init)
        .ends(1)
        .warns(&["book", "already"]);
    desk.file("a-file", "mine");
    std::fs::create_dir(desk.path("full")).unwrap();
    desk.file("full/notes.txt", "mine");
    for place in ["a-file", "full"] {
        desk.run(&format!("{init} --book {place}"))
            .ends(5)
            .warns(&[place]);
        desk.run(&format!("customers list --book {place}"))
            .ends(5)
            .warns(&[place]);
    }
    assert_eq!(desk.text("a-file"), "mine");
    assert_eq!(desk.text("full/notes.txt"), "mine");
    std::fs::create_dir(desk.path("void")).unwrap();
    desk.run("customers list --book void")
        .ends(5)
        .warns(&["void", "contas init"]);
    desk.run(&format!("{init} --book void")).ends(0);
}

/// `--dry-run` prints the plan and makes nothing.
#[test]
fn a_dry_run_makes_no_book() {
    let desk = Desk::empty();
    let done = desk
        .run(&format!(
            "{INIT} --operator a@b.com --dry-run --format json"
        ))
        .ends(0);
    assert_eq!(done.json()["count"], 2);
    assert!(desk.names().is_empty());
}
