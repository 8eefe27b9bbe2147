//! Every finding of every row (accounts.md 1.3).

use std::collections::BTreeMap;
use std::path::Path;

use super::{
    Checked, Context, PC_MAX_ROWS, Verdict,
    duplicates::{Duplicate, Seen},
    row::{Places, Values},
    rules::RowCheck,
    verdict::{SKIPPED, number, verdict},
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
        Ok(Checked {
            report: Report::unreadable(Kind::Pc.name(), error)?,
            facts: None,
            domains: BTreeMap::new(),
            header: None,
            options: context.options,
            verdicts: Vec::new(),
        })
    };
    let mut table = match Table::open(path, Kind::Pc, context.options) {
        Ok(table) => table,
        Err(error) => return unreadable(error),
    };
    let header = table.header().clone();
    let mut checker = Checker::new(&header, context);
    let usable = columns::check(&header, Kind::Pc, &mut checker.findings);
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
    drop(table);
    checker.extra_columns();
    checker.duplicates(path, context, &facts.sha256)?;
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
        options: context.options,
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
    /// Unknown columns: place and the first line with something in it.
    extra: Vec<(usize, Option<u64>)>,
}

impl<'a> Checker<'a> {
    fn new(header: &'a Header, context: &'a Context<'a>) -> Self {
        let unknown = |at: &usize| header.fields.get(*at).copied().flatten().is_none();
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
            extra: (0..header.titles.len())
                .filter(unknown)
                .map(|at| (at, None))
                .collect(),
        }
    }

    fn row(&mut self, row: &Row<'_>) {
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
        for (at, first) in &mut self.extra {
            if first.is_none() && filled(*at) {
                *first = Some(row.record.line);
            }
        }
        let values = Values::of(&row.record, &self.places);
        check.names(&values, &self.places);
        let folded =
            check.sign_in_name(&values, self.places.email, self.context, &self.domain_names);
        check.status(values.status, self.places.status);
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

    /// `E-HDR-EXTRA`: unknown columns that are not blank throughout.
    fn extra_columns(&mut self) {
        for (at, first) in &self.extra {
            let Some(first) = first else { continue };
            let title = self.header.title(*at);
            let message = Message::new("import-e-hdr-extra")
                .with(
                    "column",
                    if title.is_empty() {
                        (at + 1).to_string()
                    } else {
                        title.to_owned()
                    },
                )
                .with("line", first.to_string());
            let line = self.header.line;
            let finding = Finding::block("E-HDR-EXTRA", message)
                .at_row(line, 0, title)
                .of(title);
            self.findings.push(line, *at, finding);
        }
    }

    /// `E-DUP-FILE` and `W-DUP-IDENTICAL`: the file is read again only when there are any, to name the values.
    fn duplicates(
        &mut self,
        path: &Path,
        context: &Context<'_>,
        sha256: &str,
    ) -> Result<(), FileError> {
        let duplicates = std::mem::take(&mut self.seen).duplicates();
        if duplicates.is_empty() {
            return Ok(());
        }
        let mut table = Table::reopen(path, Kind::Pc, context.options, sha256)?;
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
            (SKIPPED, Finding::warn(SKIPPED, message))
        } else {
            let message = Message::new("import-e-dup-file").with("line", other);
            ("E-DUP-FILE", Finding::block("E-DUP-FILE", message))
        };
        let upn = &values.upn.clean.value;
        let column = self.places.email;
        let finding = finding.at_row(row.record.line, row.number, self.header.title(column));
        self.findings.push(row.record.line, column, finding.of(upn));
        let at = duplicate.record as usize - 1;
        if let Some(verdict) = self.verdicts.get_mut(at)
            && *verdict == 0
        {
            *verdict = number(code);
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
