//! Changing the number of seats (SUB-3).

use jiff::{SignedDuration, Timestamp};

use crate::domain::{
    finding::Finding,
    message::Message,
    subscription::{Kind, Subscription, SubscriptionStatus as Status},
};

use super::{Around, block, in_transfer, status_is};

/// Seats of new commerce can be taken away so long after they were added.
const SEATS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How many seats may be taken away now, and until when; `None` where nobody knows. Legacy seats go at any time.
pub fn open_seats(of: &Subscription, now: Timestamp) -> Option<(u64, Option<Timestamp>)> {
    if of.kind() != Kind::NewCommerce {
        return Some((of.quantity.saturating_sub(1), None));
    }
    if let Some(seats) = &of.refundable_quantity {
        return Some(seats.open_at(now));
    }
    // Nobody listed them: those of the purchase have a window that began with the term.
    let begun = of.effective_start_date.or(of.creation_date)?;
    let end = begun.checked_add(SEATS).ok()?;
    Some(if end >= now {
        (of.quantity, Some(end))
    } else {
        (0, Some(end))
    })
}

/// Whether it may have so many seats; `None` asks whether their number may change at all.
pub fn check_quantity(
    subscription: &Subscription,
    quantity: Option<u64>,
    around: &Around<'_>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let kind = subscription.kind();
    if !kind.seats() {
        found.push(block("800027", Message::new("subs-quantity-fixed")).at("quantity"));
    } else if subscription.status == Status::Suspended {
        found.push(block("2001", Message::new("subs-quantity-suspended")).at("quantity"));
    } else if subscription.status != Status::Active {
        found.push(
            block(
                "3.3",
                status_is(Message::new("subs-quantity-not-active"), subscription),
            )
            .at("quantity"),
        );
    }
    if subscription.is_trial {
        found.push(block("3.5", Message::new("subs-trial-quantity")).at("quantity"));
    }
    if !subscription.allows("edit") {
        found.push(block("3.3", Message::new("subscription-no-edit")));
    }
    if let Some(quantity) = quantity {
        found.extend(fewer(subscription, quantity, around.now));
        if subscription.scheduled_next_term_instructions.is_some()
            && quantity != subscription.quantity
        {
            found.push(Finding::warn("3.3", Message::new("subs-schedule-lost")));
        }
        found.extend(in_transfer(around));
    }
    found
}

/// What stands in the way of fewer seats.
fn fewer(of: &Subscription, quantity: u64, now: Timestamp) -> Option<Finding> {
    if quantity == 0 {
        return Some(block("2002", Message::new("subs-quantity-one")).at("quantity"));
    }
    let less = of.quantity.checked_sub(quantity).filter(|less| *less > 0)?;
    let Some((open, until)) = open_seats(of, now) else {
        return Some(Finding::warn("SUB-3", Message::new("subs-seats-unknown")).at("quantity"));
    };
    (less > open).then(|| {
        let message = match (open, until) {
            (0, Some(end)) => Message::new("subs-seats-closed").with("until", end),
            (0, None) => Message::new("subs-seats-none"),
            (open, Some(end)) => Message::new("subs-seats-until")
                .with("count", open)
                .with("until", end),
            (open, None) => Message::new("subs-seats-few").with("count", open),
        };
        block("SUB-3", message)
            .at("quantity")
            .of(&quantity.to_string())
    })
}
