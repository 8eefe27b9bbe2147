//! The lines of a sheet that are seen, with the cursor's block marked.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::app::sheet::{Row, Sheet, Tone};
use crate::ui::{View, widget::table};

/// Draws them.
pub(in crate::ui::screen) fn draw(frame: &mut Frame, view: &View, sheet: &Sheet, area: Rect) {
    let width = usize::from(area.width);
    for (row, y) in sheet.seen(area.height.into()).iter().zip(area.y..) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(one(view, sheet, row, width), line);
    }
}

fn one(view: &View, sheet: &Sheet, row: &Row, width: usize) -> Line<'static> {
    let theme = view.theme;
    let style = match row.tone {
        Tone::Plain => Style::default(),
        Tone::Heading => theme.heading,
        Tone::Muted => theme.muted,
        Tone::Good => theme.good,
        Tone::Warn => theme.warn,
        Tone::Block => theme.block,
    };
    let text = Span::styled(row.text.clone(), style);
    if !sheet.picks() {
        return Line::from(text);
    }
    let current = row.block == sheet.at;
    let mark = match (current, row.first) {
        (true, true) => "▸ ",
        (true, false) => "│ ",
        (false, _) => "  ",
    };
    let line = Line::from(vec![Span::styled(mark, theme.accent), text]);
    if current && row.first {
        table::selected(line, width, theme.selected)
    } else {
        line
    }
}
