//! The partner, who works for it, and what it keeps for itself.

use crate::domain::{cloud::CloudId, partner::PartnerKind, role::Role};
use crate::text::record::{
    form::{
        Form::{Country, Switch, Text},
        closed,
    },
    leaf::{Leaf, leaf},
};

pub(super) const PARTNER: &[Leaf] = &[
    leaf("name", "record-partner-name", Text),
    leaf("microsoftId", "field-microsoft-id", Text),
    leaf("domains", "record-partner-domains", Text),
    leaf("country", "field-country", Country),
    leaf("kind", "record-partner-kind", closed!(PartnerKind)),
    leaf("cloud", "record-partner-cloud", closed!(CloudId)),
    leaf("defaultOperator", "record-partner-operator", Text),
    leaf("sandbox", "record-partner-sandbox", Switch),
    leaf("policy.noDapInInvitations", "record-policy-no-dap", Switch),
    leaf(
        "policy.adminAgentsRemove",
        "record-policy-admin-agents",
        Switch,
    ),
];

pub(super) const OPERATOR: &[Leaf] = &[
    leaf("name", "record-partner-name", Text),
    leaf("mail", "record-operator-mail", Text),
    leaf("roles", "record-operator-roles", closed!(Role)),
];

pub(super) const RESELLER: &[Leaf] = &[
    leaf("name", "field-company", Text),
    leaf("id", "field-microsoft-id", Text),
    leaf("mpnId", "record-partner-id", Text),
    leaf("location", "field-country", Country),
];

pub(super) const SEGMENT: &[Leaf] = &[
    leaf("name", "record-segment", Text),
    leaf("expression", "record-segment-filter", Text),
];

pub(super) const TAG_SET: &[Leaf] = &[leaf("tags.*", "record-tag", Text)];

pub(super) const MAPPING: &[Leaf] = &[
    leaf("key", "record-mapping-key", Text).kept(),
    leaf("columns.*", "record-mapping-column", Text),
];
