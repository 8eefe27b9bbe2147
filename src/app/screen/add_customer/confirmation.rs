//! The customer is in the book: its ids, and the first admin's password, shown exactly once (AC-110 to AC-112).

use crate::app::{
    Context,
    effect::Credentials,
    screen::{Screen, account::Account},
};
use crate::domain::{customer::Customer, finding::Severity, message::Message};

use super::Act;

/// What is shown.
#[derive(Debug)]
pub struct Confirmation {
    /// The customer as it was saved.
    pub customer: Box<Customer>,
    /// First sign-in; gone as soon as the screen is left.
    pub credentials: Option<Credentials>,
}

impl Confirmation {
    /// Copies, or leaves when the password is noted.
    pub(super) fn act(&mut self, act: Act, cx: &mut Context) {
        match act {
            Act::Noted => {
                // The last of it: the memory is wiped here (AC-112).
                self.credentials = None;
                let (key, name) = (self.customer.key(), self.customer.name().to_owned());
                cx.replace(Screen::Account(Box::new(Account::new(key, name))));
            }
            Act::NotYet => cx.notice(Severity::Warn, Message::new("forms-note-first")),
            Act::CopyPassword => {
                if let Some(credentials) = &self.credentials {
                    let password = credentials.password.reveal().to_owned();
                    cx.copy_secret(password, Message::new("forms-copied-password"));
                }
            }
            Act::CopySignIn => {
                let name = self.credentials.as_ref().map(|c| c.user_name.clone());
                copy(name, cx);
            }
            Act::CopyId => copy(Some(self.customer.id.to_string()), cx),
            Act::AskDiscard | Act::Discard => {}
        }
    }
}

fn copy(text: Option<String>, cx: &mut Context) {
    if let Some(text) = text {
        cx.copy_word(text);
    }
}
