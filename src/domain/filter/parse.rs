//! From text to a filter of customers.

use super::{
    Age, Filter, FilterError, KEYS, RELATIONSHIPS, Status, Term, Test, Unit,
    reader::{Language, Value, read},
};
use crate::domain::{country, message::Message};

const LANGUAGE: Language<Test> = Language {
    keys: &KEYS,
    example: "tag:gold",
    word: Test::Text,
    keyed,
};

/// Reads a filter. The empty text finds all.
///
/// # Errors
/// The first place that is not understood.
pub fn parse(text: &str) -> Result<Filter, FilterError> {
    let mut filter = Filter::default();
    for term in read(text, &LANGUAGE)? {
        filter.terms.push(Term {
            negated: term.negated,
            test: term.test,
        });
        filter.places.push(term.at);
    }
    Ok(filter)
}

fn keyed(key: &'static str, value: &Value) -> Result<Test, FilterError> {
    let text = value.text.clone();
    let lower = value.word();
    match key {
        "like" => Ok(Test::Like(text)),
        "tag" => Ok(Test::Tag(text)),
        "reseller" => Ok(Test::Reseller(text)),
        "segment" => Ok(Test::Segment(text)),
        "country" => match country::find_text(&text) {
            Some(country) => Ok(Test::Country(country.code.to_owned())),
            None => value.wrong(unknown_country(key, &text)),
        },
        "relationship" => RELATIONSHIPS
            .iter()
            .find(|(_, word)| *word == lower)
            .map_or_else(
                || value.unknown(key, &RELATIONSHIPS.map(|(_, word)| word)),
                |(known, _)| Ok(Test::Relationship(*known)),
            ),
        "status" => Status::ALL
            .iter()
            .find(|(_, word)| {
                *word == lower || word.replace('-', "") == lower.replace([' ', '-'], "")
            })
            .map_or_else(
                || value.unknown(key, &Status::ALL.map(|(_, word)| word)),
                |(known, _)| Ok(Test::Status(*known)),
            ),
        _ => age(&lower).map_or_else(
            || value.wrong(Message::new("filter-not-an-age").with("value", text.as_str())),
            |age| Ok(Test::Changed(age)),
        ),
    }
}

/// No country or region is called so.
pub(super) fn unknown_country(key: &str, value: &str) -> Message {
    Message::new("filter-unknown-country")
        .with("key", key)
        .with("value", value)
}

/// `<7d`, `>2w`, `<12h`.
fn age(text: &str) -> Option<Age> {
    let younger = match text.chars().next()? {
        '<' => true,
        '>' => false,
        _ => return None,
    };
    let rest = text.get(1..)?;
    let unit = rest.chars().last()?;
    let (unit, _) = Unit::ALL
        .into_iter()
        .find(|(_, word)| word.chars().eq([unit]))?;
    let digits = rest.get(..rest.len() - 1)?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // A hundred years are enough for anybody.
    let count: u32 = digits.parse().ok().filter(|count| *count <= 876_000)?;
    Some(Age {
        younger,
        count,
        unit,
    })
}
