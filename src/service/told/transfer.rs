//! A transfer's members (accounts.md 4.7): of its lists only what came, went or changed.

use super::{Member, Shape, Told, list, members};
use crate::{
    domain::{
        audit::FieldChange,
        message::Message,
        transfer::{Attachment, EventRecord, GuardAnswer, Signature, Task, TransferItem},
    },
    text::{Catalogue, format},
};

const MEMBERS: &[Member] = &[
    (
        "state",
        "transfers-column-state",
        Shape::Words("transfer-state-"),
    ),
    (
        "kind",
        "transfers-column-kind",
        Shape::Words("transfer-kind-"),
    ),
    (
        "direction",
        "transfers-column-direction",
        Shape::Words("transfer-direction-"),
    ),
    ("id", "transfers-column-id", Shape::Plain),
    ("customerId", "", Shape::Hidden),
    ("providerId", "", Shape::Hidden),
    ("createdAt", "", Shape::Hidden),
    (
        "counterparty.name",
        "transfers-column-partner",
        Shape::Plain,
    ),
    ("counterparty.tenantId", "desk-field-tenant", Shape::Plain),
    (
        "counterparty.partnerId",
        "desk-field-partner-id",
        Shape::Plain,
    ),
    ("counterparty.country", "desk-field-country", Shape::Plain),
    (
        "counterparty.adminContact.name",
        "desk-field-contact",
        Shape::Plain,
    ),
    (
        "counterparty.adminContact.email",
        "desk-told-contact-mail",
        Shape::Plain,
    ),
    (
        "counterparty.adminContact.phone",
        "desk-told-contact-phone",
        Shape::Plain,
    ),
    (
        "ourAdminContact.name",
        "desk-field-our-contact",
        Shape::Plain,
    ),
    (
        "ourAdminContact.email",
        "desk-told-our-contact-mail",
        Shape::Plain,
    ),
    (
        "ourAdminContact.phone",
        "desk-told-our-contact-phone",
        Shape::Plain,
    ),
    ("customerEmail", "desk-field-email", Shape::Plain),
    ("partnerIdOnRecord", "desk-field-reseller", Shape::Plain),
    (
        "billingCurrencySource",
        "desk-field-currency-source",
        Shape::Plain,
    ),
    (
        "billingCurrencyTarget",
        "desk-field-currency-target",
        Shape::Plain,
    ),
    ("remoteId", "transfer-timeline-remote", Shape::Plain),
    ("remoteStatus", "desk-field-status", Shape::Plain),
    ("ticket", "transfer-timeline-ticket", Shape::Plain),
    ("recipient", "desk-field-recipient", Shape::Plain),
    ("engineer", "desk-field-engineer", Shape::Plain),
    ("agreementConfirmed", "desk-field-agreement", Shape::YesNo),
    ("reason", "desk-field-reason", Shape::Plain),
    ("expiresAt", "transfers-column-expires", Shape::Moment),
];

/// What changed in a transfer.
pub(super) fn told<'a>(
    fields: impl Iterator<Item = &'a FieldChange>,
    catalogue: &Catalogue,
) -> Vec<Told> {
    let (lists, plain): (Vec<_>, Vec<_>) =
        fields.partition(|field| matches!(list_of(field), Some(_)));
    let mut lines = members(MEMBERS, plain.into_iter(), catalogue);
    for field in lists {
        if let Some(list) = list_of(field) {
            lines.extend(list(field, catalogue));
        }
    }
    lines
}

type Lister = fn(&FieldChange, &Catalogue) -> Vec<Told>;

fn list_of(field: &FieldChange) -> Option<Lister> {
    Some(match field.path.as_str() {
        "items" => items,
        "guards" => guards,
        "signatures" => signatures,
        "attachments" => attachments,
        "events" => events,
        "checklist" => checklist,
        _ => return None,
    })
}

/// What a list has afterwards and had not before, and the other way round, by a key: a line each.
fn compare<T, K: PartialEq>(
    field: &FieldChange,
    label: &str,
    key: impl Fn(&T) -> K,
    say: impl Fn(&T) -> String,
) -> Vec<Told>
where
    T: serde::de::DeserializeOwned + PartialEq,
{
    let (old, new): (Vec<T>, Vec<T>) = (list(field.old.as_deref()), list(field.new.as_deref()));
    let find = |list: &[T], wanted: &T| list.iter().position(|it| key(it) == key(wanted));
    let mut lines = Vec::new();
    for after in &new {
        let before = find(&old, after).and_then(|at| old.get(at));
        if before == Some(after) {
            continue;
        }
        let (before, after) = (before.map(&say), say(after));
        if before.as_ref() != Some(&after) {
            lines.push(Told {
                label: label.to_owned(),
                old: before,
                new: Some(after),
            });
        }
    }
    for gone in old.iter().filter(|it| find(&new, it).is_none()) {
        lines.push(Told {
            label: label.to_owned(),
            old: Some(say(gone)),
            new: None,
        });
    }
    lines
}

fn items(field: &FieldChange, words: &Catalogue) -> Vec<Told> {
    compare(
        field,
        &words.get("desk-told-item"),
        |item: &TransferItem| item.subscription_id,
        |item| {
            let name = if item.name.is_empty() {
                item.subscription_id.to_string()
            } else {
                item.name.clone()
            };
            let mut parts = vec![name, words.get(item.state.text())];
            if let Some(new) = item.new_subscription_id {
                parts.push(format!("{}: {new}", words.get("transfer-review-new-id")));
            }
            parts.join(" · ")
        },
    )
}

fn guards(field: &FieldChange, words: &Catalogue) -> Vec<Told> {
    compare(
        field,
        &words.get("transfers-column-guard"),
        |answer: &GuardAnswer| answer.guard.clone(),
        |answer| {
            let said = if answer.yes {
                words.get("transfer-level-answered")
            } else {
                answer.reason.clone()
            };
            format!("{}: {said}", answer.guard)
        },
    )
}

fn signatures(field: &FieldChange, words: &Catalogue) -> Vec<Told> {
    compare(
        field,
        &words.get("transfer-review-signatures"),
        |signature: &Signature| signature.role,
        |signature| {
            let day = format::date(signature.signed_on, words.lang());
            format!(
                "{}: {}, {day}",
                words.get(signature.role.text()),
                signature.name
            )
        },
    )
}

fn attachments(field: &FieldChange, words: &Catalogue) -> Vec<Told> {
    compare(
        field,
        &words.get("transfer-timeline-attachment"),
        |file: &Attachment| file.sha256.clone(),
        |file| {
            words.say(
                &Message::new("transfer-timeline-file")
                    .with("name", file.name.as_str())
                    .with("type", file.media_type.as_str())
                    .with("size", file.size)
                    .with("sha256", file.sha256.as_str()),
            )
        },
    )
}

/// Events are only ever added.
fn events(field: &FieldChange, words: &Catalogue) -> Vec<Told> {
    let old: Vec<EventRecord> = list(field.old.as_deref());
    let new: Vec<EventRecord> = list(field.new.as_deref());
    new.iter()
        .skip(old.len())
        .map(|event| Told {
            label: words.get("desk-told-event"),
            old: None,
            new: Some(format!(
                "{} ({})",
                words.get(event.event.text()),
                words.get(event.actor.text())
            )),
        })
        .collect()
}

/// A new checklist in one line, later the tasks that were done.
fn checklist(field: &FieldChange, words: &Catalogue) -> Vec<Told> {
    if field.old.is_none() {
        let count = list::<Task>(field.new.as_deref()).len();
        let said = Message::new("transfer-follows-checklist").with("count", count);
        return vec![Told {
            label: words.get("transfer-review-checklist"),
            old: None,
            new: Some(words.say(&said)),
        }];
    }
    compare(
        field,
        &words.get("transfer-review-checklist"),
        |task: &Task| task.task.clone(),
        |task| {
            let mark = if task.done() { "[x]" } else { "[ ]" };
            format!("{mark} {}", words.get(task.text()))
        },
    )
}
