//! Issue words: windows that close, terms that end in 30 days, requests about to expire.

use super::*;
use crate::domain::subscription::{RefundOption, Subscription};

const NOW: &str = "2026-11-22T12:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn made(end: &str, until: Option<&str>, status: Status) -> Glance {
    let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
    let mut of = Subscription::new(customer, Guid::from_bytes([2; 16]));
    of.status = status;
    of.commitment_end_date_time = Some(at(end));
    of.cancellation_allowed_until_date = until.map(at);
    of.refund_options = vec![RefundOption::default()];
    Glance::of(&of)
}

fn kinds(of: &Glance, ahead: Ahead) -> Vec<Kind> {
    of_subscription(of, at(NOW), ahead)
        .map(|due| due.kind)
        .collect()
}

#[test]
fn due_a_term_that_ends_within_30_days_and_a_window_that_closes() {
    let standard = Ahead::default();
    for (end, until, status, expected) in [
        (
            "2026-12-22T12:00:00Z",
            None,
            Status::Active,
            vec![Kind::Term],
        ),
        ("2026-12-22T12:00:01Z", None, Status::Active, vec![]),
        ("2026-11-22T11:59:59Z", None, Status::Active, vec![]),
        ("2026-12-01T00:00:00Z", None, Status::Deleted, vec![]),
        (
            "2026-12-01T00:00:00Z",
            None,
            Status::Suspended,
            vec![Kind::Term],
        ),
        (
            "2027-12-01T00:00:00Z",
            Some("2026-11-25T00:00:00Z"),
            Status::Active,
            vec![Kind::Window],
        ),
        (
            "2027-12-01T00:00:00Z",
            Some("2026-11-22T11:00:00Z"),
            Status::Active,
            vec![],
        ),
        // It can be cancelled at any time: only its term is due.
        (
            "2026-12-01T00:00:00Z",
            Some("2026-12-01T00:00:00Z"),
            Status::Active,
            vec![Kind::Term],
        ),
    ] {
        assert_eq!(
            kinds(&made(end, until, status), standard),
            expected,
            "{end} {until:?}"
        );
    }
    let later = made("2027-01-20T00:00:00Z", None, Status::Active);
    assert_eq!(kinds(&later, Ahead::days(60)), [Kind::Term]);
}

#[test]
fn due_what_is_late_comes_first_then_the_day() {
    let due = |kind, at| Due {
        kind,
        at,
        customer: CustomerKey::direct(Guid::from_bytes([1; 16])),
        id: Guid::from_bytes([2; 16]),
        name: String::new(),
        hint: Message::new("due-hint-ends"),
    };
    let mut all = vec![
        due(Kind::Term, at("2026-12-01T00:00:00Z")),
        due(Kind::Window, at("2026-11-25T00:00:00Z")),
        due(Kind::Stale, at("2026-01-01T00:00:00Z")),
        due(Kind::Stuck, at("2026-11-01T00:00:00Z")),
    ];
    sort(&mut all);
    let kinds: Vec<_> = all.iter().map(|due| due.kind).collect();
    assert_eq!(kinds, [Kind::Stuck, Kind::Stale, Kind::Window, Kind::Term]);
}

/// By the calendar, like the countdown of a request (TRF-24): a second after the end is not two days after it.
#[test]
fn trf_24_days_are_those_of_the_calendar() {
    for (end, now, left) in [
        ("2026-12-28T01:41:08Z", "2026-12-27T01:41:09Z", 1),
        ("2026-12-28T01:41:08Z", "2026-12-28T00:00:00Z", 0),
        ("2026-12-28T01:41:08Z", "2026-12-28T23:59:59Z", 0),
        ("2026-12-28T01:41:08Z", "2026-12-29T01:41:09Z", -1),
        ("2027-03-01T00:00:00Z", "2026-12-31T12:00:00Z", 60),
    ] {
        assert_eq!(days(at(end), at(now)), left, "{end} seen from {now}");
    }
}
