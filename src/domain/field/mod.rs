//! The customer's fields: one table that the add form, the account page, reviews and the command line share.

mod access;
mod normal;
pub mod path;
mod table;

use super::{
    cloud::Feature,
    country,
    customer::{AgreementChoice, Customer, QualificationKind},
    message::Message,
    partner::{Partner, PartnerKind},
};
pub use access::{get, set};
pub use table::FIELDS;

/// A field of the customer.
#[derive(Debug)]
pub struct Field {
    /// Its path, see [`path`].
    pub path: &'static str,
    /// Text id of its name; [`label`] knows the countries' own names.
    pub label: &'static str,
    /// What is put in.
    pub kind: Kind,
    /// Where it may be changed (customers.md 3.1).
    pub edit: Edit,
    /// Where it stands on the account page (UP-02).
    pub block: Block,
    /// Place in the add form, from 1; `None` = not asked (customers.md 2.3).
    pub order: Option<u8>,
}

/// What is put into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    Notes,
    /// A domain prefix to which the cloud's suffix is added.
    Domain,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A country or region, kept as its code.
    Country,
    /// A state: one of the country's list, or free text where there is none.
    State,
    /// A culture such as `pt-BR`.
    Culture,
    /// A language of two letters.
    Language,
    /// A day, `2026-11-22`.
    Date,
    /// One of a few values.
    Choice(&'static [Choice]),
    /// Several words, separated by commas.
    List,
    /// `true` or `false`.
    Bool,
    /// An indirect reseller, by its tenant.
    Reseller,
}

/// One of the values of [`Kind::Choice`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// As it stands in JSON.
    pub value: &'static str,
    /// Text id.
    pub text: &'static str,
}

/// Where a field may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Here, at any time.
    Always,
    /// Only while the customer is being added; afterwards the text says why not and where instead.
    Creating(&'static str),
    /// Not here; the text says why not and where instead.
    Never(&'static str),
}

impl Edit {
    /// Text id of the reason why the field of an existing customer cannot be changed here.
    pub const fn locked(self) -> Option<&'static str> {
        match self {
            Self::Always => None,
            Self::Creating(why) | Self::Never(why) => Some(why),
        }
    }
}

/// The blocks of the account page (UP-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// Our tags, aliases and notes.
    Ours,
    /// The tenant's own data, read-only.
    Company,
    /// Bill-to information.
    BillTo,
    /// Ids, domain, qualifications, status.
    Account,
    /// The agreement.
    Agreement,
    /// What the customer may buy on its own, and its budget.
    Permissions,
}

impl Block {
    /// All blocks, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Ours,
        Self::Company,
        Self::BillTo,
        Self::Account,
        Self::Agreement,
        Self::Permissions,
    ];

    /// Text id of its heading.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Ours => "field-block-ours",
            Self::Company => "field-block-company",
            Self::BillTo => "field-block-bill-to",
            Self::Account => "field-block-account",
            Self::Agreement => "field-block-agreement",
            Self::Permissions => "field-block-permissions",
        }
    }
}

/// A field by its path.
pub fn find(path: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.path == path)
}

/// The name of a field for this customer: the country decides what registration id, state and postal code are called
/// (AC-75). A path that is no field is its own name.
pub fn label(customer: &Customer, path: &str) -> Message {
    let country = country::find(&customer.billing_profile.default_address.country);
    if let Some(own) = country.and_then(|country| label_in(country, path)) {
        return own;
    }
    if let Some(field) = find(path) {
        return of_id(field.label);
    }
    // The tenant's address has the fields of the bill-to address.
    if let Some(leaf) = path.strip_prefix("companyProfile.address.")
        && let Some(field) = find(&format!("{}.{leaf}", path::ADDRESS))
    {
        return Message::new("field-of-tenant").with("field", of_id(field.label));
    }
    Message::new("field-unknown").with("path", path)
}

/// The name of a field that a country calls by a name of its own (AC-75).
pub fn label_in(country: &country::Country, path: &str) -> Option<Message> {
    match path {
        path::REGISTRATION => country
            .registration()
            .map(|own| Message::new("field-registration-of").with("kind", own.kind())),
        path::STATE => Some(of_id(country.state_label)),
        path::POSTAL_CODE => Some(of_id(country.postal_label)),
        _ => None,
    }
}

fn of_id(id: &'static str) -> Message {
    Message {
        id: id.into(),
        args: Vec::new(),
    }
}

/// The fields of the add form, in its order, that are asked of this customer now (customers.md 2.3): the signer only
/// for an attested agreement, the reseller only of an indirect provider, nothing the cloud does not offer.
pub fn asked<'a>(
    customer: &'a Customer,
    partner: &'a Partner,
) -> impl Iterator<Item = &'static Field> + 'a {
    let mut fields: Vec<&'static Field> = FIELDS
        .iter()
        .filter(|field| field.order.is_some() && is_asked(field.path, customer, partner))
        .collect();
    fields.sort_by_key(|field| field.order);
    fields.into_iter()
}

fn is_asked(path: &str, customer: &Customer, partner: &Partner) -> bool {
    let offers = |feature| partner.cloud.cloud().supports(feature).is_ok();
    match path {
        path::AGREEMENT => offers(Feature::Agreements),
        path::QUALIFICATION => offers(Feature::Qualifications),
        path::EDUCATION_SEGMENT | path::EDUCATION_WEBSITE => {
            offers(Feature::Qualifications)
                && customer
                    .qualifications
                    .iter()
                    .any(|q| q.qualification == QualificationKind::Education)
        }
        path::RESELLER => partner.kind == PartnerKind::IndirectProvider,
        _ if path.starts_with("agreement.attestation.") => {
            offers(Feature::Agreements)
                && customer.agreement.choice == AgreementChoice::PartnerAttested
        }
        _ => true,
    }
}

/// Whether the field must be filled in before this customer can be added; for the mark beside its label.
pub fn required(customer: &Customer, path: &str) -> bool {
    let country = country::find(&customer.billing_profile.default_address.country);
    match path {
        path::COUNTRY
        | path::COMPANY
        | path::DOMAIN
        | path::LINE_1
        | path::FIRST_NAME
        | path::LAST_NAME
        | path::EMAIL
        | path::CULTURE
        | path::LANGUAGE
        | path::AGREEMENT
        | path::SIGNER_FIRST_NAME
        | path::SIGNER_LAST_NAME
        | path::SIGNER_EMAIL
        | path::DATE_AGREED
        | path::EDUCATION_SEGMENT => true,
        path::CITY => country.is_none_or(|country| country.city_required),
        path::STATE => country.is_some_and(|country| country.state_required),
        path::POSTAL_CODE => country.is_some_and(|country| country.postal_required),
        path::REGISTRATION | path::PHONE => country
            .and_then(country::Country::registration)
            .is_some_and(|registration| registration.required),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
