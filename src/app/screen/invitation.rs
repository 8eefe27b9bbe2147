//! The text that goes to the customer (RQ-14 to RQ-16): shown with its link as it is, copied, and saved to a file. A text
//! whose link was altered is neither copied nor saved.

use std::path::PathBuf;

use crate::app::{
    Action, Context, Move, Outcome, Scope,
    effect::{JobId, Question},
    model::Focus,
    overlay::{file_picker::FilePicker, prompt::PromptFor},
};
use crate::domain::{
    finding::Severity, invitation, message::Message, relationship::RelationshipRequest,
};

use super::State;

/// The name that is offered for the file.
const NAME: &str = "contas-request.txt";

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Copy the text.
    Copy,
    /// Copy the link alone.
    CopyLink,
    /// Save the text to another file.
    Save,
}

/// See the module.
#[derive(Debug, Default)]
pub struct Invitation {
    /// The request, once it is read.
    pub request: Option<Box<RelationshipRequest>>,
    /// Where its text was saved.
    pub saved: Option<PathBuf>,
    /// Why it could not be read.
    pub failed: Option<Message>,
    /// The first line that is seen.
    pub top: usize,
    /// The file to save to at once: the request was just made.
    file: Option<String>,
    read_job: Option<JobId>,
    save_job: Option<JobId>,
}

impl Invitation {
    /// The text of a request of the list.
    pub fn of(request: RelationshipRequest) -> Self {
        Self {
            request: Some(Box::new(request)),
            ..Self::default()
        }
    }

    /// The text of the request that was just made, to be saved to this file.
    pub fn newest(file: String) -> Self {
        Self {
            file: Some(file),
            ..Self::default()
        }
    }

    fn copy(&self, whole: bool, cx: &mut Context) {
        let Some(request) = &self.request else { return };
        if let Some(wrong) = invitation::check_text(&request.text, &request.link) {
            cx.notice(Severity::Block, wrong.message);
            return;
        }
        if !whole && request.link.is_empty() {
            cx.notice(Severity::Warn, Message::new("pending-no-link"));
            return;
        }
        let text = if whole { &request.text } else { &request.link };
        let said = if whole {
            Message::new("pending-copied")
        } else {
            Message::new("pending-link-copied")
        };
        cx.copy(text.clone(), said);
    }

    fn save(&mut self, file: &str, cx: &mut Context) {
        if let Some(request) = &self.request {
            let question = Question::SaveInvitation(request.number, PathBuf::from(file));
            cx.ask_instead(&mut self.save_job, question);
        }
    }
}

impl State for Invitation {
    fn title(&self, _cx: &Context) -> Message {
        let number = self.request.as_ref().map_or(0, |request| request.number);
        Message::new("pending-text-title").with("number", number)
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Invitation);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        if self.request.is_none() {
            cx.ask_instead(&mut self.read_job, Question::Requests);
        }
    }

    fn busy(&self) -> bool {
        self.read_job.is_some() || self.save_job.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.pop(),
            Action::Accept | Action::Invitation(Act::Copy) => self.copy(true, cx),
            Action::Invitation(Act::CopyLink) => self.copy(false, cx),
            Action::Invitation(Act::Save) => {
                let title = Message::new("pending-save-to");
                cx.open(FilePicker::save(PromptFor::SaveInvitation, title, NAME));
            }
            Action::Prompted(PromptFor::SaveInvitation, file) => self.save(file, cx),
            Action::Move(step) => {
                let page = cx.viewport.page.max(1);
                // The end is known where it is drawn.
                self.top = match step {
                    Move::Up => self.top.saturating_sub(1),
                    Move::Down => self.top + 1,
                    Move::PageUp => self.top.saturating_sub(page),
                    Move::PageDown => self.top + page,
                    Move::First => 0,
                    Move::Last => usize::MAX / 2,
                };
                self.top = self.top.min(self.lines(cx).saturating_sub(page));
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.read_job == Some(job) {
            self.read_job = None;
            match outcome {
                Outcome::Requests { requests, .. } => {
                    self.request = requests.last().cloned().map(Box::new);
                    if let Some(file) = self.file.take() {
                        self.save(&file, cx);
                    }
                }
                Outcome::Failed(why) => self.failed = Some(why.clone()),
                _ => {}
            }
            return true;
        }
        if self.save_job == Some(job) {
            self.save_job = None;
            match outcome {
                Outcome::Written { path, .. } => {
                    self.saved = Some(path.clone());
                    let path = path.display().to_string();
                    let message = Message::new("request-saved").with("path", path);
                    cx.notice(Severity::Info, message);
                }
                Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
                _ => {}
            }
            return true;
        }
        false
    }
}

impl Invitation {
    /// About how many lines there are; the links are never broken, so the drawing may have a few more.
    fn lines(&self, cx: &Context) -> usize {
        let width = usize::from(cx.viewport.width).max(1);
        self.request.as_ref().map_or(0, |request| {
            let lines = request.text.lines();
            lines
                .map(|line| {
                    line.chars()
                        .count()
                        .div_ceil(width.saturating_sub(8).max(1))
                        .max(1)
                })
                .sum()
        })
    }
}
