//! Opening a book: what can be looked at first, then the rest.

use std::sync::{Arc, PoisonError};

use crate::app::{
    Outcome,
    effect::{Opened, Password, Which},
};
use crate::domain::{partner::Operator, secret::Secret};
use crate::service::{
    self, Intent, Plan, Refusal, Service, demo, passphrase,
    ports::{Entropy, SystemEntropy},
};
use crate::store::{StoreError, book::Book, notice::Notice, opening::Opening, restore};
use crate::text::Catalogue;

use super::{
    super::{Failure, Watch},
    Desk, Open,
    early::{self, Early},
    keep::Kept,
};

impl Desk {
    /// Opens a book, or goes on with the one that is open.
    pub(super) fn open(&self, which: Which, watch: &Watch) -> Result<Outcome, Failure> {
        let opened = self.open_whole(which, watch);
        if opened.is_err() {
            // Nobody waits any longer for what does not come.
            self.keep(None);
        }
        opened
    }

    fn open_whole(&self, which: Which, watch: &Watch) -> Result<Outcome, Failure> {
        if let Some(open) = self.current().filter(|open| open.which == which) {
            return self.opened(&open);
        }
        let now = self.clock.now();
        let book = match which {
            Which::Demo => demo::book::open(now),
            Which::Own => match self.open_own(self.passphrase()?.as_ref(), now, watch) {
                Err(StoreError::Missing { .. }) => {
                    return Ok(Outcome::NoBook {
                        place: self.place.display().to_string(),
                    });
                }
                Err(error @ StoreError::Damaged { .. }) => {
                    let passphrase = self.passphrase()?;
                    let way = restore::repair(&self.place, passphrase.as_ref(), now, false)?;
                    return Ok(Outcome::Damaged {
                        why: error.message(),
                        offer: way.message(),
                    });
                }
                Err(StoreError::Sealed) => return Ok(Outcome::Sealed { wrong: false }),
                Err(StoreError::WrongPassphrase) => {
                    self.remember(None);
                    return Ok(Outcome::Sealed { wrong: true });
                }
                other => other,
            },
        };
        if book.is_ok() {
            self.remember(None);
        }
        let book = book.map_err(Refusal::from)?;
        let book = Arc::new(if self.read_only {
            book.read_only()
        } else {
            book
        });
        // Killed between its making and its set-up: set up what is there.
        if book.store().sequence() == 0 {
            return Ok(Outcome::NoBook {
                place: self.place.display().to_string(),
            });
        }
        let operator = service::operator(book.store(), self.named(which))?;
        let open = Open {
            which,
            service: self.on(book, operator),
        };
        let outcome = self.opened(&open);
        self.keep(Some(open));
        outcome
    }

    /// Opens the own book. Where the last session left a snapshot of it, that can be looked at meanwhile.
    fn open_own(
        &self,
        passphrase: Option<&Secret>,
        now: jiff::Timestamp,
        watch: &Watch,
    ) -> Result<Book, StoreError> {
        let opening = Opening::begin(&self.place, passphrase, now)?;
        if let Some(early) = Early::of(&opening, self.named(Which::Own))
            && let Some(mut opened) = early.opened()
        {
            opened.read_only = self.read_only;
            self.state().early = Some(early.clone());
            watch.early(Outcome::Opened(Box::new(opened)));
            early.await_list();
        }
        opening.finish()
    }

    /// Keeps the passphrase until the book is open.
    pub(super) fn remember(&self, passphrase: Option<Password>) {
        *self
            .passphrase
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = passphrase;
    }

    /// The passphrase that was typed, or stands in the file.
    pub(super) fn passphrase(&self) -> Result<Option<Secret>, Failure> {
        let typed = self
            .passphrase
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        match (typed, &self.passphrase_file) {
            (Some(typed), _) => Ok(Some(Secret::new(typed.reveal().to_owned()))),
            (None, Some(file)) => Ok(Some(passphrase::of_file(file)?)),
            (None, None) => Ok(None),
        }
    }

    /// A named operator works in the own book; the demo has its own.
    fn named(&self, which: Which) -> Option<&str> {
        self.operator.as_deref().filter(|_| which == Which::Own)
    }

    pub(super) fn on(&self, book: Arc<Book>, operator: Operator) -> Service {
        Service::new(
            book,
            operator,
            Arc::clone(&self.clock),
            Arc::new(SystemEntropy),
        )
    }

    /// Commits a plan; that of a set-up makes the book it is for.
    pub(super) fn set_up(&self, plan: Plan, watch: &Watch) -> Result<service::Committed, Failure> {
        let Intent::SetUp { operator, .. } = &plan.intent else {
            return Ok(self.service(watch)?.commit(plan, watch)?);
        };
        let now = self.clock.now();
        let book = match Book::open(&self.place, now) {
            Err(StoreError::Missing { .. }) => {
                Book::create(&self.place, now, SystemEntropy.bytes16())
            }
            // Killed between its making and its set-up.
            other => other,
        };
        let book = book.map_err(Refusal::from)?;
        let service = self.on(Arc::new(book), operator.clone());
        // Made again on the book that it is for; it is the same.
        let plan = service.plan(plan.intent)?;
        let done = service.commit(plan, watch)?;
        self.keep(Some(Open {
            which: Which::Own,
            service,
        }));
        Ok(done)
    }

    fn opened(&self, open: &Open) -> Result<Outcome, Failure> {
        let service = &open.service;
        let mut notices = if self.read_only {
            Vec::new()
        } else {
            service.rescue_passwords(&Catalogue::new(self.lang()))?
        };
        notices.extend(service.unfinished_groups()?);
        notices.extend(service.book().notices().iter().map(Notice::message));
        notices.extend(
            service
                .book()
                .snapshot_unusable()
                .and_then(|why| early::anew(&why)),
        );
        Ok(Outcome::Opened(Box::new(Opened {
            partner: service.partner()?,
            operator: service.operator().clone(),
            resellers: crate::service::resellers(service.book().store())?,
            view: Kept::beside(service.book()).view().unwrap_or_default(),
            demo: open.which == Which::Demo,
            read_only: service.book().is_read_only(),
            notices,
            ready: true,
            sealed: service.book().seal().is_set(),
        })))
    }
}
