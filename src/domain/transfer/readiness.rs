//! Every guard of a transfer against what the book knows: whether it holds, why, and what would make it hold.

mod guard;

use jiff::Timestamp;

use super::{Transfer, guards, state::Direction};
use crate::domain::{
    cloud::CloudId,
    customer::{AgreementChoice, Customer},
    finding::Finding,
    message::Message,
    partner::{Partner, PartnerKind},
    subscription::Subscription,
};
use guard::{
    addons, agreement_with_provider, azure_plan, countries, different_partners, drift_verdict,
    items, marketplace, relationship,
};

/// What the book knows about the customer of a transfer, and who asks when.
#[derive(Debug, Clone, Copy)]
pub struct World<'a> {
    /// Now.
    pub now: Timestamp,
    /// Sign-in name of who works.
    pub operator: &'a str,
    /// We.
    pub partner: &'a Partner,
    /// The customer.
    pub customer: &'a Customer,
    /// All it bought.
    pub subscriptions: &'a [Subscription],
    /// All its transfers.
    pub transfers: &'a [Transfer],
}

/// How a guard stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The book says that it holds.
    Met,
    /// Somebody ticked or explained it.
    Answered,
    /// Nobody knows yet.
    Open,
    /// It does not hold; an answer can overrule the book.
    Failed,
    /// It does not hold, whatever anybody says.
    Refused,
}

impl Level {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Met => "transfer-level-met",
            Self::Answered => "transfer-level-answered",
            Self::Open => "transfer-level-open",
            Self::Failed => "transfer-level-failed",
            Self::Refused => "transfer-level-refused",
        }
    }

    /// Whether it stands in the way.
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Failed | Self::Refused)
    }
}

/// One guard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// `G-M1` … `TRF-14`.
    pub guard: &'static str,
    /// How it stands.
    pub level: Level,
    /// Why.
    pub why: Message,
    /// What would make it hold.
    pub step: Option<Message>,
}

/// All guards of the transfer's kind, in their order.
pub fn checks(transfer: &Transfer, world: &World<'_>) -> Vec<Check> {
    guards::of(transfer.kind)
        .iter()
        .map(|guard| {
            let (level, why, step) = evaluate(guard, transfer, world);
            answered(transfer, guard, level, why, step)
        })
        .collect()
}

/// What stands in the way of sending or accepting, as findings: failed guards block, open ones warn.
pub fn findings(checks: &[Check]) -> Vec<Finding> {
    checks
        .iter()
        .filter_map(|check| match check.level {
            Level::Failed | Level::Refused => Some(Finding::block(check.guard, said(check))),
            Level::Open => Some(Finding::warn(check.guard, said(check))),
            Level::Met | Level::Answered => None,
        })
        .collect()
}

fn said(check: &Check) -> Message {
    match &check.step {
        None => check.why.clone(),
        Some(step) => Message::new("transfer-why-and-step")
            .with("why", check.why.clone())
            .with("step", step.clone()),
    }
}

fn answered(
    transfer: &Transfer,
    guard: &'static str,
    level: Level,
    why: Message,
    step: Option<Message>,
) -> Check {
    let answer = guards::answer(transfer, guard);
    match (level, answer) {
        (Level::Refused | Level::Met, _) | (_, None) => Check {
            guard,
            level,
            why,
            step,
        },
        (_, Some(answer)) => Check {
            guard,
            level: Level::Answered,
            why: if answer.yes {
                Message::new("transfer-guard-ticked")
            } else {
                Message::new("transfer-guard-explained").with("reason", answer.reason.as_str())
            }
            .with("by", answer.by.as_str())
            .with("on", answer.at.strftime("%Y-%m-%d").to_string()),
            step: None,
        },
    }
}

type Verdict = (Level, Message, Option<Message>);

fn met(why: Message) -> Verdict {
    (Level::Met, why, None)
}

fn ask(guard: &'static str, id: &str, why: Message) -> Verdict {
    let step = Message::new("transfer-step-answer")
        .with("id", id)
        .with("guard", guard);
    (Level::Open, why, Some(step))
}

fn evaluate(guard: &'static str, transfer: &Transfer, world: &World<'_>) -> Verdict {
    let id = transfer.id.to_string();
    let incoming = transfer.direction == Direction::Incoming;
    match guard {
        "G-M1" if incoming => relationship(world),
        "G-M1" => ask(guard, &id, Message::new("transfer-m1-ask")),
        "G-M2" | "G-A3" => {
            if world.partner.kind == PartnerKind::IndirectReseller {
                (
                    Level::Refused,
                    Message::new("transfer-we-are-reseller"),
                    Some(Message::new("transfer-step-provider")),
                )
            } else {
                ask(guard, &id, Message::new("transfer-m2-ask"))
            }
        }
        "G-M4" => countries(transfer, world),
        "G-M5" => {
            if matches!(world.partner.cloud, CloudId::UsGov | CloudId::Germany) {
                ask(guard, &id, Message::new("transfer-m5-ask"))
            } else {
                met(Message::new("transfer-m5-met"))
            }
        }
        "G-M6" if incoming => met(Message::new("transfer-m6-they")),
        "G-M6" => met(Message::new("transfer-m6-we")),
        "G-M7" => ask(guard, &id, Message::new("transfer-m7-ask")),
        "TRF-10" => agreement_with_provider(transfer, world, &id),
        "TRF-12" => addons(transfer, world),
        "TRF-13" => drift_verdict(transfer, world),
        "G-A1" if incoming => azure_plan(transfer, world, &id),
        "G-A1" => ask(guard, &id, Message::new("transfer-a1-ask")),
        "G-A2"
            if incoming && world.customer.agreement.choice == AgreementChoice::PartnerAttested =>
        {
            met(Message::new("transfer-a2-met"))
        }
        "G-A2" => ask(guard, &id, Message::new("transfer-a2-ask")),
        "G-A6" => different_partners(transfer, world),
        "G-A7" => marketplace(transfer, world, &id),
        // G-M3, G-A4, G-A5, TRF-11, TRF-14: the items.
        _ => items(guard, transfer, world),
    }
}

/// TRF-13: an item whose quantity changed since it was chosen: name, then, now.
pub fn drift(transfer: &Transfer, subscriptions: &[Subscription]) -> Vec<(String, u64, u64)> {
    if transfer.state.moved() {
        return Vec::new();
    }
    transfer
        .moving()
        .filter_map(|item| {
            let live = subscriptions
                .iter()
                .find(|subscription| subscription.id == item.subscription_id)?;
            (live.quantity != item.quantity)
                .then(|| (item.name.clone(), item.quantity, live.quantity))
        })
        .collect()
}
