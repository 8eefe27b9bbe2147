//! The guards of accounts.md 3.3, 3.5 and 3.9.

use super::*;
use crate::domain::{
    customer::CustomerKey,
    finding::blocked,
    guid::Guid,
    subscription::{EntitlementType, RefundableQuantity, RefundableSeats, ScheduledTerm},
};

const NOW: &str = "2026-11-22T12:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Around<'static> {
    Around::alone(at(NOW))
}

fn made(number: u8, status: Status) -> Subscription {
    let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
    let mut subscription = Subscription::new(customer, Guid::from_bytes([number; 16]));
    subscription.offer_name = "Microsoft 365".into();
    subscription.quantity = 10;
    subscription.status = status;
    subscription
}

fn active() -> Subscription {
    made(2, Status::Active)
}

fn codes(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(|finding| finding.code).collect()
}

#[test]
fn accounts_3_3_who_can_be_suspended() {
    assert!(check_suspend(&active(), &now()).is_empty());
    let changes: [fn(&mut Subscription); 4] = [
        |s| s.status = Status::Suspended,
        |s| s.is_trial = true,
        |s| s.actions = vec!["cancel".into()],
        |s| s.entitlement_type = Some(EntitlementType::Software),
    ];
    for change in changes {
        let mut subscription = active();
        change(&mut subscription);
        assert!(
            blocked(&check_suspend(&subscription, &now())),
            "{subscription:?}"
        );
    }
}

#[test]
fn accounts_3_3_an_azure_plan_in_use_is_not_suspended() {
    let mut plan = active();
    plan.billing_type = "usage".into();
    let mut azure = made(3, Status::Active);
    azure.billing_type = "usage".into();
    azure.parent_subscription_id = Some(plan.id);
    let family = [plan.clone(), azure];
    let around = Around {
        family: &family,
        ..now()
    };
    assert_eq!(codes(&check_suspend(&plan, &around)), ["900115"]);
    let mut idle = family.clone();
    idle[1].status = Status::Suspended;
    let around = Around {
        family: &idle,
        ..now()
    };
    assert!(check_suspend(&plan, &around).is_empty());
}

#[test]
fn accounts_3_3_who_can_be_reactivated() {
    let mut of = made(2, Status::Suspended);
    of.commitment_end_date_time = Some(at("2026-12-31T00:00:00Z"));
    assert!(check_reactivate(&of, &now()).is_empty());
    assert_eq!(codes(&check_reactivate(&active(), &now())), ["3.3"]);
    let mut late = of.clone();
    late.commitment_end_date_time = Some(at(NOW));
    assert_eq!(codes(&check_reactivate(&late, &now())), ["3.3"]);
    let mut fraud = of.clone();
    fraud.suspension_reasons = vec!["Fraud".into()];
    assert!(blocked(&check_reactivate(&fraud, &now())));
    let base = made(9, Status::Suspended);
    of.parent_subscription_id = Some(base.id);
    let family = [base, of.clone()];
    let around = Around {
        family: &family,
        ..now()
    };
    assert_eq!(codes(&check_reactivate(&of, &around)), ["27009"]);
}

#[test]
fn rm_06_rm_07_sub_2_who_can_be_cancelled() {
    let mut late = active();
    late.cancellation_allowed_until_date = Some(at("2026-11-22T11:59:59Z"));
    assert_eq!(codes(&check_cancel(&late, &now())), ["RM-07"]);
    late.entitlement_type = Some(EntitlementType::ReservedInstance);
    assert!(
        !blocked(&check_cancel(&late, &now())),
        "Azure support cancels it"
    );
    let mut ended = active();
    ended.status = Status::Deleted;
    assert!(blocked(&check_cancel(&ended, &now())));
    assert!(check_cancel(&active(), &now()).is_empty());
    assert!(check_cancel(&made(2, Status::Suspended), &now()).is_empty());
    assert!(blocked(&check_cancel(&made(2, Status::Pending), &now())));
    // Only the service knows: contas's own table warns.
    let mut old = active();
    old.effective_start_date = Some(at("2026-01-01T00:00:00Z"));
    let found = check_cancel(&old, &now());
    assert_eq!((codes(&found), blocked(&found)), (vec!["SUB-2"], false));
    let mut never = active();
    never.cancellation_excluded = true;
    assert!(blocked(&check_cancel(&never, &now())));
}

#[test]
fn accounts_3_5_a_trial_changes_neither_status_nor_quantity() {
    let mut trial = active();
    trial.is_trial = true;
    for found in [
        check_suspend(&trial, &now()),
        check_cancel(&trial, &now()),
        check_quantity(&trial, Some(20), &now()),
    ] {
        assert_eq!(codes(&found), ["3.5"]);
    }
    assert!(check_auto_renew(&trial, &now()).is_empty());
}

#[test]
fn sub_3_seats_go_up_at_any_time_and_down_only_in_their_own_window() {
    let mut of = active();
    of.refundable_quantity = Some(RefundableQuantity {
        total_quantity: 5,
        details: vec![
            RefundableSeats {
                quantity: 2,
                allowed_until_date_time: Some(at("2026-11-21T00:00:00Z")),
            },
            RefundableSeats {
                quantity: 3,
                allowed_until_date_time: Some(at("2026-11-25T00:00:00Z")),
            },
        ],
    });
    assert_eq!(
        open_seats(&of, at(NOW)),
        Some((3, Some(at("2026-11-25T00:00:00Z"))))
    );
    for (quantity, refused) in [
        (11, None),
        (10, None),
        (7, None),
        (6, Some("SUB-3")),
        (0, Some("2002")),
    ] {
        let found = check_quantity(&of, Some(quantity), &now());
        assert_eq!(codes(&found).first().copied(), refused, "{quantity}");
    }
    // Nobody listed them: the purchase began a window of seven days.
    of.refundable_quantity = None;
    of.effective_start_date = Some(at("2026-11-20T00:00:00Z"));
    assert!(check_quantity(&of, Some(5), &now()).is_empty());
    of.effective_start_date = Some(at("2026-11-01T00:00:00Z"));
    assert!(blocked(&check_quantity(&of, Some(5), &now())));
    of.effective_start_date = None;
    assert!(!blocked(&check_quantity(&of, Some(5), &now())));
    // Legacy seats go at any time.
    of.offer_id = "031c9e47-4802-4248-838e-778fb1d2cc05".into();
    of.effective_start_date = Some(at("2020-01-01T00:00:00Z"));
    assert!(check_quantity(&of, Some(1), &now()).is_empty());
}

#[test]
fn accounts_3_3_the_quantity_of_a_suspended_one_stays_and_a_schedule_is_lost() {
    let suspended = made(2, Status::Suspended);
    assert_eq!(
        codes(&check_quantity(&suspended, Some(11), &now())),
        ["2001"]
    );
    let mut planned = active();
    planned.scheduled_next_term_instructions = Some(ScheduledTerm::default());
    let found = check_quantity(&planned, Some(11), &now());
    assert_eq!((codes(&found), blocked(&found)), (vec!["3.3"], false));
    let mut usage = active();
    usage.billing_type = "usage".into();
    assert!(blocked(&check_quantity(&usage, Some(2), &now())));
}

#[test]
fn sub_23_an_open_transfer_is_warned_of() {
    let around = Around {
        transfer: Some("Fabrikam"),
        ..now()
    };
    for found in [
        check_quantity(&active(), Some(11), &around),
        check_suspend(&active(), &around),
        check_cancel(&active(), &around),
    ] {
        assert_eq!((codes(&found), blocked(&found)), (vec!["SUB-23"], false));
    }
}

#[test]
fn sub_4_while_it_renews_only_the_name_changes() {
    let mut of = active();
    of.auto_renew_enabled = true;
    of.commitment_end_date_time = Some(at("2026-11-21T00:00:00Z"));
    assert!(codes(&check_suspend(&of, &now())).contains(&"SUB-4"));
    assert!(codes(&check_auto_renew(&of, &now())).contains(&"SUB-4"));
    assert!(check_rename(&of, Some("Matriz")).is_empty());
}

#[test]
fn amb_9_a_nickname_has_1_to_128_units() {
    for (name, good) in [
        ("a".to_owned(), true),
        ("x".repeat(128), true),
        ("x".repeat(129), false),
        ("😀".repeat(65), false),
        ("  ".to_owned(), false),
        ("a\nb".to_owned(), false),
    ] {
        assert_eq!(
            check_rename(&active(), Some(&name)).is_empty(),
            good,
            "{name}"
        );
    }
    assert!(blocked(&check_rename(&made(2, Status::Expired), Some("a"))));
}

#[test]
fn accounts_3_3_auto_renew_needs_a_term_and_an_active_one() {
    let mut usage = active();
    usage.billing_type = "usage".into();
    assert_eq!(codes(&check_auto_renew(&usage, &now())), ["800093"]);
    assert!(blocked(&check_auto_renew(
        &made(2, Status::Suspended),
        &now()
    )));
    assert!(check_auto_renew(&active(), &now()).is_empty());
}

#[test]
fn accounts_3_8_a_legacy_add_on_needs_an_active_base() {
    let base = made(9, Status::Suspended);
    let mut add_on = active();
    add_on.offer_id = "031c9e47-4802-4248-838e-778fb1d2cc05".into();
    add_on.parent_subscription_id = Some(base.id);
    let family = [base];
    let around = Around {
        family: &family,
        ..now()
    };
    assert!(blocked(&check_new(&add_on, &around)));
    assert!(!blocked(&check_new(&add_on, &now())), "it may come later");
    let mut none = active();
    none.quantity = 0;
    assert!(blocked(&check_new(&none, &now())));
}

#[test]
fn accounts_3_3_what_is_possible_says_why_not() {
    let verdicts = possible(&made(2, Status::Suspended), &now());
    let may: Vec<_> = verdicts
        .iter()
        .filter(|verdict| verdict.refused.is_none())
        .map(|verdict| verdict.command)
        .collect();
    assert_eq!(may, [Command::Reactivate, Command::Cancel, Command::Rename]);
    let quantity = &verdicts[3];
    assert_eq!(
        quantity.refused.as_ref().map(|(code, _)| *code),
        Some("2001")
    );
}
