//! The guards by code, and what somebody answered to them.

use super::{Transfer, evidence::GuardAnswer, facts, state::TransferKind};

/// All guards that can be answered.
pub const CODES: [&str; 15] = [
    "G-M1", "G-M2", "G-M3", "G-M4", "G-M5", "G-M6", "G-M7", "G-A1", "G-A2", "G-A3", "G-A4", "G-A5",
    "G-A6", "G-A7", "TRF-10",
];

/// Those of the manual way that must be ticked or explained before a draft goes on (accounts.md 4.7).
pub const MANUAL: [&str; 5] = ["G-M1", "G-M2", "G-M3", "G-M4", "G-M5"];

/// The code of a word, in any case.
pub fn code(word: &str) -> Option<&'static str> {
    CODES
        .into_iter()
        .find(|code| code.eq_ignore_ascii_case(word.trim()))
}

/// The guards that a kind has.
pub const fn of(kind: TransferKind) -> &'static [&'static str] {
    match kind {
        TransferKind::Manual => &["G-M1", "G-M2", "G-M3", "G-M4", "G-M5", "G-M6", "G-M7"],
        TransferKind::ApiLegacy => &["TRF-10", "TRF-11", "TRF-12", "TRF-13", "TRF-14"],
        TransferKind::AzurePlan | TransferKind::Nce => &[
            "G-A1", "G-A2", "G-A3", "G-A4", "G-A5", "G-A6", "G-A7", "TRF-11",
        ],
        TransferKind::BillingRequest => &[],
    }
}

/// What somebody answered last.
pub fn answer<'a>(transfer: &'a Transfer, guard: &str) -> Option<&'a GuardAnswer> {
    transfer
        .guards
        .iter()
        .rev()
        .find(|answer| answer.guard == guard)
}

/// Puts answers into the transfer; a later answer takes the place of an earlier one.
pub fn put(
    transfer: &mut Transfer,
    given: &[(&'static str, String)],
    by: &str,
    at: jiff::Timestamp,
) {
    for (guard, text) in given {
        transfer.guards.retain(|answer| answer.guard != *guard);
        let yes = facts::yes(text);
        transfer.guards.push(GuardAnswer {
            guard: (*guard).to_owned(),
            yes,
            reason: if yes { String::new() } else { text.clone() },
            by: by.to_owned(),
            at,
        });
    }
    transfer.guards.sort_by(|a, b| a.guard.cmp(&b.guard));
}
