//! Every finding of every row (accounts.md 1.3).

use std::collections::BTreeMap;
use std::path::Path;

use super::{
    Checked, Context, PC_MAX_ROWS, Verdict,
    duplicates::{self, Duplicate, Seed, Twice},
    row::{Places, Values},
    rows::{self, Found},
    sought,
    verdict::{TWICE, number, skipped, verdict},
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::domain::upn;
use crate::service::files::{self, FileError};
use crate::service::import::{
    columns,
    header::{Header, Kind},
    records::blank,
    report::{Findings, Report},
    table::{Facts, Reading, Row, Rows, Table},
};

/// `quick` lets rows pass that are valid at one look; without, each goes through all rules, which must come to the same.
pub(super) fn check(
    path: &Path,
    context: &Context<'_>,
    quick: bool,
    watch: Reading<'_>,
) -> Result<Checked, FileError> {
    let unreadable = |error| {
        let kind = context.options.kind.unwrap_or(Kind::Pc);
        Ok(Checked {
            report: Report::unreadable(kind.name(), error)?,
            facts: None,
            domains: BTreeMap::new(),
            header: None,
            options: context.options.clone(),
            wishes: context.wishes,
            repairs: context.repairs.clone(),
            verdicts: Vec::new(),
        })
    };
    let threads = match context.threads {
        0 => std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        some => some,
    };
    // With a core for it, the hash is made while the rows are read.
    let file = path.to_owned();
    let hash = (threads > 1).then(|| std::thread::spawn(move || files::sha256(&file)));
    let read = read(path, context, (threads, quick), watch);
    let hash = hash.map(|hash| hash.join().unwrap_or_else(|_| files::sha256(path)));
    let Read {
        header,
        usable,
        mut report,
        mut facts,
        found,
    } = match read {
        Ok(read) => read,
        Err(error) => return unreadable(error),
    };
    if let Some(hash) = hash {
        facts.sha256 = hash?;
    }
    let Found {
        mut findings,
        runs,
        mut domains,
        columns,
        locations,
    } = found;
    columns.tell(&header, &mut findings);
    if !context.wishes.file_locations {
        locations.tell(&mut findings);
    }
    let twice = duplicates::find(&runs);
    let mut verdicts = Vec::with_capacity(runs.iter().map(|run| run.verdicts.len()).sum());
    for run in runs {
        verdicts.extend(run.verdicts);
    }
    if !twice.is_empty() {
        let places = Places::of(&header);
        let duplicates = judge(path, context, &places, twice)?;
        Again {
            header: &header,
            findings: &mut findings,
            verdicts: &mut verdicts,
            domains: &mut domains,
        }
        .duplicates(path, context, &places, &duplicates)?;
    }
    if report.records == 0 {
        findings.push(
            0,
            0,
            Finding::block("E-FILE-EMPTY", Message::new("import-e-file-empty")),
        );
    }
    let count = |wanted: fn(Verdict) -> bool| {
        verdicts
            .iter()
            .filter(|number| wanted(verdict(**number)))
            .count() as u64
    };
    report.valid = count(|verdict| verdict == Verdict::Valid);
    report.skipped = count(|verdict| matches!(verdict, Verdict::Skipped(_)));
    report.fatal = !usable || report.records == 0;
    if report.valid > PC_MAX_ROWS {
        let message = Message::new("import-i-too-many")
            .with("count", report.valid)
            .with("parts", report.valid.div_ceil(PC_MAX_ROWS));
        findings.push(0, 1, Finding::info("I-TOO-MANY", message));
    }
    findings.into_report(&mut report);
    Ok(Checked {
        report,
        facts: Some(facts),
        domains,
        header: Some(header),
        options: context.options.clone(),
        wishes: context.wishes,
        repairs: context.repairs.clone(),
        verdicts,
    })
}

/// What one reading of the file brought.
struct Read {
    header: Header,
    usable: bool,
    report: Report,
    facts: Facts,
    found: Found,
}

fn read(
    path: &Path,
    context: &Context<'_>,
    (threads, quick): (usize, bool),
    watch: Reading<'_>,
) -> Result<Read, FileError> {
    let sought = sought(&context.options);
    let table = Table::open_watched(path, sought, &context.options, threads < 2, watch)?;
    let mut table = table.through(&context.repairs);
    let header = table.header().clone();
    let mut findings = Findings::default();
    let usable = columns::check(&header, &mut findings);
    let mut found = if usable {
        rows::check(&mut table, &header, context, (threads, quick), watch)?
    } else {
        let mut rows = Rows::default();
        while let Some(next) = table.next_rows(rows)? {
            rows = next;
        }
        Found::default()
    };
    for note in table.notes() {
        findings.push(0, 0, note.clone());
    }
    found.findings.join(findings);
    Ok(Read {
        usable,
        report: table.report(),
        facts: table.facts().clone(),
        header,
        found,
    })
}

/// Reads some rows of the file again, by their numbers.
fn again(
    path: &Path,
    context: &Context<'_>,
    records: &mut dyn Iterator<Item = u64>,
    visit: &mut dyn FnMut(&Row<'_>),
) -> Result<(), FileError> {
    let table = Table::open_unhashed(path, sought(&context.options), &context.options)?;
    let mut table = table.through(&context.repairs);
    let mut view = table.view();
    let mut rows = Rows::default();
    let mut wanted = records.next();
    while wanted.is_some()
        && let Some(next) = table.next_rows(rows)?
    {
        for (number, record) in next.iter() {
            if wanted.is_some_and(|wanted| number == wanted) {
                visit(&view.row(number, record));
                wanted = records.next();
            }
        }
        rows = next;
    }
    Ok(())
}

/// Whether rows of the same name are the same: only where there are any the file is read again for it.
fn judge(
    path: &Path,
    context: &Context<'_>,
    places: &Places,
    mut twice: Vec<Twice>,
) -> Result<Vec<Duplicate>, FileError> {
    let seed = Seed::unknown();
    let records: Vec<u64> = twice.iter().map(|row| row.record).collect();
    let mut rows = twice.iter_mut();
    again(path, context, &mut records.into_iter(), &mut |row| {
        if let Some(twice) = rows.next() {
            twice.contents = seed.contents(&Values::of(&row.record, places));
            twice.line = row.record.line;
        }
    })?;
    Ok(duplicates::judge(twice))
}

/// The rows that stand twice, with their values: what is told of them.
struct Again<'a> {
    header: &'a Header,
    findings: &'a mut Findings,
    verdicts: &'a mut Vec<u8>,
    domains: &'a mut BTreeMap<String, u64>,
}

impl Again<'_> {
    /// `E-DUP-FILE` and `W-DUP-IDENTICAL`.
    fn duplicates(
        &mut self,
        path: &Path,
        context: &Context<'_>,
        places: &Places,
        duplicates: &[Duplicate],
    ) -> Result<(), FileError> {
        let mut records = duplicates.iter().map(|duplicate| duplicate.record);
        let mut told = duplicates.iter();
        again(path, context, &mut records, &mut |row| {
            if let Some(duplicate) = told.next() {
                let values = Values::of(&row.record, places);
                self.duplicate(duplicate, &values, row, places.email);
            }
        })
    }

    fn duplicate(
        &mut self,
        duplicate: &Duplicate,
        values: &Values<'_>,
        row: &Row<'_>,
        column: usize,
    ) {
        let other = duplicate.other.to_string();
        let (code, finding) = if duplicate.identical {
            let message = Message::new("import-w-dup-identical").with("line", other);
            (skipped(TWICE), Finding::warn(TWICE, message))
        } else {
            let message = Message::new("import-e-dup-file").with("line", other);
            (number("E-DUP-FILE"), Finding::block("E-DUP-FILE", message))
        };
        let upn = &values.upn.clean.value;
        let finding = finding.at_row(row.record.line, row.number, self.header.title(column));
        self.findings.push(row.record.line, column, finding.of(upn));
        let at = usize::try_from(duplicate.record)
            .unwrap_or(0)
            .wrapping_sub(1);
        if let Some(verdict) = self.verdicts.get_mut(at)
            && *verdict == 0
        {
            *verdict = code;
            let folded = upn::fold(upn);
            if let Some((_, domain)) = upn::split(&folded)
                && let Some(count) = self.domains.get_mut(domain)
            {
                *count -= 1;
                if *count == 0 {
                    self.domains.remove(domain);
                }
            }
        }
    }
}

/// Whether a row is the example of Entra's template (IMP-12).
pub(super) fn is_example(first: &str, values: &Values<'_>, context: &Context<'_>) -> bool {
    let first = first.trim_matches(blank).to_lowercase();
    if first.starts_with("example:") || first.starts_with("exemplo:") {
        return true;
    }
    let folded = upn::fold(&values.upn.clean.value);
    upn::split(&folded).is_some_and(|(_, domain)| {
        matches!(domain, "contoso.com" | "example.com")
            && !context
                .domains
                .iter()
                .any(|known| known.name.eq_ignore_ascii_case(domain))
    })
}
