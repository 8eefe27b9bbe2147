//! How a command ends.

use std::io;

use crate::domain::{finding::Severity, message::Message};
use crate::service::Refusal;
use crate::store::StoreError;
use crate::text::Catalogue;

/// Exit codes of every command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Refused or failed.
    Refused = 1,
    /// Wrong usage.
    Usage = 2,
    /// The input had errors, or something is due.
    Input = 3,
    /// Somebody changed it meanwhile.
    Conflict = 4,
    /// The book is not available.
    Book = 5,
}

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// The service refused.
    Refusal(Refusal),
    /// The command line asks for what is not there.
    Usage(Message),
    /// Nothing more to say: it was said already.
    Said(Exit),
    /// Output could not be written.
    Output(io::Error),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Refusal(Refusal::Store(error))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// The exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Said(exit) => *exit,
            Self::Usage(_) => Exit::Usage,
            // Whoever reads has seen enough: that is no failure of ours.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Self::Refusal(Refusal::Filter(filter)) if filter.syntax => Exit::Usage,
            Self::Refusal(Refusal::Store(error)) => match error {
                StoreError::Stale { .. } => Exit::Conflict,
                StoreError::Locked { .. }
                | StoreError::Missing { .. }
                | StoreError::NotABook { .. }
                | StoreError::Newer { .. }
                | StoreError::ReadOnly { .. }
                | StoreError::Full
                | StoreError::Link { .. }
                | StoreError::Sealed
                | StoreError::WrongPassphrase
                | StoreError::Damaged { .. } => Exit::Book,
                _ => Exit::Refused,
            },
            Self::Output(_) | Self::Refusal(_) => Exit::Refused,
        }
    }

    /// What stderr says; nothing where all is said.
    pub fn words(&self, catalogue: &Catalogue) -> Option<String> {
        match self {
            Self::Said(_) => None,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Output(error) => Some(error.to_string()),
            Self::Usage(message) => Some(catalogue.say(message)),
            Self::Refusal(refusal) => Some(catalogue.say(&refusal.message())),
        }
    }
}

/// The word of a severity at the beginning of a line.
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "severity-error",
        Severity::Warn => "severity-warning",
        Severity::Info => "severity-info",
    }
}
