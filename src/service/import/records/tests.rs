use std::io::Read;

use proptest::prelude::*;

use super::*;
use crate::service::import::{decode::Decode, encoding::Encoding};

type Read1 = (u64, Option<Damage>, Vec<String>);

/// Gives parts of the given size, so that every boundary falls everywhere.
struct Parts<'a>(&'a [u8], usize);

impl Read for Parts<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.len().min(self.1).min(buffer.len());
        buffer[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

fn read_in(text: &[u8], delimiter: u8, part: usize) -> Vec<Read1> {
    let mut records = Records::new(Decode::new(Parts(text, part), Encoding::Utf8, 0), delimiter);
    let mut found = Vec::new();
    while let Some(record) = records.next_record().unwrap() {
        found.push((
            record.line,
            record.damage,
            record.iter().map(str::to_owned).collect(),
        ));
    }
    found
}

fn read(text: &str) -> Vec<Read1> {
    let found = read_in(text.as_bytes(), b',', 1);
    assert_eq!(found, read_in(text.as_bytes(), b',', 1 << 20), "{text:?}");
    found
}

fn record(line: u64, cells: &[&str]) -> Read1 {
    (
        line,
        None,
        cells.iter().map(|cell| (*cell).to_owned()).collect(),
    )
}

fn damaged(line: u64, damage: Damage, cells: &[&str]) -> Read1 {
    (line, Some(damage), record(line, cells).2)
}

#[test]
fn imp_23_grammar_and_imp_24_lines() {
    let cases: &[(&str, &[Read1])] = &[
        ("", &[]),
        ("a,b", &[record(1, &["a", "b"])]),
        ("a,b\n", &[record(1, &["a", "b"])]),
        (
            "a\rb\nc\r\nd",
            &[
                record(1, &["a"]),
                record(2, &["b"]),
                record(3, &["c"]),
                record(4, &["d"]),
            ],
        ),
        ("a,\n,b\n", &[record(1, &["a", ""]), record(2, &["", "b"])]),
        ("a\n\nb", &[record(1, &["a"]), record(3, &["b"])]),
        (
            "\"a\r\nb\nc\rd\",x\ne",
            &[record(1, &["a\r\nb\nc\rd", "x"]), record(5, &["e"])],
        ),
        (
            "\"a\"\"b\",\"\"\"\",\"\"\n",
            &[record(1, &["a\"b", "\"", ""])],
        ),
        ("a\"b,c\" d\n", &[record(1, &["a\"b", "c\" d"])]),
        ("a,b\r\n\u{1A}", &[record(1, &["a", "b"])]),
        ("a,b\u{1A}\u{1A}", &[record(1, &["a", "b"])]),
        ("\u{1A},b\n", &[record(1, &["\u{1A}", "b"])]),
        ("é,ü\nß", &[record(1, &["é", "ü"]), record(2, &["ß"])]),
    ];
    for (text, expected) in cases {
        assert_eq!(&read(text), expected, "{text:?}");
    }
}

#[test]
fn e_file_quote_costs_only_its_own_line() {
    assert_eq!(
        read("a,b\n\"c,d\ne,f\ng,h\n"),
        [
            record(1, &["a", "b"]),
            damaged(2, Damage::OpenQuote, &["\"c", "d"]),
            record(3, &["e", "f"]),
            record(4, &["g", "h"]),
        ]
    );
    assert_eq!(
        read("\"a\"x,b\r\nc,d"),
        [
            damaged(1, Damage::AfterQuote, &["\"a\"x", "b"]),
            record(2, &["c", "d"])
        ]
    );
    // The stray quote of line 1 meets the good one of line 3: line 3 must not suffer.
    assert_eq!(
        read("\"a,b\nc,d\n\"e\",f\n"),
        [
            damaged(1, Damage::AfterQuote, &["\"a", "b"]),
            record(2, &["c", "d"]),
            record(3, &["e", "f"]),
        ]
    );
}

#[test]
fn a_record_without_end_is_bounded() {
    let long = "x".repeat(MAX_RECORD * 2);
    let text = format!("\"a\n{long}\nb\n");
    let found = read_in(text.as_bytes(), b',', 10_000);
    assert_eq!(found.len(), 3);
    assert_eq!(found[0], damaged(1, Damage::OpenQuote, &["\"a"]));
    assert_eq!(found[1], (2, Some(Damage::TooLong), vec![]));
    assert_eq!(found[2], record(3, &["b"]));
}

#[test]
fn imp_23_blank_records_are_known() {
    let text = ",\u{a0}, \n\n\"\u{feff}\n\"\na,\n,\u{200b}";
    let mut records = Records::new(Decode::new(text.as_bytes(), Encoding::Utf8, 0), b',');
    let record = records.next_record().unwrap().unwrap();
    assert_eq!((record.line, record.get(0), record.get(9)), (5, "a", ""));
    assert!(records.next_record().unwrap().is_none());
    assert_eq!(records.blank(), 4);
}

fn cell() -> impl Strategy<Value = String> {
    proptest::collection::vec(prop_oneof!["[a-z é]", "[,;\t\"\r\n]", "\r\n|\"\""], 0..6)
        .prop_map(|p| p.concat())
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec(proptest::collection::vec(cell(), 1..5), 1..8)
}

proptest! {
    #[test]
    fn well_formed_records_are_those_of_the_csv_crate(table in table(), part in 1_usize..40, crlf: bool) {
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().flexible(true).terminator(end).from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let ours: Vec<Vec<String>> = read_in(&bytes, b',', part)
            .into_iter()
            .map(|(_, damage, cells)| { assert_eq!(damage, None); cells })
            .collect();
        let theirs: Vec<Vec<String>> = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes.as_slice())
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .filter(|cells: &Vec<String>| !cells.iter().all(|cell| cell.chars().all(blank)))
            .collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn any_text_is_read_without_panic_the_same_in_all_parts(text in "[a,\"\r\n\u{1A}é]{0,40}", part in 1_usize..9) {
        prop_assert_eq!(read_in(text.as_bytes(), b',', part), read_in(text.as_bytes(), b',', 1 << 20));
    }
}

#[test]
fn e_file_quote_the_cell_that_is_broken_is_named() {
    for (line, cell) in [
        ("\"a\"x,b", 0),
        ("Ana,\"Ana \"Nina\" Lima\",c", 1),
        ("a,b,\"c", 2),
        // A delimiter in a good cell is none: the line is cut at each, and counted so.
        ("\"a,b\",\"c\"d", 2),
        ("\"a \"\"b\"\"\",\"c", 1),
        ("\"", 0),
    ] {
        let mut records = Records::new(Decode::new(line.as_bytes(), Encoding::Utf8, 0), b',');
        let record = records.next_record().unwrap().unwrap();
        assert!(record.damage.is_some(), "{line}");
        assert_eq!(record.broken(), cell, "{line}");
    }
}
