//! Draws the model, and turns a key into an action by one table of bindings ([`keymap`]).
//!
//! To show a screen: a file in `screen/` with `draw` and `page`, an arm in [`draw`] and in [`measure`].

pub mod key;
pub mod keymap;
pub mod overlay;
pub mod screen;
pub mod text;
pub mod theme;
pub mod widget;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
};

use crate::app::{Model, action::Viewport};
use crate::domain::message::Message;
use crate::text::harmless::hostile;

pub use theme::Theme;

/// The smallest terminal that shows anything.
pub const SMALLEST: (u16, u16) = (40, 10);

/// What the terminal can.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// `NO_COLOR` is set.
    pub no_color: bool,
}

/// What a view needs: the model, its words and the colours.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// All that is seen.
    pub model: &'a Model,
    /// The colours.
    pub theme: Theme,
}

impl View<'_> {
    /// A text without arguments.
    pub fn get(&self, id: &'static str) -> String {
        self.model.cx.catalogue.get(id)
    }

    /// A message in words.
    pub fn say(&self, message: &Message) -> String {
        self.model.cx.say(message)
    }
}

/// The parts of the screen.
#[derive(Debug, Clone, Copy)]
struct Parts {
    header: Rect,
    body: Rect,
    status: Rect,
    footer: Rect,
}

fn parts(area: Rect) -> Parts {
    let [header, body, status, footer] = area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ]));
    Parts {
        header,
        body,
        status,
        footer,
    }
}

const fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// How much room there is; asked before each drawing.
pub fn measure(model: &Model, area: Rect) -> Viewport {
    let mut viewport = Viewport {
        width: area.width,
        height: area.height,
        page: 1,
        overlay_page: 1,
        overlay_lines: 0,
    };
    if too_small(area) {
        return viewport;
    }
    let view = View {
        model,
        theme: Theme::of(model.cx.session.theme, true),
    };
    viewport.page = screen::page(&view, parts(area).body);
    if let Some(overlay) = model.overlay() {
        (viewport.overlay_page, viewport.overlay_lines) = overlay::measure(&view, overlay, area);
    }
    viewport
}

/// The most bytes of one cell: a letter with any sensible number of marks, the longest emoji.
const MOST_BYTES: usize = 64;

/// Draws everything; whatever the views did, nothing that steers a terminal leaves here.
pub fn draw(frame: &mut Frame, model: &Model, look: &Look) {
    compose(frame, model, *look);
    for cell in &mut frame.buffer_mut().content {
        let symbol = cell.symbol();
        // Nearly all of them: a quick look at twelve thousand cells.
        if matches!(symbol.as_bytes(), [b' '..=b'~']) {
            continue;
        }
        if symbol.len() > MOST_BYTES || symbol.contains(hostile) {
            // These have no width of their own in the cell, so leaving them out moves nothing.
            let mut kept = String::new();
            for c in symbol.chars().filter(|c| !hostile(*c)) {
                if kept.len() + c.len_utf8() > MOST_BYTES {
                    break;
                }
                kept.push(c);
            }
            cell.set_symbol(if kept.is_empty() { " " } else { &kept });
        }
    }
}

fn compose(frame: &mut Frame, model: &Model, look: Look) {
    let area = frame.area();
    let view = View {
        model,
        theme: Theme::of(model.cx.session.theme, look.no_color),
    };
    if too_small(area) {
        let text = view.say(
            &Message::new("list-too-small")
                .with("width", u64::from(SMALLEST.0))
                .with("height", u64::from(SMALLEST.1)),
        );
        let lines: Vec<Line> = text::wrap(&text, area.width.into())
            .into_iter()
            .map(Line::from)
            .collect();
        frame.render_widget(ratatui::text::Text::from(lines), area);
        return;
    }
    let parts = parts(area);
    widget::header::draw(frame, &view, parts.header);
    screen::draw(frame, &view, parts.body);
    widget::status::draw(frame, &view, parts.status);
    widget::footer::draw(frame, &view, parts.footer);
    if let Some(overlay) = model.overlay() {
        overlay::draw(frame, &view, overlay, area);
    }
}
