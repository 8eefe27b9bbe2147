//! Where the program is seen: the terminal, or a test's buffer.

use ratatui::{Terminal, backend::Backend};

/// A place to draw on.
pub trait Surface {
    /// What draws.
    type Backend: Backend<Error: std::error::Error + Send + Sync + 'static>;

    /// The terminal to draw on.
    fn terminal(&mut self) -> &mut Terminal<Self::Backend>;

    /// Puts a text on the clipboard (OSC 52).
    fn copy(&mut self, text: &str) -> std::io::Result<()>;

    /// Gives the terminal to the shell and comes back when the program is continued.
    fn suspend(&mut self) -> std::io::Result<()>;
}
