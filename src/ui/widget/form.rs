//! A form: labels at the left, values beside them, findings under the field; the field in focus is always seen.

use std::ops::Range;

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::app::form::{Field, Form, Kind};
use crate::domain::message::Message;
use crate::ui::{View, text, theme};

use super::{findings, input, picker};

pub use super::picker::PICKER_ROWS;

/// Draws the form.
pub fn draw(frame: &mut Frame, view: &View, form: &Form, area: Rect) {
    draw_part(frame, view, form, 0..form.fields.len(), area);
}

/// Draws some of the fields, for forms in columns. The open picker belongs to the part that holds its field.
pub fn draw_part(frame: &mut Frame, view: &View, form: &Form, part: Range<usize>, area: Rect) {
    let look = Look {
        view,
        form,
        labels: label_room(view, form, &part, area.width.into()),
        width: area.width.into(),
    };
    let mut rows: Vec<Line> = Vec::new();
    if part.start == 0 {
        for finding in &form.general {
            rows.extend(findings::lines(view, finding, look.width, 1, true));
        }
    }
    // The rows of the field in focus, with its heading, and the row of its value.
    let mut focus: Option<(Range<usize>, usize)> = None;
    let fields = form.fields.iter().enumerate();
    for (at, field) in fields.filter(|(at, field)| part.contains(at) && field.visible) {
        let mut first = rows.len();
        if let Some(section) = &field.section {
            if !rows.is_empty() {
                rows.push(Line::default());
                first += 1;
            }
            rows.push(Line::styled(view.say(section), view.theme.heading));
        }
        let value = rows.len();
        look.lines(field, at == form.at(), &mut rows);
        if at == form.at() {
            focus = Some((first..rows.len(), value));
        }
    }
    let height = usize::from(area.height);
    let (span, value) = focus.clone().unwrap_or_default();
    // What was just left stays in sight above, and what comes next below.
    let offset = (span.end + height / 3)
        .saturating_sub(height)
        .min(rows.len().saturating_sub(height))
        .max(span.end.saturating_sub(height))
        .min(span.start);
    let more = rows.len() > offset + height;
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
    if more {
        let corner = Rect {
            x: area.right().saturating_sub(1),
            y: area.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        frame.render_widget(Span::styled("↓", view.theme.key), corner);
    }
    if focus.is_some() {
        let y = area.y + u16::try_from(value - offset).unwrap_or(0);
        look.draw_focus(frame, y, area);
    }
}

/// Room for the labels: the longest one, but never so much that a domain would not fit beside it at 80 columns.
fn label_room(view: &View, form: &Form, part: &Range<usize>, width: usize) -> usize {
    let longest = form
        .fields
        .iter()
        .enumerate()
        .filter(|(at, field)| part.contains(at) && field.visible)
        .map(|(_, field)| text::width(&view.say(&field.label)) + 4)
        .max();
    longest.unwrap_or(12).min(width * 2 / 5 + 4)
}

/// What all fields of a part are drawn with.
struct Look<'a> {
    view: &'a View<'a>,
    form: &'a Form,
    labels: usize,
    width: usize,
}

impl Look<'_> {
    /// The lines of a field: label and value side by side, then what is to be said about it.
    fn lines(&self, field: &Field, focus: bool, rows: &mut Vec<Line<'static>>) {
        let theme = self.view.theme;
        let star = if field.required { "*" } else { "" };
        let label = format!("{}{star}", self.view.say(&field.label));
        let labels = text::wrap(&label, self.labels.saturating_sub(3));
        let (value, style) = self.value(field, focus);
        let label_style = if focus { theme.heading } else { theme.muted };
        for at in 0..labels.len().max(value.len()) {
            let mark = if at == 0 {
                self.mark(field, focus)
            } else {
                Span::raw("  ")
            };
            let label = labels.get(at).map_or("", String::as_str);
            let label = text::cell(label, self.labels.saturating_sub(3));
            let mut spans = vec![mark, Span::styled(label, label_style), Span::raw(" ")];
            if let Some(part) = value.get(at) {
                spans.push(Span::styled(part.clone(), style));
            }
            if at == 0
                && let Some(why) = field.locked.as_ref().filter(|_| !self.form.page)
            {
                let used = self.labels + value.first().map_or(0, |part| text::width(part)) + 2;
                let why = text::fit(&self.view.say(why), self.width.saturating_sub(used));
                spans.push(Span::styled(format!("  {why}"), theme.muted));
            }
            rows.push(Line::from(spans));
        }
        if let Some(was) = &field.was {
            let was = if was.is_empty() {
                self.view.get("value-not-provided")
            } else {
                was.clone()
            };
            let message = Message::new("forms-was").with("value", was);
            self.beside(&self.view.say(&message), theme.warn, rows);
        }
        if field.left {
            for finding in &field.findings {
                let lines = findings::lines(self.view, finding, self.width, self.labels, false);
                rows.extend(lines);
            }
        }
        if focus {
            let reason = field.locked.as_ref().filter(|_| self.form.page);
            if let Some(hint) = reason.or(field.hint.as_ref()) {
                self.beside(&self.view.say(hint), theme.muted, rows);
            }
        }
    }

    /// Words under a value.
    fn beside(&self, words: &str, style: Style, rows: &mut Vec<Line<'static>>) {
        for line in text::wrap(words, self.width.saturating_sub(self.labels)) {
            let line = format!("{}{line}", " ".repeat(self.labels));
            rows.push(Line::styled(line, style));
        }
    }

    /// The cursor, else the worst that was found, else whether it was changed or cannot be.
    fn mark(&self, field: &Field, focus: bool) -> Span<'static> {
        let theme = self.view.theme;
        let findings = field.findings.iter().map(|finding| finding.severity);
        let worst = findings.max().filter(|_| field.left);
        if focus {
            Span::styled("▸ ", theme.accent)
        } else if let Some(severity) = worst {
            Span::styled(
                format!("{} ", theme::sign(severity)),
                theme.severity(severity),
            )
        } else if field.was.is_some() {
            Span::styled("* ", theme.warn)
        } else if field.locked.is_some() && self.form.page {
            Span::styled("= ", theme.muted)
        } else {
            Span::raw("  ")
        }
    }

    /// The value in lines: a line that is typed is scrolled, everything else is shown whole.
    fn value(&self, field: &Field, focus: bool) -> (Vec<String>, Style) {
        let theme = self.view.theme;
        let words = &self.view.model.cx.catalogue;
        let typing = focus && !self.form.browse;
        let value = match &field.kind {
            // A whole domain needs no suffix.
            Kind::Text(line) if line.text().contains('.') => line.text().to_owned(),
            Kind::Text(line) if line.is_empty() && !typing => String::new(),
            Kind::Text(line) => format!("{}{}", line.text(), field.suffix),
            Kind::Toggle(on) => format!("[{}]", if *on { "x" } else { " " }),
            Kind::Choice { .. } if typing => format!("‹ {} ›", field.words(words)),
            Kind::Choice { .. } | Kind::Many { .. } => field.words(words),
        };
        let empty = value.is_empty() && !typing;
        let value = match (&field.blank, empty) {
            (_, false) => value,
            (Some(blank), true) => self.view.say(blank),
            (None, true) => "—".to_owned(),
        };
        let style = match (focus, empty || field.locked.is_some()) {
            (true, _) => theme.accent,
            (false, true) => theme.muted,
            (false, false) => Style::new(),
        };
        let room = self.width.saturating_sub(self.labels);
        if typing && field.line().is_some() {
            return (vec![text::fit(&value, room)], style);
        }
        (text::wrap(&value, room), style)
    }

    /// The line that is typed, with the terminal's cursor, and the open picker.
    fn draw_focus(&self, frame: &mut Frame, y: u16, area: Rect) {
        let x = area.x + u16::try_from(self.labels).unwrap_or(0);
        let value = Rect {
            x,
            y,
            width: area.right().saturating_sub(x),
            height: 1,
        };
        if let Some(field) = self.form.current()
            && let Some(line) = field.line()
            && self.form.picker.is_none()
            && !self.form.browse
        {
            let suffix = text::width(&field.suffix) + 1;
            let room = usize::from(value.width).saturating_sub(suffix);
            let typed = Rect {
                width: u16::try_from(room).unwrap_or(value.width),
                ..value
            };
            input::draw(frame, line, typed, self.view.theme.accent, true);
        }
        picker::draw(frame, self.view, self.form, value, area);
    }
}
