//! Time: expiry, and the badges `stale`, `slow`, `stuck`. All of it from a time that is given (accounts.md 4.7, TRF-24).

use jiff::{SignedDuration, Timestamp, civil::Weekday, tz::TimeZone};

use super::{
    Transfer,
    state::{TransferKind, TransferState as S},
};

/// A pending request ends after 30 days without an answer (TRF-24, AMB-22).
pub const EXPIRY: SignedDuration = SignedDuration::from_hours(30 * 24);
/// A transfer in which nothing happens for 30 days is stale.
pub const STALE: SignedDuration = SignedDuration::from_hours(30 * 24);
/// "In progress" for up to 15 minutes is normal (TRF-24).
pub const SLOW: SignedDuration = SignedDuration::from_mins(15);
/// After three days of retries: a service request (TRF-24).
pub const STUCK: SignedDuration = SignedDuration::from_hours(3 * 24);
/// Microsoft acknowledges the form within eight business hours.
pub const ACKNOWLEDGE: SignedDuration = SignedDuration::from_hours(8);

/// Business hours: Monday to Friday, 09:00 to 17:00 UTC, so that eight of them are one working day.
const OPEN: i64 = 9;
const CLOSE: i64 = 17;

/// A mark of time on a transfer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Badge {
    /// Nothing happened for 30 days.
    Stale,
    /// It takes longer than is usual.
    Slow,
    /// It will not go on by itself: open a service request.
    Stuck,
}

impl Badge {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Stale => "transfer-badge-stale",
            Self::Slow => "transfer-badge-slow",
            Self::Stuck => "transfer-badge-stuck",
        }
    }
}

/// When something last happened.
pub fn last_event(transfer: &Transfer) -> Option<Timestamp> {
    transfer
        .events
        .last()
        .map(|event| event.at)
        .or(transfer.created_at)
}

/// When it came into the state it is in.
pub fn since(transfer: &Transfer) -> Option<Timestamp> {
    transfer
        .events
        .iter()
        .rev()
        .find(|event| event.from != event.to)
        .or(transfer.events.first())
        .map(|event| event.at)
        .or(transfer.created_at)
}

/// When an unanswered request ends; `None` where nothing waits for an answer.
pub fn expires(transfer: &Transfer) -> Option<Timestamp> {
    if transfer.state != S::Pending {
        return None;
    }
    transfer.expires_at.or_else(|| {
        transfer
            .created_at
            .and_then(|made| made.checked_add(EXPIRY).ok())
    })
}

/// Whether the request has run out, although nobody recorded it yet.
pub fn expired(transfer: &Transfer, now: Timestamp) -> bool {
    expires(transfer).is_some_and(|end| now >= end)
}

/// The state at a time: a pending request that ran out is expired (computed here, confirmed by a refresh).
pub fn state(transfer: &Transfer, now: Timestamp) -> S {
    if expired(transfer, now) {
        S::Expired
    } else {
        transfer.state
    }
}

/// The mark a transfer has at a time.
pub fn badge(transfer: &Transfer, now: Timestamp) -> Option<Badge> {
    let passed = |from: Option<Timestamp>, limit: SignedDuration| {
        from.is_some_and(|from| now.duration_since(from) > limit)
    };
    match transfer.state {
        S::InProgress | S::Accepting if passed(since(transfer), STUCK) => Some(Badge::Stuck),
        S::InProgress | S::Accepting if passed(since(transfer), SLOW) => Some(Badge::Slow),
        S::Pending => None,
        state if state.open() || state == S::Transferred => {
            let late = state == S::Submitted
                && since(transfer).is_some_and(|from| business_time(from, now) > ACKNOWLEDGE);
            if passed(last_event(transfer), STALE) {
                Some(Badge::Stale)
            } else if late {
                Some(Badge::Slow)
            } else {
                None
            }
        }
        _ => None,
    }
}

/// The next moment at which the mark or the state of a transfer changes by itself, with what it becomes then.
pub fn deadline(transfer: &Transfer, now: Timestamp) -> Option<Timestamp> {
    let after = |from: Option<Timestamp>, limit: SignedDuration| {
        from.and_then(|from| from.checked_add(limit).ok())
            .filter(|at| *at > now)
    };
    match transfer.state {
        S::Pending => expires(transfer).filter(|at| *at > now),
        S::InProgress | S::Accepting => {
            after(since(transfer), SLOW).or_else(|| after(since(transfer), STUCK))
        }
        state if state.open() || state == S::Transferred => after(last_event(transfer), STALE),
        _ => None,
    }
}

/// Time between two moments that lies within business hours.
pub fn business_time(from: Timestamp, to: Timestamp) -> SignedDuration {
    let mut total = SignedDuration::ZERO;
    if to <= from {
        return total;
    }
    // More than a few weeks is late in any case; the loop stays short.
    let to = from
        .checked_add(SignedDuration::from_hours(24 * 60))
        .map_or(to, |limit| to.min(limit));
    let mut day = from.to_zoned(TimeZone::UTC).date();
    let last = to.to_zoned(TimeZone::UTC).date();
    while day <= last {
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && let Ok(midnight) = day.to_zoned(TimeZone::UTC)
        {
            let start = midnight.timestamp().as_second();
            let open = (start + OPEN * 3600).max(from.as_second());
            let close = (start + CLOSE * 3600).min(to.as_second());
            total += SignedDuration::from_secs((close - open).max(0));
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    total
}

/// Whether a kind has requests that run out.
pub const fn runs_out(kind: TransferKind) -> bool {
    kind.target_creates()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        customer::CustomerKey,
        guid::Guid,
        transfer::{Actor, Direction, EventKind, EventRecord},
    };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn transfer(kind: TransferKind, state: S, since: &str) -> Transfer {
        let key = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let mut made = Transfer::new(key, Guid::from_bytes([2; 16]), kind, Direction::Outgoing);
        made.state = state;
        made.created_at = Some(at(since));
        made.events = vec![EventRecord {
            at: at(since),
            on: None,
            event: EventKind::Noted,
            actor: Actor::Contas,
            operator: String::new(),
            person: String::new(),
            from: S::Draft,
            to: state,
            note: String::new(),
            facts: Vec::new(),
            attachments: Vec::new(),
        }];
        made
    }

    #[test]
    fn trf_24_a_request_runs_out_after_thirty_times_24_hours() {
        let pending = transfer(TransferKind::AzurePlan, S::Pending, "2026-11-22T12:00:00Z");
        assert_eq!(expires(&pending), Some(at("2026-12-22T12:00:00Z")));
        for (now, state_then) in [
            ("2026-12-21T12:00:00Z", S::Pending),
            ("2026-12-22T11:59:59Z", S::Pending),
            ("2026-12-22T12:00:00Z", S::Expired),
            ("2026-12-23T12:00:00Z", S::Expired),
        ] {
            assert_eq!(state(&pending, at(now)), state_then, "{now}");
        }
    }

    #[test]
    fn section_4_7_badges_by_the_clock() {
        use TransferKind as K;
        // 2026-11-20 is a Friday.
        for (kind, state, since, now, badge_then) in [
            (
                K::AzurePlan,
                S::InProgress,
                "2026-11-20T12:00:00Z",
                "2026-11-20T12:15:00Z",
                None,
            ),
            (
                K::AzurePlan,
                S::InProgress,
                "2026-11-20T12:00:00Z",
                "2026-11-20T12:15:01Z",
                Some(Badge::Slow),
            ),
            (
                K::Nce,
                S::InProgress,
                "2026-11-20T12:00:00Z",
                "2026-11-23T12:00:01Z",
                Some(Badge::Stuck),
            ),
            (
                K::ApiLegacy,
                S::Accepting,
                "2026-11-20T12:00:00Z",
                "2026-11-23T12:00:01Z",
                Some(Badge::Stuck),
            ),
            (
                K::Manual,
                S::Submitted,
                "2026-11-20T15:00:00Z",
                "2026-11-23T15:00:00Z",
                None,
            ),
            (
                K::Manual,
                S::Submitted,
                "2026-11-20T15:00:00Z",
                "2026-11-23T15:01:00Z",
                Some(Badge::Slow),
            ),
            (
                K::Manual,
                S::TicketOpen,
                "2026-10-20T12:00:00Z",
                "2026-11-19T12:00:00Z",
                None,
            ),
            (
                K::Manual,
                S::TicketOpen,
                "2026-10-20T12:00:00Z",
                "2026-11-19T12:00:01Z",
                Some(Badge::Stale),
            ),
            (
                K::AzurePlan,
                S::Pending,
                "2026-10-20T12:00:00Z",
                "2027-11-19T12:00:01Z",
                None,
            ),
            (
                K::Manual,
                S::Completed,
                "2026-10-20T12:00:00Z",
                "2027-11-19T12:00:01Z",
                None,
            ),
        ] {
            let made = transfer(kind, state, since);
            assert_eq!(
                badge(&made, at(now)),
                badge_then,
                "{kind:?} {state:?} {now}"
            );
        }
    }
}
