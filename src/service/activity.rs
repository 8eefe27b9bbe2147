//! The activity log: filtered, and written as CSV (AU-01, AU-02).

use std::{collections::HashSet, io::Write, ops::ControlFlow, path::Path, path::PathBuf};

use jiff::Timestamp;

use crate::{
    domain::{
        audit::{AuditEntry, Operation},
        customer::CustomerKey,
        fold::fold,
        message::{Arg, Message},
        permission::Act,
        record::RecordId,
    },
    store::{Store, StoreError},
    text::{Catalogue, format, record},
};

use super::{
    Service,
    files::{Access, AtomicFile, FileError},
    import::write::{Cell, CsvWriter, delimiter},
    refusal::Refusal,
};

/// Which entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all occur in the customer's name, the operator or the operation.
    pub text: String,
    /// Not before.
    pub from: Option<Timestamp>,
    /// Before.
    pub until: Option<Timestamp>,
    /// Only this customer.
    pub customer: Option<CustomerKey>,
    /// Only these customers.
    pub segment: Option<HashSet<CustomerKey>>,
}

impl Filter {
    /// Whether an entry may be meant. One that names no customer is about several: what it touched tells, see
    /// [`Self::concerns`].
    fn admits(&self, entry: &AuditEntry) -> bool {
        self.from.is_none_or(|from| entry.at >= from)
            && self.until.is_none_or(|until| entry.at < until)
            && (entry.customer.as_ref()).is_none_or(|named| self.wants(named.key))
            && self.has_words(entry)
    }

    fn wants(&self, key: CustomerKey) -> bool {
        self.customer.is_none_or(|wanted| wanted == key)
            && (self.segment.as_ref()).is_none_or(|segment| segment.contains(&key))
    }

    /// Whether an entry is about a customer that is meant: by its name, or by what its commit touched (tags of marked
    /// customers, an import).
    fn concerns(&self, store: &dyn Store, entry: &AuditEntry) -> Result<bool, StoreError> {
        if entry.customer.is_some() || (self.customer.is_none() && self.segment.is_none()) {
            return Ok(true);
        }
        Ok(store.touched(entry.seq)?.iter().any(|id| match id {
            RecordId::Customer(key)
            | RecordId::Subscription(key, _)
            | RecordId::Transfer(key, _) => self.wants(*key),
            _ => false,
        }))
    }

    fn has_words(&self, entry: &AuditEntry) -> bool {
        if self.text.trim().is_empty() {
            return true;
        }
        let customer = entry.customer.as_ref().map_or("", |c| c.name.as_str());
        let line = fold(&format!(
            "{customer} {} {}",
            entry.operator,
            entry.operation.label()
        ));
        fold(&self.text)
            .split_whitespace()
            .all(|word| line.contains(word))
    }
}

/// So many entries are walked before the store is asked what they touched; it is not asked while it walks.
const STRIDE: usize = 256;

/// At most `limit` entries, the newest first, older than `before`; and whether there are more.
pub fn page(
    store: &dyn Store,
    filter: &Filter,
    before: Option<u64>,
    limit: usize,
) -> Result<(Vec<AuditEntry>, bool), StoreError> {
    let mut entries: Vec<AuditEntry> = Vec::new();
    let mut before = before.unwrap_or(u64::MAX);
    loop {
        let mut some: Vec<AuditEntry> = Vec::new();
        let mut ended = true;
        store.audit_back(before, &mut |entry| {
            let newest = some.last().or_else(|| entries.last());
            if filter.from.is_some_and(|from| entry.at < from) && went_forward(newest, &entry) {
                return ControlFlow::Break(());
            }
            if filter.admits(&entry) {
                some.push(entry);
                if some.len() == STRIDE {
                    ended = false;
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        before = some.last().map_or(before, |last| last.seq);
        for entry in some {
            if filter.concerns(store, &entry)? {
                if entries.len() == limit {
                    return Ok((entries, true));
                }
                entries.push(entry);
            }
        }
        if ended {
            return Ok((entries, false));
        }
    }
}

/// Entries stand in the order of their numbers. Only where the clock went back may an older number have a newer time,
/// so the walk ends at the first entry that is older than the one before it.
fn went_forward(newer: Option<&AuditEntry>, entry: &AuditEntry) -> bool {
    newer.is_none_or(|newer| entry.at <= newer.at)
}

impl Service {
    /// Writes entries as CSV: Date-Time (UTC), Affected customer, Action, Partner user, Status, Additional information.
    pub fn export_log(
        &self,
        filter: &Filter,
        to: &Path,
        catalogue: &Catalogue,
    ) -> Result<(PathBuf, u64), Refusal> {
        self.may(Act::ExportActivityLog)?;
        let (entries, _) = page(self.store(), filter, None, usize::MAX)?;
        let mut file = AtomicFile::create(to, Access::Usual, &[])?;
        write(&mut file, &entries, catalogue).map_err(|cause| FileError::io(to, cause))?;
        Ok((file.commit()?, entries.len() as u64))
    }

    /// Writes the same to a stream.
    pub fn print_log(
        &self,
        filter: &Filter,
        out: &mut dyn Write,
        catalogue: &Catalogue,
    ) -> Result<std::io::Result<()>, Refusal> {
        self.may(Act::ExportActivityLog)?;
        let (entries, _) = page(self.store(), filter, None, usize::MAX)?;
        Ok(write(out, &entries, catalogue))
    }
}

fn write(
    out: &mut dyn Write,
    entries: &[AuditEntry],
    catalogue: &Catalogue,
) -> std::io::Result<()> {
    let mut csv = CsvWriter::new(out, delimiter(catalogue.lang()));
    let heads = [
        "audit-column-time",
        "audit-column-customer",
        "audit-column-action",
        "audit-column-operator",
        "audit-column-status",
        "audit-column-more",
    ]
    .map(|head| catalogue.get(head));
    csv.record(heads.iter().map(|head| Cell::Exact(head)))?;
    for entry in entries {
        let customer = entry.customer.as_ref().map_or("", |c| c.name.as_str());
        csv.record([
            Cell::Exact(&format::iso(entry.at)),
            Cell::Text(customer),
            Cell::Exact(&action(entry, catalogue)),
            Cell::Text(&entry.operator),
            Cell::Exact(&catalogue.get(entry.status.text())),
            Cell::Text(&summary(entry, catalogue)),
        ])?;
    }
    csv.finish()?.flush()
}

/// AU-10, before anybody has chosen a language.
pub fn label(operation: &Operation) -> Arg {
    if Operation::OWN.contains(operation) {
        Arg::from(Message {
            id: format!("operation-{}", operation.0.replace('_', "-")).into(),
            args: Vec::new(),
        })
    } else {
        Arg::from(operation.label())
    }
}

/// AU-10, in the language of the program.
pub fn action(entry: &AuditEntry, catalogue: &Catalogue) -> String {
    catalogue
        .find(&format!(
            "operation-{}",
            entry.operation.0.replace('_', "-")
        ))
        .unwrap_or_else(|| entry.operation.label())
}

/// Facts, before and after on one line, in words.
pub fn summary(entry: &AuditEntry, catalogue: &Catalogue) -> String {
    let mut parts: Vec<String> = record::changes(&entry.changes, None, catalogue)
        .into_iter()
        .map(|said| match (said.old, said.new) {
            (None, Some(new)) => format!("{}: {new}", said.name),
            (old, new) => {
                let (old, new) = (old.unwrap_or_else(none), new.unwrap_or_else(none));
                format!("{}: {old} → {new}", said.name)
            }
        })
        .collect();
    parts.extend(entry.details.iter().map(|(key, value)| {
        let (name, value) = record::detail(key, value, catalogue);
        format!("{name}: {value}")
    }));
    if let Some(seq) = entry.undoes {
        let undoes = Message::new("fact-undoes").with("seq", seq.to_string());
        parts.push(catalogue.say(&undoes));
    }
    parts.join("; ")
}

fn none() -> String {
    "–".to_owned()
}
