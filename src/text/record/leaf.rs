//! The leaves of the records' JSON: what each is called, and what stands in it.

use super::{form::Form, table};
use crate::domain::{
    field::{FIELDS, Field, Kind, path},
    record::RecordKind,
};

/// One leaf of a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leaf {
    /// Its path; one that ends with `.*` stands for every key of a map.
    path: &'static str,
    /// Text id of its name.
    pub(super) name: &'static str,
    /// What stands in it.
    pub(super) form: Form,
    /// The program keeps it for itself: whose record it is, keys, what follows from other fields.
    pub(super) kept: bool,
}

pub(super) const fn leaf(path: &'static str, name: &'static str, form: Form) -> Leaf {
    Leaf {
        path,
        name,
        form,
        kept: false,
    }
}

/// The customer's fields that a person may see by name.
const OF_FIELDS: [Leaf; FIELDS.len()] = {
    let mut leaves = [of_field(&FIELDS[0]); FIELDS.len()];
    let mut at = 1;
    while at < FIELDS.len() {
        leaves[at] = of_field(&FIELDS[at]);
        at += 1;
    }
    leaves
};

const fn of_field(field: &Field) -> Leaf {
    let form = match field.kind {
        Kind::Country => Form::Country,
        Kind::Date => Form::Day,
        Kind::Bool => Form::Switch,
        _ => Form::Text,
    };
    leaf(field.path, field.label, form)
}

impl Leaf {
    /// Not told to people.
    pub(super) const fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    fn is(&self, path: &str) -> bool {
        self.path == path || self.prefix().is_some_and(|prefix| path.starts_with(prefix))
    }

    fn prefix(&self) -> Option<&'static str> {
        self.path.strip_suffix('*')
    }

    /// The key of the map that a path names.
    pub(super) fn key(&self, path: &str) -> Option<String> {
        let key = path.strip_prefix(self.prefix()?)?;
        Some(key.replace("\\.", "."))
    }
}

/// All leaves of a kind of record, those of our tables before those of the account page.
fn leaves(kind: RecordKind) -> impl Iterator<Item = &'static Leaf> {
    let fields: &[Leaf] = match kind {
        RecordKind::Customer => &OF_FIELDS,
        _ => &[],
    };
    table::of(kind).iter().chain(fields)
}

/// The leaf of a path; `None` for what Partner Center says beyond what contas knows (UP-15). The tenant's address is
/// made like the bill-to address.
pub(super) fn find(kind: RecordKind, path: &str) -> Option<&'static Leaf> {
    match path.strip_prefix(TENANT_ADDRESS) {
        Some(inner) if kind == RecordKind::Customer => {
            let path = format!("{}.{inner}", path::ADDRESS);
            leaves(kind).find(|leaf| leaf.is(&path))
        }
        _ => leaves(kind).find(|leaf| leaf.is(path)),
    }
}

/// Before the fields of the tenant's address.
pub(super) const TENANT_ADDRESS: &str = "companyProfile.address.";

/// Where a path stands: the account page first, in its order, then our tables in theirs.
pub(super) fn position(kind: RecordKind, path: &str) -> usize {
    let page = OF_FIELDS.iter().position(|leaf| leaf.path == path);
    match page {
        Some(place) if kind == RecordKind::Customer => place,
        _ => {
            let table = table::of(kind);
            let place = table.iter().position(|leaf| leaf.is(path));
            OF_FIELDS.len() + place.unwrap_or(table.len())
        }
    }
}
