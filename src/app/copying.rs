//! Copying a text: to the clipboard of the desktop, or through the terminal where there is none here.

use crate::domain::{finding::Severity, message::Message};

use super::{Context, Effect};

/// A text for the clipboard.
#[derive(Clone, PartialEq, Eq)]
pub struct Copying {
    /// The text.
    pub text: String,
    /// What is said once it is copied.
    pub said: Message,
    /// A secret: kept out of the clipboard's history where there is one.
    pub secret: bool,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// It is on the clipboard.
    Clipboard,
    /// The terminal at the other end of the line was asked to put it on its clipboard (OSC 52). It does not answer.
    Terminal,
    /// The same, because there is no display here.
    NoDisplay,
}

impl Context {
    /// Copies a text and says so.
    pub fn copy(&mut self, text: impl Into<String>, said: Message) {
        self.effect(Effect::Copy(Copying {
            text: text.into(),
            said,
            secret: false,
        }));
    }

    /// Copies a name or an id, which is said itself.
    pub fn copy_word(&mut self, text: String) {
        let said = Message::new("list-copied").with("text", text.as_str());
        self.copy(text, said);
    }

    /// Copies a secret.
    pub fn copy_secret(&mut self, text: String, said: Message) {
        self.effect(Effect::Copy(Copying {
            text,
            said,
            secret: true,
        }));
    }

    /// It was copied: whether the terminal obeys nobody knows, so the first time the way out is said too.
    pub(super) fn copied(&mut self, how: Copied, said: Message) {
        let hint = match how {
            Copied::Clipboard => return self.notice(Severity::Info, said),
            Copied::Terminal if self.told_of_terminal => {
                return self.notice(Severity::Info, said);
            }
            Copied::Terminal => Message::new("copied-terminal"),
            Copied::NoDisplay => Message::new("copied-no-display"),
        };
        self.told_of_terminal = true;
        self.notice(Severity::Info, hint.with("said", said));
    }
}

impl std::fmt::Debug for Copying {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = if self.secret { "…" } else { &self.text };
        f.debug_struct("Copying")
            .field("text", &text)
            .field("said", &self.said.id)
            .finish()
    }
}
