//! The directory as the list reads it.

use std::{
    ops::ControlFlow,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
};

use crate::app::rows::{Column, CustomerRow, ListQuery, Listing, Rows};
use crate::store::directory::{
    self, Directory, Query, Row, Selection, Shown, Sink, SortBy, snapshot::Snapshot,
};

/// Where the rows of a list are read.
#[derive(Clone)]
pub(super) enum Source {
    /// The directory of the open book.
    Book(Arc<Directory>),
    /// A snapshot that is looked at before the book is open: every part is checked before it is shown.
    Snapshot(Arc<Snapshot>),
}

impl Source {
    fn directory(&self) -> &Arc<Directory> {
        match self {
            Self::Book(directory) => directory,
            Self::Snapshot(snapshot) => snapshot.directory(),
        }
    }

    /// Whether a search may read all that it reads.
    fn is_searchable(&self, by: SortBy, shown: Shown) -> bool {
        match self {
            Self::Book(_) => true,
            Self::Snapshot(snapshot) => snapshot.verify_search(by, shown),
        }
    }

    fn at(&self, by: SortBy, shown: Shown, place: usize) -> Option<u32> {
        match self {
            Self::Book(directory) => directory.at(by, shown, place),
            Self::Snapshot(snapshot) => snapshot.at(by, shown, place),
        }
    }
}

impl Rows for Source {
    fn row(&self, number: u32) -> Option<CustomerRow> {
        match self {
            Self::Book(directory) => Rows::row(&**directory, number),
            Self::Snapshot(snapshot) => snapshot.row(number).map(shown),
        }
    }
}

impl Rows for Directory {
    fn row(&self, number: u32) -> Option<CustomerRow> {
        Self::row(self, number).map(shown)
    }
}

fn shown(row: Row<'_>) -> CustomerRow {
    CustomerRow {
        key: row.key(),
        name: row.name().to_owned(),
        domain: row.domain().into_owned(),
        relationship: row.relationship(),
        tags: row.tags().map(str::to_owned).collect(),
        removed: row.removed(),
    }
}

/// A whole list, whose rows are numbered as they are shown.
struct Whole {
    source: Source,
    by: SortBy,
    shown: Shown,
}

impl Rows for Whole {
    fn row(&self, place: u32) -> Option<CustomerRow> {
        let number = self.source.at(self.by, self.shown, place as usize)?;
        self.source.row(number)
    }
}

/// So many hits are shown before all are found.
const FIRST: usize = 100;

/// So many hits are looked at one by one; more are found faster by another pass over all.
const NARROW: usize = 20_000;

/// The searches of one list: each may begin where the last one ended.
#[derive(Default)]
pub(super) struct Searches {
    last: Mutex<Option<Last>>,
}

/// The hits of the last search.
struct Last {
    directory: Arc<Directory>,
    query: Query,
    by: SortBy,
    hits: Arc<[u32]>,
}

impl Searches {
    /// The customers of a selection as the list shows them; `first` is told of a first screenful where there is one.
    /// `None` when it was called off, or the source is damaged.
    pub(super) fn listing(
        &self,
        source: &Source,
        selection: &Selection,
        asked: &ListQuery,
        cancel: &AtomicBool,
        first: &dyn Fn(Listing),
    ) -> Option<Listing> {
        let directory = source.directory();
        let (by, shown) = (order(asked), selection.shown);
        let total = directory.len(shown);
        let keep = asked.keep.and_then(|key| directory.find(&key));
        if selection.checks.is_empty() && shown != Shown::All {
            let at = keep.and_then(|row| directory.place_of(by, shown, row));
            let whole = Whole {
                source: source.clone(),
                by,
                shown,
            };
            return Some(Listing::whole(Arc::new(whole), total, at));
        }
        let query = selection.as_query();
        let hits: Arc<[u32]> =
            if let Some(hits) = self.narrowed(directory, query.as_ref(), by, cancel) {
                hits?.into()
            } else {
                if keep.is_none()
                    && shown != Shown::All
                    && let Some(rows) = directory.select_first(selection, by, FIRST)
                {
                    let rows = Listing::new(Arc::new(source.clone()), rows.into(), total, None);
                    first(rows.unfinished());
                }
                if !source.is_searchable(by, shown) {
                    return None;
                }
                collected(|sink| directory.select(selection, by, cancel, sink))?.into()
            };
        let at = keep.and_then(|row| hits.iter().position(|hit| *hit == row));
        if let Some(query) = query {
            *self.last() = Some(Last {
                directory: Arc::clone(directory),
                query,
                by,
                hits: Arc::clone(&hits),
            });
        }
        Some(Listing::new(Arc::new(source.clone()), hits, total, at))
    }

    fn last(&self) -> MutexGuard<'_, Option<Last>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The hits among those of the last search, where this one can only find fewer.
    fn narrowed(
        &self,
        directory: &Arc<Directory>,
        query: Option<&Query>,
        by: SortBy,
        cancel: &AtomicBool,
    ) -> Option<Option<Vec<u32>>> {
        let query = query?;
        let hits = self.last().as_ref().and_then(|last| {
            let fits = Arc::ptr_eq(&last.directory, directory)
                && last.by == by
                && last.hits.len() <= NARROW
                && query.extends(&last.query);
            fits.then(|| Arc::clone(&last.hits))
        })?;
        Some(collected(|sink| {
            directory.narrow(&hits, query, cancel, sink)
        }))
    }
}

/// All that a search gives; `None` when it was called off.
fn collected(search: impl FnOnce(&mut Sink<'_>) -> ControlFlow<()>) -> Option<Vec<u32>> {
    let mut hits = Vec::new();
    let found = search(&mut |rows| {
        hits.extend_from_slice(rows);
        ControlFlow::Continue(())
    });
    found.is_continue().then_some(hits)
}

/// The order that is asked for.
pub(super) const fn order(query: &ListQuery) -> SortBy {
    SortBy {
        column: match query.sort {
            Column::Name => directory::Column::Name,
            Column::MicrosoftId => directory::Column::MicrosoftId,
            Column::Domain => directory::Column::Domain,
            Column::Relationship => directory::Column::Relationship,
            Column::Tags => directory::Column::Tags,
        },
        descending: query.descending,
    }
}
