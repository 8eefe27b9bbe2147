//! What Partner Center demands of a customer, and what it only warns of. Each rule is a pure function that returns all
//! its findings at the paths of [`super::field::path`]; [`customer`] puts them together.

pub mod address;
pub mod agreement;
pub mod company_name;
pub mod contact;
pub mod customer;
pub mod domain;
pub mod duplicate;
pub mod email;
pub mod gdap;
pub mod partner;
pub mod phone;
pub mod qualification;
pub mod registration;
pub mod reseller;
pub mod subscription;
pub mod tags;
mod tld;
pub mod user;

use jiff::civil::Date;

use super::{
    country,
    message::Message,
    partner::{Partner, Reseller},
    role::Role,
};

/// What the rules need to know besides the customer.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The partner whose book it is.
    pub partner: &'a Partner,
    /// The partner's indirect resellers.
    pub resellers: &'a [Reseller],
    /// The roles of the operator who acts.
    pub roles: &'a [Role],
    /// Today, where the operator is.
    pub today: Date,
}

/// A message about a country: each language's text takes the name it can use, `country-en` or `country-pt`.
fn in_country(message: Message, code: &str) -> Message {
    let name = |lang| country::find(code).map_or(code, |country| country.name(lang));
    message
        .with("country-en", name("en"))
        .with("country-pt", name("pt"))
}

#[cfg(test)]
pub(crate) mod fixture;
