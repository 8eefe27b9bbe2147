//! The field for the customer's name below the review, and what Enter does: nothing, until the name is right.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::app::screen::transfer::TransferPage;
use crate::domain::{message::Message, transfer::EventKind};
use crate::service::transfers::Verb;
use crate::ui::{View, text, widget::input};

/// Lines it takes.
pub(super) const ROWS: u16 = 4;

/// Draws it, where something waits for the name.
pub(super) fn draw(frame: &mut Frame, view: &View, page: &TransferPage, area: Rect) {
    let (Some(confirm), Some(shown)) = (&page.confirm, &page.view) else {
        return;
    };
    let row = |at: u16| Rect {
        y: area.y + at.min(area.height.saturating_sub(1)),
        height: 1.min(area.height.saturating_sub(at)),
        ..area
    };
    let width = usize::from(area.width);
    let event = confirm.event.event;
    let is = |verb: &Verb| verb.event(&shown.transfer).is_ok_and(|it| it == event);
    let what = Verb::ALL.into_iter().find(is);
    let what = view.get(what.map_or(event.text(), Verb::text));
    let end = if event == EventKind::Sent {
        "desk-confirm-until"
    } else {
        "desk-confirm-final"
    };
    frame.render_widget(Span::styled("─".repeat(width), view.theme.muted), row(0));
    let title = format!("{what}. {}", view.get(end));
    frame.render_widget(
        Span::styled(text::fit(&title, width), view.theme.heading),
        row(1),
    );
    let label = format!("{}: ", view.get("desk-confirm-ask"));
    let taken = u16::try_from(text::width(&label))
        .unwrap_or(0)
        .min(area.width);
    frame.render_widget(Span::raw(label), row(2));
    let place = row(2);
    let field = Rect {
        x: place.x + taken,
        width: place.width.saturating_sub(taken),
        ..place
    };
    input::draw(frame, &confirm.typed, field, view.theme.accent, true);
    let (words, style) = if page.named() {
        let go = Message::new("desk-confirm-go").with("event", what);
        (view.say(&go), view.theme.accent)
    } else if confirm.typed.is_empty() {
        (view.get("desk-confirm-cancel"), view.theme.accent)
    } else {
        (view.get("desk-confirm-type"), view.theme.muted)
    };
    frame.render_widget(Line::styled(format!("[ {words} ]"), style), row(3));
}
