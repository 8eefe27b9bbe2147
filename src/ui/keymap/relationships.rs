//! Bindings of relationships. What ends one has no key: it is found in the palette.

use crate::app::{
    Action as A, Scope as S, permit,
    screen::{account, customers, removal},
};

use super::{Binding, accept, back, bind};

/// The bindings.
pub(super) const BINDINGS: &[Binding] = &[
    bind(
        S::Customers,
        &["t"],
        A::Customers(customers::Act::Tags),
        "tags-key",
    )
    .named()
    .when(permit::tags),
    accept(S::Tags, "key-choose"),
    back(S::Tags, "key-close"),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Remove),
        "leave-key-remove",
    )
    .named()
    .when(permit::remove_relationship),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::RemoveDelegated),
        "leave-key-delegated",
    )
    .named()
    .when(permit::remove_delegated),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Restore),
        "leave-key-restore",
    )
    .named()
    .when(permit::restore_relationship),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Permissions),
        "leave-key-permissions",
    )
    .named()
    .when(permit::permissions),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Budget),
        "leave-key-budget",
    )
    .named()
    .when(permit::budget),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::NoBudget),
        "leave-key-no-budget",
    )
    .named()
    .when(permit::budget),
    bind(
        S::Account,
        &[],
        A::Account(account::Act::Status),
        "leave-key-status",
    )
    .named()
    .when(permit::account_status),
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
];
