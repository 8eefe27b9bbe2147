//! The primary contact, culture and language (customers.md 2.3, 9.1).

use super::{Context, email, in_country};
use crate::domain::{
    country, customer::BillingProfile, field::path, finding::Finding, message::Message,
};

/// Longest first or last name.
pub const NAME_MAX: usize = 50;

/// AC-20 to AC-22, AC-50 to AC-52.
pub fn check(billing: &BillingProfile, context: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, name) in [
        (path::FIRST_NAME, &billing.first_name),
        (path::LAST_NAME, &billing.last_name),
    ] {
        let count = name.chars().count();
        if name.trim().is_empty() {
            let message = Message::new("rule-name-required");
            found.push(Finding::block("AC-22", message).at(path));
        } else if count > NAME_MAX {
            let message = Message::new("rule-name-too-long")
                .with("count", count)
                .with("max", NAME_MAX);
            found.push(Finding::block("AC-22", message).at(path).of(name));
        }
    }
    if billing.email.trim().is_empty() {
        let message = Message::new("rule-email-required");
        found.push(Finding::block("AC-20", message).at(path::EMAIL));
    } else {
        found.extend(email::check(&billing.email, path::EMAIL, context.partner));
    }
    found.extend(check_culture(billing));
    found
}

/// AC-21: a culture and a language Partner Center offers in the country.
fn check_culture(billing: &BillingProfile) -> Vec<Finding> {
    let mut found = Vec::new();
    let country = country::find(&billing.default_address.country);
    let culture = billing.culture.trim();
    if !is_culture(culture) {
        let message = Message::new("rule-culture-format");
        found.push(
            Finding::block("AC-21", message)
                .at(path::CULTURE)
                .of(culture),
        );
    } else if let Some(country) = country
        && !country
            .cultures
            .iter()
            .any(|known| known.eq_ignore_ascii_case(culture))
    {
        let message = in_country(Message::new("rule-culture-country"), country.code)
            .with("cultures", country.cultures.join(", "));
        found.push(
            Finding::warn("AC-21", message)
                .at(path::CULTURE)
                .of(culture),
        );
    }
    let language = billing.language.trim();
    let plain = language.len() == 2 && language.bytes().all(|b| b.is_ascii_alphabetic());
    if !plain {
        let message = Message::new("rule-language-format");
        found.push(
            Finding::block("AC-21", message)
                .at(path::LANGUAGE)
                .of(language),
        );
    } else if let Some(country) = country
        && !country
            .languages()
            .any(|known| known.eq_ignore_ascii_case(language))
    {
        let languages: Vec<_> = country.languages().collect();
        let message = in_country(Message::new("rule-language-country"), country.code)
            .with("languages", languages.join(", "));
        found.push(
            Finding::warn("AC-21", message)
                .at(path::LANGUAGE)
                .of(language),
        );
    }
    found
}

/// `en-US`, `az-Latn-AZ`.
fn is_culture(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| {
            (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{finding::Severity, rules::fixture};

    fn after(change: impl FnOnce(&mut BillingProfile)) -> Vec<(&'static str, Severity)> {
        let partner = fixture::partner("BR");
        let mut billing = fixture::customer().billing_profile;
        change(&mut billing);
        check(&billing, &fixture::context(&partner))
            .into_iter()
            .map(|finding| (finding.code, finding.severity))
            .collect()
    }

    #[test]
    fn section_9_1_names_have_1_to_50_characters() {
        assert!(after(|b| b.first_name = "é".repeat(50)).is_empty());
        assert_eq!(
            after(|b| b.first_name = "é".repeat(51)),
            [("AC-22", Severity::Block)]
        );
        assert_eq!(
            after(|b| b.last_name = " ".into()),
            [("AC-22", Severity::Block)]
        );
    }

    #[test]
    fn ac_20_the_e_mail_address_is_required() {
        assert_eq!(after(|b| b.email.clear()), [("AC-20", Severity::Block)]);
    }

    #[test]
    fn ac_21_culture_and_language_of_the_country() {
        assert!(after(|b| b.culture = "en-US".into()).is_empty());
        assert_eq!(
            after(|b| b.culture = "fr-FR".into()),
            [("AC-21", Severity::Warn)]
        );
        assert_eq!(
            after(|b| b.culture = "portuguese".into()),
            [("AC-21", Severity::Block)]
        );
        assert_eq!(
            after(|b| b.language = "ja".into()),
            [("AC-21", Severity::Warn)]
        );
        assert_eq!(after(|b| b.language.clear()), [("AC-21", Severity::Block)]);
    }
}
