//! Users of a customer, and the units of their licenses.

use crate::domain::user::{UserDomainType, UserState};
use crate::text::record::{
    form::{
        Form::{Count, Country, Each, Moment, Plan, Product, Switch, Text},
        Member, bare, closed, named,
    },
    leaf::{Leaf, leaf},
};

const LICENSE: &[Member] = &[
    bare("skuId", Product),
    named("excludedPlans", "record-license-without", Plan),
];

pub(super) const USER: &[Leaf] = &[
    leaf("displayName", "users-column-name", Text),
    leaf("userPrincipalName", "users-column-upn", Text),
    leaf("firstName", "field-first-name", Text),
    leaf("lastName", "field-last-name", Text),
    leaf("usageLocation", "users-column-location", Country),
    leaf("phoneNumber", "field-phone", Text),
    leaf("state", "users-column-state", closed!(UserState)),
    leaf("blocked", "record-user-blocked", Switch),
    leaf("directoryRoles", "record-user-roles", Text),
    leaf("licenses", "users-column-licenses", Each(LICENSE)),
    leaf("softDeletionTime", "record-user-deleted", Moment),
    leaf(
        "userDomainType",
        "record-user-domain",
        closed!(UserDomainType),
    ),
    leaf("immutableId", "record-user-immutable", Text),
    leaf("lastDirectorySyncTime", "record-user-synced", Moment),
    leaf("id", "record-user-id", Text),
    leaf("customerId", "record-customer", Text).kept(),
];

pub(super) const LICENSES: &[Leaf] = &[
    leaf("units.*", "record-license-units", Count),
    leaf("customerId", "record-customer", Text).kept(),
];
