//! Changing a subscription (3.3): its status, its seats, its renewal, its nickname.

use crate::domain::{
    audit::{Operation, Resource},
    customer::{Customer, CustomerKey},
    finding::{self, Finding},
    guid::Guid,
    message::Message,
    permission::Act,
    record::{Record, RecordId, Stored},
    rules::subscription::{self as rules, Around},
    subscription::{Kind, Subscription, SubscriptionStatus as Status},
    transfer::Transfer,
};
use crate::store::StoreError;

use crate::service::{
    Intent, Service,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

use super::said::{self, Say};

/// What of a subscription shall be set; `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubscriptionEdits {
    /// Seats.
    pub quantity: Option<u64>,
    /// Automatic renewal.
    pub auto_renew: Option<bool>,
    /// Nickname.
    pub name: Option<String>,
}

/// A subscription as it is in the book, and what is around it.
struct Found {
    customer: Box<Customer>,
    stored: Stored,
    old: Box<Subscription>,
    family: Vec<Subscription>,
    transfer: Option<String>,
}

impl Found {
    fn around(&self, service: &Service) -> Around<'_> {
        Around {
            now: service.clock.now(),
            family: &self.family,
            transfer: self.transfer.as_deref(),
        }
    }
}

/// The partner of an open transfer that contains a subscription.
pub(super) fn held_by(transfers: &[Transfer], id: Guid) -> Option<String> {
    transfers
        .iter()
        .find(|transfer| {
            transfer.state.open() && transfer.items.iter().any(|i| i.subscription_id == id)
        })
        .map(|transfer| transfer.counterparty.name.clone())
}

/// What a change is, before it is a plan.
struct Change {
    title: Message,
    intent: Intent,
    new: Vec<Subscription>,
    findings: Vec<Finding>,
    consequences: Vec<Message>,
    reason: String,
}

impl Service {
    /// The partner of an open transfer that contains a subscription (SUB-23).
    pub fn transferring(&self, key: CustomerKey, id: Guid) -> Result<Option<String>, StoreError> {
        Ok(held_by(&self.transfers(key)?, id))
    }

    fn find(&self, key: CustomerKey, id: Guid) -> Result<Found, Refusal> {
        self.may(Act::Subscriptions)?;
        let (customer, _) = self.customer(key)?;
        let stored = self.stored(&RecordId::Subscription(key, id))?;
        let Record::Subscription(old) = stored.record.clone() else {
            return Err(Refusal::NotFound {
                what: id.to_string(),
            });
        };
        Ok(Found {
            customer,
            stored,
            old,
            family: self.subscriptions(key)?,
            transfer: self.transferring(key, id)?,
        })
    }

    pub(in crate::service) fn plan_set_subscription_status(
        &self,
        key: CustomerKey,
        id: Guid,
        status: Status,
        reason: String,
    ) -> Result<Plan, Refusal> {
        let found = self.find(key, id)?;
        let (old, now) = (&found.old, self.now());
        let around = found.around(self);
        let say = Say {
            now: around.now,
            zone: self.clock.zone(),
            cloud: self.partner()?.cloud,
        };
        let (title, new, findings, consequences) = match status {
            Status::Suspended => {
                let add_ons: Vec<Subscription> = around
                    .children(old)
                    .filter(|child| old.kind() == Kind::Legacy && child.status == Status::Active)
                    .map(|child| child.suspended(&reason, now))
                    .collect();
                let consequences = said::suspended(&say, old, add_ons.len(), &reason);
                let mut new = vec![old.suspended(&reason, now)];
                new.extend(add_ons);
                (
                    Message::new("subscription-suspend-title"),
                    new,
                    rules::check_suspend(old, &around),
                    consequences,
                )
            }
            Status::Active => (
                Message::new("subs-reactivate-title"),
                vec![old.reactivated(now)],
                rules::check_reactivate(old, &around),
                said::reactivated(old),
            ),
            Status::Deleted => (
                Message::new("subscription-cancel-title"),
                vec![old.cancelled(now)],
                rules::check_cancel(old, &around),
                said::cancelled(&say, old, around.children(old).count()),
            ),
            other => {
                return Err(Refusal::Rule {
                    rule: "3.3",
                    message: Message::new("subscription-no-such-change")
                        .with("status", Message::new(other.text())),
                });
            }
        };
        let change = Change {
            title,
            intent: Intent::SetSubscriptionStatus {
                key,
                id,
                status,
                reason: reason.clone(),
            },
            new,
            findings,
            consequences,
            reason,
        };
        self.plan_change(&found, change)
    }

    pub(in crate::service) fn plan_set_subscription(
        &self,
        key: CustomerKey,
        id: Guid,
        edits: SubscriptionEdits,
    ) -> Result<Plan, Refusal> {
        let found = self.find(key, id)?;
        let around = found.around(self);
        let mut new = (*found.old).clone();
        let mut findings = Vec::new();
        let mut consequences = Vec::new();
        if let Some(quantity) = edits.quantity {
            let wrong = rules::check_quantity(&found.old, Some(quantity), &around);
            new = new.with_quantity(quantity, self.now());
            // What would follow of a change that is refused only confuses.
            if !finding::blocked(&wrong) {
                consequences.extend(said::quantity(&found.old, &new, around.now));
            }
            findings.extend(wrong);
        }
        if let Some(on) = edits.auto_renew {
            findings.extend(rules::check_auto_renew(&found.old, &around));
            new = new.renewing_itself(on);
            consequences.extend(said::renewal(&new, self.partner()?.cloud));
        }
        if let Some(name) = &edits.name {
            findings.extend(rules::check_rename(&found.old, Some(name)));
            name.trim().clone_into(&mut new.friendly_name);
        }
        // Two of them may find the same.
        findings.dedup();
        consequences.push(Message::new("subscription-book-only"));
        let change = Change {
            title: Message::new("subs-set-title"),
            intent: Intent::SetSubscription { key, id, edits },
            new: vec![new],
            findings,
            consequences,
            reason: String::new(),
        };
        self.plan_change(&found, change)
    }

    fn plan_change(&self, found: &Found, change: Change) -> Result<Plan, Refusal> {
        let mut transitions = Vec::with_capacity(change.new.len());
        for new in change.new {
            let old = if new.id == found.old.id {
                found.stored.clone()
            } else {
                self.stored(&RecordId::Subscription(new.customer(), new.id))?
            };
            transitions.push(Transition {
                old: Some(old),
                new: Some(Record::Subscription(Box::new(new))),
            });
        }
        let (mut step, records) = step(
            transitions,
            Operation::UPDATE_SUBSCRIPTION,
            Resource::SUBSCRIPTION,
            Some(affected(&found.customer)),
        )?;
        let reason = change.reason.trim();
        if !reason.is_empty() {
            step.details.push(("reason".to_owned(), reason.to_owned()));
        }
        Ok(Plan {
            title: change
                .title
                .with("name", found.old.name())
                .with("customer", found.customer.name()),
            intent: change.intent,
            records,
            findings: change.findings,
            consequences: change.consequences,
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }
}
