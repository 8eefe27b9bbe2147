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
    segment::{Builder, ROWS, Segment},
};
use crate::{
    domain::record::{Record, RecordKind},
    store::{Range, Store, StoreError},
};

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
        // One thread reads and packs, another makes the keys to sort by. What is handed over is whole segments: records
        // that one thread makes and another drops cost the allocator more than all else.
        let (segments, packed) = mpsc::sync_channel(4);
        let packed = thread::scope(|scope| {
            let keys = scope.spawn(move || with_heads(packed));
            let read = pack(store, total, &segments, progress);
            drop(segments);
            let packed = keys
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

/// How often progress is told.
const STEP: u64 = 256;

/// Reads all customers into segments; `false` when the progress wanted to stop.
fn pack(
    store: &dyn Store,
    total: u64,
    segments: &mpsc::SyncSender<Segment>,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<bool, StoreError> {
    let mut builder = Builder::default();
    let mut read = 0;
    let mut whole = true;
    store.scan(Range::Kind(RecordKind::Customer), &mut |stored| {
        let Record::Customer(customer) = stored.record else {
            return ControlFlow::Continue(());
        };
        builder.push(&Entry::of(&customer, stored.revision).parts());
        if builder.len() == ROWS {
            whole = segments.send(std::mem::take(&mut builder).finish()).is_ok();
        }
        read += 1;
        if read % STEP == 0 {
            whole &= progress(read, total).is_continue();
        }
        if whole {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    if whole && builder.len() > 0 {
        whole = segments.send(builder.finish()).is_ok();
    }
    Ok(whole)
}

/// The segments, and the keys of their rows.
fn with_heads(segments: mpsc::Receiver<Segment>) -> Packed {
    let collation = Collation::new();
    let mut packed = Packed::default();
    for segment in segments {
        let keys = segment.rows().map(|row| head(collation.key(row.name())));
        packed.name_heads.extend(keys);
        packed.segments.push(Arc::new(segment));
    }
    packed
}
