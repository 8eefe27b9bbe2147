//! One transfer: its items, its guards, its review before confirming, its timeline and its checklist.

mod doing;
mod picking;

use crate::app::{
    Action, Context, Outcome, Scope,
    action::Move,
    effect::{JobId, Question},
    list::Cursor,
    model::Focus,
    overlay::prompt::{Prompt, PromptFor},
};
use crate::domain::{
    customer::CustomerKey,
    finding::Severity,
    guid::Guid,
    message::Message,
    transfer::{Actor, EventKind, TransferKind},
};
use crate::service::transfers::{form, review, timeline, view::TransferView};
use crate::text::Lang;

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Show a tab.
    Show(Tab),
    /// The next tab.
    Next,
    /// Mark or unmark the item under the cursor.
    Mark,
    /// Record an event: choose which.
    Event,
    /// What our side does: send, accept, decline, cancel, withdraw.
    Do,
    /// Show or hide the call to Partner Center in the review.
    Call,
    /// Write the timeline as Markdown.
    Export,
    /// Copy the form text.
    CopyForm,
    /// Record this event.
    Record(EventKind, Actor),
    /// Do this, after the customer's name was typed.
    Perform(EventKind),
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
    /// Where the cursor is, in items and tasks.
    pub cursor: Cursor,
    /// The first line that is seen, of texts.
    pub top: usize,
    /// Marked items; `None` until somebody marks: then those that are recorded.
    pub marked: Option<Vec<Guid>>,
    /// Lines of the tab, where it is a text; put into words for `width` and language.
    pub lines: Vec<String>,
    /// Whether the review shows the call to Partner Center.
    pub call: bool,
    words: Option<(Lang, usize)>,
    doing: Option<EventKind>,
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
            cursor: Cursor::default(),
            top: 0,
            marked: None,
            lines: Vec::new(),
            call: false,
            words: None,
            doing: None,
            job: None,
            export: None,
        }
    }

    fn ask(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Transfer(self.key, self.id));
    }

    fn show(&mut self, tab: Tab, cx: &Context) {
        self.tab = tab;
        self.top = 0;
        self.cursor = Cursor::default();
        self.words = None;
        self.put(cx);
    }

    /// Puts the tab into words, once per language and width.
    fn put(&mut self, cx: &Context) {
        let room = usize::from(cx.viewport.width);
        let state = Some((cx.session.lang, room));
        let Some(view) = &self.view else { return };
        if self.words == state {
            return;
        }
        self.words = state;
        let words = &cx.catalogue;
        self.lines = match self.tab {
            Tab::Review => {
                let chosen = self.chosen();
                let parts = review::parts(view, chosen.as_deref().map(|it| (it, true)), words);
                let parts: Vec<_> = parts
                    .into_iter()
                    .filter(|part| part.number != 10 || self.call)
                    .collect();
                review::lines(&parts)
            }
            Tab::Timeline => view
                .transfer
                .events
                .iter()
                .flat_map(|event| {
                    let lines = timeline::event(event, &view.transfer, words);
                    lines
                        .into_iter()
                        .enumerate()
                        .map(|(at, line)| if at == 0 { line } else { format!("    {line}") })
                })
                .collect(),
            Tab::Readiness => view
                .checks()
                .iter()
                .flat_map(|check| {
                    let mut lines = vec![format!(
                        "{} {} {}: {}",
                        sign(check.level),
                        check.guard,
                        words.get(check.level.text()),
                        words.say(&check.why)
                    )];
                    lines.extend(
                        check
                            .step
                            .as_ref()
                            .map(|step| format!("      → {}", words.say(step))),
                    );
                    lines
                })
                .collect(),
            Tab::Items if !self.picking() => review::parts(view, None, words)
                .into_iter()
                .find(|part| part.number == 4)
                .map(|part| part.lines)
                .unwrap_or_default(),
            Tab::Items | Tab::Checklist => Vec::new(),
        };
    }

    fn scroll(&mut self, step: Move, cx: &Context) {
        let page = cx.viewport.page.max(1);
        // Wrapped lines are more than these; the end is found by the drawing.
        let last = self.lines.len().saturating_sub(1);
        self.top = match step {
            Move::Up => self.top.saturating_sub(1),
            Move::Down => self.top + 1,
            Move::PageUp => self.top.saturating_sub(page / 2 + 1),
            Move::PageDown => self.top + page / 2 + 1,
            Move::First => 0,
            Move::Last => last,
        }
        .min(last);
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Show(tab) => self.show(tab, cx),
            Act::Next => {
                let at = Tab::ALL.iter().position(|tab| *tab == self.tab);
                let next = at.map_or(0, |at| (at + 1) % Tab::ALL.len());
                if let Some(tab) = Tab::ALL.get(next) {
                    self.show(*tab, cx);
                }
            }
            Act::Mark => self.mark(cx),
            Act::Event => self.event(cx),
            Act::Do => self.verbs(cx),
            Act::Record(event, actor) => self.record(event, actor, cx),
            Act::Perform(event) => self.perform(event, cx),
            Act::Call => {
                self.call = !self.call;
                self.words = None;
                self.put(cx);
            }
            Act::Export => cx.open(Prompt::path(
                PromptFor::TransferTimeline,
                Message::new("desk-export-to"),
                "timeline.md",
            )),
            Act::CopyForm => {
                if let Some(view) = &self.view {
                    if view.transfer.kind == TransferKind::Manual {
                        let text = form::text(view, &cx.catalogue);
                        cx.copy(text, Message::new("desk-form-copied"));
                    } else {
                        cx.notice(Severity::Info, Message::new("transfer-no-form"));
                    }
                }
            }
            Act::Reload => self.ask(cx),
        }
    }
}

/// A sign beside the words of a level.
pub const fn sign(level: crate::domain::transfer::readiness::Level) -> &'static str {
    use crate::domain::transfer::readiness::Level as L;
    match level {
        L::Met | L::Answered => "✓",
        L::Open => "?",
        L::Failed | L::Refused => "✗",
    }
}

impl State for TransferPage {
    fn title(&self, _cx: &Context) -> Message {
        match &self.view {
            Some(view) => Message::new("desk-transfer-title")
                .with("partner", view.transfer.counterparty.name.as_str()),
            None => Message::new("desk-title"),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Transfer);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.ask(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading || self.export.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let rows = self.rows();
        match action {
            Action::Viewport(_) => self.cursor.settle(rows, cx.viewport.page),
            Action::Move(step) if rows > 0 => self.cursor.go(*step, rows, cx.viewport.page),
            Action::Move(step) => self.scroll(*step, cx),
            Action::Transfer(act) => self.act(*act, cx),
            Action::NextField => self.act(Act::Next, cx),
            Action::Accept => match self.tab {
                Tab::Review => self.confirm(cx),
                Tab::Items if !self.picking() => self.show(Tab::Review, cx),
                Tab::Items | Tab::Checklist => self.mark(cx),
                Tab::Readiness | Tab::Timeline => self.event(cx),
            },
            Action::Back if self.doing.is_some() => {
                self.doing = None;
                cx.notice(Severity::Info, Message::new("desk-nothing-done"));
            }
            Action::Back => cx.pop(),
            Action::Prompted(PromptFor::TransferConfirm, typed) => self.confirmed(typed, cx),
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
                self.view = Some(view.clone());
                self.stage = Stage::Ready;
                self.words = None;
                let rows = self.rows();
                self.cursor.settle(rows, cx.viewport.page);
                self.put(cx);
            }
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn committed(&mut self, _committed: &crate::app::effect::Committed, _cx: &mut Context) {
        self.doing = None;
        self.marked = None;
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.ask(cx);
    }
}
