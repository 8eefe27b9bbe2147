//! The other partner starts this kind of transfer: what it is to do, in its language, to be copied (TRF-1). Nothing is stored.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    model::Focus,
    sheet::{Sheet, Tone},
};
use crate::domain::message::Message;
use crate::service::transfers::TransferDraft;

use super::{State, transfer_new::Act};

/// See the module.
#[derive(Debug)]
pub struct Instruction {
    /// What was typed.
    pub draft: TransferDraft,
    /// The text; `None` until it is there.
    pub text: Option<String>,
    /// Why it could not be made.
    pub failed: Option<Message>,
    /// The text as it is seen.
    pub sheet: Sheet,
    width: u16,
    job: Option<JobId>,
}

impl Instruction {
    /// The text for a transfer that the other partner begins.
    pub fn new(draft: TransferDraft) -> Self {
        Self {
            draft,
            text: None,
            failed: None,
            sheet: Sheet::default(),
            width: 0,
            job: None,
        }
    }

    fn put(&mut self, cx: &Context) {
        let Some(text) = &self.text else { return };
        if self.width != cx.viewport.width {
            self.width = cx.viewport.width;
            let mut sheet = Sheet::text(self.width.into());
            for line in text.lines() {
                let words = line.trim_start();
                sheet.line(line.len() - words.len(), Tone::Plain, words);
            }
            self.sheet = sheet.standing(&self.sheet, cx.viewport.page);
        }
        self.sheet.settle(cx.viewport.page);
    }
}

impl State for Instruction {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("scope-instruction")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Instruction);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        let question = Question::Instruction(Box::new(self.draft.clone()));
        cx.ask_instead(&mut self.job, question);
    }

    fn busy(&self) -> bool {
        self.job.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Move(step) => self.sheet.go(*step, cx.viewport.page),
            Action::NewTransfer(Act::Copy) => {
                if let Some(text) = &self.text {
                    cx.copy(text.as_str(), Message::new("desk-text-copied"));
                }
            }
            // The form below takes the id of the request.
            Action::NewTransfer(Act::Received) => {
                cx.pop();
                cx.dispatch(Action::NewTransfer(Act::Received));
            }
            Action::Back => cx.pop(),
            _ => {}
        }
        self.put(cx);
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Text(text) => {
                self.text = Some(text.clone());
                self.width = 0;
                self.put(cx);
            }
            Outcome::Failed(why) => self.failed = Some(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }
}
