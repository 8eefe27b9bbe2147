//! Keys from the terminal. A plain thread reads them: draining crossterm's stream inside a `select!` loses wakers.

use std::{thread, time::Duration};

use crossterm::event::{self, Event, KeyEvent, KeyEventKind};
use tokio::sync::mpsc;

use super::burst::text_of;

/// Something from the keyboard or the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// Several keys came at once: a fast hand, a script, or a text that was pasted without brackets.
    Burst(Vec<KeyEvent>),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize,
}

/// Something the operating system wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM, SIGHUP, SIGINT: leave.
    Leave,
    /// SIGTSTP: stop.
    Suspend,
    /// SIGCONT: somebody else had the terminal meanwhile.
    Continued,
}

/// Keys of a burst that are kept; a text as long is refused anyway ([`crate::app::update::MOST_PASTED`]).
const MOST_KEYS: usize = 2 * crate::app::update::MOST_PASTED;
/// From so many keys on a burst is a flood: it goes on until the terminal is silent for a moment.
const FLOOD: usize = 64;
const SILENCE: Duration = Duration::from_millis(30);
/// As good as no time; with none at all crossterm does not look.
const NOW: Duration = Duration::from_micros(20);

/// Reads the terminal until the receiver is gone.
pub fn spawn() -> std::io::Result<mpsc::Receiver<Input>> {
    let (send, receive) = mpsc::channel(256);
    thread::Builder::new()
        .name("contas-input".into())
        .spawn(move || while_read(|input| send.blocking_send(input).is_ok()))?;
    Ok(receive)
}

fn while_read(mut tell: impl FnMut(Input) -> bool) {
    let mut next = None;
    loop {
        let input = match next.take() {
            Some(input) => input,
            None => match event::read() {
                Ok(event) => translate(event),
                Err(_) => return,
            },
        };
        let input = match input {
            Some(Input::Key(key)) if text_of(&key).is_some() => {
                let (keys, behind) = burst(key);
                next = behind;
                match keys[..] {
                    [key] => Input::Key(key),
                    _ => Input::Burst(keys),
                }
            }
            Some(input) => input,
            None => continue,
        };
        if !tell(input) {
            return;
        }
    }
}

/// The keys of a text that wait behind the first one, and what came instead of another.
fn burst(first: KeyEvent) -> (Vec<KeyEvent>, Option<Option<Input>>) {
    let mut keys = vec![first];
    loop {
        let patience = if keys.len() < FLOOD { NOW } else { SILENCE };
        if !event::poll(patience).unwrap_or(false) {
            return (keys, None);
        }
        let Ok(event) = event::read() else {
            return (keys, None);
        };
        match translate(event) {
            Some(Input::Key(key)) if text_of(&key).is_some() => {
                if keys.len() < MOST_KEYS {
                    keys.push(key);
                }
            }
            // A text that was pasted may hold such keys too: an escape, a control character.
            Some(Input::Key(_)) if keys.len() >= FLOOD => {}
            None => {}
            other => return (keys, Some(other)),
        }
    }
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resize),
        _ => None,
    }
}

/// Listens to the signals of the operating system; must be called inside a tokio runtime.
pub fn signals() -> std::io::Result<mpsc::Receiver<Signal>> {
    let (send, receive) = mpsc::channel(4);
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [
            (SignalKind::terminate(), Signal::Leave),
            (SignalKind::hangup(), Signal::Leave),
            // From another terminal; Ctrl-C is a key.
            (SignalKind::interrupt(), Signal::Leave),
            (
                SignalKind::from_raw(signal_hook::consts::SIGTSTP),
                Signal::Suspend,
            ),
            (
                SignalKind::from_raw(signal_hook::consts::SIGCONT),
                Signal::Continued,
            ),
        ];
        for (kind, meaning) in kinds {
            let mut stream = signal(kind)?;
            let send = send.clone();
            tokio::spawn(async move {
                while stream.recv().await.is_some() {
                    if send.send(meaning).await.is_err() {
                        break;
                    }
                }
            });
        }
    }
    #[cfg(unix)]
    watch_terminal(send.clone())?;
    drop(send);
    Ok(receive)
}

/// Waits until the terminal is gone. Its death is a signal as a rule, but one that may be ignored (`nohup`), and the
/// thread that reads the keys never hears of it.
#[cfg(unix)]
fn watch_terminal(send: mpsc::Sender<Signal>) -> std::io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    use std::os::fd::AsFd;
    let terminal = std::io::stdout().as_fd().try_clone_to_owned()?;
    thread::Builder::new()
        .name("contas-terminal".into())
        .spawn(move || {
            loop {
                let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
                match poll(&mut watched, None) {
                    Err(rustix::io::Errno::INTR) => {}
                    Ok(1..) if watched[0].revents().contains(PollFlags::HUP) => {
                        let _ = send.blocking_send(Signal::Leave);
                        return;
                    }
                    _ => return,
                }
            }
        })?;
    Ok(())
}
