//! Partner Center's `Customers.csv` (CL-50 to CL-54): what it would change, its rows for the run, and writing it.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use super::{
    header::{Field, Header, Kind},
    normalise::{label, strip_guard},
    records::{Damage, blank},
    report::{Findings, Report},
    table::{ReadOptions, Row, Table},
    write::{Cell, CsvWriter, delimiter},
};
use crate::domain::customer::Relationship;
use crate::domain::finding::Finding;
use crate::domain::guid::Guid;
use crate::domain::message::Message;
use crate::service::files::FileError;
use crate::service::plan::FilePlan;
use crate::text::Lang;

/// A row of the file that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Physical line on which it starts.
    pub line: u64,
    /// Number of the record.
    pub record: u64,
    /// Microsoft ID.
    pub microsoft_id: Guid,
    /// Company name.
    pub company_name: String,
    /// Primary domain.
    pub domain: String,
    /// Relationship; `None` where the file has no such column or the cell is empty: nothing is said about it.
    pub relationship: Option<Relationship>,
}

/// How a row stands to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The book does not have the customer.
    New,
    /// The book has it with other values.
    Changed,
    /// The book has it like this.
    Unchanged,
}

/// Reads the whole file and asks for each good row how it stands to the book. Nothing of the rows is kept but their
/// Microsoft IDs. A file that cannot be read as customers gives a plan whose report is `fatal`.
pub fn scan(
    path: &Path,
    options: ReadOptions,
    standing: &mut dyn FnMut(&CustomerRow) -> Standing,
) -> Result<FilePlan, FileError> {
    let table = match Table::open(path, Kind::Customers, options) {
        Ok(table) => table,
        Err(error) => return unreadable(error),
    };
    let mut reader = Reader::new(table);
    let (mut new, mut changed, mut unchanged) = (0, 0, 0);
    if reader.usable {
        loop {
            match reader.next_good() {
                Ok(Some(row)) => match standing(&row) {
                    Standing::New => new += 1,
                    Standing::Changed => changed += 1,
                    Standing::Unchanged => unchanged += 1,
                },
                Ok(None) => break,
                Err(error) => return unreadable(error),
            }
        }
        if reader.table.report().records == 0 {
            let message = Message::new("import-e-file-empty");
            reader
                .findings
                .push(0, 0, Finding::block("E-FILE-EMPTY", message));
            reader.usable = false;
        }
    }
    let mut report = reader.table.report();
    report.fatal = !reader.usable;
    report.valid = new + changed + unchanged;
    reader.findings.into_report(&mut report);
    Ok(FilePlan {
        sha256: reader.table.facts().sha256.clone(),
        rejected: report.records - report.valid,
        report,
        new,
        changed,
        unchanged,
    })
}

fn unreadable(error: FileError) -> Result<FilePlan, FileError> {
    Ok(FilePlan {
        report: Report::unreadable(Kind::Customers.name(), error)?,
        sha256: String::new(),
        new: 0,
        changed: 0,
        unchanged: 0,
        rejected: 0,
    })
}

/// The good rows again, for the run, in the order of the file. The file must be the one that was scanned: a changed one is
/// refused, here or, if it changes while it is read, at its end.
pub fn rows(path: &Path, options: ReadOptions, sha256: &str) -> Result<Rows, FileError> {
    let table = Table::reopen(path, Kind::Customers, options, sha256)?;
    Ok(Rows {
        reader: Reader::new(table),
    })
}

/// Iterates the good rows of a file.
pub struct Rows {
    reader: Reader,
}

impl Rows {
    /// The next part, of at most `size` rows; empty at the end.
    pub fn part(&mut self, size: usize) -> Result<Vec<CustomerRow>, FileError> {
        self.by_ref().take(size).collect()
    }
}

impl Iterator for Rows {
    type Item = Result<CustomerRow, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self
            .reader
            .usable
            .then(|| self.reader.next_good())?
            .transpose();
        if matches!(row, Some(Err(_))) {
            self.reader.usable = false;
        }
        // The findings were told by the scan.
        self.reader.findings = Findings::default();
        row
    }
}

struct Reader {
    header: Header,
    table: Table,
    places: [Option<usize>; 4],
    usable: bool,
    seen: HashMap<[u8; 16], u32>,
    findings: Findings,
}

const FIELDS: [Field; 4] = [
    Field::MicrosoftId,
    Field::CompanyName,
    Field::Domain,
    Field::Relationship,
];

impl Reader {
    fn new(table: Table) -> Self {
        let mut findings = Findings::default();
        let usable = super::columns::check(table.header(), Kind::Customers, &mut findings);
        ignored(table.header(), &mut findings);
        Self {
            header: table.header().clone(),
            places: FIELDS.map(|field| table.header().position(field)),
            table,
            usable,
            seen: HashMap::new(),
            findings,
        }
    }

    /// The next row that is not rejected.
    fn next_good(&mut self) -> Result<Option<CustomerRow>, FileError> {
        while let Some(row) = self.table.next_row()? {
            if let Some(row) = parse(
                &self.header,
                &self.places,
                &row,
                &mut self.seen,
                &mut self.findings,
            ) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }
}

fn ignored(header: &Header, findings: &mut Findings) {
    let unknown: Vec<&str> = header
        .titles
        .iter()
        .zip(&header.fields)
        .filter(|(title, field)| field.is_none() && !title.is_empty())
        .map(|(title, _)| title.as_str())
        .collect();
    if !unknown.is_empty() {
        let names = unknown.join(", ");
        let message = Message::new("import-w-col-ignored").with("columns", names.as_str());
        let finding = Finding::info("W-COL-IGNORED", message);
        findings.push(
            header.line,
            0,
            finding.at_row(header.line, 0, "").of(&names),
        );
    }
}

fn parse(
    header: &Header,
    places: &[Option<usize>; 4],
    row: &Row<'_>,
    seen: &mut HashMap<[u8; 16], u32>,
    findings: &mut Findings,
) -> Option<CustomerRow> {
    let line = row.record.line;
    let mut bad = false;
    let mut report = |column: usize, value: &str, finding: Finding| {
        bad |= finding.severity == crate::domain::finding::Severity::Block;
        let finding = finding
            .at_row(line, row.number, header.title(column))
            .of(value);
        findings.push(line, column, finding);
    };
    if let Some(damage) = row.record.damage {
        report(0, "", quote(damage));
        return None;
    }
    let width = header.titles.len();
    let beyond = (width..row.record.len()).any(|at| !row.record.get(at).chars().all(blank));
    if row.record.len() < width || beyond {
        let message = Message::new("import-e-row-width-customers")
            .with("cells", row.record.len())
            .with("columns", width);
        report(0, "", Finding::block("E-ROW-WIDTH", message));
        return None;
    }
    let [id_at, name_at, domain_at, relationship_at] = places.map(|at| at.unwrap_or(usize::MAX));
    let cell = |at| strip_guard(row.record.get(at));
    let id_text = cell(id_at).trim_matches(blank);
    let id: Option<Guid> = id_text.parse().ok();
    match id {
        None => report(
            id_at,
            id_text,
            Finding::block("API-2", Message::new("import-customer-id")),
        ),
        Some(id) => {
            if let Some(first) = seen.get(id.as_bytes()) {
                let message = Message::new("import-customer-twice").with("line", first.to_string());
                report(id_at, id_text, Finding::block("E-DUP-FILE", message));
            }
        }
    }
    let name = label(cell(name_at));
    if name.value.is_empty() {
        report(
            name_at,
            "",
            Finding::block("CL-51", Message::new("import-customer-name")),
        );
    } else if name.cleaned {
        report(
            name_at,
            &name.value,
            Finding::info("W-CTRL", Message::new("import-w-ctrl")),
        );
    }
    let domain = label(cell(domain_at)).value;
    if domain.is_empty() {
        report(
            domain_at,
            "",
            Finding::block("CL-51", Message::new("import-customer-domain")),
        );
    }
    let relationship_text = cell(relationship_at).trim_matches(blank);
    let relationship = relationship_of(relationship_text);
    if relationship == Some(Relationship::Unknown)
        && !UNKNOWN.contains(&fold(relationship_text).as_str())
    {
        let message = Message::new("import-customer-relationship");
        report(
            relationship_at,
            relationship_text,
            Finding::info("A-31", message),
        );
    }
    if bad {
        return None;
    }
    let microsoft_id = id?;
    // Only a row that is taken makes a later one a repetition.
    seen.insert(
        *microsoft_id.as_bytes(),
        u32::try_from(line).unwrap_or(u32::MAX),
    );
    Some(CustomerRow {
        line,
        record: row.number,
        microsoft_id,
        company_name: name.value.into_owned(),
        domain: domain.into_owned(),
        relationship,
    })
}

/// What is wrong with the quotes of a record.
pub(super) fn quote(damage: Damage) -> Finding {
    let message = match damage {
        Damage::OpenQuote => Message::new("import-e-file-quote-open"),
        Damage::AfterQuote => Message::new("import-e-file-quote-after"),
        Damage::TooLong => Message::new("import-e-file-quote-long"),
    };
    Finding::block("E-FILE-QUOTE", message)
}

/// The words of the relationship column: English, Portuguese, and what Partner Center's API says.
const WORDS: [(Relationship, &str, &str); 6] = [
    (
        Relationship::Reseller,
        "Cloud Reseller",
        "Revendedor de nuvem",
    ),
    (Relationship::Advisor, "Advisor", "Consultor"),
    (Relationship::Syndication, "Syndication", "Distribuição"),
    (
        Relationship::MicrosoftSupport,
        "Microsoft support",
        "Suporte da Microsoft",
    ),
    (Relationship::None, "None", "Nenhum"),
    (Relationship::Unknown, "Unknown", "Desconhecido"),
];

const ALIASES: [(Relationship, &[&str]); 4] = [
    (
        Relationship::Reseller,
        &[
            "reseller",
            "revendedor",
            "revendedor de servicos em nuvem",
            "revendedor na nuvem",
        ],
    ),
    (Relationship::Advisor, &["assessor", "orientador"]),
    (
        Relationship::MicrosoftSupport,
        &["microsoft_support", "microsoftsupport"],
    ),
    (Relationship::None, &["nenhuma"]),
];

const UNKNOWN: [&str; 2] = ["unknown", "desconhecido"];

fn fold(text: &str) -> String {
    super::header::normalise(text)
}

/// The relationship a text means; `None` for the empty one, `Unknown` for words that are not known.
pub fn relationship_of(text: &str) -> Option<Relationship> {
    if text.is_empty() {
        return None;
    }
    let folded = fold(text);
    let word = WORDS
        .iter()
        .find(|(_, en, pt)| fold(en) == folded || fold(pt) == folded)
        .map(|(relationship, ..)| *relationship);
    let alias = || {
        ALIASES
            .iter()
            .find(|(_, words)| words.contains(&folded.as_str()))
            .map(|(relationship, _)| *relationship)
    };
    Some(word.or_else(alias).unwrap_or(Relationship::Unknown))
}

/// The word of a relationship in the file.
pub fn relationship_word(relationship: Relationship, lang: Lang) -> &'static str {
    let (_, en, pt) = WORDS
        .iter()
        .find(|(found, ..)| *found == relationship)
        .unwrap_or(&WORDS[WORDS.len() - 1]);
    match lang {
        Lang::En => en,
        Lang::PtBr => pt,
    }
}

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

#[cfg(test)]
mod tests;
