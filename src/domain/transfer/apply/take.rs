//! What any event may bring along: answers, contacts, items, files, signatures.

use jiff::civil::Date;

use super::{Input, Work, set};
use crate::domain::{
    guid::Guid,
    message::Message,
    transfer::{
        event::EventKind as E,
        evidence, guards,
        item::{ItemState, TransferItem},
        state::TransferState as S,
    },
};

impl Work<'_> {
    /// What any event may bring along: answers, contacts, items, files, signatures.
    pub(super) fn take(&mut self, input: &Input) {
        let facts = &input.facts;
        if let Some(on) = input.on
            && on > self.today
        {
            self.block_at(
                "TRF-33",
                "on",
                Message::new("transfer-in-the-future").with("date", on.to_string()),
            );
        }
        guards::put(
            &mut self.transfer,
            &facts.guards,
            self.world.operator,
            self.world.now,
        );
        if let Some(contact) = &facts.contact {
            self.transfer.counterparty.admin_contact = contact.clone();
        }
        if let Some(contact) = &facts.our_contact {
            self.transfer.our_admin_contact = contact.clone();
        }
        set(&mut self.transfer.remote_id, &facts.remote_id);
        if let Some(items) = &input.items {
            let may = match self.transfer.state {
                S::Draft | S::NoticeReceived => true,
                // A selection may be kept before it is accepted (TRF-20).
                S::Pending => matches!(input.event, E::Accepted | E::Noted),
                _ => false,
            };
            if may {
                self.choose(items);
            } else {
                self.block_at("4.7", "item", Message::new("transfer-items-fixed"));
            }
        }
        let earlier_files = input.event == E::Noted;
        for attachment in &input.attachments {
            if attachment.size > evidence::LARGEST {
                self.block_at(
                    "TRF-34",
                    "file",
                    Message::new("transfer-attachment-large")
                        .with("name", attachment.name.as_str())
                        .with("mib", evidence::LARGEST / 1024 / 1024),
                );
            }
            let known = self
                .transfer
                .attachments
                .iter()
                .any(|have| have.sha256 == attachment.sha256);
            if !known || !earlier_files {
                self.transfer
                    .attachments
                    .retain(|have| have.sha256 != attachment.sha256);
                self.transfer.attachments.push(attachment.clone());
            }
        }
        if !facts.signatures.is_empty() {
            let signable = matches!(
                self.transfer.state,
                S::TicketOpen | S::FormSent | S::FormReturned
            );
            if !signable {
                self.block_at(
                    "TRF-34",
                    "signature",
                    Message::new("transfer-signature-not-now"),
                );
                return;
            }
            let notice = self.notice_date();
            for signature in &facts.signatures {
                let refused = evidence::sign(
                    &mut self.transfer.signatures,
                    signature.clone(),
                    self.today,
                    notice,
                );
                self.findings.extend(refused);
            }
        }
        if facts.agreement {
            self.transfer.agreement_confirmed = true;
        }
    }

    fn choose(&mut self, items: &[TransferItem]) {
        let chosen: Vec<Guid> = items.iter().map(|item| item.subscription_id).collect();
        let mut all = items.to_vec();
        // What was asked for and not chosen stays visible.
        for item in &self.transfer.items {
            if !chosen.contains(&item.subscription_id) && self.transfer.state == S::Pending {
                let mut left = item.clone();
                left.state = ItemState::Left;
                all.push(left);
            }
        }
        self.transfer.items = all;
    }

    fn notice_date(&self) -> Option<Date> {
        self.transfer
            .events
            .iter()
            .rev()
            .find(|event| event.event == E::NoticeReceived)
            .map(|event| {
                event
                    .on
                    .unwrap_or_else(|| event.at.to_zoned(jiff::tz::TimeZone::UTC).date())
            })
    }
}
