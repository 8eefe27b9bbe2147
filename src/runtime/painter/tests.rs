//! What the painter writes is what a terminal shows, and it is little.

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::style::{Color, Style, Stylize};
use ratatui::text::Line;

use super::*;

/// A writer whose bytes the test keeps.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<u8>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const WIDTH: u16 = 40;
const HEIGHT: u16 = 20;

/// A list with a head and a foot, its cursor at `at`, scrolled by `offset`.
fn list(offset: usize, at: usize) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    buffer.set_line(0, 0, &Line::from("Customers").bold(), WIDTH);
    for y in 1..HEIGHT - 1 {
        let row = offset + usize::from(y) - 1;
        let style = if row == at {
            Style::new().reversed()
        } else {
            Style::new().fg(Color::Indexed(u8::try_from(row % 200).unwrap()))
        };
        let line = Line::from(format!("{row:>6} Ação コン {}", row * 7919 % 1000)).style(style);
        buffer.set_line(0, y, &line, WIDTH);
    }
    let foot = format!("{at} of 1000");
    buffer.set_line(0, HEIGHT - 1, &Line::from(foot), WIDTH);
    buffer
}

struct Bench {
    wire: Wire,
    painter: Painter<Wire>,
    terminal: vt100::Parser,
    last: Buffer,
}

impl Bench {
    fn new() -> Self {
        let wire = Wire::default();
        let mut painter = Painter::new(wire.clone(), Size::new(WIDTH, HEIGHT));
        let last = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
        painter.clear().unwrap();
        painter.flush().unwrap();
        wire.0.borrow_mut().clear();
        Self {
            wire,
            painter,
            terminal: vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0),
            last,
        }
    }

    /// Writes a picture; how many bytes that took.
    fn write(&mut self, next: &Buffer) -> usize {
        let cells: Vec<_> = self.last.diff_iter(next).collect();
        self.painter.draw(cells.into_iter()).unwrap();
        self.painter.flush().unwrap();
        let bytes = std::mem::take(&mut *self.wire.0.borrow_mut());
        self.terminal.process(&bytes);
        bytes.len()
    }

    /// Shows a picture; how many bytes that took.
    fn show(&mut self, next: Buffer) -> usize {
        let bytes = self.write(&next);
        let screen = self.terminal.screen();
        for y in 0..HEIGHT {
            for x in 0..WIDTH {
                let cell = screen.cell(y, x).unwrap();
                let expected = &next[(x, y)];
                if cell.is_wide_continuation() {
                    continue;
                }
                let shown = if cell.has_contents() {
                    cell.contents()
                } else {
                    " "
                };
                assert_eq!(shown, expected.symbol(), "column {x} of line {y}");
                assert_eq!(
                    cell.inverse(),
                    expected
                        .modifier
                        .contains(ratatui::style::Modifier::REVERSED)
                );
                if let Color::Indexed(number) = expected.fg {
                    assert_eq!(cell.fgcolor(), vt100::Color::Idx(number), "{x} {y}");
                }
            }
        }
        self.last = next;
        bytes
    }
}

#[test]
fn every_picture_arrives_however_the_list_moves() {
    let mut bench = Bench::new();
    for (offset, at) in [
        (0, 0),
        (0, 1),
        (1, 18),
        (2, 19),
        (1, 1),
        (0, 0),
        (3, 3),
        (40, 45),
        (38, 38),
        (38, 50),
        (500, 510),
    ] {
        bench.show(list(offset, at));
    }
    bench.show(Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT)));
    bench.show(list(7, 9));
}

#[test]
fn a_line_that_scrolls_in_costs_little_more_than_itself() {
    let mut bench = Bench::new();
    let whole = bench.show(list(10, 27));
    let scrolled = bench.show(list(11, 28));
    let moved = bench.show(list(11, 27));
    assert!(scrolled < 250, "{scrolled} of {whole}");
    assert!(moved < 200, "{moved} of {whole}");
    let same = bench.show(list(11, 27));
    assert_eq!(same, 0, "nothing has changed");
}

#[test]
fn a_syllable_of_two_letters_leaves_nothing_behind() {
    let mut bench = Bench::new();
    let picture = |text: &str| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
        buffer.set_line(0, 3, &Line::from(text), WIDTH);
        buffer
    };
    for text in ["a\u{e19}\u{e33}b", "ax b", "\u{e19}\u{e33}", "x", ""] {
        let next = picture(text);
        bench.write(&next);
        bench.last = next;
        let shown = bench.terminal.screen().contents();
        assert_eq!(shown.trim(), text);
    }
}
