//! Files of users as people have them: the acceptance cases of accounts.md 1.11 by their numbers, every code of table 1.3
//! through the command, repairs, and properties.

mod acceptance;
mod codes;
mod forms;
mod properties;
mod repairs;
mod support;
