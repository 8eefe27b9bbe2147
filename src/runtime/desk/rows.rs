//! The directory as the list reads it.

use crate::app::rows::{Column, CustomerRow, ListQuery, Rows};
use crate::store::directory::{self, Directory, SortBy};

impl Rows for Directory {
    fn row(&self, number: u32) -> Option<CustomerRow> {
        let row = Self::row(self, number)?;
        Some(CustomerRow {
            key: row.key(),
            name: row.name().to_owned(),
            domain: row.domain().to_owned(),
            relationship: row.relationship(),
            tags: row.tags().map(str::to_owned).collect(),
            removed: row.removed(),
        })
    }
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
