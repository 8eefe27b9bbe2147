//! The text of a request: made in the customer's language, and saved to a file (RQ-14 to RQ-16).

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use crate::{
    domain::{
        cloud::CloudId,
        invitation,
        message::Message,
        relationship::{RelationshipRequest, RequestKind},
    },
    text::{Catalogue, Lang},
};

use super::{
    Service,
    files::{Access, AtomicFile, FileError},
    refusal::Refusal,
};

impl Service {
    /// Writes the text of a request to a file (RQ-16); refuses one whose link was altered (RQ-15).
    pub fn save_invitation(
        &self,
        request: &RelationshipRequest,
        to: &Path,
    ) -> Result<PathBuf, Refusal> {
        if let Some(finding) = invitation::check_text(&request.text, &request.link) {
            return Err(Refusal::Rule {
                rule: "RQ-15",
                message: finding.message,
            });
        }
        let mut file = AtomicFile::create(to, Access::Usual, &[])?;
        // A line ends, also the last one; the text in the book stays as it is.
        let text = format!("{}\n", request.text.trim_end_matches('\n'));
        file.write_all(text.as_bytes())
            .map_err(|cause| FileError::io(to, cause))?;
        Ok(file.commit()?)
    }
}

/// RQ-14: what the customer is to do, in its language.
pub fn invitation_text(
    request: &RelationshipRequest,
    partner: &str,
    cloud: CloudId,
    lang: Lang,
) -> String {
    let catalogue = Catalogue::new(lang);
    let portal = Message {
        id: cloud.cloud().acceptance_portal.into(),
        args: Vec::new(),
    };
    let message = match (&request.gdap, request.dap) {
        (Some(gdap), _) => Message::new("invitation-gdap")
            .with("gdap", gdap.display_name.as_str())
            .with("days", gdap.duration_days.to_string())
            .with("roles", gdap.roles.join(", ")),
        (None, true) => Message::new("invitation-with-dap"),
        (None, false) => Message::new("invitation-without-dap"),
    };
    let link = if request.link.is_empty() {
        catalogue.get("invitation-link-comes")
    } else {
        request.link.clone()
    };
    // RQ-03: several partners side by side take nothing from each other.
    let several = match request.kind {
        RequestKind::MultiPartner | RequestKind::MultiChannel => {
            catalogue.get("invitation-several")
        }
        RequestKind::Direct | RequestKind::Indirect | RequestKind::Gdap => String::new(),
    };
    catalogue.say(
        &message
            .with("several", several)
            .with("partner", partner)
            .with("name", request.recipient.as_str())
            .with("portal", portal)
            .with("link", link),
    )
}
