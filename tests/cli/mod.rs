//! Whole commands: the program as a script sees it. Each test cites the rule or the sentence that it proves.
#![cfg(unix)]

mod add;
mod audit;
mod book;
mod customers_file;
mod demo;
mod desk;
mod hostile;
mod import_files;
mod init;
mod kill;
mod list;
mod matrix;
mod partner;
mod promises;
mod relationships;
mod roles;
mod sealed;
mod secrets;
mod subscriptions;
mod trust;
mod undo;
mod update;
mod users;
mod users_errors;

pub(crate) use desk::{Desk, Done, id};
