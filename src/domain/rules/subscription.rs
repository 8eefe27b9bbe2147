//! What may become of a subscription (accounts.md 3.3, 3.5, 3.9), as far as contas records it.

use jiff::Timestamp;

use crate::domain::{
    finding::Finding,
    message::Message,
    subscription::{
        Kind, Subscription, SubscriptionStatus as Status, Window, cancellation_window, renewing,
        term_end,
    },
};

mod possible;
mod quantity;

pub use possible::{Command, Verdict, possible};
pub use quantity::{check_quantity, open_seats};

/// A nickname has at most so many UTF-16 units (AMB-9).
pub const NICKNAME: usize = 128;

/// What a check needs to know besides the subscription itself.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// Now.
    pub now: Timestamp,
    /// All that the customer bought, this one among them: its base and what hangs on it are found here.
    pub family: &'a [Subscription],
    /// The partner of an open transfer that contains it (SUB-23).
    pub transfer: Option<&'a str>,
}

impl<'a> Around<'a> {
    /// Nothing but the time is known.
    pub const fn alone(now: Timestamp) -> Self {
        Self {
            now,
            family: &[],
            transfer: None,
        }
    }

    /// The base of an add-on, the plan of an Azure subscription.
    pub fn parent(&self, of: &Subscription) -> Option<&'a Subscription> {
        let parent = of.parent_subscription_id?;
        self.family.iter().find(|other| other.id == parent)
    }

    /// What hangs on it.
    pub fn children(&self, of: &Subscription) -> impl Iterator<Item = &'a Subscription> {
        let id = of.id;
        self.family
            .iter()
            .filter(move |other| other.parent_subscription_id == Some(id))
    }
}

fn block(code: &'static str, message: Message) -> Finding {
    Finding::block(code, message)
}

fn status_is(id: Message, subscription: &Subscription) -> Message {
    id.with("status", Message::new(subscription.status.text()))
}

/// SUB-4: while the renewal runs, the service takes no such change.
fn renewal(of: &Subscription, now: Timestamp) -> Option<Finding> {
    renewing(of, now).map(|until| {
        block(
            "SUB-4",
            Message::new("subs-renewal-runs").with("until", until),
        )
    })
}

/// SUB-23: a transfer keeps what it was made with.
fn in_transfer(around: &Around<'_>) -> Option<Finding> {
    around.transfer.map(|partner| {
        Finding::warn(
            "SUB-23",
            Message::new("subs-in-transfer").with("partner", partner),
        )
    })
}

/// A subscription that is recorded: a name, at least one unit, a base that is there.
pub fn check_new(subscription: &Subscription, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if subscription.offer_name.trim().is_empty() {
        found.push(block("SUB-30", Message::new("subscription-needs-name")).at("offerName"));
    }
    if subscription.quantity == 0 && !subscription.status.ended() {
        found.push(block("SUB-3", Message::new("subs-quantity-one")).at("quantity"));
    }
    if let Some(id) = subscription.parent_subscription_id {
        match around.parent(subscription) {
            None => found.push(
                Finding::warn(
                    "3.8",
                    Message::new("subs-no-parent").with("id", id.to_string()),
                )
                .at("parentSubscriptionId"),
            ),
            Some(base)
                if subscription.kind() == Kind::Legacy
                    && subscription.status == Status::Active
                    && base.status != Status::Active =>
            {
                found.push(
                    block(
                        "3.8",
                        status_is(Message::new("subs-base-not-active"), base)
                            .with("base", base.name()),
                    )
                    .at("parentSubscriptionId"),
                );
            }
            Some(_) => {}
        }
    }
    found
}

/// Whether it may be suspended.
pub fn check_suspend(subscription: &Subscription, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let kind = subscription.kind();
    if !kind.suspendable() {
        found.push(block(
            "3.3",
            Message::new("subscription-suspend-only-subscriptions"),
        ));
    } else if subscription.status != Status::Active {
        found.push(block(
            "3.3",
            status_is(
                Message::new("subscription-suspend-not-active"),
                subscription,
            ),
        ));
    }
    if subscription.is_trial {
        found.push(block("3.5", Message::new("subscription-suspend-trial")));
    }
    if !subscription.allows("edit") {
        found.push(block("3.3", Message::new("subscription-no-edit")));
    }
    if kind == Kind::AzurePlan {
        let active = around
            .children(subscription)
            .filter(|child| {
                child.kind() == Kind::AzureSubscription && child.status == Status::Active
            })
            .count();
        if active > 0 {
            found.push(block(
                "900115",
                Message::new("subs-plan-in-use").with("count", active),
            ));
        }
    }
    found.extend(renewal(subscription, around.now));
    found.extend(in_transfer(around));
    found
}

/// Whether it may be reactivated.
pub fn check_reactivate(subscription: &Subscription, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if subscription.status != Status::Suspended {
        found.push(block(
            "3.3",
            status_is(Message::new("subs-reactivate-not-suspended"), subscription),
        ));
    }
    if let Some(end) = term_end(subscription)
        && end <= around.now
    {
        found.push(block(
            "3.3",
            Message::new("subs-reactivate-too-late").with("end", end),
        ));
    }
    if !subscription.suspension_reasons.is_empty() {
        found.push(block(
            "3.3",
            Message::new("subs-suspended-by-microsoft")
                .with("reasons", subscription.suspension_reasons.join(", ")),
        ));
    }
    if let Some(base) = around.parent(subscription)
        && base.status != Status::Active
    {
        found.push(block(
            "27009",
            status_is(Message::new("subs-base-not-active"), base).with("base", base.name()),
        ));
    }
    found.extend(renewal(subscription, around.now));
    found
}

/// Whether it may be cancelled. A reservation is cancelled through Azure support (RM-06) and only recorded here.
pub fn check_cancel(subscription: &Subscription, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let kind = subscription.kind();
    let status = subscription.status;
    if status.ended()
        || (kind.suspendable() && !matches!(status, Status::Active | Status::Suspended))
    {
        found.push(block(
            "3.3",
            status_is(Message::new("subscription-cancel-ended"), subscription),
        ));
    }
    if subscription.is_trial {
        found.push(block("3.5", Message::new("subs-trial-cancel")));
    }
    if !subscription.allows("cancel") {
        found.push(block("3.3", Message::new("subscription-no-cancel")));
    }
    if matches!(kind, Kind::Reservation | Kind::SavingsPlan) {
        found.push(Finding::info(
            "RM-06",
            Message::new("subscription-cancel-reservation"),
        ));
    } else {
        match cancellation_window(subscription) {
            Window::Until(until, by) if until < around.now => found.push(match by {
                crate::domain::subscription::By::Service => block(
                    "RM-07",
                    Message::new("subscription-cancel-window").with("until", until),
                ),
                // The field counts, the table only warns (SUB-2).
                crate::domain::subscription::By::Table => Finding::warn(
                    "SUB-2",
                    Message::new("subs-cancel-window-guess").with("until", until),
                ),
            }),
            Window::Never => found.push(block("SUB-2", Message::new("subs-cancel-never"))),
            _ => {}
        }
    }
    found.extend(in_transfer(around));
    found
}

/// Whether its automatic renewal may be switched.
pub fn check_auto_renew(subscription: &Subscription, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let kind = subscription.kind();
    if kind.usage() || kind == Kind::PerpetualSoftware {
        found.push(block("800093", Message::new("subs-no-renewal")).at("autoRenewEnabled"));
    } else if subscription.status != Status::Active {
        found.push(
            block(
                "3.3",
                status_is(Message::new("subs-renewal-not-active"), subscription),
            )
            .at("autoRenewEnabled"),
        );
    }
    if !subscription.allows("edit") {
        found.push(block("3.3", Message::new("subscription-no-edit")));
    }
    found.extend(renewal(subscription, around.now));
    found
}

/// Whether it may get this nickname; `None` asks whether any. The renewal does not stand in the way.
pub fn check_rename(subscription: &Subscription, name: Option<&str>) -> Vec<Finding> {
    let mut found = Vec::new();
    if !matches!(subscription.status, Status::Active | Status::Suspended) {
        found.push(block(
            "3.3",
            status_is(Message::new("subs-rename-status"), subscription),
        ));
    }
    let Some(name) = name else { return found };
    let units = name.encode_utf16().count();
    let wrong = if name.trim().is_empty() {
        Some(Message::new("subs-name-empty"))
    } else if units > NICKNAME {
        Some(
            Message::new("subs-name-long")
                .with("max", NICKNAME)
                .with("count", units),
        )
    } else if name.chars().any(char::is_control) {
        Some(Message::new("subs-name-control"))
    } else {
        None
    };
    found.extend(wrong.map(|wrong| block("AMB-9", wrong).at("friendlyName").of(name)));
    found
}

#[cfg(test)]
mod tests;
