//! A partner with 10,000 customers, 50,000 subscriptions and 2,000 transfers: the lists over all of them, the due view, the
//! transfer desk and the readiness of a transfer, each beside what it cannot do without in the same run. One frame is 16.7 ms.

use std::{hint::black_box, ops::ControlFlow, sync::Arc};

use contas::{
    app::purchased::{PurchaseSort, PurchasesQuery},
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        customer::CustomerKey,
        due::Ahead,
        guid::Guid,
        record::{Record, RecordKind},
        subscription::{EntitlementType, Subscription, SubscriptionStatus},
        transfer::{Direction, Transfer, TransferKind, TransferState, item},
    },
    runtime::desk::bought,
    service::{
        Service, demo,
        ports::{Clock, SystemEntropy},
        transfers::{review, view::TransferView},
    },
    store::{Commit, Range, book::Book},
    text::{Catalogue, Lang},
};
use criterion::Criterion;
use jiff::{SignedDuration, Timestamp};

type Failure = Box<dyn std::error::Error>;

/// How many transfers there are, one of a customer each.
const TRANSFERS: usize = 2_000;
/// What the largest customer has.
const LARGEST: u128 = 1_000;

/// A day in the middle of the terms of the made-up purchases.
struct Day;

impl Clock for Day {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_795_348_800).unwrap_or_default()
    }
}

fn commit(book: &Book, records: &[Record]) -> Result<(), Failure> {
    for part in records.chunks(1_000) {
        book.commit(Commit {
            changes: part.iter().cloned().map(Change::Put).collect(),
            base: Vec::new(),
            audit: AuditEntry {
                seq: 0,
                at: Day.now(),
                operator: "ana@aurora.example".into(),
                operation: Operation::CREATE_TRANSFER,
                resource: Resource::TRANSFER,
                status: Status::Succeeded,
                customer: None,
                changes: Vec::new(),
                details: Vec::new(),
                group: None,
                undoes: None,
                reversible: false,
            },
        })?;
    }
    Ok(())
}

/// A request for the first thing that a customer has, a tenth of a day older for each.
fn request(of: &Subscription, number: usize) -> Transfer {
    let key = CustomerKey {
        microsoft_id: of.customer_id,
        provider: of.provider_id,
    };
    let id = Guid::from_bytes((0xF000_0000 + number as u128).to_be_bytes());
    let mut transfer = Transfer::new(key, id, TransferKind::AzurePlan, Direction::Outgoing);
    transfer.counterparty.name = "Fabrikam".into();
    transfer.counterparty.tenant_id = Some(Guid::from_bytes([9; 16]));
    transfer.state = TransferState::Pending;
    transfer.items = vec![item::chosen(of, None)];
    let age = SignedDuration::from_hours(i64::try_from(number).unwrap_or_default() * 24 / 10 % 960);
    transfer.created_at = Some(Day.now() - age);
    transfer
}

/// The largest customer: a thousand things, a tenth of them reservations of one of the others.
fn large(key: CustomerKey) -> Vec<Record> {
    (0..LARGEST)
        .map(|number| {
            let id = |number: u128| Guid::from_bytes((0xE000_0000 + number).to_be_bytes());
            let mut of = Subscription::new(key, id(number));
            of.offer_name = format!("Azure subscription {number}");
            of.billing_type = "usage".into();
            of.quantity = 1;
            of.status = SubscriptionStatus::Active;
            of.entitlement_id = Some(id(100_000 + number));
            if number % 10 == 9 {
                of.entitlement_type = Some(EntitlementType::ReservedInstance);
                of.scope_type = "Single".into();
                of.applied_scopes = vec![format!("/subscriptions/{}", id(100_000 + number - 1))];
            }
            Record::Subscription(Box::new(of))
        })
        .collect()
}

fn main() -> Result<(), Failure> {
    let book = Book::in_memory();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let filled = demo::book::add(&book, demo::SEED, 10_000, 0, Day.now(), go_on)?;
    assert_eq!(filled.subscriptions, 50_000);
    let mut firsts: Vec<Subscription> = Vec::new();
    book.store()
        .scan(Range::Kind(RecordKind::Subscription), &mut |stored| {
            if let Record::Subscription(of) = stored.record
                && firsts
                    .last()
                    .is_none_or(|last| last.customer_id != of.customer_id)
            {
                firsts.push(*of);
            }
            ControlFlow::Continue(())
        })?;
    let requests: Vec<Transfer> = firsts
        .iter()
        .take(TRANSFERS)
        .zip(0..)
        .map(|(of, number)| request(of, number))
        .collect();
    assert_eq!(requests.len(), TRANSFERS);
    let records: Vec<_> = requests
        .iter()
        .cloned()
        .map(|it| Record::Transfer(Box::new(it)))
        .collect();
    commit(&book, &records)?;
    let biggest = requests[0].clone();
    commit(&book, &large(biggest.customer()))?;

    let service = Service::new(
        Arc::new(book),
        demo::operator(),
        Arc::new(Day),
        Arc::new(SystemEntropy),
    );
    lists(&service)?;
    desk(&service, &requests[1], &biggest)
}

fn lists(service: &Service) -> Result<(), Failure> {
    let book = service.book();
    let directory = book.directory()?;
    let purchases = book.purchases()?;
    let due = service.due(Day.now(), Ahead::default())?;
    assert!(due.len() > 1_000, "there is something to sort");

    let mut bench = Criterion::default().configure_from_args();
    let mut group = bench.benchmark_group("50000 subscriptions");
    group.bench_function("floor: look at each in memory", |timer| {
        timer.iter(|| {
            let seats = purchases.rows().iter().map(|of| of.quantity);
            black_box(seats.sum::<u64>())
        });
    });
    for (name, text, sort) in [
        ("list by customer", "", PurchaseSort::Customer),
        ("list by end of term", "", PurchaseSort::TermEnd),
        ("filter a product", "premium", PurchaseSort::Customer),
        (
            "filter a customer and a product",
            "contoso azure",
            PurchaseSort::Name,
        ),
    ] {
        let query = PurchasesQuery {
            text: text.to_owned(),
            sort,
            ..PurchasesQuery::default()
        };
        group.bench_function(name, |timer| {
            timer.iter(|| bought::arrange(&directory, purchases.rows(), black_box(&query)));
        });
    }
    group.bench_function(format!("due: {} things", due.len()), |timer| {
        timer.iter(|| bought::due_rows(black_box(service)));
    });
    group.finish();
    bench.final_summary();
    Ok(())
}

fn view(service: &Service, of: &Transfer) -> Result<TransferView, Failure> {
    Ok(service.transfer_view(of.customer(), of.id, Day.now())?)
}

fn desk(service: &Service, usual: &Transfer, biggest: &Transfer) -> Result<(), Failure> {
    let words = Catalogue::on_screen(Lang::En);
    let mut bench = Criterion::default().configure_from_args();
    let mut group = bench.benchmark_group("2000 transfers");
    group.bench_function("floor: read each from the store", |timer| {
        timer.iter(|| {
            let mut count = 0;
            let read =
                service
                    .book()
                    .store()
                    .scan(Range::Kind(RecordKind::Transfer), &mut |stored| {
                        count += usize::from(matches!(stored.record, Record::Transfer(_)));
                        ControlFlow::Continue(())
                    });
            (read.is_ok(), black_box(count))
        });
    });
    group.bench_function("the desk of all customers", |timer| {
        timer.iter(|| service.transfer_rows(black_box(None)));
    });
    for (name, of) in [("6 subscriptions", usual), ("1000 subscriptions", biggest)] {
        let view = view(service, of)?;
        let many = of.id == biggest.id;
        assert_eq!(
            view.subscriptions.len() >= 1_000,
            many,
            "{}",
            view.subscriptions.len()
        );
        group.bench_function(format!("read one with its customer's {name}"), |timer| {
            timer.iter(|| service.transfer_view(of.customer(), black_box(of.id), Day.now()));
        });
        group.bench_function(format!("readiness among {name}"), |timer| {
            timer.iter(|| black_box(&view).checks());
        });
        group.bench_function(format!("what can be chosen among {name}"), |timer| {
            timer.iter(|| black_box(&view).choices());
        });
        group.bench_function(format!("the review among {name}"), |timer| {
            timer.iter(|| review::parts(black_box(&view), None, &words));
        });
    }
    group.finish();
    bench.final_summary();
    Ok(())
}
