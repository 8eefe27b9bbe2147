//! The upkeep of a book: backups by themselves and on request, and where the book was before.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::PoisonError,
};

use jiff::Timestamp;

use super::Book;
use crate::store::{
    Store, StoreError,
    backup::{self, Keys},
    disk::{self, Disk},
    files,
    notice::Notice,
    place::{self, Place},
    verify::Progress,
};

/// A backup older than this is not the newest any more.
const DAY: i64 = 24 * 60 * 60;

/// The journal may grow to this, or to the bytes of all entries where that is more, before a backup takes its place.
const JOURNAL: u64 = 32 << 20;

/// A database up to this size is not made anew.
const SMALL: u64 = 4 << 20;

/// A database larger than so many times the bytes in it (9/4) is made anew.
const WASTE: (u64, u64) = (9, 4);

/// Bytes of a path that are read.
const LONGEST_PATH: u64 = 64 << 10;

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Upkeep {
    /// An automatic backup.
    pub backup: bool,
    /// A new database without the old one's waste.
    pub rebuild: bool,
}

impl Book {
    /// The automatic backups, oldest first.
    pub fn backups(&self) -> Vec<backup::Kept> {
        self.place
            .as_ref()
            .map(|place| backup::kept(&place.backups()))
            .unwrap_or_default()
    }

    /// What is due now. A clock that went backwards makes a backup due rather than never.
    pub fn upkeep(&self, now: Timestamp) -> Upkeep {
        let Some(sled) = self.sled.as_ref().filter(|_| !self.read_only) else {
            return Upkeep::default();
        };
        let sequence = sled.sequence();
        if sequence == 0 {
            return Upkeep::default();
        }
        // A later one is of a history that was given up.
        let of_now = |kept: &backup::Kept| kept.sequence <= sequence;
        let newest = self.backups().into_iter().rfind(of_now);
        let backup = match &newest {
            None => true,
            Some(newest) if newest.sequence == sequence => false,
            Some(newest) => {
                let journal = sled.engine().journal();
                let first = journal.first().ok().flatten().unwrap_or(u64::MAX);
                let age = now.as_second().abs_diff(newest.made.as_second());
                age >= DAY.unsigned_abs()
                    || first > newest.sequence + 1
                    || journal.bytes() > JOURNAL.max(sled.live_bytes())
            }
        };
        let (size, live) = (sled.engine().database_bytes(), sled.live_bytes());
        Upkeep {
            backup,
            rebuild: size > SMALL && size > live.saturating_mul(WASTE.0) / WASTE.1,
        }
    }

    /// Makes an automatic backup: written beside the others, read again and compared, then older ones that are kept no
    /// longer and the part of the journal that it holds are let go. Where there is one of the last change already, that one
    /// is read and counts. `None` where it was stopped.
    ///
    /// # Errors
    /// `Full`, `Io`, `Damaged` where the book or what was written does not prove itself; the former backups stay.
    pub fn back_up(
        &self,
        now: Timestamp,
        progress: &mut Progress<'_>,
    ) -> Result<Option<backup::Summary>, StoreError> {
        let (Some(place), Some(sled)) = (&self.place, &self.sled) else {
            return Err(no_file());
        };
        if self.read_only {
            return Err(StoreError::OpenedReadOnly);
        }
        disk::make_directories(&*self.disk, &[place.backups()])?;
        let same = |kept: &backup::Kept| kept.sequence == sled.sequence();
        let done = match self.backups().into_iter().rfind(same) {
            Some(newest) => backup::check(&newest.path, Keys::of_book(place.seal()), progress),
            None => Ok(None),
        };
        let done = if let Ok(Some(done)) = done {
            done
        } else {
            // There is none, or it is spoilt.
            let target = place.backups().join(backup::name(sled.sequence(), now));
            match self.write_backup(&target, now, None, progress)? {
                Some(done) => done,
                None => return Ok(None),
            }
        };
        // The journal ends where the database certainly goes on.
        sled.paused(|engine, _, _| engine.checkpoint())?;
        sled.engine().journal().discard(done.sequence)?;
        for path in backup::superfluous(&self.backups()) {
            let _ = self.disk.remove(&path);
        }
        Ok(Some(done))
    }

    /// Writes a backup into a new file, with the files of evidence: the automatic ones lie beside these. `None` where it
    /// was stopped; then there is no file.
    ///
    /// # Errors
    /// `Exists`, `ReadOnly`, `Full`, `Io`, `Damaged`.
    pub fn back_up_to(
        &self,
        target: &Path,
        now: Timestamp,
        progress: &mut Progress<'_>,
    ) -> Result<Option<backup::Summary>, StoreError> {
        let attachments = self.attachments();
        self.write_backup(target, now, attachments.as_deref(), progress)
    }

    fn write_backup(
        &self,
        target: &Path,
        now: Timestamp,
        attachments: Option<&Path>,
        progress: &mut Progress<'_>,
    ) -> Result<Option<backup::Summary>, StoreError> {
        let (Some(place), Some(sled)) = (&self.place, &self.sled) else {
            return Err(no_file());
        };
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        if fs::symlink_metadata(target).is_ok() {
            return Err(StoreError::Exists {
                path: target.display().to_string(),
            });
        }
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".");
        name.push(backup::PART);
        let part = target.with_file_name(name);
        disk::remove_if_there(&*self.disk, &part)
            .map_err(|error| files::error("remove", &part, &error))?;
        let total = 2 * (sled.counts().0.iter().sum::<u64>() + 3 * sled.sequence());
        let written = backup::write(
            sled,
            &*self.disk,
            &part,
            &backup::About {
                book: place::identity(place),
                now,
                attachments,
                seal: place.seal(),
                slot: place::slot(place),
            },
            &mut |done, _| progress(done, total),
        )?;
        let Some(sequence) = written else {
            return Ok(None);
        };
        let checked = backup::check(&part, Keys::of_book(place.seal()), &mut |done, _| {
            progress(total / 2 + done, total)
        });
        let summary = match checked {
            Ok(Some(summary)) if summary.sequence == sequence => summary,
            other => {
                let _ = self.disk.remove(&part);
                return other.map(|_| None);
            }
        };
        let parent = parent(target);
        self.disk
            .rename(&part, target)
            .and_then(|()| self.disk.sync_directory(&parent))
            .map_err(|error| files::error("write", target, &error))?;
        Ok(Some(summary))
    }
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn no_file() -> StoreError {
    StoreError::Missing {
        path: "-".to_owned(),
    }
}

/// Notes where the book is, and tells where it was before, if that was elsewhere.
pub(super) fn came_from(disk: &dyn Disk, place: Option<&Place>) -> Option<Notice> {
    let place = place?;
    let here = fs::canonicalize(place.path()).ok()?.display().to_string();
    let home = place.home();
    let before = disk
        .read(&home, LONGEST_PATH)
        .ok()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    if before.as_deref() == Some(here.as_str()) {
        return None;
    }
    let _ = disk::replace(disk, &home, here.as_bytes());
    before
        .filter(|before| !before.is_empty())
        .map(|from| Notice::Moved { from })
}
