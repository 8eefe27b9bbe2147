//! Bindings of subscriptions and of what is due. What ends or suspends one has no key: it is in the menu and the palette.

use crate::app::{
    Action as A, Scope as S,
    purchased::PurchaseSort,
    screen::{
        account, customers, due,
        purchases::{self, Act as P},
        subscriptions::Act,
    },
};
use crate::domain::permission::Act as Permission;

use super::{Binding, accept, back, bind};

const fn act(keys: &'static [&'static str], act: Act, text: &'static str) -> Binding {
    bind(S::Subscriptions, keys, A::Subscriptions(act), text)
        .named()
        .does(Permission::Subscriptions)
}

const fn sort(keys: &'static [&'static str], by: PurchaseSort, text: &'static str) -> Binding {
    bind(S::Purchases, keys, A::Purchases(P::Sort(by)), text).named()
}

/// The bindings.
pub(super) const BINDINGS: &[Binding] = &[
    bind(
        S::Customers,
        &["S"],
        A::Customers(customers::Act::Subscriptions),
        "subs-key-open",
    )
    .named(),
    bind(
        S::Account,
        &["S"],
        A::Account(account::Act::Subscriptions),
        "subs-key-open",
    )
    .foot(4)
    .named(),
    accept(S::Subscriptions, "subs-key-do"),
    act(&["n"], Act::Quantity, "subs-key-quantity").foot(2),
    act(&["w"], Act::AutoRenew, "subs-key-auto-renew").foot(3),
    act(&["r"], Act::Rename, "subs-key-rename"),
    act(&[], Act::Suspend, "subs-key-suspend"),
    act(&[], Act::Reactivate, "subs-key-reactivate"),
    act(&[], Act::Cancel, "subs-key-cancel"),
    act(&["a"], Act::Add, "subs-key-add"),
    bind(S::Subscriptions, &["i"], A::Import, "subs-key-import")
        .foot(4)
        .named()
        .does(Permission::Subscriptions),
    bind(S::Subscriptions, &["e"], A::Export, "subs-key-export")
        .foot(5)
        .named()
        .does(Permission::ViewCustomers),
    bind(
        S::Subscriptions,
        &["d", "space"],
        A::Subscriptions(Act::Details),
        "subs-do-details",
    )
    .named(),
    bind(
        S::Subscriptions,
        &["y"],
        A::Subscriptions(Act::Copy),
        "subs-key-copy",
    )
    .named(),
    bind(
        S::Subscriptions,
        &["f5"],
        A::Subscriptions(Act::Reload),
        "key-reload",
    )
    .named(),
    back(S::Subscriptions, "key-back"),
    // The subscriptions of all customers.
    accept(S::Purchases, "key-open"),
    bind(S::Purchases, &["/"], A::Purchases(P::Filter), "key-filter")
        .foot(2)
        .named(),
    sort(&["1"], PurchaseSort::Customer, "purchases-sort-customer"),
    sort(&["2"], PurchaseSort::Name, "purchases-sort-name"),
    sort(&["3"], PurchaseSort::TermEnd, "purchases-sort-term"),
    sort(&["4"], PurchaseSort::Status, "purchases-sort-status"),
    sort(&["5"], PurchaseSort::Quantity, "purchases-sort-quantity"),
    bind(S::Purchases, &["y"], A::Purchases(P::Copy), "subs-key-copy").named(),
    bind(
        S::Purchases,
        &["f5"],
        A::Purchases(purchases::Act::Reload),
        "key-reload",
    )
    .named(),
    back(S::Purchases, "key-back"),
    accept(S::PurchasesFilter, "key-filter-done"),
    bind(S::PurchasesFilter, &["esc"], A::Back, "key-filter-leave").foot(2),
    // What is due.
    accept(S::Due, "key-open"),
    bind(S::Due, &["f5"], A::Due(due::Act::Reload), "key-reload")
        .foot(2)
        .named(),
    back(S::Due, "key-back"),
    // From everywhere.
    bind(S::Global, &["D"], A::OpenDue, "due-key-open")
        .named()
        .sees(Permission::ViewCustomers),
    bind(S::Global, &[], A::OpenPurchases, "purchases-key-open")
        .named()
        .sees(Permission::ViewCustomers),
];
