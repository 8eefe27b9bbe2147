//! One file of the journal, and what is read from it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    damaged,
    frame::{self, HEADER, Header},
};
use crate::store::{StoreError, damage::Fault, disk::Disk, files};

/// A file of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) path: PathBuf,
    pub(super) number: u64,
    /// Bytes.
    pub(super) length: u64,
}

/// The end of what a segment holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    /// Where the next frame goes.
    pub(super) at: u64,
    /// The last commit up to here; `None` at the beginning of a journal.
    pub(super) last: Option<u64>,
    /// The checksum of the last frame.
    pub(super) sum: u32,
}

pub(super) fn path(directory: &Path, number: u64) -> PathBuf {
    directory.join(format!("{number:010}.journal"))
}

fn number(name: &str) -> Option<u64> {
    name.strip_suffix(".journal")
        .filter(|digits| digits.len() == 10)?
        .parse()
        .ok()
}

/// The segments of a directory in the order of their numbers; none where there is no directory.
pub(super) fn list(directory: &Path) -> Result<Vec<Segment>, StoreError> {
    let failed = |error: io::Error| files::error("read", directory, &error);
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(damaged(directory, Fault::Other));
        }
        Err(error) => return Err(failed(error)),
    };
    let mut segments = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        if let Some(number) = entry.file_name().to_str().and_then(number) {
            let length = entry.metadata().map_err(failed)?.len();
            segments.push(Segment::new(directory, number, length));
        }
    }
    segments.sort_by_key(|segment| segment.number);
    Ok(segments)
}

impl Segment {
    pub(super) fn new(directory: &Path, number: u64, length: u64) -> Self {
        Self {
            path: path(directory, number),
            number,
            length,
        }
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.length
    }

    pub(super) fn read(&self, disk: &dyn Disk) -> Result<Vec<u8>, StoreError> {
        self.beginning(disk, u64::MAX)
    }

    fn beginning(&self, disk: &dyn Disk, most: u64) -> Result<Vec<u8>, StoreError> {
        match disk.read(&self.path, most) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(damaged(&self.path, Fault::Missing))
            }
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
                Err(damaged(&self.path, Fault::Other))
            }
            Err(error) => Err(files::error("read", &self.path, &error)),
        }
    }

    /// The header alone.
    pub(super) fn header(&self, disk: &dyn Disk) -> Result<Header, StoreError> {
        self.header_of(&self.beginning(disk, HEADER as u64)?)
    }

    pub(super) fn header_of(&self, bytes: &[u8]) -> Result<Header, StoreError> {
        Header::read(bytes)
            .filter(|header| header.number == self.number)
            .ok_or_else(|| damaged(&self.path, Fault::Checksum))
    }

    /// Shows the frames one after another: sequence and payload. What follows the last one may be the rest of a commit
    /// that was cut off, but nothing whole.
    pub(super) fn walk(
        &self,
        bytes: &[u8],
        visit: &mut dyn FnMut(u64, &[u8]) -> Result<(), StoreError>,
    ) -> Result<End, StoreError> {
        let header = self.header_of(bytes)?;
        let mut at = HEADER;
        let mut next = header.first;
        let mut sum = header.previous;
        while let Some(found) = bytes
            .get(at..)
            .and_then(|rest| frame::decode(self.number, rest))
            .filter(|frame| frame.seq == next && frame.previous == sum)
        {
            visit(found.seq, found.payload)?;
            at += found.len();
            next += 1;
            sum = found.sum;
        }
        if bytes
            .get(at..)
            .is_some_and(|rest| frame::any(self.number, rest))
        {
            return Err(damaged(&self.path, Fault::Change(next)));
        }
        Ok(End {
            at: at as u64,
            last: next
                .checked_sub(1)
                .filter(|_| next > header.first || header.first > 0),
            sum,
        })
    }

    /// Whether the file that is open is still the one of this name: a directory that was taken away would swallow
    /// commits.
    pub(super) fn is_in_place(&self) -> Result<(), StoreError> {
        match fs::symlink_metadata(&self.path) {
            Ok(found) if found.len() >= self.length => Ok(()),
            Ok(_) => Err(damaged(&self.path, Fault::CutShort)),
            Err(error) => Err(files::error("find", &self.path, &error)),
        }
    }
}
