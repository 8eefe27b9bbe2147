//! The integration tests in one binary, which links once: house rules, commands, store, whole-program sessions, pictures.

#[cfg(test)]
mod cli;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hard;
#[cfg(test)]
#[path = "support/hostile.rs"]
mod hostile_data;
#[cfg(test)]
mod house;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod relationships;
#[cfg(test)]
mod store;
#[cfg(test)]
#[path = "support/bless.rs"]
mod support;
#[cfg(test)]
mod transfers;
#[cfg(test)]
mod users;
