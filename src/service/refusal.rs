//! Why the service does not do as asked.

use crate::domain::{message::Message, role::Role};
use crate::store::StoreError;

/// A refusal, with the rule and the way out.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The operator's roles do not allow it (RO-05).
    #[error("roles: {rule}")]
    Role {
        /// Rule id.
        rule: &'static str,
        /// Who may.
        who_may: Vec<Role>,
    },
    /// The cloud does not offer it (CD-08).
    #[error("cloud: {reason}")]
    Cloud {
        /// Text id of the reason.
        reason: &'static str,
    },
    /// There is no such record.
    #[error("not found: {what}")]
    NotFound {
        /// What was asked for.
        what: String,
    },
    /// The name fits several records.
    #[error("ambiguous: {what}")]
    Ambiguous {
        /// What was asked for.
        what: String,
        /// What it fits, at most ten: Microsoft ID and name.
        matches: Vec<(String, String)>,
    },
    /// A rule of its own, in words.
    #[error("{rule}: {}", message.id)]
    Rule {
        /// Rule id.
        rule: &'static str,
        /// What is wrong and the way out.
        message: Message,
    },
    /// The plan was blocked; its findings say why.
    #[error("the plan has blocking findings")]
    Blocked,
    /// The person stopped it; what was acknowledged stays.
    #[error("stopped")]
    Cancelled,
    /// A file could not be read or written.
    #[error("{path}: {}", cause.id)]
    File {
        /// The file.
        path: String,
        /// What is wrong.
        cause: Message,
    },
    /// The book did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}
