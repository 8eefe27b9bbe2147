//! Which rows a filter finds: the filter with its names resolved, laid over the columns.

use std::{ops::ControlFlow, sync::atomic::AtomicBool};

use super::{
    Directory, Filter, Query, Shown, Sink, SortBy,
    mask::Mask,
    query::Word,
    segment::{RELATIONSHIP, REMOVED, Segment},
    similar::Similar,
};
use crate::{
    domain::{customer::Relationship, filter::Status, guid::Guid, record::Revision},
    store::fold,
};

/// One test of a row.
#[derive(Debug, Clone)]
pub enum Check {
    /// A word or phrase.
    Text(Phrase),
    /// Something that names are to be like.
    Like(Similar),
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
    together: Option<Word>,
}

impl Phrase {
    /// Reads a word or phrase.
    pub fn new(text: &str) -> Self {
        let line = fold::line(text);
        Self {
            query: Query::parse(text),
            together: line.contains(' ').then(|| Word::new(&line)),
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

    /// The selection as a plain query, where it is nothing but words.
    pub fn as_query(&self) -> Option<Query> {
        let mut query = Query::default().within(Filter {
            shown: self.shown,
            ..Filter::default()
        });
        for (negated, check) in &self.checks {
            match check {
                Check::Text(phrase) if !negated && phrase.together.is_none() => {
                    query.words.extend(phrase.query.words.iter().cloned());
                }
                _ => return None,
            }
        }
        Some(query)
    }

    /// What names are to be like: then the rows are ranked by how alike they are, not in the order of the list.
    pub fn likes(&self) -> Vec<&Similar> {
        self.checks
            .iter()
            .filter_map(|(negated, check)| match check {
                Check::Like(similar) if !negated => Some(similar),
                _ => None,
            })
            .collect()
    }

    /// The rows of a segment that are meant, but for what ranks them.
    pub(super) fn mask(&self, segment: &Segment) -> Mask {
        let ranks = |(negated, check): &&(bool, Check)| !negated && matches!(check, Check::Like(_));
        all(self.checks.iter().filter(|check| !ranks(check)), segment)
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

fn all<'a>(checks: impl IntoIterator<Item = &'a (bool, Check)>, segment: &Segment) -> Mask {
    let mut mask = Mask::living(segment);
    for (negated, check) in checks {
        let holds = check.mask(segment);
        if *negated {
            mask.without(&holds);
        } else {
            mask.and(&holds);
        }
        if mask.is_empty() {
            break;
        }
    }
    mask
}

impl Check {
    /// The rows of a segment for which it holds. Texts that rows share are looked at once a segment.
    fn mask(&self, segment: &Segment) -> Mask {
        let words =
            |fits: &dyn Fn(&str) -> bool| -> Vec<bool> { segment.words().map(fits).collect() };
        let flags = segment.flags();
        let flag = |row: usize| flags.get(row).copied().unwrap_or_default();
        match self {
            Self::Text(phrase) => match &phrase.together {
                Some(word) => Mask::of_word(segment, word),
                None => phrase.query.mask(segment),
            },
            Self::Like(similar) => similar.mask(segment),
            Self::Tag(tag) => {
                let fits = |tags: &str| tags.lines().any(|other| fold::line(other) == *tag);
                Mask::of_shared(segment, |at| at.tags, &words(&fits))
            }
            Self::Country(code) => {
                let fits = |country: &str| country.eq_ignore_ascii_case(code);
                Mask::of_shared(segment, |at| at.countries, &words(&fits))
            }
            Self::Relationship(relationship) => {
                let number = *relationship as u8;
                Mask::of(segment, |row| flag(row) & RELATIONSHIP == number)
            }
            Self::Reseller(reseller) => {
                let fits: Vec<bool> = segment.guids().map(|guid| guid == *reseller).collect();
                Mask::of_shared(segment, |at| at.resellers, &fits)
            }
            Self::Status(Status::Removed) => Mask::of(segment, |row| flag(row) & REMOVED != 0),
            Self::Status(status) => {
                let fits = |state: &str| letters(state) == status.service();
                Mask::of_shared(segment, |at| at.states, &words(&fits))
            }
            Self::Since(revision) => {
                Mask::of(segment, |row| segment.row(row).revision() >= *revision)
            }
            Self::All(checks) => all(checks, segment),
        }
    }
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
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
        if selection.checks.is_empty() {
            let all = Query::default().within(Filter {
                shown: selection.shown,
                ..Filter::default()
            });
            return self.search(&all, by, cancel, sink);
        }
        if !selection.likes().is_empty() {
            return match self.ranked(selection, by, cancel) {
                Some(rows) => sink(&rows),
                None => ControlFlow::Break(()),
            };
        }
        let mask = |segment: &Segment| selection.mask(segment);
        self.masked(&mask, by, selection.shown, cancel, sink)
    }

    /// The first so many rows of a selection in the order of the list, where that takes no more than a look at a few
    /// thousand rows; not for [`Shown::All`].
    pub fn select_first(
        &self,
        selection: &Selection,
        by: SortBy,
        count: usize,
    ) -> Option<Vec<u32>> {
        if !selection.likes().is_empty() {
            return None;
        }
        let mask = |segment: &Segment| selection.mask(segment);
        self.first(&mask, by, selection.shown, count)
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
