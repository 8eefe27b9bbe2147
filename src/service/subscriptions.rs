//! What customers bought: recording it, changing it, reading and writing the portal's file (SUB). Also transfers, as far
//! as a removal must deal with them (RM-08).

mod change;
mod export;
mod import;
mod put;
mod said;
mod shelf;

pub use change::SubscriptionEdits;
pub use export::{Columns, exported};
pub use said::asks_for_renewal;
pub use shelf::Shelved;

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
        subscription::Subscription,
        transfer::{Transfer, TransferState},
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

    /// All that was bought, a list a customer: of one, or of all.
    pub fn families(&self, key: Option<CustomerKey>) -> Result<Vec<Vec<Subscription>>, Refusal> {
        let range = match key {
            None => Range::Kind(RecordKind::Subscription),
            Some(key) => Range::SubscriptionsOf(key),
        };
        let mut families: Vec<Vec<Subscription>> = Vec::new();
        self.store().scan(range, &mut |stored| {
            if let Record::Subscription(of) = stored.record {
                // The keys of a customer's records stand together.
                match families.last_mut() {
                    Some(family) if family[0].customer() == of.customer() => family.push(*of),
                    _ => families.push(vec![*of]),
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(families)
    }

    fn stored(&self, id: &RecordId) -> Result<Stored, Refusal> {
        self.store().get(id)?.ok_or_else(|| Refusal::NotFound {
            what: id.to_string(),
        })
    }

    pub(super) fn plan_put_transfer(&self, transfer: Transfer) -> Result<Plan, Refusal> {
        self.may(Act::Transfers)?;
        let (customer, _) = self.customer(transfer.customer())?;
        let mut findings = Vec::new();
        if transfer.counterparty.trim().is_empty() {
            findings.push(
                Finding::block("4.7", Message::new("transfer-needs-partner")).at("counterparty"),
            );
        }
        let record = Record::Transfer(Box::new(transfer.clone()));
        let old = self.store().get(&record.id())?;
        let (step, records) = step(
            vec![Transition {
                old,
                new: Some(record),
            }],
            Operation::CREATE_TRANSFER,
            Resource::TRANSFER,
            Some(affected(&customer)),
        )?;
        Ok(Plan {
            title: Message::new("transfer-put-title")
                .with("partner", transfer.counterparty.as_str())
                .with("customer", customer.name()),
            intent: Intent::PutTransfer(Box::new(transfer)),
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

    pub(super) fn plan_end_transfer(
        &self,
        key: CustomerKey,
        id: Guid,
        state: TransferState,
        reason: String,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Transfers)?;
        let (customer, _) = self.customer(key)?;
        let stored = self.stored(&RecordId::Transfer(key, id))?;
        let Record::Transfer(old) = stored.record.clone() else {
            return Err(Refusal::NotFound {
                what: id.to_string(),
            });
        };
        let mut findings = Vec::new();
        if !old.state.open() {
            findings.push(Finding::block(
                "4.7",
                Message::new("transfer-ended").with("state", Message::new(old.state.text())),
            ));
        }
        let mut new = old.clone();
        new.state = state;
        reason.trim().clone_into(&mut new.reason);
        let (step, records) = step(
            vec![Transition {
                old: Some(stored),
                new: Some(Record::Transfer(new)),
            }],
            Operation::UPDATE_TRANSFER,
            Resource::TRANSFER,
            Some(affected(&customer)),
        )?;
        Ok(Plan {
            title: Message::new("transfer-end-title")
                .with("partner", old.counterparty.as_str())
                .with("customer", customer.name())
                .with("state", Message::new(state.text())),
            intent: Intent::EndTransfer {
                key,
                id,
                state,
                reason,
            },
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
