//! The screens, driven by keys through the real loop and looked at as pictures.

mod book;
mod desk;
mod harness;

mod activity;
mod customers;
mod event_loop;
mod forms_account;
mod forms_add;
mod users;
mod users_desk;
mod users_files;
mod users_import;
mod users_pictures;
mod welcome;
