//! The list that opens under a choice with many options: typed words narrow it.

use crate::app::{action::Action, line::Line, list::Cursor};
use crate::domain::fold::fold;
use crate::text::Catalogue;

use super::field::{FEW, Field, Kind};

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picker {
    /// What narrows it.
    pub filter: Line,
    /// Where in the hits the cursor is.
    pub cursor: Cursor,
    /// The options that fit.
    pub hits: Vec<usize>,
}

impl Picker {
    /// Opens the list of a field that has one.
    pub fn open(field: &Field, words: &Catalogue) -> Option<Self> {
        let chosen = match &field.kind {
            Kind::Choice { options, chosen } if options.len() > FEW => chosen.unwrap_or_default(),
            Kind::Many { .. } => 0,
            _ => return None,
        };
        let mut picker = Self::default();
        picker.narrow(field, words);
        picker.cursor.at = chosen;
        Some(picker)
    }

    /// The option under the cursor.
    pub fn chosen(&self) -> Option<usize> {
        self.hits.get(self.cursor.at).copied()
    }

    /// Handles typing and moving.
    pub fn update(&mut self, action: &Action, field: &Field, words: &Catalogue, page: usize) {
        match action {
            Action::Insert(c) => self.filter.insert(&c.to_string()),
            Action::Paste(text) => self.filter.insert(text),
            Action::Edit(edit) => {
                self.filter.edit(*edit);
            }
            Action::Move(step) => {
                self.cursor.go(*step, self.hits.len(), page);
                return;
            }
            _ => return,
        }
        self.narrow(field, words);
        self.cursor = Cursor::default();
    }

    fn narrow(&mut self, field: &Field, words: &Catalogue) {
        self.hits = matching(
            self.filter.text(),
            field.options().iter().map(|option| {
                let label = option.label.say(words);
                format!("{label} {} {}", option.value, option.also)
            }),
        );
        // A code that is typed whole stands first, then what begins with the words, then what only holds them.
        let typed = fold(self.filter.text());
        let typed = typed.trim();
        self.hits.sort_by_key(|&at| {
            field.options().get(at).map_or(2, |option| {
                if fold(&option.value) == typed {
                    0
                } else if fold(&option.label.say(words)).starts_with(typed) {
                    1
                } else {
                    2
                }
            })
        });
    }
}

/// Which texts hold all words of a filter, without regard to case and accents.
pub fn matching(filter: &str, texts: impl Iterator<Item = String>) -> Vec<usize> {
    let filter = fold(filter);
    let words: Vec<_> = filter.split_whitespace().collect();
    texts
        .enumerate()
        .filter(|(_, text)| {
            let text = fold(text);
            words.iter().all(|word| text.contains(word))
        })
        .map(|(at, _)| at)
        .collect()
}
