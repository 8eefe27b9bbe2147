//! Bindings of the transfer desk. What our side decides has no key of its own: it goes through the review.

use crate::app::{
    Action as A, Scope as S, permit,
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
        &["/"],
        A::Transfers(transfers::Act::Filter),
        "key-filter",
    )
    .foot(2)
    .named(),
    accept(S::TransfersFilter, "key-filter-done"),
    bind(S::TransfersFilter, &["esc"], A::Back, "key-filter-leave").foot(2),
    bind(
        S::Transfers,
        &["n"],
        A::Transfers(transfers::Act::New),
        "desk-key-new",
    )
    .foot(3)
    .named()
    .does(Permission::Transfers)
    .in_cloud(Feature::Transfers)
    .when(permit::new_transfer),
    bind(
        S::Transfers,
        &["o"],
        A::Transfers(transfers::Act::Ended),
        "desk-key-ended",
    )
    .foot(4)
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
    accept(S::TransferItems, "desk-key-mark"),
    bind(
        S::TransferItems,
        &["space"],
        A::Transfer(Act::Mark),
        "desk-key-mark",
    )
    .named(),
    bind(
        S::TransferItems,
        &["ctrl-a"],
        A::Transfer(Act::MarkAll),
        "desk-key-mark-all",
    )
    .named(),
    bind(S::TransferItems, &["ctrl-s"], A::Save, "desk-key-keep")
        .foot(5)
        .named(),
    accept(S::TransferChecks, "desk-key-answer"),
    bind(S::TransferReview, &["enter"], A::Accept, "desk-key-do"),
    bind(S::TransferEvents, &["enter"], A::Accept, "desk-key-event"),
    accept(S::TransferTasks, "desk-key-tick"),
    bind(
        S::TransferTasks,
        &["space"],
        A::Transfer(Act::Mark),
        "desk-key-tick",
    )
    .named(),
    accept(S::TransferConfirm, "desk-key-confirm"),
    bind(
        S::Transfer,
        &["e"],
        A::Transfer(Act::Event),
        "desk-key-event",
    )
    .foot(2)
    .named()
    .does(Permission::Transfers)
    .in_cloud(Feature::Transfers),
    bind(S::Transfer, &["x"], A::Transfer(Act::Do), "desk-key-do")
        .foot(3)
        .named()
        .does(Permission::Transfers)
        .in_cloud(Feature::Transfers),
    bind(
        S::Transfer,
        &["tab"],
        A::Transfer(Act::Next),
        "desk-key-next-tab",
    )
    .foot(4)
    .named(),
    bind(
        S::Transfer,
        &["shift-tab"],
        A::Transfer(Act::Previous),
        "desk-key-previous-tab",
    ),
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
        A::Transfer(Act::Paper),
        "desk-key-form",
    )
    .named(),
    bind(S::Transfer, &["f5"], A::Transfer(Act::Reload), "key-reload").named(),
    back(S::TransferConfirm, "desk-key-no"),
    back(S::Transfer, "key-back"),
];
