//! Writing the portal's `Customers.csv` (CL-50 to CL-54), of the whole list or of what a filter shows (CL-52).

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use crate::{
    domain::{
        audit::{Operation, Resource},
        message::Message,
        permission::Act,
    },
    store::directory::Directory,
    text::Lang,
};

use super::{
    Service,
    files::{Access, AtomicFile, FileError},
    import::customers::{CustomerLine, CustomersWriter},
    plan::Step,
    refusal::Refusal,
};

impl Service {
    /// Writes rows of the list to a file, whole or not at all, and says so in the activity log (AU-11).
    pub fn export_customers(
        &self,
        directory: &Directory,
        rows: &[u32],
        to: &Path,
        lang: Lang,
    ) -> Result<PathBuf, Refusal> {
        self.may(Act::ExportCustomers)?;
        self.notes_exports()?;
        let mut file = AtomicFile::create(to, Access::Usual, &[])?;
        write(&mut BufWriter::new(&mut file), directory, rows, lang)
            .map_err(|cause| FileError::io(to, cause))?;
        let path = file.commit()?;
        self.log_export(rows.len())?;
        Ok(path)
    }

    /// Writes rows of the list to a stream.
    pub fn print_customers(
        &self,
        directory: &Directory,
        rows: &[u32],
        out: &mut dyn Write,
        lang: Lang,
    ) -> Result<io::Result<()>, Refusal> {
        self.may(Act::ExportCustomers)?;
        self.notes_exports()?;
        let written = write(out, directory, rows, lang);
        if written.is_ok() {
            self.log_export(rows.len())?;
        }
        Ok(written)
    }

    fn log_export(&self, customers: usize) -> Result<(), Refusal> {
        if !self.notes_exports()? {
            return Ok(());
        }
        self.write(Step {
            changes: Vec::new(),
            base: Vec::new(),
            operation: Operation::EXPORT_CUSTOMERS,
            resource: Resource::CUSTOMER,
            customer: None,
            fields: Vec::new(),
            details: vec![("customers".to_owned(), customers.to_string())],
            group: None,
            undoes: None,
            reversible: false,
        })?;
        Ok(())
    }
}

/// One sentence for the person.
pub fn done(customers: usize, path: &Path) -> Message {
    Message::new("cli-exported")
        .with("count", customers)
        .with("path", path.display().to_string())
}

fn write(out: &mut dyn Write, directory: &Directory, rows: &[u32], lang: Lang) -> io::Result<()> {
    let mut csv = CustomersWriter::new(out, lang)?;
    for row in rows.iter().filter_map(|row| directory.row(*row)) {
        csv.line(CustomerLine {
            microsoft_id: row.microsoft_id(),
            company_name: row.name(),
            domain: &row.domain(),
            relationship: row.relationship(),
        })?;
    }
    csv.finish()?.flush()
}
