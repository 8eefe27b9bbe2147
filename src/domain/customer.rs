//! The customer record (customers.md 8). Field names are Partner Center's; the JSON keys are their camelCase.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{address::Address, guid::Guid};

/// Which row of the book a customer is. A dual partner sees one tenant twice: as its own customer and through a
/// provider; those are two rows with one Microsoft ID (CL-40).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerKey {
    /// The customer's tenant.
    pub microsoft_id: Guid,
    /// Tenant of the indirect provider through whom the customer is served; `None` for a direct relation.
    pub provider: Option<Guid>,
}

impl CustomerKey {
    /// The row of a direct relation.
    pub const fn direct(microsoft_id: Guid) -> Self {
        Self {
            microsoft_id,
            provider: None,
        }
    }
}

/// A customer account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    /// Microsoft ID = tenant ID = directory ID.
    pub id: Guid,
    /// Provider of the relation, see [`CustomerKey`].
    #[serde(default)]
    pub provider_id: Option<Guid>,
    /// Identity in commerce, as against the tenant (AC-115).
    #[serde(default)]
    pub commerce_id: Option<Guid>,
    /// The tenant's side: read-only after creation (UP-17).
    #[serde(default)]
    pub company_profile: CompanyProfile,
    /// Bill-to information.
    #[serde(default)]
    pub billing_profile: BillingProfile,
    /// The business relationship.
    #[serde(default)]
    pub relationship_to_partner: Relationship,
    /// Whether delegated administration is granted; `None` when not known (CL-64).
    #[serde(default)]
    pub allow_delegated_access: Option<bool>,
    /// Verified domains besides the primary one, with how their users sign in.
    #[serde(default)]
    pub custom_domains: Vec<CustomDomain>,
    /// Tenant of the indirect reseller (AC-101).
    #[serde(default)]
    pub associated_partner_id: Option<Guid>,
    /// Default GDAP asked for at creation (AC-106).
    #[serde(rename = "enableGDAPByDefault", default)]
    pub enable_gdap_by_default: Option<bool>,
    /// Option (a) or (b) of AC-90, and who accepted.
    #[serde(default)]
    pub agreement: Agreement,
    /// Special qualifications (QU-01).
    #[serde(default)]
    pub qualifications: Vec<Qualification>,
    /// Vetting of the account (AC-120).
    #[serde(default)]
    pub account_status: Option<AccountStatus>,
    /// What the customer may buy on its own (SP-01).
    #[serde(default)]
    pub permissions: Permissions,
    /// Monthly Azure spending budget, decimal text with two places; `None` = no budget (BU-06).
    #[serde(default)]
    pub usage_budget: Option<String>,
    /// Our tags, sorted (TG-01, TG-09).
    #[serde(default)]
    pub tags: Vec<String>,
    /// Other names under which people look for this customer; ours alone.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Free notes; ours alone.
    #[serde(default)]
    pub notes: String,
    /// Where the record came from and when it was last seen there.
    #[serde(default)]
    pub provenance: Provenance,
    /// Set when the reseller relationship was removed: such a customer is not in the list (CL-43).
    #[serde(default)]
    pub removal: Option<Removal>,
    /// Members we do not know, as JSON text by key: sent back unchanged (UP-15).
    #[serde(default)]
    pub other: BTreeMap<String, String>,
}

impl Customer {
    /// A customer of which only the Microsoft ID is known.
    pub fn new(id: Guid) -> Self {
        Self {
            id,
            provider_id: None,
            commerce_id: None,
            company_profile: CompanyProfile::default(),
            billing_profile: BillingProfile::default(),
            relationship_to_partner: Relationship::Reseller,
            allow_delegated_access: None,
            custom_domains: Vec::new(),
            associated_partner_id: None,
            enable_gdap_by_default: None,
            agreement: Agreement::default(),
            qualifications: Vec::new(),
            account_status: None,
            permissions: Permissions::default(),
            usage_budget: None,
            tags: Vec::new(),
            aliases: Vec::new(),
            notes: String::new(),
            provenance: Provenance::default(),
            removal: None,
            other: BTreeMap::new(),
        }
    }

    /// The row of the book this record is.
    pub const fn key(&self) -> CustomerKey {
        CustomerKey {
            microsoft_id: self.id,
            provider: self.provider_id,
        }
    }

    /// The name in the list: the bill-to company name (CL-45), else the tenant's.
    pub fn name(&self) -> &str {
        if self.billing_profile.company_name.is_empty() {
            &self.company_profile.company_name
        } else {
            &self.billing_profile.company_name
        }
    }
}

/// `companyProfile`: read-only after creation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CompanyProfile {
    /// Primary domain: never changes after creation.
    pub domain: String,
    /// The tenant's own name; later tenant-side renames never flow back (UP-05).
    pub company_name: String,
    /// Registration number of the organisation (AC-70 to AC-76).
    pub organization_registration_number: String,
    /// Technical e-mail; `None` = not visible without delegated access (UP-18).
    pub email: Option<String>,
    /// The tenant's address; `None` = not visible without delegated access (UP-18).
    pub address: Option<Address>,
}

/// `billingProfile`: bill-to information.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BillingProfile {
    /// Primary contact's first name, 1 to 50 characters.
    pub first_name: String,
    /// Primary contact's last name, 1 to 50 characters.
    pub last_name: String,
    /// Primary contact's e-mail address (AC-50 to AC-53).
    pub email: String,
    /// Culture, e.g. `pt-BR` (AC-21).
    pub culture: String,
    /// Language, two letters (AC-21).
    pub language: String,
    /// The name in the list (CL-45), rules AC-40 to AC-49.
    pub company_name: String,
    /// Bill-to address.
    pub default_address: Address,
}

/// `relationshipToPartner`, in the order of Microsoft's enumeration.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// Not known.
    Unknown,
    /// Cloud reseller.
    #[default]
    Reseller,
    /// Advisor (CL-06).
    Advisor,
    /// Syndication.
    Syndication,
    /// Microsoft support.
    MicrosoftSupport,
    /// None: ended or never made.
    None,
}

impl Relationship {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Unknown => "relationship-unknown",
            Self::Reseller => "relationship-reseller",
            Self::Advisor => "relationship-advisor",
            Self::Syndication => "relationship-syndication",
            Self::MicrosoftSupport => "relationship-microsoft-support",
            Self::None => "relationship-none",
        }
    }
}

/// A verified domain of the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomDomain {
    /// The domain, lower case.
    pub name: String,
    /// Federated domains cannot get users here (`E-UPN-FEDERATED`).
    #[serde(default)]
    pub federated: bool,
}

/// How the Microsoft Customer Agreement stands (AC-90).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Agreement {
    /// Which option was chosen.
    pub choice: AgreementChoice,
    /// Signer and date of the partner's attestation (AC-91); `None` unless attested.
    pub attestation: Option<Attestation>,
}

/// The two options of AC-90, and "not known" for customers that were imported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AgreementChoice {
    /// Nothing is known, or the cloud has no agreements (AC-95).
    #[default]
    NotKnown,
    /// (a) The customer will be asked in the Microsoft 365 admin center.
    CustomerWillAccept,
    /// (b) The partner attests that the customer has accepted.
    PartnerAttested,
}

impl AgreementChoice {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::NotKnown => "field-agreement-not-known",
            Self::CustomerWillAccept => "field-agreement-customer-will-accept",
            Self::PartnerAttested => "field-agreement-partner-attested",
        }
    }
}

/// Who accepted the agreement and when (AC-91).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attestation {
    /// Signer's first name.
    #[serde(default)]
    pub first_name: String,
    /// Signer's last name.
    #[serde(default)]
    pub last_name: String,
    /// Signer's e-mail address.
    #[serde(default)]
    pub email: String,
    /// Signer's phone number, optional.
    #[serde(default)]
    pub phone_number: String,
    /// Day of acceptance, not in the future.
    pub date_agreed: Date,
}

/// A special qualification (QU-01).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Qualification {
    /// Which one.
    pub qualification: QualificationKind,
    /// `Approved`, `InReview`, `Denied`, or what Microsoft answers next (QU-05).
    #[serde(default)]
    pub vetting_status: String,
    /// Why it was denied.
    #[serde(default)]
    pub vetting_reason: String,
    /// Since when.
    #[serde(default)]
    pub vetting_created_date: Option<Timestamp>,
    /// `K12` or `HigherEducation` (QU-03).
    #[serde(default)]
    pub education_segment: String,
    /// Website of the school (QU-03).
    #[serde(default)]
    pub website: String,
}

/// The special qualifications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QualificationKind {
    /// None.
    None,
    /// Education.
    Education,
    /// Nonprofit.
    Nonprofit,
    /// Government Community Cloud.
    GovernmentCommunityCloud,
    /// State-owned entity.
    StateOwnedEntity,
}

impl QualificationKind {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::None => "qualification-none",
            Self::Education => "qualification-education",
            Self::Nonprofit => "qualification-nonprofit",
            Self::GovernmentCommunityCloud => "qualification-gcc",
            Self::StateOwnedEntity => "qualification-soe",
        }
    }
}

/// Vetting of the account after creation (AC-120).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountStatus {
    /// `Allowed`, `UnderReview`, `NotAllowed`, `Unknown`, `Not Ready`.
    pub status: String,
    /// When it was last heard of.
    #[serde(default)]
    pub last_update_date_time: Option<Timestamp>,
}

/// Self-serve purchases, both off by default (SP-01).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Permissions {
    /// Azure reservations.
    pub azure_reserved_instances: bool,
    /// Azure savings plans.
    pub azure_savings_plan: bool,
}

/// Where a record came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Provenance {
    /// How it got into the book.
    pub source: Source,
    /// When it got into the book.
    pub created_at: Option<Timestamp>,
    /// When a file or an answer of Partner Center last contained it.
    pub last_seen: Option<Timestamp>,
}

/// How a record got into the book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Made here.
    #[default]
    Created,
    /// Read from a file of the portal.
    Imported,
    /// Made up.
    Demo,
}

impl Source {
    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Created => "forms-source-created",
            Self::Imported => "forms-source-imported",
            Self::Demo => "forms-source-demo",
        }
    }
}

/// The end of a reseller relationship (RM-01).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Removal {
    /// When.
    pub at: Timestamp,
    /// Why, in the operator's words.
    #[serde(default)]
    pub reason: String,
    /// By whom: the operator's sign-in name.
    pub operator: String,
}
