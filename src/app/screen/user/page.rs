//! A user's page as a form: each field with its value and, where it cannot be changed here, the reason and the place where
//! it can.

use crate::app::{
    Context,
    form::{Field, Form, Kind, Opt},
};
use crate::domain::{
    country,
    fold::fold,
    message::Message,
    product,
    rules::user::{self as rules, ROLES},
    user::{User, UserDomainType},
};
use crate::text::format;

/// Directory roles it holds.
pub(super) const ROLES_FIELD: &str = "directoryRoles";
/// Roles that are not in the list.
pub(super) const OTHER_ROLES: &str = "otherRoles";

/// The form of a user, to be looked at.
pub(super) fn form(user: &User, cx: &Context) -> Form {
    let text = |id: &'static str, label: &'static str| {
        Field::text(id, Message::new(label)).with(rules::get(user, id))
    };
    let mut fields = vec![
        text("displayName", "users-column-name"),
        text("firstName", "person-first-name"),
        text("lastName", "person-last-name"),
        text("userPrincipalName", "users-column-upn").hint(Message::new("person-hint-upn")),
        location(user, cx),
        roles(user),
        Field::text(OTHER_ROLES, Message::new("person-other-roles"))
            .hint(Message::new("person-hint-other-roles")),
    ];
    if user.is_synced() {
        for field in &mut fields[..4] {
            field.locked = Some(Message::new("people-synced"));
        }
    }
    if user.is_deleted() {
        for field in &mut fields {
            field.locked = Some(Message::new("person-deleted-first"));
        }
    }
    fields.extend(facts(user, cx));
    for field in &mut fields {
        field.blank = Some(Message::new("value-not-provided"));
    }
    if let Some(roles) = fields.iter_mut().find(|field| field.id == ROLES_FIELD) {
        roles.blank = Some(Message::new("users-permission-default"));
    }
    let mut form = Form::new(fields);
    (form.browse, form.page) = (true, true);
    form
}

fn location(user: &User, cx: &Context) -> Field {
    let lang = cx.session.lang.tag();
    let mut options: Vec<Opt> = country::all()
        .iter()
        .map(|country| Opt::named(country.code, country.name(lang)))
        .collect();
    options.sort_by_cached_key(|option| fold(option.label.plain()));
    let code = user.usage_location.as_str();
    if !code.is_empty() && country::find(code).is_none() {
        options.insert(0, Opt::named(code, code));
    }
    options.insert(0, Opt::new("", "person-no-location"));
    Field::choice(
        "usageLocation",
        Message::new("users-column-location"),
        options,
    )
    .hint(Message::new("person-hint-location"))
    .with(code)
}

fn roles(user: &User) -> Field {
    let own = user.directory_roles.iter().map(String::as_str);
    let known = ROLES.into_iter().filter(|role| !user.holds_role(role));
    let options = own
        .chain(known)
        .map(|role| Opt::named(&as_value(role), role));
    Field::many(
        ROLES_FIELD,
        Message::new("users-detail-permission"),
        options.collect(),
    )
    .hint(Message::new("person-hint-roles"))
    .with(&held(user))
}

/// A role as the value of an option: several are separated by commas.
pub(super) fn as_value(role: &str) -> String {
    role.replace(',', "\u{1}")
}

/// The role that an option stands for.
pub(super) fn as_role(value: &str) -> String {
    value.replace('\u{1}', ",")
}

/// The roles it holds, as the value of the field.
pub(super) fn held(user: &User) -> String {
    let roles: Vec<String> = user.directory_roles.iter().map(|r| as_value(r)).collect();
    roles.join(",")
}

/// What can only be looked at.
fn facts(user: &User, cx: &Context) -> Vec<Field> {
    let (words, lang) = (&cx.catalogue, cx.session.lang);
    let fact = |id: &'static str, label: &'static str, value: String, why: &'static str| {
        Field::text(id, Message::new(label))
            .with(&value)
            .locked(Message {
                id: why.into(),
                args: Vec::new(),
            })
    };
    let moment =
        |at: Option<jiff::Timestamp>| at.map(|at| format::moment(at, lang)).unwrap_or_default();
    let domain = match user.user_domain_type {
        UserDomainType::None => String::new(),
        UserDomainType::Managed => words.get("users-domain-managed"),
        UserDomainType::Federated => words.get("users-domain-federated"),
    };
    let state = words.get(state_text(user));
    let mut facts = vec![
        fact("state", "users-column-state", state, "person-where-state")
            .section(Message::new("person-section-facts")),
        fact(
            "licenses",
            "users-column-licenses",
            licenses(user, cx),
            "person-where-licenses",
        ),
        fact(
            "softDeletionTime",
            "people-column-deleted",
            moment(user.soft_deletion_time.filter(|_| user.is_deleted())),
            "person-where-deleted",
        ),
        fact(
            "purgeTime",
            "people-column-purged",
            moment(user.purge_time()),
            "person-where-deleted",
        ),
        fact(
            "phoneNumber",
            "users-detail-phone",
            user.phone_number.clone(),
            "person-where-tenant",
        ),
        fact(
            "userDomainType",
            "users-detail-domain",
            domain,
            "person-where-tenant",
        ),
        fact(
            "lastDirectorySyncTime",
            "users-detail-synced",
            moment(user.last_directory_sync_time),
            "person-where-tenant",
        ),
        fact(
            "immutableId",
            "users-detail-immutable",
            user.immutable_id.clone().unwrap_or_default(),
            "person-where-tenant",
        ),
        fact(
            "id",
            "users-detail-id",
            user.id.to_string(),
            "person-where-id",
        ),
    ];
    // What is not there and never will be is not shown.
    for field in &mut facts {
        let always = matches!(field.id, "state" | "licenses" | "id");
        field.visible = always || !field.value().is_empty();
    }
    facts
}

/// Products with the service plans that are off (LIC-10).
fn licenses(user: &User, cx: &Context) -> String {
    let one = |held: &crate::domain::user::AssignedLicense| {
        let name = product::name(&held.sku_id);
        if held.excluded_plans.is_empty() {
            return name.to_owned();
        }
        let plans: Vec<&str> = held
            .excluded_plans
            .iter()
            .map(|plan| product::plans::name(plan))
            .collect();
        let message = Message::new("person-license-without")
            .with("name", name)
            .with("plans", plans.join(", "));
        cx.say(&message)
    };
    user.licenses
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Text id of the state of a user.
pub(super) const fn state_text(user: &User) -> &'static str {
    if user.is_deleted() {
        "person-state-deleted"
    } else if user.blocked {
        "users-state-blocked"
    } else if user.is_synced() {
        "users-state-synced"
    } else {
        "users-state-active"
    }
}

/// What a field of the page holds when nothing was put in.
pub(super) fn saved(user: &User, id: &str) -> String {
    match id {
        ROLES_FIELD => held(user),
        OTHER_ROLES => String::new(),
        _ => rules::get(user, id).to_owned(),
    }
}

/// Puts a value into a field, also one that is none of its choices.
pub(super) fn put(field: &mut Field, value: &str) {
    field.set(value);
    if let Kind::Choice { options, chosen } = &mut field.kind
        && chosen.is_none()
        && !value.is_empty()
    {
        *chosen = Some(options.len());
        options.push(Opt::named(value, value));
    }
}
