//! The field of a filter: it is read while it is typed. One that is not understood is marked at its place, and the list
//! keeps what it showed last; Tab takes what could stand at the cursor.

use crate::domain::filter::{
    Candidate, FilterError,
    users::{self, UserFilter, UserWords},
};

use super::{Action, line::Line};

/// See the module.
#[derive(Debug, Default)]
pub struct FilterField {
    /// The filter as it is typed.
    pub line: Line,
    /// Whether it has the focus.
    pub open: bool,
    /// What is wrong with it, and where.
    pub wrong: Option<FilterError>,
    /// What could stand at the cursor.
    pub candidates: Vec<Candidate>,
    /// Which of them Tab takes.
    pub chosen: usize,
    /// The last one that was understood.
    shown: String,
}

/// What came of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Another filter stands there, and it is understood.
    Changed,
    /// The filter is as it was, or not understood yet.
    Same,
    /// It was no action of the field.
    Not,
}

impl FilterField {
    /// What the list is asked for.
    pub fn text(&self) -> &str {
        &self.shown
    }

    /// What the list is asked for, read.
    pub fn filter(&self) -> UserFilter {
        users::parse(&self.shown).unwrap_or_default()
    }

    /// Whether the field is shown with what it takes to fill it in.
    pub const fn is_seen(&self) -> bool {
        self.open || self.wrong.is_some()
    }

    /// Puts another filter there.
    pub fn set(&mut self, text: &str, words: &UserWords) {
        self.line.set(text);
        self.read(words);
    }

    /// Handles an action while the field has the focus.
    pub fn update(&mut self, action: &Action, words: &UserWords) -> Typed {
        match action {
            Action::Insert(c) => self.line.insert(&c.to_string()),
            Action::Paste(text) => self.line.insert(text),
            Action::Edit(edit) => {
                if !self.line.edit(*edit) {
                    self.offer(words);
                    return Typed::Same;
                }
            }
            Action::NextField => {
                let Some(candidate) = self.candidates.get(self.chosen).cloned() else {
                    return Typed::Same;
                };
                self.line.replace(candidate.replaces, &candidate.text);
            }
            Action::PreviousField => {
                let count = self.candidates.len();
                self.chosen = (self.chosen + 1).checked_rem(count).unwrap_or(0);
                return Typed::Same;
            }
            // What is not understood is put right first; its error is in sight.
            Action::Accept => {
                self.open = self.wrong.is_some();
                return Typed::Same;
            }
            _ => return Typed::Not,
        }
        self.read(words)
    }

    /// What could stand at the cursor.
    pub fn offer(&mut self, words: &UserWords) {
        let at = self.line.split().0.len();
        self.chosen = 0;
        self.candidates = users::complete(self.line.text(), at, words);
    }

    fn read(&mut self, words: &UserWords) -> Typed {
        self.offer(words);
        self.wrong = users::parse(self.line.text()).err();
        if self.wrong.is_some() {
            return Typed::Same;
        }
        self.line.text().trim_end().clone_into(&mut self.shown);
        Typed::Changed
    }
}
