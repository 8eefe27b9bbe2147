//! users
use crate::cli::{args::UsersCommand, exit::Failure, session::Session};
/// r
pub fn run(_: &Session, _: UsersCommand) -> Result<(), Failure> {
    Ok(())
}
