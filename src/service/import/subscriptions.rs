//! The portal's "Export subscriptions" (accounts.md 3.10) in either language, and contas's complete form of it: its rows
//! for a plan and for the run, and writing it (SUB-30).

use std::{collections::HashMap, path::Path};

use super::{
    columns,
    header::{Column, Field, Header, Kind, Sought},
    kinds::SubscriptionField,
    report::{Findings, Report},
    table::{ReadOptions, Table},
};
use crate::domain::{
    customer::CustomerKey, finding::Finding, guid::Guid, message::Message,
    subscription::Subscription,
};
use crate::service::{files::FileError, plan::FilePlan};

mod cell;
mod row;
mod write;

pub use write::{Form, SubscriptionsWriter};

use cell::Set;

/// A row that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscriptionRow {
    /// Partner Center's id.
    pub id: Guid,
    set: Vec<Set>,
}

impl SubscriptionRow {
    /// The record with what the row says; what it does not say stays.
    #[must_use]
    pub fn over(
        &self,
        before: Option<&Subscription>,
        customer: CustomerKey,
        now: jiff::Timestamp,
    ) -> Subscription {
        let mut after = before
            .cloned()
            .unwrap_or_else(|| Subscription::new(customer, self.id));
        for set in &self.set {
            set.apply(&mut after);
        }
        if before.is_some_and(|before| before.status != after.status) {
            after.status_changed_at = Some(now);
        }
        after
    }
}

/// How a row stands to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The book does not have it.
    New,
    /// The book has it with other values.
    Changed,
    /// The book has it like this.
    Unchanged,
}

/// Reads the whole file and asks for each good row how it stands to the book. A file that cannot be read as
/// subscriptions gives a plan whose report is `fatal`.
pub fn scan<E: From<FileError>>(
    path: &Path,
    standing: &mut dyn FnMut(&SubscriptionRow) -> Result<Standing, E>,
) -> Result<FilePlan, E> {
    let table = match Table::open(path, Sought::Subscriptions, &ReadOptions::default()) {
        Ok(table) => table,
        Err(error) => return Ok(unreadable(error)?),
    };
    let mut rows = Rows::new(table);
    let (mut new, mut changed, mut unchanged) = (0, 0, 0);
    while rows.usable {
        match rows.next_good() {
            Ok(Some(row)) => match standing(&row)? {
                Standing::New => new += 1,
                Standing::Changed => changed += 1,
                Standing::Unchanged => unchanged += 1,
            },
            Ok(None) => break,
            Err(error) => return Ok(unreadable(error)?),
        }
    }
    if rows.usable && rows.table.report().records == 0 {
        let message = Message::new("import-e-file-empty");
        rows.findings
            .push(0, 0, Finding::block("E-FILE-EMPTY", message));
        rows.usable = false;
    }
    let mut report = rows.table.report();
    report.fatal = !rows.usable;
    report.valid = new + changed + unchanged;
    rows.findings.into_report(&mut report);
    Ok(FilePlan {
        sha256: rows.table.facts().sha256.clone(),
        rejected: report.records - report.valid,
        report,
        new,
        changed,
        unchanged,
    })
}

fn unreadable(error: FileError) -> Result<FilePlan, FileError> {
    Ok(FilePlan {
        report: Report::unreadable(Kind::Subscriptions.name(), error)?,
        sha256: String::new(),
        new: 0,
        changed: 0,
        unchanged: 0,
        rejected: 0,
    })
}

/// The good rows again, for the run. The file must be the one that was scanned.
pub fn rows(path: &Path, sha256: &str) -> Result<Rows, FileError> {
    let table = Table::reopen(path, Sought::Subscriptions, &ReadOptions::default(), sha256)?;
    Ok(Rows::new(table))
}

/// Iterates the good rows of a file.
pub struct Rows {
    header: Header,
    table: Table,
    places: Vec<(SubscriptionField, usize)>,
    usable: bool,
    seen: HashMap<Guid, u64>,
    findings: Findings,
}

impl Rows {
    fn new(table: Table) -> Self {
        let mut findings = Findings::default();
        let header = table.header().clone();
        let usable = columns::check(&header, &mut findings);
        let places = Kind::Subscriptions
            .columns()
            .iter()
            .filter_map(|column: &Column| match column.field {
                Field::Subscription(field) => Some((field, header.position(column.field)?)),
                _ => None,
            })
            .collect();
        Self {
            header,
            table,
            places,
            usable,
            seen: HashMap::new(),
            findings,
        }
    }

    fn next_good(&mut self) -> Result<Option<SubscriptionRow>, FileError> {
        while let Some(row) = self.table.next_row()? {
            let parsed = row::parse(
                &self.header,
                &self.places,
                &row,
                &mut self.seen,
                &mut self.findings,
            );
            if parsed.is_some() {
                return Ok(parsed);
            }
        }
        Ok(None)
    }
}

impl Iterator for Rows {
    type Item = Result<SubscriptionRow, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.usable.then(|| self.next_good())?.transpose();
        if matches!(row, Some(Err(_))) {
            self.usable = false;
        }
        // The findings were told by the scan.
        self.findings = Findings::default();
        row
    }
}

#[cfg(test)]
mod tests;
