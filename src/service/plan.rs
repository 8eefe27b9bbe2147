//! What would happen: shown, printed, reviewed, then committed as it is.

use crate::domain::{
    audit::{AffectedCustomer, FieldChange, GroupMark, Operation, Resource},
    change::{Base, Change, ChangeSet},
    finding::{self, Finding},
    message::Message,
    record::{Record, RecordId},
};
use crate::service::import::report::Report;

use super::intent::{Intent, UsersFile};

/// Whether a change can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Undo {
    /// Yes, by an undo of its entry.
    Possible,
    /// No.
    Impossible,
}

/// A record that would change, field by field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Which record.
    pub id: RecordId,
    /// Its name for people.
    pub label: String,
    /// Whether it is new, changed or removed.
    pub kind: ChangeKind,
    /// Before and after.
    pub fields: Vec<FieldChange>,
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ChangeKind {
    /// It is new.
    New,
    /// It changes.
    Changed,
    /// It is taken away.
    Removed,
}

/// What would happen. A plan with a blocking finding cannot be committed.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What was wanted.
    pub intent: Intent,
    /// One sentence: what will happen, with the customer's name.
    pub title: Message,
    /// The records, for a person; empty for files, which have counts instead.
    pub records: Vec<RecordChange>,
    /// All that the rules found.
    pub findings: Vec<Finding>,
    /// What follows from it.
    pub consequences: Vec<Message>,
    /// Whether it can be taken back.
    pub undo: Undo,
    /// What to commit.
    pub work: Work,
}

/// What a commit does.
#[derive(Debug, Clone, PartialEq)]
pub enum Work {
    /// Nothing would change.
    Nothing,
    /// A file was read that would change nothing, or cannot be read at all.
    Unchanged(FilePlan),
    /// One atomic commit.
    Step(Step),
    /// Read a file of customers, or of what one of them bought, part by part; the intent says which.
    Customers(FilePlan),
    /// Read the file of users part by part.
    Users {
        /// Counts, findings, hash.
        file: FilePlan,
        /// The request.
        request: UsersFile,
    },
    /// Take back a group, part by part.
    Group(GroupUndo),
    /// Change many customers, part by part; the intent says how.
    Bulk(super::bulk::BulkWork),
    /// Change users, part by part; the intent says how.
    People(super::people::PeopleWork),
}

/// The content of one commit, but for time, operator and sequence.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What changes.
    pub changes: ChangeSet,
    /// What it was based on.
    pub base: Base,
    /// What the activity log calls it.
    pub operation: Operation,
    /// On what.
    pub resource: Resource,
    /// The customer it is about.
    pub customer: Option<AffectedCustomer>,
    /// Before and after.
    pub fields: Vec<FieldChange>,
    /// More facts.
    pub details: Vec<(String, String)>,
    /// Place in a group.
    pub group: Option<GroupMark>,
    /// The entry it takes back.
    pub undoes: Option<u64>,
    /// Whether it can be taken back.
    pub reversible: bool,
}

/// What is known of a file before it is read for good: counts and findings, never its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct FilePlan {
    /// The report a dry run prints.
    pub report: Report,
    /// SHA-256 of the bytes, hexadecimal: a file that changed meanwhile is refused.
    pub sha256: String,
    /// Records that would be new.
    pub new: u64,
    /// Records that would change.
    pub changed: u64,
    /// Records that are there already as they stand in the file.
    pub unchanged: u64,
    /// Rows that are refused.
    pub rejected: u64,
}

/// A group that is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupUndo {
    /// The group's first entry.
    pub group: u64,
    /// Commits that belong to it, newest first.
    pub parts: Vec<u64>,
    /// Records that go or change back.
    pub records: u64,
    /// The undo that was begun and not finished, by its first entry.
    pub goes_on: Option<u64>,
}

impl Plan {
    /// Whether a finding forbids the commit.
    pub fn blocked(&self) -> bool {
        finding::blocked(&self.findings)
    }

    /// What is known of the file, where the plan is about one.
    pub const fn file(&self) -> Option<&FilePlan> {
        match &self.work {
            Work::Unchanged(file) | Work::Customers(file) | Work::Users { file, .. } => Some(file),
            _ => None,
        }
    }

    /// What has to be typed before it is carried out: a sign-in name (USR-30).
    pub fn to_type(&self) -> Option<&str> {
        match &self.work {
            Work::People(work) => work.confirm.as_deref(),
            _ => None,
        }
    }

    /// The country of a customer that changes in one commit: it decides what some fields are called (AC-75).
    pub fn country_of(&self, id: &RecordId) -> Option<&str> {
        let Work::Step(step) = &self.work else {
            return None;
        };
        step.changes.iter().find_map(|change| match change {
            Change::Put(Record::Customer(customer)) if change.id() == *id => {
                Some(customer.billing_profile.default_address.country.as_str())
            }
            _ => None,
        })
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        matches!(self.work, Work::Nothing | Work::Unchanged(_))
    }
}
