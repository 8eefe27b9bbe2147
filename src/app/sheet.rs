//! A text of blocks, broken into the lines of a screen. Either it scrolls, or a cursor goes from block to block and the text
//! follows; nothing is cut. Broken once, when its words or the width change: drawing only picks the lines that are seen.

use crate::text::cells;

use super::action::Move;

/// The end of a pair stands no further to the right: the eye would lose the line.
const WIDEST: usize = 110;

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Plain,
    /// Begins a part.
    Heading,
    /// Belongs to what stands above.
    Muted,
    /// Done, holds.
    Good,
    /// To be looked at.
    Warn,
    /// Stands in the way.
    Block,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its words, not wider than the sheet.
    pub text: String,
    /// How it looks.
    pub tone: Tone,
    /// Which block it belongs to.
    pub block: usize,
    /// Whether it is the first of its block.
    pub first: bool,
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    rows: Vec<Row>,
    blocks: usize,
    width: usize,
    picks: bool,
    /// The block under the cursor, where there is one.
    pub at: usize,
    /// The first line that is seen.
    pub top: usize,
}

impl Sheet {
    /// An empty sheet that scrolls.
    pub fn text(width: usize) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    /// An empty sheet with a cursor. Two columns at the left are its mark's.
    pub fn list(width: usize) -> Self {
        Self {
            width: width.saturating_sub(2),
            picks: true,
            ..Self::default()
        }
    }

    /// Begins a block; lines follow.
    pub fn block(&mut self) {
        self.blocks += 1;
    }

    /// Adds a line, broken where it is too wide; what follows a break stands under the line's own beginning.
    pub fn line(&mut self, indent: usize, tone: Tone, words: &str) {
        let block = self.blocks.saturating_sub(1);
        let first = self.rows.last().is_none_or(|row| row.block != block);
        let room = self.width.saturating_sub(indent).max(16);
        let blank = " ".repeat(indent);
        for (at, part) in cells::wrap(words, room).into_iter().enumerate() {
            self.rows.push(Row {
                text: format!("{blank}{part}"),
                tone,
                block,
                first: first && at == 0,
            });
        }
    }

    /// Adds a line of which the end stands at the right where there is room, else on a line of its own.
    pub fn pair(&mut self, tone: Tone, words: &str, end: &str) {
        let (left, right) = (cells::width(words), cells::width(end));
        let width = self.width.min(WIDEST);
        if left + right + 2 <= width {
            let gap = " ".repeat(width - left - right);
            self.line(0, tone, &format!("{words}{gap}{end}"));
        } else {
            let parts = cells::wrap(words, self.width.saturating_sub(4).max(16));
            for (at, part) in parts.iter().enumerate() {
                self.line(if at == 0 { 0 } else { 4 }, tone, part);
            }
            self.line(4, Tone::Muted, end);
        }
    }

    /// Whether a cursor goes from block to block.
    pub const fn picks(&self) -> bool {
        self.picks
    }

    /// How many blocks there are.
    pub const fn blocks(&self) -> usize {
        self.blocks
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The lines that are seen on a page.
    pub fn seen(&self, page: usize) -> &[Row] {
        let top = self.top.min(self.rows.len());
        self.rows
            .get(top..(top + page).min(self.rows.len()))
            .unwrap_or_default()
    }

    /// Takes over where another sheet stood: the same text anew.
    #[must_use]
    pub fn standing(mut self, old: &Self, page: usize) -> Self {
        (self.at, self.top) = (old.at, old.top);
        self.settle(page);
        self
    }

    /// Moves.
    pub fn go(&mut self, step: Move, page: usize) {
        let page = page.max(1);
        if self.picks {
            self.pick(step, page);
        } else {
            self.top = match step {
                Move::Up => self.top.saturating_sub(1),
                Move::Down => self.top + 1,
                Move::PageUp => self.top.saturating_sub(page.saturating_sub(1).max(1)),
                Move::PageDown => self.top + page.saturating_sub(1).max(1),
                Move::First => 0,
                Move::Last => self.rows.len(),
            };
        }
        self.settle(page);
    }

    fn pick(&mut self, step: Move, page: usize) {
        let last = self.blocks.saturating_sub(1);
        let (from, end) = self.lines_of(self.at);
        // A block that is taller than the page is read to its end first, and back to its beginning.
        match step {
            Move::Down if end > self.top + page => return self.top += 1,
            Move::PageDown if end > self.top + page => return self.top += page,
            Move::Up if from < self.top => return self.top -= 1,
            Move::PageUp if from < self.top => {
                return self.top = self.top.saturating_sub(page).max(from);
            }
            Move::Up => self.at = self.at.saturating_sub(1),
            Move::Down => self.at = (self.at + 1).min(last),
            Move::First => self.at = 0,
            Move::Last => self.at = last,
            Move::PageUp => self.at = self.block_at(from.saturating_sub(page)),
            Move::PageDown => self.at = self.block_at(from + page),
        }
        let (from, end) = self.lines_of(self.at);
        let tall = end - from > page;
        self.top = if tall && matches!(step, Move::Up | Move::PageUp) {
            end - page
        } else if tall || from < self.top {
            from
        } else {
            self.top.max(end.saturating_sub(page))
        };
    }

    fn block_at(&self, line: usize) -> usize {
        let last = self.blocks.saturating_sub(1);
        self.rows.get(line).map_or(last, |row| row.block)
    }

    /// The lines of a block: from, and up to.
    fn lines_of(&self, block: usize) -> (usize, usize) {
        let from = self.rows.partition_point(|row| row.block < block);
        (from, self.rows.partition_point(|row| row.block <= block))
    }

    /// Wastes no line at the end, and keeps cursor and page within the text.
    pub fn settle(&mut self, page: usize) {
        let page = page.max(1);
        self.at = self.at.min(self.blocks.saturating_sub(1));
        if self.picks {
            let (from, end) = self.lines_of(self.at);
            if end - from <= page {
                self.top = self.top.clamp(end.saturating_sub(page).min(from), from);
            }
        }
        self.top = self.top.min(self.rows.len().saturating_sub(page));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(lines: &[usize], width: usize) -> Sheet {
        let mut sheet = Sheet::list(width);
        for (at, count) in lines.iter().enumerate() {
            sheet.block();
            for line in 0..*count {
                sheet.line(line.min(1) * 4, Tone::Plain, &format!("{at}.{line}"));
            }
        }
        sheet
    }

    fn seen(sheet: &Sheet, page: usize) -> Vec<&str> {
        sheet.seen(page).iter().map(|row| row.text.trim()).collect()
    }

    #[test]
    fn nothing_is_cut_and_what_follows_a_break_stands_below_its_beginning() {
        let mut sheet = Sheet::text(24);
        sheet.line(4, Tone::Plain, "be169077-4a07-4c4e-98b4-e1af2a628e58 twice");
        let rows: Vec<_> = sheet.seen(9).iter().map(|row| row.text.as_str()).collect();
        assert_eq!(
            rows,
            [
                "    be169077-4a07-4c4e-9",
                "    8b4-e1af2a628e58",
                "    twice"
            ]
        );
        sheet.pair(Tone::Plain, "Azure", "Active");
        sheet.pair(Tone::Plain, "A name that is long", "Active");
        let rows: Vec<_> = sheet.seen(9)[3..]
            .iter()
            .map(|row| row.text.as_str())
            .collect();
        assert_eq!(
            rows,
            [
                "Azure             Active",
                "A name that is long",
                "    Active"
            ]
        );
    }

    #[test]
    fn the_cursor_stays_in_sight_and_no_line_is_wasted() {
        let mut sheet = list(&[2, 3, 2, 1], 20);
        for (step, at, page) in [
            (Move::Up, 0, vec!["0.0", "0.1", "1.0", "1.1"]),
            (Move::Down, 1, vec!["0.1", "1.0", "1.1", "1.2"]),
            (Move::Down, 2, vec!["1.1", "1.2", "2.0", "2.1"]),
            (Move::Down, 3, vec!["1.2", "2.0", "2.1", "3.0"]),
            (Move::Down, 3, vec!["1.2", "2.0", "2.1", "3.0"]),
            (Move::Up, 2, vec!["1.2", "2.0", "2.1", "3.0"]),
            (Move::First, 0, vec!["0.0", "0.1", "1.0", "1.1"]),
            (Move::PageDown, 1, vec!["0.1", "1.0", "1.1", "1.2"]),
            (Move::Last, 3, vec!["1.2", "2.0", "2.1", "3.0"]),
        ] {
            sheet.go(step, 4);
            assert_eq!((sheet.at, seen(&sheet, 4)), (at, page), "{step:?}");
        }
    }

    #[test]
    fn a_block_taller_than_the_page_is_read_to_its_end() {
        let mut sheet = list(&[1, 5, 1], 20);
        let mut shown = Vec::new();
        for _ in 0..5 {
            sheet.go(Move::Down, 3);
            shown.push((sheet.at, seen(&sheet, 3)[0].to_owned()));
        }
        let expected = [(1, "1.0"), (1, "1.1"), (1, "1.2"), (2, "1.3"), (2, "1.3")];
        assert_eq!(shown, expected.map(|(at, text)| (at, text.to_owned())));
        for (at, text) in [(1, "1.2"), (1, "1.1"), (1, "1.0"), (0, "0.0")] {
            sheet.go(Move::Up, 3);
            assert_eq!((sheet.at, seen(&sheet, 3)[0]), (at, text));
        }
    }

    #[test]
    fn a_text_scrolls_to_its_end_and_no_further() {
        let mut sheet = Sheet::text(20);
        for line in 0..10 {
            sheet.line(0, Tone::Plain, &line.to_string());
        }
        sheet.go(Move::PageDown, 4);
        assert_eq!(seen(&sheet, 4), ["3", "4", "5", "6"]);
        sheet.go(Move::Last, 4);
        assert_eq!(seen(&sheet, 4), ["6", "7", "8", "9"]);
        sheet.go(Move::Down, 4);
        assert_eq!(sheet.top, 6);
        assert_eq!(Sheet::text(20).standing(&sheet, 4).top, 0, "an empty one");
    }
}
