//! The terminal: taken over whole, given back whole: on exit, error, panic, SIGTERM, SIGHUP and Ctrl-Z.

use std::{
    io::{self, IsTerminal, Stdout, Write, stdout},
    thread,
};

use crossterm::{
    clipboard::CopyToClipboard,
    cursor, event, execute,
    terminal::{self as term, EnterAlternateScreen, LeaveAlternateScreen},
};
use ratatui::{
    Frame, Terminal,
    layout::{Position, Rect, Size},
};

use super::{clipboard::Clipboard, painter::Painter, surface::Surface};
use crate::app::copying::{Copied, Copying};

/// The terminal as the program has it; gives it back when dropped.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<Painter<Stdout>>,
    clipboard: Clipboard,
}

/// Whether there is a terminal that can be drawn on.
pub fn usable() -> bool {
    stdout().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

impl Screen {
    /// Takes the terminal over. From here on a panic of this thread gives it back first; one of another thread does
    /// not touch it, because this one goes on drawing.
    pub fn open() -> io::Result<Self> {
        let ui = thread::current().id();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().id() == ui {
                let _ = leave();
                before(panic);
            }
        }));
        enter()?;
        let made = size().and_then(|size| Terminal::new(Painter::new(stdout(), size)));
        match made {
            Ok(terminal) => {
                let mut screen = Self {
                    terminal,
                    clipboard: Clipboard::here(),
                };
                screen.clear()?;
                Ok(screen)
            }
            Err(error) => {
                leave()?;
                Err(error)
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // After a panic it is given back already, and the report stands on it.
        if !thread::panicking() {
            let _ = leave();
        }
    }
}

impl Surface for Screen {
    fn area(&mut self) -> io::Result<Rect> {
        // Asked once a frame: a signal of a new size may come late or not at all.
        let size = size()?;
        self.terminal.backend_mut().resize(size);
        Ok(Rect::from((Position::ORIGIN, size)))
    }

    fn draw(&mut self, picture: &mut dyn FnMut(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(|frame| picture(frame)).map(|_| ())
    }

    fn clear(&mut self) -> io::Result<()> {
        // Not ratatui's `clear`: it asks the terminal where the cursor is, and the thread that reads the keys would take
        // the answer.
        let area = self.area()?;
        self.terminal.resize(area)
    }

    fn copy(&mut self, copying: &Copying) -> io::Result<Copied> {
        let how = self.clipboard.put(&copying.text, copying.secret);
        if how != Copied::Clipboard {
            execute!(stdout(), CopyToClipboard::to_clipboard_from(&copying.text))?;
        }
        Ok(how)
    }

    fn suspend(&mut self) -> io::Result<()> {
        leave()?;
        #[cfg(unix)]
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        self.resume()
    }

    fn resume(&mut self) -> io::Result<()> {
        // What the shell made of the modes is forgotten first: raw mode is switched on only where it is off.
        term::disable_raw_mode()?;
        enter()?;
        self.clear()
    }
}

fn size() -> io::Result<Size> {
    let (width, height) = term::size()?;
    Ok(Size { width, height })
}

fn enter() -> io::Result<()> {
    term::enable_raw_mode()?;
    execute!(
        stdout(),
        EnterAlternateScreen,
        // A program that was killed may have left its picture there.
        term::Clear(term::ClearType::All),
        event::EnableBracketedPaste,
        cursor::Hide
    )
}

fn leave() -> io::Result<()> {
    let raw = term::disable_raw_mode();
    execute!(
        stdout(),
        event::DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    )?;
    stdout().flush()?;
    raw
}
