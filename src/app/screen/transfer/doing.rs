//! What is done with a transfer: recording events, and what our side decides, through review and typed name.

use super::{Act, Tab, TransferPage};
use crate::app::{
    Action, Context,
    overlay::{
        choice::{Choice, ChoiceItem},
        prompt::{Prompt, PromptFor},
    },
    screen::{Screen, transfer_event::EventForm},
};
use crate::domain::{
    finding::Severity,
    message::Message,
    transfer::{Actor, EventKind, TransferKind, TransferState, machine},
};
use crate::service::{
    intent::Intent,
    transfers::{TransferEvent, Verb},
};

impl TransferPage {
    pub(super) fn event(&mut self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let transfer = &view.transfer;
        let mut items: Vec<ChoiceItem> = machine::next(transfer.kind, transfer.state)
            .filter(|edge| edge.event != EventKind::Ticked)
            .filter(|edge| {
                // What our side decides goes through the review and the typed name.
                !(edge.event.reviewed()
                    && edge.actors.contains(&transfer.us())
                    && edge.event != EventKind::FormAttached
                    && edge.event != EventKind::Cancelled)
            })
            .map(|edge| {
                let actor = edge.actors.first().copied().unwrap_or(Actor::Contas);
                let label = Message::new("desk-event-by")
                    .with("event", Message::new(edge.event.text()))
                    .with("actor", Message::new(actor.text()));
                ChoiceItem::new(
                    label,
                    Ok(()),
                    Action::Transfer(Act::Record(edge.event, actor)),
                )
            })
            .collect();
        items.push(ChoiceItem::new(
            Message::new(EventKind::Noted.text()),
            Ok(()),
            Action::Transfer(Act::Record(EventKind::Noted, Actor::Contas)),
        ));
        if transfer.kind != TransferKind::Manual
            && machine::step(
                transfer.kind,
                transfer.state,
                EventKind::Refreshed,
                Actor::Contas,
            )
            .is_ok()
        {
            items.push(ChoiceItem::new(
                Message::new(EventKind::Refreshed.text()),
                Ok(()),
                Action::Transfer(Act::Record(EventKind::Refreshed, Actor::Contas)),
            ));
        }
        cx.open(Choice::new(Message::new("desk-event-title"), items));
    }

    pub(super) fn verbs(&self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let transfer = &view.transfer;
        let mut items = Vec::new();
        for verb in Verb::ALL {
            let label = Message::new(match verb {
                Verb::Send => "desk-do-send",
                Verb::Accept => "desk-do-accept",
                Verb::Decline => "desk-do-decline",
                Verb::Cancel => "desk-do-cancel",
                Verb::Withdraw => "desk-do-withdraw",
            });
            let allowed = verb
                .event(transfer)
                .map_err(|refusal| refusal.message())
                .and_then(|event| {
                    // Sending a classic draft begins with its check.
                    let draft = event == EventKind::Sent && transfer.state == TransferState::Draft;
                    if draft
                        || machine::step(transfer.kind, transfer.state, event, transfer.us())
                            .is_ok()
                    {
                        Ok(event)
                    } else {
                        Err(Message::new("transfer-wrong-state")
                            .with("event", verb.word())
                            .with("state", Message::new(transfer.state.text()))
                            .with("next", ""))
                    }
                });
            let event = allowed.as_ref().copied().unwrap_or(EventKind::Noted);
            items.push(ChoiceItem::new(
                label,
                allowed.map(|_| ()),
                Action::Transfer(Act::Perform(event)),
            ));
        }
        cx.open(Choice::new(Message::new("desk-do-title"), items));
    }

    /// First the review, then the name: Enter alone never confirms (accounts.md 4.8).
    pub(super) fn perform(&mut self, event: EventKind, cx: &mut Context) {
        self.show(Tab::Review, cx);
        self.doing = Some(event);
        cx.notice(Severity::Info, Message::new("desk-read-then-enter"));
    }

    pub(super) fn confirm(&self, cx: &mut Context) {
        let (Some(view), Some(_)) = (&self.view, self.doing) else {
            cx.notice(Severity::Info, Message::new("desk-choose-what"));
            return;
        };
        let title = Message::new("transfer-review-type").with("name", view.customer.name());
        cx.open(Prompt::text(PromptFor::TransferConfirm, title));
    }

    pub(super) fn confirmed(&mut self, typed: &str, cx: &mut Context) {
        let (Some(view), Some(event)) = (&self.view, self.doing) else {
            return;
        };
        let mut done = TransferEvent::new(self.key, self.id, event);
        done.by = Some(view.transfer.us());
        done.confirm = Some(typed.to_owned());
        if event == EventKind::Accepted {
            done.items = self.chosen();
            done.only = true;
        }
        if event == EventKind::Cancelled && view.transfer.kind == TransferKind::Manual {
            // Who and why: the form asks.
            let form = EventForm::new(
                self.key,
                self.id,
                event,
                view.transfer.us(),
                cx.session.today,
            );
            cx.push(Screen::TransferEvent(Box::new(form)));
            return;
        }
        cx.review(Intent::TransferEvent(Box::new(done)));
    }

    pub(super) fn record(&self, event: EventKind, actor: Actor, cx: &mut Context) {
        let mut form = EventForm::new(self.key, self.id, event, actor, cx.session.today);
        form.items = self.chosen();
        cx.push(Screen::TransferEvent(Box::new(form)));
    }
}
