//! A file opened as a table: header and rows, read in constant memory. A workbook is held in memory as the text of its
//! sheet, so that all that follows is the same.

use std::io::{Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::{
    decode::{Decode, DecodeError, PART},
    dialect::{self, NoDialect},
    encoding::Encoding,
    header::{ColumnMap, Field, Header, Kind, Sought},
    records::Records,
    repair::{Lens, Repairs},
    report::Report,
    source::{Opened, Source, contents},
    write,
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::files::{self, FileError};

mod rows;
mod start;
mod watch;

pub use rows::{Row, Rows, View};
pub use watch::Reading;

use rows::{SAMPLES, sample};
use start::header;

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

/// A file that is being read.
pub struct Table {
    facts: Facts,
    header: Header,
    records: Records<Source>,
    notes: Vec<Finding>,
    rows: u64,
    /// Bytes of the file, or of the text of a sheet.
    size: u64,
    samples: Vec<String>,
    view: View,
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
        Self::start(path, sought, options, Hash::Make, true, Reading::ALONE)
    }

    /// Opens a file without hashing it: [`Facts::sha256`] is empty. For those who hash it meanwhile.
    pub(super) fn open_unhashed(
        path: &Path,
        sought: Sought<'_>,
        options: &ReadOptions,
    ) -> Result<Self, FileError> {
        Self::start(path, sought, options, Hash::None, true, Reading::ALONE)
    }

    /// Opens a file, hashed or not, while somebody watches.
    pub(super) fn open_watched(
        path: &Path,
        sought: Sought<'_>,
        options: &ReadOptions,
        hash: bool,
        watch: Reading<'_>,
    ) -> Result<Self, FileError> {
        let hash = if hash { Hash::Make } else { Hash::None };
        Self::start(path, sought, options, hash, true, watch)
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
            Reading::ALONE,
        )
    }

    /// How a file begins, whether or not its columns are known.
    pub fn peek(path: &Path, sought: Sought<'_>, options: &ReadOptions) -> Result<Peek, FileError> {
        let mut table = Self::start(path, sought, options, Hash::None, false, Reading::ALONE)?;
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
        watch: Reading<'_>,
    ) -> Result<Self, FileError> {
        let mut opened = Opened::new(path, options, matches!(hash, Hash::Make), watch)?;
        opened.settle(path, sought, options)?;
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
        let (header, again) = {
            let decode = Decode::new(&mut opened.source, opened.encoding, opened.skip);
            let mut records = Records::new(decode, dialect.delimiter);
            header(&mut records, sought, options, dialect)
                .map_err(failed)?
                .ok_or_else(|| no_dialect(path, sought, NoDialect::Empty))?
        };
        opened.source.seek(SeekFrom::Start(0)).map_err(io)?;
        let in_memory = opened.workbook.is_some();
        let mut decode = Decode::new(opened.source, opened.encoding, opened.skip);
        let sha256 = match hash {
            Hash::None | Hash::Make => opened.sha256,
            Hash::Expected(sha256) => {
                // The hash of a workbook is that of its file, not of the text that was made of it.
                if !in_memory {
                    decode = decode.expecting(&sha256);
                }
                sha256
            }
        };
        let mut records = Records::new(decode, dialect.delimiter);
        for _ in 0..again {
            records.next_record().map_err(failed)?;
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
            size: opened.size,
            samples: Vec::new(),
            view: View::default(),
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
            self.view = View::through(Lens::new(repairs, &self.header));
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

    /// Tells who watches how far the file is read; an error when it shall not be read on.
    pub(super) fn watched(&self, watch: Reading<'_>) -> Result<(), FileError> {
        watch.at(&self.facts.path, self.size + self.records.read(), self.size)
    }

    /// What there is to say of the file as a whole: sheets that are not read.
    pub fn notes(&self) -> &[Finding] {
        &self.notes
    }

    /// The next row that is not blank, or `None` at the end.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, FileError> {
        let record = self
            .records
            .next_record()
            .map_err(|error| from_decoding(&self.facts.path, error))?;
        let Some(record) = record else {
            return Ok(None);
        };
        self.rows += 1;
        sample(&mut self.samples, std::iter::once(record));
        Ok(Some(self.view.row(self.rows, record)))
    }

    /// The next rows, in the memory of such as are no longer needed; `None` at the end. They are as they stand in the
    /// file: see [`Table::view`].
    pub fn next_rows(&mut self, spare: Rows) -> Result<Option<Rows>, FileError> {
        let batch = self
            .records
            .next_batch(spare.into_batch())
            .map_err(|error| from_decoding(&self.facts.path, error))?;
        Ok(batch.map(|batch| {
            let rows = Rows::new(self.rows + 1, batch);
            self.rows += rows.len() as u64;
            if self.samples.len() < SAMPLES && !rows.is_ascii() {
                sample(&mut self.samples, rows.iter().map(|(_, record)| record));
            }
            rows
        }))
    }

    /// What makes rows of records: with the repairs.
    pub fn view(&self) -> View {
        self.view.clone()
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
            blank: self.records.blank(),
            samples: self.samples.clone(),
            ..Report::default()
        }
    }
}

/// What is to be done about the SHA-256.
enum Hash {
    /// It is not wanted.
    None,
    /// It is to be made.
    Make,
    /// It must be this one when the end is reached.
    Expected(String),
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
