//! What can be looked at before the database is open: the directory as the last session left it.

use std::{
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use crate::app::{
    Outcome,
    effect::Opened,
    rows::{ListQuery, Listing},
};
use crate::domain::{
    customer::Relationship,
    filter,
    message::Message,
    partner::Operator,
    permission::{self, Act},
};
use crate::store::{
    directory::{
        Check, Phrase, Selection, Shown, Similar,
        snapshot::{Snapshot, Unusable},
    },
    opening::Opening,
    seal::Seal,
};

use super::{
    super::Watch,
    Lists,
    keep::Kept,
    rows::{Source, order},
};

/// So many rows above and below the cursor are checked before a first screen: more than a screen has.
const SCREEN: usize = 128;

/// So long the database waits for the first list at most.
const PATIENCE: Duration = Duration::from_millis(100);

/// See the module.
#[derive(Clone)]
pub(super) struct Early {
    snapshot: Arc<Snapshot>,
    operator: Operator,
    path: PathBuf,
    shown: Arc<Gate>,
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
            shown: Arc::default(),
            seal: opening.seal().clone(),
        })
    }

    /// Whether who works in it may see this.
    pub(super) fn may(&self, act: Act) -> bool {
        permission::may(act, &self.operator.roles).is_ok()
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
            // The desk knows.
            read_only: false,
            notices: Vec::new(),
            ready: false,
            sealed: self.seal.is_set(),
        })
    }

    /// Answers a list whose filter is nothing but words; the others need the book.
    pub(super) fn list(&self, lists: &Lists, query: &ListQuery, watch: &Watch) -> Option<Listing> {
        let terms = filter::parse(&query.text).ok()?.terms;
        let checks = terms
            .into_iter()
            .map(|term| match term.test {
                filter::Test::Text(text) => Some((term.negated, Check::Text(Phrase::new(&text)))),
                filter::Test::Like(text) => Some((term.negated, Check::Like(Similar::new(&text)))),
                _ => None,
            })
            .collect::<Option<Vec<_>>>()?;
        let mut checks = checks;
        if query.advisors {
            checks.push((false, Check::Relationship(Relationship::Advisor)));
        }
        let source = Source::Snapshot(Arc::clone(&self.snapshot));
        let first = |listing| watch.early(Outcome::Listed(listing));
        let selection = Selection::new(checks);
        let listing = lists
            .searches
            .listing(&source, &selection, query, watch.flag(), &first);
        self.shown.open();
        listing
    }

    /// Waits, but not for long, until there was a first list: what opens the database would only delay it.
    pub(super) fn await_list(&self) {
        self.shown.wait();
    }
}

/// Opens once.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    changed: Condvar,
}

impl Gate {
    fn open(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    fn wait(&self) {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .changed
            .wait_timeout_while(open, PATIENCE, |open| !*open);
        drop(waited);
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
