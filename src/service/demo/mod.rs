//! Made-up data: believable customers and users, the same for the same seed on every machine and for ever. Every record
//! is made from its number alone, so a million of them need no memory. Companies are those of Microsoft's
//! documentation, mail domains are reserved ones; nothing belongs to anybody.

use crate::domain::{
    cloud::CloudId,
    customer::Customer,
    guid::Guid,
    partner::{Operator, Partner, PartnerKind},
    role::Role,
    user::User,
};

pub mod book;
mod bought;
mod company;
mod fill;
mod locale;
mod people;
mod random;
mod registration;

pub use fill::{Amount, Filled, fill};

/// The seed of `--demo`.
pub const SEED: u64 = 1;

/// How many customers `--demo` shows.
pub const CUSTOMERS: u64 = 500;

/// How many users each customer of `--demo` has.
pub const USERS_PER_CUSTOMER: u64 = 8;

/// The customer of a number: name, domain and Microsoft ID differ from those of every other number of the seed.
pub fn customer(seed: u64, number: u64) -> Customer {
    company::customer(seed, number)
}

/// The first `count` customers of a seed.
pub fn customers(seed: u64, count: u64) -> impl Iterator<Item = Customer> {
    (0..count).map(move |number| customer(seed, number))
}

/// The first `count` users of a made-up customer, with sign-in names that are unique in its tenant (USR-15). The first
/// one is its global administrator.
pub fn users(seed: u64, customer: &Customer, count: u64) -> impl Iterator<Item = User> {
    (0..count).map(move |number| people::user(seed, customer, number))
}

/// The partner of a demo book.
pub fn partner() -> Partner {
    Partner {
        name: "Contoso Parceiros Ltda.".to_owned(),
        microsoft_id: Some(Guid::random(*b"contoso-partners")),
        domains: vec!["contoso-parceiros.example.com".to_owned()],
        country: "BR".to_owned(),
        kind: PartnerKind::DirectBill,
        cloud: CloudId::Public,
        default_operator: operator().mail,
        sandbox: false,
        policy: crate::domain::partner::Policy::default(),
    }
}

/// The operator of a demo book, who may do everything a book of customers needs.
pub fn operator() -> Operator {
    Operator {
        mail: "ana.souza@contoso-parceiros.example.com".to_owned(),
        name: "Ana Souza".to_owned(),
        roles: vec![Role::GlobalAdmin, Role::AdminAgent],
    }
}

#[cfg(test)]
mod tests;
