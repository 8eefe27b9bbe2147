//! Guards that no book can answer: ticked, or explained.

use super::{Act, TransferPage};
use crate::app::{
    Action, Context,
    overlay::{
        choice::{Choice, ChoiceItem},
        prompt::{Prompt, PromptFor},
    },
};
use crate::domain::{
    finding::Severity,
    message::Message,
    transfer::{EventKind, guards, readiness::Level},
};
use crate::service::{intent::Intent, transfers::TransferEvent};

impl TransferPage {
    /// Asks about the guard under the cursor.
    pub(super) fn answer(&self, cx: &mut Context) {
        let Some(check) = self.checks.get(self.sheet.at) else {
            return;
        };
        let answerable = matches!(check.level, Level::Open | Level::Failed | Level::Answered);
        if !answerable || guards::code(check.guard).is_none() {
            let message = match check.level {
                Level::Met => Message::new("desk-guard-met"),
                _ => check.step.clone().unwrap_or_else(|| check.why.clone()),
            };
            cx.notice(Severity::Info, message);
            return;
        }
        let item = |text, act| ChoiceItem::new(Message::new(text), Ok(()), Action::Transfer(act));
        cx.open(Choice::new(
            Message::new("desk-guard-title").with("guard", check.guard),
            vec![
                item("desk-guard-holds", Act::Tick(check.guard)),
                item("desk-guard-need-not", Act::Explain(check.guard)),
            ],
        ));
    }

    pub(super) fn explain(&mut self, guard: &'static str, cx: &mut Context) {
        self.explaining = Some(guard);
        let title = Message::new("desk-guard-why").with("guard", guard);
        cx.open(Prompt::text(PromptFor::TransferGuard, title));
    }

    pub(super) fn answer_with(&self, guard: &str, answer: &str, cx: &mut Context) {
        let mut event = TransferEvent::new(self.key, self.id, EventKind::Noted);
        event.by = self.view.as_ref().map(|view| view.transfer.us());
        event.set = vec![(guard.to_owned(), answer.to_owned())];
        cx.review(Intent::TransferEvent(Box::new(event)));
    }
}
