//! Removing a reseller relationship (RM-01 to RM-17): first what stands in the way, one by one, each dealt with from
//! here; then what follows, a reason, and the customer's name or domain typed (RM-11). The review commits it.

use crate::app::{
    Action, Context, Outcome, Scope,
    action::Move,
    effect::{Committed, JobId, Question},
    form::{Field, Form, FormEvent},
    list::Cursor,
    model::Focus,
    overlay::choice::{Choice, ChoiceItem},
};
use crate::domain::{
    customer::CustomerKey,
    finding::Severity,
    message::Message,
    removal::{Blocker, BlockerKind},
    subscription::SubscriptionStatus,
    transfer::{Actor, EventKind},
};
use crate::service::{intent::Intent, plan::Plan, transfers::TransferEvent};

use super::{
    Screen, State,
    entry::{Entry, Recording, What, event_asks},
    transfer::{self, TransferPage},
};

/// Id of the field for the reason; where the rules find it.
const REASON: &str = "reason";
/// Id of the field for the name or domain.
const CONFIRM: &str = "confirm";

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Copy the command that deals with what is under the cursor.
    CopyCommand,
    /// The transfer under the cursor has ended, in this way.
    End(EventKind, Actor),
    /// Look again at what stands in the way.
    Reload,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// The book is asked what stands in the way.
    Looking,
    /// Something stands in the way.
    Blocked,
    /// Nothing does: reason and name are typed.
    Clear,
    /// It cannot be removed here, or the book could not be read.
    Failed(Message),
}

/// See the module.
#[derive(Debug)]
pub struct Removal {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name in the list.
    pub name: String,
    /// How far it is.
    pub stage: Stage,
    /// What stands in the way.
    pub blockers: Vec<Blocker>,
    /// Where among them the cursor is.
    pub cursor: Cursor,
    /// Reason and name.
    pub form: Form,
    /// What follows.
    pub consequences: Vec<Message>,
    /// The first line of them that is seen.
    pub top: usize,
    /// How many have been dealt with while the screen was open.
    pub dealt: usize,
    removing: bool,
    ending: Option<(JobId, EventKind, Actor)>,
    blockers_job: Option<JobId>,
    plan_job: Option<JobId>,
}

impl Removal {
    /// The screen of a customer.
    pub fn new(key: CustomerKey, name: String) -> Self {
        let field = |id, label, hint| Field::text(id, label).required().hint(hint);
        let form = Form::new(vec![
            field(
                REASON,
                Message::new("leave-reason"),
                Message::new("leave-reason-hint"),
            ),
            field(
                CONFIRM,
                Message::new("leave-confirm"),
                Message::new("leave-confirm-hint"),
            ),
        ]);
        Self {
            key,
            name,
            stage: Stage::Looking,
            blockers: Vec::new(),
            cursor: Cursor::default(),
            form,
            consequences: Vec::new(),
            top: 0,
            dealt: 0,
            removing: false,
            ending: None,
            blockers_job: None,
            plan_job: None,
        }
    }

    /// What stands in the way and is under the cursor.
    pub fn current(&self) -> Option<&Blocker> {
        self.blockers.get(self.cursor.at)
    }

    fn look(&mut self, cx: &mut Context) {
        cx.ask_instead(&mut self.blockers_job, Question::Blockers(self.key));
        let intent = Intent::RemoveRelationship {
            key: self.key,
            reason: String::new(),
            confirm: None,
        };
        cx.ask_instead(&mut self.plan_job, Question::Plan(Box::new(intent)));
    }

    /// Deals with what is under the cursor, through a review of its own.
    fn deal(&self, cx: &mut Context) {
        let Some(blocker) = self.current() else {
            return;
        };
        let (key, id) = (self.key, blocker.id);
        let subscription = |status| Intent::SetSubscriptionStatus {
            key,
            id,
            status,
            reason: String::new(),
        };
        let transfer = |event, by| {
            let label = Message::new(EventKind::text(event));
            ChoiceItem::new(label, Ok(()), Action::Removal(Act::End(event, by)))
        };
        match blocker.kind {
            BlockerKind::Subscription => cx.review(subscription(SubscriptionStatus::Suspended)),
            BlockerKind::Reservation | BlockerKind::Software => {
                cx.review(subscription(SubscriptionStatus::Deleted));
            }
            BlockerKind::Transfer if blocker.ends.is_empty() => {
                cx.notice(Severity::Info, Message::new("leave-transfer-wait"));
            }
            BlockerKind::Transfer => cx.open(Choice::new(
                Message::new("leave-transfer").with("name", blocker.name.as_str()),
                blocker
                    .ends
                    .iter()
                    .map(|(event, by)| transfer(*event, *by))
                    .collect(),
            )),
        }
    }

    fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::CopyCommand => {
                if let Some(blocker) = self.current() {
                    cx.copy_word(blocker.command());
                }
            }
            Act::End(event, by) => self.end(event, by, cx),
            Act::Reload => self.look(cx),
        }
    }

    /// The transfer under the cursor has ended: a form asks for what that needs (TRF-33).
    fn end(&mut self, event: EventKind, by: Actor, cx: &mut Context) {
        let Some((id, us)) = self.current().map(|blocker| (blocker.id, blocker.us)) else {
            return;
        };
        if event_asks(event) {
            let job = cx.ask(Question::Transfer(self.key, id));
            self.ending = Some((job, event, by));
            return;
        }
        let mut ends = TransferEvent::new(self.key, id, event);
        ends.by = Some(by);
        if us == Some(by) && event.reviewed() {
            // What our side ends is final, and wants the customer's name (accounts.md 4.8).
            cx.push(Screen::Transfer(Box::new(TransferPage::ending(Box::new(
                ends,
            )))));
        } else {
            cx.review(Intent::TransferEvent(Box::new(ends)));
        }
    }

    /// About how many lines the consequences take.
    fn lines(&self, cx: &Context) -> usize {
        let width = usize::from(cx.viewport.width).saturating_sub(6).max(1);
        let lines = self.consequences.iter().map(|said| cx.say(said));
        lines
            .map(|words| words.chars().count().div_ceil(width).max(1))
            .sum()
    }

    /// The removal with what was typed, to be reviewed.
    fn submit(&self, cx: &mut Context) {
        cx.review(Intent::RemoveRelationship {
            key: self.key,
            reason: self.form.value(REASON),
            confirm: Some(self.form.value(CONFIRM)),
        });
    }

    fn found(&mut self, blockers: &[Blocker], page: usize) {
        let before = self.blockers.len();
        if self.stage == Stage::Blocked {
            self.dealt += before.saturating_sub(blockers.len());
        }
        self.blockers = blockers.to_vec();
        self.cursor.settle(self.blockers.len(), page);
        self.stage = if self.blockers.is_empty() {
            Stage::Clear
        } else {
            Stage::Blocked
        };
    }
}

impl State for Removal {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("leave-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        if self.stage == Stage::Clear {
            focus.scope(Scope::RemovalForm);
            self.form.focus(focus);
        } else {
            focus.scope(Scope::Removal);
            focus.scope(Scope::List);
        }
    }

    fn start(&mut self, cx: &mut Context) {
        self.look(cx);
    }

    fn busy(&self) -> bool {
        self.stage == Stage::Looking
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let page = cx.viewport.page;
        match action {
            Action::Viewport(_) => self.cursor.settle(self.blockers.len(), page),
            Action::Removal(act) => self.act(*act, cx),
            Action::Transfer(transfer::Act::Confirm(event)) => {
                cx.review(Intent::TransferEvent(event.clone()));
            }
            Action::Move(Move::PageDown) if self.stage == Stage::Clear => {
                self.top = (self.top + page).min(self.lines(cx).saturating_sub(page));
            }
            Action::Move(Move::PageUp) if self.stage == Stage::Clear => {
                self.top = self.top.saturating_sub(page);
            }
            _ if self.stage == Stage::Clear => {
                let words = cx.catalogue.clone();
                for event in self.form.update(action, &words, page) {
                    match event {
                        FormEvent::Submit => self.submit(cx),
                        FormEvent::Back => cx.pop(),
                        FormEvent::Changed(_) | FormEvent::Left(_) => {}
                    }
                }
            }
            Action::Back => cx.pop(),
            Action::Accept => self.deal(cx),
            Action::Move(step) => {
                let step: Move = *step;
                self.cursor.go(step, self.blockers.len(), page);
            }
            _ => {}
        }
    }

    fn outcome(&mut self, job: JobId, outcome: &Outcome, cx: &mut Context) -> bool {
        if self.blockers_job == Some(job) {
            match outcome {
                Outcome::Progress { .. } => return true,
                Outcome::Blockers(blockers) => self.found(blockers, cx.viewport.page),
                Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
                _ => {}
            }
            self.blockers_job = None;
            return true;
        }
        if self.plan_job == Some(job) {
            self.plan_job = None;
            match outcome {
                Outcome::Planned(plan) => self.consequences.clone_from(&plan.consequences),
                Outcome::Failed(why) => self.stage = Stage::Failed(why.clone()),
                _ => {}
            }
            return true;
        }
        if let Some((_, event, actor)) = self.ending.take_if(|(asked, ..)| *asked == job) {
            match outcome {
                Outcome::Transfer(view) => {
                    let what = What::TransferEvent(Recording {
                        transfer: Box::new(view.transfer.clone()),
                        checks: view.checks(),
                        event,
                        actor,
                        items: None,
                    });
                    let form = Entry::new(what, cx);
                    cx.push(Screen::Entry(Box::new(form)));
                }
                Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
                _ => {}
            }
            return true;
        }
        false
    }

    fn planned(&mut self, plan: &Plan, _cx: &mut Context) {
        self.removing =
            matches!(&plan.intent, Intent::RemoveRelationship { key, .. } if *key == self.key);
        if self.removing {
            self.form.set_findings(&plan.findings);
            self.form.show_all();
        }
    }

    fn committed(&mut self, _committed: &Committed, cx: &mut Context) {
        if std::mem::take(&mut self.removing) {
            cx.pop();
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.look(cx);
    }
}
