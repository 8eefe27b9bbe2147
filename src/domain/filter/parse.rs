//! From text to filter. Every error says where.

use std::ops::Range;

use super::{Age, Filter, FilterError, KEYS, RELATIONSHIPS, Status, Term, Test, Unit};
use crate::domain::{country, message::Message};

/// Reads a filter. The empty text finds all.
///
/// # Errors
/// The first place that is not understood.
pub fn parse(text: &str) -> Result<Filter, FilterError> {
    let mut reader = Reader { text, at: 0 };
    let mut filter = Filter::default();
    loop {
        reader.blanks();
        if reader.at == text.len() {
            return Ok(filter);
        }
        let start = reader.at;
        filter.terms.push(reader.term()?);
        filter.places.push(start..reader.at);
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

/// A value, and whether it was in quotes.
struct Value {
    text: String,
    quoted: bool,
    at: Range<usize>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.next();
        }
    }

    fn error<T>(at: Range<usize>, message: Message) -> Result<T, FilterError> {
        Err(FilterError { at, message })
    }

    fn term(&mut self) -> Result<Term, FilterError> {
        let start = self.at;
        let negated = self.peek() == Some('-');
        if negated {
            self.next();
            if self.peek().is_none_or(char::is_whitespace) {
                return Self::error(start..self.at, Message::new("filter-nothing-negated"));
            }
        }
        let test = self.test()?;
        Ok(Term { negated, test })
    }

    fn test(&mut self) -> Result<Test, FilterError> {
        let start = self.at;
        if self.peek() != Some('"') {
            let word: String = self
                .rest()
                .chars()
                .take_while(|c| !c.is_whitespace() && !matches!(c, '"' | ':' | '\\'))
                .collect();
            let colon = start + word.len();
            if self.text.get(colon..).is_some_and(|r| r.starts_with(':')) {
                let lower = word.to_lowercase();
                let Some(key) = KEYS.into_iter().find(|key| *key == lower) else {
                    let message = Message::new("filter-unknown-key")
                        .with("key", word)
                        .with("keys", KEYS.join(", "));
                    return Self::error(start..colon + 1, message);
                };
                self.at = colon + 1;
                if self.peek().is_none_or(char::is_whitespace) {
                    let message = Message::new("filter-no-value").with("key", key);
                    return Self::error(start..self.at, message);
                }
                let value = self.value()?;
                return Self::keyed(key, value, start);
            }
        }
        let value = self.value()?;
        if value.text.trim().is_empty() {
            return Self::error(value.at, Message::new("filter-empty-phrase"));
        }
        Ok(Test::Text(value.text))
    }

    fn value(&mut self) -> Result<Value, FilterError> {
        let start = self.at;
        let mut text = String::new();
        if self.peek() == Some('"') {
            self.next();
            loop {
                match self.next() {
                    None => {
                        return Self::error(
                            start..self.at,
                            Message::new("filter-quote-not-closed"),
                        );
                    }
                    Some('"') => break,
                    Some('\\') => text.extend(self.next()),
                    Some(c) => text.push(c),
                }
            }
            if self.peek().is_some_and(|c| !c.is_whitespace()) {
                return Self::error(
                    self.at..self.at + self.peek().map_or(0, char::len_utf8),
                    Message::new("filter-after-quote"),
                );
            }
            return Ok(Value {
                text,
                quoted: true,
                at: start..self.at,
            });
        }
        while let Some(c) = self.peek().filter(|c| !c.is_whitespace()) {
            if matches!(c, '"' | ':' | '\\') {
                let message = Message::new("filter-needs-quotes").with("sign", c.to_string());
                return Self::error(self.at..self.at + c.len_utf8(), message);
            }
            text.push(c);
            self.next();
        }
        Ok(Value {
            text,
            quoted: false,
            at: start..self.at,
        })
    }

    fn keyed(key: &str, value: Value, start: usize) -> Result<Test, FilterError> {
        let all = start..value.at.end;
        if value.text.trim().is_empty() {
            let id = if value.quoted {
                "filter-empty-phrase"
            } else {
                "filter-no-value"
            };
            let message = Message {
                id: id.into(),
                args: Vec::new(),
            };
            return Self::error(all, message.with("key", key));
        }
        let text = value.text.trim().to_owned();
        let lower = text.to_lowercase().replace('_', "-");
        let unknown = |words: Vec<&str>| {
            let message = Message::new("filter-unknown-value")
                .with("value", text.as_str())
                .with("key", key)
                .with("values", words.join(", "));
            Self::error(value.at.clone(), message)
        };
        match key {
            "like" => Ok(Test::Like(text)),
            "tag" => Ok(Test::Tag(text)),
            "reseller" => Ok(Test::Reseller(text)),
            "segment" => Ok(Test::Segment(text)),
            "country" => match country::find_text(&text) {
                Some(country) => Ok(Test::Country(country.code.to_owned())),
                None => Self::error(
                    value.at,
                    Message::new("filter-unknown-country").with("value", text),
                ),
            },
            "relationship" => RELATIONSHIPS
                .iter()
                .find(|(_, word)| *word == lower)
                .map_or_else(
                    || unknown(RELATIONSHIPS.map(|(_, word)| word).to_vec()),
                    |(value, _)| Ok(Test::Relationship(*value)),
                ),
            "status" => Status::ALL
                .iter()
                .find(|(_, word)| {
                    *word == lower || word.replace('-', "") == lower.replace([' ', '-'], "")
                })
                .map_or_else(
                    || unknown(Status::ALL.map(|(_, word)| word).to_vec()),
                    |(value, _)| Ok(Test::Status(*value)),
                ),
            _ => age(&lower).map_or_else(
                || {
                    let message = Message::new("filter-not-an-age").with("value", text.as_str());
                    Self::error(value.at.clone(), message)
                },
                |age| Ok(Test::Changed(age)),
            ),
        }
    }
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
