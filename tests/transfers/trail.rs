//! The activity log rebuilds the records: entry by entry from nothing, after random events through the service (TRF-33).

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};

use contas::{
    domain::{
        audit::{AuditEntry, FieldChange, Operation, Resource, Status},
        change::Change,
        diff,
        partner::Operator,
        record::{Record, RecordId},
        role::Role,
        transfer::{Direction, TransferKind, machine},
    },
    service::{
        Intent, Service, Unwatched,
        ports::{Clock, Entropy},
        transfers::TransferEvent,
    },
    store::{Commit, book::Book},
};
use jiff::Timestamp;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRng, TestRunner},
};

use super::{
    invariants::broken,
    machine::happenings,
    world::{OPERATOR, Small, TRANSFER, guid, key, start},
};

struct Now(Mutex<Timestamp>);

impl Clock for Now {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

struct Sevens;

impl Entropy for Sevens {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(7);
    }
}

fn service(kind: TransferKind, direction: Direction) -> (Service, Arc<Now>) {
    let book = Book::in_memory();
    let operator = Operator {
        mail: OPERATOR.into(),
        name: "Ana".into(),
        roles: Role::ALL.to_vec(),
    };
    let small = Small::new();
    let mut records = vec![
        Record::Transfer(Box::new(small.begun(kind, direction))),
        Record::Partner(small.partner),
        Record::Operator(operator.clone()),
        Record::Customer(Box::new(small.customer)),
    ];
    records.extend(
        small
            .subscriptions
            .into_iter()
            .map(|it| Record::Subscription(Box::new(it))),
    );
    let changes = records
        .iter()
        .flat_map(|record| diff::diff(&record.id(), None, Some(record)).unwrap())
        .collect();
    book.commit(Commit {
        changes: records.into_iter().map(Change::Put).collect(),
        base: Vec::new(),
        audit: entry(changes),
    })
    .unwrap();
    let clock = Arc::new(Now(Mutex::new(start())));
    let service = Service::new(Arc::new(book), operator, clock.clone(), Arc::new(Sevens));
    (service, clock)
}

fn entry(changes: Vec<FieldChange>) -> AuditEntry {
    AuditEntry {
        seq: 0,
        at: start(),
        operator: OPERATOR.into(),
        operation: Operation::CREATE_TRANSFER,
        resource: Resource::TRANSFER,
        status: Status::Succeeded,
        customer: None,
        changes,
        details: Vec::new(),
        group: None,
        undoes: None,
        reversible: true,
    }
}

/// A record as the activity log has it, entry by entry.
fn rebuilt(service: &Service, id: &RecordId) -> Option<Record> {
    let mut leaves = BTreeMap::new();
    for seq in 1..=service.book().store().sequence() {
        let entry = service.book().store().audit(seq).unwrap().unwrap();
        for change in entry.changes.iter().filter(|change| change.record == *id) {
            match &change.new {
                Some(new) => leaves.insert(change.path.clone(), serde_json::from_str(new).unwrap()),
                None => leaves.remove(&change.path),
            };
        }
    }
    (!leaves.is_empty()).then(|| diff::assemble(id, &leaves).unwrap())
}

#[test]
fn trf_33_the_activity_log_rebuilds_transfer_and_subscriptions() {
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.txt");
    std::fs::write(&paper, "papers").unwrap();
    let config = Config {
        cases: 120,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let strategy = (
        prop::sample::select(TransferKind::MADE.to_vec()),
        prop::sample::select(Direction::ALL.to_vec()),
        happenings(),
    );
    let reached = std::cell::RefCell::new(BTreeSet::new());
    TestRunner::new_with_rng(config, rng)
        .run(&strategy, |(kind, direction, happenings)| {
            let (service, clock) = service(kind, direction);
            for what in happenings {
                let later = what.after(clock.now());
                *clock.0.lock().unwrap() = later;
                let (now, _) = service.transfer(key(), guid(TRANSFER)).unwrap();
                let (kind, by) = what.event(&now);
                let mut event = TransferEvent::new(key(), guid(TRANSFER), kind);
                event.by = by;
                event.note = "papers".into();
                event.set = what.facts(&now, kind);
                event.confirm = Some("Contoso".into());
                if what.has_file() {
                    event.files.push(paper.clone());
                }
                let seq = service.book().store().sequence();
                let done = service
                    .plan(Intent::TransferEvent(Box::new(event)))
                    .and_then(|plan| service.commit(plan, &Unwatched));
                if done.is_err() {
                    prop_assert_eq!(service.book().store().sequence(), seq);
                    prop_assert_eq!(service.transfer(key(), guid(TRANSFER)).unwrap().0, now);
                }
            }
            let (stored, _) = service.transfer(key(), guid(TRANSFER)).unwrap();
            reached.borrow_mut().insert(stored.state.word());
            prop_assert_eq!(machine::replay(kind, &stored.events), Ok(stored.state));
            let wrong = broken(&stored);
            prop_assert!(wrong.is_empty(), "{:?}", wrong);
            let id = RecordId::Transfer(key(), guid(TRANSFER));
            prop_assert_eq!(
                rebuilt(&service, &id),
                Some(Record::Transfer(Box::new(stored)))
            );
            for subscription in service.subscriptions(key()).unwrap() {
                let id = RecordId::Subscription(key(), subscription.id);
                let record = Record::Subscription(Box::new(subscription));
                prop_assert_eq!(rebuilt(&service, &id), Some(record));
            }
            Ok(())
        })
        .unwrap();
    let reached = reached.into_inner();
    assert!(reached.len() > 10, "only {reached:?}");
}
