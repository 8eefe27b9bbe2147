//! Units of a product that no subscription in the book gives (LIC-11).

use crate::app::{
    form::{Field, Form, Opt},
    screen::licenses::parse_units,
};
use crate::domain::{customer::CustomerKey, finding::Finding, message::Message, product::PRODUCTS};
use crate::service::intent::Intent;

/// The product, of the list.
const LISTED: &str = "listed";
/// The product; where the rules find it.
const SKU: &str = "sku";
const UNITS: &str = "units";
/// Stands for a product that is not in the list.
const OTHER: &str = "other";

/// Product and units.
pub(super) fn fields() -> Vec<Field> {
    let mut options: Vec<Opt> = PRODUCTS
        .iter()
        .map(|product| {
            let also = format!("{} {}", product.part_number, product.sku_id);
            Opt::named(product.sku_id, product.name).also(also)
        })
        .collect();
    options.push(Opt::new(OTHER, "person-units-other"));
    vec![
        Field::choice(LISTED, Message::new("licenses-column-name"), options).required(),
        Field::text(SKU, Message::new("licenses-column-sku"))
            .required()
            .hint(Message::new("person-units-sku-hint")),
        Field::text(UNITS, Message::new("licenses-column-total"))
            .required()
            .hint(Message::new("person-units-hint")),
    ]
}

/// Only a product that is not in the list is typed.
pub(super) fn follow(form: &mut Form) {
    let other = form.value(LISTED) == OTHER;
    if let Some(field) = form.field_mut(SKU) {
        field.visible = other;
    }
}

/// What is missing before anything can be planned.
pub(super) fn missing(form: &Form) -> Option<Finding> {
    if form.value(LISTED).is_empty() {
        return Some(Finding::block("LIC-1", Message::new("person-units-no-product")).at(LISTED));
    }
    let units = form.value(UNITS);
    if parse_units(&units).is_none() {
        let message = Message::new("person-units-no-number").with("text", units.as_str());
        return Some(Finding::block("LIC-11", message).at(UNITS).of(&units));
    }
    None
}

/// The units that the form says.
pub(super) fn intent(key: CustomerKey, form: &Form) -> Intent {
    let listed = form.value(LISTED);
    Intent::SetLicenseUnits {
        key,
        sku: if listed == OTHER {
            form.value(SKU)
        } else {
            listed
        },
        units: parse_units(&form.value(UNITS)).unwrap_or(0),
    }
}
