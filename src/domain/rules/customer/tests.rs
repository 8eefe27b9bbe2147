use proptest::prelude::*;

use super::*;
use crate::domain::{customer::AgreementChoice, finding::blocked, guid::Guid, rules::fixture};

fn listed(found: &[Finding]) -> Vec<(&'static str, Severity, String)> {
    found
        .iter()
        .map(|finding| {
            let place = match &finding.place {
                Place::Field(path) => path.rsplit('.').next().unwrap_or_default().to_owned(),
                _ => String::new(),
            };
            (finding.code, finding.severity, place)
        })
        .collect()
}

fn imported() -> Customer {
    let mut customer = Customer::new(Guid::from_bytes([9; 16]));
    customer.company_profile.domain = "contoso.com".into();
    customer.billing_profile.company_name = "C".into();
    customer
}

fn updated(old: &Customer, edits: &[(&str, &str)]) -> Vec<(&'static str, Severity, String)> {
    let partner = fixture::partner("BR");
    let mut new = old.clone();
    for (path, value) in edits {
        field::set(&mut new, path, value).unwrap();
    }
    listed(&check_update(old, &new, &fixture::context(&partner)))
}

#[test]
fn ac_20_a_customer_without_a_fault_has_no_findings() {
    let partner = fixture::partner("BR");
    assert_eq!(
        check_new(&fixture::customer(), &fixture::context(&partner)),
        []
    );
}

#[test]
fn ac_12_an_empty_form_is_told_everything_at_once() {
    let partner = fixture::partner("BR");
    let customer = Customer::new(Guid::from_bytes([1; 16]));
    let found = check_new(&customer, &fixture::context(&partner));
    for path in [
        path::COUNTRY,
        path::COMPANY,
        path::DOMAIN,
        path::LINE_1,
        path::CITY,
        path::FIRST_NAME,
        path::LAST_NAME,
        path::EMAIL,
        path::CULTURE,
        path::LANGUAGE,
        path::AGREEMENT,
    ] {
        assert!(
            !check_field(path, &customer, &fixture::context(&partner)).is_empty(),
            "{path}"
        );
    }
    assert!(blocked(&found));
}

#[test]
fn ac_04_cd_09_who_cannot_add_customers_at_all() {
    let mut partner = fixture::partner("DE");
    partner.kind = PartnerKind::IndirectReseller;
    partner.cloud = CloudId::Germany;
    let found = check_new(&fixture::customer(), &fixture::context(&partner));
    let whole: Vec<_> = found
        .iter()
        .filter(|f| f.place == Place::Whole)
        .map(|f| f.code)
        .collect();
    assert_eq!(whole, ["AC-04", "CD-09"]);
}

#[test]
fn ac_21_ac_22_ac_30_ac_76_a_typed_customer_is_brought_into_form() {
    let partner = fixture::partner("BR");
    let mut customer = fixture::customer();
    customer.company_profile.domain = " Contoso ".into();
    customer.company_profile.company_name.clear();
    customer.company_profile.organization_registration_number = "11.222.333/0001-81".into();
    let billing = &mut customer.billing_profile;
    billing.culture.clear();
    billing.language.clear();
    billing.default_address.country = "Brasil".into();
    billing.default_address.state = "são paulo".into();
    billing.default_address.first_name.clear();
    customer.enable_gdap_by_default = None;
    prepare(&mut customer, &fixture::context(&partner));
    assert_eq!(customer, fixture::customer());
}

#[test]
fn up_06_only_what_changed_is_checked() {
    assert_eq!(
        updated(&imported(), &[(path::NOTES, "calls on Mondays")]),
        []
    );
    assert_eq!(
        updated(&imported(), &[(path::EMAIL, "nobody")]),
        [("AC-52", Severity::Block, "email".into())]
    );
    assert_eq!(
        updated(
            &fixture::customer(),
            &[(path::COMPANY, "LLC"), (path::PHONE, "")]
        ),
        [
            ("AC-43", Severity::Block, "companyName".into()),
            ("AC-70", Severity::Block, "phoneNumber".into()),
        ]
    );
}

#[test]
fn up_16_an_optional_field_can_be_cleared() {
    let mut old = fixture::customer();
    old.billing_profile.default_address.address_line2 = "Sala 2".into();
    assert_eq!(updated(&old, &[(path::LINE_2, "")]), []);
}

#[test]
fn up_07_a_06_what_is_read_only_says_so() {
    assert_eq!(
        updated(
            &fixture::customer(),
            &[(path::DOMAIN, "fabrikam.onmicrosoft.com")]
        ),
        [("UP-02", Severity::Block, "domain".into())]
    );
    let found = updated(&fixture::customer(), &[(path::COUNTRY, "PT")]);
    assert_eq!(found[0], ("UP-07", Severity::Block, "country".into()));
    let reseller = "11111111-1111-1111-1111-111111111111";
    assert_eq!(
        updated(&fixture::customer(), &[(path::RESELLER, reseller)]),
        [("A-06", Severity::Block, "associatedPartnerId".into())]
    );
}

#[test]
fn up_07_a_country_that_was_never_known_may_be_filled_in() {
    let found = updated(&imported(), &[(path::COUNTRY, "Brasil")]);
    assert!(
        found
            .iter()
            .all(|(_, severity, _)| *severity < Severity::Block),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .any(|(code, _, place)| *code == "AC-70" && place == "phoneNumber")
    );
}

#[test]
fn a_05_a_changed_registration_id_cannot_be_sent() {
    let found = updated(
        &fixture::customer(),
        &[(path::REGISTRATION, "06.990.590/0001-23")],
    );
    assert_eq!(
        found,
        [(
            "A-05",
            Severity::Info,
            "organizationRegistrationNumber".into()
        )]
    );
}

#[test]
fn ac_93_an_attestation_is_checked_when_it_is_made() {
    let found = updated(&imported(), &[(path::AGREEMENT, "partnerAttested")]);
    assert_eq!(found.len(), 4, "signer and date: {found:?}");
    let mut old = imported();
    old.agreement.choice = AgreementChoice::CustomerWillAccept;
    assert_eq!(updated(&old, &[(path::CITY, "Recife")]), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_breaks_a_rule(
        country in prop::sample::select(country::all().iter().map(|c| c.code).collect::<Vec<_>>()),
        text in prop_oneof!["\\PC{0,20}", "[0-9A-Z./+() -]{0,20}", "[0-9]{6,16}"],
        spoiled in prop::sample::select(FIELDS.iter().map(|f| f.path).collect::<Vec<_>>()),
    ) {
        let partner = fixture::partner(country);
        let mut customer = fixture::customer();
        field::set(&mut customer, path::COUNTRY, country).unwrap();
        for path in [path::PHONE, path::REGISTRATION, path::EMAIL, path::DOMAIN, spoiled] {
            // A text that no field can hold is refused at the field; that is a rule, too.
            let _ = field::set(&mut customer, path, &text);
        }
        let context = fixture::context(&partner);
        prepare(&mut customer, &context);
        let once = customer.clone();
        prepare(&mut customer, &context);
        prop_assert_eq!(&once, &customer);
        for finding in check_new(&customer, &context) {
            prop_assert!(finding.place != Place::Whole, "{:?}", finding);
        }
    }
}
