//! How a customer's users looks.

use ratatui::{Frame, layout::Rect};

use crate::app::screen::users::Users;
use crate::ui::View;

use super::Status;

/// Rows that scroll.
pub fn page(_users: &Users, area: Rect) -> usize {
    usize::from(area.height)
}

/// Draws the screen.
pub const fn draw(_frame: &mut Frame, _view: &View, _users: &Users, _area: Rect) {}

/// What it has to say above the footer.
pub fn status(_view: &View, _users: &Users) -> Status {
    Status::default()
}
