//! A block of rows, packed into two runs of bytes: the hot one is what a search reads (the folded texts), the cold one is
//! all else. They look the same in memory and in the snapshot file.
//!
//! Hot: a byte of flags of each row, where its folded text ends, then the texts. Cold: fixed columns one after the other,
//! the texts that are shown with their ends, and what many rows share (providers, resellers, tags, countries, states)
//! once.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{
    bytes::{Bytes, id_at, u32_at},
    entry::{Parts, SEPARATOR},
    row::Row,
};
use crate::domain::guid::Guid;

/// Rows of a full segment.
pub(super) const ROWS: usize = 4096;

/// How large the columns of a segment are; with it, where each of them is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Shape {
    pub(super) rows: u32,
    pub(super) guids: u32,
    pub(super) words: u32,
    pub(super) word_bytes: u32,
    /// Revisions are kept as their distance from this one.
    pub(super) revision: u64,
}

/// Where in the cold run the columns begin.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Layout {
    pub(super) ids: usize,
    pub(super) providers: usize,
    pub(super) resellers: usize,
    pub(super) tags: usize,
    pub(super) countries: usize,
    pub(super) states: usize,
    pub(super) revisions: usize,
    pub(super) ends: usize,
    pub(super) guids: usize,
    pub(super) word_ends: usize,
    pub(super) words: usize,
    pub(super) shown: usize,
}

impl Layout {
    fn of(shape: &Shape) -> Self {
        let mut at = 0;
        let mut column = |count: u32, width: usize| {
            let start = at;
            at += count as usize * width;
            start
        };
        let rows = shape.rows;
        Self {
            ids: column(rows, 16),
            providers: column(rows, 2),
            resellers: column(rows, 2),
            tags: column(rows, 2),
            countries: column(rows, 2),
            states: column(rows, 2),
            revisions: column(rows, 4),
            ends: column(rows, 4),
            guids: column(shape.guids, 17),
            word_ends: column(shape.words, 4),
            words: column(shape.word_bytes, 1),
            shown: at,
        }
    }
}

/// At most [`ROWS`] rows. Never changed: a changed row makes a new segment.
#[derive(Debug, Clone, Default)]
pub(super) struct Segment {
    pub(super) shape: Shape,
    layout: Layout,
    pub(super) hot: Bytes,
    pub(super) cold: Bytes,
}

impl Segment {
    pub(super) fn of_bytes(shape: Shape, hot: Bytes, cold: Bytes) -> Self {
        Self {
            layout: Layout::of(&shape),
            shape,
            hot,
            cold,
        }
    }

    /// Packs rows; at most [`ROWS`].
    pub(super) fn of<'a>(rows: impl IntoIterator<Item = Parts<'a>>) -> Self {
        let mut builder = Builder::default();
        for row in rows {
            builder.push(&row);
        }
        builder.finish()
    }

    pub(super) const fn len(&self) -> usize {
        self.shape.rows as usize
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|place| self.row(place))
    }

    pub(super) fn row(&self, place: usize) -> Row<'_> {
        Row {
            segment: self,
            place,
            number: super::number(place),
        }
    }

    /// A byte of flags of each row.
    pub(super) fn flags(&self) -> &[u8] {
        let hot = self.hot.get();
        &hot[..hot.len().min(self.len())]
    }

    /// Where the folded texts of the rows end, and the texts.
    pub(super) fn folded(&self) -> (&[u8], &[u8]) {
        let rest = self.hot.get().get(self.len()..).unwrap_or_default();
        rest.split_at(rest.len().min(self.len() * 4))
    }

    /// A column of the cold run, from its start to the end of the run.
    pub(super) fn column(&self, of: impl Fn(&Layout) -> usize) -> &[u8] {
        self.cold.get().get(of(&self.layout)..).unwrap_or_default()
    }

    /// A text that many rows share, by its number; 0 is the empty one.
    pub(super) fn word(&self, number: u16) -> &str {
        let Some(place) = usize::from(number).checked_sub(1) else {
            return "";
        };
        part(
            self.column(|at| at.word_ends),
            place,
            self.column(|at| at.words),
        )
    }

    /// All texts that rows share, the empty one first.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let count = u16::try_from(self.shape.words).unwrap_or(u16::MAX);
        (0..=count).map(|number| self.word(number))
    }

    /// A tenant that many rows share, by its number; 0 is none.
    pub(super) fn guid(&self, number: u16) -> Option<Guid> {
        let place = usize::from(number).checked_sub(1)?;
        let guid = self.column(|at| at.guids).get(place * 17..)?;
        let upper = *guid.get(16)? != 0;
        Some(Guid::from_bytes(id_at(guid, 0)).shown_upper(upper))
    }

    /// All tenants that rows share, none first.
    pub(super) fn guids(&self) -> impl Iterator<Item = Option<Guid>> {
        let count = u16::try_from(self.shape.guids).unwrap_or(u16::MAX);
        (0..=count).map(|number| self.guid(number))
    }
}

/// One of the texts that lie one behind the other.
pub(super) fn part<'a>(ends: &[u8], place: usize, texts: &'a [u8]) -> &'a str {
    super::bytes::text(part_bytes(ends, place, texts))
}

pub(super) fn part_bytes<'a>(ends: &[u8], place: usize, texts: &'a [u8]) -> &'a [u8] {
    let start = place
        .checked_sub(1)
        .map_or(0, |before| u32_at(ends, before));
    let end = u32_at(ends, place);
    texts.get(start as usize..end as usize).unwrap_or_default()
}

/// What a flag byte says.
pub(super) const REMOVED: u8 = 1 << 3;
pub(super) const GONE: u8 = 1 << 4;
/// The domain is not kept twice: it is spelled as its folded text.
pub(super) const SAME_DOMAIN: u8 = 1 << 5;
pub(super) const UPPER: u8 = 1 << 6;
pub(super) const RELATIONSHIP: u8 = 7;

/// Packs rows one by one.
#[derive(Default)]
pub(super) struct Builder {
    hot_ends: Vec<u8>,
    hot: Vec<u8>,
    ids: Vec<u8>,
    flags: Vec<u8>,
    providers: Vec<u8>,
    resellers: Vec<u8>,
    tags: Vec<u8>,
    countries: Vec<u8>,
    states: Vec<u8>,
    revisions: Vec<u64>,
    ends: Vec<u8>,
    shown: Vec<u8>,
    guids: Interned<Guid>,
    words: Interned<String>,
}

/// What many rows share, each once; numbered from 1.
struct Interned<T> {
    numbers: HashMap<T, u16>,
    order: Vec<T>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            order: Vec::new(),
        }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Interned<T> {
    /// A segment has fewer rows than numbers: three texts and two tenants a row at most.
    fn number<Q>(&mut self, value: &Q) -> u16
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + std::hash::Hash + ToOwned<Owned = T> + ?Sized,
    {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = u16::try_from(self.order.len() + 1).unwrap_or(u16::MAX);
        self.order.push(value.to_owned());
        self.numbers.insert(value.to_owned(), number);
        number
    }
}

impl Builder {
    /// How many rows are in it.
    pub(super) const fn len(&self) -> usize {
        self.flags.len()
    }

    /// Takes a row in.
    pub(super) fn push(&mut self, row: &Parts<'_>) {
        self.hot.extend_from_slice(row.folded);
        if !row.gone {
            self.hot.push(SEPARATOR);
        }
        push_u32(&mut self.hot_ends, self.hot.len());
        self.ids.extend_from_slice(row.key.microsoft_id.as_bytes());
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        self.flags.push(
            row.relationship as u8
                | flag(row.removed, REMOVED)
                | flag(row.gone, GONE)
                | flag(row.domain.is_none(), SAME_DOMAIN)
                | flag(row.key.microsoft_id.is_upper(), UPPER),
        );
        for (column, guid) in [
            (&mut self.providers, row.key.provider),
            (&mut self.resellers, row.reseller),
        ] {
            let number = guid.map_or(0, |guid| self.guids.number(&guid));
            column.extend_from_slice(&number.to_le_bytes());
        }
        for (column, word) in [
            (&mut self.tags, row.tags),
            (&mut self.countries, row.country),
            (&mut self.states, row.state),
        ] {
            let number = match word {
                "" => 0,
                word => self.words.number(word),
            };
            column.extend_from_slice(&number.to_le_bytes());
        }
        self.revisions.push(row.revision);
        let texts = [row.name, row.domain.unwrap_or_default(), row.registration].map(cut);
        for text in texts {
            let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
            self.shown.extend_from_slice(&length.to_le_bytes());
        }
        for text in texts {
            self.shown.extend_from_slice(text.as_bytes());
        }
        self.shown.extend_from_slice(row.aliases.as_bytes());
        push_u32(&mut self.ends, self.shown.len());
    }

    /// The segment.
    pub(super) fn finish(self) -> Segment {
        let base = self.revisions.iter().copied().min().unwrap_or_default();
        let (mut word_ends, mut words) = (Vec::new(), Vec::new());
        for word in &self.words.order {
            words.extend_from_slice(word.as_bytes());
            push_u32(&mut word_ends, words.len());
        }
        let count = |length: usize| super::number(length);
        let shape = Shape {
            rows: count(self.flags.len()),
            guids: count(self.guids.order.len()),
            words: count(self.words.order.len()),
            word_bytes: count(words.len()),
            revision: base,
        };
        let mut cold = self.ids;
        for column in [
            self.providers,
            self.resellers,
            self.tags,
            self.countries,
            self.states,
        ] {
            cold.extend_from_slice(&column);
        }
        for revision in self.revisions {
            push_u32(
                &mut cold,
                usize::try_from(revision - base).unwrap_or(usize::MAX),
            );
        }
        cold.extend_from_slice(&self.ends);
        for guid in &self.guids.order {
            cold.extend_from_slice(guid.as_bytes());
            cold.push(u8::from(guid.is_upper()));
        }
        for column in [word_ends, words, self.shown] {
            cold.extend_from_slice(&column);
        }
        let mut hot = self.flags;
        hot.extend_from_slice(&self.hot_ends);
        hot.extend_from_slice(&self.hot);
        Segment::of_bytes(shape, hot.into(), cold.into())
    }
}

fn push_u32(column: &mut Vec<u8>, number: usize) {
    column.extend_from_slice(&super::number(number).to_le_bytes());
}

/// As much of a text as its length can be written with two bytes.
fn cut(text: &str) -> &str {
    let most = text.len().min(usize::from(u16::MAX));
    &text[..text.floor_char_boundary(most)]
}
