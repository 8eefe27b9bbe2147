//! Whose book this is: the partner's profile, its operators and its resellers.

use serde::{Deserialize, Serialize};

use super::{cloud::CloudId, guid::Guid, role::Role};

/// The partner profile. A book belongs to exactly one, in exactly one cloud (CD-08).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Partner {
    /// Company name.
    pub name: String,
    /// Tenant of the partner.
    #[serde(default)]
    pub microsoft_id: Option<Guid>,
    /// Domains of the partner, lower case: customers' e-mail addresses must not use them (AC-51).
    #[serde(default)]
    pub domains: Vec<String>,
    /// ISO alpha-2; decides the market (AC-06).
    pub country: String,
    /// Place in the programme.
    pub kind: PartnerKind,
    /// Which cloud.
    pub cloud: CloudId,
    /// Sign-in name of the operator who works when nobody else is named: the one who set up the book.
    #[serde(default)]
    pub default_operator: String,
    /// Integration sandbox (AC-37, RM-21).
    #[serde(default)]
    pub sandbox: bool,
    /// What the partner decides where the sources leave it open.
    #[serde(default)]
    pub policy: Policy,
}

/// What a partner decides for all who work in its book; each is off unless it is switched on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Policy {
    /// Links of requests never ask for delegated administration, where the cloud leaves the choice (RQ-13).
    pub no_dap_in_invitations: bool,
    /// An Admin agent may remove relationships too, not only a Global admin.
    pub admin_agents_remove: bool,
}

/// Place in the Cloud Solution Provider programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartnerKind {
    /// Tier 1.
    DirectBill,
    /// Tier 2, distributor.
    IndirectProvider,
    /// Sells through a provider.
    IndirectReseller,
}

impl PartnerKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [
        Self::DirectBill,
        Self::IndirectProvider,
        Self::IndirectReseller,
    ];

    /// The word of the command line, e.g. `direct-bill`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DirectBill => "direct-bill",
            Self::IndirectProvider => "indirect-provider",
            Self::IndirectReseller => "indirect-reseller",
        }
    }

    /// Text id of its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::DirectBill => "partner-kind-direct-bill",
            Self::IndirectProvider => "partner-kind-indirect-provider",
            Self::IndirectReseller => "partner-kind-indirect-reseller",
        }
    }
}

/// Somebody who works in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Operator {
    /// Sign-in name; identifies the operator without regard to case.
    pub mail: String,
    /// Name.
    pub name: String,
    /// Roles (RO-01).
    pub roles: Vec<Role>,
}

/// An indirect reseller of an indirect provider (AC-100).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reseller {
    /// Tenant of the reseller (AC-101).
    pub id: Guid,
    /// Company name.
    pub name: String,
    /// `PartnerID`, formerly MPN ID; numeric, or empty (AC-105).
    #[serde(default)]
    pub mpn_id: String,
    /// ISO alpha-2, or empty.
    #[serde(default)]
    pub location: String,
}
