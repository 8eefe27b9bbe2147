//! A file of users, in any of the three templates (accounts.md 1.1 to 1.5): check it, then read its rows again for the
//! run.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use super::{
    header::{Field, Header, Kind, Sought},
    repair::Repairs,
    report::Report,
    table::{Facts, Peek, ReadOptions, Reading, Table},
    write::{Cell, CsvWriter, delimiter},
};
use crate::domain::customer::{CustomDomain, Customer};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::files::FileError;
use crate::text::Lang;

mod check;
mod checker;
mod duplicates;
mod file_rules;
mod quick;
mod row;
mod rows;
mod rules;
mod verdict;

pub use row::UserRow;

/// Rows that Partner Center takes in one upload (IMP-41).
pub const PC_MAX_ROWS: u64 = 100;

/// Whether the customer has a user of this sign-in name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// No.
    No,
    /// An active one (`E-EXISTS`).
    Active,
    /// A soft-deleted one (`E-EXISTS-DELETED`).
    Deleted,
}

/// What the rows are checked against.
pub struct Context<'a> {
    /// The customer's domains, see [`domains_of`].
    pub domains: &'a [CustomDomain],
    /// Tells whether a user exists, by sign-in name in lower case (USR-15).
    pub existing: &'a (dyn Fn(&str) -> Existing + Sync),
    /// How to read the file.
    pub options: ReadOptions,
    /// What of the file is used, and how.
    pub wishes: RowWishes,
    /// What a person repaired.
    pub repairs: Repairs,
    /// Threads that check; 0 = as many as there are cores.
    pub threads: usize,
}

impl<'a> Context<'a> {
    /// A check as it is without any option.
    pub fn new(
        domains: &'a [CustomDomain],
        existing: &'a (dyn Fn(&str) -> Existing + Sync),
    ) -> Self {
        Self {
            domains,
            existing,
            options: ReadOptions::default(),
            wishes: RowWishes::default(),
            repairs: Repairs::default(),
            threads: 0,
        }
    }
}

/// What of a file is used beyond names, as a person wishes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowWishes {
    /// Use the passwords of the file instead of generated ones (IMP-14).
    pub file_passwords: bool,
    /// Use the location of each row where the file has one.
    pub file_locations: bool,
    /// Add users whom the file blocks, with sign-in enabled (IMP-13).
    pub unblock: bool,
    /// Read a row that looks like the template's example too (IMP-12).
    pub keep_example: bool,
    /// Leave out users who are there already instead of calling it an error (`E-EXISTS`).
    pub skip_existing: bool,
}

/// The primary domain, which always counts, and the verified ones.
pub fn domains_of(customer: &Customer) -> Vec<CustomDomain> {
    let primary = &customer.company_profile.domain;
    let mut domains = customer.custom_domains.clone();
    if !primary.is_empty()
        && !domains
            .iter()
            .any(|domain| domain.name.eq_ignore_ascii_case(primary))
    {
        domains.insert(
            0,
            CustomDomain {
                name: primary.clone(),
                federated: false,
            },
        );
    }
    domains
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It can be added.
    Valid,
    /// It is left out without being wrong; the code says why.
    Skipped(&'static str),
    /// It has errors; the code of the first.
    Failed(&'static str),
}

/// A file that was checked. Holds one byte a row, never the rows.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Totals and findings; `fatal` when the file cannot be read as users (exit code 1).
    pub report: Report,
    /// What is known of the file; `None` when it could not be read at all.
    pub facts: Option<Facts>,
    /// Valid rows by domain, lower case (IMP-40).
    pub domains: BTreeMap<String, u64>,
    header: Option<Header>,
    options: ReadOptions,
    wishes: RowWishes,
    repairs: Repairs,
    verdicts: Vec<u8>,
}

impl Checked {
    /// What becomes of a record, by its number from 1. In a file that cannot be read as users every record fails.
    pub fn verdict(&self, record: u64) -> Verdict {
        let at = usize::try_from(record).unwrap_or(0).wrapping_sub(1);
        let known = self.verdicts.get(at);
        known.map_or(Verdict::Failed("E-HDR-MISSING"), |byte| {
            verdict::verdict(*byte)
        })
    }

    /// SHA-256 of the file; empty when it could not be read.
    pub fn sha256(&self) -> &str {
        self.facts.as_ref().map_or("", |facts| &facts.sha256)
    }

    /// Parts of a hundred that a manual upload would need (IMP-41).
    pub fn parts(&self) -> u64 {
        self.report.valid.div_ceil(PC_MAX_ROWS)
    }

    /// All records again, in the order of the file, each with its verdict. The file must not have changed: told at once,
    /// or at its end if it changes while it is read.
    pub fn entries(&self) -> Result<Entries<'_>, FileError> {
        let table = match &self.facts {
            Some(facts) => {
                let sought = sought(&self.options);
                let table = Table::reopen(&facts.path, sought, &self.options, &facts.sha256)?;
                Some(table.through(&self.repairs))
            }
            None => None,
        };
        Ok(Entries {
            checked: self,
            table,
        })
    }

    /// The rows that can be added, in the order of the file.
    pub fn valid_entries(
        &self,
    ) -> Result<impl Iterator<Item = Result<UserEntry, FileError>>, FileError> {
        let valid = |entry: &Result<UserEntry, FileError>| {
            entry
                .as_ref()
                .map_or(true, |entry| entry.verdict == Verdict::Valid)
        };
        Ok(self.entries()?.filter(valid))
    }

    /// Place of the status column among the cells of an entry.
    pub fn status_column(&self) -> Option<usize> {
        self.header.as_ref().and_then(status_column)
    }

    /// The header; `None` when the file could not be read at all.
    pub fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }
}

/// Users, of the kind and with the columns that were chosen.
pub(super) fn sought(options: &ReadOptions) -> Sought<'_> {
    Sought::Users {
        kind: options.kind,
        map: &options.map,
    }
}

/// How a file begins, whatever its columns are (IMP-26).
pub fn peek(path: &Path, options: &ReadOptions) -> Result<Peek, FileError> {
    Table::peek(path, sought(options), options)
}

/// A record of the file, for the run and for the result file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserEntry {
    /// Physical line on which it starts.
    pub line: u64,
    /// Number of the record.
    pub record: u64,
    /// The cells as they stand in the file.
    pub cells: Vec<String>,
    /// The values made clean.
    pub user: UserRow,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// Iterates the records of a checked file.
pub struct Entries<'a> {
    checked: &'a Checked,
    table: Option<Table>,
}

impl Iterator for Entries<'_> {
    type Item = Result<UserEntry, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        let places = row::Places::of(self.checked.header.as_ref()?);
        let entry = match self.table.as_mut()?.next_row() {
            Ok(None) => None,
            Ok(Some(row)) => Some(Ok(UserEntry {
                line: row.record.line,
                record: row.number,
                // The password of a file goes nowhere (IMP-14).
                cells: (0..row.record.len())
                    .map(|at| match at {
                        at if at == places.password => String::new(),
                        at => row.record.get(at).to_owned(),
                    })
                    .collect(),
                user: row::Values::of(&row.record, &places).into_user(self.checked.wishes),
                verdict: self.checked.verdict(row.number),
            })),
            Err(error) => Some(Err(error)),
        };
        if !matches!(entry, Some(Ok(_))) {
            self.table = None;
        }
        entry
    }
}

/// Reads and checks a file of users: all findings of all rows (accounts.md 1.3). Holding nine
/// bytes a row. `Err` only when there is no file to read; what is wrong inside is in the report.
pub fn check(path: &Path, context: &Context<'_>) -> Result<Checked, FileError> {
    check::check(path, context, true, Reading::ALONE)
}

/// The same while somebody watches, who may stop it ([`FileError::Cancelled`]).
pub fn check_watched(
    path: &Path,
    context: &Context<'_>,
    watch: Reading<'_>,
) -> Result<Checked, FileError> {
    check::check(path, context, true, watch)
}

/// `E-LOC-REQUIRED`: users cannot be saved before a known location is confirmed.
pub fn location(location: Option<&str>, known: &dyn Fn(&str) -> bool) -> Option<Finding> {
    let message = match location {
        Some(code) if known(code) => return None,
        Some(code) => Message::new("import-e-loc-unknown").with("code", code),
        None => Message::new("import-e-loc-required"),
    };
    let finding = Finding::block("E-LOC-REQUIRED", message).at("usageLocation");
    Some(finding.of(location.unwrap_or_default()))
}

/// Writes the empty template: the header row (accounts.md 1.2).
pub fn template<W: Write>(out: W, lang: Lang) -> io::Result<W> {
    let mut csv = CsvWriter::new(out, delimiter(lang));
    csv.record(Kind::Pc.titles(lang).map(Cell::Exact))?;
    csv.finish()
}

/// Place of the status column.
pub(super) fn status_column(header: &Header) -> Option<usize> {
    header.position(Field::Status)
}

#[cfg(test)]
mod tests;
