//! Bindings of the transfer desk. What our side decides has no key of its own: it goes through the review.

use crate::app::{
    Action as A, Scope as S,
    screen::{
        account,
        transfer::{Act, Tab},
        transfer_new, transfers,
    },
};
use crate::domain::{cloud::Feature, permission::Act as Permission};

use super::{Binding, accept, back, bind};

const fn tab(key: &'static [&'static str], tab: Tab, text: &'static str) -> Binding {
    bind(S::Transfer, key, A::Transfer(Act::Show(tab)), text).named()
}

/// The bindings.
pub(super) const BINDINGS: &[Binding] = &[
    bind(S::Global, &["X"], A::OpenTransfers, "desk-key-open")
        .named()
        .sees(Permission::ViewCustomers),
    bind(
        S::Account,
        &["t"],
        A::Account(account::Act::Transfers),
        "desk-key-account",
    )
    .named(),
    accept(S::Transfers, "key-open"),
    bind(
        S::Transfers,
        &["n"],
        A::Transfers(transfers::Act::New),
        "desk-key-new",
    )
    .foot(2)
    .named()
    .does(Permission::Transfers)
    .in_cloud(Feature::Transfers),
    bind(
        S::Transfers,
        &["o"],
        A::Transfers(transfers::Act::Ended),
        "desk-key-ended",
    )
    .foot(3)
    .named(),
    bind(
        S::Transfers,
        &["y"],
        A::Transfers(transfers::Act::Copy),
        "key-copy-id",
    )
    .named(),
    bind(
        S::Transfers,
        &["f5"],
        A::Transfers(transfers::Act::Reload),
        "key-reload",
    )
    .named(),
    back(S::Transfers, "key-back"),
    accept(S::Situation, "key-choose"),
    bind(
        S::Situation,
        &["r"],
        A::NewTransfer(transfer_new::Act::Received),
        "desk-key-received",
    )
    .foot(2)
    .named(),
    back(S::Situation, "key-back"),
    bind(
        S::Instruction,
        &["y"],
        A::NewTransfer(transfer_new::Act::Copy),
        "desk-key-copy-text",
    )
    .foot(1)
    .named(),
    bind(
        S::Instruction,
        &["r"],
        A::NewTransfer(transfer_new::Act::Received),
        "desk-key-received",
    )
    .foot(2)
    .named(),
    back(S::Instruction, "key-back"),
    accept(S::Transfer, "desk-key-enter"),
    bind(
        S::Transfer,
        &["space"],
        A::Transfer(Act::Mark),
        "desk-key-mark",
    )
    .foot(2)
    .named(),
    bind(
        S::Transfer,
        &["e"],
        A::Transfer(Act::Event),
        "desk-key-event",
    )
    .foot(3)
    .named()
    .does(Permission::Transfers)
    .in_cloud(Feature::Transfers),
    bind(S::Transfer, &["x"], A::Transfer(Act::Do), "desk-key-do")
        .foot(4)
        .named()
        .does(Permission::Transfers)
        .in_cloud(Feature::Transfers),
    bind(
        S::Transfer,
        &["tab"],
        A::Transfer(Act::Next),
        "desk-key-next-tab",
    )
    .foot(5)
    .named(),
    tab(&["1"], Tab::Items, "desk-tab-items"),
    tab(&["2"], Tab::Readiness, "desk-tab-readiness"),
    tab(&["3"], Tab::Review, "desk-tab-review"),
    tab(&["4"], Tab::Timeline, "desk-tab-timeline"),
    tab(&["5"], Tab::Checklist, "desk-tab-checklist"),
    bind(S::Transfer, &["c"], A::Transfer(Act::Call), "desk-key-call").named(),
    bind(
        S::Transfer,
        &["m"],
        A::Transfer(Act::Export),
        "desk-key-export",
    )
    .named(),
    bind(
        S::Transfer,
        &["F"],
        A::Transfer(Act::CopyForm),
        "desk-key-form",
    )
    .named(),
    bind(S::Transfer, &["f5"], A::Transfer(Act::Reload), "key-reload").named(),
    back(S::Transfer, "key-back"),
];
