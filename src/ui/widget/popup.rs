//! A frame above the screen.

use ratatui::{
    Frame,
    layout::{Constraint, Rect},
    text::Line,
    widgets::{Block, Clear, Padding},
};

use crate::ui::{View, text};

/// Where an overlay lies that would like so many cells.
pub fn place(area: Rect, width: u16, height: u16) -> Rect {
    area.centered(
        Constraint::Length(width.min(area.width)),
        Constraint::Length(height.min(area.height)),
    )
}

/// The room inside the frame.
pub fn inner(outer: Rect) -> Rect {
    Block::bordered()
        .padding(Padding::horizontal(1))
        .inner(outer)
}

/// Draws the frame over what lies below; answers the room inside.
pub fn frame(frame: &mut Frame, view: &View, outer: Rect, title: &str) -> Rect {
    frame.render_widget(Clear, outer);
    let room = usize::from(outer.width).saturating_sub(6);
    let block = Block::bordered()
        .padding(Padding::horizontal(1))
        .border_style(view.theme.muted)
        .title(Line::styled(
            format!(" {} ", text::fit(title, room)),
            view.theme.heading,
        ));
    let inner = block.inner(outer);
    frame.render_widget(block, outer);
    inner
}
