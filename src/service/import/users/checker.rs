//! Looks at rows, one batch after the other: what is valid at one look is counted, all others go through the rules.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::{
    Context,
    check::is_example,
    duplicates::{Run, Seed},
    file_rules::{Columns, Locations},
    quick::Quick,
    row::{Places, Values},
    rules::RowCheck,
    verdict::{EXAMPLE, LEFT_OUT, skipped},
};
use crate::domain::finding::Severity;
use crate::domain::message::Message;
use crate::domain::upn;
use crate::service::import::{
    columns::quote,
    header::{Header, Kind},
    records::blank,
    report::Findings,
    table::{Row, Rows, View},
};

/// The rows of a file, or some of them.
pub(super) struct Checker<'a> {
    header: &'a Header,
    places: Places,
    context: &'a Context<'a>,
    view: View,
    /// `None` puts every row through the rules.
    quick: Option<Quick>,
    /// The customer's domains as a person reads them.
    domain_names: String,
    /// Where all findings come together, batch by batch.
    all: &'a Mutex<Findings>,
    findings: Findings,
    pub(super) runs: Vec<Run>,
    /// Valid rows of the domains that are known at one look, and of others.
    counts: Vec<u64>,
    others: BTreeMap<String, u64>,
    seed: Seed,
    pub(super) columns: Columns,
    pub(super) locations: Locations,
    /// The folded sign-in name, its memory used again.
    folded: String,
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        header: &'a Header,
        context: &'a Context<'a>,
        quick: Option<Quick>,
        view: View,
        all: &'a Mutex<Findings>,
        seed: Seed,
    ) -> Self {
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
            view,
            domain_names: names.join(", "),
            all,
            findings: Findings::default(),
            runs: Vec::new(),
            counts: vec![0; quick.as_ref().map_or(0, |quick| quick.domains.len())],
            quick,
            others: BTreeMap::new(),
            seed,
            columns: Columns::of(header),
            locations: Locations::default(),
            folded: String::new(),
        }
    }

    /// Valid rows by domain.
    pub(super) fn domains(&self) -> impl Iterator<Item = (&str, u64)> {
        let quick = self.quick.iter().flat_map(|quick| &quick.domains);
        let known = quick.zip(&self.counts).filter(|(_, count)| **count > 0);
        known
            .chain(&self.others)
            .map(|(domain, count)| (domain.as_str(), *count))
    }

    pub(super) fn rows(&mut self, rows: &Rows) {
        let mut run = Run {
            first: rows.first,
            verdicts: Vec::with_capacity(rows.len()),
            names: Vec::with_capacity(rows.len()),
        };
        let mut view = std::mem::take(&mut self.view);
        for (number, record) in rows.iter() {
            let (verdict, name) = self.row(&view.row(number, record));
            run.verdicts.push(verdict);
            run.names.push(name);
        }
        self.view = view;
        self.runs.push(run);
        if !self.findings.is_empty()
            && let Ok(mut all) = self.all.lock()
        {
            all.join(std::mem::take(&mut self.findings));
            self.findings = all.beside();
        }
    }

    /// The verdict on a row, and the hash of its sign-in name.
    fn row(&mut self, row: &Row<'_>) -> (u8, u64) {
        if let Some(quick) = &self.quick
            && let Some(domain) = quick.look(row, self.context, &mut self.folded)
            && self.locations.again(row.record.get(self.places.location))
        {
            self.columns.look(&row.record);
            if let Some(count) = self.counts.get_mut(domain) {
                *count += 1;
            }
            return (0, self.seed.name(&self.folded));
        }
        self.folded.clear();
        let verdict = self.rules(row);
        match self.folded.as_str() {
            "" => (verdict, 0),
            folded => (verdict, self.seed.name(folded)),
        }
    }

    /// All rules, one after the other.
    fn rules(&mut self, row: &Row<'_>) -> u8 {
        if row.left_out {
            return skipped(LEFT_OUT);
        }
        let mut check = RowCheck {
            header: self.header,
            findings: &mut self.findings,
            line: row.record.line,
            record: row.number,
            verdict: 0,
        };
        if let Some(damage) = row.record.damage {
            let at = row.record.broken();
            let cell = row.record.get(at);
            check.block(at, cell, "E-FILE-QUOTE", || quote(damage).message);
            return check.verdict;
        }
        let width = self.header.titles.len();
        let filled = |at: usize| !row.record.get(at).chars().all(blank);
        if let Some(at) = (width..row.record.len()).find(|at| filled(*at)) {
            check.block(width, row.record.get(at), "E-ROW-WIDTH", || {
                Message::new("import-e-row-width").with("columns", width)
            });
        }
        self.columns.look(&row.record);
        let values = Values::of(&row.record, &self.places);
        let wishes = self.context.wishes;
        if self.header.kind == Kind::Entra
            && row.record.line == 3
            && !wishes.keep_example
            && is_example(row.record.get(0), &values, self.context)
        {
            let upn = &values.upn.clean.value;
            check.tell(self.places.email, upn, (EXAMPLE, Severity::Info), || {
                Message::new("files-i-example")
            });
            return skipped(EXAMPLE);
        }
        check.names(&values, &self.places);
        check.sign_in_name(
            &values,
            self.places.email,
            self.context,
            &self.domain_names,
            &mut self.folded,
        );
        check.status(values.status, self.places.status);
        if wishes.file_passwords {
            check.password(values.password, self.places.password);
        }
        check.blocked(values.blocked, self.places.blocked, wishes.unblock);
        if !values.location.is_empty() {
            let known = self.locations.count(values.location);
            if wishes.file_locations && !known {
                check.block(
                    self.places.location,
                    values.location,
                    "E-LOC-REQUIRED",
                    || Message::new("files-e-row-location"),
                );
            }
        }
        let verdict = check.verdict;
        if verdict == 0
            && let Some((_, domain)) = upn::split(&self.folded)
        {
            match self.others.get_mut(domain) {
                Some(count) => *count += 1,
                None => drop(self.others.insert(domain.to_owned(), 1)),
            }
        }
        verdict
    }
}
