//! A block of users, packed: one run of bytes that a search reads (the folded names), one of what is shown, fixed columns,
//! and what many of them share (tenants, locations, sets of licenses and of roles) once.

use std::{borrow::Cow, collections::HashMap, hash::Hash};

use crate::domain::{fold::fold, guid::Guid, user::User};

/// Rows of a full segment.
pub(super) const ROWS: usize = 4096;

/// Between the folded display name and the folded sign-in name.
pub(super) const SEPARATOR: u8 = b'\n';

/// The sign-in name is not kept twice: it is spelled as its folded text.
const SAME_UPN: u8 = 1;
const BLOCKED: u8 = 1 << 1;
const SYNCED: u8 = 1 << 2;
const DELETED: u8 = 1 << 3;

/// What every row has of the same size.
#[derive(Debug, Clone, Copy)]
struct Fixed {
    id: [u8; 16],
    hot_end: u32,
    cold_end: u32,
    name: u16,
    tenant: u16,
    location: u16,
    licenses: u16,
    roles: u16,
    flags: u8,
}

/// At most [`ROWS`] users by tenant and object id. Never changed: a changed row makes a new segment.
#[derive(Debug, Clone, Default)]
pub(super) struct Segment {
    rows: Box<[Fixed]>,
    hot: Box<[u8]>,
    cold: Box<[u8]>,
    pub(super) tenants: Box<[Guid]>,
    pub(super) locations: Box<[String]>,
    pub(super) licenses: Box<[Vec<String>]>,
    pub(super) roles: Box<[Vec<String>]>,
    /// Place and second of deletion of the rows that have one.
    deletions: Box<[(u16, i64)]>,
}

/// A user as the list shows it.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    segment: &'a Segment,
    fixed: &'a Fixed,
    place: usize,
}

/// What a row is made of.
pub(super) struct Parts<'a> {
    pub(super) tenant: Guid,
    pub(super) id: Guid,
    folded: Cow<'a, [u8]>,
    name: &'a str,
    upn: &'a str,
    location: &'a str,
    licenses: Vec<String>,
    roles: Vec<String>,
    flags: u8,
    deleted: Option<i64>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(user: &'a User) -> Self {
        let mut folded = fold(&user.display_name).into_bytes();
        folded.push(SEPARATOR);
        folded.extend_from_slice(fold(&user.user_principal_name).as_bytes());
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        Self {
            tenant: user.customer_id,
            id: user.id,
            folded: Cow::Owned(folded),
            name: &user.display_name,
            upn: &user.user_principal_name,
            location: &user.usage_location,
            licenses: user.licenses.iter().map(|l| l.sku_id.clone()).collect(),
            roles: user.directory_roles.clone(),
            flags: flag(user.blocked, BLOCKED)
                | flag(user.is_synced(), SYNCED)
                | flag(user.is_deleted(), DELETED),
            deleted: user.soft_deletion_time.map(jiff::Timestamp::as_second),
        }
    }
}

impl Segment {
    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn row(&self, place: usize) -> Option<Person<'_>> {
        Some(Person {
            segment: self,
            fixed: self.rows.get(place)?,
            place,
        })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Person<'_>> {
        (0..self.len()).filter_map(|place| self.row(place))
    }

    /// How many are deleted.
    pub(super) fn deleted(&self) -> usize {
        self.rows().filter(Person::is_deleted).count()
    }

    /// Bytes of rows and texts.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.rows) + self.hot.len() + self.cold.len()
    }

    /// Its first user.
    pub(super) fn first(&self) -> Option<(Guid, Guid)> {
        self.row(0).map(|row| (row.tenant(), row.id()))
    }

    /// The place of a user, or where it would be.
    pub(super) fn find(&self, user: (Guid, Guid)) -> Result<usize, usize> {
        self.rows.binary_search_by(|row| {
            let tenant = self.tenants.get(usize::from(row.tenant)).copied();
            (tenant.unwrap_or(user.0), Guid::from_bytes(row.id)).cmp(&user)
        })
    }
}

impl<'a> Person<'a> {
    /// Microsoft ID of its customer.
    pub fn tenant(&self) -> Guid {
        let at = usize::from(self.fixed.tenant);
        self.segment
            .tenants
            .get(at)
            .copied()
            .unwrap_or(Guid::from_bytes([0; 16]))
    }

    /// Object id.
    pub const fn id(&self) -> Guid {
        Guid::from_bytes(self.fixed.id)
    }

    /// Display name.
    pub fn name(&self) -> &'a str {
        let cold = self.cold();
        text(cold.get(..usize::from(self.fixed.name)).unwrap_or_default())
    }

    /// Sign-in name.
    pub fn upn(&self) -> &'a str {
        if self.fixed.flags & SAME_UPN == 0 {
            let cold = self.cold();
            return text(cold.get(usize::from(self.fixed.name)..).unwrap_or_default());
        }
        text(self.folded_upn())
    }

    /// Usage location: ISO alpha-2, or empty.
    pub fn location(&self) -> &'a str {
        let at = usize::from(self.fixed.location);
        self.segment.locations.get(at).map_or("", String::as_str)
    }

    /// Products it holds.
    pub fn licenses(&self) -> &'a [String] {
        let at = usize::from(self.fixed.licenses);
        self.segment.licenses.get(at).map_or(&[], Vec::as_slice)
    }

    /// Directory roles it holds.
    pub fn roles(&self) -> &'a [String] {
        let at = usize::from(self.fixed.roles);
        self.segment.roles.get(at).map_or(&[], Vec::as_slice)
    }

    /// Whether sign-in is blocked.
    pub const fn is_blocked(&self) -> bool {
        self.fixed.flags & BLOCKED != 0
    }

    /// Whether it comes from the customer's own directory.
    pub const fn is_synced(&self) -> bool {
        self.fixed.flags & SYNCED != 0
    }

    /// Whether it is soft-deleted.
    pub const fn is_deleted(&self) -> bool {
        self.fixed.flags & DELETED != 0
    }

    /// The second in which it was deleted.
    pub fn deleted_at(&self) -> Option<i64> {
        let deletions = &self.segment.deletions;
        let at = deletions
            .binary_search_by_key(&self.place, |(place, _)| usize::from(*place))
            .ok()?;
        deletions.get(at).map(|(_, second)| *second)
    }

    /// Folded display name, separator, folded sign-in name.
    pub(super) fn folded(&self) -> &'a [u8] {
        part(self.segment, &self.segment.hot, self.place, |row| {
            row.hot_end
        })
    }

    pub(super) fn folded_upn(&self) -> &'a [u8] {
        let last = self.folded().rsplit(|byte| *byte == SEPARATOR).next();
        last.unwrap_or_default()
    }

    /// Numbers of what it shares with others: tenant, location, licenses, roles.
    pub(super) const fn shared(&self) -> [usize; 4] {
        [
            self.fixed.tenant as usize,
            self.fixed.location as usize,
            self.fixed.licenses as usize,
            self.fixed.roles as usize,
        ]
    }

    fn cold(&self) -> &'a [u8] {
        part(self.segment, &self.segment.cold, self.place, |row| {
            row.cold_end
        })
    }

    pub(super) fn parts(&self) -> Parts<'a> {
        Parts {
            tenant: self.tenant(),
            id: self.id(),
            folded: Cow::Borrowed(self.folded()),
            name: self.name(),
            upn: self.upn(),
            location: self.location(),
            licenses: self.licenses().to_vec(),
            roles: self.roles().to_vec(),
            flags: self.fixed.flags & !SAME_UPN,
            deleted: self.deleted_at(),
        }
    }
}

/// One of the texts that lie one behind the other.
fn part<'a>(
    segment: &Segment,
    texts: &'a [u8],
    place: usize,
    end: impl Fn(&Fixed) -> u32,
) -> &'a [u8] {
    let end_of = |place: usize| segment.rows.get(place).map_or(0, |row| end(row) as usize);
    let start = place.checked_sub(1).map_or(0, end_of);
    texts.get(start..end_of(place)).unwrap_or_default()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// Packs rows, which come by tenant and object id.
#[derive(Default)]
pub(super) struct Builder {
    rows: Vec<Fixed>,
    hot: Vec<u8>,
    cold: Vec<u8>,
    tenants: Interned<Guid>,
    locations: Interned<String>,
    licenses: Interned<Vec<String>>,
    roles: Interned<Vec<String>>,
    deletions: Vec<(u16, i64)>,
}

impl Builder {
    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn push(&mut self, row: Parts<'_>) {
        let last = row.folded.rsplit(|byte| *byte == SEPARATOR).next();
        let same = last == Some(row.upn.as_bytes());
        self.hot.extend_from_slice(&row.folded);
        let name = cut(row.name);
        self.cold.extend_from_slice(name.as_bytes());
        if !same {
            self.cold.extend_from_slice(row.upn.as_bytes());
        }
        let place = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        self.deletions
            .extend(row.deleted.map(|second| (place, second)));
        let end = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        self.rows.push(Fixed {
            id: *row.id.as_bytes(),
            hot_end: end(self.hot.len()),
            cold_end: end(self.cold.len()),
            name: u16::try_from(name.len()).unwrap_or(u16::MAX),
            tenant: self.tenants.number(row.tenant),
            location: self.locations.number(row.location.to_owned()),
            licenses: self.licenses.number(row.licenses),
            roles: self.roles.number(row.roles),
            flags: row.flags | if same { SAME_UPN } else { 0 },
        });
    }

    pub(super) fn finish(self) -> Segment {
        Segment {
            rows: self.rows.into(),
            hot: self.hot.into(),
            cold: self.cold.into(),
            tenants: self.tenants.order.into(),
            locations: self.locations.order.into(),
            licenses: self.licenses.order.into(),
            roles: self.roles.order.into(),
            deletions: self.deletions.into(),
        }
    }
}

/// What many rows share, each once.
struct Interned<T> {
    numbers: HashMap<T, u16>,
    order: Vec<T>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            order: Vec::new(),
        }
    }
}

impl<T: Clone + Eq + Hash> Interned<T> {
    /// A segment has fewer rows than numbers.
    fn number(&mut self, value: T) -> u16 {
        if let Some(number) = self.numbers.get(&value) {
            return *number;
        }
        let number = u16::try_from(self.order.len()).unwrap_or(u16::MAX);
        self.order.push(value.clone());
        self.numbers.insert(value, number);
        number
    }
}

/// As much of a text as its length can be written with two bytes.
fn cut(text: &str) -> &str {
    let most = text.len().min(usize::from(u16::MAX));
    &text[..text.floor_char_boundary(most)]
}
