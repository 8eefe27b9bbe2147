//! A question with yes and no. It holds what it confirms, so that "yes" needs no lookup.

use crate::app::{Action, Context, Scope, model::Focus, screen::State};
use crate::domain::message::Message;

/// See the module.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// What is asked.
    pub title: Message,
    /// What follows.
    pub text: Message,
    /// What "yes" is called.
    pub yes: Message,
    /// What "yes" does.
    pub action: Action,
}

impl State for Confirm {
    fn title(&self, _cx: &Context) -> Message {
        self.title.clone()
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Confirm);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        match action {
            Action::Back => cx.close(),
            Action::Accept => {
                cx.close();
                cx.dispatch(self.action.clone());
            }
            _ => {}
        }
    }
}
