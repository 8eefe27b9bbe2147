//! The tables of accounts.md 3.2 and SUB-2, row by row.

use super::*;
use crate::domain::{
    customer::CustomerKey,
    guid::Guid,
    subscription::{EntitlementType, Handover, Subscription},
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A subscription whose term ends with 2026, bought a year before.
fn made(kind: Kind, status: Status, renews: bool) -> Subscription {
    let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
    let mut of = Subscription::new(customer, Guid::from_bytes([2; 16]));
    of.status = status;
    of.auto_renew_enabled = renews;
    of.effective_start_date = Some(at("2026-01-01T00:00:00Z"));
    of.commitment_end_date_time = Some(at("2026-12-31T00:00:00Z"));
    of.status_changed_at = Some(at("2026-11-01T00:00:00Z"));
    match kind {
        Kind::Legacy => of.offer_id = "031c9e47-4802-4248-838e-778fb1d2cc05".into(),
        Kind::Reservation => of.entitlement_type = Some(EntitlementType::ReservedInstance),
        Kind::AzurePlan => {
            of.billing_type = "usage".into();
            of.commitment_end_date_time = None;
        }
        Kind::SoftwareSubscription | Kind::PerpetualSoftware => {
            of.entitlement_type = Some(EntitlementType::Software);
            if kind == Kind::PerpetualSoftware {
                of.commitment_end_date_time = None;
            }
        }
        _ => {}
    }
    assert_eq!(of.kind(), kind);
    of
}

fn days(of: &Subscription) -> [Option<String>; 5] {
    let days = predicted(of, CloudId::Public);
    [
        days.renews,
        days.reactivate_until,
        days.expires,
        days.disabled,
        days.deleted,
    ]
    .map(|at| at.map(|at| at.to_zoned(TimeZone::UTC).date().to_string()))
}

#[test]
fn accounts_3_2_the_days_that_follow_a_term() {
    use Status::{Active, Deleted, Disabled, Expired, Suspended};
    let table: [(Kind, Status, bool, [&str; 5]); 11] = [
        (
            Kind::NewCommerce,
            Active,
            true,
            ["2026-12-31", "", "", "", ""],
        ),
        (
            Kind::NewCommerce,
            Active,
            false,
            ["", "", "2026-12-31", "2027-01-30", "2027-04-30"],
        ),
        (
            Kind::NewCommerce,
            Suspended,
            false,
            ["", "2026-12-31", "", "2026-12-31", "2027-04-30"],
        ),
        (
            Kind::NewCommerce,
            Expired,
            false,
            ["", "", "2026-12-31", "2027-01-30", "2027-04-30"],
        ),
        (
            Kind::NewCommerce,
            Disabled,
            false,
            ["", "", "", "", "2027-04-30"],
        ),
        (
            Kind::NewCommerce,
            Deleted,
            false,
            ["", "", "", "", "2026-11-08"],
        ),
        (Kind::Legacy, Active, true, ["2026-12-31", "", "", "", ""]),
        (Kind::Legacy, Active, false, ["", "", "2026-12-31", "", ""]),
        // 90 days after 1 November would be later than the term.
        (
            Kind::Legacy,
            Suspended,
            false,
            ["", "2026-12-31", "", "", "2026-12-31"],
        ),
        (
            Kind::Reservation,
            Active,
            false,
            ["", "", "2026-12-31", "", ""],
        ),
        (Kind::AzurePlan, Active, false, ["", "", "", "", ""]),
    ];
    for (kind, status, renews, expected) in table {
        let found = days(&made(kind, status, renews)).map(Option::unwrap_or_default);
        assert_eq!(found, expected, "{kind:?} {status:?} {renews}");
    }
}

#[test]
fn accounts_3_2_suspended_legacy_data_lasts_90_days_and_60_at_21vianet() {
    let mut of = made(Kind::Legacy, Status::Suspended, false);
    of.commitment_end_date_time = Some(at("2027-12-31T00:00:00Z"));
    let gone = |cloud| predicted(&of, cloud).deleted.unwrap();
    assert_eq!(gone(CloudId::Public), at("2027-01-30T00:00:00Z"));
    assert_eq!(gone(CloudId::Vianet), at("2026-12-31T00:00:00Z"));
}

#[test]
fn sub_2_the_windows_by_product_and_the_field_above_them() {
    let table = [
        (Kind::NewCommerce, Some("2026-01-08T00:00:00Z")),
        (Kind::SoftwareSubscription, Some("2026-01-08T00:00:00Z")),
        (Kind::PerpetualSoftware, Some("2026-01-31T00:00:00Z")),
        (Kind::Legacy, None),
        (Kind::AzurePlan, None),
    ];
    for (kind, end) in table {
        let mut of = made(kind, Status::Active, false);
        let window = cancellation_window(&of);
        match end {
            Some(end) => assert_eq!(window, Window::Until(at(end), By::Table), "{kind:?}"),
            None => assert_eq!(window, Window::AnyTime, "{kind:?}"),
        }
        let said = at("2026-06-01T10:00:00Z");
        of.cancellation_allowed_until_date = Some(said);
        assert_eq!(cancellation_window(&of), Window::Until(said, By::Service));
    }
    let mut never = made(Kind::NewCommerce, Status::Active, false);
    never.cancellation_excluded = true;
    assert_eq!(cancellation_window(&never), Window::Never);
    never.cancellation_excluded = false;
    never.effective_start_date = None;
    assert_eq!(cancellation_window(&never), Window::Unknown);
}

#[test]
fn accounts_3_1_a_term_ends_at_the_end_of_its_last_day() {
    let mut of = made(Kind::NewCommerce, Status::Active, false);
    of.commitment_end_date_time = None;
    of.commitment_end_date = Some("2026-12-31".parse().unwrap());
    assert_eq!(term_end(&of), Some(at("2026-12-31T23:59:59Z")));
}

#[test]
fn api_5_year_1_is_no_date_and_year_9999_no_end() {
    let mut of = made(Kind::NewCommerce, Status::Active, false);
    for text in ["0001-01-01T00:00:00Z", "9999-12-10T00:00:00Z"] {
        of.commitment_end_date_time = Some(at(text));
        assert_eq!(term_end(&of), None, "{text}");
        assert_eq!(predicted(&of, CloudId::Public), Predicted::default());
    }
}

#[test]
fn accounts_3_5_a_trial_without_an_end_lasts_30_days() {
    let mut of = made(Kind::NewCommerce, Status::Active, false);
    of.is_trial = true;
    of.commitment_end_date_time = None;
    assert_eq!(term_end(&of), Some(at("2026-01-31T00:00:00Z")));
}

#[test]
fn sub_4_a_renewal_runs_the_day_after_the_end_from_one_minute_past_midnight() {
    let of = made(Kind::NewCommerce, Status::Active, true);
    for (now, runs) in [
        ("2026-12-31T23:59:59Z", false),
        ("2027-01-01T00:00:59Z", false),
        ("2027-01-01T00:01:00Z", true),
        ("2027-01-02T00:00:59Z", true),
        ("2027-01-02T00:01:00Z", false),
    ] {
        assert_eq!(renewing(&of, at(now)).is_some(), runs, "{now}");
    }
    let off = made(Kind::NewCommerce, Status::Active, false);
    assert_eq!(renewing(&off, at("2027-01-01T12:00:00Z")), None);
}

#[test]
fn trf_15_what_moved_away_has_no_days_here() {
    let mut of = made(Kind::NewCommerce, Status::Deleted, false);
    assert!(predicted(&of, CloudId::Public).deleted.is_some());
    let handover = Handover {
        azure_subscription_id: None,
        billed_from: Some(jiff::civil::date(2026, 11, 2)),
        new_subscription_id: Some(Guid::from_bytes([7; 16])),
        partner: "Fabrikam".into(),
        partner_tenant_id: None,
        subscription_id: of.id,
        transfer_id: Guid::from_bytes([9; 16]),
    };
    of.note_moved_to(&handover);
    assert_eq!(of.moved_to(), Some(handover));
    assert_eq!(predicted(&of, CloudId::Public), Predicted::default());
    // A member of this name that somebody else wrote is none.
    of.other.insert("transferredFrom".into(), "\"x\"".into());
    assert_eq!(of.came_from(), None);
}
