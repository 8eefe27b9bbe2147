//! The edge to the file system: every byte that a book keeps outside sled goes through here, so that a test can record
//! writes and syncs, leave some out, and see what a book makes of the rest.

use std::{
    fmt::Debug,
    fs::{self, File},
    io::{self, Seek, SeekFrom, Write},
    path::Path,
    sync::{Mutex, PoisonError},
};

use super::files;

/// What a book asks of a file system. Names reach the disk only with [`Disk::sync_directory`].
pub trait Disk: Send + Sync + Debug {
    /// Makes a private file (0600). Fails where something of that name is.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Opens a file to write in it.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Renames a file or directory; a file of the new name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes away a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Brings names to the disk.
    fn sync_directory(&self, path: &Path) -> io::Result<()>;

    /// Free bytes of the file system of a path, where the system tells.
    fn free(&self, path: &Path) -> Option<u64>;
}

/// A file that is written at places.
pub trait DiskFile: Send + Sync + Debug {
    /// Writes all of it at a place; on the disk only after [`DiskFile::sync`].
    fn write_at(&self, bytes: &[u8], at: u64) -> io::Result<()>;

    /// Brings contents and length to the disk.
    fn sync(&self) -> io::Result<()>;
}

/// The file system of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemDisk;

#[derive(Debug)]
struct SystemFile(Mutex<File>);

impl Disk for SystemDisk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = files::private().write(true).create_new(true).open(path)?;
        Ok(Box::new(SystemFile(Mutex::new(file))))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = files::private().read(true).write(true).open(path)?;
        Ok(Box::new(SystemFile(Mutex::new(file))))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_directory(&self, path: &Path) -> io::Result<()> {
        files::sync_directory(path)
    }

    fn free(&self, path: &Path) -> Option<u64> {
        free(path)
    }
}

impl DiskFile for SystemFile {
    fn write_at(&self, bytes: &[u8], at: u64) -> io::Result<()> {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        file.write_all(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .sync_data()
    }
}

#[cfg(unix)]
fn free(path: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(path).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

#[cfg(not(unix))]
fn free(_path: &Path) -> Option<u64> {
    None
}

/// Writes a file in place of an old one: afterwards there is the old or the new one, whole.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    match disk.remove(&fresh) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let file = disk.create(&fresh)?;
    file.write_at(bytes, 0)?;
    file.sync()?;
    drop(file);
    disk.rename(&fresh, path)?;
    path.parent()
        .map_or(Ok(()), |directory| disk.sync_directory(directory))
}
