//! Requests of the Azure billing API (`Microsoft.Billing`), kept to be read only (accounts.md 4.5).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::state::TransferState as S;

/// A request as the billing API shows it. Words are kept as they came (API-4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BillingRequest {
    /// Its name there.
    pub name: String,
    /// `Pending` … `Declined`.
    pub transfer_status: String,
    /// When it was made.
    pub creation_time: Option<Timestamp>,
    /// When it ends.
    pub expiration_time: Option<Timestamp>,
    /// Who shall accept.
    pub recipient_email_id: String,
    /// Who made it.
    pub initiator_email_id: String,
    /// Reseller.
    pub reseller_id: String,
    /// Its name.
    pub reseller_name: String,
    /// Who cancelled.
    pub canceled_by: String,
    /// Product by product.
    pub detailed_transfer_status: Vec<ProductStatus>,
}

/// How one product stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ProductStatus {
    /// `AzureSubscription`, `AzureReservation`.
    pub product_type: String,
    /// Its id.
    pub product_id: String,
    /// `NotStarted`, `InProgress`, `Completed`, `Failed`.
    pub transfer_status: String,
    /// A validation code, e.g. `SubscriptionNotActive`.
    pub error_code: String,
    /// What the service says about it.
    pub error_message: String,
}

/// The state of its status word.
pub fn state(word: &str) -> S {
    let word: String = word
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    match word.as_str() {
        "pending" => S::Pending,
        "inprogress" => S::InProgress,
        "completed" => S::Complete,
        "completedwitherrors" => S::CompletedWithErrors,
        "failed" => S::Failed,
        "canceled" | "cancelled" => S::Cancelled,
        "declined" => S::Declined,
        _ => S::RemoteOther,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn section_4_5_every_status_word_has_its_state() {
        for (word, expected) in [
            ("Pending", S::Pending),
            ("InProgress", S::InProgress),
            ("Completed", S::Complete),
            ("CompletedWithErrors", S::CompletedWithErrors),
            ("Failed", S::Failed),
            ("Canceled", S::Cancelled),
            ("Declined", S::Declined),
            ("Sleeping", S::RemoteOther),
        ] {
            assert_eq!(state(word), expected);
        }
    }
}
