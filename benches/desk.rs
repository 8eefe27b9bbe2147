//! The program at its desk, without a terminal: from a key to the bytes of its picture, at 200×60 in the customer list.

use std::{
    io::{self, Sink},
    sync::Arc,
};

use contas::{
    app::{
        Model,
        copying::{Copied, Copying},
        effect::{Settings, ThemeName, Which},
    },
    runtime::{
        Setup, desk::Desk, event_loop::EventLoop, input::Input, painter::Painter, surface::Surface,
    },
    service::{
        Service, demo,
        ports::{Clock, SystemClock, SystemEntropy},
    },
    text::Lang,
    ui,
};
use criterion::Criterion;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame, Terminal,
    layout::{Position, Rect, Size},
};
use tokio::{runtime::Runtime, sync::mpsc};

const SIZE: Size = Size {
    width: 200,
    height: 60,
};

/// A terminal that throws away what it is sent.
struct Nowhere(Terminal<Painter<Sink>>);

impl Surface for Nowhere {
    fn area(&mut self) -> io::Result<Rect> {
        Ok(Rect::from((Position::ORIGIN, SIZE)))
    }

    fn draw(&mut self, picture: &mut dyn FnMut(&mut Frame)) -> io::Result<()> {
        self.0.draw(|frame| picture(frame)).map(|_| ())
    }

    fn clear(&mut self) -> io::Result<()> {
        let area = self.area()?;
        self.0.resize(area)
    }

    fn copy(&mut self, _: &Copying) -> io::Result<Copied> {
        Ok(Copied::Terminal)
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The program, its list on the screen.
struct App {
    runtime: Runtime,
    inner: EventLoop<Nowhere>,
    keys: mpsc::Sender<Input>,
    _signals: mpsc::Sender<contas::runtime::input::Signal>,
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

impl App {
    fn start(customers: u64) -> Outcome<Self> {
        let book = contas::store::book::Book::in_memory();
        let now = SystemClock.now();
        let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
        demo::book::add(&book, demo::SEED, customers, 0, now, go_on)?;
        let service = Service::new(
            Arc::new(book),
            demo::operator(),
            Arc::new(SystemClock),
            Arc::new(SystemEntropy),
        );
        let setup = Setup {
            services: Arc::new(Desk::at(service, Lang::En)),
            which: Which::Own,
            settings: Settings {
                lang: Lang::En,
                theme: ThemeName::Dark,
            },
            today: now.to_zoned(jiff::tz::TimeZone::UTC).date(),
            no_color: false,
            lock_after: None,
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (keys, input) = mpsc::channel(64);
        let (signals, heard) = mpsc::channel(4);
        let mut terminal = Terminal::new(Painter::new(io::sink(), SIZE))?;
        terminal.resize(Rect::from((Position::ORIGIN, SIZE)))?;
        let inner = {
            let _inside = runtime.enter();
            let model: Model = setup.model();
            let look = ui::Look { no_color: false };
            EventLoop::new(
                model,
                look,
                Nowhere(terminal),
                Arc::clone(&setup.services),
                input,
                heard,
            )?
        };
        let mut app = Self {
            runtime,
            inner,
            keys,
            _signals: signals,
        };
        app.settle()?;
        Ok(app)
    }

    fn settle(&mut self) -> Outcome<()> {
        while !self.inner.idle() {
            self.runtime.block_on(self.inner.turn())?;
        }
        Ok(())
    }

    /// Presses a key and waits until its picture is painted, and all that follows from it.
    fn press(&mut self, key: char) -> Outcome<()> {
        let key = KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE);
        self.keys.try_send(Input::Key(key))?;
        self.runtime.block_on(self.inner.turn())?;
        self.settle()
    }
}

fn main() -> Outcome<()> {
    let mut bench = Criterion::default().configure_from_args();
    let mut app = App::start(10_000)?;
    let mut group = bench.benchmark_group("a key to its bytes, 200x60");
    for pane in ["with the pane", "without"] {
        for (name, keys) in [("cursor", "jk"), ("scroll", "j"), ("ends", "Gg")] {
            app.press('g')?;
            if name == "scroll" {
                (0..60).try_for_each(|_| app.press('j'))?;
            }
            let mut failed = None;
            let mut next = keys.chars().cycle();
            group.bench_function(format!("{name}, {pane}"), |timer| {
                timer.iter(|| {
                    failed = failed
                        .take()
                        .or(app.press(next.next().unwrap_or('j')).err());
                });
            });
            failed.map_or(Ok(()), Err)?;
        }
        app.press('p')?;
    }
    group.finish();
    bench.final_summary();
    Ok(())
}
