//! The directory made from nothing but the store: one scan, one sort.

use std::{
    ops::ControlFlow,
    sync::{Arc, mpsc},
    thread,
};

use super::{
    Directory, Order, Orders,
    entry::{Collation, Entry},
    lookup,
    order::head,
    segment::{ROWS, Segment},
};
use crate::{
    domain::{
        customer::Customer,
        record::{Record, RecordKind},
    },
    store::{Range, Store, StoreError},
};

/// So many customers are handed over at once.
const BATCH: usize = 256;

type Batch = Vec<(Box<Customer>, u64)>;

/// Segments, and of every row the first bytes of its name's sort key.
#[derive(Default)]
struct Packed {
    segments: Vec<Arc<Segment>>,
    name_heads: Vec<u128>,
}

impl Directory {
    /// Reads all customers of a store. `progress` is told how many of how many are read; when it breaks, the
    /// directory is given up and `None` comes back.
    pub fn build(
        store: &dyn Store,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Option<Self>, StoreError> {
        let total = store.counts().of(RecordKind::Customer);
        // One thread reads while another folds and packs: half the time of the first list is here.
        let (batches, received) = mpsc::sync_channel::<Batch>(4);
        let packed = thread::scope(|scope| {
            let packer = scope.spawn(move || pack(received));
            let read = read_batches(store, total, &batches, progress);
            drop(batches);
            let packed = packer
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            read.map(|whole| whole.then_some(packed))
        })?;
        let _ = progress(total, total);
        Ok(packed.map(|packed| Self::over(packed, store.sequence())))
    }

    fn over(packed: Packed, sequence: u64) -> Self {
        let mut directory = Self {
            sequence,
            segments: packed.segments,
            ..Self::default()
        };
        let (removed, active): (Vec<u32>, Vec<u32>) = directory
            .rows()
            .map(|row| row.number)
            .partition(|row| directory.row(*row).is_some_and(|row| row.removed()));
        let heads = &packed.name_heads;
        (directory.active, directory.removed, directory.registrations) = thread::scope(|scope| {
            let rest = scope.spawn(|| {
                let registrations = lookup::sort_registrations(&directory);
                (Orders::sort(&directory, &removed, heads), registrations)
            });
            let active = Orders::sort(&directory, &active, heads);
            let (removed, registrations) = rest
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (active, removed, Order::of(&registrations))
        });
        directory.loose = directory.end();
        directory
    }
}

/// Reads all customers and hands them over in batches; `false` when the progress wanted to stop.
fn read_batches(
    store: &dyn Store,
    total: u64,
    batches: &mpsc::SyncSender<Batch>,
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
fn pack(batches: mpsc::Receiver<Batch>) -> Packed {
    let collation = Collation::new();
    let mut packed = Packed::default();
    let mut entries: Vec<Entry> = Vec::with_capacity(ROWS);
    let close = |entries: &mut Vec<Entry>, packed: &mut Packed| {
        let segment = Segment::of(entries.iter().map(Entry::parts));
        packed.segments.push(Arc::new(segment));
        entries.clear();
    };
    for (customer, revision) in batches.into_iter().flatten() {
        packed.name_heads.push(head(collation.key(customer.name())));
        entries.push(Entry::of(&customer, revision));
        if entries.len() == ROWS {
            close(&mut entries, &mut packed);
        }
    }
    if !entries.is_empty() {
        close(&mut entries, &mut packed);
    }
    packed
}
