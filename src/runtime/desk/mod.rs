//! The services of the real program: questions answered from the book, plans committed to it, small files kept.

mod answers;
pub mod bought;
mod builder;
mod early;
mod failure;
mod keep;
mod keeper;
mod opening;
pub mod people;
mod rows;
mod settings;
mod upkeep;

pub use keep::Kept;
pub use settings::SettingsFile;

use std::{
    path::PathBuf,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::app::{
    Outcome,
    effect::{Committed, Credentials, Draft, Password, Question, Settings, ViewState, Which},
};
use crate::domain::{message::Message, permission::Act};
use crate::service::{
    Intent, Refusal, Service,
    plan::Plan,
    ports::{Clock, SystemClock},
};
use crate::store::{StoreError, book::Book, restore};
use crate::text::Lang;

use super::{Failure, Services, Watch};
use builder::Builder;
use early::Early;
use rows::Searches;

/// After so many commits the directory's snapshot is written again.
const LAG: u64 = 500;

/// How often who waits for the database looks whether he is still wanted.
const LOOK_AROUND: Duration = Duration::from_millis(20);

/// The real services.
pub struct Desk {
    place: PathBuf,
    /// Who acts, if somebody was named.
    operator: Option<String>,
    settings_file: Option<PathBuf>,
    lang: Mutex<Lang>,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// The state has changed.
    changed: Condvar,
    lists: Lists,
    read_only: bool,
    /// Where the passphrase of the book stands, for the first opening.
    passphrase_file: Option<PathBuf>,
    /// The passphrase, until the book is open.
    passphrase: Mutex<Option<Password>>,
    keeper: keeper::Keeper,
    /// A list of the open book was shown.
    listed: AtomicBool,
}

/// What makes lists.
#[derive(Default)]
struct Lists {
    builder: Builder,
    searches: Searches,
    people: people::Kept,
}

/// What there is of a book.
#[derive(Default)]
struct State {
    open: Option<Open>,
    /// What can be looked at while the database opens.
    early: Option<Early>,
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
            state: Mutex::default(),
            changed: Condvar::new(),
            lists: Lists::default(),
            read_only: false,
            passphrase_file: None,
            passphrase: Mutex::default(),
            keeper: keeper::Keeper::default(),
            listed: AtomicBool::new(false),
        }
    }

    /// The same desk, whose book refuses every change (`--read-only`).
    #[must_use]
    pub const fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// The same desk, which finds the passphrase of its book in a file.
    #[must_use]
    pub fn passphrase_file(mut self, file: Option<PathBuf>) -> Self {
        self.passphrase_file = file;
        self
    }

    /// Services on a book that is open already; what time it is, the book's own clock says.
    pub fn at(service: Service, lang: Lang) -> Self {
        let mut desk = Self::new(PathBuf::new(), None, None, lang);
        desk.clock = service.shared_clock();
        desk.keep(Some(Open {
            which: Which::Own,
            service,
        }));
        desk
    }

    fn lang(&self) -> Lang {
        *self.lang.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn current(&self) -> Option<Open> {
        self.state().open.clone()
    }

    fn early(&self) -> Option<Early> {
        self.state().early.clone()
    }

    fn keep(&self, open: Option<Open>) {
        *self.state() = State { open, early: None };
        self.changed.notify_all();
    }

    /// The service, as soon as the database is open.
    fn service(&self, watch: &Watch) -> Result<Service, Failure> {
        let mut state = self.state();
        loop {
            if let Some(open) = &state.open {
                return Ok(open.service.clone());
            }
            if state.early.is_none() {
                return Err(Failure::Failed(Message::new("desk-no-book")));
            }
            if watch.cancelled() {
                return Err(answers::stopped());
            }
            let waited = self.changed.wait_timeout(state, LOOK_AROUND);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Begins in the background what is due for the book.
    fn look_after(&self) {
        if let Some(open) = self.current().filter(|open| open.which == Which::Own) {
            self.keeper
                .look_after(open.service.book(), self.clock.now());
        }
    }

    fn kept(&self) -> Kept {
        let state = self.state();
        match (&state.open, &state.early) {
            (Some(open), _) => Kept::beside(open.service.book()),
            (None, Some(early)) => early.kept(),
            (None, None) => Kept::before_book(self.settings_file.as_deref()),
        }
    }

    /// The plan of a set-up is made on a book in memory: until it is committed there is no book.
    fn plan(&self, mut intent: Intent, watch: &Watch) -> Result<Plan, Failure> {
        match &mut intent {
            Intent::ImportCustomers(file) => file.path = keep::expand(&file.path),
            Intent::RequestRelationship(draft) => {
                if let Some(path) = &mut draft.text_file {
                    *path = keep::expand(path);
                }
            }
            Intent::ImportUsers(file) => file.path = keep::expand(&file.path),
            Intent::TransferEvent(event) => {
                for path in &mut event.files {
                    *path = keep::expand(path);
                }
            }
            Intent::ImportSubscriptions(file) => file.path = keep::expand(&file.path),
            Intent::AddSubscription { file, .. } => *file = keep::expand(file),
            _ => {}
        }
        if let Intent::SetUp { operator, .. } = &intent {
            let trial = self.on(Arc::new(Book::in_memory()), operator.clone());
            return Ok(trial.plan(intent)?);
        }
        Ok(self.service(watch)?.plan_watched(intent, watch)?)
    }

    /// Has the directory's snapshot written beside the work, when it is far behind; at the end it is written anyway.
    fn keep_directory(service: &Service) {
        let book = Arc::clone(service.book());
        if book.is_read_only() || book.directory_lag().is_none_or(|lag| lag < LAG) {
            return;
        }
        // Without a thread it is written at the end.
        let _ = std::thread::Builder::new()
            .name("contas-snapshot".into())
            .spawn(move || book.keep_directory());
    }

    fn ask_book(&self, question: Question, watch: &Watch) -> Result<Outcome, Failure> {
        let service = self.service(watch)?;
        if let Some(act) = question.sees() {
            service.may(act)?;
        }
        let is_list = matches!(question, Question::List(_));
        let answer = answers::answer(&service, &self.lists, self.lang(), question, watch);
        if is_list && answer.is_ok() {
            Self::keep_directory(&service);
            // Not before there is a list: it would take the time that the list takes.
            if !self.listed.swap(true, Ordering::Relaxed) {
                self.look_after();
            }
        }
        answer
    }
}

impl Services for Desk {
    fn answer(&self, question: Question, watch: &Watch) -> Result<Outcome, Failure> {
        match question {
            Question::Open(which) => self.open(which, watch),
            Question::RepairBook if self.read_only => Err(StoreError::OpenedReadOnly.into()),
            Question::RepairBook => {
                let passphrase = self.passphrase()?;
                restore::repair(&self.place, passphrase.as_ref(), self.clock.now(), true)?;
                self.open(Which::Own, watch)
            }
            Question::Unlock(passphrase) => {
                self.remember(Some(passphrase));
                self.open(Which::Own, watch)
            }
            Question::Plan(intent) => Ok(Outcome::Planned(Box::new(self.plan(*intent, watch)?))),
            Question::Check(intent) => Ok(Outcome::Checked(self.plan(*intent, watch)?.findings)),
            Question::Complete(text) => complete(&text),
            Question::LoadDraft(name) => Ok(Outcome::Draft(self.kept().draft(&name))),
            Question::List(query) => {
                // What was left to be looked at early is for the same people.
                let early = self.early().filter(|early| early.may(Act::ViewCustomers));
                match early.and_then(|early| early.list(&self.lists, &query, watch)) {
                    Some(listing) => Ok(Outcome::Listed(listing)),
                    None => self.ask_book(Question::List(query), watch),
                }
            }
            other => self.ask_book(other, watch),
        }
    }

    fn today(&self) -> Option<jiff::civil::Date> {
        Some(self.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date())
    }

    fn locked(&self) -> Arc<dyn Services> {
        let operator = self.operator.clone();
        let settings = self.settings_file.clone();
        let fresh = Self::new(self.place.clone(), operator, settings, self.lang());
        Arc::new(fresh.read_only(self.read_only))
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
            outcomes: done.outcomes.into(),
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
            Some(path) => SettingsFile::keep(path, settings).map_err(failed),
            None => Ok(()),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape map_err asks for")]
fn failed(error: std::io::Error) -> Failure {
    Failure::Failed(Message::new("desk-not-kept").with("cause", error.to_string()))
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
