//! Bindings of adding a customer and of its account.

use crate::app::{
    Action as A, Scope as S, permit,
    screen::{account, add_customer},
};
use crate::domain::{cloud::Feature, permission::Act as Permission};

use super::{Binding, back, bind};

const fn account(keys: &'static [&'static str], act: account::Act, text: &'static str) -> Binding {
    bind(S::Account, keys, A::Account(act), text).named()
}

const fn adding(
    scope: S,
    keys: &'static [&'static str],
    act: add_customer::Act,
    text: &'static str,
) -> Binding {
    bind(scope, keys, A::Adding(act), text)
}

/// The bindings.
pub(super) const BINDINGS: &[Binding] = &[
    // Adding a customer.
    bind(S::AddCustomer, &["ctrl-s"], A::Save, "forms-key-review")
        .foot(1)
        .named(),
    adding(
        S::AddCustomer,
        &["ctrl-d"],
        add_customer::Act::AskDiscard,
        "forms-key-discard",
    )
    .foot(8)
    .named(),
    bind(S::AddCustomer, &["esc"], A::Back, "forms-key-keep").foot(4),
    adding(
        S::Confirmation,
        &["y"],
        add_customer::Act::Noted,
        "forms-key-noted",
    )
    .foot(1),
    adding(
        S::Confirmation,
        &["c"],
        add_customer::Act::CopyPassword,
        "forms-key-copy-password",
    )
    .foot(2)
    .named(),
    adding(
        S::Confirmation,
        &["s"],
        add_customer::Act::CopySignIn,
        "forms-key-copy-sign-in",
    )
    .foot(3)
    .named(),
    adding(
        S::Confirmation,
        &["i"],
        add_customer::Act::CopyId,
        "key-copy-id",
    )
    .foot(4)
    .named(),
    adding(
        S::Confirmation,
        &["enter", "esc", "q", "ctrl-q", "ctrl-c", "l", "u"],
        add_customer::Act::NotYet,
        "forms-key-note-first",
    ),
    // A customer's account.
    bind(
        S::Account,
        &["e", "enter"],
        A::Account(account::Act::Edit),
        "forms-key-edit",
    )
    .foot(1)
    .named()
    .changes()
    .when(permit::edit_account),
    bind(S::Account, &["ctrl-s"], A::Save, "key-save")
        .foot(2)
        .named()
        .changes()
        .when(permit::edit_account),
    account(&["U"], account::Act::Users, "forms-key-users").foot(3),
    account(&["i"], account::Act::ImportUsers, "forms-key-import-users")
        .foot(4)
        .changes()
        .in_cloud(Feature::Users),
    account(&["l"], account::Act::Log, "forms-key-log")
        .foot(5)
        .sees(Permission::ViewActivityLog),
    account(&["y"], account::Act::CopyId, "key-copy-id"),
    account(&["Y"], account::Act::CopyDomain, "key-copy-domain"),
    account(&["ctrl-r"], account::Act::Reset, "forms-key-reset"),
    account(&["f5"], account::Act::Reload, "key-reload"),
    back(S::Account, "key-back"),
    bind(
        S::AccountEdit,
        &["ctrl-r"],
        A::Account(account::Act::Reset),
        "forms-key-reset",
    )
    .foot(4)
    .named(),
    bind(S::AccountEdit, &["esc"], A::Back, "forms-key-stop-editing").foot(2),
];
