//! `contas relationships request|list|show|follow-up|accepted|withdrawn`.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::{
    cli::{
        args::relationships::{RelationshipsCommand, RequestArgs},
        command::customers::{may, segment},
        exit::Failure,
        output::Column,
        review,
        session::Session,
    },
    domain::{
        message::Message,
        permission::Act,
        relationship::{GdapTerms, RelationshipRequest, RequestKind, RequestStatus},
    },
    service::{
        Intent, files,
        requests::{Accepted, Answer, RequestDraft},
    },
    text::{Lang, format, record::words},
};

const COLUMNS: &[Column] = &[
    Column::new("requests-column-number", "/number"),
    Column::in_words("requests-column-kind", "/kind", words!(RequestKind)),
    Column::new("requests-column-recipient", "/recipient"),
    Column::new("requests-column-dap", "/dap"),
    Column::new("requests-column-created", "/createdAt"),
    Column::new("requests-column-age", "/ageDays"),
    Column::in_words("requests-column-status", "/status", words!(RequestStatus)),
    Column::new("requests-column-follow-up", "/lastFollowUp"),
    Column::new("requests-column-ends", "/ends"),
];

/// Runs the command.
pub fn run(session: &Session, command: RelationshipsCommand) -> Result<(), Failure> {
    match command {
        RelationshipsCommand::Request(args) => request(session, args),
        RelationshipsCommand::List(args) => list(session, args.segment.as_deref()),
        RelationshipsCommand::Show(args) => show(session, args.number),
        RelationshipsCommand::FollowUp(args) => {
            answer(session, args.number, Answer::FollowedUp(args.note))
        }
        RelationshipsCommand::Withdrawn(args) => answer(session, args.number, Answer::Withdrawn),
        RelationshipsCommand::Accepted(args) => answer(
            session,
            args.number,
            Answer::Accepted(Accepted {
                microsoft_id: args.microsoft_id,
                name: args.name,
                domain: args.domain,
                country: args.country,
            }),
        ),
    }
}

fn request(session: &Session, args: RequestArgs) -> Result<(), Failure> {
    let lang = match args.text_lang.as_deref() {
        None => None,
        Some(tag) => Some(
            Lang::ALL
                .into_iter()
                .find(|lang| lang.tag().eq_ignore_ascii_case(tag))
                .ok_or_else(|| Failure::Usage(Message::new("cli-unknown-language")))?,
        ),
    };
    let customer = args
        .customer
        .as_deref()
        .map(|what| session.customer(what))
        .transpose()?;
    let draft = RequestDraft {
        kind: args.kind,
        dap: match (args.with_dap, args.without_dap) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        },
        customer,
        recipient: args.to,
        email: args.email,
        domain: args.domain,
        reseller: args.reseller,
        provider: args.provider,
        lang,
        text: None,
        text_file: args.text,
        unsupported_country: args.unsupported_country,
        gdap: (args.kind == RequestKind::Gdap).then_some(GdapTerms {
            display_name: args.name,
            duration_days: args.days,
            roles: args.gdap_roles,
            auto_extend: args.auto_extend,
        }),
        link: args.link,
    };
    let intent = Intent::RequestRelationship(Box::new(draft));
    let Some(done) = review::change(session, intent)? else {
        return Ok(());
    };
    let service = session.service()?;
    let Some(made) = service.requests()?.pop() else {
        return Ok(());
    };
    // RQ-16: always a file, which nobody has to find in a scroll-back.
    let path = args.output.unwrap_or_else(|| {
        files::unused(&PathBuf::from(format!(
            "contas-request-{}.txt",
            made.number
        )))
    });
    let path = service.save_invitation(&made, &path)?;
    let mut value = item(&made, session);
    value["file"] = json!(path);
    let mut output = session.output();
    review::result(session, &mut output, &done, value)?;
    if session.is_table() {
        for line in made.text.lines() {
            output.line(line)?;
        }
        output.line(
            &session
                .catalogue
                .say(&Message::new("request-saved").with("path", path.display().to_string())),
        )?;
    }
    output.flush()?;
    Ok(())
}

fn list(session: &Session, of: Option<&str>) -> Result<(), Failure> {
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let of = segment(service, of)?;
    let mut requests = service.requests()?;
    requests.retain(|request| {
        of.as_ref()
            .is_none_or(|of| request.customer.is_some_and(|key| of.contains(&key)))
    });
    let mut output = session.output();
    output.list(
        &session.catalogue,
        COLUMNS,
        requests.iter().map(|request| item(request, session)),
    )?;
    output.flush()?;
    Ok(())
}

fn show(session: &Session, number: u64) -> Result<(), Failure> {
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let (request, _) = service.request(number)?;
    let mut output = session.output();
    if session.is_table() {
        for line in request.text.lines() {
            output.line(line)?;
        }
    } else {
        output.object(&item(&request, session))?;
    }
    output.flush()?;
    Ok(())
}

/// A request as JSON, with what follows from today.
fn item(request: &RelationshipRequest, session: &Session) -> Value {
    let now = session.clock().now();
    let mut value = serde_json::to_value(request).unwrap_or_default();
    value["status"] = json!(request.status_at(now));
    value["ageDays"] = json!(request.age_days(now));
    value["ends"] = json!(request.ends(now).map(format::iso));
    value["lastFollowUp"] = json!(request.follow_ups.last().map(|last| format::iso(last.at)));
    value
}

fn answer(session: &Session, number: u64, answer: Answer) -> Result<(), Failure> {
    if let Some(done) = review::change(session, Intent::AnswerRequest { number, answer })? {
        let (request, _) = session.service()?.request(number)?;
        let mut output = session.output();
        review::result(session, &mut output, &done, item(&request, session))?;
        output.flush()?;
    }
    Ok(())
}
