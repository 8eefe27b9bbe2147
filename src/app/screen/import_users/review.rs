//! The review before many users are added (IMP-40): it is read, then confirmed.

use crate::app::{Action, Context, list::Cursor};
use crate::domain::{finding::Severity, message::Message};

use super::{Act, ImportUsers, Progress, Step};

/// Up to so many users are confirmed by `y`; more by typing how many (IMP-40).
pub const FEW: u64 = 25;

/// Lines that every review has.
const REVIEW_LINES: usize = 14;

impl ImportUsers {
    /// How many users would be added.
    pub fn new_users(&self) -> u64 {
        self.file().map_or(0, |file| file.new)
    }

    /// Whether the number of users is to be typed (IMP-40).
    pub fn many(&self) -> bool {
        self.new_users() > FEW
    }

    /// Whether the plan can be saved.
    pub fn ready(&self) -> bool {
        self.plan
            .as_ref()
            .is_some_and(|plan| !plan.blocked() && !plan.is_empty())
    }

    fn confirm(&mut self, cx: &mut Context) {
        if !self.ready() {
            cx.notice(Severity::Block, Message::new("users-blocked"));
        } else if self.many() && !self.number_fits() {
            let count = self.new_users();
            let message = Message::new("users-number-wrong").with("count", count);
            cx.notice(Severity::Warn, message);
        } else {
            self.commit(cx);
        }
    }

    /// Whether the typed number is that of the users; digit groups may be typed as they are shown.
    fn number_fits(&self) -> bool {
        let typed: String = self
            .typed
            .text()
            .chars()
            .filter(|c| !matches!(c, '.' | ',' | ' '))
            .collect();
        typed.parse() == Ok(self.new_users())
    }

    fn commit(&mut self, cx: &mut Context) {
        if let Some(plan) = &self.plan {
            let job = cx.commit((**plan).clone());
            self.step = Step::Saving(Progress::new(job, cx.spin));
        }
        self.typed.clear();
    }

    pub(super) fn review(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Move(step) => {
                let mut cursor = Cursor {
                    at: self.top,
                    offset: 0,
                };
                // One line each, and those that are always there; the view wastes no line at the end.
                let lines = self.plan.as_ref().map_or(0, |plan| {
                    REVIEW_LINES + plan.consequences.len() + plan.findings.len()
                });
                let last = lines.saturating_sub(cx.viewport.page) + 1;
                cursor.go(*step, last, cx.viewport.page);
                self.top = cursor.at;
            }
            Action::Insert(c) if self.many() => self.typed.insert(&c.to_string()),
            Action::Paste(text) if self.many() => self.typed.insert(text),
            Action::Edit(edit) => {
                self.typed.edit(*edit);
            }
            Action::Accept | Action::ImportUsers(Act::Confirm) => self.confirm(cx),
            _ => {}
        }
    }
}
