//! Why an item cannot go, and what to do instead.

use super::{Holdings, ItemClass, Traits, traits::legacy_name};
use crate::domain::{
    message::Message,
    subscription::{Subscription, SubscriptionStatus},
    transfer::state::{Direction, TransferKind as K},
};

/// Why an item cannot go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The rule.
    pub rule: &'static str,
    /// Why.
    pub why: Message,
    /// What would let it go, or what to do instead.
    pub step: Option<Message>,
}

fn without_way(rule: &'static str, why: Message) -> Option<Obstacle> {
    Some(Obstacle {
        rule,
        why,
        step: None,
    })
}

fn obstacle(rule: &'static str, why: Message, step: Message) -> Option<Obstacle> {
    Some(Obstacle {
        rule,
        why,
        step: Some(step),
    })
}

/// Why a subscription cannot go in a transfer of this kind; `None` where it can.
pub fn obstacle_of(
    kind: K,
    subscription: &Subscription,
    traits: Traits,
    holdings: &Holdings<'_>,
) -> Option<Obstacle> {
    wrong_class(kind, subscription, traits, holdings)
        .or_else(|| wrong_state(kind, subscription))
        .or_else(|| elsewhere(subscription, holdings))
        .or_else(|| {
            (traits.marketplace && !subscription.term_duration.is_empty())
                .then(|| {
                    obstacle(
                        "G-A7",
                        Message::new("transfer-no-marketplace"),
                        Message::new("transfer-step-rebuy"),
                    )
                })
                .flatten()
        })
}

fn wrong_class(
    kind: K,
    subscription: &Subscription,
    traits: Traits,
    holdings: &Holdings<'_>,
) -> Option<Obstacle> {
    use ItemClass as C;
    let class = traits.class;
    let named = |message: Message| message.with("what", Message::new(class.text()));
    match kind {
        K::Manual if class != C::AzureLegacy => obstacle(
            "G-M3",
            named(Message::new("transfer-no-manual")),
            match class {
                C::Azure | C::AzurePlan | C::Reservation | C::SavingsPlan => {
                    Message::new("transfer-step-azure-plan")
                }
                C::NceSeats => Message::new("transfer-step-nce"),
                C::LegacySeats => Message::new("transfer-step-api-legacy"),
                _ => Message::new("transfer-step-rebuy"),
            },
        ),
        K::ApiLegacy if !matches!(class, C::AzureLegacy | C::LegacySeats) => obstacle(
            "TRF-14",
            named(Message::new("transfer-no-legacy")),
            match class {
                C::Azure | C::AzurePlan | C::Reservation | C::SavingsPlan => {
                    Message::new("transfer-step-azure-plan")
                }
                C::NceSeats => Message::new("transfer-step-nce"),
                _ => Message::new("transfer-step-rebuy"),
            },
        ),
        K::AzurePlan if class == C::LegacySeats => obstacle(
            "G-A5",
            named(Message::new("transfer-no-seats")),
            Message::new("transfer-step-api-legacy"),
        ),
        K::AzurePlan if class == C::NceSeats => obstacle(
            if legacy_name(&subscription.offer_name) {
                "G-A5"
            } else {
                "G-A4"
            },
            named(Message::new("transfer-no-seats")),
            Message::new("transfer-step-nce"),
        ),
        K::AzurePlan | K::Nce if class == C::Software => obstacle(
            "G-A4",
            named(Message::new("transfer-no-software")),
            Message::new("transfer-step-rebuy"),
        ),
        K::AzurePlan if class == C::Azure && holdings.is_plan(subscription.id) => obstacle(
            "G-A4",
            Message::new("transfer-no-plan-itself"),
            Message::new("transfer-step-choose-under-plan"),
        ),
        K::Nce if class == C::LegacySeats => obstacle(
            "G-A5",
            named(Message::new("transfer-no-seats")),
            Message::new("transfer-step-api-legacy"),
        ),
        K::Nce if class != C::NceSeats => obstacle(
            "G-A4",
            named(Message::new("transfer-no-nce")),
            Message::new("transfer-step-azure-plan"),
        ),
        _ => None,
    }
}

fn wrong_state(kind: K, subscription: &Subscription) -> Option<Obstacle> {
    if subscription.status == SubscriptionStatus::Active {
        return None;
    }
    let rule = match kind {
        K::ApiLegacy => "TRF-14",
        K::Manual => "G-M3",
        _ => "G-A4",
    };
    if let Some(moved) = subscription.moved_to() {
        let why = Message::new("transfer-moved-already").with("partner", moved.partner);
        return without_way(rule, why);
    }
    let step = match subscription.status {
        SubscriptionStatus::Suspended => {
            Message::new("transfer-step-reactivate").with("id", subscription.id.to_string())
        }
        // What has ended cannot be cancelled any more.
        SubscriptionStatus::Deleted
        | SubscriptionStatus::Expired
        | SubscriptionStatus::Disabled => Message::new("transfer-step-buy-there"),
        _ => Message::new("transfer-step-rebuy"),
    };
    obstacle(
        rule,
        Message::new("transfer-not-active")
            .with("status", Message::new(subscription.status.text())),
        step,
    )
}

/// TRF-11: one open transfer at a time.
fn elsewhere(subscription: &Subscription, holdings: &Holdings<'_>) -> Option<Obstacle> {
    let other = holdings.taken_by(subscription.id)?;
    obstacle(
        "TRF-11",
        Message::new("transfer-elsewhere").with("id", other.id.to_string()),
        match (other.kind.target_creates(), other.direction) {
            (true, Direction::Outgoing) => Message::new("transfer-step-decline-other"),
            (false, Direction::Outgoing) if other.kind == K::ApiLegacy => {
                Message::new("transfer-step-withdraw-other")
            }
            _ => Message::new("transfer-step-cancel-other"),
        }
        .with("id", other.id.to_string()),
    )
}
