//! The quick look against the rules, and many threads against one: on honest and hostile files of every kind they come to
//! the same findings, verdicts and counts.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::select;

use super::super::{check as checking, *};
use crate::service::import::repair::{Edit, Step};

const NAMES: &[&str] = &[
    "",
    " ",
    "Ana ",
    " Ana",
    "A  B",
    "Łódź",
    "Ǆ",
    "李明",
    "x\u{301}",
    "Joa\u{303}o",
    "=1",
    "+1",
    "-a",
    "@x",
    "'=1",
    "'s",
    "\tq",
    "\u{FF1D}a",
    "a\u{A0}b",
    "a\u{200B}b",
    "\u{202E}x",
    "Ana\u{7}",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "éééééééééééééééééééééééééééééééééééééééééééééééééé",
    "ééééééééééééééééééééééééééééééééééééééééééééééééééé",
    "😀",
    "O\u{AD}x",
    "÷",
    "\u{FEFF}A",
    "ﬁ",
    "K",
    "\u{7F}",
    "~",
    "!a",
    "a\"b",
    "a\r\nb",
];
const LOCALS: &[&str] = &[
    "ana",
    "ANA",
    "joão",
    "a.b",
    "a..b",
    ".a",
    "a.",
    "a+b",
    "o'neil",
    "-a",
    "_a",
    "'a",
    "a b",
    "",
    "a!b#c",
    "K",
    "x_y-z",
    "mailto:ana",
    "<ana",
    "Ana <ana",
    "old",
    "gone",
    "=a",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];
const DOMAINS: &[&str] = &[
    "@contoso.com",
    "@Contoso.COM",
    "@contoso.onmicrosoft.com",
    "@fed.contoso.com",
    "@other.com",
    "@nodot",
    "@",
    "",
    "@@contoso.com",
    "@contoso.com>",
    "@contoso.com ",
    "@a-.com",
    "@example.com",
    "@contoso.com\u{200B}",
    "@bücher.example",
];
const OTHERS: &[&str] = &[
    "",
    " ",
    "ok",
    "CREATED x",
    "FAILED:E y",
    "BR",
    "br",
    "Brasil",
    "US",
    "Nowhere",
    " PT ",
    "No",
    "Yes",
    "NÃO",
    "SIM",
    "perhaps",
    "0",
    "Abcd1234",
    "short",
    "Example: x",
];
const HEADERS: &[&str] = &[
    "Nome,Sobrenome,Nome de exibição,Email,Atualização de status",
    "Username,First name,Last name,Display name,Country or region,Job title",
    "version:v1.0,,\nName [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,Usage location [usageLocation]",
    "Display name,Email,Phone",
];

/// What a cell holds where its row is not honest.
fn hostile() -> impl Strategy<Value = String> {
    let upn =
        (select(LOCALS), select(DOMAINS)).prop_map(|(local, domain)| format!("{local}{domain}"));
    prop_oneof![
        select(NAMES).prop_map(str::to_owned),
        upn,
        select(OTHERS).prop_map(str::to_owned),
    ]
}

/// Cells to put into some places of a row, and how its line is broken, if at all.
type Row = (Vec<(usize, String)>, u8);

fn row() -> impl Strategy<Value = Row> {
    let cells = proptest::collection::vec((0_usize..7, hostile()), 0..4);
    prop_oneof![
        2 => Just((Vec::new(), 0)),
        3 => (cells, 0_u8..24),
    ]
}

fn text(header: &str, rows: &[Row], end: &str) -> String {
    let mut text = header.replace('\n', end) + end;
    let kind = header.chars().next();
    for (n, (changes, broken)) in rows.iter().enumerate() {
        let mut cells: Vec<String> = match kind {
            Some('N') => vec![
                "Ana".into(),
                "Conceição".into(),
                format!("Ana {n}"),
                format!("Ana{n}@contoso.com"),
                String::new(),
            ],
            Some('U') => vec![
                format!("ana{n}@contoso.com"),
                "Ana".into(),
                "Lima".into(),
                format!("Ana {n}"),
                "BR".into(),
                String::new(),
            ],
            Some('v') => vec![
                format!("Ana {n}"),
                format!("ana{n}@contoso.com"),
                String::new(),
                "No".into(),
                "BR".into(),
            ],
            _ => vec![
                format!("Ana {n}"),
                format!("ana{n}@contoso.com"),
                String::new(),
            ],
        };
        for (at, cell) in changes {
            if *at >= cells.len() {
                cells.resize(at + 1, String::new());
            }
            cells[*at].clone_from(cell);
        }
        let quoted = |cell: &String| match broken {
            1 => format!("\"{cell}"),
            2 => format!("\"{cell}\"x"),
            3 => format!("\"{}\"", cell.replace('"', "\"\"")),
            _ if cell.contains([',', '"', '\n', '\r']) => {
                format!("\"{}\"", cell.replace('"', "\"\""))
            }
            _ => cell.clone(),
        };
        let cells: Vec<String> = cells.iter().map(quoted).collect();
        let _ = write!(
            text,
            "{}{}",
            cells.join(","),
            if *broken == 4 { "\r\n ,\n\n" } else { end }
        );
    }
    text
}

/// Everything a check comes to, for each way of looking.
fn same(bytes: &[u8], wishes: RowWishes, repairs: &Repairs) -> Checked {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let domains = [
        ("contoso.onmicrosoft.com", false),
        ("contoso.com", false),
        ("fed.contoso.com", true),
        ("nodot", false),
    ]
    .map(|(name, federated)| CustomDomain {
        name: name.to_owned(),
        federated,
    });
    let existing = |upn: &str| match upn {
        "old@contoso.com" => Existing::Active,
        "gone@contoso.com" => Existing::Deleted,
        _ => Existing::No,
    };
    let look = |threads, quick| {
        let context = Context {
            threads,
            wishes,
            repairs: repairs.clone(),
            options: ReadOptions {
                delimiter: Some(b','),
                ..ReadOptions::default()
            },
            ..Context::new(&domains, &existing)
        };
        checking::check(file.path(), &context, quick, Reading::ALONE).unwrap()
    };
    let plain = look(1, false);
    for (threads, quick) in [(1, true), (2, true), (3, false)] {
        let other = look(threads, quick);
        assert_eq!(
            other.report, plain.report,
            "{threads} threads, quick: {quick}"
        );
        assert_eq!(other.domains, plain.domains);
        assert_eq!(other.verdicts, plain.verdicts);
        assert_eq!(other.facts, plain.facts);
    }
    plain
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_quick_look_finds_what_the_rules_find(
        header in select(HEADERS),
        rows in proptest::collection::vec(row(), 0..40),
        end in select(vec!["\n", "\r\n", "\r"]),
        wishes: [bool; 5],
        repaired: bool,
    ) {
        let [file_passwords, file_locations, unblock, keep_example, skip_existing] = wishes;
        let wishes = RowWishes { file_passwords, file_locations, unblock, keep_example, skip_existing };
        let repairs = if repaired {
            let edit = |record, column, value: &str| Edit { record, column, value: value.into() };
            let edits = vec![edit(1, 0, "=1"), edit(2, 1, "bea@contoso.com"), edit(3, 3, "ana@other.com")];
            Repairs::default().and(Step::Cells(edits)).and(Step::LeaveOut(4)).and(Step::Drop(vec![4]))
        } else {
            Repairs::default()
        };
        let text = text(header, &rows, end);
        let checked = same(text.as_bytes(), wishes, &repairs);
        let fates = checked.verdicts.len() as u64;
        prop_assert!(checked.report.fatal || fates == checked.report.records);
    }
}

/// Rows of many batches, with such as stand twice far from each other, and honest rows enough to prove that the quick look
/// is taken.
#[test]
fn many_batches_are_put_together_in_order() {
    let mut rows: Vec<Row> = vec![(Vec::new(), 0); 12_000];
    for (at, upn) in [
        (10, "x@contoso.com"),
        (11_000, "X@contoso.com"),
        (20, "y@contoso.com"),
        (9_000, "y@contoso.com"),
    ] {
        rows[at].0.push((3, upn.to_owned()));
    }
    // The same in every field.
    rows[20].0.push((2, "Bea".into()));
    rows[9_000].0.push((2, "Bea".into()));
    rows[5_000] = (vec![(0, "=1".into())], 0);
    rows[7_000] = (Vec::new(), 2);
    let checked = same(
        text(HEADERS[0], &rows, "\r\n").as_bytes(),
        RowWishes::default(),
        &Repairs::default(),
    );
    let codes: Vec<(&str, u64)> = checked
        .report
        .codes
        .iter()
        .map(|(code, count)| (*code, *count))
        .collect();
    let expected = [
        ("E-DUP-FILE", 2),
        ("E-FILE-QUOTE", 1),
        ("E-FORMULA", 1),
        ("I-TOO-MANY", 1),
        ("W-DUP-IDENTICAL", 1),
    ];
    assert_eq!(codes, expected);
    assert_eq!(checked.report.valid, 12_000 - 5);
}
