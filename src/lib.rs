//! `contas`: the customer accounts of a Microsoft CSP partner, in the terminal.

pub mod app;
pub mod cli;
pub mod domain;
pub mod runtime;
pub mod service;
pub mod store;
pub mod text;
pub mod ui;
