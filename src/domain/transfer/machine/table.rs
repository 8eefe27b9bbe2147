//! The tables of accounts.md 4.7, line by line: from which states, what happens, by whom, to which state.

use crate::domain::transfer::{
    event::EventKind,
    state::{Actor, TransferKind, TransferState},
};

/// One line of a table: whoever may do it leads from any of its states to the same one.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    /// Before.
    pub from: &'static [TransferState],
    /// What happens.
    pub event: EventKind,
    /// Who may do it; more than one where any of them may.
    pub actors: &'static [Actor],
    /// After; `None` = it stays as it is.
    pub to: Option<TransferState>,
}

impl Edge {
    /// The state after it, coming from one.
    pub const fn after(&self, from: TransferState) -> TransferState {
        match self.to {
            Some(to) => to,
            None => from,
        }
    }
}

macro_rules! machine {
    ($name:ident: $($($from:ident)|+, $event:ident by $($actor:ident)|+ => $to:ident;)+) => {
        const $name: &[Edge] = &[$(Edge {
            from: &[$(TransferState::$from),+],
            event: EventKind::$event,
            actors: &[$(Actor::$actor),+],
            to: machine!(@ $to),
        }),+];
    };
    (@ Same) => { None };
    (@ $to:ident) => { Some(TransferState::$to) };
}

machine! { MANUAL:
    Draft,          NoticeReceived by Customer     => NoticeReceived;
    NoticeReceived, TicketOpened   by Current      => TicketOpen;
    TicketOpen,     FormSent       by Current      => FormSent;
    FormSent,       Signed         by Customer|New => Same;
    FormSent,       FormReturned   by Customer|New => FormReturned;
    FormReturned,   FormAttached   by Current      => Submitted;
    FormReturned,   FormRejected   by Current      => FormSent;
    Submitted,      Acknowledged   by Microsoft    => Verifying;
    Verifying,      Transferred    by Microsoft    => Transferred;
    Verifying,      Refused        by Microsoft    => Refused;
    Transferred,    AccessCleaned  by New          => Completed;
    Draft|NoticeReceived|TicketOpen|FormSent|FormReturned,
                    Cancelled      by Customer|Current|New => Cancelled;
    Transferred|Completed,
                    Ticked         by Customer|Current|New => Same;
}

machine! { API_LEGACY:
    Draft,               CheckingStarted    by Current   => CheckingEligibility;
    CheckingEligibility, Sent               by Current   => Active;
    Draft|CheckingEligibility,
                         Discarded          by Current   => Cancelled;
    Active,              Accepted           by New       => Accepting;
    Active,              Rejected           by New       => Rejected;
    Active,              Withdrawn          by Current   => Withdrawn;
    Accepting,           Completed          by Microsoft => Complete;
    Accepting,           PartiallyCompleted by Microsoft => PartiallyComplete;
    Accepting,           Failed             by Microsoft => Failed;
    Accepting|Complete|PartiallyComplete,
                         Ticked             by Customer|Current|New => Same;
}

machine! { REQUEST:
    Draft,      Sent                by New       => Pending;
    Draft,      Discarded           by New       => Cancelled;
    Pending,    Accepted            by Current   => InProgress;
    Pending,    Declined            by Current   => Declined;
    Pending,    Cancelled           by New       => Cancelled;
    Pending,    Expired             by Contas    => Expired;
    InProgress, Completed           by Microsoft => Complete;
    InProgress, CompletedWithErrors by Microsoft => CompletedWithErrors;
    InProgress, Failed              by Microsoft => Failed;
    Complete,   HandoverStarted     by Contas    => Handover;
    Handover,   Closed              by Contas    => Closed;
    InProgress|Handover|CompletedWithErrors,
                Ticked              by Customer|Current|New => Same;
}

/// The table of a kind.
pub const fn table(kind: TransferKind) -> &'static [Edge] {
    match kind {
        TransferKind::Manual => MANUAL,
        TransferKind::ApiLegacy => API_LEGACY,
        TransferKind::AzurePlan | TransferKind::Nce => REQUEST,
        TransferKind::BillingRequest => &[],
    }
}
