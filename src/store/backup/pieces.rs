//! Files of evidence in a backup: lines with the bytes of one file after another, checked against the digests that are
//! their names.

use std::{collections::BTreeSet, path::Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::line;
use crate::store::{
    StoreError, attachments,
    damage::{Damage, Fault},
    disk::{self, Disk, DiskFile},
    files,
};

/// A line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Piece {
    /// The digest of the whole file.
    pub(super) attachment: String,
    /// The next bytes of it, hexadecimal.
    pub(super) bytes: String,
}

/// The files of a backup as they are read, and written where that is wanted.
pub(super) struct Pieces<'a> {
    backup: &'a Path,
    into: Option<(&'a dyn Disk, &'a Path)>,
    current: Option<Current>,
    whole: BTreeSet<String>,
}

struct Current {
    name: String,
    digest: Sha256,
    file: Option<Box<dyn DiskFile>>,
    at: u64,
}

impl<'a> Pieces<'a> {
    pub(super) const fn new(backup: &'a Path, into: Option<(&'a dyn Disk, &'a Path)>) -> Self {
        Self {
            backup,
            into,
            current: None,
            whole: BTreeSet::new(),
        }
    }

    /// Takes a line.
    pub(super) fn take(&mut self, piece: &Piece) -> Result<(), StoreError> {
        let damaged = |fault| StoreError::from(Damage::file(self.backup, fault));
        // A name is a digest: no path may come of it.
        let is_digest = piece.attachment.len() == 64
            && piece
                .attachment
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit());
        let bytes = line::unhex(&piece.bytes)
            .filter(|_| is_digest)
            .ok_or_else(|| damaged(Fault::Foreign))?;
        if self
            .current
            .as_ref()
            .is_none_or(|it| it.name != piece.attachment)
        {
            self.end()?;
            self.begin(&piece.attachment)?;
        }
        if let Some(current) = &mut self.current {
            current.digest.update(&bytes);
            if let (Some(file), Some((_, directory))) = (&current.file, self.into) {
                file.write_at(&bytes, current.at)
                    .map_err(|error| files::error("write", directory, &error))?;
            }
            current.at += bytes.len() as u64;
        }
        Ok(())
    }

    fn begin(&mut self, name: &str) -> Result<(), StoreError> {
        let file = match self.into {
            Some((disk, directory)) => {
                disk::make_directories(disk, &[directory.to_owned()])?;
                let path = disk::fresh(&directory.join(name));
                let made = disk::remove_if_there(disk, &path).and_then(|()| disk.create(&path));
                Some(made.map_err(|error| files::error("make", &path, &error))?)
            }
            None => None,
        };
        self.current = Some(Current {
            name: name.to_owned(),
            digest: Sha256::new(),
            file,
            at: 0,
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), StoreError> {
        let Some(current) = self.current.take() else {
            return Ok(());
        };
        if attachments::name(current.digest) != current.name {
            return Err(Damage::file(self.backup, Fault::Checksum).into());
        }
        if let (Some(file), Some((disk, directory))) = (current.file, self.into) {
            let path = directory.join(&current.name);
            file.sync()
                .and_then(|()| disk.rename(&disk::fresh(&path), &path))
                .map_err(|error| files::error("write", &path, &error))?;
        }
        self.whole.insert(current.name);
        Ok(())
    }

    /// The digests of the files, all of which were whole.
    pub(super) fn finish(mut self) -> Result<BTreeSet<String>, StoreError> {
        self.end()?;
        if let Some((disk, directory)) = self.into.filter(|_| !self.whole.is_empty()) {
            disk::sync_directory(disk, directory)?;
        }
        Ok(self.whole)
    }
}
