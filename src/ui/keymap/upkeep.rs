//! Bindings of looking after the book.

use crate::app::{Action as A, Scope as S, screen::upkeep::Act};

use super::{Binding, back, bind};

/// The bindings.
pub(super) const BINDINGS: &[Binding] = &[
    bind(
        S::Upkeep,
        &["v"],
        A::Upkeep(Act::Examine),
        "upkeep-key-verify",
    )
    .foot(1)
    .named(),
    bind(
        S::Upkeep,
        &["b"],
        A::Upkeep(Act::BackUp),
        "upkeep-key-backup",
    )
    .foot(2)
    .named(),
    back(S::Upkeep, "key-back"),
    bind(S::Global, &["B"], A::OpenUpkeep, "upkeep-key-open").named(),
];
