//! Panics of sled, contained: they become words, and nothing of them reaches the terminal.

use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    sync::Once,
};

thread_local! {
    /// How deep this thread is inside [`quietly`].
    static QUIET: Cell<u32> = const { Cell::new(0) };
}

static HOOK: Once = Once::new();

/// Does something that may panic. The panic's words are the error; no hook prints it. A worker thread of sled that
/// panics is quiet too: its threads bear sled's names.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| {
            let ours = QUIET.try_with(|quiet| quiet.get() > 0).unwrap_or(false)
                || std::thread::current()
                    .name()
                    .is_some_and(|name| name.starts_with("sled"));
            if !ours {
                before(info);
            }
        }));
    });
    QUIET.with(|quiet| quiet.set(quiet.get() + 1));
    let done = catch_unwind(AssertUnwindSafe(work));
    QUIET.with(|quiet| quiet.set(quiet.get().saturating_sub(1)));
    done.map_err(|panic| {
        panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_else(|| "the database cannot be read".to_owned())
    })
}
