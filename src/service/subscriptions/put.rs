//! Recording what a customer bought (3.1).

use std::path::Path;

use crate::domain::{
    audit::{Operation, Resource},
    customer::CustomerKey,
    finding::Finding,
    guid::Guid,
    message::Message,
    permission::Act,
    read,
    record::Record,
    rules::subscription::{self as rules, Around},
    subscription::Subscription,
};

use crate::service::{
    Intent, Service, files,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

impl Service {
    /// The sale that a file of JSON holds; what is wrong with it blocks the plan and names the field.
    pub(in crate::service) fn plan_add_subscription(
        &self,
        key: CustomerKey,
        file: &Path,
    ) -> Result<Plan, Refusal> {
        let text = files::read_text(file)?;
        let body: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| Refusal::File {
                path: file.display().to_string(),
                cause: Message::new("cli-not-json")
                    .with("line", error.line().to_string())
                    .with("column", error.column().to_string()),
            })?;
        let (subscription, found) =
            read::subscription(&body, key, Guid::random(self.entropy.bytes16()));
        let mut plan = self.plan_put_subscription(subscription)?;
        // A missing name is found by both.
        plan.findings.retain(|finding| {
            !found
                .iter()
                .any(|f| f.place == finding.place && f.severity == finding.severity)
        });
        plan.findings.extend(found);
        Ok(plan)
    }

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
