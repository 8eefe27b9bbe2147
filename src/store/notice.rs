//! What is to be said of a book when it was opened.

use std::path::PathBuf;

use super::damage::Damage;
use crate::domain::message::Message;

/// Something that happened to a book before it was opened, or while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The disk is full: the book can be read, and changed again when there is room.
    Full,
    /// A file was damaged and put right; nothing is lost.
    Mended {
        /// What did not fit.
        what: Damage,
    },
    /// The database was damaged and made again; nothing is lost.
    Rebuilt {
        /// What did not fit.
        what: Damage,
        /// From which backup; `None` where the journal alone had everything.
        backup: Option<PathBuf>,
        /// Where the damaged files are kept.
        aside: PathBuf,
    },
    /// The book was open somewhere else before: it is a copy, or was moved.
    Moved {
        /// Where it was.
        from: String,
    },
}

impl Notice {
    /// To be put into words.
    pub fn message(&self) -> Message {
        match self {
            Self::Full => Message::new("trust-notice-full"),
            Self::Mended { what } => {
                Message::new("trust-notice-mended").with("what", what.message())
            }
            Self::Rebuilt {
                what,
                backup: Some(backup),
                aside,
            } => Message::new("trust-notice-restored")
                .with("what", what.message())
                .with("backup", backup.display().to_string())
                .with("aside", aside.display().to_string()),
            Self::Rebuilt {
                what,
                backup: None,
                aside,
            } => Message::new("trust-notice-rebuilt")
                .with("what", what.message())
                .with("aside", aside.display().to_string()),
            Self::Moved { from } => Message::new("trust-notice-moved").with("from", from.as_str()),
        }
    }
}
