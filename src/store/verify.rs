//! Reads everything and checks that it fits together: each entry by itself, the numbers of the activity log, the
//! references between records, the counts, the sum over all entries, and the chain.

use std::ops::ControlFlow;

use super::{
    StoreError,
    codec::{self, Entry},
    damage::{Damage, Fault},
    engine::Engine,
    ledger,
    meta::{KindCounts, Meta},
    proof::{self, Proof},
};
use crate::domain::{
    customer::CustomerKey,
    record::{Record, RecordId, RecordKind},
};

mod chain;
mod words;

pub use chain::Chain;
pub(super) use chain::chain;

/// What was read, and what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Entries that were read.
    pub entries: u64,
    /// Records among them.
    pub records: u64,
    /// Entries of the activity log.
    pub activities: u64,
    /// What is wrong, in the order it was found; at most [`MOST`].
    pub problems: Vec<Damage>,
    /// How many problems there are.
    pub found: u64,
    /// Records that belong to a record that is missing; at most [`MOST`].
    pub loose: Vec<Damage>,
    /// Files in the book's directory that contas did not write.
    pub strangers: Vec<String>,
    /// The head of the chain over the activity log, as it is kept.
    pub head: [u8; 32],
    /// Entries of the activity log that are older than the chain.
    pub anchor: u64,
}

/// So many problems are told in words.
pub const MOST: usize = 100;

/// Is told how many entries of about how many are read; breaks to stop.
pub type Progress<'a> = dyn FnMut(u64, u64) -> ControlFlow<()> + 'a;

/// How often progress is told.
const EVERY: u64 = 4096;

impl Report {
    /// Notes a problem.
    pub fn problem(&mut self, what: Damage) {
        self.found += 1;
        if self.problems.len() < MOST {
            self.problems.push(what);
        }
    }

    /// Notes the damage that an error tells of.
    ///
    /// # Errors
    /// The error itself where it tells of something else.
    pub fn told(&mut self, error: StoreError) -> Result<(), StoreError> {
        match error {
            StoreError::Damaged { what } => self.problem(what),
            other => return Err(other),
        }
        Ok(())
    }

    /// Whether the book itself is damaged.
    pub const fn is_damaged(&self) -> bool {
        self.found > 0 || !self.loose.is_empty()
    }

    /// Whether nothing is wrong at all.
    pub const fn is_whole(&self) -> bool {
        self.found == 0 && self.loose.is_empty() && self.strangers.is_empty()
    }
}

/// Checks all; the first problem is the error.
pub(super) fn verify(engine: &dyn Engine, meta: &Meta, proof: &Proof) -> Result<(), StoreError> {
    let report = report(engine, meta, proof, &mut |_, _| ControlFlow::Continue(()))?;
    match report.and_then(|report| report.problems.into_iter().next()) {
        Some(what) => Err(what.into()),
        None => Ok(()),
    }
}

/// Checks all and tells everything that is wrong; `None` where it was stopped.
pub(super) fn report(
    engine: &dyn Engine,
    meta: &Meta,
    proof: &Proof,
    progress: &mut Progress<'_>,
) -> Result<Option<Report>, StoreError> {
    let mut seen = Seen {
        report: Report {
            head: proof.head,
            anchor: proof.anchor,
            ..Report::default()
        },
        ..Seen::default()
    };
    let records: u64 = RecordKind::ALL.iter().map(|k| meta.counts.of(*k)).sum();
    let total = records + 3 * meta.sequence + 2;
    let mut stopped = false;
    let mut failure = None;
    let walked = engine.scan(&[], &mut |key, value| {
        if seen.report.entries.is_multiple_of(EVERY)
            && progress(seen.report.entries, total).is_break()
        {
            stopped = true;
            return ControlFlow::Break(());
        }
        seen.report.entries += 1;
        if let Err(error) = seen.check(key, value, meta, proof) {
            failure = seen.report.told(error).err();
        }
        if failure.is_some() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    if stopped {
        return Ok(None);
    }
    match failure.map_or(walked, Err) {
        Ok(()) => seen.conclude(meta, proof),
        Err(error) => seen.report.told(error)?,
    }
    Ok(Some(seen.report))
}

/// The proof of a book that has none yet.
pub(super) fn first_proof(engine: &dyn Engine, meta: &Meta) -> Result<Proof, StoreError> {
    let mut seen = Seen::default();
    let mut failure = None;
    let none = Proof {
        anchor: meta.sequence,
        ..Proof::default()
    };
    engine.scan(
        &[],
        &mut |key, value| match seen.check(key, value, meta, &none) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failure = Some(error);
                ControlFlow::Break(())
            }
        },
    )?;
    if let Some(error) = failure {
        return Err(error);
    }
    seen.conclude_counts(meta);
    match seen.report.problems.into_iter().next() {
        Some(what) => Err(what.into()),
        None => Ok(Proof {
            head: seen.chain.last().copied().unwrap_or_default(),
            ..Proof {
                anchor: meta.sequence,
                ..seen.proof
            }
        }),
    }
}

fn damaged(entry: Entry, fault: Fault) -> StoreError {
    Damage::entry(entry, fault).into()
}

#[derive(Default)]
struct Seen {
    report: Report,
    meta: bool,
    proven: bool,
    counts: KindCounts,
    /// The last number of each kind of entry that is numbered.
    audits: u64,
    touched: u64,
    links: u64,
    /// Digests of the entries of the activity log; with the ids they touched they become the links.
    chain: Vec<[u8; 32]>,
    proof: Proof,
    /// The customers' rows, in order.
    customers: Vec<[u8; 33]>,
    operators: Vec<String>,
    default_operator: Option<String>,
}

fn row(key: &CustomerKey) -> [u8; 33] {
    let mut row = [0; 33];
    row[..16].copy_from_slice(key.microsoft_id.as_bytes());
    if let Some(provider) = &key.provider {
        row[16] = 1;
        row[17..].copy_from_slice(provider.as_bytes());
    }
    row
}

impl Seen {
    fn check(
        &mut self,
        key: &[u8],
        value: &[u8],
        meta: &Meta,
        proof: &Proof,
    ) -> Result<(), StoreError> {
        match codec::entry(key) {
            None => return Err(Damage::key(key, Fault::Foreign).into()),
            Some(Entry::Meta) => {
                let (_, found): (_, Meta) = codec::unseal(key, value)?;
                self.meta = true;
                return if found == *meta {
                    Ok(())
                } else {
                    Err(damaged(Entry::Meta, Fault::Changed))
                };
            }
            Some(Entry::Proof) => {
                let (_, found): (_, Proof) = codec::unseal(key, value)?;
                self.proven = true;
                return if found == *proof {
                    Ok(())
                } else {
                    Err(damaged(Entry::Proof, Fault::Changed))
                };
            }
            Some(Entry::Record(id)) => {
                self.counts.add(id.kind(), 1);
                self.report.records += 1;
                let stored = ledger::record(key, value)?;
                if stored.revision > meta.sequence {
                    return Err(damaged(Entry::Record(id), Fault::Newer));
                }
                self.refer(&id, &stored.record);
            }
            Some(Entry::Audit(seq)) => {
                self.report.activities += 1;
                let entry = ledger::audit(key, value)?;
                next(&mut self.audits, seq, entry.seq, &Entry::Audit(seq))?;
                self.chain.push(proof::digest(value));
            }
            Some(Entry::Touched(seq)) => {
                let (revision, _): (_, Vec<RecordId>) = codec::unseal(key, value)?;
                next(&mut self.touched, seq, revision, &Entry::Touched(seq))?;
                let at = usize::try_from(seq - 1).unwrap_or(usize::MAX);
                let head = match at.checked_sub(1) {
                    Some(before) => self.chain.get(before).copied().unwrap_or_default(),
                    None => [0; 32],
                };
                if let Some(link) = self.chain.get_mut(at) {
                    *link = proof::link(&head, link, &proof::digest(value));
                }
            }
            Some(Entry::Link(seq)) => {
                let (revision, link): (_, [u8; 32]) = codec::unseal(key, value)?;
                self.links = self.links.max(proof.anchor);
                next(&mut self.links, seq, revision, &Entry::Link(seq))?;
                let at = usize::try_from(seq - 1).unwrap_or(usize::MAX);
                if self.chain.get(at) != Some(&link) {
                    return Err(damaged(Entry::Audit(seq), Fault::Chain));
                }
            }
        }
        self.proof.add(key, value);
        Ok(())
    }

    /// Whether what a record names is there. The keys come in an order in which what is named comes first.
    fn refer(&mut self, id: &RecordId, record: &Record) {
        let known = |customer: &CustomerKey| self.customers.binary_search(&row(customer)).is_ok();
        let mut missing = None;
        match (id, record) {
            (RecordId::Partner, Record::Partner(partner)) => {
                self.default_operator = Some(partner.default_operator.to_lowercase());
            }
            (RecordId::Operator(mail), _) => self.operators.push(mail.clone()),
            (RecordId::Customer(key), _) => self.customers.push(row(key)),
            (RecordId::Subscription(key, _) | RecordId::Transfer(key, _), _) if !known(key) => {
                missing = Some(RecordId::Customer(*key));
            }
            (RecordId::User(tenant, _), _) => {
                let from = self
                    .customers
                    .partition_point(|row| row[..16] < tenant.as_bytes()[..]);
                let there = self
                    .customers
                    .get(from)
                    .is_some_and(|row| row[..16] == tenant.as_bytes()[..]);
                if !there {
                    missing = Some(RecordId::Customer(CustomerKey::direct(*tenant)));
                }
            }
            _ => {}
        }
        if let Some(missing) = missing {
            self.loosely(id.clone(), missing);
        }
    }

    fn loosely(&mut self, id: RecordId, missing: RecordId) {
        if self.report.loose.len() < MOST {
            let what = Damage::entry(Entry::Record(id), Fault::Orphan(missing));
            self.report.loose.push(what);
        }
    }

    fn conclude_counts(&mut self, meta: &Meta) {
        if !self.meta && meta.sequence > 0 {
            self.report
                .problem(Damage::entry(Entry::Meta, Fault::Missing));
        }
        for kind in RecordKind::ALL {
            let (found, counted) = (self.counts.of(kind), meta.counts.of(kind));
            if found != counted {
                let fault = Fault::Counts {
                    kind,
                    found,
                    counted,
                };
                self.report.problem(fault.into());
            }
        }
        // The keys come in order and each is checked to be the next one: the last number is their count.
        for (last, what) in [
            (self.audits, Entry::Audit(self.audits + 1)),
            (self.touched, Entry::Touched(self.touched + 1)),
        ] {
            if last != meta.sequence {
                self.report.problem(Damage::entry(what, Fault::Missing));
            }
        }
    }

    fn conclude(&mut self, meta: &Meta, proof: &Proof) {
        self.conclude_counts(meta);
        if !self.proven && meta.sequence > 0 {
            self.report
                .problem(Damage::entry(Entry::Proof, Fault::Missing));
        }
        let links = self.links.max(proof.anchor);
        if links != meta.sequence {
            self.report
                .problem(Damage::entry(Entry::Link(links + 1), Fault::Missing));
        }
        if self.chain.last().copied().unwrap_or_default() != proof.head {
            self.report.problem(Fault::ChainEnd.into());
        }
        if (self.proof.sum, self.proof.bytes) != (proof.sum, proof.bytes) {
            self.report.problem(Fault::Sum.into());
        }
        if let Some(mail) = &self.default_operator
            && !self.operators.contains(mail)
        {
            let operator = RecordId::Operator(mail.clone());
            self.loosely(RecordId::Partner, operator);
        }
    }
}

fn next(last: &mut u64, key: u64, inside: u64, entry: &Entry) -> Result<(), StoreError> {
    if key != *last + 1 {
        return Err(damaged(entry.clone(), Fault::NotNext));
    }
    if inside != key {
        return Err(damaged(entry.clone(), Fault::Number(inside)));
    }
    *last = key;
    Ok(())
}
