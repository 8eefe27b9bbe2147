//! What the performance claims stand on: `cargo bench`.

use std::hint::black_box;

use contas::service::demo;
use criterion::{Criterion, Throughput};

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

fn main() {
    let mut bench = Criterion::default().configure_from_args();
    made_up_data(&mut bench);
    bench.final_summary();
}
