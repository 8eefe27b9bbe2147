//! Phone numbers (AC-65, A-25): libphonenumber's knowledge stands for the service's regular expressions.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, Region};

use super::in_country;
use crate::domain::{finding::Finding, message::Message};

/// AC-65: a number that cannot be one stops the action; one that could be but is not assigned only warns. What was
/// typed is sent as it is: signs and blanks count for nothing. A number with `+` may be of any country.
pub fn check(number: &str, path: &str, country: &str) -> Vec<Finding> {
    let number = number.trim();
    if number.is_empty() {
        return Vec::new();
    }
    let region = region(country);
    if region.is_none() && !number.starts_with('+') {
        let info = Finding::info("AC-66", Message::new("rule-phone-not-checked"));
        return vec![info.at(path).of(number)];
    }
    let finding = match PhoneNumber::parse(number, region) {
        Ok(parsed) if parsed.is_valid() => return Vec::new(),
        Ok(parsed) if parsed.is_possible_with_reason().is_ok() => Finding::warn(
            "AC-65",
            in_country(Message::new("rule-phone-unassigned"), country),
        ),
        _ => Finding::block(
            "AC-65",
            in_country(Message::new("rule-phone-format"), country),
        ),
    };
    vec![finding.at(path).of(number)]
}

/// The region whose numbers are meant without a `+`; Partner Center's own codes have their neighbours' numbers.
fn region(country: &str) -> Option<Region> {
    let code = match country {
        "XJ" => "SJ",
        "XS" | "XE" => "BQ",
        code => code,
    };
    let region = Region::try_from(code).ok()?;
    PHONE_NUMBER_UTIL
        .get_country_code_for_region(region)
        .map(|_| region)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::path, finding::Severity};

    #[test]
    fn ac_65_numbers_of_the_country() {
        for (country, number, expected) in [
            ("BR", "", None),
            ("BR", "(11) 3251-5644", None),
            ("BR", "11 3251.5644", None),
            ("BR", "+55 11 91234-5678", None),
            ("BR", "+44 20 7946 0018", None),
            ("BR", "0000000000", Some(Severity::Warn)),
            ("BR", "123", Some(Severity::Block)),
            ("BR", "call me", Some(Severity::Block)),
            ("BR", "+999 1", Some(Severity::Block)),
            ("US", "425-555-0100", None),
            ("AM", "010 123456", None),
            ("XE", "318 2345", None),
            ("ZZ", "123", Some(Severity::Info)),
            ("AQ", "123", Some(Severity::Info)),
        ] {
            let found = check(number, path::PHONE, country);
            assert_eq!(
                found.first().map(|f| f.severity),
                expected,
                "{country} {number}"
            );
        }
    }
}
