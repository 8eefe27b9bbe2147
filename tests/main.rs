//! The integration tests in one binary, which links once: house rules, store, whole-program sessions, pictures.

#[cfg(test)]
mod house;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod relationships;
#[cfg(test)]
mod store;
#[cfg(test)]
mod support;
