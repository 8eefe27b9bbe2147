//! The leaves of each kind of record, beside those of the account page.

mod customer;
mod partner;
mod purchase;
mod transfer;
mod user;

use super::leaf::Leaf;
use crate::domain::record::RecordKind;

/// The table of a kind of record.
pub(super) const fn of(kind: RecordKind) -> &'static [Leaf] {
    match kind {
        RecordKind::Partner => partner::PARTNER,
        RecordKind::Operator => partner::OPERATOR,
        RecordKind::Reseller => partner::RESELLER,
        RecordKind::Segment => partner::SEGMENT,
        RecordKind::TagSet => partner::TAG_SET,
        RecordKind::Mapping => partner::MAPPING,
        RecordKind::Customer => customer::CUSTOMER,
        RecordKind::Request => customer::REQUEST,
        RecordKind::User => user::USER,
        RecordKind::Licenses => user::LICENSES,
        RecordKind::Subscription => purchase::SUBSCRIPTION,
        RecordKind::Transfer => transfer::TRANSFER,
    }
}
