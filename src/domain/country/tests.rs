use super::*;

#[test]
fn the_table_is_sorted_and_whole() {
    assert!(all().is_sorted_by_key(|country| country.code));
    assert_eq!(all().len(), 254);
    for country in all() {
        assert!(std::ptr::eq(find(country.code).unwrap(), country));
        assert!(!country.en.is_empty() && !country.pt.is_empty());
        assert!(country.calling_code > 0, "{}", country.code);
        assert!(!country.cultures.is_empty(), "{}", country.code);
        assert_eq!(country.market.is_none(), country.currency.is_empty());
        if !country.postal_pattern.is_empty() {
            assert_eq!(
                country.postal_ok(country.postal_example),
                Some(true),
                "{}: {}",
                country.code,
                country.postal_example
            );
        }
        for state in country.states {
            let same = |other: &&State| other.code == state.code;
            assert_eq!(
                country.states.iter().filter(same).count(),
                1,
                "{}",
                state.code
            );
        }
    }
}

#[test]
fn ac_64_the_united_states_have_51_states_and_partner_centers_zip() {
    let us = find("us").unwrap();
    assert_eq!(us.states.len(), 51);
    assert!(us.states_bind() && us.city_required && us.postal_required);
    assert_eq!(us.postal_ok("98052-6399"), Some(true));
    assert_eq!(us.postal_ok("98052 6399"), Some(false));
    assert_eq!(us.default_culture(), "en-US");
    assert_eq!(us.languages().collect::<Vec<_>>(), ["en", "es"]);
}

#[test]
fn section_8_4_brazil_has_27_states_of_two_letters() {
    let br = find("BR").unwrap();
    assert_eq!(br.states.len(), 27);
    assert!(br.states_bind());
    assert_eq!(br.state_text("sao paulo").unwrap().code, "SP");
    assert_eq!(br.state("rj").unwrap().name, "Rio de Janeiro");
    assert_eq!(br.postal_ok("01310-100"), Some(true));
    assert_eq!(br.postal_ok("01310100"), Some(true));
    assert_eq!(br.postal_ok("1310-100"), Some(false));
    assert_eq!(
        (br.default_culture(), br.default_language()),
        ("pt-BR", "pt")
    );
}

#[test]
fn a_23_lists_that_do_not_fit_two_characters_only_propose() {
    for code in ["AU", "MX", "RU"] {
        assert!(!find(code).unwrap().states.is_empty());
        assert!(!find(code).unwrap().states_bind(), "{code}");
    }
    for code in ["US", "CA", "CN", "IT"] {
        assert!(find(code).unwrap().states_bind(), "{code}");
    }
}

#[test]
fn ac_06_markets() {
    for (partner, customer, same) in [
        ("BR", "BR", true),
        ("BR", "AR", false),
        ("AR", "CL", true),
        ("DE", "NO", true),
        ("DE", "GB", true),
        ("CA", "PM", true),
        ("US", "PR", false),
        ("US", "GU", true),
        ("RU", "RU", true),
        ("RU", "BY", false),
        ("KE", "CD", true),
        ("??", "BR", false),
    ] {
        assert_eq!(same_market(partner, customer), same, "{partner} {customer}");
    }
    assert_eq!(market_of("BR").count(), 1);
    assert!(market_of("PT").count() > 40);
    assert_eq!(find("DK").unwrap().currency, "DKK");
    assert_eq!(find("PT").unwrap().currency, "EUR");
}

#[test]
fn a_country_is_found_by_code_and_by_its_names() {
    for (text, code) in [
        ("br", "BR"),
        ("Brasil", "BR"),
        ("brazil", "BR"),
        ("ARMENIA", "AM"),
        ("armênia", "AM"),
        ("Cote d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("Turquia", "TR"),
        ("hong kong", "HK"),
        ("Guinea-Bissau", "GW"),
        ("Reino Unido", "GB"),
    ] {
        assert_eq!(find_text(text).map(|c| c.code), Some(code), "{text}");
    }
    assert!(find_text("Atlantis").is_none());
    assert!(find_text("").is_none());
    assert!(matching("port").any(|country| country.code == "PT"));
}

#[test]
fn ac_70_twenty_four_countries_require_the_registration_id() {
    let required: Vec<_> = all()
        .iter()
        .filter(|country| country.registration().is_some_and(|r| r.required))
        .map(|country| country.code)
        .collect();
    assert_eq!(
        required,
        [
            "AE", "AM", "AZ", "BR", "BY", "HU", "IN", "IQ", "KG", "KZ", "MD", "MM", "PL", "RU",
            "SA", "SS", "TH", "TJ", "TR", "UA", "UZ", "VE", "VN", "ZA"
        ]
    );
    for country in all() {
        for scheme in country.registration().map_or(&[][..], |r| r.schemes) {
            assert!(stdnum::find(scheme).is_some(), "{scheme}");
        }
    }
}
