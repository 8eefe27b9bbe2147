//! The only impure place: terminal, event loop, workers. It performs [`crate::app::Effect`]s and feeds
//! [`crate::app::Outcome`]s back; it holds no rules.

pub mod burst;
mod clipboard;
pub mod desk;
pub mod event_loop;
pub mod input;
pub mod jobs;
pub mod painter;
pub mod paths;
pub mod report;
pub mod secrecy;
pub mod services;
pub mod setup;
pub mod surface;
pub mod terminal;

pub use services::{Failure, Services, Watch};
pub use setup::{Setup, run};
