//! Making a step: what depends on other rows or on the book is worked out here; and what a step would change.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use super::{Edit, Repair, Repairs, Step};
use crate::domain::upn;
use crate::service::files::FileError;
use crate::service::import::{
    header::{Field, Header},
    normalise::sign_in_name,
    records::blank,
    table::{Row, Table},
    users::{Context, Existing, sought},
};

/// Changes that are kept to be shown.
const SHOWN: usize = 200;

/// A cell that a step changes, or a row that it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Physical line.
    pub line: u64,
    /// Title of the column; empty for a whole row.
    pub column: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// What a step would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Cells, or rows that are left out.
    pub cells: u64,
    /// Rows with such cells.
    pub rows: u64,
    /// The first of them.
    pub changes: Vec<Change>,
}

fn open(path: &Path, context: &Context<'_>, repairs: &Repairs) -> Result<Table, FileError> {
    let table = Table::open_unhashed(path, sought(&context.options), &context.options)?;
    Ok(table.through(repairs))
}

/// The step of a repair for the file as it is now; `None` where it has nothing to do.
pub fn make(path: &Path, context: &Context<'_>, repair: Repair) -> Result<Option<Step>, FileError> {
    match repair {
        Repair::Trim | Repair::Transliterate | Repair::FillDisplay | Repair::ClearStatus => {
            let step = Step::Rows(repair);
            let found = preview(path, context, &step)?;
            Ok((found.cells > 0).then_some(step))
        }
        Repair::NearestDomain => domains(path, context),
        Repair::FreeSuffix => suffixes(path, context),
        Repair::DropColumns => columns(path, context),
    }
}

/// What a step would change after those that the context has.
pub fn preview(path: &Path, context: &Context<'_>, step: &Step) -> Result<Preview, FileError> {
    let mut before = open(path, context, &context.repairs)?;
    let mut after = open(path, context, &context.repairs.and(step.clone()))?;
    let header = before.header().clone();
    let mut found = Preview::default();
    while let (Some(old), Some(new)) = (before.next_row()?, after.next_row()?) {
        let counted = found.cells;
        if new.left_out != old.left_out {
            found.put(&old, "", "");
        } else if !old.left_out {
            for at in 0..old.record.len().max(new.record.len()) {
                if old.record.get(at) != new.record.get(at) {
                    let place = Place {
                        column: header.title(at),
                        before: old.record.get(at),
                    };
                    found.put_cell(&old, &place, new.record.get(at));
                }
            }
        }
        found.rows += u64::from(found.cells > counted);
    }
    Ok(found)
}

struct Place<'a> {
    column: &'a str,
    before: &'a str,
}

impl Preview {
    fn put(&mut self, row: &Row<'_>, column: &str, after: &str) {
        let whole = row.record.iter().collect::<Vec<_>>().join(" · ");
        let place = Place {
            column,
            before: &whole,
        };
        self.put_cell(row, &place, after);
    }

    fn put_cell(&mut self, row: &Row<'_>, place: &Place<'_>, after: &str) {
        self.cells += 1;
        if self.changes.len() < SHOWN {
            self.changes.push(Change {
                line: row.record.line,
                column: place.column.to_owned(),
                before: place.before.to_owned(),
                after: after.to_owned(),
            });
        }
    }
}

/// The header and the cells of a record, as they are after the repairs.
pub fn row(
    path: &Path,
    context: &Context<'_>,
    record: u64,
) -> Result<Option<(Header, Vec<String>)>, FileError> {
    let mut table = open(path, context, &context.repairs)?;
    while let Some(row) = table.next_row()? {
        if row.number == record {
            let cells = row.record.iter().map(str::to_owned).collect();
            return Ok(Some((table.header().clone(), cells)));
        }
    }
    Ok(None)
}

/// The sign-in name of a row.
fn upn_of(row: &Row<'_>, at: usize) -> String {
    if row.left_out || row.record.damage.is_some() {
        return String::new();
    }
    sign_in_name(row.record.get(at)).0.value.into_owned()
}

fn domains(path: &Path, context: &Context<'_>) -> Result<Option<Step>, FileError> {
    let managed: Vec<String> = context
        .domains
        .iter()
        .filter(|domain| !domain.federated)
        .map(|domain| domain.name.to_lowercase())
        .collect();
    let mut table = open(path, context, &context.repairs)?;
    let Some(at) = table.header().position(Field::Email) else {
        return Ok(None);
    };
    let mut pairs = BTreeMap::new();
    while let Some(row) = table.next_row()? {
        let upn = upn_of(&row, at).to_lowercase();
        let Some((_, domain)) = upn::split(&upn) else {
            continue;
        };
        if managed.iter().any(|known| known == domain) || pairs.contains_key(domain) {
            continue;
        }
        if let Some(nearest) = managed.iter().min_by_key(|known| distance(known, domain)) {
            pairs.insert(domain.to_owned(), nearest.clone());
        }
    }
    let pairs: Vec<_> = pairs.into_iter().collect();
    Ok((!pairs.is_empty()).then_some(Step::Domains(pairs)))
}

/// Letters to put in, take out or change to make one word of the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (y, above) in b.iter().zip(row.iter_mut().skip(1)) {
            let cost = diagonal + usize::from(x != *y);
            diagonal = *above;
            left = cost.min(left + 1).min(*above + 1);
            *above = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn suffixes(path: &Path, context: &Context<'_>) -> Result<Option<Step>, FileError> {
    let mut table = open(path, context, &context.repairs)?;
    let Some(at) = table.header().position(Field::Email) else {
        return Ok(None);
    };
    let mut names = Vec::new();
    while let Some(row) = table.next_row()? {
        let upn = upn::fold(&upn_of(&row, at));
        if !upn.is_empty() {
            names.push(hash(&upn));
        }
    }
    names.sort_unstable();
    let twice: HashSet<u64> = names
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
        .collect();
    if twice.is_empty() {
        return Ok(None);
    }
    // Of each name: the contents of the rows that keep it. A row that is the same as one of them is only a repetition.
    let mut kept: HashMap<String, HashSet<u64>> = HashMap::new();
    let mut given: HashSet<String> = HashSet::new();
    let mut edits = Vec::new();
    let mut table = open(path, context, &context.repairs)?;
    while let Some(row) = table.next_row()? {
        let upn = upn_of(&row, at);
        let folded = upn::fold(&upn);
        if !twice.contains(&hash(&folded)) {
            continue;
        }
        let cells: Vec<&str> = row
            .record
            .iter()
            .map(|cell| cell.trim_matches(blank))
            .collect();
        let content = hash(&cells);
        let Some(contents) = kept.get_mut(&folded) else {
            kept.insert(folded, HashSet::from([content]));
            continue;
        };
        if !contents.insert(content) {
            continue;
        }
        let taken = |upn: &str| {
            names.binary_search(&hash(&upn)).is_ok()
                || given.contains(upn)
                || (context.existing)(upn) != Existing::No
        };
        if let Some(value) = next_free(&upn, &taken) {
            given.insert(upn::fold(&value));
            edits.push(Edit {
                record: row.number,
                column: at,
                value,
            });
        }
    }
    Ok((!edits.is_empty()).then_some(Step::Cells(edits)))
}

/// The sign-in name with the first free number behind its local part.
fn next_free(upn: &str, taken: &dyn Fn(&str) -> bool) -> Option<String> {
    let (local, domain) = upn::split(upn)?;
    (2..100_000_u32).find_map(|number| {
        let number = number.to_string();
        let room = upn::MAX_LOCAL.saturating_sub(number.len());
        let local: String = local.chars().take(room).collect();
        let name = format!("{local}{number}@{domain}");
        (!taken(&upn::fold(&name))).then_some(name)
    })
}

/// Columns that have no meaning, and such as mean what an earlier one means.
fn columns(path: &Path, context: &Context<'_>) -> Result<Option<Step>, FileError> {
    let table = open(path, context, &context.repairs)?;
    let header = table.header();
    let dropped = context.repairs.dropped();
    let columns: Vec<usize> = (0..header.titles.len())
        .filter(|at| !dropped.contains(at))
        .filter(|at| match header.fields.get(*at).copied().flatten() {
            None | Some(Field::Unused(_)) => true,
            Some(field) => header.position(field).is_some_and(|first| first < *at),
        })
        .collect();
    Ok((!columns.is_empty()).then_some(Step::Drop(columns)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_of_words_counts_letters() {
        for (a, b, expected) in [
            ("", "", 0),
            ("contoso.com", "contoso.com", 0),
            ("contoso.com", "contso.com", 1),
            ("contoso.com", "contoso.com.br", 3),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
            assert_eq!(distance(b, a), expected, "{b} {a}");
        }
    }
}
