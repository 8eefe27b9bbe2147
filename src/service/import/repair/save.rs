//! The repaired file, as a new file: what is read again gives the same rows, and no cell starts a formula.

use std::path::{Path, PathBuf};

use crate::service::files::{self, Access, AtomicFile, FileError};
use crate::service::import::{
    header::{Field, Kind},
    normalise::strip_guard,
    table::Table,
    users::{Context, sought},
    write::{Cell, CsvWriter},
};
use crate::text::Lang;

/// Where the repaired file goes: beside the original, under a name that is free.
pub fn path(input: &Path, lang: Lang) -> PathBuf {
    let suffix = match lang {
        Lang::En => ".repaired.csv",
        Lang::PtBr => ".reparado.csv",
    };
    files::unused(&files::beside(input, suffix))
}

/// Writes the file as it is after the repairs; returns the path and the number of records. The original is refused as
/// the target. A row with a broken quote that nobody has seen to is kept whole in the first cell of its row: it stays in
/// error. Passwords of the file are only kept where they shall be used, in a file that only the user may read (IMP-14).
pub fn save(
    input: &Path,
    context: &Context<'_>,
    target: &Path,
) -> Result<(PathBuf, u64), FileError> {
    let table = Table::open_unhashed(input, sought(&context.options), &context.options)?;
    let mut table = table.through(&context.repairs);
    let header = table.header().clone();
    let delimiter = table.facts().delimiter;
    let dropped = context.repairs.dropped();
    let password = header.position(Field::Password);
    let keeps = password.is_some() && context.wishes.file_passwords;
    let access = if keeps {
        Access::Private
    } else {
        Access::Usual
    };
    let io = |cause| FileError::io(target, cause);
    let out = AtomicFile::create(target, access, &[input])?;
    let mut csv = CsvWriter::new(out, delimiter);
    let columns: Vec<usize> = (0..header.titles.len())
        .filter(|at| !dropped.contains(at))
        .collect();
    if header.kind == Kind::Entra {
        csv.record([Cell::Exact("version:v1.0")]).map_err(io)?;
    }
    if header.line > 0 {
        let titles = columns.iter().map(|at| Cell::Text(header.title(*at)));
        csv.record(titles).map_err(io)?;
    }
    let width = header.titles.len();
    let mut records = 0;
    while let Some(row) = table.next_row()? {
        if row.left_out {
            continue;
        }
        records += 1;
        if row.record.damage.is_some() {
            csv.record([Cell::Text(row.record.text())]).map_err(io)?;
            continue;
        }
        let surplus = width..row.record.len();
        let last = surplus
            .clone()
            .rfind(|at| !row.record.get(*at).is_empty())
            .map_or(width, |at| at + 1);
        let cells = columns.iter().copied().chain(width..last).map(|at| {
            if Some(at) == password && !keeps {
                Cell::Text("")
            } else if Some(at) == password {
                Cell::Exact(row.record.get(at))
            } else {
                Cell::Text(strip_guard(row.record.get(at)))
            }
        });
        csv.record(cells).map_err(io)?;
    }
    let path = csv.finish().map_err(io)?.commit()?;
    Ok((path, records))
}
