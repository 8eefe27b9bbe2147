//! Reading and writing a field by its path.

use jiff::civil::Date;

use super::{
    Edit, Kind,
    normal::{FEDERATED, domains, list, normalise, propose_culture, truth},
    path,
};
use crate::domain::{
    address::Address,
    customer::{
        Agreement, AgreementChoice, Attestation, CustomDomain, Customer, Qualification,
        QualificationKind,
    },
    finding::Finding,
    guid::Guid,
    message::Message,
    rules::tags,
};

/// One list of the plain text fields makes both ways to them.
macro_rules! text_fields {
    ($($path:path => $($member:ident).+;)*) => {
        fn text<'a>(customer: &'a Customer, path: &str) -> Option<&'a str> {
            match path {
                $($path => Some(&customer.$($member).+),)*
                _ => None,
            }
        }

        fn text_mut<'a>(customer: &'a mut Customer, path: &str) -> Option<&'a mut String> {
            match path {
                $($path => Some(&mut customer.$($member).+),)*
                _ => None,
            }
        }
    };
}

text_fields! {
    path::DOMAIN => company_profile.domain;
    path::REGISTRATION => company_profile.organization_registration_number;
    path::COMPANY => billing_profile.company_name;
    path::FIRST_NAME => billing_profile.first_name;
    path::LAST_NAME => billing_profile.last_name;
    path::EMAIL => billing_profile.email;
    path::CULTURE => billing_profile.culture;
    path::LANGUAGE => billing_profile.language;
    path::COUNTRY => billing_profile.default_address.country;
    path::REGION => billing_profile.default_address.region;
    path::CITY => billing_profile.default_address.city;
    path::STATE => billing_profile.default_address.state;
    path::DISTRICT => billing_profile.default_address.district;
    path::LINE_1 => billing_profile.default_address.address_line1;
    path::LINE_2 => billing_profile.default_address.address_line2;
    path::LINE_3 => billing_profile.default_address.address_line3;
    path::POSTAL_CODE => billing_profile.default_address.postal_code;
    path::ADDRESS_FIRST_NAME => billing_profile.default_address.first_name;
    path::MIDDLE_NAME => billing_profile.default_address.middle_name;
    path::ADDRESS_LAST_NAME => billing_profile.default_address.last_name;
    path::PHONE => billing_profile.default_address.phone_number;
    path::NOTES => notes;
}

/// The value of a field as text; `None` where it is not provided, not visible, or no field.
pub fn get(customer: &Customer, path: &str) -> Option<String> {
    let value = match text(customer, path) {
        Some(text) => text.to_owned(),
        None => other(customer, path)?,
    };
    (!value.is_empty()).then_some(value)
}

fn other(customer: &Customer, path: &str) -> Option<String> {
    let company = &customer.company_profile;
    let attestation = customer.agreement.attestation.as_ref();
    let qualification = customer.qualifications.first();
    Some(match path {
        path::ID => customer.id.to_string(),
        path::PROVIDER => customer.provider_id?.to_string(),
        path::COMMERCE_ID => customer.commerce_id?.to_string(),
        path::TENANT_NAME => company.company_name.clone(),
        path::TENANT_EMAIL => company.email.clone()?,
        path::TENANT_ADDRESS => one_line(company.address.as_ref()?),
        path::RELATIONSHIP => word(&customer.relationship_to_partner)?,
        path::DELEGATED => customer.allow_delegated_access?.to_string(),
        path::CUSTOM_DOMAINS => {
            let names: Vec<_> = customer.custom_domains.iter().map(domain).collect();
            names.join(", ")
        }
        path::RESELLER => customer.associated_partner_id?.to_string(),
        path::DEFAULT_GDAP => customer.enable_gdap_by_default?.to_string(),
        path::AGREEMENT => match customer.agreement.choice {
            AgreementChoice::NotKnown => return None,
            choice => word(&choice)?,
        },
        path::SIGNER_FIRST_NAME => attestation?.first_name.clone(),
        path::SIGNER_LAST_NAME => attestation?.last_name.clone(),
        path::SIGNER_EMAIL => attestation?.email.clone(),
        path::SIGNER_PHONE => attestation?.phone_number.clone(),
        path::DATE_AGREED => match attestation?.date_agreed {
            Date::ZERO => return None,
            date => date.to_string(),
        },
        path::QUALIFICATION | path::QUALIFICATIONS => word(&qualification?.qualification)?,
        path::EDUCATION_SEGMENT => qualification?.education_segment.clone(),
        path::EDUCATION_WEBSITE => qualification?.website.clone(),
        path::ACCOUNT_STATUS => customer.account_status.as_ref()?.status.clone(),
        path::AZURE_RESERVATIONS => customer.permissions.azure_reserved_instances.to_string(),
        path::AZURE_SAVINGS_PLANS => customer.permissions.azure_savings_plan.to_string(),
        path::BUDGET => customer.usage_budget.clone()?,
        path::TAGS => customer.tags.join(", "),
        path::ALIASES => customer.aliases.join(", "),
        _ => return None,
    })
}

/// The word of an enumeration in JSON.
fn word(value: &impl serde::Serialize) -> Option<String> {
    let value = serde_json::to_value(value).ok()?;
    value.as_str().map(str::to_owned)
}

fn one_line(address: &Address) -> String {
    let state = if address.state.is_empty() {
        &address.region
    } else {
        &address.state
    };
    [
        &address.address_line1,
        &address.address_line2,
        &address.city,
        state,
        &address.postal_code,
        &address.country,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .map(String::as_str)
    .collect::<Vec<_>>()
    .join(", ")
}

/// Puts a value, as somebody typed it, into a field; the empty text clears it (UP-16). It is only put into its normal
/// form here (blanks at the ends, codes for names, a CNPJ's punctuation); whether it may stand there is a matter for
/// [`crate::domain::rules::customer`].
///
/// # Errors
/// A finding at the field: no such field, not to be changed here, or a text that is no date, number, choice or id.
#[expect(
    clippy::result_large_err,
    reason = "findings are few, and passed on as they are"
)]
pub fn set(customer: &mut Customer, path: &str, value: &str) -> Result<(), Finding> {
    let Some(field) = super::find(path) else {
        return Err(Finding::block(
            "UP-02",
            Message::new("rule-field-unknown").with("path", path),
        )
        .at(path)
        .of(value));
    };
    if let Edit::Never(why) = field.edit {
        let why = Message {
            id: why.into(),
            args: Vec::new(),
        };
        return Err(Finding::block("UP-02", why).at(path).of(value));
    }
    let value = value.trim();
    if let Some(text) = text_mut(customer, path) {
        let old = std::mem::replace(text, value.to_owned());
        normalise(customer, path);
        if path == path::COUNTRY {
            propose_culture(customer, &old);
        }
        return Ok(());
    }
    let not = |code, id| Finding::block(code, Message::new(id)).at(path).of(value);
    match path {
        path::TAGS => customer.tags = tags::normal(&list(value)),
        path::ALIASES => customer.aliases = list(value),
        path::CUSTOM_DOMAINS => match domains(value) {
            Ok(domains) => customer.custom_domains = domains,
            Err(wrong) => {
                let message = Message::new("rule-not-a-domain").with("domain", wrong);
                return Err(Finding::block("USR-14", message).at(path).of(value));
            }
        },
        path::RESELLER if value.is_empty() => customer.associated_partner_id = None,
        path::RESELLER => match value.parse::<Guid>() {
            Ok(id) => customer.associated_partner_id = Some(id),
            Err(_) => return Err(not("AC-101", "rule-not-a-guid")),
        },
        path::DEFAULT_GDAP if value.is_empty() => customer.enable_gdap_by_default = None,
        path::DEFAULT_GDAP => match truth(value) {
            Some(value) => customer.enable_gdap_by_default = Some(value),
            None => return Err(not("AC-106", "rule-not-a-bool")),
        },
        path::DATE_AGREED if value.is_empty() => attestation(customer).date_agreed = Date::ZERO,
        path::DATE_AGREED => match value.parse() {
            Ok(date) => attestation(customer).date_agreed = date,
            Err(_) => return Err(not("AC-91", "rule-not-a-date")),
        },
        path::SIGNER_FIRST_NAME => value.clone_into(&mut attestation(customer).first_name),
        path::SIGNER_LAST_NAME => value.clone_into(&mut attestation(customer).last_name),
        path::SIGNER_EMAIL => value.clone_into(&mut attestation(customer).email),
        path::SIGNER_PHONE => value.clone_into(&mut attestation(customer).phone_number),
        path::EDUCATION_WEBSITE => value.clone_into(&mut qualification(customer).website),
        _ => {
            let Kind::Choice(choices) = field.kind else {
                return Ok(());
            };
            let Some(value) = (if value.is_empty() {
                Some("")
            } else {
                choices
                    .iter()
                    .find(|choice| choice.value.eq_ignore_ascii_case(value))
                    .map(|choice| choice.value)
            }) else {
                let allowed: Vec<_> = choices.iter().map(|choice| choice.value).collect();
                let message = Message::new("rule-not-a-choice").with("allowed", allowed.join(", "));
                return Err(Finding::block("API-4", message).at(path).of(value));
            };
            choose(customer, path, value);
        }
    }
    Ok(())
}

/// A domain as it is typed: only a federated one says how its users sign in.
fn domain(domain: &CustomDomain) -> String {
    if domain.federated {
        format!("{} ({FEDERATED})", domain.name)
    } else {
        domain.name.clone()
    }
}

fn choose(customer: &mut Customer, path: &str, value: &str) {
    match (path, value) {
        (path::AGREEMENT, "customerWillAccept") => {
            customer.agreement = Agreement {
                choice: AgreementChoice::CustomerWillAccept,
                attestation: None,
            };
        }
        (path::AGREEMENT, "partnerAttested") => {
            customer.agreement.choice = AgreementChoice::PartnerAttested;
            attestation(customer);
        }
        (path::AGREEMENT, _) => customer.agreement = Agreement::default(),
        (path::QUALIFICATION, "Education") => {
            qualification(customer).qualification = QualificationKind::Education;
        }
        (path::QUALIFICATION, _) => customer.qualifications.clear(),
        (path::EDUCATION_SEGMENT, value) => {
            value.clone_into(&mut qualification(customer).education_segment);
        }
        _ => {}
    }
}

/// The attestation, begun with the primary contact as signer if there is none yet (AC-91).
fn attestation(customer: &mut Customer) -> &mut Attestation {
    let contact = &customer.billing_profile;
    customer
        .agreement
        .attestation
        .get_or_insert_with(|| Attestation {
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            email: contact.email.clone(),
            phone_number: contact.default_address.phone_number.clone(),
            date_agreed: Date::ZERO,
        })
}

fn qualification(customer: &mut Customer) -> &mut Qualification {
    if customer.qualifications.is_empty() {
        customer.qualifications.push(Qualification {
            qualification: QualificationKind::Education,
            vetting_status: String::new(),
            vetting_reason: String::new(),
            vetting_created_date: None,
            education_segment: String::new(),
            website: String::new(),
        });
    }
    &mut customer.qualifications[0]
}
