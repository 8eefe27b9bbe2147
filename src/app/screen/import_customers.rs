//! Importing the portal's `Customers.csv` (CL-50): a file, a plan with counts and findings, a confirmation, progress.

use std::path::PathBuf;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, JobId, Question},
    model::Focus,
    overlay::{
        choice::{Choice, ChoiceItem},
        confirm::Confirm,
        file_picker::FilePicker,
        prompt::PromptFor,
    },
    permit,
    rows::CustomerRow,
};
use crate::domain::{
    cloud::Feature, customer::CustomerKey, finding::Severity, message::Message, permission,
};
use crate::service::{
    intent::{CustomersFile, Intent, SubscriptionsFile},
    plan::Plan,
};

use super::{
    State,
    report::{self, ReportList},
};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The plan was confirmed: save it.
    Commit,
}

/// How far it is.
#[derive(Debug, Default, PartialEq)]
pub enum Step {
    /// No file is chosen yet.
    #[default]
    File,
    /// The file is being read.
    Checking(super::import_users::Progress),
    /// What would happen.
    Report,
    /// It is being saved.
    Saving(super::import_users::Progress),
    /// It is in the book.
    Done(Committed),
    /// It did not work; Enter tries again.
    Failed(Message),
}

/// See the module.
#[derive(Debug, Default)]
pub struct ImportCustomers {
    /// How far it is.
    pub step: Step,
    /// The chosen file.
    pub path: Option<PathBuf>,
    /// What would happen.
    pub plan: Option<Box<Plan>>,
    /// Its findings.
    pub list: ReportList,
    /// Whose subscriptions the file holds, with the name; `None`: it holds customers.
    pub of: Option<(CustomerKey, String)>,
}

/// `i` in the customer list: which kind of file. Users need a customer under the cursor.
pub(super) fn offer(row: Option<CustomerRow>, cx: &mut Context) {
    let Some(row) = row else {
        match permit::change(&cx.session, permission::Act::AddCustomer) {
            Ok(()) => cx.dispatch(Action::OpenImportCustomers),
            Err(why) => cx.notice(Severity::Warn, why),
        }
        return;
    };
    let customers = ChoiceItem::new(
        Message::new("users-import-customers"),
        permit::change(&cx.session, permission::Act::AddCustomer),
        Action::OpenImportCustomers,
    );
    let users = ChoiceItem::new(
        Message::new("users-import-users").with("name", row.name.as_str()),
        permit::cloud(&cx.session, Feature::Users),
        Action::OpenImportUsers(row.key, row.name),
    );
    let title = Message::new("users-import-title");
    cx.open(Choice::new(title, vec![customers, users]));
}

impl ImportCustomers {
    /// The import of a customer's subscriptions (SUB-30).
    pub fn of(key: CustomerKey, name: String) -> Self {
        Self {
            of: Some((key, name)),
            ..Self::default()
        }
    }

    /// What is asked for.
    pub fn asks(&self) -> Message {
        match &self.of {
            None => Message::new("users-customers-file"),
            Some((_, name)) => Message::new("subs-import-file").with("name", name.as_str()),
        }
    }

    fn choose(&self, cx: &mut Context) {
        let title = self.asks();
        cx.open(FilePicker::read(PromptFor::ImportCustomers, title));
    }

    fn check(&mut self, cx: &mut Context) {
        let Some(path) = self.path.clone() else {
            self.step = Step::File;
            return;
        };
        let intent = match &self.of {
            None => Intent::ImportCustomers(CustomersFile { path }),
            Some((customer, _)) => Intent::ImportSubscriptions(SubscriptionsFile {
                path,
                customer: *customer,
            }),
        };
        let job = cx.ask(Question::Plan(Box::new(intent)));
        self.step = Step::Checking(super::import_users::Progress::new(job, cx.spin));
    }

    fn confirm(&self, cx: &mut Context) {
        let Some(plan) = &self.plan else { return };
        if plan.blocked() {
            cx.notice(Severity::Block, Message::new("users-blocked"));
        } else if plan.is_empty() {
            cx.notice(Severity::Info, Message::new("users-customers-nothing"));
        } else if let Some(file) = plan.file() {
            cx.open(Confirm {
                title: match &self.of {
                    None => Message::new("users-customers-confirm"),
                    Some((_, name)) => {
                        Message::new("subs-import-confirm").with("name", name.as_str())
                    }
                },
                text: match &self.of {
                    None => Message::new("users-customers-confirm-text"),
                    Some(_) => Message::new("subs-import-confirm-text"),
                }
                .with("new", file.new)
                .with("changed", file.changed)
                .with("rejected", file.rejected),
                yes: Message::new("users-import-verb"),
                action: Action::ImportCustomers(Act::Commit),
            });
        }
    }

    fn commit(&mut self, cx: &mut Context) {
        if let Some(plan) = &self.plan {
            let job = cx.commit((**plan).clone());
            self.step = Step::Saving(super::import_users::Progress::new(job, cx.spin));
        }
    }

    fn back(&mut self, cx: &mut Context) {
        match &mut self.step {
            Step::Checking(progress) => {
                cx.cancel(progress.job);
                self.step = Step::File;
            }
            Step::Saving(progress) => progress.stop(cx),
            Step::Report | Step::Failed(_) => self.step = Step::File,
            Step::File | Step::Done(_) => cx.pop(),
        }
    }
}

impl State for ImportCustomers {
    fn title(&self, _cx: &Context) -> Message {
        match &self.of {
            None => Message::new("users-customers-title"),
            Some((_, name)) => Message::new("subs-import-screen").with("name", name.as_str()),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        match self.step {
            Step::File | Step::Failed(_) => focus.scope(Scope::ImportCustomers),
            Step::Checking(_) | Step::Saving(_) => focus.scope(Scope::ImportBusy),
            Step::Report => {
                focus.scope(Scope::Report);
                focus.scope(Scope::List);
            }
            Step::Done(_) => focus.scope(Scope::ImportDone),
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.choose(cx);
    }

    fn busy(&self) -> bool {
        matches!(self.step, Step::Checking(_) | Step::Saving(_))
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match (&self.step, action) {
            (_, Action::Back | Action::Cancel) => self.back(cx),
            (Step::File | Step::Report | Step::Failed(_), Action::Prompted(_, path)) => {
                self.path = Some(PathBuf::from(path));
                self.check(cx);
            }
            (Step::File, Action::Accept)
            | (Step::Report | Step::Failed(_), Action::Report(report::Act::OtherFile)) => {
                self.choose(cx);
            }
            (Step::Failed(_), Action::Accept)
            | (Step::Report, Action::Report(report::Act::Again)) => self.check(cx),
            (Step::Report, Action::Report(report::Act::Severity)) => {
                if let Some(file) = self.plan.as_ref().and_then(|plan| plan.file()) {
                    self.list.turn(&file.report);
                }
            }
            (Step::Report, Action::Move(step)) => self.list.go(*step, page),
            (Step::Report, Action::Accept) => self.confirm(cx),
            (Step::Report, Action::ImportCustomers(Act::Commit)) => self.commit(cx),
            (Step::Done(_), Action::Accept) => cx.pop(),
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        let (Step::Checking(progress) | Step::Saving(progress)) = &mut self.step else {
            return false;
        };
        if progress.job != job {
            return false;
        }
        match outcome {
            Outcome::Progress { done, total } => progress.set(*done, *total),
            Outcome::Planned(plan) => {
                self.list = plan
                    .file()
                    .map(|file| ReportList::of(&file.report))
                    .unwrap_or_default();
                self.plan = Some(plan.clone());
                self.step = Step::Report;
            }
            Outcome::Committed(committed) => {
                cx.notice(Severity::Info, committed.message.clone());
                self.step = Step::Done((**committed).clone());
                cx.refresh();
            }
            Outcome::Cancelled(why) if progress.stopping => {
                self.step = Step::Done(progress.stopped(why));
                cx.refresh();
            }
            Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why) => {
                self.step = Step::Failed(why.clone());
                cx.refresh();
            }
            _ => {}
        }
        true
    }
}
