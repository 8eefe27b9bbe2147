//! Loading all customers of a book, durable every 10,000: sled in the order of the keys, redb and SQLite in the order
//! of a file, which is none.

use std::{fs::File, path::Path, time::Instant};

use redb::TableDefinition;
use rusqlite::Connection;

use crate::{
    Outcome,
    customers::{self, Pair},
    report,
};

/// Records between two syncs.
const BATCH: usize = 10_000;

pub(crate) fn run(book: &Path) -> Outcome {
    let sorted = customers::sealed(book)?;
    let mut shuffled = sorted.clone();
    // A file is in no order that a tree likes: by a part of the value that has nothing to do with the key.
    shuffled.sort_by_key(|(key, _)| key.iter().rev().copied().collect::<Vec<_>>());
    let bytes: usize = sorted.iter().map(|(key, value)| key.len() + value.len()).sum();
    println!("{} customers, {} MB, durable every {BATCH}", sorted.len(), bytes / 1_000_000);
    let place = tempfile::tempdir_in(".")?;

    let from = Instant::now();
    into_sled(&place.path().join("sled"), &sorted)?;
    report::rate("sled, in the order of the keys", sorted.len(), from.elapsed(), "");
    let from = Instant::now();
    into_redb(&place.path().join("redb"), &shuffled)?;
    report::rate("redb, in the order of a file", sorted.len(), from.elapsed(), "");
    let from = Instant::now();
    into_sqlite(&place.path().join("sqlite"), &shuffled)?;
    report::rate("SQLite, in the order of a file", sorted.len(), from.elapsed(), "");
    println!("contas itself: time `contas customers import` of the same customers, exported to a file");
    Ok(())
}

fn into_sled(path: &Path, pairs: &[Pair]) -> Outcome {
    let database = sled::Config::new()
        .path(path)
        .cache_capacity(128 << 20)
        .flush_every_ms(None)
        .open()?;
    let file = File::open(path.join("db"))?;
    for part in pairs.chunks(BATCH) {
        let mut batch = sled::Batch::default();
        for (key, value) in part {
            batch.insert(key.as_slice(), value.as_slice());
        }
        database.apply_batch(batch)?;
        database.flush()?;
        file.sync_data()?;
    }
    Ok(())
}

fn into_redb(path: &Path, pairs: &[Pair]) -> Outcome {
    const TABLE: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("customers");
    let database = redb::Database::create(path)?;
    for part in pairs.chunks(BATCH) {
        let write = database.begin_write()?;
        {
            let mut table = write.open_table(TABLE)?;
            for (key, value) in part {
                table.insert(key.as_slice(), value.as_slice())?;
            }
        }
        write.commit()?;
    }
    Ok(())
}

fn into_sqlite(path: &Path, pairs: &[Pair]) -> Outcome {
    let sqlite = Connection::open(path)?;
    sqlite.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE customers (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;",
    )?;
    for part in pairs.chunks(BATCH) {
        sqlite.execute_batch("BEGIN")?;
        for (key, value) in part {
            sqlite
                .prepare_cached("INSERT INTO customers VALUES (?1, ?2)")?
                .execute((key, value))?;
        }
        sqlite.execute_batch("COMMIT")?;
    }
    Ok(())
}
