//! What has to be typed before something is committed.

use ratatui::{Frame, layout::Rect, text::Span};

use crate::app::overlay::review::Review;
use crate::domain::message::Message;
use crate::ui::{View, text, widget::input};

/// Rows for what has to be typed.
pub fn typed_rows(review: &Review) -> usize {
    if review.to_type().is_some() { 2 } else { 0 }
}

/// What has to be typed, and where (USR-30).
pub fn draw_typed(frame: &mut Frame, view: &View, review: &Review, y: u16, area: Rect) {
    let Some(name) = review.to_type() else { return };
    let words = view.say(&Message::new("person-type-name").with("upn", name));
    let line = Rect {
        y,
        height: 1,
        ..area
    };
    let words = text::fit(&words, usize::from(area.width));
    frame.render_widget(Span::styled(words, view.theme.warn), line);
    let typed = Rect { y: y + 1, ..line };
    frame.render_widget(Span::styled("> ", view.theme.key), typed);
    let typed = Rect {
        x: typed.x + 2,
        width: typed.width.saturating_sub(2),
        ..typed
    };
    input::draw(frame, &review.typed, typed, view.theme.accent, true);
}
