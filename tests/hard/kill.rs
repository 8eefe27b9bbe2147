//! `kill -9` at random moments, over commits, imports in large parts, backups, rebuilds and openings: every acknowledged
//! change is there, none is half there, and every book opens.

use std::{
    io::{BufRead, BufReader, Write},
    ops::ControlFlow,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use contas::store::{Store, book::Book};

use super::{Dice, trials};
use crate::store::samples::{commit, customer_id, named, put, time};

/// Records of a small and of a large commit, and how many commits make one round of work.
const SMALL: u128 = 3;
const LARGE: u128 = 400;

/// How many records commit `batch` writes.
const fn size(batch: u64) -> u128 {
    if batch.is_multiple_of(16) {
        LARGE
    } else {
        SMALL
    }
}

/// Records are overwritten in turn, so that the database has something to clean.
fn id(batch: u64, part: u128) -> u128 {
    u128::from(batch % 64) * 1_000 + part
}

#[test]
fn kills_cost_nothing_acknowledged_and_leave_nothing_half_done() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    drop(Book::create(&path, time(), [3; 16]).unwrap());
    let rounds = trials(12);
    let (mut lost, mut half, mut closed, mut acknowledged, mut before) = (0, 0, 0, 0, 0);
    let mut dice = Dice::new(7);
    for round in 0..rounds {
        let last = run_and_kill(&path, Duration::from_micros(2_000 + dice.below(250_000)));
        acknowledged += last.saturating_sub(before);
        match Book::open(&path, time()) {
            Err(error) => {
                println!("kill {round}: {error}");
                closed += 1;
            }
            Ok(book) => {
                let sequence = book.store().sequence();
                lost += last.saturating_sub(sequence);
                half += halves(book.store(), sequence);
                // The whole proof costs more than a kill: now and then.
                if round % 25 == 0 || round + 1 == rounds {
                    book.store().verify().unwrap();
                }
                before = sequence;
            }
        }
    }
    println!(
        "kill: {rounds} kills, {acknowledged} acknowledged commits, {lost} lost, {half} half-present, {closed} books that do not open"
    );
    assert_eq!((lost, half, closed), (0, 0, 0));
}

/// Lets a process work for a while, kills it, and gives back the last commit it acknowledged.
fn run_and_kill(path: &Path, after: Duration) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "hard::kill::works_until_killed", "--nocapture"])
        .env("CONTAS_HARD_KILL", path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reader = std::thread::spawn(move || {
        lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("done ")?.parse::<u64>().ok())
            .last()
            .unwrap_or_default()
    });
    std::thread::park_timeout(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

/// Of the last commits, how many are there in part.
fn halves(store: &dyn Store, sequence: u64) -> u64 {
    let mut half = 0;
    for batch in sequence.saturating_sub(40).max(1)..=sequence {
        let there = (0..size(batch))
            .filter(|part| {
                store
                    .get(&customer_id(id(batch, *part)))
                    .unwrap()
                    .is_some_and(|stored| stored.revision == batch)
            })
            .count();
        half += u64::from(there as u128 != size(batch));
    }
    half
}

/// The process that is killed; by itself it does nothing.
#[test]
fn works_until_killed() {
    let Some(path) = std::env::var_os("CONTAS_HARD_KILL") else {
        return;
    };
    let book = Book::open(Path::new(&path), time()).unwrap();
    let mut out = std::io::stdout();
    let mut go_on = |_, _| ControlFlow::Continue(());
    std::thread::scope(|scope| {
        // Backups and rebuilds beside the commits, as in the running program.
        scope.spawn(|| {
            loop {
                let _ = book.back_up(time(), &mut |_, _| ControlFlow::Continue(()));
                let _ = book.rebuild(&mut go_on);
            }
        });
        loop {
            let batch = book.store().sequence() + 1;
            let changes = (0..size(batch))
                .map(|part| put(named(id(batch, part), &format!("commit {batch}"))))
                .collect();
            let seq = book.commit(commit(changes)).unwrap();
            if writeln!(out, "\ndone {seq}")
                .and_then(|()| out.flush())
                .is_err()
            {
                std::process::abort();
            }
        }
    });
}
