//! A question for a text or a path. A path is completed with Tab.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    line::Line,
    list::Cursor,
    model::Focus,
    screen::State,
};
use crate::domain::message::Message;

/// What a prompt asks for; the answer comes as [`Action::Prompted`] to the screen on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromptFor {
    /// Where to write the activity log (AU-02).
    ExportLog,
    /// Where to write the customers (CL-50).
    ExportCustomers,
    /// Which file of customers to read (CL-50).
    ImportCustomers,
    /// Which file of users to read.
    ImportUsers,
    /// Where to write the template of a users file.
    WriteTemplate,
    /// Where to save a repaired file of users.
    SaveRepaired,
    /// The name of a segment.
    SegmentName,
    /// The monthly Azure budget of a customer.
    Budget,
    /// Why a guard of a transfer need not hold (accounts.md 4.7).
    TransferGuard,
    /// Which file is evidence of a transfer.
    Evidence,
    /// Where to write the timeline of a transfer.
    TransferTimeline,
    /// How many seats.
    SubscriptionQuantity,
    /// How many units of a product there are.
    LicenseUnits,
    /// The nickname of a subscription.
    SubscriptionName,
    /// Why a subscription is suspended.
    SuspensionReason,
    /// Which file of JSON holds a sale.
    AddSubscription,
    /// Where to write subscriptions (SUB-30).
    ExportSubscriptions,
    /// What was said when somebody was asked again; may be empty.
    FollowUp,
    /// Where to write the text of a request.
    SaveInvitation,
    /// Where to write a backup.
    BackUp,
}

/// See the module.
#[derive(Debug)]
pub struct Prompt {
    /// What it is for.
    pub what: PromptFor,
    /// What is asked.
    pub title: Message,
    /// What was typed.
    pub line: Line,
    /// Whether it is a path.
    pub path: bool,
    /// Completions that are offered.
    pub paths: Vec<String>,
    /// Which of them is chosen.
    pub cursor: Cursor,
    job: Option<JobId>,
}

impl Prompt {
    /// A question for a path.
    pub fn path(what: PromptFor, title: Message, value: &str) -> Self {
        Self {
            what,
            title,
            line: Line::new(value),
            path: true,
            paths: Vec::new(),
            cursor: Cursor::default(),
            job: None,
        }
    }

    /// A question for a text.
    pub fn text(what: PromptFor, title: Message) -> Self {
        Self {
            path: false,
            ..Self::path(what, title, "")
        }
    }

    /// The same question with a text to go on from.
    #[must_use]
    pub fn holding(mut self, value: &str) -> Self {
        self.line = Line::new(value);
        self
    }

    fn complete(&mut self, cx: &mut Context) {
        if self.path {
            let typed = self.line.text().to_owned();
            cx.ask_instead(&mut self.job, Question::Complete(typed));
        }
    }
}

/// A path as the shell would take it: quotes of a dragged or pasted path are taken off.
pub fn unquoted(text: &str) -> String {
    let text = text.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = text
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
        {
            return inner.to_owned();
        }
    }
    text.strip_prefix("file://").unwrap_or(text).to_owned()
}

impl State for Prompt {
    fn title(&self, _cx: &Context) -> Message {
        self.title.clone()
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Prompt);
        focus.typing();
    }

    fn start(&mut self, cx: &mut Context) {
        self.complete(cx);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.close(),
            Action::Insert(c) => {
                self.line.insert(&c.to_string());
                self.complete(cx);
            }
            Action::Paste(text) => {
                self.line.insert(&unquoted(text));
                self.complete(cx);
            }
            Action::Edit(edit) if self.line.edit(*edit) => self.complete(cx),
            Action::Move(step) => {
                self.cursor
                    .go(*step, self.paths.len(), cx.viewport.overlay_page);
            }
            Action::NextField => {
                if let Some(path) = self.paths.get(self.cursor.at).cloned() {
                    self.line.set(&path);
                    self.cursor = Cursor::default();
                    self.complete(cx);
                }
            }
            Action::Accept => {
                let text = if self.path {
                    unquoted(self.line.text())
                } else {
                    self.line.text().trim().to_owned()
                };
                if !text.is_empty() || self.what == PromptFor::FollowUp {
                    cx.close();
                    cx.dispatch(Action::Prompted(self.what, text));
                }
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, _cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        self.job = None;
        self.paths = match outcome {
            Outcome::Paths(found) => found
                .entries
                .iter()
                .map(|entry| {
                    let end = if entry.folder { "/" } else { "" };
                    format!("{}{}{end}", found.folder, entry.name)
                })
                .collect(),
            _ => Vec::new(),
        };
        self.cursor = Cursor::default();
        true
    }
}
