//! Where the program is seen: the terminal, or a test's buffer.

use std::io;

use ratatui::{Frame, layout::Rect};

use crate::app::copying::{Copied, Copying};

/// A place to draw on.
pub trait Surface {
    /// How large it is.
    fn area(&mut self) -> io::Result<Rect>;

    /// Draws one picture.
    fn draw(&mut self, picture: &mut dyn FnMut(&mut Frame)) -> io::Result<()>;

    /// Forgets what is there, so that the next picture is drawn whole.
    fn clear(&mut self) -> io::Result<()>;

    /// Puts a text on the clipboard, and says in which way.
    fn copy(&mut self, copying: &Copying) -> io::Result<Copied>;

    /// Gives the terminal to the shell and comes back when the program is continued.
    fn suspend(&mut self) -> io::Result<()>;

    /// Takes the terminal over again after somebody else had it.
    fn resume(&mut self) -> io::Result<()> {
        self.clear()
    }
}
