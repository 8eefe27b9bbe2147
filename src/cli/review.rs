//! From an intent to a commit on the command line: plan, print, ask, commit.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

use crate::{
    domain::{
        finding::{Finding, Place, Severity},
        message::Message,
    },
    service::{
        Committed, Intent, Plan,
        plan::{ChangeKind, RecordChange, Undo, Work},
    },
    text::{
        Catalogue,
        record::{self, Said},
    },
};

use super::{
    exit::{Exit, Failure, severity},
    output::{Output, can_ask, printable},
    session::Session,
    watch::watch,
};

/// Plans the intent and carries it out if nothing forbids it and somebody agrees. `None` where the plan was only
/// printed (`--dry-run`) or there was nothing to do.
pub fn change(session: &Session, intent: Intent) -> Result<Option<Committed>, Failure> {
    let service = session.service()?;
    let plan = service.plan(intent)?;
    agree(session, plan)
}

/// The same for a plan that is made already.
pub fn agree(session: &Session, plan: Plan) -> Result<Option<Committed>, Failure> {
    let service = session.service()?;
    let catalogue = &session.catalogue;
    tell_errors(catalogue, &plan.findings)?;
    if session.global.dry_run || plan.blocked() {
        print(session, &plan)?;
        return if plan.blocked() {
            Err(Failure::Said(Exit::Refused))
        } else {
            Ok(None)
        };
    }
    service.may_write()?;
    if plan.is_empty() {
        let mut output = session.output();
        if session.is_table() {
            output.line(&catalogue.get("service-nothing-to-do"))?;
        } else {
            output.object(&json!({"seq": null, "records": 0}))?;
        }
        output.flush()?;
        return Ok(None);
    }
    confirm(session, &plan)?;
    let done = service.commit(plan, &watch(session)?)?;
    Ok(Some(done))
}

/// Asks a person, unless `--yes` did already.
pub fn confirm(session: &Session, plan: &Plan) -> Result<(), Failure> {
    if session.global.yes || typed(&plan.intent) {
        return Ok(());
    }
    let catalogue = &session.catalogue;
    if !can_ask() {
        print(session, plan)?;
        return Err(Failure::Refusal(crate::service::Refusal::Rule {
            rule: "--yes",
            message: Message::new("cli-yes-needed"),
        }));
    }
    let mut err = io::stderr().lock();
    for line in lines(plan, catalogue, ASKED) {
        writeln!(err, "{}", printable(&line))?;
    }
    write!(err, "{} ", catalogue.get("cli-proceed"))?;
    err.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    let answer = answer.trim().to_lowercase();
    if ["y", "yes", "s", "sim"].contains(&answer.as_str()) {
        Ok(())
    } else {
        writeln!(err, "{}", catalogue.get("cli-left-alone"))?;
        Err(Failure::Said(Exit::Refused))
    }
}

/// Whether somebody typed the name of the customer or user instead (RM-11, USR-30).
const fn typed(intent: &Intent) -> bool {
    if let Intent::TransferEvent(event) = intent {
        return event.confirm.is_some();
    }
    matches!(
        intent,
        Intent::RemoveRelationship {
            confirm: Some(_),
            ..
        } | Intent::DeleteSandboxCustomer {
            confirm: Some(_),
            ..
        } | Intent::Users(crate::service::people::UserActs {
            confirm: Some(_),
            ..
        })
    )
}

/// Errors also go to stderr, one line each, with the rule id.
pub fn tell_errors(catalogue: &Catalogue, findings: &[Finding]) -> io::Result<()> {
    let mut err = io::stderr().lock();
    for finding in findings.iter().filter(|f| f.severity == Severity::Block) {
        let mut line = words(finding, catalogue);
        if let Some(way) = way(finding.code) {
            line = format!("{line} {}", catalogue.get(way));
        }
        writeln!(err, "{}", printable(&line))?;
    }
    Ok(())
}

/// The option or command that leads out of a finding which screens lead out of by a key.
fn way(code: &str) -> Option<&'static str> {
    Some(match code {
        "E-LIC-QUOTA" => "people-way-partial",
        "LIC-5" => "people-way-location",
        "USR-34" => "people-way-rename",
        _ => return None,
    })
}

/// Prints a plan on stdout in the chosen format.
pub fn print(session: &Session, plan: &Plan) -> io::Result<()> {
    let mut output = session.output();
    if session.is_table() {
        for line in lines(plan, &session.catalogue, usize::MAX) {
            output.line(&line)?;
        }
    } else {
        output.object(&json(plan, &session.catalogue))?;
    }
    output.flush()
}

/// A finding on one line.
pub fn words(finding: &Finding, catalogue: &Catalogue) -> String {
    let place = match &finding.place {
        Place::Whole => String::new(),
        Place::Field(path) => match record::place_name(path, catalogue) {
            Some(name) => format!(" {name} ({path})"),
            None => format!(" {path}"),
        },
        Place::Row { line, column, .. } => {
            let at = catalogue.say(&Message::new("cli-line").with("line", line.to_string()));
            if column.is_empty() {
                format!(" {at}")
            } else {
                format!(" {at} {column}")
            }
        }
    };
    let value = if finding.value.is_empty() {
        String::new()
    } else {
        format!(" “{}”", finding.value)
    };
    format!(
        "{} {}{place}{value}: {}",
        catalogue.get(severity(finding.severity)),
        finding.code,
        catalogue.say(&finding.message)
    )
}

/// So many records are listed above a question; `--dry-run` lists all.
const ASKED: usize = 20;

/// A plan in lines for people, with at most so many of its records.
pub fn lines(plan: &Plan, catalogue: &Catalogue, most: usize) -> Vec<String> {
    let mut lines = vec![catalogue.say(&plan.title)];
    for record in plan.records.iter().take(most) {
        lines.push(format!(
            "  {} {}",
            catalogue.get(kind(record.kind)),
            record.label
        ));
        let country = plan.country_of(&record.id);
        for said in record::changes(&record.fields, country, catalogue) {
            // A text of several lines keeps them.
            let told = told(&said, catalogue);
            lines.extend(told.lines().enumerate().map(|(at, line)| {
                let indent = if at == 0 { "    " } else { "      " };
                format!("{indent}{line}").trim_end().to_owned()
            }));
        }
    }
    if plan.records.len() > most {
        let more = Message::new("cli-more-records").with("count", plan.records.len() - most);
        lines.push(format!("  {}", catalogue.say(&more)));
    }
    for finding in &plan.findings {
        lines.push(format!("  {}", words(finding, catalogue)));
    }
    for consequence in &plan.consequences {
        lines.push(format!("  · {}", catalogue.say(consequence)));
    }
    // What cannot be done need not be undone.
    if !plan.blocked() {
        lines.push(match plan.undo {
            Undo::Possible => catalogue.get("plan-undo-possible"),
            Undo::Impossible => catalogue.get("plan-undo-impossible"),
        });
    }
    lines
}

/// A field on one line: its value where there was none before, else before and after.
fn told(said: &Said, catalogue: &Catalogue) -> String {
    let none = || catalogue.get("value-not-provided");
    match (&said.old, &said.new) {
        (None, Some(new)) => format!("{}: {new}", said.name),
        (old, new) => format!(
            "{}: {} → {}",
            said.name,
            old.clone().unwrap_or_else(none),
            new.clone().unwrap_or_else(none)
        ),
    }
}

const fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "change-new",
        ChangeKind::Changed => "change-changed",
        ChangeKind::Removed => "change-removed",
    }
}

/// A plan as JSON.
pub fn json(plan: &Plan, catalogue: &Catalogue) -> Value {
    json!({
        "title": catalogue.say(&plan.title),
        "blocked": plan.blocked(),
        "undo": plan.undo,
        "records": plan.records.iter().map(record_json).collect::<Vec<_>>(),
        "count": match &plan.work {
            Work::Nothing | Work::Unchanged(_) => 0,
            Work::Step(step) => step.changes.len() as u64,
            Work::Customers(file) | Work::Users { file, .. } => file.new + file.changed,
            Work::Group(group) => group.records,
            Work::Bulk(work) => work.customers.len() as u64,
            Work::People(work) => work.changes.len() as u64,
        },
        "findings": findings_json(&plan.findings, catalogue),
        "consequences": plan.consequences.iter().map(|c| catalogue.say(c)).collect::<Vec<_>>(),
    })
}

fn record_json(record: &RecordChange) -> Value {
    json!({
        "record": record.id.to_string(),
        "label": record.label,
        "change": record.kind,
        "fields": record.fields.iter().map(|field| json!({
            "path": field.path,
            "old": parsed(field.old.as_deref()),
            "new": parsed(field.new.as_deref()),
        })).collect::<Vec<_>>(),
    })
}

fn parsed(json: Option<&str>) -> Value {
    json.and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or(Value::Null)
}

/// Findings as JSON.
pub fn findings_json(findings: &[Finding], catalogue: &Catalogue) -> Vec<Value> {
    findings
        .iter()
        .map(|finding| {
            let mut object = json!({
                "code": finding.code,
                "severity": finding.severity,
                "value": finding.value,
                "message": catalogue.say(&finding.message),
            });
            match &finding.place {
                Place::Whole => {}
                Place::Field(path) => object["field"] = json!(path),
                Place::Row {
                    line,
                    record,
                    column,
                } => {
                    object["line"] = json!(line);
                    object["record"] = json!(record);
                    object["column"] = json!(column);
                }
            }
            object
        })
        .collect()
}

/// The result of a change that has no more to say than its sentence.
pub fn done(session: &Session, done: &Committed) -> io::Result<()> {
    let mut output = session.output();
    result(session, &mut output, done, Value::Null)?;
    output.flush()
}

/// The result of a change, with what belongs to it: as JSON its members stand beside `seq`.
pub fn result(
    session: &Session,
    output: &mut Output,
    done: &Committed,
    more: Value,
) -> io::Result<()> {
    let catalogue = &session.catalogue;
    if session.is_table() {
        output.line(
            &catalogue.say(
                &Message::new("cli-done")
                    .with("what", done.message.clone())
                    .with("seq", done.seq.to_string()),
            ),
        )?;
        for finding in &done.findings {
            output.line(&words(finding, catalogue))?;
        }
        for file in &done.files {
            output.line(&file.display().to_string())?;
        }
        return Ok(());
    }
    let mut object = match more {
        Value::Object(_) => more,
        _ => json!({}),
    };
    object["seq"] = json!(done.seq);
    object["records"] = json!(done.records);
    if done.stopped {
        object["stopped"] = json!(true);
    }
    if !done.files.is_empty() {
        object["files"] = json!(done.files);
    }
    output.object(&object)
}
