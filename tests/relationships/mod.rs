//! Relationships below the screens: intent in, plan out, commit, undo.

mod account;
mod bulk;
mod matrix;
mod removal;
mod requests;
mod support;
