//! The demo book, and made-up data in any book.

use std::ops::ControlFlow;

use jiff::Timestamp;

use super::{
    Amount, CUSTOMERS, Filled, SEED, USERS_PER_CUSTOMER, customer, fill, operator, partner,
};
use crate::domain::{
    audit::{AuditEntry, Operation, Resource, Status},
    change::Change,
    record::{Record, RecordId},
};
use crate::store::{Commit, Store, StoreError, book::Book};

/// The throw-away book of `--demo`: in memory, the same every time.
pub fn open(now: Timestamp) -> Result<Book, StoreError> {
    let book = Book::in_memory();
    add(
        &book,
        SEED,
        CUSTOMERS,
        USERS_PER_CUSTOMER,
        now,
        &mut |_, _| ControlFlow::Continue(()),
    )?;
    Ok(book)
}

/// Adds customers of a seed that the book does not have yet, with their users. A book without a partner gets the one
/// of the demo.
pub fn add(
    book: &Book,
    seed: u64,
    customers: u64,
    users_per_customer: u64,
    now: Timestamp,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Filled, StoreError> {
    set_up(book, now)?;
    let amount = Amount {
        first: present(book.store(), seed)?,
        customers,
        users_per_customer,
        seed,
    };
    let operator = crate::service::partner(book.store())?.default_operator;
    let total = amount.total();
    fill(
        amount,
        &operator,
        now,
        &mut |commit| book.commit(commit),
        &mut |done| progress(done, total),
    )
}

fn set_up(book: &Book, now: Timestamp) -> Result<(), StoreError> {
    if book.store().get(&RecordId::Partner)?.is_some() {
        return Ok(());
    }
    let operator = operator();
    let records = [
        Record::Partner(partner()),
        Record::Operator(operator.clone()),
    ];
    book.commit(Commit {
        base: records.iter().map(|record| (record.id(), None)).collect(),
        changes: records.into_iter().map(Change::Put).collect(),
        audit: AuditEntry {
            seq: 0,
            at: now,
            operator: operator.mail,
            operation: Operation::SET_UP_PARTNER,
            resource: Resource::PARTNER,
            status: Status::Succeeded,
            customer: None,
            changes: Vec::new(),
            details: Vec::new(),
            group: None,
            undoes: None,
            reversible: false,
        },
    })?;
    Ok(())
}

/// How many customers of a seed are there already. They are added in order, so a search by halves finds the end.
fn present(store: &dyn Store, seed: u64) -> Result<u64, StoreError> {
    let has = |number: u64| -> Result<bool, StoreError> {
        let id = RecordId::Customer(customer(seed, number).key());
        Ok(store.get(&id)?.is_some())
    };
    let mut end = 1;
    while has(end - 1)? {
        end *= 2;
    }
    let (mut low, mut high) = (end / 2, end - 1);
    while low < high {
        let middle = low.midpoint(high);
        if has(middle)? {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::RecordKind;

    #[test]
    fn a_second_fill_of_the_same_seed_goes_on_where_the_first_ended() {
        let book = Book::in_memory();
        let go = &mut |_, _| ControlFlow::Continue(());
        for (count, all) in [(3, 3), (1, 4), (9, 13), (0, 13)] {
            add(&book, 7, count, 0, Timestamp::UNIX_EPOCH, go).unwrap();
            assert_eq!(book.store().counts().of(RecordKind::Customer), all);
        }
    }
}
