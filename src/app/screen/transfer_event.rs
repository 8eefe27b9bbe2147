//! Recording what happened to a transfer: who, when, with which evidence.

use jiff::civil::Date;

use crate::app::{
    Action, Context,
    effect::Committed,
    form::{Field, Form, FormEvent},
    model::Focus,
};
use crate::domain::{
    customer::CustomerKey,
    guid::Guid,
    message::Message,
    transfer::{Actor, EventKind},
};
use crate::service::{intent::Intent, plan::Plan, transfers::TransferEvent};

use super::State;

/// See the module.
#[derive(Debug)]
pub struct EventForm {
    /// What happened.
    pub event: EventKind,
    /// The fields.
    pub form: Form,
    /// Items that are chosen with it.
    pub items: Option<Vec<Guid>>,
    key: CustomerKey,
    id: Guid,
    actor: Actor,
    recording: bool,
}

/// Fields of an event besides day, person, note and file: id, label, hint.
const fn own(event: EventKind) -> &'static [(&'static str, &'static str, &'static str)] {
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
            (
                "current",
                "desk-field-signature-current",
                "desk-hint-signature",
            ),
        ],
        E::FormReturned => &[
            (
                "customer",
                "desk-field-signature-customer",
                "desk-hint-signature",
            ),
            ("new", "desk-field-signature-new", "desk-hint-signature"),
            ("agreement", "desk-field-agreement", "desk-hint-agreement"),
        ],
        E::Signed => &[
            (
                "customer",
                "desk-field-signature-customer",
                "desk-hint-signature",
            ),
            ("new", "desk-field-signature-new", "desk-hint-signature"),
        ],
        E::FormAttached => &[
            ("contact", "desk-field-contact", "desk-hint-contact"),
            ("our-contact", "desk-field-our-contact", "desk-hint-contact"),
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
        E::Noted => &[("guards", "desk-field-guards", "desk-hint-guards")],
        _ => &[],
    }
}

impl EventForm {
    /// The form of an event.
    pub fn new(key: CustomerKey, id: Guid, event: EventKind, actor: Actor, today: Date) -> Self {
        let text = |id, label| Field::text(id, Message::new(label));
        let mut fields = vec![
            text("on", "desk-field-on")
                .with(&today.to_string())
                .hint(Message::new("desk-hint-on")),
        ];
        fields.extend(
            own(event)
                .iter()
                .map(|(id, label, hint)| text(id, label).hint(Message::new(hint))),
        );
        fields.push(text("file", "desk-field-file").hint(Message::new("desk-hint-file")));
        fields.push(text("person", "desk-field-person"));
        fields.push(text("note", "desk-field-note"));
        Self {
            event,
            form: Form::new(fields),
            items: None,
            key,
            id,
            actor,
            recording: false,
        }
    }

    /// Whether the event needs something besides day, person, note and file.
    pub const fn asks(&self) -> bool {
        !own(self.event).is_empty()
    }

    fn intent(&self) -> Intent {
        let value = |id: &str| self.form.value(id).trim().to_owned();
        let mut event = TransferEvent::new(self.key, self.id, self.event);
        event.by = Some(self.actor);
        let on = value("on");
        event.on = on.parse().ok();
        event.person = value("person");
        event.note = value("note");
        event.items.clone_from(&self.items);
        event.only = true;
        for (id, ..) in own(self.event) {
            let given = value(id);
            if given.is_empty() {
                continue;
            }
            match *id {
                "current" | "customer" | "new" => {
                    // NAME or NAME:DATE; the day of the event stands in for a missing one.
                    let dated = given
                        .rsplit_once(':')
                        .is_some_and(|(_, day)| day.trim().parse::<Date>().is_ok());
                    let text = if dated {
                        format!("{id}:{given}")
                    } else {
                        format!("{id}:{given}:{on}")
                    };
                    event.set.push(("signature".to_owned(), text));
                }
                "guards" => {
                    for pair in given.split(';') {
                        let (key, value) = pair.split_once('=').unwrap_or((pair, "yes"));
                        event
                            .set
                            .push((key.trim().to_owned(), value.trim().to_owned()));
                    }
                }
                "new-id" | "azure-id" | "failed" => {
                    for one in given.split([' ', ',', ';']).filter(|one| !one.is_empty()) {
                        event.set.push(((*id).to_owned(), one.to_owned()));
                    }
                }
                other => event.set.push((other.to_owned(), given)),
            }
        }
        event.files = value("file")
            .split(';')
            .map(str::trim)
            .filter(|path| !path.is_empty())
            .map(|path| crate::app::overlay::prompt::unquoted(path).into())
            .collect();
        Intent::TransferEvent(Box::new(event))
    }
}

impl State for EventForm {
    fn title(&self, _cx: &Context) -> Message {
        Message::new(self.event.text())
    }

    fn focus(&self, focus: &mut Focus) {
        self.form.focus(focus);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let words = cx.catalogue.clone();
        for event in self.form.update(action, &words, cx.viewport.page) {
            match event {
                FormEvent::Submit => cx.review(self.intent()),
                FormEvent::Back => cx.pop(),
                FormEvent::Changed(_) | FormEvent::Left(_) => {}
            }
        }
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        self.recording = matches!(&plan.intent, Intent::TransferEvent(_));
        if self.recording {
            self.form.set_findings(&plan.findings);
            self.form.show_all();
        }
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.recording) {
            cx.pop();
        }
    }
}
