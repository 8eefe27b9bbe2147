//! What is to be said, before anybody has chosen a language: a text id and its arguments.

use std::borrow::Cow;

use jiff::{Timestamp, civil::DateTime};

/// An argument of a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words, names, codes: shown as they are.
    Text(String),
    /// A count: chooses the plural form and is shown with the language's digit groups.
    Count(u64),
    /// A moment in UTC, written as the language does.
    Moment(Timestamp),
    /// A moment of the clock on the wall.
    Local(DateTime),
    /// Another message, put into words of the same language first.
    Message(Box<Message>),
}

/// A text of the catalogue with its arguments; [`crate::text::Catalogue`] puts it into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Id in `assets/texts/<language>/*.ftl`.
    pub id: Cow<'static, str>,
    /// Named arguments, as the text uses them.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments. Write the id as a literal: a test looks for it in the catalogue.
    pub const fn new(id: &'static str) -> Self {
        Self {
            id: Cow::Borrowed(id),
            args: Vec::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<Timestamp> for Arg {
    fn from(at: Timestamp) -> Self {
        Self::Moment(at)
    }
}

impl From<DateTime> for Arg {
    fn from(at: DateTime) -> Self {
        Self::Local(at)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
