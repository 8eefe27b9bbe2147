//! The acceptance cases of accounts.md 1.11 that are about reading and checking, named after their numbers. 18 and 19 are
//! about the run.

use contas::service::import::{
    ReadOptions,
    users::{RowWishes, Verdict},
};

use super::support::{HEADER, check, check_as, codes, found, rows, sample, users_of};

fn many(count: usize) -> String {
    let row = |n| format!("Ana,Lima,Ana Lima {n},ana{n}@contoso.com,\n");
    HEADER.to_owned() + &(0..count).map(row).collect::<String>()
}

#[test]
fn case_01_a_hundred_valid_rows() {
    let checked = check(many(100));
    assert_eq!((codes(&checked).len(), checked.parts()), (0, 1));
    assert_eq!((checked.report.valid, checked.report.errors), (100, 0));
}

#[test]
fn case_02_a_hundred_and_one_rows_are_two_parts() {
    let checked = check(many(101));
    assert_eq!((codes(&checked), checked.parts()), (vec!["I-TOO-MANY"], 2));
}

#[test]
fn case_03_portuguese_excel_csv_utf_8() {
    let checked = check(sample("excel-csv-utf8.csv"));
    assert_eq!(codes(&checked), [""; 0]);
    assert_eq!(checked.header().unwrap().titles[0], "Nome");
    assert_eq!(
        (checked.report.kind.as_str(), checked.report.valid),
        ("pc", 12)
    );
}

#[test]
fn case_04_portuguese_excel_csv() {
    let bytes = sample("excel-csv.csv");
    assert_eq!(check(&bytes).report.encoding, "windows-1252");
    let users = users_of(&bytes, ReadOptions::default(), RowWishes::default());
    assert_eq!(
        (users[0].first_name.as_str(), users[0].last_name.as_str()),
        ("João", "Conceição")
    );
}

#[test]
fn case_05_unicode_text() {
    let checked = check(sample("excel-unicode-text.txt"));
    let report = &checked.report;
    assert_eq!(
        (report.encoding.as_str(), report.delimiter.as_str()),
        ("utf-16le", "\t")
    );
    assert_eq!((report.kind.as_str(), report.valid), ("pc", 12));
}

#[test]
fn case_06_a_display_name_of_fifty_and_of_fifty_one() {
    let row = |n: usize| format!(",,{},a{n}@contoso.com,", "x".repeat(n));
    let checked = check(rows(&[&row(50), &row(51)]));
    assert_eq!(
        found(&checked),
        [(3, "Display name".to_owned(), "E-LEN-DISPLAY")]
    );
}

#[test]
fn case_07_the_same_name_in_other_case() {
    let checked = check(rows(&[",,Ana,Ana@Contoso.com,", ",,Bea,ana@contoso.com,"]));
    assert_eq!(codes(&checked), ["E-DUP-FILE", "E-DUP-FILE"]);
    assert_eq!(checked.report.valid, 0);
}

#[test]
fn case_08_two_identical_rows() {
    let row = "A,B,Ana,ana@contoso.com,";
    let checked = check(rows(&[row, row]));
    assert_eq!(codes(&checked), ["W-DUP-IDENTICAL"]);
    assert_eq!(checked.verdict(1), Verdict::Valid);
    assert_eq!(checked.verdict(2), Verdict::Skipped("W-DUP-IDENTICAL"));
}

#[test]
fn case_09_an_accent_in_a_sign_in_name() {
    let checked = check(rows(&[",,João,joão@contoso.com,"]));
    assert_eq!(codes(&checked), ["E-UPN-FORMAT"]);
    let words = contas::text::Catalogue::new(contas::text::Lang::En);
    let said = words.say(&checked.report.findings[0].message);
    assert!(said.contains("joao@contoso.com"), "{said}");
}

#[test]
fn case_10_malformed_sign_in_names() {
    let checked = check(rows(&[
        ",,A,ana.@contoso.com,",
        ",,B,a@@b.com,",
        ",,C,ana,",
    ]));
    assert_eq!(codes(&checked), ["E-UPN-FORMAT"; 3]);
}

#[test]
fn case_11_a_formula() {
    let checked = check(rows(&[",,\"=HYPERLINK(\"\"http://x\"\")\",ana@contoso.com,"]));
    assert_eq!(codes(&checked), ["E-FORMULA"]);
    // IMP-52: one of an earlier file of ours is still one.
    let guarded = check(rows(&[",,'=1+1,ana@contoso.com,"]));
    assert_eq!(codes(&guarded), ["E-FORMULA"]);
}

#[test]
fn case_12_a_newline_in_a_display_name() {
    let checked = check(rows(&[",,\"Ana\nLima\",ana@contoso.com,"]));
    assert_eq!((codes(&checked), checked.report.records), (vec!["W-CTRL"], 1));
}

#[test]
fn case_13_an_extra_column() {
    let with = "Display name,Email,Phone\nAna,ana@contoso.com,123\n";
    assert_eq!(codes(&check(with)), ["E-HDR-EXTRA"]);
    let blank = "Display name,Email,Phone\nAna,ana@contoso.com, \n";
    assert_eq!(codes(&check(blank)), [""; 0]);
}

#[test]
fn case_14_a_filled_status() {
    let checked = check(rows(&[",,Ana,ana@contoso.com,ok"]));
    assert_eq!(codes(&checked), ["E-STATUS-NOT-EMPTY"]);
}

/// Row 2 is the header, row 3 the example; a blank initial password is no finding.
#[test]
fn case_15_the_entra_template() {
    let bytes = sample("entra.csv");
    let checked = check(&bytes);
    assert_eq!(checked.report.kind, "entra");
    assert_eq!(checked.header().unwrap().line, 2);
    assert_eq!(checked.verdict(1), Verdict::Valid, "contoso.com is verified here");
    let other = String::from_utf8(bytes).unwrap();
    let other = other.replace("@contoso.com", "@contoso.onmicrosoft.com");
    let example = other.replacen("@contoso.onmicrosoft.com", "@example.com", 1);
    let checked = check(&example);
    assert_eq!(checked.verdict(1), Verdict::Skipped("I-EXAMPLE-ROW"));
    let codes = codes(&checked);
    assert!(codes.contains(&"I-EXAMPLE-ROW") && !codes.contains(&"E-PWD-RULE"));
    let kept = RowWishes {
        keep_example: true,
        ..RowWishes::default()
    };
    let kept = check_as(example.as_bytes(), ReadOptions::default(), kept);
    assert_eq!(kept.verdict(1), Verdict::Failed("E-UPN-DOMAIN"));
}

#[test]
fn case_16_the_microsoft_365_templates() {
    for name in ["m365-2020.csv", "m365.csv", "m365-pt.csv"] {
        let checked = check(sample(name));
        assert_eq!(checked.report.kind, "m365", "{name}");
        assert_eq!((checked.report.valid, checked.report.errors), (3, 0), "{name}");
        // Once for all columns that Partner Center's users do not have.
        assert_eq!(codes(&checked), ["W-COL-IGNORED"], "{name}");
    }
}

#[test]
fn case_17_a_declared_delimiter() {
    let checked = check("sep=;\nDisplay name;Email\nLima, Ana;ana@contoso.com\n");
    assert_eq!((codes(&checked).len(), checked.report.delimiter.as_str()), (0, ";"));
}

/// An `.xlsx` is read, whatever it is called; `E-FILE-XLSX` stays for `.xls` and broken workbooks.
#[test]
fn case_20_workbooks() {
    let checked = check(sample("users.xlsx"));
    let report = &checked.report;
    assert_eq!((report.encoding.as_str(), report.kind.as_str()), ("xlsx", "pc"));
    assert_eq!((report.valid, report.errors), (12, 0));
    assert_eq!(report.sheet.as_deref(), Some("Usuários"));
    assert_eq!(codes(&checked), ["I-SHEETS"]);
    for broken in [&b"PK\x03\x04xx"[..], b"\xD0\xCF\x11\xE0xx"] {
        let checked = check(broken);
        assert_eq!(codes(&checked), ["E-FILE-XLSX"]);
        assert!(checked.report.fatal);
    }
    let ods = check(sample("users.ods"));
    assert_eq!((ods.report.encoding.as_str(), ods.report.valid), ("ods", 12));
}

#[test]
fn case_21_classic_mac_line_ends() {
    let checked = check("Display name;Email\rAna;ana@contoso.com\rBea;bea@contoso.com\r");
    assert_eq!((codes(&checked).len(), checked.report.valid), (0, 2));
}

/// The fill action is in [`super::repairs`].
#[test]
fn case_23_a_blank_display_name() {
    let checked = check(rows(&["Ana,Lima,,ana@contoso.com,"]));
    assert_eq!(codes(&checked), ["E-REQ-DISPLAY"]);
}

#[test]
fn case_24_only_a_header() {
    let checked = check(HEADER);
    assert_eq!(codes(&checked), ["E-FILE-EMPTY"]);
    assert!(checked.report.fatal);
}
