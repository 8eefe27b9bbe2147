//! A new transfer, once its situation is known: who the other partner is, and what else its kind needs (accounts.md 4.7).

use crate::app::{
    Context,
    form::{Field, Form, customer::every_country},
};
use crate::domain::{
    customer::CustomerKey,
    finding::Finding,
    guid::Guid,
    message::Message,
    transfer::{Contact, Counterparty, Direction, TransferKind as K, facts, machine},
};
use crate::service::{
    intent::Intent,
    transfers::{TransferDraft, look_at},
};

const PARTNER: &str = "partner";
const TENANT: &str = "partner-tenant";
const NUMBER: &str = "partner-id";
const COUNTRY: &str = "country";
const CONTACT: &str = "contact";
const MAIL: &str = "email";
const RESELLER: &str = "reseller";
const SOURCE: &str = "currency-source";
const TARGET: &str = "currency-target";
const REMOTE: &str = "remote-id";

/// A transfer that is being made.
#[derive(Debug, Clone, PartialEq)]
pub struct Making {
    /// The customer's row.
    pub key: CustomerKey,
    /// Which process.
    pub kind: K,
    /// Which side we are.
    pub direction: Direction,
    /// The other partner has made the request: it is recorded.
    pub received: bool,
    /// Its id, once it is planned.
    pub id: Option<Guid>,
}

impl Making {
    /// Whether contas makes a record of it; else the other partner has to begin (TRF-1).
    pub fn makes(&self) -> bool {
        self.received || machine::starts(self.kind, self.direction)
    }
}

/// The fields; which of them are seen hangs on the kind.
pub(super) fn fields(of: &Making, cx: &Context) -> Vec<Field> {
    let text = |id, label| Field::text(id, Message::new(label));
    vec![
        text(PARTNER, "desk-field-partner").required(),
        text(TENANT, "desk-field-tenant")
            .required()
            .hint(Message::new("desk-hint-tenant")),
        text(NUMBER, "desk-field-partner-id"),
        Field::choice(
            COUNTRY,
            Message::new("desk-field-country"),
            every_country(cx.session.lang),
        )
        .hint(Message::new("desk-hint-country")),
        text(CONTACT, "desk-field-contact").hint(Message::new("desk-hint-contact")),
        text(MAIL, "desk-field-email").hint(Message::new("desk-hint-email")),
        text(RESELLER, "desk-field-reseller").hint(Message::new("desk-hint-reseller")),
        text(SOURCE, "desk-field-currency-source").hint(Message::new("desk-hint-currency")),
        text(TARGET, "desk-field-currency-target").hint(Message::new("desk-hint-currency")),
        text(REMOTE, "transfer-timeline-remote").hint(Message::new("desk-hint-remote")),
    ]
    .into_iter()
    .map(|mut field| {
        field.visible = seen(of, field.id);
        field
    })
    .collect()
}

fn seen(of: &Making, field: &str) -> bool {
    let request = of.kind.target_creates();
    match field {
        RESELLER => of.kind == K::ApiLegacy || request && of.direction == Direction::Incoming,
        SOURCE | TARGET => of.kind == K::AzurePlan,
        REMOTE => of.received,
        _ => true,
    }
}

/// Brings what is seen up to date: the request was made meanwhile.
pub(super) fn follow(of: &Making, form: &mut Form) {
    for field in &mut form.fields {
        field.visible = seen(of, field.id);
    }
}

/// What stands above the form.
pub(super) fn head(of: &Making) -> Vec<Message> {
    let who = if of.received {
        Message::new("desk-head-received")
    } else if of.makes() {
        Message::new("desk-head-we-start")
    } else {
        Message::new("desk-head-they-start")
    };
    vec![
        who.with("kind", Message::new(of.kind.text()))
            .with("direction", Message::new(of.direction.text())),
    ]
}

/// The transfer as it is typed.
pub(super) fn draft(of: &Making, form: &Form) -> TransferDraft {
    let value = |id| form.value(id).trim().to_owned();
    let contact = value(CONTACT);
    TransferDraft {
        key: of.key,
        received: of.received,
        kind: of.kind,
        direction: of.direction,
        counterparty: Counterparty {
            name: value(PARTNER),
            tenant_id: value(TENANT).parse().ok(),
            partner_id: value(NUMBER),
            country: value(COUNTRY),
            admin_contact: if contact.is_empty() {
                Contact::default()
            } else {
                facts::contact(&contact)
            },
        },
        our_contact: Contact::default(),
        customer_email: value(MAIL),
        partner_id_on_record: value(RESELLER),
        currency_source: value(SOURCE),
        currency_target: value(TARGET),
        remote_id: value(REMOTE),
        items: Vec::new(),
        only: false,
    }
}

/// What is wrong with what is typed, as far as no book is needed.
pub(super) fn look(of: &Making, form: &Form) -> Vec<Finding> {
    let typed = form.value(TENANT);
    let mut findings = look_at(&draft(of, form));
    for finding in &mut findings {
        // Something is typed, and it is no id.
        if finding.place == crate::domain::finding::Place::Field(TENANT.into())
            && !typed.trim().is_empty()
        {
            *finding = Finding::block("API-2", Message::new("transfer-not-a-guid"))
                .at(TENANT)
                .of(typed.trim());
        }
    }
    findings
}

/// The change that the form says.
pub(super) fn intent(of: &Making, form: &Form) -> Intent {
    Intent::NewTransfer(Box::new(draft(of, form)))
}
