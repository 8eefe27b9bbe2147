//! Recording what happened to a transfer: when, who, with which evidence (accounts.md 4.2, 4.7).

use jiff::civil::Date;

use crate::app::{
    Context,
    form::{Field, Form},
    overlay::prompt,
};
use crate::domain::{
    guid::Guid,
    message::Message,
    transfer::{
        Actor, Direction, EventKind, Transfer, guards,
        readiness::{Check, Level},
    },
};
use crate::service::{intent::Intent, transfers::TransferEvent};

/// Id of the field for files of evidence.
pub(super) const FILE: &str = "file";

const ON: &str = "on";
const PERSON: &str = "person";
const NOTE: &str = "note";
const AGREEMENT: &str = "agreement";

/// An event that is being recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    /// Of which transfer.
    pub transfer: Box<Transfer>,
    /// How its guards stand.
    pub checks: Vec<Check>,
    /// What happened.
    pub event: EventKind,
    /// By whom.
    pub actor: Actor,
    /// The items that are marked, where marks were changed.
    pub items: Option<Vec<Guid>>,
}

/// The name of the draft of an event.
pub fn draft(transfer: Guid, event: EventKind) -> String {
    format!("transfer-{transfer}-{}", event.word())
}

/// Id, label and hint of a field of text.
type Asked = (&'static str, &'static str, &'static str);

const SIGNED: [Asked; 3] = [
    (
        "current",
        "desk-field-signature-current",
        "desk-hint-signature",
    ),
    (
        "customer",
        "desk-field-signature-customer",
        "desk-hint-signature",
    ),
    ("new", "desk-field-signature-new", "desk-hint-signature"),
];

/// What an event needs besides day, person, note and files.
const fn asked(event: EventKind) -> &'static [Asked] {
    use EventKind as E;
    match event {
        E::NoticeReceived => &[
            ("G-M1", "desk-field-g-m1", "desk-hint-guard"),
            ("G-M2", "desk-field-g-m2", "desk-hint-guard"),
            ("G-M3", "desk-field-g-m3", "desk-hint-guard"),
            ("G-M4", "desk-field-g-m4", "desk-hint-guard"),
            ("G-M5", "desk-field-g-m5", "desk-hint-guard"),
        ],
        E::TicketOpened => &[("ticket", "desk-field-ticket", "desk-hint-ticket")],
        E::FormSent => &[
            ("recipient", "desk-field-recipient", "desk-hint-recipient"),
            SIGNED[0],
        ],
        E::FormReturned | E::Signed => &[SIGNED[1], SIGNED[2]],
        E::FormAttached => &[
            ("our-contact", "desk-field-our-contact", "desk-hint-contact"),
            ("contact", "desk-field-contact", "desk-hint-contact"),
        ],
        E::Acknowledged => &[("engineer", "desk-field-engineer", "desk-hint-engineer")],
        E::Transferred | E::Completed => &[
            ("new-id", "desk-field-new-id", "desk-hint-new-id"),
            ("azure-id", "desk-field-azure-id", "desk-hint-azure-id"),
        ],
        E::PartiallyCompleted | E::CompletedWithErrors => {
            &[("failed", "desk-field-failed", "desk-hint-failed")]
        }
        E::Refreshed => &[("status", "desk-field-status", "desk-hint-status")],
        E::FormRejected | E::Refused | E::Cancelled | E::Failed => {
            &[("reason", "desk-field-reason", "desk-hint-reason")]
        }
        _ => &[],
    }
}

/// Whether an event needs something besides day, person, note and files.
pub const fn asks(event: EventKind) -> bool {
    !asked(event).is_empty()
}

/// Whether an event comes with files.
const fn with_files(event: EventKind) -> bool {
    use EventKind as E;
    matches!(
        event,
        E::NoticeReceived
            | E::TicketOpened
            | E::FormSent
            | E::Signed
            | E::FormReturned
            | E::FormRejected
            | E::FormAttached
            | E::Refused
            | E::AccessCleaned
            | E::Noted
    )
}

/// The fields: what the event is about first, the day after it.
pub(super) fn fields(of: &Recording, cx: &Context) -> Vec<Field> {
    let text = |id, label| Field::text(id, Message::new(label));
    let mut fields = Vec::new();
    for (id, label, hint) in asked(of.event) {
        let field = text(id, label).hint(Message::new(hint));
        fields.push(if let Some(guard) = guards::code(id) {
            guard_field(field, guard, of, cx)
        } else {
            field.with(&known(id, of))
        });
    }
    if of.event == EventKind::FormReturned {
        let label = Message::new("desk-field-agreement");
        let field = Field::toggle(AGREEMENT, label, of.transfer.agreement_confirmed);
        fields.push(field.hint(Message::new("desk-hint-agreement")));
    }
    if with_files(of.event) {
        fields.push(text(FILE, "desk-field-file").hint(Message::new("desk-hint-file")));
    }
    fields.push(
        text(ON, "desk-field-on")
            .with(&cx.session.today.to_string())
            .hint(Message::new("desk-hint-on")),
    );
    fields.push(text(PERSON, "desk-field-person"));
    fields.push(text(NOTE, "desk-field-note").hint(Message::new(note_hint(of.event))));
    fields
}

const fn note_hint(event: EventKind) -> &'static str {
    match event {
        EventKind::NoticeReceived => "desk-hint-notice",
        EventKind::AccessCleaned => "desk-hint-roles",
        _ => "desk-hint-note",
    }
}

/// What the book or somebody has answered stands there already.
fn guard_field(field: Field, guard: &str, of: &Recording, cx: &Context) -> Field {
    let yes = cx.catalogue.get("desk-yes");
    let check = of.checks.iter().find(|check| check.guard == guard);
    let met = check.is_some_and(|check| check.level == Level::Met);
    let field = match check {
        Some(check) if met => field.hint(check.why.clone()),
        Some(check) => {
            let hint = Message::new("desk-hint-guard-why").with("why", check.why.clone());
            field.hint(hint)
        }
        None => field,
    };
    match guards::answer(&of.transfer, guard) {
        Some(answer) if !answer.yes => field.with(&answer.reason),
        Some(_) => field.with(&yes),
        None if met => field.with(&yes),
        None => field,
    }
}

/// What the transfer knows already.
fn known(id: &str, of: &Recording) -> String {
    let transfer = &of.transfer;
    let contact = |of: &crate::domain::transfer::Contact| {
        let parts = [&of.name, &of.email, &of.phone];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts
            .iter()
            .map(|part| part.as_str())
            .collect::<Vec<_>>()
            .join("; ")
    };
    match id {
        "recipient" if transfer.recipient.is_empty() => transfer.customer_email.clone(),
        "recipient" => transfer.recipient.clone(),
        "contact" => contact(&transfer.counterparty.admin_contact),
        "our-contact" => contact(&transfer.our_admin_contact),
        // A signature that comes alone is of one of the two: nobody signs unasked.
        "current" | "new" if of.event != EventKind::Signed => signer(id, transfer),
        _ => String::new(),
    }
}

/// Whom Microsoft calls for a partner usually signs for it; whoever signed already is not asked again.
fn signer(role: &str, transfer: &Transfer) -> String {
    let ours = match transfer.direction {
        Direction::Outgoing => "current",
        Direction::Incoming => "new",
    };
    let signed = transfer.signatures.iter().any(|it| it.role.word() == role);
    if signed {
        String::new()
    } else if role == ours {
        transfer.our_admin_contact.name.clone()
    } else {
        transfer.counterparty.admin_contact.name.clone()
    }
}

/// What stands above the form: the next step in words, signatures so far.
pub(super) fn head(of: &Recording) -> Vec<Message> {
    use EventKind as E;
    let step = match of.event {
        E::NoticeReceived => "desk-head-notice",
        E::TicketOpened => "desk-head-ticket",
        E::FormSent => "desk-head-form",
        E::FormReturned | E::Signed => "desk-head-returned",
        E::FormAttached => "desk-head-attached",
        E::Transferred => "desk-head-transferred",
        E::AccessCleaned => "desk-head-cleaned",
        _ => "desk-head-other",
    };
    vec![
        Message::new(step)
            .with("actor", Message::new(of.actor.text()))
            .with("have", of.transfer.signatures.len()),
    ]
}

/// The event as it is typed.
pub(super) fn event(of: &Recording, form: &Form) -> TransferEvent {
    let transfer = &of.transfer;
    let value = |id: &str| form.value(id).trim().to_owned();
    let mut event = TransferEvent::new(transfer.customer(), transfer.id, of.event);
    event.by = Some(of.actor);
    let on = value(ON);
    match on.parse() {
        Ok(day) => event.on = Some(day),
        // What is no day is refused at its field, not left out.
        Err(_) if !on.is_empty() => event.set.push((ON.to_owned(), on.clone())),
        Err(_) => {}
    }
    event.person = value(PERSON);
    event.note = value(NOTE);
    event.items.clone_from(&of.items);
    event.only = true;
    if form.value(AGREEMENT) == "true" {
        event.set.push((AGREEMENT.to_owned(), "yes".to_owned()));
    }
    for (id, ..) in asked(of.event) {
        let given = value(id);
        if given.is_empty() {
            continue;
        }
        match *id {
            "current" | "customer" | "new" => {
                let signed = signature(id, &given, &on);
                event.set.push(("signature".to_owned(), signed));
            }
            "new-id" | "azure-id" | "failed" => {
                let ids = given.split([' ', ',', ';']).filter(|one| !one.is_empty());
                event
                    .set
                    .extend(ids.map(|one| ((*id).to_owned(), one.to_owned())));
            }
            other => event.set.push((other.to_owned(), given)),
        }
    }
    event.files = value(FILE)
        .split(';')
        .map(str::trim)
        .filter(|path| !path.is_empty())
        .map(|path| prompt::unquoted(path).into())
        .collect();
    event
}

/// `NAME` or `NAME:DATE`; the day of the event stands in for a missing one.
fn signature(role: &str, given: &str, on: &str) -> String {
    let dated = given
        .rsplit_once(':')
        .is_some_and(|(_, day)| day.trim().parse::<Date>().is_ok());
    if dated {
        format!("{role}:{given}")
    } else {
        format!("{role}:{given}:{on}")
    }
}

/// The change that the form says.
pub(super) fn intent(of: &Recording, form: &Form) -> Intent {
    Intent::TransferEvent(Box::new(event(of, form)))
}
