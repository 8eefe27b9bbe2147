//! Partner Center's `Customers.csv` (CL-50 to CL-54): what it would change, its rows for the run, and writing it.

use std::collections::HashMap;
use std::path::Path;

use super::{
    header::{Field, Header, Kind, Sought},
    report::{Findings, Report},
    table::{ReadOptions, Table},
};
use crate::domain::customer::Relationship;
use crate::domain::finding::Finding;
use crate::domain::guid::Guid;
use crate::domain::message::Message;
use crate::service::files::FileError;
use crate::service::plan::FilePlan;

mod relationship;
mod row;
mod sorted;
mod write;

pub use relationship::{relationship_of, relationship_word};
pub use sorted::Sorted;
pub use write::{CustomerLine, CustomersWriter};

/// A row of the file that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Physical line on which it starts.
    pub line: u64,
    /// Number of the record.
    pub record: u64,
    /// Microsoft ID.
    pub microsoft_id: Guid,
    /// Company name.
    pub company_name: String,
    /// Primary domain.
    pub domain: String,
    /// Relationship; `None` where the file has no such column or the cell is empty: nothing is said about it.
    pub relationship: Option<Relationship>,
}

/// How a row stands to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The book does not have the customer.
    New,
    /// The book has it with other values.
    Changed,
    /// The book has it like this.
    Unchanged,
}

/// Reads the whole file and asks for each good row how it stands to the book. Nothing of the rows is kept but their
/// Microsoft IDs. A file that cannot be read as customers gives a plan whose report is `fatal`.
pub fn scan(
    path: &Path,
    options: &ReadOptions,
    standing: &mut dyn FnMut(&CustomerRow) -> Standing,
) -> Result<FilePlan, FileError> {
    let table = match Table::open(path, Sought::Customers, options) {
        Ok(table) => table,
        Err(error) => return unreadable(error),
    };
    let mut reader = Reader::new(table);
    let (mut new, mut changed, mut unchanged) = (0, 0, 0);
    if reader.usable {
        loop {
            match reader.next_good() {
                Ok(Some(row)) => match standing(&row) {
                    Standing::New => new += 1,
                    Standing::Changed => changed += 1,
                    Standing::Unchanged => unchanged += 1,
                },
                Ok(None) => break,
                Err(error) => return unreadable(error),
            }
        }
        if reader.table.report().records == 0 {
            let message = Message::new("import-e-file-empty");
            reader
                .findings
                .push(0, 0, Finding::block("E-FILE-EMPTY", message));
            reader.usable = false;
        }
    }
    let mut report = reader.table.report();
    report.fatal = !reader.usable;
    report.valid = new + changed + unchanged;
    reader.findings.into_report(&mut report);
    Ok(FilePlan {
        sha256: reader.table.facts().sha256.clone(),
        rejected: report.records - report.valid,
        report,
        new,
        changed,
        unchanged,
    })
}

fn unreadable(error: FileError) -> Result<FilePlan, FileError> {
    Ok(FilePlan {
        report: Report::unreadable(Kind::Customers.name(), error)?,
        sha256: String::new(),
        new: 0,
        changed: 0,
        unchanged: 0,
        rejected: 0,
    })
}

/// The good rows again, for the run, in the order of the file. The file must be the one that was scanned: a changed one is
/// refused, here or, if it changes while it is read, at its end.
pub fn rows(path: &Path, options: &ReadOptions, sha256: &str) -> Result<Rows, FileError> {
    let table = Table::reopen(path, Sought::Customers, options, sha256)?;
    Ok(Rows {
        reader: Reader::new(table),
    })
}

/// Iterates the good rows of a file.
pub struct Rows {
    reader: Reader,
}

impl Iterator for Rows {
    type Item = Result<CustomerRow, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self
            .reader
            .usable
            .then(|| self.reader.next_good())?
            .transpose();
        if matches!(row, Some(Err(_))) {
            self.reader.usable = false;
        }
        // The findings were told by the scan.
        self.reader.findings = Findings::default();
        row
    }
}

struct Reader {
    header: Header,
    table: Table,
    places: [Option<usize>; 4],
    usable: bool,
    seen: HashMap<[u8; 16], u32>,
    findings: Findings,
}

const FIELDS: [Field; 4] = [
    Field::MicrosoftId,
    Field::CompanyName,
    Field::Domain,
    Field::Relationship,
];

impl Reader {
    fn new(table: Table) -> Self {
        let mut findings = Findings::default();
        let usable = super::columns::check(table.header(), &mut findings);
        ignored(table.header(), &mut findings);
        Self {
            header: table.header().clone(),
            places: FIELDS.map(|field| table.header().position(field)),
            table,
            usable,
            seen: HashMap::new(),
            findings,
        }
    }

    /// The next row that is not rejected.
    fn next_good(&mut self) -> Result<Option<CustomerRow>, FileError> {
        while let Some(row) = self.table.next_row()? {
            if let Some(row) = row::parse(
                &self.header,
                &self.places,
                &row,
                &mut self.seen,
                &mut self.findings,
            ) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }
}

fn ignored(header: &Header, findings: &mut Findings) {
    let unknown: Vec<&str> = header
        .titles
        .iter()
        .zip(&header.fields)
        .filter(|(title, field)| field.is_none() && !title.is_empty())
        .map(|(title, _)| title.as_str())
        .collect();
    if !unknown.is_empty() {
        let names = unknown.join(", ");
        let message = Message::new("import-w-col-ignored").with("columns", names.as_str());
        let finding = Finding::info("W-COL-IGNORED", message);
        findings.push(
            header.line,
            0,
            finding.at_row(header.line, 0, "").of(&names),
        );
    }
}

#[cfg(test)]
mod tests;
