//! A running program: what it shows, what is typed, how it ends. Waiting is waiting for output, never for time.

use std::{
    io::{Read, Write},
    num::NonZeroU16,
    process::Command,
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
    time::Duration,
};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::keys;

/// How long a session waits for something before it says what it sees instead. Only failures take that long.
const LONGEST: Duration = Duration::from_secs(20);

/// Without output for so long, the program is at rest.
const QUIET: Duration = Duration::from_millis(120);

/// A program that is not at rest after so many pieces of output never will be.
const MOST_OUTPUT: usize = 2_000;

/// What came out so far.
struct Seen {
    raw: Vec<u8>,
    parser: vt100::Parser,
    closed: bool,
    status: Option<ExitStatus>,
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// A program in a terminal.
pub(crate) struct Session {
    seen: Shared,
    pid: u32,
    keyboard: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    line_settings: String,
}

/// A program that has ended.
pub(crate) struct Ended {
    status: ExitStatus,
    raw: Vec<u8>,
    left_on: Vec<&'static str>,
    screen: String,
}

impl Session {
    pub(super) fn start(command: CommandBuilder, size: PtySize) -> Self {
        let pair = native_pty_system().openpty(size).unwrap();
        let line_settings = format!("{:?}", pair.master.get_termios());
        let mut child = pair.slave.spawn_command(command).unwrap();
        // While the slave is open here, the reader would never see the end.
        drop(pair.slave);
        let seen: Shared = Arc::new((
            Mutex::new(Seen {
                raw: Vec::new(),
                parser: vt100::Parser::new(cells(size.rows), cells(size.cols), 0),
                closed: false,
                status: None,
            }),
            Condvar::new(),
        ));
        let session = Self {
            seen: Arc::clone(&seen),
            pid: child.process_id().expect("a process id"),
            keyboard: pair.master.take_writer().unwrap(),
            line_settings,
            master: pair.master,
        };
        let mut output = session.master.try_clone_reader().unwrap();
        let reader_seen = Arc::clone(&seen);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let read = output.read(&mut buffer).unwrap_or_default();
                let (lock, news) = &*reader_seen;
                let mut seen = lock.lock().unwrap();
                seen.raw.extend_from_slice(&buffer[..read]);
                seen.parser.process(&buffer[..read]);
                seen.closed = read == 0;
                news.notify_all();
                if read == 0 {
                    break;
                }
            }
        });
        thread::spawn(move || {
            let status = child.wait();
            let (lock, news) = &*seen;
            lock.lock().unwrap().status = status.ok();
            news.notify_all();
        });
        session
    }

    /// Waits until the condition holds; says what it sees instead if it never does.
    fn wait(&self, what: &str, holds: impl Fn(&Seen) -> bool) -> MutexGuard<'_, Seen> {
        let (lock, news) = &*self.seen;
        let seen = lock.lock().unwrap();
        // An ended program shows nothing new.
        let (seen, _) = news
            .wait_timeout_while(seen, LONGEST, |seen| !holds(seen) && !over(seen))
            .unwrap();
        if !holds(&seen) {
            let (status, screen) = (seen.status.clone(), seen.parser.screen().contents());
            // The threads go on reading while this one tells.
            drop(seen);
            panic!("waited for {what}; ended: {status:?}; the screen shows:\n{screen}");
        }
        seen
    }

    /// Waits until the screen shows the text.
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        drop(self.wait(text, |seen| seen.parser.screen().contents().contains(text)));
        self
    }

    /// Waits until the screen no longer shows the text.
    pub(crate) fn sees_no_more(&mut self, text: &str) -> &mut Self {
        let what = format!("the end of {text}");
        drop(self.wait(&what, |seen| {
            !seen.parser.screen().contents().contains(text)
        }));
        self
    }

    /// Waits until nothing more comes out.
    pub(crate) fn settles(&mut self) -> &mut Self {
        let (lock, news) = &*self.seen;
        let mut seen = lock.lock().unwrap();
        for _ in 0..MOST_OUTPUT {
            let before = seen.raw.len();
            let (now, waited) = news
                .wait_timeout_while(seen, QUIET, |seen| seen.raw.len() == before && !over(seen))
                .unwrap();
            seen = now;
            if waited.timed_out() || over(&seen) {
                drop(seen);
                return self;
            }
        }
        panic!(
            "never at rest; the screen shows:\n{}",
            seen.parser.screen().contents()
        );
    }

    /// Types a text as it is.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        self.send(text.as_bytes())
    }

    /// Presses keys by name, e.g. `ctrl-s enter`.
    pub(crate) fn presses(&mut self, names: &str) -> &mut Self {
        self.send(&keys::bytes(names))
    }

    /// Pastes a text, bracketed if the program asked for that.
    pub(crate) fn pastes(&mut self, text: &str) -> &mut Self {
        let bracketed = self
            .seen
            .0
            .lock()
            .unwrap()
            .parser
            .screen()
            .bracketed_paste();
        if bracketed {
            self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes())
        } else {
            self.send(text.as_bytes())
        }
    }

    fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Gives the terminal another size.
    pub(crate) fn resizes_to(&mut self, cols: u16, rows: u16) -> &mut Self {
        // The model of the screen first: what comes next is drawn for the new size.
        let mut seen = self.seen.0.lock().unwrap();
        seen.parser.set_size(cells(rows), cells(cols));
        drop(seen);
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        self.master.resize(size).unwrap();
        self
    }

    /// Sends the program a signal by name, e.g. `TERM`, `HUP`, `KILL`.
    pub(crate) fn receives(&mut self, signal: &str) -> &mut Self {
        signal_to(self.pid, signal);
        self
    }

    /// What the screen shows now, line by line.
    pub(crate) fn screen(&self) -> String {
        self.seen.0.lock().unwrap().parser.screen().contents()
    }

    /// Where the cursor stands: column and row, from 0.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        let seen = self.seen.0.lock().unwrap();
        let (row, col) = seen.parser.screen().cursor_position();
        (col, row)
    }

    /// How many bytes came out so far; two looks at it show whether an idle program draws.
    pub(crate) fn output_len(&self) -> usize {
        self.seen.0.lock().unwrap().raw.len()
    }

    /// Its process id, to look it up or to be named as the holder of a lock.
    pub(crate) fn pid(&self) -> u32 {
        self.pid
    }

    /// Waits for the end.
    pub(crate) fn ends(&mut self) -> Ended {
        let seen = self.wait("the end of the program", over);
        let screen = seen.parser.screen();
        let settings = format!("{:?}", self.master.get_termios());
        let left_on = [
            (screen.alternate_screen(), "alternate screen"),
            (screen.hide_cursor(), "hidden cursor"),
            (screen.bracketed_paste(), "bracketed paste"),
            (screen.application_cursor(), "application cursor keys"),
            (
                screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None,
                "mouse capture",
            ),
            (screen.bold() || screen.inverse(), "text attributes"),
            (screen.fgcolor() != vt100::Color::Default, "text colour"),
            (settings != self.line_settings, "raw mode"),
        ];
        Ended {
            status: seen.status.clone().expect("it has ended"),
            raw: seen.raw.clone(),
            left_on: left_on
                .into_iter()
                .filter(|(on, _)| *on)
                .map(|(_, what)| what)
                .collect(),
            screen: screen.contents(),
        }
    }
}

impl Ended {
    /// The exit code it must have.
    pub(crate) fn with_code(self, code: u32) -> Self {
        assert_eq!(self.status.signal(), None, "{}", self.screen);
        assert_eq!(self.status.exit_code(), code, "{}", self.screen);
        self
    }

    /// It must have been ended by a signal, e.g. `Killed`.
    pub(crate) fn by_signal(self, name: &str) -> Self {
        assert_eq!(self.status.signal(), Some(name), "{}", self.screen);
        self
    }

    /// The terminal must be as it was before.
    pub(crate) fn terminal_restored(self) -> Self {
        assert!(self.left_on.is_empty(), "left on: {:?}", self.left_on);
        self
    }

    /// What it left on, in words.
    pub(crate) fn left_on(&self) -> &[&'static str] {
        &self.left_on
    }

    /// All that came out, escape sequences included.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The screen at the end: after the alternate screen, what a person sees in the shell.
    pub(crate) fn screen(&self) -> &str {
        &self.screen
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A failed test must not leave its program behind. Without a status the id cannot belong to anybody else.
        let ended = self
            .seen
            .0
            .lock()
            .map_or(true, |seen| seen.status.is_some());
        if !ended {
            signal_to(self.pid, "KILL");
        }
    }
}

fn over(seen: &Seen) -> bool {
    seen.closed && seen.status.is_some()
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has a size")
}

fn signal_to(pid: u32, signal: &str) {
    let script = format!("kill -{signal} {pid}");
    let status = Command::new("/bin/sh")
        .args(["-c", &script])
        .status()
        .unwrap();
    assert!(status.success() || signal == "KILL", "{script}");
}
