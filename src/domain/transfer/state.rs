//! Kinds, directions, states and actors of transfers (accounts.md 4.1, 4.7).

use serde::{Deserialize, Serialize};

/// The processes of accounts.md 4.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TransferKind {
    /// Eight steps and a form: the current partner opens the ticket.
    Manual,
    /// Source creates, target accepts: legacy seats and Azure pay-as-you-go.
    ApiLegacy,
    /// Target creates, source accepts: what lies under an Azure plan.
    AzurePlan,
    /// Target creates, source accepts: licences of the new commerce experience.
    Nce,
    /// A request of the Azure billing API: to be read only.
    BillingRequest,
}

impl TransferKind {
    /// The kinds that contas can make.
    pub const ALL: [Self; 4] = [Self::Manual, Self::ApiLegacy, Self::AzurePlan, Self::Nce];

    /// The word of the command line and of JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::ApiLegacy => "api-legacy",
            Self::AzurePlan => "azure-plan",
            Self::Nce => "nce",
            Self::BillingRequest => "billing-request",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Manual => "transfer-kind-manual",
            Self::ApiLegacy => "transfer-kind-api-legacy",
            Self::AzurePlan => "transfer-kind-azure-plan",
            Self::Nce => "transfer-kind-nce",
            Self::BillingRequest => "transfer-kind-billing-request",
        }
    }

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

/// Which side we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// We are the source.
    Outgoing,
    /// We are the target.
    Incoming,
}

impl Direction {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Outgoing, Self::Incoming];

    /// The word of the command line and of JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Outgoing => "outgoing",
            Self::Incoming => "incoming",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Outgoing => "transfer-direction-outgoing",
            Self::Incoming => "transfer-direction-incoming",
        }
    }
}

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The current, source partner.
    Current,
    /// The customer.
    Customer,
    /// The new, target partner.
    New,
    /// Microsoft.
    Microsoft,
    /// contas itself.
    Contas,
}

impl Actor {
    /// Those whom an operator may name.
    pub const ALL: [Self; 4] = [Self::Current, Self::Customer, Self::New, Self::Microsoft];

    /// The word of the command line and of JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Customer => "customer",
            Self::New => "new",
            Self::Microsoft => "microsoft",
            Self::Contas => "contas",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Current => "transfer-actor-current",
            Self::Customer => "transfer-actor-customer",
            Self::New => "transfer-actor-new",
            Self::Microsoft => "transfer-actor-microsoft",
            Self::Contas => "transfer-actor-contas",
        }
    }
}

/// Where a transfer stands (accounts.md 4.7). Which kind has which, says [`super::machine`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferState {
    /// Being made.
    Draft,
    /// The request waits for an answer.
    Pending,
    /// Under way.
    InProgress,
    /// Done.
    Complete,
    /// Taken back by its maker.
    Cancelled,
    /// Refused by the other side.
    Declined,
    /// Nobody answered in time.
    Expired,
    /// It did not work.
    Failed,
    /// `MANUAL`: the customer's notice is there in writing.
    NoticeReceived,
    /// `MANUAL`: the ticket is open.
    TicketOpen,
    /// `MANUAL`: the form is with the customer.
    FormSent,
    /// `MANUAL`: the form is back.
    FormReturned,
    /// `MANUAL`: the form is attached to the ticket.
    Submitted,
    /// `MANUAL`: Microsoft has acknowledged and calls both partners.
    Verifying,
    /// `MANUAL`: billing has moved.
    Transferred,
    /// `MANUAL`: outdated access is gone too.
    Completed,
    /// `MANUAL`: Microsoft refused.
    Refused,
    /// `API_LEGACY`: Microsoft checks what may go.
    CheckingEligibility,
    /// `API_LEGACY`: waits for the target.
    Active,
    /// `API_LEGACY`: the target accepted.
    Accepting,
    /// `API_LEGACY`: some went, some did not.
    PartiallyComplete,
    /// `API_LEGACY`: refused by the target.
    Rejected,
    /// `API_LEGACY`: taken back by the source.
    Withdrawn,
    /// `AZURE_PLAN`, `NCE`: some went, some did not.
    CompletedWithErrors,
    /// `AZURE_PLAN`, `NCE`: the checklist is being done.
    Handover,
    /// `AZURE_PLAN`, `NCE`: the checklist is done.
    Closed,
    /// The service said something that no state means (TRF-30).
    RemoteOther,
}

impl TransferState {
    /// All states.
    pub const ALL: [Self; 27] = [
        Self::Draft,
        Self::Pending,
        Self::InProgress,
        Self::Complete,
        Self::Cancelled,
        Self::Declined,
        Self::Expired,
        Self::Failed,
        Self::NoticeReceived,
        Self::TicketOpen,
        Self::FormSent,
        Self::FormReturned,
        Self::Submitted,
        Self::Verifying,
        Self::Transferred,
        Self::Completed,
        Self::Refused,
        Self::CheckingEligibility,
        Self::Active,
        Self::Accepting,
        Self::PartiallyComplete,
        Self::Rejected,
        Self::Withdrawn,
        Self::CompletedWithErrors,
        Self::Handover,
        Self::Closed,
        Self::RemoteOther,
    ];

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

    /// The word of JSON.
    pub fn word(self) -> String {
        self.text()
            .trim_start_matches("transfer-state-")
            .replace('-', "_")
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Draft => "transfer-state-draft",
            Self::Pending => "transfer-state-pending",
            Self::InProgress => "transfer-state-in-progress",
            Self::Complete => "transfer-state-complete",
            Self::Cancelled => "transfer-state-cancelled",
            Self::Declined => "transfer-state-declined",
            Self::Expired => "transfer-state-expired",
            Self::Failed => "transfer-state-failed",
            Self::NoticeReceived => "transfer-state-notice-received",
            Self::TicketOpen => "transfer-state-ticket-open",
            Self::FormSent => "transfer-state-form-sent",
            Self::FormReturned => "transfer-state-form-returned",
            Self::Submitted => "transfer-state-submitted",
            Self::Verifying => "transfer-state-verifying",
            Self::Transferred => "transfer-state-transferred",
            Self::Completed => "transfer-state-completed",
            Self::Refused => "transfer-state-refused",
            Self::CheckingEligibility => "transfer-state-checking-eligibility",
            Self::Active => "transfer-state-active",
            Self::Accepting => "transfer-state-accepting",
            Self::PartiallyComplete => "transfer-state-partially-complete",
            Self::Rejected => "transfer-state-rejected",
            Self::Withdrawn => "transfer-state-withdrawn",
            Self::CompletedWithErrors => "transfer-state-completed-with-errors",
            Self::Handover => "transfer-state-handover",
            Self::Closed => "transfer-state-closed",
            Self::RemoteOther => "transfer-state-remote-other",
        }
    }
}
