//! A customer's account (UP-01 to UP-08, UP-14 to UP-18): the blocks of UP-02, edited in place. What was put in and not
//! saved survives leaving, refusals, and somebody else's change.

mod acts;
mod edits;
mod page;
mod parts;

use crate::app::{
    Action, Context, Effect, Outcome, Scope,
    effect::{Committed, Draft, JobId, Question},
    form::{Conflict, Form, FormEvent, Kind, Offer, customer::propose_signer},
    line::Line,
    model::Focus,
    overlay::prompt::PromptFor,
    permit,
};
use crate::domain::{
    cloud::Feature,
    customer::{Customer, CustomerKey},
    field::path,
    finding::Severity,
    message::Message,
    relationship::RequestKind,
};
use crate::service::{intent::Intent, plan::Plan};

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Edit the field under the cursor.
    Edit,
    /// Put the saved value back into the field under the cursor.
    Reset,
    /// Copy the Microsoft ID.
    CopyId,
    /// Copy the primary domain name.
    CopyDomain,
    /// The customer's users.
    Users,
    /// The customer's licenses.
    Licenses,
    /// The customer's transfers.
    Transfers,
    /// What the customer bought.
    Subscriptions,
    /// Add many users from a file.
    ImportUsers,
    /// The customer's entries of the activity log.
    Log,
    /// Read the account again.
    Reload,
    /// Remove the reseller relationship (RM-01).
    Remove,
    /// Remove delegated administration alone (RM-20).
    RemoveDelegated,
    /// The relationship of a removed customer stands again (RM-15).
    Restore,
    /// Change what the customer may buy on its own (SP-01).
    Permissions,
    /// Change its tags (TG-03).
    Tags,
    /// Set the monthly Azure budget (BU-01).
    Budget,
    /// Remove the budget.
    NoBudget,
    /// Record the account status (AC-120).
    Status,
    /// Choose what to ask the customer for (RQ-01).
    Request,
    /// Ask the customer for this.
    Ask(RequestKind),
    /// Ask for a special qualification (QU-01).
    Qualification,
    /// Confirm the agreement (AG-02).
    Agreement,
    /// Delete the customer of a sandbox (RM-21).
    Delete,
}

/// How the account is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read.
    Loading,
    /// It is there.
    Ready,
    /// The book has no such customer any more.
    Gone,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Account {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name in the list.
    pub name: String,
    /// How the account is.
    pub stage: Stage,
    /// The account as it is saved.
    pub customer: Option<Box<Customer>>,
    /// The account as it is put in.
    pub form: Form,
    /// Whether fields are being edited.
    pub editing: bool,
    /// What somebody else changed meanwhile (UP-14).
    pub conflicts: Vec<Conflict>,
    /// A draft of an earlier visit.
    pub offer: Option<Offer>,
    /// How many users the tenant has, once they were counted.
    pub users: Option<u64>,
    saving: bool,
    read_job: Option<JobId>,
    users_job: Option<JobId>,
    draft_job: Option<JobId>,
}

impl Account {
    /// The screen of a customer.
    pub fn new(key: CustomerKey, name: String) -> Self {
        Self {
            key,
            name,
            stage: Stage::Loading,
            customer: None,
            form: Form::default(),
            editing: false,
            conflicts: Vec::new(),
            offer: None,
            users: None,
            saving: false,
            read_job: None,
            users_job: None,
            draft_job: None,
        }
    }

    /// Whether the operator may edit something here; if not, who may (RO-05).
    pub fn allowed(cx: &Context) -> Result<(), Message> {
        permit::edit(&cx.session)
    }

    /// The name of the draft: one per row of the book, a dual partner has two (CL-40).
    pub fn draft_name(&self) -> String {
        match self.key.provider {
            None => format!("edit-{}", self.key.microsoft_id),
            Some(provider) => format!("edit-{}-{provider}", self.key.microsoft_id),
        }
    }

    /// The draft that is offered, once there is an account to go on with.
    pub fn offered(&self) -> Option<&Offer> {
        self.offer.as_ref().filter(|_| self.stage == Stage::Ready)
    }

    fn read(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.read_job, Question::Customer(self.key));
        if permit::cloud(&cx.session, Feature::Users).is_ok() {
            let question = Question::CountUsers(self.key.microsoft_id);
            cx.ask_instead(&mut self.users_job, question);
        }
    }

    /// Shows the account as it is saved now; what was put in meanwhile stays (UP-14).
    fn show(&mut self, customer: &Customer, cx: &Context) {
        let mine = self.edits();
        let at = self.form.current().map(|field| field.id);
        let left: Vec<_> = self
            .form
            .fields
            .iter()
            .filter(|field| field.left)
            .map(|field| field.id)
            .collect();
        let dirty = self.form.dirty;
        customer.name().clone_into(&mut self.name);
        self.customer = Some(Box::new(customer.clone()));
        self.form = page::form(customer, cx);
        self.form.dirty = dirty;
        self.form.browse = !self.editing;
        for field in &mut self.form.fields {
            field.left = left.contains(&field.id);
        }
        for (id, was, value) in mine {
            self.merge(id, &was, &value);
        }
        self.follow(cx);
        if let Some(at) = at {
            self.form.go_to(at);
        }
        self.stage = Stage::Ready;
    }

    /// Everything that hangs on what is put in: what is seen, names, marks, findings.
    fn follow(&mut self, cx: &Context) {
        let Some(saved) = &self.customer else { return };
        let (new, spoilt) = edits::apply(saved, &self.form);
        page::follow(&mut self.form, saved, &new, cx);
        let mut found = spoilt;
        if let Some(context) = cx.session.rules() {
            found.extend(edits::findings(saved, &new, &found, &context));
        }
        found.extend(
            self.conflicts
                .iter()
                .map(|c| c.finding("UP-14", &self.form, cx)),
        );
        self.form.set_findings(&found);
    }

    fn changed(&mut self, id: &'static str, cx: &mut Context) {
        match id {
            // Another country has other states, cultures and languages.
            path::COUNTRY => {
                if let Some(state) = self.form.field_mut(path::STATE) {
                    state.kind = Kind::Text(Line::new(&state.value()));
                }
            }
            path::AGREEMENT => propose_signer(&mut self.form),
            _ => {}
        }
        self.follow(cx);
        if self.edits().is_empty() {
            self.forget_draft(cx);
        } else {
            cx.draft_soon();
        }
    }

    fn forget_draft(&mut self, cx: &mut Context) {
        self.form.dirty = false;
        cx.effect(Effect::DeleteDraft(self.draft_name()));
    }

    fn form_event(&mut self, event: &FormEvent, cx: &mut Context) {
        match event {
            FormEvent::Changed(id) => self.changed(id, cx),
            FormEvent::Left(_) => {}
            FormEvent::Submit => self.save(cx),
            FormEvent::Back => self.look(cx),
        }
    }

    /// Stops editing; what was put in stays, marked.
    fn look(&mut self, cx: &mut Context) {
        self.editing = false;
        self.form.browse = true;
        let count = self.edits().len();
        if count > 0 {
            let message = Message::new("forms-unsaved-way").with("count", count);
            cx.notice(Severity::Info, message);
        }
    }
}

impl State for Account {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("forms-account-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        if self.offered().is_some() {
            Offer::focus(focus);
        } else if self.editing {
            if self.form.picker.is_none() {
                focus.scope(Scope::AccountEdit);
            }
            self.form.focus(focus);
        } else {
            focus.scope(Scope::Account);
            focus.scope(Scope::List);
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.read(cx);
        let question = Question::LoadDraft(self.draft_name());
        self.draft_job = Some(cx.ask(question));
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        if self.stage == Stage::Ready
            && let Some(offer) = &mut self.offer
        {
            if let Some(answer) = offer.update(action) {
                self.answer(answer, cx);
            }
            return;
        }
        match action {
            Action::Account(act) => self.act(*act, cx),
            Action::Prompted(PromptFor::Budget, amount) => self.set_budget(Some(amount), cx),
            Action::Back if !self.editing => self.leave(cx),
            Action::Accept if !self.editing => self.edit(cx),
            Action::Save if !self.editing => self.save(cx),
            _ => {
                let words = cx.catalogue.clone();
                let page = cx.viewport.page;
                let moves = matches!(action, Action::Move(_));
                for event in self.form.update(action, &words, page) {
                    if self.editing {
                        self.form_event(&event, cx);
                    } else if !moves {
                        self.follow(cx);
                    }
                }
            }
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.read_job == Some(job) {
            match outcome {
                Outcome::Progress { .. } => return true,
                Outcome::Customer(Some(found)) => self.show(&found.0, cx),
                Outcome::Customer(None) => self.stage = Stage::Gone,
                Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
                _ => {}
            }
            self.read_job = None;
            return true;
        }
        if self.users_job == Some(job) {
            if let Outcome::Counted(users) = outcome {
                self.users = Some(*users);
            }
            if !matches!(outcome, Outcome::Progress { .. }) {
                self.users_job = None;
            }
            return true;
        }
        if self.draft_job == Some(job) {
            self.draft_job = None;
            if let Outcome::Draft(draft) = outcome {
                self.offer = Offer::of(draft.as_ref());
            }
            return true;
        }
        false
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        // Other plans, such as an undo, come by here too: only an own one clears the edits.
        self.saving =
            matches!(&plan.intent, Intent::UpdateCustomer { key, .. } if *key == self.key);
        if self.saving && plan.blocked() {
            self.form.set_findings(&plan.findings);
            self.form.show_all();
        }
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.saving) {
            self.editing = false;
            self.conflicts.clear();
            self.forget_edits();
            self.forget_draft(cx);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.read(cx);
    }

    fn draft(&mut self) -> Option<Draft> {
        let dirty = std::mem::take(&mut self.form.dirty);
        (dirty && !self.edits().is_empty()).then(|| Draft {
            name: self.draft_name(),
            values: self.draft_values(),
        })
    }
}
