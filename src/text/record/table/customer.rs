//! A customer, beyond the fields of the account page, and a request for a relationship.

use crate::domain::{
    customer::{AgreementChoice, QualificationKind, Relationship, Source},
    field::path,
    relationship::{RequestKind, RequestStatus},
    vocabulary::{ACCOUNT_STATUS, EDUCATION_SEGMENT, LANGUAGE, VETTING_REASON, VETTING_STATUS},
};
use crate::text::record::{
    form::{
        Form::{Amount, Count, Each, Moment, Open, Switch, Text},
        Member, bare, closed, named,
    },
    leaf::{Leaf, leaf},
};

const QUALIFICATION: &[Member] = &[
    bare("qualification", closed!(QualificationKind)),
    bare("educationSegment", Open(&EDUCATION_SEGMENT)),
    bare("vettingStatus", Open(&VETTING_STATUS)),
    bare("vettingReason", Open(&VETTING_REASON)),
    named("vettingCreatedDate", "record-vetting-since", Moment),
    bare("website", Text),
];

const DOMAIN: &[Member] = &[
    bare("name", Text),
    named("federated", "user-domain-federated", Switch),
];

pub(super) const CUSTOMER: &[Leaf] = &[
    leaf(
        path::RELATIONSHIP,
        "field-relationship",
        closed!(Relationship),
    ),
    leaf(path::AGREEMENT, "field-agreement", closed!(AgreementChoice)),
    leaf(
        path::QUALIFICATIONS,
        "field-qualifications",
        Each(QUALIFICATION),
    ),
    leaf(path::CUSTOM_DOMAINS, "field-custom-domains", Each(DOMAIN)),
    leaf(
        path::ACCOUNT_STATUS,
        "field-account-status",
        Open(&ACCOUNT_STATUS),
    ),
    leaf(
        "accountStatus.lastUpdateDateTime",
        "record-account-status-at",
        Moment,
    ),
    leaf(path::BUDGET, "field-budget", Amount),
    leaf("removal.at", "record-removal-at", Moment),
    leaf("removal.operator", "record-removal-operator", Text),
    leaf("removal.reason", "record-removal-reason", Text),
    leaf("provenance.source", "record-source", closed!(Source)),
    leaf("provenance.createdAt", "record-created-at", Moment),
    leaf("provenance.lastSeen", "record-last-seen", Moment),
];

const FOLLOW_UP: &[Member] = &[bare("at", Moment), bare("note", Text)];

pub(super) const REQUEST: &[Leaf] = &[
    leaf("number", "record-request-number", Text),
    leaf("kind", "record-request-kind", closed!(RequestKind)),
    leaf("recipient", "record-request-recipient", Text),
    leaf("email", "field-email", Text),
    leaf("domain", "field-domain", Text),
    leaf("dap", "record-request-dap", Switch),
    leaf("gdap.displayName", "record-gdap-name", Text),
    leaf("gdap.durationDays", "record-gdap-days", Count),
    leaf("gdap.roles", "record-gdap-roles", Text),
    leaf("gdap.autoExtend", "record-gdap-extend", Switch),
    leaf("status", "record-request-status", closed!(RequestStatus)),
    leaf("createdAt", "record-request-created", Moment),
    leaf("closedAt", "record-request-closed", Moment),
    leaf("followUps", "record-request-follow-ups", Each(FOLLOW_UP)),
    leaf("customer.microsoftId", "record-request-customer", Text),
    leaf("customer.provider", "field-provider", Text),
    leaf("reseller", "field-reseller", Text),
    leaf("language", "record-request-language", Open(&LANGUAGE)),
    leaf("link", "record-request-link", Text),
    leaf("text", "record-request-text", Text),
];
