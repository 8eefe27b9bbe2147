//! How a customer's account looks.

use ratatui::{Frame, layout::Rect};

use crate::app::screen::account::Account;
use crate::ui::View;

use super::Status;

/// Rows that scroll.
pub fn page(_account: &Account, area: Rect) -> usize {
    usize::from(area.height)
}

/// Draws the screen.
pub const fn draw(_frame: &mut Frame, _view: &View, _account: &Account, _area: Rect) {}

/// What it has to say above the footer.
pub fn status(_view: &View, _account: &Account) -> Status {
    Status::default()
}
