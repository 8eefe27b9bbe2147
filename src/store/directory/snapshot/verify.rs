//! Whether the bytes of a snapshot are those that were written: each part when it is first looked at, or all of them.

use std::{ops::Range, sync::OnceLock};

use super::{Part, Snapshot, Table, order_place};
use crate::store::directory::{Row, Shown, SortBy, segment::ROWS};

/// A part of the file, and what is known of it.
#[derive(Debug)]
struct Checked {
    part: Part,
    good: OnceLock<bool>,
}

impl Checked {
    fn range(&self) -> Range<usize> {
        let start = usize::try_from(self.part.at).unwrap_or(usize::MAX);
        start..start.saturating_add(self.part.length as usize)
    }
}

/// The parts of the file, as the table of contents names them.
#[derive(Debug)]
pub(super) struct Checks {
    /// Of each segment: the hot run and the cold one.
    segments: Vec<[Checked; 2]>,
    /// Of each order's chunks: active, removed, registrations.
    orders: Vec<Vec<Checked>>,
    whole: OnceLock<bool>,
}

impl Checks {
    pub(super) fn of(table: &Table) -> Self {
        let unknown = |part: &Part| Checked {
            part: *part,
            good: OnceLock::new(),
        };
        Self {
            segments: table
                .segments
                .iter()
                .map(|segment| [unknown(&segment.hot), unknown(&segment.cold)])
                .collect(),
            orders: table
                .orders
                .iter()
                .map(|order| order.iter().map(unknown).collect())
                .collect(),
            whole: OnceLock::new(),
        }
    }
}

impl Snapshot {
    fn good(&self, checked: &Checked) -> bool {
        *checked.good.get_or_init(|| {
            let bytes = self.map.bytes().get(checked.range());
            bytes.is_some_and(|bytes| crc32fast::hash(bytes) == checked.part.sum)
        })
    }

    /// A row of a part of the file that is as it was written; `None` where there is no such row.
    pub fn row(&self, number: u32) -> Option<Row<'_>> {
        let [hot, cold] = self.checks.segments.get(number as usize / ROWS)?;
        if self.good(hot) && self.good(cold) {
            self.directory.row(number)
        } else {
            None
        }
    }

    /// The row at a place of the list, like [`Directory::at`](super::Directory::at), where it is as it was written.
    pub fn at(&self, by: SortBy, shown: Shown, place: usize) -> Option<u32> {
        let order = self.directory.orders(shown).by(by.column);
        let from_start = if by.descending {
            order.len().checked_sub(place + 1)?
        } else {
            place
        };
        let chunks = self
            .checks
            .orders
            .get(order_place(by, shown == Shown::Removed))?;
        let chunk = chunks.get(order.chunk_number(from_start)?)?;
        if self.good(chunk) {
            self.directory.at(by, shown, place)
        } else {
            None
        }
    }

    /// Whether what is read for some places of the list is as it was written: enough for a first screen, and a matter of
    /// the screen's rows, not of the book's.
    pub fn verify_window(&self, by: SortBy, shown: Shown, places: Range<usize>) -> bool {
        let end = places.end.min(self.directory.len(shown));
        (places.start..end).all(|place| {
            self.at(by, shown, place)
                .is_some_and(|row| self.row(row).is_some())
        })
    }

    /// Whether all is as it was written that a search in a list reads: the folded texts and the list's order.
    pub fn verify_search(&self, by: SortBy, shown: Shown) -> bool {
        let orders = &self.checks.orders;
        let order = orders.get(order_place(by, shown == Shown::Removed));
        if let (Some([first, _]), Some([last, _])) =
            (self.checks.segments.first(), self.checks.segments.last())
        {
            // They lie in one run: the system is asked once to read all of them.
            self.map.prefetch(&(first.range().start..last.range().end));
        }
        self.checks.segments.iter().all(|[hot, _]| self.good(hot))
            && order.is_some_and(|order| order.iter().all(|chunk| self.good(chunk)))
    }

    /// Whether every byte is as it was written. Reads the whole file, once; who asks meanwhile waits.
    pub fn verify(&self) -> bool {
        *self.checks.whole.get_or_init(|| {
            let segments = self.checks.segments.iter().flatten();
            let orders = self.checks.orders.iter().flatten();
            let mut parts: Vec<&Checked> = segments.chain(orders).collect();
            parts.sort_by_key(|checked| checked.part.at);
            // Read, not mapped: what is only summed up need not stay in the address space.
            let mut buffer = Vec::new();
            parts.into_iter().all(|checked| {
                let good = checked.good.get().copied();
                good.unwrap_or_else(|| {
                    buffer.resize(checked.part.length as usize, 0);
                    self.map.read(&mut buffer, checked.part.at).is_ok()
                        && crc32fast::hash(&buffer) == checked.part.sum
                })
            })
        })
    }
}
