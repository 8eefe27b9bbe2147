//! Arguments of `subscriptions`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::Timestamp;

use super::relationships::Switch;

#[derive(Debug, Subcommand)]
pub enum SubscriptionsCommand {
    List(SubscriptionsListArgs),
    Add(SubscriptionAddArgs),
    Import(SubscriptionsImportArgs),
    Export(SubscriptionsExportArgs),
    Suspend(SubscriptionEndArgs),
    Reactivate(SubscriptionArgs),
    Cancel(SubscriptionEndArgs),
    Set(SubscriptionSetArgs),
}

#[derive(Debug, Args)]
pub struct SubscriptionsListArgs {
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    #[arg(short = 'S', long, value_name = "NAME", conflicts_with = "customer")]
    pub segment: Option<String>,
    #[arg(long, value_name = "TIME", value_parser = super::transfers::moment)]
    pub at: Option<Timestamp>,
}

#[derive(Debug, Args)]
pub struct SubscriptionAddArgs {
    #[arg(long, value_name = "ID")]
    pub customer: String,
    #[arg(long, value_name = "F.json")]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct SubscriptionsImportArgs {
    #[arg(value_name = "F.csv")]
    pub file: PathBuf,
    #[arg(long, value_name = "ID")]
    pub customer: String,
}

#[derive(Debug, Args)]
pub struct SubscriptionsExportArgs {
    #[arg(long, value_name = "ID")]
    pub customer: String,
    #[arg(short = 'o', long = "output", value_name = "F.csv")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub complete: bool,
}

#[derive(Debug, Args)]
pub struct SubscriptionArgs {
    #[arg(value_name = "SUB")]
    pub subscription: String,
}

#[derive(Debug, Args)]
pub struct SubscriptionEndArgs {
    #[arg(value_name = "SUB")]
    pub subscription: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct SubscriptionSetArgs {
    #[arg(value_name = "SUB")]
    pub subscription: String,
    #[arg(long, value_name = "N")]
    pub quantity: Option<u64>,
    #[arg(long, value_enum)]
    pub auto_renew: Option<Switch>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub name: Option<String>,
}

#[derive(Debug, Args)]
pub struct DueArgs {
    #[arg(short = 'S', long, value_name = "NAME")]
    pub segment: Option<String>,
    #[arg(long, value_name = "TIME", value_parser = super::transfers::moment)]
    pub at: Option<Timestamp>,
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,
}
