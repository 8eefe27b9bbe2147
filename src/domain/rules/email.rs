//! E-mail addresses of customers (customers.md 2.6).

use crate::domain::{finding::Finding, message::Message, partner::Partner};

/// AC-50 to AC-52, of the address at `path`. An empty address is required or not by [`super::contact`] and others.
pub fn check(address: &str, path: &str, partner: &Partner) -> Vec<Finding> {
    let mut found = Vec::new();
    let lower = address.to_lowercase();
    if !is_address(address) {
        found.push(Finding::block("AC-52", Message::new("rule-email-syntax")));
    }
    if lower.contains("@microsoft.com") {
        found.push(Finding::block(
            "AC-50",
            Message::new("rule-email-microsoft"),
        ));
    }
    let domain = lower.rsplit_once('@').map_or("", |(_, domain)| domain);
    if partner.domains.is_empty() {
        found.push(Finding::info(
            "AC-51",
            Message::new("rule-email-not-checked"),
        ));
    } else if !domain.is_empty()
        && partner
            .domains
            .iter()
            .any(|own| own.eq_ignore_ascii_case(domain))
    {
        let message = Message::new("rule-email-partner").with("domain", domain);
        found.push(Finding::block("AC-51", message));
    }
    found
        .into_iter()
        .map(|finding| finding.at(path).of(address))
        .collect()
}

/// AC-53: what schools must not give.
pub fn check_education(address: &str, path: &str) -> Vec<Finding> {
    let lower = address.to_lowercase();
    let domain = lower.rsplit_once('@').map_or("", |(_, domain)| domain);
    let finding = if domain == "onmicrosoft.com" || domain.ends_with(".onmicrosoft.com") {
        Finding::block("AC-53", Message::new("rule-email-education-onmicrosoft"))
    } else if FREE_MAIL.contains(&domain) {
        let message = Message::new("rule-email-education-free").with("domain", domain);
        Finding::warn("AC-53", message)
    } else {
        return Vec::new();
    };
    vec![finding.at(path).of(address)]
}

/// Free-mail services, the large ones and those of Brazil.
const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.com.br",
    "hotmail.com",
    "hotmail.com.br",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.com.br",
    "ymail.com",
    "aol.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "mail.com",
    "mail.ru",
    "yandex.ru",
    "yandex.com",
    "qq.com",
    "163.com",
    "126.com",
    "zoho.com",
    "uol.com.br",
    "bol.com.br",
    "terra.com.br",
    "ig.com.br",
    "globo.com",
    "r7.com",
    "libero.it",
    "orange.fr",
    "laposte.net",
    "free.fr",
];

/// Exactly what the unquoted form of AC-52's pattern accepts. A comment at each step names its part of the pattern.
pub fn is_address(text: &str) -> bool {
    // None of the characters of the local part is an at sign, so the first one ends it.
    text.split_once('@')
        .is_some_and(|(local, domain)| is_local(local) && (is_literal(domain) || is_domain(domain)))
}

// [0-9a-z]((\.(?!\.))|[-!#$%&'*+/=?^`{}|~\w])*(?<=[0-9a-z])
fn is_local(local: &str) -> bool {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    edge(local.chars().next())
        && edge(local.chars().next_back())
        && !local.contains("..")
        && local
            .chars()
            .all(|c| c.is_alphanumeric() || ".-!#$%&'*+/=?^`{}|~_".contains(c))
}

// \[(\d{1,3}\.){3}\d{1,3}\]
fn is_literal(domain: &str) -> bool {
    let Some(inner) = domain
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    else {
        return false;
    };
    let parts: Vec<_> = inner.split('.').collect();
    parts.len() == 4
        && parts
            .iter()
            .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

// ([0-9a-z][-0-9a-z]*[0-9a-z]*\.)+[a-z0-9][\-a-z0-9]{0,22}[a-z0-9]
fn is_domain(domain: &str) -> bool {
    let Some((labels, last)) = domain.rsplit_once('.') else {
        return false;
    };
    let plain = |label: &str| {
        label
            .bytes()
            .all(|b| b == b'-' || b.is_ascii_alphanumeric())
            && label
                .bytes()
                .next()
                .is_some_and(|b| b.is_ascii_alphanumeric())
    };
    labels.split('.').all(plain)
        && plain(last)
        && (2..=24).contains(&last.len())
        && !last.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::path, finding::Severity, rules::fixture};

    fn codes(address: &str) -> Vec<&'static str> {
        let mut partner = fixture::partner("BR");
        partner.domains = vec!["fabrikam.com".into()];
        let found = check(address, path::EMAIL, &partner);
        found.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn ac_49_the_oracle_of_addresses() {
        for (address, expected) in [
            ("a@microsoft.com", &["AC-50"][..]),
            ("a@FABRIKAM.com", &["AC-51"]),
            ("a@x.fabrikam.com", &[]),
            ("a@contoso.com", &[]),
            ("A@MICROSOFT.COM", &["AC-50"]),
            ("", &["AC-52"]),
            ("fabrikam.com", &["AC-52"]),
        ] {
            assert_eq!(codes(address), expected, "{address:?}");
        }
    }

    #[test]
    fn ac_52_what_the_pattern_accepts() {
        for address in [
            "a@b.co",
            "ana.souza@contoso.com.br",
            "a-b+c=d!#$%&'*/?^`{|}~_e@x.yz",
            "1@1.11",
            "a@[10.0.0.1]",
            "a@b-.com",
            "joão9@contoso.com",
            "A@B.CD",
            "a@x.abcdefghijklmnopqrstuvwx",
        ] {
            assert!(is_address(address), "{address}");
        }
        for address in [
            "",
            "@",
            "a",
            "a@",
            "@b.co",
            "a@b",
            "a@b.c",
            ".a@b.co",
            "a.@b.co",
            "a..b@b.co",
            "_a@b.co",
            "a_@b.co",
            "a b@c.de",
            "a@b..co",
            "a@-b.co",
            "a@b.c-",
            "a@b_c.de",
            "a@b.co ",
            "a@b@c.de",
            "a@[1.2.3]",
            "a@[1.2.3.4444]",
            "\"a b\"@c.de",
            "joão@contoso.com.ção",
            "a@x.abcdefghijklmnopqrstuvwxy",
            "joã@contoso.com",
        ] {
            assert!(!is_address(address), "{address:?}");
        }
    }

    #[test]
    fn a_29_without_the_partners_domains_the_rule_says_that_it_was_not_checked() {
        let mut partner = fixture::partner("BR");
        partner.domains.clear();
        let found = check("a@contoso.com", path::EMAIL, &partner);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].code, found[0].severity),
            ("AC-51", Severity::Info)
        );
    }

    #[test]
    fn ac_53_schools() {
        let severity = |address| {
            check_education(address, path::EMAIL)
                .first()
                .map(|f| f.severity)
        };
        assert_eq!(severity("a@escola.onmicrosoft.com"), Some(Severity::Block));
        assert_eq!(severity("a@GMAIL.com"), Some(Severity::Warn));
        assert_eq!(severity("a@escola.edu.br"), None);
    }
}
