//! What a transfer did to a subscription (TRF-15): the other partner, the ids before and after, who is billed from when. It
//! lies among the members that Partner Center does not know.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Subscription;
use crate::domain::guid::Guid;

/// The member of a subscription that went to another partner.
const MOVED_TO: &str = "transferredTo";
/// The member of one that came from another partner.
const CAME_FROM: &str = "transferredFrom";

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Handover {
    /// Azure subscription id, the same before and after.
    #[serde(default)]
    pub azure_subscription_id: Option<Guid>,
    /// From which day the new partner is billed.
    #[serde(default)]
    pub billed_from: Option<Date>,
    /// Partner Center's id at the new partner.
    #[serde(default)]
    pub new_subscription_id: Option<Guid>,
    /// Name of the other partner.
    pub partner: String,
    /// Its Microsoft ID.
    #[serde(default)]
    pub partner_tenant_id: Option<Guid>,
    /// Partner Center's id at the former partner.
    pub subscription_id: Guid,
    /// The transfer in this book.
    pub transfer_id: Guid,
}

impl Subscription {
    /// Whether a transfer took it to another partner: what becomes of it is decided there.
    pub fn moved_away(&self) -> bool {
        self.other.contains_key(MOVED_TO)
    }

    /// To whom it went.
    pub fn moved_to(&self) -> Option<Handover> {
        self.handover(MOVED_TO)
    }

    /// From whom it came.
    pub fn came_from(&self) -> Option<Handover> {
        self.handover(CAME_FROM)
    }

    /// Notes to whom it went.
    pub fn note_moved_to(&mut self, handover: &Handover) {
        self.note(MOVED_TO, handover);
    }

    /// Notes from whom it came.
    pub fn note_came_from(&mut self, handover: &Handover) {
        self.note(CAME_FROM, handover);
    }

    // What somebody else wrote under this name and is no handover is a member like any other.
    fn handover(&self, member: &str) -> Option<Handover> {
        serde_json::from_str(self.other.get(member)?).ok()
    }

    fn note(&mut self, member: &str, handover: &Handover) {
        if let Ok(text) = serde_json::to_string(handover) {
            self.other.insert(member.to_owned(), text);
        }
    }
}
