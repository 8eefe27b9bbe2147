//! The passphrase of a book: from a file, or asked for without showing it.

use std::path::Path;

use crate::{
    domain::{message::Message, secret::Secret},
    service::{Refusal, passphrase},
    store::StoreError,
};

use super::{exit::Failure, output::can_ask, session::Session};

/// How often somebody may try.
const TRIES: u32 = 3;

impl Session {
    /// Opens something that may be under a passphrase: it is asked for only where there is one.
    ///
    /// # Errors
    /// Those of `open`; `Sealed` where nobody can be asked.
    pub fn unlocked<T>(
        &self,
        open: impl Fn(Option<&Secret>) -> Result<T, StoreError>,
    ) -> Result<T, Failure> {
        match open(None) {
            Err(StoreError::Sealed) => {}
            done => return Ok(done?),
        }
        if let Some(file) = &self.global.passphrase_file {
            return Ok(open(Some(&passphrase::of_file(file)?))?);
        }
        if !can_ask() {
            return Err(StoreError::Sealed.into());
        }
        let mut tries = 1;
        loop {
            let passphrase = self.ask("passphrase-ask")?;
            match open(Some(&passphrase)) {
                Err(StoreError::WrongPassphrase) if tries < TRIES => {
                    super::say(&self.catalogue.say(&StoreError::WrongPassphrase.message()));
                    tries += 1;
                }
                done => return Ok(done?),
            }
        }
    }

    /// A new passphrase: from `file`, else as for [`Self::unlocked`]; a person types it twice.
    ///
    /// # Errors
    /// Two that differ, one that is too short; `Sealed` where nobody can be asked.
    pub fn new_passphrase(&self, file: Option<&Path>) -> Result<Secret, Failure> {
        let passphrase = match file.or(self.global.passphrase_file.as_deref()) {
            Some(file) => passphrase::of_file(file)?,
            None if can_ask() => {
                let first = self.ask("passphrase-ask-new")?;
                if self.ask("passphrase-ask-again")? != first {
                    let message = Message::new("passphrase-differs");
                    let rule = "passphrase";
                    return Err(Refusal::Rule { rule, message }.into());
                }
                first
            }
            None => return Err(StoreError::Sealed.into()),
        };
        passphrase::check(&passphrase)?;
        Ok(passphrase)
    }

    /// Asks on the terminal; what is typed is not shown.
    fn ask(&self, id: &str) -> Result<Secret, Failure> {
        let typed = rpassword::prompt_password(format!("{} ", self.catalogue.get(id)))?;
        Ok(Secret::new(typed))
    }
}
