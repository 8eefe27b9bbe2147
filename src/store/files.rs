//! Files and directories of a book: private to the person, and on the disk when said to be.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
};

use super::{
    StoreError,
    disk::{self, SystemDisk},
};

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

/// How a private file is opened: 0600, and never through a symbolic link that somebody put there, where the system knows
/// these.
pub fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(NO_LINK);
    }
    options
}

/// `O_NOFOLLOW`.
#[cfg(unix)]
pub(crate) const NO_LINK: i32 = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();

/// The first symbolic link in a directory or one level below it.
pub fn link_in(directory: &Path) -> Option<std::path::PathBuf> {
    let entries = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
    let is_link = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_symlink());
    entries(directory).find_map(|entry| {
        if is_link(&entry) {
            return Some(entry.path());
        }
        let below = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let mut inner = below.then(|| entries(&entry.path())).into_iter().flatten();
        inner.find(is_link).map(|entry| entry.path())
    })
}

/// Takes from others what the umask gave them: files 0600, directories 0700, in a directory and all below it. sled makes
/// its files as the umask says.
pub fn make_private(directory: &Path) -> io::Result<()> {
    #[cfg(unix)]
    for entry in fs::read_dir(directory)? {
        use std::os::unix::fs::PermissionsExt;
        let entry = entry?;
        // Something of sled may be gone already.
        let Ok(found) = entry.metadata() else {
            continue;
        };
        let mode = found.permissions().mode();
        if mode & 0o077 != 0 && (found.is_dir() || found.is_file()) {
            let _ = fs::set_permissions(entry.path(), fs::Permissions::from_mode(mode & 0o700));
        }
        if found.is_dir() {
            make_private(&entry.path())?;
        }
    }
    Ok(())
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

/// Brings the entries of a directory to the disk. Where the system cannot (Windows), it does so by itself.
pub fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()
    } else {
        Ok(())
    }
}

/// Writes a private file in place of an old one: afterwards there is the old or the new one, whole.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    disk::replace(&SystemDisk, path, bytes)
}
