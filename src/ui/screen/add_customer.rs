//! How adding a customer looks.

use ratatui::{Frame, layout::Rect};

use crate::app::screen::add_customer::AddCustomer;
use crate::ui::View;

use super::Status;

/// Rows that scroll.
pub fn page(_add_customer: &AddCustomer, area: Rect) -> usize {
    usize::from(area.height)
}

/// Draws the screen.
pub const fn draw(_frame: &mut Frame, _view: &View, _add_customer: &AddCustomer, _area: Rect) {}

/// What it has to say above the footer.
pub fn status(_view: &View, _add_customer: &AddCustomer) -> Status {
    Status::default()
}
