//! How a temporary password looks, once (USR-25).

use ratatui::{
    Frame,
    layout::{Constraint, Rect},
    text::{Line, Span, Text},
};

use crate::app::screen::password::Password;
use crate::ui::{View, text};

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, screen: &Password, area: Rect) {
    let width = area.width.min(70);
    let credentials = &screen.credentials;
    let label = [
        view.get("users-column-upn"),
        view.get("confirmation-password"),
    ];
    let room = label
        .iter()
        .map(|label| text::width(label))
        .max()
        .unwrap_or(0);
    let pair = |label: &str, value: &str, style| {
        Line::from(vec![
            Span::styled(text::cell(label, room), view.theme.muted),
            Span::raw("  "),
            Span::styled(text::clean(value).into_owned(), style),
        ])
    };
    let [name, password] = label;
    let mut lines = vec![
        Line::styled(view.get("person-password-head"), view.theme.good),
        Line::default(),
        pair(&name, &credentials.user_name, view.theme.accent),
        pair(&password, credentials.password.reveal(), view.theme.heading),
        Line::default(),
    ];
    for line in text::wrap(&view.get("person-password-once"), usize::from(width)) {
        lines.push(Line::styled(line, view.theme.warn));
    }
    let height = u16::try_from(lines.len()).unwrap_or(area.height);
    let place = area.centered(
        Constraint::Length(width),
        Constraint::Length(height.min(area.height)),
    );
    frame.render_widget(Text::from(lines), place);
}
