//! `contas transfers …`: the transfer desk on the command line.

mod change;
mod show;

use jiff::Timestamp;

use crate::{
    cli::{args::transfers::TransfersCommand, exit::Failure, session::Session},
    domain::{
        customer::CustomerKey, guid::Guid, permission::Act, record::RecordId, transfer::EventKind,
    },
    service::transfers::{TransferEvent, Verb},
};

use super::customers::may;

/// Runs the command.
pub fn run(session: &Session, command: TransfersCommand) -> Result<(), Failure> {
    match command {
        TransfersCommand::New(args) => change::new(session, &args),
        TransfersCommand::Receive(args) => change::receive(session, &args),
        TransfersCommand::Send(args) => {
            change::verb(session, &args.transfer, Verb::Send, |event| {
                event.confirm = args.confirm;
            })
        }
        TransfersCommand::Accept(args) => change::accept(session, args),
        TransfersCommand::Decline(args) => end(session, args, Verb::Decline),
        TransfersCommand::Cancel(args) => end(session, args, Verb::Cancel),
        TransfersCommand::Withdraw(args) => end(session, args, Verb::Withdraw),
        TransfersCommand::Event(args) => change::event(session, args),
        TransfersCommand::Billing(args) => change::billing(session, &args),
        TransfersCommand::List(args) => show::list(session, &args),
        TransfersCommand::Show(args) => show::show(session, &args),
        TransfersCommand::Readiness(args) => show::readiness(session, &args),
        TransfersCommand::Review(args) => show::review(session, &args),
        TransfersCommand::Timeline(args) => show::timeline(session, &args),
        TransfersCommand::Form(args) => show::form(session, &args),
    }
}

fn end(
    session: &Session,
    args: crate::cli::args::transfers::TransferEndArgs,
    verb: Verb,
) -> Result<(), Failure> {
    change::verb(session, &args.transfer, verb, |event| {
        event.note = args.reason;
    })
}

/// The transfer that is meant.
fn find(session: &Session, what: &str) -> Result<(CustomerKey, Guid), Failure> {
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    match service.find_transfer(what)? {
        RecordId::Transfer(key, id) => Ok((key, id)),
        _ => Err(Failure::Refusal(crate::service::Refusal::NotFound {
            what: what.to_owned(),
        })),
    }
}

fn event_of(key: CustomerKey, id: Guid, event: EventKind) -> TransferEvent {
    TransferEvent::new(key, id, event)
}

/// The clock of a listing: `--at`, else now.
fn clock(session: &Session, at: Option<Timestamp>) -> Timestamp {
    at.unwrap_or_else(|| session.clock().now())
}
