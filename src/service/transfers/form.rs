//! Papers with the ids filled in: the form "Change of Cloud Solution Provider" (steps 3 to 5 of accounts.md 4.2), and the
//! service request for a transfer that is stuck.

use crate::{
    domain::{
        guid::Guid,
        message::Message,
        transfer::{
            Contact, Direction, SignatureRole, TransferKind,
            clock::{self, Badge},
        },
    },
    text::Catalogue,
};

use super::view::TransferView;

/// The form, to be printed and signed.
pub fn text(view: &TransferView, catalogue: &Catalogue) -> String {
    let transfer = &view.transfer;
    let (current_id, new_id) = transfer.tenants(&view.partner);
    let (current, new) = transfer.partners(&view.partner);
    let ours = &transfer.our_admin_contact;
    let theirs = &transfer.counterparty.admin_contact;
    let (current_contact, new_contact) = match transfer.direction {
        Direction::Outgoing => (ours, theirs),
        Direction::Incoming => (theirs, ours),
    };
    let blank = catalogue.get("transfer-form-blank");
    let id = |id: Option<Guid>| id.map_or_else(|| blank.clone(), |id| id.to_string());
    let subscriptions = transfer
        .moving()
        .map(|item| {
            format!("{}  {}", item.subscription_id, item.name)
                .trim()
                .to_owned()
        })
        .collect::<Vec<_>>()
        .join("\n    ");
    let form = catalogue.say(
        &Message::new("transfer-form")
            .with("current", current)
            .with("current-id", id(current_id))
            .with("current-contact", contact(current_contact, &blank))
            .with("customer", view.customer.name())
            .with("customer-id", transfer.customer_id.to_string())
            .with("domain", view.customer.company_profile.domain.as_str())
            .with("subscriptions", subscriptions)
            .with("new", new)
            .with("new-id", id(new_id))
            .with("new-contact", contact(new_contact, &blank))
            .with("ticket", or(&transfer.ticket, &blank)),
    );
    let mut lines = vec![form];
    for role in SignatureRole::ALL {
        let signature = transfer
            .signatures
            .iter()
            .find(|signature| signature.role == role);
        let line = Message::new("transfer-form-signature")
            .with("role", Message::new(role.text()))
            .with(
                "name",
                signature.map_or(blank.as_str(), |it| it.name.as_str()),
            )
            .with(
                "date",
                signature.map_or_else(|| blank.clone(), |it| it.signed_on.to_string()),
            );
        lines.push(catalogue.say(&line));
    }
    lines.join("\n")
}

fn or(text: &str, blank: &str) -> String {
    if text.is_empty() { blank } else { text }.to_owned()
}

/// What is asked of Microsoft's support where a request does not go on by itself (accounts.md 4.7, TRF-24).
pub fn service_request(view: &TransferView, catalogue: &Catalogue) -> String {
    let transfer = &view.transfer;
    let (current_id, new_id) = transfer.tenants(&view.partner);
    let (current, new) = transfer.partners(&view.partner);
    let blank = catalogue.get("transfer-form-blank");
    let id = |id: Option<Guid>| id.map_or_else(|| blank.clone(), |id| id.to_string());
    let items: Vec<String> = transfer
        .moving()
        .map(|item| {
            format!("{}  {}", item.subscription_id, item.name)
                .trim()
                .to_owned()
        })
        .collect();
    let mut request = Message::new("transfer-service-request")
        .with("remote", or(&transfer.remote_id, &transfer.id.to_string()))
        .with("kind", Message::new(transfer.kind.text()))
        .with("customer", view.customer.name())
        .with("customer-id", transfer.customer_id.to_string())
        .with("domain", view.customer.company_profile.domain.as_str())
        .with("current", current)
        .with("current-id", id(current_id))
        .with("new", new)
        .with("new-id", id(new_id))
        .with("items", or(&items.join("\n    "), &blank))
        .with("contact", contact(&transfer.our_admin_contact, &blank));
    if let Some(since) = clock::since(transfer) {
        request = request.with("since", since);
    }
    catalogue.say(&request)
}

/// The paper that belongs to a transfer now: the form of the manual way, the service request of one that is stuck.
pub fn paper(view: &TransferView, catalogue: &Catalogue) -> Option<String> {
    if view.transfer.kind == TransferKind::Manual {
        Some(text(view, catalogue))
    } else if view.badge() == Some(Badge::Stuck) {
        Some(service_request(view, catalogue))
    } else {
        None
    }
}

/// A contact on one line.
pub fn contact(contact: &Contact, blank: &str) -> String {
    let parts: Vec<&str> = [&contact.name, &contact.email, &contact.phone]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        blank.to_owned()
    } else {
        parts.join(", ")
    }
}
