//! Every code of table 1.3, and what surrounds the check.

use std::{fs, ops::ControlFlow};

use super::*;

#[test]
fn table_1_3_every_other_code_of_a_row() {
    let checked = rows(&[
        ",,A,a@fabrikam.com,",
        ",,B,b@FED.contoso.com,",
        ",,C,OLD@contoso.com,",
        ",,D,gone@contoso.com,",
        ",,E,,",
        ",,F,f@contoso.com,,x",
        ",,\"G\"x,g@contoso.com,",
        "",
        ",,H,<h@contoso.com>,",
        ",,I\u{200B}J,i@contoso.onmicrosoft.com,",
        ",,K",
    ]);
    let expected = [
        (2, "Email", "E-UPN-DOMAIN"),
        (3, "Email", "E-UPN-FEDERATED"),
        (4, "Email", "E-EXISTS"),
        (5, "Email", "E-EXISTS-DELETED"),
        (6, "Email", "E-REQ-EMAIL"),
        (7, "", "E-ROW-WIDTH"),
        (8, "Display name", "E-FILE-QUOTE"),
        (10, "Email", "W-CTRL"),
        (11, "Display name", "W-CTRL"),
        (12, "Email", "E-REQ-EMAIL"),
    ];
    assert_eq!(found(&checked), expected);
    let report = &checked.report;
    assert_eq!(
        (report.records, report.blank, report.valid, report.warnings),
        (10, 1, 2, 2)
    );
    assert_eq!(checked.verdict(7), Verdict::Failed("E-FILE-QUOTE"));
}

#[test]
fn table_1_3_every_other_code_of_a_file() {
    for (text, code) in [
        ("Display name\nAna\n", "E-HDR-MISSING"),
        ("Email,Nome\nana@contoso.com,Ana\n", "E-HDR-MISSING"),
        ("Email,Display name,E-mail\na,b,c\n", "E-HDR-DUP"),
        ("foo;bar\nana;bea\n", "E-FILE-DELIM"),
        ("Email,Di\0splay\n", "E-FILE-ENCODING"),
        ("Email,\"Display name\na,b\n", "E-FILE-QUOTE"),
    ] {
        let checked = checked(text);
        assert_eq!(
            found(&checked)
                .iter()
                .map(|(_, _, code)| *code)
                .collect::<Vec<_>>(),
            [code],
            "{text}"
        );
        assert!(checked.report.fatal && checked.report.valid == 0, "{text}");
        assert!(matches!(checked.verdict(1), Verdict::Failed(_)));
    }
    let binary = checked(b"Email,Display name\n\x81\xE3,b\n");
    assert_eq!(found(&binary), [(0, "", "E-FILE-ENCODING")]);
}

#[test]
fn imp_20_a_person_may_choose_encoding_and_delimiter() {
    let options = ReadOptions {
        encoding: Some(crate::service::import::Encoding::Cp850),
        delimiter: Some(b';'),
        ..ReadOptions::default()
    };
    let checked = check_with(b"Display name;Email\nJo\xC6o;joao@contoso.com\n", options);
    assert_eq!(
        (
            checked.report.encoding.as_str(),
            checked.report.samples.as_slice()
        ),
        ("cp850", ["João".to_owned()].as_slice())
    );
}

#[test]
fn e_upn_domain_says_what_to_do_when_only_the_primary_is_known() {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), "Display name,Email\nAna,ana@other.com\n").unwrap();
    let mut customer = Customer::new(crate::domain::guid::Guid::from_bytes([1; 16]));
    customer.company_profile.domain = "contoso.onmicrosoft.com".into();
    let domains = domains_of(&customer);
    let context = Context::new(&domains, &|_| Existing::No);
    let checked = check(file.path(), &context).unwrap();
    let text = Catalogue::new(Lang::En).say(&checked.report.findings[0].message);
    assert!(
        text.contains("contoso.onmicrosoft.com") && text.contains("record the domain"),
        "{text}"
    );
}

#[test]
fn e_loc_required_until_a_known_location_is_given() {
    let known = |code: &str| code == "BR";
    assert_eq!(location(Some("BR"), &known), None);
    for given in [None, Some("Brasil")] {
        assert_eq!(location(given, &known).unwrap().code, "E-LOC-REQUIRED");
    }
}

#[test]
fn template_1_2_is_a_header_that_we_read_ourselves() {
    for (lang, expected) in [
        (
            Lang::En,
            "\u{FEFF}First name,Last name,Display name,Email,Status update\r\n",
        ),
        (
            Lang::PtBr,
            "\u{FEFF}Nome;Sobrenome;Nome de exibição;Email;Atualização de status\r\n",
        ),
    ] {
        let bytes = template(Vec::new(), lang).unwrap();
        assert_eq!(String::from_utf8(bytes.clone()).unwrap(), expected);
        assert_eq!(found(&checked(&bytes)), [(0, "", "E-FILE-EMPTY")]);
    }
}

#[test]
fn a_file_that_changed_before_the_run_is_refused() {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), many(3)).unwrap();
    let domains = [CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    let context = Context::new(&domains, &|_| Existing::No);
    let checked = check(file.path(), &context).unwrap();
    let records: Vec<u64> = checked
        .valid_entries()
        .unwrap()
        .map(|entry| entry.unwrap().record)
        .collect();
    assert_eq!(records, [1, 2, 3]);
    fs::write(file.path(), many(4)).unwrap();
    assert!(matches!(checked.entries(), Err(FileError::Changed { .. })));
}

#[test]
fn imp_40_a_missing_file_is_an_error_of_its_own() {
    let context = Context::new(&[], &|_| Existing::No);
    let error = check(Path::new("/nowhere/at/all.csv"), &context).unwrap_err();
    assert_eq!(error.message().id, "import-file-missing");
}

proptest::proptest! {
    #[test]
    fn no_row_is_lost_or_invented_and_no_bytes_are_a_panic(
        rows in proptest::collection::vec("[ab@.,;\"=' \\xE9\n\r-]{0,24}", 0..12),
        tail in proptest::collection::vec(0_u8.., 0..8),
    ) {
        let mut bytes = format!("{HEADER}{}", rows.join("@contoso.com,\n")).into_bytes();
        let clean = checked(&bytes);
        let (mut valid, mut skipped, mut failed) = (0, 0, 0);
        for record in 1..=clean.report.records {
            match clean.verdict(record) {
                Verdict::Valid => valid += 1,
                Verdict::Skipped(_) => skipped += 1,
                Verdict::Failed(_) => failed += 1,
            }
        }
        proptest::prop_assert_eq!((valid, skipped), (clean.report.valid, clean.report.skipped));
        proptest::prop_assert!(failed <= clean.report.errors);
        bytes.extend(tail);
        checked(&bytes);
    }
}

/// A large file takes a while: how much of it is read is told, and it can be stopped before its end.
#[test]
fn a_check_is_watched_and_can_be_stopped() {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), many(20_000)).unwrap();
    let domains = [CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    let size = fs::metadata(file.path()).unwrap().len();
    for threads in [1, 2] {
        let context = Context {
            threads,
            ..Context::new(&domains, &|_| Existing::No)
        };
        let seen = std::cell::RefCell::new(Vec::new());
        let go_on = |done, total| {
            assert_eq!(total, 2 * size);
            seen.borrow_mut().push(done);
            ControlFlow::Continue(())
        };
        let checked = check_watched(file.path(), &context, Reading(&go_on)).unwrap();
        assert_eq!(checked.report.records, 20_000);
        let seen = seen.into_inner();
        assert!(
            seen.is_sorted() && seen.last() == Some(&(2 * size)),
            "{seen:?}"
        );
        for end in [0, size / 2, size, size + size / 2] {
            let stop = |done, _| match done >= end {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            let stopped = check_watched(file.path(), &context, Reading(&stop));
            assert!(matches!(stopped, Err(FileError::Cancelled { .. })), "{end}");
        }
    }
}
