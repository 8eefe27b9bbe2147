use super::*;
use crate::domain::{finding::Severity, guid::Guid, rules::fixture};

#[test]
fn every_field_has_its_own_path_and_its_own_place_in_the_form() {
    for (at, field) in FIELDS.iter().enumerate() {
        for other in &FIELDS[at + 1..] {
            assert_ne!(field.path, other.path);
            assert!(
                field.order.is_none() || field.order != other.order,
                "{}",
                field.path
            );
        }
    }
}

#[test]
fn section_3_1_what_can_be_changed_where() {
    for (path, always) in [
        (path::COMPANY, true),
        (path::EMAIL, true),
        (path::LINE_2, true),
        (path::REGISTRATION, true),
        (path::TAGS, true),
        (path::AGREEMENT, true),
        // Without a connection to the tenant nobody else says which domains users may have (USR-14).
        (path::CUSTOM_DOMAINS, true),
        (path::DOMAIN, false),
        (path::COUNTRY, false),
        (path::ID, false),
        (path::TENANT_NAME, false),
        (path::RESELLER, false),
    ] {
        assert_eq!(find(path).unwrap().edit == Edit::Always, always, "{path}");
    }
}

#[test]
fn up_16_every_editable_field_is_set_read_and_cleared() {
    for field in FIELDS {
        let mut customer = Customer::new(Guid::from_bytes([1; 16]));
        if let Edit::Never(why) = field.edit {
            let refused = set(&mut customer, field.path, "x").unwrap_err();
            assert_eq!(refused.severity, Severity::Block);
            assert_eq!(refused.message.id, why);
            continue;
        }
        let value = match field.kind {
            Kind::Bool => "true",
            Kind::Date => "2026-11-22",
            Kind::Choice(choices) => choices.last().unwrap().value,
            Kind::Reseller => "11111111-1111-1111-1111-111111111111",
            Kind::Country => "BR",
            Kind::List if field.path == path::CUSTOM_DOMAINS => {
                "contoso.com, sso.contoso.com (federated)"
            }
            Kind::List => "Azure, gov",
            _ => "ab",
        };
        set(&mut customer, field.path, value).unwrap();
        assert_eq!(
            get(&customer, field.path).as_deref(),
            Some(value),
            "{}",
            field.path
        );
        set(&mut customer, field.path, "").unwrap();
        assert_eq!(get(&customer, field.path), None, "{}", field.path);
    }
}

#[test]
fn what_is_typed_is_kept_in_its_normal_form() {
    let mut customer = Customer::new(Guid::from_bytes([1; 16]));
    for (path, typed, kept) in [
        (path::COUNTRY, "brasil", "BR"),
        (path::STATE, "Rio de Janeiro", "RJ"),
        (path::REGISTRATION, "11.222.333/0001-81", "11222333000181"),
        (path::DOMAIN, " Contoso ", "contoso"),
        (path::FIRST_NAME, " Ana ", "Ana"),
        (path::CULTURE, "pt-br", "pt-BR"),
        (path::TAGS, "gov, Azure,,GOV", "Azure, gov"),
        (path::ALIASES, "zeta, alpha, zeta", "zeta, alpha"),
        (
            path::CUSTOM_DOMAINS,
            "Contoso.com; @b.example,contoso.com , sso.b.example federado",
            "contoso.com, b.example, sso.b.example (federated)",
        ),
        (path::DEFAULT_GDAP, "sim", "true"),
    ] {
        set(&mut customer, path, typed).unwrap();
        assert_eq!(get(&customer, path).as_deref(), Some(kept), "{path}");
    }
    assert_eq!(customer.billing_profile.default_address.first_name, "Ana");
}

#[test]
fn ac_21_culture_follows_the_country_until_somebody_chooses() {
    let mut customer = Customer::new(Guid::from_bytes([1; 16]));
    let mut culture_after = |path, value| {
        set(&mut customer, path, value).unwrap();
        get(&customer, path::CULTURE).unwrap_or_default()
    };
    assert_eq!(culture_after(path::COUNTRY, "BR"), "pt-BR");
    assert_eq!(culture_after(path::COUNTRY, "AR"), "es-AR");
    assert_eq!(culture_after(path::CULTURE, "en-US"), "en-US");
    assert_eq!(culture_after(path::COUNTRY, "CL"), "en-US");
}

#[test]
fn what_no_field_can_hold_is_refused_at_the_field() {
    let mut customer = Customer::new(Guid::from_bytes([1; 16]));
    for (path, value, code) in [
        ("no.such.field", "x", "UP-02"),
        (path::RESELLER, "Adatum", "AC-101"),
        (path::DATE_AGREED, "yesterday", "AC-91"),
        (path::DEFAULT_GDAP, "perhaps", "AC-106"),
        (path::AGREEMENT, "perhaps", "API-4"),
        (path::CUSTOM_DOMAINS, "contoso.com, contoso", "USR-14"),
        (path::CUSTOM_DOMAINS, "contoso.com perhaps", "USR-14"),
    ] {
        let refused = set(&mut customer, path, value).unwrap_err();
        assert_eq!(refused.code, code);
        assert_eq!(
            refused.place,
            crate::domain::finding::Place::Field(path.into())
        );
    }
    assert_eq!(customer, Customer::new(Guid::from_bytes([1; 16])));
}

#[test]
fn ac_75_the_country_names_the_number_the_state_and_the_postal_code() {
    let mut customer = fixture::customer();
    let said = |customer: &Customer, path| label(customer, path).id;
    assert_eq!(said(&customer, path::REGISTRATION), "field-registration-of");
    assert_eq!(said(&customer, path::STATE), "field-state-state");
    assert_eq!(said(&customer, path::POSTAL_CODE), "field-postal-cep");
    customer.billing_profile.default_address.country = "DE".into();
    assert_eq!(said(&customer, path::REGISTRATION), "field-registration");
    assert_eq!(
        said(&customer, "companyProfile.address.city"),
        "field-of-tenant"
    );
}

#[test]
fn section_2_3_the_form_asks_in_order_and_only_what_applies() {
    let partner = fixture::partner("BR");
    let mut customer = fixture::customer();
    let paths = |customer: &Customer, partner: &Partner| -> Vec<_> {
        asked(customer, partner).map(|field| field.path).collect()
    };
    let plain = paths(&customer, &partner);
    assert_eq!(
        plain[..4],
        [path::COUNTRY, path::COMPANY, path::DOMAIN, path::LINE_1]
    );
    for absent in [
        path::RESELLER,
        path::SIGNER_EMAIL,
        path::EDUCATION_SEGMENT,
        path::LINE_3,
    ] {
        assert!(!plain.contains(&absent), "{absent}");
    }
    set(&mut customer, path::AGREEMENT, "partnerAttested").unwrap();
    set(&mut customer, path::QUALIFICATION, "Education").unwrap();
    let mut provider = partner.clone();
    provider.kind = PartnerKind::IndirectProvider;
    let all = paths(&customer, &provider);
    for present in [path::RESELLER, path::SIGNER_EMAIL, path::EDUCATION_SEGMENT] {
        assert!(all.contains(&present), "{present}");
    }
    provider.cloud = crate::domain::cloud::CloudId::UsGov;
    let gov = paths(&customer, &provider);
    assert!(!gov.contains(&path::AGREEMENT) && !gov.contains(&path::QUALIFICATION));
}
