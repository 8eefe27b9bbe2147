//! A form: labels at the left, values beside them, findings under the field; the field in focus is always seen.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Clear,
};

use crate::app::form::{Field, Form, Kind};
use crate::ui::{View, text, theme};

use super::{findings, input, popup};

/// Rows of the picker.
pub const PICKER_ROWS: u16 = 10;

/// Draws the form.
pub fn draw(frame: &mut Frame, view: &View, form: &Form, area: Rect) {
    let width = usize::from(area.width);
    let label_room = form
        .fields
        .iter()
        .filter(|field| field.visible)
        .map(|field| text::width(&view.say(&field.label)) + 4)
        .max()
        .unwrap_or(12)
        .min(width / 2);
    let mut rows: Vec<Line> = Vec::new();
    let (mut top, mut bottom) = (0, 0);
    for finding in &form.general {
        rows.extend(findings::lines(view, finding, width, 1, true));
    }
    for (at, field) in form.fields.iter().enumerate() {
        if !field.visible {
            continue;
        }
        if let Some(section) = &field.section {
            if !rows.is_empty() {
                rows.push(Line::default());
            }
            rows.push(Line::styled(view.say(section), view.theme.heading));
        }
        if at == form.at() {
            top = rows.len();
        }
        rows.push(row(view, field, at == form.at(), label_room, width));
        if field.left {
            for finding in &field.findings {
                rows.extend(findings::lines(view, finding, width, label_room, false));
            }
        }
        if at == form.at() {
            if let Some(hint) = &field.hint {
                for line in text::wrap(&view.say(hint), width.saturating_sub(label_room)) {
                    rows.push(Line::styled(
                        format!("{}{line}", " ".repeat(label_room)),
                        view.theme.muted,
                    ));
                }
            }
            bottom = rows.len();
        }
    }
    let height = usize::from(area.height);
    let offset = bottom
        .saturating_sub(height)
        .max(top.saturating_sub(height / 3))
        .min(rows.len().saturating_sub(height))
        .min(top);
    for (line, y) in rows.into_iter().skip(offset).zip(area.y..area.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
    let y = area.y + u16::try_from(top - offset).unwrap_or(0);
    let x = area.x + u16::try_from(label_room).unwrap_or(0);
    let value = Rect {
        x,
        y,
        width: area.right().saturating_sub(x),
        height: 1,
    };
    if let Some(field) = form.current()
        && let Some(line) = field.line()
        && form.picker.is_none()
    {
        let room = usize::from(value.width).saturating_sub(text::width(&field.suffix) + 1);
        let typed = Rect {
            width: u16::try_from(room).unwrap_or(value.width),
            ..value
        };
        input::draw(frame, line, typed, view.theme.accent, true);
    }
    draw_picker(frame, view, form, value, area);
}

fn row(view: &View, field: &Field, focus: bool, label_room: usize, width: usize) -> Line<'static> {
    let worst = field
        .left
        .then(|| field.findings.iter().map(|f| f.severity).max())
        .flatten();
    let mark = match (focus, worst) {
        (true, _) => Span::styled("▸ ", view.theme.accent),
        (false, Some(severity)) => Span::styled(
            format!("{} ", theme::sign(severity)),
            view.theme.severity(severity),
        ),
        (false, None) => Span::raw("  "),
    };
    let star = if field.required { "*" } else { "" };
    let label = text::cell(
        &format!("{}{star}", view.say(&field.label)),
        label_room.saturating_sub(3),
    );
    let room = width.saturating_sub(label_room);
    let value = match &field.kind {
        Kind::Text(line) => format!("{}{}", line.text(), field.suffix),
        Kind::Toggle(on) => format!("[{}]", if *on { "x" } else { " " }),
        Kind::Choice { .. } if focus => format!("‹ {} ›", field.words(&view.model.cx.catalogue)),
        Kind::Choice { .. } | Kind::Many { .. } => field.words(&view.model.cx.catalogue),
    };
    let empty = value.is_empty() && !focus;
    let value = if empty { "—".to_owned() } else { value };
    let style = match (focus, empty || field.locked.is_some()) {
        (true, _) => view.theme.accent,
        (false, true) => view.theme.muted,
        (false, false) => ratatui::style::Style::new(),
    };
    let label_style = if focus {
        view.theme.heading
    } else {
        view.theme.muted
    };
    let mut spans = vec![
        mark,
        Span::styled(label, label_style),
        Span::raw(" "),
        Span::styled(text::fit(&value, room), style),
    ];
    if let Some(why) = &field.locked {
        let used = text::width(&value) + 2;
        spans.push(Span::styled(
            format!("  {}", text::fit(&view.say(why), room.saturating_sub(used))),
            view.theme.muted,
        ));
    }
    Line::from(spans)
}

fn draw_picker(frame: &mut Frame, view: &View, form: &Form, value: Rect, area: Rect) {
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
