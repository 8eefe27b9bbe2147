//! The clipboard: the desktop's own where the program runs on it, else the terminal's (OSC 52). Over SSH the desktop is
//! at the other end of the line, and only the terminal reaches it.

use crate::app::copying::Copied;

/// Variables that say that somebody came in over SSH.
const SSH: [&str; 3] = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"];

/// A clipboard of a desktop. What is on it stays only while its owner lives, so it is kept.
pub(super) trait Desktop {
    /// Puts a text on it; a secret not into its history.
    fn put(&mut self, text: &str, secret: bool) -> Result<(), arboard::Error>;
}

/// Opens the desktop's clipboard.
type Open = fn() -> Result<Box<dyn Desktop>, arboard::Error>;

/// See the module.
pub(super) struct Clipboard {
    remote: bool,
    open: Open,
    desktop: Option<Box<dyn Desktop>>,
}

impl Clipboard {
    /// The clipboard of where the program was started.
    pub(super) fn here() -> Self {
        Self::of(|name| std::env::var_os(name).is_some(), real)
    }

    fn of(is_set: impl Fn(&str) -> bool, open: Open) -> Self {
        Self {
            remote: SSH.iter().any(|name| is_set(name)),
            open,
            desktop: None,
        }
    }

    /// Puts a text on the desktop's clipboard. If there is none, the caller asks the terminal; the answer says which.
    pub(super) fn put(&mut self, text: &str, secret: bool) -> Copied {
        if self.remote {
            return Copied::Terminal;
        }
        if self.desktop.is_none() {
            self.desktop = (self.open)().ok();
        }
        let Some(desktop) = &mut self.desktop else {
            return Copied::NoDisplay;
        };
        if desktop.put(text, secret).is_err() {
            // The display may have gone away; next time it is looked for again.
            self.desktop = None;
            return Copied::NoDisplay;
        }
        Copied::Clipboard
    }
}

impl std::fmt::Debug for Clipboard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clipboard")
            .field("remote", &self.remote)
            .finish_non_exhaustive()
    }
}

fn real() -> Result<Box<dyn Desktop>, arboard::Error> {
    Ok(Box::new(arboard::Clipboard::new()?))
}

impl Desktop for arboard::Clipboard {
    fn put(&mut self, text: &str, secret: bool) -> Result<(), arboard::Error> {
        let set = self.set();
        let set = if secret { hidden(set) } else { set };
        set.text(text)
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn hidden(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(target_os = "macos")]
fn hidden(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

#[cfg(windows)]
fn hidden(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtWindows::exclude_from_history(set)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    thread_local! {
        static PUT: RefCell<Vec<(String, bool)>> = const { RefCell::new(Vec::new()) };
    }

    struct Paper;

    impl Desktop for Paper {
        fn put(&mut self, text: &str, secret: bool) -> Result<(), arboard::Error> {
            if text == "gone" {
                return Err(arboard::Error::ContentNotAvailable);
            }
            PUT.with_borrow_mut(|put| put.push((text.to_owned(), secret)));
            Ok(())
        }
    }

    fn desktop() -> Result<Box<dyn Desktop>, arboard::Error> {
        Ok(Box::new(Paper))
    }

    fn none() -> Result<Box<dyn Desktop>, arboard::Error> {
        Err(arboard::Error::ClipboardNotSupported)
    }

    #[test]
    fn rq_16_over_ssh_the_terminal_is_asked_and_the_desktop_here_left_alone() {
        for name in SSH {
            let mut clipboard = Clipboard::of(|set| set == name, desktop);
            assert_eq!(clipboard.put("over ssh", false), Copied::Terminal);
        }
        PUT.with_borrow(|put| assert!(put.is_empty(), "{put:?}"));
    }

    #[test]
    fn rq_16_on_a_desktop_its_own_clipboard_has_the_text() {
        let mut clipboard = Clipboard::of(|_| false, desktop);
        assert_eq!(clipboard.put("a", false), Copied::Clipboard);
        assert_eq!(clipboard.put("b", true), Copied::Clipboard);
        assert_eq!(clipboard.put("gone", false), Copied::NoDisplay);
        assert_eq!(clipboard.put("c", false), Copied::Clipboard, "found again");
        PUT.with_borrow(|put| {
            let put: Vec<_> = put
                .iter()
                .map(|(text, secret)| (&**text, *secret))
                .collect();
            assert_eq!(put, [("a", false), ("b", true), ("c", false)]);
        });
    }

    #[test]
    fn rq_16_without_a_display_the_terminal_is_asked_and_it_is_said() {
        let mut clipboard = Clipboard::of(|_| false, none);
        assert_eq!(clipboard.put("a", false), Copied::NoDisplay);
    }
}
