//! A user of a customer: all that is known, names, location and roles edited in place (USR-35, USR-40 to USR-43). What was
//! put in and not saved survives leaving, refusals, and somebody else's change (USR-36).

mod edits;
mod page;

use crate::app::{
    Action, Context, Effect, Outcome, Scope,
    effect::{Committed, Draft, JobId, Question},
    form::{self, Conflict, Form, FormEvent, Offer, offer::Answer},
    model::Focus,
    user_acts::{self, Chosen, Single, UserDo},
};
use crate::domain::{
    customer::{CustomDomain, CustomerKey},
    finding::{self, Severity},
    guid::Guid,
    message::Message,
    rules::user as rules,
    user::User,
};
use crate::service::{import::users::domains_of, intent::Intent, plan::Plan};

use super::{State, password};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Edit the field under the cursor.
    Edit,
    /// Put the saved value back into the field under the cursor.
    Reset,
    /// What can be done with the user.
    Menu,
    /// Copy the sign-in name.
    Copy,
    /// Read the user again.
    Reload,
}

/// How the user is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read.
    Loading,
    /// It is there.
    Ready,
    /// The book has no such user any more.
    Gone,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct UserPage {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name.
    pub customer: String,
    /// Which user.
    pub id: Guid,
    /// Its display name in the list.
    pub name: String,
    /// How the user is.
    pub stage: Stage,
    /// The user as it is saved, and when it was read.
    pub user: Option<Box<User>>,
    /// Days until it is purged, if it is deleted (USR-31).
    pub days_left: Option<i64>,
    /// The user as it is put in.
    pub form: Form,
    /// Whether fields are being edited.
    pub editing: bool,
    /// What somebody else changed meanwhile (USR-36).
    pub conflicts: Vec<Conflict>,
    /// A draft of an earlier visit.
    pub offer: Option<Offer>,
    /// The customer's domains, once they have been read (USR-14).
    domains: Option<Vec<CustomDomain>>,
    saving: bool,
    own: bool,
    user_job: Option<JobId>,
    customer_job: Option<JobId>,
    draft_job: Option<JobId>,
}

impl UserPage {
    /// The page of a user.
    pub fn new(key: CustomerKey, customer: String, id: Guid, name: String) -> Self {
        Self {
            key,
            customer,
            id,
            name,
            stage: Stage::Loading,
            user: None,
            days_left: None,
            form: Form::default(),
            editing: false,
            conflicts: Vec::new(),
            offer: None,
            domains: None,
            saving: false,
            own: false,
            user_job: None,
            customer_job: None,
            draft_job: None,
        }
    }

    /// The user, for what can be done with it.
    ///
    /// # Errors
    /// Why there is nobody.
    pub fn chosen(&self) -> Result<Chosen, Message> {
        let user = self.user.as_deref();
        let user = user.ok_or_else(|| Message::new("person-nobody"))?;
        Ok(Chosen {
            key: self.key,
            customer: self.customer.clone(),
            users: vec![self.id],
            first: user.display_name.clone(),
            single: Some(Single {
                blocked: user.blocked,
                deleted: user.is_deleted(),
                purged: self.days_left.is_some_and(|days| days <= 0),
                password_elsewhere: rules::password_elsewhere(user).is_some(),
            }),
        })
    }

    /// The draft that is offered, once there is a user to go on with.
    pub fn offered(&self) -> Option<&Offer> {
        self.offer.as_ref().filter(|_| self.stage == Stage::Ready)
    }

    fn read(&mut self, cx: &mut Context) {
        let question = Question::User(self.key.microsoft_id, self.id);
        cx.ask_instead(&mut self.user_job, question);
        cx.ask_instead(&mut self.customer_job, Question::Customer(self.key));
    }

    fn edit(&mut self, cx: &mut Context) {
        let Some(field) = self.form.current() else {
            return;
        };
        if field.locked.is_some() {
            return cx.notice(Severity::Info, Message::new("forms-locked"));
        }
        // Roles and names are the same operation here (accounts.md 2.7: the service may still refuse).
        if let Err(why) = user_acts::allowed(UserDo::Block, &cx.session) {
            return cx.notice(Severity::Warn, why);
        }
        let choice = field.options().len() > form::field::FEW;
        self.editing = true;
        self.form.browse = false;
        if choice {
            // A long choice opens its list at once.
            self.at_form(&Action::Accept, cx);
        }
    }

    fn at_form(&mut self, action: &Action, cx: &mut Context) {
        let words = cx.catalogue.clone();
        let moves = matches!(action, Action::Move(_));
        for event in self.form.update(action, &words, cx.viewport.page) {
            if self.editing {
                self.form_event(&event, cx);
            } else if !moves {
                self.follow(cx);
            }
        }
    }

    fn form_event(&mut self, event: &FormEvent, cx: &mut Context) {
        match event {
            FormEvent::Changed(_) => self.changed(cx),
            FormEvent::Left(_) => {}
            FormEvent::Submit => self.save(cx),
            FormEvent::Back => self.look(cx),
        }
    }

    fn changed(&mut self, cx: &mut Context) {
        self.follow(cx);
        if self.edits().is_empty() {
            self.forget_draft(cx);
        } else {
            cx.draft_soon();
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

    fn save(&mut self, cx: &mut Context) {
        if let Err(why) = user_acts::allowed(UserDo::Block, &cx.session) {
            return cx.notice(Severity::Block, why);
        }
        if self.edits().is_empty() {
            return cx.notice(Severity::Info, Message::new("forms-nothing-changed"));
        }
        self.follow(cx);
        let blocks = self.form.fields.iter().any(|f| f.visible && f.blocked())
            || finding::blocked(&self.form.general);
        if blocks {
            self.form.show_all();
            return cx.notice(Severity::Block, Message::new("list-review-blocked"));
        }
        cx.review(self.intent());
    }

    fn answer(&mut self, answer: Answer, cx: &mut Context) {
        let Some(offer) = self.offer.take() else {
            return;
        };
        match answer {
            Answer::Continue => {
                self.restore(&offer.draft);
                self.follow(cx);
                self.form.dirty = false;
            }
            Answer::Discard => self.forget_draft(cx),
            Answer::Later => cx.pop(),
        }
    }

    fn forget_draft(&mut self, cx: &mut Context) {
        self.form.dirty = false;
        cx.effect(Effect::DeleteDraft(self.draft_name()));
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Edit => self.edit(cx),
            Act::Reset => self.reset(cx),
            Act::Menu => match self.chosen() {
                Ok(chosen) => cx.open(user_acts::menu(&chosen, cx)),
                Err(why) => cx.notice(Severity::Warn, why),
            },
            Act::Copy => {
                if let Some(user) = &self.user {
                    cx.copy_word(user.user_principal_name.clone());
                }
            }
            Act::Reload => self.read(cx),
        }
    }
}

impl State for UserPage {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("person-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        if self.offered().is_some() {
            Offer::focus(focus);
        } else if self.editing {
            if self.form.picker.is_none() {
                focus.scope(Scope::UserEdit);
            }
            self.form.focus(focus);
        } else {
            focus.scope(Scope::User);
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
            Action::User(act) => self.act(*act, cx),
            Action::UserDo(what) => match self.chosen() {
                Ok(chosen) => user_acts::begin(*what, chosen, cx),
                Err(why) => cx.notice(Severity::Warn, why),
            },
            Action::Back if !self.editing => {
                if !self.edits().is_empty() {
                    cx.notice(Severity::Info, Message::new("forms-draft-kept"));
                }
                cx.pop();
            }
            Action::Accept if !self.editing => self.edit(cx),
            Action::Save if !self.editing => self.save(cx),
            _ => self.at_form(action, cx),
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.user_job == Some(job) {
            match outcome {
                Outcome::Progress { .. } => return true,
                Outcome::User(Some(user), now) => {
                    self.days_left = user.days_left(*now);
                    self.show(user, cx);
                }
                Outcome::User(None, _) => self.stage = Stage::Gone,
                Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
                _ => {}
            }
            self.user_job = None;
            return true;
        }
        if self.customer_job == Some(job) {
            if let Outcome::Customer(Some(found)) = outcome {
                self.domains = Some(domains_of(&found.0));
                self.follow(cx);
            }
            self.customer_job = None;
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
        self.saving = matches!(&plan.intent, Intent::EditUser { user, .. } if *user == self.id);
        self.own = matches!(plan.intent, Intent::Users(_) | Intent::ResetPassword(_));
        if self.saving && plan.blocked() {
            self.form.set_findings(&plan.findings);
            self.form.show_all();
        }
    }

    fn committed(&mut self, committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.saving) {
            self.editing = false;
            self.conflicts.clear();
            self.forget_edits();
            self.forget_draft(cx);
        }
        if std::mem::take(&mut self.own) {
            password::told(committed, cx);
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
