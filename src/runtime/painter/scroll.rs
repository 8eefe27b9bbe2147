//! Rows that stand where others stood before: a list that moved by a line or two. The terminal moves them by itself;
//! only what came into sight is written.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    io,
    ops::Range,
};

use crossterm::{Command, queue};
use ratatui::buffer::{Buffer, Cell};

/// Lines a list moves by at most to be scrolled; more is a page, which is written anew.
const MOST: usize = 3;

/// Fewer rows that moved are not worth it.
const LEAST: usize = 4;

/// A part of the screen that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) rows: Range<usize>,
    pub(super) lines: usize,
    pub(super) up: bool,
}

/// What moved between two pictures.
pub(super) fn find(old: &Buffer, new: &Buffer) -> Option<Moved> {
    if old.area != new.area || old.area.is_empty() {
        return None;
    }
    let width = usize::from(old.area.width);
    let rows = |buffer: &Buffer| -> Vec<u64> { buffer.content.chunks(width).map(hash).collect() };
    let (before, after) = (rows(old), rows(new));
    let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
    if changed < LEAST {
        return None;
    }
    (1..=MOST)
        .flat_map(|lines| [(lines, true), (lines, false)])
        .filter_map(|(lines, up)| moved(&before, &after, lines, up))
        .max_by_key(|(count, _)| *count)
        .filter(|(count, moved)| *count >= LEAST && *count * 2 > moved.rows.len())
        .map(|(_, moved)| moved)
}

/// The rows between the first and the last that moved so, and how many did.
fn moved(before: &[u64], after: &[u64], lines: usize, up: bool) -> Option<(usize, Moved)> {
    let source = |row: usize| {
        if up {
            row.checked_add(lines)
        } else {
            row.checked_sub(lines)
        }
    };
    let mut came = (0..after.len()).filter(|row| {
        after[*row] != before[*row]
            && source(*row).and_then(|source| before.get(source)) == Some(&after[*row])
    });
    let first = came.next()?;
    let (count, last) = came.fold((1, first), |(count, _), row| (count + 1, row));
    // The region also holds the rows that go out of sight.
    let rows = if up {
        first..last + lines + 1
    } else {
        first - lines..last + 1
    };
    Some((count, Moved { rows, lines, up }))
}

fn hash(row: &[Cell]) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.hash(&mut hasher);
    hasher.finish()
}

impl Moved {
    /// Has the terminal move them.
    pub(super) fn write(&self, out: &mut Vec<u8>) -> io::Result<()> {
        queue!(out, Scroll(self))
    }

    /// Moves them in a picture as the terminal does: what comes in is empty.
    pub(super) fn apply(&self, shown: &mut Buffer) {
        let width = usize::from(shown.area.width);
        let cells = &mut shown.content[self.rows.start * width..self.rows.end * width];
        let count = self.lines * width;
        if self.up {
            cells.rotate_left(count);
        } else {
            cells.rotate_right(count);
        }
        let empty = if self.up {
            cells.len() - count..cells.len()
        } else {
            0..count
        };
        for cell in &mut cells[empty] {
            cell.reset();
        }
    }
}

/// Sets the region, scrolls it, and takes the region back. Known to every terminal since the VT100 (lines up and down:
/// VT220).
struct Scroll<'a>(&'a Moved);

impl Command for Scroll<'_> {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        let Moved { rows, lines, up } = self.0;
        let way = if *up { 'S' } else { 'T' };
        write!(
            f,
            "\x1b[{};{}r\x1b[{lines}{way}\x1b[r",
            rows.start + 1,
            rows.end
        )
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Err(io::Error::other("the console has no scrolling regions"))
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        true
    }
}
