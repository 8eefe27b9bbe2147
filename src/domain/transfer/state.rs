//! Kinds, directions, states and actors of transfers (accounts.md 4.1, 4.7).

use super::words::words;

words! {
    /// The processes of accounts.md 4.1.
    pub enum TransferKind {
        /// Eight steps and a form: the current partner opens the ticket.
        Manual = "manual", "transfer-kind-manual";
        /// Source creates, target accepts: legacy seats and Azure pay-as-you-go.
        ApiLegacy = "api-legacy", "transfer-kind-api-legacy";
        /// Target creates, source accepts: what lies under an Azure plan.
        AzurePlan = "azure-plan", "transfer-kind-azure-plan";
        /// Target creates, source accepts: licenses of the new commerce experience.
        Nce = "nce", "transfer-kind-nce";
        /// A request of the Azure billing API: to be read only.
        BillingRequest = "billing-request", "transfer-kind-billing-request";
    }
}

impl TransferKind {
    /// The kinds that contas can make.
    pub const MADE: [Self; 4] = [Self::Manual, Self::ApiLegacy, Self::AzurePlan, Self::Nce];

    /// Whether one of the two request kinds in which the target creates and the source accepts (accounts.md 4.4).
    pub const fn target_creates(self) -> bool {
        matches!(self, Self::AzurePlan | Self::Nce)
    }

    /// The direction of whoever starts (accounts.md 4.1); `None` where contas starts nothing.
    pub const fn starter(self) -> Option<Direction> {
        match self {
            Self::Manual | Self::ApiLegacy => Some(Direction::Outgoing),
            Self::AzurePlan | Self::Nce => Some(Direction::Incoming),
            Self::BillingRequest => None,
        }
    }
}

words! {
    /// Which side we are.
    pub enum Direction {
        /// We are the source.
        Outgoing = "outgoing", "transfer-direction-outgoing";
        /// We are the target.
        Incoming = "incoming", "transfer-direction-incoming";
    }
}

words! {
    /// Who does something.
    pub enum Actor {
        /// The current, source partner.
        Current = "current", "transfer-actor-current";
        /// The customer.
        Customer = "customer", "transfer-actor-customer";
        /// The new, target partner.
        New = "new", "transfer-actor-new";
        /// Microsoft.
        Microsoft = "microsoft", "transfer-actor-microsoft";
        /// contas itself.
        Contas = "contas", "transfer-actor-contas";
    }
}

impl Actor {
    /// Those whom an operator may name.
    pub const NAMED: [Self; 4] = [Self::Current, Self::Customer, Self::New, Self::Microsoft];
}

words! {
    /// Where a transfer stands (accounts.md 4.7). Which kind has which, says [`super::machine`].
    #[derive(PartialOrd, Ord)]
    pub enum TransferState {
        /// Being made.
        Draft = "draft", "transfer-state-draft";
        /// The request waits for an answer.
        Pending = "pending", "transfer-state-pending";
        /// Under way.
        InProgress = "in_progress", "transfer-state-in-progress";
        /// Done.
        Complete = "complete", "transfer-state-complete";
        /// Taken back by its maker.
        Cancelled = "cancelled", "transfer-state-cancelled";
        /// Refused by the other side.
        Declined = "declined", "transfer-state-declined";
        /// Nobody answered in time.
        Expired = "expired", "transfer-state-expired";
        /// It did not work.
        Failed = "failed", "transfer-state-failed";
        /// `MANUAL`: the customer's notice is there in writing.
        NoticeReceived = "notice_received", "transfer-state-notice-received";
        /// `MANUAL`: the ticket is open.
        TicketOpen = "ticket_open", "transfer-state-ticket-open";
        /// `MANUAL`: the form is with the customer.
        FormSent = "form_sent", "transfer-state-form-sent";
        /// `MANUAL`: the form is back.
        FormReturned = "form_returned", "transfer-state-form-returned";
        /// `MANUAL`: the form is attached to the ticket.
        Submitted = "submitted", "transfer-state-submitted";
        /// `MANUAL`: Microsoft has acknowledged and calls both partners.
        Verifying = "verifying", "transfer-state-verifying";
        /// `MANUAL`: billing has moved.
        Transferred = "transferred", "transfer-state-transferred";
        /// `MANUAL`: outdated access is gone too.
        Completed = "completed", "transfer-state-completed";
        /// `MANUAL`: Microsoft refused.
        Refused = "refused", "transfer-state-refused";
        /// `API_LEGACY`: Microsoft checks what may go.
        CheckingEligibility = "checking_eligibility", "transfer-state-checking-eligibility";
        /// `API_LEGACY`: waits for the target.
        Active = "active", "transfer-state-active";
        /// `API_LEGACY`: the target accepted.
        Accepting = "accepting", "transfer-state-accepting";
        /// `API_LEGACY`: some went, some did not.
        PartiallyComplete = "partially_complete", "transfer-state-partially-complete";
        /// `API_LEGACY`: refused by the target.
        Rejected = "rejected", "transfer-state-rejected";
        /// `API_LEGACY`: taken back by the source.
        Withdrawn = "withdrawn", "transfer-state-withdrawn";
        /// `AZURE_PLAN`, `NCE`: some went, some did not.
        CompletedWithErrors = "completed_with_errors", "transfer-state-completed-with-errors";
        /// `AZURE_PLAN`, `NCE`: the checklist is being done.
        Handover = "handover", "transfer-state-handover";
        /// `AZURE_PLAN`, `NCE`: the checklist is done.
        Closed = "closed", "transfer-state-closed";
        /// The service said something that no state means (TRF-30).
        RemoteOther = "remote_other", "transfer-state-remote-other";
    }
}

impl TransferState {
    /// Whether it may still move something: then the customer cannot be removed, and its items are in no other
    /// transfer (TRF-11).
    pub const fn open(self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::Pending
                | Self::InProgress
                | Self::NoticeReceived
                | Self::TicketOpen
                | Self::FormSent
                | Self::FormReturned
                | Self::Submitted
                | Self::Verifying
                | Self::CheckingEligibility
                | Self::Active
                | Self::Accepting
                | Self::RemoteOther
        )
    }

    /// Whether billing has moved for something.
    pub const fn moved(self) -> bool {
        matches!(
            self,
            Self::Complete
                | Self::Transferred
                | Self::Completed
                | Self::PartiallyComplete
                | Self::CompletedWithErrors
                | Self::Handover
                | Self::Closed
        )
    }
}
