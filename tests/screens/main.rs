//! The screens, driven by keys through the real loop and looked at as pictures.

mod book;
mod harness;

mod activity;
mod customers;
mod event_loop;
mod welcome;
