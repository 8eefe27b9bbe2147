//! A cursor over rows of which only a window is seen. Costs nothing per row.

use super::action::Move;

/// Where in a list somebody is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row, from 0.
    pub at: usize,
    /// The first row that is seen.
    pub offset: usize,
}

impl Cursor {
    /// Moves in a list of `len` rows of which `page` are seen.
    pub fn go(&mut self, step: Move, len: usize, page: usize) {
        let page = page.max(1);
        let last = len.saturating_sub(1);
        self.at = match step {
            Move::Up => self.at.saturating_sub(1),
            Move::Down => self.at + 1,
            Move::PageUp => self.at.saturating_sub(page),
            Move::PageDown => self.at + page,
            Move::First => 0,
            Move::Last => last,
        }
        .min(last);
        self.settle(len, page);
    }

    /// Puts the cursor on a row.
    pub fn put(&mut self, at: usize, len: usize, page: usize) {
        self.at = at.min(len.saturating_sub(1));
        self.settle(len, page);
    }

    /// Brings the row into sight and wastes no line at the end; to be called when the length or the page changes.
    pub fn settle(&mut self, len: usize, page: usize) {
        let page = page.max(1);
        self.at = self.at.min(len.saturating_sub(1));
        self.offset = self
            .offset
            .min(self.at)
            .max((self.at + 1).saturating_sub(page))
            .min(len.saturating_sub(page));
    }

    /// The rows that are seen.
    pub fn window(&self, len: usize, page: usize) -> std::ops::Range<usize> {
        let mut seen = *self;
        seen.settle(len, page);
        seen.offset..(seen.offset + page).min(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_in_the_list_and_in_sight() {
        let mut cursor = Cursor::default();
        for (step, at, offset) in [
            (Move::Up, 0, 0),
            (Move::PageDown, 10, 1),
            (Move::Last, 99, 90),
            (Move::Down, 99, 90),
            (Move::Up, 98, 90),
            (Move::PageUp, 88, 88),
            (Move::First, 0, 0),
        ] {
            cursor.go(step, 100, 10);
            assert_eq!((cursor.at, cursor.offset), (at, offset), "{step:?}");
        }
        cursor.go(Move::Down, 0, 10);
        assert_eq!(cursor, Cursor::default(), "an empty list");
    }

    #[test]
    fn a_list_that_got_shorter_or_a_page_that_grew_leaves_no_hole() {
        let mut cursor = Cursor { at: 99, offset: 90 };
        cursor.settle(50, 10);
        assert_eq!((cursor.at, cursor.offset), (49, 40));
        assert_eq!(cursor.window(50, 20), 30..50);
    }
}
