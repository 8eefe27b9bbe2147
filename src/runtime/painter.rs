//! What is written to the terminal: as few bytes as it takes. ratatui finds the cells that changed; here is found what
//! merely moved up or down (the terminal scrolls it by itself), styles are written once, and a frame is one write.

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
    /// The frame so far.
    frame: Vec<u8>,
    /// What the terminal shows.
    shown: Buffer,
    /// Whether the terminal shows its cursor; `None` at the beginning.
    cursor: Option<bool>,
}

impl<W: Write> Painter<W> {
    /// On a terminal of which nothing is known; follow with `clear`.
    pub fn new(out: W) -> Self {
        Self {
            out,
            frame: Vec::new(),
            shown: Buffer::default(),
            cursor: None,
        }
    }

    fn show(&mut self, next: Buffer) -> io::Result<()> {
        if let Some(moved) = scroll::find(&self.shown, &next) {
            moved.write(&mut self.frame)?;
            moved.apply(&mut self.shown);
        }
        let mut styles = Styles::default();
        let mut at = None;
        for (x, y, cell) in self.shown.diff_iter(&next) {
            if at != Some((x, y)) {
                queue!(self.frame, MoveTo(x, y))?;
            }
            styles.write(cell, &mut self.frame);
            self.frame.extend_from_slice(cell.symbol().as_bytes());
            at = Some((x + width(cell), y));
        }
        styles.end(&mut self.frame);
        self.shown = next;
        Ok(())
    }
}

fn width(cell: &Cell) -> u16 {
    u16::try_from(cell.symbol().width()).unwrap_or(1).max(1)
}

impl<W: Write> Backend for Painter<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        let mut next = self.shown.clone();
        for (x, y, cell) in content {
            // What a wide character covers is not told.
            for behind in x + 1..x + width(cell) {
                if let Some(covered) = next.cell_mut((behind, y)) {
                    covered.reset();
                }
            }
            if let Some(place) = next.cell_mut((x, y)) {
                place.clone_from(cell);
            }
        }
        self.show(next)
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
        let Size { width, height } = self.size()?;
        self.shown = Buffer::empty(Rect::new(0, 0, width, height));
        // Somebody else may have had the terminal meanwhile.
        self.cursor = None;
        queue!(self.frame, term::Clear(term::ClearType::All))
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = term::size()?;
        Ok(Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size()?,
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
