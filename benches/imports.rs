//! A file of a million users: checking it against the bare `csv` crate reading it, and adding users against the same
//! bytes as raw batches of sled, each pair in one run. `cargo bench --bench imports [ROWS]`.

#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark measures time, and syncs the raw engine itself"
)]
#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so")]

use std::{fmt::Write as _, fs::File, path::Path, time::Instant};

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        customer::CustomDomain,
        record::Record,
    },
    service::{
        demo,
        import::users::{self, Context, Existing},
    },
    store::{Commit, book::Book, codec},
};
use jiff::Timestamp;

fn rows(count: usize) -> String {
    let mut text = String::from("First name,Last name,Display name,Email,Status update\r\n");
    for n in 0..count {
        let _ = write!(
            text,
            "Maria{n},da Silva Santos,Maria{n} da Silva Santos,maria{n}.santos@contoso.com,\r\n"
        );
    }
    text
}

/// The best of some runs, in seconds.
fn best(runs: usize, mut run: impl FnMut()) -> f64 {
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min)
}

fn bare(path: &Path) -> u64 {
    let file = File::open(path).expect("the file is there");
    let mut reader = csv::Reader::from_reader(file);
    let mut record = csv::ByteRecord::new();
    let mut count = 0;
    while reader.read_byte_record(&mut record).expect("it is CSV") {
        count += record.len() as u64;
    }
    count
}

fn bare_text(path: &Path) -> u64 {
    let file = File::open(path).expect("the file is there");
    let mut reader = csv::Reader::from_reader(file);
    let mut record = csv::StringRecord::new();
    let mut count = 0;
    while reader.read_record(&mut record).expect("it is CSV") {
        count += record.len() as u64;
    }
    count
}

fn validate(path: &Path, threads: usize) -> u64 {
    let domains = [CustomDomain {
        name: "contoso.com".into(),
        federated: false,
    }];
    let context = Context {
        threads,
        ..Context::new(&domains, &|_| Existing::No)
    };
    let checked = users::check(path, &context).expect("the file is there");
    assert_eq!(checked.report.errors, 0);
    checked.report.valid
}

fn commit(part: &[Record]) -> Commit {
    Commit {
        changes: part.iter().cloned().map(Change::Put).collect(),
        base: part.iter().map(|record| (record.id(), None)).collect(),
        audit: AuditEntry {
            seq: 0,
            at: Timestamp::UNIX_EPOCH,
            operator: "ana@aurora.com.br".into(),
            operation: Operation::IMPORT_CUSTOMER_USERS,
            resource: Resource::CUSTOMER_USER,
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

#[expect(clippy::print_stdout, reason = "it is what a benchmark is for")]
fn main() {
    let count = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(1_000_000);
    let dir = tempfile::tempdir().expect("a place for files");
    let path = dir.path().join("users.csv");
    std::fs::write(&path, rows(count)).expect("room on the disk");
    let runs = 5;
    let bytes = best(runs, || assert!(bare(&path) > 0));
    let text = best(runs, || assert!(bare_text(&path) > 0));
    let one = best(runs, || assert_eq!(validate(&path, 1), count as u64));
    let all = best(runs, || assert_eq!(validate(&path, 0), count as u64));
    println!("validate {count} rows: csv bytes {bytes:.3} s, csv text {text:.3} s");
    println!(
        "  one core  {one:.3} s = 1/{:.2} of csv text, 1/{:.2} of csv bytes",
        one / text,
        one / bytes
    );
    println!(
        "  all cores {all:.3} s = 1/{:.2} of csv text, 1/{:.2} of csv bytes",
        all / text,
        all / bytes
    );

    let commits = count.min(100_000);
    let customer = demo::customer(demo::SEED, 0);
    let users: Vec<Record> = demo::users(demo::SEED, &customer, commits as u64)
        .map(|user| Record::User(Box::new(user)))
        .collect();
    let now: Timestamp = "2026-11-22T12:00:00Z".parse().expect("a moment");
    let start = Instant::now();
    let book = Book::create(&dir.path().join("book"), now, [7; 16]).expect("a book");
    for part in users.chunks(1_000) {
        book.commit(commit(part)).expect("a commit");
    }
    let ours = start.elapsed().as_secs_f64();
    drop(book);
    let encoded: Vec<(Vec<u8>, Vec<u8>)> = users
        .iter()
        .map(|record| {
            let key = codec::record_key(&record.id());
            let Record::User(user) = record else {
                return (key, Vec::new());
            };
            let value = codec::seal(&key, 1, user).expect("a record");
            (key, value)
        })
        .collect();
    let start = Instant::now();
    let raw = sled::open(dir.path().join("raw")).expect("sled");
    for part in encoded.chunks(1_000) {
        let mut batch = sled::Batch::default();
        for (key, value) in part {
            batch.insert(key.as_slice(), value.as_slice());
        }
        raw.apply_batch(batch).expect("a batch");
        raw.flush().expect("on the disk");
    }
    let theirs = start.elapsed().as_secs_f64();
    println!(
        "commit {commits} users: {ours:.3} s, raw sled {theirs:.3} s = 1/{:.2}",
        ours / theirs
    );
}
