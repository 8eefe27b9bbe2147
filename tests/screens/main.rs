//! The screens, driven by keys through the real loop and looked at as pictures.

mod book;
mod harness;

mod activity;
mod customers;
mod event_loop;
#[cfg(test)]
mod users;
#[cfg(test)]
mod users_desk;
#[cfg(test)]
mod users_files;
#[cfg(test)]
mod users_import;
#[cfg(test)]
mod users_pictures;
mod welcome;
