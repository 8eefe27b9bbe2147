//! Transfers of subscriptions between partners (accounts.md 4): the record, its machine, its rules.
//!
//! - [`state`]: kinds, directions, states, actors; [`event`]: what can happen; [`machine`]: when it may, by whom
//! - [`evidence`]: signatures, attachments, answers to guards; [`facts`]: what `--set` gives
//! - [`apply`]: one event applied to one transfer, or why not; [`effects`]: what it does to the book
//! - [`item`]: what a subscription is for a transfer, whether it may go; [`readiness`]: every guard against the book
//! - [`clock`]: badges and expiry from an injected time; [`checklist`]: what is to be done afterwards
//! - [`billing`]: requests of the Azure billing API, to be read only

pub mod apply;
pub mod billing;
pub mod checklist;
pub mod clock;
pub mod consequences;
pub mod effects;
pub mod event;
pub mod evidence;
pub mod facts;
pub mod guards;
pub mod item;
pub mod machine;
pub mod readiness;
pub mod remote;
pub mod selection;
pub mod state;
mod words;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{customer::CustomerKey, guid::Guid, partner::Partner};

pub use checklist::Task;
pub use event::{EventKind, EventRecord};
pub use evidence::{Attachment, GuardAnswer, Signature, SignatureRole};
pub use item::{ItemClass, ItemState, Scope, TransferItem};
pub use state::{Actor, Direction, TransferKind, TransferState};

/// A transfer: the common fields of accounts.md 4.7 and the evidence of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Transfer {
    /// Our id.
    pub id: Guid,
    /// Microsoft ID of the customer.
    pub customer_id: Guid,
    /// Provider of the customer's row, see [`CustomerKey`].
    #[serde(default)]
    pub provider_id: Option<Guid>,
    /// Which of the processes.
    pub kind: TransferKind,
    /// Which side we are.
    pub direction: Direction,
    /// Where it stands.
    pub state: TransferState,
    /// Id of the request at Microsoft, where it has one.
    #[serde(default)]
    pub remote_id: String,
    /// What the service last said that no state of ours means (TRF-30).
    #[serde(default)]
    pub remote_status: String,
    /// The other partner.
    #[serde(default)]
    pub counterparty: Counterparty,
    /// Whom Microsoft calls at our side.
    #[serde(default)]
    pub our_admin_contact: Contact,
    /// Where the customer is notified.
    #[serde(default)]
    pub customer_email: String,
    /// `PartnerID` of the reseller on record, where there is one.
    #[serde(default)]
    pub partner_id_on_record: String,
    /// Currency in which the source is billed, ISO 4217; empty = not known.
    #[serde(default)]
    pub billing_currency_source: String,
    /// Currency in which the target is billed, ISO 4217; empty = not known.
    #[serde(default)]
    pub billing_currency_target: String,
    /// What moves.
    #[serde(default)]
    pub items: Vec<TransferItem>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When an unanswered request ends (TRF-24).
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// Answers to guards that no book can answer.
    #[serde(default)]
    pub guards: Vec<GuardAnswer>,
    /// Ticket at Microsoft (`MANUAL`, step 2).
    #[serde(default)]
    pub ticket: String,
    /// To whom the form was sent.
    #[serde(default)]
    pub recipient: String,
    /// Engineer at Microsoft.
    #[serde(default)]
    pub engineer: String,
    /// Whether the customer's agreement with the new partner is in place, as the form says.
    #[serde(default)]
    pub agreement_confirmed: bool,
    /// Signatures on the form, at most three.
    #[serde(default)]
    pub signatures: Vec<Signature>,
    /// Files of evidence (TRF-34).
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// What happened, oldest first (TRF-33).
    #[serde(default)]
    pub events: Vec<EventRecord>,
    /// What is to be done afterwards (accounts.md 4.9).
    #[serde(default)]
    pub checklist: Vec<Task>,
    /// Why it ended, in the operator's words.
    #[serde(default)]
    pub reason: String,
    /// A request of the Azure billing API, to be read only (accounts.md 4.5).
    #[serde(default)]
    pub billing_request: Option<Box<billing::BillingRequest>>,
    /// More, as JSON text by key.
    #[serde(default)]
    pub other: BTreeMap<String, String>,
}

/// The other partner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Counterparty {
    /// Company name.
    pub name: String,
    /// Its tenant: the partner's Microsoft ID.
    pub tenant_id: Option<Guid>,
    /// `PartnerID`, formerly MPN ID; numeric, or empty.
    pub partner_id: String,
    /// ISO alpha-2; empty = not known.
    pub country: String,
    /// Whom Microsoft calls there.
    pub admin_contact: Contact,
}

/// A person whom Microsoft calls.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
}

impl Contact {
    /// Whether somebody is named and can be reached.
    pub fn reachable(&self) -> bool {
        !self.name.is_empty() && (!self.email.is_empty() || !self.phone.is_empty())
    }
}

impl Transfer {
    /// A transfer of which nothing but its place is known.
    pub fn new(customer: CustomerKey, id: Guid, kind: TransferKind, direction: Direction) -> Self {
        Self {
            id,
            customer_id: customer.microsoft_id,
            provider_id: customer.provider,
            kind,
            direction,
            state: TransferState::Draft,
            remote_id: String::new(),
            remote_status: String::new(),
            counterparty: Counterparty::default(),
            our_admin_contact: Contact::default(),
            customer_email: String::new(),
            partner_id_on_record: String::new(),
            billing_currency_source: String::new(),
            billing_currency_target: String::new(),
            items: Vec::new(),
            created_at: None,
            expires_at: None,
            guards: Vec::new(),
            ticket: String::new(),
            recipient: String::new(),
            engineer: String::new(),
            agreement_confirmed: false,
            signatures: Vec::new(),
            attachments: Vec::new(),
            events: Vec::new(),
            checklist: Vec::new(),
            reason: String::new(),
            billing_request: None,
            other: BTreeMap::new(),
        }
    }

    /// The customer's row.
    pub const fn customer(&self) -> CustomerKey {
        CustomerKey {
            microsoft_id: self.customer_id,
            provider: self.provider_id,
        }
    }

    /// Which actor we are: the current partner when we hand over, the new one when we take over.
    pub const fn us(&self) -> Actor {
        match self.direction {
            Direction::Outgoing => Actor::Current,
            Direction::Incoming => Actor::New,
        }
    }

    /// Which actor the other partner is.
    pub const fn them(&self) -> Actor {
        match self.direction {
            Direction::Outgoing => Actor::New,
            Direction::Incoming => Actor::Current,
        }
    }

    /// Whether it may still move something: then the customer cannot be removed.
    pub const fn open(&self) -> bool {
        self.state.open()
    }

    /// Whether something is still to be done: it goes on, or its checklist has open tasks (accounts.md 4.9).
    pub fn unfinished(&self) -> bool {
        self.open() || self.checklist.iter().any(|task| !task.done())
    }

    /// Whether the service ever knew of it: sent by us, or received from the other partner.
    pub fn sent(&self) -> bool {
        let mut events = self.events.iter();
        events.any(|event| matches!(event.event, EventKind::Sent | EventKind::Received))
    }

    /// Whether our side can still choose the items: we are the source, and nobody has gone on from its choice.
    pub const fn choosing(&self) -> bool {
        matches!(self.direction, Direction::Outgoing)
            && matches!(
                self.state,
                TransferState::Draft | TransferState::NoticeReceived | TransferState::Pending
            )
    }

    /// Tenant of the current partner and of the new one, as far as they are known.
    pub fn tenants(&self, us: &Partner) -> (Option<Guid>, Option<Guid>) {
        let them = self.counterparty.tenant_id;
        match self.direction {
            Direction::Outgoing => (us.microsoft_id, them),
            Direction::Incoming => (them, us.microsoft_id),
        }
    }

    /// Names of the current partner and of the new one.
    pub fn partners<'a>(&'a self, us: &'a Partner) -> (&'a str, &'a str) {
        match self.direction {
            Direction::Outgoing => (&us.name, &self.counterparty.name),
            Direction::Incoming => (&self.counterparty.name, &us.name),
        }
    }

    /// Items that go with it, followers with their subscription.
    pub fn moving(&self) -> impl Iterator<Item = &TransferItem> {
        self.items
            .iter()
            .filter(|item| item.state != ItemState::Left)
    }
}
