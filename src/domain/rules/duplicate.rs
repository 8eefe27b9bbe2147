//! Customers that are there already (customers.md 2.17).

use crate::domain::{field::path, finding::Finding, fold::fold, message::Message};

/// A record of the book that looks like the customer that is to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Its Microsoft ID.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What the book was found to hold, in the order of AC-130.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duplicates {
    /// Customers with the same domain.
    pub domain: Vec<Match>,
    /// Customers with the same registration id in the same country.
    pub registration: Vec<Match>,
    /// Customers with the same [`name_key`] in the same country.
    pub name: Vec<Match>,
}

/// AC-130, AC-131: the same domain stops the action, the rest only warns.
pub fn check(duplicates: &Duplicates) -> Vec<Finding> {
    let mut found = Vec::new();
    for known in &duplicates.domain {
        let message = named("rule-duplicate-domain", known);
        found.push(
            Finding::block("AC-130", message)
                .at(path::DOMAIN)
                .of(&known.id),
        );
    }
    for known in &duplicates.registration {
        let message = named("rule-duplicate-registration", known);
        found.push(
            Finding::warn("AC-130", message)
                .at(path::REGISTRATION)
                .of(&known.id),
        );
    }
    for known in &duplicates.name {
        let message = named("rule-duplicate-name", known);
        found.push(
            Finding::warn("AC-131", message)
                .at(path::COMPANY)
                .of(&known.id),
        );
    }
    found
}

fn named(id: &'static str, known: &Match) -> Message {
    Message {
        id: id.into(),
        args: Vec::new(),
    }
    .with("name", known.name.as_str())
    .with("id", known.id.as_str())
}

/// A company name as duplicates are looked for: folded, letters and digits only, one blank between words.
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in fold(name).chars() {
        if c.is_alphanumeric() {
            key.push(c);
        } else if c.is_whitespace() && !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Severity;

    #[test]
    fn ac_130_the_domain_blocks_and_the_rest_warns() {
        let known = || {
            vec![Match {
                id: "117a".into(),
                name: "Contoso".into(),
            }]
        };
        let duplicates = Duplicates {
            domain: known(),
            registration: known(),
            name: known(),
        };
        let severities: Vec<_> = check(&duplicates).iter().map(|f| f.severity).collect();
        assert_eq!(
            severities,
            [Severity::Block, Severity::Warn, Severity::Warn]
        );
        assert!(check(&Duplicates::default()).is_empty());
    }

    #[test]
    fn ac_130_names_are_compared_without_case_accents_and_signs() {
        assert_eq!(
            name_key("  Padaria São João, Ltda. "),
            "padaria sao joao ltda"
        );
        assert_eq!(name_key("CONTOSO S.A."), name_key("Contoso  SA"));
        assert_eq!(name_key("東京 ガス"), "東京 ガス");
    }
}
