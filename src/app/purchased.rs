//! What the list of all subscriptions and the due view show, and how the list is asked for.

use std::{fmt, sync::Arc};

use crate::domain::{customer::CustomerKey, due::Due, guid::Guid, subscription::Glance};

use super::rows::Rows;

/// What the list can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PurchaseSort {
    /// Customer, then name.
    #[default]
    Customer,
    /// Name.
    Name,
    /// End of the term, the next first; those without one last.
    TermEnd,
    /// Status.
    Status,
    /// Quantity, the most first.
    Quantity,
}

/// Which subscriptions, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PurchasesQuery {
    /// Words that must all stand in name, product or customer's name, or begin the id.
    pub text: String,
    /// Sorted by.
    pub sort: PurchaseSort,
    /// The other way round.
    pub descending: bool,
    /// The one on which the cursor shall stay.
    pub keep: Option<Guid>,
}

/// A line: the subscription, and its customer's row in the directory.
pub type Line = (Arc<Glance>, Option<u32>);

/// The subscriptions that fit; names of customers are read only where they are seen.
#[derive(Clone)]
pub struct Purchased {
    customers: Arc<dyn Rows>,
    lines: Arc<[Line]>,
    /// How many there are in all.
    pub total: usize,
    /// Where [`PurchasesQuery::keep`] stands.
    pub at: Option<usize>,
}

impl Purchased {
    /// Lines in the order they are to be shown.
    pub fn new(
        customers: Arc<dyn Rows>,
        lines: Arc<[Line]>,
        total: usize,
        at: Option<usize>,
    ) -> Self {
        Self {
            customers,
            lines,
            total,
            at,
        }
    }

    /// How many fit.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether none fits.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The subscription at a place, and its customer's name.
    pub fn get(&self, at: usize) -> Option<(&Glance, String)> {
        let (glance, row) = self.lines.get(at)?;
        let name = row
            .and_then(|row| self.customers.row(row))
            .map_or_else(|| glance.customer.microsoft_id.to_string(), |row| row.name);
        Some((glance, name))
    }
}

impl fmt::Debug for Purchased {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Purchased({} of {})", self.lines.len(), self.total)
    }
}

impl PartialEq for Purchased {
    fn eq(&self, other: &Self) -> bool {
        self.lines == other.lines && self.total == other.total && self.at == other.at
    }
}

/// Something that is due, with the name of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// What.
    pub due: Due,
    /// Name of the customer.
    pub customer: String,
    /// Days from now; negative where it is past.
    pub days: i64,
}

impl DueRow {
    /// The customer's row.
    pub const fn key(&self) -> CustomerKey {
        self.due.customer
    }
}
