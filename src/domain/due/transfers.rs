//! Transfers that wait: the clocks of accounts.md 4.7 and TRF-24, as [`clock`] has them.

use jiff::Timestamp;

use super::{Ahead, Due, Kind, soon};
use crate::domain::{
    message::Message,
    transfer::{
        Transfer,
        clock::{self, Badge},
    },
};

pub(super) fn due(of: &Transfer, now: Timestamp, ahead: Ahead) -> Option<Due> {
    let (kind, at, hint) = if let Some(end) = clock::expires(of) {
        if now >= end {
            (Kind::Expired, end, Message::new("due-hint-expired"))
        } else if soon(end, now, ahead.transfers) {
            (Kind::Expires, end, Message::new("due-hint-expires"))
        } else {
            return None;
        }
    } else {
        match clock::badge(of, now)? {
            Badge::Stuck => (
                Kind::Stuck,
                clock::since(of)?,
                Message::new("due-hint-stuck"),
            ),
            Badge::Slow => (Kind::Slow, clock::since(of)?, Message::new("due-hint-slow")),
            Badge::Stale => (
                Kind::Stale,
                clock::last_event(of)?,
                Message::new("due-hint-stale"),
            ),
        }
    };
    Some(Due {
        kind,
        at,
        customer: of.customer(),
        id: of.id,
        name: of.counterparty.name.clone(),
        hint,
    })
}
