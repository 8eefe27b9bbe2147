//! A book from a backup, and what can be saved of a book that does not open by itself.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    Commit, MAX_COMMIT, StoreError,
    aside::Aside,
    backup::{self, Keys},
    book::Book,
    codec::{self, Entry},
    damage::{Damage, Fault},
    disk::{self, Disk, SystemDisk},
    engine::Engine,
    files,
    journal::{AppendError, Journal},
    ledger,
    lock::Lock,
    meta::Meta,
    place::{self, Place, Title},
    proof::Proof,
    recover,
    seal::Seal,
    sled::Tree,
    swap,
    verify::Progress,
    witness::{Said, Witness},
};
use crate::domain::{
    audit::{AuditEntry, Operation, Resource, Status},
    change::Change,
    message::Message,
    record::RecordId,
    secret::Secret,
};

/// Where the state of a new database comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The backup; `None` where the journal begins with the book.
    pub backup: Option<PathBuf>,
    /// The last change that backup and journal bring back, one after another.
    pub reaches: u64,
    /// The last change of which anything tells.
    pub last: u64,
    /// Records changed after that of which a newer state was found.
    pub saved: u64,
    /// Where the damaged files are kept; empty where nothing was done.
    pub aside: PathBuf,
}

impl Way {
    /// What a repair brings back and what it does not.
    pub fn message(&self) -> Message {
        Message::new("trust-offer")
            .with("reaches", self.reaches)
            .with("last", self.last)
            .with("saved", self.saved)
            .with(
                "backup",
                self.backup
                    .as_ref()
                    .map_or_else(|| "-".to_owned(), |path| path.display().to_string()),
            )
    }
}

/// What a restored book is to lie under.
#[derive(Debug, Clone, Copy)]
pub enum Under<'a> {
    /// What the backup lies under; a book whose place it takes stays as it is.
    Same,
    /// A new key, and this passphrase.
    Passphrase(&'a Secret),
    /// Nothing.
    Nothing,
}

/// Verifies a backup and makes a book of it. In a place where there is nothing, a new one; `replace` puts it in the place
/// of a book that is there, whose files are kept aside, with the backups of later changes: they are of a history that
/// ends here. A copy of the backup is the first of those the book goes on with.
///
/// # Errors
/// `Damaged`, `Newer` for a backup that is none; then nothing was touched. `Exists` where there is a book and it is not
/// to be replaced; `NotABook`, `Locked`, `Sealed`, `WrongPassphrase`, `ReadOnly`, `Full`, `Io`.
pub fn restore(
    file: &Path,
    into: &Path,
    now: Timestamp,
    replace: bool,
    (passphrase, under): (Option<&Secret>, Under<'_>),
    progress: &mut Progress<'_>,
) -> Result<Option<backup::Summary>, StoreError> {
    let disk: Arc<dyn Disk> = Arc::new(SystemDisk);
    let mut there = match place::find(into) {
        Err(StoreError::Missing { .. }) => None,
        found => Some(found?),
    };
    let seal = match &mut there {
        Some(found) if replace => {
            found.unlock(passphrase)?;
            found.place.seal().clone()
        }
        _ => Seal::none(),
    };
    let keys = Keys::new(&seal, passphrase);
    let Some(summary) = backup::check(file, keys, progress)? else {
        return Ok(None);
    };
    let fill = |place: &Place, same: bool, aside: &Aside| {
        let tree = fresh_tree(&disk, place)?;
        backup::load(file, keys, &tree)?;
        recover::prove(&tree)?;
        backup::attachments(file, keys, &*disk, place)?;
        if same {
            keep_copy(&*disk, place, file, &summary)?;
        }
        install(&disk, place, tree, summary.sequence, aside)
    };
    match there {
        Some(found) if replace => {
            let _lock = Lock::take(&found.place.lock(), now)?;
            if place::identity(&found.place) != summary.book {
                return Err(StoreError::Exists {
                    path: into.display().to_string(),
                });
            }
            let aside = Aside::new(Arc::clone(&disk), found.place.damaged(), now);
            swap::tidy(&*disk, &found.place, &aside)?;
            fill(&found.place, true, &aside)?;
            for later in backup::kept(&found.place.backups()) {
                if later.sequence > summary.sequence {
                    aside.take(&later.path)?;
                }
            }
        }
        Some(_) => {
            return Err(StoreError::Exists {
                path: into.display().to_string(),
            });
        }
        None => {
            let id = summary
                .book
                .ok_or_else(|| Damage::file(file, Fault::Unnamed))?;
            let (seal, slot) = match under {
                Under::Nothing => (Seal::none(), None),
                Under::Passphrase(passphrase) => {
                    let (seal, slot) = Seal::fresh(passphrase)?;
                    (seal, Some(slot))
                }
                Under::Same => keys.lock(file)?,
            };
            // A copy that the book cannot open would be of no use to it.
            let same = matches!(under, Under::Same);
            let title = Title::new(id, now, slot);
            place::create_with(&disk, into, &title, &seal, &|place| {
                fill(place, same, &Aside::nowhere(Arc::clone(&disk)))
            })?;
        }
    }
    Ok(Some(summary))
}

/// Keeps a copy of a backup among the automatic ones.
fn keep_copy(
    disk: &dyn Disk,
    place: &Place,
    file: &Path,
    summary: &backup::Summary,
) -> Result<(), StoreError> {
    let directory = place.backups();
    disk::make_directories(disk, std::slice::from_ref(&directory))?;
    let target = directory.join(backup::name(summary.sequence, summary.made));
    if target.exists() {
        return Ok(());
    }
    disk::copy(disk, file, &target).map_err(|error| files::error("write", &target, &error))
}

fn fresh_tree(disk: &Arc<dyn Disk>, place: &Place) -> Result<Tree, StoreError> {
    let fresh = recover::fresh_directory(&**disk, &place.database())?;
    Tree::make(&**disk, &fresh, place.seal())
}

/// Puts a new database at commit `at` in its place, with a journal and a witness that go on from there.
fn install(
    disk: &Arc<dyn Disk>,
    place: &Place,
    tree: Tree,
    at: u64,
    aside: &Aside,
) -> Result<(), StoreError> {
    let standing = ledger::standing(&tree)?;
    tree.sync()?;
    drop(tree);
    disk::sync_directory(&**disk, &place.fresh_database())?;
    let journal = recover::fresh_directory(&**disk, &place.journal())?;
    Journal::open(Arc::clone(disk), journal, place.seal())?
        .append(at, &standing)
        .map_err(AppendError::into_inner)?;
    let said = Said {
        seq: at,
        closed: true,
        boot: disk.boot(),
    };
    Witness::create(&**disk, &disk::fresh(&place.witness()), &said)?;
    disk::make_directories(&**disk, &[place.backups()])?;
    swap::swap(&**disk, place, aside)
}

/// What is found beyond the last change that can be brought back in order: by key, the newest state and its change.
type Beyond = BTreeMap<RecordId, (u64, Option<Change>)>;

/// Saves what can be saved of a book that does not open by itself: the newest whole backup (or nothing), the journal as
/// far as it goes on from there, then, as new changes, records of which a newer state is still found anywhere. With
/// `act` false it only tells what it would do.
///
/// # Errors
/// `Missing` and the like where there is no book; `Locked`, `ReadOnly`, `Full`, `Io`.
pub fn repair(
    path: &Path,
    passphrase: Option<&Secret>,
    now: Timestamp,
    act: bool,
) -> Result<Way, StoreError> {
    let disk: Arc<dyn Disk> = Arc::new(SystemDisk);
    let mut found = place::find(path)?;
    let lock = Lock::take(&found.place.lock(), now)?;
    found.unlock(passphrase)?;
    let place = found.place;
    let said = Witness::read(&*disk, &place.witness()).map(|said| said.seq);
    let (tree, backup, reaches) = best(&disk, &place, said.as_ref().ok().copied())?;
    let (beyond, seen) = beyond(&disk, &place, reaches);
    let mut way = Way {
        backup,
        reaches,
        last: said.unwrap_or_default().max(seen).max(reaches),
        saved: beyond.len() as u64,
        aside: PathBuf::new(),
    };
    if !act {
        drop(tree);
        let _ = disk.remove_directory(&place.fresh_database());
        return Ok(way);
    }
    let aside = Aside::new(Arc::clone(&disk), place.damaged(), now);
    way.aside = aside.name();
    install(&disk, &place, tree, reaches, &aside)?;
    place::mend_titles(&*disk, &place)?;
    drop(lock);
    let book = Book::open_under(path, passphrase, now)?;
    commit_beyond(&book, beyond, &way, now)?;
    Ok(way)
}

/// The database that backup and journal give, in the place for a fresh one. `said` is where the witness saw the book: a
/// backup that goes further, while the journal does not, is of another history.
fn best(
    disk: &Arc<dyn Disk>,
    place: &Place,
    said: Option<u64>,
) -> Result<(Tree, Option<PathBuf>, u64), StoreError> {
    let mut known = said;
    Journal::open_tolerant(Arc::clone(disk), place.journal(), place.seal()).rescue(
        &mut |seq, _| {
            known = known.map(|known| known.max(seq));
        },
    );
    let bases = backup::kept(&place.backups())
        .into_iter()
        .rev()
        .filter(|kept| known.is_none_or(|known| kept.sequence <= known))
        .map(|kept| Some(kept.path))
        .chain([None]);
    for base in bases {
        let tree = fresh_tree(disk, place)?;
        let loaded = match &base {
            Some(backup) => backup::load(backup, Keys::of_book(place.seal()), &tree).map(Some),
            None => Ok(None),
        };
        let Ok(mut at) = loaded else {
            continue;
        };
        // As far as it goes on without a gap; where it stops is known by `at`.
        let journal = Journal::open_tolerant(Arc::clone(disk), place.journal(), place.seal());
        let _ = journal.replay(at, &mut |seq, writes| {
            tree.apply(writes)?;
            at = Some(seq);
            Ok(())
        });
        let at = if let Some(at) = at {
            at
        } else {
            tree.apply(vec![
                ledger::meta_write(&Meta::default())?,
                ledger::proof_write(0, &Proof::default())?,
            ])?;
            0
        };
        if recover::prove(&tree).is_ok() {
            return Ok((tree, base, at));
        }
    }
    Err(Damage::Book(Fault::Lost).into())
}

/// States newer than `reaches` in the damaged database and in frames of the journal that still prove themselves.
fn beyond(disk: &Arc<dyn Disk>, place: &Place, reaches: u64) -> (Beyond, u64) {
    let mut beyond = Beyond::new();
    let mut last = 0;
    let mut note = |key: &[u8], value: Option<&[u8]>, seq: Option<u64>| {
        let Some(Entry::Record(id)) = codec::entry(key) else {
            return;
        };
        let state = match value {
            Some(value) => match ledger::record(key, value) {
                Ok(stored) => (stored.revision, Some(Change::Put(stored.record))),
                Err(_) => return,
            },
            None => match seq {
                Some(seq) => (seq, Some(Change::Remove(id.clone()))),
                None => return,
            },
        };
        last = last.max(state.0);
        if state.0 > reaches && beyond.get(&id).is_none_or(|(known, _)| *known < state.0) {
            beyond.insert(id, state);
        }
    };
    if let Ok(tree) = Tree::open(&**disk, &place.database(), place.seal()) {
        let _ = tree.scan(&[], &mut |key, value| {
            note(key, Some(value), None);
            ControlFlow::Continue(())
        });
    }
    Journal::open_tolerant(Arc::clone(disk), place.journal(), place.seal()).rescue(
        &mut |seq, writes| {
            for (key, value) in writes {
                note(&key, value.as_deref(), Some(seq));
            }
        },
    );
    (beyond, last)
}

fn commit_beyond(book: &Book, beyond: Beyond, way: &Way, now: Timestamp) -> Result<(), StoreError> {
    let operator = crate::store::default_operator(book.store())?.unwrap_or_default();
    let mut changes: Vec<Change> = beyond
        .into_values()
        .filter_map(|(_, change)| change)
        .collect();
    loop {
        let rest = changes.split_off(changes.len().min(MAX_COMMIT));
        let details = vec![
            ("lastChange".to_owned(), way.last.to_string()),
            ("broughtBackTo".to_owned(), way.reaches.to_string()),
            ("savedRecords".to_owned(), changes.len().to_string()),
        ];
        book.commit(Commit {
            changes,
            base: Vec::new(),
            audit: AuditEntry {
                seq: 0,
                at: now,
                operator: operator.clone(),
                operation: Operation::REPAIR_BOOK,
                resource: Resource::PARTNER,
                status: Status::Succeeded,
                customer: None,
                changes: Vec::new(),
                details,
                group: None,
                undoes: None,
                reversible: false,
            },
        })?;
        if rest.is_empty() {
            return Ok(());
        }
        changes = rest;
    }
}
