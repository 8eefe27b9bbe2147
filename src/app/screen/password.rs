//! A temporary password, shown exactly once (USR-25): Enter and Esc do not leave, and nothing of it is kept.

use crate::app::{
    Action, Context, Scope,
    effect::{Committed, Credentials},
    model::Focus,
};
use crate::domain::{finding::Severity, message::Message};

use super::{Screen, State, outcomes::Outcomes};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The password is noted: leave.
    Noted,
    /// Not yet.
    NotYet,
    /// Copy the password.
    CopyPassword,
    /// Copy the sign-in name.
    CopySignIn,
}

/// See the module.
#[derive(Debug)]
pub struct Password {
    /// Whose password, and which; gone as soon as the screen is left.
    pub credentials: Credentials,
}

/// What a change of users has to tell besides its sentence: a password, or what became of everybody (LIC-8).
pub fn told(committed: &Committed, cx: &mut Context) {
    if let Some(credentials) = &committed.credentials {
        let screen = Password {
            credentials: credentials.clone(),
        };
        cx.push(Screen::Password(Box::new(screen)));
    } else if committed.outcomes.len() > 1
        || committed
            .outcomes
            .iter()
            .any(crate::service::people::Outcome::failed)
    {
        cx.push(Screen::Outcomes(Box::new(Outcomes::of(committed))));
    }
}

impl State for Password {
    fn title(&self, _cx: &Context) -> Message {
        Message::new("person-password-title")
    }

    fn focus(&self, focus: &mut Focus) {
        focus.scope(Scope::Password);
    }

    fn update(&mut self, action: &Action, cx: &mut Context) {
        let Action::Password(act) = action else {
            return;
        };
        match act {
            // The screen goes, and with it the last of the password: its memory is wiped.
            Act::Noted => cx.pop(),
            Act::NotYet => cx.notice(Severity::Warn, Message::new("forms-note-first")),
            Act::CopyPassword => {
                let password = self.credentials.password.reveal().to_owned();
                cx.copy_secret(password, Message::new("forms-copied-password"));
            }
            Act::CopySignIn => {
                cx.copy_word(self.credentials.user_name.clone());
            }
        }
    }
}
