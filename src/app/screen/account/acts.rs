//! What is done with an account: edit, save, take back, copy, go elsewhere.

use crate::app::{
    Action, Context,
    form::{self, offer::Answer},
    overlay::tags::Tags,
    screen::{
        Screen,
        activity::Activity,
        entry::{Entry, What},
        import_users::ImportUsers,
        removal::Removal,
        requests,
        transfers::Transfers,
        users::Users,
    },
};
use crate::domain::{
    customer::Customer,
    finding::{self, Severity},
    message::Message,
};
use crate::service::intent::Intent;

use super::{Account, Act, edits, page};

impl Account {
    pub(super) fn edit(&mut self, cx: &mut Context) {
        let Some(field) = self.form.current() else {
            return;
        };
        if let Err(why) = Self::allowed(cx) {
            cx.notice(Severity::Warn, why);
            return;
        }
        if field.locked.is_some() {
            cx.notice(Severity::Info, Message::new("forms-locked"));
            return;
        }
        let choice = field.options().len() > form::field::FEW;
        self.editing = true;
        self.form.browse = false;
        if choice {
            // A long choice opens its list at once.
            let words = cx.catalogue.clone();
            for event in self.form.update(&Action::Accept, &words, cx.viewport.page) {
                self.form_event(&event, cx);
            }
        }
    }

    pub(super) fn reset(&mut self, cx: &mut Context) {
        let (Some(id), Some(saved)) = (self.form.current().map(|f| f.id), &self.customer) else {
            return;
        };
        let value = page::saved(saved, id);
        self.form.set(id, &value);
        self.conflicts.retain(|conflict| conflict.id != id);
        self.form.dirty = true;
        self.changed(id, cx);
    }

    pub(super) fn save(&mut self, cx: &mut Context) {
        if let Err(why) = Self::allowed(cx) {
            cx.notice(Severity::Block, why);
            return;
        }
        let edits = self.field_edits();
        if edits.is_empty() {
            cx.notice(Severity::Info, Message::new("forms-nothing-changed"));
            return;
        }
        self.follow(cx);
        let blocks = self.form.fields.iter().any(|f| f.visible && f.blocked())
            || finding::blocked(&self.form.general);
        if blocks {
            self.form.show_all();
            cx.notice(Severity::Block, Message::new("list-review-blocked"));
            return;
        }
        cx.review(Intent::UpdateCustomer {
            key: self.key,
            edits,
        });
    }

    pub(super) fn leave(&mut self, cx: &mut Context) {
        if !self.edits().is_empty() {
            cx.notice(Severity::Info, Message::new("forms-draft-kept"));
        }
        cx.pop();
    }

    /// The users of this customer's tenant.
    fn open_users(&self, cx: &mut Context) {
        let users = Users::of(self.key, self.name.clone());
        cx.push(Screen::Users(Box::new(users)));
    }

    /// Adding many users to this customer.
    fn open_import(&self, cx: &mut Context) {
        let import = ImportUsers::new(self.key, self.name.clone());
        cx.push(Screen::ImportUsers(Box::new(import)));
    }

    /// A form about the account as it is saved.
    fn entry(&self, what: impl FnOnce(Box<Customer>) -> What, cx: &mut Context) {
        if let Some(customer) = &self.customer {
            let entry = Entry::new(what(customer.clone()), cx);
            cx.push(Screen::Entry(Box::new(entry)));
        }
    }

    /// The entries of the activity log about this customer, of all days.
    fn open_log(&self, cx: &mut Context) {
        let log = Activity::about(self.key, cx.session.today);
        cx.push(Screen::Activity(Box::new(log)));
    }

    pub(super) fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Edit => self.edit(cx),
            Act::Reset => self.reset(cx),
            Act::CopyId => cx.copy_word(self.key.microsoft_id.to_string()),
            Act::CopyDomain => {
                if let Some(customer) = &self.customer {
                    cx.copy_word(customer.company_profile.domain.clone());
                }
            }
            Act::Users => self.open_users(cx),
            Act::Licenses => {
                cx.dispatch(Action::OpenLicenses(self.key, self.name.clone()));
            }
            Act::Transfers => {
                let desk = Transfers::new(Some(self.key));
                cx.push(Screen::Transfers(Box::new(desk)));
            }
            Act::Subscriptions => {
                cx.dispatch(Action::OpenSubscriptions(self.key, self.name.clone(), None));
            }
            Act::ImportUsers => self.open_import(cx),
            Act::Log => self.open_log(cx),
            Act::Reload => self.read(cx),
            Act::Remove => {
                let removal = Removal::new(self.key, self.name.clone());
                cx.push(Screen::Removal(Box::new(removal)));
            }
            Act::Permissions => self.permissions(cx),
            Act::Tags => cx.open(Tags::new(vec![self.key], self.name.clone())),
            Act::Budget => Self::budget(cx),
            Act::NoBudget => self.set_budget(None, cx),
            Act::Status => self.status(cx),
            Act::RemoveDelegated => cx.review(Intent::RemoveDelegatedAdmin { key: self.key }),
            Act::Request => {
                let choice = requests::kinds(cx, |kind| Action::Account(Act::Ask(kind)));
                cx.open(choice);
            }
            Act::Ask(kind) => self.entry(|customer| What::Request(kind, Some(customer)), cx),
            Act::Qualification => self.entry(What::Qualification, cx),
            Act::Agreement => self.entry(What::Agreement, cx),
            Act::Delete => self.entry(What::Sandbox, cx),
            Act::Restore => cx.review(Intent::RestoreRelationship { key: self.key }),
        }
    }

    pub(super) fn answer(&mut self, answer: Answer, cx: &mut Context) {
        let Some(offer) = self.offer.take() else {
            return;
        };
        match answer {
            Answer::Continue => {
                for (id, was, value) in edits::of_draft(&offer.draft, &self.form) {
                    self.merge(id, &was, &value);
                }
                self.follow(cx);
                self.form.dirty = false;
            }
            Answer::Discard => self.forget_draft(cx),
            Answer::Later => cx.pop(),
        }
    }
}
