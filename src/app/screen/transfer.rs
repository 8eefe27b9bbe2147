//! One transfer: its items, its guards, its review before confirming, its timeline and its checklist.

mod answer;
mod confirm;
mod doing;
mod picking;
mod words;

use crate::app::{
    Action, Context, Effect, Outcome, Scope,
    effect::{Committed, JobId, Question},
    model::Focus,
    overlay::{file_picker::FilePicker, prompt::PromptFor},
    sheet::Sheet,
};
use crate::domain::{
    customer::CustomerKey,
    finding::Severity,
    guid::Guid,
    message::Message,
    transfer::{Actor, EventKind, clock, readiness::Check, selection::Choice},
};
use crate::service::transfers::{TransferEvent, form, view::TransferView};
use crate::text::Lang;

use super::State;

pub use confirm::Confirm;

/// What only this screen does.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Show a tab.
    Show(Tab),
    /// The next tab.
    Next,
    /// The tab before.
    Previous,
    /// Mark or unmark the item under the cursor, tick the task.
    Mark,
    /// Mark all that may go, or none.
    MarkAll,
    /// Keep the marks in the book.
    Keep,
    /// Forget the marks and leave.
    Leave,
    /// Record an event: choose which.
    Event,
    /// What our side does: send, accept, decline, cancel, withdraw.
    Do,
    /// Show or hide the call to Partner Center in the review.
    Call,
    /// Write the timeline as Markdown.
    Export,
    /// Copy the paper that belongs to it: the form, or the service request.
    Paper,
    /// Record this event.
    Record(EventKind, Actor),
    /// Do this, after the review and the customer's typed name.
    Perform(EventKind),
    /// Do what was typed in the form of an event, after the review and the customer's typed name.
    Confirm(Box<TransferEvent>),
    /// A guard was checked: it holds.
    Tick(&'static str),
    /// A guard need not hold: ask why.
    Explain(&'static str),
    /// Read again.
    Reload,
}

/// The tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Items, to be picked.
    Items,
    /// Guards.
    Readiness,
    /// The review before confirming.
    Review,
    /// Every event.
    Timeline,
    /// What is to be done afterwards.
    Checklist,
}

impl Tab {
    /// All, in their order.
    pub const ALL: [Self; 5] = [
        Self::Items,
        Self::Readiness,
        Self::Review,
        Self::Timeline,
        Self::Checklist,
    ];

    /// Text id.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Items => "desk-tab-items",
            Self::Readiness => "desk-tab-readiness",
            Self::Review => "desk-tab-review",
            Self::Timeline => "desk-tab-timeline",
            Self::Checklist => "desk-tab-checklist",
        }
    }

    fn turned(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// How it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is being read.
    Loading,
    /// It is there.
    Ready,
    /// It could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct TransferPage {
    /// Customer and id.
    pub key: CustomerKey,
    /// Which transfer.
    pub id: Guid,
    /// How it is.
    pub stage: Stage,
    /// The tab that is seen.
    pub tab: Tab,
    /// Transfer and surroundings.
    pub view: Option<Box<TransferView>>,
    /// All that could be chosen.
    pub choices: Vec<Choice>,
    /// All guards.
    pub checks: Vec<Check>,
    /// Marked items; `None` until somebody marks: then those that are recorded.
    pub marked: Option<Vec<Guid>>,
    /// The tab in words.
    pub sheet: Sheet,
    /// Whether the review shows the call to Partner Center.
    pub call: bool,
    /// What waits for the customer's name.
    pub confirm: Option<Confirm>,
    /// What ends it for another screen, to which it goes back.
    ending: Option<Box<TransferEvent>>,
    explaining: Option<&'static str>,
    /// Language, width and tab that the sheet was made for.
    made_for: Option<(Lang, usize, Tab)>,
    job: Option<JobId>,
    export: Option<JobId>,
}

impl TransferPage {
    /// A transfer.
    pub fn new(key: CustomerKey, id: Guid) -> Self {
        Self {
            key,
            id,
            stage: Stage::Loading,
            tab: Tab::Items,
            view: None,
            choices: Vec::new(),
            checks: Vec::new(),
            marked: None,
            sheet: Sheet::default(),
            call: false,
            confirm: None,
            ending: None,
            explaining: None,
            made_for: None,
            job: None,
            export: None,
        }
    }

    /// A transfer that our side ends now: the review is seen, the customer's name is typed; then it goes back.
    pub fn ending(event: Box<TransferEvent>) -> Self {
        let (key, id) = (event.key, event.id);
        Self {
            ending: Some(event),
            ..Self::new(key, id)
        }
    }

    fn ask(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Transfer(self.key, self.id));
    }

    fn show(&mut self, tab: Tab) {
        self.tab = tab;
        self.sheet = Sheet::default();
        self.made_for = None;
    }

    /// Has the tab put into words again, where its contents changed.
    const fn changed(&mut self) {
        self.made_for = None;
    }

    fn read(&mut self, view: Box<TransferView>) {
        self.choices = view.choices();
        self.view = Some(view);
        self.stage = Stage::Ready;
        self.look();
    }

    /// Looks at the guards anew, with the items that are marked.
    fn look(&mut self) {
        let Some(view) = &self.view else { return };
        self.checks = match self.chosen().filter(|_| self.marked.is_some()) {
            Some(marks) => view.selecting(&marks, true).0.checks(),
            None => view.checks(),
        };
        self.changed();
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Show(tab) => self.show(tab),
            Act::Next => self.show(self.tab.turned(1)),
            Act::Previous => self.show(self.tab.turned(Tab::ALL.len() - 1)),
            Act::Mark => self.mark(cx),
            Act::MarkAll => self.mark_all(cx),
            Act::Keep => self.keep_marks(cx),
            Act::Leave => cx.pop(),
            Act::Event => self.event(cx),
            Act::Do => self.verbs(cx),
            Act::Record(event, actor) => self.record(event, actor, cx),
            Act::Perform(event) => self.perform(event, cx),
            Act::Confirm(event) => self.begin(*event),
            Act::Tick(guard) => self.answer_with(guard, "yes", cx),
            Act::Explain(guard) => self.explain(guard, cx),
            Act::Call => {
                self.call = !self.call;
                self.changed();
            }
            Act::Export => cx.open(FilePicker::save(
                PromptFor::TransferTimeline,
                Message::new("desk-export-to"),
                "timeline.md",
            )),
            Act::Paper => self.paper(cx),
            Act::Reload => self.ask(cx),
        }
    }

    fn paper(&self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        match form::paper(view, &cx.catalogue) {
            Some(text) => {
                cx.copy(text, Message::new("desk-text-copied"));
            }
            None => cx.notice(Severity::Info, Message::new("transfer-no-form")),
        }
    }

    fn accept(&mut self, cx: &mut Context) {
        match self.tab {
            Tab::Items if self.picking() => self.mark(cx),
            Tab::Readiness => self.answer(cx),
            Tab::Items | Tab::Review => self.verbs(cx),
            Tab::Timeline => self.event(cx),
            Tab::Checklist => self.tick(cx),
        }
    }
}

impl State for TransferPage {
    fn title(&self, _cx: &Context) -> Message {
        match &self.view {
            Some(view) => Message::new("desk-transfer-title")
                .with("customer", view.customer.name())
                .with("partner", view.transfer.counterparty.name.as_str()),
            None => Message::new("desk-title"),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        if self.confirm.is_some() {
            focus.scope(Scope::TransferConfirm);
            focus.typing();
        } else {
            focus.scope(match self.tab {
                Tab::Items if self.picking() => Scope::TransferItems,
                Tab::Items => Scope::TransferReview,
                Tab::Readiness => Scope::TransferChecks,
                Tab::Review => Scope::TransferReview,
                Tab::Timeline => Scope::TransferEvents,
                Tab::Checklist => Scope::TransferTasks,
            });
            focus.scope(Scope::Transfer);
        }
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading || self.export.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match action {
            Action::Move(step) => self.sheet.go(*step, page),
            _ if self.confirm.is_some() && self.confirming(action, cx) => {}
            Action::Transfer(act) => self.act(act.clone(), cx),
            Action::NextField => self.act(Act::Next, cx),
            Action::PreviousField => self.act(Act::Previous, cx),
            Action::Accept => self.accept(cx),
            Action::Save => self.keep_marks(cx),
            Action::Back => self.leave(cx),
            Action::Prompted(PromptFor::TransferGuard, why) => {
                if let Some(guard) = self.explaining.take() {
                    self.answer_with(guard, why, cx);
                }
            }
            Action::Prompted(PromptFor::TransferTimeline, path) => {
                let question = Question::ExportTimeline(self.key, self.id, path.into());
                self.export = Some(cx.ask(question));
            }
            _ => {}
        }
        self.put(cx);
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.export == Some(job) {
            self.export = None;
            match outcome {
                Outcome::Written { path, .. } => cx.notice(
                    Severity::Info,
                    Message::new("transfer-saved").with("path", path.display().to_string()),
                ),
                Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
                _ => {}
            }
            return true;
        }
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Transfer(view) => {
                let first = self.stage == Stage::Loading;
                self.read(view.clone());
                if let Some(event) = self.ending.clone().filter(|_| first) {
                    self.begin(*event);
                }
                self.put(cx);
                cx.refresh_at(view.now, clock::changes(&view.transfer, view.now));
            }
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        if let Some(done) = self.confirm.take() {
            cx.effect(Effect::DeleteDraft(done.draft_name()));
            self.show(Tab::Items);
            if self.ending.is_some() {
                cx.pop();
            }
        }
        self.marked = None;
        self.look();
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
