//! Search: one pass over the packed folded texts, then the hits in the order of the list.

use std::{
    ops::ControlFlow,
    sync::atomic::{AtomicBool, Ordering},
};

use super::{
    Column, Directory, Shown, SortBy,
    query::{Query, Word},
    segment::{ROWS, Segment},
};

/// Is given hits, in the order of the list; breaks when it has enough.
pub type Sink<'a> = dyn FnMut(&[u32]) -> ControlFlow<()> + 'a;

/// One bit per row.
struct Hits(Vec<u64>);

impl Hits {
    fn new(rows: u32) -> Self {
        Self(vec![0; (rows as usize).div_ceil(64)])
    }

    fn add(&mut self, row: u32) {
        if let Some(bits) = self.0.get_mut(row as usize / 64) {
            *bits |= 1 << (row % 64);
        }
    }

    fn has(&self, row: u32) -> bool {
        self.0
            .get(row as usize / 64)
            .is_some_and(|bits| bits & (1 << (row % 64)) != 0)
    }
}

fn cancelled(cancel: &AtomicBool) -> ControlFlow<()> {
    if cancel.load(Ordering::Relaxed) {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
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
        let hits = self.hits(query, cancel)?;
        self.pour(by, shown, Some(&hits), cancel, sink)
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

    fn hits(&self, query: &Query, cancel: &AtomicBool) -> ControlFlow<(), Hits> {
        let mut hits = Hits::new(self.end());
        // The longest word has the fewest hits; the others are looked for only where it was found.
        let Some(longest) = query.words.iter().max_by_key(|word| word.len()) else {
            for row in self.rows().filter(|row| query.filter.admits(row)) {
                hits.add(row.number);
            }
            return ControlFlow::Continue(hits);
        };
        let alone = query.words.len() == 1 && query.filter.is_open();
        let mut add = |number: u32| {
            if alone
                || self
                    .row(number)
                    .is_some_and(|row| query.filter.admits(&row) && query.matches(&row))
            {
                hits.add(number);
            }
        };
        for (place, segment) in self.segments.iter().enumerate() {
            if let ControlFlow::Break(()) = cancelled(cancel) {
                return ControlFlow::Break(());
            }
            let first = super::number(place * ROWS);
            scan(segment, longest, &mut |row| add(first + row));
        }
        if let Some(prefix) = longest.id() {
            for row in self.both(Column::MicrosoftId, |row| {
                prefix.compare(&row.microsoft_id())
            }) {
                add(row);
            }
        }
        ControlFlow::Continue(hits)
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
        let merged;
        let order: &[u32] = match shown {
            Shown::Active => self.active.by(by.column),
            Shown::Removed => self.removed.by(by.column),
            Shown::All => {
                merged = self.list(
                    SortBy {
                        descending: false,
                        ..by
                    },
                    shown,
                );
                &merged
            }
        };
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
        if by.descending {
            order
                .rchunks(ROWS)
                .try_for_each(|block| give(&mut block.iter().rev().copied()))
        } else {
            order
                .chunks(ROWS)
                .try_for_each(|block| give(&mut block.iter().copied()))
        }
    }
}

/// Names the rows of a segment in whose folded text a word occurs, each once.
fn scan(segment: &Segment, word: &Word, found: &mut dyn FnMut(u32)) {
    let (texts, ends) = segment.folded();
    let texts = texts.as_bytes();
    let mut from = 0;
    let mut row = 0;
    while let Some(at) = texts.get(from..).and_then(|rest| word.finder().find(rest)) {
        let at = super::number(from + at);
        row += ends
            .get(row..)
            .map_or(0, |ends| ends.partition_point(|end| *end <= at));
        let Some(end) = ends.get(row) else {
            return;
        };
        found(super::number(row));
        from = *end as usize;
        row += 1;
    }
}
