//! The upkeep of the book while the program runs: the daily backup, and a new database where the old one wastes room. One
//! thread at a time, that nobody waits for; it is stopped and joined when the program ends.

use std::{
    ops::ControlFlow,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use jiff::Timestamp;

use crate::store::book::Book;

/// Does what is due.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    stop: Arc<AtomicBool>,
    worker: Mutex<Option<JoinHandle<()>>>,
}

impl Keeper {
    /// Looks whether something is due, and begins it.
    pub(super) fn look_after(&self, book: &Arc<Book>, now: Timestamp) {
        let mut worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner);
        if worker.as_ref().is_some_and(|worker| !worker.is_finished()) {
            return;
        }
        let due = book.upkeep(now);
        if !due.backup && !due.rebuild {
            return;
        }
        let (book, stop) = (Arc::clone(book), Arc::clone(&self.stop));
        let begun = std::thread::Builder::new()
            .name("upkeep".to_owned())
            .spawn(move || {
                let mut go_on = |_, _| {
                    if stop.load(Ordering::Relaxed) {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                };
                // What does not work now is due again after the next change; the book is as it was.
                if due.backup && book.back_up(now, &mut go_on).is_err() {
                    return;
                }
                if due.rebuild {
                    let _ = book.rebuild(&mut go_on);
                }
            });
        *worker = begun.ok();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let worker = self
            .worker
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(worker) = worker {
            let _ = worker.join();
        }
    }
}
