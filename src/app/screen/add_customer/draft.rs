//! The form of a new customer, and the customer that it says.

use crate::app::{
    Context,
    form::{
        Field, Form, Kind,
        customer::{self as fields, World},
    },
};
use crate::domain::{
    country,
    customer::Customer,
    field::{self, FIELDS, path},
    finding::{Finding, Place},
    message::Message,
    partner::Partner,
    rules::{self, Context as Rules},
};
use crate::service::add_customer::NOT_GIVEN;

/// The empty form: every field that may be asked, in the order of customers.md 2.3.
pub(super) fn form(cx: &Context) -> Form {
    let Some(partner) = &cx.session.partner else {
        return Form::default();
    };
    let world = World {
        partner,
        resellers: &cx.session.resellers,
        lang: cx.session.lang,
    };
    let mut customer = Customer::new(NOT_GIVEN);
    let only = super::only_country(partner);
    if let Some(country) = only {
        // Neither can fail: both are no more than text.
        let _ = field::set(&mut customer, path::COUNTRY, country.code);
    }
    // The portal's box is ticked from the start (AC-106).
    customer.enable_gdap_by_default = Some(true);
    let mut asked: Vec<_> = FIELDS.iter().filter(|f| f.order.is_some()).collect();
    asked.sort_by_key(|field| field.order);
    let fields = asked.into_iter().map(|def| {
        let mut field = fields::field(def, &customer, world);
        field.section = section(def.path);
        if def.path == path::QUALIFICATION {
            field.set("None");
        }
        if def.path == path::COUNTRY && only.is_some() {
            field.locked = Some(Message::new("forms-country-fixed"));
        }
        field
    });
    Form::new(fields.collect())
}

fn section(path: &str) -> Option<Message> {
    Some(Message::new(match path {
        path::COUNTRY => "forms-section-company",
        path::FIRST_NAME => "forms-section-contact",
        path::AGREEMENT => "field-block-agreement",
        path::DEFAULT_GDAP => "forms-section-relationship",
        _ => return None,
    }))
}

/// The customer that the form says, and what could not be put in.
pub(super) fn customer(form: &Form) -> (Customer, Vec<Finding>) {
    let mut customer = Customer::new(NOT_GIVEN);
    let mut found = Vec::new();
    for field in form.fields.iter().filter(|field| field.visible) {
        let value = fields::typed(field);
        // Nothing is there yet that would have to be cleared, and an empty signer is still nobody.
        if !value.is_empty()
            && let Err(finding) = field::set(&mut customer, field.id, &value)
        {
            found.push(finding);
        }
    }
    (customer, found)
}

/// Shows the fields that are asked of the customer as it is now, and answers it.
pub(super) fn visible(form: &mut Form, partner: &Partner) -> Customer {
    // What is asked hangs on agreement and qualification alone; their own details must not bring them back.
    for field in &mut form.fields {
        field.visible = !hangs(field.id);
    }
    let customer = customer(form).0;
    let asked: Vec<&str> = field::asked(&customer, partner).map(|f| f.path).collect();
    for field in &mut form.fields {
        field.visible = asked.contains(&field.id);
    }
    head_relationship(form);
    self::customer(form).0
}

fn hangs(id: &str) -> bool {
    id.starts_with("agreement.attestation.")
        || matches!(id, path::EDUCATION_SEGMENT | path::EDUCATION_WEBSITE)
}

/// The last block begins with the first of its fields that is seen.
fn head_relationship(form: &mut Form) {
    let reseller = form.field(path::RESELLER).is_some_and(|f| f.visible);
    for (id, head) in [(path::RESELLER, reseller), (path::DEFAULT_GDAP, !reseller)] {
        if let Some(field) = form.field_mut(id) {
            field.section = head.then(|| Message::new("forms-section-relationship"));
        }
    }
}

/// All that the rules find. Where a value could not even be put in, only that is said.
pub(super) fn findings(form: &Form, context: &Rules<'_>) -> Vec<Finding> {
    let (customer, mut found) = customer(form);
    let spoilt: Vec<Place> = found.iter().map(|finding| finding.place.clone()).collect();
    let rules = rules::customer::check_new(&customer, context);
    found.extend(rules.into_iter().filter(|f| !spoilt.contains(&f.place)));
    found
}

/// A state of another country is none here; culture and language follow the country (AC-21).
pub(super) fn country_changed(form: &mut Form) {
    if let Some(state) = form.field_mut(path::STATE)
        && matches!(state.kind, Kind::Choice { .. })
    {
        state.kind = Kind::Text(crate::app::line::Line::default());
    }
    let Some(country) = country::find(&form.value(path::COUNTRY)) else {
        return;
    };
    let culture = form.value(path::CULTURE);
    if !country.cultures.contains(&culture.as_str()) {
        replace(form.field_mut(path::CULTURE), country.default_culture());
    }
    let language = form.value(path::LANGUAGE);
    if !country.languages().any(|known| known == language) {
        replace(form.field_mut(path::LANGUAGE), country.default_language());
    }
}

/// Puts a value in that may not be among the choices yet.
fn replace(field: Option<&mut Field>, value: &str) {
    if let Some(field) = field {
        field.kind = Kind::Text(crate::app::line::Line::new(value));
    }
}
