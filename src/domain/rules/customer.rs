//! All rules of a customer together: when it is added, when it is changed, and of one field alone.

use super::{
    Context, address, agreement, company_name, contact, domain, qualification, registration,
    reseller, tags,
};
use crate::domain::{
    cloud::{CloudId, Feature},
    country,
    customer::Customer,
    field::{self, FIELDS, path},
    finding::{Finding, Place, Severity},
    message::Message,
    partner::PartnerKind,
};

/// Brings a customer that is to be added into its normal form: the whole domain (AC-30), the country's culture where
/// none was given (AC-21), the contact's name in both places (AC-22), codes for the names of states, a bare CNPJ (AC-76).
pub fn prepare(customer: &mut Customer, context: &Context<'_>) {
    let domain = domain::complete(&customer.company_profile.domain, context.partner.cloud);
    customer.company_profile.domain = domain;
    // Country before state and registration id: it decides how they are read.
    for path in [
        path::COUNTRY,
        path::STATE,
        path::REGISTRATION,
        path::COMPANY,
        path::EMAIL,
        path::FIRST_NAME,
        path::LAST_NAME,
        path::PHONE,
        path::POSTAL_CODE,
        path::CULTURE,
        path::LANGUAGE,
    ] {
        let value = field::get(customer, path).unwrap_or_default();
        // None of these is read-only, so that nothing is refused.
        let _ = field::set(customer, path, &value);
    }
    let billing = &mut customer.billing_profile;
    if billing.language.is_empty() {
        let language = billing.culture.split('-').next().unwrap_or_default();
        billing.language = language.to_owned();
    }
    if customer.company_profile.company_name.is_empty() {
        customer.company_profile.company_name = billing.company_name.clone();
    }
    customer.tags = tags::normal(&customer.tags);
    // Said explicitly, because what its absence means has changed (A-19, AC-106).
    if context.partner.cloud == CloudId::Public {
        customer.enable_gdap_by_default.get_or_insert(true);
    }
}

/// Everything Partner Center demands of a new customer, and what it warns of; blocks first. Duplicates are for
/// [`super::duplicate::check`]. Give it a [`prepare`]d customer, or the form as it stands.
pub fn check_new(customer: &Customer, context: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if context.partner.kind == PartnerKind::IndirectReseller {
        found.push(Finding::block(
            "AC-04",
            Message::new("rule-reseller-cannot-create"),
        ));
    }
    if let Err(why) = context
        .partner
        .cloud
        .cloud()
        .supports(Feature::NewCustomers)
    {
        found.push(Finding::block("CD-09", message(why)));
    }
    found.extend(domain::check(
        &customer.company_profile.domain,
        context.partner,
    ));
    found.extend(reseller::check(customer.associated_partner_id, context));
    found.extend(agreement::check(&customer.agreement, context));
    found.extend(qualification::check(customer, context));
    found.extend(check_bill_to(customer, context));
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}

/// The findings of [`check_new`] at one field, for the form as the field is left.
pub fn check_field(path: &str, customer: &Customer, context: &Context<'_>) -> Vec<Finding> {
    let mut found = check_new(customer, context);
    found.retain(|finding| matches!(&finding.place, Place::Field(at) if at == path));
    found
}

/// What holds for new and for changed customers alike (UP-06).
fn check_bill_to(customer: &Customer, context: &Context<'_>) -> Vec<Finding> {
    let billing = &customer.billing_profile;
    let number = &customer.company_profile.organization_registration_number;
    let mut found = company_name::check(&billing.company_name);
    found.extend(contact::check(billing, context));
    found.extend(address::check(&billing.default_address, context));
    found.extend(registration::check(number, &billing.default_address));
    found.extend(tags::check(&customer.tags));
    found
}

/// The rules of the fields that changed (UP-06), and of those that hang on them. A field nobody touched never stops an
/// update: an imported customer has much less than Partner Center demands of a new one.
pub fn check_update(old: &Customer, new: &Customer, context: &Context<'_>) -> Vec<Finding> {
    let changed: Vec<&str> = FIELDS
        .iter()
        .map(|field| field.path)
        .filter(|path| field::get(old, path) != field::get(new, path))
        .collect();
    let mut found = Vec::new();
    for path in &changed {
        if let Some(why) = locked(old, path) {
            let value = field::get(new, path).unwrap_or_default();
            found.push(Finding::block(code(path), message(why)).at(path).of(&value));
        }
    }
    let mut rules = check_bill_to(new, context);
    if changed.iter().any(|path| path.starts_with("agreement.")) {
        rules.extend(agreement::check(&new.agreement, context));
    }
    for mut finding in rules {
        let Place::Field(at) = &finding.place else {
            continue;
        };
        let touched = changed.contains(&at.as_str());
        let hangs_on_change = changed.iter().any(|path| decides(path, at));
        if !touched && !hangs_on_change {
            continue;
        }
        let exists_already = !touched || finding.code == "AC-06";
        if exists_already && finding.severity == Severity::Block {
            finding.severity = Severity::Warn;
        }
        found.push(finding);
    }
    if changed.contains(&path::REGISTRATION) {
        let message = Message::new("rule-registration-not-sent");
        found.push(Finding::info("A-05", message).at(path::REGISTRATION));
    }
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}

/// Why a field of an existing customer cannot be changed here. A country that was never known may be filled in once:
/// the portal's file has none, and without it no address can be checked.
fn locked(old: &Customer, path: &str) -> Option<&'static str> {
    let why = field::find(path)?.edit.locked()?;
    let unknown = path == path::COUNTRY
        && country::find(&old.billing_profile.default_address.country).is_none();
    (!unknown).then_some(why)
}

fn code(path: &str) -> &'static str {
    match path {
        path::COUNTRY => "UP-07",
        path::RESELLER => "A-06",
        path::TENANT_NAME | path::TENANT_EMAIL | path::TENANT_ADDRESS => "UP-17",
        _ => "UP-02",
    }
}

/// Whether a change of the first field can make the second one wrong.
fn decides(changed: &str, at: &str) -> bool {
    match changed {
        path::COUNTRY => {
            at.starts_with(path::ADDRESS)
                || matches!(at, path::REGISTRATION | path::CULTURE | path::LANGUAGE)
        }
        path::AGREEMENT => at.starts_with("agreement."),
        _ => false,
    }
}

fn message(id: &'static str) -> Message {
    Message {
        id: id.into(),
        args: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
