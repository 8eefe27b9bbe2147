//! A new transfer: first which situation (TRF-1), then who the other partner is; or, where the other partner starts,
//! what it is to do.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, JobId, Question},
    form::{Field, Form, FormEvent},
    list::Cursor,
    model::Focus,
};
use crate::domain::{
    customer::CustomerKey,
    finding::Severity,
    message::Message,
    transfer::{Contact, Counterparty, Direction, TransferKind, facts, machine},
};
use crate::service::{intent::Intent, plan::Plan, transfers::TransferDraft};

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Copy the text for the other partner.
    Copy,
    /// The other partner has made the request: record it.
    Received,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// Which situation?
    Situation,
    /// Who is the other partner?
    Partner,
    /// The other partner starts: this is what it is to do.
    Instruction(Vec<String>),
}

/// The situations, in the words of somebody who does not know the kinds.
pub const SITUATIONS: [(TransferKind, Direction, &str); 8] = [
    (
        TransferKind::AzurePlan,
        Direction::Outgoing,
        "desk-situation-azure-out",
    ),
    (
        TransferKind::AzurePlan,
        Direction::Incoming,
        "desk-situation-azure-in",
    ),
    (
        TransferKind::Nce,
        Direction::Outgoing,
        "desk-situation-nce-out",
    ),
    (
        TransferKind::Nce,
        Direction::Incoming,
        "desk-situation-nce-in",
    ),
    (
        TransferKind::Manual,
        Direction::Outgoing,
        "desk-situation-manual-out",
    ),
    (
        TransferKind::Manual,
        Direction::Incoming,
        "desk-situation-manual-in",
    ),
    (
        TransferKind::ApiLegacy,
        Direction::Outgoing,
        "desk-situation-legacy-out",
    ),
    (
        TransferKind::ApiLegacy,
        Direction::Incoming,
        "desk-situation-legacy-in",
    ),
];

/// See the module.
#[derive(Debug)]
pub struct NewTransfer {
    /// The customer's row.
    pub key: CustomerKey,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub stage: Stage,
    /// Which situation the cursor is at.
    pub cursor: Cursor,
    /// The other partner.
    pub form: Form,
    /// First line of the instruction that is seen.
    pub top: usize,
    received: bool,
    making: bool,
    job: Option<JobId>,
}

impl NewTransfer {
    /// A new transfer of a customer.
    pub fn new(key: CustomerKey, name: String) -> Self {
        let text = |id, label| Field::text(id, Message::new(label));
        Self {
            key,
            name,
            stage: Stage::Situation,
            cursor: Cursor::default(),
            form: Form::new(vec![
                text("partner", "desk-field-partner").required(),
                text("partner-tenant", "desk-field-tenant")
                    .required()
                    .hint(Message::new("desk-hint-tenant")),
                text("partner-id", "desk-field-partner-id"),
                text("country", "desk-field-country").hint(Message::new("desk-hint-country")),
                text("contact", "desk-field-contact").hint(Message::new("desk-hint-contact")),
                text("email", "desk-field-email").hint(Message::new("desk-hint-email")),
                text("reseller", "desk-field-reseller").hint(Message::new("desk-hint-reseller")),
                text("currency-source", "desk-field-currency-source"),
                text("currency-target", "desk-field-currency-target"),
            ]),
            top: 0,
            received: false,
            making: false,
            job: None,
        }
    }

    /// The situation under the cursor.
    pub fn situation(&self) -> (TransferKind, Direction) {
        SITUATIONS
            .get(self.cursor.at)
            .map_or((TransferKind::AzurePlan, Direction::Outgoing), |it| {
                (it.0, it.1)
            })
    }

    /// Whether we are the side that starts (TRF-1).
    pub fn starts(&self) -> bool {
        let (kind, direction) = self.situation();
        machine::starts(kind, direction)
    }

    fn wanted(&self) -> TransferDraft {
        let (kind, direction) = self.situation();
        let value = |id| self.form.value(id).trim().to_owned();
        let contact = value("contact");
        TransferDraft {
            key: self.key,
            received: self.received,
            kind,
            direction,
            counterparty: Counterparty {
                name: value("partner"),
                tenant_id: value("partner-tenant").parse().ok(),
                partner_id: value("partner-id"),
                country: value("country").to_uppercase(),
                admin_contact: if contact.is_empty() {
                    Contact::default()
                } else {
                    facts::contact(&contact)
                },
            },
            our_contact: Contact::default(),
            customer_email: value("email"),
            partner_id_on_record: value("reseller"),
            currency_source: value("currency-source"),
            currency_target: value("currency-target"),
            remote_id: String::new(),
            items: Vec::new(),
            only: false,
        }
    }

    fn submit(&mut self, cx: &mut Context) {
        let draft = self.wanted();
        if self.starts() || self.received {
            cx.review(Intent::NewTransfer(Box::new(draft)));
        } else {
            cx.ask_instead(&mut self.job, Question::Instruction(Box::new(draft)));
        }
    }
}

impl State for NewTransfer {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("desk-new-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        match self.stage {
            Stage::Partner => self.form.focus(focus),
            Stage::Situation => {
                focus.scope(Scope::Situation);
                focus.scope(Scope::List);
            }
            Stage::Instruction(_) => {
                focus.scope(Scope::Instruction);
                focus.scope(Scope::List);
            }
        }
    }

    fn busy(&self) -> bool {
        self.job.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match (&self.stage, action) {
            (Stage::Partner, action) => {
                let words = cx.catalogue.clone();
                for event in self.form.update(action, &words, page) {
                    match event {
                        FormEvent::Submit => self.submit(cx),
                        FormEvent::Back => self.stage = Stage::Situation,
                        FormEvent::Changed(_) | FormEvent::Left(_) => {}
                    }
                }
            }
            (Stage::Situation, Action::Move(step)) => {
                self.cursor.go(*step, SITUATIONS.len(), page);
            }
            (Stage::Situation, Action::Accept) => {
                self.received = false;
                self.stage = Stage::Partner;
            }
            (Stage::Situation, Action::NewTransfer(Act::Received)) if !self.starts() => {
                self.received = true;
                self.stage = Stage::Partner;
            }
            (Stage::Situation, Action::NewTransfer(Act::Received)) => {
                cx.notice(Severity::Info, Message::new("transfer-not-received"));
            }
            (Stage::Situation, Action::Back) => cx.pop(),
            (Stage::Instruction(lines), Action::Move(step)) => {
                use crate::app::action::Move as M;
                let last = lines.len().saturating_sub(1);
                self.top = match step {
                    M::Up => self.top.saturating_sub(1),
                    M::Down => self.top + 1,
                    M::PageUp => self.top.saturating_sub(page),
                    M::PageDown => self.top + page,
                    M::First => 0,
                    M::Last => last,
                }
                .min(last);
            }
            (Stage::Instruction(lines), Action::NewTransfer(Act::Copy)) => {
                cx.copy(lines.join("\n"), Message::new("desk-instruction-copied"));
            }
            (Stage::Instruction(_), Action::NewTransfer(Act::Received)) => {
                self.received = true;
                self.submit(cx);
            }
            (Stage::Instruction(_), Action::Back) => self.stage = Stage::Partner,
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Text(text) => {
                self.top = 0;
                self.stage = Stage::Instruction(text.lines().map(str::to_owned).collect());
            }
            Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        self.making = matches!(&plan.intent, Intent::NewTransfer(_));
        if self.making {
            self.form.set_findings(&plan.findings);
            self.form.show_all();
        }
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.making) {
            cx.pop();
        }
    }
}
