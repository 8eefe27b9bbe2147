//! The checks of rows, by as many threads as there are cores: one reads, the others check packs of rows.

use std::collections::BTreeMap;
use std::sync::{
    Mutex,
    mpsc::{Receiver, Sender, channel, sync_channel},
};

use super::{
    Context,
    check::is_example,
    duplicates::Seen,
    file_rules::{Columns, Locations},
    row::{Places, Values},
    rules::RowCheck,
    verdict::{EXAMPLE, LEFT_OUT, skipped},
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::files::FileError;
use crate::service::import::{
    columns::quote,
    header::{Header, Kind},
    records::{Pack, blank},
    report::Findings,
    table::{Row, Table},
};

/// Rows of a pack.
const ROWS: usize = 4_096;
/// Bytes of a pack, from which on no row is added.
const BYTES: usize = 512 * 1024;

/// What was found in the rows.
#[derive(Default)]
pub(super) struct Found {
    pub(super) findings: Findings,
    /// A byte for each row.
    pub(super) verdicts: Vec<u8>,
    /// Valid rows by domain, lower case.
    pub(super) domains: BTreeMap<String, u64>,
    pub(super) seen: Vec<Seen>,
    pub(super) columns: Columns,
    pub(super) locations: Locations,
}

/// Rows on their way to a thread.
#[derive(Default)]
struct Packed {
    /// Number of the first.
    first: u64,
    pack: Pack,
    left_out: Vec<u64>,
}

impl Packed {
    /// Takes in the next rows; tells whether more may come.
    fn fill(&mut self, table: &mut Table) -> Result<bool, FileError> {
        self.pack.clear();
        self.left_out.clear();
        while self.pack.len() < ROWS && self.pack.bytes() < BYTES {
            let Some(row) = table.next_row()? else {
                return Ok(false);
            };
            if self.pack.is_empty() {
                self.first = row.number;
            }
            if row.left_out {
                self.left_out.push(row.number);
            }
            self.pack.push(&row.record);
        }
        Ok(true)
    }
}

/// Checks all rows of a table.
pub(super) fn check<'a>(
    table: &mut Table,
    header: &'a Header,
    context: &'a Context<'a>,
    threads: usize,
) -> Result<Found, FileError> {
    let seed = Seen::seed();
    let mut checker = Checker::new(header, context, seed);
    if threads < 2 {
        checker.verdicts.push((1, Vec::new()));
        while let Some(row) = table.next_row()? {
            checker.row(&row);
        }
        return Ok(merge(vec![checker]));
    }
    let mut first = Packed::default();
    if !first.fill(table)? {
        checker.packed(&first);
        return Ok(merge(vec![checker]));
    }
    let (work, waiting) = sync_channel(2 * threads);
    let waiting = Mutex::new(waiting);
    let (done, free) = channel();
    let checkers = std::thread::scope(|scope| {
        let spawned: Vec<_> = (0..threads)
            .map(|_| {
                let done = done.clone();
                let waiting = &waiting;
                scope.spawn(move || work_off(Checker::new(header, context, seed), waiting, &done))
            })
            .collect();
        let mut packed = first;
        let mut read = Ok(());
        while work.send(packed).is_ok() {
            packed = free.try_recv().unwrap_or_default();
            match packed.fill(table) {
                Ok(true) => {}
                Ok(false) => {
                    let _ = work.send(packed);
                    break;
                }
                Err(error) => {
                    read = Err(error);
                    break;
                }
            }
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
    Ok(merge(checkers.map_err(|_| broken())?))
}

fn work_off<'a>(
    mut checker: Checker<'a>,
    waiting: &Mutex<Receiver<Packed>>,
    done: &Sender<Packed>,
) -> Checker<'a> {
    loop {
        let next = waiting.lock().map(|waiting| waiting.recv());
        let Ok(Ok(packed)) = next else {
            return checker;
        };
        checker.packed(&packed);
        // The reader may have ended already.
        let _ = done.send(packed);
    }
}

fn merge(checkers: Vec<Checker<'_>>) -> Found {
    let mut found = Found::default();
    let mut verdicts = Vec::new();
    for mut checker in checkers {
        checker.settle_domain();
        found.findings.join(checker.findings);
        verdicts.extend(checker.verdicts);
        for (domain, count) in checker.domains {
            *found.domains.entry(domain).or_default() += count;
        }
        found.seen.push(checker.seen);
        found.columns.join(checker.columns);
        found.locations.join(checker.locations);
    }
    verdicts.sort_unstable_by_key(|(first, _)| *first);
    found.verdicts = match verdicts.len() {
        1 => verdicts.into_iter().map(|(_, bytes)| bytes).next().unwrap_or_default(),
        _ => verdicts.into_iter().flat_map(|(_, bytes)| bytes).collect(),
    };
    found
}

struct Checker<'a> {
    header: &'a Header,
    places: Places,
    context: &'a Context<'a>,
    /// The customer's domains as a person reads them.
    domain_names: String,
    findings: Findings,
    /// A byte for each row, in runs: the number of the first, and the bytes.
    verdicts: Vec<(u64, Vec<u8>)>,
    domains: BTreeMap<String, u64>,
    /// Most rows have the domain of the row before.
    last_domain: (String, u64),
    seen: Seen,
    columns: Columns,
    locations: Locations,
    /// The folded sign-in name, its memory used again.
    folded: String,
}

impl<'a> Checker<'a> {
    fn new(header: &'a Header, context: &'a Context<'a>, seed: u64) -> Self {
        let names: Vec<&str> = context
            .domains
            .iter()
            .filter(|domain| !domain.federated)
            .map(|domain| domain.name.as_str())
            .collect();
        Self {
            header,
            places: Places::of(header),
            context,
            domain_names: names.join(", "),
            findings: Findings::default(),
            verdicts: Vec::new(),
            domains: BTreeMap::new(),
            last_domain: (String::new(), 0),
            seen: Seen::new(seed),
            folded: String::new(),
            columns: Columns::of(header),
            locations: Locations::default(),
        }
    }

    fn packed(&mut self, packed: &Packed) {
        self.verdicts
            .push((packed.first, Vec::with_capacity(packed.pack.len())));
        for (number, record) in (packed.first..).zip(packed.pack.iter()) {
            self.row(&Row {
                number,
                record,
                left_out: packed.left_out.contains(&number),
            });
        }
    }

    /// Counts the rows of the last domain.
    fn settle_domain(&mut self) {
        let (domain, count) = std::mem::take(&mut self.last_domain);
        if count > 0 {
            *self.domains.entry(domain).or_default() += count;
        }
    }

    fn valid_of(&mut self, domain: std::ops::RangeFrom<usize>) {
        let domain = self.folded.get(domain).unwrap_or_default();
        if self.last_domain.0 == domain {
            self.last_domain.1 += 1;
        } else {
            let domain = domain.to_owned();
            self.settle_domain();
            self.last_domain = (domain, 1);
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        let verdict = self.verdict(row);
        if let Some((_, run)) = self.verdicts.last_mut() {
            run.push(verdict);
        }
    }

    fn verdict(&mut self, row: &Row<'_>) -> u8 {
        if row.left_out {
            return skipped(LEFT_OUT);
        }
        let mut check = RowCheck {
            header: self.header,
            findings: &mut self.findings,
            line: row.record.line,
            record: row.number,
            verdict: 0,
        };
        if let Some(damage) = row.record.damage {
            check.push(0, "", quote(damage));
            return check.verdict;
        }
        let width = self.header.titles.len();
        let filled = |at: usize| !row.record.get(at).chars().all(blank);
        if let Some(at) = (width..row.record.len()).find(|at| filled(*at)) {
            let message = Message::new("import-e-row-width").with("columns", width);
            check.push(
                width,
                row.record.get(at),
                Finding::block("E-ROW-WIDTH", message),
            );
        }
        self.columns.look(&row.record);
        let values = Values::of(&row.record, &self.places);
        let wishes = self.context.wishes;
        if self.header.kind == Kind::Entra
            && row.record.line == 3
            && !wishes.keep_example
            && is_example(row.record.get(0), &values, self.context)
        {
            let message = Message::new("files-i-example");
            let upn = &values.upn.clean.value;
            check.push(self.places.email, upn, Finding::info(EXAMPLE, message));
            return skipped(EXAMPLE);
        }
        check.names(&values, &self.places);
        check.sign_in_name(
            &values,
            self.places.email,
            self.context,
            &self.domain_names,
            &mut self.folded,
        );
        check.status(values.status, self.places.status);
        if wishes.file_passwords {
            check.password(values.password, self.places.password);
        }
        check.blocked(values.blocked, self.places.blocked, wishes.unblock);
        if !values.location.is_empty() {
            let known = self.locations.count(values.location);
            if wishes.file_locations && !known {
                let message = Message::new("files-e-row-location");
                check.push(
                    self.places.location,
                    values.location,
                    Finding::block("E-LOC-REQUIRED", message),
                );
            }
        }
        let verdict = check.verdict;
        if !self.folded.is_empty() {
            self.seen.push(&self.folded, &values, row);
            if verdict == 0
                && let Some(at) = memchr::memchr(b'@', self.folded.as_bytes())
            {
                self.valid_of(at + 1..);
            }
        }
        verdict
    }
}
