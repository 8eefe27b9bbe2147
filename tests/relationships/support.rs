//! A book with a few customers, and a service on it.

use std::sync::Arc;

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        cloud::CloudId,
        customer::{Customer, CustomerKey},
        finding::Severity,
        guid::Guid,
        partner::{Operator, Partner, PartnerKind},
        record::{Record, RecordId},
        role::Role,
        subscription::{EntitlementType, Subscription, SubscriptionStatus},
        transfer::{Actor, Contact, Counterparty, Direction, EventKind, TransferKind},
    },
    service::{
        Committed, Intent, Plan, Refusal, Service, Unwatched,
        ports::{Clock, Entropy},
        transfers::{TransferDraft, TransferEvent},
    },
    store::{Commit, book::Book},
};
use jiff::Timestamp;

/// Always the same moment.
pub(crate) struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }
}

/// Always the same bytes.
pub(crate) struct Sevens;

impl Entropy for Sevens {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(7);
    }
}

pub(crate) fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

pub(crate) fn key(number: u128) -> CustomerKey {
    CustomerKey::direct(guid(number))
}

pub(crate) fn partner(cloud: CloudId, kind: PartnerKind) -> Partner {
    Partner {
        name: "Contoso Parceiros".into(),
        microsoft_id: Some(guid(0xABCD)),
        domains: vec!["parceiros.example".into()],
        country: "BR".into(),
        kind,
        cloud,
        default_operator: "ana@parceiros.example".into(),
        sandbox: false,
        policy: contas::domain::partner::Policy::default(),
    }
}

pub(crate) fn operator(roles: &[Role]) -> Operator {
    Operator {
        mail: "ana@parceiros.example".into(),
        name: "Ana".into(),
        roles: roles.to_vec(),
    }
}

pub(crate) fn customer(number: u128) -> Customer {
    let mut customer = Customer::new(guid(number));
    customer.billing_profile.company_name = format!("Cliente {number}");
    customer.company_profile.domain = format!("cliente{number}.onmicrosoft.com");
    customer.billing_profile.culture = "pt-BR".into();
    customer.billing_profile.default_address.country = "BR".into();
    customer.allow_delegated_access = Some(true);
    customer
}

/// A book with customers 1 to `count`.
pub(crate) fn book(partner: &Partner, count: u128) -> Arc<Book> {
    let book = Book::in_memory();
    let mut records = vec![
        Record::Partner(partner.clone()),
        Record::Operator(operator(&Role::ALL)),
    ];
    records.extend((1..=count).map(|number| Record::Customer(Box::new(customer(number)))));
    for part in records.chunks(1_000) {
        book.commit(Commit {
            changes: part.iter().cloned().map(Change::Put).collect(),
            base: Vec::new(),
            audit: AuditEntry {
                seq: 0,
                at: "2026-01-01T00:00:00Z".parse().unwrap(),
                operator: "ana@parceiros.example".into(),
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
    Arc::new(book)
}

pub(crate) fn service_on(book: &Arc<Book>, roles: &[Role]) -> Service {
    Service::new(
        Arc::clone(book),
        operator(roles),
        Arc::new(Noon),
        Arc::new(Sevens),
    )
}

/// A service of somebody with all roles, on a public book with customers 1 to `count`.
pub(crate) fn service(count: u128) -> Service {
    let book = book(&partner(CloudId::Public, PartnerKind::DirectBill), count);
    service_on(&book, &Role::ALL)
}

pub(crate) fn subscription(number: u128, kind: Option<EntitlementType>) -> Subscription {
    let mut subscription = Subscription::new(key(1), guid(1_000 + number));
    subscription.offer_name = format!("Oferta {number}");
    subscription.quantity = 5;
    subscription.status = SubscriptionStatus::Active;
    subscription.entitlement_type = kind;
    subscription
}

/// A request that Fabrikam made.
pub(crate) fn transfer() -> Intent {
    Intent::NewTransfer(Box::new(TransferDraft {
        key: key(1),
        received: true,
        kind: TransferKind::AzurePlan,
        direction: Direction::Outgoing,
        counterparty: Counterparty {
            name: "Fabrikam".into(),
            tenant_id: Some(guid(0xFAB)),
            ..Counterparty::default()
        },
        our_contact: Contact::default(),
        customer_email: String::new(),
        partner_id_on_record: String::new(),
        currency_source: String::new(),
        currency_target: String::new(),
        remote_id: String::new(),
        items: Vec::new(),
        only: false,
    }))
}

/// It is declined. Its id is made of [`Sevens`].
pub(crate) fn declined() -> Intent {
    let id = Guid::random([7; 16]);
    let mut event = TransferEvent::new(key(1), id, EventKind::Declined);
    event.by = Some(Actor::Current);
    Intent::TransferEvent(Box::new(event))
}

pub(crate) fn run(service: &Service, intent: Intent) -> Committed {
    let plan = service.plan(intent).unwrap();
    assert!(!plan.blocked(), "{:?}", plan.findings);
    service.commit(plan, &Unwatched).unwrap()
}

/// Codes of the findings that block.
pub(crate) fn blocks(plan: &Plan) -> Vec<&'static str> {
    plan.findings
        .iter()
        .filter(|finding| finding.severity == Severity::Block)
        .map(|finding| finding.code)
        .collect()
}

pub(crate) fn load(service: &Service, number: u128) -> Customer {
    let id = RecordId::Customer(key(number));
    match service.book().store().get(&id).unwrap().unwrap().record {
        Record::Customer(customer) => *customer,
        other => unreachable!("{other:?}"),
    }
}

/// The rule of a refusal.
pub(crate) fn rule<T: std::fmt::Debug>(result: Result<T, Refusal>) -> String {
    match result.unwrap_err() {
        Refusal::Rule { rule, .. } => rule.to_owned(),
        Refusal::Cloud { reason } => reason.to_owned(),
        other => format!("{other:?}"),
    }
}
