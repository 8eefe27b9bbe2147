//! A long row of random intents against the simplest model of a book there can be: a map. Adds, edits, imports' large
//! commits, removals and undos; closed and opened again on the way.

use std::{collections::BTreeMap, ops::ControlFlow, path::Path, sync::Arc};

use contas::{
    domain::{
        change::Change,
        customer::Customer,
        record::{Record, RecordId, RecordKind},
    },
    service::{
        Intent, Service, Unwatched, demo,
        intent::FieldEdit,
        ports::{SystemClock, SystemEntropy},
    },
    store::{Range, Store, book::Book, directory::Shown},
};

use super::{Dice, trials};
use crate::store::samples::{commit, time};

type Model = BTreeMap<RecordId, Customer>;

/// A change that can be taken back: its number, and what was there before.
type Undoable = (u64, RecordId, Option<Customer>);

fn service(path: &Path) -> Service {
    let book = Book::open(path, time()).unwrap();
    let operator = contas::service::operator(book.store(), None).unwrap();
    Service::new(
        Arc::new(book),
        operator,
        Arc::new(SystemClock),
        Arc::new(SystemEntropy),
    )
}

fn read(store: &dyn Store) -> Model {
    let mut found = Model::new();
    store
        .scan(Range::Kind(RecordKind::Customer), &mut |stored| {
            if let Record::Customer(customer) = stored.record {
                found.insert(RecordId::Customer(customer.key()), *customer);
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    found
}

fn get(store: &dyn Store, id: &RecordId) -> Option<Customer> {
    match store.get(id).unwrap()?.record {
        Record::Customer(customer) => Some(*customer),
        _ => None,
    }
}

/// Plans and commits; `None` where the rules refuse.
fn done(service: &Service, intent: Intent) -> Option<u64> {
    let plan = service.plan(intent).ok().filter(|plan| !plan.blocked())?;
    service.commit(plan, &Unwatched).ok().map(|done| done.seq)
}

#[test]
fn random_intents_leave_the_book_as_the_model_says() {
    let count = trials(150) * if trials(0) > 0 { 100 } else { 1 };
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("book");
    let book = Book::create(&path, time(), [3; 16]).unwrap();
    let set_up = Service::new(
        Arc::new(book),
        demo::operator(),
        Arc::new(SystemClock),
        Arc::new(SystemEntropy),
    );
    done(
        &set_up,
        Intent::SetUp {
            partner: demo::partner(),
            operator: demo::operator(),
        },
    )
    .unwrap();
    drop(set_up);
    let mut service = service(&path);
    let mut model = Model::new();
    let mut undoable: Vec<Undoable> = Vec::new();
    let mut dice = Dice::new(23);
    let (mut made, mut acts) = (0, BTreeMap::<&str, u64>::new());
    for step in 0..count {
        let store = service.book().store();
        let act = match dice.below(100) {
            0..=29 => {
                let customer = demo::customer(demo::SEED, made);
                made += 1;
                let id = RecordId::Customer(customer.key());
                if let Some(seq) = done(&service, Intent::AddCustomer(Box::new(customer.clone()))) {
                    // What the service adds of its own (dates) is not the model's; the rest is.
                    let stored = get(store, &id).unwrap();
                    assert_eq!(stored.billing_profile, customer.billing_profile, "{step}");
                    model.insert(id.clone(), stored);
                    undoable.push((seq, id, None));
                }
                "add"
            }
            30..=79 if !model.is_empty() => {
                let id = model.keys().nth(dice.index(model.len())).unwrap().clone();
                let before = model[&id].clone();
                let notes = format!("note {step}");
                let intent = Intent::UpdateCustomer {
                    key: before.key(),
                    edits: vec![FieldEdit {
                        path: "notes".to_owned(),
                        value: notes.clone(),
                    }],
                };
                if let Some(seq) = done(&service, intent) {
                    let mut after = before.clone();
                    after.notes = notes;
                    assert_eq!(get(store, &id).unwrap().notes, after.notes, "{step}");
                    model.insert(id.clone(), after);
                    undoable.push((seq, id, Some(before)));
                }
                "update"
            }
            80..=89 if !undoable.is_empty() => {
                let (seq, id, before) = undoable.pop().unwrap();
                if done(&service, Intent::Undo { seq }).is_some() {
                    match before {
                        Some(before) => model.insert(id.clone(), before),
                        None => model.remove(&id),
                    };
                    assert_eq!(
                        get(store, &id),
                        model.get(&id).cloned(),
                        "{step}: undo of {seq}"
                    );
                }
                "undo"
            }
            90..=94 => {
                let part: Vec<Customer> =
                    (0..20).map(|n| demo::customer(99, step * 20 + n)).collect();
                let changes = part
                    .iter()
                    .map(|customer| Change::Put(Record::Customer(Box::new(customer.clone()))))
                    .collect();
                service.book().commit(commit(changes)).unwrap();
                for customer in part {
                    model.insert(RecordId::Customer(customer.key()), customer);
                }
                undoable.clear();
                "import"
            }
            95..=96 if !model.is_empty() => {
                let id = model.keys().nth(dice.index(model.len())).unwrap().clone();
                service
                    .book()
                    .commit(commit(vec![Change::Remove(id.clone())]))
                    .unwrap();
                model.remove(&id);
                undoable.retain(|(_, of, _)| *of != id);
                "remove"
            }
            97 if step % 10 == 0 => {
                drop(service);
                service = self::service(&path);
                "reopen"
            }
            _ => "nothing",
        };
        *acts.entry(act).or_default() += 1;
        if step % 1_000 == 999 || step + 1 == count {
            let found = read(service.book().store());
            assert!(found == model, "{step}: the book is not as the model says");
            let directory = service.book().directory().unwrap();
            assert_eq!(directory.len(Shown::All), model.len(), "{step}");
        }
    }
    service.book().store().verify().unwrap();
    println!(
        "intents: {count} random intents {acts:?}, identical to the model; {} customers",
        model.len()
    );
}
