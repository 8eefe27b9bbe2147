//! What the performance claims stand on: `cargo bench`.

use std::{hint::black_box, ops::ControlFlow};

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        record::Record,
    },
    service::{
        demo,
        ports::{Clock, SystemClock},
    },
    store::{
        Commit, StoreError,
        book::Book,
        codec,
        directory::{Shown, SortBy},
        opening::Opening,
    },
};
use criterion::{Criterion, Throughput};
use jiff::Timestamp;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn made_up_data(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("demo");
    group.throughput(Throughput::Elements(1_000));
    group.bench_function("1000 customers", |timer| {
        timer.iter(|| demo::customers(demo::SEED, 1_000).for_each(|made| drop(black_box(made))));
    });
    let customer = demo::customer(demo::SEED, 0);
    group.bench_function("1000 users", |timer| {
        timer.iter(|| {
            demo::users(demo::SEED, &customer, 1_000).for_each(|made| drop(black_box(made)));
        });
    });
    // A record's cost must not grow with its number: nothing before it is made again.
    group.throughput(Throughput::Elements(1));
    for number in [0, 999_999] {
        group.bench_function(format!("customer {number}"), |timer| {
            timer.iter(|| demo::customer(demo::SEED, black_box(number)));
        });
    }
    group.finish();
}

/// Records as bytes and back.
fn codec(bench: &mut Criterion) -> Outcome {
    let mut group = bench.benchmark_group("codec");
    let record = Record::Customer(Box::new(demo::customer(demo::SEED, 0)));
    let key = codec::record_key(&record.id());
    let value = codec::seal(&key, 1, &record)?;
    group.throughput(Throughput::Bytes(value.len() as u64));
    group.bench_function("a customer sealed", |timer| {
        timer.iter(|| codec::seal(&key, 1, black_box(&record)));
    });
    group.bench_function("a customer unsealed", |timer| {
        timer.iter(|| codec::unseal::<Record>(&key, black_box(&value)));
    });
    group.finish();
    Ok(())
}

/// A book on the disk: one edit until it is durable, and opening.
fn on_the_disk(bench: &mut Criterion) -> Outcome {
    let place = tempfile::tempdir_in(".")?;
    let path = place.path().join("book");
    let now = SystemClock.now();
    let book = Book::create(&path, now, [7; 16])?;
    let go_on = &mut |_, _| ControlFlow::Continue(());
    demo::book::add(&book, demo::SEED, 10_000, 0, now, go_on)?;
    book.directory()?;
    let mut group = bench.benchmark_group("book of 10000 customers");
    group.sample_size(50);
    let mut edits = 0_u64;
    group.bench_function("one edit, durable", |timer| {
        timer.iter(|| {
            edits += 1;
            book.commit(edit(edits, now))
        });
    });
    drop(book);
    group.bench_function("opened, 50 customers of the list read", |timer| {
        timer.iter(|| -> Result<usize, StoreError> {
            let book = Opening::begin(&path, None, now)?.finish()?;
            let directory = book.directory()?;
            Ok((0..50)
                .filter_map(|place| directory.at(SortBy::default(), Shown::Active, place))
                .filter_map(|row| Some(directory.row(row)?.name().len()))
                .sum())
        });
    });
    group.finish();
    Ok(())
}

fn edit(number: u64, now: Timestamp) -> Commit {
    let mut customer = demo::customer(demo::SEED, number % 1_000);
    customer.notes = format!("edit {number}");
    Commit {
        changes: vec![Change::Put(Record::Customer(Box::new(customer)))],
        base: Vec::new(),
        audit: AuditEntry {
            seq: 0,
            at: now,
            operator: demo::operator().mail,
            operation: Operation::UPDATE_CUSTOMER,
            resource: Resource::CUSTOMER,
            status: Status::Succeeded,
            customer: None,
            changes: Vec::new(),
            details: Vec::new(),
            group: None,
            undoes: None,
            reversible: true,
        },
    }
}

fn main() -> Outcome {
    let mut bench = Criterion::default().configure_from_args();
    made_up_data(&mut bench);
    codec(&mut bench)?;
    on_the_disk(&mut bench)?;
    bench.final_summary();
    Ok(())
}
