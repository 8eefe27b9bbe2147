//! Who may see what a question asks for: the matrix holds for reading too (RO-05).

use crate::domain::permission::Act;

use super::effect::Question;

impl Question {
    /// What of the matrix somebody must be allowed to see for the answer; `None`: everybody, or the service says.
    pub const fn sees(&self) -> Option<Act> {
        Some(match self {
            Self::List(_)
            | Self::Vocabulary
            | Self::Segments
            | Self::Tags(_)
            | Self::Customer(_)
            | Self::Blockers(_)
            | Self::Transfers(_)
            | Self::Transfer(..)
            | Self::Instruction(_)
            | Self::ExportTimeline(..)
            | Self::Requests
            | Self::SaveInvitation(..)
            | Self::Users(_)
            | Self::User(..)
            | Self::CountUsers(_)
            | Self::Licenses(..)
            | Self::Subscriptions(_)
            | Self::Purchases(_)
            | Self::Due => Act::ViewCustomers,
            Self::Audit(_) | Self::LastChange => Act::ViewActivityLog,
            // What is exported, planned or read from a file the service guards itself.
            Self::Open(_)
            | Self::Examine
            | Self::BackUp(_)
            | Self::Unlock(_)
            | Self::RepairBook
            | Self::Plan(_)
            | Self::Check(_)
            | Self::LoadDraft(_)
            | Self::Complete(_)
            | Self::ExportLog(..)
            | Self::ExportCustomers(..)
            | Self::ExportSubscriptions(..)
            | Self::WriteTemplate(_)
            | Self::PeekUsers(_)
            | Self::FileRow(..)
            | Self::Repair(..)
            | Self::SaveRepaired(..) => return None,
        })
    }
}
