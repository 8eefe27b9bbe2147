//! Words that Microsoft says in text, not in an enumeration: the sets may grow. Each known word has a text of ours; a
//! word nobody knows is shown as Microsoft said it.

/// A word of Microsoft's and the text id of ours.
pub type Word = (&'static str, &'static str);

/// Vetting of an account (AC-120).
pub const ACCOUNT_STATUS: [Word; 5] = [
    ("Allowed", "account-status-is-allowed"),
    ("UnderReview", "account-status-is-under-review"),
    ("NotAllowed", "account-status-is-not-allowed"),
    ("Unknown", "account-status-is-unknown"),
    ("Not Ready", "account-status-is-not-ready"),
];

/// How the verification of a qualification stands (QU-05).
pub const VETTING_STATUS: [Word; 3] = [
    ("Approved", "vetting-approved"),
    ("InReview", "vetting-in-review"),
    ("Denied", "vetting-denied"),
];

/// Why a qualification was denied (QU-05).
pub const VETTING_REASON: [Word; 7] = [
    ("Not an Education Customer", "vetting-not-education"),
    (
        "No longer an Education Customer",
        "vetting-no-longer-education",
    ),
    (
        "Not an Education Customer - After Review",
        "vetting-not-education-reviewed",
    ),
    (
        "Restricted being an Education Customer",
        "vetting-restricted",
    ),
    ("Not an Academic Domain", "vetting-no-academic-domain"),
    ("Not an eligible Library", "vetting-no-library"),
    ("Not an eligible Museum", "vetting-no-museum"),
];

/// Segments of education (QU-03).
pub const EDUCATION_SEGMENT: [Word; 2] = [
    ("K12", "field-segment-k12"),
    ("HigherEducation", "field-segment-higher-education"),
];

/// How often a subscription is billed (accounts.md 3.1).
pub const BILLING_CYCLE: [Word; 7] = [
    ("monthly", "billing-cycle-monthly"),
    ("annual", "billing-cycle-annual"),
    ("biennial", "billing-cycle-biennial"),
    ("triennial", "billing-cycle-triennial"),
    ("one_time", "billing-cycle-one-time"),
    ("none", "billing-cycle-none"),
    ("unknown", "billing-cycle-unknown"),
];

/// What a subscription is billed for (accounts.md 3.1).
pub const BILLING_TYPE: [Word; 4] = [
    ("license", "billing-type-license"),
    ("usage", "billing-type-usage"),
    ("benefit", "billing-type-benefit"),
    ("none", "billing-type-none"),
];

/// What the quantity counts (accounts.md 3.1).
pub const UNIT_TYPE: [Word; 5] = [
    ("Licenses", "unit-type-licenses"),
    ("License(s)", "unit-type-licenses"),
    ("Usage-based", "unit-type-usage"),
    ("Benefit", "unit-type-benefit"),
    ("none", "unit-type-none"),
];

/// Terms of a subscription as ISO 8601 says them (accounts.md 3.1).
pub const TERM: [Word; 3] = [
    ("P1M", "term-one-month"),
    ("P1Y", "term-one-year"),
    ("P3Y", "term-three-years"),
];

/// How a subscription was bought (accounts.md 3.1).
pub const CONTRACT_TYPE: [Word; 3] = [
    ("subscription", "contract-type-subscription"),
    ("productKey", "contract-type-product-key"),
    ("redemptionCode", "contract-type-redemption-code"),
];

/// What is given back on cancelling (accounts.md 3.1).
pub const REFUND: [Word; 2] = [("Full", "refund-full"), ("Partial", "refund-partial")];

/// What may be done with a subscription (accounts.md 3.1).
pub const ACTION: [Word; 2] = [
    ("edit", "subscription-action-edit"),
    ("cancel", "subscription-action-cancel"),
];

/// To what a reservation applies (accounts.md 3.8).
pub const SCOPE: [Word; 4] = [
    ("Single", "subs-scope-single"),
    ("Shared", "subs-scope-shared"),
    ("ResourceGroup", "subs-scope-resource-group"),
    ("ManagementGroup", "subs-scope-management-group"),
];

/// Languages of texts (RQ-14).
pub const LANGUAGE: [Word; 2] = [("en", "language-en"), ("pt-BR", "language-pt-br")];

/// The word as it stands in a set, whatever its case, blanks and strokes.
pub fn known(set: &[Word], said: &str) -> Option<Word> {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let said = plain(said);
    set.iter().copied().find(|(word, _)| plain(word) == said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ac_120_a_word_is_known_in_any_spelling() {
        let found = |said| known(&ACCOUNT_STATUS, said).map(|(word, _)| word);
        assert_eq!(found("under_review"), Some("UnderReview"));
        assert_eq!(found("not ready"), Some("Not Ready"));
        assert_eq!(found("Sleeping"), None);
    }
}
