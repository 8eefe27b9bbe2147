//! Which rows a filter finds: the filter with its names resolved, laid over the columns.

use std::{ops::ControlFlow, sync::atomic::AtomicBool};

use super::{Directory, Filter, Query, Row, Shown, Sink, SortBy};
use crate::{
    domain::{customer::Relationship, filter::Status, guid::Guid, record::Revision},
    store::fold,
};

/// One test of a row.
#[derive(Debug, Clone)]
pub enum Check {
    /// A word or phrase.
    Text(Phrase),
    /// A tag, folded.
    Tag(String),
    /// Country: ISO alpha-2.
    Country(String),
    /// Relationship.
    Relationship(Relationship),
    /// Indirect reseller; `None` = none.
    Reseller(Option<Guid>),
    /// Account status, or removed.
    Status(Status),
    /// Changed by this commit or a later one.
    Since(Revision),
    /// All hold; a saved segment.
    All(Vec<(bool, Self)>),
}

/// A word or phrase, made ready to be looked for.
#[derive(Debug, Clone)]
pub struct Phrase {
    query: Query,
    /// Only for several words: they stand together.
    together: Option<String>,
}

impl Phrase {
    /// Reads a word or phrase.
    pub fn new(text: &str) -> Self {
        let line = fold::line(text);
        Self {
            query: Query::parse(text),
            together: line.contains(' ').then_some(line),
        }
    }
}

/// A filter with its names resolved.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Tests, each with whether it must not hold.
    pub checks: Vec<(bool, Check)>,
    /// Which customers are looked at.
    pub shown: Shown,
}

impl Selection {
    /// A selection of tests. Removed customers are looked at only where a test asks for them.
    pub fn new(checks: Vec<(bool, Check)>) -> Self {
        let shown = if asks_for_removed(&checks) {
            Shown::All
        } else {
            Shown::Active
        };
        Self { checks, shown }
    }

    /// The same among other customers.
    #[must_use]
    pub const fn among(mut self, shown: Shown) -> Self {
        self.shown = shown;
        self
    }

    /// The words of the tests: what a list makes bold, and what the fast search begins with.
    pub fn words(&self) -> Query {
        let mut words = Query::default();
        for (negated, check) in &self.checks {
            if let (false, Check::Text(phrase)) = (negated, check) {
                words.words.extend(phrase.query.words.iter().cloned());
            }
        }
        words.within(Filter {
            shown: self.shown,
            ..Filter::default()
        })
    }

    /// Whether a row is meant.
    pub fn admits(&self, row: &Row<'_>) -> bool {
        all(&self.checks, row)
    }
}

fn asks_for_removed(checks: &[(bool, Check)]) -> bool {
    checks.iter().any(|(negated, check)| {
        !negated
            && match check {
                Check::Status(Status::Removed) => true,
                Check::All(checks) => asks_for_removed(checks),
                _ => false,
            }
    })
}

fn all(checks: &[(bool, Check)], row: &Row<'_>) -> bool {
    checks
        .iter()
        .all(|(negated, check)| holds(check, row) != *negated)
}

fn holds(check: &Check, row: &Row<'_>) -> bool {
    match check {
        Check::Text(phrase) => match &phrase.together {
            Some(line) => row.folded().contains(line.as_str()),
            None => phrase.query.matches(row),
        },
        Check::Tag(tag) => row.tags().any(|other| fold::line(other) == *tag),
        Check::Country(code) => row.country().eq_ignore_ascii_case(code),
        Check::Relationship(relationship) => row.relationship() == *relationship,
        Check::Reseller(reseller) => row.reseller() == *reseller,
        Check::Status(Status::Removed) => row.removed(),
        Check::Status(status) => {
            let letters = |text: &str| -> String {
                text.chars()
                    .filter(|c| c.is_alphanumeric())
                    .flat_map(char::to_lowercase)
                    .collect()
            };
            letters(row.account_status()) == status.service()
        }
        Check::Since(revision) => row.revision() >= *revision,
        Check::All(checks) => all(checks, row),
    }
}

/// A tag as [`Check::Tag`] wants it.
pub fn tag(tag: &str) -> String {
    fold::line(tag)
}

impl Directory {
    /// Gives the rows of a selection to `sink`, in the order of the list. Breaks when `cancel` is set or the sink breaks.
    pub fn select(
        &self,
        selection: &Selection,
        by: SortBy,
        cancel: &AtomicBool,
        sink: &mut Sink<'_>,
    ) -> ControlFlow<()> {
        self.search(&selection.words(), by, cancel, &mut |rows| {
            let kept: Vec<u32> = rows
                .iter()
                .copied()
                .filter(|number| self.row(*number).is_some_and(|row| selection.admits(&row)))
                .collect();
            if kept.is_empty() {
                ControlFlow::Continue(())
            } else {
                sink(&kept)
            }
        })
    }

    /// All rows of a selection, in the order of the list.
    pub fn select_all(&self, selection: &Selection, by: SortBy) -> Vec<u32> {
        let mut found = Vec::new();
        let _ = self.select(selection, by, &AtomicBool::new(false), &mut |rows| {
            found.extend_from_slice(rows);
            ControlFlow::Continue(())
        });
        found
    }
}
