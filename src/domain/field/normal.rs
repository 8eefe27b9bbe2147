//! The normal form of what somebody typed.

use super::path;
use crate::domain::{
    country,
    customer::{CustomDomain, Customer},
    rules::registration,
    upn,
};

/// What stands behind a domain whose users sign in elsewhere.
pub(super) const FEDERATED: &str = "federated";

/// Brings the value of a field into its normal form, and what follows from it.
pub(super) fn normalise(customer: &mut Customer, path: &str) {
    let billing = &mut customer.billing_profile;
    let address = &mut billing.default_address;
    match path {
        path::COUNTRY => {
            address.country = country::find_text(&address.country).map_or_else(
                || address.country.to_uppercase(),
                |country| country.code.to_owned(),
            );
        }
        path::STATE => {
            let listed = country::find(&address.country)
                .and_then(|country| country.state_text(&address.state));
            if let Some(state) = listed {
                state.code.clone_into(&mut address.state);
            }
        }
        path::DOMAIN => {
            customer.company_profile.domain = customer.company_profile.domain.to_lowercase();
        }
        path::REGISTRATION => {
            let number = &mut customer.company_profile.organization_registration_number;
            *number = registration::normal(&address.country, number);
        }
        // The contact's name is kept twice, and equal (AC-22).
        path::FIRST_NAME => address.first_name.clone_from(&billing.first_name),
        path::LAST_NAME => address.last_name.clone_from(&billing.last_name),
        path::LANGUAGE => billing.language = billing.language.to_lowercase(),
        path::CULTURE => {
            let known = country::all()
                .iter()
                .flat_map(|country| country.cultures)
                .find(|culture| culture.eq_ignore_ascii_case(&billing.culture));
            if let Some(culture) = known {
                (*culture).clone_into(&mut billing.culture);
            }
        }
        _ => {}
    }
}

/// Culture and language follow the country as long as nobody has chosen others (AC-21).
pub(super) fn propose_culture(customer: &mut Customer, old_country: &str) {
    let billing = &mut customer.billing_profile;
    let Some(country) = country::find(&billing.default_address.country) else {
        return;
    };
    let proposed = country::find(old_country).map_or("", country::Country::default_culture);
    let moved = !country.code.eq_ignore_ascii_case(old_country);
    if billing.culture.is_empty() || (moved && billing.culture == proposed) {
        country.default_culture().clone_into(&mut billing.culture);
        country.default_language().clone_into(&mut billing.language);
    }
}

/// The words of a list, each once.
pub(super) fn list(value: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in value.split(',').map(str::trim) {
        if !word.is_empty() && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// The domains of a list, each once; a word behind one says that it is federated. A text that is no domain is the error
/// (USR-14).
pub(super) fn domains(value: &str) -> Result<Vec<CustomDomain>, String> {
    let mut domains: Vec<CustomDomain> = Vec::new();
    for entry in value.split([',', ';']).map(str::trim) {
        let (name, rest) = entry.split_once(char::is_whitespace).unwrap_or((entry, ""));
        let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
        let federated = [FEDERATED, "federado"].contains(&rest.to_lowercase().as_str());
        let name = name.trim_start_matches('@').to_lowercase();
        if entry.is_empty() || domains.iter().any(|known| known.name == name) {
            continue;
        }
        if !upn::is_dns_name(&name) || !(rest.is_empty() || federated) {
            return Err(entry.to_owned());
        }
        domains.push(CustomDomain { name, federated });
    }
    Ok(domains)
}

/// A yes or no.
pub(super) fn truth(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "true" | "yes" | "1" | "sim" => Some(true),
        "false" | "no" | "0" | "não" | "nao" => Some(false),
        _ => None,
    }
}
