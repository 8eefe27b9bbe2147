//! What a rule has to say about a value: the same finding feeds the form field, the import report, stderr and JSON.

use super::message::Message;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Display only.
    Info,
    /// Shown; the action is still possible.
    #[serde(rename = "warning")]
    Warn,
    /// Stops the action.
    #[serde(rename = "error")]
    Block,
}

/// Where the value stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// The whole record, file or run.
    #[default]
    Whole,
    /// A field, by its path in Partner Center's JSON, e.g. `billingProfile.companyName`.
    Field(String),
    /// A cell or row of a file (`IMP-24`).
    Row {
        /// Physical line on which the record starts, from 1.
        line: u64,
        /// Number of the record, from 1, without header and blank records.
        record: u64,
        /// Header of the column, as the file spells it; empty for the whole row.
        column: String,
    },
}

/// One thing a rule found. Rules return all findings, not only the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable code: of the import table (`E-DUP-FILE`) or the rule's own id (`AC-44`).
    pub code: &'static str,
    /// Whether it stops the action.
    pub severity: Severity,
    /// The field or line it is about.
    pub place: Place,
    /// What was found there; long values are cut where they are shown, never here. Never a secret.
    pub value: String,
    /// What is wrong and the way out.
    pub message: Message,
}

impl Finding {
    /// A finding about the whole record.
    pub fn new(code: &'static str, severity: Severity, message: Message) -> Self {
        Self {
            code,
            severity,
            place: Place::Whole,
            value: String::new(),
            message,
        }
    }

    /// A finding that stops the action.
    pub fn block(code: &'static str, message: Message) -> Self {
        Self::new(code, Severity::Block, message)
    }

    /// A finding that only warns.
    pub fn warn(code: &'static str, message: Message) -> Self {
        Self::new(code, Severity::Warn, message)
    }

    /// A finding that only informs.
    pub fn info(code: &'static str, message: Message) -> Self {
        Self::new(code, Severity::Info, message)
    }

    /// The same finding, at a field.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        self.place = Place::Field(path.to_owned());
        self
    }

    /// The same finding, at a cell of a file.
    #[must_use]
    pub fn at_row(mut self, line: u64, record: u64, column: &str) -> Self {
        self.place = Place::Row {
            line,
            record,
            column: column.to_owned(),
        };
        self
    }

    /// The same finding, with the value it is about.
    #[must_use]
    pub fn of(mut self, value: &str) -> Self {
        value.clone_into(&mut self.value);
        self
    }
}

/// Whether any finding stops the action.
pub fn blocked(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity == Severity::Block)
}
