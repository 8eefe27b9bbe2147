//! Files of evidence in a backup: lines with the bytes of one file after another, checked against the digests that are
//! their names.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::store::{
    StoreError, attachments,
    damage::{Damage, Fault},
    disk::{self, Disk, DiskFile},
    files,
    hex::unhex,
    place::Place,
    seal::Sealer,
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
    into: Option<(&'a dyn Disk, &'a Place)>,
    current: Option<Current>,
    whole: BTreeSet<String>,
}

struct Current {
    name: String,
    digest: Sha256,
    copy: Option<Copy>,
}

/// A file that is written.
struct Copy {
    path: PathBuf,
    file: Box<dyn DiskFile>,
    sealer: Option<Sealer>,
    waiting: Vec<u8>,
    at: u64,
}

impl Copy {
    fn new(disk: &dyn Disk, place: &Place, name: &str) -> Result<Self, StoreError> {
        let directory = place.attachments();
        disk::make_directories(disk, std::slice::from_ref(&directory))?;
        let path = directory.join(name);
        let fresh = disk::fresh(&path);
        let file = disk::remove_if_there(disk, &fresh)
            .and_then(|()| disk.create(&fresh))
            .map_err(|error| files::error("make", &fresh, &error))?;
        let sealer = place.seal().sealer(attachments::LABEL, None);
        let (sealer, waiting) = sealer.map_or_else(Default::default, |(sealer, beginning)| {
            (Some(sealer), beginning)
        });
        Ok(Self {
            path,
            file,
            sealer,
            waiting,
            at: 0,
        })
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.sealer {
            Some(sealer) => sealer.push(bytes, &mut self.waiting)?,
            None => self.waiting.extend_from_slice(bytes),
        }
        self.write()
    }

    fn write(&mut self) -> io::Result<()> {
        self.file.write_at(&self.waiting, self.at)?;
        self.at += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }

    fn end(mut self, disk: &dyn Disk) -> io::Result<()> {
        if let Some(sealer) = self.sealer.take() {
            sealer.end(&mut self.waiting)?;
            self.write()?;
        }
        self.file.sync()?;
        disk.rename(&disk::fresh(&self.path), &self.path)
    }
}

impl<'a> Pieces<'a> {
    pub(super) const fn new(backup: &'a Path, into: Option<(&'a dyn Disk, &'a Place)>) -> Self {
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
        let bytes = unhex(&piece.bytes)
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
            if let Some(copy) = &mut current.copy {
                copy.put(&bytes)
                    .map_err(|error| files::error("write", &copy.path, &error))?;
            }
        }
        Ok(())
    }

    fn begin(&mut self, name: &str) -> Result<(), StoreError> {
        let copy = self.into.map(|(disk, place)| Copy::new(disk, place, name));
        self.current = Some(Current {
            name: name.to_owned(),
            digest: Sha256::new(),
            copy: copy.transpose()?,
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
        if let (Some(copy), Some((disk, _))) = (current.copy, self.into) {
            let path = copy.path.clone();
            copy.end(disk)
                .map_err(|error| files::error("write", &path, &error))?;
        }
        self.whole.insert(current.name);
        Ok(())
    }

    /// The digests of the files, all of which were whole.
    pub(super) fn finish(mut self) -> Result<BTreeSet<String>, StoreError> {
        self.end()?;
        if let Some((disk, place)) = self.into.filter(|_| !self.whole.is_empty()) {
            disk::sync_directory(disk, &place.attachments())?;
        }
        Ok(self.whole)
    }
}
