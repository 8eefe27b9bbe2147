//! Filling a book with made-up data: one group of commits, each whole (DESIGN.md, promise 1).

use std::ops::ControlFlow;

use jiff::Timestamp;

use crate::domain::{
    audit::{AuditEntry, GroupMark, Operation, Resource, Status},
    change::Change,
    record::{Record, RecordKind},
};
use crate::store::{Commit, MAX_COMMIT, StoreError};

use super::bought;

/// How much to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Number of the first customer: how many of this seed are in the book already.
    pub first: u64,
    /// How many customers.
    pub customers: u64,
    /// How many users each of them has.
    pub users_per_customer: u64,
    /// The seed.
    pub seed: u64,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled {
    /// The group: sequence number of its first entry, which an undo takes.
    pub group: u64,
    /// Customers written.
    pub customers: u64,
    /// Users written.
    pub users: u64,
    /// Subscriptions, reservations and software written.
    pub subscriptions: u64,
    /// Whether the progress asked to stop; what was written stays.
    pub stopped: bool,
}

impl Amount {
    /// All records, in the order of their numbers.
    fn records(self) -> impl Iterator<Item = Record> {
        (self.first..self.first + self.customers).flat_map(move |number| {
            let customer = super::customer(self.seed, number);
            let users: Vec<Record> = super::users(self.seed, &customer, self.users_per_customer)
                .map(|user| Record::User(Box::new(user)))
                .collect();
            let bought: Vec<Record> = bought::bought(self.seed, &customer, number)
                .map(|subscription| Record::Subscription(Box::new(subscription)))
                .collect();
            std::iter::once(Record::Customer(Box::new(customer)))
                .chain(users)
                .chain(bought)
        })
    }

    /// How many records that makes.
    pub fn total(self) -> u64 {
        self.customers
            .saturating_mul(self.users_per_customer.saturating_add(1))
            .saturating_add(bought::total(self.first, self.customers))
    }
}

/// Writes made-up records as one group of the activity log.
///
/// `commit` is [`Store::commit`](crate::store::Store::commit) or a writer that ends there; a part never has more than
/// [`MAX_COMMIT`] records, sorted by key. `progress` hears how many records are safe after each part, and may break.
///
/// # Errors
/// What `commit` refuses, e.g. [`StoreError::Stale`] where a record of this seed is in the book already. The group is
/// then open, as after a crash.
pub fn fill(
    amount: Amount,
    operator: &str,
    at: Timestamp,
    commit: &mut dyn FnMut(Commit) -> Result<u64, StoreError>,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Filled, StoreError> {
    let entry = |status, group, details| AuditEntry {
        seq: 0,
        at,
        operator: operator.to_owned(),
        operation: Operation::FILL_WITH_DEMO_DATA,
        resource: Resource::CUSTOMER,
        status,
        customer: None,
        changes: Vec::new(),
        details,
        group: Some(group),
        undoes: None,
        reversible: true,
    };
    let bare = |audit| Commit {
        changes: Vec::new(),
        base: Vec::new(),
        audit,
    };
    let planned = amount.total();
    let group = commit(bare(entry(
        Status::Progress,
        GroupMark::Begin { planned },
        vec![("seed".to_owned(), amount.seed.to_string())],
    )))?;
    let mut filled = Filled {
        group,
        customers: 0,
        users: 0,
        subscriptions: 0,
        stopped: false,
    };
    let mut records = amount.records();
    for index in 1.. {
        let mut part: Vec<Record> = records.by_ref().take(MAX_COMMIT).collect();
        if part.is_empty() {
            break;
        }
        part.sort_by_cached_key(Record::id);
        let customers = count(&part, RecordKind::Customer);
        let users = count(&part, RecordKind::User);
        let subscriptions = count(&part, RecordKind::Subscription);
        commit(Commit {
            base: part.iter().map(|record| (record.id(), None)).collect(),
            changes: part.into_iter().map(Change::Put).collect(),
            audit: entry(
                Status::Succeeded,
                GroupMark::Part { group, index },
                counts(customers, users),
            ),
        })?;
        filled.customers += customers;
        filled.users += users;
        filled.subscriptions += subscriptions;
        let done = filled.customers + filled.users + filled.subscriptions;
        if progress(done).is_break() {
            filled.stopped = done < planned;
            break;
        }
    }
    let status = if filled.stopped {
        Status::Failed
    } else {
        Status::Succeeded
    };
    commit(bare(entry(
        status,
        GroupMark::End { group },
        counts(filled.customers, filled.users),
    )))?;
    Ok(filled)
}

fn count(part: &[Record], kind: RecordKind) -> u64 {
    part.iter()
        .filter(|record| record.id().kind() == kind)
        .count() as u64
}

fn counts(customers: u64, users: u64) -> Vec<(String, String)> {
    vec![
        ("customers".to_owned(), customers.to_string()),
        ("users".to_owned(), users.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMOUNT: Amount = Amount {
        first: 0,
        customers: 700,
        users_per_customer: 2,
        seed: 5,
    };

    fn run(stop_after: u64) -> (Vec<Commit>, Filled) {
        let mut commits = Vec::new();
        let filled = fill(
            AMOUNT,
            "ana@example.com",
            Timestamp::UNIX_EPOCH,
            &mut |commit| {
                commits.push(commit);
                Ok(commits.len() as u64)
            },
            &mut |done| {
                if done >= stop_after {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            },
        );
        (commits, filled.unwrap())
    }

    #[test]
    fn promise_1_a_fill_is_one_group_of_whole_parts() {
        let (commits, filled) = run(u64::MAX);
        assert_eq!(
            (filled.customers, filled.users, filled.subscriptions),
            (700, 1_400, 3_500)
        );
        assert!(!filled.stopped);
        let marks: Vec<_> = commits.iter().filter_map(|c| c.audit.group).collect();
        assert_eq!(
            marks,
            [
                GroupMark::Begin { planned: 5_600 },
                GroupMark::Part { group: 1, index: 1 },
                GroupMark::Part { group: 1, index: 2 },
                GroupMark::Part { group: 1, index: 3 },
                GroupMark::Part { group: 1, index: 4 },
                GroupMark::Part { group: 1, index: 5 },
                GroupMark::Part { group: 1, index: 6 },
                GroupMark::End { group: 1 },
            ]
        );
        for commit in &commits {
            assert!(commit.changes.len() <= MAX_COMMIT);
            assert_eq!(commit.base.len(), commit.changes.len());
            assert!(commit.changes.is_sorted_by_key(Change::id));
        }
    }

    #[test]
    fn a_stopped_fill_keeps_what_is_safe_and_closes_its_group() {
        let (commits, filled) = run(1);
        assert!(filled.stopped);
        assert_eq!(
            filled.customers + filled.users + filled.subscriptions,
            1_000
        );
        let last = commits.last().unwrap();
        assert_eq!(last.audit.group, Some(GroupMark::End { group: 1 }));
        assert_eq!(last.audit.status, Status::Failed);
    }

    #[test]
    fn a_refusal_of_the_book_is_passed_on() {
        let refused = fill(
            AMOUNT,
            "ana@example.com",
            Timestamp::UNIX_EPOCH,
            &mut |_| Err(StoreError::Full),
            &mut |_| ControlFlow::Continue(()),
        );
        assert!(matches!(refused, Err(StoreError::Full)));
    }
}
