//! Rows as they are after the repairs.

use std::collections::{HashMap, HashSet};

use super::{Repair, Repairs, Step};
use crate::domain::upn;
use crate::service::import::{
    header::{Field, Header},
    normalise::{name, sign_in_name},
    records::{RawRecord, blank},
    result::Token,
};

/// See the module.
#[derive(Debug)]
pub struct Lens {
    first: Option<usize>,
    last: Option<usize>,
    display: Option<usize>,
    email: Option<usize>,
    status: Option<usize>,
    steps: Vec<Compiled>,
    left_out: HashSet<u64>,
    /// Records that a person edited: what was broken in them is seen to.
    cleared: HashSet<u64>,
}

#[derive(Debug)]
enum Compiled {
    Rows(Repair),
    Domains(HashMap<String, String>),
    Cells(HashMap<u64, Vec<(usize, String)>>),
    Drop(Vec<usize>),
}

/// The cells of the row so far.
struct Cells<'a> {
    record: &'a RawRecord<'a>,
    over: &'a mut Vec<Option<String>>,
}

impl Cells<'_> {
    fn get(&self, at: usize) -> &str {
        match self.over.get(at) {
            Some(Some(changed)) => changed,
            _ => self.record.get(at),
        }
    }

    fn set(&mut self, at: usize, value: String) {
        if self.get(at) == value {
            return;
        }
        if self.over.len() <= at {
            self.over.resize(at + 1, None);
        }
        if let Some(place) = self.over.get_mut(at) {
            *place = (self.record.get(at) != value).then_some(value);
        }
    }
}

impl Lens {
    /// The lens of some repairs on a file with this header.
    pub fn new(repairs: &Repairs, header: &Header) -> Self {
        let mut lens = Self {
            first: header.position(Field::FirstName),
            last: header.position(Field::LastName),
            display: header.position(Field::DisplayName),
            email: header.position(Field::Email),
            status: header.position(Field::Status),
            steps: Vec::new(),
            left_out: HashSet::new(),
            cleared: HashSet::new(),
        };
        for step in &repairs.steps {
            match step {
                Step::Rows(repair) => lens.steps.push(Compiled::Rows(*repair)),
                Step::Domains(pairs) => {
                    let pairs = pairs.iter().cloned().collect();
                    lens.steps.push(Compiled::Domains(pairs));
                }
                Step::Drop(columns) => lens.steps.push(Compiled::Drop(columns.clone())),
                Step::LeaveOut(record) => {
                    lens.left_out.insert(*record);
                }
                Step::Cells(edits) => {
                    if !matches!(lens.steps.last(), Some(Compiled::Cells(_))) {
                        lens.steps.push(Compiled::Cells(HashMap::new()));
                    }
                    let Some(Compiled::Cells(cells)) = lens.steps.last_mut() else {
                        continue;
                    };
                    for edit in edits {
                        let cell = (edit.column, edit.value.clone());
                        cells.entry(edit.record).or_default().push(cell);
                        lens.cleared.insert(edit.record);
                    }
                }
            }
        }
        lens
    }

    /// Whether a person has seen to what was broken in a record.
    pub fn cleared(&self, record: u64) -> bool {
        self.cleared.contains(&record)
    }

    /// Puts the cells of a row that differ into `over`; tells whether the row is left out.
    pub fn look(
        &self,
        number: u64,
        record: &RawRecord<'_>,
        over: &mut Vec<Option<String>>,
    ) -> bool {
        over.clear();
        if self.left_out.contains(&number) {
            return true;
        }
        let broken = record.damage.is_some() && !self.cleared(number);
        let mut cells = Cells { record, over };
        for step in &self.steps {
            match step {
                // What a broken row's cells are is not known: nothing is done to them in bulk.
                _ if broken => {}
                Compiled::Rows(repair) => self.repair(*repair, &mut cells),
                Compiled::Domains(pairs) => self.domain(pairs, &mut cells),
                Compiled::Drop(columns) => {
                    for at in columns {
                        cells.set(*at, String::new());
                    }
                }
                Compiled::Cells(edits) => {
                    for (at, value) in edits.get(&number).into_iter().flatten() {
                        cells.set(*at, value.clone());
                    }
                }
            }
        }
        false
    }

    fn repair(&self, repair: Repair, cells: &mut Cells<'_>) {
        match repair {
            Repair::Trim => {
                for at in [self.first, self.last, self.display].into_iter().flatten() {
                    let clean = name(cells.get(at)).value.into_owned();
                    cells.set(at, clean);
                }
                if let Some(at) = self.email {
                    let clean = sign_in_name(cells.get(at)).0.value;
                    let clean = clean.replace(['\u{2018}', '\u{2019}'], "'");
                    cells.set(at, clean);
                }
            }
            Repair::Transliterate => {
                let Some(at) = self.email else { return };
                let upn = sign_in_name(cells.get(at)).0.value.into_owned();
                if !upn::problems(&upn).is_empty()
                    && let Some(better) = upn::suggest(&upn)
                {
                    cells.set(at, better);
                }
            }
            Repair::FillDisplay => {
                let Some(at) = self.display else { return };
                if !cells.get(at).chars().all(blank) {
                    return;
                }
                let part =
                    |at: Option<usize>| at.map_or("", |at| cells.get(at).trim_matches(blank));
                let full = format!("{} {}", part(self.first), part(self.last));
                let full = full.trim().to_owned();
                if !full.is_empty() {
                    cells.set(at, full);
                }
            }
            Repair::ClearStatus => {
                let Some(at) = self.status else { return };
                let status = cells.get(at).trim_matches(blank);
                if !status.is_empty() && Token::of_cell(status).is_none() {
                    cells.set(at, String::new());
                }
            }
            // These are worked out into other steps.
            Repair::NearestDomain | Repair::FreeSuffix | Repair::DropColumns => {}
        }
    }

    fn domain(&self, pairs: &HashMap<String, String>, cells: &mut Cells<'_>) {
        let Some(at) = self.email else { return };
        let upn = sign_in_name(cells.get(at)).0.value.into_owned();
        if let Some((local, domain)) = upn::split(&upn)
            && let Some(better) = pairs.get(&domain.to_lowercase())
        {
            cells.set(at, format!("{local}@{better}"));
        }
    }
}
