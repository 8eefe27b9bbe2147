//! Writing `Customers.csv` (CL-51, CL-54).

use std::io::{self, Write};

use super::relationship::relationship_word;
use crate::domain::{customer::Relationship, guid::Guid};
use crate::service::import::{
    header::Kind,
    write::{Cell, CsvWriter, delimiter},
};
use crate::text::Lang;

/// What a line of an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerLine<'a> {
    /// Microsoft ID.
    pub microsoft_id: Guid,
    /// Company name.
    pub company_name: &'a str,
    /// Primary domain.
    pub domain: &'a str,
    /// Relationship.
    pub relationship: Relationship,
}

/// Writes `Customers.csv`: the four columns of CL-51 in this order, line by line.
pub struct CustomersWriter<W: Write> {
    csv: CsvWriter<W>,
    lang: Lang,
}

impl<W: Write> CustomersWriter<W> {
    /// Begins the file with its header.
    pub fn new(out: W, lang: Lang) -> io::Result<Self> {
        let mut csv = CsvWriter::new(out, delimiter(lang));
        csv.record(Kind::Customers.titles(lang).map(Cell::Exact))?;
        Ok(Self { csv, lang })
    }

    /// Writes a customer. Only the company name is free text and neutralised (CL-54).
    pub fn line(&mut self, line: CustomerLine<'_>) -> io::Result<()> {
        self.csv.record([
            Cell::Exact(&line.microsoft_id.to_string()),
            Cell::Text(line.company_name),
            Cell::Exact(line.domain),
            Cell::Exact(relationship_word(line.relationship, self.lang)),
        ])
    }

    /// Writes what is left.
    pub fn finish(self) -> io::Result<W> {
        self.csv.finish()
    }
}
