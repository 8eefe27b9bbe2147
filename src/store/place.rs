//! A book on the disk: a directory with `book.json` (what it is), `db/` (the records), `witness` (how far they go),
//! `lock`, `drafts/`, `spool/` and, once there is evidence, `attachments/`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{StoreError, files, sled::SledStore};
use crate::domain::guid::Guid;

const MAGIC: &str = "contas-book";

/// The format of the directory this contas makes.
pub const FORMAT: u32 = 1;

/// The part of `book.json` that every version has.
#[derive(Serialize, Deserialize)]
struct Label {
    magic: String,
    format: u32,
}

/// `book.json`.
#[derive(Serialize)]
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
    Place(path.to_owned()).title().is_file()
}

/// Makes sure that there is a book that this contas can read.
///
/// # Errors
/// `Missing`, `NotABook`, `Newer`, `ReadOnly` where it may not be read, `Io`.
pub fn find(path: &Path) -> Result<Place, StoreError> {
    let named = || path.display().to_string();
    match contents(path)? {
        Contents::Nothing | Contents::EmptyDirectory => {
            return Err(StoreError::Missing { path: named() });
        }
        Contents::Something => {}
    }
    let place = Place(path.to_owned());
    let title = place.title();
    let text = match fs::read(&title) {
        Ok(text) => text,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
                    | io::ErrorKind::IsADirectory
            ) =>
        {
            return Err(StoreError::NotABook { path: named() });
        }
        Err(error) => return Err(files::error("read", &title, &error)),
    };
    match serde_json::from_slice::<Label>(&text) {
        Ok(label) if label.magic == MAGIC && label.format > FORMAT => Err(StoreError::Newer {
            found: label.format,
            known: FORMAT,
        }),
        Ok(label) if label.magic == MAGIC && label.format > 0 => Ok(place),
        _ => Err(StoreError::NotABook { path: named() }),
    }
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
/// whole or not at all; in an empty directory that exists it is made in place.
///
/// # Errors
/// `Exists`, `NotABook`, `ReadOnly`, `Full`, `Io`. Nothing is left behind.
pub fn create(path: &Path, now: Timestamp, id: [u8; 16]) -> Result<(), StoreError> {
    let id = Guid::random(id);
    let named = || path.display().to_string();
    match contents(path)? {
        Contents::Something if exists(path) => Err(StoreError::Exists { path: named() }),
        Contents::Something => Err(StoreError::NotABook { path: named() }),
        Contents::EmptyDirectory => {
            fill(&Place(path.to_owned()), now, id).inspect_err(|_| empty(path))
        }
        Contents::Nothing => {
            let parent = parent(path);
            fs::create_dir_all(&parent).map_err(|error| files::error("make", &parent, &error))?;
            let stage = parent.join(format!(".contas-{id}"));
            files::make_directory(&stage).map_err(|error| files::error("make", path, &error))?;
            let made = fill(&Place(stage.clone()), now, id).and_then(|()| {
                fs::rename(&stage, path).map_err(|error| files::error("make", path, &error))
            });
            if made.is_err() {
                let _ = fs::remove_dir_all(&stage);
            }
            made?;
            files::sync_directory(&parent).map_err(|error| files::error("sync", &parent, &error))
        }
    }
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn fill(place: &Place, now: Timestamp, id: Guid) -> Result<(), StoreError> {
    for directory in [place.database(), place.drafts(), place.spool()] {
        files::make_directory(&directory)
            .map_err(|error| files::error("make", &directory, &error))?;
    }
    SledStore::create(place)?;
    let title = Title {
        label: Label {
            magic: MAGIC.to_owned(),
            format: FORMAT,
        },
        id,
        created: now,
    };
    let path = place.title();
    serde_json::to_vec_pretty(&title)
        .map_err(io::Error::from)
        .and_then(|text| files::write_new(&path, &text))
        .map_err(|error| files::error("write", &path, &error))
}

/// Takes away what a failed [`fill`] left in a directory that was empty.
fn empty(path: &Path) {
    let place = Place(path.to_owned());
    for directory in [place.database(), place.drafts(), place.spool()] {
        let _ = fs::remove_dir_all(directory);
    }
    for file in [place.title(), place.witness()] {
        let _ = fs::remove_file(file);
    }
}
