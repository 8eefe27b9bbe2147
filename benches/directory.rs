//! The list in memory and in its file: made, written, read, searched, sorted, brought forward. 100,000 customers, or as
//! many as `CONTAS_BENCH_CUSTOMERS` says.

use std::{env, hint::black_box, ops::ControlFlow, sync::atomic::AtomicBool};

use contas::{
    domain::{change::Change, guid::Guid, record::Record},
    service::{
        demo,
        ports::{Clock, SystemClock},
    },
    store::{
        Range,
        book::Book,
        directory::{
            Check, Column, Directory, Query, Selection, Shown, Similar, SortBy,
            snapshot::{self, Cover, Snapshot, Title},
        },
        seal::Seal,
    },
};
use criterion::{BatchSize, Criterion, Throughput};
use jiff::Timestamp;

/// Typed words: those of the measurements that contas began with, and the first letter of most searches.
const QUERIES: [&str; 6] = [
    "a",
    "acme",
    "contoso ltda",
    "madrid",
    "sao paulo",
    "no such name",
];

const LIKES: [&str; 4] = ["contozo", "acmsys", "zurch", "sao paulo inge"];

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let customers = env::var("CONTAS_BENCH_CUSTOMERS").map_or(Ok(100_000), |text| text.parse())?;
    let book = Book::in_memory();
    demo::book::add(
        &book,
        demo::SEED,
        customers,
        0,
        SystemClock.now(),
        &mut go_on,
    )?;
    let directory = book.directory()?;
    let place = tempfile::tempdir()?;
    let file = place.path().join("directory");
    let title = Title {
        book: Guid::from_bytes([7; 16]),
        sequence: directory.sequence(),
        evidence: 0,
        at: Timestamp::UNIX_EPOCH,
    };
    snapshot::write(
        (&file, &Seal::none()),
        &directory,
        &title,
        &Cover::default(),
    )?;

    let mut bench = Criterion::default().configure_from_args();
    made(&mut bench, customers, &book);
    kept(&mut bench, &file, &directory, &title)?;
    let mapped = Snapshot::read(&file, title.book, &Seal::none())?;
    searched(&mut bench, customers, mapped.directory());
    changed(&mut bench, &book, mapped.directory())?;
    bench.final_summary();
    Ok(())
}

/// Out of the records alone: one scan, five orders.
fn made(bench: &mut Criterion, customers: u64, book: &Book) {
    let mut group = bench.benchmark_group("list");
    group
        .sample_size(10)
        .throughput(Throughput::Elements(customers));
    group.bench_function("made from the records, sorted five ways", |timer| {
        timer.iter(|| Directory::build(book.store(), &mut go_on));
    });
    group.finish();
}

/// In its file.
fn kept(
    bench: &mut Criterion,
    file: &std::path::Path,
    directory: &Directory,
    title: &Title,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut group = bench.benchmark_group("file of the list");
    let other = file.with_extension("other");
    group.sample_size(10);
    group.bench_function("written", |timer| {
        timer
            .iter(|| snapshot::write((&other, &Seal::none()), directory, title, &Cover::default()));
    });
    group.bench_function("opened, 50 rows checked and read", |timer| {
        timer.iter(|| {
            let snapshot = Snapshot::read(file, title.book, &Seal::none())?;
            let bytes: usize = (0..50)
                .filter_map(|place| snapshot.at(SortBy::default(), Shown::Active, place))
                .filter_map(|row| Some(snapshot.row(row)?.name().len()))
                .sum();
            Ok::<usize, snapshot::Unusable>(bytes)
        });
    });
    let opened = || Snapshot::read(file, title.book, &Seal::none());
    opened()?;
    group.bench_function("checked whole", |timer| {
        timer.iter_batched(
            opened,
            |snapshot| snapshot.map(|s| s.verify()),
            BatchSize::PerIteration,
        );
    });
    group.finish();
    Ok(())
}

/// Every search goes over all rows, as the first one of a word does.
fn searched(bench: &mut Criterion, customers: u64, directory: &Directory) {
    let by = SortBy::default();
    let never = AtomicBool::new(false);
    let mut group = bench.benchmark_group("search");
    group.throughput(Throughput::Elements(customers));
    for text in QUERIES {
        let query = Query::parse(text);
        group.bench_function(
            format!("“{text}”, all hits in the order of the list"),
            |timer| {
                timer.iter(|| directory.find_all(black_box(&query), by).len());
            },
        );
    }
    let selection = Selection::new(vec![(
        false,
        Check::Text(contas::store::directory::Phrase::new("madrid")),
    )]);
    group.bench_function("“madrid”, a first screenful", |timer| {
        timer.iter(|| directory.select_first(black_box(&selection), by, 100));
    });
    let hits = directory.find_all(&Query::parse("madrid"), by);
    let longer = Query::parse("madrid s.l.");
    group.bench_function("“madrid s.l.” among the hits of “madrid”", |timer| {
        timer.iter(|| {
            let mut found = 0;
            let _ = directory.narrow(&hits, black_box(&longer), &never, &mut |rows| {
                found += rows.len();
                ControlFlow::Continue(())
            });
            found
        });
    });
    for text in LIKES {
        let selection = Selection::new(vec![(false, Check::Like(Similar::new(text)))]);
        group.bench_function(format!("like “{text}”, ranked"), |timer| {
            timer.iter(|| directory.select_all(black_box(&selection), by).len());
        });
    }
    for column in [Column::Domain, Column::MicrosoftId, Column::Tags] {
        let by = SortBy {
            column,
            descending: true,
        };
        let query = Query::parse("madrid");
        group.bench_function(format!("“madrid” sorted by {column:?}"), |timer| {
            timer.iter(|| directory.find_all(black_box(&query), by).len());
        });
    }
    group.finish();
}

/// One edit of a customer whose name moves it elsewhere.
fn changed(
    bench: &mut Criterion,
    book: &Book,
    directory: &Directory,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut first = None;
    book.store().scan(
        Range::Kind(contas::domain::record::RecordKind::Customer),
        &mut |stored| {
            first = Some(stored.record);
            ControlFlow::Break(())
        },
    )?;
    let Some(Record::Customer(mut customer)) = first else {
        return Err("there is no customer".into());
    };
    "Zzz Ltda".clone_into(&mut customer.billing_profile.company_name);
    let changes = vec![Change::Put(Record::Customer(customer))];
    bench.bench_function("list/one edit taken in", |timer| {
        timer.iter(|| directory.apply(black_box(&changes), directory.sequence() + 1));
    });
    Ok(())
}
