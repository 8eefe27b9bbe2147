//! Finding customers by what identifies them: key, Microsoft ID, domain, name or alias, registration number.

use std::cmp::Ordering;

use memchr::memmem;

use super::{
    Column, Directory, Shown,
    chunks::Order,
    entry,
    order::{head, lower, sort_by_head},
    row::Row,
    segment::ROWS,
};
use crate::{
    domain::{customer::CustomerKey, guid::Guid},
    store::fold,
};

pub(super) fn sort_registrations(directory: &Directory) -> Vec<u32> {
    let rows: Vec<u32> = directory
        .rows()
        .filter(|row| is_registered(directory, row.number))
        .map(|row| row.number)
        .collect();
    sort_by_head(
        &rows,
        |row| head(registration(directory, row).bytes()),
        |a, b| compare_registrations(directory, a, b),
    )
}

/// Whether a customer has a registration number.
pub(super) fn is_registered(directory: &Directory, row: u32) -> bool {
    directory
        .row(row)
        .is_some_and(|row| row.registration_number().contains(char::is_alphanumeric))
}

pub(super) fn compare_registrations(directory: &Directory, a: u32, b: u32) -> Ordering {
    registration(directory, a)
        .cmp(&registration(directory, b))
        .then_with(|| a.cmp(&b))
}

fn registration(directory: &Directory, row: u32) -> String {
    directory
        .row(row)
        .map_or_else(String::new, |row| row.registration_key())
}

impl Directory {
    /// The run of rows in an order for which `at` says that they are equal to what is looked for.
    fn run(&self, order: &Order, at: impl Fn(&Row<'_>) -> Ordering) -> Vec<u32> {
        let at = |number| self.row(number).map_or(Ordering::Less, |row| at(&row));
        let start = order.partition_point(|row| at(row) == Ordering::Less);
        (start..order.len())
            .map_while(|place| order.get(place).filter(|row| at(*row) == Ordering::Equal))
            .collect()
    }

    /// All that fit, those in the list first.
    fn both(&self, column: Column, at: impl Fn(&Row<'_>) -> Ordering) -> Vec<u32> {
        let mut rows = self.run(self.orders(Shown::Active).by(column), &at);
        rows.extend(self.run(self.orders(Shown::Removed).by(column), &at));
        rows
    }

    /// The row of a customer, in the list or removed.
    pub fn find(&self, key: &CustomerKey) -> Option<u32> {
        self.rows_of_microsoft_id(&key.microsoft_id)
            .into_iter()
            .find(|number| self.row(*number).is_some_and(|row| row.key() == *key))
    }

    /// The rows of a tenant: more than one for a dual partner (CL-40).
    pub fn rows_of_microsoft_id(&self, id: &Guid) -> Vec<u32> {
        self.both(Column::MicrosoftId, |row| row.microsoft_id().cmp(id))
    }

    /// The rows whose primary domain is this one, without regard to case; removed customers come last.
    pub fn find_domain(&self, domain: &str) -> Vec<u32> {
        self.both(Column::Domain, |row| {
            lower(row.domain_parts()).cmp(lower((domain, "")))
        })
    }

    /// The rows whose name or one of whose aliases is this text but for case, accents, width and spaces (AC-130). One
    /// pass over the folded texts.
    pub fn find_name(&self, text: &str) -> Vec<u32> {
        let text = fold::line(text);
        if text.is_empty() {
            return Vec::new();
        }
        let finder = memmem::Finder::new(text.as_bytes());
        let mut found = Vec::new();
        for (place, segment) in self.segments.iter().enumerate() {
            super::mask::scan(segment, &finder, &mut |row| {
                let number = super::number(place * ROWS + row);
                let names = |row: Row<'_>| row.folded_names().any(|name| name == text.as_bytes());
                if self.row(number).is_some_and(names) {
                    found.push(number);
                }
            });
        }
        found
    }

    /// The rows with this registration number in this country; signs between the digits do not count (AC-130).
    pub fn find_registration(&self, country: &str, number: &str) -> Vec<u32> {
        let key = entry::registration_key(country, number);
        if key.is_empty() {
            return Vec::new();
        }
        self.run(&self.registrations, |row| row.registration_key().cmp(&key))
    }
}
