//! The customer's fields as fields of a form: the table in [`crate::domain::field`] feeds the add form and the account
//! page alike.

use crate::domain::{
    country::{self, Country},
    customer::Customer,
    field::{self as fields, Kind as Put, path},
    fold::fold,
    message::Message,
    partner::{Partner, PartnerKind, Reseller},
};
use crate::text::Lang;

use super::{Field, Form, Kind, Opt};

/// Stands for a line end in a field of one line.
const LINE_END: char = '⏎';

/// What the choices of a form are made of.
#[derive(Debug, Clone, Copy)]
pub struct World<'a> {
    /// Whose market decides the countries (AC-06).
    pub partner: &'a Partner,
    /// The indirect resellers to choose from (AC-100).
    pub resellers: &'a [Reseller],
    /// Language of the countries' names.
    pub lang: Lang,
}

/// The field of a form for a field of the customer, with its value.
pub fn field(def: &'static fields::Field, customer: &Customer, world: World<'_>) -> Field {
    let mut field = Field::text(def.path, fields::label(customer, def.path));
    if def.path == path::DOMAIN {
        field = field.suffix(world.partner.cloud.cloud().default_suffix());
    }
    field.required = fields::required(customer, def.path);
    field.hint = hint(def.path);
    choices(&mut field, def, customer, world);
    field.set(&value(customer, def.path));
    // A value that is not among the choices is never lost.
    offer(&mut field, &value(customer, def.path));
    field
}

/// The value of a field as a form holds it: one line.
pub fn value(customer: &Customer, path: &str) -> String {
    fields::get(customer, path)
        .unwrap_or_default()
        .replace("\r\n", "\n")
        .replace('\n', &LINE_END.to_string())
}

/// What was put into a field of a form, as the record holds it.
pub fn typed(field: &Field) -> String {
    field.value().replace(LINE_END, "\n")
}

/// Brings labels, required marks and the choices that hang on the country up to the customer as it is now.
pub fn follow(form: &mut Form, customer: &Customer, world: World<'_>) {
    for field in &mut form.fields {
        let Some(def) = fields::find(field.id) else {
            continue;
        };
        field.label = fields::label(customer, def.path);
        field.required = fields::required(customer, def.path) && field.locked.is_none();
        if matches!(
            def.kind,
            Put::Country | Put::State | Put::Culture | Put::Language
        ) {
            let value = field.value();
            choices(field, def, customer, world);
            field.set(&value);
            offer(field, &value);
        }
    }
}

/// The values of a form that differ from those of another state, for a draft.
pub fn differences(form: &Form, fresh: &[(String, String)]) -> Vec<(String, String)> {
    form.values()
        .into_iter()
        .filter(|pair| !fresh.contains(pair))
        .collect()
}

/// Every country as an option, in the order of its name in a language.
pub fn every_country(lang: Lang) -> Vec<Opt> {
    let mut countries: Vec<_> = country::all()
        .iter()
        .map(|country| {
            let names: Vec<_> = country.names().collect();
            Opt::named(country.code, country.name(lang.tag())).also(names.join(" "))
        })
        .collect();
    countries.sort_by_cached_key(|country| fold(country.label.plain()));
    countries
}

/// Whether the country can be chosen at all; a market of one country leaves no choice (AC-06).
pub fn only_country(partner: &Partner) -> Option<&'static Country> {
    let mut market = country::market_of(&partner.country);
    let only = market.next();
    if market.next().is_some() { None } else { only }
}

fn hint(path: &str) -> Option<Message> {
    Some(match path {
        path::COMPANY => Message::new("forms-hint-company"),
        path::DOMAIN => Message::new("forms-hint-domain"),
        path::COUNTRY => Message::new("forms-hint-country"),
        path::REGISTRATION => Message::new("forms-hint-registration"),
        path::DATE_AGREED => Message::new("forms-hint-date"),
        path::TAGS | path::ALIASES => Message::new("forms-hint-list"),
        path::CUSTOM_DOMAINS => Message::new("forms-hint-domains"),
        path::NOTES => Message::new("forms-hint-notes"),
        path::DEFAULT_GDAP => Message::new("forms-hint-gdap"),
        path::RESELLER => Message::new("forms-hint-reseller"),
        path::EDUCATION_WEBSITE => Message::new("forms-hint-website"),
        _ => return None,
    })
}

/// Gives a field its choices, where it has some.
fn choices(field: &mut Field, def: &fields::Field, customer: &Customer, world: World<'_>) {
    let options = options(def, customer, world);
    let value = field.value();
    field.kind = match options {
        Some(options) => Kind::Choice {
            options,
            chosen: None,
        },
        None => Kind::Text(crate::app::line::Line::new(&value)),
    };
}

/// Adds a value to the choices if it is none of them.
fn offer(field: &mut Field, value: &str) {
    if let Kind::Choice { options, chosen } = &mut field.kind
        && chosen.is_none()
        && !value.is_empty()
    {
        *chosen = Some(options.len());
        options.push(Opt::named(value, value));
    }
}

fn options(def: &fields::Field, customer: &Customer, world: World<'_>) -> Option<Vec<Opt>> {
    let country = country::find(&customer.billing_profile.default_address.country);
    Some(match def.kind {
        Put::Country => {
            let own = country.filter(|own| !country::same_market(&world.partner.country, own.code));
            let mut found: Vec<_> = country::market_of(&world.partner.country)
                .chain(own)
                .map(|country| {
                    let others: Vec<_> = country.names().collect();
                    Opt::named(country.code, country.name(world.lang.tag())).also(others.join(" "))
                })
                .collect();
            found.sort_by_cached_key(|option| fold(option.label.plain()));
            found
        }
        Put::State => {
            let country = country.filter(|country| !country.states.is_empty())?;
            let mut found = Vec::new();
            if !country.state_required {
                found.push(Opt::new("", "forms-none"));
            }
            found.extend(country.states.iter().map(|state| {
                let name = if state.latin.is_empty() {
                    format!("{} ({})", state.name, state.code)
                } else {
                    format!("{} · {} ({})", state.latin, state.name, state.code)
                };
                Opt::named(state.code, &name)
            }));
            found
        }
        Put::Culture => country?
            .cultures
            .iter()
            .map(|culture| Opt::named(culture, culture))
            .collect(),
        Put::Language => {
            let mut found: Vec<Opt> = Vec::new();
            for language in country?.languages() {
                if !found.iter().any(|option| option.value == language) {
                    found.push(Opt::named(language, language));
                }
            }
            found
        }
        Put::Choice(choices) => choices
            .iter()
            .map(|choice| Opt::new(choice.value, choice.text))
            .collect(),
        Put::Bool => {
            let mut found = vec![Opt::new("true", "list-yes"), Opt::new("false", "list-no")];
            if def.path == path::DEFAULT_GDAP {
                found.push(Opt::new("", "forms-not-said"));
            }
            found
        }
        Put::Reseller if world.partner.kind == PartnerKind::IndirectProvider => {
            let mut found = vec![Opt::new("", "forms-no-reseller")];
            found.extend(
                world
                    .resellers
                    .iter()
                    .map(|reseller| Opt::named(&reseller.id.to_string(), &reseller.name)),
            );
            found
        }
        _ => return None,
    })
}

/// The primary contact is proposed as the signer, where none was given yet (AC-91).
pub fn propose_signer(form: &mut Form) {
    if form.value(path::AGREEMENT) != "partnerAttested" {
        return;
    }
    for (signer, contact) in [
        (path::SIGNER_FIRST_NAME, path::FIRST_NAME),
        (path::SIGNER_LAST_NAME, path::LAST_NAME),
        (path::SIGNER_EMAIL, path::EMAIL),
        (path::SIGNER_PHONE, path::PHONE),
    ] {
        if form.value(signer).is_empty() {
            let proposed = form.value(contact);
            form.set(signer, &proposed);
        }
    }
}
