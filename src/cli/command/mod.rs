//! The commands: arguments -> intent -> plan -> commit, one file each.

pub mod audit;
pub mod customers;
pub mod customers_account;
pub mod customers_change;
pub mod customers_file;
pub mod demo;
pub mod due;
pub mod init;
pub mod licenses;
pub mod operators;
pub mod partner;
pub mod people;
pub mod relationships;
pub mod resellers;
pub mod roles;
pub mod subscriptions;
pub mod tags;
pub mod transfers;
pub mod trust;
pub mod user_show;
pub mod users;
pub mod users_reading;
