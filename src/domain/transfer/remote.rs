//! What the service says, as a state (TRF-30, TRF-31).

use super::state::{TransferKind as K, TransferState as S};

/// The state of a status word, in any case and spelling; [`S::RemoteOther`] for words nobody knows, and for words that
/// this kind has no state for.
pub fn state(kind: K, word: &str) -> S {
    let word: String = word
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    let legacy = kind == K::ApiLegacy;
    match word.as_str() {
        "active" if legacy => S::Active,
        "pending" if !legacy => S::Pending,
        "inprogress" if legacy => S::Accepting,
        "inprogress" => S::InProgress,
        "complete" | "completed" => S::Complete,
        "partiallycomplete" | "completedwitherrors" if legacy => S::PartiallyComplete,
        "partiallycomplete" | "completedwitherrors" => S::CompletedWithErrors,
        "reject" | "rejected" | "declined" if legacy => S::Rejected,
        "reject" | "rejected" | "declined" => S::Declined,
        "cancel" | "canceled" | "cancelled" if legacy => S::Withdrawn,
        "cancel" | "canceled" | "cancelled" => S::Cancelled,
        "expired" if !legacy => S::Expired,
        "failed" => S::Failed,
        _ => S::RemoteOther,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::transfer::machine;

    #[test]
    fn trf_31_status_words_of_all_pages() {
        for (kind, word, expected) in [
            (K::ApiLegacy, "Active", S::Active),
            (K::AzurePlan, "Pending", S::Pending),
            (K::Nce, "InProgress", S::InProgress),
            (K::Nce, "in_progress", S::InProgress),
            (K::ApiLegacy, "PartiallyComplete", S::PartiallyComplete),
            (K::AzurePlan, "CompletedWithErrors", S::CompletedWithErrors),
            (K::ApiLegacy, "Reject", S::Rejected),
            (K::AzurePlan, "Declined", S::Declined),
            (K::AzurePlan, "Canceled", S::Cancelled),
            (K::AzurePlan, "Expired", S::Expired),
            (K::ApiLegacy, "Complete", S::Complete),
            (K::AzurePlan, "Failed", S::Failed),
            (K::AzurePlan, "Paused by moon", S::RemoteOther),
            (K::AzurePlan, "Active", S::RemoteOther),
        ] {
            assert_eq!(state(kind, word), expected, "{word}");
            assert!(machine::states(kind).contains(&expected));
        }
    }
}
