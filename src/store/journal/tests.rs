//! The journal by itself: what was appended is replayed, a torn end is no damage, everything else is.

use std::fs;

use super::*;
use crate::store::disk::SystemDisk;

fn open(path: &Path) -> Result<Journal, StoreError> {
    Journal::open(Arc::new(SystemDisk), path.to_owned(), &Seal::none())
}

fn writes(seq: u64, bytes: usize) -> Vec<Write> {
    vec![
        (
            vec![1, 2],
            Some(vec![u8::try_from(seq % 251).unwrap(); bytes]),
        ),
        (vec![3], None),
    ]
}

fn filled(path: &Path, commits: u64, bytes: usize) {
    let journal = open(path).unwrap();
    for seq in 0..commits {
        journal.append(seq, &writes(seq, bytes)).unwrap();
    }
}

fn replayed(journal: &Journal, after: Option<u64>) -> Result<Vec<u64>, StoreError> {
    let mut seen = Vec::new();
    journal.replay(after, &mut |seq, found| {
        assert_eq!(found[1], (vec![3], None));
        assert_eq!(found[0].0, [1, 2]);
        seen.push(seq);
        Ok(())
    })?;
    Ok(seen)
}

#[test]
fn what_was_appended_is_replayed_over_segments_and_openings() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 10, 4 << 20);
    let journal = open(home.path()).unwrap();
    assert!(journal.state().segments.len() > 2);
    assert_eq!(
        (journal.first().unwrap(), journal.last()),
        (Some(0), Some(9))
    );
    assert_eq!(
        replayed(&journal, None).unwrap(),
        (0..10).collect::<Vec<_>>()
    );
    assert_eq!(replayed(&journal, Some(6)).unwrap(), [7, 8, 9]);
    assert!(replayed(&journal, Some(9)).unwrap().is_empty());
    journal.append(10, &writes(10, 5)).unwrap();
    journal.discard(5).unwrap();
    drop(journal);
    let journal = open(home.path()).unwrap();
    journal.check().unwrap();
    assert_eq!(replayed(&journal, Some(5)).unwrap(), [6, 7, 8, 9, 10]);
    assert!(
        replayed(&journal, Some(0)).is_err(),
        "it does not begin there"
    );
    assert!(replayed(&journal, None).is_err());
}

#[test]
fn a_torn_end_costs_only_what_was_not_acknowledged() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 3, 100);
    let journal = open(home.path()).unwrap();
    let (at, file) = (journal.state().at, segment::path(home.path(), 1));
    drop(journal);
    let (frame, _) = frame::encode(1, 3, 0, &writes(3, 100), &Seal::none()).unwrap();
    let bytes = fs::read(&file).unwrap();
    for cut in 0..frame.len() {
        let mut torn = bytes.clone();
        let at = usize::try_from(at).unwrap();
        torn[at..at + cut].copy_from_slice(&frame[..cut]);
        fs::write(&file, torn).unwrap();
        let journal = open(home.path()).unwrap();
        assert_eq!(replayed(&journal, None).unwrap(), [0, 1, 2], "{cut}");
    }
    let journal = open(home.path()).unwrap();
    journal.append(3, &writes(3, 7)).unwrap();
    drop(journal);
    assert_eq!(
        replayed(&open(home.path()).unwrap(), None).unwrap(),
        [0, 1, 2, 3]
    );
}

#[test]
fn damage_before_the_end_is_noticed() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 5, 300);
    let file = segment::path(home.path(), 1);
    let bytes = fs::read(&file).unwrap();
    let last = open(home.path()).unwrap().state().at;
    for at in (0..usize::try_from(last).unwrap() - 400).step_by(7) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 4;
        fs::write(&file, flipped).unwrap();
        let opened = open(home.path()).and_then(|journal| journal.check());
        assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{at}");
    }
}
