//! An event of a transfer: evidence is looked at, the machine decides, the book follows.

use crate::{
    domain::{
        audit::{Operation, Resource},
        customer::Customer,
        finding::{self, Finding},
        guid::Guid,
        message::Message,
        permission::Act,
        record::{Record, RecordId, Stored},
        transfer::{
            Attachment, Direction, EventKind, ItemState, Transfer,
            apply::{self, Applied, Input},
            consequences, facts, machine, selection,
        },
    },
    service::Intent,
};

use super::{
    super::{
        Service,
        plan::{Plan, Undo, Work},
        record_change::{Transition, affected, step},
        refusal::Refusal,
    },
    TransferEvent, attachments, confirmed,
    view::TransferView,
};

impl Service {
    pub(in crate::service) fn plan_transfer_event(
        &self,
        event: TransferEvent,
    ) -> Result<Plan, Refusal> {
        self.may(Act::Transfers)?;
        let (transfer, revision) = self.transfer(event.key, event.id)?;
        let view = self.view_of(transfer, self.now())?;
        let attachments = event
            .files
            .iter()
            .map(|path| attachments::look(path, view.now))
            .collect::<Result<Vec<_>, _>>()?;
        let (applied, mut findings) = happen(&view, &event, attachments);
        if let Some(typed) = &event.confirm
            && !confirmed(&view.customer, typed)
        {
            findings.push(
                Finding::block("TRF-32", confirm_message(&view.customer))
                    .at("confirm")
                    .of(typed),
            );
        }
        let Applied {
            transfer: new,
            subscriptions,
            findings: found,
        } = applied;
        findings.extend(found);
        let mut transitions = vec![Transition {
            old: Some(Stored {
                revision,
                record: Record::Transfer(Box::new(view.transfer.clone())),
            }),
            new: Some(Record::Transfer(Box::new(new.clone()))),
        }];
        for subscription in subscriptions {
            let id = RecordId::Subscription(event.key, subscription.id);
            transitions.push(Transition {
                old: self.store().get(&id)?,
                new: Some(Record::Subscription(Box::new(subscription))),
            });
        }
        let moved = transitions.len() - 1;
        let (mut step, records) = step(
            transitions,
            Operation::UPDATE_TRANSFER,
            Resource::TRANSFER,
            Some(affected(&view.customer)),
        )?;
        step.details
            .push(("event".to_owned(), event.event.word().to_owned()));
        if !new.reason.is_empty() {
            step.details.push(("reason".to_owned(), new.reason.clone()));
        }
        step.reversible = !event.event.final_step();
        let undo = if step.reversible {
            Undo::Possible
        } else {
            Undo::Impossible
        };
        Ok(Plan {
            title: Message::new("transfer-event-title")
                .with("event", Message::new(event.event.text()))
                .with("partner", view.transfer.counterparty.name.as_str())
                .with("customer", view.customer.name()),
            consequences: if finding::blocked(&findings) {
                Vec::new()
            } else {
                follows(&view, &new, &event, moved)
            },
            intent: Intent::TransferEvent(Box::new(event)),
            records,
            findings,
            undo,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    /// TRF-32: our own sending and accepting only with the customer's name, typed.
    pub(in crate::service) fn check_transfer_confirmed(
        &self,
        event: &TransferEvent,
    ) -> Result<(), Refusal> {
        let (transfer, _) = self.transfer(event.key, event.id)?;
        let by = event
            .by
            .or_else(|| machine::only_actor(transfer.kind, event.event));
        let ours = by == Some(transfer.us())
            && matches!(event.event, EventKind::Sent | EventKind::Accepted);
        if !ours {
            return Ok(());
        }
        let (customer, _) = self.customer(event.key)?;
        match &event.confirm {
            Some(typed) if confirmed(&customer, typed) => Ok(()),
            _ => Err(Refusal::Rule {
                rule: "TRF-32",
                message: confirm_message(&customer),
            }),
        }
    }
}

/// Applies an event to a view: what a plan does, and what a review of a selection looks at.
fn happen(
    view: &TransferView,
    event: &TransferEvent,
    attachments: Vec<Attachment>,
) -> (Applied, Vec<Finding>) {
    let (facts, mut findings) = facts::read(&event.set);
    let mut items = None;
    if let Some(wanted) = &event.items {
        let incoming = view.transfer.direction == Direction::Incoming;
        if !incoming {
            let (chosen, found) =
                selection::choose(&view.choices(), view.transfer.kind, wanted, event.only);
            findings.extend(found);
            items = Some(chosen);
        } else if event.event == EventKind::Accepted {
            // A legacy request is accepted whole (accounts.md 4.3).
            let all = view
                .transfer
                .items
                .iter()
                .all(|item| wanted.contains(&item.subscription_id));
            if !all {
                findings.push(
                    Finding::block("4.3", Message::new("transfer-accepted-whole")).at("item"),
                );
            }
        } else {
            items = Some(
                wanted
                    .iter()
                    .map(|id| crate::domain::transfer::item::unknown(*id))
                    .collect(),
            );
        }
    }
    let input = Input {
        event: event.event,
        by: event.by,
        on: event.on.or(facts.on),
        person: event.person.clone(),
        note: event.note.clone(),
        facts,
        attachments,
        items,
    };
    (
        apply::apply(&view.transfer, &input, &view.world()),
        findings,
    )
}

/// The transfer as a selection would make it, for its review; what is wrong with the selection besides.
pub(super) fn selected(
    view: &TransferView,
    wanted: &[Guid],
    only: bool,
) -> (Transfer, Vec<Finding>) {
    let (mut items, findings) =
        selection::choose(&view.choices(), view.transfer.kind, wanted, only);
    for item in &view.transfer.items {
        if !items
            .iter()
            .any(|have| have.subscription_id == item.subscription_id)
        {
            let mut left = item.clone();
            left.state = ItemState::Left;
            items.push(left);
        }
    }
    let mut transfer = view.transfer.clone();
    transfer.items = items;
    (transfer, findings)
}

fn follows(
    view: &TransferView,
    new: &Transfer,
    event: &TransferEvent,
    moved: usize,
) -> Vec<Message> {
    use EventKind as E;
    let mut found = match event.event {
        E::Sent | E::Accepted | E::FormAttached => consequences::of(new, &view.world()),
        E::Completed | E::PartiallyCompleted | E::CompletedWithErrors | E::Transferred => vec![
            Message::new("transfer-follows-book").with("count", moved),
            Message::new("transfer-follows-checklist").with("count", new.checklist.len()),
        ],
        _ => Vec::new(),
    };
    // What others did is only noted; what we do is done in Partner Center.
    let by = event
        .by
        .or_else(|| machine::only_actor(new.kind, event.event));
    if by == Some(new.us()) && (event.event.reviewed() || event.event == E::TicketOpened) {
        found.push(Message::new("subscription-book-only"));
    }
    match event.event {
        E::Sent if new.kind.target_creates() => found.push(Message::new("transfer-back-cancel")),
        E::Sent => found.push(Message::new("transfer-back-withdraw")),
        event if event.final_step() => found.push(Message::new("transfer-back-final")),
        _ => {}
    }
    found
}

fn confirm_message(customer: &Customer) -> Message {
    Message::new("transfer-confirm")
        .with("name", customer.name())
        .with("domain", customer.company_profile.domain.as_str())
}
