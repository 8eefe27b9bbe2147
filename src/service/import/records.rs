//! The records of a delimited text (IMP-23, IMP-24): RFC 4180, CR, LF and CRLF even mixed, newlines in quotes.
//!
//! The `csv` crate reads `"a"b` and an open quote without a word, and cannot say on which line a record starts when line
//! ends are mixed; here both are findings. On well-formed input the two are equal: a property test proves it. A broken
//! quote costs the line it stands on, not the rest of the file.
//!
//! Records come in batches: the text of a part of the file with the places of its cells, so that a cell is never copied and
//! a batch can be looked at by another thread.

use std::ops::Range;

mod read;
mod scan;

pub use read::Records;

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

/// A place in the text of a batch: a batch is far below four gigabytes.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn new(start: usize, end: usize) -> Self {
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: narrow(start),
            end: narrow(end),
        }
    }

    const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A record, borrowed from its batch.
#[derive(Debug, Clone, Copy)]
pub struct RawRecord<'a> {
    /// Physical line on which it starts, from 1.
    pub line: u64,
    /// What is broken.
    pub damage: Option<Damage>,
    cells: &'a [Span],
    /// The text of the batch, and where the record stands in it.
    text: &'a str,
    span: Span,
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
    #[inline]
    pub fn get(&self, at: usize) -> &'a str {
        if let Some(Some(changed)) = self.over.get(at) {
            return changed;
        }
        // Cells end at ASCII characters, so the cut is always between characters.
        let cell = self.cells.get(at).map(|cell| self.text.get(cell.range()));
        cell.flatten().unwrap_or_default()
    }

    /// All cells.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + '_ {
        (0..self.len()).map(|at| self.get(at))
    }

    /// Of a broken record the cell with the quote that is broken.
    pub fn broken(&self) -> usize {
        let text = self.text().as_bytes();
        let start = self.span.range().start;
        let delimiter = match self.cells {
            [first, _, ..] => text.get(first.range().end.saturating_sub(start)),
            _ => None,
        };
        let at = scan::broken(text, delimiter.copied()).map_or(0, |at| start + at);
        let before = self
            .cells
            .iter()
            .take_while(|cell| cell.range().start <= at);
        before.count().saturating_sub(1)
    }

    /// Of a broken record its first line as it stands in the file.
    pub fn text(&self) -> &'a str {
        self.text.get(self.span.range()).unwrap_or_default()
    }
}

/// Where a record stands in its batch.
#[derive(Debug, Clone, Copy)]
struct Head {
    line: u64,
    damage: Option<Damage>,
    span: Span,
    cells: Span,
}

/// Some records that follow each other: their text, in which doubled quotes were made single, and where the cells are.
#[derive(Debug, Default)]
pub struct Batch {
    text: String,
    cells: Vec<Span>,
    heads: Vec<Head>,
    /// Records at its beginning that were taken out already.
    taken: usize,
}

impl Batch {
    /// How many records are in it.
    pub fn len(&self) -> usize {
        self.heads.len() - self.taken
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it is ASCII throughout.
    pub fn is_ascii(&self) -> bool {
        self.text.is_ascii()
    }

    /// The records, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = RawRecord<'_>> {
        let heads = self.heads.get(self.taken..).unwrap_or_default();
        heads.iter().map(|head| self.record(head))
    }

    /// Takes the next record out.
    fn next(&mut self) -> Option<RawRecord<'_>> {
        let head = *self.heads.get(self.taken)?;
        self.taken += 1;
        Some(self.record(&head))
    }

    #[inline]
    fn record(&self, head: &Head) -> RawRecord<'_> {
        RawRecord {
            line: head.line,
            damage: head.damage,
            cells: self.cells.get(head.cells.range()).unwrap_or_default(),
            text: &self.text,
            span: head.span,
            over: &[],
        }
    }

    /// Empties it and gives the memory of its text back, to be filled again.
    fn reuse(&mut self) -> Vec<u8> {
        self.cells.clear();
        self.heads.clear();
        self.taken = 0;
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.clear();
        bytes
    }
}

/// White space and its invisible relatives that are trimmed from values (IMP-27).
pub fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

#[cfg(test)]
mod tests;
