//! The review of a plan, and its commit. Every change of the book takes this way.

use crate::app::{
    Action, Context, Outcome, Scope,
    effect::{JobId, Question},
    line::Line,
    model::Focus,
    screen::State,
};
use crate::domain::{finding::Severity, message::Message, upn};
use crate::service::{intent::Intent, plan::Plan};

/// How far it is.
#[derive(Debug, PartialEq)]
pub enum Stage {
    /// The plan is being made.
    Planning(JobId),
    /// The plan is there to be read.
    Ready(Box<Plan>),
    /// It is being written.
    Committing {
        /// The question.
        job: JobId,
        /// The plan.
        plan: Box<Plan>,
        /// Records written.
        done: u64,
        /// Of how many; 0 where nobody knows.
        total: u64,
        /// A stop was asked for.
        stopping: bool,
    },
    /// It did not work; Enter plans again.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Review {
    /// What was wanted.
    pub intent: Intent,
    /// How far it is.
    pub stage: Stage,
    /// The first line that is seen.
    pub top: usize,
    /// What was typed to confirm, where something has to be (USR-30).
    pub typed: Line,
}

impl Review {
    pub(crate) fn of(intent: Intent, cx: &mut Context) -> Self {
        let job = cx.ask(Question::Plan(Box::new(intent.clone())));
        Self {
            intent,
            stage: Stage::Planning(job),
            top: 0,
            typed: Line::default(),
        }
    }

    pub(crate) fn ready(plan: Plan) -> Self {
        Self {
            intent: plan.intent.clone(),
            stage: Stage::Ready(Box::new(plan)),
            top: 0,
            typed: Line::default(),
        }
    }

    /// What has to be typed before the plan is carried out.
    pub fn to_type(&self) -> Option<&str> {
        match &self.stage {
            Stage::Ready(plan) if !plan.blocked() && !plan.is_empty() => plan.to_type(),
            _ => None,
        }
    }

    /// Whether it stands there.
    fn is_typed(&self) -> bool {
        self.to_type()
            .is_none_or(|name| upn::fold(name) == upn::fold(self.typed.text().trim()))
    }

    fn again(&mut self, cx: &mut Context) {
        let job = cx.ask(Question::Plan(Box::new(self.intent.clone())));
        self.stage = Stage::Planning(job);
        self.top = 0;
    }

    fn confirm(&mut self, cx: &mut Context) {
        match &self.stage {
            Stage::Ready(plan) if plan.blocked() => {
                cx.notice(Severity::Block, Message::new("list-review-blocked"));
            }
            Stage::Ready(plan) if plan.is_empty() => {
                cx.close();
                cx.notice(Severity::Info, Message::new("list-review-nothing"));
            }
            Stage::Ready(plan) if !self.is_typed() => {
                let name = plan.to_type().unwrap_or_default();
                let message = Message::new("person-type-name").with("upn", name);
                cx.notice(Severity::Warn, message);
            }
            Stage::Ready(plan) => {
                let mut plan = plan.clone();
                if let Intent::Users(acts) = &mut plan.intent
                    && !self.typed.is_empty()
                {
                    acts.confirm = Some(self.typed.text().to_owned());
                }
                let job = cx.commit((*plan).clone());
                self.stage = Stage::Committing {
                    job,
                    plan,
                    done: 0,
                    total: 0,
                    stopping: false,
                };
                self.top = 0;
            }
            Stage::Failed(_) => self.again(cx),
            Stage::Planning(_) | Stage::Committing { .. } => {}
        }
    }

    fn back(&mut self, cx: &mut Context) {
        match &mut self.stage {
            Stage::Planning(job) => {
                cx.cancel(*job);
                cx.close();
            }
            // What is being written is waited for; Esc asks it to stop.
            Stage::Committing { job, stopping, .. } => {
                if !*stopping {
                    *stopping = true;
                    cx.cancel(*job);
                }
            }
            Stage::Ready(_) | Stage::Failed(_) => cx.close(),
        }
    }
}

impl State for Review {
    fn title(&self, _cx: &Context) -> Message {
        match &self.stage {
            Stage::Ready(plan) | Stage::Committing { plan, .. } => plan.title.clone(),
            Stage::Planning(_) | Stage::Failed(_) => Message::new("list-review-title"),
        }
    }

    fn focus(&self, focus: &mut Focus) {
        if self.to_type().is_some() {
            focus.scope(Scope::ReviewTyped);
            return focus.typing();
        }
        focus.scope(match self.stage {
            Stage::Committing { .. } => Scope::Committing,
            _ => Scope::Review,
        });
        focus.scope(Scope::List);
    }

    fn busy(&self) -> bool {
        matches!(self.stage, Stage::Planning(_) | Stage::Committing { .. })
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Accept | Action::Save => self.confirm(cx),
            Action::Back | Action::Cancel => self.back(cx),
            Action::Insert(c) => self.typed.insert(&c.to_string()),
            Action::Paste(text) => self.typed.insert(text.trim()),
            Action::Edit(edit) => {
                self.typed.edit(*edit);
            }
            _ => super::scroll(&mut self.top, action, cx),
        }
    }

    fn outcome(&mut self, asked: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        match &mut self.stage {
            Stage::Planning(job) if *job == asked => match outcome {
                Outcome::Planned(plan) => {
                    cx.planned((**plan).clone());
                    self.stage = Stage::Ready(plan.clone());
                }
                Outcome::Failed(why) | Outcome::Stale(why) => {
                    self.stage = Stage::Failed(why.clone());
                }
                Outcome::Cancelled(_) => cx.close(),
                _ => {}
            },
            Stage::Committing {
                job, done, total, ..
            } if *job == asked => match outcome {
                Outcome::Progress {
                    done: now,
                    total: all,
                } => (*done, *total) = (*now, *all),
                Outcome::Committed(committed) => {
                    cx.close();
                    cx.committed((**committed).clone());
                }
                Outcome::Failed(why) | Outcome::Stale(why) => {
                    self.stage = Stage::Failed(why.clone());
                    cx.refresh();
                }
                Outcome::Cancelled(why) => {
                    cx.close();
                    cx.notice(Severity::Warn, why.clone());
                    cx.refresh();
                }
                _ => {}
            },
            _ => return false,
        }
        true
    }
}
