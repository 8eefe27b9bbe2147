//! File systems that fail: no room, input/output errors, writes that stop half-way. The book refuses, stays readable, and
//! has everything acknowledged when it is opened again.

use std::{
    collections::BTreeMap,
    io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use contas::store::{
    StoreError,
    book::Book,
    disk::{Disk, DiskFile, SystemDisk},
};

use super::{Dice, trials};
use crate::store::samples::{commit, customer_id, named, put, time};

/// The kinds of failure.
const KINDS: [&str; 4] = [
    "no room",
    "input/output error",
    "short write",
    "failed sync",
];

/// Fails at the n-th call from now on.
#[derive(Debug, Clone, Default)]
struct Failing {
    inner: SystemDisk,
    left: Arc<AtomicI64>,
    kind: Arc<AtomicU64>,
}

#[derive(Debug)]
struct FailingFile {
    inner: Box<dyn DiskFile>,
    disk: Failing,
}

impl Failing {
    fn arm(&self, calls: i64, kind: u64) {
        self.kind.store(kind, Ordering::SeqCst);
        self.left.store(calls, Ordering::SeqCst);
    }

    fn disarm(&self) {
        self.left.store(i64::MAX, Ordering::SeqCst);
    }

    /// Which failure this call meets.
    fn fails(&self) -> Option<&'static str> {
        (self.left.fetch_sub(1, Ordering::SeqCst) <= 0)
            .then(|| KINDS[usize::try_from(self.kind.load(Ordering::SeqCst)).unwrap()])
    }

    fn error(kind: &str) -> io::Error {
        if kind == "no room" {
            io::ErrorKind::StorageFull.into()
        } else {
            io::Error::other(kind)
        }
    }

    fn check(&self) -> io::Result<()> {
        match self.fails() {
            Some(kind) => Err(Self::error(kind)),
            None => Ok(()),
        }
    }
}

impl DiskFile for FailingFile {
    fn write_at(&self, bytes: &[u8], at: u64) -> io::Result<()> {
        match self.disk.fails() {
            Some("failed sync") | None => self.inner.write_at(bytes, at),
            Some("short write") => {
                self.inner.write_at(&bytes[..bytes.len() / 2], at)?;
                Err(io::ErrorKind::WriteZero.into())
            }
            Some(kind) => Err(Failing::error(kind)),
        }
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.check()?;
        self.inner.sync()
    }
}

impl Disk for Failing {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.check()?;
        Ok(Box::new(FailingFile {
            inner: self.inner.create(path)?,
            disk: self.clone(),
        }))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(FailingFile {
            inner: self.inner.open(path)?,
            disk: self.clone(),
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check()?;
        self.inner.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.inner.remove(path)
    }

    fn sync_directory(&self, path: &Path) -> io::Result<()> {
        self.check()?;
        self.inner.sync_directory(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.inner.read(path, most)
    }

    fn make_directory(&self, path: &Path) -> io::Result<()> {
        self.check()?;
        self.inner.make_directory(path)
    }

    fn remove_directory(&self, path: &Path) -> io::Result<()> {
        self.inner.remove_directory(path)
    }

    fn boot(&self) -> [u8; 16] {
        self.inner.boot()
    }

    fn free(&self, path: &Path) -> Option<u64> {
        self.inner.free(path)
    }
}

fn change(batch: u64) -> contas::store::Commit {
    let changes = (0..4)
        .map(|part| put(named(u128::from(batch) * 10 + part, &format!("{batch}"))))
        .collect();
    commit(changes)
}

#[test]
fn failures_are_refused_in_words_and_cost_nothing_acknowledged() {
    let count = trials(40);
    let mut dice = Dice::new(5);
    let mut refused: BTreeMap<String, u64> = BTreeMap::new();
    for trial in 0..count {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("book");
        let failing = Failing::default();
        failing.disarm();
        let disk: Arc<dyn Disk> = Arc::new(failing.clone());
        let book = Book::create_on(&disk, &path, time(), [3; 16]).unwrap();
        let mut acknowledged = 0;
        for _ in 0..=dice.below(5) {
            acknowledged = book.commit(change(acknowledged + 1)).unwrap();
        }
        failing.arm(i64::try_from(dice.below(8)).unwrap(), dice.below(4));
        for _ in 0..6 {
            match book.commit(change(acknowledged + 1)) {
                Ok(seq) => acknowledged = seq,
                Err(error @ (StoreError::Full | StoreError::Io { .. })) => {
                    let kind = format!("{error}");
                    let kind = kind.split(':').next().unwrap_or_default();
                    let kind = kind.split(" /").next().unwrap_or_default().to_owned();
                    *refused.entry(kind).or_default() += 1;
                }
                Err(other) => panic!("trial {trial}: {other}"),
            }
            if dice.below(4) == 0 {
                let _ = book.back_up(time(), &mut |_, _| std::ops::ControlFlow::Continue(()));
            }
        }
        for batch in 1..=acknowledged {
            let found = book.store().get(&customer_id(u128::from(batch) * 10));
            assert!(
                matches!(found, Ok(Some(_))),
                "trial {trial}: {batch}: {found:?}"
            );
        }
        drop(book);
        failing.disarm();
        let book =
            Book::open(&path, time()).unwrap_or_else(|error| panic!("trial {trial}: {error}"));
        assert!(book.store().sequence() >= acknowledged, "trial {trial}");
        book.store().verify().unwrap();
        // It goes on.
        book.commit(change(1_000)).unwrap();
    }
    println!("faults: {count} trials, {refused:?} refused, 0 lost, 0 books that do not open");
}
