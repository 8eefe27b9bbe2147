//! The transfer desk (accounts.md 4): recording transfers and what happens to them.
//!
//! - [`attachments`]: files of evidence, copied into the book; [`view`]: one transfer with all the book knows of it
//! - [`review`]: the review before confirming (4.8); [`timeline`]: every event, as Markdown
//! - [`form`]: the form "Change of Cloud Solution Provider"; [`instruction`]: what the other partner is to do (TRF-1)
//! - [`next`]: what is to be done next
//! - [`call`]: the call to Partner Center as it would be sent; [`json`]: a transfer as JSON

pub mod attachments;
mod billing;
pub mod call;
pub mod form;
pub mod instruction;
pub mod json;
mod make;
pub mod next;
mod record;
pub mod review;
pub mod timeline;
pub mod view;

use std::path::PathBuf;

use jiff::civil::Date;

use crate::domain::{
    customer::{Customer, CustomerKey},
    guid::Guid,
    message::Message,
    removal,
    transfer::{
        Actor, Contact, Counterparty, Direction, EventKind, Transfer, TransferKind, TransferState,
    },
};

use super::refusal::Refusal;

pub use make::look_at;

/// A transfer as somebody wants to record it.
#[derive(Debug, Clone, PartialEq)]
pub struct TransferDraft {
    /// The customer's row.
    pub key: CustomerKey,
    /// Whether the other partner made it and we only record it.
    pub received: bool,
    /// Which process.
    pub kind: TransferKind,
    /// Which side we are.
    pub direction: Direction,
    /// The other partner.
    pub counterparty: Counterparty,
    /// Whom Microsoft calls at our side; empty = the operator.
    pub our_contact: Contact,
    /// Where the customer is notified; empty = the bill-to e-mail.
    pub customer_email: String,
    /// `PartnerID` of the reseller on record.
    pub partner_id_on_record: String,
    /// Currency of the source's bills; empty = not known.
    pub currency_source: String,
    /// Currency of the target's bills; empty = not known.
    pub currency_target: String,
    /// Id of the request at Microsoft.
    pub remote_id: String,
    /// What moves.
    pub items: Vec<Guid>,
    /// Leave single-scope reservations where they are.
    pub only: bool,
}

/// Something that happened to a transfer.
#[derive(Debug, Clone, PartialEq)]
pub struct TransferEvent {
    /// The customer's row.
    pub key: CustomerKey,
    /// Which transfer.
    pub id: Guid,
    /// What.
    pub event: EventKind,
    /// By whom; `None` = its only actor.
    pub by: Option<Actor>,
    /// When; `None` = today.
    pub on: Option<Date>,
    /// Which person.
    pub person: String,
    /// Free text.
    pub note: String,
    /// What is given with it: key and value.
    pub set: Vec<(String, String)>,
    /// Files.
    pub files: Vec<PathBuf>,
    /// Items, where they are chosen now.
    pub items: Option<Vec<Guid>>,
    /// Leave single-scope reservations where they are.
    pub only: bool,
    /// The customer's name as it was typed (accounts.md 4.8, part 11).
    pub confirm: Option<String>,
}

impl TransferEvent {
    /// An event about which nothing else is said.
    pub const fn new(key: CustomerKey, id: Guid, event: EventKind) -> Self {
        Self {
            key,
            id,
            event,
            by: None,
            on: None,
            person: String::new(),
            note: String::new(),
            set: Vec::new(),
            files: Vec::new(),
            items: None,
            only: false,
            confirm: None,
        }
    }
}

/// What a person does with a transfer, whatever its kind calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Send the request.
    Send,
    /// Accept it.
    Accept,
    /// Refuse it.
    Decline,
    /// Take it back, as the new partner or before the form was submitted.
    Cancel,
    /// Take it back, as the current partner.
    Withdraw,
}

impl Verb {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::Send,
        Self::Accept,
        Self::Decline,
        Self::Cancel,
        Self::Withdraw,
    ];

    /// Its word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Cancel => "cancel",
            Self::Withdraw => "withdraw",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Send => "desk-do-send",
            Self::Accept => "desk-do-accept",
            Self::Decline => "desk-do-decline",
            Self::Cancel => "desk-do-cancel",
            Self::Withdraw => "desk-do-withdraw",
        }
    }

    /// The event it is for this transfer, done by our side.
    ///
    /// # Errors
    /// `Rule` where our side cannot do that with this kind, with what it can do instead (TRF-25, TRF-32, 4.7).
    pub fn event(self, transfer: &Transfer) -> Result<EventKind, Refusal> {
        use Direction as D;
        use EventKind as E;
        use TransferKind as K;
        let refuse = |rule, message: Message| {
            Err(Refusal::Rule {
                rule,
                message: message.with("id", transfer.id.to_string()),
            })
        };
        let draft = matches!(
            transfer.state,
            TransferState::Draft | TransferState::CheckingEligibility
        );
        match (self, transfer.kind, transfer.direction) {
            (_, K::BillingRequest, _) => refuse("4.5", Message::new("transfer-read-only")),
            (Self::Send, K::Manual, _) => refuse("4.7", Message::new("transfer-manual-not-sent")),
            (Self::Send, ..) => Ok(E::Sent),
            (Self::Accept, K::Manual, _) => {
                refuse("4.7", Message::new("transfer-manual-not-accepted"))
            }
            (Self::Accept, K::ApiLegacy, D::Outgoing) => {
                refuse("4.7", Message::new("transfer-source-not-accepts"))
            }
            (Self::Accept, K::AzurePlan | K::Nce, D::Incoming) => {
                refuse("4.7", Message::new("transfer-target-not-accepts"))
            }
            (Self::Accept, ..) => Ok(E::Accepted),
            (Self::Decline, K::ApiLegacy, D::Incoming) => Ok(E::Rejected),
            (Self::Decline, K::AzurePlan | K::Nce, D::Outgoing) => Ok(E::Declined),
            (Self::Decline, K::Manual, _) => {
                refuse("4.7", Message::new("transfer-manual-not-declined"))
            }
            (Self::Decline, K::ApiLegacy, D::Outgoing) => {
                refuse("4.7", Message::new("transfer-own-withdraw"))
            }
            (Self::Decline, ..) => refuse("TRF-25", Message::new("transfer-own-cancel")),
            (Self::Cancel, K::Manual, _) => Ok(E::Cancelled),
            (Self::Cancel, K::ApiLegacy, D::Outgoing) | (Self::Cancel, _, D::Incoming) if draft => {
                Ok(E::Discarded)
            }
            (Self::Cancel, K::AzurePlan | K::Nce, D::Incoming) => Ok(E::Cancelled),
            (Self::Cancel, K::AzurePlan | K::Nce, D::Outgoing) => {
                refuse("TRF-25", Message::new("transfer-only-new-cancels"))
            }
            (Self::Cancel, K::ApiLegacy, D::Outgoing) => {
                refuse("TRF-32", Message::new("transfer-own-withdraw"))
            }
            (Self::Cancel, K::ApiLegacy, D::Incoming) => {
                refuse("4.7", Message::new("transfer-their-withdraw"))
            }
            (Self::Withdraw, K::ApiLegacy, D::Outgoing) => Ok(E::Withdrawn),
            (Self::Withdraw, K::ApiLegacy, D::Incoming) => {
                refuse("4.7", Message::new("transfer-target-not-withdraws"))
            }
            (Self::Withdraw, ..) => refuse("TRF-32", Message::new("transfer-not-withdrawn")),
        }
    }
}

/// Whether somebody typed the customer's name or domain, or the last four of its Microsoft ID (accounts.md 4.8).
pub fn confirmed(customer: &Customer, typed: &str) -> bool {
    let id = customer.id.to_string();
    removal::confirms(customer, typed)
        || id
            .get(id.len() - 4..)
            .is_some_and(|last| last.eq_ignore_ascii_case(typed.trim()))
}
