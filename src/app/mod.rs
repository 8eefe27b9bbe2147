//! The whole visible state, pure: an [`Action`] comes in, the [`Model`] changes, [`Effect`]s go out.
//!
//! Nothing here reads a clock, a file or a key. [`update()`] is the only way in; `runtime` performs the effects and
//! feeds their [`Outcome`]s back. To add a screen: a variant of [`screen::Screen`], a file here with its
//! [`screen::State`], a file in `ui/screen`, some bindings; the compiler points at the rest.

pub mod action;
pub mod context;
pub mod copying;
pub mod effect;
pub mod filter_field;
pub mod form;
pub mod hidden;
pub mod line;
pub mod list;
pub mod model;
pub mod overlay;
pub mod path;
pub mod people;
pub mod permit;
pub mod purchased;
pub mod rows;
pub mod scope;
pub mod screen;
mod seeing;
pub mod sheet;
pub mod update;
pub mod user_acts;

pub use action::{Action, Edit, Move};
pub use context::Context;
pub use effect::{Effect, JobId, Outcome};
pub use model::{Model, Session};
pub use scope::Scope;
pub use update::update;
