//! What the made-up data promises.

use std::collections::{BTreeSet, HashSet};

use rlibphonenumber::PhoneNumber;
use sha2::{Digest, Sha256};

use super::*;
use crate::domain::customer::{Relationship, Source};

fn fingerprint(seed: u64) -> String {
    let mut hash = Sha256::new();
    for customer in customers(seed, 500) {
        hash.update(serde_json::to_vec(&customer).unwrap());
        for user in users(seed, &customer, 3) {
            hash.update(serde_json::to_vec(&user).unwrap());
        }
    }
    hash.finalize()
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_every_machine() {
    assert_eq!(
        fingerprint(SEED),
        "8b5fe82fff18660e1ed7faf04da105d0bfe67c1c721e688714a219e0402f9e17"
    );
    assert_ne!(fingerprint(SEED), fingerprint(SEED + 1));
}

#[test]
fn a_record_needs_only_its_number() {
    let in_order: Vec<_> = customers(9, 40).collect();
    assert_eq!(customer(9, 39), in_order[39]);
}

/// Names, domains and Microsoft IDs of the first `count` customers are all different.
fn all_different(count: u64) {
    let (mut names, mut domains, mut ids) = (HashSet::new(), HashSet::new(), HashSet::new());
    for customer in customers(SEED, count) {
        let name = customer.name().to_lowercase();
        assert!(names.insert(name), "{} stands twice", customer.name());
        assert!(ids.insert(customer.id));
        let domain = customer.company_profile.domain;
        let prefix = domain.strip_suffix(".onmicrosoft.com").unwrap();
        assert!((1..=27).contains(&prefix.len()), "AC-31: {domain}");
        assert!(
            prefix
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
            "AC-32: {domain}"
        );
        assert!(domains.insert(prefix.to_owned()), "{domain} stands twice");
    }
}

#[test]
fn ac_31_ac_130_fifty_thousand_names_and_domains_are_different_and_allowed() {
    all_different(50_000);
}

#[test]
#[ignore = "takes a minute in a debug build: cargo test --release -- --ignored a_million"]
fn ac_31_ac_130_a_million_names_and_domains_are_different_and_allowed() {
    all_different(1_000_000);
}

#[test]
fn usr_10_usr_13_usr_15_sign_in_names_are_allowed_and_different() {
    for customer in customers(SEED, 60) {
        let mut seen = BTreeSet::new();
        let domains: BTreeSet<&str> = std::iter::once(customer.company_profile.domain.as_str())
            .chain(
                customer
                    .custom_domains
                    .iter()
                    .filter(|d| !d.federated)
                    .map(|d| d.name.as_str()),
            )
            .collect();
        for user in users(SEED, &customer, 1_000) {
            let name = &user.user_principal_name;
            let (local, domain) = name.split_once('@').unwrap();
            assert!(
                local.len() <= 64 && domain.len() <= 48 && name.len() <= 113,
                "{name}"
            );
            assert!(
                local
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'.'),
                "{name}"
            );
            assert!(domains.contains(domain), "{name}");
            assert_eq!(user.customer_id, customer.id);
            assert!(seen.insert(name.to_lowercase()), "{name} stands twice");
        }
    }
}

#[test]
fn every_script_is_on_the_first_screenfuls() {
    let names: String = customers(SEED, CUSTOMERS)
        .map(|c| c.name().to_owned())
        .collect();
    for (script, letters) in [
        ("Portuguese", ['ã', 'ç']),
        ("Polish", ['ż', 'ł']),
        ("Turkish", ['ı', 'ş']),
        ("German", ['ß', 'ä']),
        ("Nordic", ['ø', 'å']),
        ("Czech", ['ř', 'Č']),
        ("Hungarian", ['ő', 'ű']),
        ("Vietnamese", ['ệ', 'Đ']),
        ("Cyrillic", ['о', 'и']),
        ("Greek", ['ο', 'σ']),
        ("Kana", ['ン', 'ス']),
        ("Kanji", ['株', '社']),
        ("simplified Chinese", ['贸', '责']),
        ("Hangul", ['사', '주']),
        ("Arabic", ['ل', 'ة']),
        ("Hebrew", ['ו', 'ל']),
        ("Thai", ['บ', 'า']),
    ] {
        assert!(names.contains(letters), "{script}");
    }
    let longest = customers(SEED, CUSTOMERS)
        .map(|c| c.name().chars().count())
        .max();
    assert!(longest > Some(120));
}

#[test]
fn a_demo_book_is_mostly_brazilian_and_mostly_resold() {
    let all: Vec<_> = customers(SEED, CUSTOMERS).collect();
    let count = |what: &dyn Fn(&Customer) -> bool| all.iter().filter(|c| what(c)).count();
    assert!(count(&|c| c.billing_profile.default_address.country == "BR") > 240);
    assert!(count(&|c| c.relationship_to_partner == Relationship::Reseller) > 440);
    assert!(count(&|c| c.relationship_to_partner == Relationship::Advisor) > 5);
    assert!(count(&|c| c.provenance.source == Source::Demo) == all.len());
    assert!(count(&|c| !c.tags.is_empty()) > 100);
}

#[test]
fn ac_20_ac_50_ac_70_records_are_complete_and_their_mail_is_reserved() {
    let partner = partner();
    for customer in customers(SEED, 800) {
        let billing = &customer.billing_profile;
        let address = &billing.default_address;
        for field in [
            &billing.email,
            &billing.culture,
            &billing.language,
            &address.city,
            &address.address_line1,
        ] {
            assert!(!field.is_empty(), "{customer:?}");
        }
        let (_, domain) = billing.email.split_once('@').unwrap();
        assert!(
            domain.ends_with(".example.com") && !partner.domains.iter().any(|own| own == domain)
        );
        if ["BR", "HU", "PL", "SA", "TH", "TR", "UA", "AE", "VN"]
            .contains(&address.country.as_str())
        {
            let number = &customer.company_profile.organization_registration_number;
            assert!(
                !number.is_empty() && number.bytes().all(|b| b.is_ascii_alphanumeric()),
                "AC-73"
            );
            assert!(!address.phone_number.is_empty(), "AC-70");
        }
        if !address.phone_number.is_empty() {
            let phone = PhoneNumber::parse(&address.phone_number, address.country.parse().ok());
            assert!(
                phone.is_ok_and(|phone| phone.is_valid()),
                "AC-65: {address:?}"
            );
        }
        assert!(!format!("{customer:?}").contains('#'), "{customer:?}");
    }
}
