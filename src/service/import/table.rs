//! A delimited file opened as a table: header and rows, read in constant memory. Workbooks join here later.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::{
    decode::{Decode, DecodeError, PART},
    dialect::{self, NoDialect},
    encoding::{Encoding, Probe, Survey, Unreadable},
    header::{Header, Kind},
    records::{RawRecord, Records},
    report::Report,
};
use crate::domain::message::Message;
use crate::service::files::{self, FileError};

/// Values with letters beyond ASCII that are shown, to judge the encoding by (IMP-20).
const SAMPLES: usize = 3;

/// How a person wants a file to be read; `None` is guessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// The delimiter, an ASCII character.
    pub delimiter: Option<u8>,
}

/// What is known of an open file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub kind: Kind,
    /// Its encoding.
    pub encoding: Encoding,
    /// Its delimiter.
    pub delimiter: u8,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// A row: a record with its number.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Number of the record, from 1, without header and blank records (IMP-24).
    pub number: u64,
    /// The record.
    pub record: RawRecord<'a>,
}

/// A file that is being read.
pub struct Table {
    facts: Facts,
    header: Header,
    records: Records<File>,
    rows: u64,
    blank: u64,
    samples: Vec<String>,
}

impl Table {
    /// Opens a file and finds out how it is written. All its bytes are seen once, for hash and encoding.
    pub fn open(path: &Path, kind: Kind, options: ReadOptions) -> Result<Self, FileError> {
        Self::start(path, kind, options, None)
    }

    /// Opens a file again, for the run: it must still have this SHA-256, now and when its end is reached.
    pub fn reopen(
        path: &Path,
        kind: Kind,
        options: ReadOptions,
        sha256: &str,
    ) -> Result<Self, FileError> {
        Self::start(path, kind, options, Some(sha256))
    }

    fn start(
        path: &Path,
        kind: Kind,
        options: ReadOptions,
        sha256: Option<&str>,
    ) -> Result<Self, FileError> {
        let mut file = files::open(path)?;
        let probe = probe(path, &mut file, options.encoding)?;
        if sha256.is_some_and(|expected| expected != probe.sha256) {
            return Err(FileError::Changed {
                path: path.to_owned(),
            });
        }
        let failed = |error| from_decoding(path, error);
        let io = |cause| FileError::io(path, cause);
        file.seek(SeekFrom::Start(0)).map_err(io)?;
        let mut head = Vec::new();
        let mut decode = Decode::new(&file, probe.encoding, probe.skip);
        while head.len() < PART && decode.part(&mut head).map_err(failed)? {}
        let dialect = dialect::detect(&head, kind, options.delimiter)
            .map_err(|problem| no_dialect(path, kind, problem))?;
        drop(head);
        file.seek(SeekFrom::Start(0)).map_err(io)?;
        let mut decode = Decode::new(file, probe.encoding, probe.skip);
        if let Some(sha256) = sha256 {
            decode = decode.expecting(sha256);
        }
        let mut records = Records::new(decode, dialect.delimiter);
        let mut blank = 0;
        if dialect.declared {
            records.next_record(&mut blank).map_err(failed)?;
        }
        let header = match records.next_record(&mut blank).map_err(failed)? {
            Some(record) => Header::new(kind, record.line, record.iter()),
            None => return Err(no_dialect(path, kind, NoDialect::Empty)),
        };
        Ok(Self {
            facts: Facts {
                path: path.to_owned(),
                kind,
                encoding: probe.encoding,
                delimiter: dialect.delimiter,
                sha256: probe.sha256,
            },
            header,
            records,
            rows: 0,
            blank,
            samples: Vec::new(),
        })
    }

    /// What is known of the file.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The next row that is not blank, or `None` at the end.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, FileError> {
        let Self {
            records,
            facts,
            samples,
            ..
        } = self;
        let record = records
            .next_record(&mut self.blank)
            .map_err(|error| from_decoding(&facts.path, error))?;
        Ok(record.map(|record| {
            self.rows += 1;
            if samples.len() < SAMPLES && !record.is_ascii() {
                let foreign = record.iter().find(|cell| !cell.is_ascii());
                samples.extend(foreign.map(str::to_owned));
            }
            Row {
                number: self.rows,
                record,
            }
        }))
    }

    /// A report with what reading alone has found so far: format, counts of records, samples.
    pub fn report(&self) -> Report {
        Report {
            kind: self.facts.kind.name().to_owned(),
            encoding: self.facts.encoding.name().to_owned(),
            delimiter: char::from(self.facts.delimiter).to_string(),
            records: self.rows,
            blank: self.blank,
            samples: self.samples.clone(),
            ..Report::default()
        }
    }
}

fn probe(path: &Path, file: &mut File, chosen: Option<Encoding>) -> Result<Probe, FileError> {
    let mut survey = Survey::new();
    let mut part = vec![0; PART];
    loop {
        match file.read(&mut part) {
            Ok(0) => break,
            Ok(read) => survey.feed(&part[..read]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
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

fn contents(path: &Path, code: &'static str, message: Message) -> FileError {
    FileError::Contents {
        path: path.to_owned(),
        code,
        message,
    }
}

fn from_decoding(path: &Path, error: DecodeError) -> FileError {
    match error {
        DecodeError::Io(cause) => FileError::io(path, cause),
        DecodeError::Changed => FileError::Changed {
            path: path.to_owned(),
        },
        DecodeError::Malformed => contents(
            path,
            "E-FILE-ENCODING",
            Message::new("import-e-file-binary"),
        ),
    }
}

fn no_dialect(path: &Path, kind: Kind, problem: NoDialect) -> FileError {
    match problem {
        NoDialect::Empty => contents(path, "E-FILE-EMPTY", Message::new("import-e-file-empty")),
        NoDialect::NoHeader => {
            let titles = |lang| kind.titles(lang).collect::<Vec<_>>().join(", ");
            let message = Message::new("import-e-file-delim")
                .with("en", titles(crate::text::Lang::En))
                .with("pt", titles(crate::text::Lang::PtBr));
            contents(path, "E-FILE-DELIM", message)
        }
        NoDialect::Quote { line } => contents(
            path,
            "E-FILE-QUOTE",
            Message::new("import-e-file-quote-header").with("line", line.to_string()),
        ),
    }
}
