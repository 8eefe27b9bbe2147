//! What the rules say, in lines: sign, code, message.

use ratatui::text::{Line, Span};

use crate::domain::finding::{Finding, Place};
use crate::domain::message::Message;
use crate::ui::{View, text, theme};

/// The lines of a finding, no wider than `width`, indented by `indent`.
pub fn lines(
    view: &View,
    finding: &Finding,
    width: usize,
    indent: usize,
    place: bool,
) -> Vec<Line<'static>> {
    let style = view.theme.severity(finding.severity);
    let mut words = view.say(&finding.message);
    if place && let Some(place) = placed(view, finding) {
        words = format!("{place}: {words}");
    }
    if !finding.code.is_empty() {
        words = format!("{words} ({})", finding.code);
    }
    let room = width.saturating_sub(indent + 2);
    text::wrap(&words, room)
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            let sign = if at == 0 {
                theme::sign(finding.severity)
            } else {
                " "
            };
            Line::from(vec![
                Span::raw(" ".repeat(indent)),
                Span::styled(format!("{sign} "), style),
                Span::styled(line, style),
            ])
        })
        .collect()
}

fn placed(view: &View, finding: &Finding) -> Option<String> {
    match &finding.place {
        Place::Whole => None,
        Place::Field(path) => Some(field_name(view, path)),
        Place::Row { line, column, .. } => Some(
            view.say(
                &Message::new(if column.is_empty() {
                    "list-at-line"
                } else {
                    "list-at-cell"
                })
                .with("line", *line)
                .with("column", column.as_str()),
            ),
        ),
    }
}

/// The name of a field by its path, e.g. of `billingProfile.email` the text `field-billingProfile-email`; the path
/// itself where the catalogue has none.
pub fn field_name(view: &View, path: &str) -> String {
    let words = &view.model.cx.catalogue;
    if let Some(field) = crate::domain::field::find(path) {
        return words.get(field.label);
    }
    words
        .find(&format!("field-{}", path.replace('.', "-")))
        .or_else(|| words.find(&format!("field-{}", kebab(path))))
        .unwrap_or_else(|| path.to_owned())
}

fn kebab(path: &str) -> String {
    let mut out = String::new();
    for c in path.chars() {
        if c == '.' {
            out.push('-');
        } else if c.is_ascii_uppercase() {
            out.push('-');
            out.push(c.to_ascii_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}
