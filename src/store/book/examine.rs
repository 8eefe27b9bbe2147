//! Everything that belongs to a book, read through: the store, the directory, the journal, the backups, the files of
//! evidence, and files that belong to nothing.

use std::{fs, ops::ControlFlow, path::Path};

use super::Book;
use crate::domain::record::RecordKind;
use crate::store::{
    StoreError, attachments, backup,
    damage::Fault,
    place::Place,
    verify::{Progress, Report},
};

/// What is in the directory of a book.
const FILES: [&str; 8] = [
    "book.json",
    "book.copy.json",
    "witness",
    "reserve",
    "home",
    "lock",
    "view.json",
    "settings.toml",
];
const DIRECTORIES: [&str; 7] = [
    "db",
    "journal",
    "backups",
    "damaged",
    "drafts",
    "spool",
    "attachments",
];

impl Book {
    /// Reads everything and tells what is wrong; `None` where it was stopped.
    ///
    /// # Errors
    /// `Io` where the system refused to read; damage is in the report.
    pub fn examine(&self, progress: &mut Progress<'_>) -> Result<Option<Report>, StoreError> {
        let Some(mut report) = self.store.report(progress)? else {
            return Ok(None);
        };
        match self.directory() {
            Ok(directory) => {
                let (rows, counted) = (
                    directory.len(crate::store::directory::Shown::All) as u64,
                    self.store.counts().of(RecordKind::Customer),
                );
                if rows != counted {
                    report.problem(Fault::List { rows, counted }.into());
                }
            }
            Err(error) => report.told(error)?,
        }
        if let Some(sled) = &self.sled
            && let Err(error) = sled.engine().journal().check()
        {
            report.told(error)?;
        }
        if let Some(place) = &self.place {
            let keys = backup::Keys::of_book(place.seal());
            for kept in backup::kept(&place.backups()) {
                match backup::check(&kept.path, keys, &mut |_, _| progress(report.entries, 0)) {
                    Ok(Some(_)) => {}
                    Ok(None) => return Ok(None),
                    Err(error) => report.told(error)?,
                }
            }
            self.evidence(place, &mut report)?;
            strangers(place, &mut report);
        }
        Ok(Some(report))
    }

    /// Reads the files of evidence that transfers name; others in their directory belong to nothing.
    fn evidence(&self, place: &Place, report: &mut Report) -> Result<(), StoreError> {
        let directory = place.attachments();
        let wanted = attachments::wanted(&*self.store)?;
        for (name, size) in &wanted {
            if let Some(what) =
                attachments::read((&directory, place.seal()), name, *size, &mut |_| Ok(()))?
            {
                report.problem(what);
            }
        }
        look(&directory, &|name| wanted.contains_key(name), report);
        Ok(())
    }

    /// Like [`Self::examine`], without progress.
    pub fn examined(&self) -> Result<Report, StoreError> {
        self.examine(&mut |_, _| ControlFlow::Continue(()))
            .map(Option::unwrap_or_default)
    }
}

/// Files in the directories of the store that the store did not write.
fn strangers(place: &Place, report: &mut Report) {
    let of_book = |name: &str| {
        FILES.contains(&name) || DIRECTORIES.contains(&name) || name.starts_with("directory")
    };
    let of_sled = |name: &str| ["db", "conf", "blobs"].contains(&name) || name.starts_with("snap.");
    look(place.path(), &of_book, report);
    look(&place.database(), &of_sled, report);
    look(&place.journal(), &|name| name.ends_with(".journal"), report);
    look(
        &place.backups(),
        &|name| name.ends_with(".jsonl.gz"),
        report,
    );
}

/// Notes what is in a directory and not known.
fn look(directory: &Path, known: &dyn Fn(&str) -> bool, report: &mut Report) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !known(&name) {
            report.strangers.push(entry.path().display().to_string());
        }
    }
}
