//! What the book keeps, and how each record is named.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    customer::{Customer, CustomerKey},
    guid::Guid,
    partner::{Operator, Partner, Reseller},
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
}

impl RecordKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Partner,
        Self::Operator,
        Self::Reseller,
        Self::Customer,
        Self::User,
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
