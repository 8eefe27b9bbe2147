//! What is done with a transfer: which events can be recorded, what our side can do, and why not.

use super::{Act, TransferPage};
use crate::app::{
    Action, Context,
    overlay::choice::{Choice, ChoiceItem},
    screen::{
        Screen,
        entry::{Entry, Recording, What},
    },
};
use crate::domain::{
    message::Message,
    transfer::{
        Actor, Direction, EventKind, Transfer, TransferKind, TransferState, clock, machine,
    },
};
use crate::service::transfers::Verb;

impl TransferPage {
    /// Which event happened? Those of the other side, of the customer and of Microsoft, and what needs papers.
    pub(super) fn event(&self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let transfer = &view.transfer;
        let item = |label: Message, event, actor| {
            ChoiceItem::new(label, Ok(()), Action::Transfer(Act::Record(event, actor)))
        };
        let mut items = Vec::new();
        if clock::state(transfer, view.now) != transfer.state {
            let label = Message::new(EventKind::Expired.text());
            items.push(item(label, EventKind::Expired, Actor::Contas));
        }
        let next = machine::next(transfer.kind, transfer.state);
        items.extend(next.filter(|edge| recorded(edge, transfer)).map(|edge| {
            let actor = edge.actors.first().copied().unwrap_or(Actor::Contas);
            let label = Message::new("desk-event-by")
                .with("event", Message::new(edge.event.text()))
                .with("actor", Message::new(actor.text()));
            item(label, edge.event, actor)
        }));
        let may = machine::step(
            transfer.kind,
            transfer.state,
            EventKind::Refreshed,
            Actor::Contas,
        );
        if may.is_ok() && transfer.sent() {
            let label = Message::new(EventKind::Refreshed.text());
            items.push(item(label, EventKind::Refreshed, Actor::Contas));
        }
        let label = Message::new(EventKind::Noted.text());
        items.push(item(label, EventKind::Noted, transfer.us()));
        cx.open(Choice::new(Message::new("desk-event-title"), items));
    }

    /// What can our side do? What it cannot says why.
    pub(super) fn verbs(&self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let transfer = &view.transfer;
        let items = Verb::ALL.into_iter().map(|verb| {
            let allowed = verb
                .event(transfer)
                .map_err(|refusal| refusal.message())
                .and_then(|event| self.possible(event, transfer));
            let event = allowed.as_ref().copied().unwrap_or(EventKind::Noted);
            ChoiceItem::new(
                Message::new(verb.text()),
                allowed.map(|_| ()),
                Action::Transfer(Act::Perform(event)),
            )
        });
        // What can be done comes first.
        let (may, not): (Vec<_>, Vec<_>) = items.partition(|item| item.reason.is_none());
        let items = may.into_iter().chain(not).collect();
        cx.open(Choice::new(Message::new("desk-do-title"), items));
    }

    fn possible(&self, event: EventKind, transfer: &Transfer) -> Result<EventKind, Message> {
        let now = self
            .view
            .as_ref()
            .map_or(transfer.state, |view| clock::state(transfer, view.now));
        // Sending a classic draft begins with its check.
        let begins = event == EventKind::Sent && transfer.state == TransferState::Draft;
        let legal = machine::step(transfer.kind, now, event, transfer.us()).is_ok();
        if !begins && !legal {
            return Err(Message::new("desk-not-now").with("state", Message::new(now.text())));
        }
        let moves = matches!(event, EventKind::Sent | EventKind::Accepted);
        if moves && transfer.direction == Direction::Outgoing && self.marks().is_empty() {
            return Err(Message::new("transfer-step-choose"));
        }
        let stands = self.checks.iter().find(|check| check.level.blocks());
        match stands.filter(|_| moves) {
            Some(check) => Err(Message::new("desk-item-cannot")
                .with("rule", check.guard)
                .with("why", check.why.clone())),
            None => Ok(event),
        }
    }

    /// Asks for what belongs to an event.
    pub(super) fn record(&self, event: EventKind, actor: Actor, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let what = What::TransferEvent(Recording {
            transfer: Box::new(view.transfer.clone()),
            checks: self.checks.clone(),
            event,
            actor,
            items: self.chosen().filter(|_| self.marked.is_some()),
        });
        let form = Entry::new(what, cx);
        cx.push(Screen::Entry(Box::new(form)));
    }
}

/// Whether an event is recorded by its form; what our side decides goes through the review (`x`).
fn recorded(edge: &machine::Edge, transfer: &Transfer) -> bool {
    let ours = edge.actors.contains(&transfer.us());
    let papers = edge.event == EventKind::FormAttached
        || edge.event == EventKind::Cancelled && transfer.kind == TransferKind::Manual;
    edge.event != EventKind::Ticked
        && edge.event != EventKind::CheckingStarted
        && edge.event != EventKind::Discarded
        && (!edge.event.reviewed() || !ours || papers)
}
