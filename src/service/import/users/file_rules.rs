//! What concerns the columns of a file and its locations as a whole.

use std::collections::BTreeMap;

use super::row::country_of;
use crate::domain::finding::Finding;
use crate::domain::message::Message;
use crate::service::import::{
    header::{Field, Header, Kind},
    records::{RawRecord, blank},
    report::Findings,
};

/// Different texts of locations that are told apart; a column of other things has more.
const MANY: usize = 300;

/// Columns that are not used: place, and the first line with something in it.
#[derive(Debug, Default)]
pub(super) struct Columns(Vec<(usize, Option<u64>)>);

impl Columns {
    pub(super) fn of(header: &Header) -> Self {
        let unused = |at: &usize| {
            let field = header.fields.get(*at).copied().flatten();
            matches!(field, None | Some(Field::Unused(_)))
        };
        let places = (0..header.titles.len()).filter(unused);
        Self(places.map(|at| (at, None)).collect())
    }

    /// Looks for something in them.
    pub(super) fn look(&mut self, record: &RawRecord<'_>) {
        for (at, first) in &mut self.0 {
            let cell = record.get(*at);
            if first.is_none() && !cell.is_empty() && !cell.chars().all(blank) {
                *first = Some(record.line);
            }
        }
    }

    /// Takes in what was found in other rows.
    pub(super) fn join(&mut self, other: Self) {
        if self.0.is_empty() {
            *self = other;
            return;
        }
        for ((_, line), (_, also)) in self.0.iter_mut().zip(other.0) {
            *line = match (*line, also) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
        }
    }

    /// `E-HDR-EXTRA` for Partner Center's template; elsewhere one `W-COL-IGNORED` for all of them (1.3, 1.4).
    pub(super) fn tell(&self, header: &Header, findings: &mut Findings) {
        let filled = self.0.iter().filter_map(|(at, line)| Some((*at, (*line)?)));
        let name = |at: usize| match header.title(at) {
            "" => (at + 1).to_string(),
            title => title.to_owned(),
        };
        if header.kind != Kind::Pc || header.mapped {
            let names: Vec<String> = filled.map(|(at, _)| name(at)).collect();
            if !names.is_empty() {
                let message =
                    Message::new("import-w-col-ignored").with("columns", names.join(", "));
                let finding = Finding::warn("W-COL-IGNORED", message);
                findings.push(header.line, 0, finding.at_row(header.line, 0, ""));
            }
            return;
        }
        for (at, first) in filled {
            let title = header.title(at);
            let message = Message::new("import-e-hdr-extra")
                .with("column", name(at))
                .with("line", first.to_string());
            let line = header.line;
            let finding = Finding::block("E-HDR-EXTRA", message)
                .at_row(line, 0, title)
                .of(title);
            findings.push(line, at, finding);
        }
    }
}

/// The locations that the rows name, each with its number of rows.
#[derive(Debug, Default)]
pub(super) struct Locations {
    /// By the text of the file: the country's code, if it is one, and how often.
    texts: BTreeMap<String, (Option<&'static str>, u64)>,
    /// A known country that the row before named, and how often it came again.
    last: (String, u64),
}

impl Locations {
    /// Counts a location that is none, or the same known country as in the row before; `false` for others.
    pub(super) fn again(&mut self, text: &str) -> bool {
        // An empty text is not compared: the masked load of a modern memcmp is slow at an address where nothing is.
        if text.is_empty() {
            return true;
        }
        let same = self.last.0 == text;
        self.last.1 += u64::from(same);
        same
    }

    /// Counts a location; tells whether it is a known country.
    pub(super) fn count(&mut self, text: &str) -> bool {
        self.settle();
        let code = if let Some((code, count)) = self.texts.get_mut(text) {
            *count += 1;
            *code
        } else {
            let code = country_of(text).map(|country| country.code);
            if self.texts.len() < MANY {
                self.texts.insert(text.to_owned(), (code, 1));
            }
            code
        };
        if code.is_some() && self.texts.contains_key(text) {
            text.clone_into(&mut self.last.0);
        }
        code.is_some()
    }

    fn settle(&mut self) {
        let (text, again) = std::mem::take(&mut self.last);
        if let Some((_, count)) = self.texts.get_mut(&text) {
            *count += again;
        }
    }

    /// Takes in those of other rows.
    pub(super) fn join(&mut self, mut other: Self) {
        other.settle();
        for (text, (code, count)) in other.texts {
            self.texts.entry(text).or_insert((code, 0)).1 += count;
        }
    }

    /// `W-LOC-MIXED`: more than one, while one is chosen for the whole file.
    pub(super) fn tell(&self, findings: &mut Findings) {
        let mut countries: BTreeMap<&str, u64> = BTreeMap::new();
        for (text, (code, count)) in &self.texts {
            *countries.entry(code.unwrap_or(text)).or_default() += count;
        }
        if countries.len() > 1 {
            let list: Vec<String> = countries
                .iter()
                .take(12)
                .map(|(country, count)| format!("{country} ({count})"))
                .collect();
            let message = Message::new("files-w-loc-mixed").with("list", list.join(", "));
            findings.push(0, 2, Finding::warn("W-LOC-MIXED", message));
        }
    }
}
