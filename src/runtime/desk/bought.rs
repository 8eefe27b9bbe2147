//! Questions about what customers bought, and what is due.

use std::{cmp::Reverse, sync::Arc};

use jiff::Timestamp;

use crate::app::{
    Outcome,
    purchased::{DueRow, Line, PurchaseSort, Purchased, PurchasesQuery},
};
use crate::domain::{
    due::{Ahead, days},
    fold::fold,
};
use crate::service::{Refusal, Service};
use crate::store::directory::{Column, Directory, Shown, SortBy};

use super::super::Failure;

/// The subscriptions of all customers that fit, in order.
pub(super) fn purchases(service: &Service, query: &PurchasesQuery) -> Result<Outcome, Failure> {
    let directory = service.book().directory()?;
    let purchases = service.book().purchases()?;
    Ok(Outcome::Purchases(arrange(
        &directory,
        purchases.rows(),
        query,
    )))
}

/// See `purchases`; what the bench measures.
pub fn arrange(
    directory: &Arc<Directory>,
    rows: &[Arc<crate::domain::subscription::Glance>],
    query: &PurchasesQuery,
) -> Purchased {
    let words: Vec<String> = fold(&query.text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut lines: Vec<Line> = Vec::with_capacity(rows.len());
    // All of a customer stand together: its row is looked up, and its name folded, once.
    let mut last = None;
    let mut row = None;
    let mut name = String::new();
    for of in rows {
        if last != Some(of.customer) {
            last = Some(of.customer);
            row = directory.find(&of.customer);
            if !words.is_empty() {
                name = row
                    .and_then(|row| directory.row(row))
                    .map(|row| fold(row.name()))
                    .unwrap_or_default();
            }
        }
        let fits = words.iter().all(|word| {
            of.folded.contains(word.as_str())
                || name.contains(word.as_str())
                || of.id.to_string().starts_with(word.as_str())
        });
        if fits {
            lines.push((Arc::clone(of), row));
        }
    }
    sort(&mut lines, directory, query.sort);
    if query.descending {
        lines.reverse();
    }
    let at = query
        .keep
        .and_then(|id| lines.iter().position(|(of, _)| of.id == id));
    Purchased::new(directory.clone(), lines.into(), rows.len(), at)
}

fn sort(lines: &mut [Line], directory: &Directory, by: PurchaseSort) {
    match by {
        PurchaseSort::Customer => {
            let order = directory.list(
                SortBy {
                    column: Column::Name,
                    descending: false,
                },
                Shown::All,
            );
            let mut rank = Vec::new();
            for (place, row) in order.into_iter().enumerate() {
                let row = row as usize;
                if rank.len() <= row {
                    rank.resize(row + 1, usize::MAX);
                }
                rank[row] = place;
            }
            let place = |line: &Line| {
                line.1
                    .and_then(|row| rank.get(row as usize))
                    .copied()
                    .unwrap_or(usize::MAX)
            };
            lines.sort_by(|a, b| {
                place(a)
                    .cmp(&place(b))
                    .then_with(|| a.0.folded.cmp(&b.0.folded))
                    .then_with(|| a.0.id.cmp(&b.0.id))
            });
        }
        PurchaseSort::Name => {
            lines.sort_by(|a, b| {
                let key = |line: &Line| line.0.id;
                a.0.folded.cmp(&b.0.folded).then(key(a).cmp(&key(b)))
            });
        }
        PurchaseSort::TermEnd => {
            lines.sort_by_key(|(of, _)| (of.term_end.unwrap_or(Timestamp::MAX), of.id));
        }
        PurchaseSort::Status => {
            lines.sort_by(|a, b| {
                (a.0.status as u8)
                    .cmp(&(b.0.status as u8))
                    .then_with(|| a.0.folded.cmp(&b.0.folded))
            });
        }
        PurchaseSort::Quantity => {
            lines.sort_by_key(|(of, _)| (Reverse(of.quantity), of.id));
        }
    }
}

/// What is due now.
pub(super) fn due(service: &Service) -> Result<Outcome, Failure> {
    Ok(Outcome::Due(due_rows(service)?))
}

/// See `due`; what the bench measures.
pub fn due_rows(service: &Service) -> Result<Arc<[DueRow]>, Refusal> {
    let now = service.clock().now();
    let directory = service.book().directory()?;
    let rows = service
        .due(now, Ahead::default())?
        .into_iter()
        .map(|due| DueRow {
            customer: directory
                .find(&due.customer)
                .and_then(|row| directory.row(row))
                .map_or_else(
                    || due.customer.microsoft_id.to_string(),
                    |row| row.name().to_owned(),
                ),
            days: days(due.at, now),
            due,
        });
    Ok(rows.collect())
}
