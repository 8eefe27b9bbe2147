//! `contas audit list|export` and `contas undo`.

use std::io::Write as _;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde_json::{Map, Value, json};

use crate::{
    cli::{
        args::{AuditCommand, AuditExportArgs, AuditListArgs, UndoArgs},
        command::customers::{may, segment},
        exit::Failure,
        output::Column,
        review,
        session::Session,
        watch,
    },
    domain::{
        audit::{AuditEntry, FieldChange, Status},
        message::Message,
        permission::Act,
    },
    service::{
        Intent,
        activity::{self, Filter},
    },
    text::{Catalogue, format, record::words},
};

/// AU-01 and AU-02.
const COLUMNS: &[Column] = &[
    Column::new("audit-column-seq", "/seq"),
    Column::new("audit-column-time", "/operationDate"),
    Column::new("audit-column-customer", "/customerName"),
    Column::new("audit-column-action", "/action"),
    Column::new("audit-column-operator", "/userPrincipalName"),
    Column::in_words("audit-column-status", "/operationStatus", words!(Status)),
    Column::new("audit-column-more", "/summary"),
];

/// Runs `audit`.
pub fn run(session: &Session, command: AuditCommand) -> Result<(), Failure> {
    match command {
        AuditCommand::List(args) => list(session, &args),
        AuditCommand::Export(args) => export(session, &args),
        AuditCommand::Verify => super::trust::audit(session),
    }
}

/// Runs `undo`.
pub fn undo(session: &Session, args: &UndoArgs) -> Result<(), Failure> {
    if let Some(done) = review::change(session, Intent::Undo { seq: args.seq })? {
        review::done(session, &done)?;
        watch::ended(session, &done)?;
    }
    Ok(())
}

/// Which entries are meant.
fn filter(session: &Session, args: &AuditListArgs) -> Result<Filter, Failure> {
    let day =
        |text: &Option<String>, end| text.as_deref().map(|text| moment(text, end)).transpose();
    let customer = args
        .customer
        .as_deref()
        .map(|what| session.customer(what))
        .transpose()?;
    Ok(Filter {
        segment: segment(session.service()?, args.segment.as_deref())?,
        text: String::new(),
        from: day(&args.from, false)?,
        until: day(&args.to, true)?,
        customer,
    })
}

/// The log as the portal's "Export log" writes it (AU-02).
fn export(session: &Session, args: &AuditExportArgs) -> Result<(), Failure> {
    let filter = filter(session, &args.which)?;
    let service = session.service()?;
    may(service, Act::ExportActivityLog)?;
    let catalogue = &session.catalogue;
    let Some(path) = args.output.as_ref().filter(|_| !session.global.dry_run) else {
        let mut out = std::io::stdout().lock();
        service.print_log(&filter, &mut out, catalogue)??;
        out.flush()?;
        return Ok(());
    };
    let (path, entries) = service.export_log(&filter, path, catalogue)?;
    let mut output = session.output();
    if session.is_table() {
        let done = Message::new("audit-exported")
            .with("count", entries)
            .with("path", path.display().to_string());
        output.line(&catalogue.say(&done))?;
    } else {
        output.object(&json!({"entries": entries, "file": path}))?;
    }
    output.flush()?;
    Ok(())
}

fn list(session: &Session, args: &AuditListArgs) -> Result<(), Failure> {
    let filter = filter(session, args)?;
    let service = session.service()?;
    may(service, Act::ViewActivityLog)?;
    let (entries, _) = activity::page(service.book().store(), &filter, None, usize::MAX)?;
    let mut output = session.output();
    let catalogue = &session.catalogue;
    output.list(
        catalogue,
        COLUMNS,
        entries.iter().map(|entry| entry_json(entry, catalogue)),
    )?;
    output.flush()?;
    Ok(())
}

/// A day (`to` includes it) or a moment, ISO 8601, UTC.
fn moment(text: &str, end_of_day: bool) -> Result<Timestamp, Failure> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(at);
    }
    let wrong = || Failure::Usage(Message::new("cli-not-a-date").with("text", text));
    let day: Date = text.parse().map_err(|_| wrong())?;
    let day = if end_of_day {
        day.tomorrow().map_err(|_| wrong())?
    } else {
        day
    };
    Ok(day
        .to_zoned(TimeZone::UTC)
        .map_err(|_| wrong())?
        .timestamp())
}

/// An entry as an `AuditRecord` of Partner Center (AU-05), with our before and after.
pub fn entry_json(entry: &AuditEntry, catalogue: &Catalogue) -> Value {
    let parsed = |text: &Option<String>| {
        text.as_deref()
            .and_then(|text| serde_json::from_str::<Value>(text).ok())
            .unwrap_or(Value::Null)
    };
    // AU-05: both are JSON text.
    let values = |side: fn(&FieldChange) -> &Option<String>| {
        let values: Map<String, Value> = entry
            .changes
            .iter()
            .filter(|change| side(change).is_some())
            .map(|change| (change.path.clone(), parsed(side(change))))
            .collect();
        (!values.is_empty()).then(|| Value::Object(values).to_string())
    };
    json!({
        "seq": entry.seq,
        "operationDate": format::iso(entry.at),
        "customerId": entry.customer.as_ref().map(|c| c.key.microsoft_id.to_string()),
        "customerName": entry.customer.as_ref().map(|c| c.name.clone()),
        "operationType": entry.operation.0,
        "action": activity::action(entry, catalogue),
        "resourceType": entry.resource.0,
        "userPrincipalName": entry.operator,
        "operationStatus": entry.status,
        "resourceOldValue": values(|change| &change.old),
        "resourceNewValue": values(|change| &change.new),
        "attributes": {"objectType": "AuditRecord"},
        "changes": entry.changes.iter().map(|change| json!({
            "record": change.record.to_string(),
            "path": change.path,
            "old": parsed(&change.old),
            "new": parsed(&change.new),
        })).collect::<Vec<_>>(),
        "customizedData": entry.details.iter().map(|(key, value)| json!({
            "key": key,
            "value": value,
        })).collect::<Vec<_>>(),
        "group": entry.group,
        "undoes": entry.undoes,
        "reversible": entry.reversible,
        "summary": activity::summary(entry, catalogue),
    })
}
