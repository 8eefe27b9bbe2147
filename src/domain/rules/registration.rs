//! Registration id of the organisation, and the phone number that goes with it (customers.md 2.8).

use stdnum::Validator;

use super::in_country;
use crate::domain::{
    address::Address,
    country::{self, Registration},
    field::path,
    finding::Finding,
    message::Message,
};

/// The number as it is kept: Brazil's CNPJ without its punctuation and in capitals (AC-76), others without blanks at
/// the ends.
pub fn normal(country: &str, typed: &str) -> String {
    let typed = typed.trim();
    if country.eq_ignore_ascii_case("BR") {
        typed
            .chars()
            .filter(|c| !matches!(c, '.' | '/' | '-' | '–' | '‑') && !c.is_whitespace())
            .flat_map(char::to_uppercase)
            .collect()
    } else {
        typed.to_owned()
    }
}

/// AC-70 to AC-76, A-02 and A-03, of the bill-to country.
pub fn check(number: &str, address: &Address) -> Vec<Finding> {
    let country = country::find(&address.country);
    let facts = country.and_then(country::Country::registration);
    let code = country.map_or("", |country| country.code);
    let number = normal(code, number);
    let mut found = Vec::new();
    if let Some(facts) = facts.filter(|facts| facts.required) {
        if number.is_empty() {
            let message = in_country(Message::new("rule-registration-required"), code)
                .with("kind", facts.kind());
            found.push(Finding::block("AC-70", message).at(path::REGISTRATION));
        }
        if address.phone_number.trim().is_empty() {
            let message = in_country(Message::new("rule-phone-required"), code);
            found.push(Finding::block("AC-70", message).at(path::PHONE));
        }
    }
    if !number.is_empty() {
        let at = |finding: Finding| finding.at(path::REGISTRATION).of(&number);
        if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
            let message = Message::new("rule-registration-characters");
            found.push(at(Finding::block("AC-73", message)));
        }
        match facts {
            Some(facts) => found.extend(check_number(&number, code, facts).into_iter().map(at)),
            None => found.push(at(Finding::warn(
                "A-02",
                Message::new("rule-registration-may-be-refused"),
            ))),
        }
    }
    found
}

fn check_number(number: &str, country: &str, facts: &Registration) -> Vec<Finding> {
    let brazil = country == "BR";
    let count = number.chars().count();
    if !facts.lengths.is_empty() && !facts.lengths.contains(&count) {
        let lengths: Vec<_> = facts.lengths.iter().map(usize::to_string).collect();
        let message = Message::new("rule-registration-length")
            .with("count", count)
            .with("lengths", lengths.join(", "))
            .with("kind", facts.kind());
        return vec![Finding::block(
            if brazil { "AC-76" } else { "AC-74" },
            message,
        )];
    }
    if check_digits_fit(number, facts) {
        return Vec::new();
    }
    let message = Message::new("rule-registration-check-digits").with("kind", facts.kind());
    vec![Finding::warn(
        if brazil { "AC-76" } else { "AC-75" },
        message,
    )]
}

/// Whether any scheme of the country accepts the number, or none of them has anything to say of its length.
fn check_digits_fit(number: &str, facts: &Registration) -> bool {
    // stdnum 0.2.0 accepts a CNPJ of zeros only.
    let mut characters = number.chars();
    let first = characters.next();
    if characters.all(|c| Some(c) == first) {
        return facts.schemes.is_empty();
    }
    let outcomes: Vec<_> = facts
        .schemes
        .iter()
        .filter_map(|key| Some((*key, stdnum::find(key)?)))
        .map(|(key, scheme)| validate(key, scheme, number))
        .collect();
    let another_length = |outcome: &Result<(), stdnum::ErrorKind>| {
        matches!(outcome, Err(stdnum::ErrorKind::InvalidLength))
    };
    outcomes.iter().any(Result::is_ok)
        // A length of AC-74 that no scheme knows is fine; without documented lengths the schemes' own ones count.
        || (outcomes.iter().all(another_length) && (!facts.lengths.is_empty() || outcomes.is_empty()))
}

fn validate(key: &str, scheme: &dyn Validator, number: &str) -> Result<(), stdnum::ErrorKind> {
    // Hungary's tax number of eleven digits is the scheme's eight, with the kind of tax and the county behind.
    let number = match key {
        "hu/anum" if number.len() == 11 => number.get(..8).unwrap_or(number),
        _ => number,
    };
    scheme
        .validate(number)
        .map(|_| ())
        .map_err(|error| error.kind())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Severity;

    fn found(country: &str, number: &str) -> Vec<(&'static str, Severity)> {
        let address = Address {
            country: country.into(),
            phone_number: "+55 11 3251-5644".into(),
            ..Address::default()
        };
        check(number, &address)
            .into_iter()
            .map(|finding| (finding.code, finding.severity))
            .collect()
    }

    const BLOCK: Severity = Severity::Block;
    const WARN: Severity = Severity::Warn;

    #[test]
    fn ac_70_both_are_required_in_24_countries() {
        for country in country::all() {
            let address = Address {
                country: country.code.into(),
                ..Address::default()
            };
            let required = country.registration().is_some_and(|facts| facts.required);
            let expected = if required {
                vec![path::REGISTRATION, path::PHONE]
            } else {
                vec![]
            };
            let places: Vec<_> = check("", &address)
                .into_iter()
                .filter(|finding| finding.code == "AC-70")
                .map(|finding| finding.place)
                .collect();
            let expected: Vec<_> = expected
                .into_iter()
                .map(|path| crate::domain::finding::Place::Field(path.into()))
                .collect();
            assert_eq!(places, expected, "{}", country.code);
        }
    }

    #[test]
    fn ac_76_cnpj() {
        for (number, expected) in [
            ("11.222.333/0001-81", &[][..]),
            ("11222333000181", &[]),
            ("12.ABC.345/01DE-35", &[]),
            ("12abc34501de35", &[]),
            ("11222333000182", &[("AC-76", WARN)]),
            ("12ABC34501DE36", &[("AC-76", WARN)]),
            ("00000000000000", &[("AC-76", WARN)]),
            ("11111111111111", &[("AC-76", WARN)]),
            ("1122233300018", &[("AC-76", BLOCK)]),
            ("112223330001811", &[("AC-76", BLOCK)]),
            ("11222333_000181", &[("AC-73", BLOCK), ("AC-76", BLOCK)]),
        ] {
            assert_eq!(found("BR", number), expected, "{number}");
        }
        assert_eq!(normal("BR", " 12.abc.345/01de-35 "), "12ABC34501DE35");
        assert_eq!(normal("PL", " 526-1 "), "526-1");
    }

    #[test]
    fn ac_74_lengths() {
        for (country, number, expected) in [
            ("AM", "12345678", &[][..]),
            ("AM", "123456789", &[("AC-74", BLOCK)]),
            ("KZ", "123456789012", &[]),
            ("KG", "1234567890123", &[("AC-74", BLOCK)]),
            ("UZ", "123456789", &[]),
            ("MD", "1234567", &[]),
            ("TJ", "12345678", &[("AC-74", BLOCK)]),
            ("RU", "7707083893", &[]),
            ("RU", "7707083894", &[("AC-75", WARN)]),
            ("RU", "770708389", &[]),
            ("UA", "32855961", &[]),
            ("UA", "32855968", &[("AC-75", WARN)]),
            ("HU", "12892312242", &[]),
        ] {
            assert_eq!(found(country, number), expected, "{country} {number}");
        }
    }

    #[test]
    fn ac_75_check_digits_only_warn() {
        for (country, number, expected) in [
            ("PL", "8567346215", &[][..]),
            ("PL", "8567346216", &[("AC-75", WARN)]),
            ("TR", "4540536920", &[]),
            ("IN", "ACUPA7085R", &[]),
            ("TH", "12345", &[("AC-75", WARN)]),
            ("MM", "anything9", &[]),
        ] {
            assert_eq!(found(country, number), expected, "{country} {number}");
        }
    }

    #[test]
    fn a_02_a_03_elsewhere_the_number_is_optional() {
        assert!(found("US", "").is_empty());
        assert!(found("DE", "").is_empty());
        assert_eq!(found("DE", "HRB12345"), [("A-02", WARN)]);
        assert_eq!(found("DE", "HRB 12345"), [("AC-73", BLOCK), ("A-02", WARN)]);
        assert!(found("US", "911144442").is_empty());
        assert_eq!(found("US", "91"), [("AC-75", WARN)]);
    }
}
