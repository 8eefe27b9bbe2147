//! Subscriptions, as far as a removal must deal with them (RM-03, RM-08).

use std::ops::ControlFlow;

use crate::{
    domain::{
        audit::{Operation, Resource},
        customer::CustomerKey,
        finding::Finding,
        guid::Guid,
        message::Message,
        permission::Act,
        record::{Record, RecordId, RecordKind, Stored},
        rules::subscription as rules,
        subscription::{Bought, Subscription, SubscriptionStatus},
    },
    store::Range,
};

use super::{
    Intent, Service,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

impl Service {
    /// The customer of a subscription or transfer of this kind, by its id alone.
    pub fn owner(&self, kind: RecordKind, id: Guid) -> Result<CustomerKey, Refusal> {
        let mut found = None;
        self.store()
            .scan(Range::Kind(kind), &mut |stored| match stored.record.id() {
                RecordId::Subscription(key, own) | RecordId::Transfer(key, own) if own == id => {
                    found = Some(key);
                    ControlFlow::Break(())
                }
                _ => ControlFlow::Continue(()),
            })?;
        found.ok_or_else(|| Refusal::NotFound {
            what: id.to_string(),
        })
    }

    fn stored(&self, id: &RecordId) -> Result<Stored, Refusal> {
        self.store().get(id)?.ok_or_else(|| Refusal::NotFound {
            what: id.to_string(),
        })
    }

    pub(super) fn plan_put_subscription(
        &self,
        subscription: Subscription,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Subscriptions)?;
        let (customer, _) = self.customer(subscription.customer())?;
        let record = Record::Subscription(Box::new(subscription.clone()));
        let old = self.store().get(&record.id())?;
        let mut findings = rules::check_new(&subscription);
        if customer.removal.is_some() {
            findings.push(Finding::block(
                "RM-09",
                Message::new("subscription-customer-removed"),
            ));
        }
        let (step, records) = step(
            vec![Transition {
                old,
                new: Some(record),
            }],
            Operation::CREATE_ORDER,
            Resource::SUBSCRIPTION,
            Some(affected(&customer)),
        )?;
        Ok(Plan {
            title: Message::new("subscription-put-title")
                .with("name", subscription.name())
                .with("customer", customer.name()),
            intent: Intent::PutSubscription(Box::new(subscription)),
            records,
            findings,
            consequences: vec![Message::new("subscription-book-only")],
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    pub(super) fn plan_set_subscription_status(
        &self,
        key: CustomerKey,
        id: Guid,
        status: SubscriptionStatus,
        reason: String,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Subscriptions)?;
        let (customer, _) = self.customer(key)?;
        let stored = self.stored(&RecordId::Subscription(key, id))?;
        let Record::Subscription(old) = stored.record.clone() else {
            return Err(Refusal::NotFound {
                what: id.to_string(),
            });
        };
        let mut new = old.clone();
        new.status = status;
        let (title, findings, consequences) = match status {
            SubscriptionStatus::Suspended => {
                // SUB-1: auto-renewal goes off with a suspension.
                new.auto_renew_enabled = false;
                (
                    Message::new("subscription-suspend-title"),
                    rules::check_suspend(&old),
                    vec![
                        Message::new("subscription-suspend-users"),
                        Message::new("subscription-suspend-billing"),
                        Message::new("subscription-book-only"),
                    ],
                )
            }
            SubscriptionStatus::Deleted => (
                Message::new("subscription-cancel-title"),
                rules::check_cancel(&old, self.clock.now()),
                vec![
                    if old.bought() == Bought::Reservation {
                        Message::new("subscription-cancel-reservation")
                    } else {
                        Message::new("subscription-cancel-final")
                    },
                    Message::new("subscription-book-only"),
                ],
            ),
            other => {
                return Err(Refusal::Rule {
                    rule: "3.3",
                    message: Message::new("subscription-no-such-change")
                        .with("status", Message::new(other.text())),
                });
            }
        };
        let name = old.name().to_owned();
        let (mut step, records) = step(
            vec![Transition {
                old: Some(stored),
                new: Some(Record::Subscription(new)),
            }],
            Operation::UPDATE_SUBSCRIPTION,
            Resource::SUBSCRIPTION,
            Some(affected(&customer)),
        )?;
        if !reason.trim().is_empty() {
            step.details
                .push(("reason".to_owned(), reason.trim().to_owned()));
        }
        Ok(Plan {
            title: title.with("name", name).with("customer", customer.name()),
            intent: Intent::SetSubscriptionStatus {
                key,
                id,
                status,
                reason,
            },
            records,
            findings,
            consequences,
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }
}
