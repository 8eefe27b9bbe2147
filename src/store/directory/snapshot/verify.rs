//! Whether the bytes of a snapshot are those that were written.

use std::ops::Range;

use super::{Snapshot, order_place};
use crate::store::directory::{Shown, SortBy, bytes::Bytes, segment::ROWS};

fn fits(bytes: &Bytes, sum: Option<&u32>) -> bool {
    sum.is_some_and(|sum| crc32fast::hash(bytes.get()) == *sum)
}

impl Snapshot {
    /// Whether what is read for some places of the list is as it was written: enough for a first screen, and a matter of
    /// the screen's rows, not of the book's.
    pub fn verify_window(&self, by: SortBy, shown: Shown, places: Range<usize>) -> bool {
        let directory = &*self.directory;
        let order = directory.orders(shown).by(by.column);
        let sums = self
            .sums
            .orders
            .get(order_place(by, shown == Shown::Removed));
        let mut chunks: Vec<usize> = Vec::new();
        let mut segments: Vec<usize> = Vec::new();
        for place in places {
            let place = if by.descending {
                order.len().saturating_sub(place + 1)
            } else {
                place
            };
            let Some(row) = order.get(place) else {
                continue;
            };
            chunks.extend(order.chunk_number(place));
            segments.push(row as usize / ROWS);
        }
        for places in [&mut chunks, &mut segments] {
            places.sort_unstable();
            places.dedup();
        }
        chunks.into_iter().all(|chunk| {
            let sum = sums.and_then(|sums| sums.get(chunk));
            order
                .chunks()
                .get(chunk)
                .is_some_and(|chunk| fits(&chunk.numbers, sum))
        }) && segments
            .into_iter()
            .all(|segment| self.verify_segment(segment))
    }

    fn verify_segment(&self, place: usize) -> bool {
        let segment = self.directory.segments.get(place);
        let sums = self.sums.segments.get(place);
        segment.zip(sums).is_some_and(|(segment, [hot, cold])| {
            fits(&segment.hot, Some(hot)) && fits(&segment.cold, Some(cold))
        })
    }

    /// Whether every byte is as it was written. Reads the whole file, once; who asks meanwhile waits.
    pub fn verify(&self) -> bool {
        *self.whole.get_or_init(|| {
            // What a search reads comes first.
            for segment in &self.directory.segments {
                segment.hot.prefetch();
            }
            let orders = self.directory.all_orders().zip(&self.sums.orders);
            (0..self.directory.segments.len()).all(|place| self.verify_segment(place))
                && orders.into_iter().all(|(order, sums)| {
                    order
                        .chunks()
                        .iter()
                        .zip(sums)
                        .all(|(chunk, sum)| fits(&chunk.numbers, Some(sum)))
                })
        })
    }
}
