//! The result file: the input with its status column filled (IMP-50, IMP-51). No user id and no password is in it.

use std::path::{Path, PathBuf};

use super::{
    kinds,
    users::{Checked, UserEntry, Verdict, status_column},
    write::{Cell, CsvWriter},
};
use crate::domain::message::Message;
use crate::service::files::{self, Access, AtomicFile, FileError};
use crate::text::{Catalogue, Lang};

/// The machine's word of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// Added.
    Created,
    /// Added, but without the license.
    CreatedNoLicense,
    /// Left out.
    Skipped,
    /// Not added.
    Failed,
    /// The run stopped before.
    Pending,
    /// A deleted user was restored.
    Restored,
}

impl Token {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Created, "CREATED"),
        (Self::CreatedNoLicense, "CREATED_NO_LICENSE"),
        (Self::Skipped, "SKIPPED"),
        (Self::Failed, "FAILED"),
        (Self::Pending, "PENDING"),
        (Self::Restored, "RESTORED"),
    ];

    /// The token of a status cell: the word before the first space, and before its colon.
    pub fn of_cell(cell: &str) -> Option<Self> {
        let word = cell.split(' ').next()?;
        let (word, reason) = word
            .split_once(':')
            .map_or((word, None), |(w, r)| (w, Some(r)));
        let (token, _) = Self::ALL.into_iter().find(|(_, known)| *known == word)?;
        let needs = matches!(token, Self::CreatedNoLicense | Self::Skipped | Self::Failed);
        (needs == reason.is_some_and(|reason| !reason.is_empty())).then_some(token)
    }
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Added.
    Created,
    /// Added, but without the license, and why.
    CreatedNoLicense(String),
    /// Left out, and why (a code).
    Skipped(String),
    /// Not added: the code.
    Failed(String),
    /// The run stopped before.
    Pending,
    /// A deleted user was restored.
    Restored,
}

impl Status {
    /// What a row is before the run has come to it.
    pub fn before_run(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Valid => Self::Pending,
            Verdict::Skipped(code) => Self::Skipped(code.to_owned()),
            Verdict::Failed(code) => Self::Failed(code.to_owned()),
        }
    }

    /// The cell: code, space, words (IMP-51).
    pub fn cell(&self, catalogue: &Catalogue) -> String {
        let (code, text) = match self {
            Self::Created => ("CREATED".to_owned(), Message::new("import-status-created")),
            Self::CreatedNoLicense(reason) => (
                format!("CREATED_NO_LICENSE:{reason}"),
                Message::new("import-status-created-no-license"),
            ),
            Self::Skipped(reason) => (
                format!("SKIPPED:{reason}"),
                Message::new("import-status-skipped"),
            ),
            Self::Failed(code) => (
                format!("FAILED:{code}"),
                Message::new("import-status-failed"),
            ),
            Self::Pending => ("PENDING".to_owned(), Message::new("import-status-pending")),
            Self::Restored => (
                "RESTORED".to_owned(),
                Message::new("import-status-restored"),
            ),
        };
        format!("{code} {}", catalogue.say(&text))
    }
}

/// Where the result file goes: beside the input unless a path is given; a name that is taken gets a number (IMP-50).
pub fn path(input: &Path, given: Option<&Path>, lang: Lang) -> PathBuf {
    let suffix = match lang {
        Lang::En => ".result.csv",
        Lang::PtBr => ".resultado.csv",
    };
    let path = given.map_or_else(|| files::beside(input, suffix), Path::to_owned);
    if is_input(input, &path) {
        path
    } else {
        files::unused(&path)
    }
}

fn is_input(input: &Path, path: &Path) -> bool {
    std::fs::canonicalize(input)
        .ok()
        .is_some_and(|input| std::fs::canonicalize(path).is_ok_and(|path| path == input))
}

/// Writes the result file: all records of the input in its order, columns, delimiter and language; the status of each
/// from `status`. The input must not have changed. Returns the path, or `None` when the input could not be read at all.
pub fn write(
    checked: &Checked,
    target: &Path,
    catalogue: &Catalogue,
    status: &mut dyn FnMut(&UserEntry) -> Status,
) -> Result<Option<PathBuf>, FileError> {
    let (Some(facts), Some(header)) = (&checked.facts, checked.header()) else {
        return Ok(None);
    };
    let io = |cause| FileError::io(target, cause);
    let out = AtomicFile::create(target, Access::Usual, &[&facts.path])?;
    let mut csv = CsvWriter::new(out, facts.delimiter);
    let width = header.titles.len();
    let column = status_column(header).unwrap_or(width);
    let mut titles: Vec<&str> = header.titles.iter().map(String::as_str).collect();
    if column == width {
        titles.push(kinds::STATUS.title(header.lang()));
    }
    csv.record(titles.iter().map(|title| Cell::Text(title)))
        .map_err(io)?;
    for entry in checked.entries()? {
        let entry = entry?;
        let status = status(&entry).cell(catalogue);
        let cells = (0..width.max(column + 1)).map(|at| {
            if at == column {
                return Cell::Text(&status);
            }
            let cell = entry.cells.get(at).map_or("", String::as_str);
            // A cell of an earlier file of ours carries the guard already.
            Cell::Text(super::normalise::strip_guard(cell))
        });
        csv.record(cells).map_err(io)?;
    }
    csv.finish().map_err(io)?.commit().map(Some)
}

#[cfg(test)]
mod tests;
