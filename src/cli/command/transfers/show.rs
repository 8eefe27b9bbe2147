//! Commands that show transfers.

use std::path::Path;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::transfers::{TransferAtArgs, TransferFileArgs, TransferListArgs, TransferReviewArgs},
        exit::Failure,
        output::Column,
        session::Session,
    },
    domain::{
        message::Message,
        permission::Act,
        transfer::{
            Direction, TransferKind, TransferState,
            clock::{self as time, Badge},
            readiness::Level,
        },
    },
    service::{
        Refusal,
        files::{self, Access, AtomicFile},
        transfers::{
            form as paper, json as transfer_json, next, review as words, timeline as events,
            view::TransferView,
        },
    },
    text::record::words,
};

use super::{clock, find};
use crate::cli::command::customers::{may, segment};

const COLUMNS: &[Column] = &[
    Column::new("transfers-column-id", "/id"),
    Column::in_words("transfers-column-kind", "/kind", words!(TransferKind)),
    Column::in_words(
        "transfers-column-direction",
        "/direction",
        words!(Direction),
    ),
    Column::new("transfers-column-partner", "/counterparty/name"),
    Column::in_words("transfers-column-state", "/state", words!(TransferState)),
    Column::in_words("transfers-column-badge", "/badge", words!(Badge)),
    Column::new("transfers-column-signatures", "/signatureCount"),
    Column::new("transfers-column-expires", "/expiresAt"),
    Column::new("subscriptions-column-customer", "/customerName"),
];

const CHECKS: &[Column] = &[
    Column::new("transfers-column-guard", "/guard"),
    Column::in_words("transfers-column-level", "/level", words!(Level)),
    Column::new("transfers-column-why", "/why"),
    Column::new("transfers-column-step", "/step"),
];

pub(super) fn list(session: &Session, args: &TransferListArgs) -> Result<(), Failure> {
    let key = args
        .customer
        .as_deref()
        .map(|what| session.customer(what))
        .transpose()?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let now = clock(session, args.at);
    let of = segment(service, args.segment.as_deref())?;
    let rows = service.transfer_rows(key)?;
    let mut output = session.output();
    output.list(
        &session.catalogue,
        COLUMNS,
        rows.iter()
            .filter(|row| !args.open || row.transfer.unfinished())
            .filter(|row| (of.as_ref()).is_none_or(|of| of.contains(&row.transfer.customer())))
            .map(|row| transfer_json::transfer(&row.transfer, &row.customer, now)),
    )?;
    output.flush()?;
    Ok(())
}

fn view(
    session: &Session,
    what: &str,
    at: Option<jiff::Timestamp>,
) -> Result<TransferView, Failure> {
    let (key, id) = find(session, what)?;
    Ok(session
        .service()?
        .transfer_view(key, id, clock(session, at))?)
}

pub(super) fn show(session: &Session, args: &TransferAtArgs) -> Result<(), Failure> {
    let view = view(session, &args.transfer, args.at)?;
    let catalogue = &session.catalogue;
    let mut output = session.output();
    let mut value = transfer_json::transfer(&view.transfer, view.customer.name(), view.now);
    if !session.is_table() {
        value["choices"] = choices(session, &view);
        output.object(&value)?;
        output.flush()?;
        return Ok(());
    }
    let transfer = &view.transfer;
    let mut pairs = vec![
        ("transfers-column-id", transfer.id.to_string()),
        ("transfers-column-kind", catalogue.get(transfer.kind.text())),
        (
            "transfers-column-direction",
            catalogue.get(transfer.direction.text()),
        ),
        (
            "transfers-column-state",
            catalogue.get(time::state(transfer, view.now).text()),
        ),
        (
            "transfers-column-partner",
            transfer.counterparty.name.clone(),
        ),
        (
            "subscriptions-column-customer",
            format!("{} ({})", view.customer.name(), transfer.customer_id),
        ),
        ("transfer-timeline-ticket", transfer.ticket.clone()),
    ];
    pairs.push((
        "transfer-do-next",
        catalogue.say(&next::next(transfer, view.now)),
    ));
    if let Some(badge) = view.badge() {
        pairs.push(("transfers-column-badge", catalogue.get(badge.text())));
    }
    if transfer.kind == TransferKind::Manual {
        pairs.push(("", words::signatures(&view, catalogue)));
    }
    if let Some(end) = time::expires(transfer) {
        pairs.push(("", words::countdown(end, view.now, catalogue)));
    }
    for (id, value) in pairs {
        match id {
            _ if value.is_empty() => {}
            // A whole sentence says itself what it is about.
            "" => output.line(&value)?,
            id => output.line(&format!("{}: {value}", catalogue.get(id)))?,
        }
    }
    let items = words::parts(&view, None, catalogue);
    if let Some(part) = items.iter().find(|part| part.number == 4) {
        output.line("")?;
        output.line(&part.heading)?;
        for line in &part.lines {
            output.line(&format!("  {line}"))?;
        }
    }
    let tasks = words::tasks(&view, catalogue);
    if !tasks.is_empty() {
        output.line("")?;
        output.line(&catalogue.get("transfer-review-checklist"))?;
        for task in tasks {
            output.line(&format!("  {task}"))?;
        }
    }
    output.flush()?;
    Ok(())
}

fn choices(session: &Session, view: &TransferView) -> Value {
    let list: Vec<Value> = view
        .choices()
        .iter()
        .map(|choice| {
            let chosen = view
                .transfer
                .moving()
                .any(|item| item.subscription_id == choice.item.subscription_id);
            transfer_json::choice(choice, chosen, &session.catalogue)
        })
        .collect();
    json!(list)
}

pub(super) fn readiness(session: &Session, args: &TransferAtArgs) -> Result<(), Failure> {
    let view = view(session, &args.transfer, args.at)?;
    let mut output = session.output();
    if session.is_table() {
        output.list(
            &session.catalogue,
            CHECKS,
            view.checks()
                .iter()
                .map(|check| transfer_json::check(check, &session.catalogue)),
        )?;
        output.line("")?;
        let parts = words::parts(&view, None, &session.catalogue);
        if let Some(part) = parts.iter().find(|part| part.number == 4) {
            output.line(&part.heading)?;
            for line in &part.lines {
                output.line(&format!("  {line}"))?;
            }
        }
    } else {
        let checks = view.checks();
        output.object(&json!({
            "id": view.transfer.id,
            "ready": !checks.iter().any(|check| check.level.blocks()),
            "guards": checks
                .iter()
                .map(|check| transfer_json::check(check, &session.catalogue))
                .collect::<Vec<_>>(),
            "items": choices(session, &view),
        }))?;
    }
    output.flush()?;
    Ok(())
}

pub(super) fn review(session: &Session, args: &TransferReviewArgs) -> Result<(), Failure> {
    let view = view(session, &args.transfer, args.at)?;
    let chosen = if args.items.is_empty() {
        None
    } else {
        Some(
            session
                .service()?
                .find_items(view.transfer.customer(), &args.items)?,
        )
    };
    let parts = words::parts(
        &view,
        chosen.as_deref().map(|items| (items, args.only)),
        &session.catalogue,
    );
    let mut output = session.output();
    if session.is_table() {
        for line in words::lines(&parts) {
            output.line(&line)?;
        }
    } else {
        output.object(&json!({
            "id": view.transfer.id,
            "parts": parts.iter().map(|part| json!({
                "number": part.number,
                "heading": part.heading,
                "lines": part.lines,
            })).collect::<Vec<_>>(),
        }))?;
    }
    output.flush()?;
    Ok(())
}

pub(super) fn timeline(session: &Session, args: &TransferFileArgs) -> Result<(), Failure> {
    let view = view(session, &args.transfer, None)?;
    let text = events::markdown(&view, &session.catalogue);
    let events = serde_json::to_value(&view.transfer.events).unwrap_or_default();
    give(
        session,
        args.output.as_deref(),
        &text,
        &json!({"events": events}),
    )
}

pub(super) fn form(session: &Session, args: &TransferFileArgs) -> Result<(), Failure> {
    let view = view(session, &args.transfer, None)?;
    let Some(text) = paper::paper(&view, &session.catalogue) else {
        return Err(Failure::Refusal(Refusal::Rule {
            rule: "4.2",
            message: Message::new("transfer-no-form"),
        }));
    };
    give(session, args.output.as_deref(), &text, &json!({}))
}

/// A text to a file, or to stdout.
fn give(session: &Session, to: Option<&Path>, text: &str, more: &Value) -> Result<(), Failure> {
    use std::io::Write as _;
    let mut output = session.output();
    match to {
        Some(path) => {
            let mut file = AtomicFile::create(path, Access::Usual, &[]).map_err(Refusal::from)?;
            file.write_all(text.as_bytes())
                .and_then(|()| {
                    if text.ends_with('\n') {
                        Ok(())
                    } else {
                        file.write_all(b"\n")
                    }
                })
                .map_err(|cause| Refusal::from(files::FileError::io(path, cause)))?;
            let path = file.commit().map_err(Refusal::from)?;
            if session.is_table() {
                let said = Message::new("transfer-saved").with("path", path.display().to_string());
                output.line(&session.catalogue.say(&said))?;
            } else {
                let mut value = more.clone();
                value["file"] = json!(path);
                output.object(&value)?;
            }
        }
        None if session.is_table() => {
            for line in text.lines() {
                output.line(line)?;
            }
        }
        None => {
            let mut value = more.clone();
            value["text"] = json!(text);
            output.object(&value)?;
        }
    }
    output.flush()?;
    Ok(())
}
