//! Reading the files people have: decode, dialect, records, columns, check, run, result.

mod columns;
pub mod customers;
pub mod decode;
pub mod dialect;
pub mod encoding;
pub mod header;
pub mod kinds;
pub mod normalise;
pub mod records;
pub mod repair;
pub mod report;
pub mod result;
mod source;
pub mod spool;
pub mod subscriptions;
pub mod table;
pub mod users;
pub mod words;
pub mod workbook;
pub mod write;

pub use encoding::Encoding;
pub use header::Kind;
pub use table::{Facts, ReadOptions};
