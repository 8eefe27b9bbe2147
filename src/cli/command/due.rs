//! `contas due`: what is due over all customers, for cron.

use serde_json::{Value, json};

use crate::{
    cli::{
        args::subscriptions::DueArgs,
        command::customers::{may, segment},
        exit::{Exit, Failure},
        output::Column,
        session::Session,
    },
    domain::{
        due::{Ahead, Kind, days},
        message::Message,
        permission::Act,
    },
    service::resolve,
    text::format,
};

const COLUMNS: &[Column] = &[
    Column::new("due-column-at", "/at"),
    Column::new("due-column-days", "/days"),
    Column::in_words("due-column-kind", "/kind", kind),
    Column::new("due-column-name", "/name"),
    Column::new("subscriptions-column-customer", "/customerName"),
    Column::new("due-column-id", "/id"),
    Column::new("due-column-hint", "/hint"),
];

fn kind(value: &Value) -> Option<&'static str> {
    let known = |kind: &&Kind| value.as_str() == Some(kind.word());
    Kind::ALL.iter().find(known).map(|kind| kind.text())
}

/// Runs the command: exit code 0 where nothing is due, 3 where something is.
pub fn run(session: &Session, args: &DueArgs) -> Result<(), Failure> {
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let now = args.at.unwrap_or_else(|| session.clock().now());
    let ahead = args.days.map_or_else(Ahead::default, Ahead::days);
    let of = segment(service, args.segment.as_deref())?;
    let mut due = service.due(now, ahead)?;
    due.retain(|due| (of.as_ref()).is_none_or(|of| of.contains(&due.customer)));
    let mut output = session.output();
    if due.is_empty() && session.is_table() {
        output.line(&session.catalogue.get("due-nothing"))?;
        output.flush()?;
        return Ok(());
    }
    let directory = service.book().directory()?;
    let items = due.iter().map(|due| -> Value {
        let customer = directory
            .find(&due.customer)
            .and_then(|row| directory.row(row))
            .map(|row| row.name().to_owned());
        json!({
            "kind": due.kind.word(),
            "about": if due.kind.transfer() { "transfer" } else { "subscription" },
            "at": format::iso(due.at),
            "days": days(due.at, now),
            "late": due.kind.late(),
            "id": due.id,
            "name": due.name,
            "customerId": resolve::id_of(due.customer),
            "customerName": customer,
            "hint": session.catalogue.say(&due.hint),
        })
    });
    output.list(&session.catalogue, COLUMNS, items)?;
    output.flush()?;
    if due.is_empty() {
        return Ok(());
    }
    let said = Message::new("due-count").with("count", due.len());
    crate::cli::say(&session.catalogue.say(&said));
    Err(Failure::Said(Exit::Input))
}
