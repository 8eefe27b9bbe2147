//! What a change says in words, for reviews and the activity log: labels instead of paths, choices by their words, of a list
//! only what changed in it. For records whose members are many and nested; the fields of a customer have labels of their own.

mod subscription;
mod transfer;

use jiff::{Timestamp, civil::Date};
use serde_json::Value;

use crate::{
    domain::{audit::FieldChange, record::RecordId},
    text::{Catalogue, format},
};

/// A line: what changed, from what, to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Name of what changed.
    pub label: String,
    /// Before; `None` = it was empty.
    pub old: Option<String>,
    /// After; `None` = it is empty now.
    pub new: Option<String>,
}

impl Told {
    /// The change on one line, without its label.
    pub fn change(&self, emptied: &str) -> String {
        match (&self.old, &self.new) {
            (None, Some(new)) => new.clone(),
            (Some(old), None) => format!("{old} → {emptied}"),
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (None, None) => String::new(),
        }
    }
}

/// How a member is said.
#[derive(Debug, Clone, Copy)]
enum Shape {
    /// As it is.
    Plain,
    /// A word that has a text: the beginning of its id.
    Words(&'static str),
    /// True or false; false in something new says nothing.
    YesNo,
    /// A moment, UTC.
    Moment,
    /// A day.
    Day,
    /// Nothing a person asks for.
    Hidden,
}

/// A member by its path: its label, and how it is said.
type Member = (&'static str, &'static str, Shape);

/// The changes of a record's fields in words; `None` for records whose fields speak for themselves.
pub fn told(fields: &[FieldChange], catalogue: &Catalogue) -> Option<Vec<Told>> {
    let record = &fields.first()?.record;
    let of = |is: fn(&RecordId) -> bool| fields.iter().filter(move |field| is(&field.record));
    match record {
        RecordId::Transfer(..) | RecordId::Subscription(..) => {
            let mut lines =
                transfer::told(of(|it| matches!(it, RecordId::Transfer(..))), catalogue);
            lines.extend(subscription::told(
                of(|it| matches!(it, RecordId::Subscription(..))),
                catalogue,
            ));
            Some(lines)
        }
        _ => None,
    }
}

/// The members of a table in its order, then what it does not know by its path.
fn members<'a>(
    table: &[Member],
    fields: impl Iterator<Item = &'a FieldChange>,
    catalogue: &Catalogue,
) -> Vec<Told> {
    let place = |path: &str| table.iter().position(|(known, ..)| *known == path);
    let mut fields: Vec<_> = fields.collect();
    fields.sort_by_key(|field| place(&field.path).unwrap_or(usize::MAX));
    fields
        .into_iter()
        .filter_map(|field| {
            let known = place(&field.path).and_then(|at| table.get(at));
            let (label, shape) = known.map_or_else(
                || (field.path.clone(), Shape::Plain),
                |(_, label, shape)| (catalogue.get(label), *shape),
            );
            one(label, shape, field, catalogue)
        })
        .collect()
}

fn one(label: String, shape: Shape, field: &FieldChange, catalogue: &Catalogue) -> Option<Told> {
    let said = |json: &Option<String>| -> Option<String> {
        let value = parsed(json.as_deref())?;
        Some(say(shape, &value, catalogue))
    };
    match shape {
        Shape::Hidden => None,
        Shape::YesNo if field.old.is_none() && field.new.as_deref() == Some("false") => None,
        _ => Some(Told {
            label,
            old: said(&field.old),
            new: said(&field.new),
        }),
    }
}

fn say(shape: Shape, value: &Value, catalogue: &Catalogue) -> String {
    let text = plain(value);
    match shape {
        Shape::Words(family) => {
            let id = format!("{family}{}", text.replace('_', "-"));
            catalogue.find(&id).unwrap_or(text)
        }
        Shape::YesNo => catalogue.get(if text == "true" {
            "list-yes"
        } else {
            "list-no"
        }),
        Shape::Moment => text.parse::<Timestamp>().map_or(text, |at| {
            format!("{} UTC", format::moment(at, catalogue.lang()))
        }),
        Shape::Day => text
            .parse::<Date>()
            .map_or(text, |day| format::date(day, catalogue.lang())),
        Shape::Plain | Shape::Hidden => text,
    }
}

/// A JSON value as people read it: text without quotes, lists with commas.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn parsed(json: Option<&str>) -> Option<Value> {
    json.and_then(|text| serde_json::from_str(text).ok())
}

/// The list in a field, of things of one sort.
fn list<T: serde::de::DeserializeOwned>(json: Option<&str>) -> Vec<T> {
    json.and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
