//! Reading the files people have: decode, dialect, records, columns, check, run, result.

pub mod report;
