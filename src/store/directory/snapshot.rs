//! The directory on the disk: a file beside the database from which the first screen is painted before the database is
//! open. It is a copy that can always be made anew: whatever is wrong with it, it is left alone and the book is read.
//!
//! A header (whose book, which commit, how long the file is, checksums), then the segments (first what a search reads of
//! all of them) and the orders as they are in memory, then a table of where they are. Every part has a checksum. Reading
//! maps the file (`mapping`): what is not looked at is not read. Of a book under a passphrase the whole is sealed, and
//! read into memory.

mod format;
mod verify;
mod write;

use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::Path,
    sync::Arc,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Column, Directory, File as Mapped, Mapping, Order, Orders, Segment, SortBy, bytes::Bytes,
};
use crate::domain::{
    guid::Guid,
    partner::{Operator, Partner, Reseller},
};
use crate::store::seal::{Seal, StreamReader};

pub use write::write;

use format::{Header, Part, Table};
use verify::Checks;

/// What the pieces of a sealed snapshot are authenticated with.
const LABEL: &str = "directory";

/// Why there is no snapshot to start from. None of it is an error: the directory is built from the book.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// There is none.
    #[error("there is none")]
    Missing,
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// It is cut short or its bytes have changed.
    #[error("it is damaged")]
    Torn,
    /// It was made by a newer contas, in this format.
    #[error("it was made by a newer contas (format {0})")]
    Newer(u32),
    /// It was made by another version of contas.
    #[error("it was made by another version of contas")]
    Other,
    /// It is of another book.
    #[error("it is of another book")]
    Foreign,
    /// It is ahead of the book, or of another history of it.
    #[error("it does not fit the history of the book")]
    Diverged,
    /// The book has gone on too far since.
    #[error("the book has gone on too far since")]
    Behind,
}

/// What a snapshot is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The book.
    pub book: Guid,
    /// The last commit that is in it.
    pub sequence: u64,
    /// A checksum of that commit's entry in the activity log: two histories that part do not share it.
    pub evidence: u32,
    /// When that commit was made.
    pub at: Timestamp,
}

/// What a first screen needs besides the customers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// Whose book it is.
    pub partner: Option<Partner>,
    /// Who works in it.
    pub operators: Vec<Operator>,
    /// The partner's indirect resellers.
    pub resellers: Vec<Reseller>,
}

/// A snapshot file, open. Its parts are checked when they are first looked at through it, or all by [`Snapshot::verify`].
#[derive(Debug)]
pub struct Snapshot {
    title: Title,
    cover: Cover,
    directory: Arc<Directory>,
    map: Arc<Mapping>,
    checks: Checks,
}

impl Snapshot {
    /// Opens a snapshot of a book.
    ///
    /// # Errors
    /// [`Unusable`], all but `Diverged` and `Behind`.
    pub fn read(path: &Path, book: Guid, seal: &Seal) -> Result<Self, Unusable> {
        let file = File::open(path).map_err(|error| unreadable(&error))?;
        let map = if seal.is_set() {
            let mut contents = Vec::new();
            StreamReader::open(BufReader::with_capacity(1 << 18, file), seal, LABEL)
                .and_then(|mut file| file.read_to_end(&mut contents))
                .map_err(|error| unreadable(&error))?;
            Mapping::opened(contents)
        } else {
            Mapping::of(file).map_err(|error| unreadable(&error))?
        };
        let map = Arc::new(map);
        let header = Header::read(map.bytes())?;
        if header.book != book {
            return Err(Unusable::Foreign);
        }
        let at = header.table(map.bytes().len()).ok_or(Unusable::Torn)?;
        let bytes = map.bytes().get(at).ok_or(Unusable::Torn)?;
        if crc32fast::hash(bytes) != header.table_sum {
            return Err(Unusable::Torn);
        }
        let table: Table = postcard::from_bytes(bytes).map_err(|_| Unusable::Torn)?;
        let cover = serde_json::from_slice(&table.cover).map_err(|_| Unusable::Other)?;
        let title = Title {
            book,
            sequence: header.sequence,
            evidence: header.evidence,
            at: header.at,
        };
        let directory = directory(&map, &title, &table).ok_or(Unusable::Torn)?;
        Ok(Self {
            title,
            cover,
            directory: Arc::new(directory),
            map,
            checks: Checks::of(&table),
        })
    }

    /// What it is of.
    pub const fn title(&self) -> &Title {
        &self.title
    }

    /// What a first screen needs besides the customers.
    pub const fn cover(&self) -> &Cover {
        &self.cover
    }

    /// The customers.
    pub const fn directory(&self) -> &Arc<Directory> {
        &self.directory
    }
}

fn unreadable(error: &io::Error) -> Unusable {
    match error.kind() {
        io::ErrorKind::NotFound => Unusable::Missing,
        _ => Unusable::Unreadable(error.to_string()),
    }
}

fn directory(map: &Arc<Mapping>, title: &Title, table: &Table) -> Option<Directory> {
    let bytes = |part: &Part| -> Option<Bytes> {
        let start = usize::try_from(part.at).ok()?;
        let end = start.checked_add(part.length as usize)?;
        Some(Bytes::of_file(map, start..end))
    };
    let segments = table
        .segments
        .iter()
        .map(|entry| {
            let segment = Segment::of_bytes(entry.shape, bytes(&entry.hot)?, bytes(&entry.cold)?);
            Some(Arc::new(segment))
        })
        .collect::<Option<Vec<_>>>()?;
    let mut orders = table.orders.iter().map(|parts| {
        let mut order = Order::default();
        for part in parts {
            order.push_bytes(bytes(part)?, part.length as usize / 4);
        }
        Some(order)
    });
    let mut five = || -> Option<Orders> {
        let mut all = Orders::default();
        for order in &mut all.0 {
            *order = orders.next()??;
        }
        Some(all)
    };
    let (active, removed) = (five()?, five()?);
    let registrations = orders.next()??;
    Some(Directory {
        sequence: title.sequence,
        segments,
        active,
        removed,
        registrations,
        loose: table.loose,
        file: Some(Mapped(Arc::clone(map))),
    })
}

impl Directory {
    /// All orders, as they lie in the file.
    fn all_orders(&self) -> impl Iterator<Item = &Order> {
        self.active
            .0
            .iter()
            .chain(&self.removed.0)
            .chain([&self.registrations])
    }
}

/// Takes a snapshot away, if there is one.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The place in [`Directory::all_orders`] of the list's order.
const fn order_place(by: SortBy, removed: bool) -> usize {
    by.column as usize + if removed { Column::ALL.len() } else { 0 }
}
