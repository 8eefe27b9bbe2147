//! Keys from the terminal. A plain thread reads them: draining crossterm's stream inside a `select!` loses wakers.

use std::thread;

use crossterm::event::{self, Event, KeyEvent, KeyEventKind};
use tokio::sync::mpsc;

/// Something from the keyboard or the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
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
}

/// Reads the terminal until the receiver is gone.
pub fn spawn() -> std::io::Result<mpsc::Receiver<Input>> {
    let (send, receive) = mpsc::channel(256);
    thread::Builder::new()
        .name("contas-input".into())
        .spawn(move || {
            while let Ok(event) = event::read() {
                if let Some(input) = translate(event)
                    && send.blocking_send(input).is_err()
                {
                    break;
                }
            }
        })?;
    Ok(receive)
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
    drop(send);
    Ok(receive)
}
