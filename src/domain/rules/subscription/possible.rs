//! What is possible now, and if not, why (3.3): the same checks that a plan runs.

use crate::domain::{
    finding::{Finding, Severity},
    message::Message,
    subscription::Subscription,
};

use super::{
    Around, check_auto_renew, check_cancel, check_quantity, check_reactivate, check_rename,
    check_suspend,
};

/// What somebody may want of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Suspend it.
    Suspend,
    /// Reactivate it.
    Reactivate,
    /// Cancel it.
    Cancel,
    /// Change the number of its seats.
    Quantity,
    /// Switch its renewal.
    AutoRenew,
    /// Give it a nickname.
    Rename,
}

impl Command {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Suspend,
        Self::Reactivate,
        Self::Cancel,
        Self::Quantity,
        Self::AutoRenew,
        Self::Rename,
    ];

    /// The word of JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::Reactivate => "reactivate",
            Self::Cancel => "cancel",
            Self::Quantity => "quantity",
            Self::AutoRenew => "autoRenew",
            Self::Rename => "rename",
        }
    }

    /// Text id: the verb.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Suspend => "subs-do-suspend",
            Self::Reactivate => "subs-do-reactivate",
            Self::Cancel => "subs-do-cancel",
            Self::Quantity => "subs-do-quantity",
            Self::AutoRenew => "subs-do-auto-renew",
            Self::Rename => "subs-do-rename",
        }
    }
}

/// Whether a command is possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Which.
    pub command: Command,
    /// Why not: the first reason and its rule id.
    pub refused: Option<(&'static str, Message)>,
}

/// What each command would meet.
pub fn possible(of: &Subscription, around: &Around<'_>) -> [Verdict; 6] {
    Command::ALL.map(|command| {
        let found = match command {
            Command::Suspend => check_suspend(of, around),
            Command::Reactivate => check_reactivate(of, around),
            Command::Cancel => check_cancel(of, around),
            Command::Quantity => check_quantity(of, None, around),
            Command::AutoRenew => check_auto_renew(of, around),
            Command::Rename => check_rename(of, None),
        };
        Verdict {
            command,
            refused: first(found),
        }
    })
}

fn first(found: Vec<Finding>) -> Option<(&'static str, Message)> {
    found
        .into_iter()
        .find(|finding| finding.severity == Severity::Block)
        .map(|finding| (finding.code, finding.message))
}
