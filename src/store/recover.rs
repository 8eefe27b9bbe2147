//! Opening a book, whatever its files look like: the database is brought to where the journal ends; what cannot be
//! trusted is set aside and made again from backup and journal.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    StoreError,
    aside::Aside,
    backup,
    codec::Entry,
    damage::{Damage, Fault},
    disk::{self, Disk},
    files,
    journal::{AppendError, Journal},
    ledger::{self, Ledger},
    notice::Notice,
    place::{self, Found, Place},
    sled::{self, SledEngine, SledStore, Tree},
    space::Reserve,
    swap,
    witness::{Said, Witness},
};

/// A database up to this size is read through at every opening.
const SMALL: u64 = 4 << 20;

/// A book that was opened, and what is to be said of it.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) store: SledStore,
    pub(super) notices: Vec<Notice>,
}

/// What a new book begins with; its directories are there and empty.
pub(super) fn begin(disk: &Arc<dyn Disk>, place: &Place) -> Result<(), StoreError> {
    let path = place.database();
    let reserve = Reserve::new(Arc::clone(disk), place.reserve());
    reserve.room_for(0)?;
    reserve.balance();
    let tree = Tree::make(&**disk, &path, place.seal())?;
    tree.sync()?;
    for directory in [path.as_path(), place.path()] {
        disk::sync_directory(&**disk, directory)?;
    }
    Witness::create(&**disk, &place.witness(), &Said::default())?;
    let witness = Witness::open(disk, &place.witness(), 0)?;
    let journal = Journal::open(Arc::clone(disk), place.journal(), place.seal())?;
    Ledger::begin(SledEngine::new(
        Arc::clone(disk),
        tree,
        journal,
        witness,
        reserve,
        0,
    ))
    .map(drop)
}

/// Opens the book of a place. The caller holds the book's lock.
///
/// # Errors
/// `Damaged` where neither journal nor backup can bring back what was acknowledged; `ReadOnly`, `Full`, `Io`.
pub(super) fn open(
    disk: &Arc<dyn Disk>,
    found: &Found,
    now: Timestamp,
) -> Result<Opened, StoreError> {
    let place = &found.place;
    let reserve = Reserve::new(Arc::clone(disk), place.reserve());
    let mut notices = Vec::new();
    if reserve.balance() {
        notices.push(Notice::Full);
    }
    let aside = Aside::new(Arc::clone(disk), place.damaged(), now);
    swap::tidy(&**disk, place, &aside)?;
    if found.title_damaged {
        place::mend_titles(&**disk, place)?;
        notices.push(Notice::Mended {
            what: Damage::file(&place.title(), Fault::Other),
        });
    }
    let mut attempt = Attempt {
        disk,
        place,
        aside,
        old: found.format < place::JOURNALED,
        thorough: found.title_damaged,
    };
    let before = notices.len();
    let mut failure = match attempt.run(&mut notices) {
        Ok(store) => return Ok(Opened { store, notices }),
        Err(StoreError::Damaged { what }) => what,
        Err(other) => return Err(other),
    };
    attempt.thorough = true;
    // sled's own remedy, which nobody documents: without its snapshots it reads its log from the beginning.
    if attempt.set_snapshots_aside()? {
        notices.truncate(before);
        match attempt.run(&mut notices) {
            Ok(store) => {
                notices.push(Notice::Mended { what: failure });
                return Ok(Opened { store, notices });
            }
            Err(StoreError::Damaged { what }) => failure = what,
            Err(other) => return Err(other),
        }
    }
    if let Some(target) = attempt.evidence()
        && let Some(from) = attempt.rebuild(target)?
    {
        notices.truncate(before);
        let store = attempt.run(&mut notices)?;
        notices.push(Notice::Rebuilt {
            what: failure,
            backup: from,
            aside: attempt.aside.name(),
        });
        return Ok(Opened { store, notices });
    }
    Err(failure.into())
}

struct Attempt<'a> {
    disk: &'a Arc<dyn Disk>,
    place: &'a Place,
    aside: Aside,
    /// The book was written before there was a journal.
    old: bool,
    /// Everything is read before it is trusted.
    thorough: bool,
}

impl Attempt<'_> {
    fn run(&self, notices: &mut Vec<Notice>) -> Result<SledStore, StoreError> {
        let (disk, place) = (self.disk, self.place);
        let mut thorough = self.thorough || self.old;
        let said = match Witness::read(&**disk, &place.witness()) {
            Ok(said) => Some(said),
            Err(StoreError::Damaged { what }) if !self.old => {
                notices.push(Notice::Mended { what });
                None
            }
            Err(StoreError::Damaged { .. }) => None,
            Err(other) => return Err(other),
        };
        thorough |= match said {
            None => true,
            Some(said) => !said.closed && (said.boot != disk.boot() || said.boot == [0; 16]),
        };
        // Of a book that was closed everything is on the disk, until sled opens it: that it is open is written before.
        // Of another the witness says that it was not closed until the database has proved to be whole.
        let closed = said.is_some_and(|said| said.closed) && !self.old;
        let opened = match said {
            Some(said) if closed => Some(Witness::open(disk, &place.witness(), said.seq)?),
            _ => None,
        };
        let tree = Tree::open(&**disk, &place.database(), place.seal())?;
        let behind = match ledger::stored_meta(&tree) {
            Ok(meta) => Some(meta.sequence),
            Err(_) if tree_is_empty(&tree)? => None,
            Err(error) => return Err(error),
        };
        if self.old {
            disk::make_directories(&**disk, &[place.journal(), place.backups()])?;
        }
        let mut at = behind;
        let journal =
            Journal::open(Arc::clone(disk), place.journal(), place.seal()).and_then(|journal| {
                journal.replay(behind, &mut |seq, writes| {
                    tree.apply(writes)?;
                    at = Some(seq);
                    Ok(())
                })?;
                if journal.bytes() <= SMALL {
                    journal.check()?;
                }
                Ok(journal)
            });
        let Some(at) = at else {
            return Err(Damage::file(&place.database(), Fault::Empty).into());
        };
        let witnessed = said.map_or(0, |said| said.seq);
        if at < witnessed && !self.old {
            let fault = Fault::EndsAt { at, of: witnessed };
            return Err(Damage::file(&place.database(), fault).into());
        }
        let (journal, anew) = match journal {
            Ok(journal) if self.old || journal.last() == Some(at) => (journal, None),
            Ok(journal) => {
                let fault = match journal.last() {
                    Some(last) => Fault::EndsAt { at: last, of: at },
                    None => Fault::Empty,
                };
                (journal, Some(Damage::file(&place.journal(), fault)))
            }
            Err(StoreError::Damaged { what }) => {
                let empty =
                    Journal::open(Arc::clone(disk), place.journal().join("none"), place.seal())?;
                (empty, Some(what))
            }
            Err(other) => return Err(other),
        };
        thorough |= anew.is_some() || sled::directory_bytes(&place.database()) <= SMALL;
        if behind != Some(at) {
            tree.sync()?;
        }
        if thorough && !self.old {
            prove(&tree)?;
        }
        let journal = match anew {
            None => journal,
            // The journal is spoilt. Where the database proved to be whole, and nothing says that it was further, a new
            // journal goes on from here.
            Some(what) => {
                if said.is_none() {
                    return Err(what.into());
                }
                drop(journal);
                let journal = self.journal_from(&tree, at)?;
                notices.push(Notice::Mended { what });
                journal
            }
        };
        let witness = if let Some(witness) = opened {
            witness.saw(at);
            witness
        } else {
            if said.is_none() || self.old {
                let said = Said {
                    seq: at,
                    ..Said::default()
                };
                Witness::create(&**disk, &place.witness(), &said)?;
            }
            Witness::open(disk, &place.witness(), at)?
        };
        let reserve = Reserve::new(Arc::clone(disk), place.reserve());
        let engine = SledEngine::new(Arc::clone(disk), tree, journal, witness, reserve, at);
        if self.old {
            place::mend_titles(&**disk, place)?;
            return Ledger::prove(engine);
        }
        Ledger::resume(engine)
    }

    /// A new journal in the place of one that is spoilt; its first frame says from where it goes on.
    fn journal_from(&self, tree: &Tree, at: u64) -> Result<Journal, StoreError> {
        let place = self.place;
        tree.sync()?;
        let fresh = fresh_directory(&**self.disk, &place.journal())?;
        Journal::open(Arc::clone(self.disk), fresh, place.seal())?
            .append(at, &ledger::standing(tree)?)
            .map_err(AppendError::into_inner)?;
        swap::swap(&**self.disk, place, &self.aside)?;
        Journal::open(Arc::clone(self.disk), place.journal(), place.seal())
    }

    /// The newest commit of which anything tells; `None` where nothing does.
    fn evidence(&self) -> Option<u64> {
        let said = Witness::read(&**self.disk, &self.place.witness()).map(|said| said.seq);
        let journal = Journal::open(
            Arc::clone(self.disk),
            self.place.journal(),
            self.place.seal(),
        );
        let journal = journal.ok().and_then(|journal| journal.last());
        said.ok().max(journal)
    }

    fn set_snapshots_aside(&self) -> Result<bool, StoreError> {
        let Ok(entries) = fs::read_dir(self.place.database()) else {
            return Ok(false);
        };
        let mut any = false;
        for entry in entries.flatten() {
            if entry.file_name().to_string_lossy().starts_with("snap.") {
                self.aside.take(&entry.path())?;
                any = true;
            }
        }
        if any {
            disk::sync_directory(&**self.disk, &self.place.database())?;
        }
        Ok(any)
    }

    /// Makes the database again from the newest backup that is whole, or from nothing, and the journal, where these
    /// reach to `target`. Which backup it was; `None` where they do not reach.
    fn rebuild(&self, target: u64) -> Result<Option<Option<PathBuf>>, StoreError> {
        let Ok(journal) = Journal::open(
            Arc::clone(self.disk),
            self.place.journal(),
            self.place.seal(),
        ) else {
            return Ok(None);
        };
        let from_nothing = journal.first().is_ok_and(|first| first == Some(0));
        let bases = backup::newest_first(&self.place.backups())
            .into_iter()
            .map(Some)
            .chain(from_nothing.then_some(None));
        for base in bases {
            match self.rebuild_from(base.as_deref(), &journal, target) {
                Ok(()) => return Ok(Some(base)),
                Err(StoreError::Damaged { .. }) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(None)
    }

    fn rebuild_from(
        &self,
        base: Option<&Path>,
        journal: &Journal,
        target: u64,
    ) -> Result<(), StoreError> {
        let fresh = fresh_directory(&**self.disk, &self.place.database())?;
        let tree = Tree::make(&**self.disk, &fresh, self.place.seal())?;
        let mut at = match base {
            Some(backup) => Some(backup::load(
                backup,
                backup::Keys::of_book(self.place.seal()),
                &tree,
            )?),
            None => None,
        };
        journal.replay(at, &mut |seq, writes| {
            tree.apply(writes)?;
            at = Some(seq);
            Ok(())
        })?;
        // One that goes further is of another history: the book was put back to an earlier state since.
        if at != Some(target) {
            let fault = Fault::EndsAt {
                at: at.unwrap_or_default(),
                of: target,
            };
            return Err(Damage::file(&fresh, fault).into());
        }
        prove(&tree)?;
        tree.sync()?;
        drop(tree);
        disk::sync_directory(&**self.disk, &fresh)?;
        swap::swap(&**self.disk, self.place, &self.aside)
    }
}

/// An empty directory that is to take the place of another.
pub(super) fn fresh_directory(disk: &dyn Disk, path: &Path) -> Result<PathBuf, StoreError> {
    let fresh = disk::fresh(path);
    if fresh.exists() {
        disk.remove_directory(&fresh)
            .map_err(|error| files::error("remove", &fresh, &error))?;
    }
    disk::make_directories(disk, std::slice::from_ref(&fresh))?;
    Ok(fresh)
}

fn tree_is_empty(tree: &Tree) -> Result<bool, StoreError> {
    use super::engine::Engine;
    let mut empty = true;
    tree.scan(&[], &mut |_, _| {
        empty = false;
        std::ops::ControlFlow::Break(())
    })?;
    Ok(empty)
}

/// Reads a database through.
pub(super) fn prove(tree: &Tree) -> Result<(), StoreError> {
    let meta = ledger::stored_meta(tree)?;
    let proof = ledger::stored_proof(tree)?.ok_or(Damage::entry(Entry::Proof, Fault::Missing))?;
    super::verify::verify(tree, &meta, &proof)
}
