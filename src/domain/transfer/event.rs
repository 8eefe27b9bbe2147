//! What can happen to a transfer, and what is kept of it (TRF-33).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    state::{Actor, TransferState},
    words::words,
};

words! {
    /// What can happen. Names on the command line are kebab-case (accounts.md 4.7).
    pub enum EventKind {
        /// It was made here.
        Made = "made", "transfer-event-made";
        /// It came from the other partner and was recorded here.
        Received = "received", "transfer-event-received";
        /// The customer gave notice in writing.
        NoticeReceived = "notice-received", "transfer-event-notice-received";
        /// The ticket was opened.
        TicketOpened = "ticket-opened", "transfer-event-ticket-opened";
        /// The form was signed and sent to the customer.
        FormSent = "form-sent", "transfer-event-form-sent";
        /// The form came back with the other signatures.
        FormReturned = "form-returned", "transfer-event-form-returned";
        /// The form failed the check and went back.
        FormRejected = "form-rejected", "transfer-event-form-rejected";
        /// The form was attached to the ticket.
        FormAttached = "form-attached", "transfer-event-form-attached";
        /// Microsoft acknowledged.
        Acknowledged = "acknowledged", "transfer-event-acknowledged";
        /// Billing moved.
        Transferred = "transferred", "transfer-event-transferred";
        /// Microsoft refused.
        Refused = "refused", "transfer-event-refused";
        /// Outdated access was removed.
        AccessCleaned = "access-cleaned", "transfer-event-access-cleaned";
        /// The check of what may go began.
        CheckingStarted = "checking-started", "transfer-event-checking-started";
        /// The request was sent.
        Sent = "sent", "transfer-event-sent";
        /// The request was accepted.
        Accepted = "accepted", "transfer-event-accepted";
        /// The source declined.
        Declined = "declined", "transfer-event-declined";
        /// The target rejected.
        Rejected = "rejected", "transfer-event-rejected";
        /// The source took it back.
        Withdrawn = "withdrawn", "transfer-event-withdrawn";
        /// It was cancelled.
        Cancelled = "cancelled", "transfer-event-cancelled";
        /// A draft that nobody sent was dropped.
        Discarded = "discarded", "transfer-event-discarded";
        /// Nobody answered in time.
        Expired = "expired", "transfer-event-expired";
        /// All of it moved.
        Completed = "completed", "transfer-event-completed";
        /// Some of it moved (`API_LEGACY`).
        PartiallyCompleted = "partially-completed", "transfer-event-partially-completed";
        /// Some of it moved (`AZURE_PLAN`, `NCE`).
        CompletedWithErrors = "completed-with-errors", "transfer-event-completed-with-errors";
        /// Nothing moved.
        Failed = "failed", "transfer-event-failed";
        /// The checklist was begun.
        HandoverStarted = "handover-started", "transfer-event-handover-started";
        /// The checklist was done.
        Closed = "closed", "transfer-event-closed";
        /// The service was asked how it stands (TRF-30).
        Refreshed = "refreshed", "transfer-event-refreshed";
        /// A signature came alone.
        Signed = "signed", "transfer-event-signed";
        /// A task of the checklist was done.
        Ticked = "ticked", "transfer-event-ticked";
        /// A note, an answer to a guard or a file was added.
        Noted = "noted", "transfer-event-noted";
    }
}

impl EventKind {
    /// The event of a name.
    pub fn of_word(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase().replace('_', "-");
        let word = match word.as_str() {
            "complete" => "completed",
            "partially-complete" => "partially-completed",
            other => other,
        };
        Self::ALL.iter().copied().find(|event| event.word() == word)
    }

    /// Whether the review screen stands before it (TRF-32).
    pub const fn reviewed(self) -> bool {
        matches!(
            self,
            Self::FormAttached
                | Self::Sent
                | Self::Accepted
                | Self::Rejected
                | Self::Declined
                | Self::Withdrawn
                | Self::Cancelled
        )
    }

    /// Whether it is final: nothing takes the record of it back (TRF-32). A sent request is taken back by cancelling
    /// or withdrawing it, never by an undo.
    pub const fn final_step(self) -> bool {
        self.reviewed() || matches!(self, Self::Expired)
    }
}

/// One event as it is kept (TRF-33).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventRecord {
    /// When it was recorded (UTC).
    pub at: Timestamp,
    /// When it happened, where somebody said so.
    #[serde(default)]
    pub on: Option<Date>,
    /// What.
    pub event: EventKind,
    /// Who did it.
    pub actor: Actor,
    /// Who recorded it: sign-in name.
    #[serde(default)]
    pub operator: String,
    /// The person who did it.
    #[serde(default)]
    pub person: String,
    /// State before.
    pub from: TransferState,
    /// State after.
    pub to: TransferState,
    /// Free text.
    #[serde(default)]
    pub note: String,
    /// What was given with it, in order: ticket, recipient, request and correlation ids …
    #[serde(default)]
    pub facts: Vec<(String, String)>,
    /// SHA-256 of its attachments.
    #[serde(default)]
    pub attachments: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn section_4_7_event_names_are_kebab_case_and_found_again() {
        for event in EventKind::ALL {
            assert_eq!(EventKind::of_word(event.word()), Some(*event));
            let json = serde_json::to_value(event).unwrap();
            assert_eq!(json, event.word());
        }
        assert_eq!(
            EventKind::of_word("Notice_Received"),
            Some(EventKind::NoticeReceived)
        );
        assert_eq!(EventKind::of_word("nonsense"), None);
    }
}
