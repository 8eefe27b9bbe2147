//! Threads that answer questions, and the one thread that writes. A panic becomes an answer too.

use std::{
    any::Any,
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, mpsc as std_mpsc},
    thread::{self, JoinHandle, Thread},
};

use tokio::sync::mpsc;

use crate::app::{
    Outcome,
    effect::{Draft, JobId, Question, Settings, ViewState},
};
use crate::domain::message::Message;
use crate::service::plan::Plan;

use super::services::{Failure, Services, Watch, Wish};

/// What a thread reports to the loop.
#[derive(Debug)]
pub(super) struct Report {
    /// The question; `None` for what was not asked by anybody, such as keeping a draft.
    pub job: Option<JobId>,
    /// The answer or a piece of it.
    pub outcome: Option<Outcome>,
    /// Whether the work is done.
    pub last: bool,
}

/// The line to the loop.
#[derive(Debug, Clone)]
pub(super) struct Line {
    reports: mpsc::Sender<Report>,
    /// The thread of the loop: it may be waiting for an answer without listening to anything.
    ui: Thread,
}

impl Line {
    /// Of the thread that calls.
    pub(super) fn new(reports: mpsc::Sender<Report>) -> Self {
        Self {
            reports,
            ui: thread::current(),
        }
    }

    /// Waits until there is room; `false` where nobody listens any more.
    pub(super) fn send(&self, report: Report) -> bool {
        let sent = self.reports.blocking_send(report).is_ok();
        self.ui.unpark();
        sent
    }

    /// Drops the report where there is no room.
    pub(super) fn try_send(&self, report: Report) {
        let _ = self.reports.try_send(report);
    }
}

/// Work of the writer, done in order.
enum Write {
    Commit(JobId, Box<Plan>, Arc<Wish>),
    SaveDraft(Draft),
    DeleteDraft(String),
    SaveView(ViewState),
    SaveSettings(Settings),
}

/// All that is under way.
pub(super) struct Jobs {
    services: Arc<dyn Services>,
    wishes: HashMap<JobId, Arc<Wish>>,
    workers: Vec<JoinHandle<()>>,
    writer: Option<(std_mpsc::Sender<Write>, JoinHandle<()>)>,
    out: Line,
    pending: usize,
}

impl Jobs {
    pub(super) fn new(services: Arc<dyn Services>, out: mpsc::Sender<Report>) -> Self {
        let out = Line::new(out);
        let (write, work) = std_mpsc::channel();
        let (own, reports) = (Arc::clone(&services), out.clone());
        let writer = thread::Builder::new()
            .name("contas-writer".into())
            .spawn(move || {
                for write in work {
                    let report = perform(&*own, write, &reports);
                    if !reports.send(report) {
                        break;
                    }
                }
            })
            .ok()
            .map(|handle| (write, handle));
        Self {
            services,
            wishes: HashMap::new(),
            workers: Vec::new(),
            writer,
            out,
            pending: 0,
        }
    }

    /// See [`Services::locked`].
    pub(super) fn locked(&self) -> Arc<dyn Services> {
        self.services.locked()
    }

    /// See [`Services::today`].
    pub(super) fn today(&self) -> Option<jiff::civil::Date> {
        self.services.today()
    }

    /// How many are under way.
    pub(super) const fn pending(&self) -> usize {
        self.pending
    }

    /// Answers a question on a thread of its own: a long plan never holds up a search.
    pub(super) fn ask(&mut self, job: JobId, question: Question) -> Option<Outcome> {
        self.workers.retain(|worker| !worker.is_finished());
        let watch = Watch::new(job, self.wish(job), self.out.clone());
        let (services, out) = (Arc::clone(&self.services), self.out.clone());
        let spawned = thread::Builder::new()
            .name("contas-worker".into())
            .spawn(move || {
                let outcome = caught(|| services.answer(question, &watch));
                out.send(Report {
                    job: Some(job),
                    outcome: Some(outcome.unwrap_or_else(Into::into)),
                    last: true,
                });
            });
        match spawned {
            Ok(worker) => {
                self.workers.push(worker);
                self.pending += 1;
                None
            }
            Err(error) => Some(no_thread(&error)),
        }
    }

    pub(super) fn commit(&mut self, job: JobId, plan: Box<Plan>) -> Option<Outcome> {
        let wish = self.wish(job);
        self.write(Write::Commit(job, plan, wish))
    }

    pub(super) fn save_draft(&mut self, draft: Draft) -> Option<Outcome> {
        self.write(Write::SaveDraft(draft))
    }

    pub(super) fn delete_draft(&mut self, name: String) -> Option<Outcome> {
        self.write(Write::DeleteDraft(name))
    }

    pub(super) fn save_view(&mut self, view: ViewState) -> Option<Outcome> {
        self.write(Write::SaveView(view))
    }

    pub(super) fn save_settings(&mut self, settings: Settings) -> Option<Outcome> {
        self.write(Write::SaveSettings(settings))
    }

    /// Calls a question off; its answer still comes, and is dropped by whoever forgot it.
    pub(super) fn cancel(&self, job: JobId) {
        if let Some(wish) = self.wishes.get(&job) {
            wish.cancel();
        }
    }

    /// Has a work wait after the part in hand, or go on.
    pub(super) fn pause(&self, job: JobId, paused: bool) {
        if let Some(wish) = self.wishes.get(&job) {
            wish.pause(paused);
        }
    }

    /// Counts a report.
    pub(super) fn reported(&mut self, report: &Report) {
        if report.last {
            self.pending = self.pending.saturating_sub(1);
            if let Some(job) = report.job {
                self.wishes.remove(&job);
            }
        }
    }

    /// Lets the writer finish what it has, without new work; readers are called off.
    pub(super) fn close(&mut self) -> Option<JoinHandle<()>> {
        for wish in self.wishes.values() {
            wish.cancel();
        }
        self.writer.take().map(|(_, handle)| handle)
    }

    fn wish(&mut self, job: JobId) -> Arc<Wish> {
        Arc::clone(self.wishes.entry(job).or_default())
    }

    fn write(&mut self, write: Write) -> Option<Outcome> {
        let sent = self
            .writer
            .as_ref()
            .is_some_and(|(writer, _)| writer.send(write).is_ok());
        if sent {
            self.pending += 1;
            None
        } else {
            Some(Outcome::Failed(Message::new("list-writer-gone")))
        }
    }
}

fn perform(services: &dyn Services, write: Write, out: &Line) -> Report {
    let small = |done: Result<Result<(), Failure>, Outcome>| match done {
        Ok(Ok(())) => None,
        Ok(Err(failure)) => Some(failure.into()),
        Err(panicked) => Some(panicked),
    };
    let (job, outcome) = match write {
        Write::Commit(job, plan, wish) => {
            let watch = Watch::new(job, wish, out.clone());
            let done = caught(|| {
                services
                    .commit(*plan, &watch)
                    .map(|done| Outcome::Committed(Box::new(done)))
            });
            (Some(job), Some(done.unwrap_or_else(Into::into)))
        }
        Write::SaveDraft(draft) => (None, small(quiet(|| services.save_draft(&draft)))),
        Write::DeleteDraft(name) => (None, small(quiet(|| services.delete_draft(&name)))),
        Write::SaveView(view) => (None, small(quiet(|| services.save_view(&view)))),
        Write::SaveSettings(settings) => (None, small(quiet(|| services.save_settings(settings)))),
    };
    Report {
        job,
        outcome,
        last: true,
    }
}

fn quiet<T>(work: impl FnOnce() -> T) -> Result<T, Outcome> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| panicked(&*panic))
}

fn caught(work: impl FnOnce() -> Result<Outcome, Failure>) -> Result<Outcome, Failure> {
    quiet(work).unwrap_or_else(Ok)
}

fn panicked(panic: &(dyn Any + Send)) -> Outcome {
    let what = panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    Outcome::Failed(Message::new("list-worker-failed").with("what", what))
}

fn no_thread(error: &std::io::Error) -> Outcome {
    Outcome::Failed(Message::new("list-worker-failed").with("what", error.to_string()))
}
