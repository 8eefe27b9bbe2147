//! Arguments of `contas transfers`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::{Timestamp, civil::Date};

use crate::domain::{
    guid::Guid,
    transfer::{Actor, Direction, EventKind, TransferKind},
};

#[derive(Debug, Subcommand)]
pub enum TransfersCommand {
    New(TransferNewArgs),
    Receive(TransferReceiveArgs),
    Send(TransferSendArgs),
    List(TransferListArgs),
    Show(TransferAtArgs),
    Readiness(TransferAtArgs),
    Review(TransferReviewArgs),
    Timeline(TransferFileArgs),
    Form(TransferFileArgs),
    Accept(TransferAcceptArgs),
    Decline(TransferEndArgs),
    Cancel(TransferEndArgs),
    Withdraw(TransferEndArgs),
    Event(TransferEventArgs),
    Billing(TransferBillingArgs),
}

#[derive(Debug, Args)]
pub struct TransferNewArgs {
    #[arg(long, value_name = "ID")]
    pub customer: String,
    #[arg(long, value_parser = kind)]
    pub kind: TransferKind,
    #[arg(long, value_parser = direction)]
    pub direction: Direction,
    #[command(flatten)]
    pub partner: TransferPartnerArgs,
    #[arg(long, value_name = "en|pt-BR")]
    pub text_lang: Option<String>,
}

#[derive(Debug, Args)]
pub struct TransferReceiveArgs {
    #[arg(long, value_name = "ID")]
    pub customer: String,
    #[arg(long, value_parser = kind, default_value = "azure-plan")]
    pub kind: TransferKind,
    #[arg(long, value_parser = direction, default_value = "outgoing")]
    pub direction: Direction,
    #[command(flatten)]
    pub partner: TransferPartnerArgs,
    #[arg(long, value_name = "ID", default_value = "")]
    pub remote_id: String,
}

/// The other partner and what moves.
#[derive(Debug, Args)]
pub struct TransferPartnerArgs {
    #[arg(long, value_name = "NAME")]
    pub partner: String,
    #[arg(long, value_name = "GUID")]
    pub partner_tenant: Option<Guid>,
    #[arg(long, value_name = "N", default_value = "")]
    pub partner_id: String,
    #[arg(long, value_name = "BR", default_value = "")]
    pub partner_country: String,
    #[arg(long, value_name = "NAME;MAIL;PHONE", default_value = "")]
    pub contact: String,
    #[arg(long, value_name = "NAME;MAIL;PHONE", default_value = "")]
    pub our_contact: String,
    #[arg(long, value_name = "MAIL", default_value = "")]
    pub customer_email: String,
    #[arg(long, value_name = "N", default_value = "")]
    pub reseller: String,
    #[arg(long, value_name = "BRL", default_value = "")]
    pub currency_source: String,
    #[arg(long, value_name = "USD", default_value = "")]
    pub currency_target: String,
    #[arg(long = "item", value_name = "SUB")]
    pub items: Vec<String>,
    #[arg(long)]
    pub only: bool,
}

#[derive(Debug, Args)]
pub struct TransferSendArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(long, value_name = "NAME")]
    pub confirm: Option<String>,
}

#[derive(Debug, Args)]
pub struct TransferListArgs {
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    #[arg(short = 'S', long, value_name = "NAME", conflicts_with = "customer")]
    pub segment: Option<String>,
    #[arg(long)]
    pub open: bool,
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub at: Option<Timestamp>,
}

#[derive(Debug, Args)]
pub struct TransferAtArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub at: Option<Timestamp>,
}

#[derive(Debug, Args)]
pub struct TransferReviewArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(long = "item", value_name = "SUB")]
    pub items: Vec<String>,
    #[arg(long)]
    pub only: bool,
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub at: Option<Timestamp>,
}

#[derive(Debug, Args)]
pub struct TransferFileArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(short = 'o', long = "output", value_name = "F")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct TransferAcceptArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(long = "item", value_name = "SUB")]
    pub items: Vec<String>,
    #[arg(long)]
    pub only: bool,
    #[arg(long, value_name = "NAME")]
    pub confirm: Option<String>,
}

#[derive(Debug, Args)]
pub struct TransferEndArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct TransferEventArgs {
    #[arg(value_name = "T")]
    pub transfer: String,
    #[arg(value_name = "NAME", value_parser = event)]
    pub event: EventKind,
    #[arg(long, value_name = "current|customer|new|microsoft", value_parser = actor)]
    pub by: Option<Actor>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    #[arg(long, value_name = "NAME", default_value = "")]
    pub person: String,
    #[arg(long = "file", value_name = "F")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    #[arg(long = "set", value_name = "KEY=VALUE", num_args = 1.., value_parser = pair)]
    pub set: Vec<(String, String)>,
    #[arg(long = "item", value_name = "SUB")]
    pub items: Vec<String>,
}

#[derive(Debug, Args)]
pub struct TransferBillingArgs {
    #[arg(long, value_name = "ID")]
    pub customer: String,
    #[arg(long, value_name = "F.json")]
    pub file: PathBuf,
}

fn kind(text: &str) -> Result<TransferKind, String> {
    super::word(text, TransferKind::MADE.map(|kind| (kind, kind.word())))
}

fn direction(text: &str) -> Result<Direction, String> {
    super::word(text, Direction::ALL.iter().map(|&side| (side, side.word())))
}

fn actor(text: &str) -> Result<Actor, String> {
    super::word(text, Actor::NAMED.map(|actor| (actor, actor.word())))
}

fn event(text: &str) -> Result<EventKind, String> {
    EventKind::of_word(text).ok_or_else(|| {
        EventKind::ALL
            .iter()
            .map(|event| event.word())
            .collect::<Vec<_>>()
            .join(" | ")
    })
}

fn pair(text: &str) -> Result<(String, String), String> {
    text.split_once('=')
        .map(|(key, value)| (key.trim().to_owned(), value.to_owned()))
        .ok_or_else(|| "KEY=VALUE".to_owned())
}

/// A moment, or a day: its beginning, UTC.
pub fn moment(text: &str) -> Result<Timestamp, jiff::Error> {
    let text = text.trim();
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(at);
    }
    let civil = text
        .parse::<jiff::civil::DateTime>()
        .or_else(|_| text.parse::<Date>().map(Into::into));
    civil
        .and_then(|civil| civil.to_zoned(jiff::tz::TimeZone::UTC))
        .map(|zoned| zoned.timestamp())
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
            assert_eq!(moment(text).unwrap().to_string(), at);
        }
        assert!(moment("tomorrow").is_err());
    }
}
