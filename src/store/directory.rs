//! What list and search read: the customers in packed columns in memory. A [`Directory`] is a snapshot that never
//! changes; [`Directory::apply`] makes the next one and shares all segments that did not change.

mod apply;
mod entry;
mod lookup;
mod order;
mod query;
mod search;
mod segment;
mod select;

use std::{
    ops::ControlFlow,
    sync::{Arc, mpsc},
    thread,
};

use super::{Range, Store, StoreError};
use crate::domain::{
    customer::Customer,
    record::{Record, RecordKind},
};

pub use order::{Column, SortBy};
pub use query::{Filter, Query};
pub use search::Sink;
pub use segment::Row;
pub use select::{Check, Phrase, Selection, tag as folded_tag};

use entry::{Entry, Keys};
use lookup::NameRef;
use order::Orders;
use segment::{ROWS, Segment};

/// Which customers: a removed relationship leaves the list (CL-43), but not the book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Customers in the list.
    #[default]
    Active,
    /// Customers whose relationship was removed.
    Removed,
    /// Both.
    All,
}

/// The customers of a book after one commit. Rows are numbered; a number means the same customer in later snapshots
/// of the same process, but a row may be gone: remember keys, not rows, across snapshots.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    sequence: u64,
    segments: Vec<Arc<Segment>>,
    active: Orders,
    removed: Orders,
    names: Arc<Vec<NameRef>>,
    registrations: Arc<Vec<u32>>,
}

impl Directory {
    /// The directory of a book without customers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads all customers of a store. `progress` is told how many of how many are read; when it breaks, the
    /// directory is given up and `None` comes back.
    pub fn build(
        store: &dyn Store,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Option<Self>, StoreError> {
        let total = store.counts().of(RecordKind::Customer);
        // One thread reads while another folds and packs: half the time of the first list is here.
        let (batches, received) = mpsc::sync_channel::<Vec<(Box<Customer>, u64)>>(4);
        let packed = thread::scope(|scope| {
            let packer = scope.spawn(move || pack(received));
            let read = read_batches(store, total, &batches, progress);
            drop(batches);
            let segments = packer
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            read.map(|whole| whole.then_some(segments))
        })?;
        let _ = progress(total, total);
        Ok(packed.map(|segments| Self::over(segments, store.sequence())))
    }

    fn over(segments: Vec<Arc<Segment>>, sequence: u64) -> Self {
        let mut directory = Self {
            sequence,
            segments,
            ..Self::default()
        };
        let (removed, active): (Vec<u32>, Vec<u32>) = directory
            .rows()
            .map(|row| row.number)
            .partition(|row| directory.row(*row).is_some_and(|row| row.removed()));
        let (orders, names, registrations) = thread::scope(|scope| {
            let lookups = scope.spawn(|| {
                let names = lookup::sort_names(&directory);
                (names, lookup::sort_registrations(&directory))
            });
            let orders = (
                Orders::sort(&directory, &active),
                Orders::sort(&directory, &removed),
            );
            let (names, registrations) = lookups
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (orders, names, registrations)
        });
        (directory.active, directory.removed) = orders;
        directory.names = Arc::new(names);
        directory.registrations = Arc::new(registrations);
        directory
    }

    /// The commit this is a snapshot of.
    pub const fn sequence(&self) -> u64 {
        self.sequence
    }

    /// How many customers there are.
    pub fn len(&self, shown: Shown) -> usize {
        let (active, removed) = (self.active.len(), self.removed.len());
        match shown {
            Shown::Active => active,
            Shown::Removed => removed,
            Shown::All => active + removed,
        }
    }

    /// Whether there is no customer at all.
    pub fn is_empty(&self) -> bool {
        self.len(Shown::All) == 0
    }

    /// A row by its number; `None` where it is gone.
    pub fn row(&self, number: u32) -> Option<Row<'_>> {
        let segment = self.segments.get(number as usize / ROWS)?;
        let row = Row {
            segment,
            place: number as usize % ROWS,
            number,
        };
        row.lives().then_some(row)
    }

    /// All rows, in no order that means anything.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.end()).filter_map(|number| self.row(number))
    }

    /// The number after the last row.
    fn end(&self) -> u32 {
        let last = self.segments.last().map_or(0, |segment| segment.len());
        number(self.segments.len().saturating_sub(1) * ROWS + last)
    }

    /// The row numbers of the customers in the list, ascending; shared, not copied.
    pub fn order(&self, column: Column) -> Arc<Vec<u32>> {
        Arc::clone(self.active.by(column))
    }

    /// The row numbers in the order of a list.
    pub fn list(&self, by: SortBy, shown: Shown) -> Vec<u32> {
        let mut rows = match shown {
            Shown::Active => self.active.by(by.column).to_vec(),
            Shown::Removed => self.removed.by(by.column).to_vec(),
            Shown::All => order::merge(
                self,
                by.column,
                self.active.by(by.column),
                self.removed.by(by.column),
            ),
        };
        if by.descending {
            rows.reverse();
        }
        rows
    }
}

/// Row numbers fit 32 bits: four thousand million customers are not to be expected.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// So many customers are handed over at once.
const BATCH: usize = 256;

/// Reads all customers and hands them over in batches; `false` when the progress wanted to stop.
fn read_batches(
    store: &dyn Store,
    total: u64,
    batches: &mpsc::SyncSender<Vec<(Box<Customer>, u64)>>,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<bool, StoreError> {
    let mut batch = Vec::with_capacity(BATCH);
    let mut read = 0;
    let mut whole = true;
    store.scan(Range::Kind(RecordKind::Customer), &mut |stored| {
        if let Record::Customer(customer) = stored.record {
            batch.push((customer, stored.revision));
            read += 1;
            if batch.len() == BATCH {
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                whole = batches.send(full).is_ok() && progress(read, total).is_continue();
                if !whole {
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok(whole && batches.send(batch).is_ok())
}

/// Makes segments of what is handed over.
fn pack(batches: mpsc::Receiver<Vec<(Box<Customer>, u64)>>) -> Vec<Arc<Segment>> {
    let keys = Keys::new();
    let mut entries: Vec<Entry> = Vec::with_capacity(ROWS);
    let mut segments = Vec::new();
    for (customer, revision) in batches.into_iter().flatten() {
        entries.push(Entry::of(&customer, revision, &keys));
        if entries.len() == ROWS {
            segments.push(Arc::new(Segment::of(&entries)));
            entries.clear();
        }
    }
    if !entries.is_empty() {
        segments.push(Arc::new(Segment::of(&entries)));
    }
    segments
}
