//! Files of evidence: hashed when they are planned, copied into the book under the name of their digest when the plan
//! is committed (TRF-34). They are never opened by another program.

use std::{
    fs,
    io::{self, Read, Write},
    path::Path,
};

use jiff::Timestamp;
use sha2::Digest;

use super::{
    super::{
        Service,
        files::{self, FileError},
        plan::Step,
        refusal::Refusal,
    },
    TransferEvent,
};
use crate::domain::{
    change::Change,
    message::Message,
    record::Record,
    transfer::{
        Attachment,
        evidence::{LARGEST, clean_name, media_type},
    },
};
use crate::store::{attachments::LABEL, seal::Seal};

/// What is known of a file before it is copied.
///
/// # Errors
/// `Rule` TRF-34: it is not there, cannot be read, is no file, or is larger than 25 MiB.
pub fn look(path: &Path, at: Timestamp) -> Result<Attachment, Refusal> {
    let name = path
        .file_name()
        .map(|name| clean_name(&name.to_string_lossy()))
        .unwrap_or_default();
    let mut start = Vec::new();
    let (sha256, size) = read(path, &name, &mut io::sink(), &mut start)?;
    Ok(Attachment {
        sha256,
        size,
        media_type: media_type(&start, &name).to_owned(),
        name,
        at,
    })
}

/// Digest and size, while the bytes go on to `to`; `start` gets the first ones.
fn read(
    path: &Path,
    name: &str,
    to: &mut dyn Write,
    start: &mut Vec<u8>,
) -> Result<(String, u64), Refusal> {
    let mut file = files::open(path).map_err(|error| gone(&error))?;
    let length = file.metadata().map_or(0, |found| found.len());
    if length > LARGEST {
        return Err(large(name));
    }
    let mut hash = sha2::Sha256::new();
    let mut size = 0_u64;
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => {
                let part = buffer.get(..count).unwrap_or_default();
                if start.is_empty() {
                    start.extend_from_slice(part.get(..512).unwrap_or(part));
                }
                hash.update(part);
                size += part.len() as u64;
                // It may grow while it is read.
                if size > LARGEST {
                    return Err(large(name));
                }
                to.write_all(part)
                    .map_err(|cause| gone(&FileError::io(path, cause)))?;
            }
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(gone(&FileError::io(path, cause))),
        }
    }
    Ok((hex(&hash.finalize()), size))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn gone(error: &FileError) -> Refusal {
    Refusal::Rule {
        rule: "TRF-34",
        message: Message::new("transfer-attachment-unreadable")
            .with("path", error.path().display().to_string())
            .with("cause", error.message()),
    }
}

fn large(name: &str) -> Refusal {
    Refusal::Rule {
        rule: "TRF-34",
        message: Message::new("transfer-attachment-large")
            .with("name", name)
            .with("mib", LARGEST / 1024 / 1024),
    }
}

impl Service {
    /// Copies the files of an event into the book, before the record that names them is written. A file that changed
    /// since it was planned is refused.
    pub(in crate::service) fn keep_evidence(
        &self,
        event: &TransferEvent,
        step: &Step,
    ) -> Result<(), Refusal> {
        if event.files.is_empty() {
            return Ok(());
        }
        self.may_write()?;
        // A book in memory keeps no files, but sees that they are there.
        let place = self.book().attachments();
        let planned: Vec<&Attachment> = step
            .changes
            .iter()
            .filter_map(|change| match change {
                Change::Put(Record::Transfer(transfer)) => Some(&transfer.attachments),
                _ => None,
            })
            .flatten()
            .collect();
        for path in &event.files {
            match &place {
                Some(place) => copy(path, (place, &self.book().seal()), &planned)?,
                None => drop(look(path, Timestamp::UNIX_EPOCH)?),
            }
        }
        Ok(())
    }

    /// The contents of a piece of evidence that the book keeps; `None` in memory.
    ///
    /// # Errors
    /// Those of opening it; what it holds is read as it was copied, whatever it lies under.
    pub fn evidence(&self, attachment: &Attachment) -> io::Result<Option<Box<dyn Read>>> {
        let Some(place) = self.book().attachments() else {
            return Ok(None);
        };
        let file = fs::File::open(place.join(&attachment.sha256))?;
        let file = io::BufReader::new(file);
        self.book().seal().reader(LABEL, file).map(Some)
    }
}

fn copy(
    path: &Path,
    (place, seal): (&Path, &Seal),
    planned: &[&Attachment],
) -> Result<(), Refusal> {
    let io = |cause| Refusal::from(FileError::io(place, cause));
    if !place.is_dir() {
        make_directory(place).map_err(io)?;
        files::sync_directory(place.parent().unwrap_or(place)).map_err(io)?;
    }
    let mut temporary = tempfile::Builder::new()
        .prefix(".contas-")
        .tempfile_in(place)
        .map_err(io)?;
    let name = path.display().to_string();
    let mut out = seal.writer(LABEL, temporary.as_file_mut()).map_err(io)?;
    let (sha256, _) = read(path, &name, &mut out, &mut Vec::new())?;
    out.finish().map_err(io)?;
    if !planned.iter().any(|attachment| attachment.sha256 == sha256) {
        return Err(gone(&FileError::Changed {
            path: path.to_owned(),
        }));
    }
    let target = place.join(&sha256);
    if target.is_file() {
        return Ok(());
    }
    // `tempfile` makes 0600 where the system knows modes.
    temporary.as_file().sync_all().map_err(io)?;
    temporary
        .persist(&target)
        .map_err(|error| io(error.error))?;
    files::sync_directory(place).map_err(io)
}

fn make_directory(place: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(place)
}
