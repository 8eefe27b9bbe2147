//! Types and rules, pure: no I/O, no clock, no randomness.

pub mod address;
pub mod audit;
pub mod change;
pub mod cloud;
pub mod country;
pub mod customer;
pub mod diff;
pub mod field;
pub mod finding;
pub mod fold;
pub mod guid;
pub mod message;
pub mod partner;
pub mod password;
pub mod permission;
pub mod read;
pub mod record;
pub mod role;
pub mod rules;
pub mod secret;
pub mod upn;
pub mod user;
pub mod write;
