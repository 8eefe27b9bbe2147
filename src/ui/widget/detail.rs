//! Name and value, one below the other, in one or two columns.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::ui::{View, text};

/// A name and its value.
pub type Pair = (String, String);

/// Draws pairs from the top; what does not fit is left out.
pub fn draw(frame: &mut Frame, view: &View, area: Rect, pairs: &[Pair]) {
    let label = pairs
        .iter()
        .map(|(name, _)| text::width(name))
        .max()
        .unwrap_or(0)
        .min(usize::from(area.width) / 2);
    let room = usize::from(area.width).saturating_sub(label + 2);
    // Where there is room below, a long value is shown whole.
    let mut spare = usize::from(area.height).saturating_sub(pairs.len());
    let mut y = area.y;
    for (name, value) in pairs {
        let mut parts = vec![text::fit(value, room)];
        if text::width(value) > room {
            let whole = text::wrap(value, room);
            if whole.len() - 1 <= spare {
                spare -= whole.len() - 1;
                parts = whole;
            }
        }
        let mut name = text::cell(name, label);
        for part in parts {
            if y >= area.bottom() {
                return;
            }
            let line = Line::from(vec![
                Span::styled(name, view.theme.muted),
                Span::raw("  "),
                Span::raw(part),
            ]);
            frame.render_widget(
                line,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
            );
            name = " ".repeat(label);
            y += 1;
        }
    }
}
