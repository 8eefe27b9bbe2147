//! Damage to any file of a book is noticed, never a panic or a hang, and nearly always repaired without help.

use std::{
    collections::BTreeMap,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::mpsc,
    time::Duration,
};

use contas::domain::record::{Record, RecordKind};
use contas::store::{Range, Store, book::Book};

use super::{Dice, trials};
use crate::store::{
    copy_all,
    samples::{commit, named, put, time},
};

const COMMITS: u128 = 24;
const RECORDS: u128 = 10;
const PAGE: usize = 4096;

/// A book with some hundred customers, a backup in the middle, and commits after it.
fn sample(home: &Path) -> Vec<Record> {
    let book = Book::create(&home.join("book"), time(), [3; 16]).unwrap();
    for n in 0..COMMITS {
        let changes = (0..RECORDS)
            .map(|m| {
                put(named(
                    n * RECORDS / 2 + m,
                    &format!("Customer {n} {m} Ltda"),
                ))
            })
            .collect();
        book.commit(commit(changes)).unwrap();
        if n == COMMITS / 2 {
            book.back_up(time(), &mut |_, _| ControlFlow::Continue(()))
                .unwrap()
                .unwrap();
        }
    }
    read(book.store())
}

fn read(store: &dyn Store) -> Vec<Record> {
    let mut records = Vec::new();
    store
        .scan(Range::Kind(RecordKind::Customer), &mut |stored| {
            records.push(stored.record);
            ControlFlow::Continue(())
        })
        .unwrap();
    records
}

fn files(directory: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(Result::unwrap)
        .collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), found);
        } else {
            found.push(entry.path());
        }
    }
}

/// Does some damage to some file, and says what; nothing where it would change nothing.
fn spoil(book: &Path, dice: &mut Dice) -> Option<String> {
    let mut all = Vec::new();
    files(book, &mut all);
    // The lock holds nothing.
    all.retain(|path| !path.ends_with("lock"));
    let path = all[dice.index(all.len())].clone();
    let name = path.strip_prefix(book).unwrap().display().to_string();
    let bytes = fs::read(&path).unwrap();
    let used = bytes
        .iter()
        .rposition(|byte| *byte != 0)
        .map_or(0, |at| at + 1);
    Some(match dice.below(6) {
        0 if used > 0 => {
            let length = dice.index(used);
            fs::write(&path, &bytes[..length]).unwrap();
            format!("{name} cut to {length} of {}", bytes.len())
        }
        1 if used > 0 => {
            let (at, bit) = (dice.index(used), dice.below(8));
            let mut bytes = bytes;
            bytes[at] ^= 1 << bit;
            fs::write(&path, bytes).unwrap();
            format!("{name}: bit {bit} of byte {at} flipped")
        }
        2 if used > 0 => {
            let page = dice.index(used.div_ceil(PAGE)) * PAGE;
            let end = (page + PAGE).min(bytes.len());
            let mut bytes = bytes;
            if bytes[page..end].iter().all(|byte| *byte == 0) {
                return None;
            }
            bytes[page..end].fill(0);
            fs::write(&path, bytes).unwrap();
            format!("{name}: page at {page} zeroed")
        }
        3 => {
            let other = all[dice.index(all.len())].clone();
            let theirs = fs::read(&other).unwrap();
            if theirs == bytes {
                return None;
            }
            fs::write(&path, theirs).unwrap();
            fs::write(&other, bytes).unwrap();
            format!(
                "{name} swapped with {}",
                other.strip_prefix(book).unwrap().display()
            )
        }
        4 => {
            let stray = match dice.below(4) {
                0 => book.join("db/snap.0000000000000BAD"),
                1 => book.join("db/snap.00000000000000AA.generating"),
                2 => book.join("journal/0000000009.journal"),
                _ => path.with_file_name("stray"),
            };
            fs::write(&stray, &bytes[..bytes.len().min(1000)]).unwrap();
            format!("stray {}", stray.strip_prefix(book).unwrap().display())
        }
        5 => {
            fs::remove_file(&path).unwrap();
            format!("{name} removed")
        }
        _ => return None,
    })
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Outcome {
    /// Everything is there; it was said that something had been wrong.
    RecoveredAndTold,
    /// Everything is there; reading everything says what is wrong (a spoilt backup, a stray file).
    WholeAndFound,
    /// Everything is there, and the bytes meant nothing.
    WithoutEffect,
    /// It does not open by itself, and says why.
    Refused,
    /// Something is missing, and reading everything says so.
    Found,
    /// Something is missing, and nobody says so.
    Silent,
    Panicked,
    Hung,
}

/// Opens a damaged book and compares it with what was in it.
fn outcome(path: PathBuf, whole: Vec<Record>) -> (Outcome, String) {
    let (send, receive) = mpsc::channel();
    let worker = std::thread::spawn(move || {
        let told = match Book::open(&path, time()) {
            Err(error) => (Outcome::Refused, error.to_string()),
            Ok(book) => {
                let report = book.examined().unwrap();
                let same = report.found > 0 || read(book.store()) == whole;
                let notices = format!("{:?} {report:?}", book.notices());
                let quiet = !book.was_damaged();
                let outcome = match (same, quiet, report.is_whole()) {
                    (true, false, _) => Outcome::RecoveredAndTold,
                    (true, true, false) => Outcome::WholeAndFound,
                    (true, true, true) => Outcome::WithoutEffect,
                    (false, _, false) => Outcome::Found,
                    (false, _, true) => Outcome::Silent,
                };
                (outcome, notices)
            }
        };
        let _ = send.send(told);
    });
    match receive.recv_timeout(Duration::from_mins(1)) {
        Ok(outcome) => {
            let _ = worker.join();
            outcome
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => (Outcome::Panicked, String::new()),
        Err(mpsc::RecvTimeoutError::Timeout) => (Outcome::Hung, String::new()),
    }
}

#[test]
fn damage_is_noticed_and_nearly_always_repaired() {
    let home = tempfile::tempdir().unwrap();
    let whole = sample(home.path());
    let count = trials(60);
    let mut outcomes: BTreeMap<Outcome, u64> = BTreeMap::new();
    let (mut done, mut seed) = (0, 0);
    while done < count {
        seed += 1;
        let copy = tempfile::tempdir().unwrap();
        let book = copy.path().join("book");
        copy_all(&home.path().join("book"), &book);
        let Some(what) = spoil(&book, &mut Dice::new(seed)) else {
            continue;
        };
        done += 1;
        let (outcome, told) = outcome(book, whole.clone());
        *outcomes.entry(outcome).or_default() += 1;
        if outcome >= Outcome::Refused || std::env::var_os("CONTAS_TELL").is_some() {
            println!("{seed}: {what}: {outcome:?} {told}");
        }
    }
    println!("damage: {count} trials: {outcomes:?}");
    for never in [Outcome::Silent, Outcome::Panicked, Outcome::Hung] {
        assert_eq!(outcomes.get(&never), None, "{never:?}");
    }
    let unrepaired: u64 = [Outcome::Refused, Outcome::Found]
        .iter()
        .filter_map(|outcome| outcomes.get(outcome))
        .sum();
    assert!(
        unrepaired * 20 <= count,
        "{unrepaired} of {count} not repaired"
    );
}
