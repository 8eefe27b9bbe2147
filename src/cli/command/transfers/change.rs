//! Commands that change a transfer: arguments to an intent, its review, its commit.

use serde_json::{Value, json};

use crate::{
    cli::{
        args::transfers::{
            TransferAcceptArgs, TransferBillingArgs, TransferEventArgs, TransferNewArgs,
            TransferPartnerArgs, TransferReceiveArgs,
        },
        exit::{Exit, Failure},
        review,
        session::Session,
    },
    domain::{
        customer::CustomerKey,
        message::Message,
        permission::Act,
        record::RecordId,
        transfer::{Actor, Contact, Counterparty, Direction, TransferKind, facts, machine},
    },
    service::{
        Intent, Plan, Refusal, files,
        plan::Work,
        transfers::{TransferDraft, TransferEvent, Verb, json as transfer_json},
    },
    text::Lang,
};

use super::{clock, event_of, find};
use crate::cli::command::customers::may;

fn draft(
    session: &Session,
    customer: &str,
    kind: TransferKind,
    direction: Direction,
    args: &TransferPartnerArgs,
) -> Result<TransferDraft, Failure> {
    let key = session.customer(customer)?;
    let contact = |text: &str| {
        if text.is_empty() {
            Contact::default()
        } else {
            facts::contact(text)
        }
    };
    Ok(TransferDraft {
        key,
        received: false,
        kind,
        direction,
        counterparty: Counterparty {
            name: args.partner.trim().to_owned(),
            tenant_id: args.partner_tenant,
            partner_id: args.partner_id.trim().to_owned(),
            country: args.partner_country.trim().to_uppercase(),
            admin_contact: contact(&args.contact),
        },
        our_contact: contact(&args.our_contact),
        customer_email: args.customer_email.clone(),
        partner_id_on_record: args.reseller.trim().to_owned(),
        currency_source: args.currency_source.trim().to_owned(),
        currency_target: args.currency_target.trim().to_owned(),
        remote_id: String::new(),
        items: session.service()?.find_items(key, &args.items)?,
        only: args.only,
    })
}

pub(super) fn new(session: &Session, args: &TransferNewArgs) -> Result<(), Failure> {
    let draft = draft(
        session,
        &args.customer,
        args.kind,
        args.direction,
        &args.partner,
    )?;
    if machine::starts(draft.kind, draft.direction) {
        return make(session, draft);
    }
    let lang = match args.text_lang.as_deref() {
        None => None,
        Some(tag) => Some(
            Lang::ALL
                .into_iter()
                .find(|lang| lang.tag().eq_ignore_ascii_case(tag))
                .ok_or_else(|| Failure::Usage(Message::new("cli-unknown-language")))?,
        ),
    };
    wrong_side(session, &draft, lang)
}

/// TRF-1: the other partner starts; what it is to do goes to stdout, nothing is stored.
fn wrong_side(session: &Session, draft: &TransferDraft, lang: Option<Lang>) -> Result<(), Failure> {
    let (lang, text) = session.service()?.instruction(draft, lang)?;
    let mut output = session.output();
    if session.is_table() {
        for line in text.lines() {
            output.line(line)?;
        }
    } else {
        output.object(&json!({
            "rule": "TRF-1",
            "stored": false,
            "language": lang.tag(),
            "instruction": text,
        }))?;
    }
    output.flush()?;
    crate::cli::say(&session.catalogue.say(
        &Message::new("cli-transfer-wrong-side").with("partner", draft.counterparty.name.as_str()),
    ));
    Err(Failure::Said(Exit::Refused))
}

pub(super) fn receive(session: &Session, args: &TransferReceiveArgs) -> Result<(), Failure> {
    let mut draft = draft(
        session,
        &args.customer,
        args.kind,
        args.direction,
        &args.partner,
    )?;
    draft.received = true;
    args.remote_id.trim().clone_into(&mut draft.remote_id);
    make(session, draft)
}

fn make(session: &Session, draft: TransferDraft) -> Result<(), Failure> {
    let plan = session
        .service()?
        .plan(Intent::NewTransfer(Box::new(draft)))?;
    finish(session, plan)
}

/// Reviews, commits, prints the transfer as it is then.
fn finish(session: &Session, plan: Plan) -> Result<(), Failure> {
    let id = plan.records.iter().find_map(|record| match record.id {
        RecordId::Transfer(key, id) => Some((key, id)),
        _ => None,
    });
    let asked = matches!(plan.work, Work::Nothing);
    let Some(done) = review::agree(session, plan)? else {
        return Ok(());
    };
    let service = session.service()?;
    let now = clock(session, None);
    let value = match id {
        Some((key, id)) if !asked => {
            let view = service.transfer_view(key, id, now)?;
            transfer_json::transfer(&view.transfer, view.customer.name(), now)
        }
        _ => Value::Null,
    };
    let mut output = session.output();
    review::result(session, &mut output, &done, value)?;
    if let (true, Some((_, id))) = (session.is_table(), id) {
        output.line(&id.to_string())?;
    }
    output.flush()?;
    Ok(())
}

pub(super) fn verb(
    session: &Session,
    what: &str,
    verb: Verb,
    fill: impl FnOnce(&mut TransferEvent),
) -> Result<(), Failure> {
    let (key, id) = find(session, what)?;
    let service = session.service()?;
    may(service, Act::Transfers)?;
    let (transfer, _) = service.transfer(key, id)?;
    let mut event = event_of(key, id, verb.event(&transfer)?);
    event.by = Some(transfer.us());
    fill(&mut event);
    finish(
        session,
        service.plan(Intent::TransferEvent(Box::new(event)))?,
    )
}

pub(super) fn accept(session: &Session, args: TransferAcceptArgs) -> Result<(), Failure> {
    let (key, _) = find(session, &args.transfer)?;
    let items = chosen(session, key, &args.items)?;
    verb(session, &args.transfer, Verb::Accept, |event| {
        event.items = items;
        event.only = args.only;
        event.confirm = args.confirm;
    })
}

fn chosen(
    session: &Session,
    key: CustomerKey,
    items: &[String],
) -> Result<Option<Vec<crate::domain::guid::Guid>>, Failure> {
    if items.is_empty() {
        return Ok(None);
    }
    Ok(Some(session.service()?.find_items(key, items)?))
}

pub(super) fn event(session: &Session, args: TransferEventArgs) -> Result<(), Failure> {
    let (key, id) = find(session, &args.transfer)?;
    let mut event = event_of(key, id, args.event);
    event.by = args.by.or_else(|| us(session, key, id, args.event));
    event.on = args.on;
    event.person = args.person;
    event.note = args.note;
    event.set = args.set;
    event.files = args.files;
    event.items = chosen(session, key, &args.items)?;
    let plan = session
        .service()?
        .plan(Intent::TransferEvent(Box::new(event)))?;
    finish(session, plan)
}

/// Our own side ticks tasks, where nobody else is named.
fn us(
    session: &Session,
    key: CustomerKey,
    id: crate::domain::guid::Guid,
    event: crate::domain::transfer::EventKind,
) -> Option<Actor> {
    if event != crate::domain::transfer::EventKind::Ticked {
        return None;
    }
    let (transfer, _) = session.service().ok()?.transfer(key, id).ok()?;
    Some(transfer.us())
}

pub(super) fn billing(session: &Session, args: &TransferBillingArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let text = files::read_text(&args.file).map_err(Refusal::from)?;
    let body: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            Failure::Refusal(Refusal::File {
                path: args.file.display().to_string(),
                cause: Message::new("cli-not-json")
                    .with("line", error.line().to_string())
                    .with("column", error.column().to_string()),
            })
        })?;
    let plan = session.service()?.plan(Intent::RecordBillingRequest {
        key,
        body: Box::new(body),
    })?;
    finish(session, plan)
}
