//! Watching a long commit: progress for a person, and a Ctrl-C that waits for the part in hand.

use std::{
    io::{self, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::{
    domain::message::Message,
    service::{Committed, Watch},
};

use super::{
    exit::{Exit, Failure},
    output::can_ask,
    session::Session,
};

/// Progress on stderr where a person looks. SIGINT, SIGTERM and SIGHUP end the work after the part in hand (IMP-48); a
/// second one ends the process at once, which loses nothing that was acknowledged.
pub fn watch(session: &Session) -> io::Result<Meter> {
    Ok(Meter {
        words: can_ask().then(|| session.catalogue.get("cli-progress")),
        stop: stop_flag()?,
    })
}

/// Shows how far the work is, and whether somebody wants it to end.
#[derive(Debug)]
pub struct Meter {
    words: Option<String>,
    stop: Arc<AtomicBool>,
}

impl Watch for Meter {
    fn progress(&self, done: u64, total: u64) {
        // A small change is over before anybody could read this.
        if let Some(words) = &self.words
            && total > 1_000
        {
            let end = if done >= total { "\n" } else { "" };
            let _ = write!(io::stderr(), "\r{words} {done}/{total}{end}");
        }
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
