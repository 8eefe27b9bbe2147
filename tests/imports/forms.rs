//! `users import --dry-run` on what spreadsheets really save, on what is no file, and through a pipe.

use crate::cli::Desk;

fn desk() -> Desk {
    let desk = Desk::with(&[("Contoso", "contoso.com")]);
    for name in [
        "excel-csv-utf8.csv",
        "excel-csv.csv",
        "excel-csv-msdos.csv",
        "excel-csv-macintosh.csv",
        "excel-unicode-text.txt",
        "m365-2020.csv",
        "m365.csv",
        "m365-pt.csv",
        "entra.csv",
        "users.xlsx",
        "users.ods",
    ] {
        desk.file(name, super::support::sample(name));
    }
    desk
}

const DRY: &str = "--customer contoso.com --location BR --dry-run --format json";

/// Excel's five forms of the same twelve users, and workbooks: all read without a word about how.
#[test]
fn imp_20_every_form_that_excel_saves_is_the_same_twelve_users() {
    let desk = desk();
    for (name, encoding, delimiter) in [
        ("excel-csv-utf8.csv", "utf-8-bom", ";"),
        ("excel-csv.csv", "windows-1252", ";"),
        ("excel-csv-msdos.csv", "cp850", ";"),
        ("excel-csv-macintosh.csv", "macintosh", ";"),
        ("excel-unicode-text.txt", "utf-16le", "\t"),
        ("users.xlsx", "xlsx", ""),
        ("users.ods", "ods", ""),
    ] {
        let report = desk
            .changes_nothing(&format!("users import {name} {DRY}"))
            .ends(0)
            .json();
        assert_eq!(report["encoding"], encoding, "{name}");
        assert_eq!(report["delimiter"], delimiter, "{name}");
        assert_eq!(report["kind"], "pc");
        assert_eq!(
            (&report["valid"], &report["errors"]),
            (&12.into(), &0.into())
        );
        assert_eq!(report["samples"][0], "João", "{name}");
    }
    // A person may say otherwise, and sees what comes of it.
    let wrong = format!("users import excel-csv.csv --encoding cp850 {DRY}");
    let report = desk.changes_nothing(&wrong).ends(1).json();
    assert_eq!(report["codes"]["E-HDR-MISSING"], 1);
    desk.changes_nothing(&format!(
        "users import excel-csv.csv --encoding ebcdic {DRY}"
    ))
    .ends(2)
    .warns(&["windows-1252", "cp850"]);
    desk.changes_nothing(&format!("users import excel-csv.csv --delimiter xx {DRY}"))
        .ends(2);
    desk.changes_nothing(&format!("users import excel-csv.csv --kind xx {DRY}"))
        .ends(2);
}

#[test]
fn imp_26_the_three_templates_are_told_apart() {
    let desk = desk();
    for (name, kind, valid, ignored) in [
        ("m365-2020.csv", "m365", 3, 1),
        ("m365.csv", "m365", 3, 1),
        ("m365-pt.csv", "m365", 3, 1),
        ("entra.csv", "entra", 4, 0),
    ] {
        let report = desk
            .changes_nothing(&format!("users import {name} {DRY}"))
            .ends(0)
            .json();
        assert_eq!(report["kind"], kind, "{name}");
        assert_eq!(report["valid"], valid, "{name}");
        assert_eq!(report["errors"], 0, "{name}");
        let found = report["codes"]["W-COL-IGNORED"].as_u64().unwrap_or(0);
        assert_eq!(found, ignored, "{name}");
    }
}

#[test]
fn imp_26_a_foreign_file_is_mapped_once_and_remembered() {
    let desk = desk();
    let rows = |n: u32| format!("Login|Pessoa|Setor\nana{n}@contoso.com|Ana {n}|TI\n");
    desk.file("rh.csv", rows(1));
    let refused = desk
        .changes_nothing(&format!("users import rh.csv {DRY}"))
        .ends(1);
    refused.warns(&["E-FILE-DELIM", "--map"]);
    let map = "--map email=Login --map display-name=2";
    let report = desk
        .changes_nothing(&format!("users import rh.csv {map} {DRY}"))
        .ends(0)
        .json();
    assert_eq!(
        (&report["valid"], &report["delimiter"]),
        (&1.into(), &"|".into())
    );
    assert_eq!(report["columns"][1]["field"], "display-name");
    desk.changes_nothing(&format!("users import rh.csv --map nobody=Login {DRY}"))
        .ends(2)
        .warns(&["display-name"]);
    desk.changes_nothing(&format!("users import rh.csv --map email=Nowhere {DRY}"))
        .ends(1);
    let import = "--customer contoso.com --location BR --yes";
    desk.run(&format!("users import rh.csv {map} {import}"))
        .ends(0);
    // The next file with these columns needs no mapping.
    desk.file("rh2.csv", rows(2));
    desk.run(&format!("users import rh2.csv {import}")).ends(0);
    let users = desk
        .run("users list --customer contoso.com --format json")
        .ends(0)
        .json();
    assert_eq!(users.as_array().unwrap().len(), 2);
    // A file without a header, by numbers.
    desk.file("rh3.csv", "ana3@contoso.com;Ana 3\n");
    let numbers = "--no-header --map email=1 --map display-name=2";
    let report = desk
        .changes_nothing(&format!("users import rh3.csv {numbers} {DRY}"))
        .ends(0)
        .json();
    assert_eq!(
        (&report["valid"], &report["records"]),
        (&1.into(), &1.into())
    );
}

/// What is no file is refused; a pipe is read once and kept for the run.
#[test]
fn what_is_no_file_is_refused_and_a_pipe_is_read() {
    let desk = desk();
    for name in ["/dev/null", ".", "missing.csv"] {
        desk.changes_nothing(&format!("users import {name} {DRY}"))
            .ends(1);
    }
    desk.file(
        "plain.csv",
        super::support::rows(&[",,Ana,ana@contoso.com,"]),
    );
    let piped = desk.shell(&format!(
        "mkfifo p && (cat plain.csv > p &) && $CONTAS users import p {DRY}"
    ));
    assert_eq!(piped.ends(0).json()["valid"], 1);
    // A person reads its name, and words instead of the short names of options.
    desk.shell(
        "(cat plain.csv > p &) && $CONTAS users import p --customer contoso.com --location BR --dry-run",
    )
    .ends(0)
    .says("p: add 1 user to ")
    .says("1 record, 0 blank, 1 valid, 0 skipped, 0 warnings, 0 errors")
    .says("Read as UTF-8, delimiter “,”.")
    .says("template of Partner Center: First name = First name");
    let import = "--customer contoso.com --location BR --yes";
    desk.shell(&format!("$CONTAS users import - {import} < plain.csv"))
        .ends(0);
    assert!(desk.text("users.result.csv").contains("CREATED"));
    assert!(desk.path("users.temporary-passwords.csv").exists());
}

/// A bare quote on line 7 costs that line, not the file.
#[test]
fn imp_23_a_bare_quote_costs_its_line() {
    let desk = desk();
    let mut rows: Vec<String> = (2..=12)
        .map(|n| format!(",,Ana {n},ana{n}@contoso.com,"))
        .collect();
    rows[5] = ",,\"Ana 7,ana7@contoso.com,".to_owned();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    desk.file("q.csv", super::support::rows(&rows));
    let report = desk
        .changes_nothing(&format!("users import q.csv {DRY}"))
        .ends(3)
        .json();
    assert_eq!(
        (&report["records"], &report["valid"]),
        (&11.into(), &10.into())
    );
    assert_eq!(report["findings"][0]["line"], 7);
    assert_eq!(report["findings"][0]["code"], "E-FILE-QUOTE");
}

/// Repairs by command: shown in a dry run, saved beside the original, and imported.
#[test]
fn repairs_are_shown_saved_and_imported() {
    let desk = desk();
    let text = super::support::rows(&[
        "João,Sá,,joão.sá@contoso.com,ok",
        "Bea,Lima,Bea\u{200B} Lima,bea@contso.com,",
        "Cai,Lima,Cai,bea@contoso.com,",
    ]);
    desk.file("u.csv", &text);
    let all = "--repair clear-status,trim,transliterate,fill-display,nearest-domain,free-suffix";
    let report = desk
        .changes_nothing(&format!("users import u.csv {all} {DRY}"))
        .ends(0)
        .json();
    assert_eq!(
        (&report["valid"], &report["errors"]),
        (&3.into(), &0.into())
    );
    assert_eq!(report["repairs"].as_array().unwrap().len(), 6);
    assert_eq!(report["repairs"][3]["changes"][0]["after"], "João Sá");
    let import = "--customer contoso.com --location BR --yes";
    desk.run(&format!("users import u.csv {all} {import}"))
        .ends(0);
    assert_eq!(desk.text("u.csv"), text);
    assert!(desk.text("u.repaired.csv").contains("joao.sa@contoso.com"));
    let users = desk
        .run("users list --customer contoso.com --format json")
        .ends(0)
        .json();
    assert_eq!(users.as_array().unwrap().len(), 3);
    desk.changes_nothing(&format!("users import u.csv --repair magic {DRY}"))
        .ends(2)
        .warns(&["free-suffix"]);
}
