//! What was typed before and never saved: go on, or throw it away.

use ratatui::{
    Frame,
    layout::{Constraint, Rect},
    style::Style,
    text::{Line, Span, Text},
};

use crate::app::form::Offer;
use crate::domain::message::Message;
use crate::ui::{View, text};

/// Draws the question; `what` is the draft in words.
pub fn draw(frame: &mut Frame, view: &View, offer: &Offer, what: &Message, area: Rect) {
    let width = area.width.saturating_sub(4).min(64);
    let room = usize::from(width);
    let mut lines = vec![
        Line::styled(view.get("forms-offer-title"), view.theme.heading),
        Line::default(),
    ];
    lines.extend(
        text::wrap(&view.say(what), room)
            .into_iter()
            .map(Line::from),
    );
    lines.push(Line::default());
    for (id, here) in [
        ("forms-offer-continue", !offer.discard),
        ("forms-offer-discard", offer.discard),
    ] {
        let (mark, style) = if here {
            ("▸ ", view.theme.selected)
        } else {
            ("  ", Style::new())
        };
        lines.push(Line::from(vec![
            Span::styled(mark, view.theme.accent),
            Span::styled(text::cell(&view.get(id), room.saturating_sub(2)), style),
        ]));
    }
    let height = u16::try_from(lines.len()).unwrap_or(area.height);
    let place = area.centered(
        Constraint::Length(width),
        Constraint::Length(height.min(area.height)),
    );
    frame.render_widget(Text::from(lines), place);
}
