//! Files and directories of a book: private to the person, and on the disk when said to be.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::Path,
};

use super::StoreError;

/// What an error of the operating system means for a book.
pub fn error(action: &str, path: &Path, error: &io::Error) -> StoreError {
    use io::ErrorKind;
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly {
            path: path.display().to_string(),
        },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::Io {
            action: format!("{action} {}", path.display()),
            cause: error.to_string(),
        },
    }
}

/// How a private file is opened: 0600 where the system knows modes.
pub fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// Makes a directory that only the person can read: 0700 where the system knows modes.
pub fn make_directory(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// Makes directories that are not there.
pub(super) fn make_directories(paths: &[std::path::PathBuf]) -> Result<(), StoreError> {
    for path in paths {
        match make_directory(path) {
            Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => {
                return Err(error("make", path, &cause));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Brings the entries of a directory to the disk. Where the system cannot (Windows), it does so by itself.
pub fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()
    } else {
        Ok(())
    }
}

/// Writes a new private file and brings it and its name to the disk. Fails where a file of that name is.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    path.parent().map_or(Ok(()), sync_directory)
}

/// Writes a private file in place of an old one: afterwards there is the old or the new one, whole.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = path.with_file_name(name);
    match fs::remove_file(&fresh) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    write_new(&fresh, bytes)?;
    fs::rename(&fresh, path)?;
    path.parent().map_or(Ok(()), sync_directory)
}
