//! A book on the disk: a directory with `book.json` (what it is; `book.copy.json` says the same), `journal/` (every
//! commit since the last backup), `db/` (the records), `witness` (how far they go), `backups/`, `damaged/` (what was set
//! aside), `directory` (a copy of the list to start from), `reserve` (room to open it on a full disk), `lock`, `drafts/`,
//! `spool/` and, once there is evidence, `attachments/`.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    StoreError,
    disk::{self, Disk},
    files, recover,
    seal::{KeySlot, Seal},
};
use crate::domain::{guid::Guid, secret::Secret};

mod title;

pub use title::identity;
pub(super) use title::{Title, mend as mend_titles, rekey, slot};

/// The format of the directory this contas makes.
pub const FORMAT: u32 = 3;

/// The first format with a journal.
pub(super) const JOURNALED: u32 = 2;

/// The first format that may be under a passphrase. A book that is not still has the one before.
const SEALED: u32 = 3;

/// The directory of a book, and what is where in it.
#[derive(Debug, Clone)]
pub struct Place {
    path: PathBuf,
    seal: Seal,
}

impl Place {
    fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            seal: Seal::none(),
        }
    }

    /// The directory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How what tells of customers lies there.
    pub const fn seal(&self) -> &Seal {
        &self.seal
    }

    /// The file that says that this is a book.
    pub fn title(&self) -> PathBuf {
        self.path.join("book.json")
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.path.join("db")
    }

    /// The witness.
    pub fn witness(&self) -> PathBuf {
        self.path.join("witness")
    }

    /// The directory's snapshot.
    pub fn snapshot(&self) -> PathBuf {
        self.path.join("directory")
    }

    /// The second copy of the title.
    pub fn title_copy(&self) -> PathBuf {
        self.path.join("book.copy.json")
    }

    /// The journal.
    pub fn journal(&self) -> PathBuf {
        self.path.join("journal")
    }

    /// Automatic backups.
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// Where damaged files are kept.
    pub fn damaged(&self) -> PathBuf {
        self.path.join("damaged")
    }

    /// The file that gives way when the disk is full.
    pub fn reserve(&self) -> PathBuf {
        self.path.join("reserve")
    }

    /// A database that is being made.
    pub fn fresh_database(&self) -> PathBuf {
        disk::fresh(&self.database())
    }

    /// The database whose place a new one takes; gone when the new one is there.
    pub fn former_database(&self) -> PathBuf {
        self.path.join("db.old")
    }

    /// There while new files take the place of old ones.
    pub fn swap(&self) -> PathBuf {
        self.path.join("swap")
    }

    /// Where the book was last open.
    pub fn home(&self) -> PathBuf {
        self.path.join("home")
    }

    /// The lock.
    pub fn lock(&self) -> PathBuf {
        self.path.join("lock")
    }

    /// Drafts.
    pub fn drafts(&self) -> PathBuf {
        self.path.join("drafts")
    }

    /// Passwords that are in no file yet.
    pub fn spool(&self) -> PathBuf {
        self.path.join("spool")
    }

    /// Files of evidence, by their digests.
    pub fn attachments(&self) -> PathBuf {
        self.path.join("attachments")
    }
}

/// Whether there is a book at a place.
pub fn exists(path: &Path) -> bool {
    let place = Place::at(path);
    place.title().is_file() || place.title_copy().is_file()
}

/// A book that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Where it is.
    pub place: Place,
    /// Its format.
    pub format: u32,
    /// Whether one of the two titles is missing or spoilt.
    pub title_damaged: bool,
    key: Option<KeySlot>,
}

impl Found {
    /// Opens a book that is under a passphrase. Takes some tenths of a second there, else nothing.
    ///
    /// # Errors
    /// `Sealed` where there is need of a passphrase and none is given, `WrongPassphrase`.
    pub(super) fn unlock(&mut self, passphrase: Option<&Secret>) -> Result<(), StoreError> {
        self.place.seal = match (&self.key, passphrase) {
            (None, _) => Seal::none(),
            (Some(slot), Some(passphrase)) => Seal::of(slot, passphrase)?,
            (Some(_), None) => return Err(StoreError::Sealed),
        };
        Ok(())
    }
}

/// Makes sure that there is a book that this contas can read.
///
/// # Errors
/// `Missing`, `NotABook`, `Newer`, `ReadOnly` where it may not be read, `Io`.
pub fn find(path: &Path) -> Result<Found, StoreError> {
    let named = || path.display().to_string();
    match contents(path)? {
        Contents::Nothing | Contents::EmptyDirectory => {
            return Err(StoreError::Missing { path: named() });
        }
        Contents::Something => {}
    }
    let place = Place::at(path);
    let title = title::label(&place.title())?;
    let copy = title::label(&place.title_copy())?;
    let format = match (&title, &copy) {
        (Some(label), _) | (None, Some(label)) => label.format,
        (None, None) => return Err(StoreError::NotABook { path: named() }),
    };
    if format > FORMAT {
        return Err(StoreError::Newer {
            found: format,
            known: FORMAT,
        });
    }
    let same = match (&title, &copy) {
        (Some(title), Some(copy)) => title.format == copy.format && title.key == copy.key,
        // The first format had one title only.
        (Some(title), None) => title.format < JOURNALED,
        _ => false,
    };
    Ok(Found {
        place,
        format,
        title_damaged: !same,
        key: title.or(copy).and_then(|label| label.key),
    })
}

enum Contents {
    Nothing,
    EmptyDirectory,
    Something,
}

fn contents(path: &Path) -> Result<Contents, StoreError> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(if entries.next().is_none() {
            Contents::EmptyDirectory
        } else {
            Contents::Something
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Contents::Nothing),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(Contents::Something),
        Err(error) => Err(files::error("read", path, &error)),
    }
}

/// Makes an empty book. It is made under another name beside its place and then moved there, so that a book is there
/// whole or not at all. An empty directory that something is mounted on cannot be replaced: there it is made in place.
///
/// # Errors
/// `Exists`, `NotABook`, `ReadOnly`, `Full`, `Io`. Nothing is left behind.
pub fn create(
    disk: &Arc<dyn Disk>,
    path: &Path,
    now: Timestamp,
    id: [u8; 16],
    passphrase: Option<&Secret>,
) -> Result<(), StoreError> {
    let lock = passphrase.map(Seal::fresh).transpose()?;
    let title = Title::new(
        Guid::random(id),
        now,
        lock.as_ref().map(|(_, slot)| slot.clone()),
    );
    let seal = lock.map(|(seal, _)| seal).unwrap_or_default();
    create_with(disk, path, &title, &seal, &|place| {
        recover::begin(disk, place)
    })
}

/// Like [`create`]; `begin` makes what a book begins with, in directories that are there and empty.
pub(super) fn create_with(
    disk: &Arc<dyn Disk>,
    path: &Path,
    title: &Title,
    seal: &Seal,
    begin: &dyn Fn(&Place) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let place = |path: &Path| Place {
        path: path.to_owned(),
        seal: seal.clone(),
    };
    let named = || path.display().to_string();
    let empty_directory = match contents(path)? {
        Contents::Something if exists(path) => return Err(StoreError::Exists { path: named() }),
        Contents::Something => return Err(StoreError::NotABook { path: named() }),
        Contents::EmptyDirectory => true,
        Contents::Nothing => false,
    };
    let parent = parent(path);
    make_chain(&**disk, &parent)?;
    let stage = parent.join(format!(".contas-{}", title.id));
    // Of an attempt that was cut off.
    let _ = disk.remove_directory(&stage);
    let staged = disk::make_directories(&**disk, std::slice::from_ref(&stage))
        .and_then(|()| fill(disk, &place(&stage), title, begin))
        .and_then(|()| disk::rename(&**disk, &stage, path));
    if staged.is_err() {
        let _ = disk.remove_directory(&stage);
        if !empty_directory {
            return staged;
        }
        let place = place(path);
        fill(disk, &place, title, begin).inspect_err(|_| empty(&**disk, &place))?;
    }
    disk::sync_directory(&**disk, &parent)
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes a directory and those above it that are not there, and brings their names to the disk.
fn make_chain(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    let above = parent(path);
    make_chain(disk, &above)?;
    disk::make_directories(disk, &[path.to_owned()])?;
    disk::sync_directory(disk, &above)
}

fn fill(
    disk: &Arc<dyn Disk>,
    place: &Place,
    title: &Title,
    begin: &dyn Fn(&Place) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    disk::make_directories(&**disk, &directories(place))?;
    begin(place)?;
    title::write(&**disk, place, title)
}

fn directories(place: &Place) -> [PathBuf; 5] {
    [
        place.database(),
        place.journal(),
        place.backups(),
        place.drafts(),
        place.spool(),
    ]
}

/// Takes away what a failed [`fill`] left in a directory that was empty.
fn empty(disk: &dyn Disk, place: &Place) {
    for directory in directories(place) {
        let _ = disk.remove_directory(&directory);
    }
    for file in [
        place.title(),
        place.title_copy(),
        place.witness(),
        place.reserve(),
    ] {
        let _ = disk::remove_if_there(disk, &file);
    }
}
