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
    #[arg(long, value_name = "TIME", value_parser = moment)]
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
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub at: Option<Timestamp>,
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,
}

/// A moment: with an offset, without one (UTC), or a day alone, which begins at midnight UTC.
fn moment(text: &str) -> Result<Timestamp, String> {
    use jiff::{civil, tz::TimeZone};
    let text = text.trim();
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(at);
    }
    let civil = text
        .parse::<civil::DateTime>()
        .or_else(|_| text.parse::<civil::Date>().map(|day| day.at(0, 0, 0, 0)));
    civil
        .and_then(|civil| civil.to_zoned(TimeZone::UTC))
        .map(|at| at.timestamp())
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn api_1_a_moment_may_be_a_day_and_is_utc() {
        for (text, at) in [
            ("2026-11-22", "2026-11-22T00:00:00Z"),
            ("2026-11-22T10:00", "2026-11-22T10:00:00Z"),
            ("2026-11-22T10:00:00-03:00", "2026-11-22T13:00:00Z"),
            ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"),
        ] {
            assert_eq!(moment(text).map(|at| at.to_string()), Ok(at.to_owned()));
        }
        assert!(moment("tomorrow").is_err());
    }
}
