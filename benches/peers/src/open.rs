//! The raw engine: how long sled takes to open a book and read fifty customers.

use std::{path::Path, time::Instant};

use contas::{domain::record::RecordKind, store::codec};

use crate::{Outcome, report};

/// How often.
const TURNS: usize = 5;

/// Customers of a first screen.
const FIRST: usize = 50;

pub(crate) fn run(book: &Path) -> Outcome {
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let from = Instant::now();
        let database = sled::Config::new()
            .path(book.join("db"))
            .flush_every_ms(None)
            .open()?;
        let mut bytes = 0;
        for entry in database
            .scan_prefix(codec::kind_prefix(RecordKind::Customer))
            .take(FIRST)
        {
            let (key, value) = entry?;
            bytes += key.len() + value.len();
        }
        assert!(bytes > 0, "the book has no customers");
        times.push(from.elapsed());
        drop(database);
    }
    report::times("sled: open, read 50 customers", &mut times, None);
    Ok(())
}
