use std::fmt::Write as _;
use std::fs;

use super::relationship::WORDS;
use super::*;
use crate::domain::finding::Place;
use crate::text::Lang;

const A: &str = "0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01";
const B: &str = "1D4AB7D7-FF8F-4C9B-8C5B-3D1D6F7D4A02";

fn file(text: impl AsRef<[u8]>) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), text).unwrap();
    file
}

fn plan(text: impl AsRef<[u8]>) -> FilePlan {
    scan(file(text).path(), &ReadOptions::default(), &mut |_| {
        Standing::New
    })
    .unwrap()
}

fn codes(plan: &FilePlan) -> Vec<(u64, &'static str)> {
    plan.report
        .findings
        .iter()
        .map(|finding| match &finding.place {
            Place::Row { line, .. } => (*line, finding.code),
            _ => (0, finding.code),
        })
        .collect()
}

#[test]
fn cl_50_the_portals_file_is_read_in_both_languages() {
    let en = format!(
        "Microsoft ID,Company name,Primary domain name,Relationship\r\n{A},\"Contoso, Ltd\",contoso.com,Cloud Reseller\r\n"
    );
    let pt = format!(
        "\u{FEFF}ID da Microsoft;Nome da empresa;Nome de domínio primário;Relacionamento\r\n{A};Contoso, Ltd;contoso.com;Revendedor de nuvem\r\n"
    );
    for text in [en, pt] {
        let file = file(text);
        let plan = scan(file.path(), &ReadOptions::default(), &mut |_| Standing::New).unwrap();
        assert_eq!((plan.new, plan.rejected, plan.report.fatal), (1, 0, false));
        assert_eq!(plan.report.findings, []);
        let rows: Vec<_> = rows(file.path(), &ReadOptions::default(), &plan.sha256)
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let expected = CustomerRow {
            line: 2,
            record: 1,
            microsoft_id: A.parse().unwrap(),
            company_name: "Contoso, Ltd".into(),
            domain: "contoso.com".into(),
            relationship: Some(Relationship::Reseller),
        };
        assert_eq!(rows, [expected]);
    }
}

#[test]
fn cl_51_what_is_rejected_is_rejected_with_line_and_reason_and_the_rest_is_taken() {
    let text = format!(
        "Relationship;Company name;Microsoft ID;Primary domain name;Notes\n\
         Advisor;Good;{A};good.com;x\n\
         Advisor;Bad id;{A}0;bad.com;\n\
         Advisor;Twice;{};twice.com;\n\
         Advisor;;{B};nodomain.com;\n\
         \n\
         Advisor;No domain;{B};;\n\
         Advisor;Short;{B}\n\
         Advisor;Long;{B};long.com;;x\n\
         Friend;Odd;2d4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a03;odd.com;;;\n\
         \"Advisor\"x;Quote;{B};q.com;\n",
        A.to_uppercase(),
    );
    let plan = plan(text);
    assert_eq!(
        codes(&plan),
        [
            (1, "W-COL-IGNORED"),
            (3, "API-2"),
            (4, "E-DUP-FILE"),
            (5, "CL-51"),
            (7, "CL-51"),
            (8, "E-ROW-WIDTH"),
            (9, "E-ROW-WIDTH"),
            (10, "A-31"),
            (11, "E-FILE-QUOTE"),
        ]
    );
    assert_eq!(
        (
            plan.new,
            plan.rejected,
            plan.report.records,
            plan.report.blank
        ),
        (2, 7, 9, 1)
    );
}

#[test]
fn cl_50_a_file_that_is_no_customers_file_is_told_and_fatal() {
    for (text, code) in [
        ("", "E-FILE-EMPTY"),
        (
            "Microsoft ID,Company name,Primary domain name\n",
            "E-FILE-EMPTY",
        ),
        ("foo,bar\n1,2\n", "E-FILE-DELIM"),
        ("Microsoft ID,Company name\nx,y\n", "E-HDR-MISSING"),
        (
            "Microsoft ID,Company name,Domain,Empresa\nx,y,z,w\n",
            "E-HDR-DUP",
        ),
        ("PK\u{3}\u{4}", "E-FILE-XLSX"),
        ("Micro\0soft", "E-FILE-ENCODING"),
    ] {
        let plan = plan(text);
        assert!(plan.report.fatal, "{text}");
        assert_eq!(
            plan.report
                .findings
                .iter()
                .map(|f| f.code)
                .collect::<Vec<_>>(),
            [code]
        );
    }
}

#[test]
fn a_file_that_changed_is_refused() {
    let file = file(format!("Microsoft ID,Company name,Domain\n{A},x,y.com\n"));
    let error = rows(file.path(), &ReadOptions::default(), "00")
        .err()
        .unwrap();
    assert!(matches!(error, FileError::Changed { .. }));
}

#[test]
fn cl_54_export_gives_the_same_values_back() {
    let names = [
        "Contoso, Ltd",
        "=SUM(A1)",
        "-x \"y\"",
        "'=1",
        "Łódź; Ünï",
        "@home",
        "a\tb  c",
        "'s-Hert",
    ];
    for lang in Lang::ALL {
        let mut writer = CustomersWriter::new(Vec::new(), lang).unwrap();
        let relationships = WORDS.map(|(relationship, ..)| relationship);
        for (n, name) in names.iter().enumerate() {
            let line = CustomerLine {
                microsoft_id: Guid::from_bytes([u8::try_from(n).unwrap(); 16]),
                company_name: name,
                domain: "-odd.com",
                relationship: relationships[n % 6],
            };
            writer.line(line).unwrap();
        }
        let bytes = writer.finish().unwrap();
        assert!(bytes.starts_with("\u{FEFF}".as_bytes()));
        let file = file(&bytes);
        let mut back = Vec::new();
        let plan = scan(file.path(), &ReadOptions::default(), &mut |row| {
            back.push(row.clone());
            Standing::Unchanged
        });
        assert_eq!(plan.unwrap().unchanged, 8);
        for (n, row) in back.iter().enumerate() {
            assert_eq!(row.company_name, names[n].replace('\t', " "));
            assert_eq!(row.domain, "-odd.com");
            assert_eq!(row.relationship, Some(relationships[n % 6]));
        }
    }
}

#[test]
fn the_rows_of_a_run_come_in_the_order_of_the_book() {
    let mut body = String::new();
    for n in [3_u8, 0, 4, 1, 2] {
        writeln!(body, "{},Ação {n},d{n}.com", Guid::from_bytes([n; 16])).unwrap();
    }
    let file = file(format!("Microsoft ID,Company name,Domain\n{body}"));
    let plan = scan(file.path(), &ReadOptions::default(), &mut |_| Standing::New).unwrap();
    let open = || Sorted::new(rows(file.path(), &ReadOptions::default(), &plan.sha256).unwrap());
    let mut sorted = open();
    let mut next = || sorted.next(&|| false).unwrap();
    for (n, line) in [(0_u8, 3), (1, 5), (2, 6), (3, 2), (4, 4)] {
        let row = next().unwrap();
        assert_eq!(row.microsoft_id, Guid::from_bytes([n; 16]));
        assert_eq!(
            (row.company_name, row.domain),
            (format!("Ação {n}"), format!("d{n}.com"))
        );
        assert_eq!((row.line, row.relationship), (line, None));
    }
    assert_eq!(next(), None);
    assert_eq!(next(), None, "the end stays the end");
}
