//! Rows that stand where others stood before: a list that moved by a line or two. The terminal moves them by itself;
//! only what came into sight is written.

use std::{io, ops::Range};

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

/// What moved between two pictures that differ in these places, row by row.
pub(super) fn find(old: &Buffer, new: &Buffer, changed: &[(u16, u16)]) -> Option<Moved> {
    let mut rows: Vec<usize> = changed.iter().map(|(_, y)| usize::from(*y)).collect();
    rows.dedup();
    if old.area != new.area || rows.len() < LEAST {
        return None;
    }
    (1..=MOST)
        .flat_map(|lines| [(lines, true), (lines, false)])
        .filter_map(|(lines, up)| moved((old, new), &rows, lines, up))
        .max_by_key(|(count, _)| *count)
        .filter(|(count, moved)| *count >= LEAST && *count * 2 > moved.rows.len())
        .map(|(_, moved)| moved)
}

/// The rows between the first and the last that moved so, and how many did.
fn moved(
    (old, new): (&Buffer, &Buffer),
    changed: &[usize],
    lines: usize,
    up: bool,
) -> Option<(usize, Moved)> {
    let source = |row: usize| {
        if up {
            row.checked_add(lines)
        } else {
            row.checked_sub(lines)
        }
    };
    let mut came = changed.iter().copied().filter(|at| {
        let from = source(*at).and_then(|source| row(old, source));
        from.is_some() && from == row(new, *at)
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

fn row(picture: &Buffer, at: usize) -> Option<&[Cell]> {
    let width = usize::from(picture.area.width);
    picture.content.get(at * width..(at + 1) * width)
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
