//! Arguments of the commands that look after the book itself.

#![expect(
    missing_docs,
    reason = "the help texts of the catalogue say what each argument is"
)]

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct BackupArgs {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct RestoreArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    #[arg(long, conflicts_with = "plain")]
    pub encrypt: bool,
    #[arg(long)]
    pub plain: bool,
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum PassphraseCommand {
    Change(PassphraseChangeArgs),
}

#[derive(Debug, Args)]
pub struct PassphraseChangeArgs {
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}
