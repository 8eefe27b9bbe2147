//! `contas users template|import|list`: what goes well.

use std::os::unix::fs::PermissionsExt;

use super::{Desk, desk::id};

pub(super) const HEADER: &str = "First name,Last name,Display name,Email,Status update\n";
pub(super) const IMPORT: &str =
    "users import u.csv --customer padaria.onmicrosoft.com --location BR";

pub(super) fn desk() -> Desk {
    Desk::with(&[("Padaria", "padaria.onmicrosoft.com")])
}

pub(super) fn rows(users: usize) -> String {
    let rows = (1..=users)
        .map(|n| format!("Ana,Souza {n},Ana Souza {n},ana{n}@padaria.onmicrosoft.com,\n"));
    HEADER.to_owned() + &rows.collect::<String>()
}

/// The passwords of a password file, by sign-in name.
pub(super) fn passwords(text: &str) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|r| (r[1].to_owned(), r[2].to_owned()))
        .collect()
}

/// Issue 2, shows 4: "`users import` of 100 valid rows … result and password files right (modes, contents, no secrets
/// elsewhere)".
#[test]
fn a_hundred_users_are_added_with_result_and_passwords() {
    let desk = desk();
    desk.file("u.csv", rows(100));
    desk.changes_nothing(IMPORT).ends(1).warns(&["--yes"]);
    let report = desk
        .run(&format!("{IMPORT} --yes --format json"))
        .ends(0)
        .json();
    assert_eq!(report["valid"], 100);
    assert_eq!(report["errors"], 0);
    assert_eq!(report["records"], 100);
    let users = desk
        .run("users list --customer Padaria --format json")
        .ends(0)
        .json();
    assert_eq!(users.as_array().unwrap().len(), 100);
    assert_eq!(users[0]["usageLocation"], "BR");
    assert_eq!(users[0]["customerId"], id(1));
    assert_eq!(users[0]["userDomainType"], "managed");

    // IMP-50, IMP-51, IMP-61.
    let result = desk.text("u.result.csv");
    assert!(
        result.starts_with("\u{feff}First name,Last name,Display name,Email,Status update\r\n")
    );
    assert_eq!(
        result
            .lines()
            .filter(|line| line.contains(",CREATED "))
            .count(),
        100
    );
    let file = desk.path("u.temporary-passwords.csv");
    assert_eq!(
        std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let issued = passwords(&desk.text("u.temporary-passwords.csv"));
    assert_eq!(issued.len(), 100);
    let distinct: std::collections::HashSet<_> = issued.iter().map(|(_, p)| p).collect();
    assert_eq!(distinct.len(), 100);
    let log = desk.run("audit list --format json").out;
    for (upn, password) in &issued {
        assert!(upn.ends_with("@padaria.onmicrosoft.com") && password.len() == 16);
        // IMP-62: nowhere else.
        assert!(!result.contains(password) && !log.contains(password));
    }
    for (_, password) in issued.iter().step_by(10) {
        assert!(desk.grep(password).is_empty(), "{password}");
    }
    assert_eq!(
        desk.names(),
        [
            "book",
            "start.csv",
            "u.csv",
            "u.result.csv",
            "u.temporary-passwords.csv"
        ]
    );
}

/// IMP-50, IMP-61: what is there is never overwritten.
#[test]
fn imp_61_files_are_never_overwritten() {
    let desk = desk();
    desk.file("u.csv", rows(2));
    desk.file("u.temporary-passwords.csv", "precious");
    desk.changes_nothing(&format!(
        "{IMPORT} --yes --passwords u.temporary-passwords.csv"
    ))
    .ends(1)
    .warns(&["u.temporary-passwords.csv"]);
    desk.changes_nothing(&format!("{IMPORT} --yes --passwords u.csv"))
        .ends(1);
    desk.changes_nothing(&format!("{IMPORT} --yes --passwords p.csv --result u.csv"))
        .ends(1);
    desk.changes_nothing(&format!("{IMPORT} --yes --passwords p.csv --result p.csv"))
        .ends(1);
    std::os::unix::fs::symlink(desk.path("elsewhere"), desk.path("link")).unwrap();
    desk.changes_nothing(&format!("{IMPORT} --yes --passwords link"))
        .ends(1)
        .warns(&["link"]);
    desk.file("r.csv", "precious");
    desk.run(&format!("{IMPORT} --yes --passwords p.csv --result r.csv"))
        .ends(0);
    assert_eq!(desk.text("r.csv"), "precious");
    assert_eq!(desk.text("u.temporary-passwords.csv"), "precious");
    assert_eq!(desk.text("u.csv"), rows(2));
    assert_eq!(passwords(&desk.text("p.csv")).len(), 2);
    assert!(!desk.path("elsewhere").exists());
    assert!(
        desk.names()
            .iter()
            .any(|name| name.starts_with("r") && name != "r.csv"),
        "{:?}",
        desk.names()
    );
}

/// IMP-50: the names follow the language of the person.
#[test]
fn imp_50_a_portuguese_file_gets_portuguese_files() {
    let desk = desk();
    let text = "\u{feff}Nome;Sobrenome;Nome de exibição;Email;Atualização de status\r\n\
                João;Conceição;João Conceição;joao@padaria.onmicrosoft.com;\r\n";
    desk.file("u.csv", text);
    desk.run(&format!("{IMPORT} --yes --lang pt-BR")).ends(0);
    let result = desk.text("u.resultado.csv");
    assert!(
        result
            .starts_with("\u{feff}Nome;Sobrenome;Nome de exibição;Email;Atualização de status\r\n"),
        "{result}"
    );
    assert!(result.contains(";CREATED "), "{result}");
    assert!(
        desk.text("u.senhas-temporarias.csv")
            .contains("joao@padaria.onmicrosoft.com")
    );
    desk.run("users list --customer Padaria")
        .ends(0)
        .says("João Conceição");
}

/// 1.2: "header row only, UTF-8 BOM, CRLF, locale delimiter"; what the template says is what the import reads.
#[test]
fn the_template_is_what_the_import_reads() {
    let desk = desk();
    let english = desk.run("users template").ends(0).out;
    assert_eq!(
        english,
        "\u{feff}First name,Last name,Display name,Email,Status update\r\n"
    );
    desk.run("users template -o t.csv --lang pt-BR").ends(0);
    let portuguese = desk.text("t.csv");
    assert_eq!(
        portuguese,
        "\u{feff}Nome;Sobrenome;Nome de exibição;Email;Atualização de status\r\n"
    );
    desk.file(
        "u.csv",
        portuguese + "Ana;Souza;Ana Souza;ana@padaria.onmicrosoft.com;\r\n",
    );
    desk.run(&format!("{IMPORT} --yes")).ends(0);
}

/// More than 100 rows simply work here; the report says that Partner Center takes 100 a file.
#[test]
fn more_than_a_hundred_rows_work() {
    let desk = desk();
    desk.file("u.csv", rows(101));
    desk.run(&format!("{IMPORT} --yes"))
        .ends(0)
        .says("I-TOO-MANY");
    assert_eq!(
        desk.run("users list --customer Padaria --format ndjson")
            .lines()
            .len(),
        101
    );
    let found = desk
        .run("users list --customer Padaria --search 'souza 101' --format json")
        .json();
    assert_eq!(
        found[0]["userPrincipalName"],
        "ana101@padaria.onmicrosoft.com"
    );
}
