//! Properties over decode → columns → check → save: never a panic, never a lost or invented row, and the same text in
//! another encoding is the same file. The fuzz target `users` tries the same with bytes that nobody thought of.

use contas::service::import::{Encoding, ReadOptions, users::RowWishes};
use proptest::prelude::*;

use super::support::{check, check_as, users_of};

fn utf16(text: &str, mark: bool, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = if mark { "\u{FEFF}" } else { "" };
    format!("{mark}{text}")
        .encode_utf16()
        .flat_map(to)
        .collect()
}

fn single(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        Encoding::MacRoman => encoding_rs::MACINTOSH.encode(text).0.into_owned(),
        _ => text
            .chars()
            .map(|c| oem_cp::encode_char_checked(c, &oem_cp::code_table::ENCODING_TABLE_CP850).unwrap())
            .collect(),
    }
}

/// Cells as they are written: quoted where needed.
fn csv(rows: &[Vec<String>], delimiter: char, end: &str) -> String {
    let cell = |cell: &String| {
        if cell.contains([delimiter, '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(cell).collect();
        cells.join(&delimiter.to_string()) + end
    };
    rows.iter().map(line).collect()
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let name = "[A-Za-zéãçõ '\"\n;,=+@-]{0,12}";
    let upn = "[a-zã.]{1,8}(@contoso\\.com)?";
    let row = (name, name, name, upn).prop_map(|(a, b, c, d)| vec![a, b, c, d]);
    proptest::collection::vec(row, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// IMP-20 to IMP-24: encoding, delimiter and line ends change nothing of what is read.
    #[test]
    fn imp_20_another_encoding_is_the_same_file(
        rows in cells(),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let header = ["Nome", "Sobrenome", "Nome de exibição", "Email"].map(str::to_owned).to_vec();
        let mut all = vec![header];
        all.extend(rows.iter().cloned());
        let text = csv(&all, delimiter, end);
        let read = |bytes: &[u8], encoding| {
            let options = ReadOptions {
                encoding,
                // What a name ends with must not be taken for the delimiter.
                delimiter: Some(u8::try_from(delimiter).unwrap()),
                ..ReadOptions::default()
            };
            let checked = check_as(bytes, options.clone(), RowWishes::default());
            (checked.report.records, checked.report.codes, users_of(bytes, options, RowWishes::default()))
        };
        let first = read(text.as_bytes(), None);
        prop_assert_eq!(first.0, rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count() as u64);
        let with_mark = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        prop_assert_eq!(&read(&with_mark, None), &first);
        for mark in [true, false] {
            prop_assert_eq!(&read(&utf16(&text, mark, u16::to_le_bytes), Some(Encoding::Utf16Le)), &first);
            prop_assert_eq!(&read(&utf16(&text, mark, u16::to_be_bytes), Some(Encoding::Utf16Be)), &first);
        }
        for encoding in [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman] {
            prop_assert_eq!(&read(&single(&text, encoding), Some(encoding)), &first, "{:?}", encoding);
            // The header gives the code page away.
            prop_assert_eq!(&read(&single(&text, encoding), None), &first, "{:?}", encoding);
        }
    }

    /// Whatever the bytes are, they are read or refused.
    #[test]
    fn no_bytes_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), head in any::<bool>()) {
        let bytes = if head { [super::support::HEADER.as_bytes(), &bytes].concat() } else { bytes };
        check(&bytes);
    }
}
