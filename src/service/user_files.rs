//! The files of an import of users: what a kill left of them is finished, passwords are delivered and the spool wiped.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::{
    domain::{finding::Finding, message::Message, record::Record},
    text::Catalogue,
};

use super::{Service, files::FileError, import::spool::Spool, refusal::Refusal, users_there::hash};

impl Service {
    /// Finishes what a killed import left: the passwords of the users that are in the book go into their file. Answers
    /// what was written or why it could not be, to be told the person.
    pub fn rescue_passwords(&self, catalogue: &Catalogue) -> Result<Vec<Message>, Refusal> {
        let Some(directory) = self.book.spool() else {
            return Ok(Vec::new());
        };
        let mut told = Vec::new();
        for spool in Spool::pending(&directory, &self.book.seal())? {
            let header = spool.header().clone();
            let mut present = HashSet::new();
            self.store().scan(
                crate::store::Range::UsersOf(header.customer_id),
                &mut |stored| {
                    if let Record::User(user) = stored.record {
                        present.insert(hash(&user.user_principal_name));
                    }
                    std::ops::ControlFlow::Continue(())
                },
            )?;
            let written = deliver(spool, catalogue, &|upn| present.contains(&hash(upn)));
            told.push(match written {
                Ok(Some(path)) => Message::new("service-passwords-rescued")
                    .with("customer", header.customer_name)
                    .with("path", path.display().to_string()),
                Ok(None) => continue,
                Err(error) => Message::new("service-passwords-wait")
                    .with("customer", header.customer_name)
                    .with("path", error.path().display().to_string())
                    .with("cause", error.message()),
            });
        }
        Ok(told)
    }
}

/// Writes the password file and wipes the spool. A file that is there meanwhile is not touched: the passwords go beside.
pub(super) fn deliver(
    spool: Spool,
    catalogue: &Catalogue,
    created: &dyn Fn(&str) -> bool,
) -> Result<Option<PathBuf>, FileError> {
    let target = super::files::unused(&spool.header().passwords);
    let written = spool.export(&target, catalogue, &mut |upn| created(upn))?;
    spool.wipe()?;
    Ok(written.map(|(path, _)| path))
}

pub(super) fn later(code: &'static str, error: &FileError) -> Finding {
    Finding::block(
        code,
        Message::new("service-import-users-file")
            .with("path", error.path().display().to_string())
            .with("cause", error.message()),
    )
}

pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
