//! The bindings of choosing files, and of reading them.

use crate::app::{
    Action as A, Move, Scope as S,
    screen::{import_users, report},
};

use super::{Binding, accept, back, bind};

/// See the module.
pub(super) const BINDINGS: &[Binding] = &[
    // Reading files of users and customers.
    accept(S::ImportUsers, "users-key-choose-file"),
    bind(
        S::ImportUsers,
        &["t"],
        A::ImportUsers(import_users::Act::Template),
        "users-key-template",
    )
    .foot(2)
    .named(),
    bind(
        S::ImportUsers,
        &["o"],
        A::Report(report::Act::OtherFile),
        "users-key-other-file",
    )
    .named(),
    back(S::ImportUsers, "key-back"),
    accept(S::ImportCustomers, "users-key-choose-file"),
    bind(
        S::ImportCustomers,
        &["o"],
        A::Report(report::Act::OtherFile),
        "users-key-other-file",
    )
    .named(),
    back(S::ImportCustomers, "key-back"),
    bind(
        S::ReportUsers,
        &["v"],
        A::ImportUsers(import_users::Act::ValidOnly),
        "users-key-valid-only",
    )
    .foot(7)
    .named(),
    bind(
        S::ReportUsers,
        &["t"],
        A::ImportUsers(import_users::Act::Template),
        "users-key-template",
    )
    .named(),
    accept(S::Report, "users-key-next"),
    bind(
        S::Report,
        &["f"],
        A::Report(report::Act::Severity),
        "users-key-severity",
    )
    .foot(7)
    .named(),
    bind(
        S::Report,
        &["o"],
        A::Report(report::Act::OtherFile),
        "users-key-other-file",
    )
    .foot(4)
    .named(),
    bind(
        S::Report,
        &["f5"],
        A::Report(report::Act::Again),
        "users-key-check-again",
    )
    .foot(5)
    .named(),
    back(S::Report, "key-back"),
    accept(S::Location, "users-key-confirm-location"),
    bind(S::Location, &["up"], A::Move(Move::Up), "key-up"),
    bind(S::Location, &["down"], A::Move(Move::Down), "key-down"),
    bind(S::Location, &["pgup"], A::Move(Move::PageUp), "key-page-up"),
    bind(
        S::Location,
        &["pgdn"],
        A::Move(Move::PageDown),
        "key-page-down",
    ),
    back(S::Location, "key-back"),
    bind(
        S::ReviewUsers,
        &["y", "s"],
        A::ImportUsers(import_users::Act::Confirm),
        "users-key-yes",
    )
    .foot(1),
    bind(S::ReviewUsers, &["esc", "n"], A::Back, "key-not-yet").foot(2),
    accept(S::ReviewNumber, "users-key-number"),
    bind(S::ReviewNumber, &["up"], A::Move(Move::Up), "key-up"),
    bind(S::ReviewNumber, &["down"], A::Move(Move::Down), "key-down"),
    bind(
        S::ReviewNumber,
        &["pgup"],
        A::Move(Move::PageUp),
        "key-page-up",
    ),
    bind(
        S::ReviewNumber,
        &["pgdn"],
        A::Move(Move::PageDown),
        "key-page-down",
    ),
    back(S::ReviewNumber, "key-not-yet"),
    accept(S::ImportLicenses, "users-key-next"),
    bind(
        S::ImportLicenses,
        &["space"],
        A::ImportUsers(import_users::Act::License),
        "person-key-toggle",
    )
    .foot(2),
    bind(
        S::ImportLicenses,
        &["p"],
        A::ImportUsers(import_users::Act::Partial),
        "users-key-partial",
    )
    .foot(3),
    back(S::ImportLicenses, "key-back"),
    bind(S::ImportBusy, &["esc"], A::Cancel, "key-stop").foot(1),
    bind(
        S::ImportRun,
        &["p", "space"],
        A::ImportUsers(import_users::Act::Pause),
        "users-key-pause",
    )
    .foot(1)
    .named(),
    bind(S::ImportRun, &["esc"], A::Cancel, "key-stop").foot(2),
    bind(
        S::ImportDone,
        &["enter", "esc"],
        A::Accept,
        "users-key-done",
    )
    .foot(1),
    bind(
        S::ImportDone,
        &["y"],
        A::ImportUsers(import_users::Act::CopyPath),
        "users-key-copy-path",
    )
    .foot(2),
    accept(S::FilePicker, "users-key-take"),
    bind(S::FilePicker, &["tab"], A::NextField, "key-complete").foot(2),
    bind(
        S::FilePicker,
        &["shift-tab"],
        A::PreviousField,
        "users-key-above",
    )
    .foot(3),
    bind(S::FilePicker, &["up"], A::Move(Move::Up), "key-up"),
    bind(S::FilePicker, &["down"], A::Move(Move::Down), "key-down"),
    bind(
        S::FilePicker,
        &["pgup"],
        A::Move(Move::PageUp),
        "key-page-up",
    ),
    bind(
        S::FilePicker,
        &["pgdn"],
        A::Move(Move::PageDown),
        "key-page-down",
    ),
    back(S::FilePicker, "key-close"),
];
