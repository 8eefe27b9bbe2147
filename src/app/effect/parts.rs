//! What questions and answers carry.

use std::{path::PathBuf, sync::Arc};

use jiff::{Timestamp, civil::Date};

use crate::domain::{
    audit::AuditEntry,
    customer::CustomerKey,
    finding::Finding,
    message::Message,
    partner::{Operator, Partner, Reseller},
};
use crate::service;
use crate::text::Lang;

use super::Credentials;

/// A tag, and how many of some customers carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagCount {
    /// Its name.
    pub name: String,
    /// How many.
    pub carried: u64,
}

/// What is known when a book is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Whose it is.
    pub partner: Partner,
    /// Who works in it.
    pub operator: Operator,
    /// The partner's indirect resellers.
    pub resellers: Vec<Reseller>,
    /// How the list was looked at last.
    pub view: ViewState,
    /// A throw-away book.
    pub demo: bool,
    /// It was opened to be read only.
    pub read_only: bool,
    /// Things to be said: unfinished groups, damage that was mended.
    pub notices: Vec<Message>,
    /// Whether the database is open. Before, there is what the last session left to be looked at; the same question is
    /// answered once more when it is.
    pub ready: bool,
    /// The book is under a passphrase.
    pub sealed: bool,
}

/// What was acknowledged.
#[derive(Debug, Clone, PartialEq)]
pub struct Committed {
    /// Sequence number of the entry in the activity log.
    pub seq: u64,
    /// Records that were written.
    pub records: u64,
    /// The person stopped it before the end; what was written stays.
    pub stopped: bool,
    /// One sentence for the person.
    pub message: Message,
    /// First sign-in, to be shown exactly once (AC-110).
    pub credentials: Option<Credentials>,
    /// Files that were written beside.
    pub files: Vec<PathBuf>,
    /// What is worth knowing afterwards, e.g. a file that could not be written.
    pub findings: Vec<Finding>,
    /// What became of each user that was named (LIC-8).
    pub outcomes: Arc<[service::people::Outcome]>,
}

/// What a path may be completed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completion {
    /// The folder that was looked into: whole, `~` and relative paths resolved, with a separator at its end.
    pub folder: String,
    /// What begins like the last part of the path: folders first, then files, each by name.
    pub entries: Vec<PathEntry>,
    /// There are more than are listed.
    pub more: bool,
}

/// A file or folder that can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PathEntry {
    /// Its name in the folder.
    pub name: String,
    /// It is a folder.
    pub folder: bool,
    /// Bytes of a file, where known.
    pub size: Option<u64>,
    /// When it was changed last, where known.
    pub modified: Option<Timestamp>,
}

/// Which entries of the activity log (AU-01).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// Only what concerns this customer.
    pub customer: Option<CustomerKey>,
    /// Words in the customer's name or the operator.
    pub text: String,
    /// First day, UTC.
    pub from: Option<Date>,
    /// Last day, UTC, inclusive.
    pub to: Option<Date>,
    /// Only entries older than this one: the next page.
    pub before: Option<u64>,
}

/// A page of the activity log.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditPage {
    /// Newest first.
    pub entries: Vec<AuditEntry>,
    /// Whether there are older ones that fit.
    pub more: bool,
}

/// What was typed and not yet saved.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Draft {
    /// Its name, e.g. `add-customer`; a file name without extension.
    pub name: String,
    /// Field ids and values.
    pub values: Vec<(String, String)>,
}

/// How the list is looked at; kept across restarts.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct ViewState {
    /// Sort column.
    pub sort: crate::app::rows::Column,
    /// Downwards.
    pub descending: bool,
    /// Filter text.
    pub filter: String,
    /// The customer under the cursor.
    pub at: Option<CustomerKey>,
    /// Whether the customer under the cursor is not shown below the list.
    pub pane_closed: bool,
}

/// Kept in the settings file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Language.
    pub lang: Lang,
    /// Theme.
    pub theme: ThemeName,
}

/// The two themes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// For dark terminals.
    #[default]
    Dark,
    /// For light terminals.
    Light,
}
