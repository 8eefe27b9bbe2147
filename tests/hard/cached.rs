//! What is certain of a file and of a directory on a disk with a volatile cache, and what may come of the rest.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs,
    os::unix::fs::MetadataExt,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use super::Dice;

const PAGE: usize = 4096;
const SECTOR: usize = 512;

/// A file or directory by its number and its beginning: numbers are used again.
pub(super) type Inode = (u64, SystemTime);

pub(super) fn inode(path: &Path) -> Option<Inode> {
    let found = fs::metadata(path).ok()?;
    Some((found.ino(), found.created().unwrap_or(UNIX_EPOCH)))
}

/// The bytes of a file.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) certain: Vec<u8>,
    pub(super) now: Vec<u8>,
    /// Since the last sync.
    pub(super) pending: Vec<Patch>,
}

#[derive(Debug)]
pub(super) enum Patch {
    Bytes(usize, Vec<u8>),
    Length(usize),
}

/// The names in a directory.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) certain: BTreeMap<OsString, Inode>,
    pub(super) now: BTreeMap<OsString, Inode>,
    /// Since the last sync.
    pub(super) pending: Vec<NameChange>,
}

#[derive(Debug)]
pub(super) enum NameChange {
    Link(OsString, Inode),
    Unlink(OsString),
    Rename(OsString, OsString, Inode),
}

impl Content {
    pub(super) fn settle(&mut self) {
        self.certain.clone_from(&self.now);
        self.pending.clear();
    }

    pub(super) fn write(&mut self, at: usize, bytes: &[u8]) {
        patch(&mut self.now, at, bytes);
        self.pending.push(Patch::Bytes(at, bytes.to_vec()));
    }

    /// Notes how a file became what it is.
    pub(super) fn became(&mut self, now: Vec<u8>) {
        if now.len() < self.now.len() {
            self.pending.push(Patch::Length(now.len()));
        }
        for at in (0..now.len()).step_by(PAGE) {
            let end = (at + PAGE).min(now.len());
            if self.now.get(at..end) != Some(&now[at..end]) {
                self.pending.push(Patch::Bytes(at, now[at..end].to_vec()));
            }
        }
        self.now = now;
    }

    /// One of the states a cut may leave.
    pub(super) fn after_cut(&self, dice: &mut Dice, likely: u64) -> Vec<u8> {
        let mut bytes = self.certain.clone();
        for pending in &self.pending {
            if dice.below(100) >= likely {
                continue;
            }
            match pending {
                Patch::Length(length) => bytes.truncate(*length),
                Patch::Bytes(at, new) if likely < 100 && dice.below(4) == 0 => {
                    // Torn: each sector for itself.
                    let mut from = 0;
                    while from < new.len() {
                        let end = ((at + from) / SECTOR * SECTOR + SECTOR - at).min(new.len());
                        if dice.below(2) == 0 {
                            patch(&mut bytes, at + from, &new[from..end]);
                        }
                        from = end;
                    }
                }
                Patch::Bytes(at, new) => patch(&mut bytes, *at, new),
            }
        }
        bytes
    }
}

pub(super) fn patch(bytes: &mut Vec<u8>, at: usize, new: &[u8]) {
    let end = at + new.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    bytes[at..end].copy_from_slice(new);
}

impl Names {
    pub(super) fn settle(&mut self) {
        self.certain.clone_from(&self.now);
        self.pending.clear();
    }

    pub(super) fn became(&mut self, now: BTreeMap<OsString, Inode>) {
        let mut gone: Vec<(OsString, Inode)> = self
            .now
            .iter()
            .filter(|(name, inode)| now.get(*name) != Some(inode))
            .map(|(name, inode)| (name.clone(), *inode))
            .collect();
        for (name, inode) in &now {
            if self.now.get(name) == Some(inode) {
                continue;
            }
            match gone.iter().position(|(_, other)| other == inode) {
                Some(at) => {
                    let (from, _) = gone.remove(at);
                    self.pending
                        .push(NameChange::Rename(from, name.clone(), *inode));
                }
                None => self.pending.push(NameChange::Link(name.clone(), *inode)),
            }
        }
        for (name, _) in gone {
            if !now.contains_key(&name) {
                self.pending.push(NameChange::Unlink(name));
            }
        }
        self.now = now;
    }

    pub(super) fn after_cut(&self, dice: &mut Dice, likely: u64) -> BTreeMap<OsString, Inode> {
        let mut names = self.certain.clone();
        for pending in &self.pending {
            if dice.below(100) >= likely {
                continue;
            }
            match pending {
                NameChange::Link(name, inode) => {
                    names.insert(name.clone(), *inode);
                }
                NameChange::Unlink(name) => {
                    names.remove(name);
                }
                NameChange::Rename(from, to, inode) => {
                    if names.get(from) == Some(inode) {
                        names.remove(from);
                    }
                    names.insert(to.clone(), *inode);
                }
            }
        }
        names
    }
}
