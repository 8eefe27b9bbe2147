//! What must be true of a transfer in each state, whatever led there (accounts.md 4.2, 4.4, 4.7). Nothing in here asks the
//! machine of the program.

use std::collections::BTreeSet;

use contas::domain::{
    subscription::{Subscription, SubscriptionStatus},
    transfer::{
        Direction, EventKind as E, ItemState, SignatureRole, Transfer, TransferKind,
        TransferState as S, checklist,
    },
};
use jiff::SignedDuration;

use super::spec;

/// All that is wrong with it.
pub(crate) fn broken(transfer: &Transfer) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            wrong.push(format!("{}: {what}", transfer.state.word()));
        }
    };
    history(transfer, &mut must);
    people(transfer, &mut must);
    match transfer.kind {
        TransferKind::Manual => papers(transfer, &mut must),
        TransferKind::ApiLegacy => self_service(transfer, &mut must),
        _ => request(transfer, &mut must),
    }
    if transfer.state.moved() {
        moved(transfer, &mut must);
    }
    wrong
}

/// One event begins where the one before ended, and each is a line of the specification.
fn history(transfer: &Transfer, must: &mut impl FnMut(bool, &str)) {
    let events = &transfer.events;
    must(!events.is_empty(), "no history");
    for event in events {
        must(
            spec::follows(transfer.kind, event),
            &format!("{event:?} is in no table"),
        );
        must(!event.operator.is_empty(), "nobody recorded it");
    }
    for pair in events.windows(2) {
        must(pair[0].to == pair[1].from, "a gap in the history");
        must(pair[0].at <= pair[1].at, "time runs backwards");
        must(
            !matches!(pair[1].event, E::Made | E::Received),
            "begun twice",
        );
    }
    must(
        events.last().is_some_and(|last| last.to == transfer.state),
        "the state is not the last event's",
    );
    let read = events.iter().any(|event| event.event == E::Refreshed);
    must(
        read || spec::states(transfer.kind).contains(transfer.state.word()),
        "a state of another kind",
    );
}

/// TRF-34: one signature a role, three different people, none before the notice.
fn people(transfer: &Transfer, must: &mut impl FnMut(bool, &str)) {
    let names: BTreeSet<_> = transfer
        .signatures
        .iter()
        .map(|it| it.name.to_lowercase())
        .collect();
    must(
        names.len() == transfer.signatures.len(),
        "one person signed twice",
    );
    for role in SignatureRole::ALL {
        let count = transfer
            .signatures
            .iter()
            .filter(|it| it.role == role)
            .count();
        must(count <= 1, "one role signed twice");
    }
}

fn seen(transfer: &Transfer, state: S) -> bool {
    transfer.events.iter().any(|event| event.to == state)
}

fn papers(transfer: &Transfer, must: &mut impl FnMut(bool, &str)) {
    if seen(transfer, S::NoticeReceived) {
        for guard in ["G-M1", "G-M2", "G-M3", "G-M4", "G-M5"] {
            must(
                transfer.guards.iter().any(|it| it.guard == guard),
                &format!("{guard} unanswered"),
            );
        }
        let notice = transfer
            .events
            .iter()
            .find(|event| event.event == E::NoticeReceived)
            .unwrap();
        must(
            !notice.attachments.is_empty() || !notice.note.is_empty(),
            "no notice in writing",
        );
        must(
            transfer
                .items
                .iter()
                .any(|it| it.offer == "Microsoft Azure"),
            "no classic Azure",
        );
    }
    if seen(transfer, S::TicketOpen) {
        must(!transfer.ticket.is_empty(), "no ticket number");
    }
    if seen(transfer, S::FormSent) {
        must(!transfer.recipient.is_empty(), "no recipient");
        must(!transfer.attachments.is_empty(), "no form");
        must(
            transfer
                .signatures
                .iter()
                .any(|it| it.role == SignatureRole::CurrentPartner),
            "signature 1 is missing",
        );
    }
    let returned = transfer.state == S::FormReturned || seen(transfer, S::Submitted);
    if returned {
        must(transfer.signatures.len() == 3, "not three signatures");
        must(transfer.agreement_confirmed, "no agreement");
    }
    if seen(transfer, S::Submitted) {
        must(!transfer.our_admin_contact.name.is_empty(), "our contact");
        must(
            !transfer.counterparty.admin_contact.name.is_empty(),
            "their contact",
        );
    }
    if seen(transfer, S::Verifying) {
        must(!transfer.engineer.is_empty(), "no engineer");
    }
    if seen(transfer, S::Transferred) {
        for item in &transfer.items {
            must(
                item.new_subscription_id
                    .is_some_and(|id| id != item.subscription_id),
                "no new id",
            );
            must(
                item.azure_id == Some(item.subscription_id),
                "the Azure id changed",
            );
        }
    }
    if matches!(transfer.state, S::Cancelled | S::Refused) {
        must(!transfer.reason.is_empty(), "no reason");
    }
}

fn self_service(transfer: &Transfer, must: &mut impl FnMut(bool, &str)) {
    let sent = transfer.events.iter().any(|event| event.event == E::Sent);
    if sent && transfer.direction == Direction::Outgoing {
        must(!transfer.items.is_empty(), "sent without items");
    }
}

/// TRF-24, TRF-25: thirty days, and after them nothing but the end.
fn request(transfer: &Transfer, must: &mut impl FnMut(bool, &str)) {
    let Some(begun) = transfer.events.iter().find(|event| event.to == S::Pending) else {
        must(
            matches!(transfer.state, S::Draft | S::Cancelled),
            "went on without a request",
        );
        return;
    };
    let end = begun.at + SignedDuration::from_hours(30 * 24);
    for event in transfer
        .events
        .iter()
        .filter(|event| event.from == S::Pending)
    {
        match event.event {
            E::Expired => must(event.at >= end, "expired too early"),
            E::Accepted | E::Declined | E::Cancelled => must(event.at < end, "answered too late"),
            _ => {}
        }
    }
    if transfer.state == S::Closed {
        let (done, all) = checklist::progress(&transfer.checklist);
        must(all > 0 && done == all, "closed with open tasks");
    }
}

fn moved(transfer: &Transfer, must: &mut impl FnMut(bool, &str)) {
    must(!transfer.checklist.is_empty(), "no checklist");
    for item in &transfer.items {
        must(
            item.state != ItemState::Chosen,
            "an item of which nobody knows what became",
        );
        must(
            (item.state == ItemState::Moved) == item.billed_from.is_some(),
            "billed from when?",
        );
    }
}

/// TRF-15: what left us is not active here any more; what failed is as it was.
pub(crate) fn book_follows(transfer: &Transfer, changed: &[Subscription]) -> bool {
    changed.iter().all(|subscription| match transfer.direction {
        Direction::Outgoing => matches!(
            subscription.status,
            SubscriptionStatus::Deleted | SubscriptionStatus::Suspended
        ),
        Direction::Incoming => subscription.status == SubscriptionStatus::Active,
    })
}
