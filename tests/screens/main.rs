//! The screens, driven by keys through the real loop and looked at as pictures.

mod book;
mod harness;

mod activity;
mod customers;
mod event_loop;
mod users;
mod users_desk;
mod users_files;
mod users_import;
mod users_pictures;
mod welcome;
