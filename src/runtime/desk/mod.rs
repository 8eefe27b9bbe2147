//! The services of the real program: questions answered from the book, plans committed to it, small files kept.

mod answers;
mod keep;
mod keeper;
mod rows;

pub use keep::{Kept, parse_settings, read_settings};

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use crate::app::{
    Outcome,
    effect::{
        Committed, Credentials, Draft, Opened, Password, Question, Settings, ViewState, Which,
    },
};
use crate::domain::message::Message;
use crate::service::{
    self, Intent, Refusal, Service, demo,
    plan::Plan,
    ports::{Clock, Entropy, SystemClock, SystemEntropy},
};
use crate::store::{StoreError, book::Book, notice::Notice, restore};
use crate::text::{Catalogue, Lang};

use super::{Failure, Services, Watch};

/// The real services.
pub struct Desk {
    place: PathBuf,
    /// Who acts, if somebody was named.
    operator: Option<String>,
    settings_file: Option<PathBuf>,
    lang: Mutex<Lang>,
    clock: Arc<dyn Clock>,
    service: RwLock<Option<Open>>,
    read_only: bool,
    keeper: keeper::Keeper,
}

/// A book that is open.
#[derive(Clone)]
struct Open {
    which: Which,
    service: Service,
}

impl Desk {
    /// Services on the book at a place.
    pub fn new(
        place: PathBuf,
        operator: Option<String>,
        settings_file: Option<PathBuf>,
        lang: Lang,
    ) -> Self {
        Self {
            place,
            operator,
            settings_file,
            lang: Mutex::new(lang),
            clock: Arc::new(SystemClock),
            service: RwLock::new(None),
            read_only: false,
            keeper: keeper::Keeper::default(),
        }
    }

    /// The same desk, whose book refuses every change (`--read-only`).
    #[must_use]
    pub const fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Services on a book that is open already.
    pub fn at(service: Service, lang: Lang) -> Self {
        let desk = Self::new(PathBuf::new(), None, None, lang);
        desk.keep(Some(Open {
            which: Which::Own,
            service,
        }));
        desk
    }

    fn lang(&self) -> Lang {
        *self.lang.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn current(&self) -> Option<Open> {
        self.service
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn keep(&self, open: Option<Open>) {
        *self.service.write().unwrap_or_else(PoisonError::into_inner) = open;
    }

    fn service(&self) -> Result<Service, Failure> {
        self.current()
            .map(|open| open.service)
            .ok_or_else(|| Failure::Failed(Message::new("desk-no-book")))
    }

    /// Opens a book, or goes on with the one that is open.
    fn open(&self, which: Which) -> Result<Outcome, Failure> {
        if let Some(open) = self.current().filter(|open| open.which == which) {
            return self.opened(&open);
        }
        let now = self.clock.now();
        let book = match which {
            Which::Demo => demo::book::open(now),
            Which::Own => match Book::open(&self.place, now) {
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

    /// A named operator works in the own book; the demo has its own.
    fn named(&self, which: Which) -> Option<&str> {
        self.operator.as_deref().filter(|_| which == Which::Own)
    }

    fn on(&self, book: Arc<Book>, operator: crate::domain::partner::Operator) -> Service {
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
        Ok(Outcome::Opened(Box::new(Opened {
            partner: service.partner()?,
            operator: service.operator().clone(),
            resellers: crate::service::resellers(service.book().store())?,
            view: Kept::beside(service.book()).view().unwrap_or_default(),
            demo: open.which == Which::Demo,
            notices,
        })))
    }

    /// Begins in the background what is due for the book.
    fn look_after(&self) {
        if let Some(open) = self.current().filter(|open| open.which == Which::Own) {
            self.keeper
                .look_after(open.service.book(), self.clock.now());
        }
    }

    fn kept(&self) -> Kept {
        match self.current() {
            Some(open) => Kept::beside(open.service.book()),
            None => Kept::before_book(self.settings_file.as_deref()),
        }
    }

    /// The plan of a set-up is made on a book in memory: until it is committed there is no book.
    fn plan(&self, mut intent: Intent) -> Result<Plan, Failure> {
        match &mut intent {
            Intent::ImportCustomers(file) => file.path = keep::expand(&file.path),
            Intent::RequestRelationship(draft) => {
                if let Some(path) = &mut draft.text_file {
                    *path = keep::expand(path);
                }
            }
            Intent::ImportUsers(file) => file.path = keep::expand(&file.path),
            _ => {}
        }
        match (&intent, self.current()) {
            (Intent::SetUp { operator, .. }, _) => {
                let trial = self.on(Arc::new(Book::in_memory()), operator.clone());
                Ok(trial.plan(intent)?)
            }
            (_, Some(open)) => Ok(open.service.plan(intent)?),
            (_, None) => Err(Failure::Failed(Message::new("desk-no-book"))),
        }
    }

    fn set_up(&self, plan: Plan, watch: &Watch) -> Result<service::Committed, Failure> {
        let Intent::SetUp { operator, .. } = &plan.intent else {
            return Ok(self.service()?.commit(plan, watch)?);
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
}

impl Services for Desk {
    fn answer(&self, question: Question, watch: &Watch) -> Result<Outcome, Failure> {
        match question {
            Question::Open(which) => self.open(which),
            Question::RepairBook if self.read_only => Err(StoreError::OpenedReadOnly.into()),
            Question::RepairBook => {
                restore::repair(&self.place, self.clock.now(), true)?;
                self.open(Which::Own)
            }
            Question::Plan(intent) => Ok(Outcome::Planned(Box::new(self.plan(*intent)?))),
            Question::Check(intent) => Ok(Outcome::Checked(self.plan(*intent)?.findings)),
            Question::Complete(text) => complete(&text),
            Question::LoadDraft(name) => Ok(Outcome::Draft(self.kept().draft(&name))),
            other => answers::answer(&self.service()?, self.lang(), other, watch),
        }
    }

    fn today(&self) -> Option<jiff::civil::Date> {
        Some(self.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date())
    }

    fn commit(&self, plan: Plan, watch: &Watch) -> Result<Committed, Failure> {
        let done = self.set_up(plan, watch)?;
        self.look_after();
        Ok(Committed {
            seq: done.seq,
            records: done.records,
            stopped: done.stopped,
            message: done.message,
            credentials: done.credentials.map(|credentials| Credentials {
                user_name: credentials.user_name,
                password: Password::new(credentials.password.expose().to_owned()),
            }),
            files: done.files,
            findings: done.findings,
        })
    }

    fn save_draft(&self, draft: &Draft) -> Result<(), Failure> {
        self.kept().save_draft(draft).map_err(failed)
    }

    fn delete_draft(&self, name: &str) -> Result<(), Failure> {
        // The one of the set-up was begun before there was a book.
        Kept::before_book(self.settings_file.as_deref())
            .delete_draft(name)
            .and_then(|()| self.kept().delete_draft(name))
            .map_err(failed)
    }

    fn save_view(&self, view: &ViewState) -> Result<(), Failure> {
        self.kept().save_view(view).map_err(failed)
    }

    fn save_settings(&self, settings: Settings) -> Result<(), Failure> {
        *self.lang.lock().unwrap_or_else(PoisonError::into_inner) = settings.lang;
        match &self.settings_file {
            Some(path) => keep::write_settings(path, settings).map_err(failed),
            None => Ok(()),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape map_err asks for")]
fn failed(error: std::io::Error) -> Failure {
    Failure::Failed(Message::new("desk-not-kept").with("cause", error.to_string()))
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let message = refusal.message();
        match refusal {
            Refusal::Store(StoreError::Stale { .. }) => Self::Stale(message),
            Refusal::Cancelled => Self::Cancelled(message),
            _ => Self::Failed(message),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Refusal::from(error).into()
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

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

/// What a path may be completed to, from where the program was started.
fn complete(typed: &str) -> Result<Outcome, Failure> {
    let here = std::env::current_dir().unwrap_or_else(|_| std::path::PathBuf::from("."));
    let home = std::env::home_dir();
    super::paths::complete(typed, home.as_deref(), &here)
        .map(Outcome::Paths)
        .map_err(|cause| {
            let (folder, _) = crate::app::path::split(typed);
            let folder = if folder.is_empty() {
                here.as_path()
            } else {
                std::path::Path::new(folder)
            };
            Refusal::from(crate::service::files::FileError::io(folder, cause)).into()
        })
}
