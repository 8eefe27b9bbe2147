//! Picking items: what follows comes along, what cannot go says why.

use super::{Tab, TransferPage};
use crate::app::Context;
use crate::domain::{
    finding::Severity,
    guid::Guid,
    message::Message,
    transfer::{Direction, EventKind, TransferState},
};
use crate::service::{intent::Intent, transfers::TransferEvent};

impl TransferPage {
    /// Whether items can be picked now, by us.
    pub fn picking(&self) -> bool {
        self.view.as_ref().is_some_and(|view| {
            let transfer = &view.transfer;
            transfer.direction == Direction::Outgoing
                && matches!(
                    transfer.state,
                    TransferState::Draft | TransferState::NoticeReceived | TransferState::Pending
                )
        })
    }

    /// Whether an item is marked.
    pub fn is_marked(&self, id: Guid) -> bool {
        match (&self.marked, &self.view) {
            (Some(marked), _) => marked.contains(&id),
            (None, Some(view)) => view.transfer.moving().any(|it| it.subscription_id == id),
            (None, None) => false,
        }
    }

    /// Lines that the cursor goes through.
    pub fn rows(&self) -> usize {
        match (self.tab, &self.view) {
            (Tab::Items, Some(view)) if self.picking() => view.choices().len(),
            (Tab::Checklist, Some(view)) => view.transfer.checklist.len(),
            _ => 0,
        }
    }

    pub(super) fn mark(&mut self, cx: &mut Context) {
        let Some(view) = &self.view else { return };
        if self.tab == Tab::Checklist {
            if let Some(task) = view.transfer.checklist.get(self.cursor.at) {
                if task.done() {
                    cx.notice(Severity::Info, Message::new("transfer-task-done-already"));
                    return;
                }
                let mut event = TransferEvent::new(self.key, self.id, EventKind::Ticked);
                event.by = Some(view.transfer.us());
                event.set = vec![("done".to_owned(), (self.cursor.at + 1).to_string())];
                cx.review(Intent::TransferEvent(Box::new(event)));
            }
            return;
        }
        if !self.picking() || self.tab != Tab::Items {
            cx.notice(Severity::Info, Message::new("transfer-items-fixed"));
            return;
        }
        let choices = view.choices();
        let Some(line) = choices.get(self.cursor.at) else {
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
        let mut marked: Vec<Guid> = choices
            .iter()
            .map(|choice| choice.item.subscription_id)
            .filter(|id| self.is_marked(*id))
            .collect();
        let followers = choices
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
        self.words = None;
    }

    /// The marked items as an event takes them: all of them named, nothing added.
    pub(super) fn chosen(&self) -> Option<Vec<Guid>> {
        self.marked.clone().filter(|_| self.picking())
    }
}
