//! One edit of one customer, from confirmed to durable, in turns: a bare append with `fdatasync`, contas, sled with
//! `flush` and `fdatasync`, SQLite with a write-ahead log and `synchronous=FULL`.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

use contas::{
    domain::{
        audit::{AuditEntry, Operation, Resource, Status},
        change::{Base, Change},
        customer::Customer,
        record::Record,
    },
    service::demo,
    store::{Commit, book::Book, codec},
};
use jiff::Timestamp;
use rusqlite::Connection;

use crate::{Outcome, report};

/// Customers that can be edited.
const CUSTOMERS: u64 = 1_000;

pub(crate) fn run(count: usize) -> Outcome {
    let place = tempfile::tempdir_in(".")?;
    let mut raw = OpenOptions::new()
        .create(true)
        .append(true)
        .open(place.path().join("raw"))?;
    let book = Book::create(
        &place.path().join("book"),
        Timestamp::now(),
        *uuid::Uuid::new_v4().as_bytes(),
    )?;
    let customers: Vec<Customer> = demo::customers(demo::SEED, CUSTOMERS).collect();
    for customer in &customers {
        book.commit(commit(customer))?;
    }
    let (tree, database) = sled_with(&place.path().join("sled"), &customers)?;
    let sqlite = sqlite_with(&place.path().join("sqlite"), &customers)?;

    let mut all: [Vec<Duration>; 4] = Default::default();
    for turn in 0..count {
        let mut customer = customers[turn % customers.len()].clone();
        customer.notes = format!("edit {turn}");
        let (key, value) = pair(&customer)?;
        // What the ledger writes of one edit: the record, the entry of the log, the ids, sequence and counts.
        let frame = [key.as_slice(), &value, &value, &[0; 128]].concat();

        let from = Instant::now();
        raw.write_all(&frame)?;
        raw.sync_data()?;
        all[0].push(from.elapsed());

        let change = commit(&customer);
        let from = Instant::now();
        book.commit(change)?;
        all[1].push(from.elapsed());

        let from = Instant::now();
        tree.insert(&key, value.as_slice())?;
        tree.insert([b"log".as_slice(), &turn.to_be_bytes()].concat(), value.as_slice())?;
        tree.flush()?;
        database.sync_data()?;
        all[2].push(from.elapsed());

        let from = Instant::now();
        sqlite.execute_batch("BEGIN IMMEDIATE")?;
        sqlite
            .prepare_cached("UPDATE customers SET value = ?2 WHERE key = ?1")?
            .execute((&key, &value))?;
        sqlite
            .prepare_cached("INSERT INTO log (value) VALUES (?1)")?
            .execute((&value,))?;
        sqlite.execute_batch("COMMIT")?;
        all[3].push(from.elapsed());
    }
    println!("one durable edit, {count} each, in turns");
    let [mut first, rest @ ..] = all;
    let anchor = report::times("append + fdatasync", &mut first, None);
    for (name, mut times) in [
        "contas: commit",
        "sled: insert, flush, fdatasync",
        "SQLite: WAL, synchronous=FULL",
    ]
    .into_iter()
    .zip(rest)
    {
        report::times(name, &mut times, Some(anchor));
    }
    Ok(())
}

fn pair(customer: &Customer) -> Outcome<(Vec<u8>, Vec<u8>)> {
    let record = Record::Customer(Box::new(customer.clone()));
    let key = codec::record_key(&record.id());
    let value = codec::seal(&key, 1, &record)?;
    Ok((key, value))
}

fn commit(customer: &Customer) -> Commit {
    Commit {
        changes: vec![Change::Put(Record::Customer(Box::new(customer.clone())))],
        base: Base::default(),
        audit: AuditEntry {
            seq: 0,
            at: Timestamp::now(),
            operator: "ana@example.com".to_owned(),
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

fn sled_with(path: &Path, customers: &[Customer]) -> Outcome<(sled::Tree, File)> {
    let database = sled::Config::new()
        .path(path)
        .flush_every_ms(None)
        .open()?;
    let tree = database.open_tree("records")?;
    for customer in customers {
        let (key, value) = pair(customer)?;
        tree.insert(key, value)?;
    }
    tree.flush()?;
    Ok((tree, File::open(path.join("db"))?))
}

fn sqlite_with(path: &Path, customers: &[Customer]) -> Outcome<Connection> {
    let sqlite = Connection::open(path)?;
    sqlite.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE customers (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
         CREATE TABLE log (seq INTEGER PRIMARY KEY, value BLOB NOT NULL);",
    )?;
    sqlite.execute_batch("BEGIN")?;
    for customer in customers {
        sqlite.execute("INSERT INTO customers VALUES (?1, ?2)", pair(customer)?)?;
    }
    sqlite.execute_batch("COMMIT")?;
    Ok(sqlite)
}
