//! Takes the members of JSON objects one by one, says what is wrong with each, and keeps what nobody asked for.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::{finding::Finding, guid::Guid, message::Message};

/// Members every object of Partner Center has; they are about the transport, and an etag is never kept.
const TRANSPORT: [&str; 2] = ["attributes", "links"];

/// What has been found so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) findings: Vec<Finding>,
    /// Unknown members as JSON text by path; a dot in a key is written `\.`.
    pub(super) other: BTreeMap<String, String>,
}

/// The members of one object that have not been taken yet.
pub(super) struct Members<'v> {
    path: String,
    /// By lower-case key: the key as it stands, and the value.
    left: BTreeMap<String, (&'v str, &'v Value)>,
}

impl<'v> Members<'v> {
    /// A member, unless it is absent or `null`.
    pub(super) fn take(&mut self, key: &str) -> Option<&'v Value> {
        let (_, value) = self.left.remove(&key.to_lowercase())?;
        (!value.is_null()).then_some(value)
    }

    /// Whether a member is there and `null`.
    pub(super) fn is_null(&self, key: &str) -> bool {
        self.left
            .get(&key.to_lowercase())
            .is_some_and(|(_, value)| value.is_null())
    }

    /// Whether a member is there and says something.
    pub(super) fn has(&self, key: &str) -> bool {
        self.left
            .get(&key.to_lowercase())
            .is_some_and(|(_, value)| !value.is_null())
    }

    /// The path of a member.
    pub(super) fn at(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }
}

impl Reader {
    /// The members of an object; none, and a finding, of anything else.
    pub(super) fn open<'v>(&mut self, value: &'v Value, path: &str) -> Members<'v> {
        let mut members = Members {
            path: path.to_owned(),
            left: BTreeMap::new(),
        };
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    let twice = members.left.insert(key.to_lowercase(), (key, value));
                    if twice.is_some() {
                        self.wrong("rule-json-twice", &members.at(key), value);
                    }
                }
            }
            Value::Null => {}
            other => self.wrong("rule-json-object", path, other),
        }
        members
    }

    /// Keeps the members nobody took.
    pub(super) fn close(&mut self, mut members: Members<'_>) {
        for (lower, (key, value)) in std::mem::take(&mut members.left) {
            if !TRANSPORT.contains(&lower.as_str()) {
                let path = members.at(&key.replace('.', "\\."));
                self.other.insert(path, value.to_string());
            }
        }
    }

    /// A text without blanks at its ends; empty where there is none.
    pub(super) fn text(&mut self, members: &mut Members<'_>, key: &str) -> String {
        match members.take(key) {
            None => String::new(),
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(other) => {
                self.wrong("rule-json-text", &members.at(key), other);
                String::new()
            }
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, members: &mut Members<'_>, key: &str) -> Option<bool> {
        let value = members.take(key)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.wrong("rule-json-bool", &members.at(key), value);
        }
        flag
    }

    /// A GUID; the empty text is none.
    pub(super) fn guid(&mut self, members: &mut Members<'_>, key: &str) -> Option<Guid> {
        self.parsed(members, key, "rule-json-guid")
    }

    /// A day; a time behind it is left away.
    pub(super) fn date(&mut self, members: &mut Members<'_>, key: &str) -> Option<Date> {
        self.parsed(members, key, "rule-json-date")
    }

    fn parsed<T: std::str::FromStr>(
        &mut self,
        members: &mut Members<'_>,
        key: &str,
        id: &'static str,
    ) -> Option<T> {
        let value = members.take(key)?;
        if value.as_str() == Some("") {
            return None;
        }
        let parsed = value.as_str().and_then(|text| text.trim().parse().ok());
        if parsed.is_none() {
            self.wrong(id, &members.at(key), value);
        }
        parsed
    }

    /// A list's items.
    pub(super) fn list<'v>(&mut self, members: &mut Members<'v>, key: &str) -> Vec<&'v Value> {
        match members.take(key) {
            None => Vec::new(),
            Some(Value::Array(items)) => items.iter().collect(),
            Some(other) => {
                self.wrong("rule-json-list", &members.at(key), other);
                Vec::new()
            }
        }
    }

    /// A list of texts, without empty ones.
    pub(super) fn texts(&mut self, members: &mut Members<'_>, key: &str) -> Vec<String> {
        let path = members.at(key);
        let mut texts = Vec::new();
        for (at, item) in self.list(members, key).into_iter().enumerate() {
            match item.as_str().map(str::trim) {
                Some("") => {}
                Some(text) => texts.push(text.to_owned()),
                None => self.wrong("rule-json-text", &format!("{path}[{at}]"), item),
            }
        }
        texts
    }

    /// A value of an enumeration, by its text in any case and with or without underscores, or by its position (API-4).
    /// An unknown text is `unknown`, and a finding where there is no such member.
    pub(super) fn choice<T: Copy>(
        &mut self,
        members: &mut Members<'_>,
        key: &str,
        values: &[(&str, T)],
        unknown: Option<T>,
    ) -> Option<T> {
        let value = members.take(key)?;
        let found = match value {
            Value::String(text) => values
                .iter()
                .find(|(known, _)| plain(known) == plain(text))
                .map(|(_, value)| *value)
                .or(unknown),
            Value::Number(position) => position
                .as_u64()
                .and_then(|position| usize::try_from(position).ok())
                .and_then(|position| values.get(position))
                .map(|(_, value)| *value)
                .or(unknown),
            _ => None,
        };
        if found.is_none() {
            let allowed: Vec<_> = values.iter().map(|(known, _)| *known).collect();
            let message = Message::new("rule-json-choice").with("allowed", allowed.join(", "));
            self.findings.push(
                Finding::block("API-4", message)
                    .at(&members.at(key))
                    .of(&shown(value)),
            );
        }
        found
    }

    /// A value in our own form.
    pub(super) fn own<T: DeserializeOwned>(
        &mut self,
        members: &mut Members<'_>,
        key: &str,
    ) -> Option<T> {
        let value = members.take(key)?;
        match serde_json::from_value(value.clone()) {
            Ok(own) => Some(own),
            Err(error) => {
                let message = Message::new("rule-json-value").with("reason", error.to_string());
                self.findings.push(
                    Finding::block("API-3", message)
                        .at(&members.at(key))
                        .of(&shown(value)),
                );
                None
            }
        }
    }

    /// A whole number from 0.
    pub(super) fn whole(&mut self, members: &mut Members<'_>, key: &str) -> Option<u64> {
        let value = members.take(key)?;
        // Partner Center writes some of them as `25.0`.
        let whole = value.as_u64().or_else(|| {
            value
                .as_f64()
                .filter(|n| n.fract() == 0.0 && (0.0..1e15).contains(n))
                .and_then(|n| format!("{n:.0}").parse().ok())
        });
        if whole.is_none() {
            self.wrong("rule-json-whole", &members.at(key), value);
        }
        whole
    }

    /// A moment as Partner Center writes it: with or without an offset, or a day alone (API-1: UTC).
    pub(super) fn moment(&mut self, members: &mut Members<'_>, key: &str) -> Option<Timestamp> {
        let value = members.take(key)?;
        let text = value.as_str().map(str::trim);
        if text == Some("") {
            return None;
        }
        let read = text.and_then(|text| {
            text.parse::<Timestamp>().ok().or_else(|| {
                let civil = text.parse::<jiff::civil::DateTime>().ok()?;
                let zoned = civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
                Some(zoned.timestamp())
            })
        });
        if read.is_none() {
            self.wrong("rule-json-date", &members.at(key), value);
        }
        read
    }

    /// A word, or the place of one in the service's list (API-4); an unknown word stays as it is.
    pub(super) fn word(&mut self, members: &mut Members<'_>, key: &str, words: &[&str]) -> String {
        match members.take(key) {
            None => String::new(),
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(value) => {
                let word = value
                    .as_u64()
                    .and_then(|at| words.get(usize::try_from(at).ok()?));
                if word.is_none() {
                    self.wrong("rule-json-text", &members.at(key), value);
                }
                word.map(|word| (*word).to_owned()).unwrap_or_default()
            }
        }
    }

    fn wrong(&mut self, id: &'static str, path: &str, value: &Value) {
        let message = Message {
            id: id.into(),
            args: Vec::new(),
        };
        self.findings
            .push(Finding::block("API-3", message).at(path).of(&shown(value)));
    }
}

fn plain(text: &str) -> String {
    text.trim().replace('_', "").to_lowercase()
}

/// The value for a finding; of lists and objects only the kind, they may hold anything.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        plain => plain.to_string(),
    }
}
