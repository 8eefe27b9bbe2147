//! Customers and users as Partner Center's JSON (customers.md 8, accounts.md 2.1), with our own keys beside it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    customer::{AgreementChoice, Customer},
    subscription::Subscription,
    user::User,
};

/// A customer: camelCase keys, what is not provided left out, unknown members back at their place (UP-15).
/// [`super::read::customer`] reads it back.
pub fn customer(customer: &Customer) -> Value {
    let mut body = object(serde_json::to_value(customer));
    body.remove("other");
    if customer.agreement.choice == AgreementChoice::NotKnown {
        body.remove("agreement");
    }
    if let Some(Value::Object(profile)) = body.get_mut("companyProfile") {
        profile.insert("tenantId".into(), json!(customer.id));
    }
    let names: Vec<_> = customer
        .custom_domains
        .iter()
        .map(|domain| &domain.name)
        .collect();
    body.insert("customDomains".into(), json!(names));
    finish(body, &customer.other, "Customer")
}

/// A user; never a password.
pub fn user(user: &User) -> Value {
    let mut body = object(serde_json::to_value(user));
    body.remove("other");
    finish(body, &user.other, "CustomerUser")
}

/// A subscription.
pub fn subscription(subscription: &Subscription) -> Value {
    let mut body = object(serde_json::to_value(subscription));
    body.remove("other");
    body.remove("cancellationExcluded");
    let mut written = finish(body, &subscription.other, "Subscription");
    if subscription.cancellation_excluded {
        written["cancellationAllowedUntilDate"] = Value::Null;
    }
    written
}

fn object(value: Result<Value, serde_json::Error>) -> Map<String, Value> {
    match value {
        Ok(Value::Object(members)) => members,
        // Our records are objects with text keys: there is nothing in them that JSON cannot hold.
        _ => Map::new(),
    }
}

fn finish(mut body: Map<String, Value>, other: &BTreeMap<String, String>, kind: &str) -> Value {
    prune(&mut body);
    for (path, text) in other {
        if let Ok(value) = serde_json::from_str(text) {
            put(&mut body, &steps(path), value);
        }
    }
    body.insert("attributes".into(), json!({ "objectType": kind }));
    Value::Object(body)
}

/// Leaves out what is not provided.
fn prune(members: &mut Map<String, Value>) {
    members.retain(|_, value| {
        if let Value::Object(inner) = value {
            prune(inner);
        }
        match value {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(items) => !items.is_empty(),
            Value::Object(inner) => !inner.is_empty(),
            _ => true,
        }
    });
}

/// The keys of a path; `\.` is a dot in a key.
fn steps(path: &str) -> Vec<String> {
    path.replace("\\.", "\u{0}")
        .split('.')
        .map(|step| step.replace('\u{0}', "."))
        .collect()
}

fn put(members: &mut Map<String, Value>, steps: &[String], value: Value) {
    match steps {
        [] => {}
        // `key[2]`: into an item of a list, if it is there.
        [item, rest @ ..] if !rest.is_empty() && item.ends_with(']') => {
            let inner = item
                .trim_end_matches(']')
                .rsplit_once('[')
                .and_then(|(key, at)| {
                    let at = at.parse::<usize>().ok()?;
                    members.get_mut(key)?.get_mut(at)?.as_object_mut()
                });
            if let Some(inner) = inner {
                put(inner, rest, value);
            }
        }
        [key] => {
            members.entry(key.clone()).or_insert(value);
        }
        [key, rest @ ..] => {
            let inner = members
                .entry(key.clone())
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}
