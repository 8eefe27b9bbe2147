//! The message catalogue: text ids and arguments into the words of a language.

pub mod catalogue;
pub mod format;
pub mod harmless;
pub mod record;

pub use catalogue::{Catalogue, Lang};
