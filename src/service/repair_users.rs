//! A file of users before it is imported: its columns mapped and remembered (IMP-26), its defects repaired, and what was
//! repaired saved as a new file.

use std::path::{Path, PathBuf};

use crate::domain::{
    audit::{Operation, Resource},
    mapping::ColumnMapping,
    message::Message,
    permission::Act,
    record::{Record, RecordId, Stored},
};

use super::{
    Service,
    files::FileError,
    import::{
        header::{ColumnMap, Field, Header},
        repair::{self, Preview, Repair, Step},
        table::{Peek, ReadOptions},
        users::{self, Context},
    },
    intent::UsersFile,
    record_change::{Transition, step},
    refusal::Refusal,
};

/// A record of a file, to be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// The titles of the columns.
    pub titles: Vec<String>,
    /// Its cells, as they are after the repairs.
    pub cells: Vec<String>,
}

impl Service {
    /// How a file is read: as it was asked for, and where nothing was said about its columns with the mapping that was
    /// remembered for its header.
    pub(super) fn read_options(&self, request: &UsersFile) -> Result<ReadOptions, Refusal> {
        let mut options = request.read.clone();
        if options.map.is_empty() && !options.headerless {
            match users::peek(&request.path, &options) {
                Ok(peek) if incomplete(&peek.header) => {
                    options.map = self.remembered(&peek.header)?;
                }
                // What is wrong with the file is the check's to tell.
                Ok(_) | Err(FileError::Contents { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(options)
    }

    fn remembered(&self, header: &Header) -> Result<ColumnMap, Refusal> {
        let stored = self.store().get(&RecordId::Mapping(header.key()))?;
        let Some(Stored {
            record: Record::Mapping(mapping),
            ..
        }) = stored
        else {
            return Ok(ColumnMap::new());
        };
        Ok(mapping
            .columns
            .into_iter()
            .filter_map(|(field, column)| Some((Field::of_name(&field)?, column)))
            .collect())
    }

    /// Remembers the columns of an import for the next file with this header (IMP-26).
    pub(super) fn remember_columns(&self, request: &UsersFile) -> Result<(), Refusal> {
        if request.read.map.is_empty() || request.read.headerless {
            return Ok(());
        }
        let header = users::peek(&request.path, &request.read)?.header;
        let columns = header
            .fields
            .iter()
            .zip(&header.titles)
            .filter_map(|(field, title)| Some((field.as_ref()?.name().to_owned(), title.clone())))
            .collect();
        let key = header.key();
        let old = self.store().get(&RecordId::Mapping(key.clone()))?;
        let new = Some(Record::Mapping(ColumnMapping { key, columns }));
        let (step, records) = step(
            vec![Transition { old, new }],
            Operation::MAP_COLUMNS,
            Resource::COLUMN_MAPPING,
            None,
        )?;
        if !records.is_empty() {
            self.write(step)?;
        }
        Ok(())
    }

    /// How a file begins, whatever its columns are, with the mapping that is remembered for it.
    pub fn peek_users(&self, request: &UsersFile) -> Result<Peek, Refusal> {
        let options = self.read_options(request)?;
        Ok(users::peek(&request.path, &options)?)
    }

    /// A record of a file as it is after the repairs; `None` where it has no such record.
    pub fn file_row(&self, request: &UsersFile, record: u64) -> Result<Option<FileRow>, Refusal> {
        self.with_context(request, &mut |context| {
            let found = repair::row(&request.path, context, record)?;
            Ok(found.map(|(header, mut cells)| {
                cells.resize(cells.len().max(header.titles.len()), String::new());
                FileRow {
                    titles: header.titles,
                    cells,
                }
            }))
        })
    }

    /// The step of a repair of the whole file, and what it would change; `None` where it has nothing to do.
    pub fn repair(
        &self,
        request: &UsersFile,
        repair: Repair,
    ) -> Result<Option<(Step, Preview)>, Refusal> {
        self.with_context(request, &mut |context| {
            let Some(step) = repair::make(&request.path, context, repair)? else {
                return Ok(None);
            };
            let preview = repair::preview(&request.path, context, &step)?;
            Ok(Some((step, preview)))
        })
    }

    /// Saves the file as it is after the repairs, beside the original unless a place is given. Returns the path and the
    /// number of records in it.
    pub fn save_repaired(
        &self,
        request: &UsersFile,
        target: Option<&Path>,
    ) -> Result<(PathBuf, u64), Refusal> {
        let target =
            target.map_or_else(|| repair::path(&request.path, request.lang), Path::to_owned);
        self.with_context(request, &mut |context| {
            repair::save(&request.path, context, &target)
        })
    }

    /// The import of a repaired file that was saved: read as it was written.
    pub fn repaired(&self, request: &UsersFile, saved: PathBuf) -> Result<UsersFile, Refusal> {
        let options = self.read_options(request)?;
        let map = if options.headerless {
            options.map
        } else {
            let header = users::peek(&request.path, &options)?.header;
            let dropped = request.repairs.dropped();
            let named = |(at, field): (usize, &Option<Field>)| {
                let field = field.filter(|_| !dropped.contains(&at))?;
                Some((field, header.title(at).to_owned()))
            };
            if header.mapped {
                header.fields.iter().enumerate().filter_map(named).collect()
            } else {
                ColumnMap::new()
            }
        };
        Ok(UsersFile {
            path: saved,
            read: ReadOptions {
                kind: options.kind,
                headerless: options.headerless,
                map,
                ..ReadOptions::default()
            },
            repairs: repair::Repairs::default(),
            ..request.clone()
        })
    }

    fn with_context<T>(
        &self,
        request: &UsersFile,
        then: &mut dyn FnMut(&Context<'_>) -> Result<T, FileError>,
    ) -> Result<T, Refusal> {
        self.may(Act::ViewCustomers)?;
        let (customer, _) = self.customer(request.customer)?;
        let known = self.known_users(&customer, request)?;
        let domains = users::domains_of(&customer);
        let existing = |upn: &str| known.existing(upn);
        let context = Context {
            options: self.read_options(request)?,
            wishes: request.wishes,
            repairs: request.repairs.clone(),
            ..Context::new(&domains, &existing)
        };
        Ok(then(&context)?)
    }
}

/// Whether a column is missing that every user needs.
fn incomplete(header: &Header) -> bool {
    [Field::Email, Field::DisplayName]
        .iter()
        .any(|field| header.position(*field).is_none())
}

/// What is said of a repair: its name in words.
pub fn repair_name(repair: Repair) -> Message {
    match repair {
        Repair::Trim => Message::new("files-repair-trim"),
        Repair::Transliterate => Message::new("files-repair-transliterate"),
        Repair::FillDisplay => Message::new("files-repair-fill-display"),
        Repair::NearestDomain => Message::new("files-repair-nearest-domain"),
        Repair::FreeSuffix => Message::new("files-repair-free-suffix"),
        Repair::DropColumns => Message::new("files-repair-drop-columns"),
        Repair::ClearStatus => Message::new("files-repair-clear-status"),
    }
}
