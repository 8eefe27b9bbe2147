//! Users and licenses: the commands, the rules behind them, the run of an import.

mod commands;
mod licenses;
mod run;
