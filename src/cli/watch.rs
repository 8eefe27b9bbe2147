//! Watching a long commit: progress for a person, and a Ctrl-C that waits for the part in hand.

use std::{
    io::{self, Write},
    ops::ControlFlow,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

use jiff::Timestamp;

use crate::{
    domain::{message::Message, pace},
    service::{Committed, Watch, ports::Clock},
    text::Catalogue,
};

use super::{
    exit::{Exit, Failure},
    output::can_ask,
    session::Session,
};

/// What takes less is over before anybody could read of it, in milliseconds.
const SOON: i32 = 200;

/// Progress on stderr where a person looks. SIGINT, SIGTERM and SIGHUP end the work after the part in hand (IMP-48); a
/// second one ends the process at once, which loses nothing that was acknowledged.
pub fn watch(session: &Session) -> io::Result<Meter> {
    Ok(Meter {
        stop: stop_flag()?,
        ..reading(session)
    })
}

/// Progress on stderr while a file is read for a plan. Nothing is lost when a signal ends that.
pub fn reading(session: &Session) -> Meter {
    Meter {
        catalogue: can_ask().then(|| Catalogue::new(session.catalogue.lang())),
        clock: Arc::clone(session.clock()),
        began: OnceLock::new(),
        reads: OnceLock::new(),
        shown: AtomicBool::new(false),
        stop: Arc::default(),
    }
}

/// Shows how far the work is, and whether somebody wants it to end.
pub struct Meter {
    /// Words, where a person looks.
    catalogue: Option<Catalogue>,
    clock: Arc<dyn Clock>,
    /// When the first part was done, and how many records it had: what came before it is no measure of the rate.
    began: OnceLock<(Timestamp, u64)>,
    /// Since when a file is read, and whether a line says so.
    reads: OnceLock<Timestamp>,
    shown: AtomicBool,
    stop: Arc<AtomicBool>,
}

impl Meter {
    /// Shows how far the work is; breaks when somebody wants it to end.
    pub fn step(&self, done: u64, total: u64) -> ControlFlow<()> {
        self.progress(done, total);
        if self.cancelled() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl Watch for Meter {
    fn progress(&self, done: u64, total: u64) {
        // A small change is over before anybody could read this.
        let Some(catalogue) = self.catalogue.as_ref().filter(|_| total > 1_000) else {
            return;
        };
        let now = self.clock.now();
        let (began, first) = *self.began.get_or_init(|| (now, done));
        let seconds = now.duration_since(began).as_secs_f64();
        let pace = pace::pace(done - first.min(done), seconds, total.saturating_sub(done));
        let words = match pace {
            Some(pace) => catalogue.say(
                &Message::new("people-progress-pace")
                    .with("rate", pace.rate)
                    .with("left", pace::clock(pace.seconds_left)),
            ),
            None => String::new(),
        };
        let end = if done >= total { "\n" } else { "" };
        let head = catalogue.get("cli-progress");
        // Blanks behind cover what stood there before.
        let _ = write!(io::stderr(), "\r{head} {done}/{total}  {words}      {end}");
    }

    fn reading(&self, percent: u64) {
        let Some(catalogue) = &self.catalogue else {
            return;
        };
        let now = self.clock.now();
        let began = *self.reads.get_or_init(|| now);
        let shown = self.shown.load(Ordering::Relaxed);
        if !shown && now.duration_since(began).as_millis() < i128::from(SOON) {
            return;
        }
        let words = catalogue.get("users-checking");
        // Gone again when it is done: what follows is the report.
        let line = match percent {
            100 => " ".repeat(words.chars().count() + 6),
            _ => format!("{words} {percent} %"),
        };
        self.shown.store(percent < 100, Ordering::Relaxed);
        let _ = write!(io::stderr(), "\r{line}\r");
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Says that the work was stopped before its end; a success it is not.
pub fn ended(session: &Session, done: &Committed) -> Result<(), Failure> {
    if !done.stopped {
        return Ok(());
    }
    let message = Message::new("cli-stopped").with("seq", done.seq.to_string());
    super::say(&session.catalogue.say(&message));
    Err(Failure::Said(Exit::Refused))
}

#[cfg(unix)]
fn stop_flag() -> io::Result<Arc<AtomicBool>> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        flag,
    };
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        // In this order: the first signal finds the flag down and only raises it.
        flag::register_conditional_default(signal, Arc::clone(&stop))?;
        flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
fn stop_flag() -> io::Result<Arc<AtomicBool>> {
    Ok(Arc::new(AtomicBool::new(false)))
}
