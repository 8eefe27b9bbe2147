//! The checks of rows, by as many threads as there are cores: one reads, the others look at batches of rows.

use std::collections::BTreeMap;
use std::sync::{
    Mutex,
    mpsc::{Receiver, Sender, channel, sync_channel},
};

use super::{
    Context,
    checker::Checker,
    duplicates::{Run, Seed},
    file_rules::{Columns, Locations},
    quick::Quick,
};
use crate::service::files::FileError;
use crate::service::import::{
    header::Header,
    report::Findings,
    table::{Reading, Rows, Table},
};

/// What was found in the rows.
#[derive(Default)]
pub(super) struct Found {
    pub(super) findings: Findings,
    /// All rows, in order.
    pub(super) runs: Vec<Run>,
    /// Valid rows by domain, lower case.
    pub(super) domains: BTreeMap<String, u64>,
    pub(super) columns: Columns,
    pub(super) locations: Locations,
}

/// Checks all rows of a table.
pub(super) fn check<'a>(
    table: &mut Table,
    header: &'a Header,
    context: &'a Context<'a>,
    (threads, quick): (usize, bool),
    watch: Reading<'_>,
) -> Result<Found, FileError> {
    let findings = Mutex::new(Findings::default());
    let seed = Seed::unknown();
    let view = table.view();
    let checker = || {
        let quick = quick.then(|| Quick::new(header, context));
        Checker::new(header, context, quick, view.clone(), &findings, seed)
    };
    let checkers = match table.next_rows(Rows::default())? {
        None => Vec::new(),
        Some(first) if threads < 2 => {
            let mut checker = checker();
            let mut rows = first;
            loop {
                checker.rows(&rows);
                table.watched(watch)?;
                match table.next_rows(rows)? {
                    Some(next) => rows = next,
                    None => break vec![checker],
                }
            }
        }
        Some(first) => apart(table, first, threads, &checker, watch)?,
    };
    let mut found = merge(checkers);
    found.findings = findings
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(found)
}

/// Rows are read here and looked at by threads.
fn apart<'a>(
    table: &mut Table,
    first: Rows,
    threads: usize,
    checker: &(dyn Fn() -> Checker<'a> + Sync),
    watch: Reading<'_>,
) -> Result<Vec<Checker<'a>>, FileError> {
    let (work, waiting) = sync_channel(2 * threads);
    let waiting = Mutex::new(waiting);
    let (done, free) = channel();
    let checkers = std::thread::scope(|scope| {
        let spawned: Vec<_> = (0..threads)
            .map(|_| {
                let done = done.clone();
                let waiting = &waiting;
                scope.spawn(move || work_off(checker(), waiting, &done))
            })
            .collect();
        let mut rows = Some(first);
        let mut read = Ok(());
        while let Some(next) = rows {
            if work.send(next).is_err() {
                break;
            }
            rows = table
                .watched(watch)
                .and_then(|()| table.next_rows(free.try_recv().unwrap_or_default()))
                .unwrap_or_else(|error| {
                    read = Err(error);
                    None
                });
        }
        drop(work);
        let checkers: Vec<_> = spawned
            .into_iter()
            .map(std::thread::ScopedJoinHandle::join)
            .collect();
        read.map(|()| checkers)
    })?;
    let broken = || {
        let cause = std::io::Error::other("a thread that checked rows ended");
        FileError::io(&table.facts().path, cause)
    };
    let checkers: Result<Vec<_>, _> = checkers.into_iter().collect();
    checkers.map_err(|_| broken())
}

fn work_off<'a>(
    mut checker: Checker<'a>,
    waiting: &Mutex<Receiver<Rows>>,
    done: &Sender<Rows>,
) -> Checker<'a> {
    loop {
        let next = waiting.lock().map(|waiting| waiting.recv());
        let Ok(Ok(rows)) = next else {
            return checker;
        };
        checker.rows(&rows);
        // The reader may have ended already.
        let _ = done.send(rows);
    }
}

fn merge(checkers: Vec<Checker<'_>>) -> Found {
    let mut found = Found::default();
    for checker in checkers {
        for (domain, count) in checker.domains() {
            *found.domains.entry(domain.to_owned()).or_default() += count;
        }
        found.runs.extend(checker.runs);
        found.columns.join(checker.columns);
        found.locations.join(checker.locations);
    }
    found.runs.sort_unstable_by_key(|run| run.first);
    found
}
