//! The journal: every commit as a frame that proves itself, on the disk before the commit is acknowledged. The database
//! is written behind it; what the database lost is written again from here when the book is opened. Frames are kept
//! until a verified backup holds them, so that backup and journal together are the whole book a second time.

mod frame;
mod segment;

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    StoreError,
    damage::{Damage, Fault},
    disk::{self, Disk, DiskFile},
    engine::Write,
    files,
    seal::Seal,
};
use frame::{HEADER, Header};
use segment::Segment;

/// A segment that has grown to this is not added to.
const SEGMENT: u64 = 16 << 20;

/// Room is made in steps of this, so that a small commit overwrites zeros and needs no new length on the disk.
const STEP: u64 = 256 << 10;

/// A frame this large brings its own room.
const LARGE: usize = 128 << 10;

/// Why a commit is not in the journal.
#[derive(Debug)]
pub(super) enum AppendError {
    /// It is not there, and the next one may be.
    NotWritten(StoreError),
    /// Whether it is there is known only when the journal is read again.
    Unknown(StoreError),
}

impl AppendError {
    /// What went wrong.
    pub(super) fn into_inner(self) -> StoreError {
        match self {
            Self::NotWritten(error) | Self::Unknown(error) => error,
        }
    }
}

/// The journal of a book, open.
#[derive(Debug)]
pub(super) struct Journal {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    seal: Seal,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// In order; the last is the one that is added to.
    segments: Vec<Segment>,
    /// Opened with the first commit.
    file: Option<Box<dyn DiskFile>>,
    /// Where the next frame goes in the last segment.
    at: u64,
    /// How long that segment is.
    length: u64,
    /// The last frame; `None` in a journal that has none yet.
    last: Option<u64>,
    /// Its checksum.
    sum: u32,
}

fn damaged(path: &Path, fault: Fault) -> StoreError {
    Damage::file(path, fault).into()
}

impl Journal {
    /// Opens the journal in a directory; one without segments begins with the next commit.
    ///
    /// # Errors
    /// `Damaged` where a segment is missing, or the last one is not whole; `Io`.
    pub(super) fn open(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        seal: &Seal,
    ) -> Result<Self, StoreError> {
        let mut segments = segment::list(&path)?;
        let mut state = State {
            segments: Vec::new(),
            file: None,
            at: 0,
            length: 0,
            last: None,
            sum: 0,
        };
        if let Some(newest) = segments.last() {
            let bytes = newest.read(&*disk)?;
            if Header::read(&bytes).is_none() && !frame::any(newest.number, &bytes) {
                // Its making was cut short: no commit was acknowledged in it. It is made again.
                segments.pop();
            }
        }
        for pair in segments.windows(2) {
            if pair[1].number != pair[0].number + 1 {
                return Err(damaged(&path, Fault::Part(pair[0].number + 1)));
            }
        }
        if let Some(newest) = segments.last() {
            let bytes = newest.read(&*disk)?;
            let end = newest.walk(&bytes, &mut |_, _| Ok(()))?;
            state.at = end.at;
            state.length = bytes.len() as u64;
            state.last = end.last;
            state.sum = end.sum;
        }
        state.segments = segments;
        Ok(Self {
            disk,
            path,
            seal: seal.clone(),
            state: Mutex::new(state),
        })
    }

    /// Opens what there is, whatever it looks like; to read only.
    pub(super) fn open_tolerant(disk: Arc<dyn Disk>, path: PathBuf, seal: &Seal) -> Self {
        let segments = segment::list(&path).unwrap_or_default();
        Self {
            disk,
            path,
            seal: seal.clone(),
            state: Mutex::new(State {
                segments,
                file: None,
                at: 0,
                length: 0,
                // Nobody knows; `replay` finds out.
                last: Some(u64::MAX),
                sum: 0,
            }),
        }
    }

    /// Shows every commit of which a whole frame stands anywhere, in no order.
    pub(super) fn rescue(&self, visit: &mut dyn FnMut(u64, Vec<Write>)) {
        let segments = self.state().segments.clone();
        for segment in segments {
            let Ok(bytes) = segment.read(&*self.disk) else {
                continue;
            };
            frame::each(segment.number, &bytes, &mut |frame| {
                if let Some(writes) = frame::writes(frame.seq, frame.payload, &self.seal) {
                    visit(frame.seq, writes);
                }
            });
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The newest commit it has.
    pub(super) fn last(&self) -> Option<u64> {
        self.state().last
    }

    /// The oldest commit it has.
    ///
    /// # Errors
    /// `Damaged` where the first segment does not say.
    pub(super) fn first(&self) -> Result<Option<u64>, StoreError> {
        let state = self.state();
        match state.segments.first() {
            Some(segment) if state.last.is_some() => {
                segment.header(&*self.disk).map(|h| Some(h.first))
            }
            _ => Ok(None),
        }
    }

    /// Bytes of all segments.
    pub(super) fn bytes(&self) -> u64 {
        self.state().segments.iter().map(Segment::bytes).sum()
    }

    /// Shows every commit after `after`, in order, each following the one before.
    ///
    /// # Errors
    /// `Damaged` where one is missing or spoilt; those of `visit`.
    pub(super) fn replay(
        &self,
        after: Option<u64>,
        visit: &mut dyn FnMut(u64, Vec<Write>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (segments, last) = {
            let state = self.state();
            (state.segments.clone(), state.last)
        };
        if last.is_none() || last <= after {
            return Ok(());
        }
        let mut begin = 0;
        for (index, segment) in segments.iter().enumerate() {
            if after.is_some_and(|after| {
                segment
                    .header(&*self.disk)
                    .is_ok_and(|h| h.first <= after + 1)
            }) {
                begin = index;
            }
        }
        let mut expected: Option<(u64, u32)> = None;
        for segment in &segments[begin..] {
            let bytes = segment.read(&*self.disk)?;
            let header = segment.header_of(&bytes)?;
            match expected {
                None if header.first > after.map_or(0, |after| after + 1) => {
                    return Err(damaged(&self.path, Fault::BeginsWith(header.first)));
                }
                Some(expected) if expected != (header.first, header.previous) => {
                    return Err(damaged(&segment.path, Fault::NotNext));
                }
                _ => {}
            }
            let end = segment.walk(&bytes, &mut |seq, payload| {
                if after.is_some_and(|after| seq <= after) {
                    return Ok(());
                }
                let writes = frame::writes(seq, payload, &self.seal)
                    .ok_or_else(|| damaged(&segment.path, Fault::Change(seq)))?;
                visit(seq, writes)
            })?;
            expected = Some((end.last.map_or(header.first, |last| last + 1), end.sum));
        }
        Ok(())
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// `Damaged` naming the first thing that does not fit.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        match self.first()? {
            Some(first) => self.replay(first.checked_sub(1), &mut |_, _| Ok(())),
            None => Ok(()),
        }
    }

    /// Writes a commit and brings it to the disk.
    pub(super) fn append(&self, seq: u64, writes: &[Write]) -> Result<(), AppendError> {
        let mut state = self.state();
        self.make_room(&mut state, seq)
            .map_err(AppendError::NotWritten)?;
        let (Some(file), Some(segment)) = (&state.file, state.segments.last()) else {
            return Err(AppendError::NotWritten(damaged(&self.path, Fault::Missing)));
        };
        let failed = |error: &io::Error| files::error("write", &segment.path, error);
        let Some((bytes, sum)) = frame::encode(segment.number, seq, state.sum, writes, &self.seal)
        else {
            return Err(AppendError::NotWritten(StoreError::Io {
                action: "commit".to_owned(),
                cause: "a value is too long".to_owned(),
            }));
        };
        let end = state.at + bytes.len() as u64;
        let mut length = state.length.max(end);
        let mut written = Ok(());
        if end > state.length && bytes.len() < LARGE {
            length = end.next_multiple_of(STEP);
            let zeros = vec![0; usize::try_from(length - state.length).unwrap_or_default()];
            written = file.write_at(&zeros, state.length);
        }
        if let Err(error) = written.and_then(|()| file.write_at(&bytes, state.at)) {
            // A frame that was refused must not be found by the next reader.
            return Err(match file.write_at(&[0; frame::FRAME_HEADER], state.at) {
                Ok(()) => AppendError::NotWritten(failed(&error)),
                Err(_) => AppendError::Unknown(failed(&error)),
            });
        }
        if let Err(error) = file.sync() {
            return Err(AppendError::Unknown(failed(&error)));
        }
        state.at = end;
        state.length = length;
        state.last = Some(seq);
        state.sum = sum;
        if let Some(segment) = state.segments.last_mut() {
            segment.length = length;
        }
        Ok(())
    }

    /// Sees to it that there is a segment to write in.
    fn make_room(&self, state: &mut State, seq: u64) -> Result<(), StoreError> {
        match state.segments.last() {
            Some(segment) if state.at < SEGMENT => {
                if state.file.is_none() {
                    let file = self
                        .disk
                        .open(&segment.path)
                        .map_err(|error| files::error("open", &segment.path, &error))?;
                    state.file = Some(file);
                }
                return segment.is_in_place();
            }
            _ => {}
        }
        let number = state
            .segments
            .last()
            .map_or(1, |segment| segment.number + 1);
        self.begin(state, number, seq)
    }

    fn begin(&self, state: &mut State, number: u64, seq: u64) -> Result<(), StoreError> {
        let header = Header {
            number,
            first: seq,
            previous: state.sum,
        };
        let path = segment::path(&self.path, number);
        let failed = |error: &io::Error| files::error("make", &path, error);
        disk::remove_if_there(&*self.disk, &path).map_err(|error| failed(&error))?;
        let made = self.disk.create(&path).and_then(|file| {
            let mut bytes = header.bytes().to_vec();
            bytes.resize(usize::try_from(STEP).unwrap_or(HEADER), 0);
            file.write_at(&bytes, 0)?;
            file.sync()?;
            self.disk.sync_directory(&self.path)?;
            Ok(file)
        });
        match made {
            Ok(file) => {
                state.file = Some(file);
                state.at = HEADER as u64;
                state.length = STEP;
                state.segments.push(Segment::new(&self.path, number, STEP));
                Ok(())
            }
            Err(error) => {
                let _ = self.disk.remove(&path);
                Err(failed(&error))
            }
        }
    }

    /// Takes away segments all of whose commits are up to `through`: a backup and the database have them.
    pub(super) fn discard(&self, through: u64) -> Result<(), StoreError> {
        let mut state = self.state();
        let mut gone = 0;
        for pair in state.segments.windows(2) {
            if pair[1].header(&*self.disk)?.first > through + 1 {
                break;
            }
            gone += 1;
        }
        // One after the other for certain, so that a crash never leaves a gap.
        for _ in 0..gone {
            let path = &state.segments[0].path;
            self.disk
                .remove(path)
                .map_err(|error| files::error("remove", path, &error))?;
            disk::sync_directory(&*self.disk, &self.path)?;
            state.segments.remove(0);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
