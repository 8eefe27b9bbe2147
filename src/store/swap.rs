//! New files in the place of old ones: database, journal and witness, of which some or all change together. What is to
//! come lies beside them under other names, on the disk; a marker says that it is whole. From then on the exchange is
//! finished, now or when the book is opened next, and whatever subset of the renames a crash left is gone on from.

use std::path::PathBuf;

use super::{
    StoreError,
    aside::Aside,
    attachments, backup,
    disk::{self, Disk},
    files,
    place::Place,
};

/// What can be exchanged.
fn parts(place: &Place) -> [PathBuf; 3] {
    [place.database(), place.journal(), place.witness()]
}

/// Puts what lies there in its place, and the old files aside. The new ones are on the disk already, their names too.
///
/// # Errors
/// `ReadOnly`, `Full`, `Io`; opening the book again goes on.
pub(super) fn swap(disk: &dyn Disk, place: &Place, aside: &Aside) -> Result<(), StoreError> {
    let marker = place.swap();
    disk::replace(disk, &marker, &[]).map_err(|error| files::error("write", &marker, &error))?;
    finish(disk, place, aside)
}

fn finish(disk: &dyn Disk, place: &Place, aside: &Aside) -> Result<(), StoreError> {
    for part in parts(place) {
        let fresh = disk::fresh(&part);
        if fresh.exists() {
            aside.take(&part)?;
            disk::rename(disk, &fresh, &part)?;
        }
    }
    disk::sync_directory(disk, place.path())?;
    let marker = place.swap();
    disk.remove(&marker)
        .map_err(|error| files::error("remove", &marker, &error))?;
    disk::sync_directory(disk, place.path())
}

/// Goes on with an exchange that was cut off, and takes away what else an earlier program left unfinished.
///
/// # Errors
/// Those of [`swap`].
pub(super) fn tidy(disk: &dyn Disk, place: &Place, aside: &Aside) -> Result<(), StoreError> {
    if place.swap().exists() {
        finish(disk, place, aside)?;
    }
    // Cut off while a new database took the old one's place: the old one is whole as far as it goes.
    if !place.database().exists() && place.former_database().exists() {
        disk::rename(disk, &place.former_database(), &place.database())?;
        disk::sync_directory(disk, place.path())?;
    }
    // What cannot be taken away now does not hinder.
    let _ = disk.remove_directory(&place.former_database());
    for part in parts(place) {
        let fresh = disk::fresh(&part);
        if fresh.is_dir() {
            let _ = disk.remove_directory(&fresh);
        } else {
            let _ = disk::remove_if_there(disk, &fresh);
        }
    }
    for file in [place.title(), place.title_copy(), place.swap()] {
        let _ = disk::remove_if_there(disk, &disk::fresh(&file));
    }
    for part in backup::parts(&place.backups())
        .into_iter()
        .chain(attachments::parts(&place.attachments()))
    {
        let _ = disk::remove_if_there(disk, &part);
    }
    Ok(())
}
