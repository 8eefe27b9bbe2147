//! What holds for every store.

use std::ops::ControlFlow;

use contas::domain::{
    audit::{GroupMark, Operation},
    change::Change,
    record::{Record, RecordId, RecordKind},
};
use contas::store::{MAX_COMMIT, Range, Store, StoreError};

use super::{
    samples::{commit, customer_id, guid, marked, named, one_of_each, put, remove, user},
    subject::Subject,
};

macro_rules! contract {
    ($($name:ident),* $(,)?) => {
        mod memory {
            $(#[test] fn $name() { super::$name(&mut super::Subject::memory()); })*
        }
        mod sled {
            $(#[test] fn $name() { super::$name(&mut super::Subject::sled()); })*
        }
    };
}

contract!(
    a_new_store_is_empty,
    every_kind_of_record_comes_back_as_it_was_written,
    a_put_replaces_and_a_remove_removes,
    scans_are_in_key_order_and_of_their_range_only,
    a_visitor_may_stop_and_may_read_the_store,
    a_stale_base_refuses_the_whole_commit,
    two_changes_of_one_record_are_refused,
    too_large_a_commit_is_refused_and_the_largest_is_not,
    every_commit_has_its_entry_and_its_touched_ids,
    the_log_is_read_backwards,
    groups_are_open_until_they_end,
    groups_that_are_taken_back_are_not_open,
);

fn ids(store: &dyn Store, range: Range) -> Vec<RecordId> {
    let mut ids = Vec::new();
    store
        .scan(range, &mut |stored| {
            ids.push(stored.record.id());
            ControlFlow::Continue(())
        })
        .unwrap();
    ids
}

fn seqs(store: &dyn Store, before: u64) -> Vec<u64> {
    let mut seqs = Vec::new();
    store
        .audit_back(before, &mut |entry| {
            seqs.push(entry.seq);
            ControlFlow::Continue(())
        })
        .unwrap();
    seqs
}

fn a_new_store_is_empty(subject: &mut Subject) {
    for _ in 0..2 {
        let store = subject.store();
        assert_eq!(store.sequence(), 0);
        for kind in RecordKind::ALL {
            assert_eq!(store.counts().of(kind), 0);
            assert_eq!(ids(store, Range::Kind(kind)), []);
        }
        assert_eq!(store.get(&RecordId::Partner).unwrap(), None);
        assert_eq!(store.audit(1).unwrap(), None);
        assert_eq!(store.touched(1).unwrap(), []);
        assert_eq!(seqs(store, u64::MAX), [0; 0]);
        assert_eq!(store.open_groups().unwrap(), []);
        store.verify().unwrap();
        subject.reopen();
    }
}

fn every_kind_of_record_comes_back_as_it_was_written(subject: &mut Subject) {
    let records: Vec<Record> = one_of_each().into_iter().map(|(_, r)| r).collect();
    let changes = records.iter().cloned().map(Change::Put).collect();
    assert_eq!(subject.store().commit(commit(changes)).unwrap(), 1);
    for _ in 0..2 {
        for record in &records {
            let stored = subject.store().get(&record.id()).unwrap().unwrap();
            assert_eq!((stored.revision, &stored.record), (1, record));
            assert_eq!(subject.store().counts().of(record.id().kind()), 1);
        }
        subject.store().verify().unwrap();
        subject.reopen();
    }
}

fn a_put_replaces_and_a_remove_removes(subject: &mut Subject) {
    let store = subject.store();
    let count = |store: &dyn Store| store.counts().of(RecordKind::Customer);
    store
        .commit(commit(vec![put(named(1, "a")), put(named(2, "b"))]))
        .unwrap();
    store.commit(commit(vec![put(named(1, "c"))])).unwrap();
    assert_eq!(count(store), 2);
    let stored = store.get(&customer_id(1)).unwrap().unwrap();
    assert_eq!(
        (stored.revision, stored.record),
        (2, { Record::Customer(Box::new(named(1, "c"))) })
    );
    // Removing what is not there changes nothing, but is a commit.
    store.commit(commit(vec![remove(1), remove(3)])).unwrap();
    assert_eq!((count(store), store.sequence()), (1, 3));
    assert_eq!(store.get(&customer_id(1)).unwrap(), None);
    subject.reopen();
    let store = subject.store();
    assert_eq!((count(store), store.sequence()), (1, 3));
    assert_eq!(
        ids(store, Range::Kind(RecordKind::Customer)),
        [customer_id(2)]
    );
    store.verify().unwrap();
}

fn scans_are_in_key_order_and_of_their_range_only(subject: &mut Subject) {
    let store = subject.store();
    let mut through = named(5, "through a provider");
    through.provider_id = Some(guid(9));
    let mut changes = vec![put(through), put(named(5, "direct")), put(named(4, "x"))];
    // More than one block of an implementation, and tenants side by side.
    for tenant in [1, 2, 3] {
        for number in (0..300).rev() {
            changes.push(Change::Put(Record::User(Box::new(user(tenant, number)))));
        }
    }
    store.commit(commit(changes)).unwrap();
    let customers = ids(store, Range::Kind(RecordKind::Customer));
    assert_eq!(customers.len(), 3);
    assert!(customers.is_sorted());
    let users = ids(store, Range::UsersOf(guid(2)));
    let expected: Vec<RecordId> = (0..300).map(|n| RecordId::User(guid(2), guid(n))).collect();
    assert_eq!(users, expected);
    assert_eq!(ids(store, Range::Kind(RecordKind::User)).len(), 900);
    assert_eq!(ids(store, Range::UsersOf(guid(4))), []);
}

fn a_visitor_may_stop_and_may_read_the_store(subject: &mut Subject) {
    let store = subject.store();
    let changes = (0..10).map(|n| put(named(n, "x"))).collect();
    store.commit(commit(changes)).unwrap();
    let mut seen = 0;
    store
        .scan(Range::Kind(RecordKind::Customer), &mut |stored| {
            seen += 1;
            assert!(store.get(&stored.record.id()).unwrap().is_some());
            if seen == 4 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .unwrap();
    assert_eq!(seen, 4);
}

fn a_stale_base_refuses_the_whole_commit(subject: &mut Subject) {
    let store = subject.store();
    store.commit(commit(vec![put(named(1, "a"))])).unwrap();
    for (base, fresh) in [
        ((customer_id(1), Some(1)), true),
        ((customer_id(1), Some(1)), false),
        ((customer_id(1), None), false),
        ((customer_id(2), Some(1)), false),
        ((customer_id(2), None), true),
        ((customer_id(1), Some(2)), false),
        ((customer_id(1), Some(3)), true),
    ] {
        let before = (store.sequence(), store.counts());
        let mut change = commit(vec![put(named(1, "b")), put(named(3, "c"))]);
        change.base = vec![base.clone()];
        match store.commit(change) {
            Ok(seq) => {
                assert!(fresh, "{base:?}");
                assert_eq!(seq, before.0 + 1);
            }
            Err(StoreError::Stale { id }) => {
                assert!(!fresh, "{base:?}");
                assert_eq!(id, base.0);
                assert_eq!((store.sequence(), store.counts()), before);
            }
            Err(other) => panic!("{other}"),
        }
    }
    // A commit may depend on what it does not change.
    let mut change = commit(vec![put(named(4, "d"))]);
    change.base = vec![(customer_id(1), Some(1))];
    assert!(matches!(
        store.commit(change),
        Err(StoreError::Stale { .. })
    ));
    assert_eq!(store.get(&customer_id(4)).unwrap(), None);
    store.verify().unwrap();
}

fn two_changes_of_one_record_are_refused(subject: &mut Subject) {
    let store = subject.store();
    let twice = commit(vec![put(named(1, "a")), remove(1)]);
    assert!(store.commit(twice).is_err());
    assert_eq!(store.sequence(), 0);
    // That was the caller's mistake: the store goes on.
    store.commit(commit(vec![put(named(1, "a"))])).unwrap();
}

fn too_large_a_commit_is_refused_and_the_largest_is_not(subject: &mut Subject) {
    let store = subject.store();
    let most = MAX_COMMIT as u128;
    let changes = |records: u128| (0..records).map(|n| put(named(n, "x"))).collect();
    assert!(matches!(
        store.commit(commit(changes(most + 1))),
        Err(StoreError::TooLarge { records }) if records == MAX_COMMIT + 1
    ));
    assert_eq!(store.sequence(), 0);
    assert_eq!(store.commit(commit(changes(most))).unwrap(), 1);
    assert_eq!(store.counts().of(RecordKind::Customer), 1_000);
}

fn every_commit_has_its_entry_and_its_touched_ids(subject: &mut Subject) {
    let store = subject.store();
    let mut first = commit(vec![put(named(2, "b")), put(named(1, "a"))]);
    first.audit.seq = 77;
    first.audit.operation = Operation::ADD_CUSTOMER;
    store.commit(first).unwrap();
    store.commit(commit(vec![remove(2)])).unwrap();
    store.commit(commit(vec![])).unwrap();
    subject.reopen();
    let store = subject.store();
    let entry = store.audit(1).unwrap().unwrap();
    assert_eq!((entry.seq, entry.operation), (1, Operation::ADD_CUSTOMER));
    assert_eq!(store.touched(1).unwrap(), [customer_id(2), customer_id(1)]);
    assert_eq!(store.touched(2).unwrap(), [customer_id(2)]);
    assert_eq!(store.touched(3).unwrap(), []);
    assert_eq!(store.audit(4).unwrap(), None);
    store.verify().unwrap();
}

fn the_log_is_read_backwards(subject: &mut Subject) {
    let store = subject.store();
    for _ in 0..600 {
        store.commit(commit(vec![])).unwrap();
    }
    let all: Vec<u64> = (1..=600).rev().collect();
    assert_eq!(seqs(store, u64::MAX), all);
    assert_eq!(seqs(store, 3), [2, 1]);
    assert_eq!(seqs(store, 1), [0; 0]);
    assert_eq!(seqs(store, 0), [0; 0]);
    let mut first = None;
    store
        .audit_back(301, &mut |entry| {
            first = Some(entry.seq);
            ControlFlow::Break(())
        })
        .unwrap();
    assert_eq!(first, Some(300));
}

fn open(store: &dyn Store) -> Vec<(u64, u64)> {
    let groups = store.open_groups().unwrap();
    groups.iter().map(|g| (g.begin.seq, g.parts)).collect()
}

fn groups_are_open_until_they_end(subject: &mut Subject) {
    let store = subject.store();
    store.commit(commit(vec![])).unwrap();
    let begin = GroupMark::Begin { planned: 2000 };
    let group = store.commit(marked(begin)).unwrap();
    let other = store.commit(marked(begin)).unwrap();
    assert_eq!(open(store), [(2, 0), (3, 0)]);
    for index in 1..=2 {
        store
            .commit(marked(GroupMark::Part { group, index }))
            .unwrap();
    }
    subject.reopen();
    let store = subject.store();
    assert_eq!(open(store), [(2, 2), (3, 0)]);
    store.commit(marked(GroupMark::End { group })).unwrap();
    assert_eq!(open(store), [(3, 0)]);
    store
        .commit(marked(GroupMark::End { group: other }))
        .unwrap();
    assert_eq!(open(store), []);
}

fn groups_that_are_taken_back_are_not_open(subject: &mut Subject) {
    let store = subject.store();
    let begin = GroupMark::Begin { planned: 2000 };
    // Taken back in one commit.
    let group = store.commit(marked(begin)).unwrap();
    let mut undo = commit(vec![]);
    undo.audit.undoes = Some(group);
    store.commit(undo).unwrap();
    assert_eq!(open(store), []);
    // Taken back by a group of its own: open until that has ended.
    let group = store.commit(marked(begin)).unwrap();
    let mut undo = marked(begin);
    undo.audit.undoes = Some(group);
    let back = store.commit(undo).unwrap();
    assert_eq!(open(store), [(group, 0), (back, 0)]);
    store
        .commit(marked(GroupMark::End { group: back }))
        .unwrap();
    assert_eq!(open(store), []);
}
