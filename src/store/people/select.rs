//! Which users fit a filter, and their order. One pass over the packed columns by as many threads as the machine has.

use std::{
    ops::Range,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use memchr::memmem::Finder;

use super::{
    People, Person, UserId,
    segment::{ROWS, SEPARATOR, Segment},
};
use crate::domain::{
    filter::users::{Condition, Held, UserFilter, UserTest, is_at},
    fold::fold,
    guid::Guid,
};

/// So many rows are worth a thread.
const SHARE: usize = 16 * ROWS;

/// What a list of users can be sorted by (USR-2); ties are broken by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Column {
    /// Display name.
    #[default]
    Name,
    /// Sign-in name.
    Upn,
    /// Name of the customer.
    Customer,
    /// Usage location; those without one first: they can get no license.
    Location,
    /// Licenses, those without any first.
    Licenses,
    /// State: active, synchronised, blocked; deleted ones by the days they have left.
    State,
}

/// What is looked for.
pub struct Wanted<'a> {
    /// Only users of this tenant.
    pub of: Option<Guid>,
    /// The filter.
    pub filter: &'a UserFilter,
    /// Only these users, sorted.
    pub only: Option<&'a [UserId]>,
    /// The folded name of a tenant's customer, where it is searched too.
    pub customer: Option<&'a (dyn Fn(Guid) -> String + Sync)>,
}

impl People {
    /// The numbers of those that fit, ascending; `None` when it was called off.
    pub fn select(&self, wanted: &Wanted<'_>, cancel: &AtomicBool) -> Option<Vec<u32>> {
        let rows = wanted.of.map_or_else(
            || 0..u32::try_from(self.len()).unwrap_or(u32::MAX),
            |tenant| self.of_tenant(tenant),
        );
        let terms = compiled(wanted.filter);
        let deleted = wanted.filter.wants_deleted();
        let look = Look {
            terms: &terms,
            deleted,
            customer: wanted.customer,
        };
        let mut found = match wanted.only {
            Some(only) => {
                let mut marked: Vec<u32> = only.iter().filter_map(|id| self.find(*id)).collect();
                marked.sort_unstable();
                marked.retain(|number| {
                    let (segment, place) = self.place(*number);
                    rows.contains(number)
                        && self
                            .segments
                            .get(segment)
                            .is_some_and(|segment| look.over(segment).fits(place))
                });
                marked
            }
            None => self.all_of(rows, &look, cancel),
        };
        found.shrink_to_fit();
        (!cancel.load(Ordering::Relaxed)).then_some(found)
    }

    fn all_of(&self, rows: Range<u32>, look: &Look<'_>, cancel: &AtomicBool) -> Vec<u32> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let share = rows.len().div_ceil(threads).max(SHARE);
        let share = u32::try_from(share).unwrap_or(u32::MAX);
        let starts: Vec<u32> = rows.clone().step_by(share as usize).collect();
        let work = |start: u32| {
            let end = start.saturating_add(share).min(rows.end);
            self.part_of(start..end, look, cancel)
        };
        thread::scope(|scope| {
            let mut starts = starts.into_iter();
            let own = starts.next();
            let others: Vec<_> = starts
                .map(|start| scope.spawn(move || work(start)))
                .collect();
            let mut found = own.map(work).unwrap_or_default();
            for other in others {
                match other.join() {
                    Ok(more) => found.extend(more),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            found
        })
    }

    fn part_of(&self, rows: Range<u32>, look: &Look<'_>, cancel: &AtomicBool) -> Vec<u32> {
        let mut found = Vec::new();
        let mut number = rows.start;
        while number < rows.end && !cancel.load(Ordering::Relaxed) {
            let (at, first) = self.place(number);
            let Some(segment) = self.segments.get(at) else {
                break;
            };
            let over = look.over(segment);
            for place in first..segment.len() {
                if number == rows.end {
                    break;
                }
                if over.fits(place) {
                    found.push(number);
                }
                number += 1;
            }
        }
        found
    }

    /// These rows in the order of a column. `rank` says where a tenant's customer stands among all.
    pub fn arrange(&self, mut rows: Vec<u32>, by: Column, rank: &dyn Fn(Guid) -> u32) -> Vec<u32> {
        match by {
            Column::Name => return self.by_text(rows, |row| row.folded()),
            Column::Upn => return self.by_text(rows, |row| row.folded_upn()),
            _ => rows = self.by_text(rows, |row| row.folded()),
        }
        let mut last = (None, 0);
        let mut keyed: Vec<(u64, u32)> = rows
            .into_iter()
            .map(|number| {
                let key = self.row(number).map_or(u64::MAX, |row| match by {
                    Column::Customer => {
                        let tenant = row.tenant();
                        if last.0 != Some(tenant) {
                            last = (Some(tenant), rank(tenant));
                        }
                        u64::from(last.1)
                    }
                    Column::Location => head(row.location().as_bytes()),
                    Column::Licenses => row.licenses().len() as u64,
                    _ => state(&row),
                });
                (key, number)
            })
            .collect();
        keyed.sort_by_key(|(key, _)| *key);
        keyed.into_iter().map(|(_, number)| number).collect()
    }

    fn by_text<'a>(&'a self, rows: Vec<u32>, text: impl Fn(&Person<'a>) -> &'a [u8]) -> Vec<u32> {
        let of = |number: u32| self.row(number).map(|row| text(&row)).unwrap_or_default();
        let mut keyed: Vec<(u64, u32)> = rows
            .into_iter()
            .map(|number| (head(of(number)), number))
            .collect();
        // Nearly all are told apart by their first eight bytes; the texts lie far apart in memory.
        keyed.sort_unstable_by(|a, b| {
            a.0.cmp(&b.0)
                .then_with(|| of(a.1).cmp(of(b.1)))
                .then_with(|| a.1.cmp(&b.1))
        });
        keyed.into_iter().map(|(_, number)| number).collect()
    }
}

/// The first bytes of a text, in its order.
fn head(text: &[u8]) -> u64 {
    let mut head = [0; 8];
    let most = text.len().min(8);
    head[..most].copy_from_slice(&text[..most]);
    u64::from_be_bytes(head)
}

fn state(row: &Person<'_>) -> u64 {
    match row.deleted_at().filter(|_| row.is_deleted()) {
        Some(second) => 3 + u64::try_from(second).unwrap_or(0),
        None if row.is_blocked() => 2,
        None => u64::from(row.is_synced()),
    }
}

/// A term, made ready.
enum Test {
    Text(Finder<'static>),
    Location(Option<String>),
    License(Held),
    Role(Held),
    State(Condition),
}

fn compiled(filter: &UserFilter) -> Vec<(bool, Test)> {
    filter
        .terms
        .iter()
        .map(|(negated, test)| {
            let test = match test {
                UserTest::Text(text) => {
                    // A word must not begin in one name and end in the other.
                    let folded = fold(text).replace(char::from(SEPARATOR), " ");
                    Test::Text(Finder::new(folded.as_bytes()).into_owned())
                }
                UserTest::Location(code) => Test::Location(code.clone()),
                UserTest::License(held) => Test::License(held.clone()),
                UserTest::Role(held) => Test::Role(held.clone()),
                UserTest::State(condition) => Test::State(*condition),
            };
            (*negated, test)
        })
        .collect()
}

/// What is looked for in every segment.
struct Look<'a> {
    terms: &'a [(bool, Test)],
    deleted: bool,
    customer: Option<&'a (dyn Fn(Guid) -> String + Sync)>,
}

/// The same in one segment: which of the shared words and sets fit is found out once.
struct Over<'a> {
    look: &'a Look<'a>,
    segment: &'a Segment,
    /// For each term, which numbers of what it is about fit.
    shared: Vec<Vec<bool>>,
}

impl Look<'_> {
    fn over<'a>(&'a self, segment: &'a Segment) -> Over<'a> {
        let customers: Vec<String> = match self.customer {
            Some(name) if self.terms.iter().any(|(_, t)| matches!(t, Test::Text(_))) => {
                segment.tenants.iter().map(|tenant| name(*tenant)).collect()
            }
            _ => Vec::new(),
        };
        let holds = |sets: &[Vec<String>], fits: &dyn Fn(&str) -> bool| {
            sets.iter()
                .map(|set| set.iter().any(|one| fits(one)))
                .collect()
        };
        let shared = self
            .terms
            .iter()
            .map(|(_, test)| match test {
                Test::Text(finder) => customers
                    .iter()
                    .map(|name| finder.find(name.as_bytes()).is_some())
                    .collect(),
                Test::Location(code) => segment
                    .locations
                    .iter()
                    .map(|location| is_at(code.as_deref(), location))
                    .collect(),
                Test::License(held) => holds(&segment.licenses, &|sku| held.is_product(sku)),
                Test::Role(held) => holds(&segment.roles, &|role| held.is_role(role)),
                Test::State(_) => Vec::new(),
            })
            .collect();
        Over {
            look: self,
            segment,
            shared,
        }
    }
}

impl Over<'_> {
    fn fits(&self, place: usize) -> bool {
        let Some(row) = self.segment.row(place) else {
            return false;
        };
        if row.is_deleted() && !self.look.deleted {
            return false;
        }
        let [tenant, location, licenses, roles] = row.shared();
        self.look
            .terms
            .iter()
            .zip(&self.shared)
            .all(|((negated, test), shared)| {
                let is = |number: usize| shared.get(number).copied().unwrap_or_default();
                let holds = match test {
                    Test::Text(finder) => is(tenant) || finder.find(row.folded()).is_some(),
                    Test::Location(_) => is(location),
                    Test::License(_) => is(licenses),
                    Test::Role(_) => is(roles),
                    Test::State(Condition::Active) => !row.is_blocked(),
                    Test::State(Condition::Blocked) => row.is_blocked(),
                    Test::State(Condition::Synced) => row.is_synced(),
                    Test::State(Condition::Deleted) => row.is_deleted(),
                };
                holds != *negated
            })
    }
}
