//! Every finding of every row (accounts.md 1.3).

use std::collections::BTreeMap;
use std::path::Path;

use super::{
    Checked, Context, Existing, PC_MAX_ROWS, Verdict,
    duplicates::{Duplicate, Seen},
    row::{Name, Places, Values},
};
use crate::domain::finding::{Finding, Severity};
use crate::domain::message::Message;
use crate::domain::upn::{self, Problem};
use crate::service::files::FileError;
use crate::service::import::{
    columns,
    customers::quote,
    header::{Header, Kind},
    normalise::{formula, formula_like},
    records::blank,
    report::{Findings, Report},
    result::Token,
    table::{Row, Table},
};

/// Longest first, last and display name in UTF-16 units (IMP-28).
const MAX_NAME: usize = 50;

const SKIPPED: &str = "W-DUP-IDENTICAL";

/// Codes of rows that are not added. A verdict is 0 for a valid row, else the place in this table plus one.
const CODES: [&str; 16] = [
    SKIPPED,
    "E-FILE-QUOTE",
    "E-ROW-WIDTH",
    "E-REQ-DISPLAY",
    "E-REQ-EMAIL",
    "E-LEN-FIRST",
    "E-LEN-LAST",
    "E-LEN-DISPLAY",
    "E-UPN-FORMAT",
    "E-UPN-DOMAIN",
    "E-UPN-FEDERATED",
    "E-DUP-FILE",
    "E-EXISTS",
    "E-EXISTS-DELETED",
    "E-STATUS-NOT-EMPTY",
    "E-FORMULA",
];

fn number(code: &str) -> u8 {
    let found = CODES.iter().position(|known| *known == code);
    found
        .and_then(|at| u8::try_from(at + 1).ok())
        .unwrap_or(u8::MAX)
}

pub(super) fn verdict(number: u8) -> Verdict {
    match CODES.get(usize::from(number).wrapping_sub(1)) {
        None if number == 0 => Verdict::Valid,
        None => Verdict::Failed("E"),
        Some(&SKIPPED) => Verdict::Skipped(SKIPPED),
        Some(code) => Verdict::Failed(code),
    }
}

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

/// The checks of one row.
struct RowCheck<'a> {
    header: &'a Header,
    findings: &'a mut Findings,
    line: u64,
    record: u64,
    verdict: u8,
}

impl RowCheck<'_> {
    fn push(&mut self, column: usize, value: &str, finding: Finding) {
        if finding.severity == Severity::Block && self.verdict == 0 {
            self.verdict = number(finding.code);
        }
        let finding = finding
            .at_row(self.line, self.record, self.header.title(column))
            .of(value);
        self.findings.push(self.line, column, finding);
    }

    fn block(&mut self, column: usize, value: &str, code: &'static str, message: Message) {
        self.push(column, value, Finding::block(code, message));
    }

    fn names(&mut self, values: &Values<'_>, places: &Places) {
        for (name, column, code) in [
            (&values.first, places.first, "E-LEN-FIRST"),
            (&values.last, places.last, "E-LEN-LAST"),
            (&values.display, places.display, "E-LEN-DISPLAY"),
        ] {
            self.hostile(name, column);
            let length = upn::length(&name.clean.value);
            if length > MAX_NAME {
                let message = Message::new("import-e-len")
                    .with("length", length)
                    .with("max", MAX_NAME);
                self.block(column, &name.clean.value, code, message);
            }
        }
        if values.display.clean.value.is_empty() {
            let parts = [&values.first, &values.last].map(|name| name.clean.value.as_ref());
            let full = parts.join(" ").trim().to_owned();
            let message = if full.is_empty() {
                Message::new("import-e-req-display")
            } else {
                Message::new("import-e-req-display-fill").with("name", full)
            };
            self.block(places.display, "", "E-REQ-DISPLAY", message);
        }
    }

    /// `E-FORMULA`, `W-FORMULA-LIKE`, `W-CTRL`.
    fn hostile(&mut self, name: &Name<'_>, column: usize) {
        if formula(name.raw) {
            self.block(
                column,
                name.raw,
                "E-FORMULA",
                Message::new("import-e-formula"),
            );
        } else if formula_like(name.raw) {
            let message = Message::new("import-w-formula-like");
            self.push(column, name.raw, Finding::warn("W-FORMULA-LIKE", message));
        }
        if name.clean.cleaned {
            let message = Message::new("import-w-ctrl");
            self.push(column, &name.clean.value, Finding::warn("W-CTRL", message));
        }
    }

    /// Returns the name that it is compared by; empty where there is none.
    fn sign_in_name(
        &mut self,
        values: &Values<'_>,
        column: usize,
        context: &Context<'_>,
        domains: &str,
    ) -> String {
        self.hostile(&values.upn, column);
        let upn = values.upn.clean.value.as_ref();
        if upn.is_empty() {
            self.block(
                column,
                "",
                "E-REQ-EMAIL",
                Message::new("import-e-req-email"),
            );
            return String::new();
        }
        if values.unwrapped {
            let message = Message::new("import-w-upn-wrapped").with("upn", upn);
            self.push(column, values.upn.raw, Finding::warn("W-CTRL", message));
        }
        let problems = upn::problems(upn);
        for problem in &problems {
            let finding = if problem.only_warns() {
                Finding::warn(problem.rule(), Message::new("import-upn-odd-dots"))
            } else {
                Finding::block("E-UPN-FORMAT", format_message(problem, upn))
            };
            self.push(column, upn, finding);
        }
        let folded = upn::fold(upn);
        if !problems.contains(&Problem::Domain)
            && let Some((_, domain)) = upn::split(&folded)
        {
            self.domain(upn, domain, column, context, domains);
        }
        if problems.iter().all(Problem::only_warns) {
            match (context.existing)(&folded) {
                Existing::No => {}
                Existing::Active => {
                    self.block(column, upn, "E-EXISTS", Message::new("import-e-exists"));
                }
                Existing::Deleted => {
                    let message = Message::new("import-e-exists-deleted");
                    self.block(column, upn, "E-EXISTS-DELETED", message);
                }
            }
        }
        folded
    }

    fn domain(
        &mut self,
        upn: &str,
        domain: &str,
        column: usize,
        context: &Context<'_>,
        domains: &str,
    ) {
        let known = context
            .domains
            .iter()
            .find(|known| known.name.eq_ignore_ascii_case(domain));
        match known {
            Some(known) if known.federated => {
                let message = Message::new("import-e-upn-federated")
                    .with("domain", domain)
                    .with("known", domains);
                self.block(column, upn, "E-UPN-FEDERATED", message);
            }
            Some(_) => {}
            None => {
                let id = if context.domains.len() < 2 {
                    "import-e-upn-domain-primary"
                } else {
                    "import-e-upn-domain"
                };
                let message = Message::new(id)
                    .with("domain", domain)
                    .with("known", domains);
                self.block(column, upn, "E-UPN-DOMAIN", message);
            }
        }
    }

    fn status(&mut self, status: &str, column: usize) {
        if !status.is_empty() && Token::of_cell(status).is_none() {
            let message = Message::new("import-e-status-not-empty");
            self.block(column, status, "E-STATUS-NOT-EMPTY", message);
        }
    }
}

/// The reason, and a name that would do where there is one (USR-16).
fn format_message(problem: &Problem, upn: &str) -> Message {
    let reason = match problem {
        Problem::At { found } => Message::new("import-upn-at").with("count", *found),
        Problem::NoLocal => Message::new("import-upn-no-local"),
        Problem::Characters(characters) => {
            let shown: Vec<String> = characters
                .iter()
                .map(|c| {
                    if *c == ' ' {
                        "␣".to_owned()
                    } else {
                        c.to_string()
                    }
                })
                .collect();
            Message::new("import-upn-characters").with("characters", shown.join(" "))
        }
        Problem::DotBeforeAt => Message::new("import-upn-dot"),
        Problem::OddDots => Message::new("import-upn-odd-dots"),
        Problem::LocalTooLong { length } => Message::new("import-upn-local-long")
            .with("length", *length)
            .with("max", upn::MAX_LOCAL),
        Problem::DomainTooLong { length } => Message::new("import-upn-domain-long")
            .with("length", *length)
            .with("max", upn::MAX_DOMAIN),
        Problem::Domain => Message::new("import-upn-dns"),
    };
    match upn::suggest(upn) {
        Some(suggestion) => Message::new("import-e-upn-format-suggestion")
            .with("reason", reason)
            .with("suggestion", suggestion),
        None => Message::new("import-e-upn-format").with("reason", reason),
    }
}
