//! The findings of a file, as a list with a cursor (IMP-31). Part of the screens that read a file.

use crate::app::{Move, list::Cursor};
use crate::domain::finding::{Finding, Severity};
use crate::service::import::report::Report;

/// What the screens with a report do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Show only findings of the next severity, after the last one all.
    Severity,
    /// Check the file again.
    Again,
    /// Choose another file.
    OtherFile,
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportList {
    /// Only findings of this severity.
    pub only: Option<Severity>,
    /// Which of [`ReportList::hits`] the cursor is on.
    pub cursor: Cursor,
    /// The findings that are shown, by their place in the report.
    pub hits: Vec<usize>,
}

impl ReportList {
    /// The list of a report, all severities.
    pub fn of(report: &Report) -> Self {
        let mut list = Self::default();
        list.narrow(report);
        list
    }

    /// The next severity.
    pub fn turn(&mut self, report: &Report) {
        self.only = match self.only {
            None => Some(Severity::Block),
            Some(Severity::Block) => Some(Severity::Warn),
            Some(Severity::Warn) => Some(Severity::Info),
            Some(Severity::Info) => None,
        };
        self.narrow(report);
    }

    fn narrow(&mut self, report: &Report) {
        self.hits = report
            .findings
            .iter()
            .enumerate()
            .filter(|(_, finding)| self.only.is_none_or(|only| finding.severity == only))
            .map(|(at, _)| at)
            .collect();
        self.cursor = Cursor::default();
    }

    /// Moves the cursor.
    pub fn go(&mut self, step: Move, page: usize) {
        self.cursor.go(step, self.hits.len(), page);
    }

    /// The finding at a line of the list.
    pub fn finding<'a>(&self, report: &'a Report, line: usize) -> Option<&'a Finding> {
        report.findings.get(*self.hits.get(line)?)
    }
}
