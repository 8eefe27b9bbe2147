//! `contas subscriptions` and `contas transfers list|receive|cancel|decline`.

mod change;
mod file;
mod list;

use std::ops::ControlFlow;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::{
            relationships::{EndArgs, TransfersCommand},
            subscriptions::SubscriptionsCommand,
        },
        command::customers::may,
        exit::Failure,
        output::Column,
        review,
        session::Session,
    },
    domain::{
        guid::Guid,
        permission::Act,
        record::{Record, RecordId, RecordKind},
        transfer::{Transfer, TransferItem, TransferState},
        write,
    },
    service::{Intent, Refusal, ports::Entropy, ports::SystemEntropy},
    store::Range,
};

const TRANSFERS: &[Column] = &[
    Column::new("transfers-column-id", "/id"),
    Column::new("transfers-column-partner", "/counterparty"),
    Column::new("transfers-column-direction", "/direction"),
    Column::in_words("transfers-column-state", "/state", "transfer-state-"),
    Column::new("subscriptions-column-customer", "/customerName"),
];

/// Runs `subscriptions`.
pub fn run(session: &Session, command: SubscriptionsCommand) -> Result<(), Failure> {
    match command {
        SubscriptionsCommand::List(args) => list::run(session, &args),
        SubscriptionsCommand::Add(args) => change::add(session, &args),
        SubscriptionsCommand::Import(args) => file::import(session, &args),
        SubscriptionsCommand::Export(args) => file::export(session, &args),
        SubscriptionsCommand::Suspend(args) => change::suspend(session, args),
        SubscriptionsCommand::Reactivate(args) => change::reactivate(session, &args),
        SubscriptionsCommand::Cancel(args) => change::cancel(session, args),
        SubscriptionsCommand::Set(args) => change::set(session, &args),
    }
}

fn list_transfers(
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
        Record::Transfer(it) => Some((serde_json::to_value(it).ok()?, it.customer())),
        _ => None,
    }
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

/// Runs `transfers`.
pub fn transfers(session: &Session, command: TransfersCommand) -> Result<(), Failure> {
    match command {
        TransfersCommand::List(args) => list_transfers(
            session,
            args.customer.as_deref(),
            RecordKind::Transfer,
            TRANSFERS,
        ),
        TransfersCommand::Cancel(args) => end(session, &args, TransferState::Cancelled),
        TransfersCommand::Decline(args) => end(session, &args, TransferState::Declined),
        TransfersCommand::Receive(args) => {
            let key = session.customer(&args.customer)?;
            let service = session.service()?;
            let known = service.subscriptions(key)?;
            let items = args
                .items
                .iter()
                .map(|id| {
                    known
                        .iter()
                        .find(|subscription| subscription.id == *id)
                        .map(|subscription| TransferItem {
                            subscription_id: *id,
                            name: subscription.name().to_owned(),
                            quantity: subscription.quantity,
                        })
                        .ok_or_else(|| {
                            Failure::Refusal(Refusal::NotFound {
                                what: id.to_string(),
                            })
                        })
                })
                .collect::<Result<Vec<_>, _>>()?;
            let transfer = Transfer {
                id: Guid::random(SystemEntropy.bytes16()),
                customer_id: key.microsoft_id,
                provider_id: key.provider,
                kind: args.kind,
                direction: args.direction,
                state: TransferState::Pending,
                counterparty: args.partner.trim().to_owned(),
                counterparty_tenant: args.partner_tenant,
                items,
                created_at: Some(session.clock().now()),
                expires_at: None,
                reason: String::new(),
                other: std::collections::BTreeMap::new(),
            };
            let value = serde_json::to_value(&transfer).unwrap_or_default();
            let plan = service.plan(Intent::PutTransfer(Box::new(transfer)))?;
            finish(session, plan, value)
        }
    }
}

fn end(session: &Session, args: &EndArgs, state: TransferState) -> Result<(), Failure> {
    let service = session.service()?;
    let key = service.owner(RecordKind::Transfer, args.id)?;
    let plan = service.plan(Intent::EndTransfer {
        key,
        id: args.id,
        state,
        reason: args.reason.clone(),
    })?;
    finish_stored(session, plan, &RecordId::Transfer(key, args.id))
}
