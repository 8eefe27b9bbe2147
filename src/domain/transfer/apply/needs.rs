//! What an event cannot do without: the column "evidence required to leave" of accounts.md 4.7.

use super::{Input, Work};
use crate::domain::{
    message::Message,
    transfer::{event::EventKind as E, state::TransferKind as K},
};

/// Something that is given with an event.
#[derive(Debug, Clone, Copy)]
enum Need {
    Ticket,
    Form,
    Recipient,
    Signature,
    Reason,
    Engineer,
    Roles,
    Failed,
    Tasks,
    Status,
}

const fn needs(kind: K, event: E) -> &'static [Need] {
    match (kind, event) {
        (_, E::TicketOpened) => &[Need::Ticket],
        (_, E::FormSent) => &[Need::Form, Need::Recipient],
        (_, E::Signed) => &[Need::Signature],
        (_, E::FormRejected | E::Refused) | (K::Manual, E::Cancelled) => &[Need::Reason],
        (_, E::FormAttached) => &[Need::Form],
        (_, E::Acknowledged) => &[Need::Engineer],
        (_, E::AccessCleaned) => &[Need::Roles],
        (_, E::PartiallyCompleted | E::CompletedWithErrors) => &[Need::Failed],
        (_, E::Ticked) => &[Need::Tasks],
        (_, E::Refreshed) => &[Need::Status],
        _ => &[],
    }
}

impl Need {
    fn missing(self, input: &Input) -> bool {
        let facts = &input.facts;
        match self {
            Self::Ticket => facts.ticket.is_empty(),
            Self::Form => input.attachments.is_empty(),
            Self::Recipient => facts.recipient.is_empty(),
            Self::Signature => facts.signatures.is_empty(),
            Self::Reason => input.reason().is_empty(),
            Self::Engineer => facts.engineer.is_empty() && input.person.trim().is_empty(),
            Self::Roles => input.attachments.is_empty() && input.note.trim().is_empty(),
            Self::Failed => facts.failed.is_empty(),
            Self::Tasks => facts.done.is_empty(),
            Self::Status => facts.status.is_empty(),
        }
    }

    /// The rule, the field, and what is to be given.
    const fn said(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Ticket => ("TRF-33", "ticket", "transfer-needs-ticket"),
            Self::Form => ("TRF-34", "file", "transfer-needs-form"),
            Self::Recipient => ("TRF-33", "recipient", "transfer-needs-recipient"),
            Self::Signature => ("TRF-34", "signature", "transfer-signature-form"),
            Self::Reason => ("TRF-33", "reason", "transfer-needs-reason"),
            Self::Engineer => ("TRF-33", "engineer", "transfer-needs-engineer"),
            Self::Roles => ("TRF-33", "file", "transfer-needs-roles"),
            Self::Failed => ("4.7", "failed", "transfer-needs-failed"),
            Self::Tasks => ("4.9", "done", "transfer-task-number"),
            Self::Status => ("TRF-30", "status", "transfer-needs-status"),
        }
    }
}

impl Work<'_> {
    /// Blocks for each thing that is missing.
    pub(super) fn look_for_needs(&mut self, input: &Input) {
        for need in needs(self.transfer.kind, input.event) {
            if need.missing(input) {
                let (rule, at, text) = need.said();
                self.block_at(rule, at, Message::new(text));
            }
        }
    }
}
