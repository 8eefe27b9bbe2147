//! Files outside the book: opened only when they are files, written whole or not at all (IMP-54).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::refusal::Refusal;
use crate::domain::message::Message;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The operating system refused.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What it answered.
        cause: io::Error,
    },
    /// It is a directory.
    #[error("{} is a directory", path.display())]
    Directory {
        /// The place.
        path: PathBuf,
    },
    /// It is a pipe, a device or a socket.
    #[error("{} is not a regular file", path.display())]
    Special {
        /// The place.
        path: PathBuf,
    },
    /// It changed between the review and the run, or while it was read.
    #[error("{} was changed meanwhile", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The person stopped its being read.
    #[error("{} was not read to its end", path.display())]
    Cancelled {
        /// The file.
        path: PathBuf,
    },
    /// The file to write is the file that is read (IMP-50).
    #[error("{} is the input", path.display())]
    IsInput {
        /// The file.
        path: PathBuf,
    },
    /// A private file must be new (IMP-61).
    #[error("{} exists already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A private file must not be written through a link (IMP-61).
    #[error("{} is a symbolic link", path.display())]
    Link {
        /// The file.
        path: PathBuf,
    },
    /// Its contents cannot be read as what it should be.
    #[error("{}: {}", path.display(), message.id)]
    Contents {
        /// The file.
        path: PathBuf,
        /// `E-FILE-…`.
        code: &'static str,
        /// What is wrong and the way out.
        message: Message,
    },
}

impl FileError {
    /// The answer of the operating system about a path.
    pub fn io(path: &Path, cause: io::Error) -> Self {
        Self::Io {
            path: path.to_owned(),
            cause,
        }
    }

    /// The file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Io { path, .. }
            | Self::Directory { path }
            | Self::Special { path }
            | Self::Changed { path }
            | Self::Cancelled { path }
            | Self::IsInput { path }
            | Self::Exists { path }
            | Self::Link { path }
            | Self::Contents { path, .. } => path,
        }
    }

    /// What is wrong and the way out.
    pub fn message(&self) -> Message {
        match self {
            Self::Io { cause, .. } => match cause.kind() {
                io::ErrorKind::NotFound => Message::new("import-file-missing"),
                io::ErrorKind::PermissionDenied => Message::new("import-file-denied"),
                io::ErrorKind::StorageFull => Message::new("import-file-full"),
                io::ErrorKind::ReadOnlyFilesystem => Message::new("import-file-read-only"),
                _ => Message::new("import-file-io").with("cause", cause.to_string()),
            },
            Self::Directory { .. } => Message::new("import-file-directory"),
            Self::Special { .. } => Message::new("import-file-special"),
            Self::Changed { .. } => Message::new("import-file-changed"),
            Self::Cancelled { .. } => Message::new("refusal-cancelled"),
            Self::IsInput { .. } => Message::new("import-file-is-input"),
            Self::Exists { .. } => Message::new("import-file-exists"),
            Self::Link { .. } => Message::new("import-file-link"),
            Self::Contents { message, .. } => message.clone(),
        }
    }
}

impl From<FileError> for Refusal {
    fn from(error: FileError) -> Self {
        if matches!(error, FileError::Cancelled { .. }) {
            return Self::Cancelled;
        }
        Self::File {
            path: error.path().display().to_string(),
            cause: error.message(),
        }
    }
}

/// Opens a regular file for reading. A pipe or a device would block or never end: it is refused before it is opened.
pub fn open(path: &Path) -> Result<File, FileError> {
    let refuse = |metadata: &fs::Metadata| {
        if metadata.is_dir() {
            Err(FileError::Directory {
                path: path.to_owned(),
            })
        } else if metadata.is_file() {
            Ok(())
        } else {
            Err(FileError::Special {
                path: path.to_owned(),
            })
        }
    };
    let io = |cause| FileError::io(path, cause);
    refuse(&fs::metadata(path).map_err(io)?)?;
    let file = File::open(path).map_err(io)?;
    refuse(&file.metadata().map_err(io)?)?;
    Ok(file)
}

/// SHA-256 of a file's bytes, hexadecimal.
pub fn sha256(path: &Path) -> Result<String, FileError> {
    use sha2::Digest;
    let mut file = open(path)?;
    let mut hash = sha2::Sha256::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        match io::Read::read(&mut file, &mut buffer) {
            Ok(0) => break,
            Ok(read) => hash.update(&buffer[..read]),
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(FileError::io(path, cause)),
        }
    }
    Ok(hexadecimal(hash))
}

/// A hash as hexadecimal digits.
pub fn hexadecimal(hash: sha2::Sha256) -> String {
    use std::fmt::Write as _;

    use sha2::Digest;
    hash.finalize()
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// A whole text file in UTF-8.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    let mut text = String::new();
    io::Read::read_to_string(&mut open(path)?, &mut text)
        .map_err(|cause| FileError::io(path, cause))?;
    Ok(text)
}

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whoever the user's umask lets.
    Usual,
    /// The user alone (0600), and the file must be new: no overwriting, no link (IMP-61).
    Private,
}

/// A file that appears under its name only when it is complete and on the disk (IMP-54). Dropped before that, it
/// leaves nothing.
#[derive(Debug)]
pub struct AtomicFile {
    temporary: NamedTempFile,
    target: PathBuf,
    access: Access,
}

impl AtomicFile {
    /// Begins a file. `inputs` are files that must not be overwritten by it.
    pub fn create(target: &Path, access: Access, inputs: &[&Path]) -> Result<Self, FileError> {
        let path = || target.to_owned();
        match fs::symlink_metadata(target) {
            Ok(found) if access == Access::Private => {
                return Err(if found.is_symlink() {
                    FileError::Link { path: path() }
                } else {
                    FileError::Exists { path: path() }
                });
            }
            Ok(_) | Err(_) => {}
        }
        // Write through a link, so that the link stays what it is.
        let real = fs::canonicalize(target).unwrap_or_else(|_| path());
        if let Ok(found) = fs::metadata(&real) {
            if found.is_dir() {
                return Err(FileError::Directory { path: path() });
            }
            if !found.is_file() {
                return Err(FileError::Special { path: path() });
            }
        }
        if inputs.iter().any(|input| same_file(input, &real)) {
            return Err(FileError::IsInput { path: path() });
        }
        let io = |cause| FileError::io(target, cause);
        let mut builder = tempfile::Builder::new();
        builder.prefix(".contas-").suffix(".tmp");
        #[cfg(unix)]
        if access == Access::Usual {
            use std::os::unix::fs::PermissionsExt;
            let mode =
                fs::metadata(&real).map_or(0o666, |found| found.permissions().mode() & 0o777);
            builder.permissions(fs::Permissions::from_mode(mode));
        }
        let temporary = builder.tempfile_in(directory(&real)).map_err(io)?;
        Ok(Self {
            temporary,
            target: real,
            access,
        })
    }

    /// Puts the file on the disk and under its name.
    pub fn commit(self) -> Result<PathBuf, FileError> {
        let Self {
            temporary,
            target,
            access,
        } = self;
        let io = |cause| FileError::io(&target, cause);
        temporary.as_file().sync_all().map_err(io)?;
        match access {
            Access::Usual => temporary.persist(&target).map_err(|e| io(e.error))?,
            Access::Private => temporary.persist_noclobber(&target).map_err(|e| {
                if e.error.kind() == io::ErrorKind::AlreadyExists {
                    FileError::Exists {
                        path: target.clone(),
                    }
                } else {
                    io(e.error)
                }
            })?,
        };
        sync_directory(directory(&target)).map_err(io)?;
        Ok(target)
    }
}

impl Write for AtomicFile {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.temporary.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush()
    }
}

/// A new file that only the user may read, at once under its name; refused where anything stands there, also a link.
pub fn create_private(path: &Path) -> Result<File, FileError> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path).map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => FileError::Exists {
            path: path.to_owned(),
        },
        _ => FileError::io(path, cause),
    })?;
    sync_directory(directory(path)).map_err(|cause| FileError::io(path, cause))?;
    Ok(file)
}

/// The file is not opened through a symbolic link: where the program writes or wipes, somebody could have put one.
pub(crate) fn no_link(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, crate::store::files::NO_LINK);
    #[cfg(not(unix))]
    let _ = options;
}

/// Overwrites a file, then removes it (IMP-63). On a copying file system old blocks may survive: no program can help.
pub fn wipe(path: &Path) -> Result<(), FileError> {
    let io = |cause| FileError::io(path, cause);
    let mut options = OpenOptions::new();
    options.write(true);
    no_link(&mut options);
    let mut file = options.open(path).map_err(io)?;
    let mut left = file.metadata().map_err(io)?.len();
    file.seek(SeekFrom::Start(0)).map_err(io)?;
    let zeros = [0_u8; 8192];
    while left > 0 {
        let part = usize::try_from(left).map_or(zeros.len(), |left| left.min(zeros.len()));
        file.write_all(&zeros[..part]).map_err(io)?;
        left -= part as u64;
    }
    file.sync_all().map_err(io)?;
    drop(file);
    fs::remove_file(path).map_err(io)?;
    sync_directory(directory(path)).map_err(io)
}

/// The path itself where nothing stands there, else the first of `name-2.csv`, `name-3.csv` … that is free (IMP-50).
pub fn unused(path: &Path) -> PathBuf {
    // Beside a folder there is no place for a file of its name: the folder is refused when the file is made.
    if fs::symlink_metadata(path).map_or(true, |found| found.is_dir()) {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path
        .extension()
        .map(|extension| format!(".{}", extension.to_string_lossy()))
        .unwrap_or_default();
    (2_u32..u32::MAX)
        .map(|number| path.with_file_name(format!("{stem}-{number}{extension}")))
        .find(|path| fs::symlink_metadata(path).is_err())
        .unwrap_or_else(|| path.to_owned())
}

/// A path beside another: the stem of `input` with `suffix`, e.g. `.result.csv` (IMP-50, IMP-61).
pub fn beside(input: &Path, suffix: &str) -> PathBuf {
    let stem = input.file_stem().unwrap_or_default().to_string_lossy();
    input.with_file_name(format!("{stem}{suffix}"))
}

fn directory(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A new name is on the disk only when its directory is.
pub(super) fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}

fn same_file(a: &Path, b: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if let (Ok(a), Ok(b)) = (fs::metadata(a), fs::metadata(b)) {
            return (a.dev(), a.ino()) == (b.dev(), b.ino());
        }
    }
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

#[cfg(test)]
mod tests;
