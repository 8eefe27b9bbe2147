//! The evidence of the eight steps (accounts.md 4.2).

use super::{Input, Work, set};
use crate::domain::{
    finding::Finding,
    message::Message,
    transfer::{
        checklist, effects,
        evidence::{SIGNATURES, SignatureRole},
        guards,
        item::ItemClass,
        readiness,
        state::Direction,
    },
};

impl Work<'_> {
    /// Step 1: in writing, never verbal; all of G-M1…G-M5; at least one classic Azure subscription.
    pub(super) fn notice(&mut self, input: &Input) {
        let channel = format!("{} {}", input.facts.channel, input.note).to_lowercase();
        let written =
            !input.attachments.is_empty() || (!input.note.trim().is_empty() && !verbal(&channel));
        if !written || verbal(&input.facts.channel.to_lowercase()) {
            self.block_at("TRF-33", "file", Message::new("transfer-notice-in-writing"));
        }
        for guard in guards::MANUAL {
            if guards::answer(&self.transfer, guard).is_none() {
                self.block_at(
                    guard,
                    guard,
                    Message::new("transfer-guard-unanswered").with("guard", guard),
                );
            }
        }
        for check in readiness::checks(&self.transfer, self.world) {
            if check.level == readiness::Level::Refused {
                self.block(check.guard, check.why);
            }
        }
        let classic = self.transfer.moving().any(|item| {
            item.class == ItemClass::AzureLegacy
                || (item.class == ItemClass::Unknown
                    && self.transfer.direction == Direction::Incoming)
        });
        if !classic {
            self.block_at("G-M3", "item", Message::new("transfer-needs-classic"));
        }
    }

    /// Steps 3 and 4: the form with its ids, signed by the current partner, sent to somebody.
    pub(super) fn form_sent(&mut self, input: &Input) {
        let (current, new) = self.transfer.tenants(self.world.partner);
        if current.is_none() {
            self.block_at(
                "4.2",
                "microsoftId",
                Message::new("transfer-form-needs-current"),
            );
        }
        if new.is_none() {
            self.block_at(
                "4.2",
                "counterparty.tenantId",
                Message::new("transfer-form-needs-new"),
            );
        }
        set(&mut self.transfer.recipient, &input.facts.recipient);
        if !self.signed(SignatureRole::CurrentPartner) {
            self.block_at(
                "TRF-34",
                "signature",
                Message::new("transfer-needs-signature-one"),
            );
        }
    }

    fn signed(&self, role: SignatureRole) -> bool {
        self.transfer
            .signatures
            .iter()
            .any(|signature| signature.role == role)
    }

    /// Step 5: all three signatures, the agreement, the new partner's part of the form.
    pub(super) fn form_returned(&mut self) {
        if self.transfer.signatures.len() < SIGNATURES {
            self.block_at(
                "TRF-34",
                "signature",
                Message::new("transfer-signatures-missing")
                    .with("have", self.transfer.signatures.len()),
            );
        }
        if !self.transfer.agreement_confirmed {
            self.block_at("4.2", "agreement", Message::new("transfer-needs-agreement"));
        }
        let (_, new) = self.transfer.partners(self.world.partner);
        if new.trim().is_empty() || self.transfer.tenants(self.world.partner).1.is_none() {
            self.block_at(
                "4.2",
                "counterparty",
                Message::new("transfer-form-needs-new"),
            );
        }
        self.contacts_from_signatures();
    }

    /// Whoever signed a form that failed signs the corrected one.
    pub(super) fn form_rejected(&mut self) {
        self.transfer
            .signatures
            .retain(|signature| signature.role == SignatureRole::CurrentPartner);
        self.transfer.agreement_confirmed = false;
    }

    /// Who signed for a partner is whom Microsoft calls there, until somebody else is named.
    fn contacts_from_signatures(&mut self) {
        let (ours, theirs) = match self.transfer.direction {
            Direction::Outgoing => (SignatureRole::CurrentPartner, SignatureRole::NewPartner),
            Direction::Incoming => (SignatureRole::NewPartner, SignatureRole::CurrentPartner),
        };
        for signature in &self.transfer.signatures {
            let contact = if signature.role == ours {
                &mut self.transfer.our_admin_contact
            } else if signature.role == theirs {
                &mut self.transfer.counterparty.admin_contact
            } else {
                continue;
            };
            if contact.name.is_empty() {
                contact.name.clone_from(&signature.name);
            }
        }
    }

    /// Step 6: the check, and the form on the ticket.
    pub(super) fn form_attached(&mut self) {
        if self.transfer.signatures.len() < SIGNATURES {
            self.block_at(
                "TRF-34",
                "signature",
                Message::new("transfer-signatures-missing")
                    .with("have", self.transfer.signatures.len()),
            );
        }
        for (contact, at) in [
            (&self.transfer.our_admin_contact, "our-contact"),
            (&self.transfer.counterparty.admin_contact, "contact"),
        ] {
            if contact.name.is_empty() {
                self.findings
                    .push(Finding::block("4.2", Message::new("transfer-needs-contact")).at(at));
            } else if !contact.reachable() {
                self.findings.push(
                    Finding::warn("4.2", Message::new("transfer-contact-unreachable"))
                        .at(at)
                        .of(&contact.name),
                );
            }
        }
    }

    pub(super) fn transferred(&mut self, input: &Input) {
        match effects::check_ids(&self.transfer, &input.facts.new_ids, &input.facts.azure_ids) {
            Err(findings) => self.findings.extend(findings),
            Ok(ids) => {
                let on = input.on.unwrap_or(self.today);
                self.subscriptions =
                    effects::complete(&mut self.transfer, self.world, on, &[], &ids);
                self.transfer.checklist = checklist::make(&self.transfer, on);
            }
        }
    }
}

/// Words that say that nothing was written.
fn verbal(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        matches!(
            word,
            "verbal"
                | "verbally"
                | "verbalmente"
                | "oral"
                | "orally"
                | "oralmente"
                | "phone"
                | "telephone"
                | "phoned"
                | "call"
                | "called"
                | "telefone"
                | "telefonema"
                | "ligação"
        )
    })
}
