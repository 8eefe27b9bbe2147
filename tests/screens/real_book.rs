//! A real book in memory with a few customers, for screens over the real services.

use std::sync::Arc;

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        customer::{Customer, CustomerKey},
        partner::{Operator, Partner},
        record::{Record, RecordId},
        role::Role,
    },
    service::{
        Intent, Service, Unwatched,
        ports::{Clock, Entropy},
    },
    store::{Commit, book::Book},
    text::Lang,
};
use jiff::Timestamp;

use crate::{
    harness::App,
    people::{customer, partner},
};

pub(crate) struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }
}

pub(crate) struct Sevens;

impl Entropy for Sevens {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(7);
    }
}

pub(crate) fn run(service: &Service, intent: Intent) {
    let plan = service.plan(intent).unwrap();
    assert!(!plan.blocked(), "{:?}", plan.findings);
    service.commit(plan, &Unwatched).unwrap();
}

/// The names of the book, with their tags.
const CUSTOMERS: [(&str, &str, &[&str]); 5] = [
    ("Adatum Corporation", "adatum", &["gold", "vip"]),
    ("Banco São João", "bancosaojoao", &["gold"]),
    ("Contoso Ltd.", "contoso", &["hold"]),
    ("Fabryka Łódź", "fabrykalodz", &[]),
    ("Wide World Importers", "wideworldimporters", &[]),
];

/// The customers of the book.
pub(crate) fn customers() -> Vec<Customer> {
    CUSTOMERS
        .iter()
        .zip(1..)
        .map(|((name, domain, tags), number)| customer(number, name, domain, tags))
        .collect()
}

/// The row of a customer, by its number from 1.
pub(crate) fn key(number: usize) -> CustomerKey {
    customers()[number - 1].key()
}

/// Puts records into a book, whatever the rules say.
pub(crate) fn put(book: &Book, records: Vec<Record>) {
    book.commit(Commit {
        changes: records.into_iter().map(Change::Put).collect(),
        base: Vec::new(),
        audit: AuditEntry {
            seq: 0,
            at: "2026-01-01T00:00:00Z".parse().unwrap(),
            operator: "ana@contoso.example".into(),
            operation: Operation::IMPORT_CUSTOMERS,
            resource: Resource::CUSTOMER,
            status: Status::Succeeded,
            customer: None,
            changes: Vec::new(),
            details: Vec::new(),
            group: None,
            undoes: None,
            reversible: false,
        },
    })
    .unwrap();
}

/// A service for somebody with these roles, at this partner.
pub(crate) fn service_of(partner: Partner, roles: &[Role]) -> Service {
    service_with(partner, roles, Arc::new(Sevens))
}

/// The same with a source of random bytes.
pub(crate) fn service_with(partner: Partner, roles: &[Role], entropy: Arc<dyn Entropy>) -> Service {
    let book = Book::in_memory();
    let operator = Operator {
        mail: "ana@contoso.example".into(),
        name: "Ana Souza".into(),
        roles: roles.to_vec(),
    };
    let mut records = vec![Record::Partner(partner), Record::Operator(operator.clone())];
    records.extend(customers().into_iter().map(Box::new).map(Record::Customer));
    put(&book, records);
    Service::new(Arc::new(book), operator, Arc::new(Noon), entropy)
}

/// A service for somebody who may do everything.
pub(crate) fn service() -> Service {
    service_of(partner(), &Role::ALL)
}

/// The program on this book.
pub(crate) fn start(service: &Service, lang: Lang, size: (u16, u16)) -> App {
    App::at(service.clone(), lang, size.0, size.1)
}

/// A customer as the book has it.
pub(crate) fn load(service: &Service, number: usize) -> Customer {
    let id = RecordId::Customer(key(number));
    match service.book().store().get(&id).unwrap().unwrap().record {
        Record::Customer(customer) => *customer,
        other => panic!("{other:?}"),
    }
}
