//! Picking items: what follows comes along, what cannot go says why. Marks are kept with Ctrl-S, or asked about on leaving.

use super::{Act, Tab, TransferPage};
use crate::app::{
    Action, Context,
    overlay::choice::{Choice, ChoiceItem},
};
use crate::domain::{finding::Severity, guid::Guid, message::Message, transfer::EventKind};
use crate::service::{intent::Intent, transfers::TransferEvent};

impl TransferPage {
    /// Whether items can be picked now, by us.
    pub fn picking(&self) -> bool {
        self.view
            .as_ref()
            .is_some_and(|view| view.transfer.choosing())
    }

    /// Whether an item is marked.
    pub fn is_marked(&self, id: Guid) -> bool {
        match (&self.marked, &self.view) {
            (Some(marked), _) => marked.contains(&id),
            (None, Some(view)) => view.transfer.moving().any(|it| it.subscription_id == id),
            (None, None) => false,
        }
    }

    /// The marked ones in the order of the list.
    pub(super) fn marks(&self) -> Vec<Guid> {
        let ids = self
            .choices
            .iter()
            .map(|choice| choice.item.subscription_id);
        ids.filter(|id| self.is_marked(*id)).collect()
    }

    /// The marked items as an event takes them: all of them named, nothing added.
    pub(super) fn chosen(&self) -> Option<Vec<Guid>> {
        self.picking().then(|| self.marks())
    }

    /// Whether marks would be lost on leaving.
    fn unkept(&self) -> bool {
        let Some(view) = &self.view else { return false };
        let recorded: Vec<Guid> = view
            .transfer
            .moving()
            .map(|it| it.subscription_id)
            .collect();
        let marks = self.marks();
        self.marked.is_some()
            && self.picking()
            && (marks.len() != recorded.len() || marks.iter().any(|id| !recorded.contains(id)))
    }

    fn fixed(&self, cx: &mut Context) -> bool {
        let fixed = !self.picking() || self.tab != Tab::Items;
        if fixed {
            let message = if self.tab == Tab::Items {
                Message::new("transfer-items-fixed")
            } else {
                Message::new("desk-mark-where")
            };
            cx.notice(Severity::Info, message);
        }
        fixed
    }

    pub(super) fn mark(&mut self, cx: &mut Context) {
        if self.tab == Tab::Checklist {
            return self.tick(cx);
        }
        if self.fixed(cx) {
            return;
        }
        let Some(line) = self.choices.get(self.sheet.at) else {
            return;
        };
        if let Some(obstacle) = &line.obstacle {
            let why = Message::new("desk-item-cannot")
                .with("rule", obstacle.rule)
                .with("why", obstacle.why.clone());
            cx.notice(Severity::Warn, why);
            return;
        }
        let id = line.item.subscription_id;
        let mut marked = self.marks();
        let followers = self
            .choices
            .iter()
            .filter(|choice| choice.item.follows == Some(id) && choice.obstacle.is_none());
        if marked.contains(&id) {
            if line.locked && line.item.follows.is_some_and(|base| marked.contains(&base)) {
                cx.notice(Severity::Warn, Message::new("transfer-review-locked"));
                return;
            }
            marked.retain(|have| *have != id);
            // What was locked to it is no longer chosen either.
            for follower in followers.filter(|choice| choice.locked) {
                marked.retain(|have| *have != follower.item.subscription_id);
            }
        } else {
            marked.push(id);
            for follower in followers {
                if !marked.contains(&follower.item.subscription_id) {
                    marked.push(follower.item.subscription_id);
                }
            }
        }
        self.marked = Some(marked);
        self.look();
    }

    /// All that may go, or none where all are marked.
    pub(super) fn mark_all(&mut self, cx: &mut Context) {
        if self.fixed(cx) {
            return;
        }
        let may = self
            .choices
            .iter()
            .filter(|choice| choice.obstacle.is_none());
        let all: Vec<Guid> = may.map(|choice| choice.item.subscription_id).collect();
        let full = all.iter().all(|id| self.is_marked(*id));
        self.marked = Some(if full { Vec::new() } else { all });
        self.look();
    }

    /// Keeps the marks in the book, so that they are there next time.
    pub(super) fn keep_marks(&self, cx: &mut Context) {
        if !self.unkept() {
            cx.notice(Severity::Info, Message::new("desk-marks-kept"));
            return;
        }
        let mut event = TransferEvent::new(self.key, self.id, EventKind::Noted);
        event.by = self.view.as_ref().map(|view| view.transfer.us());
        event.items = self.chosen();
        event.only = true;
        cx.review(Intent::TransferEvent(Box::new(event)));
    }

    pub(super) fn leave(&self, cx: &mut Context) {
        if !self.unkept() {
            cx.pop();
            return;
        }
        let item = |text, act| ChoiceItem::new(Message::new(text), Ok(()), Action::Transfer(act));
        cx.open(Choice::new(
            Message::new("desk-marks-title"),
            vec![
                item("desk-marks-keep", Act::Keep),
                item("desk-marks-forget", Act::Leave),
            ],
        ));
    }

    /// The task under the cursor is done.
    pub(super) fn tick(&self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        let Some(task) = view.transfer.checklist.get(self.sheet.at) else {
            return;
        };
        if task.done() {
            cx.notice(Severity::Info, Message::new("transfer-task-done-already"));
            return;
        }
        let mut event = TransferEvent::new(self.key, self.id, EventKind::Ticked);
        event.by = Some(view.transfer.us());
        event.set = vec![("done".to_owned(), (self.sheet.at + 1).to_string())];
        cx.review(Intent::TransferEvent(Box::new(event)));
    }
}
