//! Guard by guard: what the book says.

use super::{Level, Verdict, World, ask, drift, met};
use crate::domain::{
    cloud::CloudId,
    customer::{AgreementChoice, Customer, Relationship},
    message::Message,
    partner::PartnerKind,
    subscription::SubscriptionStatus,
    transfer::{
        Transfer,
        item::{self, ItemClass},
        selection::Choice,
        state::{Direction, TransferKind as K},
    },
};

fn stands(customer: &Customer) -> bool {
    customer.removal.is_none()
        && !matches!(
            customer.relationship_to_partner,
            Relationship::None | Relationship::Unknown
        )
}

pub(super) fn relationship(world: &World<'_>) -> Verdict {
    if stands(world.customer) {
        met(Message::new("transfer-relationship-stands"))
    } else {
        (
            Level::Refused,
            Message::new("transfer-no-relationship"),
            Some(Message::new("transfer-step-request-relationship")),
        )
    }
}

/// G-M4, AMB-29: customer and new partner in one country; different ones are an error whatever anybody says.
pub(super) fn countries(transfer: &Transfer, world: &World<'_>) -> Verdict {
    let customer = world
        .customer
        .billing_profile
        .default_address
        .country
        .as_str();
    let partner = match transfer.direction {
        Direction::Incoming => world.partner.country.as_str(),
        Direction::Outgoing => transfer.counterparty.country.as_str(),
    };
    if customer.is_empty() || partner.is_empty() {
        let id = transfer.id.to_string();
        return ask("G-M4", &id, Message::new("transfer-m4-ask"));
    }
    let named = |message: Message| message.with("customer", customer).with("partner", partner);
    if customer.eq_ignore_ascii_case(partner) {
        met(named(Message::new("transfer-m4-met")))
    } else {
        (
            Level::Refused,
            named(Message::new("transfer-m4-differ")),
            Some(Message::new("transfer-step-same-country")),
        )
    }
}

pub(super) fn agreement_with_provider(transfer: &Transfer, world: &World<'_>, id: &str) -> Verdict {
    if transfer.direction == Direction::Incoming {
        if world.partner.kind != PartnerKind::IndirectProvider {
            return (
                Level::Failed,
                Message::new("transfer-10-not-provider"),
                Some(
                    Message::new("transfer-step-answer")
                        .with("id", id)
                        .with("guard", "TRF-10"),
                ),
            );
        }
        // The partner's attestation is not carried over; the customer's own acceptance is (TRF-10).
        if world.customer.agreement.choice == AgreementChoice::PartnerAttested
            && stands(world.customer)
        {
            return met(Message::new("transfer-a2-met"));
        }
    }
    ask("TRF-10", id, Message::new("transfer-10-ask"))
}

/// TRF-12: what hangs on a chosen subscription is chosen with it.
pub(super) fn addons(transfer: &Transfer, lines: &[Choice]) -> Verdict {
    let missing = lines.iter().find(|line| {
        let chosen = |id| transfer.moving().any(|item| item.subscription_id == id);
        line.locked && line.item.follows.is_some_and(chosen) && !chosen(line.item.subscription_id)
    });
    match missing {
        Some(line) => (
            Level::Refused,
            Message::new("transfer-12-missing").with("name", line.item.name.as_str()),
            Some(Message::new("transfer-step-choose-again")),
        ),
        None => met(Message::new("transfer-12-met")),
    }
}

pub(super) fn drift_verdict(transfer: &Transfer, world: &World<'_>) -> Verdict {
    match drift(transfer, world.subscriptions).first() {
        None => met(Message::new("transfer-13-met")),
        Some((name, then, now)) => (
            Level::Open,
            Message::new("transfer-13-drift")
                .with("name", name.as_str())
                .with("then", *then)
                .with("now", *now),
            Some(Message::new("transfer-step-drift")),
        ),
    }
}

/// G-A1: the relationship, and an Azure plan bought for the customer before the start.
pub(super) fn azure_plan(transfer: &Transfer, world: &World<'_>, id: &str) -> Verdict {
    let (level, why, step) = relationship(world);
    if level.blocks() || transfer.kind == K::Nce {
        return (level, why, step);
    }
    let plan = world.subscriptions.iter().find(|subscription| {
        item::traits(subscription).class == ItemClass::Azure
            && subscription.parent_subscription_id.is_none()
    });
    let step = Some(Message::new("transfer-step-buy-plan").with("id", id));
    match plan {
        Some(plan) if plan.status == SubscriptionStatus::Active => {
            met(Message::new("transfer-a1-met").with("name", plan.name()))
        }
        Some(_) => (Level::Failed, Message::new("transfer-a1-inactive"), step),
        None => (Level::Failed, Message::new("transfer-a1-missing"), step),
    }
}

pub(super) fn different_partners(transfer: &Transfer, world: &World<'_>) -> Verdict {
    let them = transfer.counterparty.tenant_id;
    if them.is_some() && them == world.partner.microsoft_id {
        (
            Level::Refused,
            Message::new("transfer-a6-same"),
            Some(Message::new("transfer-step-partner-tenant")),
        )
    } else if them.is_none() {
        (
            Level::Failed,
            Message::new("transfer-a6-unknown"),
            Some(Message::new("transfer-step-partner-tenant")),
        )
    } else if world.partner.cloud != CloudId::Public {
        (Level::Refused, Message::new("transfer-a6-cloud"), None)
    } else {
        met(Message::new("transfer-a6-met"))
    }
}

pub(super) fn marketplace(transfer: &Transfer, world: &World<'_>, id: &str) -> Verdict {
    let chosen = world.subscriptions.iter().find(|subscription| {
        item::traits(subscription).marketplace
            && transfer
                .moving()
                .any(|item| item.subscription_id == subscription.id)
    });
    match chosen {
        Some(subscription) => ask(
            "G-A7",
            id,
            Message::new("transfer-a7-ask").with("name", subscription.name()),
        ),
        None => met(Message::new("transfer-a7-met")),
    }
}

/// The guards that are about items: an item that is chosen and cannot go refuses; nothing chosen yet is open.
pub(super) fn items(guard: &'static str, transfer: &Transfer, lines: &[Choice]) -> Verdict {
    if transfer.state.moved() {
        return met(Message::new("transfer-items-moved"));
    }
    if transfer.direction == Direction::Incoming {
        return met(Message::new("transfer-items-theirs"));
    }
    let wrong = lines.iter().find_map(|line| {
        let obstacle = line.obstacle.as_ref()?;
        let chosen = transfer
            .moving()
            .any(|item| item.subscription_id == line.item.subscription_id);
        (chosen && obstacle.rule == guard).then_some((line, obstacle))
    });
    if let Some((line, obstacle)) = wrong {
        return (
            Level::Refused,
            Message::new("transfer-item-why")
                .with("name", line.item.name.as_str())
                .with("why", obstacle.why.clone()),
            obstacle.step.clone(),
        );
    }
    let none = transfer.moving().next().is_none();
    if none && matches!(guard, "G-M3" | "G-A4" | "TRF-14") {
        return (
            Level::Open,
            Message::new("transfer-nothing-chosen"),
            Some(Message::new("transfer-step-choose")),
        );
    }
    met(Message::new("transfer-items-met"))
}
