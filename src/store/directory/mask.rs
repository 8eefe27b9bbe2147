//! Which rows of one segment fit: one bit a row. Every test of a filter makes one of these from the columns; together
//! they are `and` and `not`.

use memchr::memmem;

use super::{
    bytes::{id_at, u16_at, u32_at},
    query::Word,
    segment::{GONE, Layout, ROWS, Segment},
};
use crate::domain::guid::Guid;

const WORDS: usize = ROWS / 64;

/// One bit a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mask(pub(super) [u64; WORDS]);

impl Mask {
    pub(super) const NONE: Self = Self([0; WORDS]);

    /// The rows that are there.
    pub(super) fn living(segment: &Segment) -> Self {
        let flags = segment.flags();
        Self::of(segment, |row| {
            flags.get(row).is_some_and(|flags| flags & GONE == 0)
        })
    }

    /// The rows for which a test holds.
    pub(super) fn of(segment: &Segment, holds: impl Fn(usize) -> bool) -> Self {
        let mut mask = Self::NONE;
        for row in 0..segment.len() {
            mask.0[row / 64] |= u64::from(holds(row)) << (row % 64);
        }
        mask
    }

    /// The rows whose shared text, or tenant, is one of these; `fits` says for each number of it.
    pub(super) fn of_shared(
        segment: &Segment,
        column: impl Fn(&Layout) -> usize,
        fits: &[bool],
    ) -> Self {
        if !fits.contains(&true) {
            return Self::NONE;
        }
        let column = segment.column(column);
        Self::of(segment, |row| {
            let number = usize::from(u16_at(column, row));
            fits.get(number).copied().unwrap_or_default()
        })
    }

    /// The rows with a word in their folded text, or whose Microsoft ID it begins.
    pub(super) fn of_word(segment: &Segment, word: &Word) -> Self {
        let mut mask = Self::NONE;
        for finder in word.finders() {
            scan(segment, finder, &mut |row| mask.set(row));
        }
        if let Some(prefix) = word.id() {
            let ids = segment.column(|at| at.ids);
            mask.or(&Self::of(segment, |row| {
                prefix.begins(&Guid::from_bytes(id_at(ids, row)))
            }));
        }
        mask
    }

    pub(super) const fn set(&mut self, row: usize) {
        self.0[row / 64] |= 1 << (row % 64);
    }

    pub(super) const fn has(&self, row: usize) -> bool {
        self.0[row / 64] & (1 << (row % 64)) != 0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    /// Keeps what is in both.
    pub(super) fn and(&mut self, other: &Self) {
        for (bits, other) in self.0.iter_mut().zip(other.0) {
            *bits &= other;
        }
    }

    /// Keeps what is not in the other.
    pub(super) fn without(&mut self, other: &Self) {
        for (bits, other) in self.0.iter_mut().zip(other.0) {
            *bits &= !other;
        }
    }

    fn or(&mut self, other: &Self) {
        for (bits, other) in self.0.iter_mut().zip(other.0) {
            *bits |= other;
        }
    }
}

/// Names the rows of a segment in whose folded text something occurs, each once, ascending.
pub(super) fn scan(segment: &Segment, finder: &memmem::Finder<'_>, found: &mut dyn FnMut(usize)) {
    let (ends, texts) = segment.folded();
    let rows = segment.len();
    let mut from = 0;
    let mut row = 0;
    while let Some(at) = texts.get(from..).and_then(|rest| finder.find(rest)) {
        let at = from + at;
        row = row_at(ends, row, rows, at);
        if row >= rows {
            return;
        }
        found(row);
        from = u32_at(ends, row) as usize;
        row += 1;
    }
}

/// The first row from `row` on that ends behind `at`. Hits lie close together or far apart: steps double.
fn row_at(ends: &[u8], row: usize, rows: usize, at: usize) -> usize {
    let behind = |row: usize| u32_at(ends, row) as usize > at;
    let mut step = 1;
    let mut low = row;
    while low < rows && !behind(low) {
        if low + step < rows && !behind(low + step) {
            low += step;
            step *= 2;
        } else if step > 1 {
            step = 1;
        } else {
            low += 1;
        }
    }
    low
}
