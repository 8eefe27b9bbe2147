//! `contas users import`: how the file is read, and what is repaired in it before it is imported.

use std::{
    io,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::{
    cli::{args::reading::ReadingArgs, exit::Failure, session::Session},
    domain::message::Message,
    service::{
        Refusal,
        files::FileError,
        import::{
            Encoding, Kind,
            header::Field,
            repair::{Preview, Repair},
            report::{Report, excerpt},
            result, spool,
            table::ReadOptions,
            users::RowWishes,
            words,
        },
        intent::UsersFile,
        repair_users::repair_name,
    },
};

/// Changes of a repair that are listed for a person.
const LISTED: usize = 20;

/// The name that files beside a pipe are made of.
const PIPED: &str = "users.csv";

/// Puts what the options say into a request.
pub fn options(request: &mut UsersFile, args: &ReadingArgs) -> Result<(), Failure> {
    request.read = ReadOptions {
        encoding: args.encoding.as_deref().map(encoding).transpose()?,
        delimiter: args.delimiter.as_deref().map(delimiter).transpose()?,
        kind: args.kind.as_deref().map(kind).transpose()?,
        map: args
            .map
            .iter()
            .map(|pair| mapped(pair))
            .collect::<Result<_, _>>()?,
        headerless: args.no_header,
        sheet: args.sheet.clone(),
    };
    request.wishes = RowWishes {
        file_passwords: args.file_passwords,
        file_locations: args.file_locations,
        unblock: args.unblock,
        keep_example: args.keep_example,
        skip_existing: args.skip_existing,
    };
    Ok(())
}

fn wrong(option: &str, value: &str, known: String) -> Failure {
    Failure::Usage(
        Message::new("files-usage")
            .with("option", option)
            .with("value", value)
            .with("known", known),
    )
}

fn encoding(name: &str) -> Result<Encoding, Failure> {
    let names = || Encoding::ALL.map(Encoding::name).join(", ");
    Encoding::of_name(name).ok_or_else(|| wrong("--encoding", name, names()))
}

fn kind(name: &str) -> Result<Kind, Failure> {
    let names = || Kind::USERS.map(Kind::name).join(", ");
    Kind::of_name(name).ok_or_else(|| wrong("--kind", name, names()))
}

fn delimiter(text: &str) -> Result<u8, Failure> {
    match (text.to_ascii_lowercase().as_str(), text.as_bytes()) {
        ("tab" | "\\t", _) => Ok(b'\t'),
        ("comma", _) => Ok(b','),
        ("semicolon", _) => Ok(b';'),
        ("pipe", _) => Ok(b'|'),
        (_, [byte])
            if byte.is_ascii()
                && !byte.is_ascii_alphanumeric()
                && !matches!(byte, b'"' | b'\r' | b'\n') =>
        {
            Ok(*byte)
        }
        _ => Err(wrong("--delimiter", text, ", ; tab |".to_owned())),
    }
}

fn mapped(pair: &str) -> Result<(Field, String), Failure> {
    let names = || Field::MAPPABLE.map(Field::name).join(", ");
    let found = pair.split_once('=').and_then(|(field, column)| {
        let column = column.trim();
        (!column.is_empty()).then_some((Field::of_name(field)?, column.to_owned()))
    });
    found.ok_or_else(|| wrong("--map", pair, names()))
}

/// A file that is read more than once: what comes through a pipe is kept in a temporary file that only the user may read
/// (0600), for as long as the answer lives.
pub fn spooled(path: &Path) -> Result<Option<NamedTempFile>, Failure> {
    let refused = |cause| Failure::Refusal(FileError::io(path, cause).into());
    let stdin = path == Path::new("-");
    if !stdin && !is_fifo(path) {
        return Ok(None);
    }
    let mut file = tempfile::Builder::new()
        .prefix("contas-")
        .tempfile()
        .map_err(refused)?;
    if stdin {
        io::copy(&mut io::stdin().lock(), &mut file).map_err(refused)?;
    } else {
        let mut pipe = std::fs::File::open(path).map_err(refused)?;
        io::copy(&mut pipe, &mut file).map_err(refused)?;
    }
    Ok(Some(file))
}

#[cfg(unix)]
fn is_fifo(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    std::fs::metadata(path).is_ok_and(|found| found.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_fifo(_: &Path) -> bool {
    false
}

/// Reads the spooled contents of a pipe instead of it; what is written goes into the present folder.
pub fn read_spooled(request: &mut UsersFile, spooled: &NamedTempFile) {
    let (input, lang) = (Path::new(PIPED), request.lang);
    let pipe = std::mem::replace(&mut request.path, spooled.path().to_owned());
    request.called = Some(if pipe == Path::new("-") {
        "stdin".to_owned()
    } else {
        pipe.display().to_string()
    });
    let result = request.result.take();
    request.result = Some(result.unwrap_or_else(|| result::path(input, None, lang)));
    let passwords = request.passwords.take();
    request.passwords = Some(passwords.unwrap_or_else(|| spool::passwords_path(input, None, lang)));
}

/// Totals and how the file was read, for a person to judge: encoding, columns, values with letters beyond ASCII (IMP-20,
/// IMP-31).
pub fn read_as(session: &Session, report: &Report) -> Vec<String> {
    let say = |message: &Message| session.catalogue.say(message);
    let totals = [
        ("users-total-records", report.records),
        ("users-total-blank", report.blank),
        ("users-total-valid", report.valid),
        ("users-total-skipped", report.skipped),
        ("users-total-warnings", report.warnings),
        ("users-total-errors", report.errors),
    ];
    let totals = totals.map(|(id, count)| say(&Message::new(id).with("count", count)));
    let mut lines = vec![totals.join(", ")];
    lines.extend(words::origin(report).map(|origin| say(&origin)));
    let columns: Vec<_> = report
        .columns
        .iter()
        .filter_map(|(title, field)| {
            let field = words::field(Some(Field::of_name((*field)?)?));
            Some(format!("{} = {}", excerpt(title), say(&field)))
        })
        .collect();
    if let Some(kind) = words::kind(&report.kind).filter(|_| !columns.is_empty()) {
        let message = Message::new("files-read-as").with("kind", kind);
        lines.push(say(&message.with("columns", columns.join(", "))));
    }
    if !report.samples.is_empty() {
        let samples: Vec<_> = report.samples.iter().map(|text| excerpt(text)).collect();
        let samples = Message::new("users-samples").with("samples", samples.join(" · "));
        lines.push(say(&samples));
    }
    lines
}

/// What was repaired.
#[derive(Debug, Default)]
pub struct Repaired {
    /// Each repair that had something to do.
    pub done: Vec<(Repair, Preview)>,
    /// Where the repaired file was saved.
    pub saved: Option<PathBuf>,
}

impl Repaired {
    /// As JSON.
    pub fn json(&self) -> Value {
        let repairs = self.done.iter().map(|(repair, preview)| {
            let changes = preview.changes.iter().map(|change| {
                json!({"line": change.line, "column": change.column, "before": change.before, "after": change.after})
            });
            json!({
                "repair": repair.name(),
                "cells": preview.cells,
                "rows": preview.rows,
                "changes": changes.collect::<Vec<_>>(),
            })
        });
        json!({"repairs": repairs.collect::<Vec<_>>(), "repairedFile": self.saved})
    }

    /// For a person.
    pub fn lines(&self, session: &Session) -> Vec<String> {
        let say = |message: &Message| session.catalogue.say(message);
        let mut lines = Vec::new();
        for (repair, preview) in &self.done {
            lines.push(say(&Message::new("files-repaired")
                .with("repair", repair_name(*repair))
                .with("cells", preview.cells)
                .with("rows", preview.rows)));
            for change in preview.changes.iter().take(LISTED) {
                let change = Message::new("files-change")
                    .with("line", change.line.to_string())
                    .with("column", change.column.as_str())
                    .with("before", excerpt(&change.before))
                    .with("after", excerpt(&change.after));
                lines.push(format!("  {}", say(&change)));
            }
        }
        if let Some(path) = &self.saved {
            let path = path.display().to_string();
            lines.push(say(&Message::new("files-saved").with("path", path)));
        }
        lines
    }
}

/// Does the repairs that were asked for, one after the other. Unless nothing shall change, the repaired file is saved
/// and takes the place of the original.
pub fn repair(
    session: &Session,
    request: &mut UsersFile,
    args: &ReadingArgs,
) -> Result<Repaired, Failure> {
    let mut repaired = Repaired::default();
    if args.repair.is_empty() && args.save_repaired.is_none() {
        return Ok(repaired);
    }
    let service = session.service()?;
    for name in &args.repair {
        let names = || Repair::ALL.map(Repair::name).join(", ");
        let repair =
            Repair::of_name(name.trim()).ok_or_else(|| wrong("--repair", name, names()))?;
        match service.repair(request, repair) {
            Ok(Some((step, preview))) => {
                request.repairs = request.repairs.and(step);
                repaired.done.push((repair, preview));
            }
            Ok(None) => {}
            // The check says what is wrong with the file.
            Err(Refusal::File { .. }) => return Ok(repaired),
            Err(other) => return Err(other.into()),
        }
    }
    if session.global.dry_run || (repaired.done.is_empty() && args.save_repaired.is_none()) {
        return Ok(repaired);
    }
    let (path, _) = service.save_repaired(request, args.save_repaired.as_deref())?;
    *request = service.repaired(request, path.clone())?;
    repaired.saved = Some(path);
    Ok(repaired)
}
