//! Recording what a customer bought (3.1).

use crate::domain::{
    audit::{Operation, Resource},
    finding::Finding,
    message::Message,
    permission::Act,
    record::Record,
    rules::subscription::{self as rules, Around},
    subscription::Subscription,
};

use crate::service::{
    Intent, Service,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

impl Service {
    pub(in crate::service) fn plan_put_subscription(
        &self,
        subscription: Subscription,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Subscriptions)?;
        let (customer, _) = self.customer(subscription.customer())?;
        let record = Record::Subscription(Box::new(subscription.clone()));
        let old = self.store().get(&record.id())?;
        let family = self.subscriptions(customer.key())?;
        let mut findings = rules::check_new(
            &subscription,
            &Around {
                family: &family,
                ..Around::alone(self.clock.now())
            },
        );
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
}
