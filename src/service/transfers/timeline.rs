//! Every event of a transfer as Markdown: who, when, with what evidence (TRF-33).

use std::fmt::Write as _;

use jiff::Timestamp;

use crate::{
    domain::{
        message::Message,
        transfer::{EventKind, EventRecord, SignatureRole, Transfer, facts, guards},
    },
    text::{Catalogue, format},
};

use super::view::TransferView;

/// One event in lines: what happened, then what belongs to it; `when` puts moments into words.
pub fn event(
    event: &EventRecord,
    transfer: &Transfer,
    catalogue: &Catalogue,
    when: impl Fn(Timestamp) -> String,
) -> Vec<String> {
    let say = |message: &Message| catalogue.say(message);
    let mut lines = vec![say(&Message::new("transfer-timeline-event")
        .with("at", when(event.at))
        .with("event", Message::new(event.event.text()))
        .with("actor", Message::new(event.actor.text()))
        .with("from", Message::new(event.from.text()))
        .with("to", Message::new(event.to.text())))];
    // Steps 3 and 4 of the manual way are one task and two lines (AMB-20).
    if event.event == EventKind::FormSent {
        lines.push(catalogue.get("transfer-timeline-step-three"));
        lines.push(catalogue.get("transfer-timeline-step-four"));
    }
    let mut fact = |name: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{name}: {value}"));
        }
    };
    if let Some(on) = event.on {
        fact(&catalogue.get("transfer-timeline-on"), &on.to_string());
    }
    fact(&catalogue.get("transfer-timeline-person"), &event.person);
    fact(
        &catalogue.get("transfer-timeline-operator"),
        &event.operator,
    );
    fact(&catalogue.get("transfer-timeline-note"), &event.note);
    for (key, value) in &event.facts {
        let (name, value) = given(key, value, catalogue);
        fact(&name, &value);
    }
    for digest in &event.attachments {
        let known = transfer.attachments.iter().find(|it| it.sha256 == *digest);
        let words = known.map_or_else(
            || digest.clone(),
            |it| {
                say(&Message::new("transfer-timeline-file")
                    .with("name", it.name.as_str())
                    .with("type", it.media_type.as_str())
                    .with("size", it.size)
                    .with("sha256", it.sha256.as_str()))
            },
        );
        fact(&catalogue.get("transfer-timeline-attachment"), &words);
    }
    lines
}

/// Facts that have a name for people.
const FACTS: [(&str, &str); 18] = [
    ("ticket", "transfer-timeline-ticket"),
    ("recipient", "desk-field-recipient"),
    ("engineer", "desk-field-engineer"),
    ("reason", "desk-field-reason"),
    ("agreement", "desk-field-agreement"),
    ("contact", "desk-field-contact"),
    ("our-contact", "desk-field-our-contact"),
    ("status", "desk-field-status"),
    ("remote-id", "transfer-timeline-remote"),
    ("new-id", "transfer-review-new-id"),
    ("azure-id", "transfer-review-azure-id"),
    ("failed", "desk-field-failed"),
    ("done", "desk-told-task"),
    ("channel", "desk-told-channel"),
    ("issueType", "desk-told-issue-type"),
    ("supportPlan", "desk-told-support-plan"),
    ("severity", "desk-told-severity"),
    ("problemType", "desk-told-problem-type"),
];

/// A fact as people read it; what has no name keeps its key.
fn given(key: &str, value: &str, words: &Catalogue) -> (String, String) {
    if key == "signature" {
        let name = words.get("transfer-review-signatures");
        let role = value.split_once(':').and_then(|(role, rest)| {
            Some((SignatureRole::of_word(role)?, rest.replace(':', ", ")))
        });
        return match role {
            Some((role, rest)) => (name, format!("{}: {rest}", words.get(role.text()))),
            None => (name, value.to_owned()),
        };
    }
    let known = FACTS.iter().find(|(known, _)| *known == key);
    let name = known.map_or_else(|| key.to_owned(), |(_, text)| words.get(text));
    let answer = guards::code(key).is_some() || key == "agreement";
    let value = if answer && facts::yes(value) {
        words.get("list-yes")
    } else {
        value.to_owned()
    };
    (name, value)
}

/// The whole timeline.
pub fn markdown(view: &TransferView, catalogue: &Catalogue) -> String {
    let transfer = &view.transfer;
    let mut text = String::new();
    let mut line = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    line(&format!(
        "# {}",
        catalogue.say(
            &Message::new("transfer-timeline-title")
                .with("customer", view.customer.name())
                .with("partner", transfer.counterparty.name.as_str()),
        )
    ));
    line("");
    for (id, value) in [
        ("transfers-column-id", transfer.id.to_string()),
        (
            "transfer-timeline-kind",
            catalogue.get(transfer.kind.text()),
        ),
        (
            "transfers-column-direction",
            catalogue.get(transfer.direction.text()),
        ),
        (
            "transfers-column-state",
            catalogue.get(transfer.state.text()),
        ),
        (
            "transfer-review-customer",
            format!("{} ({})", view.customer.name(), transfer.customer_id),
        ),
        ("transfer-timeline-ticket", transfer.ticket.clone()),
        ("transfer-timeline-remote", transfer.remote_id.clone()),
    ] {
        if !value.is_empty() {
            line(&format!("- {}: {}", catalogue.get(id), escape(&value)));
        }
    }
    line("");
    line(&format!("## {}", catalogue.get("transfer-review-items")));
    line("");
    for item in &transfer.items {
        let mut words = format!("{} — {}", item.name, item.subscription_id);
        if let Some(new) = item.new_subscription_id {
            words.push_str(" → ");
            words.push_str(&new.to_string());
        }
        if let Some(azure) = item.azure_id {
            let _ = write!(words, " (Azure: {azure})");
        }
        words.push_str(" — ");
        words.push_str(&catalogue.get(item.state.text()));
        line(&format!(
            "- {}",
            escape(words.trim_start_matches([' ', '—']))
        ));
    }
    if !transfer.signatures.is_empty() {
        line("");
        line(&format!(
            "## {}",
            catalogue.get("transfer-review-signatures")
        ));
        line("");
        for signature in &transfer.signatures {
            line(&format!(
                "- {}: {}, {}",
                catalogue.get(signature.role.text()),
                escape(&signature.name),
                signature.signed_on
            ));
        }
    }
    line("");
    line(&format!(
        "## {}",
        catalogue.get("transfer-timeline-heading")
    ));
    for record in &transfer.events {
        let lines = event(record, transfer, catalogue, format::iso);
        let mut lines = lines.iter();
        line("");
        if let Some(first) = lines.next() {
            line(&format!("### {}", escape(first)));
            line("");
        }
        for more in lines {
            line(&format!("- {}", escape(more)));
        }
    }
    if !transfer.checklist.is_empty() {
        line("");
        line(&format!(
            "## {}",
            catalogue.get("transfer-review-checklist")
        ));
        line("");
        for task in &transfer.checklist {
            line(&format!(
                "- [{}] {} — {}, {}",
                if task.done() { "x" } else { " " },
                catalogue.get(task.text()),
                catalogue.get(task.owner.text()),
                task.due
            ));
        }
    }
    text
}

/// Text in which Markdown sees no marks of its own, on one line.
fn escape(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => clean.push(' '),
            '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '\\' => {
                clean.push('\\');
                clean.push(c);
            }
            c => clean.push(c),
        }
    }
    clean
}
