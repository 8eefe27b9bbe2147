//! Opening a file: as text of an encoding, or as a workbook.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use super::{
    decode::PART,
    encoding::{self, Encoding, Probe, Survey, Unreadable},
    table::ReadOptions,
    workbook::{self, NoSheet},
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::files::{self, FileError};

/// Where the bytes come from.
pub(super) enum Source {
    /// A file.
    File(File),
    /// The text of a sheet.
    Text(Cursor<Vec<u8>>),
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(buffer),
            Self::Text(text) => text.read(buffer),
        }
    }
}

impl Seek for Source {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Text(text) => text.seek(to),
        }
    }
}

/// A file whose encoding is known.
pub(super) struct Opened {
    pub(super) source: Source,
    pub(super) encoding: Encoding,
    /// Bytes of the byte order mark.
    pub(super) skip: u64,
    /// The format of a workbook, and the sheet that is read.
    pub(super) workbook: Option<(&'static str, String)>,
    /// Sheets that are not read.
    pub(super) notes: Vec<Finding>,
}

impl Opened {
    pub(super) fn new(path: &Path, options: &ReadOptions) -> Result<Self, FileError> {
        let mut file = files::open(path)?;
        let io = |cause| FileError::io(path, cause);
        let mut head = [0; 4];
        let read = file.read(&mut head).map_err(io)?;
        if !encoding::workbook(&head[..read]) {
            file.seek(SeekFrom::Start(0)).map_err(io)?;
            let probe = probe(path, &mut file, options.encoding)?;
            return Ok(Self {
                source: Source::File(file),
                encoding: probe.encoding,
                skip: probe.skip,
                workbook: None,
                notes: Vec::new(),
            });
        }
        let size = file.metadata().map_err(io)?.len();
        let sheet = workbook::read(&mut file, size, options.sheet.as_deref())
            .map_err(|problem| no_sheet(path, problem))?;
        let notes = if sheet.others.is_empty() {
            Vec::new()
        } else {
            let message = Message::new("files-i-sheets")
                .with("sheet", sheet.name.as_str())
                .with("others", sheet.others.join(", "))
                .with("hidden", sheet.hidden.len())
                .with("names", sheet.hidden.join(", "));
            vec![Finding::info("I-SHEETS", message)]
        };
        Ok(Self {
            source: Source::Text(Cursor::new(sheet.text)),
            encoding: Encoding::Utf8,
            skip: 0,
            workbook: Some((sheet.format, sheet.name)),
            notes,
        })
    }
}

fn probe(path: &Path, file: &mut File, chosen: Option<Encoding>) -> Result<Probe, FileError> {
    let mut survey = Survey::new();
    let mut part = vec![0; PART];
    loop {
        match file.read(&mut part) {
            Ok(0) => break,
            Ok(read) => survey.feed(&part[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(FileError::io(path, error)),
        }
    }
    survey.decide(chosen).map_err(|problem| match problem {
        Unreadable::Workbook => contents(path, "E-FILE-XLSX", Message::new("import-e-file-xlsx")),
        Unreadable::Binary => contents(
            path,
            "E-FILE-ENCODING",
            Message::new("import-e-file-binary"),
        ),
        Unreadable::Byte { encoding, offset } => contents(
            path,
            "E-FILE-ENCODING",
            Message::new("import-e-file-encoding")
                .with("encoding", encoding.name())
                .with("offset", (offset + 1).to_string()),
        ),
    })
}

fn no_sheet(path: &Path, problem: NoSheet) -> FileError {
    let message = match problem {
        NoSheet::Broken => Message::new("files-e-xlsx-broken"),
        NoSheet::TooLarge => Message::new("files-e-xlsx-large")
            .with("max", (workbook::MAX_BYTES / (1024 * 1024)).to_string()),
        NoSheet::NoSuch(names) => {
            Message::new("files-e-xlsx-sheet").with("sheets", names.join(", "))
        }
    };
    contents(path, "E-FILE-XLSX", message)
}

pub(super) fn contents(path: &Path, code: &'static str, message: Message) -> FileError {
    FileError::Contents {
        path: path.to_owned(),
        code,
        message,
    }
}
