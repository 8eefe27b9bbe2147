//! Bindings of relationships. What ends one has no key: it is found in the palette.

use crate::app::{
    Action as A, Move, Scope as S, permit,
    screen::{account, customers, invitation, removal, requests},
};
use crate::domain::{cloud::Feature, permission::Act as Permission};

use super::{Binding, accept, back, bind};

/// What is done with a part of the account: found in the palette.
const fn part(act: account::Act, text: &'static str) -> Binding {
    bind(S::Account, &[], A::Account(act), text).named()
}

const fn request(keys: &'static [&'static str], act: requests::Act, text: &'static str) -> Binding {
    bind(S::Requests, keys, A::Requests(act), text).named()
}

/// The bindings.
pub(super) const BINDINGS: &[Binding] = &[
    bind(
        S::Customers,
        &["t"],
        A::Customers(customers::Act::Tags),
        "tags-key",
    )
    .named()
    .does(Permission::Tags)
    .when(permit::customers),
    bind(
        S::Customers,
        &["E"],
        A::Customers(customers::Act::Fields),
        "pending-key-fields",
    )
    .named()
    .does(Permission::UpdateAccount)
    .when(permit::customers),
    bind(
        S::Customers,
        &["v"],
        A::Customers(customers::Act::Advisors),
        "pending-key-advisors",
    )
    .named(),
    bind(S::Global, &["R"], A::OpenRequests, "pending-key-open")
        .named()
        .sees(Permission::ViewCustomers),
    accept(S::Tags, "tags-key-toggle"),
    bind(S::Tags, &["ctrl-s"], A::Save, "key-save").foot(2),
    back(S::Tags, "key-close"),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Remove),
        "leave-key-remove",
    )
    .named()
    .does(Permission::RemoveRelationship)
    .in_cloud(Feature::RemoveRelationship)
    .when(permit::remove_relationship),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::RemoveDelegated),
        "leave-key-delegated",
    )
    .named()
    .does(Permission::DapMonitoring)
    .when(permit::remove_delegated),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Restore),
        "leave-key-restore",
    )
    .named()
    .does(Permission::RequestRelationship)
    .when(permit::restore_relationship),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Permissions),
        "leave-key-permissions",
    )
    .named()
    .does(Permission::PurchasePermissions)
    .when(permit::stands),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Budget),
        "leave-key-budget",
    )
    .named()
    .does(Permission::Budget)
    .in_cloud(Feature::Budget)
    .when(permit::budget),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::NoBudget),
        "leave-key-no-budget",
    )
    .named()
    .does(Permission::Budget)
    .in_cloud(Feature::Budget)
    .when(permit::budget),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Status),
        "leave-key-status",
    )
    .named()
    .does(Permission::UpdateAccount)
    .when(permit::stands),
    part(account::Act::Tags, "tags-key")
        .does(Permission::Tags)
        .when(permit::stands),
    part(account::Act::Request, "pending-key-ask")
        .changes()
        .when(permit::ask_customer),
    part(account::Act::Qualification, "pending-key-qualification")
        .does(Permission::Qualifications)
        .in_cloud(Feature::Qualifications)
        .when(permit::stands),
    part(account::Act::Agreement, "pending-key-agreement")
        .does(Permission::ConfirmAgreement)
        .in_cloud(Feature::Agreements)
        .when(permit::stands),
    part(account::Act::Delete, "pending-key-delete")
        .does(Permission::RemoveRelationship)
        .in_cloud(Feature::RemoveRelationship)
        .when(permit::delete_sandbox),
    accept(S::Requests, "pending-key-text"),
    request(&["n"], requests::Act::New, "pending-key-new")
        .foot(2)
        .changes()
        .when(permit::ask_any),
    request(&["f"], requests::Act::FollowUp, "pending-key-follow-up")
        .foot(3)
        .changes()
        .when(permit::answer_request),
    request(&["a"], requests::Act::Accepted, "pending-key-accepted")
        .foot(4)
        .changes()
        .when(permit::answer_request),
    request(&["w"], requests::Act::Withdrawn, "pending-key-withdrawn")
        .foot(5)
        .changes()
        .when(permit::withdraw_request),
    request(&["f5"], requests::Act::Reload, "key-reload"),
    back(S::Requests, "key-back"),
    bind(
        S::Invitation,
        &["enter", "y"],
        A::Accept,
        "pending-key-copy",
    )
    .foot(1),
    bind(
        S::Invitation,
        &["Y"],
        A::Invitation(invitation::Act::CopyLink),
        "pending-key-copy-link",
    )
    .foot(2)
    .named(),
    bind(
        S::Invitation,
        &["s"],
        A::Invitation(invitation::Act::Save),
        "pending-key-save",
    )
    .foot(3)
    .named(),
    back(S::Invitation, "key-back"),
    accept(S::Removal, "leave-key-deal"),
    bind(
        S::Removal,
        &["y"],
        A::Removal(removal::Act::CopyCommand),
        "leave-key-copy-command",
    )
    .foot(2)
    .named(),
    bind(
        S::Removal,
        &["f5"],
        A::Removal(removal::Act::Reload),
        "key-reload",
    )
    .named(),
    back(S::Removal, "key-back"),
    bind(
        S::RemovalForm,
        &["pgdn"],
        A::Move(Move::PageDown),
        "leave-key-more",
    )
    .foot(2),
    bind(
        S::RemovalForm,
        &["pgup"],
        A::Move(Move::PageUp),
        "key-page-up",
    ),
];
