//! Transfers that wait: the clocks of accounts.md 4.7 and TRF-24.

use jiff::{SignedDuration, Timestamp};

use super::{Ahead, Due, Kind, soon};
use crate::domain::{
    message::Message,
    transfer::{Transfer, TransferKind, TransferState},
};

/// A request lives 30 days; after 30 days without an event a transfer is stale.
const MONTH: SignedDuration = SignedDuration::from_hours(30 * 24);
/// In progress for so long is normal.
const SLOW: SignedDuration = SignedDuration::from_mins(15);
/// Then it is a matter for a service request.
const STUCK: SignedDuration = SignedDuration::from_hours(3 * 24);

pub(super) fn due(of: &Transfer, now: Timestamp, ahead: Ahead) -> Option<Due> {
    if !of.state.open() {
        return None;
    }
    let begun = of.created_at?;
    let age = now.duration_since(begun);
    let (kind, at, hint) = match of.state {
        TransferState::Pending if of.kind != TransferKind::Manual => {
            let end = of.expires_at.or_else(|| begun.checked_add(MONTH).ok())?;
            if now >= end {
                (Kind::Expired, end, Message::new("due-hint-expired"))
            } else if soon(end, now, ahead.transfers) {
                (Kind::Expires, end, Message::new("due-hint-expires"))
            } else {
                return None;
            }
        }
        TransferState::InProgress if age > STUCK => {
            (Kind::Stuck, begun, Message::new("due-hint-stuck"))
        }
        TransferState::InProgress if age > SLOW => {
            (Kind::Slow, begun, Message::new("due-hint-slow"))
        }
        _ if age > MONTH => (Kind::Stale, begun, Message::new("due-hint-stale")),
        _ => return None,
    };
    Some(Due {
        kind,
        at,
        customer: of.customer(),
        id: of.id,
        name: of.counterparty.clone(),
        hint,
    })
}
