//! Questions about users: lists over a packed snapshot, one record, a count.

use std::{
    ops::ControlFlow,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak, atomic::AtomicBool},
};

use crate::app::{
    Outcome,
    people::{Column, UsersListing, UsersQuery},
};
use crate::domain::{
    filter::users::{self, UserFilter},
    fold::fold,
    guid::Guid,
    record::{Record, RecordId, Stored},
};
use crate::service::Service;
use crate::store::{
    Range,
    directory::{self, Directory, Shown, SortBy},
    people::{People, Wanted},
};

use super::{
    super::{Failure, Watch},
    answers::stopped,
};

/// After so many commits a snapshot is made anew instead of brought forward.
const FAR: u64 = 2_000;

/// The snapshot that a list shows: it lives as long as the list does. Beside it the last order, for the next filter.
#[derive(Default)]
pub(super) struct Kept {
    last: Mutex<Option<Last>>,
}

struct Last {
    of: Option<Guid>,
    people: Weak<People>,
    order: Option<(Column, Arc<[u32]>)>,
}

impl Kept {
    fn last(&self) -> MutexGuard<'_, Option<Last>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The users of a tenant or of all as they are now; `None` when it was called off.
    fn people(
        &self,
        service: &Service,
        of: Option<Guid>,
        watch: &Watch,
    ) -> Result<Option<Arc<People>>, Failure> {
        let store = service.book().store();
        let known = self
            .last()
            .as_ref()
            .filter(|last| last.of == of)
            .map(|last| last.people.clone());
        let known = known.and_then(|people| people.upgrade());
        let people = match known {
            Some(people) if people.behind(store) <= FAR => match people.caught_up(store, of)? {
                None => return Ok(Some(people)),
                Some(newer) => Some(newer),
            },
            _ => People::build(store, of, &mut |done, total| {
                watch.progress(done, total);
                if watch.cancelled() {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            })?,
        };
        let Some(people) = people.map(Arc::new) else {
            return Ok(None);
        };
        *self.last() = Some(Last {
            of,
            people: Arc::downgrade(&people),
            order: None,
        });
        Ok(Some(people))
    }

    /// All rows in the order of a column, kept for the next filter.
    fn order(&self, people: &Arc<People>, by: Column, directory: &Directory) -> Arc<[u32]> {
        let is = |last: &Last| Weak::ptr_eq(&last.people, &Arc::downgrade(people));
        if let Some(last) = self.last().as_ref().filter(|last| is(last))
            && let Some((column, order)) = &last.order
            && *column == by
        {
            return Arc::clone(order);
        }
        let all = (0..u32::try_from(people.len()).unwrap_or(u32::MAX)).collect();
        let order: Arc<[u32]> = arranged(people, directory, all, by).into();
        if let Some(last) = self.last().as_mut().filter(|last| is(last)) {
            last.order = Some((by, Arc::clone(&order)));
        }
        order
    }
}

/// The users that fit, in order.
pub(super) fn users(
    service: &Service,
    kept: &Kept,
    query: &UsersQuery,
    watch: &Watch,
) -> Result<Outcome, Failure> {
    let people = kept.people(service, query.of, watch)?.ok_or_else(stopped)?;
    let directory = service.book().directory()?;
    let rows = select(&people, &directory, query, watch.flag()).ok_or_else(stopped)?;
    let rows = if rows.len() > people.len() / 8 {
        let order = kept.order(&people, query.sort, &directory);
        let mut fits = vec![false; people.len()];
        for row in rows {
            fits[row as usize] = true;
        }
        order
            .iter()
            .copied()
            .filter(|row| fits[*row as usize])
            .collect()
    } else {
        arranged(&people, &directory, rows, query.sort)
    };
    let listing = listing(service, people, directory, query, rows);
    Ok(Outcome::Users(listing))
}

fn listing(
    service: &Service,
    people: Arc<People>,
    directory: Arc<Directory>,
    query: &UsersQuery,
    mut rows: Vec<u32>,
) -> UsersListing {
    if query.descending {
        rows.reverse();
    }
    let keep = query.keep.and_then(|id| people.find(id));
    let at = keep.and_then(|row| rows.iter().position(|hit| *hit == row));
    let (total, deleted) = people.counts();
    let now = service.clock().now();
    let mut listing = UsersListing::new(people, directory, rows.into(), now);
    (listing.total, listing.deleted, listing.at) = (total, deleted, at);
    listing
}

/// The numbers of the users that fit; what the bench measures. `None` when it was called off.
pub fn select(
    people: &People,
    directory: &Directory,
    query: &UsersQuery,
    cancel: &AtomicBool,
) -> Option<Vec<u32>> {
    // A text that is no filter is never asked for.
    let filter: UserFilter = users::parse(&query.text).unwrap_or_default();
    let name = |tenant: Guid| {
        let rows = directory.rows_of_microsoft_id(&tenant);
        let row = rows.first().and_then(|row| directory.row(*row));
        row.map(|row| fold(row.name())).unwrap_or_default()
    };
    people.select(
        &Wanted {
            of: query.of,
            filter: &filter,
            only: query.only.as_deref(),
            customer: if query.of.is_none() {
                Some(&name)
            } else {
                None
            },
        },
        cancel,
    )
}

/// Rows in the order of a column; what the bench measures.
pub fn arranged(people: &People, directory: &Directory, rows: Vec<u32>, by: Column) -> Vec<u32> {
    let mut places: Vec<u32> = Vec::new();
    if by == Column::Customer {
        let by_name = SortBy {
            column: directory::Column::Name,
            descending: false,
        };
        for (row, place) in directory.list(by_name, Shown::All).into_iter().zip(0..) {
            let row = row as usize;
            if places.len() <= row {
                places.resize(row + 1, u32::MAX);
            }
            places[row] = place;
        }
    }
    people.arrange(rows, by, &|tenant| {
        let row = directory.rows_of_microsoft_id(&tenant).first().copied();
        row.and_then(|row| places.get(row as usize).copied())
            .unwrap_or(u32::MAX)
    })
}

/// One user.
pub(super) fn user(service: &Service, tenant: Guid, id: Guid) -> Result<Outcome, Failure> {
    let stored = service.book().store().get(&RecordId::User(tenant, id))?;
    let user = match stored {
        Some(Stored {
            record: Record::User(user),
            ..
        }) => Some(user),
        _ => None,
    };
    Ok(Outcome::User(user, service.clock().now()))
}

/// How many users a tenant has, deleted ones not counted.
pub(super) fn count(service: &Service, tenant: Guid, watch: &Watch) -> Result<Outcome, Failure> {
    let mut users = 0;
    service
        .book()
        .store()
        .scan(Range::UsersOf(tenant), &mut |stored| {
            if let Record::User(user) = stored.record {
                users += u64::from(!user.is_deleted());
            }
            if watch.cancelled() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?;
    if watch.cancelled() {
        return Err(stopped());
    }
    Ok(Outcome::Counted(users))
}
