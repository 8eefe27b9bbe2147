//! Arguments of the commands about users and licenses.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::reading::ReadingArgs;

#[derive(Debug, Subcommand)]
pub enum UsersCommand {
    List(UsersListArgs),
    Template(UsersTemplateArgs),
    Import(UsersImportArgs),
    Show(UserArgs),
    Edit(UsersEditArgs),
    Delete(UsersDeleteArgs),
    Restore(UsersArgs),
    Block(UsersArgs),
    Unblock(UsersArgs),
    ResetPassword(UsersResetArgs),
}

#[derive(Debug, Args)]
pub struct UsersTemplateArgs {
    #[arg(short = 'o', long = "output", value_name = "F.csv")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct UsersImportArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "ID")]
    pub customer: String,
    #[arg(long, value_name = "BR")]
    pub location: Option<String>,
    #[arg(long)]
    pub valid_only: bool,
    #[arg(long, value_name = "F")]
    pub result: Option<PathBuf>,
    #[arg(long, value_name = "F")]
    pub passwords: Option<PathBuf>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    #[command(flatten)]
    pub run: RunArgs,
}

#[derive(Debug, Args)]
pub struct UsersListArgs {
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    #[arg(short = 'S', long, value_name = "NAME", conflicts_with = "customer")]
    pub segment: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    #[arg(long)]
    pub deleted: bool,
    #[arg(long, conflicts_with = "deleted")]
    pub blocked: bool,
    #[arg(long, value_name = "SKU")]
    pub license: Option<String>,
    #[arg(long, conflicts_with = "license")]
    pub unlicensed: bool,
    #[arg(long, value_name = "BR")]
    pub location: Option<String>,
}

/// One user of a customer.
#[derive(Debug, Clone, Args)]
pub struct UserArgs {
    #[arg(value_name = "USER")]
    pub user: String,
    #[arg(long, value_name = "ID")]
    pub customer: String,
}

/// Some users of a customer.
#[derive(Debug, Clone, Args)]
pub struct UsersArgs {
    #[arg(value_name = "USER", required = true)]
    pub users: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub customer: String,
}

#[derive(Debug, Args)]
pub struct UsersEditArgs {
    #[command(flatten)]
    pub of: UserArgs,
    #[arg(long = "set", value_name = "PATH=VALUE", num_args = 1.., allow_hyphen_values = false)]
    pub set: Vec<String>,
    #[arg(long = "clear", value_name = "PATH", num_args = 1..)]
    pub clear: Vec<String>,
    #[arg(long = "add-role", value_name = "ROLE")]
    pub add_roles: Vec<String>,
    #[arg(long = "remove-role", value_name = "ROLE")]
    pub remove_roles: Vec<String>,
}

#[derive(Debug, Args)]
pub struct UsersDeleteArgs {
    #[command(flatten)]
    pub of: UsersArgs,
    #[arg(long, value_name = "UPN")]
    pub confirm: Option<String>,
}

#[derive(Debug, Args)]
pub struct UsersResetArgs {
    #[command(flatten)]
    pub of: UserArgs,
    #[arg(long, value_name = "F")]
    pub passwords: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum LicensesCommand {
    List(LicensesListArgs),
    Set(LicensesSetArgs),
    Assign(LicensesAssignArgs),
    Revoke(LicensesRevokeArgs),
}

#[derive(Debug, Args)]
pub struct LicensesListArgs {
    #[arg(long, value_name = "ID")]
    pub customer: String,
}

#[derive(Debug, Args)]
pub struct LicensesSetArgs {
    #[arg(value_name = "SKU")]
    pub sku: String,
    #[arg(long, value_name = "N")]
    pub units: u64,
    #[arg(long, value_name = "ID")]
    pub customer: String,
}

/// A product and some users. Without a customer it is the one whose users they are.
#[derive(Debug, Args)]
pub struct LicensesRevokeArgs {
    #[arg(value_name = "SKU")]
    pub sku: String,
    #[arg(value_name = "USER", required = true)]
    pub users: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
}

#[derive(Debug, Args)]
pub struct LicensesAssignArgs {
    #[command(flatten)]
    pub of: LicensesRevokeArgs,
    #[arg(long, value_name = "BR")]
    pub location: Option<String>,
    #[arg(long)]
    pub partial_licenses: bool,
    #[arg(long, value_name = "PLAN")]
    pub without: Vec<String>,
    #[arg(long, value_name = "PLAN")]
    pub with: Vec<String>,
}

/// What `users import` does besides adding.
#[derive(Debug, Clone, Default, Args)]
pub struct RunArgs {
    #[arg(long = "license", value_name = "SKU")]
    pub licenses: Vec<String>,
    #[arg(long)]
    pub partial_licenses: bool,
    #[arg(long)]
    pub resume: bool,
    #[arg(long, value_name = "DIR")]
    pub parts: Option<PathBuf>,
}
