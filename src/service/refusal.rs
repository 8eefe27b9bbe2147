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
    /// A filter is not understood, or names what is not there.
    #[error("filter: {}", .0.message.id)]
    Filter(Box<FilterRefusal>),
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

/// What is wrong with a filter, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterRefusal {
    /// The filter.
    pub text: String,
    /// The place: bytes of the text.
    pub at: std::ops::Range<usize>,
    /// What is wrong and the way out.
    pub message: Message,
    /// It does not parse at all.
    pub syntax: bool,
}

impl FilterRefusal {
    /// The place in the text.
    pub fn place(&self) -> &str {
        self.text.get(self.at.clone()).unwrap_or_default()
    }

    /// The character at which the place begins, from 1.
    pub fn column(&self) -> usize {
        self.text
            .get(..self.at.start)
            .map_or(0, |before| before.chars().count())
            + 1
    }
}

impl Refusal {
    /// What is wrong and the way out, for a person.
    pub fn message(&self) -> Message {
        match self {
            Self::Role { rule, who_may } => {
                let mut roles = Message::new("refusal-nobody");
                for (at, role) in who_may.iter().enumerate() {
                    let role = Message::new(role.text());
                    roles = if at == 0 {
                        role
                    } else {
                        Message::new("refusal-role-or")
                            .with("first", roles)
                            .with("second", role)
                    };
                }
                Message::new("refusal-role")
                    .with("rule", *rule)
                    .with("roles", roles)
            }
            Self::Cloud { reason } => {
                Message::new("refusal-cloud").with("reason", Message::new(reason))
            }
            Self::NotFound { what } => {
                Message::new("refusal-not-found").with("what", what.as_str())
            }
            Self::Ambiguous { what, matches } => Message::new("refusal-ambiguous")
                .with("what", what.as_str())
                .with(
                    "matches",
                    matches
                        .iter()
                        .map(|(id, name)| format!("{id} {name}"))
                        .collect::<Vec<_>>()
                        .join("; "),
                ),
            Self::Rule { rule, message } => Message::new("refusal-rule")
                .with("rule", *rule)
                .with("message", message.clone()),
            Self::Filter(filter) => Message::new("filter-refused")
                .with("column", filter.column().to_string())
                .with("place", filter.place())
                .with("message", filter.message.clone()),
            Self::Blocked => Message::new("refusal-blocked"),
            Self::Cancelled => Message::new("refusal-cancelled"),
            Self::File { path, cause } => Message::new("refusal-file")
                .with("path", path.as_str())
                .with("cause", cause.clone()),
            Self::Store(error) => error.message(),
        }
    }
}
