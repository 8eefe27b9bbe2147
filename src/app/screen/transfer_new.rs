//! A new transfer begins with a question: which situation (TRF-1)? In the words of somebody who does not know the kinds.

use crate::app::{Action, Context, Scope, list::Cursor, model::Focus};
use crate::domain::{
    customer::CustomerKey,
    finding::Severity,
    message::Message,
    transfer::{Direction, TransferKind, machine},
};

use super::{
    Screen, State,
    entry::{Entry, Making, What},
};

/// What only this screen does, and those that follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Copy the text for the other partner.
    Copy,
    /// The other partner has made the request: record it.
    Received,
}

/// The situations.
pub const SITUATIONS: [(TransferKind, Direction, &str); 8] = [
    (
        TransferKind::AzurePlan,
        Direction::Outgoing,
        "desk-situation-azure-out",
    ),
    (
        TransferKind::AzurePlan,
        Direction::Incoming,
        "desk-situation-azure-in",
    ),
    (
        TransferKind::Nce,
        Direction::Outgoing,
        "desk-situation-nce-out",
    ),
    (
        TransferKind::Nce,
        Direction::Incoming,
        "desk-situation-nce-in",
    ),
    (
        TransferKind::Manual,
        Direction::Outgoing,
        "desk-situation-manual-out",
    ),
    (
        TransferKind::Manual,
        Direction::Incoming,
        "desk-situation-manual-in",
    ),
    (
        TransferKind::ApiLegacy,
        Direction::Outgoing,
        "desk-situation-legacy-out",
    ),
    (
        TransferKind::ApiLegacy,
        Direction::Incoming,
        "desk-situation-legacy-in",
    ),
];

/// See the module.
#[derive(Debug)]
pub struct NewTransfer {
    /// The customer's row.
    pub key: CustomerKey,
    /// Which situation the cursor is at.
    pub cursor: Cursor,
}

impl NewTransfer {
    /// A new transfer of a customer.
    pub const fn new(key: CustomerKey) -> Self {
        Self {
            key,
            cursor: Cursor { at: 0, offset: 0 },
        }
    }

    fn go_on(&self, received: bool, cx: &mut Context) {
        let Some((kind, direction, _)) = SITUATIONS.get(self.cursor.at).copied() else {
            return;
        };
        if received && machine::starts(kind, direction) {
            cx.notice(Severity::Info, Message::new("transfer-not-received"));
            return;
        }
        let what = What::NewTransfer(Making {
            key: self.key,
            kind,
            direction,
            received,
            id: None,
        });
        let form = Entry::new(what, cx);
        cx.push(Screen::Entry(Box::new(form)));
    }
}

impl State for NewTransfer {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("desk-new-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Situation);
        focus.scope(Scope::List);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Viewport(_) => self.cursor.settle(SITUATIONS.len(), cx.viewport.page),
            Action::Move(step) => self.cursor.go(*step, SITUATIONS.len(), cx.viewport.page),
            Action::Accept => self.go_on(false, cx),
            Action::NewTransfer(Act::Received) => self.go_on(true, cx),
            Action::Back => cx.pop(),
            _ => {}
        }
    }
}
