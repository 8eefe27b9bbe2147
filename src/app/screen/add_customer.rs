//! Adding a customer (AC-10 to AC-13).

use crate::app::{Action, Context, Scope, model::Focus};
use crate::domain::message::Message;

use super::State;

/// See the module.
#[derive(Debug, Default)]
pub struct AddCustomer {}

impl State for AddCustomer {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("list-add-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::AddCustomer);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        if *action == Action::Back {
            cx.pop();
        }
    }
}
