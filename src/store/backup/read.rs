//! Reading a backup: every line must be what was written, and all together what the last line says.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Read},
    ops::ControlFlow,
    path::Path,
};

use flate2::bufread::MultiGzDecoder;
use jiff::Timestamp;

use super::{
    keys::Keys,
    line::{self, Amended, End, FORMAT, Header, Line},
    pieces::Pieces,
};
use crate::{
    domain::{guid::Guid, record::Record},
    store::{
        StoreError,
        attachments::{self, Wanted},
        codec,
        damage::{Damage, Fault},
        disk::Disk,
        engine::Write,
        ledger,
        meta::Meta,
        place::Place,
        proof::Proof,
        sled::Tree,
        verify::Progress,
    },
};

/// Entries that are written to a database at a time.
const BATCH: usize = 1_000;

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The book it is of.
    pub book: Option<Guid>,
    /// When it was made.
    pub made: Timestamp,
    /// The last commit that is in it.
    pub sequence: u64,
    /// Records of every kind.
    pub records: u64,
    /// Lines of entries.
    pub lines: u64,
    /// Files of evidence.
    pub attachments: u64,
    /// Files of evidence that the records name and that are not in it, where such are in it at all.
    pub missing: u64,
}

fn damaged(path: &Path, fault: Fault) -> StoreError {
    Damage::file(path, fault).into()
}

struct Reader<'a> {
    path: &'a Path,
    lines: BufReader<MultiGzDecoder<BufReader<Box<dyn Read>>>>,
    text: String,
    number: u64,
}

impl<'a> Reader<'a> {
    fn open(path: &'a Path, keys: Keys<'_>) -> Result<(Self, Header), StoreError> {
        let file = keys.contents(path)?;
        let mut reader = Self {
            path,
            lines: BufReader::with_capacity(
                1 << 18,
                MultiGzDecoder::new(BufReader::with_capacity(1 << 18, file)),
            ),
            text: String::new(),
            number: 0,
        };
        let header: Header = match reader.next()? {
            Some(text) => serde_json::from_str(text).map_err(|_| damaged(path, Fault::Foreign))?,
            None => return Err(damaged(path, Fault::Empty)),
        };
        if header.contas != "backup" {
            return Err(damaged(path, Fault::Foreign));
        }
        if header.format > FORMAT || header.codec > codec::VERSION {
            return Err(StoreError::Newer {
                found: header.format.max(u32::from(header.codec)),
                known: FORMAT,
            });
        }
        Ok((reader, header))
    }

    fn next(&mut self) -> Result<Option<&str>, StoreError> {
        self.text.clear();
        self.number += 1;
        match self.lines.read_line(&mut self.text) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(&self.text)),
            Err(_) => Err(damaged(self.path, Fault::Line(self.number))),
        }
    }

    /// Shows the entries, amended ones last, and gives back the last line.
    fn walk(
        self,
        visit: &mut dyn FnMut(bool, Line) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<Option<End>, StoreError> {
        self.walk_where(&|_| true, visit, None)
    }

    /// Like [`Self::walk`], of the entries whose keys are wanted, and with the files of evidence.
    fn walk_where(
        mut self,
        wanted: &dyn Fn(&[u8]) -> bool,
        visit: &mut dyn FnMut(bool, Line) -> Result<ControlFlow<()>, StoreError>,
        mut pieces: Option<&mut Pieces<'_>>,
    ) -> Result<Option<End>, StoreError> {
        let path = self.path;
        let mut amended = false;
        let mut count = 0;
        loop {
            let number = self.number;
            let Some(text) = self.next()? else {
                return Err(damaged(path, Fault::CutShort));
            };
            let wrong = |_| damaged(path, Fault::Line(number));
            if text.starts_with("{\"end\"") {
                let end: End = serde_json::from_str(text).map_err(wrong)?;
                if end.lines != count || !end.end || !amended {
                    let (found, of) = (count, end.lines);
                    return Err(damaged(path, Fault::Lines { found, of }));
                }
                if self.next()?.is_some() {
                    return Err(damaged(path, Fault::TooLong));
                }
                return Ok(Some(end));
            }
            if text.starts_with("{\"amended\"") {
                serde_json::from_str::<Amended>(text).map_err(wrong)?;
                amended = true;
                continue;
            }
            if text.starts_with("{\"attachment\"") {
                if let Some(pieces) = &mut pieces {
                    pieces.take(&serde_json::from_str(text).map_err(wrong)?)?;
                }
                continue;
            }
            count += 1;
            if !line::key_of(text).is_none_or(|key| wanted(&key)) {
                continue;
            }
            let line: Line = serde_json::from_str(text).map_err(wrong)?;
            if visit(amended, line)?.is_break() {
                return Ok(None);
            }
        }
    }
}

/// Reads a backup through: each line, their number, the sum over all. `None` where it was stopped.
///
/// # Errors
/// `Damaged` naming what does not fit, `Newer`, `Io`.
pub fn check(
    path: &Path,
    keys: Keys<'_>,
    progress: &mut Progress<'_>,
) -> Result<Option<Summary>, StoreError> {
    let (reader, header) = Reader::open(path, keys)?;
    let mut proof = Proof::default();
    let mut last: HashMap<Vec<u8>, Option<Vec<u8>>> = HashMap::new();
    let mut count = 0_u64;
    let mut named = Wanted::new();
    let mut pieces = Pieces::new(path, None);
    let mut visit = |amended, line: Line| {
        // The first line is the header; what is damaged is the backup, not a book.
        let (key, value) = line::entry(&line, header.codec).map_err(|error| match error {
            StoreError::Damaged { .. } => damaged(path, Fault::Line(count + 2)),
            other => other,
        })?;
        if let (true, Some(Record::Transfer(transfer))) = (header.attachments, &line.record) {
            named.extend(attachments::of(transfer));
        }
        if amended {
            last.insert(key, value);
        } else if let Some(value) = value {
            proof.add(&key, &value);
        }
        count += 1;
        Ok(if count.is_multiple_of(1024) {
            progress(count, 0)
        } else {
            ControlFlow::Continue(())
        })
    };
    let end = reader.walk_where(&|_| true, &mut visit, Some(&mut pieces))?;
    let Some(end) = end else {
        return Ok(None);
    };
    let whole = pieces.finish()?;
    if whole.len() as u64 != end.attachments {
        let (found, of) = (whole.len() as u64, end.attachments);
        return Err(damaged(path, Fault::Lines { found, of }));
    }
    if !last.is_empty() {
        // Once more, without what was amended.
        let (reader, header) = Reader::open(path, keys)?;
        reader.walk(&mut |amended, line| {
            if !amended {
                let (key, value) = line::entry(&line, header.codec)?;
                if let (true, Some(value)) = (last.contains_key(&key), value) {
                    proof.take(&key, &value);
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
        for (key, value) in &last {
            if let Some(value) = value {
                proof.add(key, value);
            }
        }
    }
    if header.codec == codec::VERSION
        && (proof.sum, proof.bytes) != (end.proof.sum, end.proof.bytes)
    {
        return Err(damaged(path, Fault::Sum));
    }
    Ok(Some(Summary {
        book: header.book,
        made: header.made,
        sequence: end.sequence,
        records: end.meta.records(),
        lines: end.lines,
        attachments: end.attachments,
        missing: named.keys().filter(|name| !whole.contains(*name)).count() as u64,
    }))
}

/// Shows the entries of a backup whose keys are wanted, each as it was written; a later one of a key takes the place of
/// an earlier one.
///
/// # Errors
/// `Damaged`, `Newer`, `Io`.
pub(in crate::store) fn entries(
    path: &Path,
    keys: Keys<'_>,
    wanted: &dyn Fn(&[u8]) -> bool,
    visit: &mut dyn FnMut(Write),
) -> Result<(), StoreError> {
    let (reader, header) = Reader::open(path, keys)?;
    let mut visit = |_, line: Line| {
        visit(line::entry(&line, header.codec)?);
        Ok(ControlFlow::Continue(()))
    };
    reader.walk_where(wanted, &mut visit, None)?;
    Ok(())
}

/// Writes the files of evidence that are in a backup into their place, under what the place lies under.
///
/// # Errors
/// `Damaged`, `Newer`, `Full`, `Io`.
pub(in crate::store) fn attachments(
    path: &Path,
    keys: Keys<'_>,
    disk: &dyn Disk,
    into: &Place,
) -> Result<(), StoreError> {
    let (reader, header) = Reader::open(path, keys)?;
    if !header.attachments {
        return Ok(());
    }
    let mut pieces = Pieces::new(path, Some((disk, into)));
    let mut visit = |_, _| Ok(ControlFlow::Continue(()));
    reader.walk_where(&|_| false, &mut visit, Some(&mut pieces))?;
    pieces.finish().map(drop)
}

/// Writes a backup into an empty database. The last commit that is in it. The caller proves the database.
pub(in crate::store) fn load(path: &Path, keys: Keys<'_>, tree: &Tree) -> Result<u64, StoreError> {
    let (reader, header) = Reader::open(path, keys)?;
    let same = header.codec == codec::VERSION;
    let mut proof = Proof::default();
    let mut batch: Vec<Write> = Vec::with_capacity(BATCH);
    let end = reader.walk(&mut |amended, line| {
        let write = line::entry(&line, header.codec)?;
        if let (false, false, Some(value)) = (same, amended, &write.1) {
            proof.add(&write.0, value);
        }
        if !same && amended {
            // Rare: an older backup that was made while commits went on.
            tree.apply(std::mem::take(&mut batch))?;
            replace(tree, &mut proof, write)?;
            return Ok(ControlFlow::Continue(()));
        }
        batch.push(write);
        if batch.len() >= BATCH || amended {
            tree.apply(std::mem::take(&mut batch))?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    tree.apply(batch)?;
    let Some(End {
        meta,
        proof: ended,
        sequence,
        ..
    }) = end
    else {
        return Err(damaged(path, Fault::CutShort));
    };
    let proof = if same {
        ended
    } else {
        Proof {
            sum: proof.sum,
            bytes: proof.bytes,
            ..ended
        }
    };
    finish(tree, &meta, &proof)?;
    Ok(sequence)
}

fn replace(tree: &Tree, proof: &mut Proof, (key, value): Write) -> Result<(), StoreError> {
    use crate::store::engine::Engine;
    if let Some(before) = tree.get(&key)? {
        proof.take(&key, &before);
    }
    if let Some(value) = &value {
        proof.add(&key, value);
    }
    tree.apply(vec![(key, value)])
}

fn finish(tree: &Tree, meta: &Meta, proof: &Proof) -> Result<(), StoreError> {
    tree.apply(vec![
        ledger::meta_write(meta)?,
        ledger::proof_write(meta.sequence, proof)?,
    ])
}
