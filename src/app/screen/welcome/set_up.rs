//! The form that makes a book: whose it is, and who works in it first.

use crate::app::form::{Field, Form, Opt};
use crate::domain::{
    cloud::CLOUDS,
    country,
    finding::Finding,
    fold::fold,
    message::Message,
    partner::{Operator, Partner, PartnerKind},
    role::Role,
};
use crate::service::intent::Intent;
use crate::text::Lang;

/// The set-up form, empty.
pub(super) fn form(lang: Lang) -> Form {
    let mut countries: Vec<_> = country::all()
        .iter()
        .map(|country| {
            let names: Vec<_> = country.names().collect();
            Opt::named(country.code, country.name(lang.tag())).also(names.join(" "))
        })
        .collect();
    countries.sort_by_cached_key(|country| fold(country.label.plain()));
    let kinds = PartnerKind::ALL
        .into_iter()
        .map(|kind| Opt::new(kind.word(), kind.text()))
        .collect();
    let clouds = CLOUDS
        .iter()
        .map(|cloud| Opt::new(cloud.word, cloud.text))
        .collect();
    let roles = Role::ALL
        .into_iter()
        .map(|role| Opt::new(role.word(), role.text()))
        .collect();
    Form::new(vec![
        Field::text("name", Message::new("list-set-up-name"))
            .required()
            .section(Message::new("list-set-up-partner")),
        Field::text("domains", Message::new("list-set-up-domains"))
            .required()
            .hint(Message::new("list-set-up-domains-hint")),
        Field::choice("country", Message::new("list-set-up-country"), countries)
            .required()
            .hint(Message::new("list-set-up-country-hint")),
        Field::choice("kind", Message::new("list-set-up-kind"), kinds)
            .required()
            .with("direct-bill"),
        Field::choice("cloud", Message::new("list-set-up-cloud"), clouds)
            .required()
            .with("public"),
        Field::text("microsoftId", Message::new("list-column-microsoft-id"))
            .hint(Message::new("list-set-up-id-hint")),
        Field::toggle("sandbox", Message::new("list-set-up-sandbox"), false),
        Field::text("operator", Message::new("list-set-up-operator"))
            .required()
            .section(Message::new("list-set-up-you")),
        Field::text("mail", Message::new("list-set-up-mail"))
            .required()
            .hint(Message::new("list-set-up-mail-hint")),
        Field::many("roles", Message::new("list-set-up-roles"), roles)
            .required()
            .with("global-admin,admin-agent")
            .hint(Message::new("list-set-up-roles-hint")),
    ])
}

/// What the form says, as an intent.
pub(super) fn intent(form: &Form) -> Intent {
    let split = |text: String| -> Vec<String> {
        text.split([',', ';', ' '])
            .map(|part| part.trim().to_lowercase())
            .filter(|part| !part.is_empty())
            .collect()
    };
    let word = |id| form.value(id);
    let id = word("microsoftId");
    Intent::SetUp {
        partner: Partner {
            name: word("name").trim().to_owned(),
            microsoft_id: id.trim().parse().ok(),
            domains: split(word("domains")),
            country: word("country").trim().to_uppercase(),
            kind: PartnerKind::ALL
                .into_iter()
                .find(|kind| kind.word() == word("kind"))
                .unwrap_or(PartnerKind::DirectBill),
            cloud: CLOUDS
                .iter()
                .find(|cloud| cloud.word == word("cloud"))
                .map_or_else(Default::default, |cloud| cloud.id),
            default_operator: String::new(),
            sandbox: word("sandbox") == "true",
            policy: crate::domain::partner::Policy::default(),
        },
        operator: Operator {
            mail: word("mail").trim().to_owned(),
            name: word("operator").trim().to_owned(),
            roles: Role::ALL
                .into_iter()
                .filter(|role| split(word("roles")).iter().any(|held| held == role.word()))
                .collect(),
        },
    }
}

/// What is plainly missing; the service checks the rest in the plan.
pub(super) fn findings(form: &Form) -> Vec<Finding> {
    let empty = form
        .fields
        .iter()
        .filter(|field| field.visible && field.required && field.value().trim().is_empty())
        .map(|field| {
            Finding::block(
                "",
                Message::new("list-field-needed").with("field", field.label.clone()),
            )
            .at(field.id)
        });
    let id = form.value("microsoftId");
    let guid = (!id.trim().is_empty() && id.trim().parse::<crate::domain::guid::Guid>().is_err())
        .then(|| {
            Finding::block("API-2", Message::new("list-field-no-guid"))
                .at("microsoftId")
                .of(&id)
        });
    empty.chain(guid).collect()
}
