//! The records of a book as contas stores them: the bytes every engine gets.

use std::{ops::ControlFlow, path::Path};

use contas::{
    domain::record::{Record, RecordKind},
    store::{Range, book::Book, codec},
};
use jiff::Timestamp;

use crate::Outcome;

/// Key and value.
pub(crate) type Pair = (Vec<u8>, Vec<u8>);

/// All customers of a book, sealed, in the order of their keys.
pub(crate) fn sealed(path: &Path) -> Outcome<Vec<Pair>> {
    let book = Book::open(path, Timestamp::now())?;
    let mut pairs = Vec::new();
    let mut failed = None;
    book.store()
        .scan(Range::Kind(RecordKind::Customer), &mut |stored| {
            let key = codec::record_key(&stored.record.id());
            match codec::seal(&key, stored.revision, &stored.record) {
                Ok(value) => pairs.push((key, value)),
                Err(error) => {
                    failed = Some(error);
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
    failed.map_or(Ok(pairs), |error| Err(error.into()))
}

/// Name and domain of every customer, as lines.
pub(crate) fn lines(path: &Path) -> Outcome<Vec<String>> {
    let book = Book::open(path, Timestamp::now())?;
    let mut lines = Vec::new();
    book.store()
        .scan(Range::Kind(RecordKind::Customer), &mut |stored| {
            if let Record::Customer(customer) = stored.record {
                lines.push(format!("{} {}", customer.name(), customer.company_profile.domain));
            }
            ControlFlow::Continue(())
        })?;
    Ok(lines)
}
