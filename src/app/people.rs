//! What lists of users show, and how they are asked for: numbers into a packed snapshot; only rows that are seen become
//! text.

use std::{fmt, sync::Arc};

use jiff::Timestamp;

use crate::domain::{customer::CustomerKey, guid::Guid, user};
use crate::store::{directory::Directory, people::People};

pub use crate::store::people::{Column, Person, UserId};

/// Which users, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsersQuery {
    /// Only users of this tenant.
    pub of: Option<Guid>,
    /// A filter of [`crate::domain::filter::users`].
    pub text: String,
    /// Sorted by.
    pub sort: Column,
    /// The other way round.
    pub descending: bool,
    /// The one on whom the cursor shall stay.
    pub keep: Option<UserId>,
    /// Only these users, sorted.
    pub only: Option<Arc<[UserId]>>,
}

/// The users that fit.
#[derive(Clone)]
pub struct UsersListing {
    people: Arc<People>,
    /// Where names of customers are looked up.
    directory: Arc<Directory>,
    hits: Arc<[u32]>,
    /// Users that are not deleted, whatever the filter.
    pub total: usize,
    /// Users in their thirty days (USR-31).
    pub deleted: usize,
    /// Where the user of [`UsersQuery::keep`] stands.
    pub at: Option<usize>,
    /// When it was read.
    pub now: Timestamp,
}

impl UsersListing {
    /// Hits in the order they are to be shown.
    pub fn new(
        people: Arc<People>,
        directory: Arc<Directory>,
        hits: Arc<[u32]>,
        now: Timestamp,
    ) -> Self {
        Self {
            people,
            directory,
            hits,
            total: 0,
            deleted: 0,
            at: None,
            now,
        }
    }

    /// How many fit.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether none fits.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The user at a place of the list.
    pub fn get(&self, at: usize) -> Option<Person<'_>> {
        self.people.row(*self.hits.get(at)?)
    }

    /// Who stands at a place of the list.
    pub fn id(&self, at: usize) -> Option<UserId> {
        self.get(at).map(|row| (row.tenant(), row.id()))
    }

    /// A user, also one that does not fit the filter.
    pub fn person(&self, user: UserId) -> Option<Person<'_>> {
        self.people.row(self.people.find(user)?)
    }

    /// A tenant's customer and its name. One that is not in the book is called by its Microsoft ID.
    pub fn customer(&self, tenant: Guid) -> (CustomerKey, String) {
        let rows = self.directory.rows_of_microsoft_id(&tenant);
        let row = rows.first().and_then(|row| self.directory.row(*row));
        row.map_or_else(
            || (CustomerKey::direct(tenant), tenant.to_string()),
            |row| (row.key(), row.name().to_owned()),
        )
    }

    /// What they have, for completion.
    pub fn words(&self) -> &crate::domain::filter::users::UserWords {
        self.people.words()
    }

    /// Days until a deleted user is purged (USR-31); 0 or less: it is being purged.
    pub fn days_left(&self, row: &Person<'_>) -> Option<i64> {
        row.deleted_at()
            .filter(|_| row.is_deleted())
            .map(|second| user::days_left(second, self.now))
    }
}

impl fmt::Debug for UsersListing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UsersListing({} of {})", self.len(), self.total)
    }
}

impl PartialEq for UsersListing {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.people, &other.people) && self.hits == other.hits && self.at == other.at
    }
}
