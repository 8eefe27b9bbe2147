//! Which column is which: found by name, never by place (IMP-25, IMP-26).

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::kinds::STATUS;
pub use super::kinds::{Column, Field, Kind};
use super::normalise::label;
use crate::text::Lang;

/// Which columns a person said mean what: a field, and a title of the header or the column's number from 1 (`--map`).
pub type ColumnMap = Vec<(Field, String)>;

/// What a file is read as.
#[derive(Debug, Clone, Copy)]
pub enum Sought<'a> {
    /// As customers.
    Customers,
    /// As subscriptions of a customer.
    Subscriptions,
    /// As users.
    Users {
        /// The kind a person chose; `None` is found by the header.
        kind: Option<Kind>,
        /// The columns a person mapped; they win over what is found.
        map: &'a [(Field, String)],
    },
}

/// The header of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The kind of the file, as its header shows.
    pub kind: Kind,
    /// Whether a person mapped columns: then others are left out instead of being wrong.
    pub mapped: bool,
    /// Physical line on which it stands; 0 where the file has none and its columns are numbers.
    pub line: u64,
    /// The titles as the file spells them, without white space around and control characters
    /// inside; the last is not blank.
    pub titles: Vec<String>,
    /// The meaning of each column, `None` where it is not known.
    pub fields: Vec<Option<Field>>,
    /// Columns that were mapped and are not there.
    pub lost: Vec<String>,
}

impl Header {
    /// Reads a header.
    pub fn new<'a>(sought: Sought<'_>, line: u64, cells: impl Iterator<Item = &'a str>) -> Self {
        let mut titles: Vec<String> = cells.map(|cell| label(cell).value.into_owned()).collect();
        while titles.last().is_some_and(String::is_empty) {
            titles.pop();
        }
        Self::of(sought, line, titles)
    }

    /// The header of a file that has none: its columns are called by their numbers.
    pub fn numbered(sought: Sought<'_>, columns: usize) -> Self {
        let titles = (1..=columns).map(|number| number.to_string()).collect();
        Self::of(sought, 0, titles)
    }

    fn of(sought: Sought<'_>, line: u64, titles: Vec<String>) -> Self {
        let normal: Vec<String> = titles.iter().map(|title| normalise(title)).collect();
        let (kind, map) = match sought {
            Sought::Customers => (Kind::Customers, &[][..]),
            Sought::Subscriptions => (Kind::Subscriptions, &[][..]),
            Sought::Users { kind, map } => (kind.unwrap_or_else(|| detect(&normal)), map),
        };
        let mut fields: Vec<_> = normal.iter().map(|title| recognise(kind, title)).collect();
        let mut lost = Vec::new();
        for (field, column) in map {
            let wanted = normalise(column);
            let by_title = normal.iter().position(|title| *title == wanted);
            let by_number = || {
                let number: usize = column.trim().trim_start_matches('#').parse().ok()?;
                number.checked_sub(1).filter(|at| *at < titles.len())
            };
            match by_title.or_else(by_number) {
                Some(at) => {
                    for known in &mut fields {
                        *known = known.filter(|known| known != field);
                    }
                    fields[at] = Some(*field);
                }
                None => lost.push(column.clone()),
            }
        }
        Self {
            kind,
            mapped: !map.is_empty(),
            line,
            titles,
            fields,
            lost,
        }
    }

    /// How many columns are known.
    pub fn recognised(&self) -> usize {
        self.fields.iter().flatten().count()
    }

    /// The first column of a meaning.
    pub fn position(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|found| *found == Some(field))
    }

    /// The title of a column; empty where there is none.
    pub fn title(&self, at: usize) -> &str {
        self.titles.get(at).map_or("", String::as_str)
    }

    /// The language of its titles: that of most of them.
    pub fn lang(&self) -> Lang {
        let like = |lang| {
            let own: Vec<String> = self.kind.titles(lang).map(normalise).collect();
            self.titles
                .iter()
                .filter(|title| own.contains(&normalise(title)))
                .count()
        };
        if like(Lang::PtBr) > like(Lang::En) {
            Lang::PtBr
        } else {
            Lang::En
        }
    }

    /// The set of its titles, by which a mapping is remembered: normalised, in any order (IMP-26).
    pub fn key(&self) -> String {
        let mut titles: Vec<String> = self.titles.iter().map(|title| normalise(title)).collect();
        titles.retain(|title| !title.is_empty());
        titles.sort_unstable();
        titles.join(" | ")
    }
}

/// The kind of a file of users, by its normalised titles (IMP-26). Entra's version line is looked at elsewhere; without
/// it the properties in brackets tell.
fn detect(titles: &[String]) -> Kind {
    if titles
        .iter()
        .any(|title| property(title).is_some_and(|name| name == "userprincipalname"))
    {
        return Kind::Entra;
    }
    let user_name = |title: &String| {
        matches!(
            title.as_str(),
            "username" | "user name" | "nome de usuario" | "nome do usuario"
        )
    };
    if titles.iter().any(user_name) {
        Kind::M365
    } else {
        Kind::Pc
    }
}

/// Whether a file of Entra's bulk create begins with this cell (1.5).
pub fn version_line(cell: &str) -> bool {
    let cell = normalise(cell);
    cell.strip_prefix("version:v")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The property in the brackets of an Entra title.
fn property(title: &str) -> Option<&str> {
    let (_, rest) = title.split_once('[')?;
    rest.split_once(']').map(|(name, _)| name.trim())
}

fn recognise(kind: Kind, title: &str) -> Option<Field> {
    let wanted = if kind == Kind::Entra {
        property(title)
    } else {
        Some(title)
    };
    let known = wanted.and_then(|wanted| {
        kind.columns()
            .iter()
            .find(|column| column.aliases.contains(&wanted))
    });
    let status =
        || (Kind::USERS.contains(&kind) && STATUS.aliases.contains(&title)).then_some(&STATUS);
    known.or_else(status).map(|column| column.field)
}

/// A title as it is compared: without case, accents, width, doubled white space and "required" marks (IMP-25).
pub fn normalise(title: &str) -> String {
    let plain: String = DecomposingNormalizerBorrowed::new_nfkd()
        .normalize(title)
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36F}' | '\u{FEFF}' | '\u{200B}'))
        .flat_map(char::to_lowercase)
        .collect();
    let mut words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["*", "(required)", "(obrigatorio)"] {
        if let Some(rest) = words.strip_suffix(mark) {
            words = rest.trim_end().to_owned();
        }
    }
    words
}

#[cfg(test)]
mod tests;
