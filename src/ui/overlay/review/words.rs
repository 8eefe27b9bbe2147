//! Names and values of fields in words: never a path, an enumeration or JSON.

use std::borrow::Cow;

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::domain::{
    audit::FieldChange,
    country,
    field::{Kind, find},
    message::Message,
    product,
    record::RecordId,
};
use crate::text::format;
use crate::ui::{View, widget::findings};

/// What a field is called.
pub(super) fn name(view: &View, field: &FieldChange) -> String {
    // Units of a licence pool stand under the id of their product.
    if let (RecordId::Licenses(_), Some(sku)) = (&field.record, field.path.strip_prefix("units.")) {
        return product::name(sku).to_owned();
    }
    findings::field_name(view, &named(field))
}

/// What it holds.
pub(super) fn value(view: &View, field: &FieldChange, json: Option<&str>) -> Option<String> {
    Some(in_words(view, &named(field), plain(view, json)?))
}

/// A product, and its service plans that are off.
fn license(view: &View, members: &Map<String, Value>) -> String {
    let sku = members.get("skuId").and_then(Value::as_str);
    let name = sku.map_or("", product::name);
    let off: Vec<&str> = members
        .get("excludedPlans")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|plan| plan.as_str().map(product::plans::name))
        .collect();
    if off.is_empty() {
        name.to_owned()
    } else {
        let message = Message::new("person-license-without")
            .with("name", name)
            .with("plans", off.join(", "));
        view.say(&message)
    }
}

fn moment(view: &View, text: &str) -> String {
    let lang = view.model.cx.session.lang;
    text.parse::<Timestamp>()
        .map_or_else(|_| text.to_owned(), |at| format::moment(at, lang))
}

/// The path under which the words of a field are found: those of a request are not those of the partner.
fn named(field: &FieldChange) -> Cow<'_, str> {
    match field.record {
        RecordId::Request(_) => format!("request.{}", field.path).into(),
        RecordId::User(..) => format!("user.{}", field.path).into(),
        _ => field.path.as_str().into(),
    }
}

/// A JSON value as people read it: text without quotes, lists with commas.
fn plain(view: &View, json: Option<&str>) -> Option<String> {
    let json = json?;
    Some(match serde_json::from_str(json) {
        Ok(Value::String(text)) => text,
        Ok(Value::Array(list)) => list
            .iter()
            .map(|value| match value {
                Value::String(text) => text.clone(),
                // A licence, with the service plans that are off (LIC-10).
                Value::Object(members) if members.contains_key("skuId") => license(view, members),
                // A qualification, with how its verification stands.
                Value::Object(members) if members.contains_key("qualification") => {
                    ["qualification", "educationSegment", "vettingStatus"]
                        .into_iter()
                        .filter_map(|name| members.get(name)?.as_str())
                        .filter(|text| !text.is_empty())
                        .collect::<Vec<_>>()
                        .join(" ")
                }
                other => other.to_string(),
            })
            .collect::<Vec<_>>()
            .join(", "),
        _ => json.to_owned(),
    })
}

/// A choice by its words, a country by its name; anything else as it is.
fn in_words(view: &View, path: &str, value: String) -> String {
    match find(path).map(|field| field.kind) {
        Some(Kind::Choice(choices)) => choices
            .iter()
            .find(|choice| choice.value == value)
            .map_or(value, |choice| view.get(choice.text)),
        Some(Kind::Bool) if value == "true" => view.get("list-yes"),
        Some(Kind::Bool) if value == "false" => view.get("list-no"),
        Some(Kind::Country) => country::find(&value).map_or(value, |known| {
            known.name(view.model.cx.session.lang.tag()).to_owned()
        }),
        Some(_) => value,
        // The partner and its operators.
        None => value
            .split(", ")
            .map(|word| {
                let family = match path {
                    "cloud" => "cloud-",
                    "kind" => "partner-kind-",
                    "roles" => "role-",
                    "sandbox" | "request.dap" => "value-",
                    "request.kind" => "request-kind-",
                    "request.status" => "request-status-",
                    "user.blocked" => "value-",
                    "user.state" => "user-state-",
                    "user.userDomainType" => "users-domain-",
                    "user.softDeletionTime" => return moment(view, word),
                    "country" | "location" | "user.usageLocation" => {
                        return country::find(word)
                            .map_or(word, |known| known.name(view.model.cx.session.lang.tag()))
                            .to_owned();
                    }
                    _ if path.starts_with("policy.") || path == "request.gdap.autoExtend" => {
                        "value-"
                    }
                    _ => return word.to_owned(),
                };
                let id = format!("{family}{word}");
                view.model
                    .cx
                    .catalogue
                    .find(&id)
                    .unwrap_or_else(|| word.to_owned())
            })
            .collect::<Vec<_>>()
            .join(", "),
    }
}
