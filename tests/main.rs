//! The one integration binary: the house rules, whole-program sessions, pictures. One binary links once.

#[cfg(test)]
mod house;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod support;
