//! The grammar that the filters of all lists share: terms, what turns them round, quotes. What its keys take, each
//! language says itself. Every error says where.

use std::ops::Range;

use super::FilterError;
use crate::domain::message::Message;

/// What a list can be asked for.
pub(super) struct Language<T> {
    /// What may stand before a colon.
    pub(super) keys: &'static [&'static str],
    /// A term that errors show.
    pub(super) example: &'static str,
    /// A word, or a phrase in quotes.
    pub(super) word: fn(String) -> T,
    /// The value of one of the keys.
    pub(super) keyed: fn(&'static str, &Value) -> Result<T, FilterError>,
}

/// A term: whether it is turned round, what it asks, and where it stands.
pub(super) struct Read<T> {
    pub(super) negated: bool,
    pub(super) test: T,
    pub(super) at: Range<usize>,
}

/// A value without the blanks around it, and where it stands; never empty.
pub(super) struct Value {
    pub(super) text: String,
    pub(super) at: Range<usize>,
}

impl Value {
    /// As words of a language are compared.
    pub(super) fn word(&self) -> String {
        self.text.to_lowercase().replace('_', "-")
    }

    /// It is none of the words that the key takes.
    pub(super) fn unknown<T>(&self, key: &str, words: &[&str]) -> Result<T, FilterError> {
        let message = Message::new("filter-unknown-value")
            .with("value", self.text.as_str())
            .with("key", key)
            .with("values", words.join(", "));
        self.wrong(message)
    }

    /// It is not understood.
    pub(super) fn wrong<T>(&self, message: Message) -> Result<T, FilterError> {
        error(self.at.clone(), message)
    }
}

/// Reads a filter. The empty text has no terms.
///
/// # Errors
/// The first place that is not understood.
pub(super) fn read<T>(text: &str, language: &Language<T>) -> Result<Vec<Read<T>>, FilterError> {
    let mut reader = Reader {
        text,
        at: 0,
        language,
    };
    let mut terms = Vec::new();
    loop {
        reader.blanks();
        if reader.at == text.len() {
            return Ok(terms);
        }
        terms.push(reader.term()?);
    }
}

fn error<T>(at: Range<usize>, message: Message) -> Result<T, FilterError> {
    Err(FilterError { at, message })
}

struct Reader<'t, T> {
    text: &'t str,
    at: usize,
    language: &'t Language<T>,
}

impl<T> Reader<'_, T> {
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

    fn term(&mut self) -> Result<Read<T>, FilterError> {
        let start = self.at;
        let negated = self.peek() == Some('-');
        if negated {
            self.next();
            if self.peek().is_none_or(char::is_whitespace) {
                let message =
                    Message::new("filter-nothing-negated").with("example", self.language.example);
                return error(start..self.at, message);
            }
        }
        let test = self.test()?;
        Ok(Read {
            negated,
            test,
            at: start..self.at,
        })
    }

    fn test(&mut self) -> Result<T, FilterError> {
        let start = self.at;
        if self.peek() != Some('"') {
            let word: String = self
                .rest()
                .chars()
                .take_while(|c| !c.is_whitespace() && !matches!(c, '"' | ':' | '\\'))
                .collect();
            let colon = start + word.len();
            if self.text.get(colon..).is_some_and(|r| r.starts_with(':')) {
                return self.keyed(&word, start..colon + 1);
            }
        }
        let (text, at) = self.value()?;
        if text.trim().is_empty() {
            return error(at, Message::new("filter-empty-phrase"));
        }
        Ok((self.language.word)(text))
    }

    fn keyed(&mut self, word: &str, at: Range<usize>) -> Result<T, FilterError> {
        let keys = self.language.keys;
        let lower = word.to_lowercase();
        let Some(key) = keys.iter().find(|key| **key == lower) else {
            let message = Message::new("filter-unknown-key")
                .with("key", word)
                .with("keys", keys.join(", "));
            return error(at, message);
        };
        self.at = at.end;
        if self.peek().is_none_or(char::is_whitespace) {
            let message = Message::new("filter-no-value")
                .with("key", *key)
                .with("example", self.language.example);
            return error(at, message);
        }
        let (text, place) = self.value()?;
        // Only a value in quotes can be empty here.
        if text.trim().is_empty() {
            let message = Message::new("filter-empty-phrase").with("key", *key);
            return error(at.start..place.end, message);
        }
        let value = Value {
            text: text.trim().to_owned(),
            at: place,
        };
        (self.language.keyed)(key, &value)
    }

    fn value(&mut self) -> Result<(String, Range<usize>), FilterError> {
        let start = self.at;
        let mut text = String::new();
        if self.peek() == Some('"') {
            self.next();
            loop {
                match self.next() {
                    None => {
                        let message = Message::new("filter-quote-not-closed");
                        return error(start..self.at, message);
                    }
                    Some('"') => break,
                    Some('\\') => text.extend(self.next()),
                    Some(c) => text.push(c),
                }
            }
            if let Some(c) = self.peek().filter(|c| !c.is_whitespace()) {
                let message = Message::new("filter-after-quote");
                return error(self.at..self.at + c.len_utf8(), message);
            }
            return Ok((text, start..self.at));
        }
        while let Some(c) = self.peek().filter(|c| !c.is_whitespace()) {
            if matches!(c, '"' | ':' | '\\') {
                let message = Message::new("filter-needs-quotes").with("sign", c.to_string());
                return error(self.at..self.at + c.len_utf8(), message);
            }
            text.push(c);
            self.next();
        }
        Ok((text, start..self.at))
    }
}
