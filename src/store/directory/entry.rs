//! What the directory takes from a customer: the texts, as they are shown and folded.

use std::cmp::Ordering;

use icu_collator::{
    CollatorBorrowed,
    options::{CollatorOptions, Strength},
};

use super::suffix;
use crate::{
    domain::{
        customer::{Customer, CustomerKey, Relationship},
        guid::Guid,
        record::Revision,
    },
    store::fold,
};

/// Separates tags, aliases and folded texts; occurs in none of them.
pub(super) const SEPARATOR: u8 = b'\n';

/// A row before it is packed, borrowed from an [`Entry`] or from a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) key: CustomerKey,
    pub(super) relationship: Relationship,
    pub(super) reseller: Option<Guid>,
    pub(super) removed: bool,
    /// The place of a customer that is not in the book any more.
    pub(super) gone: bool,
    pub(super) revision: Revision,
    pub(super) name: &'a str,
    /// `None` where it is spelled as its folded text.
    pub(super) domain: Option<&'a str>,
    pub(super) registration: &'a str,
    /// One a line.
    pub(super) aliases: &'a str,
    /// One a line.
    pub(super) tags: &'a str,
    pub(super) country: &'a str,
    pub(super) state: &'a str,
    /// Name, aliases and domain, folded, one a line; the end of the domain is [shortened](suffix::shorten).
    pub(super) folded: &'a [u8],
}

impl Parts<'_> {
    /// The place of a customer that is not in the book any more.
    pub(super) const fn gone(key: CustomerKey) -> Self {
        Self {
            key,
            relationship: Relationship::Unknown,
            reseller: None,
            removed: false,
            gone: true,
            revision: 0,
            name: "",
            domain: None,
            registration: "",
            aliases: "",
            tags: "",
            country: "",
            state: "",
            folded: &[],
        }
    }
}

/// A row before it is packed.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    key: CustomerKey,
    relationship: Relationship,
    reseller: Option<Guid>,
    removed: bool,
    revision: Revision,
    name: String,
    domain: Option<String>,
    registration: String,
    aliases: String,
    tags: String,
    country: String,
    state: String,
    folded: String,
}

/// The order of names in Portuguese and in English, which is the root order (CL-33). Digits are not read as numbers.
pub(super) struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    pub(super) fn new() -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        Self(CollatorBorrowed::try_new(icu_locale_core::locale!("und").into(), options).ok())
    }

    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => fold::line(a).cmp(&fold::line(b)),
        }
    }

    /// Bytes that sort as [`Self::compare`] does.
    pub(super) fn key(&self, text: &str) -> Vec<u8> {
        let Some(collator) = &self.0 else {
            return fold::line(text).into_bytes();
        };
        let mut key = Vec::with_capacity(text.len() * 2);
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
        key
    }
}

impl Entry {
    pub(super) fn of(customer: &Customer, revision: Revision) -> Self {
        let name = customer.name();
        let domain = &customer.company_profile.domain;
        let mut folded = fold::line(name);
        let mut aliases = Vec::with_capacity(customer.aliases.len());
        for alias in &customer.aliases {
            let line = fold::line(alias);
            if !line.is_empty() {
                folded.push(char::from(SEPARATOR));
                folded.push_str(&line);
                aliases.push(alias.as_str());
            }
        }
        folded.push(char::from(SEPARATOR));
        let line = fold::line(domain);
        folded.push_str(&suffix::shorten(&line));
        let state = customer.account_status.as_ref();
        Self {
            key: customer.key(),
            relationship: customer.relationship_to_partner,
            reseller: customer.associated_partner_id,
            removed: customer.removal.is_some(),
            revision,
            name: name.to_owned(),
            domain: (line != *domain).then(|| domain.clone()),
            registration: customer
                .company_profile
                .organization_registration_number
                .clone(),
            aliases: lines(aliases),
            tags: lines(customer.tags.iter().map(String::as_str)),
            country: country(customer).to_owned(),
            state: state.map(|state| state.status.clone()).unwrap_or_default(),
            folded,
        }
    }

    pub(super) fn parts(&self) -> Parts<'_> {
        Parts {
            key: self.key,
            relationship: self.relationship,
            reseller: self.reseller,
            removed: self.removed,
            gone: false,
            revision: self.revision,
            name: &self.name,
            domain: self.domain.as_deref(),
            registration: &self.registration,
            aliases: &self.aliases,
            tags: &self.tags,
            country: &self.country,
            state: &self.state,
            folded: self.folded.as_bytes(),
        }
    }
}

fn country(customer: &Customer) -> &str {
    let billing = &customer.billing_profile.default_address.country;
    match &customer.company_profile.address {
        Some(address) if billing.is_empty() => &address.country,
        _ => billing,
    }
}

/// Country and number as they are compared (AC-130): signs between the digits do not count (AC-73, AC-76).
pub(super) fn registration_key(country: &str, number: &str) -> String {
    let number: String = number
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    if number.is_empty() {
        return number;
    }
    format!("{} {number}", country.to_uppercase())
}

fn lines<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let separator = char::from(SEPARATOR);
    let mut lines = String::new();
    for text in texts {
        if !lines.is_empty() {
            lines.push(separator);
        }
        lines.extend(text.chars().map(|c| if c == separator { ' ' } else { c }));
    }
    lines
}
