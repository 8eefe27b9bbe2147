//! What may become of a subscription (accounts.md 3.3), as far as contas records it.

use jiff::Timestamp;

use crate::domain::{
    finding::Finding,
    message::Message,
    subscription::{Bought, Subscription, SubscriptionStatus as Status},
};

/// A subscription that is recorded: a name, an id that is not used by another one.
pub fn check_new(subscription: &Subscription) -> Vec<Finding> {
    let mut found = Vec::new();
    if subscription.offer_name.trim().is_empty() {
        found.push(
            Finding::block("SUB-30", Message::new("subscription-needs-name")).at("offerName"),
        );
    }
    found
}

/// Whether it may be suspended.
pub fn check_suspend(subscription: &Subscription) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut block = |id| found.push(Finding::block("3.3", id));
    if subscription.bought() != Bought::Subscription {
        block(Message::new("subscription-suspend-only-subscriptions"));
    } else if subscription.status != Status::Active {
        block(
            Message::new("subscription-suspend-not-active")
                .with("status", Message::new(subscription.status.text())),
        );
    }
    if subscription.is_trial {
        block(Message::new("subscription-suspend-trial"));
    }
    if !subscription.allows("edit") {
        block(Message::new("subscription-no-edit"));
    }
    found
}

/// Whether it may be cancelled. A reservation is cancelled through Azure support (RM-06) and only recorded here.
pub fn check_cancel(subscription: &Subscription, now: Timestamp) -> Vec<Finding> {
    let mut found = Vec::new();
    if subscription.status.ended() {
        found.push(Finding::block(
            "3.3",
            Message::new("subscription-cancel-ended")
                .with("status", Message::new(subscription.status.text())),
        ));
    }
    if !subscription.allows("cancel") {
        found.push(Finding::block(
            "3.3",
            Message::new("subscription-no-cancel"),
        ));
    }
    if let Some(until) = subscription.cancellation_allowed_until_date
        && until < now
        && subscription.bought() != Bought::Reservation
    {
        found.push(Finding::block(
            "RM-07",
            Message::new("subscription-cancel-window").with("until", until.to_string()),
        ));
    }
    if subscription.bought() == Bought::Reservation {
        found.push(Finding::info(
            "RM-06",
            Message::new("subscription-cancel-reservation"),
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        customer::CustomerKey, finding::blocked, guid::Guid, subscription::EntitlementType,
    };

    fn active() -> Subscription {
        let mut subscription = Subscription::new(
            CustomerKey::direct(Guid::from_bytes([1; 16])),
            Guid::from_bytes([2; 16]),
        );
        subscription.status = Status::Active;
        subscription
    }

    #[test]
    fn accounts_3_3_who_can_be_suspended() {
        assert!(check_suspend(&active()).is_empty());
        let changes: [fn(&mut Subscription); 4] = [
            |s| s.status = Status::Suspended,
            |s| s.is_trial = true,
            |s| s.actions = vec!["cancel".into()],
            |s| s.entitlement_type = Some(EntitlementType::Software),
        ];
        for change in changes {
            let mut subscription = active();
            change(&mut subscription);
            assert!(blocked(&check_suspend(&subscription)), "{subscription:?}");
        }
    }

    #[test]
    fn rm_06_rm_07_who_can_be_cancelled() {
        let now = Timestamp::from_second(1_000).unwrap();
        let mut late = active();
        late.cancellation_allowed_until_date = Timestamp::from_second(999).ok();
        assert_eq!(check_cancel(&late, now)[0].code, "RM-07");
        late.entitlement_type = Some(EntitlementType::ReservedInstance);
        assert!(
            !blocked(&check_cancel(&late, now)),
            "Azure support cancels it"
        );
        let mut ended = active();
        ended.status = Status::Deleted;
        assert!(blocked(&check_cancel(&ended, now)));
        assert!(check_cancel(&active(), now).is_empty());
    }
}
