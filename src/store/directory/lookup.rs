//! Finding customers by what identifies them: key, Microsoft ID, domain, name or alias, registration number.

use std::cmp::Ordering;

use super::{
    Column, Directory, entry,
    order::{Orders, compare_domains, head, sort_by_head},
    segment::Row,
};
use crate::{
    domain::{customer::CustomerKey, guid::Guid},
    store::fold,
};

/// A name (part 0) or alias of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameRef {
    pub(super) row: u32,
    pub(super) part: u16,
}

/// All names and aliases of a row.
pub(super) fn names_of(row: &Row<'_>) -> impl Iterator<Item = NameRef> + use<> {
    let last = u16::try_from(row.aliases().count()).unwrap_or(u16::MAX);
    let row = row.number;
    (0..=last).map(move |part| NameRef { row, part })
}

pub(super) fn sort_names(directory: &Directory) -> Vec<NameRef> {
    let names: Vec<NameRef> = directory.rows().flat_map(|row| names_of(&row)).collect();
    sort_by_head(
        &names,
        |name| head(folded(directory, *name).bytes()),
        |a, b| compare_names(directory, a, b),
    )
}

pub(super) fn sort_registrations(directory: &Directory) -> Vec<u32> {
    let mut rows: Vec<u32> = directory
        .rows()
        .filter(|row| !row.registration_key().is_empty())
        .map(|row| row.number)
        .collect();
    rows.sort_unstable_by(|a, b| compare_registrations(directory, *a, *b));
    rows
}

pub(super) fn compare_names(directory: &Directory, a: NameRef, b: NameRef) -> Ordering {
    folded(directory, a)
        .cmp(folded(directory, b))
        .then_with(|| (a.row, a.part).cmp(&(b.row, b.part)))
}

fn folded(directory: &Directory, name: NameRef) -> &str {
    directory
        .row(name.row)
        .map_or("", |row| row.folded_name(name.part))
}

pub(super) fn compare_registrations(directory: &Directory, a: u32, b: u32) -> Ordering {
    registration(directory, a)
        .cmp(registration(directory, b))
        .then_with(|| a.cmp(&b))
}

fn registration(directory: &Directory, row: u32) -> &str {
    directory.row(row).map_or("", |row| row.registration_key())
}

/// The run of equal entries in a sorted array.
fn run<T>(order: &[T], at: impl Fn(&T) -> Ordering) -> &[T] {
    let start = order.partition_point(|entry| at(entry) == Ordering::Less);
    let rest = &order[start..];
    let end = rest.partition_point(|entry| at(entry) == Ordering::Equal);
    &rest[..end]
}

impl Directory {
    /// All that fit, those in the list first.
    pub(super) fn both(&self, column: Column, at: impl Fn(&Row<'_>) -> Ordering) -> Vec<u32> {
        let of = |orders: &Orders| {
            run(orders.by(column), |number| {
                self.row(*number).map_or(Ordering::Less, |row| at(&row))
            })
            .to_vec()
        };
        let mut rows = of(&self.active);
        rows.extend(of(&self.removed));
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
        self.both(Column::Domain, |row| compare_domains(row.domain(), domain))
    }

    /// The rows whose name or one of whose aliases is this text but for case, accents, width and spaces (AC-130).
    pub fn find_name(&self, text: &str) -> Vec<u32> {
        self.find_name_folded(&fold::line(text))
    }

    /// Like [`Self::find_name`], for a text that is folded already.
    pub fn find_name_folded(&self, text: &str) -> Vec<u32> {
        if text.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<u32> = run(&self.names, |name| folded(self, *name).cmp(text))
            .iter()
            .map(|name| name.row)
            .collect();
        rows.dedup();
        rows
    }

    /// The rows with this registration number in this country; signs between the digits do not count (AC-130).
    pub fn find_registration(&self, country: &str, number: &str) -> Vec<u32> {
        let key = entry::registration_key(country, number);
        if key.is_empty() {
            return Vec::new();
        }
        run(&self.registrations, |row| {
            registration(self, *row).cmp(&key)
        })
        .to_vec()
    }
}
