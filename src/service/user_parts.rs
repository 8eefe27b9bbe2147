//! The users of a file in parts of a hundred, each in Partner Center's own format, for the upload by hand (IMP-41). Nothing
//! of the book changes.

use std::path::{Path, PathBuf};

use crate::domain::{cloud::Feature, finding::Finding, message::Message, upn};

use super::{
    Service,
    commit::Unwatched,
    files::{Access, AtomicFile, FileError},
    import::{
        header::Kind,
        users::{PC_MAX_ROWS, UserEntry},
        write::{Cell, CsvWriter, delimiter},
    },
    intent::UsersFile,
    plan::FilePlan,
    refusal::Refusal,
};

/// Longest name that Partner Center's upload takes (accounts.md 1.1).
const MAX_NAME: usize = 50;

/// The files that were written, and what is known of the input.
#[derive(Debug)]
pub struct Parts {
    /// Counts and findings of the input.
    pub file: FilePlan,
    /// The parts, in order.
    pub files: Vec<PathBuf>,
    /// Users in them.
    pub users: u64,
    /// Rows that are valid here, but not in Partner Center's upload.
    pub findings: Vec<Finding>,
}

impl Service {
    /// Writes `<stem>.part-001-of-003.csv` … into a folder; a name that is taken there refuses the whole. Unless
    /// `dry_run`, where the files are only named.
    ///
    /// # Errors
    /// `Refusal::Blocked` never; rows in error refuse unless the request wants the valid ones only.
    pub fn export_user_parts(
        &self,
        request: &UsersFile,
        folder: &Path,
        dry_run: bool,
    ) -> Result<Parts, Refusal> {
        self.offers(Feature::Users)?;
        let (customer, _) = self.customer(request.customer)?;
        let known = self.known_users(&customer, request)?;
        let (checked, _) = self.check_users(request, &customer, &known, &Unwatched)?;
        let mut parts = Parts {
            file: super::import_users::file_plan(&checked, 0),
            files: Vec::new(),
            users: 0,
            findings: Vec::new(),
        };
        if checked.report.fatal {
            return Ok(parts);
        }
        for entry in checked.valid_entries()? {
            let entry = entry?;
            match too_long(&entry) {
                Some(finding) => parts.findings.push(finding),
                None => parts.users += 1,
            }
        }
        let wrong = checked.report.errors + parts.findings.len() as u64;
        if wrong > 0 && !request.valid_only {
            parts.findings.push(Finding::block(
                "IMP-32",
                Message::new("service-import-users-errors").with("errors", wrong),
            ));
            return Ok(parts);
        }
        let count = parts.users.div_ceil(PC_MAX_ROWS);
        let stem = request.path.file_stem().unwrap_or_default();
        let path = |part: u64| {
            let name = format!(
                "{}.part-{part:03}-of-{count:03}.csv",
                stem.to_string_lossy()
            );
            folder.join(name)
        };
        // All or nothing: said before the first one is written.
        for part in 1..=count {
            if std::fs::symlink_metadata(path(part)).is_ok() {
                return Err(FileError::Exists { path: path(part) }.into());
            }
        }
        if dry_run {
            parts.files = (1..=count).map(path).collect();
            return Ok(parts);
        }
        std::fs::create_dir_all(folder).map_err(|cause| FileError::io(folder, cause))?;
        let mut entries = checked.valid_entries()?;
        for part in 1..=count {
            let target = path(part);
            let io = |cause| FileError::io(&target, cause);
            let out = AtomicFile::create(&target, Access::Usual, &[&request.path])?;
            let mut csv = CsvWriter::new(out, delimiter(request.lang));
            csv.record(Kind::Pc.titles(request.lang).map(Cell::Exact))
                .map_err(io)?;
            let mut rows = 0;
            while rows < PC_MAX_ROWS {
                let Some(entry) = entries.next() else { break };
                let entry = entry?;
                if too_long(&entry).is_some() {
                    continue;
                }
                rows += 1;
                let user = &entry.user;
                // A machine reads it: no guard against formulas; rows with one never get here (IMP-52).
                csv.record([
                    Cell::Exact(&user.first_name),
                    Cell::Exact(&user.last_name),
                    Cell::Exact(&user.display_name),
                    Cell::Exact(&user.user_principal_name),
                    Cell::Exact(""),
                ])
                .map_err(io)?;
            }
            parts.files.push(csv.finish().map_err(io)?.commit()?);
        }
        Ok(parts)
    }
}

/// Names may be longer in the other kinds of file than Partner Center takes them.
fn too_long(entry: &UserEntry) -> Option<Finding> {
    let user = &entry.user;
    [
        ("E-LEN-FIRST", &user.first_name),
        ("E-LEN-LAST", &user.last_name),
        ("E-LEN-DISPLAY", &user.display_name),
    ]
    .into_iter()
    .map(|(code, name)| (code, name, upn::length(name)))
    .find(|(_, _, length)| *length > MAX_NAME)
    .map(|(code, name, length)| {
        Finding::block(
            code,
            Message::new("import-e-len")
                .with("length", length)
                .with("max", MAX_NAME),
        )
        .at_row(entry.line, entry.record, "")
        .of(name)
    })
}
