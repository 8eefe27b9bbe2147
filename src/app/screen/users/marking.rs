//! Marks (USR-2): they belong to users, not to lines, and stay whatever is shown. What is done with users is done with the
//! marked ones, or with the one under the cursor where none is marked.

use crate::app::{
    Context, Move,
    people::{Person, UserId, UsersListing},
    user_acts::{Chosen, Single},
};
use crate::domain::{customer::CustomerKey, finding::Severity, fold::fold, message::Message};

use super::Users;

/// So many can be marked: more is a matter for a file or a command.
const MOST: usize = 100_000;

impl Users {
    /// Marks the user under the cursor, or takes the mark away.
    pub(super) fn mark(&mut self, cx: &mut Context) {
        let at = self.cursor.at;
        let Some(id) = self.listing.as_ref().and_then(|listing| listing.id(at)) else {
            return;
        };
        if !self.marks.remove(&id) {
            self.marks.insert(id);
        }
        self.cursor.go(Move::Down, self.len(), cx.viewport.page);
        self.moved(cx);
    }

    /// Those on the page first, as in Partner Center; then all that fit, then none.
    pub(super) fn mark_all(&mut self, cx: &mut Context) {
        let Some(listing) = &self.listing else { return };
        let ids = |lines: std::ops::Range<usize>| -> Vec<UserId> {
            lines.filter_map(|at| listing.id(at)).collect()
        };
        let marked = |lines: &[UserId]| lines.iter().all(|id| self.marks.contains(id));
        let count = listing.len();
        let seen = ids(self.cursor.window(count, cx.viewport.page));
        if seen.is_empty() {
            return;
        }
        if !marked(&seen) && seen.len() < count {
            let message = Message::new("person-marked-page")
                .with("count", seen.len())
                .with("all", count);
            self.marks.extend(seen);
            return cx.notice(Severity::Info, message);
        }
        if count > MOST {
            let message = Message::new("person-marked-too-many")
                .with("count", count)
                .with("most", MOST);
            return cx.notice(Severity::Warn, message);
        }
        let all = ids(0..count);
        if marked(&all) {
            for id in &all {
                self.marks.remove(id);
            }
            cx.notice(Severity::Info, Message::new("person-marked-none"));
        } else {
            let message = Message::new("person-marked-all").with("count", all.len());
            self.marks.extend(all);
            cx.notice(Severity::Info, message);
        }
    }

    /// The customer whose users these are: of the list, or of the user under the cursor.
    pub fn customer(&self) -> Option<(CustomerKey, String)> {
        if let Some((key, name)) = &self.of {
            return Some((*key, name.clone()));
        }
        let row = self.current()?;
        Some(self.listing.as_ref()?.customer(row.tenant()))
    }

    /// The marked users, or the one under the cursor.
    ///
    /// # Errors
    /// Why nothing can be done with them: there is nobody, or they are users of several customers, each of which has
    /// licenses, roles and an activity log of its own.
    pub fn chosen(&self) -> Result<Chosen, Message> {
        let nobody = || Message::new("person-nobody");
        let listing = self.listing.as_ref().ok_or_else(nobody)?;
        let of = |tenant| match &self.of {
            Some((key, name)) => (*key, name.clone()),
            None => listing.customer(tenant),
        };
        let Some((tenant, _)) = self.marks.first().copied() else {
            let row = self.current().ok_or_else(nobody)?;
            let (key, customer) = of(row.tenant());
            return Ok(Chosen {
                key,
                customer,
                users: vec![row.id()],
                first: row.name().to_owned(),
                single: Some(single(listing, &row)),
            });
        };
        let mut tenants = 1;
        let mut last = tenant;
        let mut users = Vec::with_capacity(self.marks.len());
        for (of, id) in &self.marks {
            tenants += usize::from(*of != last);
            last = *of;
            users.push(*id);
        }
        if tenants > 1 {
            return Err(Message::new("person-several-customers").with("count", tenants));
        }
        // In the order of names, as they are listed: where there is not enough for all, the first ones get it.
        users.sort_by_cached_key(|id| listing.person((tenant, *id)).map(|row| fold(row.name())));
        let (key, customer) = of(tenant);
        let first = users.first().and_then(|id| listing.person((tenant, *id)));
        Ok(Chosen {
            key,
            customer,
            first: first.map_or("", |row| row.name()).to_owned(),
            single: first
                .filter(|_| users.len() == 1)
                .map(|row| single(listing, &row)),
            users,
        })
    }
}

fn single(listing: &UsersListing, row: &Person<'_>) -> Single {
    Single {
        blocked: row.is_blocked(),
        deleted: row.is_deleted(),
        purged: listing.days_left(row).is_some_and(|days| days <= 0),
        password_elsewhere: row.is_synced(),
    }
}
