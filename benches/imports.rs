//! A file of a million users: checking it against the bare `csv` crate reading it into byte records, and adding users
//! against the same bytes as raw batches of sled, each pair in one run. `cargo bench --bench imports [ROWS]`.

#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark measures time, and syncs the raw engine itself"
)]
#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so")]
#![expect(clippy::cast_precision_loss, reason = "sizes are said in megabytes")]

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
    time::Instant,
};

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

/// What the cells of a file are like.
#[derive(Debug, Clone, Copy)]
enum Cells {
    /// ASCII throughout.
    Plain,
    /// Portuguese names.
    Accents,
    /// The same, every cell in quotes.
    Quoted,
    /// A Portuguese file as Excel's "CSV" saves it.
    Windows,
    /// No row without a finding.
    Bad,
}

const FIRST: [&str; 8] = [
    "Maria", "João", "Ana", "José", "Antônio", "Carlos", "Luís", "Márcia",
];
const LAST: [&str; 8] = [
    "da Silva Santos",
    "Conceição",
    "Oliveira",
    "Souza Lima",
    "Araújo",
    "Pereira",
    "Gonçalves",
    "Costa",
];

/// Writes a file of users, without holding it.
fn write_rows(path: &Path, count: usize, cells: Cells) {
    let mut out = BufWriter::new(File::create(path).expect("room on the disk"));
    let mut put = |line: &str| {
        let line = match cells {
            Cells::Windows => encoding_rs::WINDOWS_1252.encode(line).0,
            _ => line.as_bytes().into(),
        };
        out.write_all(&line).expect("room on the disk");
    };
    put("First name,Last name,Display name,Email,Status update\r\n");
    for n in 0..count {
        let (first, last) = match cells {
            Cells::Plain => (format!("Maria{n}"), LAST[0]),
            _ => (FIRST[n * 5 % 8].to_owned(), LAST[n / 8 * 3 % 8]),
        };
        let (quote, display) = match cells {
            Cells::Quoted => ("\"", format!("{first} {last} {n}")),
            Cells::Bad => ("", String::new()),
            _ => ("", format!("{first} {last} {n}")),
        };
        let upn = format!("maria{n}.santos@contoso.com");
        let cells = [first.as_str(), last, &display, &upn, ""];
        let line = cells.map(|cell| format!("{quote}{cell}{quote}")).join(",");
        put(&(line + "\r\n"));
    }
    out.flush().expect("room on the disk");
}

/// The most memory that this process has used so far, in bytes (Linux).
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
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
    checked.report.records
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
    write_rows(&path, count, Cells::Accents);
    let before = peak();
    assert_eq!(validate(&path, 0), count as u64);
    if let (Some(before), Some(after)) = (before, peak()) {
        println!(
            "memory: {:.1} MB before, {:.1} MB more for {count} rows (bar: 64 MB and 32 bytes a row = {:.1} MB in all)",
            before as f64 / 1e6,
            (after - before) as f64 / 1e6,
            67.108_864 + 32.0 * count as f64 / 1e6,
        );
    }
    let runs = 7;
    for cells in [
        Cells::Plain,
        Cells::Accents,
        Cells::Quoted,
        Cells::Windows,
        Cells::Bad,
    ] {
        write_rows(&path, count, cells);
        let csv = best(runs, || assert!(bare(&path) > 0));
        let one = best(runs, || assert_eq!(validate(&path, 1), count as u64));
        let all = best(runs, || assert_eq!(validate(&path, 0), count as u64));
        println!(
            "validate {count} rows, {cells:?}: csv {csv:.3} s, one core {one:.3} s = 1/{:.2}, all cores {all:.3} s = 1/{:.2}",
            one / csv,
            all / csv
        );
    }

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
