//! The difference of two records, field by field: what a review shows, the audit keeps, and an undo puts back.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    audit::FieldChange,
    record::{Record, RecordId},
};

/// The record cannot be read back from its fields.
#[derive(Debug, thiserror::Error)]
#[error("the fields do not make a record: {0}")]
pub struct NotARecord(#[from] serde_json::Error);

/// The leaves of a record: path and JSON value. Objects are walked, lists are leaves, `null` and `""` are absent, so
/// that "not provided" is one thing.
pub fn leaves(record: &Record) -> Result<BTreeMap<String, Value>, NotARecord> {
    let mut found = BTreeMap::new();
    walk(String::new(), body(record)?, &mut found);
    Ok(found)
}

fn body(record: &Record) -> Result<Value, serde_json::Error> {
    match record {
        Record::Partner(partner) => serde_json::to_value(partner),
        Record::Operator(operator) => serde_json::to_value(operator),
        Record::Reseller(reseller) => serde_json::to_value(reseller),
        Record::Customer(customer) => serde_json::to_value(customer),
        Record::User(user) => serde_json::to_value(user),
        Record::Subscription(subscription) => serde_json::to_value(subscription),
        Record::Transfer(transfer) => serde_json::to_value(transfer),
        Record::Request(request) => serde_json::to_value(request),
        Record::Segment(segment) => serde_json::to_value(segment),
        Record::TagSet(tags) => serde_json::to_value(tags),
        Record::Licenses(pool) => serde_json::to_value(pool),
        Record::Mapping(mapping) => serde_json::to_value(mapping),
    }
}

fn walk(path: String, value: Value, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Null => {}
        Value::String(text) if text.is_empty() => {}
        Value::Array(list) if list.is_empty() => {}
        Value::Object(members) => {
            for (key, member) in members {
                // Members we do not know may be called anything, also `a.b`.
                let key = key.replace('.', "\\.");
                let path = if path.is_empty() {
                    key
                } else {
                    format!("{path}.{key}")
                };
                walk(path, member, found);
            }
        }
        leaf => {
            found.insert(path, leaf);
        }
    }
}

/// The fields in which two states of one record differ, in the order of their paths.
pub fn diff(
    id: &RecordId,
    old: Option<&Record>,
    new: Option<&Record>,
) -> Result<Vec<FieldChange>, NotARecord> {
    let mut before = old.map(leaves).transpose()?.unwrap_or_default();
    let after = new.map(leaves).transpose()?.unwrap_or_default();
    let mut changes = Vec::new();
    for (path, new) in after {
        let old = before.remove(&path);
        if old.as_ref() != Some(&new) {
            changes.push(change(id, path, old.as_ref(), Some(&new)));
        }
    }
    for (path, old) in before {
        changes.push(change(id, path, Some(&old), None));
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(changes)
}

fn change(id: &RecordId, path: String, old: Option<&Value>, new: Option<&Value>) -> FieldChange {
    FieldChange {
        record: id.clone(),
        path,
        old: old.map(Value::to_string),
        new: new.map(Value::to_string),
    }
}

/// A record made of the given leaves: JSON values by path.
pub fn assemble(id: &RecordId, leaves: &BTreeMap<String, Value>) -> Result<Record, NotARecord> {
    let mut root = Map::new();
    for (path, value) in leaves {
        put(&mut root, path, value.clone());
    }
    let value = Value::Object(root);
    Ok(match id {
        RecordId::Partner => Record::Partner(serde_json::from_value(value)?),
        RecordId::Operator(_) => Record::Operator(serde_json::from_value(value)?),
        RecordId::Reseller(_) => Record::Reseller(serde_json::from_value(value)?),
        RecordId::Customer(_) => Record::Customer(serde_json::from_value(value)?),
        RecordId::User(..) => Record::User(serde_json::from_value(value)?),
        RecordId::Subscription(..) => Record::Subscription(serde_json::from_value(value)?),
        RecordId::Transfer(..) => Record::Transfer(serde_json::from_value(value)?),
        RecordId::Request(_) => Record::Request(serde_json::from_value(value)?),
        RecordId::Segment(_) => Record::Segment(serde_json::from_value(value)?),
        RecordId::TagSet => Record::TagSet(serde_json::from_value(value)?),
        RecordId::Licenses(_) => Record::Licenses(serde_json::from_value(value)?),
        RecordId::Mapping(_) => Record::Mapping(serde_json::from_value(value)?),
    })
}

fn put(members: &mut Map<String, Value>, path: &str, value: Value) {
    let dot = path
        .match_indices('.')
        .map(|(at, _)| at)
        .find(|&at| !path[..at].ends_with('\\'));
    match dot {
        None => {
            members.insert(path.replace("\\.", "."), value);
        }
        Some(at) => {
            let (head, rest) = (&path[..at], &path[at + 1..]);
            let child = members
                .entry(head.replace("\\.", "."))
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(child) = child {
                put(child, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{customer::Customer, guid::Guid};

    fn contoso() -> Customer {
        let mut customer = Customer::new(Guid::from_bytes([7; 16]));
        "contoso.onmicrosoft.com".clone_into(&mut customer.company_profile.domain);
        "Contoso Ltd.".clone_into(&mut customer.billing_profile.company_name);
        "São Paulo".clone_into(&mut customer.billing_profile.default_address.city);
        customer.tags = vec!["gold".into()];
        customer.other.insert("x.y".into(), "1".into());
        customer
    }

    #[test]
    fn a_record_is_its_leaves() {
        let record = Record::Customer(Box::new(contoso()));
        let rebuilt = assemble(&record.id(), &leaves(&record).unwrap()).unwrap();
        assert_eq!(
            rebuilt, record,
            "also the unknown member with a dot in its name"
        );
    }

    #[test]
    fn up_16_clearing_an_optional_field_is_a_change_like_any_other() {
        let old = contoso();
        let mut new = old.clone();
        new.billing_profile.default_address.city.clear();
        "Fabrikam".clone_into(&mut new.billing_profile.company_name);
        let id = RecordId::Customer(old.key());
        let changes = diff(
            &id,
            Some(&Record::Customer(Box::new(old))),
            Some(&Record::Customer(Box::new(new))),
        )
        .unwrap();
        let shown: Vec<_> = changes
            .iter()
            .map(|c| (c.path.as_str(), c.old.as_deref(), c.new.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [
                (
                    "billingProfile.companyName",
                    Some("\"Contoso Ltd.\""),
                    Some("\"Fabrikam\"")
                ),
                (
                    "billingProfile.defaultAddress.city",
                    Some("\"São Paulo\""),
                    None
                ),
            ]
        );
    }
}
