//! What list and search read: the customers in packed columns, in memory or in the mapped [`snapshot`] file. A
//! [`Directory`] never changes; [`Directory::apply`] makes the next one and shares all segments and all parts of the
//! orders that did not change.

mod apply;
mod build;
mod bytes;
mod chunks;
mod entry;
mod lookup;
mod mapping;
mod mask;
mod order;
mod query;
mod refresh;
mod row;
mod search;
mod segment;
mod select;
mod similar;
pub mod snapshot;
mod suffix;

use std::sync::Arc;

pub use order::{Column, SortBy};
pub use query::{Filter, Query};
pub use row::Row;
pub use search::Sink;
pub use select::{Check, Phrase, Selection, tag as folded_tag};
pub use similar::Similar;

pub(super) use apply::became;
pub(super) use refresh::evidence;

use chunks::Order;
use mapping::Mapping;
use order::Orders;
use segment::{ROWS, Segment};

/// Which customers: a removed relationship leaves the list (CL-43), but not the book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Customers in the list.
    #[default]
    Active,
    /// Customers whose relationship was removed.
    Removed,
    /// Both.
    All,
}

/// The customers of a book after one commit. Rows are numbered; a number means the same customer in the snapshots that
/// [`Directory::apply`] makes of this one, but a row may be gone: remember keys, not rows, across snapshots.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    sequence: u64,
    segments: Vec<Arc<Segment>>,
    active: Orders,
    removed: Orders,
    /// Customers with a registration number, in the order of country and number.
    registrations: Order,
    /// How many rows were added, changed or taken out since the rows last lay in the order of their names.
    loose: u32,
    /// The file that some of the segments lie in.
    file: Option<File>,
}

/// The mapped file below a directory.
#[derive(Clone)]
struct File(Arc<Mapping>);

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("File")
    }
}

impl Directory {
    /// The directory of a book without customers.
    pub fn new() -> Self {
        Self::default()
    }

    /// The commit this is a snapshot of.
    pub const fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Whether what it reads from its file is still there; where not, it has to be built anew.
    pub fn is_whole(&self) -> bool {
        self.file.as_ref().is_none_or(|file| file.0.is_whole())
    }

    /// How many customers there are.
    pub fn len(&self, shown: Shown) -> usize {
        let (active, removed) = (self.active.len(), self.removed.len());
        match shown {
            Shown::Active => active,
            Shown::Removed => removed,
            Shown::All => active + removed,
        }
    }

    /// Whether there is no customer at all.
    pub fn is_empty(&self) -> bool {
        self.len(Shown::All) == 0
    }

    /// A row by its number; `None` where it is gone.
    pub fn row(&self, number: u32) -> Option<Row<'_>> {
        let segment = self.segments.get(number as usize / ROWS)?;
        let place = number as usize % ROWS;
        let row = Row {
            number,
            ..segment.row(place)
        };
        (place < segment.len() && row.lives()).then_some(row)
    }

    /// All rows, in no order that means anything.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.end()).filter_map(|number| self.row(number))
    }

    /// The number after the last row.
    fn end(&self) -> u32 {
        let last = self.segments.last().map_or(0, |segment| segment.len());
        number(self.segments.len().saturating_sub(1) * ROWS + last)
    }

    /// The customer at a place of the list: what a window of rows is read by, however long the list is. Only for
    /// [`Shown::Active`] and [`Shown::Removed`].
    pub fn at(&self, by: SortBy, shown: Shown, place: usize) -> Option<u32> {
        let order = self.orders(shown).by(by.column);
        let place = if by.descending {
            order.len().checked_sub(place + 1)?
        } else {
            place
        };
        order.get(place)
    }

    /// Where in the list a row stands.
    pub fn place_of(&self, by: SortBy, shown: Shown, row: u32) -> Option<usize> {
        let order = self.orders(shown).by(by.column);
        let collation = entry::Collation::new();
        let place = order.partition_point(|other| {
            order::compare(self, &collation, by.column, other, row).is_lt()
        });
        (order.get(place) == Some(row)).then(|| {
            if by.descending {
                order.len() - 1 - place
            } else {
                place
            }
        })
    }

    const fn orders(&self, shown: Shown) -> &Orders {
        match shown {
            Shown::Removed => &self.removed,
            Shown::Active | Shown::All => &self.active,
        }
    }

    /// The row numbers in the order of a list.
    pub fn list(&self, by: SortBy, shown: Shown) -> Vec<u32> {
        let mut rows: Vec<u32> = self.whole(by.column, shown).iter().collect();
        if by.descending {
            rows.reverse();
        }
        rows
    }

    /// The ascending order of a list.
    fn whole(&self, column: Column, shown: Shown) -> Order {
        let order = self.orders(shown).by(column);
        if shown == Shown::All {
            let collation = entry::Collation::new();
            let compare = |a, b| order::compare(self, &collation, column, a, b);
            let removed: Vec<u32> = self.removed.by(column).iter().collect();
            return order::splice(order, (&[], &compare), (&removed, &compare));
        }
        order.clone()
    }
}

/// Row numbers fit 32 bits: four thousand million customers are not to be expected.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
