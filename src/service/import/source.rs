//! Opening a file: as text of an encoding, or as a workbook.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{
    decode::{Decode, PART},
    dialect,
    encoding::{self, Encoding, Probe, Survey, Unreadable},
    header::Sought,
    table::{ReadOptions, Reading},
    workbook::{self, NoSheet},
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::files::{self, FileError, hexadecimal};

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
    /// Bytes of the file, or of the text of a sheet.
    pub(super) size: u64,
    /// SHA-256 of the file, hexadecimal; empty unless it was asked for.
    pub(super) sha256: String,
    /// Sheets that are not read.
    pub(super) notes: Vec<Finding>,
    /// Why the bytes do not fit the encoding that was guessed, unless the header shows another.
    misfit: Option<FileError>,
}

impl Opened {
    /// Opens a file. All its bytes are seen once for its encoding, and hashed on the way if that is asked for.
    pub(super) fn new(
        path: &Path,
        options: &ReadOptions,
        hash: bool,
        watch: Reading<'_>,
    ) -> Result<Self, FileError> {
        let mut hash = hash.then(Sha256::new);
        let mut file = files::open(path)?;
        let size = file
            .metadata()
            .map_err(|cause| FileError::io(path, cause))?
            .len();
        let io = |cause| FileError::io(path, cause);
        let mut head = [0; 4];
        let read = file.read(&mut head).map_err(io)?;
        if !encoding::workbook(&head[..read]) {
            file.seek(SeekFrom::Start(0)).map_err(io)?;
            let (encoding, skip, misfit) = match probe(
                path,
                (&mut file, size),
                options.encoding,
                hash.as_mut(),
                watch,
            )? {
                Ok(Probe { encoding, skip, .. }) => (encoding, skip, None),
                // Excel's "CSV (Macintosh)" has such bytes too.
                Err((Encoding::Windows1252, error)) if options.encoding.is_none() => {
                    (Encoding::Windows1252, 0, Some(error))
                }
                Err((_, error)) => return Err(error),
            };
            return Ok(Self {
                source: Source::File(file),
                encoding,
                skip,
                workbook: None,
                size,
                sha256: hash.map(hexadecimal).unwrap_or_default(),
                notes: Vec::new(),
                misfit,
            });
        }
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
            size: sheet.text.len() as u64,
            source: Source::Text(Cursor::new(sheet.text)),
            encoding: Encoding::Utf8,
            skip: 0,
            workbook: Some((sheet.format, sheet.name)),
            sha256: match hash {
                Some(_) => files::sha256(path)?,
                None => String::new(),
            },
            notes,
            misfit: None,
        })
    }

    /// A file that is neither UTF-8 nor UTF-16 is taken for Windows-1252 (IMP-20), unless its header is only readable in
    /// one of Excel's other code pages.
    pub(super) fn settle(
        &mut self,
        path: &Path,
        sought: Sought<'_>,
        options: &ReadOptions,
    ) -> Result<(), FileError> {
        if self.encoding != Encoding::Windows1252 || options.encoding.is_some() {
            return Ok(());
        }
        let mut known = |encoding| -> Result<usize, FileError> {
            let io = |cause| FileError::io(path, cause);
            self.source.seek(SeekFrom::Start(0)).map_err(io)?;
            let mut head = Vec::new();
            let mut decode = Decode::new(&mut self.source, encoding, 0);
            while head.len() < PART && decode.part(&mut head).is_ok_and(|more| more) {}
            Ok(dialect::known(&head, sought, options.delimiter))
        };
        let mut best = (known(Encoding::Windows1252)?, Encoding::Windows1252);
        for other in [Encoding::Cp850, Encoding::MacRoman] {
            let columns = known(other)?;
            if columns > best.0 {
                best = (columns, other);
            }
        }
        self.encoding = best.1;
        match self.misfit.take() {
            Some(error) if self.encoding == Encoding::Windows1252 => Err(error),
            _ => Ok(()),
        }
    }
}

/// The encoding, or why none fits and which was tried.
type Probed = Result<Probe, (Encoding, FileError)>;

fn probe(
    path: &Path,
    (file, size): (&mut File, u64),
    chosen: Option<Encoding>,
    mut hash: Option<&mut Sha256>,
    watch: Reading<'_>,
) -> Result<Probed, FileError> {
    let mut survey = Survey::new();
    let mut part = vec![0; PART];
    loop {
        watch.at(path, survey.size(), size)?;
        match file.read(&mut part) {
            Ok(0) => break,
            Ok(read) => {
                survey.feed(&part[..read]);
                if let Some(hash) = &mut hash {
                    hash.update(&part[..read]);
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(FileError::io(path, error)),
        }
    }
    Ok(survey.decide(chosen).map_err(|problem| match problem {
        Unreadable::Workbook => (
            Encoding::Utf8,
            contents(path, "E-FILE-XLSX", Message::new("import-e-file-xlsx")),
        ),
        Unreadable::Binary => (
            Encoding::Utf8,
            contents(
                path,
                "E-FILE-ENCODING",
                Message::new("import-e-file-binary"),
            ),
        ),
        Unreadable::Byte { encoding, offset } => (
            encoding,
            contents(
                path,
                "E-FILE-ENCODING",
                Message::new("import-e-file-encoding")
                    .with("encoding", encoding.name())
                    .with("offset", (offset + 1).to_string()),
            ),
        ),
    }))
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
