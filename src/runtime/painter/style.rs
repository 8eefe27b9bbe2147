//! Styles as the terminal reads them: one sequence for each change, none where nothing changes.

use std::io::Write;

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

/// The style that the terminal writes with.
#[derive(Debug, Default)]
pub(super) struct Styles {
    now: Option<(Color, Color, Modifier)>,
}

const PLAIN: (Color, Color, Modifier) = (Color::Reset, Color::Reset, Modifier::empty());

const MODIFIERS: [(Modifier, &str); 9] = [
    (Modifier::BOLD, ";1"),
    (Modifier::DIM, ";2"),
    (Modifier::ITALIC, ";3"),
    (Modifier::UNDERLINED, ";4"),
    (Modifier::SLOW_BLINK, ";5"),
    (Modifier::RAPID_BLINK, ";6"),
    (Modifier::REVERSED, ";7"),
    (Modifier::HIDDEN, ";8"),
    (Modifier::CROSSED_OUT, ";9"),
];

impl Styles {
    /// Makes the terminal write as a cell looks.
    pub(super) fn write(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let style = (cell.fg, cell.bg, cell.modifier);
        if self.now.unwrap_or(PLAIN) == style {
            return;
        }
        self.now = Some(style);
        out.extend_from_slice(b"\x1b[0");
        for (modifier, code) in MODIFIERS {
            if cell.modifier.contains(modifier) {
                out.extend_from_slice(code.as_bytes());
            }
        }
        color(cell.fg, 30, out);
        color(cell.bg, 40, out);
        out.push(b'm');
    }

    /// Leaves the terminal as it was found: the next frame begins plain.
    pub(super) fn end(&self, out: &mut Vec<u8>) {
        if self.now.is_some_and(|now| now != PLAIN) {
            out.extend_from_slice(b"\x1b[m");
        }
    }
}

/// A colour; `base` is 30 for letters and 40 for what is behind them.
fn color(color: Color, base: u8, out: &mut Vec<u8>) {
    let simple = |number: u8| base + number;
    let bright = |number: u8| base + 60 + number;
    let code = match color {
        Color::Reset => return,
        Color::Black => simple(0),
        Color::Red => simple(1),
        Color::Green => simple(2),
        Color::Yellow => simple(3),
        Color::Blue => simple(4),
        Color::Magenta => simple(5),
        Color::Cyan => simple(6),
        Color::Gray => simple(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(number) => {
            let _ = write!(out, ";{};5;{number}", base + 8);
            return;
        }
        Color::Rgb(red, green, blue) => {
            let _ = write!(out, ";{};2;{red};{green};{blue}", base + 8);
            return;
        }
    };
    let _ = write!(out, ";{code}");
}
