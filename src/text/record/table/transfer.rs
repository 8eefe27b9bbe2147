//! A transfer to or from another partner.

use serde::Deserialize;
use serde_json::Value;

use crate::domain::transfer::{
    Actor, Direction, EventKind, ItemClass, ItemState, Scope, SignatureRole, Task, TransferKind,
    TransferState,
};
use crate::text::record::{
    form::{
        Form::{self, Closed, Count, Country, Day, Each, Moment, Switch, Text},
        Member, bare, closed, named,
    },
    leaf::{Leaf, leaf},
};

/// A task keeps its word; its text is found by it.
const TASK: Form = Closed(|value: &Value| {
    let task = String::deserialize(value).ok()?;
    Some(Task::text_of(&task))
});

const ITEM: &[Member] = &[
    bare("name", Text),
    bare("class", closed!(ItemClass)),
    named("quantity", "subscriptions-column-quantity", Count),
    bare("scope", closed!(Scope)),
    named("upfront", "record-item-upfront", Switch),
    named("termEnd", "subs-column-term-end", Moment),
    bare("state", closed!(ItemState)),
    named("billedFrom", "record-item-billed-from", Day),
    named("newSubscriptionId", "record-item-new-id", Text),
    bare("subscriptionId", Text),
];

const EVENT: &[Member] = &[
    bare("at", Moment),
    bare("event", closed!(EventKind)),
    bare("actor", closed!(Actor)),
    bare("person", Text),
    named("on", "record-event-on", Day),
    bare("to", closed!(TransferState)),
    bare("note", Text),
];

const GUARD: &[Member] = &[
    bare("guard", Text),
    bare("yes", Switch),
    bare("reason", Text),
    bare("by", Text),
    bare("at", Moment),
];

const SIGNATURE: &[Member] = &[
    bare("role", closed!(SignatureRole)),
    bare("name", Text),
    bare("title", Text),
    bare("signedOn", Day),
];

const ATTACHMENT: &[Member] = &[
    bare("name", Text),
    bare("mediaType", Text),
    named("size", "record-attachment-bytes", Count),
    bare("at", Moment),
    named("sha256", "record-sha-256", Text),
];

const CHECKLIST: &[Member] = &[
    bare("task", TASK),
    bare("owner", closed!(Actor)),
    named("due", "record-task-due", Day),
    named("doneAt", "record-task-done", Moment),
    bare("doneBy", Text),
];

const PRODUCT: &[Member] = &[
    bare("productType", Text),
    bare("productId", Text),
    bare("transferStatus", Text),
    bare("errorCode", Text),
    bare("errorMessage", Text),
];

#[rustfmt::skip]
pub(super) const TRANSFER: &[Leaf] = &[
    leaf("kind", "transfers-column-kind", closed!(TransferKind)),
    leaf("direction", "transfers-column-direction", closed!(Direction)),
    leaf("state", "transfers-column-state", closed!(TransferState)),
    leaf("counterparty.name", "record-other-partner", Text),
    leaf("counterparty.tenantId", "record-other-tenant", Text),
    leaf("counterparty.partnerId", "record-other-partner-id", Text),
    leaf("counterparty.country", "record-other-country", Country),
    leaf("counterparty.adminContact.name", "record-other-contact", Text),
    leaf("counterparty.adminContact.email", "record-other-contact-mail", Text),
    leaf("counterparty.adminContact.phone", "record-other-contact-phone", Text),
    leaf("ourAdminContact.name", "record-our-contact", Text),
    leaf("ourAdminContact.email", "record-our-contact-mail", Text),
    leaf("ourAdminContact.phone", "record-our-contact-phone", Text),
    leaf("customerEmail", "record-customer-mail", Text),
    leaf("partnerIdOnRecord", "record-partner-on-record", Text),
    leaf("billingCurrencySource", "record-currency-source", Text),
    leaf("billingCurrencyTarget", "record-currency-target", Text),
    leaf("items", "record-items", Each(ITEM)),
    leaf("events", "record-events", Each(EVENT)),
    leaf("guards", "record-guards", Each(GUARD)),
    leaf("signatures", "record-signatures", Each(SIGNATURE)),
    leaf("attachments", "record-attachments", Each(ATTACHMENT)),
    leaf("checklist", "record-checklist", Each(CHECKLIST)),
    leaf("reason", "record-reason", Text),
    leaf("ticket", "record-ticket", Text),
    leaf("recipient", "record-transfer-recipient", Text),
    leaf("engineer", "record-engineer", Text),
    leaf("agreementConfirmed", "record-agreement-confirmed", Switch),
    leaf("createdAt", "record-request-created", Moment),
    leaf("expiresAt", "record-expires", Moment),
    leaf("remoteId", "record-remote-id", Text),
    leaf("remoteStatus", "record-remote-status", Text),
    leaf("billingRequest.detailedTransferStatus", "record-billing-products", Each(PRODUCT)),
    leaf("billingRequest.creationTime", "record-billing-created", Moment),
    leaf("billingRequest.expirationTime", "record-expires", Moment),
    leaf("billingRequest.*", "record-billing-other", Text),
    leaf("id", "record-transfer-id", Text),
    leaf("customerId", "record-customer", Text).kept(),
    leaf("providerId", "field-provider", Text).kept(),
];
