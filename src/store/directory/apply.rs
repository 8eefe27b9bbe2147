//! The next snapshot: what a commit did to the store, done to the directory.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Directory,
    entry::{Collation, Entry, Parts},
    lookup,
    order::splice,
    segment::{ROWS, Segment},
};
use crate::domain::{
    change::{Change, ChangeSet},
    customer::{Customer, CustomerKey},
    record::{Record, RecordId, Revision},
};

/// What became of a customer: its record and the commit that wrote it, or `None` where it is gone.
pub(in crate::store) type Became<'a> = (CustomerKey, Option<(&'a Customer, Revision)>);

/// What becomes of rows.
#[derive(Default)]
struct Rows {
    /// By number: the new contents, or `None` where the customer is gone.
    changed: BTreeMap<u32, Option<Entry>>,
    added: Vec<Entry>,
}

impl Directory {
    /// The directory after a commit. Work grows with the change, not with the book.
    #[must_use]
    pub fn apply(&self, changes: &ChangeSet, sequence: Revision) -> Self {
        self.advance(became(changes, sequence), sequence)
    }

    /// The directory after several commits; each customer once, as the last of them left it.
    #[must_use]
    pub(in crate::store) fn advance<'a>(
        &self,
        became: impl IntoIterator<Item = Became<'a>>,
        sequence: Revision,
    ) -> Self {
        let rows = self.changed_rows(became);
        let mut next = Self {
            sequence,
            ..self.clone()
        };
        let touched = rows.changed.len() + rows.added.len();
        if touched == 0 {
            return next;
        }
        next.loose = next.loose.saturating_add(super::number(touched));
        let first_added = self.end();
        next.segments = self.next_segments(&rows);
        let out: Vec<u32> = rows.changed.keys().copied().collect();
        let into: Vec<u32> = out
            .iter()
            .copied()
            .filter(|row| next.row(*row).is_some())
            .chain(first_added..next.end())
            .collect();
        next.resort(self, &out, &into);
        next
    }

    fn changed_rows<'a>(&self, became: impl IntoIterator<Item = Became<'a>>) -> Rows {
        let mut rows = Rows::default();
        for (key, record) in became {
            let entry = record.map(|(customer, revision)| Entry::of(customer, revision));
            match (self.find(&key), entry) {
                (Some(row), entry) => {
                    rows.changed.insert(row, entry);
                }
                (None, Some(entry)) => rows.added.push(entry),
                (None, None) => {}
            }
        }
        rows
    }

    fn next_segments(&self, rows: &Rows) -> Vec<Arc<Segment>> {
        let mut segments = self.segments.clone();
        let mut changed: BTreeMap<usize, Vec<(usize, Option<&Entry>)>> = BTreeMap::new();
        for (row, entry) in &rows.changed {
            let row = *row as usize;
            changed
                .entry(row / ROWS)
                .or_default()
                .push((row % ROWS, entry.as_ref()));
        }
        let mut added: Vec<&Entry> = rows.added.iter().collect();
        if let Some(last) = segments.len().checked_sub(1) {
            let room = ROWS - segments[last].len();
            let rest = added.split_off(room.min(added.len()));
            if !added.is_empty() {
                changed.entry(last).or_default();
            }
            for (place, changes) in changed {
                let behind = if place == last { &added[..] } else { &[] };
                segments[place] = Arc::new(with(&segments[place], &changes, behind));
            }
            added = rest;
        }
        for block in added.chunks(ROWS) {
            segments.push(Arc::new(with(&Segment::default(), &[], block)));
        }
        segments
    }

    /// Brings the orders up to date: `out` as the rows were in `old`, `into` as they are now.
    fn resort(&mut self, old: &Self, out: &[u32], into: &[u32]) {
        let collation = Collation::new();
        let split = |directory: &Self, rows: &[u32]| -> (Vec<u32>, Vec<u32>) {
            rows.iter()
                .partition(|row| directory.row(**row).is_some_and(|row| row.removed()))
        };
        let (removed_out, active_out) = split(old, out);
        let (removed_into, active_into) = split(self, into);
        let active = old
            .active
            .splice(&collation, (old, &active_out), (self, &active_into));
        let removed = old
            .removed
            .splice(&collation, (old, &removed_out), (self, &removed_into));
        let registered = |directory: &Self, rows: &[u32]| -> Vec<u32> {
            let has = |row: &u32| lookup::is_registered(directory, *row);
            rows.iter().copied().filter(has).collect()
        };
        let registrations = splice(
            &old.registrations,
            (&registered(old, out), &|a, b| {
                lookup::compare_registrations(old, a, b)
            }),
            (&registered(self, into), &|a, b| {
                lookup::compare_registrations(self, a, b)
            }),
        );
        self.active = active;
        self.removed = removed;
        self.registrations = registrations;
    }
}

/// What changes do to customers.
pub(in crate::store) fn became(
    changes: &ChangeSet,
    sequence: Revision,
) -> impl Iterator<Item = Became<'_>> {
    changes.iter().filter_map(move |change| match change {
        Change::Put(Record::Customer(customer)) => {
            Some((customer.key(), Some((&**customer, sequence))))
        }
        Change::Remove(RecordId::Customer(key)) => Some((*key, None)),
        Change::Put(_) | Change::Remove(_) => None,
    })
}

/// A segment with some places taken anew (`None`: the customer is gone) and rows behind its last.
fn with(segment: &Segment, changed: &[(usize, Option<&Entry>)], added: &[&Entry]) -> Segment {
    let mut changed = changed.iter().peekable();
    let kept = segment
        .rows()
        .map(|row| match changed.next_if(|(at, _)| *at == row.place) {
            Some((_, Some(entry))) => entry.parts(),
            Some((_, None)) => Parts::gone(row.key()),
            None => row.parts(),
        });
    Segment::of(kept.chain(added.iter().map(|entry| entry.parts())))
}
