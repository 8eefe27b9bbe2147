//! Random commits against the simplest book there can be.

use std::{collections::BTreeMap, ops::ControlFlow};

use contas::domain::{
    change::Change,
    record::{Record, RecordId, RecordKind, Revision},
};
use contas::store::{Range, Store, StoreError};
use proptest::prelude::*;

use super::{
    samples::{commit, guid, named, operator, reseller, user},
    subject::Subject,
};

#[derive(Debug, Clone)]
enum Step {
    /// Changes, and whether one base is wrong.
    Commit(Vec<Change>, bool),
    Reopen,
}

fn record() -> impl Strategy<Value = Record> {
    let (number, name) = (0u128..6, "\\PC{0,12}");
    (0..4, number, 0u128..3, name).prop_map(|(kind, number, tenant, name)| match kind {
        0 => {
            let mut customer = named(number, &name);
            customer.provider_id = (tenant > 0).then(|| guid(tenant));
            Record::Customer(Box::new(customer))
        }
        1 => {
            let mut user = user(tenant, number);
            user.display_name = name;
            Record::User(Box::new(user))
        }
        2 => {
            let mut operator = operator();
            operator.mail = format!("O{number}@x");
            operator.name = name;
            Record::Operator(operator)
        }
        _ => {
            let mut reseller = reseller();
            reseller.id = guid(number);
            reseller.name = name;
            Record::Reseller(reseller)
        }
    })
}

fn step() -> impl Strategy<Value = Step> {
    let change = (record(), any::<bool>()).prop_map(|(record, put)| {
        if put {
            Change::Put(record)
        } else {
            Change::Remove(record.id())
        }
    });
    let changes = prop::collection::vec(change, 0..8).prop_map(|changes| {
        let by_id: BTreeMap<RecordId, Change> = changes
            .into_iter()
            .map(|change| (change.id(), change))
            .collect();
        by_id.into_values().collect::<Vec<_>>()
    });
    prop_oneof![
        8 => (changes, prop::bool::weighted(0.2)).prop_map(|(c, stale)| Step::Commit(c, stale)),
        1 => Just(Step::Reopen),
    ]
}

type Model = BTreeMap<RecordId, (Revision, Record)>;

fn run(mut subject: Subject, steps: Vec<Step>) -> Result<(), TestCaseError> {
    let mut model = Model::new();
    let mut sequence = 0;
    for step in steps {
        match step {
            Step::Reopen => subject.reopen(),
            Step::Commit(changes, stale) => {
                let mut step = commit(changes.clone());
                step.base = changes
                    .iter()
                    .map(|change| (change.id(), model.get(&change.id()).map(|(r, _)| *r)))
                    .collect();
                if let (true, Some((_, revision))) = (stale, step.base.last_mut()) {
                    *revision = Some(revision.unwrap_or_default() + 1);
                    let refused =
                        matches!(subject.store().commit(step), Err(StoreError::Stale { .. }));
                    prop_assert!(refused);
                } else {
                    sequence += 1;
                    prop_assert_eq!(subject.store().commit(step).unwrap(), sequence);
                    for change in changes {
                        match change {
                            Change::Put(record) => {
                                model.insert(record.id(), (sequence, record));
                            }
                            Change::Remove(id) => {
                                model.remove(&id);
                            }
                        }
                    }
                }
            }
        }
        prop_assert_eq!(&read(subject.store()), &model);
        prop_assert_eq!(subject.store().sequence(), sequence);
    }
    subject.store().verify().unwrap();
    Ok(())
}

/// All that is in a store, with its counts checked.
fn read(store: &dyn Store) -> Model {
    let mut model = Model::new();
    for kind in RecordKind::ALL {
        let mut seen = 0;
        store
            .scan(Range::Kind(kind), &mut |stored| {
                seen += 1;
                model.insert(stored.record.id(), (stored.revision, stored.record));
                ControlFlow::Continue(())
            })
            .unwrap();
        assert_eq!(store.counts().of(kind), seen);
    }
    model
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn memory_does_as_the_model(steps in prop::collection::vec(step(), 1..30)) {
        run(Subject::memory(), steps)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn sled_does_as_the_model(steps in prop::collection::vec(step(), 1..30)) {
        run(Subject::sled(), steps)?;
    }
}
