//! A sorted array of row numbers in chunks: a change copies a chunk or two, never the array.

use super::bytes::{Bytes, numbers, u32_at};

/// Numbers of a full chunk; one twice as long is halved.
pub(super) const CHUNK: usize = 4096;

#[derive(Debug, Clone)]
pub(super) struct Chunk {
    pub(super) numbers: Bytes,
    /// The place behind its last number.
    end: usize,
}

/// Row numbers in some order.
#[derive(Debug, Clone, Default)]
pub(super) struct Order {
    chunks: Vec<Chunk>,
}

impl Order {
    /// Numbers in the order they have.
    pub(super) fn of(numbers: &[u32]) -> Self {
        let mut order = Self::default();
        order.push(numbers);
        order
    }

    fn push(&mut self, numbers: &[u32]) {
        if numbers.len() > CHUNK * 2 {
            for chunk in numbers.chunks(CHUNK) {
                self.push_bytes(Bytes::of_numbers(chunk), chunk.len());
            }
        } else if numbers.len() > CHUNK + CHUNK / 2 {
            let (first, second) = numbers.split_at(numbers.len() / 2);
            self.push_bytes(Bytes::of_numbers(first), first.len());
            self.push_bytes(Bytes::of_numbers(second), second.len());
        } else if !numbers.is_empty() {
            self.push_bytes(Bytes::of_numbers(numbers), numbers.len());
        }
    }

    /// A further chunk, of so many numbers.
    pub(super) fn push_bytes(&mut self, numbers: Bytes, count: usize) {
        let end = self.len() + count;
        self.chunks.push(Chunk { numbers, end });
    }

    pub(super) fn len(&self) -> usize {
        self.chunks.last().map_or(0, |chunk| chunk.end)
    }

    pub(super) fn chunks(&self) -> &[Chunk] {
        &self.chunks
    }

    /// The chunk with a place, and where the chunk begins.
    fn chunk_of(&self, place: usize) -> Option<(usize, &Chunk)> {
        let at = self.chunks.partition_point(|chunk| chunk.end <= place);
        let start = at
            .checked_sub(1)
            .map_or(0, |before| self.chunks[before].end);
        Some((start, self.chunks.get(at)?))
    }

    /// The number at a place.
    pub(super) fn get(&self, place: usize) -> Option<u32> {
        let (start, chunk) = self.chunk_of(place)?;
        Some(u32_at(chunk.numbers.get(), place - start))
    }

    /// In which chunk a place is.
    pub(super) fn chunk_number(&self, place: usize) -> Option<usize> {
        let at = self.chunks.partition_point(|chunk| chunk.end <= place);
        (at < self.chunks.len()).then_some(at)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.chunks
            .iter()
            .flat_map(|chunk| numbers(chunk.numbers.get()))
    }

    /// How many numbers stand before the first for which `before` does not hold.
    pub(super) fn partition_point(&self, before: impl Fn(u32) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle).is_some_and(&before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Takes numbers out, by their places, ascending.
    pub(super) fn without(&self, places: &[usize]) -> Self {
        let mut places = places.iter().copied().peekable();
        self.rebuilt(|start, chunk| {
            places.peek().filter(|place| **place < chunk.end)?;
            let mut kept: Vec<u32> = Vec::with_capacity(chunk.end - start);
            for (place, number) in (start..).zip(numbers(chunk.numbers.get())) {
                if places.next_if_eq(&place).is_none() {
                    kept.push(number);
                }
            }
            Some(kept)
        })
    }

    /// Puts numbers in, each before the number at its place, ascending.
    pub(super) fn with(&self, inserts: &[(usize, u32)]) -> Self {
        let mut inserts = inserts.iter().copied().peekable();
        let mut order = self.rebuilt(|start, chunk| {
            inserts.peek().filter(|(place, _)| *place < chunk.end)?;
            let mut all: Vec<u32> = Vec::with_capacity(chunk.end - start + 1);
            for (place, number) in (start..).zip(numbers(chunk.numbers.get())) {
                while let Some((_, new)) = inserts.next_if(|(at, _)| *at == place) {
                    all.push(new);
                }
                all.push(number);
            }
            Some(all)
        });
        let behind: Vec<u32> = inserts.map(|(_, number)| number).collect();
        if !behind.is_empty() {
            // The last chunk is filled first, or many small changes would make many small chunks.
            let mut last = Vec::new();
            if let Some(chunk) = order.chunks.pop_if(|_| true) {
                last.extend(numbers(chunk.numbers.get()));
            }
            last.extend(behind);
            order.push(&last);
        }
        order
    }

    /// The same chunks but for those that `change` makes anew.
    fn rebuilt(&self, mut change: impl FnMut(usize, &Chunk) -> Option<Vec<u32>>) -> Self {
        let mut order = Self {
            chunks: Vec::with_capacity(self.chunks.len() + 1),
        };
        let mut start = 0;
        for chunk in &self.chunks {
            match change(start, chunk) {
                Some(numbers) => order.push(&numbers),
                None => order.push_bytes(chunk.numbers.clone(), chunk.end - start),
            }
            start = chunk.end;
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

        #[test]
        fn what_is_taken_out_and_put_in_is_what_a_plain_array_would_have(
            length in 0usize..20_000,
            out in prop::collection::btree_set(0usize..20_000, 0..50),
            into in prop::collection::vec((0usize..20_000, 0u32..9), 0..9_000),
        ) {
            let mut plain: Vec<u32> = (0..super::super::number(length)).collect();
            let order = Order::of(&plain);
            let out: Vec<usize> = out.into_iter().filter(|place| *place < length).collect();
            for place in out.iter().rev() {
                plain.remove(*place);
            }
            let order = order.without(&out);
            prop_assert_eq!(order.iter().collect::<Vec<_>>(), plain.clone());
            let mut into: Vec<_> = into.into_iter().filter(|(place, _)| *place <= plain.len()).collect();
            into.sort_unstable();
            let mut expected = Vec::new();
            for place in 0..=plain.len() {
                let first = into.partition_point(|(at, _)| *at < place);
                let last = into.partition_point(|(at, _)| *at <= place);
                expected.extend(into[first..last].iter().map(|(_, number)| *number));
                expected.extend(plain.get(place));
            }
            let order = order.with(&into);
            prop_assert_eq!(order.len(), expected.len());
            prop_assert_eq!(order.get(expected.len() / 2), expected.get(expected.len() / 2).copied());
            prop_assert!(order.chunks().iter().all(|chunk| chunk.numbers.get().len() <= CHUNK * 8));
            prop_assert_eq!(order.iter().collect::<Vec<_>>(), expected);
        }
    }
}
