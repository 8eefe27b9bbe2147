//! Users at a glance, packed in memory: of all customers, or of one; what lists of users read. A snapshot never changes;
//! [`People::caught_up`] makes the next one and shares the segments in which nothing changed.
//!
//! A row takes about a hundred bytes. Who shows a list holds a snapshot and row numbers, four bytes a row.

mod segment;
mod select;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::{ControlFlow, Range as Numbers},
    sync::{Arc, OnceLock},
};

use super::{Range, Store, StoreError};
use crate::domain::{
    filter::users::UserWords,
    guid::Guid,
    product,
    record::{Record, RecordId, RecordKind, Stored},
    user::User,
};

use segment::{Builder, Parts, ROWS, Segment};

pub use segment::Person;
pub use select::{Column, Wanted};

/// A user of the book: tenant and object id.
pub type UserId = (Guid, Guid);

/// See the module.
#[derive(Debug, Default)]
pub struct People {
    segments: Vec<Arc<Segment>>,
    /// The number of each segment's first row, and how many there are.
    starts: Vec<u32>,
    sequence: u64,
    words: OnceLock<Arc<UserWords>>,
}

impl People {
    /// Reads the users of a tenant, or of all. `progress` is told how many of how many are read (0: nobody knows); when it
    /// breaks, `None` comes back.
    ///
    /// # Errors
    /// Those of reading the store.
    pub fn build(
        store: &dyn Store,
        of: Option<Guid>,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Option<Self>, StoreError> {
        let sequence = store.sequence();
        let (range, total) = if let Some(tenant) = of {
            (Range::UsersOf(tenant), 0)
        } else {
            let kind = RecordKind::User;
            (Range::Kind(kind), store.counts().of(kind))
        };
        let mut segments = Segments::default();
        let mut read = 0;
        let mut stopped = false;
        store.scan(range, &mut |stored| {
            if let Record::User(user) = &stored.record {
                segments.push(Parts::of(user));
            }
            read += 1;
            if read % 256 == 0 && progress(read, total).is_break() {
                stopped = true;
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        })?;
        if stopped {
            return Ok(None);
        }
        let built = Self::over(segments.finish(), sequence);
        // A commit that was made meanwhile may have been seen in part.
        Ok(Some(match built.caught_up(store, of)? {
            Some(newer) => newer,
            None => built,
        }))
    }

    /// These users, as they are.
    pub fn of(users: &[User]) -> Self {
        let mut users: Vec<&User> = users.iter().collect();
        users.sort_by_key(|user| (user.customer_id, user.id));
        let mut segments = Segments::default();
        for user in users {
            segments.push(Parts::of(user));
        }
        Self::over(segments.finish(), 0)
    }

    fn over(segments: Vec<Arc<Segment>>, sequence: u64) -> Self {
        let mut starts = Vec::with_capacity(segments.len() + 1);
        let mut rows = 0;
        for segment in &segments {
            starts.push(rows);
            rows += u32::try_from(segment.len()).unwrap_or(u32::MAX);
        }
        starts.push(rows);
        Self {
            segments,
            starts,
            sequence,
            words: OnceLock::new(),
        }
    }

    /// What the users are after the last commit; `None` where that is what they are already.
    ///
    /// # Errors
    /// Those of reading the store.
    pub fn caught_up(
        &self,
        store: &dyn Store,
        of: Option<Guid>,
    ) -> Result<Option<Self>, StoreError> {
        let sequence = store.sequence();
        if sequence == self.sequence {
            return Ok(None);
        }
        let mut touched: BTreeSet<UserId> = BTreeSet::new();
        for seq in self.sequence + 1..=sequence {
            for id in store.touched(seq)? {
                if let RecordId::User(tenant, id) = id
                    && of.is_none_or(|of| of == tenant)
                {
                    touched.insert((tenant, id));
                }
            }
        }
        let mut changed = BTreeMap::new();
        for (tenant, id) in touched {
            let user = match store.get(&RecordId::User(tenant, id))? {
                Some(Stored {
                    record: Record::User(user),
                    ..
                }) => Some(user),
                _ => None,
            };
            changed.insert((tenant, id), user);
        }
        Ok(Some(self.apply(&changed, sequence)))
    }

    /// How many commits it is behind.
    pub fn behind(&self, store: &dyn Store) -> u64 {
        store.sequence().saturating_sub(self.sequence)
    }

    fn apply(&self, changed: &BTreeMap<UserId, Option<Box<User>>>, sequence: u64) -> Self {
        let mut segments = Vec::with_capacity(self.segments.len());
        let mut rest = changed.iter().peekable();
        for (at, segment) in self.segments.iter().enumerate() {
            let next = self.segments.get(at + 1).and_then(|next| next.first());
            let mut own = Vec::new();
            while let Some(change) = rest.next_if(|(id, _)| next.is_none_or(|next| **id < next)) {
                own.push(change);
            }
            if own.is_empty() {
                segments.push(Arc::clone(segment));
            } else {
                segments.extend(merged(segment, &own));
            }
        }
        let own: Vec<_> = rest.collect();
        segments.extend(merged(&Segment::default(), &own));
        Self::over(segments, sequence)
    }

    /// How many there are, deleted ones among them.
    pub fn len(&self) -> usize {
        self.starts.last().map_or(0, |rows| *rows as usize)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A user by its number: they are numbered by tenant and object id.
    pub fn row(&self, number: u32) -> Option<Person<'_>> {
        let (segment, place) = self.place(number);
        self.segments.get(segment)?.row(place)
    }

    fn place(&self, number: u32) -> (usize, usize) {
        let segment = self.starts.partition_point(|start| *start <= number);
        let segment = segment.saturating_sub(1);
        let start = self.starts.get(segment).copied().unwrap_or_default();
        (segment, (number - start) as usize)
    }

    /// The number of a user, or the one it would have.
    fn search(&self, user: UserId) -> Result<u32, u32> {
        let after = self
            .segments
            .partition_point(|segment| segment.first().is_some_and(|first| first <= user));
        let Some(at) = after.checked_sub(1) else {
            return Err(0);
        };
        let (Some(segment), Some(start)) = (self.segments.get(at), self.starts.get(at)) else {
            return Err(0);
        };
        let number = |place: usize| start + u32::try_from(place).unwrap_or(u32::MAX);
        segment.find(user).map(number).map_err(number)
    }

    /// The number of a user.
    pub fn find(&self, user: UserId) -> Option<u32> {
        self.search(user).ok()
    }

    /// The numbers of the users of a tenant.
    pub fn of_tenant(&self, tenant: Guid) -> Numbers<u32> {
        let edge = |id: [u8; 16]| self.search((tenant, Guid::from_bytes(id)));
        let first = edge([0; 16]).unwrap_or_else(|place| place);
        let end = edge([u8::MAX; 16]).map_or_else(|place| place, |last| last + 1);
        first..end
    }

    /// How many there are but for deleted ones, and how many are deleted.
    pub fn counts(&self) -> (usize, usize) {
        let deleted = self.segments.iter().map(|segment| segment.deleted()).sum();
        (self.len() - deleted, deleted)
    }

    /// How many bytes the snapshot takes, shared words and room of containers left out.
    pub fn bytes(&self) -> usize {
        self.segments.iter().map(|segment| segment.bytes()).sum()
    }

    /// What they have, for completion.
    pub fn words(&self) -> &Arc<UserWords> {
        self.words.get_or_init(|| {
            let mut words = [const { BTreeSet::new() }; 3];
            for segment in &self.segments {
                let licenses = segment.licenses.iter().flatten();
                words[0].extend(licenses.map(|sku| product::name(sku).to_owned()));
                words[1].extend(segment.roles.iter().flatten().cloned());
                words[2].extend(segment.locations.iter().cloned());
            }
            let [licenses, roles, locations] = words.map(|mut words| {
                words.remove("");
                words.into_iter().collect()
            });
            Arc::new(UserWords {
                licenses,
                roles,
                locations,
            })
        })
    }
}

/// Segments under construction.
#[derive(Default)]
struct Segments {
    done: Vec<Arc<Segment>>,
    builder: Builder,
}

impl Segments {
    fn push(&mut self, row: Parts<'_>) {
        self.builder.push(row);
        if self.builder.len() == ROWS {
            self.done
                .push(Arc::new(std::mem::take(&mut self.builder).finish()));
        }
    }

    fn finish(mut self) -> Vec<Arc<Segment>> {
        if self.builder.len() > 0 {
            self.done.push(Arc::new(self.builder.finish()));
        }
        self.done
    }
}

/// A segment with some of its users changed: none, one, or, where it became too large, several.
fn merged(segment: &Segment, changed: &[(&UserId, &Option<Box<User>>)]) -> Vec<Arc<Segment>> {
    let mut segments = Segments::default();
    let mut rows = segment.rows().peekable();
    for (id, user) in changed {
        while let Some(row) = rows.next_if(|row| (row.tenant(), row.id()) < **id) {
            segments.push(row.parts());
        }
        let _ = rows.next_if(|row| (row.tenant(), row.id()) == **id);
        if let Some(user) = user {
            segments.push(Parts::of(user));
        }
    }
    for row in rows {
        segments.push(row.parts());
    }
    segments.finish()
}

#[cfg(test)]
mod tests;
