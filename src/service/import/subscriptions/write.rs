//! Writing subscriptions as CSV (SUB-30).

use std::io::{self, Write};

use super::cell::{status_word, switch_word};
use crate::domain::subscription::{Subscription, term_end};
use crate::service::import::{
    kinds::{Column, Field, Kind, PORTAL, SubscriptionField as S},
    write::{Cell, CsvWriter, delimiter},
};
use crate::text::{Lang, format};

/// Which columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The portal's five.
    Portal,
    /// All.
    Complete,
}

/// Writes a file of subscriptions, line by line.
pub struct SubscriptionsWriter<W: Write> {
    csv: CsvWriter<W>,
    lang: Lang,
    columns: &'static [Column],
}

impl<W: Write> SubscriptionsWriter<W> {
    /// Begins the file with its header.
    pub fn new(out: W, form: Form, lang: Lang) -> io::Result<Self> {
        let all = Kind::Subscriptions.columns();
        let columns = match form {
            Form::Portal => all.get(..PORTAL).unwrap_or(all),
            Form::Complete => all,
        };
        let mut csv = CsvWriter::new(out, delimiter(lang));
        csv.record(columns.iter().map(|column| Cell::Exact(column.title(lang))))?;
        Ok(Self { csv, lang, columns })
    }

    /// Writes a subscription. What people type is neutralised (IMP-52).
    pub fn line(&mut self, of: &Subscription) -> io::Result<()> {
        let cells: Vec<(String, bool)> = self
            .columns
            .iter()
            .filter_map(|column| match column.field {
                Field::Subscription(field) => Some(cell(field, of, self.lang)),
                _ => None,
            })
            .collect();
        self.csv.record(cells.iter().map(|(text, free)| {
            if *free {
                Cell::Text(text)
            } else {
                Cell::Exact(text)
            }
        }))
    }

    /// Writes what is left.
    pub fn finish(self) -> io::Result<W> {
        self.csv.finish()
    }
}

/// The text of a cell, and whether somebody typed it.
fn cell(field: S, of: &Subscription, lang: Lang) -> (String, bool) {
    let exact = |text: String| (text, false);
    let free = |text: &str| (text.to_owned(), true);
    let moment = |at: Option<jiff::Timestamp>| exact(at.map(format::iso).unwrap_or_default());
    match field {
        S::Id => exact(of.id.to_string()),
        S::OfferName => free(&of.offer_name),
        S::Quantity => exact(of.quantity.to_string()),
        S::Status => exact(status_word(of.status, lang).to_owned()),
        S::Reseller => free(&of.partner_id),
        S::FriendlyName => free(&of.friendly_name),
        S::EntitlementId => exact(
            of.entitlement_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
        ),
        S::Term => free(&of.term_duration),
        S::Cycle => free(&of.billing_cycle),
        S::AutoRenew => exact(switch_word(of.auto_renew_enabled, lang).to_owned()),
        S::Start => moment(of.effective_start_date),
        S::End => moment(term_end(of)),
        S::CancellationUntil => moment(of.cancellation_allowed_until_date),
        S::BillingType => free(&of.billing_type),
        S::Parent => exact(
            of.parent_subscription_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
        ),
        S::Order => free(&of.order_id),
    }
}
