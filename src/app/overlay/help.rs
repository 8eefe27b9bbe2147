//! The keys that work where it was opened; the binding table writes it.

use crate::app::{Action, Context, Scope, model::Focus, screen::State};
use crate::domain::message::Message;

/// See the module.
#[derive(Debug, Default)]
pub struct Help {
    /// The first line that is seen.
    pub top: usize,
}

impl State for Help {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("list-help-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Help);
        focus.scope(Scope::List);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back | Action::Accept => cx.close(),
            _ => super::scroll(&mut self.top, action, cx),
        }
    }
}
