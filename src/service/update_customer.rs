//! Update account info (UP-01 to UP-16).

use crate::domain::{
    audit::{Operation, Resource},
    customer::CustomerKey,
    field,
    message::Message,
    permission::act_of_field,
    record::{Record, Stored},
    rules::{self, duplicate::Duplicates},
};

use super::{
    Intent, Service,
    account::confirmed_already,
    add_customer,
    intent::FieldEdit,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

impl Service {
    pub(super) fn plan_update_customer(
        &self,
        key: CustomerKey,
        edits: Vec<FieldEdit>,
    ) -> Result<Plan, Refusal> {
        for edit in &edits {
            self.may(act_of_field(&edit.path))?;
        }
        let (old, revision) = self.customer(key)?;
        let mut new = old.clone();
        let mut findings = Vec::new();
        for edit in &edits {
            if let Err(finding) = field::set(&mut new, &edit.path, &edit.value) {
                findings.push(finding);
            }
        }
        let world = self.context()?;
        findings.extend(rules::customer::check_update(
            &old,
            &new,
            &world.as_context(),
        ));
        if old.agreement != new.agreement {
            findings.extend(confirmed_already(&old.agreement, &new.agreement));
        }
        let renamed = old.name() != new.name();
        if renamed {
            let same = add_customer::same(&*self.book.directory()?, &new);
            findings.extend(rules::duplicate::check(&Duplicates {
                name: same.name,
                ..Duplicates::default()
            }));
        }
        let title = Message::new("service-update-customer-title").with("name", old.name());
        let customer = affected(&new);
        let billing = old.billing_profile != new.billing_profile;
        let (step, records) = step(
            vec![Transition {
                old: Some(Stored {
                    revision,
                    record: Record::Customer(old),
                }),
                new: Some(Record::Customer(new)),
            }],
            if billing {
                Operation::UPDATE_CUSTOMER_BILLING_PROFILE
            } else {
                Operation::UPDATE_CUSTOMER
            },
            Resource::CUSTOMER,
            Some(customer),
        )?;
        Ok(Plan {
            intent: Intent::UpdateCustomer { key, edits },
            title,
            records,
            findings,
            // UP-03: the tenant keeps its name.
            consequences: if renamed {
                vec![Message::new("service-rename-consequence")]
            } else {
                Vec::new()
            },
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }
}
