//! What the other partner is to do, where it is the one who starts (TRF-1): in its language.

use crate::{
    domain::{
        country,
        customer::Customer,
        message::Message,
        partner::Partner,
        permission::Act,
        transfer::{Contact, TransferKind},
    },
    text::{Catalogue, Lang},
};

use super::{
    super::{Service, refusal::Refusal},
    TransferDraft, form,
};

impl Service {
    /// The instruction, in a language or in the other partner's own, and which that is.
    pub fn instruction(
        &self,
        draft: &TransferDraft,
        lang: Option<Lang>,
    ) -> Result<(Lang, String), Refusal> {
        self.may(Act::Transfers)?;
        let (customer, partner) = (self.customer_of(draft.key)?, self.partner()?);
        let lang = lang.unwrap_or_else(|| language(draft, &customer));
        let contact = self.our_contact(draft);
        Ok((lang, text(draft, &contact, &customer, &partner, lang)))
    }

    /// Whom the other partner asks at our side: who was named, else whoever is at work.
    pub(super) fn our_contact(&self, draft: &TransferDraft) -> Contact {
        let mut contact = draft.our_contact.clone();
        if contact.name.is_empty() {
            contact.name.clone_from(&self.operator.name);
            contact.email.clone_from(&self.operator.mail);
        }
        contact
    }
}

/// The language of the other partner: as its country speaks, else as the customer's bills are written.
fn language(draft: &TransferDraft, customer: &Customer) -> Lang {
    let culture = country::find(&draft.counterparty.country)
        .map(|country| country.default_culture().to_owned())
        .filter(|culture| !culture.is_empty())
        .unwrap_or_else(|| customer.billing_profile.culture.clone());
    Lang::of_locale(&culture)
}

fn text(
    draft: &TransferDraft,
    contact: &Contact,
    customer: &Customer,
    partner: &Partner,
    lang: Lang,
) -> String {
    let catalogue = Catalogue::new(lang);
    let items = if draft.items.is_empty() {
        catalogue.get("transfer-instruction-no-items")
    } else {
        draft
            .items
            .iter()
            .map(|id| format!("    {id}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let message = match draft.kind {
        TransferKind::Manual | TransferKind::BillingRequest => {
            Message::new("transfer-instruction-manual")
        }
        TransferKind::ApiLegacy => Message::new("transfer-instruction-api-legacy"),
        TransferKind::AzurePlan => Message::new("transfer-instruction-azure-plan"),
        TransferKind::Nce => Message::new("transfer-instruction-nce"),
    };
    let us = partner
        .microsoft_id
        .map_or_else(|| catalogue.get("transfer-form-blank"), |id| id.to_string());
    catalogue.say(
        &message
            .with("them", draft.counterparty.name.as_str())
            .with("us", partner.name.as_str())
            .with("us-id", us)
            .with(
                "us-domain",
                partner.domains.first().map_or("", String::as_str),
            )
            .with("contact", form::contact(contact, ""))
            .with("customer", customer.name())
            .with("customer-id", customer.id.to_string())
            .with("domain", customer.company_profile.domain.as_str())
            .with("email", customer.billing_profile.email.as_str())
            .with("items", items),
    )
}
