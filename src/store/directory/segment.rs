//! A block of rows, packed: one buffer per column of text, not one allocation per field.

use super::entry::{self, Entry, FOLDED, Fixed, SEPARATOR, TEXTS};
use crate::domain::{
    customer::{CustomerKey, Relationship},
    guid::Guid,
    record::Revision,
};

/// Rows of a full segment.
pub(super) const ROWS: usize = 4096;

/// One column of text.
#[derive(Debug, Default)]
struct Texts {
    buffer: String,
    ends: Vec<u32>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.buffer.push_str(text);
        self.ends.push(super::number(self.buffer.len()));
    }

    fn get(&self, place: usize) -> &str {
        let start = match place {
            0 => 0,
            _ => self.ends.get(place - 1).map_or(0, |end| *end as usize),
        };
        let end = self.ends.get(place).map_or(start, |end| *end as usize);
        self.buffer.get(start..end).unwrap_or_default()
    }
}

/// One column of bytes.
#[derive(Debug, Default)]
struct Blobs {
    buffer: Vec<u8>,
    ends: Vec<u32>,
}

impl Blobs {
    fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
        self.ends.push(super::number(self.buffer.len()));
    }

    fn get(&self, place: usize) -> &[u8] {
        let start = match place {
            0 => 0,
            _ => self.ends.get(place - 1).map_or(0, |end| *end as usize),
        };
        let end = self.ends.get(place).map_or(start, |end| *end as usize);
        self.buffer.get(start..end).unwrap_or_default()
    }
}

/// At most [`ROWS`] rows. Never changed: a changed row makes a new segment.
#[derive(Debug, Default)]
pub(super) struct Segment {
    fixed: Vec<Fixed>,
    texts: [Texts; TEXTS],
    name_keys: Blobs,
    tags_keys: Blobs,
}

impl Segment {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut segment = Self::default();
        for entry in entries {
            segment.push(entry);
        }
        segment.shrink()
    }

    /// This segment with some places taken anew (`None`: the customer is gone) and rows behind its last.
    pub(super) fn with(&self, changed: &[(usize, Option<&Entry>)], added: &[&Entry]) -> Self {
        let mut segment = Self::default();
        let mut changed = changed.iter().peekable();
        for place in 0..self.len() {
            match changed.next_if(|(at, _)| *at == place) {
                Some((_, Some(entry))) => segment.push(entry),
                Some((_, None)) => segment.push_gone(&self.fixed[place]),
                None => segment.copy(self, place),
            }
        }
        for entry in added {
            segment.push(entry);
        }
        segment.shrink()
    }

    fn push(&mut self, entry: &Entry) {
        self.fixed.push(entry.fixed.clone());
        for (column, text) in self.texts.iter_mut().zip(&entry.texts) {
            column.push(text);
        }
        self.close_folded();
        self.name_keys.push(&entry.name_key);
        self.tags_keys.push(&entry.tags_key);
    }

    fn push_gone(&mut self, fixed: &Fixed) {
        self.fixed.push(Fixed {
            gone: true,
            ..fixed.clone()
        });
        for column in &mut self.texts {
            column.push("");
        }
        self.close_folded();
        self.name_keys.push(&[]);
        self.tags_keys.push(&[]);
    }

    fn copy(&mut self, from: &Self, place: usize) {
        self.fixed.push(from.fixed[place].clone());
        for (column, old) in self.texts.iter_mut().zip(&from.texts) {
            column.push(old.get(place));
        }
        self.name_keys.push(from.name_keys.get(place));
        self.tags_keys.push(from.tags_keys.get(place));
    }

    /// Ends the row in the folded column, so that no hit of a search reaches into the next row.
    fn close_folded(&mut self) {
        let folded = &mut self.texts[FOLDED];
        folded.buffer.push(SEPARATOR);
        if let Some(end) = folded.ends.last_mut() {
            *end = super::number(folded.buffer.len());
        }
    }

    fn shrink(mut self) -> Self {
        for column in &mut self.texts {
            column.buffer.shrink_to_fit();
        }
        self.name_keys.buffer.shrink_to_fit();
        self.tags_keys.buffer.shrink_to_fit();
        self
    }

    pub(super) fn len(&self) -> usize {
        self.fixed.len()
    }

    /// The folded texts of all rows, and where each row's end.
    pub(super) fn folded(&self) -> (&str, &[u32]) {
        let folded = &self.texts[FOLDED];
        (&folded.buffer, &folded.ends)
    }
}

/// One customer, borrowed from its segment.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    pub(super) segment: &'a Segment,
    pub(super) place: usize,
    /// Number of the row.
    pub number: u32,
}

impl<'a> Row<'a> {
    fn fixed(&self) -> &'a Fixed {
        &self.segment.fixed[self.place]
    }

    pub(super) fn text(&self, column: usize) -> &'a str {
        self.segment.texts[column].get(self.place)
    }

    pub(super) fn lives(&self) -> bool {
        self.segment
            .fixed
            .get(self.place)
            .is_some_and(|fixed| !fixed.gone)
    }

    /// Which row of the book it is.
    pub fn key(&self) -> CustomerKey {
        self.fixed().key
    }

    /// Microsoft ID.
    pub fn microsoft_id(&self) -> Guid {
        self.fixed().key.microsoft_id
    }

    /// The name in the list (CL-45).
    pub fn name(&self) -> &'a str {
        self.text(entry::NAME)
    }

    /// Primary domain.
    pub fn domain(&self) -> &'a str {
        self.text(entry::DOMAIN)
    }

    /// Relationship.
    pub fn relationship(&self) -> Relationship {
        self.fixed().relationship
    }

    /// Tenant of the indirect reseller.
    pub fn reseller(&self) -> Option<Guid> {
        self.fixed().reseller
    }

    /// Tags.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> {
        parts(self.text(entry::TAGS))
    }

    /// Aliases.
    pub fn aliases(&self) -> impl Iterator<Item = &'a str> {
        parts(self.text(entry::ALIASES))
    }

    /// Country of the bill-to address, else of the tenant: ISO alpha-2, or empty.
    pub fn country(&self) -> &'a str {
        self.text(entry::COUNTRY)
    }

    /// Registration number as it was typed, or empty.
    pub fn registration_number(&self) -> &'a str {
        self.text(entry::REGISTRATION)
    }

    /// Vetting status of the account (AC-120), or empty.
    pub fn account_status(&self) -> &'a str {
        self.text(entry::STATUS)
    }

    /// Whether the reseller relationship was removed (CL-43).
    pub fn removed(&self) -> bool {
        self.fixed().removed
    }

    /// The commit that last changed the record.
    pub fn revision(&self) -> Revision {
        self.fixed().revision
    }

    pub(super) fn registration_key(&self) -> &'a str {
        self.text(entry::REGISTRATION_KEY)
    }

    /// Name, aliases and domain, folded, one per line.
    pub(super) fn folded(&self) -> &'a str {
        self.text(FOLDED)
    }

    /// The folded name (0) or alias (from 1).
    pub(super) fn folded_name(&self, part: u16) -> &'a str {
        self.folded()
            .split(SEPARATOR)
            .nth(usize::from(part))
            .unwrap_or_default()
    }

    pub(super) fn name_key(&self) -> &'a [u8] {
        self.segment.name_keys.get(self.place)
    }

    pub(super) fn tags_key(&self) -> &'a [u8] {
        self.segment.tags_keys.get(self.place)
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(SEPARATOR).filter(|part| !part.is_empty())
}
