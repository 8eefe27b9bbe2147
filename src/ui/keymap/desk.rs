//! The bindings of the repair desk of a file of users, and of the mapping of its columns.

use crate::app::{
    Action as A, Scope as S,
    screen::import_users::{self, desk::Act as D},
};

use super::{Binding, accept, back, bind};

/// See the module.
pub(super) const BINDINGS: &[Binding] = &[
    bind(S::ReportUsers, &["e"], A::Desk(D::Edit), "repair-key-edit")
        .foot(2)
        .named(),
    bind(S::ReportUsers, &["n"], A::Desk(D::Next), "repair-key-next")
        .foot(3)
        .named(),
    bind(
        S::ReportUsers,
        &["b"],
        A::Desk(D::Repairs),
        "repair-key-repairs",
    )
    .foot(4)
    .named(),
    bind(S::ReportUsers, &["u"], A::Desk(D::Undo), "repair-key-undo")
        .foot(5)
        .named(),
    bind(S::ReportUsers, &["s"], A::Desk(D::Save), "repair-key-save")
        .foot(6)
        .named(),
    bind(
        S::ReportUsers,
        &["tab"],
        A::Desk(D::NextGroup),
        "repair-key-group",
    )
    .named(),
    bind(
        S::ReportUsers,
        &["shift-tab"],
        A::Desk(D::PreviousGroup),
        "repair-key-group-back",
    ),
    bind(
        S::ReportUsers,
        &["x"],
        A::Desk(D::LeaveOut),
        "repair-key-leave-out",
    )
    .named(),
    bind(S::ReportUsers, &["m"], A::Desk(D::Map), "repair-key-map").named(),
    bind(
        S::ReportUsers,
        &["C"],
        A::Desk(D::Encoding),
        "repair-key-encoding",
    )
    .named(),
    bind(
        S::ReportUsers,
        &["D"],
        A::Desk(D::Delimiter),
        "repair-key-delimiter",
    )
    .named(),
    bind(S::ReportUsers, &["K"], A::Desk(D::Kind), "repair-key-kind").named(),
    bind(
        S::ReportUsers,
        &["w"],
        A::Desk(D::Wishes),
        "repair-key-wishes",
    )
    .named(),
    accept(S::DeskEdit, "repair-key-take"),
    bind(
        S::DeskEdit,
        &["tab", "down"],
        A::NextField,
        "repair-key-cell",
    )
    .foot(2),
    bind(
        S::DeskEdit,
        &["shift-tab", "up"],
        A::PreviousField,
        "repair-key-cell-back",
    ),
    back(S::DeskEdit, "key-back"),
    accept(S::DeskPreview, "repair-key-do"),
    back(S::DeskPreview, "key-back"),
    accept(S::Mapping, "repair-key-mapped"),
    bind(
        S::Mapping,
        &["right", "space"],
        A::NextValue,
        "repair-key-meaning",
    )
    .foot(2),
    bind(
        S::Mapping,
        &["left"],
        A::PreviousValue,
        "repair-key-meaning-back",
    ),
    bind(
        S::Mapping,
        &["h"],
        A::ImportUsers(import_users::Act::Headerless),
        "repair-key-headerless",
    )
    .foot(3),
    back(S::Mapping, "key-back"),
];
