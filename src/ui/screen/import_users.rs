//! How importing users looks.

use ratatui::{Frame, layout::Rect};

use crate::app::screen::import_users::ImportUsers;
use crate::ui::View;

use super::Status;

/// Rows that scroll.
pub fn page(_import_users: &ImportUsers, area: Rect) -> usize {
    usize::from(area.height)
}

/// Draws the screen.
pub const fn draw(_frame: &mut Frame, _view: &View, _import_users: &ImportUsers, _area: Rect) {}

/// What it has to say above the footer.
pub fn status(_view: &View, _import_users: &ImportUsers) -> Status {
    Status::default()
}
