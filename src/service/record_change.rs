//! From two states of a record to the parts of a plan: what is shown, what is committed, what is logged.

use crate::domain::{
    audit::{AffectedCustomer, Operation, Resource},
    change::Change,
    customer::Customer,
    diff::{self, NotARecord},
    record::{Record, RecordId, Stored},
};

use super::{
    plan::{ChangeKind, RecordChange, Step},
    refusal::Refusal,
};
use crate::store::{
    StoreError,
    damage::{Damage, Fault},
};

impl From<NotARecord> for Refusal {
    fn from(error: NotARecord) -> Self {
        let fault = Fault::Unreadable(error.to_string());
        Self::Store(StoreError::from(Damage::Book(fault)))
    }
}

/// A record as it is and as it shall be.
pub(super) struct Transition {
    /// As it is in the book.
    pub(super) old: Option<Stored>,
    /// As it shall be.
    pub(super) new: Option<Record>,
}

/// The changes of some records as one step; unchanged records are left out.
pub(super) fn step(
    transitions: Vec<Transition>,
    operation: Operation,
    resource: Resource,
    customer: Option<AffectedCustomer>,
) -> Result<(Step, Vec<RecordChange>), Refusal> {
    let mut step = Step {
        changes: Vec::new(),
        base: Vec::new(),
        operation,
        resource,
        customer,
        fields: Vec::new(),
        details: Vec::new(),
        group: None,
        undoes: None,
        reversible: true,
    };
    let mut shown = Vec::new();
    for transition in transitions {
        let Some(row) = row(&transition)? else {
            continue;
        };
        let Transition { old, new } = transition;
        let id = row.id.clone();
        step.base
            .push((id.clone(), old.map(|stored| stored.revision)));
        step.fields.extend(row.fields.iter().cloned());
        step.changes.push(match new {
            Some(record) => Change::Put(record),
            None => Change::Remove(id),
        });
        shown.push(row);
    }
    Ok((step, shown))
}

/// A record that changes, for a person; `None` where it stays as it is.
pub(super) fn row(transition: &Transition) -> Result<Option<RecordChange>, Refusal> {
    let old = transition.old.as_ref().map(|stored| &stored.record);
    let new = transition.new.as_ref();
    let Some(named) = new.or(old) else {
        return Ok(None);
    };
    let id = named.id();
    let fields = diff::diff(&id, old, new)?;
    if fields.is_empty() {
        return Ok(None);
    }
    Ok(Some(RecordChange {
        label: label(named),
        id,
        kind: match (old, new) {
            (None, _) => ChangeKind::New,
            (Some(_), Some(_)) => ChangeKind::Changed,
            (Some(_), None) => ChangeKind::Removed,
        },
        fields,
    }))
}

/// The name of a record for people.
pub fn label(record: &Record) -> String {
    match record {
        Record::Partner(partner) => partner.name.clone(),
        Record::Operator(operator) => format!("{} <{}>", operator.name, operator.mail),
        Record::Reseller(reseller) => reseller.name.clone(),
        Record::Customer(customer) => customer.name().to_owned(),
        Record::User(user) => user.user_principal_name.clone(),
        Record::Subscription(subscription) => subscription.name().to_owned(),
        Record::Transfer(transfer) => transfer.counterparty.name.clone(),
        Record::Request(request) => format!("{} {}", request.number, request.recipient),
        Record::Segment(segment) => segment.name.clone(),
        Record::TagSet(_) | Record::Licenses(_) | Record::Mapping(_) => String::new(),
    }
}

/// The customer an entry of the activity log is about.
pub(super) fn affected(customer: &Customer) -> AffectedCustomer {
    AffectedCustomer {
        key: customer.key(),
        name: customer.name().to_owned(),
    }
}

/// The path that names a record: there when the record is new, gone when it is removed.
pub(super) const fn identity(id: &RecordId) -> &'static str {
    match id {
        RecordId::Partner | RecordId::Segment(_) => "name",
        RecordId::Operator(_) => "mail",
        RecordId::Reseller(_)
        | RecordId::Customer(_)
        | RecordId::User(..)
        | RecordId::Subscription(..)
        | RecordId::Transfer(..) => "id",
        RecordId::Licenses(_) => "customerId",
        RecordId::Request(_) => "number",
        // Their fields come and go one by one; the record itself is no loss and no gain.
        RecordId::TagSet | RecordId::Mapping(_) => "",
    }
}
