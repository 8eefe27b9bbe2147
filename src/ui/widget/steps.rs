//! The steps of a task in one line, the present one marked.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::ui::{View, text};

/// Draws the steps; `at` is the present one, from 0.
pub fn draw(frame: &mut Frame, view: &View, area: Rect, names: &[String], at: usize) {
    let mut spans = Vec::new();
    for (number, name) in names.iter().enumerate() {
        if number > 0 {
            spans.push(Span::styled(" › ", view.theme.muted));
        }
        let words = format!("{} {name}", number + 1);
        spans.push(match number.cmp(&at) {
            std::cmp::Ordering::Less => Span::styled(format!("✓ {name}"), view.theme.muted),
            std::cmp::Ordering::Equal => Span::styled(
                format!("▸ {words}"),
                view.theme.accent.patch(view.theme.heading),
            ),
            std::cmp::Ordering::Greater => Span::styled(words, view.theme.muted),
        });
    }
    let line = Line::from(spans);
    if line.width() <= usize::from(area.width) {
        frame.render_widget(line, area);
    } else if let Some(name) = names.get(at) {
        let words = format!("▸ {}/{} {name}", at + 1, names.len());
        let words = text::fit(&words, usize::from(area.width));
        frame.render_widget(Span::styled(words, view.theme.heading), area);
    }
}
