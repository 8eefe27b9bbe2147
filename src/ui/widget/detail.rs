//! Name and value, one below the other, in one or two columns.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::ui::{View, text};

/// A name and its value. A value that must never be cut is wrapped by the caller.
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
    for ((name, value), y) in pairs.iter().zip(area.y..area.bottom()) {
        let line = Line::from(vec![
            Span::styled(text::cell(name, label), view.theme.muted),
            Span::raw("  "),
            Span::raw(text::fit(value, room)),
        ]);
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
}
