//! The loop: keys first, then answers, then signals; what waits is taken for at most eight milliseconds; then one
//! drawing, if anything changed. It never ticks.

mod perform;

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use color_eyre::eyre::Result;
use crossterm::event::KeyEvent;
use tokio::sync::mpsc;

use crate::app::{self, Action, Effect, JobId, Model, Outcome, action::Timer};
use crate::domain::finding::Severity;
use crate::ui::{self, key::Key};

use super::{
    burst,
    input::{Input, Signal},
    jobs::{Jobs, Report},
    services::Services,
    surface::Surface,
};

/// How long the screen is held still while messages are taken. By time, not by count.
const HOLD: Duration = Duration::from_millis(8);

/// How long a key's picture waits for the answers it asked for: most are there by then, and one picture is shown
/// instead of two.
const AT_ONCE: Duration = Duration::from_millis(1);

/// So many keys wait at most for what they are meant for.
const HELD: usize = 4096;

/// The loop and all it holds.
pub struct EventLoop<S: Surface> {
    /// All that is seen.
    pub model: Model,
    /// Where it is seen.
    pub surface: S,
    look: ui::Look,
    input: mpsc::Receiver<Input>,
    signals: mpsc::Receiver<Signal>,
    reports: mpsc::Receiver<Report>,
    jobs: Jobs,
    timers: BTreeMap<Timer, Instant>,
    /// Keys that wait for what they are meant for, e.g. for the list that a filter finds.
    held: VecDeque<KeyEvent>,
    /// The question that was asked last, until there is something of its answer.
    asked: Option<JobId>,
    dirty: bool,
    signals_open: bool,
}

impl<S: Surface> std::fmt::Debug for EventLoop<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EventLoop")
            .field("model", &self.model)
            .finish_non_exhaustive()
    }
}

enum Happened {
    Input(Input),
    Report(Report),
    Signal(Signal),
    Timer(Timer),
    InputGone,
    SignalsGone,
}

impl<S: Surface> EventLoop<S> {
    /// A loop at its start: the first screen has asked its questions, nothing is drawn yet.
    pub fn new(
        model: Model,
        look: ui::Look,
        surface: S,
        services: Arc<dyn Services>,
        input: mpsc::Receiver<Input>,
        signals: mpsc::Receiver<Signal>,
    ) -> Result<Self> {
        let (out, reports) = mpsc::channel(256);
        let mut this = Self {
            model,
            look,
            surface,
            input,
            signals,
            reports,
            jobs: Jobs::new(services, out),
            timers: BTreeMap::new(),
            held: VecDeque::new(),
            asked: None,
            dirty: true,
            signals_open: true,
        };
        let effects = app::update::start(&mut this.model);
        this.perform(effects)?;
        this.draw()?;
        Ok(this)
    }

    /// Services that know nothing any more, where the program was left to ask for the passphrase again.
    pub fn locked_services(&self) -> Option<Arc<dyn Services>> {
        self.model.locked().then(|| self.jobs.locked())
    }

    /// The loop at its start again, on the same terminal; all that was known is forgotten.
    pub fn again(self, model: Model, services: Arc<dyn Services>) -> Result<Self> {
        let Self {
            look,
            surface,
            input,
            signals,
            ..
        } = self;
        Self::new(model, look, surface, services, input, signals)
    }

    /// Runs until the program is left, then lets the writer finish.
    pub async fn run(&mut self) -> Result<()> {
        let result = self.until_left().await;
        if result.is_err() {
            // The terminal fails, perhaps it is gone: what was typed is kept all the same.
            for effect in app::update(&mut self.model, Action::Quit) {
                if let Effect::SaveDraft(draft) = effect {
                    let _ = self.jobs.save_draft(draft);
                }
            }
        }
        self.finish().await;
        result
    }

    async fn until_left(&mut self) -> Result<()> {
        while !self.model.left() {
            self.turn().await?;
        }
        Ok(())
    }

    /// Waits for something, takes what waits, draws.
    pub async fn turn(&mut self) -> Result<()> {
        let first = self.wait().await;
        self.asked = None;
        self.happened(first)?;
        let start = now();
        let since = || now().saturating_duration_since(start);
        // The budget comes first: a message that was taken must not be dropped.
        while !self.model.left() && since() < HOLD {
            match self.waiting() {
                Some(next) => self.happened(next)?,
                None if self.asked.is_some() && since() < AT_ONCE => {
                    thread::park_timeout(AT_ONCE.saturating_sub(since()));
                }
                None => break,
            }
        }
        // Who left may have taken the terminal along.
        if self.model.left() {
            return Ok(());
        }
        self.draw()
    }

    /// Whether nothing waits and nothing is under way; timers do not count.
    pub fn idle(&self) -> bool {
        self.jobs.pending() == 0 && self.input.is_empty() && self.reports.is_empty()
    }

    /// Lets the writer finish what was acknowledged to nobody yet, and draws its progress meanwhile.
    async fn finish(&mut self) {
        if let Some(writer) = self.jobs.close() {
            while !writer.is_finished() {
                tokio::select! {
                    Some(report) = self.reports.recv() => {
                        // Nobody may be there any more to see it.
                        let _ = self.happened(Happened::Report(report));
                        let _ = self.draw();
                    }
                    () = tokio::time::sleep(Duration::from_millis(5)) => {}
                }
            }
            let _ = writer.join();
        }
    }

    async fn wait(&mut self) -> Happened {
        let timer = self.timers.iter().min_by_key(|(_, at)| **at);
        let timer = timer.map(|(timer, at)| (*timer, *at));
        let sleep = async move {
            match timer {
                Some((timer, at)) => {
                    tokio::time::sleep_until(at.into()).await;
                    timer
                }
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            input = self.input.recv() => input.map_or(Happened::InputGone, Happened::Input),
            // `jobs` holds a sender: this channel never closes.
            Some(report) = self.reports.recv() => Happened::Report(report),
            signal = self.signals.recv(), if self.signals_open => {
                signal.map_or(Happened::SignalsGone, Happened::Signal)
            }
            timer = sleep => Happened::Timer(timer),
        }
    }

    fn waiting(&mut self) -> Option<Happened> {
        if let Ok(input) = self.input.try_recv() {
            return Some(Happened::Input(input));
        }
        self.reports.try_recv().ok().map(Happened::Report)
    }

    fn happened(&mut self, happened: Happened) -> Result<()> {
        match happened {
            Happened::Input(Input::Key(key)) => self.key(key)?,
            Happened::Input(Input::Burst(keys)) => {
                // A key may open or leave a text field: what the rest means is asked each time.
                for at in 0..keys.len() {
                    let rest = keys.get(at..).unwrap_or_default();
                    if self.held.is_empty() && burst::is_paste(rest, self.model.focus().text) {
                        return self.update(Action::Paste(burst::text(rest)));
                    }
                    self.key(keys[at])?;
                    if self.model.left() {
                        break;
                    }
                }
            }
            Happened::Input(Input::Paste(text)) => self.update(Action::Paste(text))?,
            Happened::Input(Input::Resize) => {
                // It may have been smaller in between and have lost what stood there, though the size is the old one.
                self.surface.clear()?;
                self.dirty = true;
            }
            Happened::Report(report) => {
                self.jobs.reported(&report);
                let nothing_yet = matches!(report.outcome, Some(Outcome::Progress { .. }));
                self.asked = self
                    .asked
                    .filter(|job| report.job != Some(*job) || nothing_yet);
                match (report.job, report.outcome) {
                    (Some(job), Some(outcome)) => self.update(Action::Outcome(job, outcome))?,
                    (None, Some(outcome)) => self.complain(&outcome),
                    (_, None) => {}
                }
                self.release()?;
            }
            // Without a keyboard nobody can ever leave: leave now.
            Happened::InputGone | Happened::Signal(Signal::Leave) => self.update(Action::Quit)?,
            Happened::Signal(Signal::Suspend) => self.update(Action::Suspend)?,
            Happened::Signal(Signal::Continued) => {
                self.surface.resume()?;
                self.dirty = true;
            }
            Happened::SignalsGone => self.signals_open = false,
            Happened::Timer(timer) => {
                self.timers.remove(&timer);
                self.update(Action::Timer(timer))?;
            }
        }
        Ok(())
    }

    fn key(&mut self, key: KeyEvent) -> Result<()> {
        if let Some(after) = self.model.cx.locks_after() {
            self.timers.insert(Timer::Idle, now() + after);
        }
        if let Some(today) = self.jobs.today() {
            self.model.cx.session.today = today;
        }
        let action = ui::keymap::resolve(&self.model, Key::from(key));
        let leaves = matches!(action, Some(Action::Quit | Action::Suspend));
        if !leaves && (!self.held.is_empty() || self.model.holds(action.as_ref())) {
            // Somebody leans on the keyboard: more than this nobody means.
            if self.held.len() < HELD {
                self.held.push_back(key);
            }
            return Ok(());
        }
        self.act(action)
    }

    /// Handles the keys that waited, in the order they were typed, as far as they need not wait on.
    fn release(&mut self) -> Result<()> {
        while let Some(key) = self.held.front() {
            let action = ui::keymap::resolve(&self.model, Key::from(*key));
            if self.model.holds(action.as_ref()) || self.model.left() {
                break;
            }
            self.held.pop_front();
            self.act(action)?;
        }
        Ok(())
    }

    fn act(&mut self, action: Option<Action>) -> Result<()> {
        if let Some(action) = action {
            self.update(action)?;
        } else if self.model.cx.notice_shown {
            self.model.cx.notice_shown = false;
            self.dirty = true;
        }
        Ok(())
    }

    /// Something that nobody waits for went wrong, e.g. a draft could not be kept: say so.
    fn complain(&mut self, outcome: &Outcome) {
        if let Outcome::Failed(why) | Outcome::Stale(why) = outcome {
            self.model.cx.notice(Severity::Block, why.clone());
            self.dirty = true;
        }
    }

    fn update(&mut self, action: Action) -> Result<()> {
        self.dirty = true;
        let effects = app::update(&mut self.model, action);
        self.perform(effects)
    }

    fn draw(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.dirty) {
            return Ok(());
        }
        let area = self.surface.area()?;
        let viewport = ui::measure(&self.model, area);
        if viewport != self.model.cx.viewport {
            self.update(Action::Viewport(viewport))?;
            self.dirty = false;
        }
        let (model, look) = (&self.model, &self.look);
        self.surface
            .draw(&mut |frame| ui::draw(frame, model, look))?;
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "runtime may read the clock")]
fn now() -> Instant {
    Instant::now()
}
