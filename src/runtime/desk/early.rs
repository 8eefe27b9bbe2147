//! What can be looked at before the database is open: the directory as the last session left it.

use std::{path::PathBuf, sync::Arc};

use crate::app::{
    Outcome,
    effect::Opened,
    rows::{ListQuery, Listing},
};
use crate::domain::{customer::Relationship, filter, message::Message, partner::Operator};
use crate::store::{
    directory::{
        Check, Phrase, Selection, Shown,
        snapshot::{Snapshot, Unusable},
    },
    opening::Opening,
    seal::Seal,
};

use super::{super::Watch, Lists, keep::Kept, rows::order};

/// So many rows above and below the cursor are checked before a first screen: more than a screen has.
const SCREEN: usize = 128;

/// See the module.
#[derive(Clone)]
pub(super) struct Early {
    snapshot: Arc<Snapshot>,
    operator: Operator,
    path: PathBuf,
    seal: Seal,
}

impl Early {
    /// The snapshot of a book that opens, if it is of the last commit, and who works in it.
    pub(super) fn of(opening: &Opening, named: Option<&str>) -> Option<Self> {
        let snapshot = Arc::clone(opening.snapshot()?);
        let cover = snapshot.cover();
        let mail = match named {
            Some(mail) => mail.to_lowercase(),
            None => cover.partner.as_ref()?.default_operator.to_lowercase(),
        };
        let operator = cover
            .operators
            .iter()
            .find(|operator| operator.mail.to_lowercase() == mail)?
            .clone();
        Some(Self {
            snapshot,
            operator,
            path: opening.path().to_owned(),
            seal: opening.seal().clone(),
        })
    }

    pub(super) fn kept(&self) -> Kept {
        Kept::at(&self.path, &self.seal)
    }

    /// What a first screen needs to know; `None` where what it would show is damaged.
    pub(super) fn opened(&self) -> Option<Opened> {
        let view = self.kept().view().unwrap_or_default();
        let directory = self.snapshot.directory();
        let by = order(&ListQuery {
            sort: view.sort,
            descending: view.descending,
            ..ListQuery::default()
        });
        let at = view
            .at
            .and_then(|key| directory.find(&key))
            .and_then(|row| directory.place_of(by, Shown::Active, row))
            .unwrap_or_default();
        let around = at.saturating_sub(SCREEN)..at + SCREEN;
        if !self.snapshot.verify_window(by, Shown::Active, around) {
            return None;
        }
        let cover = self.snapshot.cover();
        Some(Opened {
            partner: cover.partner.clone()?,
            operator: self.operator.clone(),
            resellers: cover.resellers.clone(),
            view,
            demo: false,
            notices: Vec::new(),
            ready: false,
            sealed: self.seal.is_set(),
        })
    }

    /// Answers a list whose filter is nothing but words; the others need the book. A search reads all, so all is
    /// checked before.
    pub(super) fn list(&self, lists: &Lists, query: &ListQuery, watch: &Watch) -> Option<Listing> {
        let terms = filter::parse(&query.text).ok()?.terms;
        let checks = terms
            .into_iter()
            .map(|term| match term.test {
                filter::Test::Text(text) => Some((term.negated, Check::Text(Phrase::new(&text)))),
                _ => None,
            })
            .collect::<Option<Vec<_>>>()?;
        let mut checks = checks;
        if query.advisors {
            checks.push((false, Check::Relationship(Relationship::Advisor)));
        }
        if !checks.is_empty() && !self.snapshot.verify() {
            return None;
        }
        let directory = Arc::clone(self.snapshot.directory());
        let first = |listing| watch.early(Outcome::Listed(listing));
        let selection = Selection::new(checks);
        lists
            .searches
            .listing(directory, &selection, query, watch.flag(), &first)
    }
}

/// What is said when the list could not be taken from its snapshot; nothing where there never was one.
pub(super) fn anew(why: &Unusable) -> Option<Message> {
    Some(Message::new(match why {
        Unusable::Missing => return None,
        Unusable::Unreadable(_) => "directory-anew-unreadable",
        Unusable::Torn => "directory-anew-torn",
        Unusable::Newer(_) => "directory-anew-newer",
        Unusable::Other => "directory-anew-other",
        Unusable::Foreign => "directory-anew-foreign",
        Unusable::Diverged => "directory-anew-diverged",
        Unusable::Behind => "directory-anew-behind",
    }))
}
