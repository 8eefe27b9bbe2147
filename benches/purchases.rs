//! A partner with 10,000 customers and 50,000 subscriptions: the list over all of them and the due view are each answered
//! within a frame (16 ms).

use std::{hint::black_box, ops::ControlFlow, sync::Arc};

use contas::{
    app::purchased::{PurchaseSort, PurchasesQuery},
    domain::due::Ahead,
    runtime::desk::bought,
    service::{
        Service, demo,
        ports::{Clock, SystemEntropy},
    },
    store::book::Book,
};
use criterion::Criterion;
use jiff::Timestamp;

/// A day in the middle of the terms of the made-up purchases.
struct Day;

impl Clock for Day {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_795_348_800).unwrap_or_default()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let book = Book::in_memory();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let filled = demo::book::add(&book, demo::SEED, 10_000, 0, Day.now(), go_on)?;
    assert_eq!(filled.subscriptions, 50_000);
    let service = Service::new(
        Arc::new(book),
        demo::operator(),
        Arc::new(Day),
        Arc::new(SystemEntropy),
    );
    let book = service.book();
    let directory = book.directory()?;
    let purchases = book.purchases()?;
    let due = service.due(Day.now(), Ahead::default())?;
    assert!(due.len() > 1_000, "there is something to sort");

    let mut bench = Criterion::default().configure_from_args();
    let mut group = bench.benchmark_group("50000 subscriptions");
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
    group.bench_function("due", |timer| {
        timer.iter(|| bought::due_rows(black_box(&service)));
    });
    group.finish();
    bench.final_summary();
    Ok(())
}
