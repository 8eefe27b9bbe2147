//! The last step of what cannot be taken back: the review is on the screen, the customer's name is typed below it. Enter
//! alone is "no" (accounts.md 4.8).

use super::{Tab, TransferPage};
use crate::app::{Action, Context, line::Line, screen::entry};
use crate::domain::{finding::Severity, message::Message, transfer::EventKind};
use crate::service::{
    intent::Intent,
    transfers::{TransferEvent, confirmed},
};

/// What waits for the customer's name.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// What will be done.
    pub event: Box<TransferEvent>,
    /// The name as far as it is typed.
    pub typed: Line,
}

impl Confirm {
    /// The name of the draft that the form of its event keeps.
    pub fn draft_name(&self) -> String {
        entry::event_draft(self.event.id, self.event.event)
    }
}

impl TransferPage {
    /// Shows the review and waits for the name.
    pub(super) fn begin(&mut self, event: TransferEvent) {
        self.show(Tab::Review);
        self.confirm = Some(Confirm {
            event: Box::new(event),
            typed: Line::default(),
        });
    }

    /// What our side does, as one event.
    pub(super) fn perform(&mut self, event: EventKind, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let us = view.transfer.us();
        if event == EventKind::Cancelled
            && view.transfer.kind == crate::domain::transfer::TransferKind::Manual
        {
            // Why it ends is asked for first.
            return self.record(event, us, cx);
        }
        let mut done = TransferEvent::new(self.key, self.id, event);
        done.by = Some(us);
        if matches!(event, EventKind::Accepted | EventKind::Sent) {
            done.items = self.chosen();
            done.only = true;
        }
        self.begin(done);
    }

    /// Whether the name that is typed is the customer's.
    pub fn named(&self) -> bool {
        match (&self.confirm, &self.view) {
            (Some(confirm), Some(view)) => confirmed(&view.customer, confirm.typed.text()),
            _ => false,
        }
    }

    /// Handles what is typed; tells whether it was for the name.
    pub(super) fn confirming(&mut self, action: &Action, cx: &mut Context) -> bool {
        let named = self.named();
        let Some(confirm) = &mut self.confirm else {
            return false;
        };
        match action {
            Action::Insert(c) => confirm.typed.insert(&c.to_string()),
            Action::Paste(text) => confirm.typed.insert(text),
            Action::Edit(edit) => {
                confirm.typed.edit(*edit);
            }
            Action::Accept if named => {
                let mut event = confirm.event.clone();
                event.confirm = Some(confirm.typed.text().to_owned());
                cx.carry_out(Intent::TransferEvent(event));
            }
            Action::Accept if !confirm.typed.is_empty() => {
                let message = Message::new("desk-name-differs");
                cx.notice(Severity::Warn, message);
            }
            Action::Accept | Action::Back => {
                self.confirm = None;
                cx.notice(Severity::Info, Message::new("desk-nothing-done"));
                if self.ending.is_some() {
                    cx.pop();
                }
            }
            _ => return false,
        }
        true
    }
}
