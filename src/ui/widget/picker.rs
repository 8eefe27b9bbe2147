//! The list of a long choice, open over its form.

use ratatui::{Frame, layout::Rect, text::Span, widgets::Clear};

use crate::app::form::{Form, Kind};
use crate::ui::{View, text};

use super::{input, popup};

/// Rows of the picker.
pub const PICKER_ROWS: u16 = 10;

/// Draws the open picker below or above its value.
pub fn draw(frame: &mut Frame, view: &View, form: &Form, value: Rect, area: Rect) {
    let (Some(picker), Some(field)) = (&form.picker, form.current()) else {
        return;
    };
    let rows = u16::try_from(picker.hits.len())
        .unwrap_or(PICKER_ROWS)
        .clamp(1, PICKER_ROWS);
    let below = area.bottom().saturating_sub(value.y + 1);
    let height = rows + 3;
    let y = if below >= height {
        value.y + 1
    } else {
        area.bottom().saturating_sub(height).max(area.y)
    };
    let outer = Rect {
        x: value.x.saturating_sub(2),
        y,
        width: (value.width + 2).min(50),
        height: height.min(area.height),
    };
    frame.render_widget(Clear, outer);
    let inner = popup::frame(frame, view, outer, &view.say(&field.label));
    let line = Rect { height: 1, ..inner };
    frame.render_widget(Span::styled("/ ", view.theme.key), line);
    input::draw(
        frame,
        &picker.filter,
        Rect {
            x: line.x + 2,
            width: line.width.saturating_sub(2),
            ..line
        },
        view.theme.accent,
        true,
    );
    let page = usize::from(inner.height.saturating_sub(1));
    let width = usize::from(inner.width);
    let chosen = |at: usize| match &field.kind {
        Kind::Many { chosen, .. } => chosen.contains(&at),
        Kind::Choice { chosen, .. } => *chosen == Some(at),
        _ => false,
    };
    for (line, y) in picker
        .cursor
        .window(picker.hits.len(), page)
        .zip(inner.y + 1..)
    {
        let Some((&at, option)) = picker
            .hits
            .get(line)
            .and_then(|at| Some((at, field.options().get(*at)?)))
        else {
            continue;
        };
        let words = option.label.say(&view.model.cx.catalogue);
        let mark = if chosen(at) { "x " } else { "  " };
        let cell = text::cell(&format!("{mark}{words}"), width);
        let style = if line == picker.cursor.at {
            view.theme.selected
        } else {
            ratatui::style::Style::new()
        };
        frame.render_widget(
            Span::styled(cell, style),
            Rect {
                y,
                height: 1,
                ..inner
            },
        );
    }
    if picker.hits.is_empty() {
        frame.render_widget(
            Span::styled(view.get("list-no-hit-short"), view.theme.muted),
            Rect {
                y: inner.y + 1,
                height: 1,
                ..inner
            },
        );
    }
}
