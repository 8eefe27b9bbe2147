//! The further facts of an entry of the activity log, in words.

use serde_json::Value;

use super::form::{Form, closed};
use crate::domain::{transfer::EventKind, vocabulary::Word};
use crate::text::Catalogue;

/// What a fact is about, and what stands in it.
const FACTS: &[(&str, &str, Form)] = &[
    ("new", "fact-new", Form::Text),
    ("changed", "fact-changed", Form::Text),
    ("customers", "fact-customers", Form::Text),
    ("users", "fact-users", Form::Text),
    ("subscriptions", "fact-subscriptions", Form::Text),
    ("records", "fact-records", Form::Text),
    ("file", "fact-file", Form::Text),
    ("sha256", "record-sha-256", Form::Text),
    ("reason", "record-reason", Form::Text),
    ("tag", "fact-tag", Form::Text),
    ("add", "fact-add", Form::Text),
    ("remove", "fact-remove", Form::Text),
    ("event", "fact-event", closed!(EventKind)),
    ("location", "users-column-location", Form::Country),
    ("sku", "licenses-column-name", Form::Text),
    ("units", "licenses-column-total", Form::Text),
    ("user", "users-column-upn", Form::Text),
    ("id", "record-user-id", Form::Text),
    ("seed", "fact-seed", Form::Text),
    ("organizationName", "record-gcc-organization", Form::Text),
];

/// Facts whose value is a list of paths.
const PATHS: Word = ("fields", "fact-fields");

/// Name and value of a fact; a key that nobody knows is its own name.
pub fn detail(key: &str, value: &str, words: &Catalogue) -> (String, String) {
    if key == PATHS.0 {
        let names: Vec<String> = value
            .split(", ")
            .map(|path| super::place_name(path, words).unwrap_or_else(|| path.to_owned()))
            .collect();
        return (words.get(PATHS.1), names.join(", "));
    }
    match FACTS.iter().find(|(known, ..)| *known == key) {
        Some((_, name, form)) => (
            words.get(name),
            form.say(&Value::String(value.to_owned()), words),
        ),
        None => (key.to_owned(), value.to_owned()),
    }
}
