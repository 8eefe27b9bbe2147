//! Parts of the account that need more than a choice: a qualification (QU), the agreement (AG), and the deletion of a
//! customer of a sandbox (RM-21).

use jiff::civil::Date;

use crate::app::{
    Context,
    form::{Field, Form, Opt},
};
use crate::domain::{
    customer::{
        Agreement, AgreementChoice, Attestation, Customer, CustomerKey, Qualification,
        QualificationKind,
    },
    field::path,
    message::Message,
    partner::PartnerKind,
};
use crate::service::intent::Intent;

/// Which qualification; where the rules find it.
const KIND: &str = path::QUALIFICATIONS;
const CODE: &str = "validationCode";
const CONFIRM: &str = "confirm";

/// What a qualification needs (QU-03).
pub(super) fn qualification_fields(cx: &Context) -> Vec<Field> {
    let mut kinds = vec![Opt::new("Education", "qualification-education")];
    let partner = cx.session.partner.as_ref();
    // QU-10: only direct-bill partners and indirect providers sell to the Government Community Cloud.
    if partner.is_none_or(|partner| partner.kind != PartnerKind::IndirectReseller) {
        kinds.push(Opt::new("GovernmentCommunityCloud", "qualification-gcc"));
    }
    kinds.push(Opt::new("StateOwnedEntity", "qualification-soe"));
    vec![
        Field::choice(KIND, Message::new("field-qualification"), kinds)
            .required()
            .hint(Message::new("entry-qualification-hint"))
            .with("Education"),
        Field::choice(
            path::EDUCATION_SEGMENT,
            Message::new("field-education-segment"),
            vec![
                Opt::new("K12", "field-segment-k12"),
                Opt::new("HigherEducation", "field-segment-higher-education"),
            ],
        )
        .required(),
        Field::text(
            path::EDUCATION_WEBSITE,
            Message::new("field-education-website"),
        )
        .hint(Message::new("forms-hint-website")),
        Field::text(CODE, Message::new("entry-code"))
            .required()
            .hint(Message::new("entry-code-hint")),
    ]
}

/// Shows what the chosen qualification needs.
pub(super) fn qualification_follow(form: &mut Form) {
    let kind = form.value(KIND);
    for field in &mut form.fields {
        match field.id {
            path::EDUCATION_SEGMENT | path::EDUCATION_WEBSITE => {
                field.visible = kind == "Education";
            }
            CODE => field.visible = kind == "GovernmentCommunityCloud",
            _ => {}
        }
    }
}

/// QU-02: it cannot be taken back; and how those stand that the customer has (QU-06).
pub(super) fn qualification_head(customer: &Customer) -> Vec<Message> {
    let mut head = vec![Message::new("qualification-irreversible")];
    for known in &customer.qualifications {
        let name = match known.qualification {
            QualificationKind::None => continue,
            QualificationKind::Education => Message::new("qualification-education"),
            QualificationKind::Nonprofit => Message::new("qualification-nonprofit"),
            QualificationKind::GovernmentCommunityCloud => Message::new("qualification-gcc"),
            QualificationKind::StateOwnedEntity => Message::new("qualification-soe"),
        };
        head.push(match known.vetting_status.as_str() {
            "InReview" => Message::new("entry-qualification-in-review").with("kind", name),
            "Denied" => Message::new("entry-qualification-denied")
                .with("kind", name)
                .with("reason", known.vetting_reason.as_str()),
            _ => Message::new("entry-qualification-has").with("kind", name),
        });
    }
    head
}

/// The qualification that the form says.
pub(super) fn qualification_intent(key: CustomerKey, form: &Form) -> Intent {
    let kind = match form.value(KIND).as_str() {
        "Education" => QualificationKind::Education,
        "GovernmentCommunityCloud" => QualificationKind::GovernmentCommunityCloud,
        "StateOwnedEntity" => QualificationKind::StateOwnedEntity,
        _ => QualificationKind::None,
    };
    let seen = |id: &str| {
        let field = form.field(id).filter(|field| field.visible);
        field.map(Field::value).unwrap_or_default()
    };
    Intent::SetQualification {
        key,
        qualification: Box::new(Qualification {
            qualification: kind,
            vetting_status: String::new(),
            vetting_reason: String::new(),
            vetting_created_date: None,
            education_segment: seen(path::EDUCATION_SEGMENT),
            website: seen(path::EDUCATION_WEBSITE).trim().to_owned(),
        }),
        code: seen(CODE).trim().to_owned(),
    }
}

/// Who accepted, proposed as it is known: the signer of before, else the primary contact (AG-02).
pub(super) fn agreement_fields(customer: &Customer, cx: &Context) -> Vec<Field> {
    let contact = &customer.billing_profile;
    let known = customer.agreement.attestation.clone();
    let signer = known.unwrap_or_else(|| Attestation {
        first_name: contact.first_name.clone(),
        last_name: contact.last_name.clone(),
        email: contact.email.clone(),
        phone_number: contact.default_address.phone_number.clone(),
        date_agreed: cx.session.today,
    });
    let choice = match customer.agreement.choice {
        AgreementChoice::CustomerWillAccept => "customerWillAccept",
        _ => "partnerAttested",
    };
    let text =
        |id, label: &'static str, value: &str| Field::text(id, Message::new(label)).with(value);
    vec![
        Field::choice(
            path::AGREEMENT,
            Message::new("field-agreement"),
            vec![
                Opt::new("partnerAttested", "field-agreement-partner-attested"),
                Opt::new("customerWillAccept", "field-agreement-customer-will-accept"),
            ],
        )
        .required()
        .with(choice),
        text(
            path::SIGNER_FIRST_NAME,
            "field-signer-first-name",
            &signer.first_name,
        )
        .required(),
        text(
            path::SIGNER_LAST_NAME,
            "field-signer-last-name",
            &signer.last_name,
        )
        .required(),
        text(path::SIGNER_EMAIL, "field-signer-email", &signer.email).required(),
        text(
            path::SIGNER_PHONE,
            "field-signer-phone",
            &signer.phone_number,
        ),
        text(
            path::DATE_AGREED,
            "field-date-agreed",
            &signer.date_agreed.to_string(),
        )
        .required()
        .hint(Message::new("forms-hint-date")),
    ]
}

/// Only an attestation has a signer.
pub(super) fn agreement_follow(form: &mut Form) {
    let attested = form.value(path::AGREEMENT) == "partnerAttested";
    for field in &mut form.fields {
        field.visible = field.id == path::AGREEMENT || attested;
    }
}

/// AG-06: what was confirmed before, and that it must differ.
pub(super) fn agreement_head(customer: &Customer) -> Vec<Message> {
    match &customer.agreement.attestation {
        None => vec![Message::new("entry-agreement-head")],
        Some(before) => vec![
            Message::new("entry-agreement-before")
                .with(
                    "name",
                    format!("{} {}", before.first_name, before.last_name),
                )
                .with("date", before.date_agreed.to_string()),
        ],
    }
}

/// The confirmation that the form says.
pub(super) fn agreement_intent(key: CustomerKey, form: &Form) -> Intent {
    let value = |id: &str| form.value(id).trim().to_owned();
    let agreement = if form.value(path::AGREEMENT) == "partnerAttested" {
        Agreement {
            choice: AgreementChoice::PartnerAttested,
            attestation: Some(Attestation {
                first_name: value(path::SIGNER_FIRST_NAME),
                last_name: value(path::SIGNER_LAST_NAME),
                email: value(path::SIGNER_EMAIL),
                phone_number: value(path::SIGNER_PHONE),
                // What is no date is none at all, which the rules say.
                date_agreed: value(path::DATE_AGREED).parse().unwrap_or(Date::ZERO),
            }),
        }
    } else {
        Agreement {
            choice: AgreementChoice::CustomerWillAccept,
            attestation: None,
        }
    };
    Intent::ConfirmAgreement {
        key,
        agreement: Box::new(agreement),
    }
}

/// RM-11: the name or the domain is typed.
pub(super) fn sandbox_fields(customer: &Customer) -> Vec<Field> {
    let hint = Message::new("removal-type-name")
        .with("name", customer.name())
        .with("domain", customer.company_profile.domain.as_str());
    vec![
        Field::text(CONFIRM, Message::new("leave-confirm"))
            .required()
            .hint(hint),
    ]
}

/// The deletion, with what was typed.
pub(super) fn sandbox_intent(key: CustomerKey, form: &Form) -> Intent {
    Intent::DeleteSandboxCustomer {
        key,
        confirm: Some(form.value(CONFIRM)),
    }
}
