//! What the rules say, in lines: sign, code, message.

use ratatui::text::{Line, Span};

use crate::domain::finding::{Finding, Place};
use crate::domain::message::Message;
use crate::text::record;
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
        Place::Field(path) => record::place_name(path, &view.model.cx.catalogue),
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
