//! Every finding of every row (accounts.md 1.3).

use std::collections::BTreeMap;
use std::path::Path;

use super::{
    Checked, Context, PC_MAX_ROWS, Verdict,
    duplicates::{Duplicate, Seen},
    file_rules::{Columns, Locations},
    row::{Places, Values},
    rules::RowCheck,
    sought,
    verdict::{EXAMPLE, LEFT_OUT, TWICE, number, skipped, verdict},
};
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::domain::upn;
use crate::service::files::FileError;
use crate::service::import::{
    columns::{self, quote},
    header::{Header, Kind},
    records::blank,
    report::{Findings, Report},
    table::{Row, Table},
};

pub(super) fn check(path: &Path, context: &Context<'_>) -> Result<Checked, FileError> {
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
    let mut table = match Table::open(path, sought(&context.options), &context.options) {
        Ok(table) => table.through(&context.repairs),
        Err(error) => return unreadable(error),
    };
    let header = table.header().clone();
    let mut checker = Checker::new(&header, context);
    let usable = columns::check(&header, &mut checker.findings);
    loop {
        match table.next_row() {
            Ok(Some(row)) if usable => checker.row(&row),
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(error) => return unreadable(error),
        }
    }
    let mut report = table.report();
    let facts = table.facts().clone();
    for note in table.notes() {
        checker.findings.push(0, 0, note.clone());
    }
    drop(table);
    checker.columns.tell(&header, &mut checker.findings);
    if !context.wishes.file_locations {
        checker.locations.tell(&mut checker.findings);
    }
    checker.duplicates(path, context)?;
    let Checker {
        mut findings,
        verdicts,
        domains,
        ..
    } = checker;
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

struct Checker<'a> {
    header: &'a Header,
    places: Places,
    context: &'a Context<'a>,
    /// The customer's domains as a person reads them.
    domain_names: String,
    findings: Findings,
    verdicts: Vec<u8>,
    domains: BTreeMap<String, u64>,
    seen: Seen,
    columns: Columns,
    locations: Locations,
}

impl<'a> Checker<'a> {
    fn new(header: &'a Header, context: &'a Context<'a>) -> Self {
        let names: Vec<&str> = context
            .domains
            .iter()
            .filter(|domain| !domain.federated)
            .map(|domain| domain.name.as_str())
            .collect();
        Self {
            header,
            places: Places::of(header),
            context,
            domain_names: names.join(", "),
            findings: Findings::default(),
            verdicts: Vec::new(),
            domains: BTreeMap::new(),
            seen: Seen::default(),
            columns: Columns::of(header),
            locations: Locations::default(),
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        if row.left_out {
            self.verdicts.push(skipped(LEFT_OUT));
            return;
        }
        let mut check = RowCheck {
            header: self.header,
            findings: &mut self.findings,
            line: row.record.line,
            record: row.number,
            verdict: 0,
        };
        if let Some(damage) = row.record.damage {
            check.push(0, "", quote(damage));
            self.verdicts.push(check.verdict);
            return;
        }
        let width = self.header.titles.len();
        let filled = |at: usize| !row.record.get(at).chars().all(blank);
        if let Some(at) = (width..row.record.len()).find(|at| filled(*at)) {
            let message = Message::new("import-e-row-width").with("columns", width);
            check.push(
                width,
                row.record.get(at),
                Finding::block("E-ROW-WIDTH", message),
            );
        }
        self.columns.look(&row.record);
        let values = Values::of(&row.record, &self.places);
        let wishes = self.context.wishes;
        if self.header.kind == Kind::Entra
            && row.record.line == 3
            && !wishes.keep_example
            && is_example(row.record.get(0), &values, self.context)
        {
            let message = Message::new("files-i-example");
            let upn = &values.upn.clean.value;
            check.push(self.places.email, upn, Finding::info(EXAMPLE, message));
            self.verdicts.push(skipped(EXAMPLE));
            return;
        }
        check.names(&values, &self.places);
        let folded =
            check.sign_in_name(&values, self.places.email, self.context, &self.domain_names);
        check.status(values.status, self.places.status);
        if wishes.file_passwords {
            check.password(values.password, self.places.password);
        }
        check.blocked(values.blocked, self.places.blocked, wishes.unblock);
        if !values.location.is_empty() {
            let known = self.locations.count(values.location);
            if wishes.file_locations && !known {
                let message = Message::new("files-e-row-location");
                check.push(
                    self.places.location,
                    values.location,
                    Finding::block("E-LOC-REQUIRED", message),
                );
            }
        }
        let verdict = check.verdict;
        if !folded.is_empty() {
            self.seen.push(&folded, &values, row);
            if verdict == 0
                && let Some((_, domain)) = upn::split(&folded)
            {
                if let Some(count) = self.domains.get_mut(domain) {
                    *count += 1;
                } else {
                    self.domains.insert(domain.to_owned(), 1);
                }
            }
        }
        self.verdicts.push(verdict);
    }

    /// `E-DUP-FILE` and `W-DUP-IDENTICAL`: the file is read again only when there are any, to name the values.
    fn duplicates(&mut self, path: &Path, context: &Context<'_>) -> Result<(), FileError> {
        let duplicates = std::mem::take(&mut self.seen).duplicates();
        if duplicates.is_empty() {
            return Ok(());
        }
        let table = Table::open_unhashed(path, sought(&context.options), &context.options)?;
        let mut table = table.through(&context.repairs);
        let mut wanted = duplicates.iter().peekable();
        while let Some(duplicate) = wanted.peek() {
            let Some(row) = table.next_row()? else { break };
            if row.number != u64::from(duplicate.record) {
                continue;
            }
            let values = Values::of(&row.record, &self.places);
            self.duplicate(duplicate, &values, &row);
            wanted.next();
        }
        Ok(())
    }

    fn duplicate(&mut self, duplicate: &Duplicate, values: &Values<'_>, row: &Row<'_>) {
        let other = duplicate.other.to_string();
        let (code, finding) = if duplicate.identical {
            let message = Message::new("import-w-dup-identical").with("line", other);
            (skipped(TWICE), Finding::warn(TWICE, message))
        } else {
            let message = Message::new("import-e-dup-file").with("line", other);
            (number("E-DUP-FILE"), Finding::block("E-DUP-FILE", message))
        };
        let upn = &values.upn.clean.value;
        let column = self.places.email;
        let finding = finding.at_row(row.record.line, row.number, self.header.title(column));
        self.findings.push(row.record.line, column, finding.of(upn));
        let at = duplicate.record as usize - 1;
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
fn is_example(first: &str, values: &Values<'_>, context: &Context<'_>) -> bool {
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
