//! A book that another process holds, or that cannot be written, to look at: the list as its snapshot has it, everything else from the newest backup
//! and the journal, which together are the whole book up to the last change. Nothing is written and nothing is locked.

use std::{collections::BTreeMap, ops::ControlFlow, path::Path, path::PathBuf, sync::Arc};

use jiff::Timestamp;

use super::{
    Store, StoreError,
    backup::{self, Keys},
    book::Book,
    codec::{self, Entry},
    damage::{Damage, Fault},
    directory::{Directory, evidence, snapshot::Snapshot},
    disk::{Disk, SystemDisk},
    engine::{Engine, Visit, Write},
    journal::Journal,
    ledger::Ledger,
    place::{self, Place},
    read_only::ReadOnlyStore,
    seal::Seal,
};
use crate::domain::{message::Message, record::Record, secret::Secret};

/// How often it is tried again when the holder took away a file meanwhile.
const TRIES: u32 = 5;

/// A book to look at.
#[derive(Debug)]
pub struct Held {
    /// To read; every commit is refused.
    pub book: Book,
    /// The last change that the list is of.
    pub sequence: u64,
    /// When that change was made.
    pub at: Timestamp,
}

impl Held {
    /// Looks at the book of a place.
    ///
    /// # Errors
    /// `Damaged` where snapshot, backup and journal do not make a book; `Missing`, `NotABook`,
    /// `Newer`, `Sealed`, `WrongPassphrase`, `Io`.
    pub fn open(path: &Path, passphrase: Option<&Secret>) -> Result<Self, StoreError> {
        let mut found = place::find(path)?;
        found.unlock(passphrase)?;
        let place = found.place;
        let mut tried = Self::of(&place);
        for _ in 1..TRIES {
            if tried.is_ok() {
                break;
            }
            tried = Self::of(&place);
        }
        tried
    }

    fn of(place: &Place) -> Result<Self, StoreError> {
        let disk: Arc<dyn Disk> = Arc::new(SystemDisk);
        let journal = Journal::open(disk, place.journal(), place.seal())?;
        let first = journal.first()?.unwrap_or_default();
        let mut remains = Remains {
            seal: place.seal().clone(),
            ..Remains::default()
        };
        journal.replay(first.checked_sub(1), &mut |_, writes| {
            remains.later.extend(writes);
            Ok(())
        })?;
        // Without one the journal begins with the book.
        remains.base = backup::kept(&place.backups())
            .into_iter()
            .rfind(|kept| kept.sequence + 1 >= first)
            .map(|kept| kept.path);
        if remains.base.is_none() && first > 0 {
            return Err(Damage::file(&place.journal(), Fault::BeginsWith(first)).into());
        }
        let snapshot = place::identity(place)
            .and_then(|book| Snapshot::read(&place.snapshot(), book, place.seal()).ok())
            .filter(Snapshot::verify);
        if let Some(snapshot) = &snapshot
            && snapshot.title().sequence + 1 >= first
        {
            remains.know(snapshot)?;
        }
        let store = Ledger::resume(remains)?;
        let directory = match snapshot {
            Some(snapshot) => listed(&store, &snapshot, first)?,
            None => None,
        };
        let directory = match directory {
            Some(directory) => directory,
            None => Arc::new(Directory::build(&store, &mut go_on)?.unwrap_or_default()),
        };
        let sequence = directory.sequence();
        let at = store.audit(sequence)?.map(|entry| entry.at);
        let store = Arc::new(ReadOnlyStore::over(Arc::new(store)));
        Ok(Self {
            book: Book::held(store, &directory),
            sequence,
            at: at.unwrap_or_default(),
        })
    }

    /// Why it is only looked at, and of when what is shown is. `holder` is who holds it; `None` where it cannot be written.
    pub fn message(&self, holder: Option<&str>) -> Message {
        let message = match holder {
            Some(holder) => Message::new("trust-held").with("holder", holder),
            None => Message::new("trust-looked-at"),
        };
        message
            .with("sequence", self.sequence)
            .with("at", self.at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string())
    }
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The list as the snapshot has it, brought forward where the journal reaches back to it; `None` where it is of another
/// history.
fn listed(
    store: &dyn Store,
    snapshot: &Snapshot,
    first: u64,
) -> Result<Option<Arc<Directory>>, StoreError> {
    let title = snapshot.title();
    if evidence(store, title.sequence)? != Some(title.evidence) {
        return Ok(None);
    }
    if title.sequence + 1 < first {
        return Ok(Some(Arc::clone(snapshot.directory())));
    }
    Ok(snapshot.directory().refreshed(store)?.ok().map(Arc::new))
}

/// The entries of a backup with what was committed later over them.
#[derive(Debug, Default)]
struct Remains {
    seal: Seal,
    base: Option<PathBuf>,
    later: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
}

impl Remains {
    /// Takes from a snapshot what every command asks for, so that a list reads no backup.
    fn know(&mut self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let (cover, revision) = (snapshot.cover(), snapshot.title().sequence);
        let partner = cover.partner.iter().cloned().map(Record::Partner);
        let operators = cover.operators.iter().cloned().map(Record::Operator);
        let resellers = cover.resellers.iter().cloned().map(Record::Reseller);
        for record in partner.chain(operators).chain(resellers) {
            let key = codec::record_key(&record.id());
            let value = codec::seal(&key, revision, &record)?;
            self.later.entry(key).or_insert(Some(value));
        }
        Ok(())
    }

    /// What begins with a prefix, in order.
    fn run(&self, prefix: &[u8]) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, StoreError> {
        let mut found = BTreeMap::new();
        if let Some(base) = &self.base {
            let wanted = |key: &[u8]| key.starts_with(prefix);
            backup::entries(
                base,
                Keys::of_book(&self.seal),
                &wanted,
                &mut |(key, value): Write| {
                    match value {
                        Some(value) => found.insert(key, value),
                        None => found.remove(&key),
                    };
                },
            )?;
        }
        let later = self.later.range(prefix.to_vec()..);
        for (key, value) in later.take_while(|(key, _)| key.starts_with(prefix)) {
            match value {
                Some(value) => found.insert(key.clone(), value.clone()),
                None => found.remove(key),
            };
        }
        Ok(found)
    }
}

impl Engine for Remains {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        match self.later.get(key) {
            Some(value) => Ok(value.clone()),
            None if matches!(codec::entry(key), Some(Entry::Meta | Entry::Proof)) => Ok(None),
            None => Ok(self.run(key)?.remove(key)),
        }
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        for (key, value) in self.run(prefix)? {
            if visit(&key, &value).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn scan_back(
        &self,
        prefix: &[u8],
        before: &[u8],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        for (key, value) in self.run(prefix)?.into_iter().rev() {
            if key.as_slice() < before && visit(&key, &value).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn commit(&self, _seq: u64, _writes: Vec<Write>) -> Result<(), StoreError> {
        Err(StoreError::OpenedReadOnly)
    }
}
