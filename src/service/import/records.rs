//! The records of a delimited text (IMP-23, IMP-24): RFC 4180, CR, LF and CRLF even mixed, newlines in quotes.
//!
//! The `csv` crate reads `"a"b` and an open quote without a word, and cannot say on which line a record starts when line
//! ends are mixed; here both are findings. On well-formed input the two are equal: a property test proves it. A broken
//! quote costs the line it stands on, not the rest of the file.

use std::io::Read;

use memchr::memchr2;

use super::decode::{Decode, DecodeError};

mod scan;

use scan::{Scan, line_end, scan};

/// Longest record, in bytes of UTF-8. A quote that stays open longer is not meant as one.
pub const MAX_RECORD: usize = 256 * 1024;

/// What is broken in a record. Its cells are then its first line, cut at each delimiter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// A quote is opened and not closed.
    OpenQuote,
    /// Text follows a closing quote.
    AfterQuote,
    /// The record is longer than [`MAX_RECORD`]; it has no cells.
    TooLong,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    start: usize,
    end: usize,
    /// Doubled quotes were made single: the text is in the scratch buffer.
    scratch: bool,
}

/// A record, borrowed from the reader.
#[derive(Debug, Clone, Copy)]
pub struct RawRecord<'a> {
    /// Physical line on which it starts, from 1.
    pub line: u64,
    /// What is broken.
    pub damage: Option<Damage>,
    cells: &'a [Cell],
    text: &'a str,
    scratch: &'a str,
    /// Cells that a person changed; empty where there are none.
    over: &'a [Option<String>],
}

impl<'a> RawRecord<'a> {
    /// Number of cells.
    pub fn len(&self) -> usize {
        self.cells.len().max(self.over.len())
    }

    /// Whether it has no cells.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The same record with other cells in some places; `cleared` when a person has seen to what was broken.
    #[must_use]
    pub fn changed(self, over: &'a [Option<String>], cleared: bool) -> Self {
        Self {
            over,
            damage: self.damage.filter(|_| !cleared),
            ..self
        }
    }

    /// A cell; empty where the record is shorter.
    pub fn get(&self, at: usize) -> &'a str {
        if let Some(Some(changed)) = self.over.get(at) {
            return changed;
        }
        self.cells.get(at).map_or("", |cell| {
            let text = if cell.scratch {
                self.scratch
            } else {
                self.text
            };
            // Cells end at ASCII characters, so the cut is always between characters.
            text.get(cell.start..cell.end).unwrap_or_default()
        })
    }

    /// All cells.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + '_ {
        (0..self.len()).map(|at| self.get(at))
    }

    /// Its text as it stands in the file; of a broken record its first line.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Whether it is ASCII throughout.
    pub fn is_ascii(&self) -> bool {
        self.text.is_ascii()
    }
}

/// Records that left the reader, to be looked at elsewhere: their texts and cells one behind the other.
#[derive(Debug, Default)]
pub struct Pack {
    text: String,
    scratch: String,
    cells: Vec<Cell>,
    heads: Vec<Head>,
}

/// Where the parts of a packed record end.
#[derive(Debug, Clone, Copy, Default)]
struct Head {
    line: u64,
    damage: Option<Damage>,
    text: usize,
    scratch: usize,
    cells: usize,
}

impl Pack {
    /// Takes a record in, as it is with its changes.
    pub fn push(&mut self, record: &RawRecord<'_>) {
        let scratch = self.scratch.len();
        self.text.push_str(record.text);
        self.scratch.push_str(record.scratch);
        if record.over.is_empty() {
            self.cells.extend_from_slice(record.cells);
        } else {
            for at in 0..record.len() {
                let start = self.scratch.len() - scratch;
                self.scratch.push_str(record.get(at));
                self.cells.push(Cell {
                    start,
                    end: self.scratch.len() - scratch,
                    scratch: true,
                });
            }
        }
        self.heads.push(Head {
            line: record.line,
            damage: record.damage,
            text: self.text.len(),
            scratch: self.scratch.len(),
            cells: self.cells.len(),
        });
    }

    /// How many records are in it.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// Bytes of text in it.
    pub fn bytes(&self) -> usize {
        self.text.len() + self.scratch.len()
    }

    /// The records, in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = RawRecord<'_>> {
        let starts = std::iter::once(Head::default()).chain(self.heads.iter().copied());
        starts.zip(&self.heads).map(|(from, to)| RawRecord {
            line: to.line,
            damage: to.damage,
            cells: self.cells.get(from.cells..to.cells).unwrap_or_default(),
            text: self.text.get(from.text..to.text).unwrap_or_default(),
            scratch: self.scratch.get(from.scratch..to.scratch).unwrap_or_default(),
            over: &[],
        })
    }

    /// Empties it; its memory is kept.
    pub fn clear(&mut self) {
        self.text.clear();
        self.scratch.clear();
        self.cells.clear();
        self.heads.clear();
    }
}

/// White space and its invisible relatives that are trimmed from values (IMP-27).
pub fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

/// Reads records.
pub struct Records<R> {
    input: Decode<R>,
    delimiter: u8,
    buffer: Vec<u8>,
    at: usize,
    more: bool,
    line: u64,
    cells: Vec<Cell>,
    scratch: Vec<u8>,
    found: Found,
}

/// Where the record that was found last stands.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    line: u64,
    start: usize,
    length: usize,
    damage: Option<Damage>,
}

impl<R: Read> Records<R> {
    /// Reads the records of a decoded file.
    pub fn new(input: Decode<R>, delimiter: u8) -> Self {
        Self {
            input,
            delimiter,
            buffer: Vec::new(),
            at: 0,
            more: true,
            line: 1,
            cells: Vec::new(),
            scratch: Vec::new(),
            found: Found::default(),
        }
    }

    /// The next record that is not blank, or `None` at the end. `blank` counts the blank ones before it (IMP-23).
    pub fn next_record(&mut self, blank: &mut u64) -> Result<Option<RawRecord<'_>>, DecodeError> {
        loop {
            if !self.advance()? {
                return Ok(None);
            }
            if !self.is_blank() {
                return self.current().map(Some);
            }
            *blank += 1;
        }
    }

    fn current(&self) -> Result<RawRecord<'_>, DecodeError> {
        let utf8 = |bytes| std::str::from_utf8(bytes).map_err(|_| DecodeError::Malformed);
        let Found {
            line,
            start,
            length,
            damage,
        } = self.found;
        Ok(RawRecord {
            line,
            damage,
            cells: &self.cells,
            text: utf8(&self.buffer[start..start + length])?,
            scratch: utf8(&self.scratch)?,
            over: &[],
        })
    }

    fn is_blank(&self) -> bool {
        self.found.damage.is_none()
            && self.cells.iter().all(|cell| {
                let buffer = if cell.scratch {
                    &self.scratch
                } else {
                    &self.buffer[self.found.start..]
                };
                let bytes = &buffer[cell.start..cell.end];
                // Nearly always the first byte decides.
                !bytes.first().is_some_and(u8::is_ascii_graphic)
                    && std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(blank))
            })
    }

    /// Finds the next record; `false` at the end.
    fn advance(&mut self) -> Result<bool, DecodeError> {
        let scan = loop {
            self.cells.clear();
            self.scratch.clear();
            let bytes = &self.buffer[self.at..];
            if bytes.is_empty() && !self.more {
                return Ok(false);
            }
            let scan = scan(
                bytes,
                self.more,
                self.delimiter,
                &mut self.cells,
                &mut self.scratch,
            );
            match scan {
                Scan::More if bytes.len() > MAX_RECORD => break Scan::Damaged(Damage::OpenQuote),
                Scan::More => self.fill()?,
                scan => break scan,
            }
        };
        let (text, damage, lines, used) = match scan {
            Scan::Whole { text, used, lines } => (text, None, lines, used),
            Scan::Damaged(damage) => {
                self.cells.clear();
                self.scratch.clear();
                let (text, used) = self.first_line()?;
                if let Some(text) = text {
                    self.cut(text);
                    (text, Some(damage), 1, used)
                } else {
                    (0, Some(Damage::TooLong), 1, used)
                }
            }
            Scan::More => return Ok(false),
        };
        self.found = Found {
            line: self.line,
            start: self.at,
            length: text,
            damage,
        };
        self.line += lines;
        self.at += used;
        Ok(true)
    }

    /// Drops what was read and reads another part.
    fn fill(&mut self) -> Result<(), DecodeError> {
        self.buffer.drain(..self.at);
        self.at = 0;
        self.more = self.input.part(&mut self.buffer)?;
        if !self.more {
            // Old MS-DOS programs end a text with Ctrl-Z.
            while self.buffer.last() == Some(&0x1A) {
                self.buffer.pop();
            }
        }
        Ok(())
    }

    /// Length of the first line's text, and of the line with its end. A line that is too long is skipped.
    fn first_line(&mut self) -> Result<(Option<usize>, usize), DecodeError> {
        let mut skipping = false;
        loop {
            let bytes = &self.buffer[self.at..];
            match memchr2(b'\r', b'\n', bytes) {
                // The line feed that belongs to a carriage return may be in the next part.
                Some(end) if bytes[end] == b'\r' && end + 1 == bytes.len() && self.more => {}
                Some(end) => {
                    let fits = !skipping && end <= MAX_RECORD;
                    return Ok((fits.then_some(end), end + line_end(&bytes[end..])));
                }
                None if !self.more => {
                    let fits = !skipping && bytes.len() <= MAX_RECORD;
                    return Ok((fits.then_some(bytes.len()), bytes.len()));
                }
                None if skipping || bytes.len() > MAX_RECORD => {
                    skipping = true;
                    self.at = self.buffer.len();
                }
                None => {}
            }
            self.fill()?;
        }
    }

    fn cut(&mut self, length: usize) {
        let bytes = &self.buffer[self.at..self.at + length];
        let mut start = 0;
        for end in memchr::memchr_iter(self.delimiter, bytes).chain([length]) {
            self.cells.push(Cell {
                start,
                end,
                scratch: false,
            });
            start = end + 1;
        }
    }
}

#[cfg(test)]
mod tests;
