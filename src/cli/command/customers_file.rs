//! f
use crate::cli::{args::*,exit::Failure,session::Session};
/// r
pub fn import(_:&Session,_:&CustomersImportArgs)->Result<(),Failure>{Ok(())}
/// r
pub fn export(_:&Session,_:&CustomersExportArgs)->Result<(),Failure>{Ok(())}
