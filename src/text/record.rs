//! Records in words: what each field is called and how its value reads. Reviews, the activity log and the tables of
//! commands say fields through here, so that no JSON name, no word of an enumeration and no ISO time reaches a person.
//! JSON and the columns of CSV keep the exact values.

mod detail;
mod form;
mod leaf;
mod table;
mod things;

use serde_json::Value;

use super::Catalogue;
use crate::domain::{
    audit::FieldChange,
    country::{self, Country},
    diff,
    field::{FIELDS, path},
    message::Message,
    product,
    record::{Record, RecordKind},
};

pub use detail::detail;
pub use form::Words;
pub(crate) use form::words;
use leaf::Leaf;

/// A field before and after, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What the field is called.
    pub name: String,
    /// Before; `None` where there was nothing.
    pub old: Option<String>,
    /// After; `None` where there is nothing.
    pub new: Option<String>,
}

/// A field of a record as a table shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What the field is called.
    pub name: String,
    /// Its value in words.
    pub value: String,
    /// Its path, for who wants to set it.
    pub path: String,
}

/// What changed, in the order of the account page. What the program keeps for itself is not told, nor a switch that is
/// off in a new record. `country` gives registration id, state and postal code their own names (AC-75); without it the
/// country that the changes themselves name does.
pub fn changes(fields: &[FieldChange], country: Option<&str>, words: &Catalogue) -> Vec<Said> {
    let country = country
        .map(str::to_owned)
        .or_else(|| named_country(fields))
        .and_then(|code| country::find(&code));
    let mut told: Vec<(usize, Said)> = Vec::new();
    for change in fields {
        let kind = change.record.kind();
        let leaf = leaf::find(kind, &change.path);
        if leaf.is_some_and(|leaf| leaf.kept) || said_twice(change, fields) {
            continue;
        }
        let (old, new) = (parsed(change.old.as_ref()), parsed(change.new.as_ref()));
        if old.is_none() && new == Some(Value::Bool(false)) {
            continue;
        }
        let lines = if let Some(form::Form::Each(members)) = leaf.map(|leaf| leaf.form) {
            things::told(members, old.as_ref(), new.as_ref(), words)
        } else {
            let say = |value: Option<Value>| value.map(|value| say(leaf, &value, words));
            vec![(say(old), say(new))]
        };
        let name = name(kind, &change.path, country, words);
        told.extend(lines.into_iter().map(|(old, new)| {
            let name = name.clone();
            (place(kind, &change.path), Said { name, old, new })
        }));
    }
    told.sort_by_key(|(place, _)| *place);
    told.into_iter().map(|(_, said)| said).collect()
}

/// All that is known of a record, in the order of the account page.
pub fn shown(record: &Record, words: &Catalogue) -> Vec<Shown> {
    let kind = record.id().kind();
    let leaves = diff::leaves(record).unwrap_or_default();
    let country = leaves
        .get(path::COUNTRY)
        .and_then(Value::as_str)
        .and_then(country::find);
    let mut rows: Vec<(usize, Shown)> = leaves
        .into_iter()
        .filter_map(|(path, value)| {
            let leaf = leaf::find(kind, &path);
            if leaf.is_some_and(|leaf| leaf.kept) {
                return None;
            }
            let row = Shown {
                name: name(kind, &path, country, words),
                value: say(leaf, &value, words),
                path: path.clone(),
            };
            Some((place(kind, &path), row))
        })
        .collect();
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What a place of some record is called; `None` where nobody knows: then it is the name of an argument or of a JSON
/// member, as it was typed.
pub fn place_name(path: &str, words: &Catalogue) -> Option<String> {
    let given = table::GIVEN.iter().find(|(name, _)| *name == path);
    let found = || {
        RecordKind::ALL
            .into_iter()
            .find_map(|kind| leaf::find(kind, path))
    };
    let text = given
        .map(|(_, text)| *text)
        .or_else(|| found().map(|leaf| leaf.name))?;
    Some(words.get(text))
}

/// A value of a field of this kind of record, in words.
pub fn value(kind: RecordKind, path: &str, value: &Value, words: &Catalogue) -> String {
    say(leaf::find(kind, path), value, words)
}

fn say(leaf: Option<&Leaf>, value: &Value, words: &Catalogue) -> String {
    leaf.map_or(form::Form::Text, |leaf| leaf.form)
        .say(value, words)
}

fn name(
    kind: RecordKind,
    path: &str,
    country: Option<&'static Country>,
    words: &Catalogue,
) -> String {
    if kind == RecordKind::Customer
        && let Some(country) = country
        && let Some(own) = crate::domain::field::label_in(country, path)
    {
        return words.say(&own);
    }
    let Some(leaf) = leaf::find(kind, path) else {
        let member = path.strip_prefix("other.").unwrap_or(path);
        return words.say(&Message::new("record-other").with("member", member));
    };
    match leaf.key(path) {
        Some(key) => words.say(
            &Message {
                id: leaf.name.into(),
                args: Vec::new(),
            }
            // Units of a license pool stand under the id of their product.
            .with("key", product::name(&key)),
        ),
        None => words.get(leaf.name),
    }
}

/// Fields of the account page stand in its order, others after them in the order of their table.
fn place(kind: RecordKind, path: &str) -> usize {
    let page = FIELDS.iter().position(|field| field.path == path);
    match page {
        Some(place) if kind == RecordKind::Customer => place,
        _ => FIELDS.len() + leaf::position(kind, path),
    }
}

fn parsed(json: Option<&String>) -> Option<Value> {
    // What is no JSON is text as somebody wrote it.
    json.map(|json| serde_json::from_str(json).unwrap_or_else(|_| Value::String(json.clone())))
}

/// The contact's name stands twice in a customer (AC-22); once is enough where both are the same.
fn said_twice(change: &FieldChange, among: &[FieldChange]) -> bool {
    let twin = match change.path.as_str() {
        path::ADDRESS_FIRST_NAME => path::FIRST_NAME,
        path::ADDRESS_LAST_NAME => path::LAST_NAME,
        _ => return false,
    };
    among.iter().any(|other| {
        other.path == twin
            && other.record == change.record
            && (&other.old, &other.new) == (&change.old, &change.new)
    })
}

fn named_country(fields: &[FieldChange]) -> Option<String> {
    let change = fields.iter().find(|change| {
        change.record.kind() == RecordKind::Customer && change.path == path::COUNTRY
    })?;
    let value = parsed(change.new.as_ref()).or_else(|| parsed(change.old.as_ref()))?;
    value.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests;
