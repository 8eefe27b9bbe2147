//! What is to be done after a transfer (accounts.md 4.9): made when it is accepted or done, each task with an owner
//! and a day.

use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Transfer,
    item::ItemClass,
    state::{Actor, Direction, TransferKind as K},
};

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    /// Which, e.g. `verify-items`.
    pub task: String,
    /// Who does it.
    pub owner: Actor,
    /// Until when.
    pub due: Date,
    /// When it was done.
    #[serde(default)]
    pub done_at: Option<Timestamp>,
    /// Who ticked it: sign-in name.
    #[serde(default)]
    pub done_by: String,
}

/// Task, text id, owner, days until it is due.
const TASKS: [(&str, &str, Actor, i64); 14] = [
    ("verify-items", "transfer-task-verify-items", Actor::New, 1),
    (
        "request-admin",
        "transfer-task-request-admin",
        Actor::New,
        3,
    ),
    ("ask-rbac", "transfer-task-ask-rbac", Actor::New, 3),
    ("set-budget", "transfer-task-set-budget", Actor::New, 7),
    (
        "recreate-schedule",
        "transfer-task-recreate-schedule",
        Actor::New,
        7,
    ),
    (
        "check-partner-id",
        "transfer-task-check-partner-id",
        Actor::New,
        3,
    ),
    (
        "cancel-default",
        "transfer-task-cancel-default",
        Actor::New,
        14,
    ),
    (
        "inform-reseller",
        "transfer-task-inform-reseller",
        Actor::New,
        3,
    ),
    (
        "support-contact",
        "transfer-task-support-contact",
        Actor::New,
        7,
    ),
    (
        "confirm-gone",
        "transfer-task-confirm-gone",
        Actor::Current,
        1,
    ),
    (
        "final-invoice",
        "transfer-task-final-invoice",
        Actor::Current,
        30,
    ),
    (
        "remove-own-rbac",
        "transfer-task-remove-own-rbac",
        Actor::Current,
        7,
    ),
    (
        "tell-customer",
        "transfer-task-tell-customer",
        Actor::Current,
        1,
    ),
    (
        "customer-rbac",
        "transfer-task-customer-rbac",
        Actor::Customer,
        7,
    ),
];

impl Task {
    /// Text id.
    pub fn text(&self) -> &'static str {
        Self::text_of(&self.task)
    }

    /// Text id of a task by its word.
    pub fn text_of(word: &str) -> &'static str {
        TASKS
            .iter()
            .find(|(task, ..)| *task == word)
            .map_or("transfer-task-other", |(_, text, ..)| text)
    }

    /// Whether it is done.
    pub const fn done(&self) -> bool {
        self.done_at.is_some()
    }
}

/// The tasks of a transfer, counted from a day: of our side and of the customer. Those of the other partner are its
/// own business.
pub fn make(transfer: &Transfer, from: Date) -> Vec<Task> {
    let azure = transfer.kind == K::AzurePlan
        || transfer
            .moving()
            .any(|item| matches!(item.class, ItemClass::Azure | ItemClass::AzureLegacy));
    TASKS
        .iter()
        .filter(|(task, _, owner, _)| {
            let ours = match transfer.direction {
                Direction::Incoming => *owner == Actor::New,
                Direction::Outgoing => *owner == Actor::Current,
            };
            let applies = match *task {
                "cancel-default" => transfer.kind == K::AzurePlan,
                "inform-reseller" | "check-partner-id" => {
                    !transfer.partner_id_on_record.is_empty() || *task == "check-partner-id"
                }
                "customer-rbac" | "ask-rbac" | "remove-own-rbac" | "set-budget" => azure,
                "recreate-schedule" => transfer.kind != K::Manual,
                _ => true,
            };
            (ours || *owner == Actor::Customer) && applies
        })
        .map(|(task, _, owner, days)| Task {
            task: (*task).to_owned(),
            owner: *owner,
            due: from.checked_add(days.days()).unwrap_or(from),
            done_at: None,
            done_by: String::new(),
        })
        .collect()
}

/// How many are done, of how many.
pub fn progress(tasks: &[Task]) -> (usize, usize) {
    (tasks.iter().filter(|task| task.done()).count(), tasks.len())
}
