//! Adding many users of one customer from a file (accounts.md 1.2): file → report → location → review → save → result.
//! Esc goes one step back and loses nothing that was chosen.

pub mod desk;
mod kept;
mod location;
pub mod mapping;
mod progress;
mod review;
mod row_edit;
mod seats;
mod steps;
mod wishes;

use std::path::PathBuf;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{Committed, Draft, JobId, Question},
    line::Line,
    model::Focus,
    overlay::prompt::PromptFor,
};
use crate::domain::{country, customer::CustomerKey, finding::Severity, message::Message};
use crate::service::{
    intent::Intent,
    plan::{FilePlan, Plan},
};

use super::{
    State,
    report::{self, ReportList},
};

pub use location::Locations;
pub use progress::Progress;
pub use review::FEW;
pub use seats::Seats;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Add only the valid ones (IMP-32), or again nobody while there are errors.
    ValidOnly,
    /// The same, and on to the location.
    ValidOnlyAndOn,
    /// Write the template.
    Template,
    /// The first row is data, or again a header.
    Headerless,
    /// Every user gets the product under the cursor, or not.
    License,
    /// Where there are too few licenses, add the rest without, or add nobody.
    Partial,
    /// Have the run wait after the part in hand, or go on.
    Pause,
    /// End the run after the part in hand (IMP-48).
    Stop,
    /// Save what was reviewed.
    Confirm,
    /// Copy the path of the password file.
    CopyPath,
}

/// Where somebody is.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// No file is chosen yet.
    File,
    /// The file is being checked.
    Checking(Progress),
    /// What was found in it: the repair desk.
    Report,
    /// What its columns mean.
    Mapping(Box<mapping::Mapping>),
    /// Where the users are.
    Location,
    /// Which licenses they get.
    Licenses,
    /// The plan with the location is being made.
    Planning(Progress),
    /// What would happen.
    Review,
    /// It is being saved.
    Saving(Progress),
    /// It is in the book.
    Done(Committed),
    /// It did not work; Enter tries again.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct ImportUsers {
    /// Which customer: fixed before the file is chosen.
    pub key: CustomerKey,
    /// Its name when the screen was opened.
    pub name: String,
    /// Where somebody is.
    pub step: Step,
    /// The chosen file.
    pub path: Option<PathBuf>,
    /// Add the valid ones although others are in error (IMP-32).
    pub valid_only: bool,
    /// The choice of the location.
    pub locations: Locations,
    /// The choice of licenses.
    pub seats: Seats,
    /// What would happen.
    pub plan: Option<Box<Plan>>,
    /// The findings of its file.
    pub list: ReportList,
    /// The number of users, as typed to confirm.
    pub typed: Line,
    /// First line of the review that is seen.
    pub top: usize,
    /// The repairs, and how the file is read.
    pub desk: desk::Desk,
    customer_job: Option<JobId>,
    template_job: Option<JobId>,
}

impl ImportUsers {
    /// The screen of a customer.
    pub fn new(key: CustomerKey, name: String) -> Self {
        Self {
            key,
            name,
            step: Step::File,
            path: None,
            valid_only: false,
            locations: Locations::new(crate::text::Lang::En),
            seats: Seats::default(),
            plan: None,
            list: ReportList::default(),
            typed: Line::default(),
            top: 0,
            desk: desk::Desk::default(),
            customer_job: None,
            template_job: None,
        }
    }

    /// What is known of the file.
    pub fn file(&self) -> Option<&FilePlan> {
        self.plan.as_ref()?.file()
    }

    fn ask(&self, cx: &mut Context) -> Option<Progress> {
        let intent = Intent::ImportUsers(self.request(cx)?);
        let job = cx.ask(Question::Plan(Box::new(intent)));
        Some(Progress::new(job, cx.spin))
    }
}

impl State for ImportUsers {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("users-import-of").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        match self.step {
            Step::File | Step::Failed(_) => focus.scope(Scope::ImportUsers),
            Step::Checking(_) | Step::Planning(_) => focus.scope(Scope::ImportBusy),
            Step::Saving(_) => focus.scope(Scope::ImportRun),
            Step::Report if matches!(self.desk.mode, desk::Mode::Edit(_)) => {
                focus.scope(Scope::DeskEdit);
                focus.typing();
            }
            Step::Report if matches!(self.desk.mode, desk::Mode::Preview { .. }) => {
                focus.scope(Scope::DeskPreview);
                focus.scope(Scope::List);
            }
            Step::Report if self.desk.mode != desk::Mode::List => {
                focus.scope(Scope::ImportBusy);
            }
            Step::Mapping(_) => {
                focus.scope(Scope::Mapping);
                focus.scope(Scope::List);
            }
            Step::Report => {
                focus.scope(Scope::ReportUsers);
                focus.scope(Scope::Report);
                focus.scope(Scope::List);
            }
            Step::Location => {
                focus.scope(Scope::Location);
                focus.typing();
            }
            Step::Licenses => {
                focus.scope(Scope::ImportLicenses);
                focus.scope(Scope::List);
            }
            Step::Review if self.ready() && self.many() => {
                focus.scope(Scope::ReviewNumber);
                focus.typing();
            }
            Step::Review => {
                focus.scope(Scope::ReviewUsers);
                focus.scope(Scope::List);
            }
            Step::Done(_) => focus.scope(Scope::ImportDone),
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.customer_job = Some(cx.ask(Question::Customer(self.key)));
        Self::choose(cx);
    }

    fn draft(&mut self) -> Option<Draft> {
        self.repairs_draft()
    }

    fn busy(&self) -> bool {
        // A run that waits does not move.
        matches!(&self.step, Step::Saving(progress) if !progress.paused)
            || matches!(self.step, Step::Checking(_) | Step::Planning(_))
            || (self.step == Step::Licenses && self.seats.desk.is_none())
            || self.template_job.is_some()
            || matches!(
                self.desk.mode,
                desk::Mode::Waiting(_) | desk::Mode::Checking(_)
            )
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        if self.step == Step::Report && self.at_desk(action, cx) {
            return;
        }
        match (&self.step, action) {
            (_, Action::Back | Action::Cancel) => self.back(cx),
            (_, Action::Prompted(PromptFor::WriteTemplate, path)) => {
                let question = Question::WriteTemplate(PathBuf::from(path));
                cx.ask_instead(&mut self.template_job, question);
            }
            (
                Step::File | Step::Report | Step::Failed(_),
                Action::Prompted(PromptFor::ImportUsers, path),
            ) => {
                let path = Some(PathBuf::from(path));
                // Another file is another choice; the location stays proposed as it was confirmed.
                self.valid_only &= self.path == path;
                if self.path != path {
                    self.keep_repairs(cx);
                    self.fresh_desk();
                }
                self.path = path;
                self.check(cx);
            }
            (Step::File, Action::Accept)
            | (
                Step::File | Step::Report | Step::Failed(_),
                Action::Report(report::Act::OtherFile),
            ) => Self::choose(cx),
            (Step::File | Step::Report | Step::Failed(_), Action::ImportUsers(Act::Template)) => {
                Self::template(cx);
            }
            (Step::Failed(_), Action::Accept)
            | (Step::Report, Action::Report(report::Act::Again)) => self.check(cx),
            (Step::Report, Action::Report(report::Act::Severity)) => {
                if let Some(file) = self.plan.as_ref().and_then(|plan| plan.file()) {
                    self.list.turn(&file.report);
                }
            }
            (Step::Report, Action::Move(step)) => self.list.go(*step, page),
            (Step::Report, Action::ImportUsers(Act::ValidOnly)) => self.turn_valid_only(cx),
            (Step::Report, Action::ImportUsers(Act::ValidOnlyAndOn)) => {
                self.valid_only = true;
                self.go_on(cx);
            }
            (Step::Report, Action::Accept) => self.next(cx),
            (Step::Mapping(_), _) => self.at_mapping(action, cx),
            (Step::Location, Action::Accept) if self.locations.confirm() => self.open_seats(cx),
            (Step::Location, _) => self.locations.update(action, page),
            (Step::Licenses, _) => self.at_seats(action, cx),
            (Step::Saving(_), Action::ImportUsers(act)) => self.at_run(*act, cx),
            (Step::Review, _) => self.review(action, cx),
            (Step::Done(_), Action::Accept) => cx.pop(),
            (Step::Done(committed), Action::ImportUsers(Act::CopyPath)) => {
                if let Some(path) = committed.files.last() {
                    cx.copy_word(path.display().to_string());
                }
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.customer_job == Some(job) {
            self.customer_job = None;
            if let Outcome::Customer(Some(found)) = outcome {
                let country = &found.0.billing_profile.default_address.country;
                self.locations.proposed = country::find(country);
            }
            return true;
        }
        if self.template_job == Some(job) {
            self.template_job = None;
            match outcome {
                Outcome::Written { path, .. } => cx.notice(
                    Severity::Info,
                    Message::new("users-template-written").with("path", path.display().to_string()),
                ),
                Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
                _ => {}
            }
            return true;
        }
        if self.kept_outcome(job, outcome, cx)
            || self.desk_outcome(job, outcome, cx)
            || self.mapping_outcome(job, outcome, cx)
            || self.seats_outcome(job, outcome, cx)
        {
            return true;
        }
        let progress = match (&mut self.step, &mut self.desk.mode) {
            (Step::Checking(progress) | Step::Planning(progress) | Step::Saving(progress), _)
            | (Step::Report, desk::Mode::Checking(progress)) => progress,
            _ => return false,
        };
        if progress.job != job {
            return false;
        }
        match outcome {
            Outcome::Progress { done, total } => progress.set(*done, *total),
            Outcome::Planned(plan) => self.planned(plan, cx),
            Outcome::Committed(committed) => {
                self.step = Step::Done((**committed).clone());
                cx.refresh();
            }
            Outcome::Cancelled(why) if progress.stopping => {
                self.step = Step::Done(progress.stopped(why));
                cx.refresh();
            }
            Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why) => {
                self.desk.mode = desk::Mode::List;
                self.step = Step::Failed(why.clone());
                cx.refresh();
            }
            _ => {}
        }
        true
    }
}
