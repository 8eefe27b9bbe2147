//! What was found in a file: the same report on the screen, in the plan and as the JSON of a dry run (IMP-31).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::normalise::bidi;
use crate::domain::finding::{Finding, Place, Severity};
use crate::domain::message::Message;
use crate::service::files::FileError;
use crate::text::Catalogue;

/// Findings that are kept; beyond, they are only counted (`I-MORE`), so that a file of a million bad rows fits in memory.
pub const MAX_FINDINGS: usize = 100_000;

/// Characters of a value that are shown to a person (IMP-31).
const EXCERPT: usize = 40;

/// Totals and findings of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// `customers`, or users: `pc` (native template), `m365`, `entra`.
    pub kind: String,
    /// Encoding that was read: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`, `cp850`, `macintosh`; `xlsx` or
    /// `ods` for a workbook.
    pub encoding: String,
    /// The delimiter as one character; empty for a workbook.
    pub delimiter: String,
    /// The sheet of a workbook that was read.
    pub sheet: Option<String>,
    /// The titles of the columns, and what each was taken for (IMP-26).
    pub columns: Vec<(String, Option<&'static str>)>,
    /// How often each code was found, also beyond the findings that are kept.
    pub codes: BTreeMap<&'static str, u64>,
    /// Records without header and blank ones.
    pub records: u64,
    /// Blank records.
    pub blank: u64,
    /// Records without an error and not skipped.
    pub valid: u64,
    /// Findings of severity warning.
    pub warnings: u64,
    /// Findings of severity error.
    pub errors: u64,
    /// Records that are skipped, e.g. identical ones.
    pub skipped: u64,
    /// All findings, by line, then column.
    pub findings: Vec<Finding>,
    /// Up to three values that are not ASCII, to judge the guessed encoding by (IMP-20).
    pub samples: Vec<String>,
    /// Whether the file cannot be read as what it should be at all: exit code 1 (IMP-33).
    pub fatal: bool,
}

impl Report {
    /// The report of a file that cannot be read as `kind`: one finding. Other failures are given back.
    pub fn unreadable(kind: &str, error: FileError) -> Result<Self, FileError> {
        let FileError::Contents { code, message, .. } = error else {
            return Err(error);
        };
        Ok(Self {
            kind: kind.to_owned(),
            errors: 1,
            codes: BTreeMap::from([(code, 1)]),
            findings: vec![Finding::block(code, message)],
            fatal: true,
            ..Self::default()
        })
    }
}

/// Collects findings in any order. The first are kept, by line, then column (IMP-31), whatever the order is.
#[derive(Debug, Default)]
pub struct Findings {
    kept: Vec<(u64, usize, Finding)>,
    /// Line and column from which on there are enough of them.
    enough: Option<(u64, usize)>,
    all: u64,
    warnings: u64,
    errors: u64,
    codes: BTreeMap<&'static str, u64>,
}

impl Findings {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// Nothing yet, for rows of the same file: what would not be kept there is not kept here either.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self {
            enough: self.enough,
            ..Self::default()
        }
    }

    /// Takes a finding; line 0 is the file, `column` its place in the row.
    pub fn push(&mut self, line: u64, column: usize, finding: Finding) {
        self.push_with(line, column, finding.code, finding.severity, || finding);
    }

    /// The same; the finding is only made if it is kept.
    pub fn push_with(
        &mut self,
        line: u64,
        column: usize,
        code: &'static str,
        severity: Severity,
        finding: impl FnOnce() -> Finding,
    ) {
        self.all += 1;
        match severity {
            Severity::Block => self.errors += 1,
            Severity::Warn => self.warnings += 1,
            Severity::Info => {}
        }
        *self.codes.entry(code).or_default() += 1;
        if self.wants(line, column) {
            self.keep((line, column, finding()));
        }
    }

    fn wants(&self, line: u64, column: usize) -> bool {
        self.enough.is_none_or(|enough| (line, column) < enough)
    }

    fn keep(&mut self, entry: (u64, usize, Finding)) {
        self.kept.push(entry);
        if self.kept.len() > MAX_FINDINGS + MAX_FINDINGS / 4 {
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.kept.sort_by_key(|(line, column, _)| (*line, *column));
        if self.kept.len() >= MAX_FINDINGS {
            self.kept.truncate(MAX_FINDINGS);
            self.enough = self.kept.last().map(|(line, column, _)| (*line, *column));
        }
    }

    /// Takes in those of other rows.
    pub fn join(&mut self, other: Self) {
        for entry in other.kept {
            if self.wants(entry.0, entry.1) {
                self.keep(entry);
            }
        }
        self.all += other.all;
        self.warnings += other.warnings;
        self.errors += other.errors;
        for (code, count) in other.codes {
            *self.codes.entry(code).or_default() += count;
        }
    }

    /// Puts findings and their counts into a report, by line, then column (IMP-31).
    pub fn into_report(mut self, report: &mut Report) {
        self.settle();
        let dropped = self.all - self.kept.len() as u64;
        report.findings = self
            .kept
            .into_iter()
            .map(|(_, _, finding)| finding)
            .collect();
        if dropped > 0 {
            let message = Message::new("import-i-more").with("count", dropped);
            report.findings.push(Finding::info("I-MORE", message));
        }
        report.codes = self.codes;
        report.errors = self.errors;
        report.warnings = self.warnings;
    }
}

/// A value as a person is shown it: at most forty characters, none that steers a terminal (IMP-31). JSON has it whole.
pub fn excerpt(value: &str) -> String {
    let visible = |c: char| if c.is_control() || bidi(c) { ' ' } else { c };
    if value.chars().count() <= EXCERPT {
        return value.chars().map(visible).collect();
    }
    value
        .chars()
        .take(EXCERPT - 1)
        .map(visible)
        .chain(['…'])
        .collect()
}

/// The object that a dry run prints.
pub fn json(report: &Report, catalogue: &Catalogue) -> Value {
    json!({
        "kind": report.kind,
        "encoding": report.encoding,
        "delimiter": report.delimiter,
        "sheet": report.sheet,
        "columns": report.columns.iter().map(|(title, field)| json!({"title": title, "field": field})).collect::<Vec<_>>(),
        "samples": report.samples,
        "records": report.records,
        "blank": report.blank,
        "valid": report.valid,
        "warnings": report.warnings,
        "errors": report.errors,
        "skipped": report.skipped,
        "codes": report.codes,
        "findings": report.findings.iter().map(|finding| entry(finding, catalogue)).collect::<Vec<_>>(),
    })
}

fn entry(finding: &Finding, catalogue: &Catalogue) -> Value {
    let (line, record, column) = match &finding.place {
        Place::Whole => (None, None, None),
        Place::Field(path) => (None, None, Some(path)),
        // The header and the file are no record.
        Place::Row {
            line,
            record,
            column,
        } => (Some(line), Some(record).filter(|r| **r > 0), Some(column)),
    };
    json!({
        "line": line,
        "record": record,
        "column": column,
        "value": finding.value,
        "code": finding.code,
        "severity": finding.severity,
        "message": catalogue.say(&finding.message),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn imp_31_findings_are_sorted_by_line_then_column_and_counted() {
        let mut findings = Findings::default();
        let finding = |code| Finding::block(code, Message::new("import-e-file-empty"));
        findings.push(3, 0, finding("c"));
        findings.push(2, 1, finding("b"));
        findings.push(
            2,
            0,
            Finding::warn("a", Message::new("import-e-file-empty")),
        );
        let mut report = Report::default();
        findings.into_report(&mut report);
        assert_eq!(
            report.findings.iter().map(|f| f.code).collect::<Vec<_>>(),
            ["a", "b", "c"]
        );
        assert_eq!((report.errors, report.warnings), (2, 1));
    }

    #[test]
    fn imp_31_of_too_many_the_first_are_kept_whatever_the_order() {
        let more = MAX_FINDINGS as u64 / 2;
        let last = MAX_FINDINGS as u64 + more;
        let finding = || Finding::block("E-X", Message::new("import-e-file-empty"));
        let (mut findings, mut others) = (Findings::default(), Findings::default());
        for line in (1..=last).rev() {
            let to = if line % 3 == 0 {
                &mut others
            } else {
                &mut findings
            };
            to.push(line, 0, finding().at_row(line, line, ""));
        }
        findings.join(others);
        let mut report = Report::default();
        findings.into_report(&mut report);
        assert_eq!((report.errors, report.codes["E-X"]), (last, last));
        let lines = report.findings.iter().map(|found| match found.place {
            Place::Row { line, .. } => line,
            _ => 0,
        });
        assert!(lines.eq((1..=MAX_FINDINGS as u64).chain([0])), "and I-MORE");
    }

    #[test]
    fn imp_31_a_value_is_cut_only_for_people() {
        let long = "é".repeat(41);
        assert_eq!(excerpt(&long), format!("{}…", "é".repeat(39)));
        assert_eq!(excerpt(&"é".repeat(40)), "é".repeat(40));
        let finding = Finding::block("E-X", Message::new("x"))
            .at_row(4, 2, "Email")
            .of(&long);
        let report = Report {
            findings: vec![finding],
            errors: 1,
            ..Report::default()
        };
        let value = json(&report, &Catalogue::new(Lang::En));
        let expected = json!({"line": 4, "record": 2, "column": "Email", "value": long, "code": "E-X", "severity": "error", "message": "x"});
        assert_eq!(value["findings"][0], expected);
        let keys = [
            "blank",
            "codes",
            "columns",
            "delimiter",
            "encoding",
            "errors",
            "findings",
            "kind",
            "records",
            "samples",
            "sheet",
            "skipped",
            "valid",
            "warnings",
        ];
        let mut found: Vec<_> = value
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        found.sort_unstable();
        assert_eq!(found, keys);
    }
}
