//! What stands in a leaf, and how it reads.

use jiff::{Timestamp, civil::Date};
use serde_json::Value;

use crate::domain::{
    country, product,
    vocabulary::{self, Word},
};
use crate::text::{Catalogue, format};

/// Between the parts of a thing that has several.
const BETWEEN: &str = " · ";

/// See the module.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// Words of a person, names, ids: as they are.
    Text,
    /// Yes or no.
    Switch,
    /// A word of an enumeration of ours.
    Closed(Words),
    /// A word of Microsoft's.
    Open(&'static [Word]),
    /// A country by its code.
    Country,
    /// A product by what a license calls it.
    Product,
    /// A service plan by its id.
    Plan,
    /// A day.
    Day,
    /// A moment, UTC.
    Moment,
    /// How many.
    Count,
    /// An amount with two decimals.
    Amount,
    /// Things with members of their own.
    Each(&'static [Member]),
    /// One such thing, as the text that lies among the members that nobody knows.
    Kept(&'static [Member]),
}

/// From a value of a closed set to its text id.
pub type Words = fn(&Value) -> Option<&'static str>;

/// A member of [`Form::Each`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    /// Its key.
    pub(super) key: &'static str,
    /// What it is called, where the value alone would not say.
    pub(super) name: Option<&'static str>,
    /// What stands in it.
    pub(super) form: Form,
}

/// A member that needs no name.
pub(super) const fn bare(key: &'static str, form: Form) -> Member {
    Member {
        key,
        name: None,
        form,
    }
}

/// A member with its name.
pub(super) const fn named(key: &'static str, name: &'static str, form: Form) -> Member {
    Member {
        key,
        name: Some(name),
        form,
    }
}

/// From the word of an enumeration in JSON to its text id. A new member of the enumeration has a text, or does not
/// compile.
macro_rules! words {
    ($kind:ty) => {
        |value: &serde_json::Value| {
            <$kind as serde::Deserialize>::deserialize(value)
                .ok()
                .map(<$kind>::text)
        }
    };
}
pub(crate) use words;

/// The form of an enumeration.
macro_rules! closed {
    ($kind:ty) => {
        $crate::text::record::form::Form::Closed($crate::text::record::words!($kind))
    };
}
pub(super) use closed;

impl Form {
    /// The value in words.
    pub(super) fn say(self, value: &Value, words: &Catalogue) -> String {
        match (self, value) {
            (_, Value::Null) => String::new(),
            (_, Value::Array(list)) => {
                let said: Vec<String> = list.iter().map(|value| self.say(value, words)).collect();
                let between = if matches!(self, Self::Each(_)) {
                    "; "
                } else {
                    ", "
                };
                said.join(between)
            }
            (Self::Each(members), Value::Object(_)) => each(members, value, words),
            (Self::Kept(members), Value::String(text)) => match serde_json::from_str(text) {
                Ok(thing @ Value::Object(_)) => each(members, &thing, words),
                _ => text.clone(),
            },
            // Yes and no are said, wherever they stand.
            (_, Value::Bool(true)) => words.get("list-yes"),
            (_, Value::Bool(false)) => words.get("list-no"),
            (Self::Count, Value::Number(count)) => match count.as_u64() {
                Some(count) => format::count(count, words.lang()),
                None => count.to_string(),
            },
            (Self::Closed(text), _) => text(value).map_or_else(|| plain(value), |id| words.get(id)),
            (_, Value::String(said)) => self.word(said, words),
            _ => plain(value),
        }
    }

    fn word(self, said: &str, words: &Catalogue) -> String {
        let lang = words.lang();
        let known = match self {
            Self::Open(set) => vocabulary::known(set, said).map(|(_, id)| words.get(id)),
            Self::Country => country::find(said).map(|known| known.name(lang.tag()).to_owned()),
            Self::Product => Some(product::name(said).to_owned()),
            Self::Plan => Some(product::plans::name(said).to_owned()),
            Self::Day => said.parse().ok().map(|day: Date| format::date(day, lang)),
            Self::Moment => said
                .parse()
                .ok()
                .map(|at: Timestamp| format::moment(at, lang)),
            Self::Amount => Some(format::amount(said, lang)),
            _ => None,
        };
        known.unwrap_or_else(|| said.to_owned())
    }
}

/// A value that nobody has words for.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The members of a thing that are filled, in the order of the table.
pub(super) fn each(members: &[Member], value: &Value, words: &Catalogue) -> String {
    let mut parts = Vec::new();
    for member in members {
        let said = match value.pointer(&format!("/{}", member.key)) {
            None | Some(Value::Bool(false)) => continue,
            Some(value) => member.form.say(value, words),
        };
        match member.name {
            _ if said.is_empty() => {}
            None => parts.push(said),
            // A switch that is on says its name.
            Some(name) if matches!(member.form, Form::Switch) => parts.push(words.get(name)),
            Some(name) => parts.push(format!("{} {said}", words.get(name))),
        }
    }
    parts.join(BETWEEN)
}
