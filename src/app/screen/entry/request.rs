//! Asking for a relationship (RQ-10 to RQ-16, GD-05), and what is known of a customer that accepted (RQ-18).

use crate::app::{
    Context,
    form::{Field, Form, Opt},
    permit,
};
use crate::domain::{
    cloud::Feature,
    customer::Customer,
    message::Message,
    partner::PartnerKind,
    relationship::{GDAP_DAYS_MAX, GdapTerms, RelationshipRequest, RequestKind},
    rules::gdap::ROLES,
};
use crate::service::{
    intent::Intent,
    requests::{Accepted, Answer, RequestDraft},
};
use crate::text::Lang;

/// Id of the field for the file that the text is saved to.
pub(super) const FILE: &str = "file";

const RECIPIENT: &str = "recipient";
const MAIL: &str = "email";
const DOMAIN: &str = "domain";
const DAP: &str = "dap";
const RESELLER: &str = "reseller";
const PROVIDER: &str = "provider";
const LANGUAGE: &str = "language";
const UNSUPPORTED: &str = "unsupportedCountry";
const TEXT: &str = "text";
const LINK: &str = "link";
const GDAP_NAME: &str = "gdap.displayName";
const GDAP_DAYS: &str = "gdap.durationDays";
const GDAP_ROLES: &str = "gdap.roles";
const GDAP_EXTEND: &str = "gdap.autoExtend";

/// The fields that this kind of request asks for.
pub(super) fn fields(kind: RequestKind, customer: Option<&Customer>, cx: &Context) -> Vec<Field> {
    let about = |of: fn(&Customer) -> &str| customer.map_or("", of);
    let mut fields = vec![
        Field::text(RECIPIENT, Message::new("entry-recipient"))
            .required()
            .hint(Message::new("entry-recipient-hint"))
            .with(about(Customer::name)),
        Field::text(MAIL, Message::new("field-email"))
            .with(about(|known| known.billing_profile.email.as_str())),
        Field::text(DOMAIN, Message::new("field-domain"))
            .hint(Message::new("entry-domain-hint"))
            .with(about(|known| known.company_profile.domain.as_str())),
    ];
    if kind == RequestKind::Gdap {
        fields.extend(gdap_fields());
    } else {
        fields.push(dap(cx));
        if kind == RequestKind::Indirect {
            fields.push(pair(cx));
        }
        fields.push(
            Field::toggle(UNSUPPORTED, Message::new("entry-unsupported"), false)
                .hint(Message::new("entry-unsupported-hint")),
        );
    }
    fields.push(
        Field::choice(
            LANGUAGE,
            Message::new("entry-language"),
            vec![
                Opt::new("", "entry-language-own"),
                Opt::new("en", "entry-language-en"),
                Opt::new("pt-BR", "entry-language-pt-br"),
            ],
        )
        .with(""),
    );
    fields
        .push(Field::text(TEXT, Message::new("entry-text")).hint(Message::new("entry-text-hint")));
    fields.push(
        Field::text(FILE, Message::new("entry-file"))
            .required()
            .hint(Message::new("entry-file-hint"))
            .with(&format!("{}contas-request.txt", cx.folder)),
    );
    fields
}

/// RQ-11: ticked from the start; RQ-12: forced and locked where the cloud says so; RQ-13: or left out by a setting.
fn dap(cx: &Context) -> Field {
    let forced = permit::cloud(&cx.session, Feature::RequestWithoutDap);
    let off = cx
        .session
        .partner
        .as_ref()
        .is_some_and(|partner| partner.policy.no_dap_in_invitations);
    let field = Field::toggle(DAP, Message::new("entry-dap"), forced.is_err() || !off)
        .hint(Message::new("entry-dap-hint"));
    match forced {
        Err(why) => field.locked(why),
        Ok(()) if off => field.locked(Message::new("entry-dap-off")),
        Ok(()) => field,
    }
}

/// RQ-32: the provider names its reseller, the reseller its provider.
fn pair(cx: &Context) -> Field {
    let kind = cx.session.partner.as_ref().map(|partner| partner.kind);
    if kind == Some(PartnerKind::IndirectReseller) {
        Field::text(PROVIDER, Message::new("field-provider"))
            .required()
            .hint(Message::new("entry-provider-hint"))
    } else {
        let resellers = cx.session.resellers.iter();
        let options = resellers
            .map(|reseller| Opt::named(&reseller.id.to_string(), &reseller.name))
            .collect();
        Field::choice(RESELLER, Message::new("field-reseller"), options)
            .required()
            .hint(Message::new("entry-reseller-hint"))
    }
}

fn gdap_fields() -> Vec<Field> {
    vec![
        Field::text(GDAP_NAME, Message::new("entry-gdap-name"))
            .required()
            .hint(Message::new("entry-gdap-name-hint")),
        Field::text(GDAP_DAYS, Message::new("entry-gdap-days"))
            .required()
            .hint(Message::new("gdap-duration").with("max", u64::from(GDAP_DAYS_MAX)))
            .with(&GDAP_DAYS_MAX.to_string()),
        Field::many(
            GDAP_ROLES,
            Message::new("entry-gdap-roles"),
            ROLES.iter().map(|role| Opt::named(role, role)).collect(),
        )
        .required()
        .hint(Message::new("entry-gdap-roles-hint")),
        Field::toggle(GDAP_EXTEND, Message::new("entry-gdap-extend"), false),
        Field::text(LINK, Message::new("entry-link")).hint(Message::new("gdap-link-missing")),
    ]
}

/// What is good to know before.
pub(super) fn head(kind: RequestKind, form: &Form) -> Vec<Message> {
    let about = match kind {
        RequestKind::Direct => Message::new("entry-head-direct"),
        RequestKind::Indirect => Message::new("entry-head-indirect"),
        RequestKind::MultiPartner => Message::new("entry-head-multi-partner"),
        RequestKind::MultiChannel => Message::new("entry-head-multi-channel"),
        RequestKind::Gdap => Message::new("request-gdap-no-relationship"),
    };
    // The cursor does not come to a box that is locked: its reason stands here.
    let locked = form.field(DAP).and_then(|field| field.locked.clone());
    std::iter::once(about).chain(locked).collect()
}

/// The request that the form says.
pub(super) fn intent(kind: RequestKind, customer: Option<&Customer>, form: &Form) -> Intent {
    let text = form.value(TEXT);
    let gdap = (kind == RequestKind::Gdap).then(|| GdapTerms {
        display_name: form.value(GDAP_NAME).trim().to_owned(),
        // What is no number is no duration either: the rule says which there are.
        duration_days: form.value(GDAP_DAYS).trim().parse().unwrap_or(0),
        roles: form
            .value(GDAP_ROLES)
            .split(',')
            .filter(|role| !role.is_empty())
            .map(str::to_owned)
            .collect(),
        auto_extend: form.value(GDAP_EXTEND) == "true",
    });
    // A box that is locked is as the cloud and the partner's policy have it.
    let dap = form
        .field(DAP)
        .filter(|field| field.locked.is_none())
        .map(|field| field.value() == "true");
    let lang = form.value(LANGUAGE);
    Intent::RequestRelationship(Box::new(RequestDraft {
        kind,
        dap,
        customer: customer.map(Customer::key),
        recipient: form.value(RECIPIENT),
        email: form.value(MAIL),
        domain: form.value(DOMAIN),
        reseller: form.value(RESELLER).parse().ok(),
        provider: form.value(PROVIDER).trim().parse().ok(),
        lang: Lang::ALL.into_iter().find(|known| known.tag() == lang),
        text: None,
        text_file: (!text.trim().is_empty()).then(|| text.trim().into()),
        gdap,
        link: form.value(LINK),
        unsupported_country: form.value(UNSUPPORTED) == "true",
    }))
}

/// What is asked of a customer that accepted and is not in the book.
pub(super) fn accepted_fields(request: &RelationshipRequest) -> Vec<Field> {
    vec![
        Field::text("microsoftId", Message::new("field-microsoft-id"))
            .hint(Message::new("entry-accepted-id-hint")),
        Field::text("name", Message::new("field-company")).with(&request.recipient),
        Field::text("domain", Message::new("field-domain"))
            .hint(Message::new("entry-domain-hint"))
            .with(&request.domain),
        Field::text("country", Message::new("field-country"))
            .hint(Message::new("entry-country-hint")),
    ]
}

/// The acceptance that the form says.
pub(super) fn accepted_intent(number: u64, form: &Form) -> Intent {
    Intent::AnswerRequest {
        number,
        answer: Answer::Accepted(Accepted {
            microsoft_id: form.value("microsoftId").trim().parse().ok(),
            name: form.value("name"),
            domain: form.value("domain"),
            country: form.value("country").trim().to_owned(),
        }),
    }
}
