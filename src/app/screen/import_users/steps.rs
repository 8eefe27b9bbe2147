//! From one step of adding users to the next, and back.

use crate::app::{
    Action, Context,
    overlay::{
        choice::{Choice, ChoiceItem},
        file_picker::FilePicker,
        prompt::PromptFor,
    },
    screen::report::{self, ReportList},
};
use crate::domain::{finding::Severity, message::Message};
use crate::service::plan::{FilePlan, Plan};

use super::{Act, ImportUsers, Step, desk};

impl ImportUsers {
    pub(super) fn choose(cx: &mut Context) {
        let title = Message::new("users-file-title");
        cx.open(FilePicker::read(PromptFor::ImportUsers, title));
    }

    pub(super) fn check(&mut self, cx: &mut Context) {
        self.step = self.ask(cx).map_or(Step::File, Step::Checking);
    }

    /// Enter in the report: on to the location, if there is anybody to add.
    pub(super) fn next(&mut self, cx: &mut Context) {
        let Some(file) = self.file() else { return };
        let report = &file.report;
        if report.fatal && report.codes.keys().any(|code| mappable(code)) {
            self.open_mapping(cx);
        } else if report.fatal {
            cx.notice(Severity::Block, Message::new("users-report-fatal"));
        } else if report.valid == 0 {
            cx.notice(Severity::Block, Message::new("users-report-nobody"));
        } else if report.errors > 0 && !self.valid_only {
            let action = |act| Action::ImportUsers(act);
            cx.open(Choice::new(
                Message::new("users-errors-title").with("count", report.errors),
                vec![
                    ChoiceItem::new(
                        Message::new("users-errors-other"),
                        Ok(()),
                        Action::Report(report::Act::OtherFile),
                    ),
                    ChoiceItem::new(
                        Message::new("users-errors-again"),
                        Ok(()),
                        Action::Report(report::Act::Again),
                    ),
                    ChoiceItem::new(
                        Message::new("users-errors-valid")
                            .with("count", report.valid)
                            .with("rejected", file.rejected),
                        Ok(()),
                        action(Act::ValidOnlyAndOn),
                    ),
                ],
            ));
        } else {
            self.go_on(cx);
        }
    }

    /// On to the location; what was repaired is saved first, and the saved file goes on.
    pub(super) fn go_on(&mut self, cx: &mut Context) {
        if self.desk.repairs.is_empty() {
            self.open_locations(cx);
            return;
        }
        match self.desk.saved.take() {
            Some((repairs, saved)) if repairs == self.desk.repairs => {
                self.go_on_with(*saved, cx);
            }
            _ => self.save_repaired(None, true, cx),
        }
    }

    pub(super) fn open_locations(&mut self, cx: &mut Context) {
        self.locations.open(cx.session.lang, cx.viewport.page);
        self.step = Step::Location;
    }

    pub(super) fn turn_valid_only(&mut self, cx: &mut Context) {
        let Some(file) = self.file() else { return };
        if file.report.fatal || file.report.valid == 0 {
            cx.notice(Severity::Block, Message::new("users-report-nobody"));
        } else if file.report.errors == 0 {
            cx.notice(Severity::Info, Message::new("users-valid-all"));
        } else {
            self.valid_only = !self.valid_only;
        }
    }

    pub(super) fn back(&mut self, cx: &mut Context) {
        match &mut self.step {
            Step::Checking(progress) => {
                cx.cancel(progress.job);
                self.step = Step::File;
            }
            Step::Planning(progress) => {
                cx.cancel(progress.job);
                self.before_review(cx);
            }
            Step::Saving(progress) => {
                if !progress.stopping {
                    let question = progress.ask_to_stop();
                    cx.open(question);
                }
            }
            Step::Review => {
                self.typed.clear();
                self.before_review(cx);
            }
            Step::Licenses => self.open_locations(cx),
            Step::Location => self.step = Step::Report,
            Step::Mapping(_) if self.plan.is_some() => self.step = Step::Report,
            Step::Mapping(_) => self.step = Step::File,
            Step::Failed(_) if self.plan.is_some() => self.step = Step::Report,
            Step::Report | Step::Failed(_) => self.step = Step::File,
            Step::File | Step::Done(_) => cx.pop(),
        }
    }

    /// To the licenses, where there are any; else to the location.
    fn before_review(&mut self, cx: &mut Context) {
        if self.seats.skus().is_empty() {
            self.open_locations(cx);
        } else {
            self.open_seats(cx);
        }
    }

    /// The plan with location and licenses.
    pub(super) fn plan_run(&mut self, cx: &mut Context) {
        self.step = self.ask(cx).map_or(Step::File, Step::Planning);
    }

    /// What is done while users are being added.
    pub(super) fn at_run(&mut self, act: Act, cx: &mut Context) {
        if let Step::Saving(progress) = &mut self.step {
            match act {
                Act::Pause => progress.pause(cx),
                Act::Stop => progress.stop(cx),
                _ => {}
            }
        }
    }

    pub(super) fn template(cx: &mut Context) {
        let name = cx.catalogue.get("users-template-name");
        let title = Message::new("users-template-to");
        cx.open(FilePicker::save(PromptFor::WriteTemplate, title, &name));
    }

    pub(super) fn planned(&mut self, plan: &Plan, cx: &mut Context) {
        let first = matches!(self.step, Step::Checking(_));
        self.plan = Some(Box::new(plan.clone()));
        if self.step == Step::Report {
            self.desk.mode = desk::Mode::List;
            if let Some(file) = plan.file() {
                self.list = self.list.again(&file.report, cx.viewport.page);
            }
            if std::mem::take(&mut self.desk.go_on) {
                self.next(cx);
            }
        } else if first {
            self.list = self
                .file()
                .map(|file| ReportList::of(&file.report))
                .unwrap_or_default();
            self.step = Step::Report;
            self.ask_for_repairs(cx);
            let unknown = |file: &FilePlan| file.report.codes.keys().any(|code| mappable(code));
            if self
                .file()
                .is_some_and(|file| file.report.fatal && unknown(file))
                && self.desk.read.map.is_empty()
            {
                self.open_mapping(cx);
            }
        } else {
            self.top = 0;
            self.typed.clear();
            self.step = Step::Review;
        }
    }
}

/// Whether a file of this finding can be read when somebody says what its columns mean.
fn mappable(code: &str) -> bool {
    matches!(code, "E-FILE-DELIM" | "E-HDR-MISSING" | "E-HDR-DUP")
}
