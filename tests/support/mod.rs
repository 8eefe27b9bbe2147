//! What several tests share.

mod bless;
pub(crate) mod picture;

pub(crate) use bless::bless;
