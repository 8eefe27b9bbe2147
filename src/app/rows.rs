//! What the customer list shows of a customer, and how it is asked for.

use std::{fmt, sync::Arc};

use crate::domain::customer::{CustomerKey, Relationship};

/// A column of the list (CL-01).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// Company name (CL-30: the default).
    #[default]
    Name,
    /// Microsoft ID.
    MicrosoftId,
    /// Primary domain name.
    Domain,
    /// Relationship.
    Relationship,
    /// Tags.
    Tags,
}

impl Column {
    /// All columns in the order of CL-01.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::MicrosoftId,
        Self::Domain,
        Self::Relationship,
        Self::Tags,
    ];

    /// Text id of its heading.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Name => "list-column-name",
            Self::MicrosoftId => "list-column-microsoft-id",
            Self::Domain => "list-column-domain",
            Self::Relationship => "list-column-relationship",
            Self::Tags => "list-column-tags",
        }
    }
}

/// Which customers, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// A filter of [`crate::domain::filter`]; words must all be found (name, alias, domain: anywhere; Microsoft ID: at
    /// its start).
    pub text: String,
    /// Only customers with an advisor relationship (CL-06).
    pub advisors: bool,
    /// Sorted by.
    pub sort: Column,
    /// Downwards.
    pub descending: bool,
    /// The customer on whom the cursor shall stay.
    pub keep: Option<CustomerKey>,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Which customer.
    pub key: CustomerKey,
    /// Company name (CL-45).
    pub name: String,
    /// Primary domain name.
    pub domain: String,
    /// Relationship.
    pub relationship: Relationship,
    /// Tags, sorted.
    pub tags: Vec<String>,
    /// The relationship was removed (CL-43).
    pub removed: bool,
}

/// The columns of all customers, to be read row by row: only rows that are seen are ever asked for.
pub trait Rows: Send + Sync {
    /// A row by its number.
    fn row(&self, number: u32) -> Option<CustomerRow>;
}

/// Which rows there are, in the order they are shown.
#[derive(Clone, PartialEq)]
enum Hits {
    /// So many, numbered as they are shown.
    All(usize),
    /// These.
    Some(Arc<[u32]>),
}

/// The customers that fit: numbers into a snapshot of the columns.
#[derive(Clone)]
pub struct Listing {
    rows: Arc<dyn Rows>,
    hits: Hits,
    /// How many customers there are in all.
    pub total: usize,
    /// Where the customer of [`ListQuery::keep`] stands.
    pub at: Option<usize>,
    /// The first of what fits; the rest is still looked for.
    pub more: bool,
}

impl Listing {
    /// Hits in the order they are to be shown.
    pub fn new(rows: Arc<dyn Rows>, hits: Arc<[u32]>, total: usize, at: Option<usize>) -> Self {
        Self {
            rows,
            hits: Hits::Some(hits),
            total,
            at,
            more: false,
        }
    }

    /// All rows, which are numbered as they are to be shown: no number is kept.
    pub fn whole(rows: Arc<dyn Rows>, total: usize, at: Option<usize>) -> Self {
        Self {
            rows,
            hits: Hits::All(total),
            total,
            at,
            more: false,
        }
    }

    /// The same, of which the rest is still looked for.
    #[must_use]
    pub fn unfinished(mut self) -> Self {
        self.more = true;
        self
    }

    /// How many fit.
    pub fn len(&self) -> usize {
        match &self.hits {
            Hits::All(count) => *count,
            Hits::Some(hits) => hits.len(),
        }
    }

    /// Whether none fits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at a place of the list.
    pub fn get(&self, at: usize) -> Option<CustomerRow> {
        let number = match &self.hits {
            Hits::All(count) => u32::try_from(at).ok().filter(|_| at < *count)?,
            Hits::Some(hits) => *hits.get(at)?,
        };
        self.rows.row(number)
    }
}

impl fmt::Debug for Listing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Listing({} of {})", self.len(), self.total)
    }
}

impl PartialEq for Listing {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows)
            && self.hits == other.hits
            && self.at == other.at
            && self.more == other.more
    }
}

/// Rows that lie in memory as they are; for tests and small lists.
#[derive(Debug, Clone, Default)]
pub struct PlainRows(pub Vec<CustomerRow>);

impl Rows for PlainRows {
    fn row(&self, number: u32) -> Option<CustomerRow> {
        self.0.get(usize::try_from(number).ok()?).cloned()
    }
}
