//! A file opened as a table: header and rows, read in constant memory. A workbook is held in memory as the text of its
//! sheet, so that all that follows is the same.

use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::{
    decode::{Decode, DecodeError, PART},
    dialect::{self, Dialect, NoDialect},
    encoding::Encoding,
    header::{ColumnMap, Field, Header, Kind, Sought, version_line},
    records::{RawRecord, Records},
    repair::{Lens, Repairs},
    report::Report,
    source::{Opened, Source, contents},
    write,
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::files::{self, FileError};

/// Values with letters beyond ASCII that are shown, to judge the encoding by (IMP-20).
const SAMPLES: usize = 3;

/// How a person wants a file to be read; what is `None` is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// The delimiter, an ASCII character.
    pub delimiter: Option<u8>,
    /// The kind of a file of users.
    pub kind: Option<Kind>,
    /// What columns mean (IMP-26).
    pub map: ColumnMap,
    /// The file has no header: its first row is data, its columns are called by numbers.
    pub headerless: bool,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
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
    /// Its delimiter; of a workbook that of its language.
    pub delimiter: u8,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// The workbook it is, with the sheet that was read.
    pub workbook: Option<(&'static str, String)>,
}

/// A row: a record with its number.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Number of the record, from 1, without header and blank records (IMP-24).
    pub number: u64,
    /// The record, as it is after the repairs.
    pub record: RawRecord<'a>,
    /// A person left it out.
    pub left_out: bool,
}

/// A file that is being read.
pub struct Table {
    facts: Facts,
    header: Header,
    records: Records<Source>,
    notes: Vec<Finding>,
    rows: u64,
    blank: u64,
    samples: Vec<String>,
    lens: Option<Lens>,
    /// The cells that the lens changed in the present row.
    changed: Vec<Option<String>>,
}

/// How a file begins, whatever its columns are: what a person maps them by (IMP-26).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek {
    /// What is known of it.
    pub facts: Facts,
    /// Its header.
    pub header: Header,
    /// The cells of its first rows.
    pub rows: Vec<Vec<String>>,
}

/// Rows of a [`Peek`].
const PEEK: usize = 5;

impl Table {
    /// Opens a file and finds out how it is written. All its bytes are seen once, for its encoding, and hashed.
    pub fn open(path: &Path, sought: Sought<'_>, options: &ReadOptions) -> Result<Self, FileError> {
        let sha256 = files::sha256(path)?;
        Self::start(path, sought, options, Hash::Known(sha256), true)
    }

    /// Opens a file without hashing it: [`Facts::sha256`] is empty. For those who hash it meanwhile.
    pub(super) fn open_unhashed(
        path: &Path,
        sought: Sought<'_>,
        options: &ReadOptions,
    ) -> Result<Self, FileError> {
        Self::start(path, sought, options, Hash::Known(String::new()), true)
    }

    /// Opens a file again, for the run: it must still have this SHA-256, now and when its end is reached.
    pub fn reopen(
        path: &Path,
        sought: Sought<'_>,
        options: &ReadOptions,
        sha256: &str,
    ) -> Result<Self, FileError> {
        if files::sha256(path)? != sha256 {
            return Err(FileError::Changed {
                path: path.to_owned(),
            });
        }
        Self::start(
            path,
            sought,
            options,
            Hash::Expected(sha256.to_owned()),
            true,
        )
    }

    /// How a file begins, whether or not its columns are known.
    pub fn peek(path: &Path, sought: Sought<'_>, options: &ReadOptions) -> Result<Peek, FileError> {
        let hash = Hash::Known(String::new());
        let mut table = Self::start(path, sought, options, hash, false)?;
        let mut rows = Vec::new();
        while rows.len() < PEEK
            && let Some(row) = table.next_row()?
        {
            rows.push(row.record.iter().map(str::to_owned).collect());
        }
        Ok(Peek {
            facts: table.facts,
            header: table.header,
            rows,
        })
    }

    fn start(
        path: &Path,
        sought: Sought<'_>,
        options: &ReadOptions,
        hash: Hash,
        known_only: bool,
    ) -> Result<Self, FileError> {
        let mut opened = Opened::new(path, options)?.settle(path, sought, options)?;
        let failed = |error| from_decoding(path, error);
        let io = |cause| FileError::io(path, cause);
        opened.source.seek(SeekFrom::Start(0)).map_err(io)?;
        let mut head = Vec::new();
        let mut decode = Decode::new(&mut opened.source, opened.encoding, opened.skip);
        while head.len() < PART && decode.part(&mut head).map_err(failed)? {}
        let chosen = match opened.workbook {
            Some(_) => Some(b','),
            None => options.delimiter,
        };
        let dialect = if known_only && !options.headerless {
            dialect::detect(&head, sought, chosen)
        } else {
            dialect::detect_any(&head, sought, chosen)
        };
        let dialect = dialect.map_err(|problem| no_dialect(path, sought, problem))?;
        drop(head);
        opened.source.seek(SeekFrom::Start(0)).map_err(io)?;
        let mut blank = 0;
        let (header, again) = {
            let decode = Decode::new(&mut opened.source, opened.encoding, opened.skip);
            let mut records = Records::new(decode, dialect.delimiter);
            header(&mut records, sought, options, dialect, &mut blank)
                .map_err(failed)?
                .ok_or_else(|| no_dialect(path, sought, NoDialect::Empty))?
        };
        opened.source.seek(SeekFrom::Start(0)).map_err(io)?;
        let in_memory = opened.workbook.is_some();
        let mut decode = Decode::new(opened.source, opened.encoding, opened.skip);
        let sha256 = match hash {
            Hash::Known(sha256) => sha256,
            Hash::Expected(sha256) => {
                // The hash of a workbook is that of its file, not of the text that was made of it.
                if !in_memory {
                    decode = decode.expecting(&sha256);
                }
                sha256
            }
        };
        let mut records = Records::new(decode, dialect.delimiter);
        blank = 0;
        for _ in 0..again {
            records.next_record(&mut blank).map_err(failed)?;
        }
        let delimiter = if in_memory {
            write::delimiter(header.lang())
        } else {
            dialect.delimiter
        };
        Ok(Self {
            facts: Facts {
                path: path.to_owned(),
                kind: header.kind,
                encoding: opened.encoding,
                delimiter,
                sha256,
                workbook: opened.workbook,
            },
            header,
            records,
            notes: opened.notes,
            rows: 0,
            blank,
            samples: Vec::new(),
            lens: None,
            changed: Vec::new(),
        })
    }

    /// The same file, seen with repairs; the file itself is never touched.
    #[must_use]
    pub fn through(mut self, repairs: &Repairs) -> Self {
        if !repairs.is_empty() {
            for column in repairs.dropped() {
                if let Some(field) = self.header.fields.get_mut(column) {
                    *field = None;
                }
            }
            self.lens = Some(Lens::new(repairs, &self.header));
        }
        self
    }

    /// What is known of the file.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What there is to say of the file as a whole: sheets that are not read.
    pub fn notes(&self) -> &[Finding] {
        &self.notes
    }

    /// The next row that is not blank, or `None` at the end.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, FileError> {
        let Self {
            records,
            facts,
            samples,
            lens,
            changed,
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
            let number = self.rows;
            let Some(lens) = lens else {
                return Row {
                    number,
                    record,
                    left_out: false,
                };
            };
            let left_out = lens.look(number, &record, changed);
            Row {
                number,
                record: record.changed(changed, lens.cleared(number)),
                left_out,
            }
        }))
    }

    /// A report with what reading alone has found so far: format, counts of records, samples.
    pub fn report(&self) -> Report {
        let title = |at: usize| self.header.title(at).to_owned();
        let column = |(at, field): (usize, &Option<Field>)| (title(at), field.map(Field::name));
        Report {
            kind: self.facts.kind.name().to_owned(),
            encoding: match &self.facts.workbook {
                Some((format, _)) => (*format).to_owned(),
                None => self.facts.encoding.name().to_owned(),
            },
            sheet: self.facts.workbook.as_ref().map(|(_, sheet)| sheet.clone()),
            delimiter: match &self.facts.workbook {
                Some(_) => String::new(),
                None => char::from(self.facts.delimiter).to_string(),
            },
            columns: self.header.fields.iter().enumerate().map(column).collect(),
            records: self.rows,
            blank: self.blank,
            samples: self.samples.clone(),
            ..Report::default()
        }
    }
}

/// What is known of the SHA-256 before the file is read.
enum Hash {
    Known(String),
    Expected(String),
}

/// Reads the header; also tells how many records stand before the data.
fn header<R: Read>(
    records: &mut Records<R>,
    sought: Sought<'_>,
    options: &ReadOptions,
    dialect: Dialect,
    blank: &mut u64,
) -> Result<Option<(Header, usize)>, DecodeError> {
    let mut before = usize::from(dialect.declared);
    if dialect.declared {
        records.next_record(blank)?;
    }
    let Some(record) = records.next_record(blank)? else {
        return Ok(None);
    };
    if options.headerless {
        return Ok(Some((Header::numbered(sought, record.len()), before)));
    }
    before += 1;
    let entra = matches!(sought, Sought::Users { .. }) && version_line(record.get(0));
    if !entra {
        let header = Header::new(sought, record.line, record.iter());
        return Ok(Some((header, before)));
    }
    let sought = match sought {
        Sought::Users { kind, map } => Sought::Users {
            kind: kind.or(Some(Kind::Entra)),
            map,
        },
        Sought::Customers | Sought::Subscriptions => sought,
    };
    let header = records
        .next_record(blank)?
        .map(|record| Header::new(sought, record.line, record.iter()));
    Ok(header.map(|header| (header, before + 1)))
}

pub(super) fn from_decoding(path: &Path, error: DecodeError) -> FileError {
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

fn no_dialect(path: &Path, sought: Sought<'_>, problem: NoDialect) -> FileError {
    match problem {
        NoDialect::Empty => contents(path, "E-FILE-EMPTY", Message::new("import-e-file-empty")),
        NoDialect::NoHeader => {
            let kind = match sought {
                Sought::Customers => Kind::Customers,
                Sought::Subscriptions => Kind::Subscriptions,
                Sought::Users { kind, .. } => kind.unwrap_or(Kind::Pc),
            };
            let titles = |lang| kind.titles(lang).collect::<Vec<_>>().join(", ");
            let message = match sought {
                Sought::Customers | Sought::Subscriptions => Message::new("import-e-file-delim"),
                Sought::Users { .. } => Message::new("files-e-delim"),
            };
            let message = message
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
