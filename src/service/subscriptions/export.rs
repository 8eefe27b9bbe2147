//! Writing a customer's subscriptions as the portal does, or completely (SUB-30).

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::domain::{
    audit::{Operation, Resource},
    customer::CustomerKey,
    message::Message,
    permission::Act,
    subscription::Subscription,
};
use crate::text::Lang;

use crate::service::{
    Service,
    files::{Access, AtomicFile, FileError},
    import::subscriptions::SubscriptionsWriter,
    plan::Step,
    record_change::affected,
    refusal::Refusal,
};

pub use crate::service::import::subscriptions::Form as Columns;

impl Service {
    /// Writes them to a file, whole or not at all, and says so in the activity log (AU-11).
    pub fn export_subscriptions(
        &self,
        key: CustomerKey,
        columns: Columns,
        to: &Path,
        lang: Lang,
    ) -> Result<(PathBuf, u64), Refusal> {
        self.may(Act::ViewCustomers)?;
        self.notes_exports()?;
        let found = self.subscriptions(key)?;
        let mut file = AtomicFile::create(to, Access::Usual, &[])?;
        write(&mut BufWriter::new(&mut file), &found, columns, lang)
            .map_err(|cause| FileError::io(to, cause))?;
        let path = file.commit()?;
        self.log_subscriptions(key, found.len())?;
        Ok((path, found.len() as u64))
    }

    /// Writes them to a stream.
    pub fn print_subscriptions(
        &self,
        key: CustomerKey,
        columns: Columns,
        out: &mut dyn Write,
        lang: Lang,
    ) -> Result<io::Result<()>, Refusal> {
        self.may(Act::ViewCustomers)?;
        self.notes_exports()?;
        let found = self.subscriptions(key)?;
        let written = write(out, &found, columns, lang);
        if written.is_ok() {
            self.log_subscriptions(key, found.len())?;
        }
        Ok(written)
    }

    fn log_subscriptions(&self, key: CustomerKey, count: usize) -> Result<(), Refusal> {
        if !self.notes_exports()? {
            return Ok(());
        }
        let (customer, _) = self.customer(key)?;
        self.write(Step {
            changes: Vec::new(),
            base: Vec::new(),
            operation: Operation::EXPORT_SUBSCRIPTIONS,
            resource: Resource::SUBSCRIPTION,
            customer: Some(affected(&customer)),
            fields: Vec::new(),
            details: vec![("subscriptions".to_owned(), count.to_string())],
            group: None,
            undoes: None,
            reversible: false,
        })?;
        Ok(())
    }
}

/// One sentence for the person.
pub fn exported(count: u64, path: &Path) -> Message {
    Message::new("subs-exported")
        .with("count", count)
        .with("path", path.display().to_string())
}

fn write(
    out: &mut dyn Write,
    found: &[Subscription],
    columns: Columns,
    lang: Lang,
) -> io::Result<()> {
    let mut csv = SubscriptionsWriter::new(out, columns, lang)?;
    for subscription in found {
        csv.line(subscription)?;
    }
    csv.finish()?.flush()
}
