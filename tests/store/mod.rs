//! The store: one contract for every implementation, then what is particular to the disk.

use std::{fs, path::Path};

mod book;
mod codec;
mod contract;
mod damage;
mod directory;
mod directory_model;
mod kill;
mod model;
mod restore;
mod sample_transfer;
pub(crate) mod samples;
mod sealed;
mod snapshot;
mod subject;

/// Copies a directory and all that is in it.
pub(crate) fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
