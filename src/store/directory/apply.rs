//! The next snapshot: what a commit did to the store, done to the directory.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Directory,
    entry::{Entry, Keys},
    lookup,
    order::{Moved, splice},
    segment::{ROWS, Segment},
};
use crate::domain::{
    change::{Change, ChangeSet},
    record::{Record, RecordId, Revision},
};

/// What becomes of rows.
#[derive(Default)]
struct Rows {
    /// By number: the new contents, or `None` where the customer is gone.
    changed: BTreeMap<u32, Option<Entry>>,
    added: Vec<Entry>,
}

impl Directory {
    /// The directory after a commit. Work grows with the change, not with the book, but for copies of row numbers.
    #[must_use]
    pub fn apply(&self, changes: &ChangeSet, sequence: Revision) -> Self {
        let rows = self.changed_rows(changes, sequence);
        let mut next = Self {
            sequence,
            ..self.clone()
        };
        if rows.changed.is_empty() && rows.added.is_empty() {
            return next;
        }
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

    fn changed_rows(&self, changes: &ChangeSet, sequence: Revision) -> Rows {
        let mut rows = Rows::default();
        let mut keys = None;
        for change in changes {
            match change {
                Change::Put(Record::Customer(customer)) => {
                    let keys = keys.get_or_insert_with(Keys::new);
                    let entry = Entry::of(customer, sequence, keys);
                    match self.find(&customer.key()) {
                        Some(row) => {
                            rows.changed.insert(row, Some(entry));
                        }
                        None => rows.added.push(entry),
                    }
                }
                Change::Remove(RecordId::Customer(key)) => {
                    if let Some(row) = self.find(key) {
                        rows.changed.insert(row, None);
                    }
                }
                Change::Put(_) | Change::Remove(_) => {}
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
                segments[place] = Arc::new(segments[place].with(&changes, behind));
            }
            added = rest;
        }
        for block in added.chunks(ROWS) {
            segments.push(Arc::new(Segment::default().with(&[], block)));
        }
        segments
    }

    /// Brings the orders up to date: `out` as the rows were in `old`, `into` as they are now.
    fn resort(&mut self, old: &Self, out: &[u32], into: &[u32]) {
        let split = |directory: &Self, rows: &[u32]| -> (Vec<u32>, Vec<u32>) {
            rows.iter()
                .partition(|row| directory.row(**row).is_some_and(|row| row.removed()))
        };
        let (removed_out, active_out) = split(old, out);
        let (removed_into, active_into) = split(self, into);
        let active = old.active.splice((old, &active_out), (self, &active_into));
        let removed = old
            .removed
            .splice((old, &removed_out), (self, &removed_into));
        let names_of = |directory: &Self, rows: &[u32]| -> Vec<lookup::NameRef> {
            rows.iter()
                .filter_map(|row| directory.row(*row))
                .flat_map(|row| lookup::names_of(&row))
                .collect()
        };
        let names = splice(
            &old.names,
            &Moved::new(&names_of(old, out), &|a, b| {
                lookup::compare_names(old, a, b)
            }),
            &Moved::new(&names_of(self, into), &|a, b| {
                lookup::compare_names(self, a, b)
            }),
        );
        let registered = |directory: &Self, rows: &[u32]| -> Vec<u32> {
            let has = |row: &u32| {
                directory
                    .row(*row)
                    .is_some_and(|row| !row.registration_key().is_empty())
            };
            rows.iter().copied().filter(has).collect()
        };
        let registrations = splice(
            &old.registrations,
            &Moved::new(&registered(old, out), &|a, b| {
                lookup::compare_registrations(old, a, b)
            }),
            &Moved::new(&registered(self, into), &|a, b| {
                lookup::compare_registrations(self, a, b)
            }),
        );
        self.active = active;
        self.removed = removed;
        self.names = Arc::new(names);
        self.registrations = Arc::new(registrations);
    }
}
