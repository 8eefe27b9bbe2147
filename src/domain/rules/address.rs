//! Bill-to addresses: what the country requires (customers.md 2.7, 2.9, 9.1).

use super::{Context, in_country, phone};
use crate::domain::{
    address::Address, country, country::Country, field::path, finding::Finding, message::Message,
};

/// Longest address line.
pub const LINE_MAX: usize = 200;

/// AC-06 and AC-61 to AC-66, A-23, A-24: all but the registration id.
pub fn check(address: &Address, context: &Context<'_>) -> Vec<Finding> {
    let country = country::find(&address.country);
    let mut found = check_country(&address.country, country, context);
    found.extend(check_lines(address));
    let required = |path: &'static str, value: &str, id| {
        value.trim().is_empty().then(|| {
            let message = in_country(Message::new(id), &address.country);
            Finding::block("AC-61", message).at(path)
        })
    };
    // AC-66: of a country without rules the city is asked for, the rest is not.
    if country.is_none_or(|country| country.city_required) {
        found.extend(required(path::CITY, &address.city, "rule-city-required"));
    }
    if let Some(country) = country {
        if country.state_required {
            found.extend(required(path::STATE, &address.state, "rule-state-required"));
        }
        if country.postal_required {
            found.extend(required(
                path::POSTAL_CODE,
                &address.postal_code,
                "rule-postal-required",
            ));
        }
        found.extend(check_postal(&address.postal_code, country));
    }
    found.extend(check_state(&address.state, country));
    found.extend(phone::check(
        &address.phone_number,
        path::PHONE,
        &address.country,
    ));
    found
}

fn check_country(code: &str, country: Option<&Country>, context: &Context<'_>) -> Vec<Finding> {
    let finding = if code.trim().is_empty() {
        Finding::block("AC-61", Message::new("rule-country-required"))
    } else if code.trim().chars().count() != 2 {
        Finding::block("AC-61", Message::new("rule-country-code"))
    } else if country.is_none() {
        Finding::block("AC-66", Message::new("rule-country-unknown"))
    } else if !country::same_market(&context.partner.country, code) {
        let partner = context.partner.country.as_str();
        let name = |lang| country::find(partner).map_or(partner, |country| country.name(lang));
        let message = in_country(Message::new("rule-country-market"), code)
            .with("partner-en", name("en"))
            .with("partner-pt", name("pt"));
        Finding::block("AC-06", message)
    } else {
        return Vec::new();
    };
    vec![finding.at(path::COUNTRY).of(code)]
}

fn check_lines(address: &Address) -> Vec<Finding> {
    let mut found = Vec::new();
    if address.address_line1.trim().is_empty() {
        let message = Message::new("rule-line-1-required");
        found.push(Finding::block("AC-61", message).at(path::LINE_1));
    }
    for (path, line) in [
        (path::LINE_1, &address.address_line1),
        (path::LINE_2, &address.address_line2),
    ] {
        let count = line.chars().count();
        if count > LINE_MAX {
            let message = Message::new("rule-line-too-long")
                .with("count", count)
                .with("max", LINE_MAX);
            found.push(Finding::block("AC-61", message).at(path).of(line));
        }
    }
    found
}

/// Where the country's list binds, only its codes; elsewhere more than two characters are a warning.
fn check_state(state: &str, country: Option<&Country>) -> Option<Finding> {
    let state = state.trim();
    if state.is_empty() {
        return None;
    }
    let finding = match country.filter(|country| country.states_bind()) {
        Some(country) if country.state(state).is_some() => return None,
        Some(country) => {
            let message = match country.state_text(state).or_else(|| country.states.first()) {
                Some(known) if country.state_text(state).is_some() => {
                    Message::new("rule-state-by-name").with("code", known.code)
                }
                example => in_country(Message::new("rule-state-not-in-list"), country.code)
                    .with("example", example.map_or("", |state| state.code)),
            };
            Finding::block("AC-65", message)
        }
        None if state.chars().count() > 2 => {
            Finding::warn("A-23", Message::new("rule-state-too-long"))
        }
        None => return None,
    };
    Some(finding.at(path::STATE).of(state))
}

fn check_postal(postal_code: &str, country: &Country) -> Option<Finding> {
    let wrong = !postal_code.trim().is_empty() && country.postal_ok(postal_code) == Some(false);
    wrong.then(|| {
        let message = in_country(Message::new("rule-postal-format"), country.code)
            .with("example", country.postal_example);
        Finding::block("AC-65", message)
            .at(path::POSTAL_CODE)
            .of(postal_code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{finding::Severity, rules::fixture};

    /// Findings after one change of a faultless address, as `code path`.
    fn after(country: &str, change: impl FnOnce(&mut Address)) -> Vec<String> {
        let partner = fixture::partner(country);
        let mut address = fixture::customer().billing_profile.default_address;
        change(&mut address);
        check(&address, &fixture::context(&partner))
            .into_iter()
            .map(|finding| match finding.place {
                crate::domain::finding::Place::Field(path) => {
                    let leaf = path.rsplit('.').next().unwrap_or_default();
                    format!("{} {leaf}", finding.code)
                }
                place => format!("{} {place:?}", finding.code),
            })
            .collect()
    }

    #[test]
    fn ac_61_what_brazil_requires() {
        assert!(after("BR", |_| ()).is_empty());
        assert_eq!(
            after("BR", |a| {
                *a = Address {
                    country: "BR".into(),
                    ..Address::default()
                }
            }),
            [
                "AC-61 addressLine1",
                "AC-61 city",
                "AC-61 state",
                "AC-61 postalCode"
            ]
        );
    }

    #[test]
    fn ac_65_state_and_postal_code_of_the_country() {
        assert_eq!(
            after("BR", |a| a.state = "São Paulo".into()),
            ["AC-65 state"]
        );
        assert_eq!(after("BR", |a| a.state = "XX".into()), ["AC-65 state"]);
        assert!(after("BR", |a| a.state = "rj".into()).is_empty());
        assert_eq!(
            after("BR", |a| a.postal_code = "1310-200".into()),
            ["AC-65 postalCode"]
        );
    }

    #[test]
    fn ac_06_the_country_must_be_in_the_partners_market() {
        assert_eq!(after("AR", |_| ()), ["AC-06 country"]);
        let chile = |a: &mut Address| {
            a.country = "CL".into();
            a.state = String::new();
            a.postal_code = "8320000".into();
            a.phone_number = String::new();
        };
        assert!(after("AR", chile).is_empty());
    }

    #[test]
    fn ac_66_an_unknown_country_still_needs_city_and_line_1() {
        let found = after("BR", |a| {
            *a = Address {
                country: "ZZ".into(),
                ..Address::default()
            }
        });
        assert_eq!(found, ["AC-66 country", "AC-61 addressLine1", "AC-61 city"]);
        assert_eq!(
            after("BR", |a| a.country = "Brasil".into())[0],
            "AC-61 country"
        );
    }

    #[test]
    fn a_23_a_long_state_without_a_binding_list_only_warns() {
        let partner = fixture::partner("AU");
        let mut address = fixture::customer().billing_profile.default_address;
        address.country = "AU".into();
        address.state = "NSW".into();
        address.postal_code = "2000".into();
        address.phone_number = String::new();
        let found = check(&address, &fixture::context(&partner));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].code, found[0].severity), ("A-23", Severity::Warn));
    }

    #[test]
    fn section_9_1_lengths_count_characters() {
        assert!(after("BR", |a| a.address_line1 = "ã".repeat(200)).is_empty());
        assert_eq!(
            after("BR", |a| {
                a.address_line1 = "ã".repeat(201);
                a.address_line2 = "b".repeat(201);
            }),
            ["AC-61 addressLine1", "AC-61 addressLine2"]
        );
    }
}
