//! Why an event cannot happen, with the rule and what can.

use super::{Work, words};
use crate::domain::{
    message::Message,
    transfer::{
        event::EventKind as E,
        machine::{self, Illegal},
    },
};

impl Work<'_> {
    pub(super) fn illegal(&mut self, event: E, illegal: Illegal) {
        let kind = self.transfer.kind;
        match illegal {
            Illegal::ReadOnly => self.block("4.5", Message::new("transfer-read-only")),
            Illegal::Actor(who) => {
                let rule = match event {
                    E::Cancelled if kind.target_creates() => "TRF-25",
                    E::TicketOpened => "G-M6",
                    _ => "4.7",
                };
                self.block_at(
                    rule,
                    "by",
                    Message::new("transfer-wrong-actor")
                        .with("event", Message::new(event.text()))
                        .with("actors", words(who)),
                );
            }
            Illegal::State => {
                let state = self.transfer.state;
                let rule = match event {
                    E::Cancelled if kind.target_creates() => "TRF-25",
                    event if event.reviewed() && !state.open() => "TRF-32",
                    _ => "4.7",
                };
                let next: Vec<&str> = machine::next(kind, state)
                    .map(|edge| edge.event.word())
                    .collect();
                let message = if next.is_empty() {
                    Message::new("transfer-ended")
                } else {
                    Message::new("transfer-wrong-state").with("next", next.join(", "))
                };
                self.block(
                    rule,
                    message
                        .with("event", event.word())
                        .with("what", Message::new(event.text()))
                        .with("state", Message::new(state.text())),
                );
            }
        }
    }
}
