//! Requests of the Azure billing API, recorded as they came and never changed from here (accounts.md 4.5).

use serde_json::Value;

use crate::domain::{
    audit::{Operation, Resource},
    customer::CustomerKey,
    guid::Guid,
    message::Message,
    permission::Act,
    record::Record,
    transfer::{
        Actor, Direction, EventKind, EventRecord, Transfer, TransferKind,
        billing::{self, BillingRequest},
    },
};

use super::super::{
    Intent, Service,
    plan::{Plan, Undo, Work},
    record_change::{Transition, affected, step},
    refusal::Refusal,
};

impl Service {
    pub(in crate::service) fn plan_billing_request(
        &self,
        key: CustomerKey,
        body: &Value,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Transfers)?;
        let (customer, _) = self.customer(key)?;
        // The API wraps the fields in `properties`.
        let fields = body.get("properties").unwrap_or(body);
        let mut request: BillingRequest =
            serde_json::from_value(fields.clone()).map_err(|error| Refusal::Rule {
                rule: "4.5",
                message: Message::new("transfer-billing-unreadable")
                    .with("cause", error.to_string()),
            })?;
        if request.name.is_empty()
            && let Some(name) = body.get("name").and_then(Value::as_str)
        {
            name.clone_into(&mut request.name);
        }
        let known = self.transfers(key)?.into_iter().find(|transfer| {
            transfer
                .billing_request
                .as_ref()
                .is_some_and(|have| !have.name.is_empty() && have.name == request.name)
        });
        let id = known
            .as_ref()
            .map_or_else(|| Guid::random(self.entropy.bytes16()), |known| known.id);
        let mut transfer =
            Transfer::new(key, id, TransferKind::BillingRequest, Direction::Incoming);
        transfer.state = billing::state(&request.transfer_status);
        transfer.remote_id.clone_from(&request.name);
        transfer.remote_status.clone_from(&request.transfer_status);
        transfer.created_at = request.creation_time.or_else(|| Some(self.now()));
        transfer.expires_at = request.expiration_time;
        transfer
            .counterparty
            .name
            .clone_from(&request.recipient_email_id);
        transfer
            .customer_email
            .clone_from(&request.recipient_email_id);
        transfer.events = vec![EventRecord {
            at: self.now(),
            on: None,
            event: EventKind::Received,
            actor: Actor::Microsoft,
            operator: self.operator.mail.clone(),
            person: request.initiator_email_id.clone(),
            from: transfer.state,
            to: transfer.state,
            note: String::new(),
            facts: Vec::new(),
            attachments: Vec::new(),
        }];
        transfer.billing_request = Some(Box::new(request));
        let old = self
            .store()
            .get(&Record::Transfer(Box::new(transfer.clone())).id())?;
        let (step, records) = step(
            vec![Transition {
                old,
                new: Some(Record::Transfer(Box::new(transfer.clone()))),
            }],
            Operation::CREATE_TRANSFER,
            Resource::TRANSFER,
            Some(affected(&customer)),
        )?;
        Ok(Plan {
            title: Message::new("transfer-billing-title").with("customer", customer.name()),
            intent: Intent::RecordBillingRequest {
                key,
                body: Box::new(body.clone()),
            },
            records,
            findings: Vec::new(),
            consequences: vec![Message::new("transfer-read-only")],
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }
}
