//! What the review of a change says (SUB-1, SUB-2, SUB-3).

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::domain::{
    cloud::CloudId,
    message::Message,
    rules::subscription::open_seats,
    subscription::{By, Kind, Subscription, Window, cancellation_window, predicted, term_end},
};

/// What the sentences depend on besides the subscription.
pub(super) struct Say {
    pub(super) now: Timestamp,
    pub(super) zone: TimeZone,
    pub(super) cloud: CloudId,
}

impl Say {
    /// A moment in UTC and on the operator's clock (API-1).
    fn until(&self, message: Message, at: Timestamp) -> Message {
        message
            .with("until", at)
            .with("local", at.to_zoned(self.zone.clone()).datetime())
    }
}

/// SUB-1.
pub(super) fn suspended(
    say: &Say,
    old: &Subscription,
    add_ons: usize,
    reason: &str,
) -> Vec<Message> {
    let legacy = old.kind().legacy();
    let mut said = vec![
        Message::new("subs-suspend-users"),
        if legacy {
            Message::new("subs-suspend-not-billed")
        } else {
            Message::new("subs-suspend-billed")
        },
    ];
    if !legacy && old.auto_renew_enabled {
        said.push(Message::new("subs-suspend-renewal-off"));
    }
    if !legacy && old.scheduled_next_term_instructions.is_some() {
        said.push(Message::new("subs-suspend-schedule-lost"));
    }
    if !legacy && old.next_charge_instructions.is_some() {
        said.push(Message::new("subs-suspend-charge-stays"));
    }
    if add_ons > 0 {
        said.push(Message::new("subs-suspend-add-ons").with("count", add_ons));
    }
    let days = predicted(&old.suspended(reason, say.now), say.cloud);
    match (days.reactivate_until, days.deleted) {
        (Some(until), Some(gone)) if gone > until => said.push(
            say.until(Message::new("subs-suspend-data-until"), until)
                .with("gone", gone),
        ),
        (Some(until), _) => {
            said.push(say.until(Message::new("subs-suspend-data-gone"), until));
        }
        // What is billed by use has no term.
        _ if old.kind().usage() => {}
        _ => said.push(Message::new("subs-suspend-data-unknown")),
    }
    let reason = reason.trim();
    if !reason.is_empty() {
        said.push(Message::new("subs-suspend-reason").with("reason", reason));
    }
    said.push(Message::new("subscription-book-only"));
    said
}

/// What follows a reactivation: its renewal is a question of its own.
pub(super) fn reactivated(old: &Subscription) -> Vec<Message> {
    let mut said = vec![Message::new("subs-reactivate-access")];
    if asks_for_renewal(old) {
        said.push(Message::new("subs-reactivate-renewal").with("id", old.id.to_string()));
    }
    said.push(Message::new("subscription-book-only"));
    said
}

/// Whether a reactivated one could renew itself and does not.
pub fn asks_for_renewal(of: &Subscription) -> bool {
    let kind = of.kind();
    !of.auto_renew_enabled && !kind.usage() && kind != Kind::PerpetualSoftware
}

/// SUB-2.
pub(super) fn cancelled(say: &Say, old: &Subscription, add_ons: usize) -> Vec<Message> {
    let kind = old.kind();
    let mut said = Vec::new();
    // Of a reservation the rules say that it is cancelled elsewhere (RM-06).
    if !matches!(kind, Kind::Reservation | Kind::SavingsPlan) {
        said.push(Message::new("subs-cancel-final"));
        said.push(Message::new("subs-cancel-users"));
        said.push(match cancellation_window(old) {
            Window::Until(until, By::Service) => {
                say.until(Message::new("subs-cancel-until"), until)
            }
            Window::Until(until, By::Table) => {
                say.until(Message::new("subs-cancel-until-guess"), until)
            }
            Window::AnyTime => Message::new("subs-cancel-any-time"),
            Window::Never => Message::new("subs-cancel-never"),
            Window::Unknown => Message::new("subs-cancel-window-unknown"),
        });
        said.extend(refund(say, old));
    }
    if add_ons > 0 {
        said.push(Message::new("subs-cancel-add-ons").with("count", add_ons));
    }
    said.push(Message::new("subs-cancel-undo"));
    said.push(Message::new("subscription-book-only"));
    said
}

/// Which part of the price comes back.
fn refund(say: &Say, old: &Subscription) -> Option<Message> {
    let kind = old.kind();
    if !old.refund_options.is_empty() {
        let open = |word: &str| {
            old.refund_options.iter().find(|option| {
                option.kind.eq_ignore_ascii_case(word)
                    && option.expires_at.is_none_or(|end| end >= say.now)
            })
        };
        return Some(match (open("full"), open("partial")) {
            (Some(full), _) => match full.expires_at {
                Some(end) => say.until(Message::new("subs-refund-full-until"), end),
                None => Message::new("subs-refund-full"),
            },
            (None, Some(part)) => match part.expires_at {
                Some(end) => say.until(Message::new("subs-refund-part-until"), end),
                None => Message::new("subs-refund-part"),
            },
            (None, None) => Message::new("subs-refund-none"),
        });
    }
    match kind {
        Kind::NewCommerce | Kind::SoftwareSubscription => {
            let begun = old.effective_start_date.or(old.creation_date);
            let Some(begun) = begun else {
                return Some(Message::new("subs-refund-rule"));
            };
            let age = say.now.duration_since(begun);
            Some(if age <= SignedDuration::from_hours(24) {
                Message::new("subs-refund-full")
            } else if age <= SignedDuration::from_hours(24 * 7) {
                Message::new("subs-refund-part")
            } else {
                Message::new("subs-refund-none")
            })
        }
        Kind::PerpetualSoftware => Some(Message::new("subs-refund-software")),
        _ => None,
    }
}

/// SUB-3: what may be taken away, and what new seats mean.
pub(super) fn quantity(old: &Subscription, new: &Subscription, now: Timestamp) -> Vec<Message> {
    let mut said = Vec::new();
    if new.quantity > old.quantity {
        said.push(Message::new("subs-seats-more").with("count", new.quantity - old.quantity));
    }
    if old.kind() == Kind::NewCommerce {
        match open_seats(new, now) {
            Some((count, Some(until))) if count > 0 => said.push(
                Message::new("subs-seats-until")
                    .with("count", count)
                    .with("until", until),
            ),
            Some((0, _)) => said.push(Message::new("subs-seats-none")),
            _ => {}
        }
    }
    said
}

/// What becomes of it with its renewal as it shall be.
pub(super) fn renewal(new: &Subscription, cloud: CloudId) -> Vec<Message> {
    let days = predicted(new, cloud);
    match (days.renews, days.expires.or(term_end(new))) {
        (Some(at), _) => vec![Message::new("subs-renews").with("until", at)],
        (None, Some(at)) => vec![Message::new("subs-ends").with("until", at)],
        (None, None) => Vec::new(),
    }
}
