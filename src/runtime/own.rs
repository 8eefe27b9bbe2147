//! The services of the real program: one book, opened when asked for, and the small files beside it.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use jiff::tz::TimeZone;

use crate::app::{
    Outcome,
    effect::{
        AuditPage, AuditQuery, Committed, Credentials, Draft, Opened, Password, Question, Settings,
        ViewState, Which,
    },
    rows::{Column, CustomerRow, ListQuery, Listing, Rows},
};
use crate::domain::{
    customer::CustomerKey,
    guid::Guid,
    message::Message,
    partner::Operator,
    record::{Record, RecordId, Stored},
};
use crate::service::{
    self, Intent, Plan, Refusal, Service, activity, demo,
    files::{Access, AtomicFile, FileError},
    import::users,
    ports::{Clock, Entropy},
};
use crate::store::{
    Range, StoreError,
    book::Book,
    directory::{self, Directory, Query, Shown, SortBy},
};
use crate::text::{Catalogue, Lang};

use super::{
    keep::{self, Keep},
    services::{Failure, Services, Watch},
};

/// Entries of the activity log that are read at once.
const PAGE: usize = 200;

/// See the module.
pub struct OwnServices {
    place: PathBuf,
    operator: Option<String>,
    lang: RwLock<Lang>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    keep: Keep,
    service: RwLock<Option<Service>>,
}

impl std::fmt::Debug for OwnServices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnServices")
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

impl OwnServices {
    /// Services on the book at `place`, for the operator of that sign-in name or the one who set it up. `config` is
    /// the directory of the settings file; without one nothing of the kind is kept.
    pub fn new(
        place: PathBuf,
        operator: Option<String>,
        lang: Lang,
        config: Option<PathBuf>,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Self {
        Self {
            place,
            operator,
            lang: RwLock::new(lang),
            clock,
            entropy,
            keep: Keep::new(config),
            service: RwLock::default(),
        }
    }

    fn service(&self) -> Result<Service, Failure> {
        self.service
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| Failure::Failed(Message::new("list-needs-book")))
    }

    fn serve(&self, book: Arc<Book>, operator: Operator) -> Service {
        let service = Service::new(
            book,
            operator,
            Arc::clone(&self.clock),
            Arc::clone(&self.entropy),
        );
        *self.service.write().unwrap_or_else(PoisonError::into_inner) = Some(service.clone());
        service
    }

    fn open(&self, which: Which) -> Result<Outcome, Failure> {
        let open = self.service().ok();
        let book = match (which, open) {
            // Set up a moment ago, or opened before: a book is locked by its first opening.
            (Which::Own, Some(service)) => Arc::clone(service.book()),
            (Which::Demo, _) => Arc::new(demo::book::open(self.clock.now()).map_err(store)?),
            (Which::Own, None) => {
                if !Book::exists(&self.place) {
                    let place = self.place.display().to_string();
                    return Ok(Outcome::NoBook { place });
                }
                Arc::new(Book::open(&self.place, self.clock.now()).map_err(store)?)
            }
        };
        // Killed between its making and its set-up: set up what is there.
        if book.store().sequence() == 0 {
            let place = self.place.display().to_string();
            return Ok(Outcome::NoBook { place });
        }
        let partner = service::partner(book.store()).map_err(store)?;
        let mail = match (&self.operator, which) {
            (Some(mail), Which::Own) => mail.clone(),
            _ => partner.default_operator.clone(),
        };
        let id = RecordId::Operator(mail.to_lowercase());
        let Some(Stored {
            record: Record::Operator(operator),
            ..
        }) = book.store().get(&id).map_err(store)?
        else {
            return Err(Failure::Failed(
                Message::new("list-unknown-operator").with("mail", mail),
            ));
        };
        let mut notices = Vec::new();
        for group in book.store().open_groups().map_err(store)? {
            notices.push(
                Message::new("list-open-group")
                    .with("seq", group.begin.seq)
                    .with("parts", group.parts),
            );
        }
        let view = Keep::view(&book);
        self.serve(book, operator.clone());
        Ok(Outcome::Opened(Box::new(Opened {
            partner,
            operator,
            view,
            demo: which == Which::Demo,
            notices,
        })))
    }

    fn list(&self, query: &ListQuery, watch: &Watch) -> Result<Listing, Failure> {
        let service = self.service()?;
        let book = service.book();
        let built = book.directory_with(&mut |done, total| {
            watch.progress(done, total);
            if watch.cancelled() {
                std::ops::ControlFlow::Break(())
            } else {
                std::ops::ControlFlow::Continue(())
            }
        });
        let directory = built.map_err(store)?.ok_or_else(cancelled)?;
        let hits = hits(&directory, query, watch)?;
        let at = query
            .keep
            .and_then(|key| directory.find(&key))
            .and_then(|row| hits.iter().position(|hit| *hit == row));
        let total = directory.len(Shown::Active);
        Ok(Listing::new(directory, hits.into(), total, at))
    }

    fn customer(&self, key: CustomerKey) -> Result<Outcome, Failure> {
        let found = self.service()?.book().store().get(&RecordId::Customer(key));
        Ok(Outcome::Customer(match found.map_err(store)? {
            Some(Stored {
                revision,
                record: Record::Customer(customer),
            }) => Some(Box::new((*customer, revision))),
            _ => None,
        }))
    }

    fn users(&self, tenant: Guid, watch: &Watch) -> Result<Outcome, Failure> {
        let mut users = Vec::new();
        let service = self.service()?;
        let read = service
            .book()
            .store()
            .scan(Range::UsersOf(tenant), &mut |stored| {
                if let Record::User(user) = stored.record {
                    users.push(*user);
                }
                if watch.cancelled() {
                    std::ops::ControlFlow::Break(())
                } else {
                    std::ops::ControlFlow::Continue(())
                }
            });
        read.map_err(store)?;
        Ok(Outcome::Users(users.into()))
    }

    fn last_change(&self) -> Result<Outcome, Failure> {
        let mut undone = std::collections::BTreeSet::new();
        let mut last = None;
        let service = self.service()?;
        let read = service.book().store().audit_back(u64::MAX, &mut |entry| {
            if let Some(seq) = entry.undoes {
                undone.insert(seq);
            } else if entry.reversible && !undone.contains(&entry.seq) {
                last = Some(entry.seq);
                return std::ops::ControlFlow::Break(());
            }
            std::ops::ControlFlow::Continue(())
        });
        read.map_err(store)?;
        Ok(Outcome::LastChange(last))
    }

    /// A set-up is planned on a book in memory: a refused profile leaves no directory behind.
    fn plan(&self, mut intent: Intent) -> Result<Plan, Failure> {
        match &mut intent {
            Intent::ImportCustomers(file) => file.path = keep::expand(&file.path),
            Intent::ImportUsers(file) => file.path = keep::expand(&file.path),
            _ => {}
        }
        match &intent {
            Intent::SetUp { operator, .. } => Service::new(
                Arc::new(Book::in_memory()),
                operator.clone(),
                Arc::clone(&self.clock),
                Arc::clone(&self.entropy),
            )
            .plan(intent)
            .map_err(refused),
            _ => self.service()?.plan(intent).map_err(refused),
        }
    }

    fn write_template(&self, path: &Path) -> Result<PathBuf, Failure> {
        let told = |error: &FileError| Failure::Failed(error.message());
        let io = |cause| told(&FileError::io(path, cause));
        let file = AtomicFile::create(path, Access::Usual, &[]).map_err(|e| told(&e))?;
        let file = users::template(file, self.lang()).map_err(io)?;
        file.commit().map_err(|e| told(&e))
    }

    fn lang(&self) -> Lang {
        *self.lang.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Services for OwnServices {
    fn answer(&self, question: Question, watch: &Watch) -> Result<Outcome, Failure> {
        match question {
            Question::Open(which) => self.open(which),
            Question::List(query) => self.list(&query, watch).map(Outcome::Listed),
            Question::Customer(key) => self.customer(key),
            Question::Users(tenant) => self.users(tenant, watch),
            Question::Audit(query) => {
                let service = self.service()?;
                let found =
                    activity::page(service.book().store(), &filter(&query), query.before, PAGE);
                let (entries, more) = found.map_err(store)?;
                Ok(Outcome::Audit(AuditPage { entries, more }))
            }
            Question::LastChange => self.last_change(),
            Question::Plan(intent) => Ok(Outcome::Planned(Box::new(self.plan(*intent)?))),
            Question::Check(intent) => Ok(Outcome::Checked(self.plan(*intent)?.findings)),
            Question::LoadDraft(name) => {
                let service = self.service().ok();
                let book = service.as_ref().map(|service| &**service.book());
                Ok(Outcome::Draft(self.keep.draft(book, &name)))
            }
            Question::Complete(text) => Ok(Outcome::Paths(keep::complete(&text))),
            Question::ExportLog(query, path) => {
                let words = Catalogue::new(self.lang());
                let (path, records) = self
                    .service()?
                    .export_log(&filter(&query), &keep::expand(&path), &words)
                    .map_err(refused)?;
                Ok(Outcome::Written { path, records })
            }
            Question::ExportCustomers(query, path) => {
                let service = self.service()?;
                let directory = service.book().directory().map_err(store)?;
                let rows = hits(&directory, &query, watch)?;
                let path = service
                    .export_customers(&directory, &rows, &keep::expand(&path), self.lang())
                    .map_err(refused)?;
                Ok(Outcome::Written {
                    path,
                    records: rows.len() as u64,
                })
            }
            Question::WriteTemplate(path) => {
                let path = self.write_template(&keep::expand(&path))?;
                Ok(Outcome::Written { path, records: 0 })
            }
        }
    }

    fn commit(&self, plan: Plan, watch: &Watch) -> Result<Committed, Failure> {
        let done = match &plan.intent {
            Intent::SetUp { operator, .. } => {
                let now = self.clock.now();
                let book = if Book::exists(&self.place) {
                    Book::open(&self.place, now)
                } else {
                    Book::create(&self.place, now, self.entropy.bytes16())
                };
                let book = book.map_err(store)?;
                let service = self.serve(Arc::new(book), operator.clone());
                let plan = service.plan(plan.intent).map_err(refused)?;
                service.commit(plan, watch)
            }
            _ => self.service()?.commit(plan, watch),
        }
        .map_err(refused)?;
        Ok(Committed {
            seq: done.seq,
            message: done.message,
            credentials: done.credentials.map(|first| Credentials {
                user_name: first.user_name,
                password: Password::new(first.password.expose().to_owned()),
            }),
            files: done.files,
        })
    }

    fn save_draft(&self, draft: &Draft) -> Result<(), Failure> {
        let service = self.service().ok();
        self.keep
            .save_draft(service.as_ref().map(|service| &**service.book()), draft)
    }

    fn delete_draft(&self, name: &str) -> Result<(), Failure> {
        let service = self.service().ok();
        self.keep
            .delete_draft(service.as_ref().map(|service| &**service.book()), name)
    }

    fn save_view(&self, view: &ViewState) -> Result<(), Failure> {
        Keep::save_view(self.service()?.book(), view)
    }

    fn save_settings(&self, settings: Settings) -> Result<(), Failure> {
        *self.lang.write().unwrap_or_else(PoisonError::into_inner) = settings.lang;
        self.keep.save_settings(settings)
    }
}

impl Rows for Directory {
    fn row(&self, number: u32) -> Option<CustomerRow> {
        let row = Self::row(self, number)?;
        Some(CustomerRow {
            key: row.key(),
            name: row.name().to_owned(),
            domain: row.domain().to_owned(),
            relationship: row.relationship(),
            tags: row.tags().map(str::to_owned).collect(),
        })
    }
}

impl service::Watch for Watch {
    fn progress(&self, done: u64, total: u64) {
        Self::progress(self, done, total);
    }

    fn cancelled(&self) -> bool {
        Self::cancelled(self)
    }
}

fn hits(directory: &Directory, query: &ListQuery, watch: &Watch) -> Result<Vec<u32>, Failure> {
    let by = SortBy {
        column: match query.sort {
            Column::Name => directory::Column::Name,
            Column::MicrosoftId => directory::Column::MicrosoftId,
            Column::Domain => directory::Column::Domain,
            Column::Relationship => directory::Column::Relationship,
            Column::Tags => directory::Column::Tags,
        },
        descending: query.descending,
    };
    let words = Query::parse(&query.text);
    if words.is_empty() {
        return Ok(directory.list(by, Shown::Active));
    }
    let mut hits = Vec::new();
    let ended = directory.search(&words, by, watch.flag(), &mut |rows| {
        hits.extend_from_slice(rows);
        std::ops::ControlFlow::Continue(())
    });
    if ended.is_break() {
        Err(cancelled())
    } else {
        Ok(hits)
    }
}

fn filter(query: &AuditQuery) -> activity::Filter {
    let start = |day: jiff::civil::Date| {
        day.to_zoned(TimeZone::UTC)
            .ok()
            .map(|zoned| zoned.timestamp())
    };
    activity::Filter {
        text: query.text.clone(),
        from: query.from.and_then(start),
        until: query.to.and_then(|day| start(day.tomorrow().ok()?)),
        customer: None,
    }
}

fn cancelled() -> Failure {
    Failure::Cancelled(Message::new("list-cancelled"))
}

fn store(error: StoreError) -> Failure {
    refused(Refusal::Store(error))
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn refused(refusal: Refusal) -> Failure {
    let message = refusal.message();
    match refusal {
        Refusal::Store(StoreError::Stale { .. }) => Failure::Stale(message),
        Refusal::Cancelled => Failure::Cancelled(message),
        _ => Failure::Failed(message),
    }
}
