//! Text in cells: measured by graphemes, cut with an ellipsis, and made harmless.

pub use crate::text::cells::{cell, clean, differing, fit, width, wrap};
