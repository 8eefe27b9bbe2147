//! A small form whose values make one change: a request for a relationship, what is known of a customer that accepted, a
//! qualification, the agreement, fields of many customers, the deletion of a sandbox customer, a new transfer, what
//! happened to one. Ctrl-S reviews it; what was typed is kept until it is saved, whatever happens in between.

mod account;
mod fields;
mod request;
mod transfer;
mod transfer_new;
mod units;

use crate::app::{
    Action, Context, Effect, Outcome,
    effect::{Committed, Draft, JobId, Question},
    form::{Form, FormEvent, Offer, customer::differences, offer::Answer},
    model::Focus,
    overlay::{file_picker::FilePicker, prompt::PromptFor},
};
use crate::domain::{
    customer::{Customer, CustomerKey},
    finding::Severity,
    message::Message,
    record::RecordId,
    relationship::{RelationshipRequest, RequestKind},
};
use crate::service::{intent::Intent, plan::Plan};

use super::{
    Screen, State, instruction::Instruction, invitation::Invitation, transfer as page,
    transfer::TransferPage, transfer_new::Act,
};

pub use transfer::{Recording, asks as event_asks, draft as event_draft};
pub use transfer_new::Making;

/// What the form is for.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Asking for a relationship (RQ-10, GD-05); of this customer, or of one that is not in the book (RQ-20).
    Request(RequestKind, Option<Box<Customer>>),
    /// A customer that is not in the book accepted a request (RQ-18).
    Accepted(Box<RelationshipRequest>),
    /// Asking for a special qualification (QU-01).
    Qualification(Box<Customer>),
    /// Confirming the Microsoft Customer Agreement (AG-02).
    Agreement(Box<Customer>),
    /// Fields of the marked customers; the name is of the first one.
    Fields(Vec<CustomerKey>, String),
    /// Deleting a customer of a sandbox with all it has (RM-21).
    Sandbox(Box<Customer>),
    /// A new transfer (TRF-1).
    NewTransfer(Making),
    /// What happened to a transfer (TRF-33).
    TransferEvent(Recording),
    /// Recording units of a product of a customer; its name.
    Units(CustomerKey, String),
}

/// See the module.
#[derive(Debug)]
pub struct Entry {
    /// What it is for.
    pub what: What,
    /// What is typed.
    pub form: Form,
    /// What was typed on an earlier visit.
    pub offer: Option<Offer>,
    /// What stands above the form: what it is about, and what is good to know before.
    pub head: Vec<Message>,
    /// The values it begins with; a draft holds what differs.
    fresh: Vec<(String, String)>,
    own: bool,
    draft_job: Option<JobId>,
}

impl Entry {
    /// The form for this.
    pub fn new(what: What, cx: &Context) -> Self {
        let fields = match &what {
            What::Request(kind, customer) => request::fields(*kind, customer.as_deref(), cx),
            What::Accepted(request) => request::accepted_fields(request),
            What::Qualification(_) => account::qualification_fields(cx),
            What::Agreement(customer) => account::agreement_fields(customer, cx),
            What::Fields(..) => fields::fields(cx),
            What::Sandbox(customer) => account::sandbox_fields(customer),
            What::NewTransfer(of) => transfer_new::fields(of, cx),
            What::TransferEvent(of) => transfer::fields(of, cx),
            What::Units(..) => units::fields(),
        };
        let mut entry = Self {
            what,
            form: Form::new(fields),
            offer: None,
            head: Vec::new(),
            fresh: Vec::new(),
            own: false,
            draft_job: None,
        };
        entry.fresh = entry.form.values();
        entry.head = entry.about();
        entry.follow(cx);
        entry
    }

    fn about(&self) -> Vec<Message> {
        match &self.what {
            What::Request(kind, _) => request::head(*kind, &self.form),
            What::Accepted(_) => vec![Message::new("entry-accepted-head")],
            What::Qualification(customer) => account::qualification_head(customer),
            What::Agreement(customer) => account::agreement_head(customer),
            What::Fields(customers, first) => fields::head(customers.len(), first),
            What::Sandbox(_) => vec![
                Message::new("entry-sandbox-head"),
                Message::new("sandbox-undo"),
            ],
            What::NewTransfer(of) => transfer_new::head(of),
            What::TransferEvent(of) => transfer::head(of),
            What::Units(..) => vec![Message::new("licenses-set-book-only")],
        }
    }

    /// The change that the form says.
    pub fn intent(&self) -> Intent {
        let form = &self.form;
        match &self.what {
            What::Request(kind, customer) => request::intent(*kind, customer.as_deref(), form),
            What::Accepted(request) => request::accepted_intent(request.number, form),
            What::Qualification(customer) => account::qualification_intent(customer.key(), form),
            What::Agreement(customer) => account::agreement_intent(customer.key(), form),
            What::Fields(customers, _) => fields::intent(customers, form),
            What::Sandbox(customer) => account::sandbox_intent(customer.key(), form),
            What::NewTransfer(of) => transfer_new::intent(of, form),
            What::TransferEvent(of) => transfer::intent(of, form),
            What::Units(key, _) => units::intent(*key, form),
        }
    }

    /// The name of its draft.
    pub fn draft_name(&self) -> String {
        let of = |name: &str, key: CustomerKey| match key.provider {
            None => format!("{name}-{}", key.microsoft_id),
            Some(provider) => format!("{name}-{}-{provider}", key.microsoft_id),
        };
        match &self.what {
            What::Request(kind, None) => format!("request-{}", kind.word()),
            What::Request(kind, Some(customer)) => {
                of(&format!("request-{}", kind.word()), customer.key())
            }
            What::Accepted(request) => format!("accepted-{}", request.number),
            What::Qualification(customer) => of("qualification", customer.key()),
            What::Agreement(customer) => of("agreement", customer.key()),
            What::Fields(..) => "bulk-fields".to_owned(),
            What::Sandbox(customer) => of("sandbox", customer.key()),
            What::NewTransfer(new) => of(
                &format!("transfer-{}-{}", new.kind.word(), new.direction.word()),
                new.key,
            ),
            What::TransferEvent(of) => event_draft(of.transfer.id, of.event),
            What::Units(key, _) => of("units", *key),
        }
    }

    /// What hangs on what is typed.
    fn follow(&mut self, cx: &Context) {
        match &self.what {
            What::Qualification(_) => account::qualification_follow(&mut self.form),
            What::Agreement(_) => account::agreement_follow(&mut self.form),
            What::Fields(..) => fields::follow(&mut self.form, cx),
            What::NewTransfer(of) => transfer_new::follow(of, &mut self.form),
            What::Units(..) => units::follow(&mut self.form),
            What::Request(..) | What::Accepted(_) | What::Sandbox(_) | What::TransferEvent(_) => {}
        }
    }

    fn typed(&self) -> Vec<(String, String)> {
        differences(&self.form, &self.fresh)
    }

    fn forget(&mut self, cx: &mut Context) {
        self.form.dirty = false;
        cx.effect(Effect::DeleteDraft(self.draft_name()));
    }

    fn event(&mut self, event: &FormEvent, cx: &mut Context) {
        match event {
            FormEvent::Changed(_) => {
                self.follow(cx);
                cx.draft_soon();
            }
            FormEvent::Left(_) => self.look(),
            FormEvent::Submit => self.submit(cx),
            FormEvent::Back => cx.pop(),
        }
    }

    /// Says what can be said without the book.
    fn look(&mut self) {
        if let What::NewTransfer(of) = &self.what {
            let findings = transfer_new::look(of, &self.form);
            self.form.set_findings(&findings);
        }
    }

    fn submit(&mut self, cx: &mut Context) {
        match &self.what {
            // TRF-1: the other partner begins; it gets a text.
            What::NewTransfer(of) if !of.makes() => {
                self.form.show_all();
                if !self
                    .form
                    .fields
                    .iter()
                    .any(|field| field.visible && field.blocked())
                {
                    let draft = transfer_new::draft(of, &self.form);
                    cx.push(Screen::Instruction(Box::new(Instruction::new(draft))));
                }
            }
            // TRF-32: what cannot be taken back goes through the whole review and the typed name.
            What::TransferEvent(of) if of.event.reviewed() && of.actor == of.transfer.us() => {
                let event = transfer::event(of, &self.form);
                cx.pop();
                cx.dispatch(Action::Transfer(page::Act::Confirm(Box::new(event))));
            }
            What::Units(..) => match units::missing(&self.form) {
                None => cx.review(self.intent()),
                Some(finding) => {
                    self.form.set_findings(std::slice::from_ref(&finding));
                    self.form.show_all();
                    cx.notice(Severity::Block, Message::new("list-review-blocked"));
                }
            },
            _ => cx.review(self.intent()),
        }
    }

    /// Enter in an empty field for files chooses one; what is chosen is added to what stands there.
    fn file(&mut self, action: &Action, cx: &mut Context) -> bool {
        let here = matches!(&self.what, What::TransferEvent(_))
            && self
                .form
                .current()
                .is_some_and(|field| field.id == transfer::FILE);
        match action {
            Action::Accept if here && self.form.value(transfer::FILE).trim().is_empty() => {
                let title = Message::new("desk-field-file");
                cx.open(FilePicker::read(PromptFor::Evidence, title));
            }
            Action::Prompted(PromptFor::Evidence, path) => {
                let before = self.form.value(transfer::FILE);
                let joined = [before.trim(), path.as_str()];
                let joined: Vec<_> = joined.into_iter().filter(|part| !part.is_empty()).collect();
                self.form.set(transfer::FILE, &joined.join("; "));
                self.form.dirty = true;
                cx.draft_soon();
            }
            _ => return false,
        }
        true
    }
}

impl State for Entry {
    fn title(&self, _cx: &Context) -> Message {
        match &self.what {
            What::Request(kind, _) => {
                Message::new("entry-request-title").with("kind", Message::new(kind.text()))
            }
            What::Accepted(request) => Message::new("entry-accepted-title")
                .with("number", request.number)
                .with("name", request.recipient.as_str()),
            What::Qualification(customer) => {
                Message::new("entry-qualification-title").with("name", customer.name())
            }
            What::Agreement(customer) => {
                Message::new("entry-agreement-title").with("name", customer.name())
            }
            What::Fields(customers, first) => Message::new("entry-fields-title")
                .with("count", customers.len())
                .with("first", first.as_str()),
            What::Sandbox(customer) => {
                Message::new("entry-sandbox-title").with("name", customer.name())
            }
            What::NewTransfer(of) => Message::new(of.kind.text()),
            What::TransferEvent(of) => Message::new(of.event.text()),
            What::Units(_, name) => Message::new("person-units-title").with("name", name.as_str()),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        if self.offer.is_some() {
            Offer::focus(focus);
        } else {
            self.form.focus(focus);
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.draft_job = Some(cx.ask(Question::LoadDraft(self.draft_name())));
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        if let Some(offer) = &mut self.offer {
            match offer.update(action) {
                None => {}
                Some(Answer::Continue) => {
                    let values = offer.draft.values.clone();
                    // A choice may hang on another: the second pass finds it there.
                    self.form.restore(&values);
                    self.follow(cx);
                    self.form.restore(&values);
                    self.follow(cx);
                    self.offer = None;
                }
                Some(Answer::Discard) => {
                    self.offer = None;
                    self.forget(cx);
                }
                Some(Answer::Later) => cx.pop(),
            }
            return;
        }
        if let (What::NewTransfer(of), Action::NewTransfer(Act::Received)) =
            (&mut self.what, action)
        {
            of.received = true;
            self.head = self.about();
            self.follow(cx);
            return;
        }
        if self.file(action, cx) {
            return;
        }
        let words = cx.catalogue.clone();
        for event in self.form.update(action, &words, cx.viewport.page) {
            self.event(&event, cx);
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, _cx: &mut Context) -> bool {
        if self.draft_job != Some(job) {
            return false;
        }
        self.draft_job = None;
        if let Outcome::Draft(draft) = outcome {
            self.offer = Offer::of(draft.as_ref());
        }
        true
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        // An undo comes by here too.
        self.own = std::mem::discriminant(&plan.intent) == std::mem::discriminant(&self.intent());
        if self.own {
            self.form.set_findings(&plan.findings);
            self.form.show_all();
        }
        if let What::NewTransfer(of) = &mut self.what {
            of.id = plan.records.iter().find_map(|record| match record.id {
                RecordId::Transfer(_, id) => Some(id),
                _ => None,
            });
        }
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        if !std::mem::take(&mut self.own) {
            return;
        }
        self.forget(cx);
        match &self.what {
            // RQ-16: the text is shown, and saved to a file in any case.
            What::Request(..) => {
                let file = self.form.value(request::FILE);
                cx.replace(Screen::Invitation(Box::new(Invitation::newest(file))));
            }
            // The question about the situation is answered too.
            What::NewTransfer(Making {
                key, id: Some(id), ..
            }) => {
                let made = TransferPage::new(*key, *id);
                cx.pop();
                cx.replace(Screen::Transfer(Box::new(made)));
            }
            _ => cx.pop(),
        }
    }

    fn draft(&mut self) -> Option<Draft> {
        let dirty = std::mem::take(&mut self.form.dirty);
        dirty.then(|| Draft {
            name: self.draft_name(),
            values: self.typed(),
        })
    }
}
