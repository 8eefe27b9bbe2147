//! Requests for a relationship (customers.md 5). No API lists pending ones (RQ-19): this list is ours.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::{cloud::Feature, customer::CustomerKey, guid::Guid, permission::Act};

/// An unanswered GDAP request ends after so many days (GD-07).
pub const GDAP_ANSWER_DAYS: i64 = 90;

/// Longest life of GDAP in days (GD-05).
pub const GDAP_DAYS_MAX: u32 = 730;

/// Longest name of a GDAP relationship in characters (GD-05).
pub const GDAP_NAME_MAX: usize = 50;

/// What is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestKind {
    /// A reseller relationship (RQ-31).
    #[default]
    Direct,
    /// Relationships with a reseller and its provider at once (RQ-32, RQ-41).
    Indirect,
    /// The customer has several partners.
    MultiPartner,
    /// The customer buys through several channels (RQ-05).
    MultiChannel,
    /// Granular delegated administration (GD-05); makes no reseller relationship (GD-06).
    Gdap,
}

impl RequestKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Direct,
        Self::Indirect,
        Self::MultiPartner,
        Self::MultiChannel,
        Self::Gdap,
    ];

    /// The word of the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::MultiPartner => "multi-partner",
            Self::MultiChannel => "multi-channel",
            Self::Gdap => "gdap",
        }
    }

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Direct => "request-kind-direct",
            Self::Indirect => "request-kind-indirect",
            Self::MultiPartner => "request-kind-multi-partner",
            Self::MultiChannel => "request-kind-multi-channel",
            Self::Gdap => "request-kind-gdap",
        }
    }

    /// Who may ask for it (6.7).
    pub const fn act(self) -> Act {
        match self {
            Self::Direct | Self::Indirect => Act::RequestRelationship,
            Self::MultiPartner | Self::MultiChannel => Act::MultiPartner,
            Self::Gdap => Act::Gdap,
        }
    }

    /// What the cloud must offer for it (CD-01, CD-02).
    pub const fn feature(self) -> Option<Feature> {
        match self {
            Self::Direct | Self::Gdap => None,
            Self::Indirect => Some(Feature::IndirectModel),
            Self::MultiPartner | Self::MultiChannel => Some(Feature::SeveralPartners),
        }
    }
}

/// Where a request stands, as the operator recorded it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestStatus {
    /// Nobody answered yet.
    #[default]
    Open,
    /// The customer accepted.
    Accepted,
    /// Nobody waits for an answer any more.
    Withdrawn,
    /// Its time ran out (GD-07).
    Expired,
    /// An accepted GDAP was ended (GD-09).
    Terminated,
}

impl RequestStatus {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Accepted,
        Self::Withdrawn,
        Self::Expired,
        Self::Terminated,
    ];

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Open => "request-status-open",
            Self::Accepted => "request-status-accepted",
            Self::Withdrawn => "request-status-withdrawn",
            Self::Expired => "request-status-expired",
            Self::Terminated => "request-status-terminated",
        }
    }
}

/// What GDAP is asked for (GD-05).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GdapTerms {
    /// Name of the admin relationship, visible to the customer.
    pub display_name: String,
    /// 1 to 730.
    pub duration_days: u32,
    /// Entra roles.
    pub roles: Vec<String>,
    /// Renews itself by six months.
    pub auto_extend: bool,
}

/// Somebody was asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FollowUp {
    /// When.
    pub at: Timestamp,
    /// What was said.
    #[serde(default)]
    pub note: String,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipRequest {
    /// Its number, from 1.
    pub number: u64,
    /// What is asked for.
    #[serde(default)]
    pub kind: RequestKind,
    /// With delegated administration (RQ-11).
    #[serde(default)]
    pub dap: bool,
    /// Who is asked: a name.
    #[serde(default)]
    pub recipient: String,
    /// Mail address of who is asked.
    #[serde(default)]
    pub email: String,
    /// Primary domain of who is asked, where known: the acceptance is matched by it (RQ-19).
    #[serde(default)]
    pub domain: String,
    /// The customer of the book, where it is one (RM-15, RQ-20).
    #[serde(default)]
    pub customer: Option<CustomerKey>,
    /// The reseller of an indirect request.
    #[serde(default)]
    pub reseller: Option<Guid>,
    /// Language of the text.
    #[serde(default)]
    pub language: String,
    /// The link, which nobody may change (RQ-15); empty for GDAP until Partner Center gives it.
    #[serde(default)]
    pub link: String,
    /// The text that goes to the customer.
    #[serde(default)]
    pub text: String,
    /// GDAP only.
    #[serde(default)]
    pub gdap: Option<GdapTerms>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Where it stands.
    #[serde(default)]
    pub status: RequestStatus,
    /// When it was accepted, withdrawn, ended.
    #[serde(default)]
    pub closed_at: Option<Timestamp>,
    /// Reminders.
    #[serde(default)]
    pub follow_ups: Vec<FollowUp>,
}

impl RelationshipRequest {
    /// Where it stands now: a GDAP request that nobody answered, and a GDAP that ran out, are expired (GD-07).
    pub fn status_at(&self, now: Timestamp) -> RequestStatus {
        match self.ends(now) {
            Some(end) if end <= now => RequestStatus::Expired,
            _ => self.status,
        }
    }

    /// When it ends by itself: the request, or the GDAP that came of it.
    pub fn ends(&self, now: Timestamp) -> Option<Timestamp> {
        let gdap = self.gdap.as_ref()?;
        let (from, days) = match self.status {
            RequestStatus::Open => (self.created_at, GDAP_ANSWER_DAYS),
            RequestStatus::Accepted => (
                self.closed_at.unwrap_or(now),
                i64::from(gdap.duration_days.max(1)),
            ),
            _ => return None,
        };
        let end = after(from, days);
        // GD-05: auto extend goes on by six months at a time.
        if self.status == RequestStatus::Accepted && gdap.auto_extend {
            let mut end = end;
            while end <= now {
                end = after(end, 180);
            }
            return Some(end);
        }
        Some(end)
    }

    /// Whole days since it was made.
    pub fn age_days(&self, now: Timestamp) -> i64 {
        (now.as_second() - self.created_at.as_second()).max(0) / 86_400
    }

    /// The day it was made.
    pub fn day(&self) -> Date {
        self.created_at.to_zoned(TimeZone::UTC).date()
    }
}

fn after(from: Timestamp, days: i64) -> Timestamp {
    from.checked_add((days * 24).hours())
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gdap(status: RequestStatus, auto_extend: bool) -> RelationshipRequest {
        RelationshipRequest {
            number: 1,
            kind: RequestKind::Gdap,
            dap: false,
            recipient: "Contoso".into(),
            email: String::new(),
            domain: String::new(),
            customer: None,
            reseller: None,
            language: "en".into(),
            link: String::new(),
            text: String::new(),
            gdap: Some(GdapTerms {
                display_name: "Admin".into(),
                duration_days: 30,
                roles: vec!["Global reader".into()],
                auto_extend,
            }),
            created_at: Timestamp::UNIX_EPOCH,
            status,
            closed_at: Some(Timestamp::UNIX_EPOCH),
            follow_ups: Vec::new(),
        }
    }

    fn day(days: i64) -> Timestamp {
        Timestamp::from_second(days * 86_400).unwrap()
    }

    #[test]
    fn gd_07_requests_expire_after_ninety_days_and_gdap_after_its_duration() {
        let open = gdap(RequestStatus::Open, false);
        assert_eq!(open.status_at(day(89)), RequestStatus::Open);
        assert_eq!(open.status_at(day(90)), RequestStatus::Expired);
        let active = gdap(RequestStatus::Accepted, false);
        assert_eq!(active.status_at(day(29)), RequestStatus::Accepted);
        assert_eq!(active.status_at(day(30)), RequestStatus::Expired);
        let extended = gdap(RequestStatus::Accepted, true);
        assert_eq!(extended.status_at(day(400)), RequestStatus::Accepted);
        let gone = gdap(RequestStatus::Withdrawn, false);
        assert_eq!(gone.status_at(day(400)), RequestStatus::Withdrawn);
    }

    #[test]
    fn rq_19_age_is_counted_in_whole_days() {
        let open = gdap(RequestStatus::Open, false);
        assert_eq!(open.age_days(day(12)), 12);
    }
}
