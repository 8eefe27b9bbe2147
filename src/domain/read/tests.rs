use serde_json::json;

use super::*;
use crate::domain::{finding::Place, rules::fixture, write};

const ID: Guid = Guid::from_bytes([5; 16]);

fn read(body: &Value) -> (Customer, Vec<(&'static str, String)>) {
    let (found, findings) = customer(body, ID, CloudId::Public);
    let places = findings
        .into_iter()
        .map(|finding| match finding.place {
            Place::Field(path) => (finding.code, path),
            place => (finding.code, format!("{place:?}")),
        })
        .collect();
    (found, places)
}

#[test]
fn ac_108_the_body_of_the_sample_is_read() {
    let (customer, findings) = read(&json!({
        "AssociatedPartnerId": null,
        "CompanyProfile": {
            "Domain": "SampleApplication.onmicrosoft.com",
            "OrganizationRegistrationNumber": "11222333000181",
            "Attributes": { "ObjectType": "CustomerCompanyProfile" }
        },
        "BillingProfile": {
            "Culture": "EN-US",
            "Email": " gena@contoso.com ",
            "Language": "En",
            "CompanyName": "Wingtip Toys",
            "DefaultAddress": {
                "FirstName": "Gena", "LastName": "Soto", "AddressLine1": "One Microsoft Way",
                "City": "Redmond", "State": "WA", "PostalCode": "98052", "Country": "us",
                "PhoneNumber": null
            }
        },
        "RelationshipToPartner": "None",
        "EnableGDAPByDefault": true,
        "Attributes": { "ObjectType": "Customer", "Etag": "1" }
    }));
    assert_eq!(findings, []);
    assert_eq!(customer.id, ID);
    assert_eq!(
        customer.company_profile.domain,
        "sampleapplication.onmicrosoft.com"
    );
    assert_eq!(customer.billing_profile.email, "gena@contoso.com");
    assert_eq!(customer.billing_profile.first_name, "Gena");
    assert_eq!(customer.billing_profile.default_address.country, "US");
    assert_eq!(customer.relationship_to_partner, Relationship::None);
    assert_eq!(customer.enable_gdap_by_default, Some(true));
    assert_eq!(
        customer.agreement.choice,
        AgreementChoice::CustomerWillAccept
    );
    assert!(customer.other.is_empty());
}

#[test]
fn up_15_unknown_members_keep_their_place() {
    let (customer, findings) = read(&json!({
        "future": [1, 2],
        "a.b": true,
        "billingProfile": { "defaultAddress": { "emailAddress": "x@y.zz" }, "Twin": { "c": null } }
    }));
    assert_eq!(findings, []);
    let body = write::customer(&customer);
    assert_eq!(body["future"], json!([1, 2]));
    assert_eq!(body["a.b"], json!(true));
    assert_eq!(
        body["billingProfile"]["defaultAddress"]["emailAddress"],
        json!("x@y.zz")
    );
    assert_eq!(body["billingProfile"]["Twin"], json!({ "c": null }));
}

#[test]
fn api_3_every_wrong_type_names_its_path() {
    let (_, findings) = read(&json!({
        "id": "no guid",
        "companyProfile": { "domain": 1 },
        "billingProfile": { "defaultAddress": [], "email": true },
        "enableGDAPByDefault": "yes",
        "tags": ["a", 2],
        "aliases": "b",
        "agreement": { "choice": "perhaps", "attestation": { "dateAgreed": "soon" } },
        "permissions": { "azureSavingsPlan": 3 },
        "qualifications": [{ "qualification": 99 }]
    }));
    let places: Vec<_> = findings.iter().map(|(_, path)| path.as_str()).collect();
    assert_eq!(
        places,
        [
            "id",
            "companyProfile.domain",
            "billingProfile.email",
            "billingProfile.defaultAddress",
            "enableGDAPByDefault",
            "tags[1]",
            "aliases",
            "permissions",
            "qualifications[0].qualification",
            "agreement.choice",
            "agreement.attestation.dateAgreed",
        ]
    );
    assert_eq!(read(&json!([1])).1, [("API-3", String::new())]);
    let twice = json!({ "notes": "a", "Notes": "b" });
    assert_eq!(read(&twice).1.len(), 1);
}

#[test]
fn api_4_enumerations_by_position_and_in_any_case() {
    for (value, expected) in [
        (json!("MicrosoftSupport"), Relationship::MicrosoftSupport),
        (json!("microsoft_support"), Relationship::MicrosoftSupport),
        (json!(2), Relationship::Advisor),
        (json!("new in 2030"), Relationship::Unknown),
        (json!(null), Relationship::Reseller),
    ] {
        let (customer, findings) = read(&json!({ "relationshipToPartner": value }));
        assert_eq!(findings, []);
        assert_eq!(customer.relationship_to_partner, expected);
    }
}

#[test]
fn ac_113_a_password_in_the_request_is_ignored_and_said_so() {
    let (customer, findings) = read(&json!({
        "userCredentials": { "userName": "admin", "password": "s3cret" }
    }));
    assert_eq!(findings, [("AC-113", "userCredentials".to_owned())]);
    assert!(!format!("{customer:?}{findings:?}").contains("s3cret"));
}

#[test]
fn ac_30_a_prefix_gets_the_clouds_suffix() {
    let body = json!({ "companyProfile": { "domain": "Contoso" } });
    assert_eq!(
        read(&body).0.company_profile.domain,
        "contoso.onmicrosoft.com"
    );
    let (customer, _) = customer(&body, ID, CloudId::Vianet);
    assert_eq!(
        customer.company_profile.domain,
        "contoso.partner.onmschina.cn"
    );
    assert_eq!(
        customer.agreement.choice,
        AgreementChoice::NotKnown,
        "AC-95"
    );
}

#[test]
fn the_microsoft_id_of_the_body_goes_first() {
    let id = "117a77b0-9360-443b-8795-c6dedc750cf9";
    let other = "227a77b0-9360-443b-8795-c6dedc750cf9";
    assert_eq!(read(&json!({ "id": id })).0.id.to_string(), id);
    let tenant = json!({ "companyProfile": { "tenantId": id } });
    assert_eq!(read(&tenant).0.id.to_string(), id);
    let both = json!({ "id": other, "companyProfile": { "tenantId": id } });
    assert_eq!(
        read(&both).1,
        [("API-2", "companyProfile.tenantId".to_owned())]
    );
}

#[test]
fn ac_91_an_attestation_alone_means_option_b() {
    let body = json!({ "agreement": { "attestation": {
        "firstName": "Ana", "lastName": "Souza", "email": "a@b.cc", "dateAgreed": "2026-11-01T00:00:00"
    } } });
    let (customer, findings) = read(&body);
    assert_eq!(findings, []);
    assert_eq!(customer.agreement.choice, AgreementChoice::PartnerAttested);
    let date = customer.agreement.attestation.unwrap().date_agreed;
    assert_eq!(date, jiff::civil::date(2026, 11, 1));
}

#[test]
fn what_was_written_is_read_back() {
    let mut customer = fixture::customer();
    customer.commerce_id = Some(Guid::from_bytes([8; 16]));
    customer.tags = vec!["Azure".into(), "gov".into()];
    customer.aliases = vec!["Padaria".into()];
    customer.notes = "two\nlines".into();
    customer.usage_budget = Some("120.50".into());
    customer.permissions.azure_savings_plan = true;
    customer.company_profile.address = Some(Address {
        region: "SP".into(),
        ..Address::default()
    });
    customer.custom_domains = vec![CustomDomain {
        name: "contoso.com.br".into(),
        federated: false,
    }];
    customer.qualifications = vec![Qualification {
        qualification: QualificationKind::Education,
        vetting_status: "InReview".into(),
        vetting_reason: String::new(),
        vetting_created_date: Some("2026-11-01T10:00:00Z".parse().unwrap()),
        education_segment: "K12".into(),
        website: String::new(),
    }];
    customer
        .other
        .insert("billingProfile.future".into(), "{\"x\":1}".into());
    let body = write::customer(&customer);
    assert_eq!(read(&body), (customer.clone(), vec![]));
    assert_eq!(body["companyProfile"]["tenantId"], body["id"]);
    assert_eq!(body["attributes"]["objectType"], json!("Customer"));
    assert_eq!(body["customDomains"], json!(["contoso.com.br"]));
    assert_eq!(
        body["billingProfile"]["defaultAddress"].get("addressLine2"),
        None
    );
    assert_eq!(body.get("other"), None);
}

#[test]
fn accounts_2_1_a_user_as_partner_centers_json() {
    let user: crate::domain::user::User = serde_json::from_value(json!({
        "id": "117a77b0-9360-443b-8795-c6dedc750cf9",
        "customerId": "227a77b0-9360-443b-8795-c6dedc750cf9",
        "userPrincipalName": "ana@contoso.onmicrosoft.com",
        "displayName": "Ana Souza",
        "usageLocation": "BR"
    }))
    .unwrap();
    let body = write::user(&user);
    assert_eq!(
        body["userPrincipalName"],
        json!("ana@contoso.onmicrosoft.com")
    );
    assert_eq!(body["state"], json!("active"));
    assert_eq!(body["attributes"]["objectType"], json!("CustomerUser"));
    assert_eq!(body.get("firstName"), None);
}
