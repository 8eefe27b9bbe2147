//! `contas subscriptions list|add|suspend|cancel`.

use std::ops::ControlFlow;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::relationships::{EndArgs, SubscriptionsCommand},
        command::customers::may,
        exit::{Exit, Failure},
        output::Column,
        review,
        session::Session,
    },
    domain::{
        finding,
        guid::Guid,
        message::Message,
        permission::Act,
        read,
        record::{Record, RecordId, RecordKind},
        subscription::SubscriptionStatus,
        write,
    },
    service::{Intent, Refusal, files, ports::Entropy, ports::SystemEntropy},
    store::Range,
};

/// SUB-30, with the name of the customer.
const SUBSCRIPTIONS: &[Column] = &[
    Column::new("subscriptions-column-id", "/id"),
    Column::new("subscriptions-column-offer", "/offerName"),
    Column::new("subscriptions-column-quantity", "/quantity"),
    Column::in_words(
        "subscriptions-column-status",
        "/status",
        "subscription-status-",
    ),
    Column::new("subscriptions-column-reseller", "/partnerId"),
    Column::new("subscriptions-column-customer", "/customerName"),
    Column::new("subscriptions-column-kind", "/kind"),
];

/// Runs `subscriptions`.
pub fn run(session: &Session, command: SubscriptionsCommand) -> Result<(), Failure> {
    match command {
        SubscriptionsCommand::List(args) => list(
            session,
            args.customer.as_deref(),
            RecordKind::Subscription,
            SUBSCRIPTIONS,
        ),
        SubscriptionsCommand::Add(args) => add(session, &args.customer, &args.file),
        SubscriptionsCommand::Suspend(args) => {
            set_status(session, &args, SubscriptionStatus::Suspended)
        }
        SubscriptionsCommand::Cancel(args) => {
            set_status(session, &args, SubscriptionStatus::Deleted)
        }
    }
}

fn list(
    session: &Session,
    customer: Option<&str>,
    kind: RecordKind,
    columns: &[Column],
) -> Result<(), Failure> {
    let key = customer.map(|what| session.customer(what)).transpose()?;
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let range = match (key, kind) {
        (None, kind) => Range::Kind(kind),
        (Some(key), RecordKind::Subscription) => Range::SubscriptionsOf(key),
        (Some(key), _) => Range::TransfersOf(key),
    };
    let directory = service.book().directory()?;
    let mut items = Vec::new();
    service.book().store().scan(range, &mut |stored| {
        if let Some((mut item, key)) = json_of(session, &stored.record) {
            let name = directory
                .find(&key)
                .and_then(|row| directory.row(row))
                .map(|row| row.name().to_owned());
            item["customerName"] = json!(name);
            items.push(item);
        }
        ControlFlow::Continue(())
    })?;
    let mut output = session.output();
    output.list(&session.catalogue, columns, items.into_iter())?;
    output.flush()?;
    Ok(())
}

fn json_of(
    session: &Session,
    record: &Record,
) -> Option<(Value, crate::domain::customer::CustomerKey)> {
    match record {
        Record::Subscription(it) => {
            let mut item = write::subscription(it);
            item["kind"] = json!(session.catalogue.get(it.bought().text()));
            Some((item, it.customer()))
        }
        _ => None,
    }
}

fn add(session: &Session, customer: &str, file: &std::path::Path) -> Result<(), Failure> {
    let key = session.customer(customer)?;
    let text = files::read_text(file).map_err(Refusal::from)?;
    let body: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            Failure::Refusal(Refusal::File {
                path: file.display().to_string(),
                cause: Message::new("cli-not-json")
                    .with("line", error.line().to_string())
                    .with("column", error.column().to_string()),
            })
        })?;
    let (subscription, found) =
        read::subscription(&body, key, Guid::random(SystemEntropy.bytes16()));
    if finding::blocked(&found) {
        review::tell_errors(&session.catalogue, &found)?;
        return Err(Failure::Said(Exit::Refused));
    }
    let value = write::subscription(&subscription);
    let mut plan = session
        .service()?
        .plan(Intent::PutSubscription(Box::new(subscription)))?;
    plan.findings.extend(found);
    finish(session, plan, value)
}

fn finish(session: &Session, plan: crate::service::Plan, value: Value) -> Result<(), Failure> {
    if let Some(done) = review::agree(session, plan)? {
        let mut output = session.output();
        let id = value.get("id").cloned();
        review::result(session, &mut output, &done, value)?;
        if let (true, Some(Value::String(id))) = (session.is_table(), id) {
            output.line(&id)?;
        }
        output.flush()?;
    }
    Ok(())
}

fn set_status(
    session: &Session,
    args: &EndArgs,
    status: SubscriptionStatus,
) -> Result<(), Failure> {
    let service = session.service()?;
    let key = service.owner(RecordKind::Subscription, args.id)?;
    let plan = service.plan(Intent::SetSubscriptionStatus {
        key,
        id: args.id,
        status,
        reason: args.reason.clone(),
    })?;
    finish_stored(session, plan, &RecordId::Subscription(key, args.id))
}

fn finish_stored(
    session: &Session,
    plan: crate::service::Plan,
    id: &RecordId,
) -> Result<(), Failure> {
    if let Some(done) = review::agree(session, plan)? {
        let stored = session.service()?.book().store().get(id)?;
        let value = stored
            .and_then(|stored| json_of(session, &stored.record))
            .map_or(Value::Null, |(item, _)| item);
        let mut output = session.output();
        review::result(session, &mut output, &done, value)?;
        output.flush()?;
    }
    Ok(())
}
