//! The edge to the file system: everything that a book needs to survive, but for what sled writes itself, goes through
//! here, so that a test can record writes and syncs, leave some out, let them fail, and see what a book makes of the rest.

use std::{
    fmt::Debug,
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use super::{StoreError, files};

/// What a book asks of a file system. Names reach the disk only with [`Disk::sync_directory`].
pub trait Disk: Send + Sync + Debug {
    /// Makes a private file (0600). Fails where something of that name is.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Opens a file to write in it.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// The first bytes of a file, at most so many.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// Renames a file or directory; a file or an empty directory of the new name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes away a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a private directory (0700). Fails where something of that name is.
    fn make_directory(&self, path: &Path) -> io::Result<()>;

    /// Takes away a directory and all that is in it.
    fn remove_directory(&self, path: &Path) -> io::Result<()>;

    /// Brings names to the disk.
    fn sync_directory(&self, path: &Path) -> io::Result<()>;

    /// Free bytes of the file system of a path, where the system tells.
    fn free(&self, path: &Path) -> Option<u64>;

    /// The name of this start of the machine; zeros where the system tells none, and then a book that was not closed is
    /// always read through.
    fn boot(&self) -> [u8; 16];
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

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let length = file.metadata()?.len().min(most);
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_directory(&self, path: &Path) -> io::Result<()> {
        files::make_directory(path)
    }

    fn remove_directory(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    fn sync_directory(&self, path: &Path) -> io::Result<()> {
        files::sync_directory(path)
    }

    fn free(&self, path: &Path) -> Option<u64> {
        free(path)
    }

    fn boot(&self) -> [u8; 16] {
        fs::read_to_string("/proc/sys/kernel/random/boot_id")
            .ok()
            .and_then(|text| uuid::Uuid::parse_str(text.trim()).ok())
            .map(|id| *id.as_bytes())
            .unwrap_or_default()
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
    let fresh = fresh(path);
    remove_if_there(disk, &fresh)?;
    let file = disk.create(&fresh)?;
    file.write_at(bytes, 0)?;
    file.sync()?;
    drop(file);
    disk.rename(&fresh, path)?;
    path.parent()
        .map_or(Ok(()), |directory| disk.sync_directory(directory))
}

/// Copies a file under a new name; it is on the disk, whole, when this returns.
pub(super) fn copy(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    let fresh = fresh(to);
    remove_if_there(disk, &fresh)?;
    let mut source = File::open(from)?;
    let target = disk.create(&fresh)?;
    let mut buffer = vec![0; 1 << 20];
    let mut at = 0;
    loop {
        match source.read(&mut buffer)? {
            0 => break,
            count => {
                target.write_at(&buffer[..count], at)?;
                at += count as u64;
            }
        }
    }
    target.sync()?;
    drop(target);
    disk.rename(&fresh, to)?;
    to.parent()
        .map_or(Ok(()), |directory| disk.sync_directory(directory))
}

/// The name under which a file is written that is to take the place of another.
pub(super) fn fresh(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// Takes away a file that may be there.
pub(super) fn remove_if_there(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    match disk.remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes directories that are not there.
pub(super) fn make_directories(disk: &dyn Disk, paths: &[PathBuf]) -> Result<(), StoreError> {
    for path in paths {
        match disk.make_directory(path) {
            Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => {
                return Err(files::error("make", path, &cause));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Brings the names in a directory to the disk.
pub(super) fn sync_directory(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    disk.sync_directory(path)
        .map_err(|error| files::error("sync", path, &error))
}

/// Puts a directory in a place where nothing is, or an empty directory.
pub(super) fn rename(disk: &dyn Disk, from: &Path, to: &Path) -> Result<(), StoreError> {
    disk.rename(from, to)
        .map_err(|error| files::error("rename", to, &error))
}
