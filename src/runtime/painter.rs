//! What is written to the terminal: as few bytes as it takes. ratatui finds the cells that changed; here is found what
//! merely moved up or down (the terminal scrolls it by itself), styles are written once, and a frame is one write. The
//! work grows with what changed, not with the screen.

mod scroll;
mod style;

use std::io::{self, Write};

use crossterm::{
    cursor::{Hide, MoveTo, Show},
    queue, terminal as term,
};
use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};
use unicode_width::UnicodeWidthStr;

use style::Styles;

/// A terminal at the other end of a writer.
#[derive(Debug)]
pub struct Painter<W> {
    out: W,
    /// How large the terminal is.
    size: Size,
    /// The frame so far.
    frame: Vec<u8>,
    /// What the terminal shows.
    shown: Buffer,
    /// What it is to show; the same between two frames.
    next: Buffer,
    /// Where the two differ.
    changed: Vec<(u16, u16)>,
    /// Whether the terminal shows its cursor; `None` at the beginning.
    cursor: Option<bool>,
}

impl<W: Write> Painter<W> {
    /// On a terminal of this size of which nothing else is known; follow with `clear`.
    pub fn new(out: W, size: Size) -> Self {
        Self {
            out,
            size,
            frame: Vec::new(),
            shown: Buffer::default(),
            next: Buffer::default(),
            changed: Vec::new(),
            cursor: None,
        }
    }

    /// The terminal has this size now. The next frame is drawn whole where it had another.
    pub const fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Writes what differs.
    fn show(&mut self) -> io::Result<()> {
        if let Some(moved) = scroll::find(&self.shown, &self.next, &self.changed) {
            moved.write(&mut self.frame)?;
            moved.apply(&mut self.shown);
            self.changed.clear();
            let differing = self.shown.diff_iter(&self.next);
            self.changed.extend(differing.map(|(x, y, _)| (x, y)));
        }
        let mut pen = Pen::default();
        for (x, y) in &self.changed {
            let cell = &self.next[(*x, *y)];
            pen.write(*x, *y, cell, &mut self.frame)?;
            for behind in x + width(cell)..x + letters(&self.shown[(*x, *y)]) {
                if let Some(cell) = self.next.cell((behind, *y)) {
                    pen.write(behind, *y, cell, &mut self.frame)?;
                }
            }
        }
        pen.styles.end(&mut self.frame);
        for (x, y) in self.changed.drain(..) {
            put(&mut self.shown, x, y, &self.next[(x, y)]);
        }
        Ok(())
    }
}

/// Where the terminal writes next, and how.
#[derive(Default)]
struct Pen {
    at: Option<(u16, u16)>,
    styles: Styles,
}

impl Pen {
    fn write(&mut self, x: u16, y: u16, cell: &Cell, frame: &mut Vec<u8>) -> io::Result<()> {
        if self.at != Some((x, y)) {
            queue!(frame, MoveTo(x, y))?;
        }
        self.styles.write(cell, frame);
        frame.extend_from_slice(cell.symbol().as_bytes());
        self.at = Some((x + width(cell), y));
        Ok(())
    }
}

/// Puts a cell into a picture; what a wide character covers is empty.
fn put(picture: &mut Buffer, x: u16, y: u16, cell: &Cell) {
    for behind in x + 1..x + width(cell) {
        if let Some(covered) = picture.cell_mut((behind, y)) {
            covered.reset();
        }
    }
    if let Some(place) = picture.cell_mut((x, y)) {
        place.clone_from(cell);
    }
}

fn width(cell: &Cell) -> u16 {
    match cell.symbol() {
        ascii if ascii.len() == 1 => 1,
        symbol => u16::try_from(symbol.width()).unwrap_or(1).max(1),
    }
}

/// How many columns a cell takes whose letters the terminal sees one by one, as it does with the Thai \u{e19}\u{e33}: what
/// is written over the first of them leaves the others.
fn letters(cell: &Cell) -> u16 {
    match cell.symbol() {
        symbol if symbol.chars().nth(1).is_some() => width(cell),
        _ => 0,
    }
}

impl<W: Write> Backend for Painter<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            put(&mut self.next, x, y, cell);
            self.changed.push((x, y));
        }
        if self.changed.is_empty() {
            return Ok(());
        }
        self.show()
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor != Some(false) {
            self.cursor = Some(false);
            queue!(self.frame, Hide)?;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor != Some(true) {
            self.cursor = Some(true);
            queue!(self.frame, Show)?;
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Asking the terminal would take its answer from the thread that reads the keys.
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        queue!(self.frame, MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        // Fullscreen is all that is used: everything is cleared or nothing.
        self.shown = Buffer::empty(Rect::from((Position::ORIGIN, self.size)));
        self.next = self.shown.clone();
        self.changed.clear();
        // Somebody else may have had the terminal meanwhile.
        self.cursor = None;
        queue!(self.frame, term::Clear(term::ClearType::All))
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::default(),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.frame.is_empty() {
            self.out.write_all(&self.frame)?;
            self.frame.clear();
        }
        self.out.flush()
    }
}

#[cfg(test)]
mod tests;
