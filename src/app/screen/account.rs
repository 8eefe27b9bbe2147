//! A customer's account (UP-01 to UP-08, UP-16).

use crate::app::{Action, Context, Scope, model::Focus};
use crate::domain::{customer::CustomerKey, message::Message};

use super::State;

/// See the module.
#[derive(Debug)]
pub struct Account {
    /// Which customer.
    pub key: CustomerKey,
    /// Its name when the screen was opened.
    pub name: String,
}

impl Account {
    /// The screen of a customer.
    pub const fn new(key: CustomerKey, name: String) -> Self {
        Self { key, name }
    }
}

impl State for Account {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("list-account-title").with("name", self.name.as_str())
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Account);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        if *action == Action::Back {
            cx.pop();
        }
    }
}
