//! The line above the footer: the newest notice, else what the screen has to say; its position at the right.

use ratatui::{Frame, layout::Rect, text::Span};

use crate::ui::{View, screen, text, theme};

use super::header::two_sided;

/// Draws one line.
pub fn draw(frame: &mut Frame, view: &View, area: Rect) {
    let cx = &view.model.cx;
    let (mut left, right) = screen::status(view);
    if cx.notice_shown
        && let Some(notice) = cx.notices.last()
    {
        let room = usize::from(area.width).saturating_sub(4);
        let style = view.theme.severity(notice.severity);
        left = vec![
            Span::styled(format!("{} ", theme::sign(notice.severity)), style),
            Span::styled(text::fit(&view.say(&notice.message), room), style),
        ];
    }
    two_sided(frame, area, left, right);
}
