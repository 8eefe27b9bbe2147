//! The acceptance cases of accounts.md 1.11 that concern the native template, named after their numbers, and every code
//! of table 1.3.

use std::fs;

use super::*;
use crate::domain::finding::Place;
use crate::text::Catalogue;

const HEADER: &str = "First name,Last name,Display name,Email,Status update\n";

fn check_with(bytes: impl AsRef<[u8]>, options: ReadOptions) -> Checked {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let domain = |name: &str, federated| CustomDomain {
        name: name.to_owned(),
        federated,
    };
    let domains = [
        domain("contoso.onmicrosoft.com", false),
        domain("contoso.com", false),
        domain("fed.contoso.com", true),
    ];
    let existing = |upn: &str| match upn {
        "old@contoso.com" => Existing::Active,
        "gone@contoso.com" => Existing::Deleted,
        _ => Existing::No,
    };
    let context = Context {
        options,
        ..Context::new(&domains, &existing)
    };
    let checked = check(file.path(), &context).unwrap();
    // Every finding is said in both languages, with nothing missing.
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for finding in &checked.report.findings {
            let text = catalogue.say(&finding.message);
            assert!(
                text.contains(' ') && !text.contains("{$") && !text.contains("import-"),
                "{text}"
            );
        }
    }
    checked
}

fn checked(bytes: impl AsRef<[u8]>) -> Checked {
    check_with(bytes, ReadOptions::default())
}

/// Line, column and code of each finding.
fn found(checked: &Checked) -> Vec<(u64, &str, &'static str)> {
    checked
        .report
        .findings
        .iter()
        .map(|finding| match &finding.place {
            Place::Row { line, column, .. } => (*line, column.as_str(), finding.code),
            _ => (0, "", finding.code),
        })
        .collect()
}

fn rows(rows: &[&str]) -> Checked {
    checked(format!("{HEADER}{}\n", rows.join("\n")))
}

fn many(count: usize) -> String {
    let row = |n| format!("Ana,Lima,Ana Lima {n},ana{n}@contoso.com,\n");
    HEADER.to_owned() + &(0..count).map(row).collect::<String>()
}

/// The values of the first row, read again as the run does.
fn first(bytes: impl AsRef<[u8]>) -> UserRow {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let domains = [CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    let context = Context::new(&domains, &|_| Existing::No);
    let checked = check(file.path(), &context).unwrap();
    assert_eq!(
        found(&checked)
            .iter()
            .filter(|(_, _, code)| code.starts_with('E'))
            .count(),
        0
    );
    checked.entries().unwrap().next().unwrap().unwrap().user
}

fn user(first: &str, last: &str, display: &str, upn: &str) -> UserRow {
    UserRow {
        first_name: first.into(),
        last_name: last.into(),
        display_name: display.into(),
        user_principal_name: upn.into(),
        ..UserRow::default()
    }
}

#[test]
fn case_01_a_hundred_valid_rows() {
    let checked = checked(many(100));
    assert_eq!(found(&checked), []);
    assert_eq!(
        (checked.report.valid, checked.parts(), checked.report.fatal),
        (100, 1, false)
    );
    assert_eq!(
        (
            checked.report.encoding.as_str(),
            checked.report.delimiter.as_str()
        ),
        ("utf-8", ",")
    );
    assert_eq!(checked.domains.get("contoso.com"), Some(&100));
}

#[test]
fn case_02_a_hundred_and_one_are_two_parts() {
    let checked = checked(many(101));
    assert_eq!(found(&checked), [(0, "", "I-TOO-MANY")]);
    assert_eq!((checked.report.valid, checked.parts()), (101, 2));
}

#[test]
fn case_03_portuguese_excel_utf_8() {
    let text = "\u{FEFF}Nome;Sobrenome;Nome de exibição;Email;Atualização de status\r\nJoão;Lima;João Lima;joao@contoso.com;\r\n";
    let checked = checked(text);
    assert_eq!(found(&checked), []);
    assert_eq!(
        (
            checked.report.encoding.as_str(),
            checked.report.delimiter.as_str()
        ),
        ("utf-8-bom", ";")
    );
    assert_eq!(checked.header().unwrap().titles[0], "Nome");
    assert_eq!(checked.report.samples, ["João"]);
    assert_eq!(
        first(text),
        user("João", "Lima", "João Lima", "joao@contoso.com")
    );
}

#[test]
fn case_04_portuguese_excel_ansi() {
    let text = "Nome;Sobrenome;Nome de exibi\u{e7}\u{e3}o;Email\r\nJo\u{e3}o;Concei\u{e7}\u{e3}o;Jo\u{e3}o;joao@contoso.com\r\n";
    let ansi: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    assert_eq!(checked(&ansi).report.encoding, "windows-1252");
    assert_eq!(
        first(&ansi),
        user("João", "Conceição", "João", "joao@contoso.com")
    );
}

#[test]
fn case_05_unicode_text() {
    let text =
        "\u{FEFF}Nome\tSobrenome\tNome de exibição\tEmail\r\nJoão\t\tJoão\tjoao@contoso.com\r\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let checked = checked(&bytes);
    assert_eq!(
        (
            checked.report.encoding.as_str(),
            checked.report.delimiter.as_str()
        ),
        ("utf-16le", "\t")
    );
    assert_eq!(first(&bytes), user("João", "", "João", "joao@contoso.com"));
}

#[test]
fn case_06_fifty_characters_and_fifty_one() {
    let name = |n| format!(",,{},a{n}@contoso.com,", "é".repeat(n));
    // A character beyond the basic plane counts twice (IMP-28).
    let wide = format!("{},{},x,b@contoso.com,", "😀".repeat(25), "😀".repeat(26));
    let long = format!("{},,x,c@contoso.com,", "a".repeat(51));
    let checked = rows(&[&name(50), &name(51), &wide, &long]);
    let expected = [
        (3, "Display name", "E-LEN-DISPLAY"),
        (4, "Last name", "E-LEN-LAST"),
        (5, "First name", "E-LEN-FIRST"),
    ];
    assert_eq!(found(&checked), expected);
}

#[test]
fn case_07_the_same_name_in_other_case_is_twice() {
    let checked = rows(&[
        ",,Ana,Ana@Contoso.com,",
        ",,Bea,bea@contoso.com,",
        ",,Ana L,ana@contoso.com,",
        ",,Ana,Ana@Contoso.com,",
    ]);
    let dup = |line| (line, "Email", "E-DUP-FILE");
    assert_eq!(found(&checked), [dup(2), dup(4), dup(5)]);
    assert_eq!(
        (
            checked.report.valid,
            checked.report.skipped,
            checked.report.errors
        ),
        (1, 0, 3)
    );
    assert_eq!(checked.report.findings[0].value, "Ana@Contoso.com");
    assert_eq!(checked.domains.get("contoso.com"), Some(&1));
}

#[test]
fn case_08_identical_rows_are_skipped() {
    let checked = rows(&["A,B,Ana,ana@contoso.com,", "A,B,Ana,ana@contoso.com,"]);
    assert_eq!(found(&checked), [(3, "Email", "W-DUP-IDENTICAL")]);
    let report = &checked.report;
    assert_eq!(
        (report.valid, report.skipped, report.warnings, report.errors),
        (1, 1, 1, 0)
    );
    assert_eq!(checked.verdict(2), Verdict::Skipped("W-DUP-IDENTICAL"));
    assert_eq!(checked.domains.get("contoso.com"), Some(&1));
}

#[test]
fn case_09_accents_get_a_suggestion() {
    let checked = rows(&[",,João,joão@contoso.com,"]);
    assert_eq!(found(&checked), [(2, "Email", "E-UPN-FORMAT")]);
    let text = Catalogue::new(Lang::PtBr).say(&checked.report.findings[0].message);
    assert!(
        text.contains("joao@contoso.com") && text.contains('ã'),
        "{text}"
    );
}

#[test]
fn case_10_malformed_sign_in_names() {
    let checked = rows(&[
        ",,A,ana.@contoso.com,",
        ",,B,a@@b.com,",
        ",,C,ana,",
        ",,D,a..b@contoso.com,",
    ]);
    let format = |line| (line, "Email", "E-UPN-FORMAT");
    assert_eq!(
        found(&checked),
        [format(2), format(3), format(4), (5, "Email", "USR-12")]
    );
    assert_eq!(checked.report.valid, 1);
}

#[test]
fn case_11_formulas() {
    let checked = rows(&[
        ",,\"=HYPERLINK(\"\"http://x\"\")\",ana@contoso.com,",
        "@x,\u{FF1D}y,Bea,bea@contoso.com,",
        "\"\tx\",+y,\u{FF0D}z,cai@contoso.com,",
    ]);
    let expected = [
        (2, "Display name", "E-FORMULA"),
        (3, "First name", "E-FORMULA"),
        (3, "Last name", "E-FORMULA"),
        (4, "First name", "E-FORMULA"),
        (4, "Last name", "W-FORMULA-LIKE"),
        (4, "Display name", "W-FORMULA-LIKE"),
    ];
    assert_eq!(found(&checked), expected);
}

#[test]
fn case_12_a_newline_in_a_name_is_one_record() {
    let text = format!("{HEADER},,\"Ana\r\nLima\",ana@contoso.com,\n,,Bea,bea@,\n");
    let checked = checked(&text);
    // IMP-24: the second record starts on the fourth physical line.
    assert_eq!(
        found(&checked),
        [(2, "Display name", "W-CTRL"), (4, "Email", "E-UPN-FORMAT")]
    );
    let Place::Row { record, .. } = checked.report.findings[1].place else {
        panic!()
    };
    assert_eq!((record, checked.report.records), (2, 2));
    assert_eq!(
        first(format!("{HEADER},,\"Ana\r\nLima\",ana@contoso.com,")).display_name,
        "Ana Lima"
    );
}

#[test]
fn case_13_an_extra_column_with_data() {
    let text = "Display name,Email,Phone,Blank\nAna,ana@contoso.com,,\nBea,bea@contoso.com,123,\n";
    let checked = checked(text);
    assert_eq!(found(&checked), [(1, "Phone", "E-HDR-EXTRA")]);
    assert_eq!((checked.report.valid, checked.report.fatal), (2, false));
    assert_eq!(
        found(&self::checked(
            "Display name,Email,Phone,,,\nAna,ana@contoso.com,,,,\n"
        )),
        []
    );
}

#[test]
fn case_14_a_filled_status() {
    let checked = rows(&[
        ",,Ana,ana@contoso.com,ok",
        ",,Bea,bea@contoso.com,FAILED:E-EXISTS Not created",
    ]);
    assert_eq!(
        found(&checked),
        [(2, "Status update", "E-STATUS-NOT-EMPTY")]
    );
}

#[test]
fn case_17_a_declared_delimiter() {
    let checked =
        checked("sep=;\r\nDisplay name;Email\r\nLima, Ana;ana@contoso.com\r\nBea;bea@,\r\n");
    assert_eq!(checked.report.delimiter, ";");
    assert_eq!(found(&checked), [(4, "Email", "E-UPN-FORMAT")]);
}

#[test]
fn case_20_a_workbook() {
    for magic in [b"PK\x03\x04xx", b"\xD0\xCF\x11\xE0xx"] {
        let checked = checked(magic);
        assert_eq!(found(&checked), [(0, "", "E-FILE-XLSX")]);
        assert!(checked.report.fatal && checked.entries().unwrap().next().is_none());
    }
}

#[test]
fn case_21_classic_mac_line_ends() {
    let checked = checked("Display name;Email\rAna;ana@contoso.com\rBea;bea\r");
    assert_eq!(found(&checked), [(3, "Email", "E-UPN-FORMAT")]);
}

#[test]
fn case_23_a_blank_display_name_says_what_to_fill_in() {
    let checked = rows(&["Ana,Lima, ,ana@contoso.com,"]);
    assert_eq!(found(&checked), [(2, "Display name", "E-REQ-DISPLAY")]);
    assert!(
        Catalogue::new(Lang::En)
            .say(&checked.report.findings[0].message)
            .contains("\"Ana Lima\"")
    );
}

#[test]
fn case_24_only_a_header() {
    for text in [HEADER, "", "\n\n", "\u{FEFF}"] {
        let checked = checked(text);
        assert_eq!(found(&checked), [(0, "", "E-FILE-EMPTY")], "{text:?}");
        assert!(checked.report.fatal);
    }
}

mod table;
