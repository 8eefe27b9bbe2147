//! How a small form looks: what it is about, then its fields.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Text},
};

use crate::app::screen::entry::Entry;
use crate::domain::message::Message;
use crate::ui::{
    View, text,
    widget::{form, offer},
};

fn head(view: &View, entry: &Entry, width: usize) -> Vec<Line<'static>> {
    entry
        .head
        .iter()
        .flat_map(|message| text::wrap(&view.say(message), width))
        .map(|line| Line::styled(line, view.theme.muted))
        .collect()
}

/// What stands above takes at most a third; it is said again in the review.
fn areas(view: &View, entry: &Entry, area: Rect) -> [Rect; 3] {
    let lines = head(view, entry, area.width.into()).len();
    let above = u16::try_from(lines)
        .unwrap_or(u16::MAX)
        .min(area.height / 3);
    area.layout(&Layout::vertical([
        Constraint::Length(above),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]))
}

/// Rows of the form.
pub fn page(view: &View, entry: &Entry, area: Rect) -> usize {
    usize::from(areas(view, entry, area)[2].height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, entry: &Entry, area: Rect) {
    if let Some(offered) = &entry.offer {
        let message = Message::new("entry-offer").with("count", offered.draft.values.len());
        offer::draw(frame, view, offered, &message, area);
        return;
    }
    let [above, _, body] = areas(view, entry, area);
    let lines = head(view, entry, area.width.into());
    frame.render_widget(Text::from(lines), above);
    form::draw(frame, view, &entry.form, body);
}
