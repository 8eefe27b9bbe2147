//! The good rows of a file in the order of the book's keys: a tree on the disk takes sorted keys several times faster
//! than those of a list sorted by name, and wastes less room.

use std::cmp::Reverse;

use super::{CustomerRow, Rows};
use crate::domain::{customer::Relationship, guid::Guid};
use crate::service::files::FileError;

/// Rows that are sorted together, and bytes of their texts: what bounds the memory. A longer file is taken in such runs.
const RUN: usize = 1 << 20;
const TEXTS: usize = 192 << 20;

/// A row, its texts elsewhere.
struct Packed {
    microsoft_id: Guid,
    relationship: Option<Relationship>,
    line: u64,
    record: u64,
    /// Where its name begins; the domain follows it.
    at: usize,
    name: u32,
    domain: u32,
}

/// Iterates the good rows of a file, run by run.
pub struct Sorted {
    rows: Rows,
    texts: String,
    /// What is left of the run, the next one last.
    run: Vec<Packed>,
    ended: bool,
}

impl Sorted {
    /// Over rows in the order of their file.
    pub fn new(rows: Rows) -> Self {
        Self {
            rows,
            texts: String::new(),
            run: Vec::new(),
            ended: false,
        }
    }

    /// The next row; `None` at the end, or when `stop` says so while a run is read.
    ///
    /// # Errors
    /// Those of reading the file, also where it is not the one that was scanned any more.
    pub fn next(&mut self, stop: &dyn Fn() -> bool) -> Result<Option<CustomerRow>, FileError> {
        if self.run.is_empty() && !self.ended && !self.read(stop)? {
            return Ok(None);
        }
        Ok(self.run.pop().map(|row| self.unpacked(&row)))
    }

    /// Reads a run; whether it was read to its end.
    fn read(&mut self, stop: &dyn Fn() -> bool) -> Result<bool, FileError> {
        self.texts.clear();
        while self.run.len() < RUN && self.texts.len() < TEXTS {
            let Some(row) = self.rows.next().transpose()? else {
                self.ended = true;
                break;
            };
            self.pack(&row);
            if self.run.len().is_multiple_of(1_000) && stop() {
                return Ok(false);
            }
        }
        // Backwards, for they are taken from the end.
        self.run
            .sort_unstable_by_key(|row| Reverse(row.microsoft_id));
        Ok(true)
    }

    fn pack(&mut self, row: &CustomerRow) {
        let at = self.texts.len();
        self.texts.push_str(&row.company_name);
        self.texts.push_str(&row.domain);
        // A record of a file is no longer than `MAX_RECORD`.
        let length = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX);
        self.run.push(Packed {
            microsoft_id: row.microsoft_id,
            relationship: row.relationship,
            line: row.line,
            record: row.record,
            at,
            name: length(&row.company_name),
            domain: length(&row.domain),
        });
    }

    fn unpacked(&self, row: &Packed) -> CustomerRow {
        let text = |from: usize, length: u32| {
            let text = self.texts.get(from..from + length as usize);
            text.unwrap_or_default().to_owned()
        };
        CustomerRow {
            line: row.line,
            record: row.record,
            microsoft_id: row.microsoft_id,
            company_name: text(row.at, row.name),
            domain: text(row.at + row.name as usize, row.domain),
            relationship: row.relationship,
        }
    }
}
