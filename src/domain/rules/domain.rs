//! The initial domain of a tenant (customers.md 2.4 and 7).

use crate::domain::{
    cloud::CloudId, field::path, finding::Finding, message::Message, partner::Partner,
};

/// Longest prefix (AC-31).
pub const PREFIX_MAX: usize = 27;
/// Suffix of domains in the integration sandbox (AC-37).
pub const SANDBOX_SUFFIX: &str = ".ccsctp.net";

/// What was typed, as a whole domain in lower case: a prefix gets the cloud's suffix (AC-30), a whole name stays.
pub fn complete(typed: &str, cloud: CloudId) -> String {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() || typed.contains('.') {
        typed
    } else {
        format!("{typed}{}", cloud.cloud().default_suffix())
    }
}

/// The part of a domain that was chosen.
pub fn prefix(domain: &str) -> &str {
    domain.split('.').next().unwrap_or_default()
}

/// AC-30 to AC-37, of a prefix or a whole domain. Whether it is taken is another question (AC-34, [`super::duplicate`]).
pub fn check(typed: &str, partner: &Partner) -> Vec<Finding> {
    let mut found = Vec::new();
    let domain = typed.trim().to_lowercase();
    let prefix = prefix(&domain);
    if domain.is_empty() {
        found.push(Finding::block("AC-31", Message::new("rule-domain-empty")));
    } else if let Some(finding) = wrong_suffix(&domain, partner) {
        found.push(finding);
    }
    if !domain.is_empty() && (prefix.is_empty() || prefix.chars().count() > PREFIX_MAX) {
        let message = Message::new("rule-domain-length")
            .with("count", prefix.chars().count())
            .with("max", PREFIX_MAX);
        found.push(Finding::block("AC-31", message));
    }
    let strange: String = prefix
        .chars()
        .filter(|c| !c.is_ascii_alphanumeric())
        .collect();
    if !strange.is_empty() {
        let message = Message::new("rule-domain-characters").with("characters", shown(&strange));
        found.push(Finding::block("AC-32", message));
    }
    found
        .into_iter()
        .map(|finding| finding.at(path::DOMAIN).of(typed))
        .collect()
}

fn wrong_suffix(domain: &str, partner: &Partner) -> Option<Finding> {
    let suffix = domain
        .get(prefix(domain).len()..)
        .filter(|rest| !rest.is_empty())?;
    let cloud = partner.cloud.cloud();
    if cloud.suffixes.contains(&suffix) {
        return None;
    }
    if suffix == SANDBOX_SUFFIX {
        let message = Message::new("rule-domain-sandbox").with("suffix", cloud.default_suffix());
        return (!partner.sandbox).then(|| Finding::block("AC-37", message));
    }
    let message = Message::new("rule-domain-suffix").with("suffixes", cloud.suffixes.join(", "));
    Some(Finding::block("AC-30", message))
}

/// Each character once, blanks made visible.
fn shown(strange: &str) -> String {
    let mut characters: Vec<char> = Vec::new();
    for c in strange
        .chars()
        .map(|c| if c.is_whitespace() { '␣' } else { c })
    {
        if !characters.contains(&c) {
            characters.push(c);
        }
    }
    characters
        .iter()
        .map(char::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::fixture;

    fn codes(domain: &str, partner: &Partner) -> Vec<&'static str> {
        check(domain, partner)
            .into_iter()
            .map(|finding| finding.code)
            .collect()
    }

    #[test]
    fn ac_31_ac_32_prefixes_and_whole_names() {
        let partner = fixture::partner("BR");
        let longest = "a".repeat(27);
        for (domain, expected) in [
            ("contoso", &[][..]),
            ("Contoso2", &[]),
            ("contoso.onmicrosoft.com", &[]),
            ("CONTOSO.OnMicrosoft.com", &[]),
            (&longest, &[]),
            ("", &["AC-31"]),
            (" ", &["AC-31"]),
            (&format!("{longest}b"), &["AC-31"]),
            (&format!("{longest}b.onmicrosoft.com"), &["AC-31"]),
            (".onmicrosoft.com", &["AC-31"]),
            ("con-toso", &["AC-32"]),
            ("con toso", &["AC-32"]),
            ("conceição", &["AC-32"]),
            ("contoso.com", &["AC-30"]),
            ("contoso.onmicrosoft.de", &["AC-30"]),
            ("con-toso.com", &["AC-30", "AC-32"]),
            ("contoso.ccsctp.net", &["AC-37"]),
            ("contoso.", &["AC-30"]),
        ] {
            assert_eq!(codes(domain, &partner), expected, "{domain:?}");
        }
    }

    #[test]
    fn ac_37_sandbox_domains_only_in_the_sandbox() {
        let mut partner = fixture::partner("BR");
        partner.sandbox = true;
        assert!(check("contoso.ccsctp.net", &partner).is_empty());
    }

    #[test]
    fn a_07_the_suffix_follows_the_cloud() {
        let mut partner = fixture::partner("US");
        partner.cloud = CloudId::UsGov;
        assert!(check("contoso.onmicrosoft.us", &partner).is_empty());
        assert!(check("contoso.onmicrosoft.com", &partner).is_empty());
        assert_eq!(
            complete(" Contoso ", CloudId::UsGov),
            "contoso.onmicrosoft.com"
        );
        assert_eq!(
            complete("contoso", CloudId::Vianet),
            "contoso.partner.onmschina.cn"
        );
        assert_eq!(complete("a.b", CloudId::Public), "a.b");
        assert_eq!(complete("", CloudId::Public), "");
        partner.cloud = CloudId::Vianet;
        assert!(check("contoso.partner.onmschina.cn", &partner).is_empty());
    }
}
