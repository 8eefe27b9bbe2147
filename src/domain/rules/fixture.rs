//! A partner and a customer that satisfy every rule, for the tests to spoil.

use jiff::civil::{Date, date};

use super::Context;
use crate::domain::{
    customer::{AgreementChoice, Customer},
    guid::Guid,
    partner::{Partner, PartnerKind},
    role::Role,
};

pub(crate) const TODAY: Date = date(2026, 11, 22);

/// A direct-bill partner of a country.
pub(crate) fn partner(country: &str) -> Partner {
    Partner {
        name: "Fabrikam".into(),
        microsoft_id: None,
        domains: vec!["fabrikam.com".into()],
        country: country.into(),
        kind: PartnerKind::DirectBill,
        cloud: crate::domain::cloud::CloudId::Public,
        default_operator: String::new(),
        sandbox: false,
        policy: crate::domain::partner::Policy::default(),
    }
}

/// An admin agent's context.
pub(crate) fn context(partner: &Partner) -> Context<'_> {
    Context {
        partner,
        resellers: &[],
        roles: &[Role::GlobalAdmin, Role::AdminAgent],
        today: TODAY,
    }
}

/// A Brazilian customer without a fault.
pub(crate) fn customer() -> Customer {
    let mut customer = Customer::new(Guid::from_bytes([7; 16]));
    customer.company_profile.domain = "contoso.onmicrosoft.com".into();
    customer.company_profile.company_name = "Contoso Ltda.".into();
    customer.company_profile.organization_registration_number = "11222333000181".into();
    let billing = &mut customer.billing_profile;
    billing.company_name = "Contoso Ltda.".into();
    billing.first_name = "Ana".into();
    billing.last_name = "Souza".into();
    billing.email = "ana@contoso.com.br".into();
    billing.culture = "pt-BR".into();
    billing.language = "pt".into();
    let address = &mut billing.default_address;
    address.country = "BR".into();
    address.address_line1 = "Av. Paulista, 1578".into();
    address.city = "São Paulo".into();
    address.state = "SP".into();
    address.postal_code = "01310-200".into();
    address.first_name = "Ana".into();
    address.last_name = "Souza".into();
    address.phone_number = "(11) 3251-5644".into();
    customer.enable_gdap_by_default = Some(true);
    customer.agreement.choice = AgreementChoice::CustomerWillAccept;
    customer
}
