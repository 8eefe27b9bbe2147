//! The bindings of users and licenses. What ends or blocks something has no key: it is in the menu and the palette.

use crate::app::{
    Action as A, Model, Scope as S,
    people::Column,
    permit,
    screen::{
        account, customers, licenses::Act as L, outcomes, password, user::Act as P, users::Act as U,
    },
    user_acts::UserDo,
};
use crate::domain::{cloud::Feature, message::Message, permission::Act as Permission};

use super::{Binding, accept, back, bind};

const fn list(keys: &'static [&'static str], act: U, text: &'static str) -> Binding {
    bind(S::Users, keys, A::Users(act), text).named()
}

const fn sort(keys: &'static [&'static str], by: Column, text: &'static str) -> Binding {
    list(keys, U::Sort(by), text)
}

const fn with(
    scope: S,
    keys: &'static [&'static str],
    what: UserDo,
    when: fn(&Model) -> Result<(), Message>,
) -> Binding {
    change(
        bind(scope, keys, A::UserDo(what), what.text()).named(),
        what.act(),
    )
    .when(when)
}

const fn user_licenses(scope: S) -> Binding {
    let text = "person-key-user-licenses";
    let binding = bind(scope, &["m"], A::UserDo(UserDo::Licenses), text)
        .foot(3)
        .named();
    change(binding, Permission::Licenses).when(permit::users_licenses)
}

/// It begins a change of users or licenses.
const fn change(binding: Binding, act: Permission) -> Binding {
    binding.does(act).in_cloud(Feature::Users)
}

const fn licenses(scope: S, keys: &'static [&'static str], act: L, text: &'static str) -> Binding {
    bind(scope, keys, A::Licenses(act), text).named()
}

/// See the module.
pub(super) const BINDINGS: &[Binding] = &[
    // Lists of users.
    accept(S::Users, "key-open"),
    list(&["/"], U::Filter, "key-filter").foot(2),
    list(&["space"], U::Mark, "key-mark").foot(5),
    user_licenses(S::Users),
    list(&["x"], U::Menu, "person-key-menu").foot(4),
    bind(S::Users, &["i"], A::Import, "users-key-import")
        .foot(7)
        .named()
        .changes()
        .in_cloud(Feature::Users)
        .when(permit::users),
    list(&["ctrl-a"], U::MarkAll, "person-key-mark-all"),
    list(&["v"], U::MarkedOnly, "person-key-marked-only"),
    list(&["d"], U::Deleted, "person-key-deleted"),
    list(&["M"], U::CustomerLicenses, "person-key-licenses"),
    with(S::Users, &[], UserDo::Block, permit::users_block),
    with(S::Users, &[], UserDo::Unblock, permit::users_unblock),
    with(S::Users, &[], UserDo::ResetPassword, permit::users_reset),
    with(S::Users, &[], UserDo::Delete, permit::users_delete),
    with(S::Users, &[], UserDo::Restore, permit::users_restore),
    list(&["y"], U::Copy, "users-key-copy"),
    sort(&["1"], Column::Name, "users-key-sort-name"),
    sort(&["2"], Column::Upn, "users-key-sort-upn"),
    sort(&["3"], Column::Customer, "purchases-sort-customer"),
    sort(&["4"], Column::Location, "person-sort-location"),
    sort(&["5"], Column::Licenses, "person-sort-licenses"),
    sort(&["6"], Column::State, "person-sort-state"),
    list(&["f5"], U::Reload, "key-reload"),
    back(S::Users, "key-back"),
    accept(S::UsersFilter, "key-filter-done"),
    bind(S::UsersFilter, &["tab"], A::NextField, "key-complete").foot(2),
    bind(
        S::UsersFilter,
        &["shift-tab"],
        A::PreviousField,
        "list-key-next-completion",
    )
    .foot(3),
    bind(S::UsersFilter, &["esc"], A::Back, "key-filter-leave").foot(4),
    // A user.
    bind(S::User, &["e", "enter"], A::User(P::Edit), "forms-key-edit")
        .foot(1)
        .named()
        .does(Permission::Users)
        .in_cloud(Feature::Users),
    bind(S::User, &["ctrl-s"], A::Save, "key-save")
        .foot(2)
        .named()
        .does(Permission::Users)
        .in_cloud(Feature::Users),
    user_licenses(S::User),
    bind(S::User, &["x"], A::User(P::Menu), "person-key-menu")
        .foot(4)
        .named(),
    with(S::User, &[], UserDo::Block, permit::users_block),
    with(S::User, &[], UserDo::Unblock, permit::users_unblock),
    with(S::User, &[], UserDo::ResetPassword, permit::users_reset),
    with(S::User, &[], UserDo::Delete, permit::users_delete),
    with(S::User, &[], UserDo::Restore, permit::users_restore),
    bind(S::User, &["ctrl-r"], A::User(P::Reset), "forms-key-reset").named(),
    bind(S::User, &["y"], A::User(P::Copy), "users-key-copy").named(),
    bind(S::User, &["f5"], A::User(P::Reload), "key-reload").named(),
    back(S::User, "key-back"),
    bind(
        S::UserEdit,
        &["ctrl-r"],
        A::User(P::Reset),
        "forms-key-reset",
    )
    .foot(4),
    bind(S::UserEdit, &["esc"], A::Back, "forms-key-stop-editing").foot(2),
    // Licenses.
    accept(S::Licenses, "person-key-holders"),
    licenses(
        S::UserLicenses,
        &["space", "enter"],
        L::Toggle,
        "person-key-toggle",
    )
    .foot(1)
    .does(Permission::Licenses)
    .in_cloud(Feature::Users),
    bind(S::UserLicenses, &["ctrl-s"], A::Save, "key-save")
        .foot(2)
        .named()
        .does(Permission::Licenses)
        .in_cloud(Feature::Users),
    licenses(S::UserLicenses, &["p"], L::Partial, "person-key-partial")
        .does(Permission::Licenses)
        .in_cloud(Feature::Users),
    licenses(S::UserLicenses, &["o"], L::Location, "person-key-location")
        .does(Permission::Licenses)
        .in_cloud(Feature::Users),
    licenses(S::UserLicenses, &["e"], L::Plans, "person-key-plans")
        .foot(3)
        .does(Permission::Licenses)
        .in_cloud(Feature::Users),
    licenses(S::AnyLicenses, &["w"], L::Holders, "person-key-holders"),
    licenses(S::AnyLicenses, &["n"], L::Units, "person-key-units")
        .foot(4)
        .does(Permission::Licenses)
        .in_cloud(Feature::Users),
    licenses(S::AnyLicenses, &["a"], L::Add, "person-key-add-product")
        .foot(5)
        .does(Permission::Licenses)
        .in_cloud(Feature::Users),
    licenses(S::AnyLicenses, &["f5"], L::Reload, "key-reload"),
    back(S::AnyLicenses, "key-back"),
    bind(
        S::LicensePlans,
        &["space"],
        A::Licenses(L::Toggle),
        "person-key-toggle",
    )
    .foot(1)
    .does(Permission::Licenses)
    .in_cloud(Feature::Users),
    bind(S::LicensePlans, &["ctrl-s"], A::Save, "key-save").foot(2),
    bind(
        S::LicensePlans,
        &["enter", "esc"],
        A::Back,
        "person-key-plans-done",
    )
    .foot(3),
    // What became of users.
    bind(S::Outcomes, &["enter", "esc"], A::Back, "users-key-done").foot(1),
    bind(
        S::Outcomes,
        &["f"],
        A::Outcomes(outcomes::Act::Failed),
        "person-key-failed",
    )
    .foot(2)
    .named(),
    // A password that is shown once: Enter and Esc do not leave (USR-25).
    bind(
        S::Password,
        &["y"],
        A::Password(password::Act::Noted),
        "forms-key-noted",
    )
    .foot(1),
    bind(
        S::Password,
        &["c"],
        A::Password(password::Act::CopyPassword),
        "forms-key-copy-password",
    )
    .foot(2),
    bind(
        S::Password,
        &["s"],
        A::Password(password::Act::CopySignIn),
        "forms-key-copy-sign-in",
    )
    .foot(3),
    bind(
        S::Password,
        &[
            "enter", "esc", "q", "ctrl-q", "ctrl-c", "l", "u", ":", "ctrl-p",
        ],
        A::Password(password::Act::NotYet),
        "forms-key-note-first",
    ),
    // A review that wants something typed.
    bind(
        S::ReviewTyped,
        &["enter", "ctrl-s"],
        A::Accept,
        "key-confirm",
    )
    .foot(1),
    back(S::ReviewTyped, "key-not-yet"),
    // From elsewhere.
    bind(S::Global, &[], A::OpenAllUsers, "person-key-all")
        .named()
        .sees(Permission::ViewCustomers),
    bind(
        S::Customers,
        &["M"],
        A::Customers(customers::Act::Licenses),
        "person-key-licenses",
    )
    .named(),
    bind(
        S::Account,
        &["M"],
        A::Account(account::Act::Licenses),
        "person-key-licenses",
    )
    .named(),
];
