//! CSV as people open it: byte order mark, CRLF, quotes where needed, no cell that starts a formula (CL-54, IMP-50 to IMP-53).

use std::io::{self, Write};

use zeroize::Zeroizing;

use super::normalise::neutralise;
use crate::text::Lang;

/// The buffer is written out when this much is in it. Its memory never moves, so no copy of a secret stays behind.
const FULL: usize = 32 * 1024;

/// The delimiter that the spreadsheets of a language expect.
pub const fn delimiter(lang: Lang) -> u8 {
    match lang {
        Lang::En => b',',
        Lang::PtBr => b';',
    }
}

/// A cell to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Free text: neutralised (IMP-52).
    Text(&'a str),
    /// Identifiers, domains and what must stay as it is; only quoted.
    Exact(&'a str),
}

/// Writes records. What it buffers is overwritten when it is dropped.
pub struct CsvWriter<W> {
    out: W,
    delimiter: u8,
    buffer: Zeroizing<Vec<u8>>,
}

impl<W: Write> CsvWriter<W> {
    /// Begins with the byte order mark, so that Excel reads UTF-8.
    pub fn new(out: W, delimiter: u8) -> Self {
        let mut buffer = Zeroizing::new(Vec::with_capacity(2 * FULL));
        buffer.extend_from_slice("\u{FEFF}".as_bytes());
        Self {
            out,
            delimiter,
            buffer,
        }
    }

    /// Writes one record.
    pub fn record<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> io::Result<()> {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.put(&[self.delimiter])?;
            }
            match cell {
                Cell::Exact(text) => self.cell(text, false)?,
                Cell::Text(text) => {
                    let written = neutralise(text);
                    let guarded = written.len() != text.len();
                    self.cell(&written, guarded)?;
                }
            }
        }
        self.put(b"\r\n")
    }

    fn cell(&mut self, text: &str, quoted: bool) -> io::Result<()> {
        let special = |byte: u8| byte == self.delimiter || matches!(byte, b'"' | b'\r' | b'\n');
        if !(quoted || text.starts_with(' ') || text.ends_with(' ') || text.bytes().any(special)) {
            return self.put(text.as_bytes());
        }
        self.put(b"\"")?;
        for (at, part) in text.split('"').enumerate() {
            if at > 0 {
                self.put(b"\"\"")?;
            }
            self.put(part.as_bytes())?;
        }
        self.put(b"\"")
    }

    fn put(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            if self.buffer.len() >= FULL {
                self.flush()?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(FULL));
            self.buffer.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Writes what is left and gives the output back.
    pub fn finish(mut self) -> io::Result<W> {
        self.flush()?;
        self.out.flush()?;
        Ok(self.out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(cells: &[Cell<'_>], delimiter: u8) -> String {
        let mut writer = CsvWriter::new(Vec::new(), delimiter);
        writer.record(cells.iter().copied()).unwrap();
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    #[test]
    fn imp_53_cells_are_quoted_where_needed() {
        let cells = ["a", "b;c", "d\"e", "f\ng", " h", "i,j", ""].map(Cell::Exact);
        let expected = "\u{FEFF}a;\"b;c\";\"d\"\"e\";\"f\ng\";\" h\";i,j;\r\n";
        assert_eq!(written(&cells, b';'), expected);
    }

    #[test]
    fn imp_52_free_text_is_neutralised_and_quoted() {
        let cells = [
            Cell::Text("=1+1"),
            Cell::Text("-x"),
            Cell::Exact("-x"),
            Cell::Text("Ana"),
        ];
        assert_eq!(
            written(&cells, b','),
            "\u{FEFF}\"'=1+1\",\"'-x\",-x,Ana\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_and_starts_no_formula(cells in proptest::collection::vec("[a=+@'\",;\r\n é-]{0,6}", 1..5)) {
            let texts: Vec<_> = cells.iter().map(|cell| Cell::Text(cell)).collect();
            let text = written(&texts, b';');
            let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(&text.as_bytes()[3..]);
            let mut found = reader.records();
            let record = found.next();
            let back: Vec<String> = record.map_or_else(|| vec![String::new()], |r| r.unwrap().iter().map(str::to_owned).collect());
            for cell in &back {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            }
            let back: Vec<&str> = back.iter().map(|cell| super::super::normalise::strip_guard(cell)).collect();
            prop_assert_eq!(back, cells.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}
