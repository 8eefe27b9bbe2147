//! Batches of records out of a decoded file.

use std::io::Read;

use memchr::memchr2;

use super::{
    Batch, Damage, Head, MAX_RECORD, RawRecord, Span, blank,
    scan::{Scan, line_end, scan},
};
use crate::service::import::decode::{Decode, DecodeError};

/// Bytes of a batch, about: its text and places stay in a core's cache between reading and looking.
const BATCH: usize = 256 * 1024;
/// What is looked at to find the end of a record: one more byte than its longest text, and a line end of two.
const WINDOW: usize = MAX_RECORD + 2;

/// Reads records.
pub struct Records<R> {
    input: Decode<R>,
    delimiter: u8,
    /// Bytes that were read and belong to the next batch.
    rest: Vec<u8>,
    more: bool,
    line: u64,
    /// The end of a line that is too long is looked for.
    skipping: bool,
    blank: u64,
    /// For those who take one record after the other.
    batch: Batch,
}

impl<R: Read> Records<R> {
    /// Reads the records of a decoded file.
    pub fn new(input: Decode<R>, delimiter: u8) -> Self {
        Self {
            input,
            delimiter,
            rest: Vec::new(),
            more: true,
            line: 1,
            skipping: false,
            blank: 0,
            batch: Batch::default(),
        }
    }

    /// Blank records so far; they are only counted (IMP-23).
    pub fn blank(&self) -> u64 {
        self.blank
    }

    /// Bytes of the file that were read.
    pub const fn read(&self) -> u64 {
        self.input.read()
    }

    /// The next record, or `None` at the end.
    pub fn next_record(&mut self) -> Result<Option<RawRecord<'_>>, DecodeError> {
        if self.batch.is_empty() {
            let mut batch = std::mem::take(&mut self.batch);
            self.fill(&mut batch)?;
            self.batch = batch;
        }
        Ok(self.batch.next())
    }

    /// The next records, with the memory of a batch that is no longer needed; `None` at the end.
    pub fn next_batch(&mut self, mut spare: Batch) -> Result<Option<Batch>, DecodeError> {
        if self.batch.is_empty() {
            return Ok(self.fill(&mut spare)?.then_some(spare));
        }
        Ok(Some(std::mem::replace(&mut self.batch, spare)))
    }

    /// Puts the next records in place of those of a batch; `false` at the end, when there are none.
    fn fill(&mut self, batch: &mut Batch) -> Result<bool, DecodeError> {
        let mut bytes = batch.reuse();
        bytes.append(&mut self.rest);
        let mut at = 0;
        let mut wanted = BATCH;
        loop {
            while self.more && bytes.len() < wanted {
                self.more = self.input.part(&mut bytes)?;
                if !self.more {
                    // Old MS-DOS programs end a text with Ctrl-Z.
                    while bytes.last() == Some(&0x1A) {
                        bytes.pop();
                    }
                }
            }
            while let Some(used) = self.record(&mut bytes, at, batch) {
                at += used;
            }
            if !batch.is_empty() || !self.more {
                break;
            }
            // Blank lines, a line that is skipped, or a record that is longer than what was read.
            bytes.drain(..at);
            at = 0;
            wanted = WINDOW;
        }
        self.rest.extend_from_slice(&bytes[at..]);
        bytes.truncate(at);
        batch.text = String::from_utf8(bytes).map_err(|_| DecodeError::Malformed)?;
        Ok(!batch.is_empty())
    }

    /// Takes in the record that starts at a place; its length, or `None` where more must be read first.
    fn record(&mut self, bytes: &mut [u8], at: usize, batch: &mut Batch) -> Option<usize> {
        if self.skipping {
            return self.skip(&mut bytes[at..]);
        }
        let window = bytes.len().min(at + WINDOW);
        if at == window {
            return None;
        }
        let first = batch.cells.len();
        let more = self.more || window < bytes.len();
        let found = scan(
            &mut bytes[..window],
            at,
            more,
            self.delimiter,
            &mut batch.cells,
        );
        let (length, damage, lines, used) = match found {
            Scan::Whole { text, used, lines } => (text, None, lines, used),
            Scan::More if window - at < WINDOW => {
                batch.cells.truncate(first);
                return None;
            }
            broken => {
                batch.cells.truncate(first);
                let damage = match broken {
                    Scan::Damaged(damage) => damage,
                    Scan::Whole { .. } | Scan::More => Damage::OpenQuote,
                };
                self.damaged(&mut bytes[at..window], at, more, damage, &mut batch.cells)?
            }
        };
        let cells = batch.cells.get(first..).unwrap_or_default();
        if damage.is_none() && cells.iter().all(|cell| is_blank(&bytes[cell.range()])) {
            self.blank += 1;
            batch.cells.truncate(first);
        } else {
            batch.heads.push(Head {
                line: self.line,
                damage,
                span: Span::new(at, at + length),
                cells: Span::new(first, batch.cells.len()),
            });
        }
        self.line += lines;
        Some(used)
    }

    /// A broken record is its first line: length, damage, lines, and length with the line's end.
    fn damaged(
        &mut self,
        line: &mut [u8],
        at: usize,
        more: bool,
        damage: Damage,
        cells: &mut Vec<Span>,
    ) -> Option<(usize, Option<Damage>, u64, usize)> {
        let (length, used) = match memchr2(b'\r', b'\n', line) {
            // The line feed that belongs to a carriage return may be in the next part.
            Some(end)
                if line[end] == b'\r' && end + 1 == line.len() && more && end < MAX_RECORD =>
            {
                return None;
            }
            Some(end) if end <= MAX_RECORD => (end, end + line_end(&line[end..])),
            None if !more && line.len() <= MAX_RECORD => (line.len(), line.len()),
            None if more && line.len() < WINDOW => return None,
            Some(_) | None => {
                self.skipping = true;
                line[..MAX_RECORD].fill(b' ');
                return Some((0, Some(Damage::TooLong), 0, MAX_RECORD));
            }
        };
        let mut start = at;
        for end in memchr::memchr_iter(self.delimiter, &line[..length]).chain([length]) {
            cells.push(Span::new(start, at + end));
            start = at + end + 1;
        }
        Some((length, Some(damage), 1, used))
    }

    /// Skips the rest of a line that is too long. Spaces take its place: it may be cut within a character.
    fn skip(&mut self, line: &mut [u8]) -> Option<usize> {
        let used = match memchr2(b'\r', b'\n', line) {
            Some(end) if line[end] == b'\r' && end + 1 == line.len() && self.more => end,
            Some(end) => {
                self.skipping = false;
                self.line += 1;
                end + line_end(&line[end..])
            }
            None if self.more => line.len(),
            None => {
                self.skipping = false;
                line.len()
            }
        };
        line[..used].fill(b' ');
        (used > 0).then_some(used)
    }
}

fn is_blank(cell: &[u8]) -> bool {
    // Nearly always the first byte decides.
    !cell.first().is_some_and(u8::is_ascii_graphic)
        && std::str::from_utf8(cell).is_ok_and(|text| text.chars().all(blank))
}
