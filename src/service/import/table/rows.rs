//! The rows of a table: records with their numbers, as they are after the repairs.

use std::sync::Arc;

use crate::service::import::{
    records::{Batch, RawRecord},
    repair::Lens,
};

/// Values with letters beyond ASCII that are shown, to judge the encoding by (IMP-20).
pub(super) const SAMPLES: usize = 3;

/// A row: a record with its number.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Number of the record, from 1, without header and blank records (IMP-24).
    pub number: u64,
    /// The record, as it is after the repairs.
    pub record: RawRecord<'a>,
    /// A person left it out.
    pub left_out: bool,
}

/// Rows that follow each other, to be looked at elsewhere.
#[derive(Debug, Default)]
pub struct Rows {
    /// Number of the first.
    pub first: u64,
    batch: Batch,
}

impl Rows {
    /// The records of a batch, the first of which has this number.
    pub(super) fn new(first: u64, batch: Batch) -> Self {
        Self { first, batch }
    }

    /// Their memory.
    pub(super) fn into_batch(self) -> Batch {
        self.batch
    }

    /// How many they are.
    pub fn len(&self) -> usize {
        self.batch.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.batch.is_empty()
    }

    /// Whether they are ASCII throughout.
    pub fn is_ascii(&self) -> bool {
        self.batch.is_ascii()
    }

    /// The records with their numbers, as they stand in the file.
    pub fn iter(&self) -> impl Iterator<Item = (u64, RawRecord<'_>)> {
        (self.first..).zip(self.batch.iter())
    }
}

/// The rows of a file as they are after the repairs.
#[derive(Debug, Clone, Default)]
pub struct View {
    lens: Option<Arc<Lens>>,
    /// The cells that the lens changed in the row it looked at last.
    changed: Vec<Option<String>>,
}

impl View {
    /// With repairs.
    pub(super) fn through(lens: Lens) -> Self {
        Self {
            lens: Some(Arc::new(lens)),
            changed: Vec::new(),
        }
    }

    /// A record as a row.
    #[inline]
    pub fn row<'a>(&'a mut self, number: u64, record: RawRecord<'a>) -> Row<'a> {
        let Some(lens) = &self.lens else {
            return Row {
                number,
                record,
                left_out: false,
            };
        };
        let left_out = lens.look(number, &record, &mut self.changed);
        Row {
            number,
            record: record.changed(&self.changed, lens.cleared(number)),
            left_out,
        }
    }
}

/// Keeps one value of each record that has letters beyond ASCII, as long as there is room.
pub(super) fn sample<'a>(samples: &mut Vec<String>, records: impl Iterator<Item = RawRecord<'a>>) {
    for record in records {
        if samples.len() >= SAMPLES {
            return;
        }
        let foreign = record
            .iter()
            .find(|cell| !cell.is_ascii() && !samples.iter().any(|known| known == cell));
        samples.extend(foreign.map(str::to_owned));
    }
}
