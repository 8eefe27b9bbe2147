//! What was found in a file: the same report on the screen, in the plan and as the JSON of a dry run (IMP-31).

use crate::domain::finding::Finding;

/// Totals and findings of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// `customers`, `pc` (users, native template), later `m365` and `entra`.
    pub kind: String,
    /// Encoding that was read: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`, `cp850`, `macintosh`.
    pub encoding: String,
    /// The delimiter as one character.
    pub delimiter: String,
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
}
