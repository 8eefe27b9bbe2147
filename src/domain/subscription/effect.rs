//! What a change makes of a subscription (accounts.md 3.3): the record before in, the record after out.

use jiff::{SignedDuration, Timestamp};

use super::{
    Kind, RefundableQuantity, RefundableSeats, Subscription, SubscriptionStatus as Status,
    dates::WINDOW_DAYS,
};

impl Subscription {
    /// Suspended: new commerce stops renewing and forgets what was scheduled, but for the next charge.
    #[must_use]
    pub fn suspended(&self, reason: &str, now: Timestamp) -> Self {
        let mut new = self.in_status(Status::Suspended, now);
        reason.trim().clone_into(&mut new.suspended_for);
        if !self.kind().legacy() {
            new.auto_renew_enabled = false;
            new.scheduled_next_term_instructions = None;
        }
        new
    }

    /// Active again; its renewal stays as it is: somebody has to ask for it.
    #[must_use]
    pub fn reactivated(&self, now: Timestamp) -> Self {
        let mut new = self.in_status(Status::Active, now);
        new.suspended_for.clear();
        new
    }

    /// Cancelled for good.
    #[must_use]
    pub fn cancelled(&self, now: Timestamp) -> Self {
        let mut new = self.in_status(Status::Deleted, now);
        new.auto_renew_enabled = false;
        new.scheduled_next_term_instructions = None;
        new
    }

    fn in_status(&self, status: Status, now: Timestamp) -> Self {
        let mut new = self.clone();
        if new.status != status {
            new.status = status;
            new.status_changed_at = Some(now);
        }
        new
    }

    /// With the renewal switched; off forgets what was scheduled for the next term.
    #[must_use]
    pub fn renewing_itself(&self, on: bool) -> Self {
        let mut new = self.clone();
        new.auto_renew_enabled = on;
        if !on {
            new.scheduled_next_term_instructions = None;
        }
        new
    }

    /// With so many seats. New ones get a window of their own, fewer ones use up those that close first (SUB-3);
    /// what was scheduled is forgotten.
    #[must_use]
    pub fn with_quantity(&self, quantity: u64, now: Timestamp) -> Self {
        let mut new = self.clone();
        if quantity == self.quantity {
            return new;
        }
        new.quantity = quantity;
        new.scheduled_next_term_instructions = None;
        if self.kind() == Kind::NewCommerce {
            new.refundable_quantity = self.seats_after(quantity, now);
        }
        new
    }

    fn seats_after(&self, quantity: u64, now: Timestamp) -> Option<RefundableQuantity> {
        let window = SignedDuration::from_hours(24 * WINDOW_DAYS);
        let mut details = if let Some(known) = &self.refundable_quantity {
            known.details.clone()
        } else {
            // Those of the purchase, if somebody knows when that was.
            let begun = self.effective_start_date.or(self.creation_date)?;
            vec![RefundableSeats {
                quantity: self.quantity,
                allowed_until_date_time: begun.checked_add(window).ok(),
            }]
        };
        details.retain(|seats| seats.allowed_until_date_time.is_none_or(|end| end >= now));
        if let Some(more) = quantity.checked_sub(self.quantity) {
            details.push(RefundableSeats {
                quantity: more,
                allowed_until_date_time: now.checked_add(window).ok(),
            });
        } else {
            let mut less = self.quantity - quantity;
            details.sort_by_key(|seats| seats.allowed_until_date_time.unwrap_or(Timestamp::MAX));
            for seats in &mut details {
                let taken = less.min(seats.quantity);
                seats.quantity -= taken;
                less -= taken;
            }
            details.retain(|seats| seats.quantity > 0);
        }
        Some(RefundableQuantity {
            total_quantity: details.iter().map(|seats| seats.quantity).sum(),
            details,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        customer::CustomerKey,
        guid::Guid,
        subscription::{NextCharge, ScheduledTerm},
    };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn made() -> Subscription {
        let customer = CustomerKey::direct(Guid::from_bytes([1; 16]));
        let mut of = Subscription::new(customer, Guid::from_bytes([2; 16]));
        of.status = Status::Active;
        of.quantity = 10;
        of.auto_renew_enabled = true;
        of.effective_start_date = Some(at("2026-11-20T00:00:00Z"));
        of.scheduled_next_term_instructions = Some(ScheduledTerm::default());
        of.next_charge_instructions = Some(NextCharge::default());
        of
    }

    #[test]
    fn accounts_3_3_a_suspension_of_new_commerce_keeps_only_the_next_charge() {
        let now = at("2026-11-22T12:00:00Z");
        let new = made().suspended(" fraud ", now);
        assert_eq!(new.status, Status::Suspended);
        assert!(!new.auto_renew_enabled);
        assert!(new.scheduled_next_term_instructions.is_none());
        assert!(new.next_charge_instructions.is_some());
        assert_eq!(new.status_changed_at, Some(now));
        assert_eq!(new.suspended_for, "fraud");
        let back = new.reactivated(now);
        assert!(!back.auto_renew_enabled, "somebody has to ask for it");
        assert_eq!(back.suspended_for, "");
        let mut legacy = made();
        legacy.offer_id = "ms-azr-0145p".into();
        assert!(legacy.suspended("", now).auto_renew_enabled);
    }

    #[test]
    fn accounts_3_3_what_forgets_the_schedule() {
        let now = at("2026-11-22T12:00:00Z");
        let table = [
            (made().cancelled(now), true),
            (made().renewing_itself(false), true),
            (made().renewing_itself(true), false),
            (made().with_quantity(11, now), true),
            (made().with_quantity(10, now), false),
        ];
        for (at, (new, forgotten)) in table.into_iter().enumerate() {
            let gone = new.scheduled_next_term_instructions.is_none();
            assert_eq!(gone, forgotten, "case {at}");
        }
    }

    #[test]
    fn sub_3_new_seats_have_their_own_window_and_fewer_use_up_the_oldest() {
        let now = at("2026-11-22T12:00:00Z");
        let more = made().with_quantity(13, now);
        let seats = |of: &Subscription| -> Vec<(u64, String)> {
            let known = of.refundable_quantity.as_ref().unwrap();
            assert_eq!(
                known.total_quantity,
                known.details.iter().map(|d| d.quantity).sum::<u64>()
            );
            known
                .details
                .iter()
                .map(|d| (d.quantity, d.allowed_until_date_time.unwrap().to_string()))
                .collect()
        };
        assert_eq!(
            seats(&more),
            [
                (10, "2026-11-27T00:00:00Z".to_owned()),
                (3, "2026-11-29T12:00:00Z".to_owned())
            ]
        );
        let fewer = more.with_quantity(2, now);
        assert_eq!(seats(&fewer), [(2, "2026-11-29T12:00:00Z".to_owned())]);
        // After the windows have closed nothing is left of them.
        let later = more.with_quantity(14, at("2026-12-24T00:00:00Z"));
        assert_eq!(seats(&later), [(1, "2026-12-31T00:00:00Z".to_owned())]);
    }
}
