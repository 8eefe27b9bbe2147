//! The store: one contract for every implementation, then what is particular to the disk.

mod book;
mod codec;
mod contract;
mod damage;
mod directory;
mod directory_model;
mod kill;
mod model;
pub(crate) mod samples;
mod snapshot;
mod subject;
