//! What looking after a book costs, each beside what it cannot do without in the same run: `contas verify` against a bare
//! scan of the database, a backup (read again and compared) against that scan and the same compression alone; then how
//! large the database is after many overwrites and after most was deleted. `cargo bench --bench keeping [CUSTOMERS]`.

#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark measures time, and syncs the bare file itself"
)]
#![expect(clippy::cast_precision_loss, reason = "ratios are said")]
#![expect(clippy::print_stdout, reason = "it is what a benchmark is for")]

use std::{
    fs::{self, File},
    io::{Read as _, Write as _},
    ops::ControlFlow,
    path::Path,
    time::Instant,
};

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::Change,
        customer::Customer,
        record::Record,
    },
    service::demo,
    store::{Commit, book::Book},
};
use flate2::{Compression, read::MultiGzDecoder, write::GzEncoder};
use jiff::Timestamp;

type Failure = Box<dyn std::error::Error>;

/// Runs of each; the fastest counts.
const RUNS: usize = 3;
/// Entries of one commit.
const PART: usize = 1_000;

fn commit(book: &Book, changes: Vec<Change>) -> Result<(), Failure> {
    book.commit(Commit {
        changes,
        base: Vec::new(),
        audit: AuditEntry {
            seq: 0,
            at: Timestamp::UNIX_EPOCH,
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
    })?;
    Ok(())
}

fn put(customer: &Customer) -> Change {
    Change::Put(Record::Customer(Box::new(customer.clone())))
}

fn fastest<T>(mut run: impl FnMut() -> Result<T, Failure>) -> Result<(f64, T), Failure> {
    let mut best = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        let found = run()?;
        let took = start.elapsed().as_secs_f64();
        if best.as_ref().is_none_or(|(before, _)| took < *before) {
            best = Some((took, found));
        }
    }
    best.ok_or_else(|| "no run".into())
}

/// Reads every byte of every entry, with nothing but the engine.
fn scan(database: &sled::Db) -> Result<u64, Failure> {
    let mut bytes = 0;
    for name in database.tree_names() {
        for entry in &database.open_tree(name)? {
            let (key, value) = entry?;
            let read = key
                .iter()
                .chain(value.iter())
                .fold(0_u8, |sum, byte| sum ^ byte);
            std::hint::black_box(read);
            bytes += (key.len() + value.len()) as u64;
        }
    }
    Ok(bytes)
}

fn size(path: &Path) -> Result<u64, Failure> {
    let mut bytes = 0;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let about = entry.metadata()?;
        bytes += if about.is_dir() {
            size(&entry.path())?
        } else {
            about.len()
        };
    }
    Ok(bytes)
}

fn verify_and_backup(place: &Path, count: u64) -> Result<(), Failure> {
    let path = place.join("book");
    let now = Timestamp::UNIX_EPOCH;
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let book = Book::create(&path, now, [7; 16])?;
    demo::book::add(&book, demo::SEED, count, 0, now, go_on)?;
    book.directory()?;
    drop(book);

    let database = sled::open(path.join("db"))?;
    let (bare, bytes) = fastest(|| scan(&database))?;
    drop(database);
    println!(
        "{count} customers, {:.0} MB of entries: bare scan {bare:.3} s",
        bytes as f64 / 1e6
    );

    let book = Book::open(&path, now)?;
    let (verified, ()) = fastest(|| {
        let report = book.examine(go_on)?.ok_or("it was stopped")?;
        if report.is_damaged() {
            return Err("the book is damaged".into());
        }
        Ok(())
    })?;
    println!(
        "verify: {verified:.3} s = {:.2} × the bare scan",
        verified / bare
    );

    let target = place.join("backup");
    let (backed_up, ()) = fastest(|| {
        if target.exists() {
            fs::remove_file(&target)?;
        }
        book.back_up_to(&target, now, go_on)?
            .ok_or("it was stopped")?;
        Ok(())
    })?;
    let mut lines = Vec::new();
    MultiGzDecoder::new(File::open(&target)?).read_to_end(&mut lines)?;
    let (alone, ()) = fastest(|| {
        let mut file = File::create(place.join("alone"))?;
        for block in lines.chunks(1 << 20) {
            let mut encoder =
                GzEncoder::new(Vec::with_capacity(block.len() / 2), Compression::fast());
            encoder.write_all(block)?;
            file.write_all(&encoder.finish()?)?;
        }
        file.sync_data()?;
        Ok(())
    })?;
    let floor = bare + alone;
    println!(
        "backup of {:.0} MB, read again and compared: {backed_up:.3} s = {:.2} × (scan + compression alone = {floor:.3} s)",
        lines.len() as f64 / 1e6,
        backed_up / floor
    );
    Ok(())
}

/// Looks after the book as the program does when nothing is typed, and says how large its database is.
fn tidy(path: &Path, what: &str) -> Result<(), Failure> {
    let book = Book::open(path, Timestamp::UNIX_EPOCH)?;
    let before = size(&path.join("db"))?;
    let due = book.upkeep(Timestamp::UNIX_EPOCH);
    if due.rebuild {
        book.rebuild(&mut |_, _| ControlFlow::Continue(()))?
            .ok_or("it was stopped")?;
    }
    drop(book);
    let after = size(&path.join("db"))?;
    let live = scan(&sled::open(path.join("db"))?)?;
    println!(
        "{what}: live {:.1} MB, database {:.1} MB = {:.2} ×, {} {:.1} MB = {:.2} ×",
        live as f64 / 1e6,
        before as f64 / 1e6,
        before as f64 / live as f64,
        if due.rebuild { "made anew" } else { "left at" },
        after as f64 / 1e6,
        after as f64 / live as f64,
    );
    Ok(())
}

fn room(place: &Path, count: u64) -> Result<(), Failure> {
    let path = place.join("worn");
    let mut customers: Vec<Customer> = demo::customers(demo::SEED, count).collect();
    let book = Book::create(&path, Timestamp::UNIX_EPOCH, [7; 16])?;
    for round in 0..9 {
        for part in customers.chunks_mut(PART) {
            for customer in &mut *part {
                customer.notes = format!("round {round}");
            }
            commit(&book, part.iter().map(put).collect())?;
        }
    }
    drop(book);
    tidy(&path, "after 8 full overwrites")?;
    let book = Book::open(&path, Timestamp::UNIX_EPOCH)?;
    for part in customers[..customers.len() * 9 / 10].chunks(PART) {
        let gone = part
            .iter()
            .map(|customer| Change::Remove(put(customer).id()));
        commit(&book, gone.collect())?;
    }
    drop(book);
    tidy(&path, "after 90 % was deleted")
}

fn main() -> Result<(), Failure> {
    let count = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(100_000);
    let place = tempfile::tempdir_in(".")?;
    verify_and_backup(place.path(), count)?;
    room(place.path(), count.min(20_000))
}
