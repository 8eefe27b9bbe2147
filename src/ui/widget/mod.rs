//! Pieces that several screens are made of.

pub mod detail;
pub mod filter;
pub mod findings;
pub mod footer;
pub mod form;
pub mod header;
pub mod input;
pub mod offer;
pub mod picker;
pub mod popup;
pub mod report;
pub mod state;
pub mod status;
pub mod steps;
pub mod table;
