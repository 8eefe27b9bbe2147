//! Damaged files are never deleted: they are moved aside.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    StoreError,
    disk::{self, Disk},
    files,
};

/// The place where damaged files are kept; made when the first comes.
pub(super) struct Aside {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    parent: PathBuf,
}

impl Aside {
    pub(super) fn new(disk: Arc<dyn Disk>, parent: PathBuf, now: Timestamp) -> Self {
        let name = now.strftime("%Y-%m-%dT%H%M%SZ").to_string();
        let path = (1..u32::MAX)
            .map(|number| parent.join(format!("{name}-{number}")))
            .find(|path| !path.exists())
            .unwrap_or_else(|| parent.join(&name));
        Self { disk, path, parent }
    }

    /// What stands in the way is empty, and taken away.
    pub(super) const fn nowhere(disk: Arc<dyn Disk>) -> Self {
        Self {
            disk,
            path: PathBuf::new(),
            parent: PathBuf::new(),
        }
    }

    /// Where it is.
    pub(super) fn name(&self) -> PathBuf {
        self.path.clone()
    }

    /// Moves a file or directory there; nothing where there is none. It is there for certain when this returns; that it is
    /// gone from where it was is for the caller to bring to the disk.
    pub(super) fn take(&self, what: &Path) -> Result<(), StoreError> {
        if fs::symlink_metadata(what).is_err() {
            return Ok(());
        }
        if self.path.as_os_str().is_empty() {
            return self
                .disk
                .remove_directory(what)
                .map_err(|error| files::error("remove", what, &error));
        }
        for directory in [&self.parent, &self.path] {
            disk::make_directories(&*self.disk, std::slice::from_ref(directory))?;
            if let Some(above) = directory.parent() {
                disk::sync_directory(&*self.disk, above)?;
            }
        }
        let name = what.file_name().unwrap_or_default();
        let target = (1..u32::MAX)
            .map(|number| {
                if number == 1 {
                    self.path.join(name)
                } else {
                    self.path
                        .join(format!("{}.{number}", name.to_string_lossy()))
                }
            })
            .find(|path| !path.exists())
            .unwrap_or_else(|| self.path.join(name));
        self.disk
            .rename(what, &target)
            .map_err(|error| files::error("move", what, &error))?;
        disk::sync_directory(&*self.disk, &self.path)
    }
}
