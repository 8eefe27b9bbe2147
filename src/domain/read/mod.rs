//! Reads a customer from the body of Partner Center's create-customer call (AC-108), with our own keys beside it.

mod reader;
mod subscription;
mod subscription_parts;

use jiff::civil::Date;
use serde_json::Value;

use super::{
    address::Address,
    cloud::{CloudId, Feature},
    customer::{
        Agreement, AgreementChoice, Attestation, CustomDomain, Customer, Qualification,
        QualificationKind, Relationship,
    },
    finding::Finding,
    guid::Guid,
    message::Message,
    rules::domain,
};
use reader::{Members, Reader};
pub use subscription::subscription;

const RELATIONSHIPS: [(&str, Relationship); 6] = [
    ("unknown", Relationship::Unknown),
    ("reseller", Relationship::Reseller),
    ("advisor", Relationship::Advisor),
    ("syndication", Relationship::Syndication),
    ("microsoft_support", Relationship::MicrosoftSupport),
    ("none", Relationship::None),
];

const CHOICES: [(&str, AgreementChoice); 3] = [
    ("notKnown", AgreementChoice::NotKnown),
    ("customerWillAccept", AgreementChoice::CustomerWillAccept),
    ("partnerAttested", AgreementChoice::PartnerAttested),
];

const QUALIFICATIONS: [(&str, QualificationKind); 5] = [
    ("None", QualificationKind::None),
    ("Education", QualificationKind::Education),
    ("Nonprofit", QualificationKind::Nonprofit),
    (
        "GovernmentCommunityCloud",
        QualificationKind::GovernmentCommunityCloud,
    ),
    ("StateOwnedEntity", QualificationKind::StateOwnedEntity),
];

/// The customer of a JSON body, and everything that is wrong with the body's form; what the customer itself lacks is
/// for [`super::rules::customer`]. `id` is the Microsoft ID if the body gives none. Keys are read in any case (API-3),
/// `null` is absent, unknown members are kept (UP-15). A domain prefix gets the cloud's suffix. Without an agreement
/// the customer will be asked to accept it: option (a) of AC-90.
pub fn customer(body: &Value, id: Guid, cloud: CloudId) -> (Customer, Vec<Finding>) {
    let mut reader = Reader::default();
    let mut customer = Customer::new(id);
    let mut members = reader.open(body, "");
    let own_id = reader.guid(&mut members, "id");
    let tenant = company(&mut reader, &mut members, &mut customer);
    if let (Some(own), Some(tenant)) = (own_id, tenant)
        && own != tenant
    {
        let finding = Finding::block("API-2", Message::new("rule-json-two-ids"));
        reader.findings.push(
            finding
                .at("companyProfile.tenantId")
                .of(&tenant.to_string()),
        );
    }
    customer.id = own_id.or(tenant).unwrap_or(id);
    customer.company_profile.domain = domain::complete(&customer.company_profile.domain, cloud);
    billing(&mut reader, &mut members, &mut customer);
    rest(&mut reader, &mut members, &mut customer);
    let offered = cloud.cloud().supports(Feature::Agreements).is_ok();
    customer.agreement = agreement(&mut reader, &mut members, offered);
    if members.take("userCredentials").is_some() {
        let message = Message::new("rule-json-credentials");
        reader
            .findings
            .push(Finding::warn("AC-113", message).at("userCredentials"));
    }
    // Ours alone: contas sets them itself.
    members.take("provenance");
    members.take("removal");
    reader.close(members);
    customer.other = reader.other;
    (customer, reader.findings)
}

fn company(reader: &mut Reader, parent: &mut Members<'_>, customer: &mut Customer) -> Option<Guid> {
    let value = parent.take("companyProfile")?;
    let mut members = reader.open(value, "companyProfile");
    let profile = &mut customer.company_profile;
    let tenant = reader.guid(&mut members, "tenantId");
    profile.domain = reader.text(&mut members, "domain");
    profile.company_name = reader.text(&mut members, "companyName");
    profile.organization_registration_number =
        reader.text(&mut members, "organizationRegistrationNumber");
    profile.email = Some(reader.text(&mut members, "email")).filter(|email| !email.is_empty());
    profile.address = members
        .take("address")
        .map(|value| address(reader, value, "companyProfile.address"));
    reader.close(members);
    tenant
}

fn billing(reader: &mut Reader, parent: &mut Members<'_>, customer: &mut Customer) {
    let Some(value) = parent.take("billingProfile") else {
        return;
    };
    let mut members = reader.open(value, "billingProfile");
    let profile = &mut customer.billing_profile;
    profile.first_name = reader.text(&mut members, "firstName");
    profile.last_name = reader.text(&mut members, "lastName");
    profile.email = reader.text(&mut members, "email");
    profile.culture = reader.text(&mut members, "culture");
    profile.language = reader.text(&mut members, "language");
    profile.company_name = reader.text(&mut members, "companyName");
    if let Some(value) = members.take("defaultAddress") {
        profile.default_address = address(reader, value, "billingProfile.defaultAddress");
    }
    // The contact's name stands in both places (AC-22); a body that gives it once means both.
    for (name, copy) in [
        (
            &mut profile.first_name,
            &mut profile.default_address.first_name,
        ),
        (
            &mut profile.last_name,
            &mut profile.default_address.last_name,
        ),
    ] {
        if name.is_empty() {
            name.clone_from(copy);
        } else if copy.is_empty() {
            copy.clone_from(name);
        }
    }
    reader.close(members);
}

fn address(reader: &mut Reader, value: &Value, path: &str) -> Address {
    let mut members = reader.open(value, path);
    let mut text = |key| reader.text(&mut members, key);
    let address = Address {
        country: text("country").to_uppercase(),
        region: text("region"),
        city: text("city"),
        state: text("state"),
        district: text("district"),
        address_line1: text("addressLine1"),
        address_line2: text("addressLine2"),
        address_line3: text("addressLine3"),
        postal_code: text("postalCode"),
        first_name: text("firstName"),
        middle_name: text("middleName"),
        last_name: text("lastName"),
        phone_number: text("phoneNumber"),
    };
    reader.close(members);
    address
}

fn rest(reader: &mut Reader, members: &mut Members<'_>, customer: &mut Customer) {
    customer.provider_id = reader.guid(members, "providerId");
    customer.commerce_id = reader.guid(members, "commerceId");
    customer.associated_partner_id = reader.guid(members, "associatedPartnerId");
    customer.allow_delegated_access = reader.flag(members, "allowDelegatedAccess");
    customer.enable_gdap_by_default = reader.flag(members, "enableGDAPByDefault");
    // Text nobody knows is member 0 of the enumeration (customers.md 8.5).
    customer.relationship_to_partner = reader
        .choice(
            members,
            "relationshipToPartner",
            &RELATIONSHIPS,
            Some(Relationship::Unknown),
        )
        .unwrap_or(Relationship::Reseller);
    customer.tags = reader.texts(members, "tags");
    customer.aliases = reader.texts(members, "aliases");
    customer.notes = reader.text(members, "notes");
    let budget = reader.text(members, "usageBudget");
    customer.usage_budget = (!budget.is_empty()).then_some(budget);
    customer.permissions = reader.own(members, "permissions").unwrap_or_default();
    customer.account_status = reader.own(members, "accountStatus");
    for (at, value) in reader
        .list(members, "customDomains")
        .into_iter()
        .enumerate()
    {
        customer
            .custom_domains
            .extend(custom_domain(reader, value, at));
    }
    for (at, value) in reader
        .list(members, "qualifications")
        .into_iter()
        .enumerate()
    {
        customer
            .qualifications
            .extend(qualification(reader, value, at));
    }
}

/// Partner Center has the name alone; ours may say that it is federated.
fn custom_domain(reader: &mut Reader, value: &Value, at: usize) -> Option<CustomDomain> {
    if let Value::String(name) = value {
        return Some(CustomDomain {
            name: name.trim().to_lowercase(),
            federated: false,
        });
    }
    let mut members = reader.open(value, &format!("customDomains[{at}]"));
    let name = reader.text(&mut members, "name").to_lowercase();
    let federated = reader.flag(&mut members, "federated").unwrap_or_default();
    (!name.is_empty()).then_some(CustomDomain { name, federated })
}

fn qualification(reader: &mut Reader, value: &Value, at: usize) -> Option<Qualification> {
    let mut members = reader.open(value, &format!("qualifications[{at}]"));
    Some(Qualification {
        qualification: reader.choice(&mut members, "qualification", &QUALIFICATIONS, None)?,
        vetting_status: reader.text(&mut members, "vettingStatus"),
        vetting_reason: reader.text(&mut members, "vettingReason"),
        // both spellings occur.
        vetting_created_date: reader
            .own(&mut members, "vettingCreatedDate")
            .or_else(|| reader.own(&mut members, "vettingCreateDate")),
        education_segment: reader.text(&mut members, "educationSegment"),
        website: reader.text(&mut members, "website"),
    })
}

fn agreement(reader: &mut Reader, parent: &mut Members<'_>, offered: bool) -> Agreement {
    let default = if offered {
        AgreementChoice::CustomerWillAccept
    } else {
        AgreementChoice::NotKnown
    };
    let Some(value) = parent.take("agreement") else {
        return Agreement {
            choice: default,
            attestation: None,
        };
    };
    let mut members = reader.open(value, "agreement");
    let choice = reader.choice(&mut members, "choice", &CHOICES, None);
    let attestation = members
        .take("attestation")
        .map(|value| attestation(reader, value));
    reader.close(members);
    Agreement {
        choice: choice.unwrap_or(if attestation.is_some() {
            AgreementChoice::PartnerAttested
        } else {
            default
        }),
        attestation,
    }
}

fn attestation(reader: &mut Reader, value: &Value) -> Attestation {
    let mut members = reader.open(value, "agreement.attestation");
    let attestation = Attestation {
        first_name: reader.text(&mut members, "firstName"),
        last_name: reader.text(&mut members, "lastName"),
        email: reader.text(&mut members, "email"),
        phone_number: reader.text(&mut members, "phoneNumber"),
        date_agreed: reader
            .date(&mut members, "dateAgreed")
            .unwrap_or(Date::ZERO),
    };
    reader.close(members);
    attestation
}

#[cfg(test)]
mod tests;
