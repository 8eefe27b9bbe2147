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
use serde::{Deserialize, Serialize};

use super::{
    StoreError,
    disk::{self, Disk},
    files, recover,
};
use crate::domain::guid::Guid;

const MAGIC: &str = "contas-book";

/// The format of the directory this contas makes.
pub const FORMAT: u32 = 2;

/// The first format with a journal.
pub(super) const JOURNALED: u32 = 2;

/// The part of `book.json` that every version has.
#[derive(Serialize, Deserialize)]
struct Label {
    magic: String,
    format: u32,
}

/// `book.json`.
#[derive(Serialize, Deserialize)]
struct Title {
    #[serde(flatten)]
    label: Label,
    id: Guid,
    created: Timestamp,
}

/// The directory of a book, and what is where in it.
#[derive(Debug, Clone)]
pub struct Place(PathBuf);

impl Place {
    /// The directory.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The file that says that this is a book.
    pub fn title(&self) -> PathBuf {
        self.0.join("book.json")
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.0.join("db")
    }

    /// The witness.
    pub fn witness(&self) -> PathBuf {
        self.0.join("witness")
    }

    /// The directory's snapshot.
    pub fn snapshot(&self) -> PathBuf {
        self.0.join("directory")
    }

    /// The second copy of the title.
    pub fn title_copy(&self) -> PathBuf {
        self.0.join("book.copy.json")
    }

    /// The journal.
    pub fn journal(&self) -> PathBuf {
        self.0.join("journal")
    }

    /// Automatic backups.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Where damaged files are kept.
    pub fn damaged(&self) -> PathBuf {
        self.0.join("damaged")
    }

    /// The file that gives way when the disk is full.
    pub fn reserve(&self) -> PathBuf {
        self.0.join("reserve")
    }

    /// A database that is being made.
    pub fn fresh_database(&self) -> PathBuf {
        disk::fresh(&self.database())
    }

    /// The database whose place a new one takes; gone when the new one is there.
    pub fn former_database(&self) -> PathBuf {
        self.0.join("db.old")
    }

    /// There while new files take the place of old ones.
    pub fn swap(&self) -> PathBuf {
        self.0.join("swap")
    }

    /// Where the book was last open.
    pub fn home(&self) -> PathBuf {
        self.0.join("home")
    }

    /// The lock.
    pub fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    /// Drafts.
    pub fn drafts(&self) -> PathBuf {
        self.0.join("drafts")
    }

    /// Passwords that are in no file yet.
    pub fn spool(&self) -> PathBuf {
        self.0.join("spool")
    }

    /// Files of evidence, by their digests.
    pub fn attachments(&self) -> PathBuf {
        self.0.join("attachments")
    }
}

/// Whether there is a book at a place.
pub fn exists(path: &Path) -> bool {
    let place = Place(path.to_owned());
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
    let place = Place(path.to_owned());
    let title = label(&place.title())?;
    let copy = label(&place.title_copy())?;
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
        (Some(title), Some(copy)) => title.format == copy.format,
        // The first format had one title only.
        (Some(title), None) => title.format < JOURNALED,
        _ => false,
    };
    Ok(Found {
        place,
        format,
        title_damaged: !same,
    })
}

/// What a title says; `None` where it is missing or none of ours.
fn label(path: &Path) -> Result<Option<Label>, StoreError> {
    match fs::read(path) {
        Ok(text) => Ok(serde_json::from_slice::<Label>(&text)
            .ok()
            .filter(|label| label.magic == MAGIC && label.format > 0)),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
                    | io::ErrorKind::IsADirectory
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(files::error("read", path, &error)),
    }
}

/// The name of a book, as its title or the title's copy says; `None` where neither does.
pub fn identity(place: &Place) -> Option<Guid> {
    [place.title(), place.title_copy()]
        .iter()
        .find_map(|path| serde_json::from_slice::<Title>(&fs::read(path).ok()?).ok())
        .map(|title| title.id)
}

/// Writes title and copy as they should be: from the one that is whole, in the format of today.
pub(super) fn mend_titles(disk: &dyn Disk, place: &Place) -> Result<(), StoreError> {
    let title = [place.title(), place.title_copy()].iter().find_map(|path| {
        let title = serde_json::from_slice::<Title>(&fs::read(path).ok()?).ok()?;
        (title.label.magic == MAGIC).then_some(title)
    });
    let Some(mut title) = title else {
        return Err(StoreError::NotABook {
            path: place.path().display().to_string(),
        });
    };
    title.label.format = FORMAT;
    write_titles(disk, place, &title)
}

fn write_titles(disk: &dyn Disk, place: &Place, title: &Title) -> Result<(), StoreError> {
    for path in [place.title_copy(), place.title()] {
        serde_json::to_vec_pretty(title)
            .map_err(io::Error::from)
            .and_then(|text| disk::replace(disk, &path, &text))
            .map_err(|error| files::error("write", &path, &error))?;
    }
    Ok(())
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
) -> Result<(), StoreError> {
    create_with(disk, path, now, Guid::random(id), &|place| {
        recover::begin(disk, place)
    })
}

/// Like [`create`]; `begin` makes what a book begins with, in directories that are there and empty.
pub(super) fn create_with(
    disk: &Arc<dyn Disk>,
    path: &Path,
    now: Timestamp,
    id: Guid,
    begin: &dyn Fn(&Place) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let named = || path.display().to_string();
    let empty_directory = match contents(path)? {
        Contents::Something if exists(path) => return Err(StoreError::Exists { path: named() }),
        Contents::Something => return Err(StoreError::NotABook { path: named() }),
        Contents::EmptyDirectory => true,
        Contents::Nothing => false,
    };
    let parent = parent(path);
    make_chain(&**disk, &parent)?;
    let stage = parent.join(format!(".contas-{id}"));
    // Of an attempt that was cut off.
    let _ = disk.remove_directory(&stage);
    let staged = disk::make_directories(&**disk, std::slice::from_ref(&stage))
        .and_then(|()| fill(disk, &Place(stage.clone()), now, id, begin))
        .and_then(|()| disk::rename(&**disk, &stage, path));
    if staged.is_err() {
        let _ = disk.remove_directory(&stage);
        if !empty_directory {
            return staged;
        }
        let place = Place(path.to_owned());
        fill(disk, &place, now, id, begin).inspect_err(|_| empty(&**disk, &place))?;
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
    now: Timestamp,
    id: Guid,
    begin: &dyn Fn(&Place) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    disk::make_directories(&**disk, &directories(place))?;
    begin(place)?;
    let title = Title {
        label: Label {
            magic: MAGIC.to_owned(),
            format: FORMAT,
        },
        id,
        created: now,
    };
    write_titles(&**disk, place, &title)
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
