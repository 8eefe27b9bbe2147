//! The whole program in a real pseudo-terminal: a session types, waits for what it sees, and looks how it ended.
//!
//! ```text
//! let home = Home::new();
//! let mut contas = home.contas(["--demo"]).size(80, 24).start();
//! contas.sees("500");
//! contas.presses("/").types("lodz").sees("Łódź");
//! contas.presses("esc esc q");
//! contas.ends().with_code(0).terminal_restored();
//! ```
#![cfg(unix)]

mod home;
mod keys;
mod selftest;
mod session;
mod sessions;
mod terminal;

pub(crate) use home::Home;
