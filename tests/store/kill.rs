//! `kill -9` while commits are made: what was acknowledged is there, and nothing is half there.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use contas::store::{Store, book::Book};

use super::samples::{commit, customer_id, named, put, time};

const ROUNDS: u64 = 10;

/// Records of one commit.
const RECORDS: u128 = 5;

fn id(batch: u64, part: u128) -> u128 {
    u128::from(batch) * 100 + part
}

#[test]
fn a_kill_costs_no_acknowledged_commit_and_leaves_none_half_done() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    drop(Book::create(&path, time(), [3; 16]).unwrap());
    let mut before = 0;
    for round in 0..ROUNDS {
        // Spread, and the same in every run; where in the commit the kill falls is up to the machine.
        let lines = 1 + (round * 37) % 53;
        let acknowledged = run_and_kill(&path, lines);
        assert!(
            acknowledged >= before + lines,
            "round {round}: only {acknowledged}"
        );
        let book = Book::open(&path, time()).unwrap();
        let sequence = book.store().sequence();
        assert!(
            sequence >= acknowledged,
            "round {round}: {sequence} < {acknowledged}"
        );
        check(book.store(), sequence);
        book.store().verify().unwrap();
        before = sequence;
    }
}

/// Lets a process commit until it has acknowledged so many, kills it, and gives back the last it acknowledged.
fn run_and_kill(path: &Path, lines: u64) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "store::kill::commits_until_killed",
            "--nocapture",
        ])
        .env("CONTAS_TEST_KILL", path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let acknowledged = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("done ")?.parse::<u64>().ok());
    let mut last = 0;
    let mut seen = 0;
    for seq in acknowledged {
        last = seq;
        seen += 1;
        if seen == lines {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    last
}

fn check(store: &dyn Store, sequence: u64) {
    for batch in 1..=sequence + 1 {
        let there = (0..RECORDS)
            .filter(|part| store.get(&customer_id(id(batch, *part))).unwrap().is_some())
            .count();
        let expected = if batch <= sequence { RECORDS } else { 0 };
        assert_eq!(there as u128, expected, "commit {batch} of {sequence}");
    }
}

/// The process that is killed; by itself it does nothing.
#[test]
fn commits_until_killed() {
    let Some(path) = std::env::var_os("CONTAS_TEST_KILL") else {
        return;
    };
    let book = Book::open(Path::new(&path), time()).unwrap();
    let mut out = std::io::stdout();
    loop {
        let batch = book.store().sequence() + 1;
        let changes = (0..RECORDS)
            .map(|part| put(named(id(batch, part), &format!("commit {batch}"))))
            .collect();
        let seq = book.commit(commit(changes)).unwrap();
        // A line that cannot be written means that nobody listens any more.
        if writeln!(out, "\ndone {seq}")
            .and_then(|()| out.flush())
            .is_err()
        {
            return;
        }
    }
}
