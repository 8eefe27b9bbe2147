//! How a file begins: what stands before its data.

use std::io::Read;

use super::ReadOptions;
use crate::service::import::{
    decode::DecodeError,
    dialect::Dialect,
    header::{Header, Kind, Sought, version_line},
    records::Records,
};

/// Reads the header; also tells how many records stand before the data.
pub(super) fn header<R: Read>(
    records: &mut Records<R>,
    sought: Sought<'_>,
    options: &ReadOptions,
    dialect: Dialect,
) -> Result<Option<(Header, usize)>, DecodeError> {
    let mut before = usize::from(dialect.declared);
    if dialect.declared {
        records.next_record()?;
    }
    let Some(record) = records.next_record()? else {
        return Ok(None);
    };
    if options.headerless {
        return Ok(Some((Header::numbered(sought, record.len()), before)));
    }
    before += 1;
    let entra = matches!(sought, Sought::Users { .. }) && version_line(record.get(0));
    if !entra {
        let header = Header::new(sought, record.line, record.iter());
        return Ok(Some((header, before)));
    }
    let sought = match sought {
        Sought::Users { kind, map } => Sought::Users {
            kind: kind.or(Some(Kind::Entra)),
            map,
        },
        Sought::Customers | Sought::Subscriptions => sought,
    };
    let header = records
        .next_record()?
        .map(|record| Header::new(sought, record.line, record.iter()));
    Ok(header.map(|header| (header, before + 1)))
}
