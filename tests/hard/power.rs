//! Power cuts at any moment: while a book is made, opened, changed, backed up, made anew, put right after another cut. Of
//! what was not synced any subset is on the disk. What was acknowledged before the cut must be there, and the whole book
//! must be as it was after one of its changes.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::Duration,
};

use contas::{
    domain::{
        change::Change,
        record::{Record, RecordId, RecordKind},
    },
    store::{Range, Store, StoreError, book::Book, disk::Disk},
};

use super::{Dice, trials, volatile::Volatile};
use crate::store::{
    copy_all,
    samples::{commit, customer_id, named, put, remove, time},
};

/// Cuts come within so many calls of the disk, and are done on one book before the next is made.
const WITHIN: u64 = 60;
const OF_ONE_BOOK: u64 = 12;

/// Different records, so that most changes overwrite.
const RECORDS: u64 = 120;

type Model = BTreeMap<RecordId, String>;

/// What change `seq` of a book does; the same whenever it is asked.
fn change(seed: u64, seq: u64) -> Vec<(u128, Option<String>)> {
    let mut dice = Dice::new(seed ^ seq.wrapping_mul(0x1_0001));
    // Now and then names that fill the journal, so that it goes on in another file.
    let long = seed.is_multiple_of(8) && dice.below(3) == 0;
    let mut changes = BTreeMap::new();
    for _ in 0..=dice.below(if long { 100 } else { 30 }) {
        let name = format!("{seq} {}", "x".repeat(if long { 12_000 } else { 0 }));
        let name = (dice.below(5) > 0).then_some(name);
        changes.insert(u128::from(dice.below(RECORDS)), name);
    }
    changes.into_iter().collect()
}

/// The book after change `seq`.
fn model(seed: u64, seq: u64) -> Model {
    let mut model = Model::new();
    for seq in 1..=seq {
        for (id, name) in change(seed, seq) {
            match name {
                Some(name) => model.insert(customer_id(id), name),
                None => model.remove(&customer_id(id)),
            };
        }
    }
    model
}

fn changes(seed: u64, seq: u64) -> Vec<Change> {
    change(seed, seq)
        .into_iter()
        .map(|(id, name)| match name {
            Some(name) => put(named(id, &name)),
            None => remove(id),
        })
        .collect()
}

fn read(store: &dyn Store) -> Model {
    let mut found = Model::new();
    store
        .scan(Range::Kind(RecordKind::Customer), &mut |stored| {
            if let Record::Customer(customer) = stored.record {
                let name = customer.billing_profile.company_name.clone();
                found.insert(RecordId::Customer(customer.key()), name);
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    found
}

/// A book on a disk with a volatile cache.
struct Machine {
    seed: u64,
    path: PathBuf,
    disk: Volatile,
    book: Option<Book>,
    /// The last change that was acknowledged; `None` before the book was.
    acknowledged: Option<u64>,
}

impl Machine {
    fn start(root: &Path, cuts: &Path, boot: u8, seed: u64, acknowledged: Option<u64>) -> Self {
        Self {
            seed,
            path: root.join("place").join("book"),
            disk: Volatile::over(root, cuts, boot, seed),
            book: None,
            acknowledged,
        }
    }

    fn shared(&self) -> Arc<dyn Disk> {
        Arc::new(self.disk.clone())
    }

    /// Does something that a cut may fall into.
    fn act(&mut self, dice: &mut Dice) {
        let Some(book) = &self.book else {
            let disk = self.shared();
            let book = match Book::open_on(&disk, &self.path, time()) {
                Err(StoreError::Missing { .. }) => {
                    Book::create_on(&disk, &self.path, time(), [3; 16])
                }
                other => other,
            };
            let book = book.unwrap();
            self.acknowledged = Some(book.store().sequence());
            self.book = Some(book);
            return;
        };
        let mut go_on = |_, _| ControlFlow::Continue(());
        match dice.below(16) {
            0 if book.store().sequence() > 0 => drop(book.back_up(time(), &mut go_on).unwrap()),
            1 => drop(book.rebuild(&mut go_on).unwrap()),
            2 => {
                book.directory().unwrap();
                book.keep_directory().unwrap();
            }
            3 => self.book = None,
            _ => {
                let seq = book.store().sequence() + 1;
                let done = book.commit(commit(changes(self.seed, seq))).unwrap();
                assert_eq!(done, seq);
                self.acknowledged = Some(done);
            }
        }
    }
}

/// What became of a book after a cut.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum After {
    AsItWas,
    PutRight,
    NotMadeYet,
    Lost,
    Half,
    Closed,
    Hung,
}

/// Opens what a cut left, and goes on with it.
fn look(path: PathBuf, seed: u64, acknowledged: Option<u64>) -> (After, String) {
    let (send, receive) = mpsc::channel();
    let worker = std::thread::spawn(move || {
        let _ = send.send(examine(&path, seed, acknowledged));
    });
    match receive.recv_timeout(Duration::from_mins(1)) {
        Ok(after) => {
            let _ = worker.join();
            after
        }
        Err(why) => (After::Hung, why.to_string()),
    }
}

fn examine(path: &Path, seed: u64, acknowledged: Option<u64>) -> (After, String) {
    let book = match Book::open(path, time()) {
        Ok(book) => book,
        Err(StoreError::Missing { .. }) if acknowledged.is_none() => {
            return (After::NotMadeYet, String::new());
        }
        Err(error) => return (After::Closed, error.to_string()),
    };
    let found = book.store().sequence();
    if found < acknowledged.unwrap_or_default() {
        return (After::Lost, format!("it ends at {found}"));
    }
    if let Err(error) = book.store().verify() {
        return (After::Half, error.to_string());
    }
    if read(book.store()) != model(seed, found) {
        return (After::Half, format!("it is not as after change {found}"));
    }
    if let Err(error) = book.commit(commit(changes(seed, found + 1))) {
        return (After::Closed, format!("it does not go on: {error}"));
    }
    let after = if book.was_damaged() {
        After::PutRight
    } else {
        After::AsItWas
    };
    (after, format!("{:?}", book.notices()))
}

#[test]
fn power_cuts_cost_nothing_acknowledged() {
    let count = trials(40);
    let mut outcomes: BTreeMap<After, u64> = BTreeMap::new();
    let (mut done, mut acknowledged, mut again, mut seed) = (0, 0, 0, 0);
    while done < count {
        seed += 1;
        let mut dice = Dice::new(seed);
        let home = tempfile::tempdir().unwrap();
        let root = |number: u64| {
            let root = home.path().join(format!("machine-{number}"));
            std::fs::create_dir_all(&root).unwrap();
            root
        };
        let cuts = home.path().join("cuts");
        let mut machine = Machine::start(&root(0), &cuts, 1, seed, None);
        machine.disk.cut_within(WITHIN);
        let mut of_this = 0;
        while of_this < OF_ONE_BOOK && done < count {
            let before = machine.acknowledged;
            machine.act(&mut dice);
            let Some(cut) = machine.disk.take_cuts().pop() else {
                continue;
            };
            done += 1;
            of_this += 1;
            acknowledged += before.unwrap_or_default();
            // The machine may go on from what the cut left: then a later cut falls into its putting right.
            let next = (dice.below(3) == 0).then(|| root(of_this));
            if let Some(next) = &next {
                copy_all(&cut, next);
            }
            let (after, told) = look(cut.join("place/book"), seed, before);
            *outcomes.entry(after).or_default() += 1;
            if after >= After::Lost || std::env::var_os("CONTAS_TELL").is_some() {
                println!("cut {done} (seed {seed}) at {before:?}: {after:?} {told}");
            }
            if let Some(next) = next {
                again += 1;
                let boot = u8::try_from(of_this + 1).unwrap();
                machine = Machine::start(&next, &cuts, boot, seed, before);
            }
            let _ = std::fs::remove_dir_all(cut);
            machine.disk.cut_within(WITHIN);
        }
        if let Some(book) = machine.book {
            book.store().verify().unwrap();
        }
    }
    println!(
        "power: {count} cuts over {acknowledged} acknowledged changes, {again} machines went on from what a cut left: {outcomes:?}"
    );
    for never in [After::Lost, After::Half, After::Closed, After::Hung] {
        assert_eq!(outcomes.get(&never), None, "{never:?}");
    }
}

/// A book of more than is read through at every start says that it is closed only when it is, and that it is open before
/// sled writes again: a cut at any call of closing and opening is noticed.
#[test]
fn no_moment_of_closing_and_opening_is_trusted_too_much() {
    const SEED: u64 = 8;
    const COMMITS: u64 = 60;
    let home = tempfile::tempdir().unwrap();
    let sample = home.path().join("sample");
    let path = |root: &Path| root.join("place/book");
    let book = Book::create(&path(&sample), time(), [3; 16]).unwrap();
    for seq in 1..=COMMITS {
        book.commit(commit(changes(SEED, seq))).unwrap();
    }
    drop(book);
    let length = std::fs::metadata(path(&sample).join("db/db"))
        .unwrap()
        .len();
    assert!(length > 4 << 20, "{length} bytes are read through anyway");
    let (mut call, mut round) = (0, 0);
    loop {
        let root = home.path().join("machine");
        copy_all(&sample, &root);
        let cuts = home.path().join("cuts");
        let mut machine = Machine::start(&root, &cuts, 1, call + 1_000 * round, None);
        let mut dice = Dice::new(0);
        machine.act(&mut dice);
        for seq in COMMITS..COMMITS + 8 {
            let book = machine.book.as_ref().unwrap();
            book.commit(commit(changes(SEED, seq + 1))).unwrap();
        }
        machine.disk.cut_after(call);
        machine.book = None;
        machine.act(&mut dice);
        std::fs::remove_dir_all(root).unwrap();
        if let Some(cut) = machine.disk.take_cuts().pop() {
            let (after, told) = look(path(&cut), SEED, Some(COMMITS + 8));
            assert!(after <= After::PutRight, "call {call}: {after:?} {told}");
            // The short run looks at some of them.
            call += if trials(0) == 0 { 5 } else { 1 };
        } else {
            assert!(call > 10, "{call} calls");
            (call, round) = (0, round + 1);
            if round >= trials(0).min(30) {
                return;
            }
        }
    }
}
