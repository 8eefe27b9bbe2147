//! A partner and customers for the tests of screens.

use contas::domain::{
    cloud::CloudId,
    customer::Customer,
    guid::Guid,
    partner::{Partner, PartnerKind},
};

pub(crate) fn partner() -> Partner {
    Partner {
        name: "Fabrikam Cloud Ltda.".into(),
        microsoft_id: None,
        domains: vec!["fabrikam.com".into()],
        country: "BR".into(),
        kind: PartnerKind::DirectBill,
        cloud: CloudId::Public,
        default_operator: "ana@contoso.example".into(),
        sandbox: false,
        policy: contas::domain::partner::Policy::default(),
    }
}

pub(crate) fn customer(number: u8, name: &str, domain: &str, tags: &[&str]) -> Customer {
    let mut bytes = [number; 16];
    bytes[0] = 0xa0 | (number & 0x0f);
    let mut customer = Customer::new(Guid::from_bytes(bytes));
    customer.billing_profile.company_name = name.into();
    customer.company_profile.domain = format!("{domain}.onmicrosoft.com");
    customer.tags = tags.iter().map(|tag| (*tag).into()).collect();
    customer.billing_profile.first_name = "Carla".into();
    customer.billing_profile.last_name = "Mendes".into();
    customer.billing_profile.email = format!("carla@{domain}.com");
    customer.billing_profile.default_address.city = "São Paulo".into();
    customer.billing_profile.default_address.country = "BR".into();
    customer
}
