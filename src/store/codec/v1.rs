//! Records as format version 1 wrote them. Frozen: what changes in the domain is filled in here, never read.
//!
//! Only structs that changed since lie here; the rest is read as the type of today. Enums need no copy while new
//! variants come at the end, for postcard writes their place.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use crate::domain::{
    cloud::CloudId,
    customer::{Customer, CustomerKey},
    guid::Guid,
    partner::{self, Operator, PartnerKind, Reseller},
    record,
    relationship::{self, FollowUp, GdapTerms, RequestKind, RequestStatus},
    segment::{Segment, TagSet},
    subscription::{self, EntitlementType, SubscriptionStatus},
    transfer::{self, Direction, TransferKind, TransferState},
    user::{self, AssignedLicense, UserDomainType, UserState},
};

/// A record of version 1; the order of the variants is part of the format.
#[derive(Deserialize)]
pub(super) enum Record {
    Partner(Partner),
    Operator(Operator),
    Reseller(Reseller),
    Customer(Box<Customer>),
    User(Box<User>),
    Subscription(Box<Subscription>),
    Transfer(Box<Transfer>),
    Request(Box<RelationshipRequest>),
    Segment(Segment),
    TagSet(TagSet),
}

impl From<Record> for record::Record {
    fn from(old: Record) -> Self {
        match old {
            Record::Partner(old) => Self::Partner(old.into()),
            Record::Operator(old) => Self::Operator(old),
            Record::Reseller(old) => Self::Reseller(old),
            Record::Customer(old) => Self::Customer(old),
            Record::User(old) => Self::User(Box::new((*old).into())),
            Record::Subscription(old) => Self::Subscription(Box::new((*old).into())),
            Record::Transfer(old) => Self::Transfer(Box::new((*old).into())),
            Record::Request(old) => Self::Request(Box::new((*old).into())),
            Record::Segment(old) => Self::Segment(old),
            Record::TagSet(old) => Self::TagSet(old),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Partner {
    name: String,
    microsoft_id: Option<Guid>,
    domains: Vec<String>,
    country: String,
    kind: PartnerKind,
    cloud: CloudId,
    default_operator: String,
    sandbox: bool,
}

impl From<Partner> for partner::Partner {
    fn from(old: Partner) -> Self {
        Self {
            name: old.name,
            microsoft_id: old.microsoft_id,
            domains: old.domains,
            country: old.country,
            kind: old.kind,
            cloud: old.cloud,
            default_operator: old.default_operator,
            sandbox: old.sandbox,
            policy: partner::Policy::default(),
        }
    }
}

#[expect(
    clippy::struct_field_names,
    reason = "the names of Partner Center, kept so that old and new can be compared"
)]
#[derive(Deserialize)]
pub(super) struct User {
    id: Guid,
    customer_id: Guid,
    user_principal_name: String,
    first_name: String,
    last_name: String,
    display_name: String,
    usage_location: String,
    immutable_id: Option<String>,
    phone_number: String,
    last_directory_sync_time: Option<Timestamp>,
    user_domain_type: UserDomainType,
    state: UserState,
    soft_deletion_time: Option<Timestamp>,
    blocked: bool,
    directory_roles: Vec<String>,
    licenses: Vec<AssignedLicense>,
    other: BTreeMap<String, String>,
}

impl From<User> for user::User {
    fn from(old: User) -> Self {
        Self {
            id: old.id,
            customer_id: old.customer_id,
            user_principal_name: old.user_principal_name,
            first_name: old.first_name,
            last_name: old.last_name,
            display_name: old.display_name,
            usage_location: old.usage_location,
            immutable_id: old.immutable_id,
            phone_number: old.phone_number,
            last_directory_sync_time: old.last_directory_sync_time,
            user_domain_type: old.user_domain_type,
            state: old.state,
            soft_deletion_time: old.soft_deletion_time,
            blocked: old.blocked,
            directory_roles: old.directory_roles,
            licenses: old.licenses,
            other: old.other,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Subscription {
    id: Guid,
    customer_id: Guid,
    provider_id: Option<Guid>,
    entitlement_id: Option<Guid>,
    entitlement_type: Option<EntitlementType>,
    offer_id: String,
    offer_name: String,
    friendly_name: String,
    quantity: u64,
    unit_type: String,
    parent_subscription_id: Option<Guid>,
    creation_date: Option<Timestamp>,
    effective_start_date: Option<Timestamp>,
    commitment_end_date_time: Option<Timestamp>,
    status: SubscriptionStatus,
    auto_renew_enabled: bool,
    is_trial: bool,
    billing_type: String,
    billing_cycle: String,
    term_duration: String,
    actions: Vec<String>,
    partner_id: String,
    suspension_reasons: Vec<String>,
    cancellation_allowed_until_date: Option<Timestamp>,
    order_id: String,
    other: BTreeMap<String, String>,
}

impl From<Subscription> for subscription::Subscription {
    fn from(old: Subscription) -> Self {
        let customer = CustomerKey {
            microsoft_id: old.customer_id,
            provider: old.provider_id,
        };
        Self {
            entitlement_id: old.entitlement_id,
            entitlement_type: old.entitlement_type,
            offer_id: old.offer_id,
            offer_name: old.offer_name,
            friendly_name: old.friendly_name,
            quantity: old.quantity,
            unit_type: old.unit_type,
            parent_subscription_id: old.parent_subscription_id,
            creation_date: old.creation_date,
            effective_start_date: old.effective_start_date,
            commitment_end_date_time: old.commitment_end_date_time,
            status: old.status,
            auto_renew_enabled: old.auto_renew_enabled,
            is_trial: old.is_trial,
            billing_type: old.billing_type,
            billing_cycle: old.billing_cycle,
            term_duration: old.term_duration,
            actions: old.actions,
            partner_id: old.partner_id,
            suspension_reasons: old.suspension_reasons,
            cancellation_allowed_until_date: old.cancellation_allowed_until_date,
            order_id: old.order_id,
            other: old.other,
            ..Self::new(customer, old.id)
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Transfer {
    id: Guid,
    customer_id: Guid,
    provider_id: Option<Guid>,
    kind: TransferKind,
    direction: Direction,
    state: TransferState,
    counterparty: String,
    counterparty_tenant: Option<Guid>,
    items: Vec<TransferItem>,
    created_at: Option<Timestamp>,
    expires_at: Option<Timestamp>,
    reason: String,
    other: BTreeMap<String, String>,
}

impl From<Transfer> for transfer::Transfer {
    fn from(old: Transfer) -> Self {
        let key = CustomerKey {
            microsoft_id: old.customer_id,
            provider: old.provider_id,
        };
        let mut new = Self::new(key, old.id, old.kind, old.direction);
        new.state = state_of(old.kind, old.state);
        new.counterparty.name = old.counterparty;
        new.counterparty.tenant_id = old.counterparty_tenant;
        new.items = old.items.into_iter().map(Into::into).collect();
        new.created_at = old.created_at;
        new.expires_at = old.expires_at;
        new.reason = old.reason;
        new.other = old.other;
        new
    }
}

/// Version 1 had the states of requests for every kind.
const fn state_of(kind: TransferKind, old: TransferState) -> TransferState {
    use TransferState as S;
    match (kind, old) {
        (TransferKind::Manual, S::Pending) => S::Draft,
        (TransferKind::Manual, S::InProgress) => S::Submitted,
        (TransferKind::Manual, S::Complete) => S::Completed,
        (TransferKind::Manual, S::Declined | S::Failed) => S::Refused,
        (TransferKind::Manual, S::Expired) => S::Cancelled,
        (TransferKind::ApiLegacy, S::Pending) => S::Active,
        (TransferKind::ApiLegacy, S::InProgress) => S::Accepting,
        (TransferKind::ApiLegacy, S::Declined) => S::Rejected,
        (TransferKind::ApiLegacy, S::Cancelled | S::Expired) => S::Withdrawn,
        (_, other) => other,
    }
}

#[derive(Deserialize)]
pub(super) struct TransferItem {
    subscription_id: Guid,
    name: String,
    quantity: u64,
}

impl From<TransferItem> for transfer::TransferItem {
    fn from(old: TransferItem) -> Self {
        Self {
            name: old.name,
            quantity: old.quantity,
            ..transfer::item::unknown(old.subscription_id)
        }
    }
}

#[derive(Deserialize)]
pub(super) struct RelationshipRequest {
    number: u64,
    kind: RequestKind,
    dap: bool,
    recipient: String,
    email: String,
    domain: String,
    customer: Option<CustomerKey>,
    reseller: Option<Guid>,
    language: String,
    link: String,
    text: String,
    gdap: Option<GdapTerms>,
    created_at: Timestamp,
    status: RequestStatus,
    closed_at: Option<Timestamp>,
    follow_ups: Vec<FollowUp>,
}

impl From<RelationshipRequest> for relationship::RelationshipRequest {
    fn from(old: RelationshipRequest) -> Self {
        Self {
            number: old.number,
            kind: old.kind,
            dap: old.dap,
            recipient: old.recipient,
            email: old.email,
            domain: old.domain,
            customer: old.customer,
            reseller: old.reseller,
            language: old.language,
            link: old.link,
            text: old.text,
            gdap: old.gdap,
            created_at: old.created_at,
            status: old.status,
            closed_at: old.closed_at,
            follow_ups: old.follow_ups,
        }
    }
}
