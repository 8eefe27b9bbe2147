//! Adding a customer (AC-10 to AC-13): Account info → Review → Confirmation. The form is made from the table of the
//! customer's fields; the review is the plan's; the confirmation holds the one view of the first admin's password.

mod confirmation;
mod draft;

use crate::app::{
    Action, Context, Effect, Outcome, Scope,
    effect::{Committed, Draft, JobId, Question},
    form::{
        Form, FormEvent, Offer,
        customer::{self as fields, World, differences, only_country},
        offer::Answer,
    },
    model::Focus,
    overlay::confirm::Confirm,
    permit,
};
use crate::domain::{
    cloud::Feature,
    customer::Customer,
    field::path,
    finding::{self, Finding, Place, Severity},
    message::Message,
    permission,
};
use crate::service::{intent::Intent, plan::Plan};

use super::State;

pub use confirmation::Confirmation;

/// The name of the draft.
pub const DRAFT: &str = "add-customer";

/// Codes of findings that only the book knows (AC-130, AC-131).
const OF_THE_BOOK: [&str; 3] = ["AC-130", "AC-131", "CL-40"];

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Ask whether to throw away what was typed.
    AskDiscard,
    /// Throw it away (AC-13).
    Discard,
    /// The password is noted: forget it and go on.
    Noted,
    /// Somebody wants to leave before the password is noted.
    NotYet,
    /// Copy the temporary password.
    CopyPassword,
    /// Copy the sign-in name.
    CopySignIn,
    /// Copy the Microsoft ID.
    CopyId,
}

/// How far it is.
#[derive(Debug)]
pub enum Stage {
    /// Looking for a draft.
    Loading,
    /// There is a draft: go on with it?
    Offered(Offer),
    /// Account info.
    Info,
    /// Confirmation: the customer is in the book.
    Done(Box<Confirmation>),
}

/// See the module.
#[derive(Debug)]
pub struct AddCustomer {
    /// How far it is.
    pub stage: Stage,
    /// Account info.
    pub form: Form,
    /// All that is found now, also at fields that were not visited.
    pub findings: Vec<Finding>,
    of_the_book: Vec<Finding>,
    asked: Vec<String>,
    fresh: Vec<(String, String)>,
    planned: Option<Box<Customer>>,
    draft_job: Option<JobId>,
    check_job: Option<JobId>,
}

impl Default for AddCustomer {
    fn default() -> Self {
        Self {
            stage: Stage::Loading,
            form: Form::default(),
            findings: Vec::new(),
            of_the_book: Vec::new(),
            asked: Vec::new(),
            fresh: Vec::new(),
            planned: None,
            draft_job: None,
            check_job: None,
        }
    }
}

impl AddCustomer {
    /// Whether the operator may add customers here; if not, why (RO-05, CD-08).
    pub fn allowed(cx: &Context) -> Result<(), Message> {
        permit::cloud(&cx.session, Feature::NewCustomers)?;
        permit::change(&cx.session, permission::Act::AddCustomer)
    }

    /// The required fields that still stop the review, in the order of the form (AC-12).
    pub fn missing(&self) -> impl Iterator<Item = &Message> {
        self.form
            .fields
            .iter()
            .filter(|field| field.visible && field.blocked())
            .map(|field| &field.label)
    }

    /// Whether the review may come (AC-12).
    pub fn ready(&self) -> bool {
        !finding::blocked(&self.findings)
    }

    fn begin(&mut self, cx: &Context) {
        self.form = draft::form(cx);
        self.fresh = self.form.values();
        self.of_the_book.clear();
        self.asked.clear();
        self.follow(cx);
    }

    /// Goes on with a draft: the country first, it decides what the other values can be.
    fn restore(&mut self, values: &[(String, String)], cx: &Context) {
        let (country, others): (Vec<_>, Vec<_>) = values
            .iter()
            .cloned()
            .partition(|(id, _)| id == path::COUNTRY);
        for part in [country, others] {
            self.form.restore(&part);
            self.follow(cx);
        }
        for field in &mut self.form.fields {
            field.left = values.iter().any(|(id, _)| id == field.id);
        }
        self.form.dirty = false;
    }

    /// Everything that hangs on what was typed: which fields are asked, their names, what is found.
    fn follow(&mut self, cx: &Context) {
        let (Some(context), Some(partner)) = (cx.session.rules(), &cx.session.partner) else {
            return;
        };
        let customer = draft::visible(&mut self.form, partner);
        let world = World {
            partner,
            resellers: &cx.session.resellers,
            lang: cx.session.lang,
        };
        fields::follow(&mut self.form, &customer, world);
        let of_the_book = self.of_the_book.iter().cloned();
        self.findings = draft::findings(&self.form, &context);
        self.findings.extend(of_the_book);
        self.form.set_findings(&self.findings);
    }

    /// What follows from a change at once.
    fn changed(&mut self, id: &str, cx: &mut Context) {
        self.of_the_book
            .retain(|finding| !matches!(&finding.place, Place::Field(at) if at == id));
        match id {
            path::COUNTRY => draft::country_changed(&mut self.form),
            path::AGREEMENT => fields::propose_signer(&mut self.form),
            _ => {}
        }
        self.follow(cx);
        cx.draft_soon();
    }

    /// The book is asked who is there already, when one of the telling fields is left (AC-35, AC-130).
    fn check(&mut self, id: &str, cx: &mut Context) {
        const TELLING: [&str; 4] = [
            path::DOMAIN,
            path::COMPANY,
            path::REGISTRATION,
            path::COUNTRY,
        ];
        let values: Vec<String> = TELLING.iter().map(|id| self.form.value(id)).collect();
        if !TELLING.contains(&id) || values == self.asked || self.form.value(id).is_empty() {
            return;
        }
        self.asked = values;
        let intent = Intent::AddCustomer(Box::new(draft::customer(&self.form).0));
        cx.ask_instead(&mut self.check_job, Question::Check(Box::new(intent)));
    }

    fn form_event(&mut self, event: &FormEvent, cx: &mut Context) {
        match event {
            FormEvent::Changed(id) => self.changed(id, cx),
            FormEvent::Left(id) => self.check(id, cx),
            FormEvent::Submit => self.submit(cx),
            FormEvent::Back => self.leave(cx),
        }
    }

    fn submit(&mut self, cx: &mut Context) {
        self.follow(cx);
        if let Err(why) = Self::allowed(cx) {
            cx.notice(Severity::Block, why);
            return;
        }
        if self.ready() {
            let customer = draft::customer(&self.form).0;
            cx.review(Intent::AddCustomer(Box::new(customer)));
            return;
        }
        self.form.show_all();
        let count = self.missing().count();
        if let Some(first) = self.missing().next() {
            let message = Message::new("forms-still-needed")
                .with("count", count)
                .with("first", first.clone());
            cx.notice(Severity::Block, message);
        }
    }

    /// Leaves the form; what was typed stays as a draft.
    fn leave(&mut self, cx: &mut Context) {
        if differences(&self.form, &self.fresh).is_empty() {
            self.form.dirty = false;
            cx.effect(Effect::DeleteDraft(DRAFT.to_owned()));
        } else {
            cx.notice(Severity::Info, Message::new("forms-draft-kept"));
        }
        cx.pop();
    }

    fn discard(&mut self, cx: &mut Context) {
        self.form.dirty = false;
        self.fresh = self.form.values();
        cx.effect(Effect::DeleteDraft(DRAFT.to_owned()));
    }

    fn offered(&mut self, answer: Answer, cx: &mut Context) {
        let stage = std::mem::replace(&mut self.stage, Stage::Info);
        match (answer, stage) {
            (Answer::Continue, Stage::Offered(offer)) => self.restore(&offer.draft.values, cx),
            (Answer::Later, _) => cx.pop(),
            _ => self.discard(cx),
        }
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match (act, &mut self.stage) {
            (Act::AskDiscard, Stage::Info) => cx.open(Confirm {
                title: Message::new("forms-discard-title"),
                text: Message::new("forms-discard-text"),
                yes: Message::new("forms-discard-yes"),
                action: Action::Adding(Act::Discard),
            }),
            (Act::Discard, Stage::Info) => {
                self.discard(cx);
                cx.pop();
            }
            (act, Stage::Done(confirmation)) => confirmation.act(act, cx),
            _ => {}
        }
    }
}

impl State for AddCustomer {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("forms-add-title")
    }

    fn focus(&self, focus: &mut Focus) {
        match &self.stage {
            Stage::Loading => focus.scope(Scope::Choice),
            Stage::Offered(_) => Offer::focus(focus),
            Stage::Info => {
                if self.form.picker.is_none() {
                    focus.scope(Scope::AddCustomer);
                }
                self.form.focus(focus);
            }
            Stage::Done(_) => focus.scope(Scope::Confirmation),
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.begin(cx);
        self.draft_job = Some(cx.ask(Question::LoadDraft(DRAFT.to_owned())));
    }

    fn busy(&self) -> bool {
        matches!(self.stage, Stage::Loading)
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match (&mut self.stage, action) {
            (_, Action::Adding(act)) => self.act(*act, cx),
            (Stage::Offered(offer), _) => {
                if let Some(answer) = offer.update(action) {
                    self.offered(answer, cx);
                }
            }
            (Stage::Info, _) => {
                let words = cx.catalogue.clone();
                let page = cx.viewport.page;
                for event in self.form.update(action, &words, page) {
                    self.form_event(&event, cx);
                }
            }
            (Stage::Loading, Action::Back) => cx.pop(),
            (Stage::Loading | Stage::Done(_), _) => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.draft_job == Some(job) {
            self.draft_job = None;
            self.stage = Stage::Info;
            match outcome {
                Outcome::Draft(draft) => {
                    if let Some(offer) = Offer::of(draft.as_ref()) {
                        self.stage = Stage::Offered(offer);
                    }
                }
                Outcome::Failed(why) => cx.notice(Severity::Warn, why.clone()),
                _ => {}
            }
            return true;
        }
        if self.check_job == Some(job) {
            self.check_job = None;
            if let Outcome::Checked(findings) = outcome {
                self.take_from_the_book(findings);
                self.follow(cx);
            }
            return true;
        }
        false
    }

    fn planned(&mut self, plan: &Plan, cx: &mut Context) {
        self.planned = match &plan.intent {
            Intent::AddCustomer(customer) => Some(customer.clone()),
            _ => None,
        };
        if self.planned.is_some() {
            self.take_from_the_book(&plan.findings);
            self.follow(cx);
        }
    }

    fn committed(&mut self, committed: &Committed, cx: &mut Context) {
        // An undo on the way is no customer of ours.
        let Some(customer) = self.planned.take() else {
            return;
        };
        self.discard(cx);
        self.form = Form::default();
        let credentials = committed.credentials.clone();
        self.stage = Stage::Done(Box::new(Confirmation {
            customer,
            credentials,
        }));
    }

    fn draft(&mut self) -> Option<Draft> {
        std::mem::take(&mut self.form.dirty).then(|| Draft {
            name: DRAFT.to_owned(),
            values: differences(&self.form, &self.fresh),
        })
    }
}

impl AddCustomer {
    fn take_from_the_book(&mut self, findings: &[Finding]) {
        self.of_the_book = findings
            .iter()
            .filter(|finding| OF_THE_BOOK.contains(&finding.code))
            .cloned()
            .collect();
    }
}
