//! Reads everything and checks that it fits together.

use std::ops::ControlFlow;

use super::{
    StoreError,
    codec::{self, Entry},
    engine::Engine,
    ledger,
    meta::{KindCounts, Meta},
};
use crate::domain::record::{RecordId, RecordKind};

#[derive(Default)]
struct Seen {
    meta: bool,
    counts: KindCounts,
    audits: u64,
    touched: u64,
}

/// Checks every entry, then the counts, then that no entry of the activity log is missing.
pub(super) fn verify(engine: &dyn Engine, meta: &Meta) -> Result<(), StoreError> {
    let mut seen = Seen::default();
    let mut failure = None;
    engine.scan(
        &[],
        &mut |key, value| match check(key, value, meta, &mut seen) {
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
    if !seen.meta && meta.sequence > 0 {
        return Err(damaged(format!("{} are missing", Entry::Meta)));
    }
    for kind in RecordKind::ALL {
        let (found, counted) = (seen.counts.of(kind), meta.counts.of(kind));
        if found != counted {
            return Err(damaged(format!(
                "{found} records of kind {kind:?}, but {counted} were counted"
            )));
        }
    }
    // The keys come in order and each is checked to be the next one: the last number is their count.
    for (last, what) in [
        (seen.audits, Entry::Audit(seen.audits + 1)),
        (seen.touched, Entry::Touched(seen.touched + 1)),
    ] {
        if last != meta.sequence {
            return Err(damaged(format!("{what} is missing")));
        }
    }
    Ok(())
}

fn check(key: &[u8], value: &[u8], meta: &Meta, seen: &mut Seen) -> Result<(), StoreError> {
    match codec::entry(key) {
        None => Err(damaged(format!("{} is not ours", codec::name(key)))),
        Some(Entry::Meta) => {
            let (_, found): (_, Meta) = codec::unseal(key, value)?;
            seen.meta = true;
            if found == *meta {
                Ok(())
            } else {
                Err(damaged(format!("{} changed", Entry::Meta)))
            }
        }
        Some(Entry::Record(id)) => {
            let stored = ledger::record(key, value)?;
            if stored.revision > meta.sequence {
                return Err(damaged(format!("{id} is newer than the last change")));
            }
            seen.counts.add(id.kind(), 1);
            Ok(())
        }
        Some(Entry::Audit(seq)) => {
            let entry = ledger::audit(key, value)?;
            next(&mut seen.audits, seq, entry.seq, &Entry::Audit(seq))
        }
        Some(Entry::Touched(seq)) => {
            let (revision, _): (_, Vec<RecordId>) = codec::unseal(key, value)?;
            next(&mut seen.touched, seq, revision, &Entry::Touched(seq))
        }
    }
}

fn next(last: &mut u64, key: u64, inside: u64, entry: &Entry) -> Result<(), StoreError> {
    if key != *last + 1 {
        return Err(damaged(format!("{entry} does not follow {last}")));
    }
    if inside != key {
        return Err(damaged(format!("{entry} says it is {inside}")));
    }
    *last = key;
    Ok(())
}

fn damaged(what: String) -> StoreError {
    StoreError::Damaged { what }
}
