//! `contas users import`: every error class of accounts.md 1.3 that concerns the native template.

use serde_json::Value;

use super::{
    Desk,
    users::{HEADER, IMPORT, desk, passwords, rows},
};

/// One row of each class: line, column, code.
const WRONG: &[(&str, u64, &str, &str)] = &[
    (
        "x,y,,a1@padaria.onmicrosoft.com,",
        2,
        "Display name",
        "E-REQ-DISPLAY",
    ),
    ("x,y,X,,", 3, "Email", "E-REQ-EMAIL"),
    (
        "012345678901234567890123456789012345678901234567890,y,X,a2@padaria.onmicrosoft.com,",
        4,
        "First name",
        "E-LEN-FIRST",
    ),
    (
        "x,012345678901234567890123456789012345678901234567890,X,a3@padaria.onmicrosoft.com,",
        5,
        "Last name",
        "E-LEN-LAST",
    ),
    (
        "x,y,012345678901234567890123456789012345678901234567890,a4@padaria.onmicrosoft.com,",
        6,
        "Display name",
        "E-LEN-DISPLAY",
    ),
    (
        "x,y,X,joão@padaria.onmicrosoft.com,",
        7,
        "Email",
        "E-UPN-FORMAT",
    ),
    (
        "x,y,X,ana.@padaria.onmicrosoft.com,",
        8,
        "Email",
        "E-UPN-FORMAT",
    ),
    ("x,y,X,a@other.com,", 9, "Email", "E-UPN-DOMAIN"),
    (
        "x,y,X1,dup@padaria.onmicrosoft.com,",
        10,
        "Email",
        "E-DUP-FILE",
    ),
    (
        "x,y,X2,DUP@padaria.onmicrosoft.com,",
        11,
        "Email",
        "E-DUP-FILE",
    ),
    (
        "x,y,X,there@padaria.onmicrosoft.com,",
        12,
        "Email",
        "E-EXISTS",
    ),
    (
        "x,y,X,a5@padaria.onmicrosoft.com,done",
        13,
        "Status update",
        "E-STATUS-NOT-EMPTY",
    ),
    (
        "x,y,\"=HYPERLINK(\"\"http://x\"\")\",a6@padaria.onmicrosoft.com,",
        14,
        "Display name",
        "E-FORMULA",
    ),
    (
        "x,y,X,a7@padaria.onmicrosoft.com,,more",
        15,
        "",
        "E-ROW-WIDTH",
    ),
    (
        "x,y,+55 11,a8@padaria.onmicrosoft.com,",
        16,
        "Display name",
        "W-FORMULA-LIKE",
    ),
    (
        "x,y,\"two\nlines\",a9@padaria.onmicrosoft.com,",
        17,
        "Display name",
        "W-CTRL",
    ),
    ("x,y,Same,same@padaria.onmicrosoft.com,", 19, "", ""),
    (
        "x,y,Same,same@padaria.onmicrosoft.com,",
        20,
        "Email",
        "W-DUP-IDENTICAL",
    ),
    (
        "x,\"y\"z,X,a10@padaria.onmicrosoft.com,",
        21,
        "",
        "E-FILE-QUOTE",
    ),
];

fn wrong() -> Desk {
    let desk = desk();
    desk.file(
        "first.csv",
        format!("{HEADER}x,y,X,there@padaria.onmicrosoft.com,\n"),
    );
    desk.run(&IMPORT.replace("u.csv", "first.csv --yes"))
        .ends(0);
    let rows = WRONG.iter().map(|(row, ..)| *row).collect::<Vec<_>>();
    desk.file("u.csv", format!("{HEADER}{}\n", rows.join("\n")));
    desk
}

/// "each named with line and column, in both languages"; the object of part 7, exactly.
#[test]
fn every_class_is_named_with_line_and_column_in_both_languages() {
    let desk = wrong();
    let mut texts: Vec<Vec<String>> = Vec::new();
    for lang in ["en", "pt-BR"] {
        let done = desk
            .changes_nothing(&format!("{IMPORT} --dry-run --format json --lang {lang}"))
            .ends(3);
        let report = done.json();
        let keys: Vec<_> = report
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            keys,
            [
                "blank",
                "codes",
                "columns",
                "delimiter",
                "encoding",
                "errors",
                "findings",
                "kind",
                "records",
                "repairedFile",
                "repairs",
                "samples",
                "sheet",
                "skipped",
                "valid",
                "warnings"
            ]
        );
        assert_eq!(report["kind"], "pc");
        assert_eq!(
            (&report["records"], &report["skipped"]),
            (&19.into(), &1.into())
        );
        let findings = report["findings"].as_array().unwrap();
        for (row, line, column, code) in WRONG.iter().filter(|(.., code)| !code.is_empty()) {
            let fits = |f: &&Value| {
                f["line"] == *line
                    && f["code"] == *code
                    && (column.is_empty() || f["column"] == *column)
            };
            let finding = findings
                .iter()
                .find(fits)
                .unwrap_or_else(|| panic!("{code} of {row}: {findings:#?}"));
            let keys: Vec<_> = finding
                .as_object()
                .unwrap()
                .keys()
                .map(String::as_str)
                .collect();
            assert_eq!(
                keys,
                [
                    "code", "column", "line", "message", "record", "severity", "value"
                ]
            );
            let severity = if code.starts_with("E-") {
                "error"
            } else {
                "warning"
            };
            assert_eq!(finding["severity"], severity, "{code}");
            if severity == "error" {
                assert!(
                    done.err
                        .lines()
                        .any(|l| l.contains(code) && l.contains(&format!(" {line}"))),
                    "{code}: {}",
                    done.err
                );
            }
        }
        // IMP-31: by line, then column.
        let lines: Vec<u64> = findings.iter().filter_map(|f| f["line"].as_u64()).collect();
        assert!(lines.is_sorted(), "{lines:?}");
        texts.push(
            findings
                .iter()
                .map(|f| f["message"].as_str().unwrap().to_owned())
                .collect(),
        );
    }
    assert_eq!(texts[0].len(), texts[1].len());
    for (english, portuguese) in texts[0].iter().zip(&texts[1]) {
        assert_ne!(english, portuguese);
    }
}

/// "A file with any error adds nobody (exit 3) unless \"only the valid ones\" is chosen."
#[test]
fn imp_32_only_the_valid_ones_on_demand() {
    let desk = wrong();
    desk.changes_nothing(&format!("{IMPORT} --yes"))
        .ends(3)
        .warns(&["IMP-32", "--valid-only"]);
    desk.run(&format!("{IMPORT} --yes --valid-only")).ends(3);
    let there = desk
        .run("users list --customer Padaria --format json")
        .column("/userPrincipalName");
    let mut there: Vec<&str> = there
        .iter()
        .map(|upn| upn.split('@').next().unwrap())
        .collect();
    there.sort_unstable();
    assert_eq!(there, ["a8", "a9", "same", "there"]);
    assert_eq!(passwords(&desk.text("u.temporary-passwords.csv")).len(), 3);
    let result = desk.text("u.result.csv");
    assert_eq!(result.matches("CREATED Created").count(), 3, "{result}");
    assert_eq!(result.matches("FAILED:E-").count(), 15, "{result}");
    assert!(
        result.contains("SKIPPED:W-DUP-IDENTICAL") && result.contains("'=HYPERLINK"),
        "{result}"
    );
}

/// IMP-33: 1 when the file cannot be read as users.
#[test]
fn imp_33_a_wrong_header_is_exit_1() {
    let desk = desk();
    for (header, code) in [
        ("First name,Last name,Display name", "E-HDR-MISSING"),
        ("First name,Last name,Display name,Email,Email", "E-HDR-DUP"),
        ("Colour,Shape", "E-FILE-DELIM"),
    ] {
        desk.file(
            "u.csv",
            format!("{header}\na,b,A,a@padaria.onmicrosoft.com,77\n"),
        );
        desk.changes_nothing(&format!("{IMPORT} --yes"))
            .ends(1)
            .warns(&[code]);
    }
    desk.file("u.csv", HEADER);
    desk.changes_nothing(&format!("{IMPORT} --yes"))
        .ends(1)
        .warns(&["E-FILE-EMPTY"]);
    // 1.11 case 13: a column more with data is an error, but the rows could be read.
    desk.file(
        "u.csv",
        "First name,Last name,Display name,Email,Phone\na,b,A,a@padaria.onmicrosoft.com,7\n",
    );
    desk.changes_nothing(&format!("{IMPORT} --yes"))
        .ends(3)
        .warns(&["E-HDR-EXTRA", "Phone"]);
    // 1.11 case 13: an extra column that is blank all the way is no error.
    desk.file(
        "u.csv",
        "First name,Last name,Display name,Email,Phone\na,b,A,a@padaria.onmicrosoft.com,\n",
    );
    desk.run(&format!("{IMPORT} --yes")).ends(0);
}

/// `E-LOC-REQUIRED`: no location, nobody is added; nor with one that is none.
#[test]
fn a_location_is_required() {
    let desk = desk();
    desk.file("u.csv", rows(1));
    desk.changes_nothing("users import u.csv --customer Padaria --yes")
        .ends(1)
        .warns(&["E-LOC-REQUIRED"]);
    desk.changes_nothing("users import u.csv --customer Padaria --location ZZ --yes")
        .ends(1)
        .warns(&["ZZ"]);
    desk.changes_nothing("users import u.csv --customer Nobody --location BR --yes")
        .ends(1)
        .warns(&["Nobody"]);
}
