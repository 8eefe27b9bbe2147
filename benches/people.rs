//! A million users of ten thousand customers, in a book on the disk: what the list over all of them costs. Building the
//! packed snapshot is compared with the bare scan that reads and decodes the same records in the same run.

use std::{hint::black_box, ops::ControlFlow, sync::atomic::AtomicBool, time::Duration};

use contas::{
    app::people::{Column, UsersQuery},
    domain::{
        filter::users as filter,
        record::{Record, RecordKind},
    },
    runtime::desk::people::{arranged, select},
    service::{
        demo,
        ports::{Clock, Entropy, SystemClock, SystemEntropy},
    },
    store::{Range, book::Book, people::People},
};
use criterion::Criterion;

const CUSTOMERS: u64 = 10_000;
const EACH: u64 = 100;

#[expect(clippy::print_stdout, reason = "it is what a benchmark is for")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let now = SystemClock.now();
    let book = Book::create(&folder.path().join("book"), now, SystemEntropy.bytes16())?;
    let go_on = &mut |_, _| ControlFlow::Continue(());
    demo::book::add(&book, demo::SEED, CUSTOMERS, EACH, now, go_on)?;
    let directory = book.directory()?;
    let store = book.store();
    let mut bench = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .configure_from_args();
    let mut group = bench.benchmark_group("1000000 users");
    group.bench_function("raw: scan and decode", |timer| {
        timer.iter(|| {
            let mut users = 0_u64;
            store.scan(Range::Kind(RecordKind::User), &mut |stored| {
                users += u64::from(matches!(black_box(stored.record), Record::User(_)));
                ControlFlow::Continue(())
            })
        });
    });
    let build = || People::build(store, None, &mut |_, _| ControlFlow::Continue(()));
    group.bench_function("build the snapshot", |timer| timer.iter(build));
    let people = build()?.ok_or("called off")?;
    assert_eq!(people.len() as u64, CUSTOMERS * EACH);
    println!(
        "{} bytes in all, {} a row",
        people.bytes(),
        people.bytes() / people.len()
    );
    let never = AtomicBool::new(false);
    let found = |text: &str| {
        let query = UsersQuery {
            text: text.to_owned(),
            ..UsersQuery::default()
        };
        select(&people, &directory, &query, &never).unwrap_or_default()
    };
    for text in [
        "",
        "souza",
        "maria souza",
        "license:none location:BR",
        "nobody-is-called-so",
    ] {
        filter::parse(text).map_err(|wrong| format!("{wrong:?}"))?;
        println!("“{text}”: {} hits", found(text).len());
        group.bench_function(format!("filter “{text}”"), |timer| {
            timer.iter(|| found(black_box(text)));
        });
    }
    let all = found("");
    for (name, by) in [
        ("name", Column::Name),
        ("customer", Column::Customer),
        ("state", Column::State),
    ] {
        group.bench_function(format!("sort all by {name}"), |timer| {
            timer.iter(|| arranged(&people, &directory, all.clone(), by));
        });
    }
    group.bench_function("a window of 40 rows", |timer| {
        timer.iter(|| {
            let rows = all.iter().skip(500_000).take(40);
            rows.filter_map(|number| people.row(*number))
                .map(|row| row.name().len() + row.upn().len())
                .sum::<usize>()
        });
    });
    group.finish();
    bench.final_summary();
    Ok(())
}
