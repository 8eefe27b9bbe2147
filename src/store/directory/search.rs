//! Search: one pass over the packed columns by as many threads as the machine has, then the hits in the order of the
//! list.

use std::{
    collections::{HashMap, hash_map::Entry},
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use super::{
    Directory, Shown, SortBy,
    bytes::numbers,
    chunks::Order,
    mask::Mask,
    query::Query,
    segment::{ROWS, Segment},
};

/// Is given hits, in the order of the list; breaks when it has enough.
pub type Sink<'a> = dyn FnMut(&[u32]) -> ControlFlow<()> + 'a;

/// So many segments are worth a thread.
const SHARE: usize = 16;

/// So many segments are looked at for a first screen.
const FEW: usize = 6;

/// One bit per row.
struct Hits(Vec<Mask>);

impl Hits {
    fn has(&self, row: u32) -> bool {
        let (row, rest) = (row as usize / ROWS, row as usize % ROWS);
        self.0.get(row).is_some_and(|mask| mask.has(rest))
    }
}

/// Whether a search goes on.
pub(super) fn cancelled(cancel: &AtomicBool) -> ControlFlow<()> {
    if cancel.load(Ordering::Relaxed) {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

/// Has as many threads as the machine has look at the segments, each at its share; `results` has one place for each
/// segment.
pub(super) fn shares<T: Send>(
    segments: &[Arc<Segment>],
    results: impl Iterator<Item = T>,
    work: impl Fn(Vec<(&Segment, T)>) + Sync,
) {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = segments.len().div_ceil(threads).max(SHARE);
    let mut all = segments.iter().map(|segment| &**segment).zip(results);
    let mut next = || -> Vec<(&Segment, T)> { all.by_ref().take(share).collect() };
    let (own, work) = (next(), &work);
    thread::scope(|scope| {
        loop {
            let others = next();
            if others.is_empty() {
                break;
            }
            scope.spawn(move || work(others));
        }
        work(own);
    });
}

impl Directory {
    /// Gives the rows that a query finds to `sink`, in the order of the list, some thousand at a time. Breaks when
    /// `cancel` is set or the sink breaks: then the hits are not complete.
    pub fn search(
        &self,
        query: &Query,
        by: SortBy,
        cancel: &AtomicBool,
        sink: &mut Sink<'_>,
    ) -> ControlFlow<()> {
        let shown = query.filter.shown;
        if query.is_empty() && query.filter.is_open() {
            return self.pour(by, shown, None, cancel, sink);
        }
        self.masked(&|segment| query.mask(segment), by, shown, cancel, sink)
    }

    /// Searches among the hits of a query that this one [extends](Query::extends), in the same snapshot and order.
    pub fn narrow(
        &self,
        hits: &[u32],
        query: &Query,
        cancel: &AtomicBool,
        sink: &mut Sink<'_>,
    ) -> ControlFlow<()> {
        for block in hits.chunks(ROWS) {
            cancelled(cancel)?;
            let fits = |number: &u32| {
                self.row(*number)
                    .is_some_and(|row| query.filter.admits(&row) && query.matches(&row))
            };
            let kept: Vec<u32> = block.iter().copied().filter(fits).collect();
            if !kept.is_empty() {
                sink(&kept)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Hits of a search, all at once, in the order of the list.
    pub fn find_all(&self, query: &Query, by: SortBy) -> Vec<u32> {
        let mut found = Vec::new();
        let _ = self.search(query, by, &AtomicBool::new(false), &mut |rows| {
            found.extend_from_slice(rows);
            ControlFlow::Continue(())
        });
        found
    }

    /// Gives the rows for which a test holds to `sink`, in the order of the list.
    pub(super) fn masked(
        &self,
        test: &(dyn Fn(&Segment) -> Mask + Sync),
        by: SortBy,
        shown: Shown,
        cancel: &AtomicBool,
        sink: &mut Sink<'_>,
    ) -> ControlFlow<()> {
        let hits = self.hits(test, cancel)?;
        self.pour(by, shown, Some(&hits), cancel, sink)
    }

    /// The first so many rows for which a test holds, where they are found by looking at a few segments only: what a
    /// screen can show before the search is through.
    pub(super) fn first(
        &self,
        test: &dyn Fn(&Segment) -> Mask,
        by: SortBy,
        shown: Shown,
        count: usize,
    ) -> Option<Vec<u32>> {
        let mut masks: HashMap<usize, Mask> = HashMap::new();
        let mut found = Vec::with_capacity(count);
        for place in 0..self.len(shown) {
            let row = self.at(by, shown, place)?;
            let (at, rest) = (row as usize / ROWS, row as usize % ROWS);
            let seen = masks.len();
            let mask = match masks.entry(at) {
                Entry::Occupied(mask) => mask.into_mut(),
                Entry::Vacant(_) if seen >= FEW => return None,
                Entry::Vacant(place) => place.insert(test(self.segments.get(at)?)),
            };
            if mask.has(rest) {
                found.push(row);
                if found.len() == count {
                    return Some(found);
                }
            }
        }
        None
    }

    fn hits(
        &self,
        test: &(dyn Fn(&Segment) -> Mask + Sync),
        cancel: &AtomicBool,
    ) -> ControlFlow<(), Hits> {
        let mut masks = vec![Mask::NONE; self.segments.len()];
        shares(&self.segments, masks.iter_mut(), |segments| {
            for (segment, mask) in segments {
                if cancel.load(Ordering::Relaxed) {
                    return;
                }
                *mask = test(segment);
            }
        });
        cancelled(cancel)?;
        ControlFlow::Continue(Hits(masks))
    }

    /// Gives rows to the sink in the order of the list: all, or those that were hit.
    fn pour(
        &self,
        by: SortBy,
        shown: Shown,
        hits: Option<&Hits>,
        cancel: &AtomicBool,
        sink: &mut Sink<'_>,
    ) -> ControlFlow<()> {
        let order: Order = self.whole(by.column, shown);
        let mut kept = Vec::with_capacity(ROWS);
        let mut give = |block: &mut dyn Iterator<Item = u32>| {
            cancelled(cancel)?;
            kept.clear();
            kept.extend(block.filter(|row| hits.is_none_or(|hits| hits.has(*row))));
            if kept.is_empty() {
                ControlFlow::Continue(())
            } else {
                sink(&kept)
            }
        };
        let chunks = order.chunks().iter();
        if by.descending {
            chunks
                .rev()
                .try_for_each(|chunk| give(&mut numbers(chunk.numbers.get()).rev()))
        } else {
            chunks
                .into_iter()
                .try_for_each(|chunk| give(&mut numbers(chunk.numbers.get())))
        }
    }
}
