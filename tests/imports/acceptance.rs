//! The acceptance cases of accounts.md 1.11 that are about reading and checking, named after their numbers. 18 and 19 are
//! about the run, in `tests/users/run.rs`; 22 is about the connector.

use contas::{
    domain::finding::Place,
    service::import::{
        ReadOptions,
        users::{RowWishes, UserRow, Verdict},
    },
    text::{Catalogue, Lang},
};

use super::support::{HEADER, check, check_as, codes, found, rows, sample, users_of};

fn many(count: usize) -> String {
    let row = |n| format!("Ana,Lima,Ana Lima {n},ana{n}@contoso.com,\n");
    HEADER.to_owned() + &(0..count).map(row).collect::<String>()
}

fn at(line: u64, column: &str, code: &'static str) -> (u64, String, &'static str) {
    (line, column.to_owned(), code)
}

fn first(bytes: &[u8]) -> UserRow {
    let users = users_of(bytes, ReadOptions::default(), RowWishes::default());
    users.into_iter().next().unwrap()
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

/// What a person reads of the first finding.
fn said(checked: &contas::service::import::users::Checked, lang: Lang) -> String {
    Catalogue::new(lang).say(&checked.report.findings[0].message)
}

#[test]
fn case_01_a_hundred_valid_rows() {
    let checked = check(many(100));
    assert_eq!((codes(&checked).len(), checked.parts()), (0, 1));
    let report = &checked.report;
    assert_eq!((report.valid, report.errors, report.fatal), (100, 0, false));
    assert_eq!(
        (report.encoding.as_str(), report.delimiter.as_str()),
        ("utf-8", ",")
    );
    assert_eq!(checked.domains.get("contoso.com"), Some(&100));
}

/// That the files for the upload by hand have a hundred users each is in `imp_41_parts_for_the_upload_by_hand`.
#[test]
fn case_02_a_hundred_and_one_rows_are_two_parts() {
    let checked = check(many(101));
    assert_eq!(found(&checked), [at(0, "", "I-TOO-MANY")]);
    assert_eq!((checked.report.valid, checked.parts()), (101, 2));
}

#[test]
fn case_03_portuguese_excel_csv_utf_8() {
    let text = "\u{FEFF}Nome;Sobrenome;Nome de exibição;Email;Atualização de status\r\nJoão;Lima;João Lima;joao@contoso.com;\r\n";
    for (bytes, valid) in [(text.into(), 1), (sample("excel-csv-utf8.csv"), 12)] {
        let checked = check(bytes);
        assert_eq!(codes(&checked), [""; 0]);
        assert_eq!(checked.header().unwrap().titles[0], "Nome", "no BOM");
        let report = &checked.report;
        assert_eq!((report.kind.as_str(), report.valid), ("pc", valid));
        assert_eq!(
            (report.encoding.as_str(), report.delimiter.as_str()),
            ("utf-8-bom", ";")
        );
        assert_eq!(report.samples[0], "João");
    }
    let expected = user("João", "Lima", "João Lima", "joao@contoso.com");
    assert_eq!(first(text.as_bytes()), expected);
}

#[test]
fn case_04_portuguese_excel_csv() {
    let bytes = sample("excel-csv.csv");
    let report = check(&bytes).report;
    assert_eq!(
        (report.encoding.as_str(), report.delimiter.as_str()),
        ("windows-1252", ";")
    );
    let user = first(&bytes);
    assert_eq!(
        (user.first_name.as_str(), user.last_name.as_str()),
        ("João", "Conceição")
    );
}

#[test]
fn case_05_unicode_text() {
    let bytes = sample("excel-unicode-text.txt");
    let report = check(&bytes).report;
    assert_eq!(
        (report.encoding.as_str(), report.delimiter.as_str()),
        ("utf-16le", "\t")
    );
    assert_eq!((report.kind.as_str(), report.valid), ("pc", 12));
    assert_eq!(first(&bytes).first_name, "João");
}

#[test]
fn case_06_a_display_name_of_fifty_and_of_fifty_one() {
    let name = |n| format!(",,{},a{n}@contoso.com,", "é".repeat(n));
    // A character beyond the basic plane counts twice (IMP-28).
    let wide = format!("{},{},x,b@contoso.com,", "😀".repeat(25), "😀".repeat(26));
    let long = format!("{},,x,c@contoso.com,", "a".repeat(51));
    let checked = check(rows(&[&name(50), &name(51), &wide, &long]));
    let expected = [
        at(3, "Display name", "E-LEN-DISPLAY"),
        at(4, "Last name", "E-LEN-LAST"),
        at(5, "First name", "E-LEN-FIRST"),
    ];
    assert_eq!(found(&checked), expected);
}

#[test]
fn case_07_the_same_name_in_other_case() {
    let checked = check(rows(&[
        ",,Ana,Ana@Contoso.com,",
        ",,Bea,bea@contoso.com,",
        ",,Ana L,ana@contoso.com,",
        ",,Ana,Ana@Contoso.com,",
    ]));
    let twice = |line| at(line, "Email", "E-DUP-FILE");
    assert_eq!(found(&checked), [twice(2), twice(4), twice(5)]);
    let report = &checked.report;
    assert_eq!((report.valid, report.skipped, report.errors), (1, 0, 3));
    assert_eq!(report.findings[0].value, "Ana@Contoso.com");
    assert_eq!(checked.domains.get("contoso.com"), Some(&1));
}

#[test]
fn case_08_two_identical_rows() {
    let row = "A,B,Ana,ana@contoso.com,";
    let checked = check(rows(&[row, row]));
    assert_eq!(found(&checked), [at(3, "Email", "W-DUP-IDENTICAL")]);
    assert_eq!(checked.verdict(1), Verdict::Valid);
    assert_eq!(checked.verdict(2), Verdict::Skipped("W-DUP-IDENTICAL"));
    let report = &checked.report;
    assert_eq!((report.skipped, report.warnings, report.errors), (1, 1, 0));
    assert_eq!(checked.domains.get("contoso.com"), Some(&1));
}

#[test]
fn case_09_an_accent_in_a_sign_in_name() {
    let checked = check(rows(&[",,João,joão@contoso.com,"]));
    assert_eq!(found(&checked), [at(2, "Email", "E-UPN-FORMAT")]);
    for lang in Lang::ALL {
        let said = said(&checked, lang);
        assert!(
            said.contains("joao@contoso.com") && said.contains('ã'),
            "{said}"
        );
    }
}

#[test]
fn case_10_malformed_sign_in_names() {
    let checked = check(rows(&[
        ",,A,ana.@contoso.com,",
        ",,B,a@@b.com,",
        ",,C,ana,",
        // Only odd (USR-12).
        ",,D,a..b@contoso.com,",
    ]));
    let malformed = |line| at(line, "Email", "E-UPN-FORMAT");
    let expected = [
        malformed(2),
        malformed(3),
        malformed(4),
        at(5, "Email", "USR-12"),
    ];
    assert_eq!(found(&checked), expected);
    assert_eq!(checked.report.valid, 1);
}

#[test]
fn case_11_a_formula() {
    let checked = check(rows(&[
        ",,\"=HYPERLINK(\"\"http://x\"\")\",ana@contoso.com,",
        "@x,\u{FF1D}y,Bea,bea@contoso.com,",
        "\"\tx\",+y,\u{FF0D}z,cai@contoso.com,",
        // IMP-52: one of an earlier file of ours is still one.
        ",,'=1+1,dora@contoso.com,",
    ]));
    let expected = [
        at(2, "Display name", "E-FORMULA"),
        at(3, "First name", "E-FORMULA"),
        at(3, "Last name", "E-FORMULA"),
        at(4, "First name", "E-FORMULA"),
        at(4, "Last name", "W-FORMULA-LIKE"),
        at(4, "Display name", "W-FORMULA-LIKE"),
        at(5, "Display name", "E-FORMULA"),
    ];
    assert_eq!(found(&checked), expected);
    assert_eq!(checked.verdict(1), Verdict::Failed("E-FORMULA"));
}

#[test]
fn case_12_a_newline_in_a_display_name() {
    let text = format!("{HEADER},,\"Ana\r\nLima\",ana@contoso.com,\n,,Bea,bea@,\n");
    let checked = check(&text);
    // IMP-24: the second record starts on the fourth physical line.
    let expected = [
        at(2, "Display name", "W-CTRL"),
        at(4, "Email", "E-UPN-FORMAT"),
    ];
    assert_eq!(found(&checked), expected);
    let place = &checked.report.findings[1].place;
    assert!(matches!(place, Place::Row { record: 2, .. }), "{place:?}");
    assert_eq!(checked.report.records, 2);
    assert_eq!(first(text.as_bytes()).display_name, "Ana Lima");
}

#[test]
fn case_13_an_extra_column() {
    let text = "Display name,Email,Phone,Blank\nAna,ana@contoso.com,,\nBea,bea@contoso.com,123,\n";
    let checked = check(text);
    assert_eq!(found(&checked), [at(1, "Phone", "E-HDR-EXTRA")]);
    assert_eq!((checked.report.valid, checked.report.fatal), (2, false));
    for blank in [
        "Display name,Email,Phone\nAna,ana@contoso.com, \n",
        "Display name,Email,Phone,,,\nAna,ana@contoso.com,,,,\n",
    ] {
        assert_eq!(codes(&check(blank)), [""; 0]);
    }
}

#[test]
fn case_14_a_filled_status() {
    let checked = check(rows(&[
        ",,Ana,ana@contoso.com,ok",
        // What a result file of ours says is no finding (IMP-47).
        ",,Bea,bea@contoso.com,FAILED:E-EXISTS Not created",
    ]));
    assert_eq!(
        found(&checked),
        [at(2, "Status update", "E-STATUS-NOT-EMPTY")]
    );
}

/// Row 2 is the header, row 3 the example; a blank initial password is no finding.
#[test]
fn case_15_the_entra_template() {
    let bytes = sample("entra.csv");
    let checked = check(&bytes);
    assert_eq!(checked.report.kind, "entra");
    assert_eq!(checked.header().unwrap().line, 2);
    assert_eq!(
        checked.verdict(1),
        Verdict::Valid,
        "contoso.com is verified here"
    );
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
        assert_eq!(
            (checked.report.valid, checked.report.errors),
            (3, 0),
            "{name}"
        );
        // Once for all columns that Partner Center's users do not have.
        assert_eq!(codes(&checked), ["W-COL-IGNORED"], "{name}");
    }
}

#[test]
fn case_17_a_declared_delimiter() {
    let checked =
        check("sep=;\r\nDisplay name;Email\r\nLima, Ana;ana@contoso.com\r\nBea;bea@,\r\n");
    assert_eq!(checked.report.delimiter, ";");
    assert_eq!(found(&checked), [at(4, "Email", "E-UPN-FORMAT")]);
}

/// An `.xlsx` is read, whatever it is called; `E-FILE-XLSX` stays for `.xls` and broken workbooks.
#[test]
fn case_20_workbooks() {
    let checked = check(sample("users.xlsx"));
    let report = &checked.report;
    assert_eq!(
        (report.encoding.as_str(), report.kind.as_str()),
        ("xlsx", "pc")
    );
    assert_eq!((report.valid, report.errors), (12, 0));
    assert_eq!(report.sheet.as_deref(), Some("Usuários"));
    assert_eq!(codes(&checked), ["I-SHEETS"]);
    for broken in [&b"PK\x03\x04xx"[..], b"\xD0\xCF\x11\xE0xx"] {
        let checked = check(broken);
        assert_eq!(codes(&checked), ["E-FILE-XLSX"]);
        assert!(checked.report.fatal && checked.entries().unwrap().next().is_none());
    }
    let ods = check(sample("users.ods"));
    assert_eq!(
        (ods.report.encoding.as_str(), ods.report.valid),
        ("ods", 12)
    );
}

#[test]
fn case_21_classic_mac_line_ends() {
    let checked = check("Display name;Email\rAna;ana@contoso.com\rBea;bea\r");
    assert_eq!(found(&checked), [at(3, "Email", "E-UPN-FORMAT")]);
    assert_eq!((checked.report.records, checked.report.valid), (2, 1));
}

/// The fill action is in [`super::repairs`].
#[test]
fn case_23_a_blank_display_name() {
    let checked = check(rows(&["Ana,Lima, ,ana@contoso.com,"]));
    assert_eq!(found(&checked), [at(2, "Display name", "E-REQ-DISPLAY")]);
    let said = said(&checked, Lang::En);
    assert!(said.contains("\"Ana Lima\""), "{said}");
}

#[test]
fn case_24_only_a_header() {
    for text in [HEADER, "", "\n\n", "\u{FEFF}"] {
        let checked = check(text);
        assert_eq!(codes(&checked), ["E-FILE-EMPTY"], "{text:?}");
        assert!(checked.report.fatal);
    }
}
