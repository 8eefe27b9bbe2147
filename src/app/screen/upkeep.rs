//! Looking after the book itself: everything in it read through, and written into a backup, while the program runs. Both
//! say how far they are and can be stopped.

use std::path::PathBuf;

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    model::Focus,
    overlay::{file_picker::FilePicker, prompt::PromptFor},
    sheet::{Sheet, Tone},
};
use crate::domain::message::Message;

use super::State;

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Read everything.
    Examine,
    /// Choose the file of a backup.
    BackUp,
}

/// How far it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Stage {
    /// Nothing was asked for yet, or it was stopped.
    #[default]
    Ready,
    /// It is being done.
    Working {
        /// Which.
        act: Act,
        /// Entries so far.
        done: u64,
        /// Of about so many.
        total: u64,
    },
    /// It was done and is well.
    Well,
    /// The book is damaged.
    Damaged,
    /// It could not be done.
    Failed(Message),
}

/// See the module.
#[derive(Debug, Default)]
pub struct Upkeep {
    /// How far it is.
    pub stage: Stage,
    /// What was found or done.
    pub said: Vec<Message>,
    /// The same as it is seen.
    pub sheet: Sheet,
    width: u16,
    job: Option<JobId>,
}

impl Upkeep {
    fn begin(&mut self, act: Act, question: Question, cx: &mut Context) {
        cx.ask_instead(&mut self.job, question);
        self.said.clear();
        self.stage = Stage::Working {
            act,
            done: 0,
            total: 0,
        };
    }

    /// Stops what is being done; `false` where nothing is.
    fn stop(&mut self, cx: &mut Context) -> bool {
        let Some(job) = self.job.take() else {
            return false;
        };
        cx.cancel(job);
        self.stage = Stage::Ready;
        self.said = vec![Message::new("upkeep-stopped")];
        self.width = 0;
        true
    }

    fn put(&mut self, cx: &Context) {
        if self.width != cx.viewport.width {
            self.width = cx.viewport.width;
            let mut sheet = Sheet::text(self.width.into());
            let last = self.said.len().saturating_sub(1);
            for (at, said) in self.said.iter().enumerate() {
                let tone = match self.stage {
                    Stage::Damaged if at == last => Tone::Block,
                    Stage::Well if at == last => Tone::Good,
                    _ => Tone::Plain,
                };
                sheet.line(0, tone, &cx.say(said));
            }
            self.sheet = sheet.standing(&self.sheet, cx.viewport.page);
        }
        self.sheet.settle(cx.viewport.page);
    }
}

impl State for Upkeep {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("scope-upkeep")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Upkeep);
        focus.scope(Scope::List);
    }

    fn busy(&self) -> bool {
        self.job.is_some()
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Upkeep(Act::Examine) => self.begin(Act::Examine, Question::Examine, cx),
            Action::Upkeep(Act::BackUp) => {
                let name = format!("contas-{}.jsonl.gz", cx.session.today);
                let title = Message::new("upkeep-backup-to");
                cx.open(FilePicker::save(PromptFor::BackUp, title, &name));
            }
            Action::Prompted(PromptFor::BackUp, path) => {
                let question = Question::BackUp(PathBuf::from(path));
                self.begin(Act::BackUp, question, cx);
            }
            Action::Move(step) => self.sheet.go(*step, cx.viewport.page),
            Action::Back if !self.stop(cx) => cx.pop(),
            _ => {}
        }
        self.put(cx);
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { done, total } => {
                if let Stage::Working { act, .. } = self.stage {
                    self.stage = Stage::Working {
                        act,
                        done: *done,
                        total: *total,
                    };
                }
                return true;
            }
            Outcome::Examined { damaged, said } => {
                self.stage = if *damaged {
                    Stage::Damaged
                } else {
                    Stage::Well
                };
                self.said.clone_from(said);
            }
            Outcome::BackedUp {
                path,
                records,
                missing,
            } => {
                self.stage = Stage::Well;
                if *missing > 0 {
                    let missing = Message::new("trust-backup-missing").with("count", *missing);
                    self.said.push(missing);
                }
                self.said.push(
                    Message::new("upkeep-backed-up")
                        .with("path", path.display().to_string())
                        .with("records", *records),
                );
            }
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        self.width = 0;
        self.put(cx);
        true
    }
}
