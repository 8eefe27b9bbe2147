//! How `users import` reads its file.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Clone, Default, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct ReadingArgs {
    #[arg(long, value_name = "E")]
    pub encoding: Option<String>,
    #[arg(long, value_name = "D")]
    pub delimiter: Option<String>,
    #[arg(long, value_name = "pc|m365|entra")]
    pub kind: Option<String>,
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    #[arg(long)]
    pub no_header: bool,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "R", value_delimiter = ',')]
    pub repair: Vec<String>,
    #[arg(long, value_name = "F")]
    pub save_repaired: Option<PathBuf>,
    #[arg(long)]
    pub skip_existing: bool,
    #[arg(long)]
    pub keep_example: bool,
    #[arg(long)]
    pub unblock: bool,
    #[arg(long)]
    pub file_passwords: bool,
    #[arg(long)]
    pub file_locations: bool,
}
