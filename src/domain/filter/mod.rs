//! The filter language of lists: `tag:gold country:BR -tag:hold "são paulo" like:contozo changed:<7d`. Terms stand side by side and
//! must all hold (CL-23); `-` turns one round. A value with blanks or signs stands in quotes, where `\` takes the next
//! character as it is.

mod complete;
mod parse;
mod reader;
pub mod users;

use std::{fmt, ops::Range};

pub use complete::{Candidate, Vocabulary, complete};
pub use parse::parse;

use super::{customer::Relationship, message::Message};

/// What follows `key:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Occurs in name, alias or domain, or begins the Microsoft ID.
    Text(String),
    /// The name is like this, though it may be spelled otherwise: the most alike come first.
    Like(String),
    /// Carries this tag (CL-21).
    Tag(String),
    /// Bill-to country: ISO alpha-2, upper case.
    Country(String),
    /// Relationship (CL-22).
    Relationship(Relationship),
    /// Indirect reseller (CL-20), by tenant or name; `none` = direct.
    Reseller(String),
    /// Account status (AC-120), or `removed` (CL-43).
    Status(Status),
    /// When the record last changed.
    Changed(Age),
    /// Whatever a saved segment finds.
    Segment(String),
}

/// What `status:` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// `Allowed`.
    Allowed,
    /// `UnderReview`.
    UnderReview,
    /// `NotAllowed`.
    NotAllowed,
    /// `Not Ready`.
    NotReady,
    /// `Unknown`.
    Unknown,
    /// No status was ever heard of.
    None,
    /// The relationship was removed.
    Removed,
}

impl Status {
    /// All, with their words.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Allowed, "allowed"),
        (Self::UnderReview, "under-review"),
        (Self::NotAllowed, "not-allowed"),
        (Self::NotReady, "not-ready"),
        (Self::Unknown, "unknown"),
        (Self::None, "none"),
        (Self::Removed, "removed"),
    ];

    /// The word of the language.
    pub fn word(self) -> &'static str {
        word_of(&Self::ALL, self)
    }

    /// What Partner Center calls it, without blanks and in small letters.
    pub const fn service(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::UnderReview => "underreview",
            Self::NotAllowed => "notallowed",
            Self::NotReady => "notready",
            Self::Unknown => "unknown",
            Self::None | Self::Removed => "",
        }
    }
}

/// The words of relationships.
pub const RELATIONSHIPS: [(Relationship, &str); 6] = [
    (Relationship::Reseller, "reseller"),
    (Relationship::Advisor, "advisor"),
    (Relationship::Syndication, "syndication"),
    (Relationship::MicrosoftSupport, "microsoft-support"),
    (Relationship::Unknown, "unknown"),
    (Relationship::None, "none"),
];

/// An age: `<7d` is younger than seven days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Younger (`<`) or older (`>`).
    pub younger: bool,
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// `h`.
    Hours,
    /// `d`.
    Days,
    /// `w`.
    Weeks,
}

impl Unit {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Hours, "h"), (Self::Days, "d"), (Self::Weeks, "w")];

    const fn hours(self) -> i64 {
        match self {
            Self::Hours => 1,
            Self::Days => 24,
            Self::Weeks => 24 * 7,
        }
    }
}

impl Age {
    /// The age in hours.
    pub fn hours(&self) -> i64 {
        i64::from(self.count) * self.unit.hours()
    }
}

/// A test, or its opposite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Must not hold.
    pub negated: bool,
    /// What is asked.
    pub test: Test,
}

/// A filter: all terms must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The terms.
    pub terms: Vec<Term>,
    /// Where each stands in the text: bytes. Not part of what a filter is.
    pub places: Vec<Range<usize>>,
}

impl Filter {
    /// Names of the segments it names.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter_map(|term| match &term.test {
            Test::Segment(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Where a term stands.
    pub fn place(&self, term: usize) -> Range<usize> {
        self.places.get(term).cloned().unwrap_or_default()
    }
}

/// Why a text is no filter, and where: bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterError {
    /// The place.
    pub at: Range<usize>,
    /// What is wrong and the way out.
    pub message: Message,
}

fn word_of<T: Copy + PartialEq>(all: &[(T, &'static str)], value: T) -> &'static str {
    all.iter()
        .find(|(known, _)| *known == value)
        .map_or("", |(_, word)| word)
}

/// The keys of the language.
pub const KEYS: [&str; 8] = [
    "like",
    "tag",
    "country",
    "relationship",
    "reseller",
    "status",
    "changed",
    "segment",
];

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, term) in self.terms.iter().enumerate() {
            let blank = if at == 0 { "" } else { " " };
            write!(f, "{blank}{term}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("-")?;
        }
        match &self.test {
            Test::Text(text) => f.write_str(&quoted(text)),
            Test::Like(text) => write!(f, "like:{}", quoted(text)),
            Test::Tag(tag) => write!(f, "tag:{}", quoted(tag)),
            Test::Country(code) => write!(f, "country:{}", quoted(code)),
            Test::Relationship(relationship) => {
                write!(f, "relationship:{}", word_of(&RELATIONSHIPS, *relationship))
            }
            Test::Reseller(reseller) => write!(f, "reseller:{}", quoted(reseller)),
            Test::Status(status) => write!(f, "status:{}", status.word()),
            Test::Changed(age) => write!(
                f,
                "changed:{}{}{}",
                if age.younger { '<' } else { '>' },
                age.count,
                word_of(&Unit::ALL, age.unit)
            ),
            Test::Segment(name) => write!(f, "segment:{}", quoted(name)),
        }
    }
}

/// A value as it must stand in the text: in quotes where it has signs of the language.
pub fn quoted(value: &str) -> String {
    let plain = !value.is_empty()
        && !value.starts_with('-')
        && !value
            .chars()
            .any(|c| c.is_whitespace() || matches!(c, '"' | ':' | '\\'));
    if plain {
        return value.to_owned();
    }
    let mut text = String::from("\"");
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            text.push('\\');
        }
        text.push(c);
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests;
