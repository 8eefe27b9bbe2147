//! A transfer of subscriptions between partners (accounts.md 4.7), as far as other actions must know of it: while it is
//! open, the relationship cannot be removed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{customer::CustomerKey, guid::Guid};

/// A transfer.
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
    /// The other partner's name.
    #[serde(default)]
    pub counterparty: String,
    /// The other partner's tenant.
    #[serde(default)]
    pub counterparty_tenant: Option<Guid>,
    /// What moves.
    #[serde(default)]
    pub items: Vec<TransferItem>,
    /// When it was made.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// When an unanswered request ends.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// Why it ended, in the operator's words.
    #[serde(default)]
    pub reason: String,
    /// More, as JSON text by key.
    #[serde(default)]
    pub other: BTreeMap<String, String>,
}

/// What moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TransferItem {
    /// The subscription.
    pub subscription_id: Guid,
    /// Its name then.
    #[serde(default)]
    pub name: String,
    /// Its quantity then (SUB-23).
    #[serde(default)]
    pub quantity: u64,
}

/// The four processes of accounts.md 4.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TransferKind {
    /// Eight steps and a form.
    Manual,
    /// Source creates, target accepts.
    ApiLegacy,
    /// Target creates, source accepts.
    AzurePlan,
    /// Target creates, source accepts: licences.
    Nce,
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

/// Where a transfer stands (accounts.md 4.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
}

impl TransferState {
    /// All states.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Pending,
        Self::InProgress,
        Self::Complete,
        Self::Cancelled,
        Self::Declined,
        Self::Expired,
        Self::Failed,
    ];

    /// Whether something may still happen: then the customer cannot be removed.
    pub const fn open(self) -> bool {
        matches!(self, Self::Draft | Self::Pending | Self::InProgress)
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
        }
    }
}

impl Transfer {
    /// The customer's row.
    pub const fn customer(&self) -> CustomerKey {
        CustomerKey {
            microsoft_id: self.customer_id,
            provider: self.provider_id,
        }
    }
}
