//! `book.json` and its copy: what a directory is.

use std::{fs, io, path::Path};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{JOURNALED, Place, SEALED};
use crate::{
    domain::guid::Guid,
    store::{
        StoreError,
        disk::{self, Disk},
        files,
        seal::KeySlot,
    },
};

const MAGIC: &str = "contas-book";

/// The part of `book.json` that every version has, and the key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Label {
    magic: String,
    pub(super) format: u32,
    /// The key of a book under a passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<KeySlot>,
}

/// `book.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::store) struct Title {
    #[serde(flatten)]
    label: Label,
    pub(super) id: Guid,
    created: Timestamp,
}

impl Title {
    /// Of a new book.
    pub(in crate::store) fn new(id: Guid, created: Timestamp, key: Option<KeySlot>) -> Self {
        Self {
            label: Label {
                magic: MAGIC.to_owned(),
                format: format(key.as_ref()),
                key,
            },
            id,
            created,
        }
    }

    fn read(path: &Path) -> Option<Self> {
        let title: Self = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        (title.label.magic == MAGIC).then_some(title)
    }

    /// As title or copy have it.
    fn of(place: &Place) -> Option<Self> {
        [place.title(), place.title_copy()]
            .iter()
            .find_map(|path| Self::read(path))
    }
}

/// The format of a book with or without a key: one without can be read by a contas that knows none.
const fn format(key: Option<&KeySlot>) -> u32 {
    if key.is_some() { SEALED } else { JOURNALED }
}

/// What a title says; `None` where it is missing or none of ours.
pub(super) fn label(path: &Path) -> Result<Option<Label>, StoreError> {
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
    Title::of(place).map(|title| title.id)
}

/// The book's key under its passphrase, as it is now.
pub(in crate::store) fn slot(place: &Place) -> Option<KeySlot> {
    Title::of(place).and_then(|title| title.label.key)
}

fn found(place: &Place) -> Result<Title, StoreError> {
    Title::of(place).ok_or_else(|| StoreError::NotABook {
        path: place.path().display().to_string(),
    })
}

/// Writes title and copy as they should be: from the one that is whole, in the format of today.
pub(in crate::store) fn mend(disk: &dyn Disk, place: &Place) -> Result<(), StoreError> {
    let mut title = found(place)?;
    title.label.format = format(title.label.key.as_ref());
    write(disk, place, &title)
}

/// Puts the key of a book under another passphrase.
pub(in crate::store) fn rekey(
    disk: &dyn Disk,
    place: &Place,
    slot: KeySlot,
) -> Result<(), StoreError> {
    let mut title = found(place)?;
    title.label.key = Some(slot);
    write(disk, place, &title)
}

pub(super) fn write(disk: &dyn Disk, place: &Place, title: &Title) -> Result<(), StoreError> {
    for path in [place.title_copy(), place.title()] {
        serde_json::to_vec_pretty(title)
            .map_err(io::Error::from)
            .and_then(|text| disk::replace(disk, &path, &text))
            .map_err(|error| files::error("write", &path, &error))?;
    }
    Ok(())
}
