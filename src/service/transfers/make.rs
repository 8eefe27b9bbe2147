//! A new transfer: made here when we are the side that starts, recorded when the other partner made it (TRF-1).

use crate::domain::{
    audit::{Operation, Resource},
    cloud::Feature,
    customer::Customer,
    finding::Finding,
    guid::Guid,
    message::Message,
    permission::Act,
    record::Record,
    transfer::{
        Direction, Transfer, TransferKind, apply, item, machine,
        readiness::{self, World},
        selection,
    },
};

use super::{
    super::{
        Intent, Service,
        plan::{Plan, Undo, Work},
        record_change::{Transition, affected, step},
        refusal::Refusal,
    },
    TransferDraft,
};

impl Service {
    pub(in crate::service) fn plan_new_transfer(
        &self,
        draft: TransferDraft,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Transfers)?;
        self.offers(Feature::Transfers)?;
        right_side(&draft)?;
        let (customer, _) = self.customer(draft.key)?;
        let mut findings = look_at(&draft);
        if customer.removal.is_some() {
            let message = Message::new("subscription-customer-removed");
            findings.push(Finding::block("RM-09", message));
        }
        let id = Guid::random(self.entropy.bytes16());
        let mut transfer = Transfer::new(draft.key, id, draft.kind, draft.direction);
        self.fill(&mut transfer, &draft, &customer);
        let partner = self.partner()?;
        let (subscriptions, transfers) =
            (self.subscriptions(draft.key)?, self.transfers(draft.key)?);
        let world = World {
            now: self.now(),
            operator: &self.operator.mail,
            partner: &partner,
            customer: &customer,
            subscriptions: &subscriptions,
            transfers: &transfers,
        };
        if draft.direction == Direction::Incoming {
            // The other partner's subscriptions are in its book, not in ours.
            transfer.items = draft
                .items
                .iter()
                .map(|id| {
                    subscriptions
                        .iter()
                        .find(|subscription| subscription.id == *id)
                        .map_or_else(|| item::unknown(*id), |it| item::chosen(it, None))
                })
                .collect();
        } else {
            let lines = selection::choices(draft.kind, &subscriptions, &transfers, None);
            let (items, found) = selection::choose(&lines, draft.kind, &draft.items, draft.only);
            transfer.items = items;
            findings.extend(found);
        }
        apply::begin(&mut transfer, draft.received, &world);
        for check in readiness::checks(&transfer, &world) {
            // What no answer can heal is said at once; what is open is said when it is sent or accepted.
            if check.level == readiness::Level::Refused {
                findings.push(Finding::block(check.guard, check.why));
            }
        }
        let (step, records) = step(
            vec![Transition {
                old: None,
                new: Some(Record::Transfer(Box::new(transfer.clone()))),
            }],
            Operation::CREATE_TRANSFER,
            Resource::TRANSFER,
            Some(affected(&customer)),
        )?;
        let title = if draft.received {
            Message::new("transfer-receive-title")
        } else {
            Message::new("transfer-new-title")
        };
        Ok(Plan {
            title: title
                .with("kind", Message::new(draft.kind.text()))
                .with("partner", draft.counterparty.name.as_str())
                .with("customer", customer.name()),
            consequences: vec![next_step(&transfer)],
            intent: Intent::NewTransfer(Box::new(draft)),
            records,
            findings,
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }

    fn fill(&self, transfer: &mut Transfer, draft: &TransferDraft, customer: &Customer) {
        transfer.counterparty = draft.counterparty.clone();
        let trimmed = transfer.counterparty.name.trim().to_owned();
        transfer.counterparty.name = trimmed;
        transfer.our_admin_contact = self.our_contact(draft);
        transfer.customer_email = if draft.customer_email.trim().is_empty() {
            customer.billing_profile.email.clone()
        } else {
            draft.customer_email.trim().to_owned()
        };
        transfer
            .partner_id_on_record
            .clone_from(&draft.partner_id_on_record);
        transfer.billing_currency_source = draft.currency_source.trim().to_uppercase();
        transfer.billing_currency_target = draft.currency_target.trim().to_uppercase();
        transfer.remote_id.clone_from(&draft.remote_id);
    }
}

/// TRF-1: only whoever starts makes a request; the other side records it.
fn right_side(draft: &TransferDraft) -> Result<(), Refusal> {
    let starts = machine::starts(draft.kind, draft.direction);
    let message = match (draft.kind, starts, draft.received) {
        (TransferKind::BillingRequest, ..) => Message::new("transfer-read-only"),
        (_, false, false) => Message::new("transfer-wrong-side"),
        (_, true, true) => Message::new("transfer-not-received"),
        _ => return Ok(()),
    };
    Err(Refusal::Rule {
        rule: "TRF-1",
        message,
    })
}

/// What is wrong with a draft, as far as no book is needed.
pub fn look_at(draft: &TransferDraft) -> Vec<Finding> {
    let mut findings = Vec::new();
    if draft.counterparty.name.trim().is_empty() {
        findings.push(Finding::block("4.7", Message::new("transfer-needs-partner")).at("partner"));
    }
    if draft.counterparty.tenant_id.is_none() {
        findings.push(
            Finding::block("G-A6", Message::new("transfer-step-partner-tenant"))
                .at("partner-tenant"),
        );
    }
    for (number, at) in [
        (&draft.counterparty.partner_id, "partner-id"),
        (&draft.partner_id_on_record, "reseller"),
    ] {
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            let message = Message::new("transfer-partner-id-digits");
            findings.push(Finding::block("4.7", message).at(at).of(number));
        }
    }
    for (currency, at) in [
        (&draft.currency_source, "currency-source"),
        (&draft.currency_target, "currency-target"),
    ] {
        let code = currency.trim();
        if !code.is_empty() && (code.len() != 3 || !code.bytes().all(|b| b.is_ascii_alphabetic())) {
            let message = Message::new("transfer-currency-code");
            findings.push(Finding::block("TRF-20", message).at(at).of(code));
        }
    }
    findings
}

/// What comes next, as a command.
fn next_step(transfer: &Transfer) -> Message {
    let message = match (transfer.kind, transfer.direction) {
        (TransferKind::Manual, _) => Message::new("transfer-next-notice"),
        (TransferKind::ApiLegacy, Direction::Outgoing)
        | (TransferKind::AzurePlan | TransferKind::Nce, Direction::Incoming) => {
            Message::new("transfer-next-send")
        }
        _ => Message::new("transfer-next-accept"),
    };
    message.with("id", transfer.id.to_string())
}
