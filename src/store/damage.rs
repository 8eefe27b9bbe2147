//! What is wrong with a damaged book: where, and what does not fit. Typed, so that it is told in the person's language.

use std::path::{Path, PathBuf};

use super::{
    StoreError,
    codec::{self, Entry},
};
use crate::domain::{
    message::Message,
    record::{RecordId, RecordKind},
};

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// A file or directory.
    #[error("{}: {fault}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        fault: Fault,
    },
    /// An entry of the database.
    #[error("{entry}: {fault}")]
    Entry {
        /// Which.
        entry: Entry,
        /// What is wrong with it.
        fault: Fault,
    },
    /// An entry of the database that is none of ours.
    #[error("an entry of unknown kind ({bytes} bytes): {fault}")]
    Unknown {
        /// Bytes of its key.
        bytes: usize,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The whole.
    #[error("{0}")]
    Book(Fault),
}

impl From<Fault> for Damage {
    fn from(fault: Fault) -> Self {
        Self::Book(fault)
    }
}

impl From<Damage> for StoreError {
    fn from(what: Damage) -> Self {
        Self::Damaged { what }
    }
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is not there.
    #[error("missing")]
    Missing,
    /// Something else is in its place.
    #[error("not what it should be")]
    Other,
    /// Its end is missing.
    #[error("cut short")]
    CutShort,
    /// Some of its bytes are others.
    #[error("the checksum differs")]
    Checksum,
    /// More than was written.
    #[error("longer than its contents")]
    TooLong,
    /// It cannot be read; the words are the reader's.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// contas never wrote it.
    #[error("not written by contas")]
    Foreign,
    /// A change in it cannot be read.
    #[error("change {0} is spoilt")]
    Change(u64),
    /// A numbered part of it is missing.
    #[error("part {0} is missing")]
    Part(u64),
    /// Earlier changes are needed.
    #[error("it begins with change {0}")]
    BeginsWith(u64),
    /// It does not go on where what is before it ends.
    #[error("it does not follow what is before it")]
    NotNext,
    /// Later changes are needed.
    #[error("it ends at change {at} of {of}")]
    EndsAt {
        /// Its last change.
        at: u64,
        /// The last one that was written.
        of: u64,
    },
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// Another record lies there.
    #[error("{} lies in its place", _0)]
    Misplaced(RecordId),
    /// It says another number.
    #[error("it says it is number {0}")]
    Number(u64),
    /// It was written by a change that is not there yet.
    #[error("newer than the last change")]
    Newer,
    /// It is not as it was last seen.
    #[error("not as it was last seen")]
    Changed,
    /// Records were lost or came by themselves.
    #[error("{found} records of kind {kind:?}, but {counted} were counted")]
    Counts {
        /// Of which kind.
        kind: RecordKind,
        /// That are there.
        found: u64,
        /// That should be.
        counted: u64,
    },
    /// The list has others than the database.
    #[error("the list has {rows} of {counted} customers")]
    List {
        /// In the list.
        rows: u64,
        /// In the database.
        counted: u64,
    },
    /// The chain over the activity log is broken here.
    #[error("the chain is broken")]
    Chain,
    /// The chain over the activity log ends in another way.
    #[error("the chain does not end where it was last seen")]
    ChainEnd,
    /// Taken together, the entries are not those that were written.
    #[error("the sum over all entries differs")]
    Sum,
    /// It refers to something that is missing.
    #[error("it refers to {0}, which is missing")]
    Orphan(RecordId),
    /// Lines of a backup are missing.
    #[error("{found} of {of} lines")]
    Lines {
        /// That are there.
        found: u64,
        /// That should be.
        of: u64,
    },
    /// A line of a backup is not as it was written.
    #[error("line {0} is spoilt")]
    Line(u64),
    /// A backup does not say of which book it is.
    #[error("it does not name its book")]
    Unnamed,
    /// Neither backup nor journal gives anything.
    #[error("nothing can be brought back")]
    Lost,
}

impl Damage {
    /// A file or directory that is damaged.
    pub fn file(path: &Path, fault: Fault) -> Self {
        Self::File {
            path: path.to_owned(),
            fault,
        }
    }

    /// An entry of the database that is damaged.
    pub const fn entry(entry: Entry, fault: Fault) -> Self {
        Self::Entry { entry, fault }
    }

    /// The entry of a key that is damaged.
    pub fn key(key: &[u8], fault: Fault) -> Self {
        match codec::entry(key) {
            Some(entry) => Self::Entry { entry, fault },
            None => Self::Unknown {
                bytes: key.len(),
                fault,
            },
        }
    }

    /// To be put into words.
    pub fn message(&self) -> Message {
        let (at, fault) = match self {
            Self::File { path, fault } => {
                let path = path.display().to_string();
                (Message::new("damage-file").with("path", path), fault)
            }
            Self::Entry { entry, fault } => (entry_words(entry), fault),
            Self::Unknown { bytes, fault } => {
                let at = Message::new("damage-entry-unknown").with("bytes", *bytes);
                (at, fault)
            }
            Self::Book(fault) => return fault.message(),
        };
        Message::new("damage-at")
            .with("at", at)
            .with("fault", fault.message())
    }
}

impl Fault {
    fn message(&self) -> Message {
        match self {
            Self::Missing => Message::new("damage-missing"),
            Self::Other => Message::new("damage-other"),
            Self::CutShort => Message::new("damage-cut-short"),
            Self::Checksum => Message::new("damage-checksum"),
            Self::TooLong => Message::new("damage-too-long"),
            // The reader's own words are for whoever mends programs.
            Self::Unreadable(_) => Message::new("damage-unreadable"),
            Self::Foreign => Message::new("damage-foreign"),
            Self::Change(seq) => Message::new("damage-change").with("seq", *seq),
            Self::Part(number) => Message::new("damage-part").with("number", *number),
            Self::BeginsWith(seq) => Message::new("damage-begins-with").with("seq", *seq),
            Self::NotNext => Message::new("damage-not-next"),
            Self::EndsAt { at, of } => Message::new("damage-ends-at")
                .with("at", *at)
                .with("of", *of),
            Self::Empty => Message::new("damage-empty"),
            Self::Misplaced(id) => Message::new("damage-misplaced").with("other", record_words(id)),
            Self::Number(number) => Message::new("damage-number").with("number", *number),
            Self::Newer => Message::new("damage-newer"),
            Self::Changed => Message::new("damage-changed"),
            Self::Counts {
                kind,
                found,
                counted,
            } => Message::new("damage-counts")
                .with("kind", kind_words(*kind))
                .with("found", *found)
                .with("counted", *counted),
            Self::List { rows, counted } => Message::new("damage-list")
                .with("rows", *rows)
                .with("counted", *counted),
            Self::Chain => Message::new("damage-chain"),
            Self::ChainEnd => Message::new("damage-chain-end"),
            Self::Sum => Message::new("damage-sum"),
            Self::Orphan(id) => Message::new("damage-orphan").with("other", record_words(id)),
            Self::Lines { found, of } => Message::new("damage-lines")
                .with("found", *found)
                .with("of", *of),
            Self::Line(number) => Message::new("damage-line").with("number", *number),
            Self::Unnamed => Message::new("damage-unnamed"),
            Self::Lost => Message::new("damage-lost"),
        }
    }
}

fn entry_words(entry: &Entry) -> Message {
    match entry {
        Entry::Meta => Message::new("damage-entry-counts"),
        Entry::Proof => Message::new("damage-entry-proof"),
        Entry::Record(id) => record_words(id),
        Entry::Audit(seq) => Message::new("damage-entry-activity").with("seq", *seq),
        Entry::Touched(seq) => Message::new("damage-entry-touched").with("seq", *seq),
        Entry::Link(seq) => Message::new("damage-entry-link").with("seq", *seq),
    }
}

/// What a record is called where something is wrong with it: its kind and its id.
pub fn record_words(id: &RecordId) -> Message {
    let kind = kind_words(id.kind());
    let id = match id {
        RecordId::Partner | RecordId::TagSet => return kind,
        RecordId::Operator(text) | RecordId::Segment(text) | RecordId::Mapping(text) => {
            text.clone()
        }
        RecordId::Customer(key) => match key.provider {
            None => key.microsoft_id.to_string(),
            Some(provider) => format!("{} ({provider})", key.microsoft_id),
        },
        RecordId::Request(number) => number.to_string(),
        RecordId::Reseller(id)
        | RecordId::Licenses(id)
        | RecordId::User(_, id)
        | RecordId::Subscription(_, id)
        | RecordId::Transfer(_, id) => id.to_string(),
    };
    Message::new("damage-record")
        .with("kind", kind)
        .with("id", id)
}

fn kind_words(kind: RecordKind) -> Message {
    Message::new(match kind {
        RecordKind::Partner => "damage-kind-partner",
        RecordKind::Operator => "damage-kind-operator",
        RecordKind::Reseller => "damage-kind-reseller",
        RecordKind::Customer => "damage-kind-customer",
        RecordKind::User => "damage-kind-user",
        RecordKind::Subscription => "damage-kind-subscription",
        RecordKind::Transfer => "damage-kind-transfer",
        RecordKind::Request => "damage-kind-request",
        RecordKind::Segment => "damage-kind-segment",
        RecordKind::TagSet => "damage-kind-tags",
        RecordKind::Licenses => "damage-kind-licenses",
        RecordKind::Mapping => "damage-kind-mapping",
    })
}
