//! Temporary passwords between their making and the password file (IMP-61 to IMP-63).
//!
//! The passwords of a part are on the disk, in a file only the user may read, before the part is committed: a kill loses
//! no password of a user that was created. At the end those of created users go into the password file, and the spool
//! is overwritten and removed.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::write::{Cell, CsvWriter};
use crate::domain::{guid::Guid, secret::Secret};
use crate::service::files::{self, Access, AtomicFile, FileError};
use crate::store::seal::Seal;
use crate::text::{Catalogue, Lang};

/// Longest line of a spool: the header with three long paths.
const LINE: usize = 256 * 1024;
const SUFFIX: &str = "spool";

/// What sealed lines are authenticated with.
const LABEL: &str = "spool";

/// What a run was about, so that a left-over spool can be finished without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpoolHeader {
    /// Id of the run; names the file.
    pub run: String,
    /// The customer.
    pub customer_id: Guid,
    /// Its name for people.
    pub customer_name: String,
    /// The file of users.
    #[serde(with = "os_path")]
    pub input: PathBuf,
    /// SHA-256 of that file.
    pub sha256: String,
    /// Where the result file goes.
    #[serde(with = "os_path")]
    pub result: PathBuf,
    /// Where the password file goes.
    #[serde(with = "os_path")]
    pub passwords: PathBuf,
    /// Delimiter of both.
    pub delimiter: u8,
}

/// Paths need not be UTF-8.
mod os_path {
    use std::{
        ffi::OsString,
        path::{Path, PathBuf},
    };

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        path.as_os_str().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<PathBuf, D::Error> {
        OsString::deserialize(deserializer).map(PathBuf::from)
    }
}

/// A password that was given to a user.
#[derive(Debug, PartialEq, Eq)]
pub struct Issued {
    /// Display name.
    pub display_name: String,
    /// Sign-in name.
    pub user_principal_name: String,
    /// The temporary password.
    pub password: Secret,
}

/// The spool of a run.
#[derive(Debug)]
pub struct Spool {
    path: PathBuf,
    file: File,
    header: SpoolHeader,
    seal: Seal,
}

impl Spool {
    /// Begins the spool of a run in `directory`, which is made if it is missing. The header is on the disk when this returns.
    pub fn create(directory: &Path, header: SpoolHeader, seal: &Seal) -> Result<Self, FileError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(directory)
            .map_err(|cause| FileError::io(directory, cause))?;
        let path = directory.join(format!("{}.{SUFFIX}", header.run));
        let mut file = files::create_private(&path)?;
        let io = |cause| FileError::io(&path, cause);
        let line = serde_json::to_vec(&header).map_err(|error| io(error.into()))?;
        let mut line = seal.line(LABEL, &line).map_err(io)?.into_owned();
        line.push(b'\n');
        file.write_all(&line)
            .and_then(|()| file.sync_all())
            .map_err(io)?;
        Ok(Self {
            path,
            file,
            header,
            seal: seal.clone(),
        })
    }

    /// Opens a left-over spool. A last line that a kill cut short is dropped: its part was never committed.
    pub fn open(path: &Path, seal: &Seal) -> Result<Self, FileError> {
        let io = |cause| FileError::io(path, cause);
        drop(files::open(path)?);
        let mut options = OpenOptions::new();
        options.read(true).append(true);
        files::no_link(&mut options);
        let file = options.open(path).map_err(io)?;
        let mut lines = Lines::new(&file).map_err(io)?;
        let header = lines
            .next_line()
            .map_err(io)?
            .ok_or_else(|| io(io::ErrorKind::UnexpectedEof.into()))?;
        let header = opened(seal, header)
            .and_then(|header| Ok(serde_json::from_slice(&header)?))
            .map_err(io)?;
        while lines.next_line().map_err(io)?.is_some() {}
        let whole = lines.whole;
        drop(lines);
        file.set_len(whole)
            .and_then(|()| file.sync_all())
            .map_err(io)?;
        Ok(Self {
            path: path.to_owned(),
            file,
            header,
            seal: seal.clone(),
        })
    }

    /// The spools that killed runs left in a directory, by name. One whose header was cut short holds no password and is
    /// removed.
    pub fn pending(directory: &Path, seal: &Seal) -> Result<Vec<Self>, FileError> {
        let io = |cause| FileError::io(directory, cause);
        let entries = match fs::read_dir(directory) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(io)?,
        };
        let mut paths = Vec::new();
        for entry in entries {
            let path = entry.map_err(io)?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == SUFFIX)
            {
                paths.push(path);
            }
        }
        paths.sort();
        let mut spools = Vec::new();
        for path in paths {
            match Self::open(&path, seal) {
                Ok(spool) => spools.push(spool),
                Err(FileError::Io { cause, .. })
                    if cause.kind() == io::ErrorKind::UnexpectedEof =>
                {
                    files::wipe(&path)?;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(spools)
    }

    /// What the run was about.
    pub fn header(&self) -> &SpoolHeader {
        &self.header
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds the passwords of a part. They are on the disk when this returns; only then may the part be committed.
    pub fn append(&mut self, part: &[Issued]) -> Result<(), FileError> {
        // Room for the worst case of escaping, so that the buffer never moves and leaves no copy.
        let room = part.iter().map(|issued| {
            6 * (issued.display_name.len()
                + issued.user_principal_name.len()
                + issued.password.expose().len())
                + 16
        });
        let mut lines = Zeroizing::new(Vec::with_capacity(room.sum()));
        let io = |cause| FileError::io(&self.path, cause);
        for issued in part {
            let line = (
                &issued.display_name,
                &issued.user_principal_name,
                issued.password.expose(),
            );
            if self.seal.is_set() {
                let text = serde_json::to_vec(&line).map(Zeroizing::new);
                let text = text.map_err(|error| io(error.into()))?;
                lines.extend_from_slice(&self.seal.line(LABEL, &text).map_err(io)?);
            } else {
                serde_json::to_writer(&mut *lines, &line).map_err(|error| io(error.into()))?;
            }
            lines.push(b'\n');
        }
        self.file
            .write_all(&lines)
            .and_then(|()| self.file.sync_all())
            .map_err(io)
    }

    /// Visits all passwords, in the order they were added; of a sign-in name that is there twice (its part was tried
    /// again after a kill) only the last.
    pub fn visit(&self, visit: &mut dyn FnMut(Issued) -> io::Result<()>) -> Result<(), FileError> {
        let io = |cause| FileError::io(&self.path, cause);
        let mut last = HashMap::new();
        self.lines(&mut |at, issued| {
            last.insert(name(&issued.user_principal_name), at);
            Ok(())
        })
        .map_err(io)?;
        self.lines(&mut |at, issued| {
            if last.get(&name(&issued.user_principal_name)) == Some(&at) {
                visit(issued)
            } else {
                Ok(())
            }
        })
        .map_err(io)
    }

    fn lines(&self, visit: &mut dyn FnMut(u64, Issued) -> io::Result<()>) -> io::Result<()> {
        let mut lines = Lines::new(&self.file)?;
        lines.next_line()?;
        let mut at = 0;
        while let Some(line) = lines.next_line()? {
            let (display_name, user_principal_name, password): (String, String, String) =
                serde_json::from_slice(&Zeroizing::new(opened(&self.seal, line)?))?;
            visit(
                at,
                Issued {
                    display_name,
                    user_principal_name,
                    password: Secret::new(password),
                },
            )?;
            at += 1;
        }
        Ok(())
    }

    /// Writes the password file: a new file that only the user may read, with the rows for which `created` says yes to the
    /// sign-in name (IMP-61). Nothing is written where there are none. Returns path and number of rows.
    pub fn export(
        &self,
        target: &Path,
        catalogue: &Catalogue,
        created: &mut dyn FnMut(&str) -> bool,
    ) -> Result<Option<(PathBuf, u64)>, FileError> {
        let io = |cause| FileError::io(target, cause);
        let out = AtomicFile::create(target, Access::Private, &[&self.header.input])?;
        let mut csv = CsvWriter::new(out, self.header.delimiter);
        let titles = [
            catalogue.get("import-passwords-display"),
            catalogue.get("import-passwords-user"),
            catalogue.get("import-passwords-password"),
        ];
        csv.record(titles.iter().map(|title| Cell::Exact(title)))
            .map_err(io)?;
        let mut rows = 0;
        self.visit(&mut |issued| {
            if !created(&issued.user_principal_name) {
                return Ok(());
            }
            rows += 1;
            csv.record([
                Cell::Text(&issued.display_name),
                Cell::Text(&issued.user_principal_name),
                Cell::Exact(issued.password.expose()),
            ])
        })?;
        let out = csv.finish().map_err(io)?;
        if rows == 0 {
            return Ok(None);
        }
        Ok(Some((out.commit()?, rows)))
    }

    /// Overwrites and removes the spool: after the password file is written, or when no user was created.
    pub fn wipe(self) -> Result<(), FileError> {
        let Self { path, file, .. } = self;
        drop(file);
        files::wipe(&path)
    }
}

/// A line as it was before it was sealed.
fn opened(seal: &Seal, line: &[u8]) -> io::Result<Vec<u8>> {
    seal.line_of(LABEL, line)
        .map(Cow::into_owned)
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "it is of another book"))
}

/// Where the password file goes: the given path as it is (a file there is not overwritten but refused when it is written),
/// else beside the input under a name that is free (IMP-61).
pub fn passwords_path(input: &Path, given: Option<&Path>, lang: Lang) -> PathBuf {
    let suffix = match lang {
        Lang::En => ".temporary-passwords.csv",
        Lang::PtBr => ".senhas-temporarias.csv",
    };
    given.map_or_else(
        || files::unused(&files::beside(input, suffix)),
        Path::to_owned,
    )
}

/// Sign-in names are compared without regard to case (USR-15).
fn name(upn: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    upn.to_lowercase().hash(&mut hasher);
    hasher.finish()
}

/// Whole lines, through a buffer that is overwritten at the end.
struct Lines<'a> {
    file: &'a File,
    buffer: Zeroizing<Vec<u8>>,
    start: usize,
    end: usize,
    /// Bytes of the lines that were given.
    whole: u64,
}

impl<'a> Lines<'a> {
    fn new(mut file: &'a File) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        Ok(Self {
            file,
            buffer: Zeroizing::new(vec![0; LINE]),
            start: 0,
            end: 0,
            whole: 0,
        })
    }

    /// The next line without its end; a last line without one is not given.
    fn next_line(&mut self) -> io::Result<Option<&[u8]>> {
        loop {
            if let Some(length) = memchr::memchr(b'\n', &self.buffer[self.start..self.end]) {
                let start = self.start;
                self.start += length + 1;
                self.whole += length as u64 + 1;
                return Ok(Some(&self.buffer[start..start + length]));
            }
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
            if self.end == self.buffer.len() {
                return Err(io::ErrorKind::InvalidData.into());
            }
            match self.file.read(&mut self.buffer[self.end..]) {
                Ok(0) => return Ok(None),
                Ok(read) => self.end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

#[cfg(test)]
mod tests;
