//! The screens, driven by keys through the real loop and looked at as pictures.

#[cfg(test)]
mod book;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod entries;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod matrix;

#[cfg(test)]
mod account_parts;
#[cfg(test)]
mod activity;
#[cfg(test)]
mod customers;
#[cfg(test)]
mod event_loop;
#[cfg(test)]
mod filter;
#[cfg(test)]
mod forms_account;
#[cfg(test)]
mod forms_add;
#[cfg(test)]
mod people;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod real_book;
#[cfg(test)]
mod removal;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod subscriptions;
#[cfg(test)]
#[path = "../support/mod.rs"]
mod support;
#[cfg(test)]
mod tags;
#[cfg(test)]
mod transfer_book;
#[cfg(test)]
mod transfer_steps;
#[cfg(test)]
mod transfers;
#[cfg(test)]
mod users_book;
#[cfg(test)]
mod users_desk;
#[cfg(test)]
mod users_files;
#[cfg(test)]
mod users_import;
#[cfg(test)]
mod users_licenses;
#[cfg(test)]
mod users_list;
#[cfg(test)]
mod users_page;
#[cfg(test)]
mod users_pictures;
#[cfg(test)]
mod users_repairs;
#[cfg(test)]
mod users_seats;
#[cfg(test)]
mod users_states;
#[cfg(test)]
mod welcome;
