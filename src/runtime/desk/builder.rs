//! The directory made by a thread of its own: whoever asks may give up waiting, and asks again, while it goes on.

use std::{
    ops::ControlFlow,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{self, JoinHandle},
};

use crate::store::{StoreError, book::Book, directory::Directory};

use super::{super::Failure, super::Watch, LOOK_AROUND, answers::stopped};

/// See the module.
#[derive(Default)]
pub(super) struct Builder {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct Shared {
    /// While it is made: nothing yet. Then why it could not be made, if so.
    state: Mutex<State>,
    changed: Condvar,
    read: AtomicU64,
    of: AtomicU64,
    stop: AtomicBool,
}

#[derive(Default)]
struct State {
    running: bool,
    failure: Option<StoreError>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self, book: &Book) {
        let made = book.directory_with(&mut |read, of| {
            self.read.store(read, Ordering::Relaxed);
            self.of.store(of, Ordering::Relaxed);
            if self.stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        *self.state() = State {
            running: false,
            failure: made.err(),
        };
        self.changed.notify_all();
    }
}

impl Builder {
    /// The directory of a book, as soon as it is there.
    pub(super) fn directory(
        &self,
        book: &Arc<Book>,
        watch: &Watch,
    ) -> Result<Arc<Directory>, Failure> {
        let mut asked = false;
        loop {
            if let Some(directory) = book.built() {
                return Ok(directory);
            }
            if watch.cancelled() || self.shared.stop.load(Ordering::Relaxed) {
                return Err(stopped());
            }
            let mut state = self.shared.state();
            if let Some(failure) = state.failure.take_if(|_| asked) {
                return Err(failure.into());
            }
            if !state.running {
                state.running = true;
                state.failure = None;
                self.start(Arc::clone(book));
            }
            asked = true;
            watch.progress(
                self.shared.read.load(Ordering::Relaxed),
                self.shared.of.load(Ordering::Relaxed),
            );
            let waited = self.shared.changed.wait_timeout(state, LOOK_AROUND);
            drop(waited);
        }
    }

    fn start(&self, book: Arc<Book>) {
        let shared = Arc::clone(&self.shared);
        let work = move || shared.run(&book);
        let thread = thread::Builder::new()
            .name("contas-directory".into())
            .spawn(work)
            .ok();
        *self.thread.lock().unwrap_or_else(PoisonError::into_inner) = thread;
    }
}

impl Drop for Builder {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            let _ = thread.join();
        }
    }
}
