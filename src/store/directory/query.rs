//! What somebody typed into the filter, made ready to be looked for.

use std::ops::Range;

use memchr::memmem;
use unicode_segmentation::UnicodeSegmentation;

use super::{Shown, mask::Mask, row::Row, segment::Segment, suffix};
use crate::{
    domain::{customer::Relationship, guid::Guid},
    store::fold,
};

/// Hexadecimal digits from which a word may also be the beginning of a Microsoft ID.
const ID_DIGITS: usize = 4;

/// Which customers are looked at, besides the words (CL-20 to CL-23: all must hold).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whether removed ones are shown.
    pub shown: Shown,
    /// Carries this tag, without regard to case and accents (CL-21).
    pub tag: Option<String>,
    /// Has this relationship (CL-22).
    pub relationship: Option<Relationship>,
    /// Came through this indirect reseller (CL-20).
    pub reseller: Option<Guid>,
}

impl Filter {
    pub(super) fn admits(&self, row: &Row<'_>) -> bool {
        self.relationship.is_none_or(|r| r == row.relationship())
            && self.reseller.is_none_or(|r| row.reseller() == Some(r))
            && self.tag.as_ref().is_none_or(|tag| {
                let tag = fold::line(tag);
                row.tags().any(|other| fold::line(other) == tag)
            })
    }

    fn mask(&self, segment: &Segment) -> Mask {
        let row = |place| self.admits(&segment.row(place));
        Mask::of(segment, row)
    }

    /// Whether every row is admitted that is shown at all.
    pub(super) const fn is_open(&self) -> bool {
        self.tag.is_none() && self.relationship.is_none() && self.reseller.is_none()
    }
}

/// Words that must all occur in name, aliases or domain, or begin the Microsoft ID.
#[derive(Debug, Clone, Default)]
pub struct Query {
    pub(super) words: Vec<Word>,
    /// What else must hold.
    pub filter: Filter,
}

/// One word of a query.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// The word, then what it is where it reaches into the shortened end of a domain.
    finders: Vec<memmem::Finder<'static>>,
    text: String,
    id: Option<IdPrefix>,
}

/// The first digits of a Microsoft ID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IdPrefix(Vec<u8>);

impl Query {
    /// Reads what was typed. The empty text finds all.
    pub fn parse(text: &str) -> Self {
        Self {
            words: fold::line(text)
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(Word::new)
                .collect(),
            filter: Filter::default(),
        }
    }

    /// The same words among these customers only.
    #[must_use]
    pub fn within(mut self, filter: Filter) -> Self {
        self.filter = filter;
        self
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether whatever this query finds was found by `old`: then a search may go on from the old hits.
    pub fn extends(&self, old: &Self) -> bool {
        self.filter == old.filter
            && old
                .words
                .iter()
                .all(|old| self.words.iter().any(|new| new.implies(old)))
    }

    /// The rows of a segment that it finds.
    pub(super) fn mask(&self, segment: &Segment) -> Mask {
        let mut mask = Mask::living(segment);
        // The longest word has the fewest hits.
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
        for word in words {
            mask.and(&Mask::of_word(segment, word));
            if mask.is_empty() {
                return mask;
            }
        }
        if !self.filter.is_open() {
            mask.and(&self.filter.mask(segment));
        }
        mask
    }

    pub(super) fn matches(&self, row: &Row<'_>) -> bool {
        let folded = row.folded();
        self.words
            .iter()
            .all(|word| word.in_text(folded) || word.begins(&row.microsoft_id()))
    }

    /// Where the words occur in a name, alias or domain as it is displayed: byte ranges of whole graphemes, in order,
    /// none touching another.
    pub fn ranges(&self, display: &str) -> Vec<Range<usize>> {
        let mut folded = String::with_capacity(display.len());
        // For every byte of the folded text the grapheme it comes from.
        let mut origin: Vec<Range<usize>> = Vec::with_capacity(display.len());
        for (start, grapheme) in display.grapheme_indices(true) {
            if grapheme
                .chars()
                .all(|c| c.is_whitespace() || c.is_control())
            {
                folded.push(' ');
            } else {
                folded.push_str(&fold::fold(grapheme));
            }
            origin.resize(folded.len(), start..start + grapheme.len());
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            let mut from = 0;
            while let Some(at) = folded.get(from..).and_then(|rest| rest.find(&word.text)) {
                let start = from + at;
                let hit = origin
                    .get(start..start + word.text.len())
                    .unwrap_or_default();
                if let (Some(first), Some(last)) = (hit.first(), hit.last()) {
                    found.push(first.start..last.end);
                }
                from = start + folded[start..].chars().next().map_or(1, char::len_utf8);
            }
        }
        joined(found)
    }

    /// Where the words begin a Microsoft ID as it is displayed, with hyphens and without braces.
    pub fn id_ranges(&self, id: &Guid) -> Vec<Range<usize>> {
        let digits = self
            .words
            .iter()
            .filter(|word| word.begins(id))
            .filter_map(|word| word.id.as_ref())
            .map(|id| id.0.len())
            .max();
        // A hyphen stands after the 8th, 12th, 16th and 20th digit.
        let hyphens = |digits: usize| {
            [8, 12, 16, 20]
                .into_iter()
                .filter(|at| digits > *at)
                .count()
        };
        digits
            .map(|digits| 0..digits + hyphens(digits))
            .into_iter()
            .collect()
    }
}

/// Sorted, with those that overlap or touch made one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

impl Word {
    /// A folded text.
    pub(super) fn new(text: &str) -> Self {
        let finder = |text: &[u8]| memmem::Finder::new(text).into_owned();
        let spellings = suffix::spellings(text);
        Self {
            finders: std::iter::once(finder(text.as_bytes()))
                .chain(spellings.iter().map(|spelling| finder(spelling)))
                .collect(),
            text: text.to_owned(),
            id: IdPrefix::read(text),
        }
    }

    pub(super) fn finders(&self) -> &[memmem::Finder<'static>] {
        &self.finders
    }

    pub(super) fn id(&self) -> Option<&IdPrefix> {
        self.id.as_ref()
    }

    fn in_text(&self, folded: &[u8]) -> bool {
        self.finders
            .iter()
            .any(|finder| finder.find(folded).is_some())
    }

    fn begins(&self, id: &Guid) -> bool {
        self.id.as_ref().is_some_and(|prefix| prefix.begins(id))
    }

    /// Whether every row with this word has the old one too.
    fn implies(&self, old: &Self) -> bool {
        self.text.contains(&old.text)
            && match (&self.id, &old.id) {
                (None, _) => true,
                (Some(new), Some(old)) => new.0.starts_with(&old.0),
                (Some(_), None) => false,
            }
    }
}

impl IdPrefix {
    fn read(word: &str) -> Option<Self> {
        let digits = word
            .trim_start_matches('{')
            .trim_end_matches('}')
            .chars()
            .filter(|c| *c != '-')
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<Vec<u8>>>()?;
        (ID_DIGITS..=32)
            .contains(&digits.len())
            .then_some(Self(digits))
    }

    /// Whether these are the first digits of an ID.
    pub(super) fn begins(&self, id: &Guid) -> bool {
        let digits = id.as_bytes().iter().flat_map(|b| [b >> 4, b & 0xf]);
        digits.zip(&self.0).all(|(digit, own)| digit == *own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_extends_another_only_if_it_finds_nothing_more() {
        for (old, new, extends) in [
            ("", "a", true),
            ("ac", "acm", true),
            ("acme", "acme sys", true),
            ("acme sys", "sys acme", true),
            ("acme", "acm", false),
            ("acme", "sys", false),
            // `abc` is looked for in names only, `abcd` in Microsoft IDs too.
            ("abc", "abcd", false),
            ("abcd", "abcde", true),
            ("bcde", "abcde", false),
            ("abcd", "abcdx", true),
        ] {
            assert_eq!(
                Query::parse(new).extends(&Query::parse(old)),
                extends,
                "{old:?} -> {new:?}"
            );
        }
    }

    #[test]
    fn ranges_are_of_the_displayed_text() {
        for (query, display, expected) in [
            ("lodz", "Firma Łódź SA", vec!["Łódź"]),
            ("strasse", "Hauptstraße 1", vec!["straße"]),
            ("a", "Banana", vec!["a", "a", "a"]),
            ("ana nan", "Banana", vec!["anana"]),
            ("sao", "Sa\u{303}o Paulo", vec!["Sa\u{303}o"]),
            ("contoso", "ＣＯＮＴＯＳＯ", vec!["ＣＯＮＴＯＳＯ"]),
            ("x", "", vec![]),
            ("", "abc", vec![]),
        ] {
            let found: Vec<&str> = Query::parse(query)
                .ranges(display)
                .into_iter()
                .map(|range| &display[range])
                .collect();
            assert_eq!(found, expected, "{query:?} in {display:?}");
        }
    }

    #[test]
    fn id_ranges_count_hyphens() {
        let id: Guid = "117a77b0-9360-443b-8795-c6dedc750cf9".parse().unwrap();
        for (query, end) in [
            ("117a", Some(4)),
            ("117a77b0", Some(8)),
            ("117A77B0-9", Some(10)),
            ("117a77b09", Some(10)),
            ("{117a77b0-9360-443b-8795-c6dedc750cf9}", Some(36)),
            ("117", None),
            ("77b0", None),
        ] {
            let found = Query::parse(query).id_ranges(&id);
            assert_eq!(found.first().map(|range| range.end), end, "{query:?}");
        }
    }
}
