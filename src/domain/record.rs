//! What the book keeps, and how each record is named.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    customer::{Customer, CustomerKey},
    guid::Guid,
    license::LicensePool,
    mapping::ColumnMapping,
    partner::{Operator, Partner, Reseller},
    relationship::RelationshipRequest,
    segment::{Segment, TagSet},
    subscription::Subscription,
    transfer::Transfer,
    user::User,
};

/// The kinds of record, in the order they are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RecordKind {
    /// The partner profile; one.
    Partner,
    /// Operators.
    Operator,
    /// Indirect resellers.
    Reseller,
    /// Customers.
    Customer,
    /// Users of customers.
    User,
    /// What customers bought.
    Subscription,
    /// Transfers between partners.
    Transfer,
    /// Requests for a relationship.
    Request,
    /// Saved filters.
    Segment,
    /// The partner's tags; one.
    TagSet,
    /// License units of a customer's tenant.
    Licenses,
    /// Which column of a file is which field.
    Mapping,
}

impl RecordKind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Partner,
        Self::Operator,
        Self::Reseller,
        Self::Customer,
        Self::User,
        Self::Subscription,
        Self::Transfer,
        Self::Request,
        Self::Segment,
        Self::TagSet,
        Self::Licenses,
        Self::Mapping,
    ];
}

/// The name of a record in the book.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RecordId {
    /// The partner profile.
    Partner,
    /// An operator, by lower-case sign-in name.
    Operator(String),
    /// A reseller, by tenant.
    Reseller(Guid),
    /// A customer row.
    Customer(CustomerKey),
    /// A user: tenant, object id.
    User(Guid, Guid),
    /// A subscription: the customer's row, its own id.
    Subscription(CustomerKey, Guid),
    /// A transfer: the customer's row, its own id.
    Transfer(CustomerKey, Guid),
    /// A request, by its number.
    Request(u64),
    /// A segment, by its folded name.
    Segment(String),
    /// The partner's tags.
    TagSet,
    /// The license units of a tenant.
    Licenses(Guid),
    /// The columns of files with one header, by [`ColumnMapping::key`].
    Mapping(String),
}

impl RecordId {
    /// The kind of the record.
    pub const fn kind(&self) -> RecordKind {
        match self {
            Self::Partner => RecordKind::Partner,
            Self::Operator(_) => RecordKind::Operator,
            Self::Reseller(_) => RecordKind::Reseller,
            Self::Customer(_) => RecordKind::Customer,
            Self::User(..) => RecordKind::User,
            Self::Subscription(..) => RecordKind::Subscription,
            Self::Transfer(..) => RecordKind::Transfer,
            Self::Request(_) => RecordKind::Request,
            Self::Segment(_) => RecordKind::Segment,
            Self::TagSet => RecordKind::TagSet,
            Self::Licenses(_) => RecordKind::Licenses,
            Self::Mapping(_) => RecordKind::Mapping,
        }
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Partner => f.write_str("partner"),
            Self::Operator(mail) => write!(f, "operator {mail}"),
            Self::Reseller(id) => write!(f, "reseller {id}"),
            Self::Customer(key) => match key.provider {
                None => write!(f, "customer {}", key.microsoft_id),
                Some(provider) => write!(f, "customer {} through {provider}", key.microsoft_id),
            },
            Self::User(tenant, id) => write!(f, "user {id} of {tenant}"),
            Self::Subscription(key, id) => {
                write!(f, "subscription {id} of {}", key.microsoft_id)
            }
            Self::Transfer(key, id) => write!(f, "transfer {id} of {}", key.microsoft_id),
            Self::Request(number) => write!(f, "relationship request {number}"),
            Self::Segment(name) => write!(f, "segment {name}"),
            Self::TagSet => f.write_str("tags"),
            Self::Licenses(tenant) => write!(f, "licenses of {tenant}"),
            Self::Mapping(key) => write!(f, "columns {key}"),
        }
    }
}

/// A record of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Record {
    /// The partner profile.
    Partner(Partner),
    /// An operator.
    Operator(Operator),
    /// A reseller.
    Reseller(Reseller),
    /// A customer.
    Customer(Box<Customer>),
    /// A user.
    User(Box<User>),
    /// A subscription.
    Subscription(Box<Subscription>),
    /// A transfer.
    Transfer(Box<Transfer>),
    /// A request.
    Request(Box<RelationshipRequest>),
    /// A segment.
    Segment(Segment),
    /// The partner's tags.
    TagSet(TagSet),
    /// The license units of a tenant.
    Licenses(Box<LicensePool>),
    /// The columns of files with one header.
    Mapping(ColumnMapping),
}

impl Record {
    /// The record's name.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Partner(_) => RecordId::Partner,
            Self::Operator(operator) => RecordId::Operator(operator.mail.to_lowercase()),
            Self::Reseller(reseller) => RecordId::Reseller(reseller.id),
            Self::Customer(customer) => RecordId::Customer(customer.key()),
            Self::User(user) => RecordId::User(user.customer_id, user.id),
            Self::Subscription(subscription) => {
                RecordId::Subscription(subscription.customer(), subscription.id)
            }
            Self::Transfer(transfer) => RecordId::Transfer(transfer.customer(), transfer.id),
            Self::Request(request) => RecordId::Request(request.number),
            Self::Segment(segment) => RecordId::Segment(Segment::key(&segment.name)),
            Self::TagSet(_) => RecordId::TagSet,
            Self::Licenses(pool) => RecordId::Licenses(pool.customer_id),
            Self::Mapping(mapping) => RecordId::Mapping(mapping.key.clone()),
        }
    }
}

/// The commit that last changed a record: what an edit was based on.
pub type Revision = u64;

/// A record with its revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The sequence number of the commit that wrote it.
    pub revision: Revision,
    /// The record.
    pub record: Record,
}
