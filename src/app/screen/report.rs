//! The findings of a file, as a list with a cursor (IMP-31). Part of the screens that read a file.

use crate::app::{Move, list::Cursor};
use crate::domain::finding::{Finding, Place, Severity};
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
    /// Only findings of this code.
    pub code: Option<&'static str>,
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
        self.code = None;
        self.narrow(report);
    }

    fn narrow(&mut self, report: &Report) {
        self.hits = report
            .findings
            .iter()
            .enumerate()
            .filter(|(_, finding)| self.only.is_none_or(|only| finding.severity == only))
            .filter(|(_, finding)| self.code.is_none_or(|code| finding.code == code))
            .map(|(at, _)| at)
            .collect();
        self.cursor = Cursor::default();
    }

    /// The list of the same file checked again: it stays where it was, as far as that is still there.
    #[must_use]
    pub fn again(&self, report: &Report, page: usize) -> Self {
        let mut list = Self {
            only: self.only,
            code: self.code.filter(|code| report.codes.contains_key(code)),
            ..Self::default()
        };
        list.narrow(report);
        list.cursor = self.cursor;
        list.cursor.settle(list.hits.len(), page);
        list
    }

    /// The codes that were found, with how often, the grave ones first.
    pub fn groups(report: &Report) -> Vec<(&'static str, u64)> {
        let mut groups: Vec<_> = report
            .codes
            .iter()
            .map(|(code, count)| (*code, *count))
            .collect();
        groups.sort_by_key(|(code, _)| match code.as_bytes().first() {
            Some(b'E') => 0,
            Some(b'I') => 2,
            _ => 1,
        });
        groups
    }

    /// The findings of the next code, or of the one before; after the last one all.
    pub fn group(&mut self, report: &Report, forward: bool) {
        let all: Vec<Option<&'static str>> = std::iter::once(None)
            .chain(Self::groups(report).into_iter().map(|(code, _)| Some(code)))
            .collect();
        let at = all.iter().position(|code| *code == self.code).unwrap_or(0);
        let step = if forward { 1 } else { all.len() - 1 };
        self.code = all.get((at + step) % all.len()).copied().flatten();
        self.only = None;
        self.narrow(report);
    }

    /// The next finding; after the last one of a code the first of the next code.
    pub fn next(&mut self, report: &Report, page: usize) {
        if self.cursor.at + 1 < self.hits.len() {
            self.go(Move::Down, page);
        } else if self.code.is_some() {
            self.group(report, true);
        } else {
            self.go(Move::First, page);
            // What is about the file as a whole has been read when the rows begin anew.
            let whole = |list: &Self| {
                let finding = list.finding(report, list.cursor.at);
                finding.is_some_and(|finding| finding.place == Place::Whole)
            };
            while whole(self) && self.cursor.at + 1 < self.hits.len() {
                self.go(Move::Down, page);
            }
        }
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
