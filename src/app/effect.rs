//! What is to be done outside, and what came of it. Both are data, so tests compare them.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use jiff::Timestamp;

use crate::domain::{
    customer::{Customer, CustomerKey},
    filter::{FilterError, Vocabulary},
    finding::Finding,
    guid::Guid,
    message::Message,
    record::Revision,
    relationship::RelationshipRequest,
    removal::Blocker,
    segment::Segment,
    user::User,
};
use crate::service::{
    import::{
        repair::{Preview, Repair, Step},
        table::Peek,
    },
    intent::{Intent, UsersFile},
    people::LicenseDesk,
    plan::Plan,
    repair_users::FileRow,
    subscriptions::{Columns, Shelved},
    transfers::{
        TransferDraft,
        view::{TransferRow, TransferView},
    },
};

use super::{
    action::Timer,
    copying::Copying,
    people::{UsersListing, UsersQuery},
    purchased::{DueRow, Purchased, PurchasesQuery},
    rows::{ListQuery, Listing},
};

mod parts;
mod secret;

pub use parts::{
    AuditPage, AuditQuery, Committed, Completion, Draft, Opened, PathEntry, Settings, TagCount,
    ThemeName, ViewState,
};
pub use secret::{Credentials, Password};

/// The number of a question. Answers carry it; answers to forgotten questions are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub u64);

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Answer a question off the UI thread.
    Ask(JobId, Question),
    /// Commit a plan on the writer thread, in order.
    Commit(JobId, Box<Plan>),
    /// Forget a question: raise its flag.
    Cancel(JobId),
    /// Have a long work wait after the part in hand, or go on.
    Pause(JobId, bool),
    /// Keep a draft, replacing an older one of that name.
    SaveDraft(Draft),
    /// A draft is done with: delete it.
    DeleteDraft(String),
    /// Keep how the list is looked at.
    SaveView(ViewState),
    /// Keep theme and language.
    SaveSettings(Settings),
    /// Put a text on the clipboard.
    Copy(Copying),
    /// Wake up after some time.
    After(Timer, std::time::Duration),
    /// Give the terminal to the shell for a while.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Leave: write what waits, then end.
    Quit,
}

/// A question that a worker answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Open a book: the one that was named, or the demo.
    Open(Which),
    /// Open the own book, which is under this passphrase. Answered like [`Self::Open`].
    Unlock(Password),
    /// Save what can be saved of the damaged book, and open it. Answered by [`Outcome::Opened`].
    RepairBook,
    /// The customers that fit, sorted. Answered by [`Outcome::Listed`].
    List(ListQuery),
    /// What the completion of a filter offers. Answered by [`Outcome::Vocabulary`].
    Vocabulary,
    /// The saved segments, by name. Answered by [`Outcome::Segments`].
    Segments,
    /// Every tag, and how many of these customers carry it. Answered by [`Outcome::Tags`].
    Tags(Vec<CustomerKey>),
    /// One customer. Answered by [`Outcome::Customer`].
    Customer(CustomerKey),
    /// What stands in the way of removing the relationship. Answered by [`Outcome::Blockers`].
    Blockers(CustomerKey),
    /// All transfers, or those of a customer. Answered by [`Outcome::Transfers`].
    Transfers(Option<CustomerKey>),
    /// One transfer with its surroundings. Answered by [`Outcome::Transfer`].
    Transfer(CustomerKey, Guid),
    /// What the other partner is to do, where it starts (TRF-1). Answered by [`Outcome::Text`].
    Instruction(Box<TransferDraft>),
    /// Write the timeline of a transfer as Markdown. Answered by [`Outcome::Written`].
    ExportTimeline(CustomerKey, Guid, PathBuf),
    /// The requests for a relationship, by number. Answered by [`Outcome::Requests`].
    Requests,
    /// Write the text of a request to a file that is not there yet (RQ-16). Answered by [`Outcome::Written`].
    SaveInvitation(u64, PathBuf),
    /// The users that fit, sorted. Answered by [`Outcome::Users`].
    Users(UsersQuery),
    /// One user: tenant and object id. Answered by [`Outcome::User`].
    User(Guid, Guid),
    /// How many users a tenant has. Answered by [`Outcome::Counted`].
    CountUsers(Guid),
    /// The licenses of a customer, and what these users have of them. Answered by [`Outcome::Licenses`].
    Licenses(CustomerKey, Arc<[Guid]>),
    /// The activity log, newest first. Answered by [`Outcome::Audit`].
    Audit(AuditQuery),
    /// The last change that can be taken back. Answered by [`Outcome::LastChange`].
    LastChange,
    /// Plan a change. Answered by [`Outcome::Planned`].
    Plan(Box<Intent>),
    /// Check what was typed so far, without a plan. Answered by [`Outcome::Checked`].
    Check(Box<Intent>),
    /// The draft of that name. Answered by [`Outcome::Draft`].
    LoadDraft(String),
    /// Paths that begin like this. Answered by [`Outcome::Paths`].
    Complete(String),
    /// Write the activity log as CSV (AU-02). Answered by [`Outcome::Written`].
    ExportLog(AuditQuery, PathBuf),
    /// Write `Customers.csv` (CL-50 to CL-54). Answered by [`Outcome::Written`].
    ExportCustomers(ListQuery, Option<BTreeSet<CustomerKey>>, PathBuf),
    /// The subscriptions of a customer, arranged. Answered by [`Outcome::Subscriptions`].
    Subscriptions(CustomerKey),
    /// The subscriptions of all customers that fit, sorted. Answered by [`Outcome::Purchases`].
    Purchases(PurchasesQuery),
    /// What is due over all customers. Answered by [`Outcome::Due`].
    Due,
    /// Reads everything in the book. Answered by [`Outcome::Examined`].
    Examine,
    /// Writes the book into a backup that is not there yet. Answered by [`Outcome::BackedUp`].
    BackUp(PathBuf),
    /// Write a customer's subscriptions (SUB-30). Answered by [`Outcome::Written`].
    ExportSubscriptions(CustomerKey, Columns, PathBuf),
    /// Write the template of a users file. Answered by [`Outcome::Written`].
    WriteTemplate(PathBuf),
    /// How a file of users begins. Answered by [`Outcome::Peeked`].
    PeekUsers(Box<UsersFile>),
    /// A record of a file of users. Answered by [`Outcome::FileRow`].
    FileRow(Box<UsersFile>, u64),
    /// What a repair of a file of users would change. Answered by [`Outcome::Repairing`].
    Repair(Box<UsersFile>, Repair),
    /// Save a repaired file of users, beside the original unless a place is given. Answered by [`Outcome::Repaired`].
    SaveRepaired(Box<UsersFile>, Option<PathBuf>),
}

/// Which book to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one of the command line or the platform's directory.
    Own,
    /// A throw-away book with made-up customers.
    Demo,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// How far it is; `total` is 0 where nobody knows.
    Progress {
        /// Done.
        done: u64,
        /// Of how many.
        total: u64,
    },
    /// A book is open.
    Opened(Box<Opened>),
    /// There is no book yet: set one up.
    NoBook {
        /// Where it would be.
        place: String,
    },
    /// The book is under a passphrase: none was given, or another one.
    Sealed {
        /// Another one was given.
        wrong: bool,
    },
    /// The book is damaged beyond what was put right by itself.
    Damaged {
        /// What is wrong.
        why: Message,
        /// What can be brought back, and what is lost.
        offer: Message,
    },
    /// The customers that fit.
    Listed(Listing),
    /// The filter of a list is not understood, or names what is not there.
    Misread(FilterError),
    /// What the completion of a filter offers.
    Vocabulary(Vocabulary),
    /// The saved segments.
    Segments(Vec<Segment>),
    /// Every tag, by name.
    Tags(Vec<TagCount>),
    /// The customer, or that it is not there.
    Customer(Option<Box<(Customer, Revision)>>),
    /// What stands in the way.
    Blockers(Vec<Blocker>),
    /// Transfers, open ones first, as of a moment.
    Transfers(Arc<[TransferRow]>, Timestamp),
    /// A transfer.
    Transfer(Box<TransferView>),
    /// A text.
    Text(String),
    /// The requests, by number.
    Requests {
        /// All of them.
        requests: Vec<RelationshipRequest>,
        /// When they were read.
        now: Timestamp,
    },
    /// The users that fit.
    Users(UsersListing),
    /// The user, or that it is not there, as of a moment.
    User(Option<Box<User>>, Timestamp),
    /// So many.
    Counted(u64),
    /// The licenses.
    Licenses(Box<LicenseDesk>),
    /// Subscriptions of a customer.
    Subscriptions(Arc<[Shelved]>),
    /// Subscriptions of all customers.
    Purchases(Purchased),
    /// What is due, the most pressing first, each with the customer's name.
    Due(Arc<[DueRow]>),
    /// Entries, newest first.
    Audit(AuditPage),
    /// The last change that can be taken back.
    LastChange(Option<u64>),
    /// The plan.
    Planned(Box<Plan>),
    /// What the rules say about what was typed.
    Checked(Vec<Finding>),
    /// The change is on the disk.
    Committed(Box<Committed>),
    /// Somebody changed a record meanwhile: plan again.
    Stale(Message),
    /// Stopped on request; what was acknowledged stays.
    Cancelled(Message),
    /// It did not work; the message has the way out.
    Failed(Message),
    /// The draft, if there is one.
    Draft(Option<Draft>),
    /// What a path may be completed to.
    Paths(Completion),
    /// How a file begins.
    Peeked(Box<Peek>),
    /// The record, if the file has it.
    FileRow(Option<Box<FileRow>>),
    /// The step of a repair and what it would change; `None` where it has nothing to do.
    Repairing(Option<Box<(Step, Preview)>>),
    /// The repaired file is saved; this is its import.
    Repaired(Box<UsersFile>),
    /// Everything was read: what is wrong, and the conclusion last.
    Examined {
        /// Whether the book is damaged.
        damaged: bool,
        /// In words.
        said: Vec<Message>,
    },
    /// A backup is written, read again and compared.
    BackedUp {
        /// Where.
        path: PathBuf,
        /// Records in it.
        records: u64,
        /// Files of evidence that are missing or spoilt and are not in it.
        missing: u64,
    },
    /// A file is written, with so many records.
    Written {
        /// Where.
        path: PathBuf,
        /// Records in it.
        records: u64,
    },
}
