//! The machines driven at random: no illegal state is reached, what is refused changes nothing, the events rebuild the
//! state, and the activity log rebuilds the record.

use std::{collections::BTreeMap, sync::Arc};

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        cloud::CloudId,
        customer::{Customer, CustomerKey},
        diff, finding,
        guid::Guid,
        partner::{Operator, Partner, PartnerKind},
        record::{Record, RecordId},
        role::Role,
        subscription::{Subscription, SubscriptionStatus},
        transfer::{
            Actor, Direction, EventKind, Transfer, TransferKind, TransferState,
            apply::{self, Input},
            facts, item, machine,
            readiness::World,
        },
    },
    service::{
        Intent, Service, Unwatched,
        ports::{Clock, Entropy},
        transfers::TransferEvent,
    },
    store::{Commit, book::Book},
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

fn start() -> Timestamp {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn partner() -> Partner {
    Partner {
        name: "Aurora".into(),
        microsoft_id: Some(guid(1)),
        domains: vec!["aurora.example".into()],
        country: "BR".into(),
        kind: PartnerKind::IndirectProvider,
        cloud: CloudId::Public,
        default_operator: "ana@aurora.example".into(),
        sandbox: false,
        policy: contas::domain::partner::Policy::default(),
    }
}

fn customer() -> Customer {
    let mut customer = Customer::new(guid(2));
    customer.billing_profile.company_name = "Contoso".into();
    customer.billing_profile.default_address.country = "BR".into();
    customer
}

fn subscriptions() -> Vec<Subscription> {
    let key = CustomerKey::direct(guid(2));
    [
        (10, "MS-AZR-0145P", "Microsoft Azure", "usage"),
        (11, "DZH318Z0BPS6:0001", "Azure plan", "usage"),
        (12, "CFQ7TTC0LH18:0001", "Microsoft 365", "license"),
    ]
    .into_iter()
    .map(|(id, offer, name, billing)| {
        let mut made = Subscription::new(key, guid(id));
        made.offer_id = offer.into();
        made.offer_name = name.into();
        made.billing_type = billing.into();
        made.quantity = 1;
        made.status = SubscriptionStatus::Active;
        made
    })
    .collect()
}

fn begun(kind: TransferKind, direction: Direction, world: &World<'_>) -> Transfer {
    let key = CustomerKey::direct(guid(2));
    let mut transfer = Transfer::new(key, guid(20), kind, direction);
    transfer.counterparty.name = "Fabrikam".into();
    transfer.counterparty.tenant_id = Some(guid(3));
    let which = match kind {
        TransferKind::Nce => 2,
        TransferKind::AzurePlan => 1,
        _ => 0,
    };
    transfer.items = vec![item::chosen(&world.subscriptions[which], None)];
    apply::begin(&mut transfer, !machine::starts(kind, direction), world);
    transfer
}

/// Everything an event could need: the machine, not a missing paper, shall refuse.
fn evidence(kind: TransferKind, event: EventKind) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("reason", "x".to_owned()),
        ("ticket", "SR-1".to_owned()),
        ("recipient", "a@b".to_owned()),
        ("engineer", "Eve".to_owned()),
        ("agreement", "yes".to_owned()),
        ("new-id", guid(77).to_string()),
        (
            "azure-id",
            guid(if kind == TransferKind::AzurePlan {
                11
            } else {
                10
            })
            .to_string(),
        ),
        ("done", "1".to_owned()),
        ("status", "Failed".to_owned()),
        (
            "failed",
            guid(match kind {
                TransferKind::Nce => 12,
                TransferKind::AzurePlan => 11,
                _ => 10,
            })
            .to_string(),
        ),
    ];
    for guard in [
        "G-M1", "G-M2", "G-M3", "G-M4", "G-M5", "G-A1", "G-A2", "G-A3", "TRF-10",
    ] {
        pairs.push((guard, "yes".to_owned()));
    }
    match event {
        EventKind::FormSent => pairs.push(("signature", "current:Bruno:2026-11-20".to_owned())),
        EventKind::FormReturned => {
            pairs.push(("signature", "customer:Ana:2026-11-20".to_owned()));
            pairs.push(("signature", "new:Carla:2026-11-20".to_owned()));
        }
        _ => {}
    }
    pairs
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

fn kinds() -> impl Strategy<Value = (TransferKind, Direction)> {
    (
        prop::sample::select(TransferKind::ALL.to_vec()),
        prop::sample::select(Direction::ALL.to_vec()),
    )
}

/// An event, mostly one that the state knows; hours until it.
fn steps() -> impl Strategy<Value = Vec<(u8, usize, usize, i64)>> {
    prop::collection::vec((0_u8..4, 0_usize..64, 0_usize..5, 0_i64..400), 1..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn section_4_7_random_events_reach_no_illegal_state((kind, direction) in kinds(), steps in steps()) {
        let (partner, customer, subscriptions) = (partner(), customer(), subscriptions());
        let mut now = start();
        let world = |now| World {
            now,
            operator: "ana@aurora.example",
            partner: &partner,
            customer: &customer,
            subscriptions: &subscriptions,
            transfers: &[],
        };
        let mut transfer = begun(kind, direction, &world(now));
        for (sort, at, who, hours) in steps {
            now += SignedDuration::from_hours(hours / 8);
            let known: Vec<EventKind> =
                machine::table(kind).iter().filter(|edge| edge.from == transfer.state).map(|edge| edge.event).collect();
            let event = if sort > 0 && !known.is_empty() {
                known[at % known.len()]
            } else {
                EventKind::ALL[at % EventKind::ALL.len()]
            };
            let actors = [Actor::Current, Actor::Customer, Actor::New, Actor::Microsoft, Actor::Contas];
            let mut input = Input::new(event);
            input.by = (who > 0 && sort == 0).then(|| actors[who]);
            if input.by.is_none() {
                let legal = machine::table(kind)
                    .iter()
                    .find(|edge| edge.from == transfer.state && edge.event == event);
                input.by = legal.map(|edge| edge.actors[0]);
            }
            input.note = "papers".into();
            input.facts = facts::read(&evidence(kind, event)).0;
            input.attachments = vec![contas::domain::transfer::Attachment {
                sha256: "ab".into(),
                size: 1,
                media_type: "text/plain".into(),
                name: "a.txt".into(),
                at: now,
            }];
            if event == EventKind::Signed || event == EventKind::Noted {
                input.facts.signatures.clear();
            }
            let before = transfer.clone();
            let applied = apply::apply(&transfer, &input, &world(now));
            if finding::blocked(&applied.findings) {
                prop_assert_eq!(&applied.transfer, &before);
                prop_assert!(applied.subscriptions.is_empty());
            }
            transfer = applied.transfer;
            prop_assert!(machine::states(kind).contains(&transfer.state), "{:?}", transfer.state);
            prop_assert_eq!(machine::replay(kind, &transfer.events), Ok(transfer.state));
            prop_assert!(transfer.signatures.len() <= 3);
            let mut names: Vec<_> = transfer.signatures.iter().map(|s| s.name.clone()).collect();
            names.dedup();
            prop_assert_eq!(names.len(), transfer.signatures.len());
        }
    }
}

struct Now(std::sync::Mutex<Timestamp>);

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
        mail: "ana@aurora.example".into(),
        name: "Ana".into(),
        roles: Role::ALL.to_vec(),
    };
    let (partner, customer, subscriptions) = (partner(), customer(), subscriptions());
    let world = World {
        now: start(),
        operator: "ana@aurora.example",
        partner: &partner,
        customer: &customer,
        subscriptions: &subscriptions,
        transfers: &[],
    };
    let transfer = begun(kind, direction, &world);
    let mut records = vec![
        Record::Partner(partner.clone()),
        Record::Operator(operator.clone()),
        Record::Customer(Box::new(customer.clone())),
    ];
    records.extend(
        subscriptions
            .iter()
            .map(|s| Record::Subscription(Box::new(s.clone()))),
    );
    book.commit(Commit {
        changes: records.into_iter().map(Change::Put).collect(),
        base: Vec::new(),
        audit: entry(Vec::new()),
    })
    .unwrap();
    let record = Record::Transfer(Box::new(transfer));
    let fields = diff::diff(&record.id(), None, Some(&record)).unwrap();
    book.commit(Commit {
        changes: vec![Change::Put(record)],
        base: Vec::new(),
        audit: entry(fields),
    })
    .unwrap();
    let clock = Arc::new(Now(std::sync::Mutex::new(start())));
    let service = Service::new(Arc::new(book), operator, clock.clone(), Arc::new(Sevens));
    (service, clock)
}

fn entry(changes: Vec<contas::domain::audit::FieldChange>) -> AuditEntry {
    AuditEntry {
        seq: 0,
        at: start(),
        operator: "ana@aurora.example".into(),
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn trf_33_the_activity_log_rebuilds_the_transfer((kind, direction) in kinds(), steps in steps()) {
        let (service, clock) = service(kind, direction);
        let key = CustomerKey::direct(guid(2));
        for (_, at, _, hours) in steps {
            *clock.0.lock().unwrap() += SignedDuration::from_hours(hours / 16);
            let (now, _) = service.transfer(key, guid(20)).unwrap();
            let edges: Vec<_> = machine::table(kind).iter().filter(|edge| edge.from == now.state).collect();
            let Some(edge) = edges.get(at % edges.len().max(1)) else { continue };
            let mut event = TransferEvent::new(key, guid(20), edge.event);
            event.by = Some(edge.actors[0]);
            event.note = "papers".into();
            event.set = evidence(kind, edge.event);
            event.confirm = Some("Contoso".into());
            let seq = service.book().store().sequence();
            let done = service
                .plan(Intent::TransferEvent(Box::new(event)))
                .and_then(|plan| service.commit(plan, &Unwatched));
            if done.is_err() {
                prop_assert_eq!(service.book().store().sequence(), seq);
                let (after, _) = service.transfer(key, guid(20)).unwrap();
                prop_assert_eq!(after, now);
            }
        }
        // From nothing, entry by entry.
        let id = RecordId::Transfer(key, guid(20));
        let mut leaves = BTreeMap::new();
        for seq in 1..=service.book().store().sequence() {
            let Some(entry) = service.book().store().audit(seq).unwrap() else { continue };
            for change in entry.changes.iter().filter(|change| change.record == id) {
                match &change.new {
                    Some(new) => leaves.insert(change.path.clone(), serde_json::from_str(new).unwrap()),
                    None => leaves.remove(&change.path),
                };
            }
        }
        let (stored, _) = service.transfer(key, guid(20)).unwrap();
        prop_assert_eq!(diff::assemble(&id, &leaves).unwrap(), Record::Transfer(Box::new(stored.clone())));
        prop_assert_eq!(machine::replay(kind, &stored.events), Ok(stored.state));
        prop_assert_ne!(stored.state, TransferState::RemoteOther);
    }
}
