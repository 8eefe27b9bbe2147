//! What can go wrong with a book, and how it is told.

use super::damage::{self, Damage};
use crate::domain::{message::Message, record::RecordId};

/// Why the book did not do as asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Another process has the book open.
    #[error("the book is open in another process: {holder}")]
    Locked {
        /// Who: program, process@host, since when; or "unknown".
        holder: String,
    },
    /// There is no book at this place.
    #[error("there is no book at {path}")]
    Missing {
        /// The place.
        path: String,
    },
    /// There is a book already where one is to be made.
    #[error("there is a book at {path} already")]
    Exists {
        /// The place.
        path: String,
    },
    /// There is something else at this place.
    #[error("{path} is not a book of contas")]
    NotABook {
        /// The place.
        path: String,
    },
    /// A newer contas wrote it.
    #[error("the book has format {found}, this contas knows {known}")]
    Newer {
        /// Format found.
        found: u32,
        /// Newest format this contas knows.
        known: u32,
    },
    /// The place cannot be written.
    #[error("{path} cannot be written")]
    ReadOnly {
        /// The place.
        path: String,
    },
    /// The disk is full. What was acknowledged is there.
    #[error("the disk is full")]
    Full,
    /// The book is damaged.
    #[error("the book is damaged: {what}")]
    Damaged {
        /// What does not fit.
        what: Damage,
    },
    /// Somebody changed a record meanwhile: the plan must be made again.
    #[error("{id} was changed meanwhile")]
    Stale {
        /// The record.
        id: RecordId,
    },
    /// A commit is larger than [`MAX_COMMIT`](super::MAX_COMMIT).
    #[error("{records} records are too many for one commit")]
    TooLarge {
        /// How many.
        records: usize,
    },
    /// The book, or a backup, is under a passphrase, and none was given.
    #[error("it is under a passphrase")]
    Sealed,
    /// It is under another passphrase.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// The book was opened to be read only (`--read-only`).
    #[error("the book was opened read-only")]
    OpenedReadOnly,
    /// A symbolic link lies in the book: what is written would go elsewhere.
    #[error("{path} is a symbolic link")]
    Link {
        /// The link.
        path: String,
    },
    /// The operating system or the engine refused.
    #[error("{action}: {cause}")]
    Io {
        /// What was tried.
        action: String,
        /// What it answered.
        cause: String,
    },
}

impl StoreError {
    /// What is wrong and the way out, to be put into words.
    pub fn message(&self) -> Message {
        match self {
            Self::Locked { holder } => Message::new("store-locked").with("holder", holder.as_str()),
            Self::Missing { path } => Message::new("store-missing").with("path", path.as_str()),
            Self::Exists { path } => Message::new("store-exists").with("path", path.as_str()),
            Self::NotABook { path } => Message::new("store-not-a-book").with("path", path.as_str()),
            Self::Sealed => Message::new("store-sealed"),
            Self::WrongPassphrase => Message::new("store-wrong-passphrase"),
            Self::Newer { found, known } => Message::new("store-newer")
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::ReadOnly { path } => Message::new("store-read-only").with("path", path.as_str()),
            Self::Full => Message::new("store-full"),
            Self::Damaged { what } => Message::new("store-damaged").with("what", what.message()),
            Self::Stale { id } => {
                Message::new("store-stale").with("record", damage::record_words(id))
            }
            Self::TooLarge { records } => Message::new("store-too-large")
                .with("records", *records)
                .with("most", super::MAX_COMMIT),
            Self::OpenedReadOnly => Message::new("store-opened-read-only"),
            Self::Link { path } => Message::new("guard-link").with("path", path.as_str()),
            Self::Io { action, cause } => Message::new("store-io")
                .with("action", action.as_str())
                .with("cause", cause.as_str()),
        }
    }
}

impl From<super::seal::WrongPassphrase> for StoreError {
    fn from(_: super::seal::WrongPassphrase) -> Self {
        Self::WrongPassphrase
    }
}
