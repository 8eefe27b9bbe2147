//! Opening a book: what can be looked at first, then the rest.

use std::sync::Arc;

use crate::app::{
    Outcome,
    effect::{Opened, Which},
};
use crate::domain::partner::Operator;
use crate::service::{self, Refusal, Service, demo, ports::SystemEntropy};
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
            Which::Own => match self.open_own(now, watch) {
                Err(StoreError::Missing { .. }) => {
                    return Ok(Outcome::NoBook {
                        place: self.place.display().to_string(),
                    });
                }
                Err(error @ StoreError::Damaged { .. }) => {
                    let way = restore::repair(&self.place, now, false)?;
                    return Ok(Outcome::Damaged {
                        why: error.message(),
                        offer: way.message(),
                    });
                }
                other => other,
            },
        };
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
        self.look_after();
        outcome
    }

    /// Opens the own book. Where the last session left a snapshot of it, that can be looked at meanwhile.
    fn open_own(&self, now: jiff::Timestamp, watch: &Watch) -> Result<Book, StoreError> {
        let opening = Opening::begin(&self.place, now)?;
        if let Some(early) = Early::of(&opening, self.named(Which::Own))
            && let Some(mut opened) = early.opened()
        {
            opened.read_only = self.read_only;
            self.state().early = Some(early);
            watch.early(Outcome::Opened(Box::new(opened)));
        }
        opening.finish()
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
        })))
    }
}
