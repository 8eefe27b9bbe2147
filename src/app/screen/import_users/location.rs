//! The location of all users of a file: a list of countries that typed words narrow. One is proposed, none is chosen
//! until somebody confirms it (`E-LOC-REQUIRED`).

use crate::app::{Action, form::picker::matching, line::Line, list::Cursor};
use crate::domain::{
    country::{self, Country},
    fold::fold,
};
use crate::text::Lang;

/// See the module.
#[derive(Debug)]
pub struct Locations {
    /// What narrows the list.
    pub filter: Line,
    /// Where in the hits the cursor is.
    pub cursor: Cursor,
    /// The country of the customer.
    pub proposed: Option<&'static Country>,
    /// The country that was confirmed.
    pub confirmed: Option<&'static Country>,
    countries: Vec<&'static Country>,
    hits: Vec<usize>,
    lang: Lang,
}

impl Locations {
    /// All countries by their names in a language.
    pub fn new(lang: Lang) -> Self {
        let mut list = Self {
            filter: Line::default(),
            cursor: Cursor::default(),
            proposed: None,
            confirmed: None,
            countries: country::all().iter().collect(),
            hits: Vec::new(),
            lang,
        };
        list.sort(lang);
        list
    }

    /// By the names of another language.
    pub fn sort(&mut self, lang: Lang) {
        self.lang = lang;
        self.countries
            .sort_by_cached_key(|country| fold(country.name(lang.tag())));
        self.narrow();
    }

    /// The list as it is opened: whole, the cursor on what was confirmed, else on what is proposed.
    pub fn open(&mut self, lang: Lang, page: usize) {
        self.filter.clear();
        self.sort(lang);
        let at = self
            .confirmed
            .or(self.proposed)
            .and_then(|wanted| self.countries.iter().position(|c| c.code == wanted.code))
            .unwrap_or(0);
        self.cursor.put(at, self.hits.len(), page);
        // The one under the cursor in the middle: what stands around it is seen.
        self.cursor.offset = at.saturating_sub(page / 2);
        self.cursor.settle(self.hits.len(), page);
    }

    /// How many fit.
    pub const fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether none fits.
    pub const fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The country at a line of the list.
    pub fn get(&self, line: usize) -> Option<&'static Country> {
        self.countries.get(*self.hits.get(line)?).copied()
    }

    /// Confirms the country under the cursor; tells whether there is one.
    pub fn confirm(&mut self) -> bool {
        let chosen = self.get(self.cursor.at);
        self.confirmed = chosen.or(self.confirmed);
        chosen.is_some()
    }

    /// Handles typing and moving.
    pub fn update(&mut self, action: &Action, page: usize) {
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
        self.narrow();
        self.cursor = Cursor::default();
    }

    fn narrow(&mut self) {
        let tag = self.lang.tag();
        self.hits = matching(
            self.filter.text(),
            self.countries
                .iter()
                .map(|country| format!("{} {}", country.name(tag), country.code)),
        );
        // The code, and names that begin with the words, before names that only hold them.
        let typed = fold(self.filter.text().trim());
        let countries = &self.countries;
        self.hits.sort_by_cached_key(|&at| {
            countries.get(at).map_or(2, |country| {
                if fold(country.code) == typed {
                    0
                } else if fold(country.name(tag)).starts_with(&typed) {
                    1
                } else {
                    2
                }
            })
        });
    }
}
