//! What could stand at the cursor.

use std::ops::Range;

use super::{KEYS, RELATIONSHIPS, Status, quoted};
use crate::domain::{country, fold::fold};

/// What a book has to offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Tags.
    pub tags: Vec<String>,
    /// Names of indirect resellers.
    pub resellers: Vec<String>,
    /// Names of segments.
    pub segments: Vec<String>,
}

/// What could stand in a place of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The bytes it replaces.
    pub replaces: Range<usize>,
    /// What to put there; a key ends with its colon, a value with a blank.
    pub text: String,
}

/// What could stand at the cursor (a byte of the text) in a filter of customers.
pub fn complete(text: &str, cursor: usize, vocabulary: &Vocabulary) -> Vec<Candidate> {
    candidates(text, cursor, &KEYS, &|key| values(key, vocabulary))
}

/// What could stand at the cursor: keys, or values of the key before it, which begin with what is there already.
pub(super) fn candidates(
    text: &str,
    cursor: usize,
    keys: &[&str],
    values: &dyn Fn(&str) -> Vec<String>,
) -> Vec<Candidate> {
    let Some(before) = text.get(..cursor.min(text.len())) else {
        return Vec::new();
    };
    let start = term_start(before);
    let term = before.get(start..).unwrap_or_default();
    let bare = term.strip_prefix('-').unwrap_or(term);
    let start = start + (term.len() - bare.len());
    let Some((key, value)) = bare.split_once(':') else {
        let typed = bare.to_lowercase();
        return keys
            .iter()
            .filter(|key| key.starts_with(&typed))
            .map(|key| Candidate {
                replaces: start..before.len(),
                text: format!("{key}:"),
            })
            .collect();
    };
    let from = start + key.len() + 1;
    let typed = fold(value.trim_start_matches('"'));
    values(&key.to_lowercase())
        .into_iter()
        .filter(|value| fold(value).starts_with(&typed))
        .map(|value| Candidate {
            replaces: from..before.len(),
            text: format!("{} ", quoted(&value)),
        })
        .collect()
}

fn values(key: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match key {
        "tag" => vocabulary.tags.clone(),
        "segment" => vocabulary.segments.clone(),
        "reseller" => {
            let mut all = vocabulary.resellers.clone();
            all.push("none".to_owned());
            all
        }
        "relationship" => words(&RELATIONSHIPS.map(|(_, word)| word)),
        "status" => words(&Status::ALL.map(|(_, word)| word)),
        "changed" => words(&["<1d", "<7d", "<30d", ">30d"]),
        "country" => country::all()
            .iter()
            .map(|country| country.code.to_owned())
            .collect(),
        _ => Vec::new(),
    }
}

/// Where the term at the end of the text begins: after the last blank that is not in quotes.
fn term_start(before: &str) -> usize {
    let (mut start, mut quote, mut taken) = (0, false, false);
    for (at, c) in before.char_indices() {
        if taken {
            taken = false;
        } else if quote && c == '\\' {
            taken = true;
        } else if c == '"' {
            quote = !quote;
        } else if c.is_whitespace() && !quote {
            start = at + c.len_utf8();
        }
    }
    start
}
