//! The real loop over a buffer: keys go in, pictures come out. It waits for idle, never for time.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use contas::{
    app::{
        Model,
        copying::{Copied, Copying},
        effect::{Settings, ThemeName, Which},
        screen::{Screen, welcome::Welcome},
    },
    runtime::{
        Services, Setup,
        desk::Desk,
        event_loop::EventLoop,
        input::{Input, Signal},
        surface::Surface,
    },
    service::Service,
    text::Lang,
    ui::{self, key},
};
use jiff::civil::date;
use ratatui::{
    Frame, Terminal,
    backend::TestBackend,
    buffer::Buffer,
    layout::{Position, Rect},
};
use tokio::sync::mpsc;

use crate::book::Book;

/// A buffer to draw on, which remembers what was copied.
pub(crate) struct Paper {
    terminal: Terminal<TestBackend>,
    /// The last picture. `TestBackend` itself keeps letters under the second half of wide ones.
    last: Buffer,
    pub(crate) drawn: usize,
    pub(crate) suspended: usize,
    pub(crate) cleared: usize,
    copied: Arc<Mutex<Vec<String>>>,
    /// In which way it copies.
    pub(crate) clipboard: Copied,
}

impl Surface for Paper {
    fn area(&mut self) -> io::Result<Rect> {
        let size = self.terminal.size().unwrap();
        Ok(Rect::from((Position::ORIGIN, size)))
    }

    fn draw(&mut self, picture: &mut dyn FnMut(&mut Frame)) -> io::Result<()> {
        self.drawn += 1;
        let done = self.terminal.draw(|frame| picture(frame)).unwrap();
        self.last = done.buffer.clone();
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.cleared += 1;
        self.terminal.clear().unwrap();
        Ok(())
    }

    fn copy(&mut self, copying: &Copying) -> io::Result<Copied> {
        self.copied.lock().unwrap().push(copying.text.clone());
        Ok(self.clipboard)
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.suspended += 1;
        Ok(())
    }
}

/// The program at work.
pub(crate) struct App {
    runtime: tokio::runtime::Runtime,
    pub(crate) inner: EventLoop<Paper>,
    keys: mpsc::Sender<Input>,
    pub(crate) signals: mpsc::Sender<Signal>,
    pub(crate) copied: Arc<Mutex<Vec<String>>>,
    pub(crate) book: Arc<Book>,
}

impl App {
    /// Starts on a book, in English, and waits until the first screen stands.
    pub(crate) fn start(book: Book, width: u16, height: u16) -> Self {
        Self::start_in(Lang::En, book, width, height)
    }

    pub(crate) fn start_in(lang: Lang, book: Book, width: u16, height: u16) -> Self {
        let mut app = Self::start_busy(lang, book, width, height);
        app.settle();
        app
    }

    /// Starts without waiting for any answer.
    pub(crate) fn start_busy(lang: Lang, book: Book, width: u16, height: u16) -> Self {
        let book = Arc::new(book);
        let look = ui::Look { no_color: true };
        Self::over(
            (book.clone(), Which::Own),
            book,
            (lang, look),
            (width, height),
        )
    }

    /// Starts as the program does after it was locked.
    pub(crate) fn locked(services: Arc<dyn Services>, lang: Lang, width: u16, height: u16) -> Self {
        let look = ui::Look { no_color: true };
        let mut app = Self::over(
            (services, Which::Own),
            Arc::default(),
            (lang, look),
            (width, height),
        );
        let mut model = Model::new(
            app.inner.model.cx.session.clone(),
            Screen::Welcome(Box::new(Welcome::locked())),
        );
        std::mem::swap(&mut app.inner.model, &mut model);
        app.settle();
        app.turn_with("ctrl-l");
        app
    }

    /// Something happens that no key does.
    pub(crate) fn with_model(&mut self, act: impl FnOnce(&mut Model)) {
        act(&mut self.inner.model);
    }

    /// Starts the real services on a book at a place.
    pub(crate) fn on(desk: Desk, lang: Lang, width: u16, height: u16) -> Self {
        let look = ui::Look { no_color: true };
        let mut app = Self::over(
            (Arc::new(desk), Which::Own),
            Arc::default(),
            (lang, look),
            (width, height),
        );
        app.settle();
        app
    }

    /// Starts the real services on the demo book, in colours.
    pub(crate) fn demo(lang: Lang, width: u16, height: u16) -> Self {
        let desk = Desk::new("nowhere".into(), None, None, lang);
        let look = ui::Look { no_color: false };
        let mut app = Self::over(
            (Arc::new(desk), Which::Demo),
            Arc::default(),
            (lang, look),
            (width, height),
        );
        app.settle();
        app
    }

    /// Starts the real services on an open book, in black and white.
    pub(crate) fn at(service: Service, lang: Lang, width: u16, height: u16) -> Self {
        let desk = Desk::at(service, lang);
        let look = ui::Look { no_color: true };
        let mut app = Self::over(
            (Arc::new(desk), Which::Own),
            Arc::default(),
            (lang, look),
            (width, height),
        );
        app.settle();
        app
    }

    fn over(
        (services, which): (Arc<dyn Services>, Which),
        book: Arc<Book>,
        (lang, look): (Lang, ui::Look),
        (width, height): (u16, u16),
    ) -> Self {
        let setup = Setup {
            services,
            which,
            settings: Settings {
                lang,
                theme: ThemeName::Dark,
            },
            today: date(2026, 11, 22),
            lock_after: Some(Duration::from_mins(15)),
            no_color: look.no_color,
        };
        let copied = Arc::default();
        let paper = Paper {
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            last: Buffer::default(),
            drawn: 0,
            suspended: 0,
            cleared: 0,
            copied: Arc::clone(&copied),
            clipboard: Copied::Clipboard,
        };
        let (keys, input) = mpsc::channel(4096);
        let (signals, heard) = mpsc::channel(4);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let services = setup.services.clone();
        let inner = EventLoop::new(setup.model(), look, paper, services, input, heard).unwrap();
        Self {
            runtime,
            inner,
            keys,
            signals,
            copied,
            book,
        }
    }

    /// Presses keys (`"/ 'lodz' enter"`) and waits until all that follows has happened.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        for key in key::keys(script).unwrap() {
            self.keys.try_send(Input::Key(key.event())).unwrap();
        }
        self.settle()
    }

    /// Presses keys and turns the loop until they are all taken, whatever is still under way.
    pub(crate) fn turn_with(&mut self, script: &str) -> &mut Self {
        for key in key::keys(script).unwrap() {
            self.keys.try_send(Input::Key(key.event())).unwrap();
        }
        while self.keys.capacity() < self.keys.max_capacity() {
            self.turn();
        }
        self
    }

    /// The terminal is gone.
    pub(crate) fn close_keyboard(&mut self) {
        (self.keys, _) = mpsc::channel(1);
    }

    /// Presses keys one after the other, waiting after each.
    pub(crate) fn slowly(&mut self, script: &str) -> &mut Self {
        for key in key::keys(script).unwrap() {
            self.keys.try_send(Input::Key(key.event())).unwrap();
            self.settle();
        }
        self
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.keys.try_send(Input::Paste(text.to_owned())).unwrap();
        self.settle()
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.inner
            .surface
            .terminal
            .backend_mut()
            .resize(width, height);
        self.keys.try_send(Input::Resize).unwrap();
        self.settle()
    }

    /// Turns the loop until nothing waits and nothing is under way.
    pub(crate) fn settle(&mut self) -> &mut Self {
        while !self.inner.idle() && !self.inner.model.left() {
            self.runtime.block_on(self.inner.turn()).unwrap();
        }
        self
    }

    /// Turns the loop once.
    pub(crate) fn turn(&mut self) -> &mut Self {
        self.runtime.block_on(self.inner.turn()).unwrap();
        self
    }

    /// Runs the loop to its end.
    pub(crate) fn finish(&mut self) {
        self.runtime.block_on(self.inner.run()).unwrap();
    }

    pub(crate) fn model(&self) -> &Model {
        &self.inner.model
    }

    /// What is seen, without blanks at the ends of lines.
    pub(crate) fn screen(&self) -> String {
        picture(self.frame())
    }

    /// What is seen, with its colours.
    pub(crate) fn frame(&self) -> &Buffer {
        &self.inner.surface.last
    }
}

fn picture(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width);
    let mut lines = Vec::new();
    for row in buffer.content.chunks(width) {
        let mut line = String::new();
        let mut skip = 0;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            skip = ui::text::width(cell.symbol()).saturating_sub(1);
            line.push_str(cell.symbol());
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}
