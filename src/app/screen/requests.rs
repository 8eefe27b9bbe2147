//! The requests for a relationship (RQ-19): no API lists them, so contas does. Each with its age, its last follow-up and
//! what became of it; those that wait for an answer first.

use jiff::Timestamp;

use crate::app::{
    Action, Context, Outcome, Scope,
    action::Move,
    effect::{JobId, Question},
    list::Cursor,
    model::Focus,
    overlay::{
        choice::{Choice, ChoiceItem},
        prompt::{Prompt, PromptFor},
    },
    permit,
};
use crate::domain::{
    message::Message,
    relationship::{RelationshipRequest, RequestKind, RequestStatus},
};
use crate::service::{
    intent::Intent,
    requests::{Accepted, Answer},
};

use super::{
    Screen, State,
    entry::{Entry, What},
    invitation::Invitation,
};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Choose what to ask for.
    New,
    /// Ask for this.
    Ask(RequestKind),
    /// Somebody was asked again.
    FollowUp,
    /// The customer accepted.
    Accepted,
    /// Nobody waits any more, or a GDAP ended.
    Withdrawn,
    /// Read the list again.
    Reload,
}

/// How the list is.
#[derive(Debug, Clone, PartialEq, Eq)]
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
pub struct Requests {
    /// How the list is.
    pub stage: Stage,
    /// Those that wait for an answer first, then the newest first.
    pub requests: Vec<RelationshipRequest>,
    /// When they were read: ages and ends are counted from here.
    pub now: Timestamp,
    /// Where the cursor is.
    pub cursor: Cursor,
    job: Option<JobId>,
}

impl Default for Requests {
    fn default() -> Self {
        Self {
            stage: Stage::Loading,
            requests: Vec::new(),
            now: Timestamp::UNIX_EPOCH,
            cursor: Cursor::default(),
            job: None,
        }
    }
}

/// What can be asked for, each with the reason where it cannot (RO-05, CD-08); `action` does it.
pub fn kinds(cx: &Context, action: fn(RequestKind) -> Action) -> Choice {
    let items = RequestKind::ALL
        .into_iter()
        .map(|kind| {
            ChoiceItem::new(
                Message::new(kind.text()),
                permit::ask(&cx.session, kind),
                action(kind),
            )
        })
        .collect();
    Choice::new(Message::new("pending-new"), items)
}

impl Requests {
    /// The request under the cursor.
    pub fn current(&self) -> Option<&RelationshipRequest> {
        self.requests.get(self.cursor.at)
    }

    fn read(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.job, Question::Requests);
    }

    fn show(&mut self, requests: &[RelationshipRequest], now: Timestamp, page: usize) {
        let at = self.current().map(|request| request.number);
        self.requests = requests.to_vec();
        self.now = now;
        self.requests.sort_by_key(|request| {
            let open = request.status_at(now) == RequestStatus::Open;
            (!open, std::cmp::Reverse(request.number))
        });
        let at = self
            .requests
            .iter()
            .position(|request| Some(request.number) == at);
        let at = at.unwrap_or(self.cursor.at);
        self.cursor.put(at, self.requests.len(), page);
        self.stage = Stage::Ready;
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::New => {
                let choice = kinds(cx, |kind| Action::Requests(Act::Ask(kind)));
                cx.open(choice);
            }
            Act::Ask(kind) => {
                let entry = Entry::new(What::Request(kind, None), cx);
                cx.push(Screen::Entry(Box::new(entry)));
            }
            Act::FollowUp => cx.open(Prompt::text(
                PromptFor::FollowUp,
                Message::new("pending-note"),
            )),
            Act::Accepted => self.accepted(cx),
            Act::Withdrawn => self.answer(Answer::Withdrawn, cx),
            Act::Reload => self.read(cx),
        }
    }

    /// GDAP and a customer of the book need nothing more; somebody new does.
    fn accepted(&self, cx: &mut Context) {
        let Some(request) = self.current() else {
            return;
        };
        if request.kind == RequestKind::Gdap || request.customer.is_some() {
            self.answer(Answer::Accepted(Accepted::default()), cx);
        } else {
            let entry = Entry::new(What::Accepted(Box::new(request.clone())), cx);
            cx.push(Screen::Entry(Box::new(entry)));
        }
    }

    fn answer(&self, answer: Answer, cx: &mut Context) {
        if let Some(request) = self.current() {
            let number = request.number;
            cx.review(Intent::AnswerRequest { number, answer });
        }
    }
}

impl State for Requests {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("pending-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Requests);
        focus.scope(Scope::List);
    }

    fn start(&mut self, cx: &mut Context) {
        self.read(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Loading
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let (len, page) = (self.requests.len(), cx.viewport.page);
        match action {
            Action::Viewport(_) => self.cursor.settle(len, page),
            Action::Back => cx.pop(),
            Action::Move(step) => {
                let step: Move = *step;
                self.cursor.go(step, len, page);
            }
            Action::Accept => {
                if let Some(request) = self.current() {
                    let invitation = Invitation::of(request.clone());
                    cx.push(Screen::Invitation(Box::new(invitation)));
                }
            }
            Action::Requests(act) => self.act(*act, cx),
            Action::Prompted(PromptFor::FollowUp, note) => {
                self.answer(Answer::FollowedUp(note.clone()), cx);
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match outcome {
            Outcome::Progress { .. } => return true,
            Outcome::Requests { requests, now } => self.show(requests, *now, cx.viewport.page),
            Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
            _ => {}
        }
        self.job = None;
        true
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.read(cx);
    }
}
