//! What the directory takes from a customer: the texts, folded and with their sort keys.

use icu_collator::{
    CollatorBorrowed,
    options::{CollatorOptions, Strength},
};

use crate::{
    domain::{
        customer::{Customer, CustomerKey, Relationship},
        guid::Guid,
        record::Revision,
    },
    store::fold,
};

/// The texts of a row, in the order of the columns.
pub(super) const TEXTS: usize = 9;
pub(super) const NAME: usize = 0;
pub(super) const DOMAIN: usize = 1;
pub(super) const TAGS: usize = 2;
pub(super) const ALIASES: usize = 3;
pub(super) const COUNTRY: usize = 4;
pub(super) const REGISTRATION: usize = 5;
pub(super) const STATUS: usize = 6;
/// Country and normalised number; empty where there is no number.
pub(super) const REGISTRATION_KEY: usize = 7;
/// Name, aliases and domain, folded, one per line.
pub(super) const FOLDED: usize = 8;

/// Separates tags, aliases and folded texts; occurs in none of them.
pub(super) const SEPARATOR: char = '\n';

/// What a row has besides its texts.
#[derive(Debug, Clone)]
pub(super) struct Fixed {
    pub(super) key: CustomerKey,
    pub(super) relationship: Relationship,
    pub(super) reseller: Option<Guid>,
    pub(super) removed: bool,
    /// The place of a customer that is not in the book any more.
    pub(super) gone: bool,
    pub(super) revision: Revision,
}

/// A row before it is packed.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) fixed: Fixed,
    pub(super) texts: [String; TEXTS],
    pub(super) name_key: Vec<u8>,
    pub(super) tags_key: Vec<u8>,
}

/// Makes sort keys: the order of names in Portuguese and in English, which is the root order (CL-33). Digits are not
/// read as numbers.
pub(super) struct Keys {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Keys {
    pub(super) fn new() -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        Self {
            collator: CollatorBorrowed::try_new(icu_locale_core::locale!("und").into(), options)
                .ok(),
        }
    }

    pub(super) fn of(&self, text: &str) -> Vec<u8> {
        if text.is_empty() {
            return Vec::new();
        }
        let mut key = Vec::with_capacity(text.len() * 2);
        match &self.collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend_from_slice(fold::line(text).as_bytes()),
        }
        key
    }
}

impl Entry {
    pub(super) fn of(customer: &Customer, revision: Revision, keys: &Keys) -> Self {
        let name = customer.name();
        let domain = &customer.company_profile.domain;
        let country = country(customer);
        let registration = &customer.company_profile.organization_registration_number;
        let mut folded = fold::line(name);
        let mut aliases = Vec::with_capacity(customer.aliases.len());
        for alias in &customer.aliases {
            let line = fold::line(alias);
            if !line.is_empty() {
                folded.push(SEPARATOR);
                folded.push_str(&line);
                aliases.push(alias.clone());
            }
        }
        folded.push(SEPARATOR);
        folded.push_str(&fold::line(domain));
        let tags = lines(&customer.tags);
        let status = customer.account_status.as_ref().map(|s| s.status.clone());
        Self {
            name_key: keys.of(name),
            tags_key: keys.of(&tags),
            texts: [
                name.to_owned(),
                domain.clone(),
                tags,
                lines(&aliases),
                country.to_owned(),
                registration.clone(),
                status.unwrap_or_default(),
                registration_key(country, registration),
                folded,
            ],
            fixed: Fixed {
                key: customer.key(),
                relationship: customer.relationship_to_partner,
                reseller: customer.associated_partner_id,
                removed: customer.removal.is_some(),
                gone: false,
                revision,
            },
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

fn lines(texts: &[String]) -> String {
    let mut lines = String::new();
    for text in texts {
        if !lines.is_empty() {
            lines.push(SEPARATOR);
        }
        lines.extend(text.chars().map(|c| if c == SEPARATOR { ' ' } else { c }));
    }
    lines
}
