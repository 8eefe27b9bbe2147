//! What is to be done next in a transfer, by us or by somebody we wait for: the line at the top of its page.

use jiff::Timestamp;

use crate::domain::{
    message::Message,
    transfer::{
        Direction, Transfer, TransferKind as K, TransferState as S, checklist,
        clock::{self, Badge},
    },
};

/// The next thing. Names the transfer, so that a command can be made of it.
pub fn next(transfer: &Transfer, now: Timestamp) -> Message {
    let state = clock::state(transfer, now);
    let message = match transfer.kind {
        K::BillingRequest => Message::new("transfer-do-only-read"),
        K::Manual => manual(transfer, state),
        K::ApiLegacy => self_service(transfer, state, now),
        K::AzurePlan | K::Nce => request(transfer, state, now),
    };
    message
        .with("id", transfer.id.to_string())
        .with("them", transfer.counterparty.name.as_str())
}

fn manual(transfer: &Transfer, state: S) -> Message {
    Message::new(match state {
        S::Draft if transfer.items.is_empty() => "transfer-do-choose-classic",
        S::Draft => "transfer-do-notice",
        S::NoticeReceived => "transfer-do-ticket",
        S::TicketOpen => "transfer-do-form",
        S::FormSent => "transfer-do-signatures",
        S::FormReturned => "transfer-do-attach",
        S::Submitted => "transfer-do-wait-acknowledged",
        S::Verifying => "transfer-do-wait-calls",
        S::Transferred => "transfer-do-clean",
        _ => return afterwards(transfer),
    })
}

fn self_service(transfer: &Transfer, state: S, now: Timestamp) -> Message {
    Message::new(match (state, transfer.direction) {
        (S::Draft, _) if transfer.items.is_empty() => "transfer-do-choose",
        (S::Draft | S::CheckingEligibility, _) => "transfer-do-send",
        (S::Active, Direction::Outgoing) => "transfer-do-wait-target",
        (S::Active, Direction::Incoming) => "transfer-do-answer",
        (S::Accepting, _) => return moving(transfer, now),
        (S::PartiallyComplete, _) if settled(transfer) => "transfer-do-again",
        (S::RemoteOther, _) => "transfer-do-refresh",
        _ => return afterwards(transfer),
    })
}

fn request(transfer: &Transfer, state: S, now: Timestamp) -> Message {
    Message::new(match (state, transfer.direction) {
        (S::Draft, _) => "transfer-do-send",
        (S::Pending, Direction::Incoming) => "transfer-do-wait-source",
        (S::Pending, Direction::Outgoing) => "transfer-do-choose-answer",
        (S::Expired, _) if transfer.state == S::Pending => "transfer-do-expired",
        (S::InProgress, _) => return moving(transfer, now),
        (S::CompletedWithErrors, _) if settled(transfer) => "transfer-do-again",
        (S::RemoteOther, _) => "transfer-do-refresh",
        _ => return afterwards(transfer),
    })
}

/// Microsoft moves it (TRF-24).
fn moving(transfer: &Transfer, now: Timestamp) -> Message {
    Message::new(match clock::badge(transfer, now) {
        Some(Badge::Stuck) => "transfer-do-stuck",
        Some(_) => "transfer-do-slow",
        None => "transfer-do-wait-moving",
    })
}

fn settled(transfer: &Transfer) -> bool {
    transfer.checklist.iter().all(checklist::Task::done)
}

fn afterwards(transfer: &Transfer) -> Message {
    let (done, all) = checklist::progress(&transfer.checklist);
    if done < all && transfer.state.moved() {
        Message::new("transfer-do-tasks").with("count", all - done)
    } else {
        Message::new("transfer-do-nothing")
    }
}
